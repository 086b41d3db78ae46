"""Photos that an older version took: what their files hold is read afterwards."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from photosim.core.errors import Cancelled
from photosim.core.holdings import Holdings
from photosim.core.jobs import JobContext, Progress
from photosim.core.types import PhotoId
from photosim.imaging import prepare as preparing
from photosim.imaging.decode import DecodedPhoto
from photosim.imaging.prepare import HeldContent, HoldingsRequest, look
from photosim.library.library import Library
from tests.helpers import containers as made
from tests.helpers.jobs import heard
from tests.helpers.libraries import copy, open_library, paths_of, photo_folder
from tests.helpers.pictures import photo_like
from tests.unit.imaging.holdings.test_read import (
    CLEAR,
    EIGHT,
    FINE,
    GREY,
    OPAQUE,
    colour_png_of_16_bits,
    deep_heic,
    heic,
)

FILES = {
    "plain.jpg": made.jpeg(),
    "grey.jpg": made.jpeg(image=GREY),
    "film.jpg": made.jpeg(behind=made.film(), quality=80),
    "clear.png": made.png(image=CLEAR),
    "opaque.png": made.png(image=OPAQUE),
    "fine.png": colour_png_of_16_bits(FINE),
    "spread.png": colour_png_of_16_bits(EIGHT * 257),
    "deep.heic": deep_heic(),
    "rated.heic": heic(xmp=made.packet(xmp__Rating="4")),
    "moving.gif": made.frames_of("GIF", 5),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg"])
    copy(folder / "a.jpg", folder / "again.jpg")
    Image.open(folder / "a.jpg").save(folder / "smaller.jpg", quality=50)
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def known(library: Library) -> dict[PhotoId, Holdings]:
    with library._stores.reading() as store:
        return store.photos.holdings(paths_of(library).values())


def forget(library: Library) -> None:
    """As a library stands that an older version made."""
    store = library._stores.writer()
    with store.transaction():
        store.photos._db.write("UPDATE photos SET holdings = NULL")  # type: ignore[attr-defined]


def test_an_update_reads_what_is_not_known(library: Library) -> None:
    before = known(library)
    assert len(before) == len(FILES) + 3
    forget(library)
    assert known(library) == {}
    said: list[Progress] = []
    library.update(job=JobContext(said.append))
    assert known(library) == before
    assert "reading what files hold" in {one.what for one in said}
    assert library.update().change.decisions is False


def test_the_groups_know_before_the_rest(library: Library, folder: Path) -> None:
    before = known(library)
    library.duplicates.find()
    forget(library)
    found = library.duplicates.look_closer()
    paths = paths_of(library)
    paired = known(library).keys()
    assert {paths[str(folder / "a.jpg")], paths[str(folder / "smaller.jpg")]} <= paired
    assert paths[str(folder / "b.jpg")] not in paired
    assert all(before[photo] == holds for photo, holds in known(library).items())
    assert found.photos == len(paired)
    assert found.change.decisions


def test_what_is_unknown_does_not_go(library: Library, folder: Path) -> None:
    library.duplicates.find()
    library.duplicates.look_closer()
    forget(library)
    groups = library.duplicates.groups()
    others = {
        member.path.name: member
        for group in groups
        if group.keep.path.parent == folder
        for member in group.members[1:]
    }
    assert others["smaller.jpg"].goes is False
    assert "unread" in {str(loss.kind) for loss in others["smaller.jpg"].losses}
    same = next(one for name, one in others.items() if name in {"a.jpg", "again.jpg"})
    assert same.goes  # the same bytes, whatever is in them


def test_a_file_that_is_another_by_now_says_nothing(library: Library, folder: Path) -> None:
    forget(library)
    photo = paths_of(library)[str(folder / "b.jpg")]
    (folder / "b.jpg").write_bytes(made.jpeg(image=photo_like(9)))
    from photosim.library.holding.reader import read_holdings

    read_holdings(library._stores.writer(), library._runtime, JobContext(), [photo])
    assert photo not in known(library)
    (folder / "b.jpg").unlink()
    read_holdings(library._stores.writer(), library._runtime, JobContext(), [photo])
    assert photo not in known(library)


def test_a_cancel_keeps_what_is_done(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photosim.library.holding.reader.GROUP", 4)
    forget(library)

    def listen(progress: Progress) -> None:
        if progress.what == "reading what files hold" and progress.done >= 4:
            job.cancel()

    job = heard(listen)
    with pytest.raises(Cancelled):
        library.update(job=job)
    assert 4 <= len(known(library)) < len(FILES)
    library.update()
    assert len(known(library)) == len(FILES) + 3


@pytest.mark.parametrize("name", ["plain.jpg", "film.jpg", "deep.heic", "rated.heic", "moving.gif"])
def test_nothing_is_decoded_for_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    decoded: list[bytes] = []

    def open_photo(data: bytes, **_: object) -> DecodedPhoto:
        decoded.append(data)
        raise AssertionError

    whole = look(HoldingsRequest(path, coloured=False))
    monkeypatch.setattr(preparing, "open_photo", open_photo)
    quick = look(HoldingsRequest(path, coloured=True))
    assert isinstance(quick, HeldContent)
    assert quick == whole
    with contextlib.suppress(AssertionError):
        look(HoldingsRequest(path, coloured=False))
    assert decoded == [FILES[name]]
