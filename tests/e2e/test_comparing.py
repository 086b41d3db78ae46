"""Duplicates looked at closely, one group after the other, kept and removed by keys, in a real
window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import app_on
from tests.helpers.app_process import ask, indexed, photosim, wait_for
from tests.helpers.duplicates import trashed, tree
from tests.helpers.pictures import finely_drawn
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e


def test_a_copy_goes_from_the_comparison_a_worse_keeper_is_asked_about_and_undo_brings_all_back(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    for number in (30, 31):
        whole = finely_drawn(number, (960, 720))
        whole.save(photos / f"photo {number}.jpg", quality=92)
        whole.resize((480, 360)).save(photos / f"small {number}.jpg", quality=80)
    photosim("index", photos, "--library", library)
    groups = ask("duplicates", "--library", library)["groups"]
    assert [sum(file["goes"] for file in group["files"]) for group in groups] == [1, 1]
    before, number = tree(photos), indexed(library)
    with app_on(screen, library) as app:
        app.wait_log("up to date")
        screen.hand("key", "ctrl+shift+d")

        def look_closely() -> bool:
            screen.hand("key", "Return")
            return "compared: " in app.log

        wait_for("the first group", look_closely)
        first, second = app.wait_log(r"compared: photo (\d+).jpg, small (\d+).jpg").groups()
        assert first == second
        screen.hand("key", "Delete")
        screen.window("Clean up duplicates")
        screen.hand("key", "Return")
        assert wait_for("the small one in the trash", trashed) == [f"small {first}.jpg"]
        wait_for("the library without it", lambda: indexed(library) == number - 1)
        other = {"30": "31", "31": "30"}[first]
        app.wait_log(rf"compared: photo {other}.jpg, small {other}.jpg")  # the next one by itself

        screen.hand("key", "Right", "k")
        screen.window("Keep another file")
        screen.hand("key", "Return")  # leave it as it is
        wait_for("the end of the question", lambda: not screen.shows("Keep another file"))
        screen.hand("windowfocus", "--sync", screen.window("photosim"))
        screen.hand("key", "Delete")
        screen.window("Clean up duplicates")
        screen.hand("key", "Return")
        gone = [f"small {one}.jpg" for one in ("30", "31")]
        wait_for("both small ones in the trash", lambda: sorted(trashed()) == gone)
        wait_for("the library without them", lambda: indexed(library) == number - 2)

        screen.hand("key", "ctrl+z")
        wait_for("the newer one back", lambda: trashed() == [f"small {first}.jpg"])
        screen.hand("key", "ctrl+z")
        wait_for("all back", lambda: trashed() == [])
        wait_for("the library with them", lambda: indexed(library) == number)
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    assert tree(photos) == before
    assert "Traceback" not in app.log + app.errors
