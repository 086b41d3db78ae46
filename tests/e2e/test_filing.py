"""A photo is renamed by hand and called as before again; a rule reports a copy that comes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.conftest import CELLS, Hand, app_on
from tests.helpers.app_process import ask, photosim, wait_for
from tests.helpers.duplicates import tree
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e


def test_a_photo_is_renamed_by_hand_and_called_as_before_again(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    for path in photos.rglob("*.jpg"):
        path.with_suffix(".xmp").write_bytes(b"<notes/>")
    photosim("index", photos, "--library", library)
    before = tree(photos)
    with app_on(screen, library) as app:
        app.wait_log("up to date")
        Hand(screen).click(CELLS[0])
        screen.hand("key", "shift+F2")
        screen.window("Rename")
        screen.hand("type", "beach")
        screen.hand("key", "Return")
        (renamed,) = wait_for("the new name", lambda: list(photos.rglob("beach.jpg")))
        wait_for("its notes", renamed.with_suffix(".xmp").exists)
        wait_for(
            "the library with it",
            lambda: (
                str(renamed) in {one["path"] for one in ask("list", "--library", library)["photos"]}
            ),
        )
        screen.hand("key", "ctrl+z")
        wait_for("the name before", lambda: tree(photos) == before)
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    assert "Traceback" not in app.log + app.errors


def test_a_rule_reports_a_copy_that_comes_while_the_window_watches(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    photosim("rules", "add", "copy", "--library", library)
    source, again = photos / "summer" / "photo 01.jpg", photos / "winter" / "again.jpg"

    def reports() -> list[dict[str, object]]:
        found: list[dict[str, object]] = ask("rules", "reports", "--library", library)["reports"]
        return found

    with app_on(screen, library) as app:
        app.wait_log("up to date")
        shutil.copyfile(source, again)
        (told,) = wait_for("the report", reports)
        assert (told["path"], told["other"], told["read"]) == (str(again), str(source), False)
        screen.hand("key", "ctrl+shift+r")
        screen.window("Reports")
        screen.hand("key", "Escape")
        wait_for("that it was seen", lambda: reports()[0]["read"])
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    assert "Traceback" not in app.log + app.errors
