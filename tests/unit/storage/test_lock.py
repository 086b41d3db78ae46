from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from photosim.core.errors import LibraryBusy, LibraryError
from photosim.storage.lock import (
    HOLDER_NAME,
    LibraryHolder,
    LibraryLock,
    holder,
    is_held,
    running_program,
)

HOLD = """
import sys, time
from pathlib import Path
from photosim.storage.lock import LibraryLock
lock = LibraryLock(Path(sys.argv[1]), "photosim index")
time.time = lambda: float(sys.argv[2])
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def other_process(directory: Path, now: float = 0.0) -> subprocess.Popen[str]:
    """A process that holds the library's lock until its standard input ends, by its own clock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(directory), str(now)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    with process:
        if process.poll() is None:
            process.kill()


def test_the_second_is_told_who_has_it(tmp_path: Path) -> None:
    now = time.time()
    process = other_process(tmp_path, now)
    try:
        with pytest.raises(LibraryBusy) as caught:
            LibraryLock(tmp_path).acquire()
        who = holder(tmp_path)
        assert who is not None
        assert (who.pid, who.program, who.since) == (process.pid, "photosim index", now)
        since = datetime.fromtimestamp(now).astimezone().strftime("%H:%M")
        host = os.uname().nodename
        assert caught.value.message == (
            f"The library {tmp_path} is in use by photosim index"
            f" (process {process.pid} on {host}, since {since})."
        )
        assert caught.value.remedy is not None
        assert is_held(tmp_path)
    finally:
        end(process)


def test_a_killed_holder_is_no_obstacle(tmp_path: Path) -> None:
    process = other_process(tmp_path)
    process.send_signal(signal.SIGKILL)
    end(process)
    assert (tmp_path / HOLDER_NAME).exists()
    assert not is_held(tmp_path)
    with LibraryLock(tmp_path) as lock:
        assert lock.held
        who = holder(tmp_path)
        assert who is not None
        assert who.pid == os.getpid()


def test_released_and_taken_again(tmp_path: Path) -> None:
    first, second = LibraryLock(tmp_path, "first"), LibraryLock(tmp_path, "second")
    first.acquire()
    with pytest.raises(LibraryBusy, match="in use by first"):
        second.acquire()
    with pytest.raises(RuntimeError, match="held already"):
        first.acquire()
    first.release()
    first.release()
    assert holder(tmp_path) is None
    second.acquire()
    assert not first.held
    assert second.held
    second.release()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": "x"}', "\xff"])
def test_a_holder_that_can_not_be_read(tmp_path: Path, text: str) -> None:
    lock = LibraryLock(tmp_path)
    lock.acquire()
    (tmp_path / HOLDER_NAME).write_text(text, encoding="latin-1")
    with pytest.raises(LibraryBusy, match="in use by another process"):
        LibraryLock(tmp_path).acquire()
    lock.release()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="can't be locked") as caught:
        LibraryLock(tmp_path / "file" / "library").acquire()
    assert not isinstance(caught.value, LibraryBusy)


def test_where_the_holder_can_not_be_written_the_lock_is_given_back(tmp_path: Path) -> None:
    (tmp_path / HOLDER_NAME).mkdir()
    with pytest.raises(LibraryError, match="can't be written"):
        LibraryLock(tmp_path).acquire()
    assert not is_held(tmp_path)


def test_looking_takes_nothing(tmp_path: Path) -> None:
    assert not is_held(tmp_path)
    assert not list(tmp_path.iterdir())
    with LibraryLock(tmp_path):
        assert is_held(tmp_path)
    assert not is_held(tmp_path)


def test_yesterday_is_told_with_its_date() -> None:
    since = time.time() - 86_400
    day = datetime.fromtimestamp(since).astimezone().strftime("%Y-%m-%d %H:%M")
    assert (
        str(LibraryHolder(7, "pc", "photosim", since)) == f"photosim (process 7 on pc, since {day})"
    )


def test_the_holder_file_is_plain_json(tmp_path: Path) -> None:
    with LibraryLock(tmp_path, "photosim watch"):
        told = json.loads((tmp_path / HOLDER_NAME).read_text())
    assert sorted(told) == ["host", "person", "pid", "program", "since"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "photosim"),
        (["index", "/a"], "photosim index"),
        (["--verbose", "watch"], "photosim watch"),
        (["photo.jpg"], "photosim"),
    ],
)
def test_what_was_started(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], expected: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["photosim", *arguments])
    assert running_program() == expected
