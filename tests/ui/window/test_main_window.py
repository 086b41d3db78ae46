"""Panels, theme, zoom and settings in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosim.core.errors import Remedy
from photosim.library.watching.watcher import NoteKind, WatchNote
from photosim.ui.folders.excluded_dialog import ExcludedDialog
from photosim.ui.settings.appearance import AppearanceSection
from photosim.ui.settings.indexing import IndexingSection
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library) as made:
        yield made


def test_advice_of_the_watcher_is_shown_until_it_watches_again(
    app: Opened, indexed: Indexed
) -> None:
    window, path = app.window, str(indexed.first)
    text = "The system allows no more watches."
    limit = WatchNote(NoteKind.LIMIT, path, text, Remedy.RAISE_LIMIT, "fs.x=9")
    app.session.noted.emit(limit)
    assert "sysctl fs.x=9" in window.banners.texts()[f"watch {path}"]
    assert window.folders.model.rows[0].note == "Checked now and then"
    app.session.noted.emit(WatchNote(NoteKind.WATCHING, path, "Watched."))
    assert f"watch {path}" not in window.banners.texts()
    assert window.folders.model.rows[0].note == ""


def test_the_theme_changes_everywhere_at_once(app: Opened) -> None:
    window = app.window
    light = window.grab().toImage().pixelColor(5, 5).lightness()
    window.action_set["settings"].trigger()
    window.findChild(AppearanceSection).themes["dark"].click()
    dark = window.grab().toImage().pixelColor(5, 5).lightness()
    assert light > 200
    assert dark < 60
    assert window.preferences.theme == "dark"


def test_fewer_cores_reopen_the_library_and_keep_the_place(app: Opened) -> None:
    window = app.window
    window.control.search_photos([int(window.grid.ids()[0])])
    app.wait(lambda: window.control.here.result is not None)
    before = window.grid.ids().tolist()
    first = app.session.library
    window.action_set["settings"].trigger()
    window.findChild(IndexingSection).background.click()
    app.wait(lambda: app.session.library is not None and app.session.library is not first)
    app.wait_settled()
    assert app.session.writable
    assert window.preferences.background
    assert window.grid.ids().tolist() == before


def test_zoom_by_keys_slider_and_wheel_agree(app: Opened) -> None:
    window = app.window
    start = window.grid.zoom()
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.grid.zoom() > start
    assert window.status.zoom.value() == window.grid.zoom()
    window.status.zoom.setValue(100)
    assert window.grid.zoom() == 100
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.grid.zoom() == start


def test_panels_hide_and_are_remembered(app: Opened) -> None:
    window = app.window
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not window.folders.isVisible()
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert not window.side.isVisible()
    assert not window.preferences.shown("folders_panel")
    assert not window.preferences.shown("facts_panel")
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.folders.isVisible()


def test_an_excluded_folder_leaves_and_comes_back(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    from tests.helpers.windows import make_library, write_photos

    folder = tmp_path / "photos"
    write_photos(folder / "kept", range(3))
    write_photos(folder / "drafts", range(10, 14))
    make_library(tmp_path / "library", [folder])
    with opened(qtbot, themed, tmp_path / "library") as app:
        assert app.window.grid.count() == 7
        app.window.folders.select(folder)
        app.window.action_set["excluded"].trigger()
        dialog = app.window.findChild(ExcludedDialog)
        assert dialog is not None
        assert dialog.add(folder / "drafts")
        dialog._accept()
        app.wait(lambda: app.window.grid.count() == 3)
        app.wait_settled()
        app.session.set_excluded(folder, [])
        app.wait(lambda: app.window.grid.count() == 7)
