"""The system's limits on watching: what to raise, polling instead, nothing missed."""

from __future__ import annotations

import ctypes
import errno
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from photosim.cli.words import remedy_words
from photosim.core.errors import Remedy
from photosim.library.watching.inotify_limits import (
    MAX_INSTANCES,
    MAX_WATCHES,
    LimitReached,
    recommended,
    setting_to_raise,
)
from photosim.library.watching.watcher import NoteKind
from tests.helpers.watching import photo, watching

linux = pytest.mark.skipif(sys.platform != "linux", reason="limits of inotify")


@pytest.fixture
def allow(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let the system refuse all but so many new watches."""
    from photosim.library.watching import inotify

    real = inotify._add_watch
    left = [0]

    def add(fd: int, path: bytes, mask: int) -> int:
        if left[0] <= 0:
            ctypes.set_errno(errno.ENOSPC)
            return -1
        left[0] -= 1
        return real(fd, path, mask)

    monkeypatch.setattr(inotify, "_add_watch", add)
    return lambda count: left.__setitem__(0, count)


@linux
def test_too_few_watches_at_the_start(tmp_path: Path, allow: Callable[[int], None]) -> None:
    for number in range(20):
        photo(tmp_path / f"{number}/a.jpg")
    allow(10)
    with watching(tmp_path) as seen:
        seen.until(lambda: len(seen.library.present) == 20)
        (note,) = seen.notes_of(NoteKind.LIMIT)
        assert note.remedy is Remedy.RAISE_LIMIT
        assert note.about == f"fs.inotify.max_user_watches={recommended_now(21)}"
        assert not seen.notes_of(NoteKind.WATCHING)
        assert len(seen.sources[0]) == 0  # type: ignore[arg-type]
        photo(tmp_path / "19/b.jpg")
        photo(tmp_path / "new/c.jpg")
        seen.until(lambda: {"19/b.jpg", "new/c.jpg"} <= seen.library.present)
        (tmp_path / "0/a.jpg").unlink()
        seen.until(lambda: "0/a.jpg" not in seen.library.present)


def recommended_now(folders: int) -> int:
    from photosim.library.watching.inotify_limits import current

    return recommended(current(MAX_WATCHES), folders)


@linux
def test_too_few_watches_for_a_new_folder(tmp_path: Path, allow: Callable[[int], None]) -> None:
    photo(tmp_path / "a.jpg")
    allow(3)
    with watching(tmp_path) as seen:
        seen.until_known("a.jpg")
        expected = {"a.jpg"}
        for number in range(10):
            photo(tmp_path / f"{number}/deep/b.jpg")
            expected.add(f"{number}/deep/b.jpg")
        seen.until(lambda: bool(seen.notes_of(NoteKind.LIMIT)))
        seen.until_known(*expected)
        photo(tmp_path / "9/deep/late.jpg")
        seen.until_known(*expected, "9/deep/late.jpg")
        assert len(seen.notes_of(NoteKind.LIMIT)) == 1


@linux
def test_no_watcher_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from photosim.library.watching import inotify

    def none_left() -> int:
        ctypes.set_errno(errno.EMFILE)
        return -1

    monkeypatch.setattr(inotify.inotify_c, "inotify_init", none_left)
    with watching(tmp_path) as seen:
        (note,) = seen.notes_of(NoteKind.LIMIT)
        assert note.remedy is Remedy.RAISE_LIMIT
        assert note.about.startswith("fs.inotify.max_user_instances=")
        photo(tmp_path / "a.jpg")
        seen.until_known("a.jpg")


@linux
def test_a_root_that_cannot_be_watched_is_polled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from photosim.library.watching import inotify

    def refuse(_fd: int, _path: bytes, _mask: int) -> int:
        ctypes.set_errno(errno.EACCES)
        return -1

    monkeypatch.setattr(inotify, "_add_watch", refuse)
    with watching(tmp_path) as seen:
        (note,) = seen.notes_of(NoteKind.FAILED)
        assert "Permission denied" in note.message
        photo(tmp_path / "a.jpg")
        seen.until_known("a.jpg")


@pytest.mark.parametrize(
    ("limit", "folders", "expected"),
    [
        (0, 10, 524_288),
        (8_192, 900_000, 2_097_152),
        (524_288, 1, 1_048_576),
        (1_048_576, 0, 2_097_152),
    ],
)
def test_the_number_to_set(limit: int, folders: int, expected: int) -> None:
    assert recommended(limit, folders) == expected


def test_the_advice_names_a_command() -> None:
    watches = setting_to_raise(LimitReached(MAX_WATCHES, 5))
    assert watches.startswith("fs.inotify.max_user_watches=")
    assert f"sudo sysctl {watches} " in remedy_words(Remedy.RAISE_LIMIT, watches)
    instances = setting_to_raise(LimitReached(MAX_INSTANCES))
    assert instances.startswith("fs.inotify.max_user_instances=")
