"""A library's database when processes are killed, disks fill up, bytes rot and folders are shut."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.errors import LibraryError, Remedy

WRITE = """
import sys
from pathlib import Path
from photosim.core.types import PhotoFacts
from photosim import storage
from photosim.storage.files import FileStat
import numpy as np

store = storage.open(Path(sys.argv[1]).parent, write=True)
folders, files, photos = store.folders, store.files, store.photos
known = folders.by_path(Path("/photos"))
if known is None:
    with store.transaction():
        known = folders.add(Path("/photos"))
start = len(files.in_folder(known.id))
for number in range(start, start + 100_000):
    with store.transaction():
        one = files.add_pending(known.id, f"{number}.jpg", FileStat(1, 2, 3))
        photo = photos.add(number.to_bytes(20, "big"), 1, PhotoFacts("jpeg", 1, 1), number)
        store.vectors.add(photo, "m", np.ones(1280), np.ones(512))
        store.thumbnails.put(photo, bytes(15_000))
        files.link(one, photo)
    print(number, flush=True)
"""

WHOLE = """
SELECT (SELECT COUNT(*) FROM files WHERE state = 'indexed'), (SELECT COUNT(*) FROM photos),
       (SELECT COUNT(*) FROM features), (SELECT COUNT(*) FROM embeddings),
       (SELECT COUNT(*) FROM thumbnails)
"""


def test_a_kill_at_any_moment_keeps_what_was_committed_and_nothing_by_halves(
    tmp_path: Path,
) -> None:
    path, dice = tmp_path / "library.db", random.Random(11)
    done = 0
    for _ in range(5):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITE, str(path)], stdout=subprocess.PIPE, text=True
        )
        with process:
            assert process.stdout is not None
            told = [process.stdout.readline() for _ in range(dice.randrange(1, 40))]
            process.kill()
            told += process.stdout.readlines()
        committed = int([line for line in told if line.endswith("\n")][-1]) + 1
        reader = storage.open(path.parent, write=False)
        counts = reader.row(WHOLE)
        assert reader.problems() == []
        reader.close()
        assert counts is not None
        assert len(set(counts)) == 1
        # One more may have been committed whose line did not come out any more.
        assert committed <= counts[0] <= committed + 1
        assert counts[0] > done
        done = counts[0]


def test_a_full_disk_keeps_what_was_written_before(tmp_path: Path) -> None:
    store = storage.open(tmp_path, write=True)
    settings = store.settings
    with store.transaction():
        settings.set("before", 1)
    pages = store.row("PRAGMA page_count")
    assert pages is not None
    store.rows(f"PRAGMA max_page_count = {pages[0] + 4}")

    def too_much() -> None:
        with store.transaction():
            settings.set("small", 2)
            settings.set("large", "x" * 200_000)

    with pytest.raises(LibraryError) as caught:
        too_much()
    assert caught.value.title == "Disk full"
    assert caught.value.remedy is Remedy.FREE_SPACE
    assert (settings.get("before"), settings.get("small")) == (1, None)
    store.rows("PRAGMA max_page_count = 1000000")  # there is room again
    with store.transaction():
        settings.set("small", 2)
    assert settings.get("small") == 2
    assert store.problems() == []
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on file sizes")
def test_a_file_that_can_not_grow_is_told(tmp_path: Path) -> None:
    code = """
import resource, sys
from pathlib import Path
from photosim.core.errors import LibraryError
from photosim import storage
store = storage.open(Path(sys.argv[1]).parent, write=True)
with store.transaction():
    store.settings.set("before", 1)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
try:
    with store.transaction():
        store.settings.set("large", "x" * 5_000_000)
except LibraryError as error:
    print(error.title)
print(store.settings.get("before"), store.settings.get("large"))
"""
    path = tmp_path / "library.db"
    result = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    title, kept = result.stdout.splitlines()
    assert title in {"Disk full", "Disk error"}
    assert kept == "1 None"
    store = storage.open(path.parent, write=True)
    assert store.problems() == []
    store.close()


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A closed database of some hundred pages."""
    path = tmp_path / "library.db"
    store = storage.open(path.parent, write=True)
    with store.transaction():
        for number in range(300):
            store.settings.set(f"key {number}", "x" * 4000)
    store.close()
    return path


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("what", ["pages", "truncated", "header"])
def test_damage_is_told_and_never_repaired_in_silence(filled: Path, write: bool, what: str) -> None:
    content = bytearray(filled.read_bytes())
    if what == "pages":
        for start in range(8192, len(content), 8192):
            content[start : start + 100] = os.urandom(100)
    elif what == "truncated":
        del content[len(content) // 2 :]
    else:
        content[:100] = bytes(100)
    filled.write_bytes(content)

    def use() -> None:
        store = storage.open(filled.parent, write=write)
        try:
            for key in range(300):
                store.settings.get(f"key {key}")
        finally:
            store.close()

    with pytest.raises(LibraryError) as caught:
        use()
    assert caught.value.title in {"Library damaged", "Not a library"}
    assert str(filled) in caught.value.message
    assert caught.value.remedy is not None


def test_check_finds_damage(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    at = len(content) // 8192 // 2 * 8192
    content[at : at + 64] = b"\x0d" + bytes(63)
    filled.write_bytes(content)
    store = storage.open(filled.parent, write=False)
    assert store.problems()
    store.close()


def test_check_says_what_it_can_not_read(filled: Path) -> None:
    store = storage.open(filled.parent, write=False)
    content = bytearray(filled.read_bytes())
    content[8192:] = os.urandom(len(content) - 8192)
    filled.write_bytes(content)
    assert store.problems()
    store.close()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that a user without rights can reach."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
        Path(name).chmod(0o755)


def as_nobody(folder: Path, work: str) -> str:
    """Run code without the rights of root (which read-only folders don't stop)."""
    drop = "import os\nif os.geteuid() == 0: os.setgid(65534); os.setuid(65534)\n"
    head = (
        "import sys\nfrom pathlib import Path\nimport encodings.idna\n"
        "from photosim.core.errors import LibraryError\n"
        "from photosim import storage\nimport photosim.storage.sqlite.store\n"
        "from photosim.storage.lock import LibraryLock\n"
        "folder = Path(sys.argv[1])\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", head + drop + work, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return result.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="rights work differently")
@pytest.mark.parametrize("exists", [False, True])
def test_a_folder_that_can_not_be_written(open_folder: Path, exists: bool) -> None:
    if exists:
        storage.open(open_folder, write=True).close()
        (open_folder / "library.db").chmod(0o444)
    open_folder.chmod(0o555)
    work = """
for use in (
    lambda: storage.open(folder, write=True),
    lambda: LibraryLock(folder).acquire(),
):
    try:
        use()
    except LibraryError as error:
        print(error.title, bool(error.remedy))
"""
    assert as_nobody(open_folder, work).splitlines() == ["Library not writable True"] * 2


def test_somebody_elses_lock_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photosim.storage.sqlite.database.BUSY_MS", 20)
    path = tmp_path / "library.db"
    first = storage.open(path.parent, write=True)
    second = storage.open(path.parent, write=True)

    def write_second() -> None:
        with second.transaction():
            second.settings.set("a", 2)

    with first.transaction():
        first.settings.set("a", 1)
        with pytest.raises(LibraryError) as caught:
            write_second()
    assert caught.value.title == "Library in use"
    write_second()
    assert first.settings.get("a") == 2
    first.close()
    second.close()
