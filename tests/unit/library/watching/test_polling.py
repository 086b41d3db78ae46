"""Folders that give no events: which they are, and looking again and again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from photosim.library.folders.rules import Rules
from photosim.library.folders.walk import RootOffline
from photosim.library.watching import folder_watch as roots
from photosim.library.watching.filesystems import silent_filesystem
from photosim.library.watching.polling import LONGEST_INTERVAL, FolderPoller
from photosim.library.watching.reduce_events import EventKind, FileEvent
from photosim.library.watching.watcher import NoteKind
from tests.helpers.watching import photo, watching

MOUNTS = """\
/dev/vda / ext4 rw 0 0
proc /proc proc rw 0 0
/dev/sdb1 /media/My\\040Stick vfat rw 0 0
server:/photos /mnt/nas nfs4 rw 0 0
//server/x /mnt/nas/local ext4 rw 0 0
me@host: /mnt/ssh fuse.sshfs rw 0 0
/dev/sdc1 /mnt/disk fuseblk rw 0 0
/dev/sdd1 /mnt/twice ext4 rw 0 0
//nas/share /mnt/twice cifs rw 0 0
short
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/me", None),
        ("/media/My Stick/x", None),
        ("/mnt/nas", "nfs4"),
        ("/mnt/nas/2024", "nfs4"),
        ("/mnt/nas2", None),
        ("/mnt/nas/local/a", None),
        ("/mnt/ssh/photos", "fuse.sshfs"),
        ("/mnt/disk", None),
        ("/mnt/twice", "cifs"),
        ("/media", None),
    ],
)
def test_silent_filesystems(path: str, expected: str | None) -> None:
    assert silent_filesystem(path, MOUNTS) == expected


def test_a_silent_one_mounted_inside_counts() -> None:
    assert silent_filesystem("/mnt", MOUNTS) in {"nfs4", "fuse.sshfs", "cifs"}


def test_this_systems_own_table(tmp_path: Path) -> None:
    assert silent_filesystem(str(tmp_path)) is None


def test_the_poller_tells_differences(tmp_path: Path) -> None:
    for name in ("a.jpg", "b.jpg", "d/c.jpg", "notes.txt"):
        photo(tmp_path / name)
    poller = FolderPoller(Rules(tmp_path))
    anything = [FileEvent(EventKind.LOST, str(tmp_path), is_dir=True)]
    assert poller.look() == anything
    assert poller.look() == anything  # what came after the first look may have been taken meanwhile
    assert poller.look() == []
    photo(tmp_path / "a.jpg", 20)
    (tmp_path / "b.jpg").unlink()
    (tmp_path / "d").rename(tmp_path / "e")
    photo(tmp_path / "notes.txt", 20)
    events = poller.look()
    assert {
        (event.kind, Path(event.path).relative_to(tmp_path).as_posix()) for event in events
    } == {
        (EventKind.MODIFIED, "a.jpg"),
        (EventKind.DELETED, "b.jpg"),
        (EventKind.DELETED, "d/c.jpg"),
        (EventKind.MODIFIED, "e/c.jpg"),
    }
    assert poller.look() == anything
    assert poller.look() == []
    status = (tmp_path / "a.jpg").stat()
    (tmp_path / "a.jpg").write_bytes(b"y" * 20)
    os.utime(tmp_path / "a.jpg", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert poller.look() == [FileEvent(EventKind.MODIFIED, str(tmp_path / "a.jpg"))]


def test_the_poller_keeps_what_it_cannot_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo(tmp_path / "d/a.jpg")
    poller = FolderPoller(Rules(tmp_path))
    poller.look()
    poller.look()
    real = os.scandir
    closed = str(tmp_path / "d")

    def scandir(path: str) -> object:
        if path == closed:
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", scandir)
        assert poller.look() == []
    assert poller.look() == []
    photo(tmp_path / "d/a.jpg", 20)
    assert [event.kind for event in poller.look()] == [EventKind.MODIFIED]


def test_the_poller_of_a_folder_that_goes(tmp_path: Path) -> None:
    photo(tmp_path / "root/a.jpg")
    poller = FolderPoller(Rules(tmp_path / "root"))
    poller.look()
    (tmp_path / "root").rename(tmp_path / "away")
    with pytest.raises(RootOffline):
        poller.look()


def test_slow_looks_are_further_apart(tmp_path: Path) -> None:
    times = iter([0.0, 0.01, 0.0, 3.0, 0.0, 1_000.0])
    poller = FolderPoller(Rules(tmp_path), shortest=5.0, clock=lambda: next(times))
    intervals = []
    for _ in range(3):
        poller.look()
        intervals.append(poller.interval)
    assert intervals == [5.0, 60.0, LONGEST_INTERVAL]


def test_a_network_folder_is_polled_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roots, "silent_filesystem", lambda _root: "nfs4")
    photo(tmp_path / "a.jpg")
    with watching(tmp_path) as seen:
        seen.until_known("a.jpg")
        assert len(seen.sources[0]) == 0  # type: ignore[arg-type]
        (note,) = seen.notes_of(NoteKind.POLLING)
        assert "nfs4" in note.message
        photo(tmp_path / "d/b.jpg")
        seen.until_known("a.jpg", "d/b.jpg")
        (tmp_path / "a.jpg").rename(tmp_path / "c.jpg")
        seen.until_known("c.jpg", "d/b.jpg")
        assert seen.library.reads == 2
