"""Which kinds of photos are taken, and from which size on: scan, watcher and command line alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core.errors import UsageError
from photosim.imaging.file_types import (
    KIND_EXTENSIONS,
    PHOTO_EXTENSIONS,
    PhotoKind,
    kind_of_extension,
    kind_of_format,
)
from photosim.library.folders.changes import FolderChanges
from photosim.library.folders.taken import EVERYTHING, Taken
from photosim.library.library import Library
from photosim.library.values import Order
from tests.helpers.libraries import Embedded, open_library, paths_of
from tests.helpers.pictures import exif_block, jpeg_bytes, photo_like

GIF_AND_PNG = frozenset({PhotoKind.GIF, PhotoKind.PNG})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two photos, an icon of 64 pixels, a PNG, and a PNG whose name says nothing."""
    folder = tmp_path / "photos"
    folder.mkdir()
    photo_like(1, (400, 300)).save(folder / "a.jpg")
    photo_like(2, (300, 400)).save(folder / "b.jpeg")
    photo_like(3, (64, 48)).save(folder / "icon.jpg")
    photo_like(4, (400, 300)).save(folder / "c.png")
    photo_like(5, (400, 300)).save(folder / "scan", format="PNG")
    return folder


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library") as opened:
        opened.add_folder(folder)
        yield opened


def names(library: Library) -> set[str]:
    return {Path(path).name for path in paths_of(library)}


def test_every_extension_has_one_kind_and_every_format_too() -> None:
    assert frozenset().union(*KIND_EXTENSIONS.values()) == PHOTO_EXTENSIONS
    assert sum(map(len, KIND_EXTENSIONS.values())) == len(PHOTO_EXTENSIONS)
    assert kind_of_extension("jpe") is PhotoKind.JPEG
    assert kind_of_extension("xmp") is None
    assert kind_of_format("avif") is PhotoKind.HEIF
    assert kind_of_format("nef") is PhotoKind.RAW
    assert kind_of_format("tiff") is PhotoKind.TIFF


def test_kinds_fall_out_and_come_back_without_being_seen_anew(
    library: Library, embedded: Embedded
) -> None:
    library.update()
    everything = {"a.jpg", "b.jpeg", "icon.jpg", "c.png", "scan"}
    assert names(library) == everything
    assert embedded.take() == 5
    labelled = library.details(library.browse(Order.NAME).tolist())
    (png,) = [one.photo_id for one in labelled if one.paths[0].name == "c.png"]
    library.albums.create("Kept")
    library.albums.add("Kept", [png])
    assert library.take_only(Taken(GIF_AND_PNG)).folders
    report = library.update()
    assert names(library) == {"a.jpg", "b.jpeg", "icon.jpg"}
    assert (report.added, report.removed) == (0, 2)
    assert {Path(one).name for one in report.change.gone} == {"c.png", "scan"}
    # They are no other files of the folder: nobody is told that they are no photos.
    status = library.folders()[0]
    assert "png" not in status.passed_over
    assert (status.left_out, status.small, status.missing) == (2, 0, 0)
    library.take_only(EVERYTHING)
    library.update()
    assert names(library) == everything
    assert embedded.take() == 0
    assert [one.photos for one in library.albums.all()] == [(png,)]


def test_what_is_too_small_is_taken_once_and_then_passed_over(
    library: Library, folder: Path, embedded: Embedded
) -> None:
    library.take_only(Taken(least=100))
    report = library.update()
    assert names(library) == {"a.jpg", "b.jpeg", "c.png", "scan"}
    assert report.added == 4
    assert embedded.take() == 4  # its header says how large it is
    report = library.update()
    assert (report.added, report.removed, embedded.take()) == (0, 0, 0)
    assert not report.change
    assert (library.folders()[0].small, library.folders()[0].missing) == (1, 0)
    # A larger photo under the same name is another file.
    photo_like(6, (500, 400)).save(folder / "icon.jpg")
    assert library.update().added + len(names(library)) >= 5
    assert "icon.jpg" in names(library)


