"""Disks that are full, read-only, taken away, put elsewhere, slow, or at the end of a network.

They are mounted for the tests, which are skipped where that is not allowed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.core.errors import LibraryError, Remedy
from photosim.library.library import Library
from photosim.library.searching.sources import FileSource
from photosim.library.values import Query
from tests.helpers.libraries import Embedded, open_library, paths_of, photo_folder
from tests.helpers.models import tiny_model
from tests.helpers.mounts import NetworkShare, mount, small_disk, unmount
from tests.helpers.watching import photo, watching

PHOTOS = 60


@pytest.fixture(autouse=True)
def _tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny_model(tmp_path / "models")
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")


@pytest.fixture
def embedded(monkeypatch: pytest.MonkeyPatch) -> Embedded:
    return Embedded(monkeypatch)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", "64m") as place:
        yield place


def photos(root: Path, count: int = 6) -> Path:
    return photo_folder(root, [f"{number:03}.jpg" for number in range(count)])


def nearest(library: Library, path: Path) -> list[str]:
    hits = library.search(Query((FileSource(path),), min_similarity=-1, k=99)).hits
    return [Path(hit.path).name for hit in hits]


# -- full ----------------------------------------------------------------------------------------


def take(directory: Path, folder: Path) -> LibraryError | None:
    """Bring a library up to date; what is told of a disk that is full."""
    try:
        with open_library(directory, folder) as library:
            library.update()
    except LibraryError as error:
        return error
    return None


def test_a_full_disk_says_what_was_not_taken(tmp_path: Path) -> None:
    folder = photos(tmp_path / "photos", PHOTOS)
    with small_disk(tmp_path / "disk", "1500k") as disk:
        directory = disk / "library"
        error = take(directory, folder)
        assert error is not None
        assert (error.title, error.remedy) == ("Disk full", Remedy.FREE_SPACE)
        told = re.search(r"([0-9,]+) files were not taken", error.message)
        assert told, error.message
        left = int(told[1])
        mount("-o", "remount,size=64m", disk)
        with Library.open(directory, write=False, provider="cpu") as library:
            assert len(paths_of(library)) + left == PHOTOS
        assert take(directory, folder) is None
        with Library.open(directory, write=False, provider="cpu") as library:
            assert len(paths_of(library)) == PHOTOS
            assert library.check().problems == ()


def test_what_can_not_be_read_on_a_full_disk_is_not_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same without a disk of its own: the database may not grow."""
    folder = photos(tmp_path / "photos", 24)
    with open_library(tmp_path / "library", folder) as library:
        store = library._runtime.stores.writer()
        monkeypatch.setattr("photosim.library.indexing.pipeline.GROUP", 5)
        pages = store.row("PRAGMA page_count")
        store.rows(f"PRAGMA max_page_count = {pages[0] + 15}")
        with pytest.raises(LibraryError, match=r"no room left .* files were not taken") as told:
            library.update()
        store.rows("PRAGMA max_page_count = 1000000")
        left = int(re.findall(r"([0-9]+) files", told.value.message)[0])
        assert 0 < left <= 24
        assert left + len(paths_of(library)) == 24
        library.update()
        assert len(paths_of(library)) == 24
        assert library.check().problems == ()


def test_the_first_thing_that_went_wrong_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk the index can't be saved on closing either; that is not the news."""
    folder = photos(tmp_path / "photos")

    def full() -> None:
        with open_library(tmp_path / "library", folder) as library:
            library.update()
            library._runtime.nearest(library._runtime.model()).unsaved = True
            shutil.rmtree(library.directory / "index")
            (library.directory / "index").write_bytes(b"a file in its place")
            raise LibraryError("First", "This went wrong first.")

    with pytest.raises(LibraryError, match="went wrong first"):
        full()


# -- read-only, taken away, elsewhere ------------------------------------------------------------


def test_a_library_on_a_disk_that_became_read_only(disk: Path, tmp_path: Path) -> None:
    folder = photos(tmp_path / "photos")
    with open_library(disk / "library", folder) as library:
        library.update()
    before = (disk / "library/library.db").read_bytes()
    mount("-o", "remount,ro", disk)
    with pytest.raises(LibraryError) as told:
        Library.open(disk / "library", write=True, provider="cpu")
    assert told.value.title == "Library not writable"
    assert told.value.remedy is not None
    mount("-o", "remount,rw", disk)
    assert (disk / "library/library.db").read_bytes() == before
    with open_library(disk / "library") as library:
        assert library.check().problems == ()


