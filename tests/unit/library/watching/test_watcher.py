"""A watcher on real folders, with the real events of this system."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from photosim.library.folders.changes import FolderChanges
from photosim.library.folders.rules import WatchedFolder
from photosim.library.watching.watcher import FolderWatcher, NoteKind, Timing
from tests.helpers.watching import FAST, PATIENCE, photo, watching


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    folder.mkdir()
    return folder


def test_it_begins_with_a_comparison(root: Path) -> None:
    photo(root / "d/a.jpg")
    with watching(root) as seen:
        seen.until_known("d/a.jpg")
        seen.until(lambda: bool(seen.notes_of(NoteKind.WATCHING)))
        assert seen.changes[0] == FolderChanges(rescan={str(root)})


def test_files_come_change_and_go(root: Path) -> None:
    with watching(root) as seen:
        photo(root / "a.jpg")
        seen.until_known("a.jpg")
        photo(root / "a.jpg", 20)
        seen.until(lambda: seen.library.rows["a.jpg"].bytes == 20)
        (root / "a.jpg").unlink()
        seen.until_known()


def test_renames_cost_no_read(root: Path) -> None:
    photo(root / "a.jpg")
    photo(root / "d/e/b.jpg")
    with watching(root) as seen:
        seen.until_known("a.jpg", "d/e/b.jpg")
        reads = seen.library.reads
        (root / "a.jpg").rename(root / "z.jpg")
        seen.until_known("z.jpg", "d/e/b.jpg")
        (root / "d").rename(root / "x")
        seen.until_known("z.jpg", "x/e/b.jpg")
        assert seen.library.reads == reads
        photo(root / "x/e/c.jpg")  # the watches went with the folder
        seen.until_known("z.jpg", "x/e/b.jpg", "x/e/c.jpg")


def test_a_file_saved_by_a_temporary_one(root: Path) -> None:
    photo(root / "a.jpg")
    with watching(root) as seen:
        seen.until_known("a.jpg")
        photo(root / ".a.jpg.tmp", 30).rename(root / "a.jpg")
        seen.until(lambda: seen.library.rows["a.jpg"].bytes == 30)
        assert seen.library.present == {"a.jpg"}


def test_folders_moved_in_and_out(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    photo(outside / "e/a.jpg")
    with watching(root) as seen:
        outside.rename(root / "d")
        seen.until_known("d/e/a.jpg")
        photo(root / "d/e/b.jpg")
        seen.until_known("d/e/a.jpg", "d/e/b.jpg")
        (root / "d").rename(outside)
        seen.until_known()
        watches = len(seen.sources[0])  # type: ignore[arg-type]
        photo(outside / "e/c.jpg")
        photo(root / "f.jpg")
        seen.until_known("f.jpg")
        assert watches == 1


def test_a_deleted_folder(root: Path) -> None:
    photo(root / "d/e/a.jpg")
    with watching(root) as seen:
        seen.until_known("d/e/a.jpg")
        (root / "d/e/a.jpg").unlink()
        (root / "d/e").rmdir()
        (root / "d").rmdir()
        seen.until_known()


@pytest.mark.skipif(sys.platform != "linux", reason="watches for single folders")
def test_what_is_not_taken_is_not_watched(root: Path) -> None:
    for name in ("a/1.jpg", "out/deep/2.jpg", ".hidden/3.jpg", "lib/4.jpg", "@eaDir/5.jpg"):
        photo(root / name)
    with watching(root, excluded=("out",), library=root / "lib") as seen:
        seen.until_known("a/1.jpg")
        assert len(seen.sources[0]) == 2  # type: ignore[arg-type]
        for name in ("out/6.jpg", ".hidden/7.jpg", "lib/8.jpg", "a/9.txt", "a/.10.jpg"):
            photo(root / name)
        (root / "out/new").mkdir()
        (root / ".hidden/new").mkdir()
        photo(root / "a/11.jpg")
        seen.until_known("a/1.jpg", "a/11.jpg")
        assert len(seen.sources[0]) == 2  # type: ignore[arg-type]
        assert [sorted(c.touched) for c in seen.changes[1:]] == [[str(root / "a/11.jpg")]]


def test_a_folder_that_gets_hidden_is_left(root: Path) -> None:
    photo(root / "d/e/a.jpg")
    with watching(root) as seen:
        seen.until_known("d/e/a.jpg")
        (root / "d").rename(root / ".d")
        seen.until_known()
        if sys.platform == "linux":
            assert len(seen.sources[0]) == 1  # type: ignore[arg-type]
        (root / ".d").rename(root / "d")
        seen.until_known("d/e/a.jpg")


def test_undecodable_names(root: Path) -> None:
    with watching(root) as seen:
        name = os.fsdecode(b"caf\xe9.jpg")
        photo(root / "d\udce9" / name)
        seen.until_known(f"d\udce9/{name}")


def test_the_root_may_be_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root)
    with watching(tmp_path / "link") as seen:
        photo(root / "a.jpg")
        seen.until_known("a.jpg")
        assert seen.notes_of(NoteKind.WATCHING)


def test_a_file_is_not_handed_on_while_it_grows(root: Path) -> None:
    """The writer goes on until the watcher has looked at the file many times."""
    looks = 0
    with watching(root, timing=Timing(settle=0.4, quiet=0.05, longest=0.3)) as seen:
        pace = threading.Event()
        with (root / "a.jpg").open("wb", buffering=0) as file:
            while looks < 30:
                file.write(b"x" * 100)
                looks += 1
                pace.wait(0.05)
            assert not any(change.touched for change in seen.changes)
        seen.until(lambda: "a.jpg" in seen.library.rows)
        assert seen.library.rows["a.jpg"].bytes == 3_000
        assert seen.library.reads == 1


def test_folders_are_added_and_removed_while_it_runs(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    changes: list[FolderChanges] = []
    news = threading.Condition()

    def take(change: FolderChanges) -> None:
        with news:
            changes.append(change)
            news.notify_all()

    def until(path: Path) -> None:
        with news:
            assert news.wait_for(
                lambda: any(str(path) in c.touched | c.rescan for c in changes), PATIENCE
            )

    watcher = FolderWatcher([], take, lambda _note: None, timing=FAST)
    watcher.start()
    try:
        watcher.add(WatchedFolder(str(root)))
        until(root)
        watcher.add(WatchedFolder(str(other)))
        until(other)
        watcher.remove(str(root))
        photo(root / "a.jpg")
        photo(other / "b.jpg")
        until(other / "b.jpg")
        assert not any(str(root / "a.jpg") in change.touched for change in changes)
        watcher.remove("/not/watched")
    finally:
        watcher.stop()


def test_stopping_leaves_no_thread_and_no_open_file(root: Path) -> None:
    for number in range(50):
        photo(root / f"{number}/a.jpg")
    before = set(threading.enumerate())
    open_files = Path("/proc/self/fd")
    files = len(list(open_files.iterdir())) if open_files.is_dir() else 0
    with watching(root) as seen:
        photo(root / "b.jpg")
        count = len(seen.changes)
    assert set(threading.enumerate()) <= before
    if files:
        assert len(list(open_files.iterdir())) == files
    photo(root / "c.jpg")
    assert len(seen.changes) <= count + 1


def test_stopping_twice_and_before_the_start(root: Path) -> None:
    watcher = FolderWatcher([WatchedFolder(str(root))], lambda _c: None, lambda _n: None)
    watcher.stop()
    with pytest.raises(RuntimeError):
        watcher.add(WatchedFolder(str(root)))
    watcher = FolderWatcher([WatchedFolder(str(root))], lambda _c: None, lambda _n: None)
    watcher.start()
    watcher.stop()
    watcher.stop()


def test_what_the_receiver_raises_is_told_and_the_watching_goes_on(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with watching(root) as seen:
        take, seen.library.apply = seen.library.apply, _raise  # type: ignore[method-assign]
        photo(root / "a.jpg")
        seen.until(lambda: bool(seen.notes_of(NoteKind.FAILED)))
        seen.library.apply = take  # type: ignore[method-assign]
        photo(root / "b.jpg")
        seen.until(lambda: "b.jpg" in seen.library.present)
    assert "could not be handed on" in caplog.text


def _raise(_changes: FolderChanges) -> None:
    raise ValueError("no")
