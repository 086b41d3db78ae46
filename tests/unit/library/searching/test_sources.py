"""What a library knows of a file, of bytes and of a photo before any of them is opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from photosim.core.errors import Remedy, UsageError
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.searching.sources import DataSource, FileSource, PhotoSource
from photosim.library.values import Source, SourceFacts
from tests.helpers.libraries import copy, open_library, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg


@dataclass(frozen=True, slots=True)
class Place:
    """A library of ``a.jpg`` and its twin ``b.jpg``, and files that are not in it."""

    library: Library
    root: Path
    photo: PhotoId

    def paths(self, *names: str) -> frozenset[str]:
        return frozenset(str(self.root / name) for name in names)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    root = photo_folder(tmp_path / "photos", ["a.jpg"])
    copy(root / "a.jpg", root / "b.jpg")
    copy(root / "a.jpg", tmp_path / "elsewhere.jpg")
    (tmp_path / "link.jpg").symlink_to(root / "a.jpg")
    with open_library(tmp_path / "library", root) as library:
        library.update()
        photo = library.photo_at(root / "a.jpg")
        assert photo is not None
        yield Place(library, root, photo)


def test_a_file_of_the_library_is_its_photo(place: Place) -> None:
    path = place.root / "a.jpg"
    found = place.library.find(FileSource(path))
    assert found == SourceFacts(str(path), path, place.photo, place.paths("a.jpg"))
    assert found.opened() == path


def test_a_link_to_a_file_is_the_file(place: Place) -> None:
    link = place.root.parent / "link.jpg"
    found = place.library.find(FileSource(link))
    assert (found.photo, found.name) == (place.photo, str(link))
    assert found.own == {str(link), str(place.root / "a.jpg")}


def test_a_file_that_changed_since_is_to_be_opened(place: Place) -> None:
    path = place.root / "a.jpg"
    write_jpeg(path, photo_like(7, (320, 240)))
    found = place.library.find(FileSource(path))
    assert (found.photo, found.data) == (None, path)
    assert place.library.albums.known(FileSource(path)) is None


def test_a_file_from_elsewhere_is_known_by_its_content_alone(place: Place) -> None:
    path = place.root.parent / "elsewhere.jpg"
    assert place.library.find(FileSource(path)) == SourceFacts(
        str(path), path, own=frozenset({str(path)})
    )
    assert place.library.albums.known(FileSource(path)) == place.photo


def test_a_file_whose_drive_is_away_is_known_all_the_same(place: Place) -> None:
    path = place.root / "a.jpg"
    place.root.rename(place.root.with_name("away"))
    found = place.library.find(FileSource(path))
    assert (found.photo, found.data) == (place.photo, None)
    with pytest.raises(UsageError, match="no file"):
        found.opened()
    assert place.library.albums.known(FileSource(path)) == place.photo


@pytest.mark.parametrize(("name", "why"), [("gone.jpg", "no file"), (".", "is a folder")])
def test_what_is_no_file_can_not_be_opened(place: Place, name: str, why: str) -> None:
    found = place.library.find(FileSource(place.root / name))
    assert (found.photo, found.data) == (None, None)
    with pytest.raises(UsageError, match=why):
        found.opened()


def test_bytes_are_known_by_nothing_but_themselves(place: Place) -> None:
    data = (place.root / "a.jpg").read_bytes()
    assert place.library.find(DataSource(data)) == SourceFacts("image data", data)
    assert place.library.albums.known(DataSource(data)) == place.photo
    assert place.library.albums.known(DataSource(b"no photo")) is None


def test_a_photo_is_opened_at_the_first_place_that_can_be_reached(place: Place) -> None:
    source: Source = PhotoSource(place.photo)
    first = place.root / "a.jpg"
    assert place.library.find(source) == SourceFacts(
        str(first), first, place.photo, place.paths("a.jpg")
    )
    first.unlink()
    place.library.update()
    assert place.library.find(source).data == place.root / "b.jpg"


def test_a_photo_that_is_offline_says_what_to_do(place: Place) -> None:
    place.root.rename(place.root.with_name("away"))
    place.library.update()
    found = place.library.find(PhotoSource(place.photo))
    assert (found.photo, found.data) == (place.photo, None)
    with pytest.raises(UsageError, match="can't be opened now") as raised:
        found.opened()
    assert raised.value.remedy is Remedy.CONNECT_DRIVE


def test_a_photo_that_is_gone_can_not_be_asked_about(place: Place) -> None:
    with pytest.raises(UsageError, match="no photo 4711"):
        place.library.find(PhotoSource(4711))
