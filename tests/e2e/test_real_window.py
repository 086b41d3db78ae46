"""The real app in a real window, used with a mouse and a keyboard."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.e2e.conftest import app_on, drag_into_app, source_of
from tests.helpers.app_process import AppProcess, ask, indexed, photosim, wait_for
from tests.helpers.odd_files import odd_files
from tests.helpers.pictures import photo_like
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e

FOUND = r"query (\d+): found, (\d+) hits"


def test_a_photo_dragged_from_another_window_finds_its_copy(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    smaller = tmp_path / "from the web.jpg"
    photo_like(3, (480, 360)).resize((240, 180)).save(smaller, quality=70)
    with app_on(screen, library) as app, source_of(screen, "files", smaller) as source:
        app.wait_log("up to date")
        before = Image.open(screen.picture(tmp_path / "before.png")).convert("RGB")
        drag_into_app(screen, source)
        assert int(app.wait_log(FOUND)[2]) >= 1

        def painted() -> bool:
            after = Image.open(screen.picture(tmp_path / "after.png")).convert("RGB")
            return ImageChops.difference(before, after).getbbox() is not None

        wait_for("the results on the screen", painted)
        # The best result becomes the next query by keyboard, and back again.
        screen.hand("key", "Home", "s")
        assert int(app.wait_log(FOUND)[1]) >= 2
        screen.hand("key", "alt+Left")
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    assert "Traceback" not in app.log + app.errors


def test_picture_data_without_a_file_is_a_query_too(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    picture = tmp_path / "data.png"
    photo_like(5, (480, 360)).save(picture)
    with app_on(screen, library) as app, source_of(screen, "image", picture) as source:
        drag_into_app(screen, source)
        assert int(app.wait_log(FOUND)[2]) >= 1
        app.interrupt(signal.SIGTERM)
        assert app.ended() == 0


def test_a_folder_dropped_is_watched_after_one_question(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    with app_on(screen, library) as app, source_of(screen, "files", photos) as source:
        drag_into_app(screen, source)
        screen.window("Watch")
        screen.hand("key", "Return")
        assert app.wait_log(r"up to date: (\d+) added")[1] == "12"
        app.interrupt(signal.SIGINT)
        assert app.ended() == 0
    assert indexed(library) == 12


def test_what_happens_in_a_watched_folder_is_followed(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    with app_on(screen, library) as app:
        app.wait_log("up to date")
        new = photos / "spring" / "new.jpg"
        new.parent.mkdir()
        photo_like(77, (480, 360)).save(new)
        wait_for("the new photo", lambda: indexed(library) == 13)
        moved = photos / "winter" / "moved.jpg"
        new.rename(moved)

        def at_new_place() -> bool:
            hits = ask("search", photos / "winter" / "photo 06.jpg", "-k", "20",
                       "--min-similarity", "-1", "--library", library)["hits"]  # fmt: skip
            paths = [hit["path"] for hit in hits]
            return str(moved) in paths and str(new) not in paths

        wait_for("the photo at its new place", at_new_place)
        moved.unlink()
        wait_for("the photo to go", lambda: indexed(library) == 12)
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0


def test_killed_while_indexing_and_started_again_nothing_is_lost(
    screen: Screen, tmp_path: Path
) -> None:
    folder, library = tmp_path / "photos", tmp_path / "library"
    folder.mkdir()
    for number in range(300):
        photo_like(number, (320, 240)).save(folder / f"{number}.jpg")
    photosim("add", folder, "--library", library)
    with app_on(screen, library) as app:
        wait_for("the first batches", lambda: indexed(library) > 0)
        app.process.kill()
        app.ended()
    done = indexed(library)
    with app_on(screen, library) as app:
        added = int(app.wait_log(r"up to date: (\d+) added")[1])
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    assert added == 300 - done
    assert ask("status", "--library", library)["photos"] == 300
    photosim("check", "--library", library)


def test_closed_while_indexing_it_ends_in_order(screen: Screen, tmp_path: Path) -> None:
    folder, library = tmp_path / "photos", tmp_path / "library"
    folder.mkdir()
    for number in range(300):
        photo_like(number, (320, 240)).save(folder / f"{number}.jpg")
    photosim("add", folder, "--library", library)
    with app_on(screen, library) as app:
        wait_for("the first batches", lambda: indexed(library) > 0)
        screen.hand("key", "ctrl+q")
        app.wait_log("closing")
        assert app.ended() == 0
    assert "could not be closed" not in app.log
    photosim("check", "--library", library)


def test_a_library_of_odd_and_broken_files(screen: Screen, tmp_path: Path) -> None:
    folder, library = tmp_path / "photos", tmp_path / "library"
    folder.mkdir()
    files = odd_files(folder)
    photosim("add", folder, "--library", library)
    with app_on(screen, library) as app:
        app.wait_log("up to date")
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    failed = {Path(row["path"]).name for row in ask("status", "--library", library)["failed"]}
    expected = {file.path.name for file in files if file.expect == "failed"}
    assert failed == expected
    assert "Traceback" not in app.log


def test_a_window_of_somebody_else_on_the_same_library_reads_only(
    screen: Screen, photos: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    photosim("index", photos, "--library", library)
    query = tmp_path / "query.jpg"
    shutil.copyfile(photos / "summer" / "photo 01.jpg", query)
    with app_on(screen, library) as first:
        first.wait_log("up to date")
        theirs = dict(screen.environment, XDG_RUNTIME_DIR=str(tmp_path))
        with AppProcess(library, theirs, [query]) as second:
            assert int(second.wait_log(FOUND)[2]) >= 1
            second.interrupt(signal.SIGTERM)
            assert second.ended() == 0
        refused = photosim("index", "--library", library, check=False)
        assert refused.returncode == 1
        assert str(first.process.pid) in refused.stderr
        first.interrupt(signal.SIGTERM)
        assert first.ended() == 0
