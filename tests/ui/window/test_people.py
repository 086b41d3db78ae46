"""The window of somebody with whom a library is shared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosim.core.errors import NotPermitted
from photosim.library.library import Library
from photosim.storage.address import folder_of
from photosim.storage.rights import Right
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.work.session import SessionState
from tests.helpers.people import SharedLibrary, shared_library
from tests.helpers.postgres import PostgresForTests
from tests.helpers.windows import Opened, make_library, opened, write_photos


@pytest.fixture
def shared(model: Path, tmp_path: Path, postgres: PostgresForTests) -> Iterator[SharedLibrary]:
    write_photos(tmp_path / "photos", range(3))
    with shared_library(postgres) as made:
        folder = folder_of(made.of(Right.OWN))
        make_library(folder, [tmp_path / "photos"])
        with Library.open(folder, write=True) as library:
            library.albums.add("Cats", [tmp_path / "photos" / "photo 000.jpg"], new=True)
        yield made


LABELS = {"new_album", "import_albums", "add_to_album"}
OTHERS = {"add_folder", "rescan", "trash", "copy_to", "move_to"}
"""Actions that change something, where photos are selected."""


def enabled(app: Opened) -> set[str]:
    """Those of them that are offered when all photos are selected."""
    app.wait(lambda: app.window.grid.count() == 3)
    app.window.grid.select_all()
    app.window.action_set.update()
    return {one for one in LABELS | OTHERS if app.window.action_set[one].isEnabled()}


def test_a_reader_searches_and_browses_and_is_offered_no_change(
    qtbot: QtBot, themed: ThemeManager, shared: SharedLibrary
) -> None:
    before = shared.whole()
    with opened(qtbot, themed, folder_of(shared.of(Right.READ))) as app:
        assert enabled(app) == set()
        assert app.session.state is SessionState.READING
        assert isinstance(app.session.busy, NotPermitted)
        assert "for reading" in app.window.banners.texts()["busy"]
        assert "Ask its owner" in app.window.banners.texts()["busy"]
    assert shared.whole() == before


def test_a_labeller_labels_and_is_offered_nothing_else(
    qtbot: QtBot, themed: ThemeManager, shared: SharedLibrary
) -> None:
    before = shared.whole()
    with opened(qtbot, themed, folder_of(shared.of(Right.LABEL))) as app:
        assert enabled(app) == LABELS
        assert "for labelling" in app.window.banners.texts()["shared"]
        assert not app.session.can_write(Right.CLEAN)
        app.session.write(
            "label", lambda library, _: library.albums.rename("Cats", "Kittens"), files=True
        )
        app.wait(lambda: shared.whole() != before)
        app.wait_settled()
    after = shared.whole()
    assert {name for name in after if before[name] != after[name]} == {"albums"}


def test_who_sits_here_is_known_by_the_name_on_the_server(
    qtbot: QtBot, themed: ThemeManager, shared: SharedLibrary
) -> None:
    with opened(qtbot, themed, folder_of(shared.of(Right.OWN))) as app:
        app.wait(lambda: app.window.albums.names)
        (cats,) = [row for row in app.window.album_list.model.rows if row.key == "Cats"]
        assert cats.tip == "Cats: 1 photo"
    with opened(qtbot, themed, folder_of(shared.of(Right.READ))) as app:
        app.wait(lambda: app.window.albums.names)
        (cats,) = [row for row in app.window.album_list.model.rows if row.key == "Cats"]
        assert shared.people[Right.OWN] in cats.tip
