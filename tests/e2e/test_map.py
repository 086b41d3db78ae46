"""The map in a real window: a lasso drawn with the mouse becomes an album."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Hand, app_on
from tests.helpers.app_process import ask, members, photosim, wait_for
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e

AROUND = ((12, 92), (850, 92), (850, 750), (12, 750), (14, 98))
"""Around everything on the map, from the window's top left corner."""


def test_a_lasso_on_the_map_becomes_an_album(screen: Screen, photos: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    with app_on(screen, library) as app:
        app.wait_log("up to date")
        hand = Hand(screen)
        screen.hand("key", "ctrl+m")
        assert int(app.wait_log(r"map of (\d+) photos shown")[1]) == 12
        screen.hand("key", "l")
        screen.draw([hand.at(place) for place in AROUND])
        screen.hand("key", "a")
        screen.hand("key", "Return")  # there is no album yet: a new one
        screen.window("New album")
        screen.hand("type", "Around")
        screen.hand("key", "Return")
        wait_for("all twelve", lambda: members(library, "Around") == 12)
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    assert "Traceback" not in app.log + app.errors
    kept = ask("map", "--library", library)
    assert len(kept["photos"]) == 12
    assert len(list((library / "maps").iterdir())) == 1
    assert json.dumps(ask("map", "--library", library)) == json.dumps(kept)
