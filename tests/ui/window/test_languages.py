"""Every page and dialog has room for a language with longer words, and for one written from right
to left.

The walk runs in a process of its own, for tables of words are made once, when they are imported.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.pseudo import VARIABLE
from tests.helpers.shared_dialogs import shared_dialogs
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed

DIALOGS = (
    "guide",
    "shortcuts",
    "report",
    "failed",
    "check",
    "journal",
    "about",
    "open_shared",
    "excluded",
    "new_album",
    "rename",
    "export",
    "print",
    "trash",
)
"""Actions of the window that open one."""

PAGES = ("duplicates", "teach", "map", "reports", "statistics", "settings", "view")
PAGES_WITH_DIALOGS = {"duplicates": ("rules", "decisions"), "reports": ("report_rules",)}


def clipped(within: QWidget) -> list[str]:
    """Labels and buttons on screen that have less room than their words take, and neither wrap
    nor tell the rest where they are pointed at."""
    found = []
    for one in within.findChildren(QWidget):
        if not isinstance(one, (QLabel, QAbstractButton)) or not one.isVisible():
            continue
        text = one.text()
        if not text or one.visibleRegion().isEmpty() or text in one.toolTip():
            continue
        if isinstance(one, QLabel) and one.wordWrap():
            short = one.height() + 1 < one.heightForWidth(one.width())
        elif isinstance(one, QLabel):
            flags = Qt.TextFlag.TextShowMnemonic if one.buddy() else 0
            short = one.width() + 1 < one.fontMetrics().size(flags, text).width()
        else:
            short = one.width() + 1 < one.minimumSizeHint().width()
        if short:
            found.append(f"{type(within).__name__}: {type(one).__name__} {text!r}")
    return found


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        made.window.resize(1280, 800)
        yield made


def shut(app: Opened, dialog: QDialog) -> None:
    dialog.reject()
    app.wait(lambda: not dialog.isVisible())


def dialogs_of(app: Opened) -> list[QDialog]:
    return [one for one in app.window.findChildren(QDialog) if one.isVisible()]


def in_dialog(app: Opened, trigger: Any) -> list[str]:
    found = []
    assert trigger.isEnabled(), trigger.text()
    trigger.trigger()
    app.wait(lambda: dialogs_of(app))
    app.wait_settled()
    for dialog in dialogs_of(app):
        QApplication.processEvents()
        if not isinstance(dialog, QMessageBox):
            found += clipped(dialog)
        shut(app, dialog)
    return found


@pytest.mark.skipif(not os.environ.get(VARIABLE), reason="run by the test below")
@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_walk(app: Opened, direction: str) -> None:
    """Through every page and dialog in the pseudo language."""
    QApplication.setLayoutDirection(Qt.LayoutDirection[direction])
    try:
        found = walk(app)
        assert not found, "\n".join(found)
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def walk(app: Opened) -> list[str]:
    """What is clipped anywhere; "" in front: the page."""
    window = app.window
    window.control.search_photos([app.id_of("photo 000.jpg")])
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    found = clipped(window)
    found += in_dialog(app, window.action_set["save_search"])
    window.control.browse()
    app.wait_settled()
    window.grid.select(window.grid.ids()[:2].tolist())
    window.action_set["compare"].trigger()
    app.wait(lambda: window.compare.loaded)
    QApplication.processEvents()
    found += clipped(window.compare)
    window.pages.go_main()
    window.folders.view.setCurrentIndex(window.folders.view.model().index(0, 0))
    window.grid.set_current(int(window.grid.ids()[0]))
    app.wait_settled()
    found += clipped(window)
    for name in DIALOGS:
        found += in_dialog(app, window.action_set[name])
    for name in PAGES:
        window.action_set[name].trigger()
        app.wait_settled()
        QApplication.processEvents()
        page: Any = window.pages.currentWidget()
        assert not window.pages.at_main, name
        found += clipped(page)
        if name == "settings":
            for section in page.sections_by_name():
                page.show_section(section)
                app.wait_settled()
                QApplication.processEvents()
                found += clipped(page)
        for dialog in PAGES_WITH_DIALOGS.get(name, ()):
            found += in_dialog(app, page.keys[dialog])
        window.pages.go_main()
    for _, dialog in shared_dialogs(window):
        dialog.show()
        QApplication.processEvents()
        found += clipped(dialog)
        shut(app, dialog)
    return found


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_longer_words_have_room(direction: str) -> None:
    asked = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:xdist", "-p", "no:cacheprovider"]
    asked += ["-p", "tests.helpers.pseudo"]
    asked.append(f"{__file__}::test_walk[{direction}]")
    environment = {one: value for one, value in os.environ.items() if "XDIST" not in one}
    told = subprocess.run(
        asked, capture_output=True, text=True, check=False, env={**environment, VARIABLE: "1"}
    )
    assert told.returncode == 0, told.stdout[-6000:]
    assert "1 passed" in told.stdout
