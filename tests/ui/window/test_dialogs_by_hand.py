"""Every dialog without a mouse, and without seeing it, as ``test_hands_and_eyes`` has the pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.hands import NAMELESS, focus_is_seen, stops, told_below
from tests.helpers.shared_dialogs import shared_dialogs
from tests.helpers.windows import opened
from tests.ui.conftest import Indexed

DIALOGS = (
    "guide",
    "shortcuts",
    "report",
    "about",
    "failed",
    "check",
    "journal",
    "open_shared",
    "excluded",
    "new_album",
    "rename",
    "export",
    "print",
    "trash",
)
"""Actions of the window that open one, with a photo and a folder chosen."""

PAGES = {"duplicates": ("rules", "decisions"), "reports": ("report_rules",)}
"""Actions of pages that open one."""


@pytest.fixture(autouse=True)
def _told() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def lacking(dialog: QDialog) -> list[str]:
    """What somebody without a mouse, or who does not see it, lacks in a dialog that is shown."""
    found = []
    count = 0
    for stop in stops():
        count += 1
        assert dialog.isAncestorOf(stop.widget), str(stop)
        if stop.lacks:
            found.append(f"{stop} has no {stop.lacks}")
        if not focus_is_seen(stop.widget):
            found.append(f"{stop} does not show the keyboard")
    if not count:
        found.append("no stop of the keyboard")
    found += [
        f"{one.role().name} {one.object()} is told without name or role"
        for one in told_below(dialog)
        if one.state().focusable
        and (not one.text(QAccessible.Text.Name).strip() or one.role() in NAMELESS)
        and one.object() is not dialog
        and not says_nothing(one.object())
    ]
    return [f"{type(dialog).__name__} {dialog.windowTitle()!r}: {one}" for one in found]


def says_nothing(told: object) -> bool:
    """A line that is empty now, and what hands the keyboard on to a part of it."""
    return (isinstance(told, QLabel) and not told.text()) or (
        isinstance(told, QWidget) and told.focusProxy() is not None
    )


def shown(parent: QWidget) -> list[QDialog]:
    return [one for one in parent.findChildren(QDialog) if one.isVisible()]


def test_dialogs_of_the_window(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> None:
    found: list[str] = []
    with opened(qtbot, themed, indexed.library, watcher=None) as app:
        window = app.window
        app.wait_settled()
        window.grid.set_current(int(window.grid.ids()[0]))
        window.folders.view.setCurrentIndex(window.folders.view.model().index(0, 0))
        app.wait_settled()

        def look(action: object) -> None:
            assert action.isEnabled(), action.text()
            action.trigger()
            app.wait(lambda: shown(window))
            (dialog,) = shown(window)
            dialog.activateWindow()
            app.wait_settled()
            app.wait(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
            found.extend(lacking(dialog))
            dialog.reject()
            app.wait(lambda: not shown(window))

        for name in DIALOGS:
            look(window.action_set[name])
        for page, names in PAGES.items():
            window.action_set[page].trigger()
            app.wait_settled()
            for name in names:
                look(window.pages.currentWidget().keys[name])
            window.pages.go_main()
    assert not found, "\n".join(found)


def test_dialogs_of_a_shared_library(qtbot: QtBot, themed: ThemeManager) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    found: list[str] = []
    for _, dialog in shared_dialogs(window):
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(lambda dialog=dialog: dialog.isAncestorOf(QApplication.focusWidget()))
        found += lacking(dialog)
        dialog.reject()
    assert not found, "\n".join(found)
