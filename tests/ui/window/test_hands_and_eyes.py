"""Every page without a mouse, and without seeing it: a round by Tab finds no stop that has no name,
no role, or no sign of the keyboard, and so does a walk through all that a screen reader is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.hands import NAMELESS, PRESS, focus_is_seen, stop_of, stops, told_below
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed, Reader

PAGES = (
    "main",
    "results",
    "viewer",
    "compare",
    "duplicates",
    "teach",
    "map",
    "reports",
    "statistics",
    "settings",
)


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    QAccessible.setActive(True)
    try:
        with opened(qtbot, themed, indexed.library, watcher=None) as made:
            made.window.resize(1280, 800)
            yield made
    finally:
        QAccessible.setActive(False)


class Flashes(QObject):
    """Notes widgets that are shown as windows of their own: one that is shown before it has its
    place flashes on the screen, and takes the keyboard with it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(str(watched))
        return False


def go(app: Opened, name: str) -> QWidget:
    """Go to a page as its action does; the page."""
    flashes = Flashes()
    QApplication.instance().installEventFilter(flashes)
    try:
        return gone(app, name)
    finally:
        QApplication.instance().removeEventFilter(flashes)
        assert flashes.seen == []


def gone(app: Opened, name: str) -> QWidget:
    window = app.window
    window.activateWindow()
    window.grid.setFocus()
    first = app.id_of("photo 000.jpg")
    if name == "results":
        window.control.search_photos([first])
        app.wait(lambda: window.control.here.result is not None)
    elif name == "viewer":
        window.grid.set_current(first)
        QTest.keyClick(window.grid, Qt.Key.Key_Return)
        app.wait(window.viewer.canvas.has_picture)
    elif name == "compare":
        window.grid.select([first, app.id_of("photo 001.jpg")])
        window.action_set["compare"].trigger()
        app.wait(lambda: window.compare.loaded)
    elif name != "main":
        window.action_set[name].trigger()
    if name == "duplicates":
        app.wait(lambda: len(window.duplicates.groups) and not window.duplicates.control.comparing)
    app.wait_settled()
    app.wait(lambda: QApplication.focusWidget() is not None)
    page = window.pages.currentWidget()
    assert page is not None
    return page


@pytest.mark.parametrize(
    ("name", "theme"), [*((name, "light") for name in PAGES), ("main", "dark"), ("viewer", "dark")]
)
def test_every_stop_has_a_name_and_a_role_and_is_seen(
    app: Opened, themed: ThemeManager, name: str, theme: str
) -> None:
    themed.set_choice(theme)
    go(app, name)
    lacking, unseen, count = [], [], 0
    for stop in stops():
        count += 1
        if stop.lacks:
            lacking.append(f"{stop} has no {stop.lacks}")
        if not focus_is_seen(stop.widget):
            unseen.append(str(stop))
    assert count >= 3
    assert lacking == []
    assert unseen == []


@pytest.mark.parametrize("name", PAGES)
def test_whatever_a_screen_reader_can_go_to_has_a_name_and_a_role(app: Opened, name: str) -> None:
    page = go(app, name)
    told = list(told_below(page))
    assert QAccessible.Role.LayeredPane not in {one.role() for one in told}, "said at each stop"
    found = [one for one in told if one.state().focusable]
    assert found
    bare = [
        f"{one.role().name} {one.object()}"
        for one in found
        if not one.text(QAccessible.Text.Name).strip() or one.role() in NAMELESS
    ]
    assert bare == []


def test_how_many_photos_are_selected_is_said(app: Opened, reader: Reader) -> None:
    go(app, "main")
    QTest.keyClick(app.window.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    count = app.window.grid.count()
    assert reader.said == [f"{count} of {count} selected"]
    QTest.keyClick(app.window.grid, Qt.Key.Key_Home)
    assert len(reader.said) == 1


def test_photos_are_chosen_and_opened_by_a_screen_reader(app: Opened) -> None:
    grid = app.window.grid
    go(app, "main")
    told = QAccessible.queryAccessibleInterface(grid)
    chosen = told.selectionInterface()
    assert chosen.select(told.child(2))
    assert chosen.select(told.child(4))
    assert chosen.selectedItemCount() == 2
    assert grid.selected_ids() == [int(grid.ids()[2]), int(grid.ids()[4])]
    assert chosen.unselect(told.child(2))
    assert [told.indexOfChild(one) for one in chosen.selectedItems()] == [4]
    told.child(3).actionInterface().doAction(PRESS)
    app.wait(lambda: app.window.pages.currentWidget() is app.window.viewer)


def test_files_of_groups_are_check_boxes_for_a_screen_reader(app: Opened) -> None:
    go(app, "duplicates")
    view = app.window.duplicates.view
    told = QAccessible.queryAccessibleInterface(view)
    assert told.role() is QAccessible.Role.List
    assert told.childCount() == sum(len(one.group.members) for one in view.groups.shown()) == 8
    first, second = told.child(0), told.child(1)
    assert "2 files" in first.text(QAccessible.Text.Name)
    assert "file 2 of 2" in second.text(QAccessible.Text.Name)
    (box,) = [one for one in (first, second) if one.role() is QAccessible.Role.CheckBox]
    assert box.state().checked
    box.actionInterface().doAction(PRESS)
    assert not box.state().checked
    assert not view.groups.shown()[0].going
    at = box.rect().center()
    assert told.indexOfChild(told.childAt(at.x(), at.y())) == told.indexOfChild(box)


def test_one_goes_from_photo_to_photo_on_the_map(app: Opened) -> None:
    go(app, "map")
    canvas = app.window.map.canvas
    app.wait(lambda: len(canvas.field))
    told = QAccessible.queryAccessibleInterface(canvas)
    assert told.childCount() == len(canvas.field)
    seen = set()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right) * 2:
        QTest.keyClick(canvas, key, Qt.KeyboardModifier.ShiftModifier)
        seen.add(canvas.current)
    assert len(seen) > 2
    point = canvas.current_point()
    assert point is not None
    app.wait(lambda: told.child(point).text(QAccessible.Text.Name).startswith("photo "))
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert canvas.selected_ids() == [canvas.current]
    assert told.selectionInterface().selectedItemCount() == 1
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert canvas.selected_ids() == []
    told.child(point).actionInterface().doAction(PRESS)
    assert app.window.pages.currentWidget() is app.window.viewer


def test_the_compared_photos_are_a_list(app: Opened) -> None:
    go(app, "compare")
    view = app.window.compare.view
    told = QAccessible.queryAccessibleInterface(view)
    assert [told.child(n).text(QAccessible.Text.Name)[:1] for n in range(2)] == ["A", "B"]
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert told.child(1).state().focused
    told.child(0).actionInterface().doAction(PRESS)
    assert view.current == 0


def test_the_one_seen_large_is_told_by_its_name(app: Opened) -> None:
    go(app, "viewer")
    stop = stop_of(app.window.viewer.canvas)
    assert stop.role is QAccessible.Role.Graphic
    assert "photo 000.jpg" in stop.name
    QTest.keyClick(app.window.viewer.canvas, Qt.Key.Key_Left)
    app.wait(lambda: "photo 000.jpg" not in stop_of(app.window.viewer.canvas).name)
