"""Two windows on one library on a server: what is done in one is seen in the other."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from PIL import Image

from photosim.library.values import Order
from tests.e2e.conftest import APP_AT, CELLS, FIRST_ALBUM, Hand, app_on
from tests.helpers.app_process import AppProcess, members, wait_for
from tests.helpers.duplicates import trashed
from tests.helpers.libraries import open_library
from tests.helpers.postgres import PostgresForTests
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e

COLORS = 300
"""The middle of a photo has more of them, a window's ground few."""


def shows_photo(screen: Screen, place: tuple[int, int], file: Path) -> bool:
    """Whether a photo is seen at a place of the window."""
    x, y = APP_AT[0] + place[0], APP_AT[1] + place[1]
    seen = Image.open(screen.picture(file)).convert("RGB").crop((x - 40, y - 30, x + 40, y + 30))
    return seen.getcolors(COLORS) is None


def clicked(screen: Screen, place: tuple[int, int], app: AppProcess) -> bool:
    """Click where an album will be listed; whether it was there by then."""
    Hand(screen).click(place)
    time.sleep(0.6)  # two clicks sooner after each other are a double click
    return "photos suggested" in app.log


def test_a_label_and_a_removal_in_one_are_seen_in_the_other(
    screen: Screen,
    photos: Path,
    tmp_path: Path,
    postgres: PostgresForTests,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    picture = tmp_path / "screen.png"
    with ExitStack() as stack:
        address = stack.enter_context(postgres.database())
        for folder in (one, two):
            folder.mkdir()
            address.keep(folder)
        with open_library(one, photos) as library:
            library.update()
            library.albums.create("Best")
            library.albums.add("Best", library.browse(Order.ADDED).tolist()[-1:])
        first = stack.enter_context(app_on(screen, one))
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))  # a log of its own
        other = stack.enter_context(Screen())
        second = stack.enter_context(app_on(other, two))
        wait_for("the photos in the other", lambda: shows_photo(other, CELLS[1], picture))
        wait_for("the list of albums", lambda: clicked(other, FIRST_ALBUM, second))
        assert int(second.wait_log(r"(\d+) photos suggested")[1]) == 11
        wait_for("its album", lambda: not shows_photo(other, CELLS[1], picture))
        assert shows_photo(other, CELLS[0], picture)
        Hand(screen).click(CELLS[1])
        screen.hand("key", "ctrl+l", "Return")
        wait_for("the label in the other", lambda: shows_photo(other, CELLS[1], picture))
        assert members(two, "Best") == 2
        screen.hand("key", "Delete")
        screen.window("Move to the trash")
        assert trashed() == []
        screen.hand("key", "Return")
        wait_for("it gone in the other", lambda: not shows_photo(other, CELLS[1], picture))
        assert len(trashed()) == 1
        assert shows_photo(other, CELLS[0], picture)
        assert "Traceback" not in first.log + first.errors + second.log + second.errors
