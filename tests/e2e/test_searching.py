"""A search for one photo and not another, saved and found after another start, in a real window."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.library.library import Library
from photosim.library.searching.saved import SearchContent
from tests.e2e.conftest import CELLS, Hand, app_on
from tests.helpers.app_process import photosim, wait_for
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e

FOUND = r"query (\d+): found, (\d+) hits"
SAVED_SEARCH = (109, 510)
"""Below one folder, closed, and no album; from the window's top left corner."""


def saved(library: Path) -> dict[str, SearchContent]:
    """The saved searches by name, read by this process beside the app's."""
    with Library.open(library, write=False, provider="cpu") as reader:
        return {one.name: reader.searches.content(one.id) for one in reader.searches.all()}


def test_a_search_for_one_photo_and_not_another_is_saved_and_found_after_a_restart(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    with app_on(screen, library) as app:
        app.wait_log("up to date")
        Hand(screen).click(CELLS[0])
        screen.hand("key", "s")
        all_found = int(app.wait_log(FOUND)[2])
        screen.hand("key", "End", "shift+l")
        assert int(app.wait_log(FOUND)[2]) < all_found
        screen.hand("key", "ctrl+shift+f")
        screen.window("Save search")
        screen.hand("key", "ctrl+a")
        screen.hand("type", "Beaches")
        screen.hand("key", "Return")
        (content,) = wait_for("the search", lambda: list(saved(library).values()))
        assert (len(content.like), len(content.unlike)) == (1, 1)
        screen.hand("windowfocus", "--sync", screen.window("photosim"))
        screen.hand("key", "alt+Home")  # what one comes back to shall be all photos
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    with app_on(screen, library) as again:
        again.wait_log("up to date")
        assert "query" not in again.log[len(app.log) :]
        Hand(screen).click(SAVED_SEARCH)
        assert int(again.wait_log(FOUND)[2]) < all_found
        screen.hand("key", "ctrl+q")
        assert again.ended() == 0
    assert saved(library) == {"Beaches": content}
    assert "Traceback" not in again.log + app.errors + again.errors
