"""A rule is made in the window, and what it has to say of new photos is told and listed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from photosim.library.values import RuleKind, RuleReport
from photosim.ui.desktop import notices as notify
from photosim.ui.desktop.notices import DesktopNotices
from photosim.ui.reports.notices import notice_text
from photosim.ui.reports.page import report_rows
from photosim.ui.widgets import programs
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.places_panel import LibraryPlace
from tests.helpers.libraries import copy
from tests.helpers.windows import Opened, make_library, opened, write_photos


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    write_photos(folder, range(5))
    return folder


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, photos: Path, model: Path) -> Iterator[Opened]:
    """With the real watcher."""
    make_library(photos.parent / "library", [photos])
    with opened(qtbot, themed, photos.parent / "library") as made:
        made.wait(lambda: all(made.names()))
        yield made


def add_rule(app: Opened, kind: RuleKind) -> None:
    rules = app.window.report_rules
    app.window.action_set["watch_rules"].trigger()
    listed = rules.rules_dialog
    assert listed is not None
    QTest.mouseClick(listed.add, Qt.MouseButton.LeftButton)
    app.wait(lambda: rules.rule_dialog is not None and rules.rule_dialog.isVisible())
    dialog = rules.rule_dialog
    assert dialog is not None
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    assert dialog.yes.isEnabled()
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    app.wait(lambda: listed.table.count() == 1)
    listed.reject()
    app.wait_settled()


def place(app: Opened, which: LibraryPlace) -> str | None:
    """What stands at the right of a place; None where the place isn't there."""
    rows = app.window.places.view.rows.rows
    return next((row.side for row in rows if row.key is which), None)


def test_a_rule_reports_a_new_copy_that_the_watcher_saw(
    app: Opened, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    window = app.window
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    monkeypatch.setattr(
        window.notices, "show", lambda title, text, clicked: bool(shown.append(text))
    )
    assert place(app, LibraryPlace.REPORTS) is None
    add_rule(app, RuleKind.COPY)
    app.wait(lambda: place(app, LibraryPlace.REPORTS) == "")
    copy(photos / "photo 001.jpg", photos / "inbox" / "again.jpg")
    toast = window.toast
    app.wait(lambda: toast.isVisible() and "again.jpg is a copy of" in toast.label.text())
    assert shown == [f"again.jpg is a copy of photo 001.jpg in {photos}."]
    app.wait(lambda: place(app, LibraryPlace.REPORTS) == "1 new")

    QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    page = window.reports
    app.wait(lambda: window.pages.currentWidget() is page and len(page.view.rows.rows) == 1)
    (row,) = page.view.rows.rows
    assert (row.side, row.photo) == ("new", app.id_of("again.jpg"))
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    app.wait(lambda: window.pages.currentWidget() is window.viewer)
    window.pages.go_main()
    app.wait(lambda: place(app, LibraryPlace.REPORTS) == "")
    app.wait_settled()


def test_rules_are_removed_and_come_back(app: Opened) -> None:
    add_rule(app, RuleKind.UNLIKE)
    window = app.window
    window.action_set["watch_rules"].trigger()
    listed = window.report_rules.rules_dialog
    assert listed is not None
    app.wait(lambda: listed.table.count() == 1)
    assert listed.table.text(0, 0) == "Photos like no other"
    QTest.mouseClick(listed.remove, Qt.MouseButton.LeftButton)
    app.wait(lambda: listed.table.count() == 0)
    window.action_set["undo"].trigger()
    app.wait(lambda: listed.table.count() == 1)
    listed.reject()
    app.wait_settled()


def test_a_rule_about_photos_needs_some(app: Opened) -> None:
    rules = app.window.report_rules
    rules._ask(None)
    app.wait(lambda: rules.rule_dialog is not None and rules.rule_dialog.isVisible())
    dialog = rules.rule_dialog
    assert dialog is not None
    dialog.kind.setCurrentIndex(dialog.kind.findData(RuleKind.ALBUM))
    assert not dialog.yes.isEnabled()
    assert dialog.problem.text() == "There is no album yet."
    dialog.kind.setCurrentIndex(dialog.kind.findData(RuleKind.LIKE))
    assert dialog.yes.isEnabled() == bool(len(app.window.selection))
    dialog.reject()


def reports() -> list[RuleReport]:
    folder = Path("/p")
    return [
        RuleReport(1, 1, RuleKind.COPY, 1e9, folder / "a.jpg", 4, folder / "b.jpg", 5),
        RuleReport(2, 1, RuleKind.ALBUM, 1e9, folder / "c.jpg", 6, album="Best", read=True),
        RuleReport(3, 1, RuleKind.LIKE, 1e9, folder / "d.jpg", None, folder / "b.jpg", 5),
        RuleReport(4, 1, RuleKind.UNLIKE, 1e9, folder / "e.jpg", 7),
    ]


def test_each_kind_of_report_has_its_words() -> None:
    rows = report_rows(reports())
    assert [row.text for row in rows] == [
        "a.jpg is a copy of b.jpg in /p",
        "c.jpg looks as if it belongs to the album “Best”",
        "d.jpg resembles b.jpg",
        "e.jpg resembles nothing that is there",
    ]
    assert [row.side for row in rows] == ["new", "", "new", "new"]
    assert rows[2].note.endswith("not here any more")
    assert notice_text(reports()) == "a.jpg is a copy of b.jpg in /p, and 3 more."
    assert notice_text(reports()[3:]) == "e.jpg resembles nothing that is there."


def test_a_desktop_without_notices_is_no_trouble(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, themed: ThemeManager
) -> None:
    notices = DesktopNotices(themed)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not notices.show("photosim", "a.jpg is a copy", lambda: None)
    if programs.FREEDESKTOP:
        told: list[list[str]] = []
        monkeypatch.setattr(notify.shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(notify.programs, "run", lambda words, name: told.append(list(words)))
        assert notices.show("photosim", "-x.jpg is a copy", lambda: None)
        assert told == [
            ["/usr/bin/notify-send", "-a", "photosim", "--", "photosim", "-x.jpg is a copy"]
        ]
