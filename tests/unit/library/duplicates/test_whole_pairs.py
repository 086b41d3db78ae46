"""Pairs whose files are compared as a whole before one of them may go. Real files."""

from __future__ import annotations

import functools
import io
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosim.core.errors import Cancelled, PhotoFault, PhotoUnreadable
from photosim.core.jobs import JobContext
from photosim.imaging.processes.workers import WorkerPool
from photosim.imaging.whole_pair import ComparedPair, PairRequest
from photosim.library.duplicates.values import DuplicateGroup, Kind
from photosim.library.holding.values import LossKind
from photosim.library.library import Library
from tests.helpers.libraries import open_library
from tests.helpers.little import receipt
from tests.helpers.pictures import finely_drawn, jpeg_bytes

SIZE = (900, 1200)


def sheet(seed: int, other: int | None = None) -> Image.Image:
    change = None if other is None else np.random.default_rng(other)
    return receipt(np.random.default_rng(seed), SIZE, change)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    root = tmp_path / "photos"
    root.mkdir()
    with open_library(tmp_path / "library", root) as opened:
        yield opened


def fill(library: Library, files: dict[str, bytes]) -> Path:
    root = Path(library.folders()[0].path)
    for name, data in files.items():
        (root / name).write_bytes(data)
    library.update()
    library.duplicates.find()
    return root


def group_of(library: Library) -> DuplicateGroup:
    (group,) = library.duplicates.groups()
    return group


def lost(group: DuplicateGroup) -> set[LossKind]:
    (other,) = group.members[1:]
    return {loss.kind for loss in other.losses}


PHOTO = finely_drawn(2, (640, 480))
SAVED_WORSE = {"a.jpg": jpeg_bytes(PHOTO, quality=92), "b.jpg": jpeg_bytes(PHOTO, quality=70)}


@functools.cache
def receipts() -> dict[str, bytes]:
    return {"a.jpg": jpeg_bytes(sheet(5)), "b.jpg": jpeg_bytes(sheet(5, 1), quality=80)}


def test_two_receipts_of_one_shop_both_stay(library: Library) -> None:
    fill(library, receipts())
    assert LossKind.NOT_COMPARED in lost(group_of(library))
    library.duplicates.look_closer()
    group = group_of(library)
    assert LossKind.CHANGED in lost(group)
    assert not any(member.goes for member in group.members)


def test_what_was_saved_worse_goes_once_both_were_compared(library: Library) -> None:
    fill(library, SAVED_WORSE)
    assert not any(member.goes for member in group_of(library).members)
    assert library.duplicates.look_closer().found == 1
    group = group_of(library)
    assert group.keep.path.name == "a.jpg"
    assert [(one.kind, one.goes) for one in group.members[1:]] == [(Kind.WORSE, True)]


def test_a_pair_is_compared_once(library: Library) -> None:
    fill(library, SAVED_WORSE)
    assert library.duplicates.look_closer().compared == 1
    assert library.duplicates.look_closer().compared == 0
    fill(library, {"c.jpg": jpeg_bytes(PHOTO, quality=60)})
    assert library.duplicates.look_closer().compared == 2
    assert library.duplicates.look_closer().compared == 0


def test_what_is_away_waits(library: Library) -> None:
    root = fill(library, receipts())
    (root / "b.jpg").rename(root.parent / "b.jpg")
    assert library.duplicates.look_closer().compared == 0
    (root.parent / "b.jpg").rename(root / "b.jpg")
    assert library.duplicates.look_closer().compared == 1


@pytest.mark.parametrize("transient", [False, True])
def test_what_can_not_be_read_is_said_once_and_stays(
    library: Library, monkeypatch: pytest.MonkeyPatch, transient: bool
) -> None:
    fill(library, SAVED_WORSE)

    def refused(pool: WorkerPool, request: PairRequest) -> Future[ComparedPair]:
        coming: Future[ComparedPair] = Future()
        coming.set_exception(PhotoUnreadable(PhotoFault.TOO_MUCH_MEMORY, transient=transient))
        return coming

    monkeypatch.setattr(WorkerPool, "compare", refused)
    first = library.duplicates.look_closer().compared
    assert first == (0 if transient else 1)
    monkeypatch.undo()
    assert library.duplicates.look_closer().compared == 1 - first
    stays = LossKind.NOT_COMPARED in lost(group_of(library))
    assert stays is not transient


def test_edited_ones_are_not_compared_as_they_never_go_by_default(library: Library) -> None:
    mirrored = PHOTO.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    fill(library, {"a.jpg": jpeg_bytes(PHOTO), "b.jpg": jpeg_bytes(mirrored)})
    assert library.duplicates.look_closer().compared == 0
    assert LossKind.NOT_COMPARED not in lost(group_of(library))


def test_the_look_can_be_cancelled_and_goes_on(library: Library) -> None:
    fill(library, receipts())
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        library.duplicates.look_closer(job)
    assert library.duplicates.look_closer().compared == 1


def test_a_png_made_of_a_jpeg_by_another_decoder_goes(library: Library) -> None:
    jpeg = jpeg_bytes(finely_drawn(3, (640, 480)), quality=85)
    pixels = np.asarray(Image.open(io.BytesIO(jpeg)).convert("RGB")).astype(np.int16)
    shaken = pixels + np.random.default_rng(1).integers(-1, 2, pixels.shape)
    png = io.BytesIO()
    Image.fromarray(np.clip(shaken, 0, 255).astype(np.uint8)).save(png, "PNG")
    fill(library, {"a.png": png.getvalue(), "b.jpg": jpeg})
    library.duplicates.look_closer()
    group = group_of(library)
    assert group.keep.path.name == "b.jpg"
    assert [member.goes for member in group.members[1:]] == [True]
