from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosim.core.errors import PhotoUnreadable
from photosim.ml.train.shipped.photo_store import SmallPhotos

from ..conftest import picture


def test_small_photos_come_back_as_they_are_and_large_ones_reduced(tmp_path: Path) -> None:
    shapes = [(40, 30), (512, 256), (10, 700)]
    paths = []
    for number, (width, height) in enumerate(shapes):
        paths.append(tmp_path / f"{number}.png")
        picture(number, width, height).save(paths[-1])
    store = SmallPhotos(tmp_path / "cache", paths, longest=128)
    assert len(store) == 3
    assert store[0].tobytes() == Image.open(paths[0]).tobytes()
    assert [store[row].size for row in range(3)] == [(40, 30), (128, 64), (2, 128)]
    expected = np.asarray(picture(1, 512, 256).resize((128, 64), Image.Resampling.BICUBIC))
    assert np.abs(np.asarray(store[1]).astype(int) - expected.astype(int)).mean() < 3


def test_it_is_built_once_and_anew_for_other_photos(tmp_path: Path) -> None:
    paths = [tmp_path / "a.png", tmp_path / "b.png"]
    for number, path in enumerate(paths):
        picture(number).save(path)
    cache = tmp_path / "cache"
    SmallPhotos(cache, paths)
    built = {path: path.stat().st_mtime_ns for path in cache.iterdir()}
    again = SmallPhotos(cache, paths)
    assert {path: path.stat().st_mtime_ns for path in cache.iterdir()} == built
    assert again[1].tobytes() == picture(1).tobytes()
    assert len(SmallPhotos(cache, paths[:1])) == 1
    assert len(list(cache.iterdir())) == 2 * len(built)


def test_an_unreadable_photo_stops_it_and_leaves_nothing_that_looks_complete(
    tmp_path: Path,
) -> None:
    good, bad = tmp_path / "a.png", tmp_path / "b.png"
    picture(0).save(good)
    bad.write_bytes(b"nothing")
    cache = tmp_path / "cache"
    for _ in range(2):
        with pytest.raises(PhotoUnreadable):
            SmallPhotos(cache, [good, bad])
    assert list(cache.glob("*.json")) == []
