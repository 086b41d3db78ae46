"""Which folders are watched: nested ones, parents, what can't be watched, forgetting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core.errors import LibraryBusy, LibraryError, UsageError
from photosim.library.library import Library
from photosim.library.values import Order
from tests.helpers.libraries import Embedded, copy, open_library, paths_of, photo_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return photo_folder(tmp_path / "photos", ["a.jpg", "sub/b.jpg", "sub/deep/c.jpg", ".h/d.jpg"])


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library") as opened:
        yield opened


def watched(library: Library) -> list[Path]:
    return [folder.path for folder in library.folders()]


def test_a_folder_inside_a_watched_one_is_covered(library: Library, folder: Path) -> None:
    assert library.add_folder(folder).value == folder
    assert library.add_folder(folder).value == folder
    assert library.add_folder(folder / "sub").value == folder
    assert watched(library) == [folder]


def test_a_folder_that_is_passed_over_is_watched_by_itself(library: Library, folder: Path) -> None:
    library.add_folder(folder, [folder / "sub"])
    assert library.add_folder(folder / ".h").value == folder / ".h"
    assert library.add_folder(folder / "sub" / "deep").value == folder / "sub" / "deep"
    library.update()
    assert {Path(path).name for path in paths_of(library)} == {"a.jpg", "c.jpg", "d.jpg"}


def test_a_folder_above_takes_its_photos_over(
    library: Library, folder: Path, embedded: Embedded
) -> None:
    library.add_folder(folder / "sub", [folder / "sub" / "deep"])
    library.update()
    before = paths_of(library)
    assert embedded.take() == 1
    assert library.add_folder(folder).value == folder
    assert watched(library) == [folder]
    assert paths_of(library) == before
    report = library.update()
    assert (report.added, report.moved, report.removed) == (1, 0, 0)
    assert embedded.take() == 1
    # What was left out stays left out.
    assert library.folders()[0].excluded == (folder / "sub" / "deep",)
    assert set(paths_of(library)) == {str(folder / "a.jpg"), str(folder / "sub/b.jpg")}


def test_two_names_of_one_folder_are_one(library: Library, folder: Path, tmp_path: Path) -> None:
    library.add_folder(folder)
    (tmp_path / "link").symlink_to(folder)
    assert library.add_folder(tmp_path / "link" / "sub").value == folder
    assert watched(library) == [folder]


def test_forgetting_drops_what_is_nowhere_else_and_touches_no_file(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    other = photo_folder(tmp_path / "other", ["x.jpg"], first_seed=40)
    copy(folder / "a.jpg", other / "copy of a.jpg")
    library.add_folder(folder)
    library.add_folder(other)
    library.update()
    assert len(library.browse(Order.ADDED)) == 4
    files = sorted(folder.rglob("*"))
    assert library.remove_folder(folder).value == 2
    assert sorted(folder.rglob("*")) == files
    assert set(paths_of(library)) == {str(other / "x.jpg"), str(other / "copy of a.jpg")}
    assert library.check().ok
    with pytest.raises(UsageError, match="not watched"):
        library.remove_folder(folder)
    (other / "sub").mkdir()
    with pytest.raises(UsageError, match=r"lies in .*other"):
        library.remove_folder(other / "sub")


def test_what_can_be_no_folder_says_so(library: Library, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder"):
        library.add_folder(tmp_path / "nothing")
    with pytest.raises(UsageError, match="not a folder"):
        library.add_folder(folder / "a.jpg")
    with pytest.raises(UsageError, match="library itself"):
        library.add_folder(library.directory)
    with pytest.raises(UsageError, match="left out"):
        library.add_folder(folder, [tmp_path])
    with pytest.raises(UsageError, match="no watched folder"):
        library.update([tmp_path])


def test_one_folder_can_be_updated_alone(library: Library, folder: Path, tmp_path: Path) -> None:
    other = photo_folder(tmp_path / "other", ["x.jpg"], first_seed=40)
    library.add_folder(folder)
    library.add_folder(other)
    assert library.update([other]).added == 1
    assert library.update([folder / "sub"]).added == 3


def test_the_second_writer_is_told_who_the_first_is(library: Library) -> None:
    with pytest.raises(LibraryBusy, match="in use by"):
        Library.open(library.directory, write=True)
    with Library.open(library.directory, write=False) as reader:
        assert reader.folders() == []


def test_reading_makes_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no library"):
        Library.open(tmp_path / "none", write=False)
    with pytest.raises(LibraryError, match="no library"):
        Library.open(tmp_path / "none", write=True, create=False)
    assert not (tmp_path / "none").exists()


def test_a_library_where_a_file_stands_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryError, match="can't be made"):
        Library.open(tmp_path / "file" / "library", write=True)
    with pytest.raises(UsageError, match="none of auto"):
        Library.open(tmp_path / "library", write=True, provider="gpu")
