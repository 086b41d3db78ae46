"""A photo dropped, looked at large, wandered on from, and a part of it searched with, in a real
window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import APP_AT, APP_SIZE, app_on, drag_into_app, source_of
from tests.helpers.app_process import photosim
from tests.helpers.pictures import photo_like
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e

FOUND = r"query (\d+): found, (\d+) hits"
VIEWING = r"viewing photo (\d+)"


def test_drop_look_wander_three_photos_and_draw_a_region(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    smaller = tmp_path / "smaller.jpg"
    photo_like(3, (480, 360)).resize((240, 180)).save(smaller, quality=80)
    with app_on(screen, library) as app, source_of(screen, "files", smaller) as source:
        app.wait_log("up to date")
        drag_into_app(screen, source)
        app.wait_log(FOUND)
        screen.hand("windowfocus", "--sync", screen.window("photosim"))
        screen.hand("key", "Home", "Return")
        seen = [app.wait_log(VIEWING)[1]]
        screen.hand("key", "w", *["bracketleft"] * 4)
        for _ in range(3):
            seen.append(app.wait_log(VIEWING)[1])
        assert len(set(seen)) == 4
        screen.hand("key", "Escape", "r")  # the walk ends where it is
        left, top = APP_AT[0] + APP_SIZE[0] // 2, APP_AT[1] + APP_SIZE[1] // 2
        screen.drag((left - 120, top - 150), (left + 120, top + 60))
        assert int(app.wait_log(FOUND)[2]) >= 1
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    assert "Traceback" not in app.log + app.errors
