"""From a photo dragged in to a copy in the trash and back, with mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import app_on, drag_into_app, source_of
from tests.helpers.app_process import ask, indexed, photosim, wait_for
from tests.helpers.duplicates import own_trash, trashed, tree
from tests.helpers.pictures import photo_like
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e


def in_album(library: Path) -> list[str]:
    """Names of the files that are in the album."""
    photos = ask("album", "show", "Best", "--library", library)["photos"]
    return sorted(Path(photo["path"]).name for photo in photos)


def test_a_copy_named_is_removed_by_key_and_comes_back_with_its_album(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    whole = photo_like(3, (480, 360))
    crop, small = photos / "winter" / "crop.jpg", photos / "winter" / "small.jpg"
    whole.crop((48, 18, 470, 350)).save(crop, quality=85)
    whole.resize((240, 180)).save(small, quality=80)
    (photos / "summer" / "photo 03.jpg").unlink()
    photosim("index", photos, "--library", library)
    photosim("album", "create", "Best", "--library", library)
    photosim("album", "add", "Best", crop, small, "--library", library)
    assert in_album(library) == ["crop.jpg", "small.jpg"]
    dragged = tmp_path / "from a friend.jpg"
    whole.save(dragged, quality=92)
    before, number = tree(photos), indexed(library)
    with app_on(screen, library) as app, source_of(screen, "files", dragged) as source:
        app.wait_log("up to date")
        drag_into_app(screen, source)
        assert app.wait_log(r"query \d+: found, \d+ hits, (\d+) proved")[1] == "2"
        # The first result is a duplicate and current; one key goes to the next.
        screen.hand("key", "d")
        screen.hand("key", "Delete")
        screen.window("Move to the trash")
        assert trashed() == []
        # Each of the two shows something that the other doesn't: going on is not the default.
        screen.hand("key", "Return")
        wait_for("the end of the overview", lambda: not screen.shows("Move to the trash"))
        screen.hand("windowfocus", "--sync", screen.window("photosim"))
        screen.hand("key", "Delete")
        screen.window("Move to the trash")
        assert trashed() == []
        screen.hand("key", "shift+Tab", "Return")
        (gone,) = wait_for("the file in the trash", trashed)
        assert gone in {"crop.jpg", "small.jpg"}
        path = photos / "winter" / gone
        assert not path.exists()
        assert (own_trash() / "files" / gone).read_bytes() == before[f"winter/{gone}"]
        assert tree(photos) == {
            name: data for name, data in before.items() if not name.endswith(gone)
        }
        wait_for("the library without it", lambda: indexed(library) == number - 1)
        screen.hand("key", "ctrl+z")
        wait_for("the file at its place", path.exists)
        wait_for("the library with it", lambda: indexed(library) == number)
        assert in_album(library) == ["crop.jpg", "small.jpg"]
        assert tree(photos) == before
        assert trashed() == []
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    assert "Traceback" not in app.log + app.errors
    assert ask("undo", "--list", "--library", library)["journal"][0]["undone"]
