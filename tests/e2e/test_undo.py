"""The newest of files and albums goes back first, by one key, in a real window and after another
start."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import CELLS, Hand, app_on
from tests.helpers.app_process import ask, indexed, members, photosim, wait_for
from tests.helpers.duplicates import trashed, tree
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e


def test_an_album_and_a_file_go_back_in_their_order_and_the_file_after_a_restart(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    before, number = tree(photos), indexed(library)
    with app_on(screen, library) as app:
        app.wait_log("up to date")
        hand = Hand(screen)
        hand.make_album("Best")
        wait_for("the album", lambda: members(library, "Best") == 0)
        hand.click(CELLS[1])
        screen.hand("key", "Delete")
        screen.window("Move to the trash")
        screen.hand("key", "Return")
        (gone,) = wait_for("the file in the trash", trashed)
        wait_for("the library without it", lambda: indexed(library) == number - 1)
        hand.click(CELLS[0])
        screen.hand("key", "a")
        wait_for("a photo in the album", lambda: members(library, "Best") == 1)

        screen.hand("key", "ctrl+z")
        wait_for("none in the album", lambda: members(library, "Best") == 0)
        assert trashed() == [gone]
        screen.hand("key", "ctrl+shift+z")
        wait_for("it is in again", lambda: members(library, "Best") == 1)
        screen.hand("key", "ctrl+z")
        wait_for("none in the album", lambda: members(library, "Best") == 0)
        screen.hand("key", "ctrl+z")
        wait_for("the file at its place", lambda: trashed() == [])
        wait_for("the library with it", lambda: indexed(library) == number)
        screen.hand("key", "ctrl+shift+z")
        assert wait_for("the file in the trash", trashed) == [gone]
        wait_for("the library without it", lambda: indexed(library) == number - 1)
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    with app_on(screen, library) as again:
        again.wait_log("up to date")
        screen.hand("key", "ctrl+z")
        wait_for("the file at its place", lambda: trashed() == [])
        wait_for("the library with it", lambda: indexed(library) == number)
        screen.hand("key", "ctrl+q")
        assert again.ended() == 0
    assert tree(photos) == before
    assert members(library, "Best") == 0
    assert all(one["undone"] for one in ask("undo", "--list", "--library", library)["journal"])
    assert "Traceback" not in app.log + app.errors + again.log + again.errors
