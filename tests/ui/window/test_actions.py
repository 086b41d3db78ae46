"""What a person can do is complete and without conflicts, in the window and on its pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from photosim.ui.widgets.action import BAR, Action, ActionSet
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.pages import Pages
from photosim.ui.window.shortcuts_dialog import ShortcutsDialog
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        yield made


def sets(app: Opened) -> list[ActionSet]:
    """The window's actions and those of each page, built for this."""
    app.window.pages.overview()
    return [app.window.action_set, *(page.keys for page in app.window.findChildren(Page))]


LATER = {"view", "map", "reports", "watch_rules", "statistics", "settings"}
"""The actions that open pages of which the tests here know nothing: theirs do."""


def test_no_two_actions_share_a_shortcut(app: Opened) -> None:
    for one in sets(app):
        keys = Counter(key.toString() for spec in one.specs() for key in spec.shortcuts)
        assert [key for key, count in keys.items() if count > 1] == []


def test_every_action_of_the_window_is_reached(app: Opened) -> None:
    """By the menu bar, or as what a context menu offers for one thing."""
    specs = app.window.action_set.specs()
    assert len({spec.id for spec in specs} - LATER) == 82
    outside = {spec.id for spec in specs if not {name for name, _ in spec.menus} & set(BAR)}
    assert outside == {
        "show_folder", "open_folder", "rescan_folder", "guard_folder", "show_album",
        "export_album", "search_folder",
    }  # fmt: skip
    assert all(spec.menus for spec in specs)
    bar = app.window.menuBar()
    found = {one.objectName() for menu in bar.actions() for one in menu.menu().actions()}
    assert {spec.id for spec in specs} - outside <= found
    assert all(app.window.action_set[spec.id].toolTip() for spec in specs)


def test_the_menus_have_their_order(app: Opened) -> None:
    menus = {one.text(): one.menu().actions() for one in app.window.menuBar().actions()}
    assert [one.objectName() for one in menus["&Photo"]] == [
        "view", "find_similar", "more_like", "less_like", "find_region", "compare", "", "open_file",
        "show_in_folder", "copy_paths", "open_with", "", "select_all", "burst", "", "copy_to",
        "move_to", "rename", "export", "contact_sheet", "print", "", "trash",
    ]  # fmt: skip
    assert [one.objectName() for one in menus["&Edit"]] == [
        "undo", "redo", "", "save_search", "rename_search", "delete_search",
    ]  # fmt: skip
    library = [one.objectName() for one in menus["&Library"]]
    assert [name for name in library if name not in LATER] == [
        "duplicates", "journal", "requests", "teach", "pause", "rescan", "", "failed", "check",
        "remove_folder", "excluded",
    ]  # fmt: skip


def test_the_overview_names_every_key(app: Opened) -> None:
    app.window.action_set["shortcuts"].trigger()
    (dialog,) = app.window.findChildren(ShortcutsDialog)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    for one in sets(app):
        for spec in one.specs():
            if spec.key_names:
                assert {", ".join(spec.key_names), spec.text.rstrip("…")} <= texts
    assert {"In the grid", "When comparing", "Among the duplicates", "When teaching"} <= texts
    dialog.reject()


class Visited(Page):
    """A page that counts what happens to it."""

    def __init__(self, app: Opened) -> None:
        super().__init__(app.window.binder, "When visiting", (("Space", "Nod"),))
        self.told: list[str] = []
        self.button = QPushButton("Nod", self)

    def on_leave(self) -> None:
        self.told.append("left")

    def shut_down(self) -> None:
        self.told.append("shut down")


def opening(visit: Callable[[], object]) -> tuple[Action, ...]:
    return (
        Action(
            "visit",
            "Visit",
            visit,
            menus=(("Library", 1),),
            keys="Ctrl+Shift+F12",
            anywhere=True,
        ),
    )


def test_registering_a_page_is_all_it_takes(app: Opened) -> None:
    window = app.window
    built: list[Visited] = []

    def page() -> Visited:
        if not built:
            built.append(window.pages.take(Visited(app)))
        return built[0]

    window.pages.register(page, opening(lambda: window.pages.visit(page())))
    assert ("When visiting", (("Space", "Nod"),)) in window.pages.overview()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_F12, modifiers)
    assert window.pages.currentWidget() is page()
    assert not window.action_set["select_all"].isEnabled()
    QTest.keyClick(page(), Qt.Key.Key_Escape)
    assert window.pages.at_main
    assert window.grid.hasFocus()
    assert page().told == ["left"]
    window.pages.shut_down()
    assert page().told == ["left", "shut down"]


def test_a_page_brings_its_actions_into_the_menus(app: Opened) -> None:
    actions = ActionSet(app.window.pages, app.window.binder)
    pages = Pages(actions)
    pages.register(lambda: pages.take(Visited(app)), opening(lambda: None))
    assert list(actions) == ["visit"]
    assert pages.findChildren(Page) == []
    pages.deleteLater()


def test_a_page_is_built_when_it_is_first_shown(app: Opened) -> None:
    window = app.window
    assert window.findChildren(Page) == []
    for name in ("statistics", "duplicates", "statistics"):
        window.action_set[name].trigger()
    assert set(window.findChildren(Page)) == {window.statistics, window.duplicates}
    assert window.pages.currentWidget() is window.statistics


@pytest.mark.parametrize("leave", [Pages.go_main, Pages.leave])
def test_a_page_is_left_though_what_had_the_keyboard_is_gone(
    app: Opened, leave: Callable[[Pages], None]
) -> None:
    """A table of a dialog that was closed meanwhile, say."""
    window = app.window
    gone = QLineEdit(window.pages.currentWidget())
    gone.show()
    window.activateWindow()
    gone.setFocus()
    app.wait(gone.hasFocus)
    window.action_set["statistics"].trigger()
    delete(gone)
    leave(window.pages)
    assert window.pages.at_main
