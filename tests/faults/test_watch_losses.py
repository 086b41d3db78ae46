"""Lost events, vanished roots and many new folders at once: nothing is missed, nothing deleted."""

from __future__ import annotations

import dataclasses
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from photosim.library.watching import watcher as watch
from photosim.library.watching.reduce_events import FileEvent
from photosim.library.watching.watcher import NoteKind, system_watches
from tests.helpers.watching import FAST, photo, watching


@pytest.fixture
def root(tmp_path: Path) -> Path:
    photo(tmp_path / "root/d/a.jpg")
    return tmp_path / "root"


def test_three_thousand_files_in_three_hundred_new_folders(root: Path) -> None:
    expected = {"d/a.jpg"}
    with watching(root) as seen:
        for outer in range(10):
            for inner in range(30):
                for number in range(10):
                    name = f"new/{outer}/{inner % 6}/{inner}/{number}.jpg"
                    photo(root / name)
                    expected.add(name)
        seen.until(lambda: seen.library.present == expected)


@pytest.mark.skipif(sys.platform != "linux", reason="the queue of inotify")
def test_an_overflowing_queue(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The reader is held while more happens than the kernel's queue takes."""
    limit = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text(encoding="ascii"))
    if limit > 50_000:
        pytest.skip("the queue is too long to fill")
    free = threading.Event()
    free.set()

    def source(sink: Callable[[FileEvent], None], *others: Callable[..., None]) -> object:
        def slow(event: FileEvent) -> None:
            free.wait()
            sink(event)

        return system_watches(slow, *others)

    with watching(root, source=source) as seen:
        seen.until_known("d/a.jpg")
        free.clear()
        churn = photo(root / "churn.jpg")
        other = root / "churn2.jpg"
        for _ in range(limit // 2):
            churn.rename(other)
            other.rename(churn)
        churn.unlink()
        photo(root / "late/deep/b.jpg")  # no event of this is left
        (root / "d/a.jpg").unlink()
        free.set()
        seen.until_known("late/deep/b.jpg")
        photo(root / "late/deep/c.jpg")  # and the new folders are watched since
        seen.until_known("late/deep/b.jpg", "late/deep/c.jpg")
    assert "events were lost" in caplog.text


def test_more_events_than_are_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "MOST_EVENTS", 20)
    expected = {"d/a.jpg"}
    with watching(root) as seen:
        for number in range(200):
            photo(root / f"d/{number}.jpg")
            expected.add(f"d/{number}.jpg")
        seen.until(lambda: seen.library.present == expected)


def test_a_vanished_root_is_offline_and_comes_back(root: Path, tmp_path: Path) -> None:
    with watching(root) as seen:
        seen.until_known("d/a.jpg")
        root.rename(tmp_path / "away")
        seen.until(lambda: bool(seen.library.offline))
        seen.until(lambda: bool(seen.notes_of(NoteKind.OFFLINE)))
        assert seen.library.present == {"d/a.jpg"}
        photo(tmp_path / "away/d/b.jpg")
        (tmp_path / "away").rename(root)
        seen.until_known("d/a.jpg", "d/b.jpg")
        assert seen.notes_of(NoteKind.ONLINE)
        photo(root / "d/c.jpg")
        seen.until_known("d/a.jpg", "d/b.jpg", "d/c.jpg")
        assert not any(change.gone for change in seen.changes)


def test_an_empty_folder_in_place_of_the_root_is_offline(root: Path, tmp_path: Path) -> None:
    """What an unmounted drive leaves behind."""
    with watching(root) as seen:
        seen.until_known("d/a.jpg")
        (tmp_path / "empty").mkdir()
        root.rename(tmp_path / "away")
        (tmp_path / "empty").rename(root)
        seen.until(lambda: "none of its 1 known files" in seen.library.offline)
        assert seen.library.present == {"d/a.jpg"}
        if sys.platform == "linux":  # the watches of the other folder are not kept
            seen.until(lambda: len(seen.sources[0]) == 1)  # type: ignore[arg-type]
        root.rename(tmp_path / "empty")
        (tmp_path / "away").rename(root)
        seen.until(lambda: not seen.library.offline)
        photo(root / "d/b.jpg")
        seen.until_known("d/a.jpg", "d/b.jpg")


def test_a_root_that_is_not_there_at_the_start(tmp_path: Path) -> None:
    with watching(tmp_path / "root") as seen:
        assert "isn't there" in seen.library.offline
        photo(tmp_path / "root/a.jpg")
        seen.until_known("a.jpg")
        assert seen.notes_of(NoteKind.ONLINE)


def test_deletions_right_before_the_root_vanishes_are_not_believed(
    root: Path, tmp_path: Path
) -> None:
    with watching(root, timing=dataclasses.replace(FAST, root_check=3.0)) as seen:
        seen.until_known("d/a.jpg")
        (root / "d").rename(tmp_path / "d")
        root.rmdir()
        seen.until(lambda: bool(seen.library.offline))
        assert all(change.rescan == {str(root)} for change in seen.changes)
        assert seen.library.present == {"d/a.jpg"}
