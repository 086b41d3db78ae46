"""Storms of changes: files created, renamed and deleted faster than they are looked at, with as few
watches as a small system has, and the library equal to the disk in the end.

``PHOTOSIM_STORM=50000`` makes so many changes; every run of the tests 1,000.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import threading
from pathlib import Path

import pytest

from photosim.library.watching.watcher import NoteKind
from tests.faults.test_watch_limits import allow
from tests.helpers.watching import Watching, photo, watching

__all__ = ["allow"]

CHANGES = int(os.environ.get("PHOTOSIM_STORM", "1000"))
MOST_FILES = 800


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is looked at again after each news."""
    monkeypatch.setattr("tests.helpers.watching.PATIENCE", 200.0 + CHANGES / 20)


def storm(root: Path, seed: int, changes: int) -> None:
    """Create, write to, rename, move and delete files and folders at random."""
    rng = random.Random(f"storm {seed}")
    files: list[Path] = []
    for number in range(changes):
        what = rng.random()
        if not files or (what < 0.5 and len(files) < MOST_FILES):
            depth = rng.randrange(1, 4)
            folder = root.joinpath(f"of {seed}", *(str(rng.randrange(6)) for _ in range(depth)))
            files.append(photo(folder / f"{number}.jpg", rng.randrange(1, 40)))
            continue
        at = rng.randrange(len(files))
        path = files[at]
        if what < 0.65:
            path.unlink()
            files[at] = files[-1]
            files.pop()
        elif what < 0.85:
            other = path.parent / rng.choice(("", "new", "newer")) / f"{number} renamed.jpg"
            other.parent.mkdir(exist_ok=True)
            path.rename(other)
            files[at] = other
        elif what < 0.97:
            photo(path, rng.randrange(1, 40))
        elif what < 0.985:
            folder = path.parent
            if folder.parent != root:
                shutil.rmtree(folder)
                files = [one for one in files if folder not in one.parents]
        else:
            folder, other = path.parent, root / f"of {seed}" / f"moved {number}"
            if folder.parent != root:
                folder.rename(other)
                files = [
                    other / one.relative_to(folder) if folder in one.parents else one
                    for one in files
                ]


def equal(seen: Watching, root: Path) -> bool:
    """Whether the library knows what is there, and as it is there now."""
    there = {
        os.path.relpath(Path(at, name), root): Path(at, name).stat()
        for at, _, names in os.walk(root)
        for name in names
    }
    known = {path: seen.library.rows[path] for path in seen.library.present}
    return known.keys() == there.keys() and all(
        (row.bytes, row.mtime_ns) == (there[path].st_size, there[path].st_mtime_ns)
        for path, row in known.items()
    )


def weather(root: Path) -> None:
    """Two at once, each with a half of the changes."""
    threads = [threading.Thread(target=storm, args=(root, n, CHANGES // 2)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.timeout(max(300, CHANGES // 50))
def test_after_a_storm_the_library_is_equal_to_the_disk(tmp_path: Path) -> None:
    photo(tmp_path / "first.jpg")
    with watching(tmp_path) as seen:
        seen.until_known("first.jpg")
        weather(tmp_path)
        seen.until(lambda: equal(seen, tmp_path))
        photo(tmp_path / "last.jpg")
        seen.until(lambda: equal(seen, tmp_path))


@pytest.mark.skipif(sys.platform != "linux", reason="limits of inotify")
@pytest.mark.timeout(max(300, CHANGES // 50))
def test_with_fifty_watches_too(tmp_path: Path, allow) -> None:  # type: ignore[no-untyped-def]
    photo(tmp_path / "first.jpg")
    allow(50)
    with watching(tmp_path) as seen:
        seen.until_known("first.jpg")
        weather(tmp_path)
        seen.until(lambda: equal(seen, tmp_path))
        assert seen.notes_of(NoteKind.LIMIT)


@pytest.mark.timeout(max(300, CHANGES // 50))
def test_a_storm_that_overflows_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photosim.library.watching.watcher.MOST_EVENTS", 50)
    photo(tmp_path / "first.jpg")
    with watching(tmp_path) as seen:
        seen.until_known("first.jpg")
        weather(tmp_path)
        seen.until(lambda: equal(seen, tmp_path))
