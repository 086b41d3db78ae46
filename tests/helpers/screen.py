"""A virtual screen with a window manager, a hand on it and an eye."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from tests.helpers.app_process import wait_for

DEADLINE = 120.0
"""Seconds after which a window is not waited for any more, on a busy computer too."""

NEEDED = ("Xvfb", "openbox", "xdotool", "import")


class Screen:
    """An X server of its own; use as a context manager.

    ``environment`` is what a program needs to open its window there.
    """

    def __init__(self, width: int = 1280, height: int = 860) -> None:
        self.size = (width, height)
        self._server: subprocess.Popen[bytes] | None = None
        self._manager: subprocess.Popen[bytes] | None = None
        self.name = ""

    def __enter__(self) -> Screen:
        read, write = os.pipe()
        width, height = self.size
        self._server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(write),
                "-screen",
                "0",
                f"{width}x{height}x24",
                "-nolisten",
                "tcp",
            ],
            pass_fds=(write,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()  # written once the server takes connections
        if not number:
            raise RuntimeError("the virtual screen did not start")
        self.name = f":{number}"
        # Without a window manager focus events never come.
        self._manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return self

    def __exit__(self, *_: object) -> None:
        for process in (self._manager, self._server):
            if process is not None:
                process.terminate()
                process.wait(10)

    @property
    def environment(self) -> dict[str, str]:
        """The process environment with this screen as its display."""
        environment = {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        return environment

    def hand(self, *words: str | int) -> str:
        """Run xdotool on this screen and return what it printed."""
        result = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=DEADLINE,
        )
        return result.stdout.strip()

    def window(self, title: str) -> str:
        """Wait for a visible window with this title (a regular expression); its id."""
        found: str = wait_for(f"a window {title!r}", lambda: self._found(title))
        return found.splitlines()[0]

    def shows(self, title: str) -> bool:
        """Whether there is a visible window with this title (a regular expression) now."""
        return bool(self._found(title))

    def _found(self, title: str) -> str:
        """Ids of such windows. Where any other window comes or goes meanwhile, xdotool may give up
        with an error: it is asked again."""
        result = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=DEADLINE,
        )
        return result.stdout.strip()

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 12) -> None:
        """Press at one place, move in small steps, release at another, as a hand does that waits
        until what is below follows: a busy computer tells a window late where a drag is."""
        self.draw([start, end], steps, waits=8)

    def draw(self, line: Sequence[tuple[int, int]], steps: int = 12, waits: int = 0) -> None:
        """Press at the first place, go along a line in small steps, release at its end; before
        that, move there a little so often."""
        words: list[str | int] = ["mousemove", *line[0], "mousedown", 1]
        for (x0, y0), (x1, y1) in pairwise(line):
            for step in range(1, steps + 1):
                x, y = x0 + (x1 - x0) * step // steps, y0 + (y1 - y0) * step // steps
                words += ["mousemove", x, y, "sleep", "0.03"]
        x, y = line[-1]
        for wait in range(waits):
            words += ["sleep", "0.2", "mousemove", x - (wait + 1) % 2, y]
        self.hand(*words, "sleep", "0.2", "mouseup", 1)

    def picture(self, file: Path) -> Path:
        """Write a PNG of the whole screen."""
        subprocess.run(
            ["import", "-window", "root", str(file)],
            env=self.environment,
            check=True,
            timeout=DEADLINE,
        )
        return file


def require_screen() -> None:
    """Skip the calling test where this system has no virtual screen."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"a real window needs {', '.join(missing)}")
