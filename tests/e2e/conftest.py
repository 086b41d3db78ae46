"""A screen, a library on disk and the real app on them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from photosim.ui.widgets.preferences import Preferences
from photosim.ui.window.first_steps import HINT, STEPS
from tests.helpers import drag_source
from tests.helpers.app_process import AppProcess
from tests.helpers.pictures import photo_like
from tests.helpers.screen import Screen, require_screen

SOURCE_AT = (10, 10)
APP_AT = (160, 20)
APP_SIZE = (1100, 800)

CELLS = [(371 + 264 * column, 206 + 199 * row) for row in range(3) for column in range(2)]
"""The photos of the grid, all of 4 : 3, from the window's top left corner: the first six, or at the
end of the grid the last."""

FIRST_ALBUM, SECOND_ALBUM = (109, 331), (109, 375)
"""Below one folder, closed."""


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A virtual screen with a window manager."""
    require_screen()
    with Screen() as made:
        yield made


@pytest.fixture(autouse=True)
def _knows_the_first_steps() -> None:
    """A person who has used photosim before; the first minute has tests of its own."""
    preferences = Preferences()
    for one in (STEPS, HINT):
        preferences.set_shown(one, False)
    preferences.save()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder of twelve distinct photos in two folders."""
    folder = tmp_path / "photos"
    for number in range(12):
        file = folder / ("summer" if number < 6 else "winter") / f"photo {number:02d}.jpg"
        file.parent.mkdir(parents=True, exist_ok=True)
        photo_like(number, (480, 360)).save(file, quality=90)
    return folder


@contextmanager
def app_on(screen: Screen, library: Path, files: Sequence[Path] = ()) -> Iterator[AppProcess]:
    """The app, its window placed where the drags of these tests end, its library open."""
    with AppProcess(library, screen.environment, files) as app:
        window = screen.window("photosim")
        screen.hand("windowsize", "--sync", window, *APP_SIZE)
        screen.hand("windowmove", window, *APP_AT)
        screen.hand("windowfocus", "--sync", window)
        app.wait_log("library open")
        yield app


@contextmanager
def source_of(screen: Screen, kind: str, *paths: Path) -> Iterator[subprocess.Popen[str]]:
    """A window of another program that offers files or a picture to drag."""
    process = subprocess.Popen(
        [sys.executable, drag_source.__file__, *map(str, SOURCE_AT), kind, *map(str, paths)],
        env=screen.environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "ready\n"
        screen.window("drag source")
        yield process
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


def drag_into_app(screen: Screen, source: subprocess.Popen[str]) -> None:
    """Drag from the source's middle to the middle of the app; the app must have taken it."""
    half = drag_source.SIDE // 2
    start = (SOURCE_AT[0] + half, SOURCE_AT[1] + half)
    end = (APP_AT[0] + APP_SIZE[0] // 2, APP_AT[1] + APP_SIZE[1] // 2)
    screen.drag(start, end)
    assert source.stdout is not None
    assert source.stdout.readline() == "dropped CopyAction\n"


class Hand:
    """A hand on the app's window."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        found = screen.hand("getwindowgeometry", "--shell", screen.window("photosim"))
        values = dict(line.split("=") for line in found.splitlines())
        self.left, self.top = int(values["X"]), int(values["Y"])

    def at(self, place: tuple[int, int]) -> tuple[int, int]:
        """A place of the window on the screen."""
        return self.left + place[0], self.top + place[1]

    def click(self, place: tuple[int, int], modifier: str = "") -> None:
        """Click, perhaps with a key held down."""
        words: list[str | int] = ["mousemove", *self.at(place)]
        if modifier:
            words += ["keydown", modifier]
        words += ["click", 1]
        if modifier:
            words += ["keyup", modifier]
        self.screen.hand(*words)

    def make_album(self, name: str) -> None:
        """Make an album by keys."""
        self.screen.hand("key", "ctrl+n")
        self.screen.window("New album")
        self.screen.hand("type", name)
        self.screen.hand("key", "Return")