def test_photos_on_a_read_only_disk_are_taken_and_not_touched(disk: Path, tmp_path: Path) -> None:
    folder = photos(disk / "photos")
    mount("-o", "remount,ro", disk)
    with open_library(tmp_path / "library", folder) as library:
        assert library.update().added == 6


def test_a_disk_that_is_taken_away_loses_nothing_and_may_come_back_elsewhere(
    tmp_path: Path, embedded: Embedded
) -> None:
    source = photos(tmp_path / "source")
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    mount("--bind", source, here)
    try:
        with open_library(tmp_path / "library", here) as library:
            library.update()
            library.albums.create("cats")
            library.albums.add("cats", sorted(paths_of(library).values())[:3])
            unmount(here)
            report = library.update()
            assert (report.removed, report.failed) == (0, [])
            assert not library.folders()[0].online
            assert len(nearest(library, source / "000.jpg")) >= 5
            assert [len(album.photos) for album in library.albums.all()] == [3]
            embedded.take()
            mount("--bind", source, there)
            library.add_folder(there)
            library.update()
            assert embedded.take() == 0
            assert [len(album.photos) for album in library.albums.all()] == [3]
            assert {str(there / f"{n:03}.jpg") for n in range(6)} <= set(paths_of(library))
            assert library.check().problems == ()
    finally:
        unmount(here)
        unmount(there)


def test_a_share_that_vanishes_in_the_middle_of_a_pass(tmp_path: Path) -> None:
    source = photos(tmp_path / "source", 12)
    with NetworkShare(source, tmp_path / "share") as share:
        with open_library(tmp_path / "library", share.place) as library:
            store = library._runtime.stores.writer()
            taken = type(store.photos).add

            def vanishing(*arguments: object, **options: object) -> object:
                share.vanish()
                return taken(*arguments, **options)  # type: ignore[arg-type]

            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(type(store.photos), "add", vanishing)
                patch.setattr("photosim.library.indexing.pipeline.GROUP", 4)
                first = library.update()
            assert first.removed == 0
            known = len(paths_of(library))
            assert known > 0
            assert library.check().problems == ()
            again = library.update()
            assert (again.removed, again.added) == (0, 0)
            assert len(paths_of(library)) == known
            assert not library.folders()[0].online
        unmount(share.place)
        mount("--bind", source, share.place)
        with open_library(tmp_path / "library") as library:
            library.update()
            assert len(paths_of(library)) == 12
            assert library.failed() == []


# -- late, and without events --------------------------------------------------------------------


def test_a_share_that_answers_late_gives_the_same_library(tmp_path: Path) -> None:
    source = photos(tmp_path / "source")
    with open_library(tmp_path / "expected", source) as library:
        library.update()
        expected = nearest(library, source / "000.jpg")
    with (
        NetworkShare(source, tmp_path / "share", 0.01) as share,
        open_library(tmp_path / "library", share.place) as library,
    ):
        assert library.update().added == 6
        assert nearest(library, source / "000.jpg")[1:] == expected


def test_a_share_that_tells_no_events_is_looked_at(tmp_path: Path) -> None:
    photo(tmp_path / "source/a.jpg")
    with (
        NetworkShare(tmp_path / "source", tmp_path / "share") as share,
        watching(share.place) as seen,
    ):
        seen.until_known("a.jpg")
        # Another computer writes: no event of this one tells so.
        photo(tmp_path / "source/new/b.jpg")
        seen.until_known("a.jpg", "new/b.jpg")
        (tmp_path / "source/a.jpg").unlink()
        seen.until_known("new/b.jpg")


def test_a_library_on_a_share_without_locks_is_refused(tmp_path: Path) -> None:
    (tmp_path / "source/library").mkdir(parents=True)
    with NetworkShare(tmp_path / "source", tmp_path / "share") as share:
        with pytest.raises(LibraryError) as told:
            open_library(share.place / "library")
        assert told.value.remedy is not None
        assert not list((tmp_path / "source/library").iterdir())


def test_mounts_are_gone(tmp_path: Path) -> None:
    """What the tests mount they take away."""
    found = subprocess.run(["mount"], capture_output=True, text=True, check=False).stdout
    assert str(tmp_path.parent) not in found
