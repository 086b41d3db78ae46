"""The page Settings, by the clicks and keys of a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photosim.imaging.file_types import PhotoKind
from photosim.library.duplicates.values import Guard
from photosim.library.folders.taken import Taken
from photosim.library.health.caches import Cache
from photosim.ui.settings.appearance import AppearanceSection
from photosim.ui.settings.folders import FoldersSection
from photosim.ui.settings.indexing import IndexingSection
from photosim.ui.settings.library import LibrarySection
from photosim.ui.settings.models import KEPT, ModelSection
from photosim.ui.settings.section import SettingsSection
from photosim.ui.settings.viewing import ViewingSection
from photosim.ui.widgets.preferences import DoubleClick, Preferences
from photosim.ui.widgets.theme import CONTRAST_DARK, DARK, ThemeManager, moves, theme_of
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed

SomeSection = TypeVar("SomeSection", bound=SettingsSection)

NAMES = ["Folders", "Indexing", "Model", "Appearance", "Viewing", "Desktop", "Library", "Keys"]


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        made.window.activateWindow()
        QTest.keyClick(made.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        made.wait(made.window.settings.isVisible)
        yield made
        themed.set_text_size(100)


def section(app: Opened, kind: type[SomeSection]) -> SomeSection:
    """A section, chosen by a click on its name."""
    page = app.window.settings
    row = page.list.rows.row_of(kind.name)
    at = page.list.visualRect(page.list.rows.index(row)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    found = page.section
    assert isinstance(found, kind)
    app.wait_settled()
    return found


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, button.height() // 2))


def pick(box: QComboBox, data: object) -> None:
    """Choose by keys, as from the list that drops down."""
    box.setFocus()
    steps = box.findData(data) - box.currentIndex()
    key = Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up
    for _ in range(abs(steps)):
        QTest.keyClick(box, key)


def kept(app: Opened) -> Preferences:
    """What a later start would read."""
    app.window.preferences.save()
    return Preferences(app.session.directory.parent / "config")


def test_every_section_is_there_and_arrows_go_through_them(app: Opened) -> None:
    page = app.window.settings
    assert list(page.sections_by_name()) == NAMES
    assert app.window.windowTitle() == "Settings — photosim"
    assert app.window.focusWidget() is page.list
    for name in NAMES[1:]:
        QTest.keyClick(page.list, Qt.Key.Key_Down)
        assert page.section.name == name
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    assert app.window.pages.at_main


def test_theme_size_of_text_and_thumbnails_follow_at_once_and_are_kept(
    app: Opened, themed: ThemeManager
) -> None:
    looks = section(app, AppearanceSection)
    click(looks.themes["dark"])
    assert theme_of(app.window).is_dark
    looks.contrast.setCurrentIndex(looks.contrast.findData("high"))
    looks.contrast.activated.emit(looks.contrast.currentIndex())
    assert theme_of(app.window) is CONTRAST_DARK
    assert app.window.preferences.contrast == "high"
    looks.contrast.setCurrentIndex(looks.contrast.findData("normal"))
    looks.contrast.activated.emit(looks.contrast.currentIndex())
    assert theme_of(app.window) is DARK
    assert looks.motion.isChecked()
    looks.motion.click()
    assert not moves(app.window.grid)
    assert not app.window.preferences.motion
    looks.motion.click()
    assert not QApplication.instance().property("nothingMoves")
    before = QApplication.font().pointSizeF()
    pick(looks.text_size, 150)
    assert QApplication.font().pointSizeF() == pytest.approx(1.5 * before)
    looks.thumbnails.setFocus()
    QTest.keyClick(looks.thumbnails, Qt.Key.Key_End)
    assert app.window.grid.zoom() == app.window.status.zoom.value() == 320
    click(looks.uniform)
    click(looks.names)
    assert app.window.grid.uniform
    assert app.window.grid.names_shown
    later = kept(app)
    assert (later.theme, later.text_size) == ("dark", 150)
    assert later.shown("uniform_cells", default=False)
    assert later.shown("names", default=False)


def test_what_a_double_click_does_and_how_long_a_photo_stands(app: Opened) -> None:
    viewing = section(app, ViewingSection)
    pick(viewing.double_click, DoubleClick.SIMILAR)
    viewing.wander.setFocus()
    QTest.keyClick(viewing.wander, Qt.Key.Key_Right)
    assert viewing.seconds.text() == "6 seconds"
    later = kept(app)
    assert (later.double_click, later.wander_seconds) == (DoubleClick.SIMILAR, 6)


def test_fewer_cores_are_used_from_now_on(app: Opened) -> None:
    indexing = section(app, IndexingSection)
    assert app.session.library is not None
    used, there = app.session.library.cores
    assert indexing.cores.text().startswith(f"{used} of {there} cores")
    click(indexing.background)
    fewer = max(1, there - 1)
    app.wait(lambda: indexing.cores.text().startswith(f"{fewer} of {there} cores"))
    app.wait_settled()
    assert kept(app).background


def test_kinds_of_files_and_least_size_are_chosen_and_obeyed_at_once(
    app: Opened, indexed: Indexed
) -> None:
    indexing, grid = section(app, IndexingSection), app.window.grid
    assert all(box.isChecked() for box in indexing.kinds.values())
    pick(indexing.least, 200)  # the photos have 320 pixels, the smaller copies of four 160
    app.wait(lambda: grid.count() == 18)
    app.wait_settled()
    library = app.session.library
    assert library is not None
    for kind, box in indexing.kinds.items():
        if kind is not PhotoKind.JPEG:
            click(box)
    app.wait_settled()
    assert not indexing.kinds[PhotoKind.JPEG].isEnabled()  # the library would be empty
    assert library.taken() == Taken(frozenset(PhotoKind) - {PhotoKind.JPEG}, 200)
    click(indexing.kinds[PhotoKind.PNG])
    app.wait_settled()
    click(indexing.kinds[PhotoKind.JPEG])
    app.wait(lambda: grid.count() == 0)
    click(indexing.kinds[PhotoKind.JPEG])
    pick(indexing.least, 0)
    app.wait(lambda: grid.count() == 22)
    app.wait_settled()
    # What was chosen elsewhere is shown too.
    library.take_only(Taken(least=123))
    section(app, ModelSection)
    assert section(app, IndexingSection).least.currentData() == 123


def test_where_the_model_runs_is_chosen_and_what_is_in_use_is_said(
    app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    import onnxruntime

    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: ["CPUExecutionProvider"])
    model = section(app, ModelSection)
    app.wait(model.provider.text)
    assert model.where.currentData() == "auto"
    pick(model.where, "cuda")
    app.wait(lambda: "built without CUDA" in model.why.text() and KEPT in model.why.text())
    assert model.provider.text().startswith("In use: The processor (CPU)")
    app.wait_settled()
    assert kept(app).provider == app.session.provider == "cuda"
    assert app.session.writable  # it was opened again, and closed in between
    assert app.window.grid.count() == 22
    pick(model.where, "cpu")
    app.wait(lambda: not model.why.text())
    app.wait_settled()
    assert kept(app).provider == "cpu"
    assert app.window.settings.isVisible()  # the library was opened again behind it


def test_a_folder_is_protected_changed_and_removed(app: Opened, indexed: Indexed) -> None:
    folders = section(app, FoldersSection)
    assert set(folders.cards) == {indexed.first, indexed.second}
    assert folders.cards[indexed.first].note.text() == "12 photos"
    pick(folders.cards[indexed.first].guard, Guard.REFERENCE)
    app.wait_settled()
    assert app.session.library is not None
    guarded = {one.path: one.guard for one in app.session.library.duplicates.guarded()}
    assert guarded.get(indexed.first) is Guard.REFERENCE
    app.wait(lambda: folders.cards[indexed.first].guard.currentData() == Guard.REFERENCE)
    click(folders.cards[indexed.second].remove)
    app.wait(lambda: app.window.findChild(QPushButton, "remove"))
    question = app.window.findChild(QPushButton, "remove")
    assert question is not None
    click(question)
    app.wait(lambda: set(folders.cards) == {indexed.first})


def test_the_model_tells_its_figures_where_it_runs_and_why(app: Opened) -> None:
    model = section(app, ModelSection)
    app.wait(model.provider.text)
    assert model.provider.text().startswith("In use: The processor")
    assert app.session.library is not None
    note = app.session.library.embedder().provider_note
    assert note[1:] in model.why.text()  # a sentence now
    assert model.models["default"].isChecked()
    assert model.figures["default"].text()


def test_caches_tell_their_size_and_are_cleared(app: Opened) -> None:
    library = section(app, LibrarySection)
    app.wait(library.buttons[Cache.INDEX].isEnabled)
    assert not library.buttons[Cache.MAPS].isEnabled()
    assert library.sizes[Cache.MAPS].text() == "Empty"
    assert app.session.library is not None
    app.session.library.map.bring_up()
    library.read()
    app.wait(library.buttons[Cache.MAPS].isEnabled)
    click(library.buttons[Cache.MAPS])
    app.wait(lambda: library.sizes[Cache.MAPS].text() == "Empty")
    assert not list((app.session.directory / "maps").glob("*"))
    stray = app.session.directory / "index" / "0000000000000000.1.hnsw"
    stray.write_bytes(b"of nobody")
    click(library.buttons[Cache.INDEX])
    app.wait(lambda: not stray.exists())
    app.wait(library.buttons[Cache.INDEX].isEnabled)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_wider_than_a_narrow_window(
    app: Opened, themed: ThemeManager, percent: int
) -> None:
    themed.set_text_size(percent)
    app.window.resize(800, 600)
    page = app.window.settings
    for name in NAMES:
        page.show_section(name)
        app.wait_settled()
        area = page.stack.currentWidget()
        body = page.section
        assert body.width() <= area.width(), name
        for label in body.findChildren(QLabel):
            if label.isVisible():
                assert label.mapTo(body, QPoint(label.width(), 0)).x() <= body.width(), label.text()


def test_a_library_that_can_only_be_read_can_not_be_changed(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    with opened(qtbot, themed, indexed.library), opened(qtbot, themed, indexed.library) as second:
        QTest.keyClick(second.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        second.wait(second.window.settings.isVisible)
        for kind in (FoldersSection, LibrarySection, ModelSection):
            found: QWidget = section(second, kind)
            buttons: list[QAbstractButton] = found.findChildren(QPushButton)
            enabled = {one.text() for one in buttons if one.isVisible() and one.isEnabled()}
            assert enabled <= {"Open in the file manager"}


def test_the_place_of_the_library_is_told(app: Opened, indexed: Indexed, tmp_path: Path) -> None:
    library = section(app, LibrarySection)
    assert str(indexed.library) in {one.text() for one in library.findChildren(QLabel)}
