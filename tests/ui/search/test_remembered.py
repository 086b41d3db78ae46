"""Where a person was, over the end of the app."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosim.core.filter_text import parse
from photosim.core.types import Region
from photosim.library.library import Library
from photosim.ui.search import places, query_bar
from photosim.ui.search.places import Place
from photosim.ui.search.query import Chip
from photosim.ui.search.remembered import MOST, around
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.pictures import photo_like
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed

ALT = Qt.KeyboardModifier.AltModifier


def answered(app: Opened) -> None:
    app.wait(lambda: app.window.control.here.result is not None)
    app.wait_settled()


def press(app: Opened, key: Qt.Key) -> None:
    app.window.activateWindow()
    QTest.keyClick(app.window, key, ALT)
    app.wait_settled()


def test_back_and_forward_go_on_where_they_were(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    with opened(qtbot, themed, indexed.library) as app:
        control = app.window.control
        first, second = (int(one) for one in app.window.grid.ids()[:2])
        control.browse(indexed.second)
        app.wait_settled()
        control.search_photos([first], Region(0.1, 0.2, 0.5, 0.6))
        answered(app)
        control.less_like([second])
        answered(app)
        asked = control.here.query
        names = app.names()
        control.browse(None)
        app.wait_settled()
        press(app, Qt.Key.Key_Left)
        assert control.here.query == asked
    with opened(qtbot, themed, indexed.library) as app:
        control = app.window.control
        answered(app)
        here = control.here.query
        assert here is not None
        assert asked is not None
        assert [one.source for one in here.all_chips] == [one.source for one in asked.all_chips]
        assert [one.label for one in here.all_chips] == [one.label for one in asked.all_chips]
        assert here.region == asked.region
        assert app.names() == names
        assert app.window.windowTitle() == f"{asked.title} — photosim"
        press(app, Qt.Key.Key_Right)
        assert not control.here.is_query
        assert not control.history.can_go_forward
        for _ in range(2):
            press(app, Qt.Key.Key_Left)
        assert control.here.query is not None
        assert not control.here.query.unlike
        press(app, Qt.Key.Key_Left)
        assert control.here.folder == indexed.second
        assert len(app.window.grid.ids()) == 10


def test_of_many_queries_those_are_kept_that_one_can_go_back_to(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their pictures too: who browses for hours does not fill the memory with them."""
    monkeypatch.setattr(places, "LONGEST", 4)
    monkeypatch.setattr(query_bar, "MOST_PICTURES", 3)
    with opened(qtbot, themed, indexed.library) as app:
        control, bar = app.window.control, app.window.bar
        for photo in app.window.grid.ids()[:7].tolist():
            control.search_photos([photo])
            answered(app)
            app.wait(lambda: all(chip.has_picture for chip in bar.chips()))
        assert len(app.window.remembered._queries) <= 4
        assert len(bar._pictures) <= 3
        for _ in range(3):
            press(app, Qt.Key.Key_Left)
        app.wait(lambda: all(chip.has_picture for chip in bar.chips()))
        assert len(bar._pictures) <= 3


