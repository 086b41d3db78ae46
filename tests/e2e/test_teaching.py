"""From two albums to another idea of what is similar, and back, in a real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from photosim.library.library import Library
from tests.e2e.conftest import APP_AT, APP_SIZE, CELLS, FIRST_ALBUM, SECOND_ALBUM, Hand, app_on
from tests.helpers.app_process import wait_for
from tests.helpers.pictures import photo_like
from tests.helpers.screen import Screen

pytestmark = pytest.mark.e2e

NOWHERE = (100, 700)
"""In the window, below the albums."""

SAME = 6
"""Looks at the screen that show the same where nothing moves any more."""

FOUND = r"query \d+: found, \d+ hits"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of forty photos, indexed."""
    directory, photos = tmp_path / "library", tmp_path / "photos"
    photos.mkdir()
    for number in range(40):
        photo_like(number, (320, 240)).save(photos / f"photo {number:02d}.jpg", quality=90)
    with Library.open(directory, write=True, provider="cpu") as made:
        made.add_folder(photos)
        made.update()
    return directory


class Results:
    """An eye on the middle of the window: the results, above what is said for a while."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        self._screen = screen
        self._file = folder / "screen.png"
        left, top = APP_AT[0] + 240, APP_AT[1] + 90
        self._box = (left, top, APP_AT[0] + APP_SIZE[0] - 330, APP_AT[1] + APP_SIZE[1] - 200)

    def look(self) -> bytes:
        """What is seen now."""
        picture = Image.open(self._screen.picture(self._file)).convert("RGB")
        return picture.crop(self._box).tobytes()

    def settled(self) -> bytes:
        """What is seen once it does not change any more."""
        seen = [self.look()]

        def same() -> bool:
            seen.append(self.look())
            return len(seen) > SAME and len(set(seen[-SAME:])) == 1

        wait_for("a picture that stays", same)
        return seen[-1]


def test_albums_teach_a_model_that_is_adopted_changes_the_neighbours_and_is_rolled_back(
    screen: Screen, library: Path, tmp_path: Path
) -> None:
    with (
        app_on(screen, library) as app,
        Library.open(library, write=False, provider="cpu") as reader,
    ):

        def photos_of(name: str) -> int:
            return len(reader.albums.get(name).photos)

        def names() -> set[str]:
            return {one.name for one in reader.albums.all()}

        def leave() -> None:
            """From the Teach page back to the results, and to the first of them."""
            page = results.settled()
            screen.hand("key", "Escape")
            wait_for("the results", lambda: results.look() != page)
            screen.hand("key", "Home")

        app.wait_log("up to date")
        hand, results = Hand(screen), Results(screen, tmp_path)
        for name in ("Summer", "Winter"):
            hand.make_album(name)
            wait_for("the album", lambda name=name: name in names())
        # Twelve photos on two albums.
        hand.click(CELLS[3])  # not where the next click goes: two would open the photo
        for key, name, place in (("Home", "Summer", FIRST_ALBUM), ("End", "Winter", SECOND_ALBUM)):
            screen.hand("key", key)
            hand.click(CELLS[0])
            hand.click(CELLS[5], "shift")
            screen.drag(hand.at(CELLS[1]), hand.at(place))
            wait_for("six photos", lambda name=name: photos_of(name) == 6)
        # Five suggestions are right.
        hand.click(FIRST_ALBUM)
        assert int(app.wait_log(r"(\d+) photos suggested")[1]) > 5
        screen.hand("key", *["y"] * 5)
        wait_for("five suggestions", lambda: photos_of("Summer") == 11)
        # What the base model finds for a photo. The pointer goes where nothing answers to it.
        hand.click(CELLS[0])
        screen.hand("mousemove", *hand.at(NOWHERE), "key", "s")
        app.wait_log(FOUND)
        screen.hand("key", "Home")
        before = results.settled()
        base = reader.models.in_use().id
        # The lesson; of so few photos too few can be put aside, so that a person decides.
        screen.hand("key", "ctrl+t")
        app.wait_log(r"\d models")
        screen.hand("key", "Tab", "Tab", "Tab", "space")
        taught = app.wait_log(r"the report card of the model (\w+) is shown")[1]
        candidate, _ = reader.models.all()
        assert (candidate.id, candidate.adopted) == (taught, False)
        assert reader.models.in_use().id == base
        screen.hand("key", "Tab", "Tab", "space")
        app.wait_log("another model answers")
        assert reader.models.in_use().id == taught
        app.wait_log(FOUND)  # the search behind the page
        leave()
        assert results.settled() != before
        # And back.
        screen.hand("key", "ctrl+t")
        app.wait_log(r"\d models")
        screen.hand("key", "Tab", "Tab", "space")
        app.wait_log("another model answers")
        assert reader.models.in_use().id == base
        app.wait_log(FOUND)
        leave()
        wait_for("the neighbours of before", lambda: results.look() == before)
        screen.hand("key", "ctrl+q")
        assert app.ended() == 0
    assert "Traceback" not in app.log + app.errors