def test_what_was_too_small_is_decoded_once_it_is_wanted(
    library: Library, folder: Path, embedded: Embedded
) -> None:
    taken_at = "2021:05:04 10:11:12"
    (folder / "icon.jpg").write_bytes(
        jpeg_bytes(photo_like(3, (64, 48)), exif=exif_block(taken=taken_at))
    )
    (folder / "again.jpg").write_bytes((folder / "icon.jpg").read_bytes())
    (folder / "cut.jpg").write_bytes((folder / "icon.jpg").read_bytes()[:-400])
    library.take_only(Taken(least=100))
    assert library.update().failed == []  # nothing was decoded that could have failed
    assert library.folders()[0].small == 3
    embedded.take()
    library.take_only(EVERYTHING)
    report = library.update()
    assert {Path(one.path).name for one in report.failed} <= {"cut.jpg"}
    assert {"icon.jpg", "again.jpg"} <= names(library)
    assert embedded.take() >= 1
    (icon,) = [
        one
        for one in library.details(library.browse(Order.NAME).tolist())
        if "icon.jpg" in {path.name for path in one.paths}
    ]
    assert len(icon.paths) == 2
    assert icon.facts.size == (64, 48)
    assert icon.facts.taken_at is not None
    assert library.check().problems == ()
    assert library.folders()[0].small == 0


def test_a_higher_least_size_takes_photos_out_and_a_lower_one_brings_them_back(
    library: Library, folder: Path, embedded: Embedded
) -> None:
    library.update()
    embedded.take()
    library.take_only(Taken(least=401))
    report = library.update()
    assert names(library) == set()
    assert report.removed == 5
    status = library.folders()[0]
    assert status.online  # its files were seen
    assert (status.left_out, status.small, status.missing) == (0, 5, 0)
    library.take_only(Taken(GIF_AND_PNG, least=401))  # each counts once
    status = library.folders()[0]
    assert (status.left_out, status.small, status.missing) == (2, 3, 0)
    library.take_only(Taken(least=65))
    assert library.update().moved == 4
    assert names(library) == {"a.jpg", "b.jpeg", "c.png", "scan"}
    assert embedded.take() == 0


def test_the_watcher_obeys_the_same(library: Library, folder: Path) -> None:
    library.update()
    library.take_only(Taken(GIF_AND_PNG, least=100))
    library.update()
    (watched,) = library.watched()
    assert watched.rules().may_take("new.jpg")
    assert not watched.rules().may_take("new.gif")
    new = [folder / "new.jpg", folder / "small.jpg", folder / "new.gif", folder / "copy.jpg"]
    photo_like(7, (400, 300)).save(new[0])
    photo_like(8, (90, 60)).save(new[1])
    photo_like(9, (400, 300)).save(new[2])
    new[3].write_bytes((folder / "icon.jpg").read_bytes())  # a content that is known
    library.apply(FolderChanges(touched={str(path) for path in new}))
    assert names(library) == {"a.jpg", "b.jpeg", "new.jpg"}
    new[1].rename(folder / "moved.jpg")
    library.apply(FolderChanges(touched={str(new[1]), str(folder / "moved.jpg")}))
    assert names(library) == {"a.jpg", "b.jpeg", "new.jpg"}


def test_what_makes_no_sense_is_refused_and_the_same_again_is_no_change(library: Library) -> None:
    with pytest.raises(UsageError, match="every kind"):
        library.take_only(Taken(frozenset(PhotoKind)))
    with pytest.raises(UsageError, match="pixels"):
        library.take_only(Taken(least=-1))
    assert not library.take_only(EVERYTHING)
    assert library.take_only(Taken(GIF_AND_PNG, 50))
    assert library.taken() == Taken(GIF_AND_PNG, 50)