def test_a_list_stands_as_it_was_left(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> None:
    with opened(qtbot, themed, indexed.library) as app:
        app.window.resize(700, 400)
        app.window.grid.set_zoom(300)
        app.window.control.narrow(parse("name:photo"))
        app.wait_settled()
        last = int(app.window.grid.ids()[-1])
        app.window.grid.set_current(last)
        app.wait_settled()
        scroll = app.window.grid.verticalScrollBar().value()
        assert scroll > 0
    with opened(qtbot, themed, indexed.library) as app:
        app.wait(lambda: app.window.grid.current_id() == last)
        assert app.window.control.here.filter == parse("name:photo")
        assert app.window.grid.verticalScrollBar().value() > 0


def test_files_of_the_command_line_are_shown_and_the_rest_lies_behind_them(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    with opened(qtbot, themed, indexed.library) as app:
        app.window.control.browse(indexed.first)
        app.wait_settled()
    with opened(qtbot, themed, indexed.library, settle=False) as app:
        app.window.open_paths([indexed.second / "photo 020.jpg"])
        answered(app)
        query = app.window.control.here.query
        assert query is not None
        assert query.chips[0].label == "photo 020.jpg"
        press(app, Qt.Key.Key_Left)
        assert app.window.control.here.folder == indexed.first


def jpeg_bytes() -> bytes:
    buffer = io.BytesIO()
    image: Image.Image = photo_like(77, (200, 150))
    image.save(buffer, "JPEG")
    return buffer.getvalue()


def by_bytes(app: Opened, indexed: Indexed) -> None:
    app.window.control.search([Chip.of_bytes(jpeg_bytes(), "pasted")])
    answered(app)


def by_removed_album(app: Opened, indexed: Indexed) -> None:
    app.window.albums.add("Short", [int(app.window.grid.ids()[0])], new=True)
    app.wait(lambda: "Short" in app.window.albums.names)
    app.window.control.browse(album="Short")
    app.wait_settled()


def by_removed_folder(app: Opened, indexed: Indexed) -> None:
    app.window.control.browse(indexed.second)
    app.wait_settled()


@pytest.mark.parametrize("go", [by_bytes, by_removed_album, by_removed_folder])
def test_a_place_that_can_not_be_shown_again_is_left_out(
    qtbot: QtBot,
    themed: ThemeManager,
    indexed: Indexed,
    go: Callable[[Opened, Indexed], None],
) -> None:
    with opened(qtbot, themed, indexed.library) as app:
        app.window.control.browse(indexed.first)
        app.wait_settled()
        go(app, indexed)

    with Library.open(indexed.library, write=True) as library:
        if go is by_removed_album:
            library.albums.delete("Short")
        library.remove_folder(indexed.second)
    with opened(qtbot, themed, indexed.library) as app:
        app.wait(lambda: app.window.control.here.folder == indexed.first)
        assert app.window.control.here.album is None
        assert not app.window.control.history.can_go_forward


def test_nonsense_in_the_preferences_is_no_trouble(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    kept = Preferences(indexed.library.parent / "config")
    kept.set_places(indexed.library, '{"places": 3}')
    kept.save()
    with opened(qtbot, themed, indexed.library) as app:
        assert len(app.window.grid.ids()) == 22
        assert not app.window.control.history.can_go_back


def test_each_library_has_its_own_places(tmp_path: Path) -> None:
    kept = Preferences(tmp_path)
    kept.set_places(tmp_path / "one", "1")
    assert kept.places(tmp_path / "two") == ""
    assert kept.places(tmp_path / "one") == "1"


@pytest.mark.parametrize(
    ("count", "index", "first"), [(3, 2, 0), (90, 89, 60), (90, 0, 0), (90, 40, 25)]
)
def test_the_places_around_the_one_that_is_shown_are_kept(
    count: int, index: int, first: int
) -> None:
    places = [Place(scroll=number) for number in range(count)]
    kept, at = around(places, index)
    assert len(kept) == min(count, MOST)
    assert kept[0].scroll == first
    assert kept[at].scroll == index


@pytest.mark.parametrize("asked", [False, True])
def test_a_kill_loses_neither_scroll_nor_selection(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed, asked: bool
) -> None:
    ini = indexed.library.parent / "config" / "window.ini"
    with opened(qtbot, themed, indexed.library) as app:
        grid = app.window.grid
        if asked:
            app.window.control.search_photos([int(grid.ids()[0])])
            answered(app)
            app.window.control.show_anyway()
        app.wait(lambda: grid.count() > 2)
        grid.set_zoom(320)
        bar = grid.verticalScrollBar()
        app.wait(lambda: bar.maximum() > 40)
        chosen = [int(one) for one in grid.ids()[1:3]]
        grid.select(chosen)
        bar.setValue(40)
        app.wait(lambda: f'"selection":[{chosen[0]},{chosen[1]}]' in unquoted(ini))
        app.wait(lambda: '"scroll":40' in unquoted(ini))
        killed = ini.read_bytes()  # all that there is after a kill
    ini.write_bytes(killed)
    with opened(qtbot, themed, indexed.library) as app:
        grid = app.window.grid
        app.wait(lambda: grid.selected_ids() == chosen)
        app.wait_settled()
        assert app.window.control.here.is_query is asked
        assert grid.selected_ids() == chosen
        assert app.window.control.here.scroll == 40


def unquoted(ini: Path) -> str:
    """The file without what its format does to quotation marks."""
    return ini.read_text(encoding="utf-8").replace("\\", "") if ini.is_file() else ""
