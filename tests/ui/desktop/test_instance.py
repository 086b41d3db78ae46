"""One window for each library: later starts hand their photos over, also from processes at once."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from photosim.ui.desktop import instance
from photosim.ui.desktop.instance import (
    NoAnswer,
    OneInstance,
    StartRequest,
    claim,
    handed_over,
    runtime_folder,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are pipes instead")

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from photosim.ui.desktop.instance import claim
app = QCoreApplication([])
mine = claim(Path(sys.argv[1]), [Path(name) for name in sys.argv[3:]])
if mine is None:
    print("handed over", flush=True)
    sys.exit()
took = list(sys.argv[3:])
def on_asked(request):
    took.extend(request.files)
    if len(took) == int(sys.argv[2]):
        print("window of", *sorted(took), flush=True)
        mine.release()
        app.quit()
mine.asked.connect(on_asked)
print("window", flush=True)
sys.exit(app.exec())
"""
"""A start that is a window until it has so many photos in all."""


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for what runs, with a path short enough for a socket."""
    folder = Path(tempfile.mkdtemp(prefix="run-"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def mine(qtbot: QtBot, tmp_path: Path) -> Iterator[OneInstance]:
    made = claim(tmp_path / "library", [])
    assert made is not None
    yield made
    made.release()


def start(library: Path, files: int, *photos: str) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", START, str(library), str(files), *photos]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True)


def test_a_later_start_hands_its_photos_over(
    qtbot: QtBot, mine: OneInstance, tmp_path: Path
) -> None:
    with qtbot.waitSignal(mine.asked, timeout=60_000) as told:
        later = start(tmp_path / "library", 9, "/photos/a b.jpg", "relative.jpg")
    assert told.args is not None
    assert told.args[0].files == ("/photos/a b.jpg", str(Path.cwd() / "relative.jpg"))
    assert later.communicate(timeout=60)[0] == "handed over\n"
    assert later.returncode == 0


def test_a_library_by_another_path_is_the_same(
    qtbot: QtBot, mine: OneInstance, tmp_path: Path
) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "library")
    with qtbot.waitSignal(mine.asked, timeout=60_000):
        later = start(tmp_path / "link", 9)
    assert later.communicate(timeout=60)[0] == "handed over\n"


def test_another_library_has_a_window_of_its_own(mine: OneInstance, tmp_path: Path) -> None:
    other = claim(tmp_path / "other", [])
    assert other is not None
    other.release()


def test_starts_at_once_end_in_one_window_with_all_photos(tmp_path: Path) -> None:
    starts = [start(tmp_path / "library", 4, f"/{number}.jpg") for number in range(4)]
    said = [one.communicate(timeout=60)[0].splitlines() for one in starts]
    assert sorted(map(tuple, said)) == [
        *[("handed over",)] * 3,
        ("window", "window of /0.jpg /1.jpg /2.jpg /3.jpg"),
    ]


def test_a_killed_window_is_no_obstacle(tmp_path: Path) -> None:
    killed = start(tmp_path / "library", 9)
    assert killed.stdout is not None
    assert killed.stdout.readline() == "window\n"
    killed.send_signal(signal.SIGKILL)
    killed.communicate(timeout=60)
    after = claim(tmp_path / "library", [])
    assert after is not None
    after.release()


def test_a_start_takes_the_place_of_one_that_ends(mine: OneInstance, tmp_path: Path) -> None:
    mine.stop()  # as a window does that is closing
    later = start(tmp_path / "library", 9)
    with pytest.raises(subprocess.TimeoutExpired):
        later.communicate(timeout=2)
    mine.release()
    assert later.stdout is not None
    assert later.stdout.readline() == "window\n"
    later.kill()
    later.communicate(timeout=60)


def test_a_window_that_does_not_answer_is_an_error(
    mine: OneInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "ANSWER", 50)  # nothing of this process reads meanwhile
    with pytest.raises(NoAnswer):
        claim(tmp_path / "library", [], patience=0)


def test_a_request_that_comes_twice_is_one(qtbot: QtBot, mine: OneInstance, runtime: Path) -> None:
    asked: list[object] = []
    mine.asked.connect(asked.append)
    [name] = (runtime / "photosim").glob("*.socket")
    for _ in range(2):
        told = QLocalSocket()
        told.connectToServer(str(name))
        told.write(msgspec.json.encode(StartRequest(("/a.jpg",), number="one")) + b"\n")
        with qtbot.waitSignal(told.disconnected, timeout=10_000):
            told.flush()
        assert bytes(told.readAll().data()) == b"taken\n"
    assert len(asked) == 1


@pytest.mark.parametrize("words", [b"no json\n", b'{"files": 3}\n', b"\n"])
def test_what_is_no_request_does_nothing(
    qtbot: QtBot,
    mine: OneInstance,
    runtime: Path,
    words: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked: list[object] = []
    mine.asked.connect(asked.append)
    [name] = (runtime / "photosim").glob("*.socket")
    with socket.socket(socket.AF_UNIX) as told:
        told.connect(str(name))
        told.sendall(words)
        qtbot.waitUntil(lambda: "can't be read" in caplog.text, timeout=10_000)
    assert asked == []


def test_nobody_else_can_reach_it(mine: OneInstance, runtime: Path) -> None:
    assert (runtime / "photosim").stat().st_mode & 0o077 == 0
    for file in (runtime / "photosim").iterdir():
        if file.suffix == ".socket":
            assert file.stat().st_mode & 0o077 == 0


def test_a_folder_that_others_can_enter_is_not_used(runtime: Path) -> None:
    (runtime / "photosim").mkdir(mode=0o777)
    (runtime / "photosim").chmod(0o777)
    with pytest.raises(PermissionError):
        runtime_folder()


def test_without_a_folder_of_the_desktop_there_is_another(
    monkeypatch: pytest.MonkeyPatch, runtime: Path
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setattr(tempfile, "tempdir", str(runtime))
    assert runtime_folder() == runtime / f"photosim-{os.getuid()}"


def test_nobody_listens_to_a_name_that_is_not_there(runtime: Path) -> None:
    assert not handed_over(str(runtime / "nothing"), StartRequest(()))
