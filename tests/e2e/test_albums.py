"""Albums in a real window: filled with the mouse, answered with the keyboard, kept."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import CELLS, FIRST_ALBUM, SECOND_ALBUM, SOURCE_AT, Hand, app_on, source_of
from tests.helpers import drag_source
from tests.helpers.app_process import ask, members, photosim, wait_for
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e


def album(library: Path, name: str) -> Any:
    """An album as the library has it, asked while the app runs."""
    return ask("album", "show", name, "--library", library)


def test_photos_dragged_onto_an_album_and_suggestions_accepted_are_there_after_a_restart(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    with app_on(screen, library) as app:
        app.wait_log("up to date")
        hand = Hand(screen)
        hand.make_album("Summer")
        wait_for("the album", lambda: members(library, "Summer") == 0)
        hand.click(CELLS[0])
        hand.click(CELLS[2], "shift")
        screen.drag(hand.at(CELLS[1]), hand.at(FIRST_ALBUM))
        wait_for("three photos", lambda: members(library, "Summer") == 3)
        dragged = {one["path"] for one in album(library, "Summer")["photos"]}
        hand.click(FIRST_ALBUM)
        assert int(app.wait_log(r"(\d+) photos suggested")[1]) == 9
        screen.hand("key", "y")
        wait_for("the fourth", lambda: members(library, "Summer") == 4)
        screen.hand("key", "n", "y", "y")
        wait_for("six of them", lambda: members(library, "Summer") == 6)
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    before = album(library, "Summer")
    with app_on(screen, library) as app:
        # The album is what one comes back to. Nine were left; three are in now, one was refused.
        one_then_the_other = (
            r"up to date[\s\S]*?(\d+) photos sug|(\d+) photos sug[\s\S]*?up to date"
        )
        found = app.wait_log(one_then_the_other)
        assert int(found[1] or found[2]) == 5
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    after = album(library, "Summer")
    assert after == before
    assert dragged < {one["path"] for one in after["photos"]}
    assert len(after["refused"]) == 1
    assert "Traceback" not in app.log + app.errors


def test_a_file_of_another_window_dropped_on_an_album_is_labelled_not_searched(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    photo = photos / "winter" / "photo 07.jpg"
    with app_on(screen, library) as app:
        app.wait_log("up to date")
        hand = Hand(screen)
        place = hand.at(SECOND_ALBUM)
        for number, name in enumerate(("Summer", "Winter"), start=1):
            hand.make_album(name)
            app.wait_log(f"{number} albums listed")
        with source_of(screen, "files", photo) as source:
            half = drag_source.SIDE // 2
            screen.drag((SOURCE_AT[0] + half, SOURCE_AT[1] + half), place)
            assert source.stdout is not None
            assert source.stdout.readline() == "dropped CopyAction\n"
            wait_for("the photo", lambda: members(library, "Winter") == 1)
        assert "query 1" not in app.log
        app.interrupt(signal.SIGTERM)
        assert app.ended() == 0
    assert album(library, "Summer")["photos"] == []
