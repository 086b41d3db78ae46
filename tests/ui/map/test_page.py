"""The page Map on a real library, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosim.core.jobs import Progress
from photosim.library.mapping import service
from photosim.library.mapping.values import Grouping
from photosim.ui.map import page as page_module
from photosim.ui.map.page import MapPage
from photosim.ui.widgets.palette import group_colour, ramp
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.windows import Opened, opened, write_photos
from tests.ui.conftest import Indexed

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        yield made


def visit(app: Opened) -> MapPage:
    """The page, opened by its key, with the map on it."""
    app.window.grid.setFocus()
    QTest.keyClick(app.window, Qt.Key.Key_M, CTRL)
    page = app.window.map
    assert app.window.pages.currentWidget() is page
    app.wait(lambda: len(page.canvas.field) and page.canvas._colours)
    app.wait_settled()
    return page


def click(page: MapPage, photo: int, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    at = page.canvas.spot_of(photo).toPoint()
    QTest.mouseClick(page.canvas, LEFT, modifier, at)


def drag(page: MapPage, line: Sequence[QPointF], modifier: Qt.KeyboardModifier) -> None:
    canvas = page.canvas
    QTest.mousePress(canvas, LEFT, modifier, line[0].toPoint())
    for at in line[1:]:
        QTest.mouseMove(canvas, at.toPoint())
    QTest.mouseRelease(canvas, LEFT, modifier, line[-1].toPoint())


def around(page: MapPage) -> list[QPointF]:
    """A line around everything in sight."""
    wide, tall = page.canvas.width(), page.canvas.height()
    corners = ((4, 4), (wide - 4, 4), (wide - 4, tall - 4), (4, tall - 4), (4, 8))
    return [QPointF(x, y) for x, y in corners]


def test_the_key_opens_it_with_every_photo_on_it(app: Opened) -> None:
    page = visit(app)
    photos = set(app.window.grid.ids().tolist())
    assert set(page.canvas.field.ids.tolist()) == photos
    assert page.header.detail.text() == f"{len(photos)} photos"
    assert page.canvas.hasFocus()
    menu = next(one.menu() for one in app.window.menuBar().actions() if one.text() == "&Library")
    assert "map" in {one.objectName() for one in menu.actions()}
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert app.window.pages.at_main


def test_a_click_selects_and_escape_selects_nothing_first(app: Opened) -> None:
    page = visit(app)
    first, second = (int(one) for one in page.canvas.field.ids[:2])
    click(page, first)
    assert page.canvas.selected_ids() == [first]
    assert page.selected.text() == "1 photo selected"
    assert page._tray.isVisible()
    click(page, second, CTRL)
    assert set(page.canvas.selected_ids()) == {first, second}
    click(page, second, CTRL)
    assert page.canvas.selected_ids() == [first]
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert page.canvas.selected_ids() == []
    assert not page._tray.isVisible()
    QTest.keyClick(page.canvas, Qt.Key.Key_A, CTRL)
    assert len(page.canvas.selected_ids()) == len(page.canvas.field)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_lasso_selects_what_it_goes_around(app: Opened, by_key: bool) -> None:
    page = visit(app)
    canvas = page.canvas
    if by_key:
        QTest.keyClick(canvas, Qt.Key.Key_L)
        assert canvas.lassoing
    modifier = PLAIN if by_key else SHIFT
    drag(page, around(page), modifier)
    assert len(canvas.selected_ids()) == len(canvas.field)
    photo = int(canvas.field.ids[0])
    at = canvas.spot_of(photo)
    box = [(-6, -6), (6, -6), (6, 6), (-6, 6), (-6, -6)]
    drag(page, [at + QPointF(x, y) for x, y in box], modifier)
    assert photo in canvas.selected_ids()
    assert len(canvas.selected_ids()) < len(canvas.field)


def test_dragging_moves_the_map_and_selects_nothing(app: Opened) -> None:
    page = visit(app)
    canvas = page.canvas
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Plus)
    before = canvas.camera.offset
    start = QPointF(canvas.width() / 2, canvas.height() / 2)
    steps = [start, start + QPointF(20, 0), start + QPointF(40, 10)]
    drag(page, steps, PLAIN)
    assert canvas.camera.offset != before
    assert canvas.selected_ids() == []
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.camera.fitted


def test_what_lies_under_the_mouse_stays_there_when_one_comes_nearer(app: Opened) -> None:
    page = visit(app)
    canvas = page.canvas
    middle = QPointF(canvas.rect().center())
    # Not one at the edge: the canvas may still get narrower.
    photo = min(
        map(int, canvas.field.ids), key=lambda one: (canvas.spot_of(one) - middle).manhattanLength()
    )
    at = canvas.spot_of(photo)
    canvas.camera.wheel(480, at)
    near = canvas.spot_of(photo)
    room = canvas.rect()
    assert room.contains(near.toPoint())
    assert (near - at).manhattanLength() < 2 or not canvas.camera.fitted


def test_a_double_click_opens_the_photo_among_its_neighbours(app: Opened) -> None:
    page = visit(app)
    told: list[tuple[list[int], int]] = []
    page.opened.disconnect()
    page.opened.connect(lambda photos, photo: told.append((photos, photo)))
    photo = int(page.canvas.field.ids[2])
    QTest.mouseDClick(page.canvas, LEFT, pos=page.canvas.spot_of(photo).toPoint())
    ((photos, opened_photo),) = told
    assert (opened_photo, photos[0], len(photos)) == (photo, photo, len(page.canvas.field))
    click(page, photo)
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    assert told[1] == told[0]
    drag(page, around(page), SHIFT)
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    assert told[2][0] == page.canvas.selected_ids()


def test_the_viewer_opens_and_comes_back_to_the_map(app: Opened) -> None:
    page = visit(app)
    photo = int(page.canvas.field.ids[2])
    QTest.mouseDClick(page.canvas, LEFT, pos=page.canvas.spot_of(photo).toPoint())
    assert app.window.pages.currentWidget() is app.window.viewer
    app.window.pages.leave()
    assert app.window.pages.currentWidget() is page


def test_the_photo_under_the_mouse_is_shown_with_its_name(app: Opened) -> None:
    page = visit(app)
    photo = int(page.canvas.field.ids[1])
    QTest.mouseMove(page.canvas, page.canvas.spot_of(photo).toPoint() + QPoint(60, 60))
    QTest.mouseMove(page.canvas, page.canvas.spot_of(photo).toPoint())
    app.wait(lambda: page.canvas._caption[0])
    assert page.canvas._caption[0] == app.window.grid.info(photo).name
    app.wait(lambda: page.canvas._previews.get(photo) is not None)
    page.canvas.repaint()


def test_colours_by_folder_album_and_year(app: Opened, indexed: Indexed) -> None:
    page = visit(app)
    canvas = page.canvas
    assert page.colours.currentData() == Grouping.FOLDER  # there are no albums yet
    names = [indexed.first.name, indexed.second.name]
    assert sorted(page.legend._names) == sorted(names)
    dark = False
    assert list(canvas._colours) == [group_colour(number, dark=dark) for number in range(2)]
    assert {words for words, *_ in canvas._labels} == set(names)
    chosen = canvas.field.ids[:3].tolist()
    app.window.albums.add("Best", chosen, new=True)
    app.wait(lambda: page.colours.currentData() == Grouping.ALBUM)
    assert list(page.legend._names) == ["Best"]
    assert (canvas._numbers[:3] == 0).all()
    assert set(canvas._numbers[3:].tolist()) == {-1}
    page.colours.setCurrentIndex(page.colours.findData(Grouping.YEAR))
    page.colours.activated.emit(page.colours.currentIndex())
    app.wait(lambda: not page.legend._names)
    assert set(canvas._numbers.tolist()) == {-1}


def test_a_group_of_the_legend_is_brought_out(app: Opened) -> None:
    page = visit(app)
    canvas, legend = page.canvas, page.legend
    plain = canvas._dots().look.inks.copy()
    QTest.mouseClick(legend, LEFT, pos=QPoint(20, legend.row_height() // 2))
    brought = canvas._dots().look.inks
    meant = canvas._numbers == 0
    assert (brought[meant] == plain[meant]).all()
    assert (brought[~meant] != plain[~meant]).all()
    QTest.keyClick(legend, Qt.Key.Key_Down)
    assert canvas._brought_out == 1
    QTest.keyClick(legend, Qt.Key.Key_Escape)
    assert canvas._brought_out is None
    assert (canvas._dots().look.inks == plain).all()


def test_the_colours_follow_the_theme(app: Opened, themed: ThemeManager) -> None:
    page = visit(app)
    light = page.canvas._dots().look.inks.copy()
    themed.set_choice("dark")
    app.wait(lambda: page.canvas._colours[0] == group_colour(0, dark=True))
    assert (page.canvas._dots().look.inks != light).all()
    themed.set_choice("light")


def test_selected_photos_go_to_the_grid(app: Opened) -> None:
    page = visit(app)
    chosen = page.canvas.field.ids[:3].tolist()
    page.canvas.select(np.arange(3))
    QTest.keyClick(page.canvas, Qt.Key.Key_G)
    assert app.window.pages.at_main
    app.wait(lambda: set(app.window.grid.selected_ids()) == set(chosen))


def test_more_like_the_selected_photos(app: Opened) -> None:
    page = visit(app)
    page.canvas.select(np.arange(2))
    QTest.keyClick(page.canvas, Qt.Key.Key_S)
    assert app.window.pages.at_main
    query = app.window.control.here.query
    assert query is not None
    assert len(query.chips) == 2
    app.wait_settled()


def test_selected_photos_go_into_an_album(app: Opened) -> None:
    page = visit(app)
    app.window.albums.add("Best", [], new=True)
    app.wait(lambda: "Best" in app.window.albums.names)
    drag(page, around(page), SHIFT)
    chosen = set(page.canvas.selected_ids())
    QTest.keyClick(page.canvas, Qt.Key.Key_A)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Return)
    library = app.session.library
    assert library is not None
    app.wait(lambda: set(library.albums.get("Best").photos) == chosen)
    app.wait_settled()
    assert page.isVisible()
    assert page.canvas.selected_ids() != []


def test_new_photos_join_while_one_looks(app: Opened, tmp_path: Path) -> None:
    page = visit(app)
    before = len(page.canvas.field)
    click(page, int(page.canvas.field.ids[0]))
    selected = page.canvas.selected_ids()
    write_photos(tmp_path / "third", [57, 58])
    app.session.add_folders([tmp_path / "third"])
    app.wait(lambda: len(page.canvas.field) == before + 2)
    assert page.canvas.selected_ids() == selected


def test_it_says_what_it_is_doing_and_can_be_stopped(
    app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = app.window.map
    seen: list[tuple[bool, bool]] = []

    def look(progress: Progress) -> None:
        seen.append((page.bar.isVisible(), page.empty.message == page_module.COMPUTING))
        QTest.mouseClick(page.stop, LEFT)

    page.control.progressed.connect(look)
    QTest.keyClick(app.window, Qt.Key.Key_M, CTRL)
    app.wait(lambda: seen)
    assert seen[0] == (True, True)
    app.wait_settled()
    assert not page._working.isVisible()
    assert page.empty.message is not None
    assert page.empty.message.title == "The map is not laid out"
    assert not len(page.canvas.field)


def test_an_error_is_told_with_a_way_out(app: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the disk is gone")

    monkeypatch.setattr(service.LikenessMap, "bring_up", broken)
    page = app.window.map
    QTest.keyClick(app.window, Qt.Key.Key_M, CTRL)
    app.wait(lambda: page._error)
    assert page.empty.message is not None
    assert "the disk is gone" in page.empty.message.text
    monkeypatch.undo()
    page.empty.message.offers[0].do()
    app.wait(lambda: len(page.canvas.field))


def test_it_is_there_at_once_the_next_time(app: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    page = visit(app)
    places = page.canvas.field.places.copy()
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    monkeypatch.setattr(service.layout, "laid_out", None)  # nothing is laid out again
    page = visit(app)
    app.wait_settled()
    assert (page.canvas.field.places == places).all()


def test_a_narrow_window_keeps_the_map(app: Opened) -> None:
    page = visit(app)
    page.resize(page_module.NARROW - 1, 400)
    assert not page.legend.isVisible()
    page.resize(page_module.NARROW + 200, 400)
    assert page.legend.isVisible()


def test_years_go_from_one_end_of_the_ramp_to_the_other() -> None:
    colours = [one.name() for one in ramp(9, dark=False)]
    assert len(set(colours)) == 9
    assert (colours[0], colours[-1]) == ("#4b2a86", "#cf8a00")
    assert len(ramp(1, dark=True)) == 1
    assert list(ramp(0, dark=True)) == []
