"""The app as a screen reader hears it: asked over the desktop's own bus, from another process."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.e2e.conftest import app_on
from tests.helpers.app_process import photosim, wait_for
from tests.helpers.screen import Screen
from tests.helpers.screen_reader import ACTION, require_reader, spoken_bus

pytestmark = pytest.mark.e2e


def test_the_window_is_read_out_and_a_photo_is_opened(
    screen: Screen, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    require_reader()
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    with tempfile.TemporaryDirectory() as sockets, spoken_bus(Path(sockets)) as (more, reader):
        for name, value in more.items():
            monkeypatch.setenv(name, value)
        with app_on(screen, library) as app:
            app.wait_log("up to date")
            (program,) = wait_for("a program that is heard", reader.programs)
            told = list(reader.below(*program))
            (grid,) = (one for one in told if (one.name, one.role) == ("Photos", "list"))
            assert "org.a11y.atspi.Selection" in grid.interfaces
            items = [one for one in reader.below(grid.bus, grid.path) if one.path != grid.path]
            assert {one.name.split(",")[0] for one in items} == {
                f"photo {number:02d}.jpg" for number in range(12)
            }
            assert all(ACTION in one.interfaces for one in items)
            photo = items[0]
            reader.ask(photo.bus, photo.path, ACTION, "DoAction", 0)
            app.wait_log(r"viewing photo \d+")
            # Other photos take the place of those that the reader holds on to.
            screen.hand("key", "Escape", "s")
            app.wait_log(r"query \d+ shown")
            for one in items:
                reader.name(one.bus, one.path)
            assert {one.name for one in reader.below(*program)} - {one.name for one in told}
            screen.hand("key", "ctrl+q")
            assert app.ended() == 0
        assert "Traceback" not in app.log + app.errors
