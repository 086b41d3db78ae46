"""The watches of systems that watch whole trees, by watchdog's observer of this system."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from watchdog.events import DirMovedEvent, FileModifiedEvent, FileMovedEvent, FileOpenedEvent

from photosim.library.watching.reduce_events import EventKind, FileEvent
from photosim.library.watching.tree_watch import TreeWatches, _Handler
from tests.helpers.watching import photo, watching


def test_it_sees_what_happens(tmp_path: Path) -> None:
    root = tmp_path / "root"
    photo(root / "a.jpg")
    with watching(root, source=lambda sink, doubt, _limit: TreeWatches(sink, doubt)) as seen:
        seen.until_known("a.jpg")
        # Made elsewhere: watchdog's thread on Linux, where photosim doesn't use it, may end over a
        # new folder in a new folder, which it then watches twice.
        photo(tmp_path / "new/e/b.jpg")
        (tmp_path / "new").rename(root / "d")
        seen.until_known("a.jpg", "d/e/b.jpg")
        (root / "d").rename(root / "x")
        seen.until_known("a.jpg", "x/e/b.jpg")
        (root / "a.jpg").unlink()
        seen.until_known("x/e/b.jpg")
        root.rename(tmp_path / "away")
        seen.until(lambda: bool(seen.library.offline))
        (tmp_path / "away").rename(root)
        seen.until(lambda: not seen.library.offline)
        photo(root / "c.jpg")
        seen.until_known("x/e/b.jpg", "c.jpg")


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (FileModifiedEvent("/a"), FileEvent(EventKind.MODIFIED, "/a")),
        (FileMovedEvent("/a", "/b"), FileEvent(EventKind.MOVED, "/a", "/b")),
        (FileMovedEvent("/a", ""), FileEvent(EventKind.DELETED, "/a")),
        (FileMovedEvent("", "/b"), FileEvent(EventKind.MODIFIED, "/b")),
        (DirMovedEvent("/a", "/b"), FileEvent(EventKind.MOVED, "/a", "/b", True)),
        (FileOpenedEvent("/a"), None),
    ],
)
def test_events_are_translated(event: object, expected: FileEvent | None) -> None:
    got: list[FileEvent] = []
    _Handler(got.append).on_any_event(event)  # type: ignore[arg-type]
    assert got == ([expected] if expected else [])


def test_lost_events_are_heard(tmp_path: Path) -> None:
    doubts: list[str] = []
    watches = TreeWatches(lambda _event: None, doubts.append)
    try:
        from photosim.library.folders.rules import Rules

        watches.plant(Rules(tmp_path))
        log = logging.getLogger("watchdog.observers.inotify_c")
        log.warning("Inotify queue overflowed; filesystem events were lost")
        log.warning("something else")
        assert doubts == [str(tmp_path)]
    finally:
        watches.close()
    log.warning("events were lost")
    assert doubts == [str(tmp_path)]
