"""Class folders, duplicates, and pixels decoded once."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosim.core.errors import Cancelled, PhotosimError, UsageError
from photosim.core.jobs import JobContext, Progress
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.data.classes import hold_out, load_classes
from photosim.ml.train.data.pixels import open_pixels

SMALL = Preprocessing(size=16)


def photo(path: Path, seed: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.random.default_rng(seed).integers(0, 256, (24, 32, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "classes"
    for seed, name in enumerate(["cat/a.png", "cat/b.png", "dog/a.png", "dog/b.png", "dog/c.png"]):
        photo(root / name, seed)
    return root


def test_folders_are_classes(folder: Path) -> None:
    photos = load_classes(folder)
    assert photos.names == ("cat", "dog")
    assert photos.labels.tolist() == [0, 0, 1, 1, 1]
    assert [path.name for path in photos.paths] == ["a.png", "b.png", "a.png", "b.png", "c.png"]
    assert photos.dropped == ()


def test_a_copy_in_its_class_is_taken_once(folder: Path) -> None:
    shutil.copy(folder / "cat/a.png", folder / "cat/z.png")
    photos = load_classes(folder)
    assert len(photos) == 5
    (dropped,) = photos.dropped
    assert dropped.path == folder / "cat/z.png"
    assert "twice" in dropped.reason


def test_a_copy_in_another_class_takes_both_out(folder: Path) -> None:
    shutil.copy(folder / "cat/a.png", folder / "dog/other_name.png")
    photos = load_classes(folder)
    assert {path.relative_to(folder).as_posix() for path in photos.paths} == {
        "cat/b.png",
        "dog/a.png",
        "dog/b.png",
        "dog/c.png",
    }
    assert {d.path.name for d in photos.dropped} == {"a.png", "other_name.png"}
    assert all("cat, dog" in d.reason for d in photos.dropped)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PhotosimError):
        load_classes(tmp_path)
    with pytest.raises(PhotosimError):
        load_classes(tmp_path / "missing")


def test_pixels_are_those_of_the_preprocessing(folder: Path, tmp_path: Path) -> None:
    photos = load_classes(folder)
    store = open_pixels(photos, SMALL, tmp_path / "cache")
    assert store.pixels.shape == (5, 16, 16, 3)
    for row, path in enumerate(photos.paths):
        with Image.open(path) as image:
            assert np.array_equal(store.pixels[row], SMALL(image))


def test_pixels_are_decoded_once_and_survive_a_move(folder: Path, tmp_path: Path) -> None:
    first = open_pixels(load_classes(folder), SMALL, tmp_path / "cache")
    files = sorted(path.name for path in (tmp_path / "cache").iterdir())
    folder.rename(tmp_path / "moved")
    seen: list[Progress] = []
    again = open_pixels(
        load_classes(tmp_path / "moved"), SMALL, tmp_path / "cache", JobContext(seen.append)
    )
    assert seen == [], "nothing is decoded again"
    assert np.array_equal(first.pixels, again.pixels)
    assert sorted(path.name for path in (tmp_path / "cache").iterdir()) == files
    open_pixels(load_classes(tmp_path / "moved"), Preprocessing(size=8), tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == 2 * len(files)


def test_unreadable_photos_are_dropped_with_their_reason(folder: Path, tmp_path: Path) -> None:
    (folder / "cat/b.png").write_bytes(b"no picture at all")
    store = open_pixels(load_classes(folder), SMALL, tmp_path / "cache")
    assert len(store.photos) == len(store.pixels) == 4
    assert store.photos.labels.tolist() == [0, 1, 1, 1]
    (dropped,) = store.photos.dropped
    assert dropped.path.name == "b.png"
    assert dropped.reason
    again = open_pixels(load_classes(folder), SMALL, tmp_path / "cache")
    assert again.photos.dropped == store.photos.dropped


def test_no_readable_photo_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "c" / "x").mkdir(parents=True)
    (tmp_path / "c" / "x" / "a.jpg").write_bytes(b"nothing")
    with pytest.raises(UsageError, match="None of the photos"):
        open_pixels(load_classes(tmp_path / "c"), SMALL, tmp_path / "cache")


def test_a_cancelled_decoding_leaves_nothing_that_counts(folder: Path, tmp_path: Path) -> None:
    job = JobContext()
    job.cancel()
    photos = load_classes(folder)
    with pytest.raises(Cancelled):
        open_pixels(photos, SMALL, tmp_path / "cache", job)
    store = open_pixels(photos, SMALL, tmp_path / "cache")
    assert len(store.pixels) == 5


class TestHoldOut:
    LABELS = np.array([0] * 10 + [1] * 4 + [2] * 3 + [3])

    def test_each_class_gives_its_share_and_small_ones_none(self) -> None:
        kept, held = hold_out(self.LABELS, 0.3)
        counts = np.bincount(self.LABELS[held], minlength=4)
        assert counts.tolist() == [3, 2, 0, 0]
        assert sorted([*kept, *held]) == list(range(len(self.LABELS)))

    def test_two_stay_to_train_on(self) -> None:
        kept, _ = hold_out(self.LABELS, 0.95)
        assert np.bincount(self.LABELS[kept]).tolist() == [2, 2, 3, 1]

    def test_it_follows_from_the_seed(self) -> None:
        assert np.array_equal(
            hold_out(self.LABELS, 0.5, seed=1)[1], hold_out(self.LABELS, 0.5, seed=1)[1]
        )
        assert not np.array_equal(
            hold_out(self.LABELS, 0.5, seed=1)[1], hold_out(self.LABELS, 0.5, seed=2)[1]
        )

    def test_no_share_holds_out_nothing(self) -> None:
        assert len(hold_out(self.LABELS, 0.0)[1]) == 0
        with pytest.raises(ValueError, match="share"):
            hold_out(self.LABELS, 1.0)
