"""Two starts at once, as two double clicks in a file manager make them."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from tests.helpers.app_process import AppProcess, photosim, wait_for
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e


def test_two_starts_at_once_are_one_window_with_both_queries(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    for number in (1, 2):
        shutil.copyfile(photos / "summer" / f"photo 0{number}.jpg", tmp_path / f"query{number}.jpg")
    with (
        AppProcess(library, screen.environment, [tmp_path / "query1.jpg"]) as one,
        AppProcess(library, screen.environment, [tmp_path / "query2.jpg"]) as two,
    ):
        ended: AppProcess = wait_for(
            "one of them to end", lambda: next((a for a in (one, two) if not_running(a)), None)
        )
        assert ended.ended() == 0
        assert ended.errors == ""
        stays = two if ended is one else one
        first = screen.window("query[12].jpg")
        stays.wait_log(r"query \d+: found")
        assert len(screen.hand("search", "--onlyvisible", "--name", "photosim").split()) == 1
        shown = screen.hand("getwindowname", first)
        screen.hand("windowfocus", "--sync", first)
        screen.hand("key", "alt+Left")
        other = "query2.jpg" if "query1.jpg" in shown else "query1.jpg"
        screen.window(other)
        stays.interrupt(signal.SIGTERM)
        assert stays.ended() == 0


def test_a_start_brings_the_running_window_its_photo(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    query = tmp_path / "received.jpg"
    shutil.copyfile(photos / "winter" / "photo 07.jpg", query)
    with AppProcess(library, screen.environment) as app:
        app.wait_log("up to date")
        window = screen.window("photosim")
        wait_for("it out of sight", lambda: minimized(screen, window))
        photosim("--library", library, query, environment=screen.environment)
        screen.window("received.jpg")
        app.interrupt(signal.SIGTERM)
        assert app.ended() == 0


def minimized(screen: Screen, window: str) -> bool:
    """Minimize a window, which may come to the screen only now; whether it is gone from there."""
    screen.hand("windowminimize", "--sync", window)
    return not screen.shows("photosim")


def not_running(app: AppProcess) -> bool:
    """Whether the process has ended."""
    return app.process.poll() is not None
