"""All about duplicates without a mouse: each control is reached by Tab, each act by a key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from photosim.core import paths
from photosim.core.types import Level
from photosim.ui.compare.pane import Mode
from photosim.ui.duplicates.group_layout import FileAt
from photosim.ui.duplicates.groups_view import FileBox
from photosim.ui.duplicates.rules_dialog import RulesDialog
from photosim.ui.removal.journal_dialog import JournalDialog
from photosim.ui.removal.worse import WorseKeeperDialog
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.models import tiny_model
from tests.helpers.windows import Opened, make_library, opened, write_photos

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def app(
    qtbot: QtBot, themed: ThemeManager, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opened]:
    """Six photos, and smaller copies of three of them in another folder."""
    models = tmp_path / "models"
    tiny_model(models)
    monkeypatch.setattr(paths, "models_dir", lambda: models)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    write_photos(tmp_path / "mine", range(6))
    write_photos(tmp_path / "copies", (100, 101, 102))
    make_library(tmp_path / "library", [tmp_path / "mine", tmp_path / "copies"])
    with opened(qtbot, themed, tmp_path / "library", watcher=None) as made:
        yield made


def press(keys: str) -> None:
    """Press keys, in words, wherever the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the keyboard is nowhere"
    QTest.keySequence(widget, QKeySequence(keys))


def front(app: Opened, page: QWidget) -> None:
    """Without a screen nobody makes the window active again when a dialog has closed."""
    app.window.activateWindow()
    app.wait(lambda: page.isAncestorOf(QApplication.focusWidget()))


def controls(page: QWidget) -> set[QWidget]:
    """What can be used of a page at this moment."""
    return {
        one
        for one in page.findChildren(QWidget)
        if isinstance(one, CONTROLS)
        and one.isVisibleTo(page)
        and one.isEnabled()
        and one.window() is page.window()
        and not isinstance(one, (QScrollBar, QHeaderView))
        and not isinstance(one.parent(), (QComboBox, QAbstractItemView))
        # One goes to the files by arrows, and Space presses the check box of each.
        and not isinstance(one, FileBox)
        # A mark that nobody can press.
        and not one.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    }


def choices(button: QWidget) -> list[QAbstractButton]:
    """The buttons of a choice: Tab comes to the chosen one, arrows go on from there."""
    group = button.group() if isinstance(button, QAbstractButton) else None
    return group.buttons() if group is not None and group.exclusive() else []


def unreachable(page: QWidget) -> list[str]:
    """The controls of a page that Tab does not come to, from its first focus round and round."""
    left = controls(page)
    for _ in range(200):
        widget = QApplication.focusWidget()
        assert widget is not None
        left -= {widget, *choices(widget)}
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    return sorted(f"{type(one).__name__} {one.accessibleName() or one.toolTip()}" for one in left)


def open_duplicates(app: Opened) -> None:
    app.window.grid.setFocus()
    press("Ctrl+Shift+D")
    page = app.window.duplicates
    app.wait(lambda: len(page.groups) == 3 and not page.control.comparing)
    app.wait_settled()


def test_tab_comes_to_everything_on_the_duplicates_page(app: Opened) -> None:
    open_duplicates(app)
    page = app.window.duplicates
    assert page.view.hasFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Right)  # a file that may stay or go
    assert len(controls(page)) >= 12
    assert unreachable(page) == []


def test_tab_comes_to_everything_on_the_compare_page(app: Opened) -> None:
    open_duplicates(app)
    press("Return")
    compare = app.window.compare
    app.wait(lambda: compare.loaded and app.window.pages.currentWidget() is compare)
    for key, mode in (("S", Mode.BESIDE), ("F", Mode.FLIP), ("D", Mode.DIFFERENCE)):
        press(key)
        assert compare.view.mode is mode
        app.wait_settled()
        assert unreachable(compare) == [], mode
        compare.view.setFocus()


def test_tab_comes_to_everything_in_journal_and_rules(app: Opened) -> None:
    open_duplicates(app)
    page = app.window.duplicates
    press("Ctrl+Del")
    app.wait(lambda: page.removal.dialog is not None)
    assert unreachable(page.removal.dialog) == []
    page.removal.dialog.yes.setFocus()
    press("Return")
    app.wait(lambda: "1 file moved" in app.window.toast.label.text())
    app.wait_settled()
    front(app, page)
    press("Ctrl+J")
    app.wait(lambda: app.window.findChildren(JournalDialog))
    (journal,) = app.window.findChildren(JournalDialog)
    app.wait(lambda: journal.table.count() == 1 and journal.undo.isEnabled())
    assert unreachable(journal) == []
    journal.reject()
    front(app, page)
    press("R")
    (rules,) = page.findChildren(RulesDialog)
    app.wait_settled()
    assert unreachable(rules) == []
    rules.reject()


def test_a_copy_goes_and_comes_back_without_a_mouse(app: Opened) -> None:
    open_duplicates(app)
    window, page = app.window, app.window.duplicates
    first = page.view.current_review()
    press("Right")
    press("Right")
    assert page.view.current_review() is not first
    press("Right")
    member = page.view.current_member()
    assert member is not None
    press("K")  # keep this one; the other goes, which is finer
    (asked,) = app.window.findChildren(WorseKeeperDialog)
    QTest.keyClick(asked.go_on, Qt.Key.Key_Space)
    assert page.view.current_review().keep == member.path
    app.wait(lambda: not app.window.findChildren(WorseKeeperDialog))
    front(app, page)
    press("Left")
    press("Space")  # and now stays
    assert not page.view.current_review().going
    press("X")
    (gone,) = page.view.current_review().going

    press("C")
    app.wait(lambda: window.compare.loaded)
    for key in "+", "Left", "0", "1", "F", "Tab", "Escape":
        press(key)
    app.wait(page.view.hasFocus)

    press("Ctrl+Del")
    app.wait(lambda: page.removal.dialog is not None)
    assert page.removal.dialog.isAncestorOf(page.removal.dialog.focusWidget())
    QTest.keyClick(page.removal.dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: "1 file moved" in app.window.toast.label.text())
    assert not gone.exists()
    front(app, page)
    press("Ctrl+J")
    (journal,) = app.window.findChildren(JournalDialog)
    app.wait(journal.undo.isEnabled)
    for _ in range(10):
        if journal.undo.hasFocus():
            break
        press("Tab")
    press("Space")
    app.wait(lambda: journal.told.text() == "1 file put back.")
    assert gone.exists()
    press("Escape")
    app.wait(lambda: not app.window.findChildren(JournalDialog))


def test_filters_menus_and_decisions_by_keys(app: Opened) -> None:
    open_duplicates(app)
    page = app.window.duplicates
    page.bar.level.setFocus()
    press("Down")
    app.wait_settled()
    assert page.bar.level.currentData() is not Level.COPY or page.bar.level.currentIndex() == 1
    press("Up")
    app.wait(lambda: len(page.groups) == 3)
    page.view.setFocus()
    at = page.view.file_rect(FileAt(page.view.current_row, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, page.view.mapToGlobal(at))
    QApplication.sendEvent(page.view.viewport(), event)
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible() and one.actions())
    assert any("Keep" in action.text() for action in menu.actions())
    menu.close()
    front(app, page)
    page.view.setFocus()
    press("N")
    app.wait(lambda: "Remembered" in app.window.toast.label.text())
    app.wait(lambda: len(page.groups) == 2)
    assert unreachable(page) == []  # the banner's buttons too
