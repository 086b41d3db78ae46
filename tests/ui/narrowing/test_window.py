"""Narrowing down in the window: typed, picked, on every list and on results; saved, found again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from photosim.core.filter_text import written
from photosim.library.library import Library
from photosim.ui.search.empty_states import Empty, decide
from photosim.ui.widgets.name_dialog import NameDialog
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        in_front(made)
        yield made


def in_front(app: Opened) -> None:
    """Keys go to this window."""
    app.window.activateWindow()
    app.wait(app.window.isActiveWindow)


def narrow(app: Opened, text: str, *, enter: bool = True) -> None:
    """Ctrl+F, and type."""
    bar = app.window.narrowing.bar
    QTest.keyClick(app.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    app.wait(bar.field.hasFocus)
    QTest.keyClicks(bar.field, text)
    if enter:
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
    app.wait(lambda: not bar._timer.isActive())
    app.wait_settled()


def chips(app: Opened) -> list[str]:
    return [chip.text for chip in app.window.narrowing.bar.chips if chip.isVisible()]


def test_what_is_typed_holds_at_once_and_enter_makes_chips(app: Opened) -> None:
    bar, grid = app.window.narrowing.bar, app.window.grid
    assert not bar.isVisible()
    narrow(app, "folder:second", enter=False)
    app.wait(lambda: grid.count() == 10)
    assert chips(app) == []
    QTest.keyClicks(bar.field, " photo")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    app.wait(lambda: len(chips(app)) == 2)
    assert chips(app) == ["Folder: second", "“photo”"]
    assert bar.field.text() == ""
    narrow(app, "orientation:portrait")
    app.wait(lambda: grid.count() == 0)
    assert decide(app.window.centre.situation()) is Empty.NARROWED
    QTest.mouseClick(bar.chips[-1].close_button, Qt.MouseButton.LeftButton)
    app.wait(lambda: grid.count() == 10)
    QTest.keyClick(bar.field, Qt.Key.Key_Backspace)
    app.wait(lambda: chips(app) == ["Folder: second"])
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    app.wait(lambda: grid.count() == 22)
    assert not bar.isVisible()
    assert grid.hasFocus()


def test_a_mistake_is_said_on_enter_and_the_list_stays(app: Opened) -> None:
    bar = app.window.narrowing.bar
    narrow(app, "folder:second")
    narrow(app, "rating:9", enter=False)
    assert not bar.problem.isVisible()
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.problem.text() == "A rating is 1 to 5, rejected or none, as in rating:>=4."
    assert bar.problem.isVisible()
    assert app.window.grid.count() == 10
    bar.field.selectAll()
    QTest.keyClicks(bar.field, "rating:none")
    app.wait(lambda: not bar.problem.isVisible())


def test_it_can_be_picked(app: Opened) -> None:
    bar = app.window.narrowing.bar
    bar.open()
    app.wait(lambda: bar.choices.formats)
    menu = bar.add.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    below = {action.text(): action.menu() for action in menu.actions()}
    formats = below["Format"]
    assert isinstance(formats, QMenu)
    assert [action.text() for action in formats.actions()] == ["JPEG  (22)"]
    copies = below["Copies and drives"]
    assert isinstance(copies, QMenu)
    next(action for action in copies.actions() if action.text() == "Offline").trigger()
    app.wait(lambda: app.window.grid.count() == 0)
    assert chips(app) == ["Offline"]


def test_results_are_narrowed_and_a_place_keeps_its_filter(app: Opened) -> None:
    window, control = app.window, app.window.control
    control.search_photos([app.id_of("photo 002.jpg")])
    app.wait(lambda: control.here.result is not None and not control.results.unnamed)
    control.show_all_similarities()
    everything = window.grid.count()
    narrow(app, "folder:second")
    app.wait(lambda: control.here.result is not None and 0 < window.grid.count() < everything)
    assert control.here.result is not None
    assert {hit.path.split("/")[-2] for hit in control.here.result.hits} == {"second"}
    assert len({hit.photo_id for hit in control.here.result.hits}) == 10
    control.back()
    app.wait(lambda: window.grid.count() == 22)
    assert chips(app) == []
    control.forward()
    app.wait(lambda: chips(app) == ["Folder: second"])
    assert len(control.results.rows) == 10


def test_a_folder_narrows_a_search_with_a_chip_and_nothing_is_marked_without(
    app: Opened, indexed: Indexed
) -> None:
    window, control = app.window, app.window.control
    control.search_photos([app.id_of("photo 002.jpg")])
    app.wait(lambda: control.here.result is not None)
    assert not window.folders.view.selectionModel().hasSelection()
    control.choose_folder(indexed.second)
    assert chips(app) == ["In “second”"]
    assert window.folders.view.selectionModel().hasSelection()
    bar = window.narrowing.bar
    QTest.mouseClick(bar.chips[0].close_button, Qt.MouseButton.LeftButton)
    assert control.here.folder is None
    assert control.here.is_query
    assert chips(app) == []
    # All of the results are shown already, so this is the way out.
    window.folders.chosen.emit(None)
    app.wait(lambda: not control.here.is_query and window.grid.count() == 22)


def test_the_title_is_that_of_the_page(app: Opened) -> None:
    window, control = app.window, app.window.control
    control.search_photos([app.id_of("photo 002.jpg")])
    app.wait(lambda: window.windowTitle() == "photo 002.jpg — photosim")
    window.action_set["duplicates"].trigger()
    assert window.windowTitle() == "Duplicates — photosim"
    window.pages.leave()
    assert window.windowTitle() == "photo 002.jpg — photosim"


def save(app: Opened, name: str) -> None:
    window = app.window
    QTest.keyClick(
        window,
        Qt.Key.Key_F,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    app.wait(lambda: window.findChild(NameDialog) is not None)
    dialog = window.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    dialog.edit.selectAll()
    QTest.keyClicks(dialog.edit, name)
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
    app.wait(lambda: name in [one.name for one in window.narrowing.saved.searches])
    app.wait_settled()


def saved(app: Opened) -> list[tuple[str, str]]:
    return [(row.text, row.side) for row in app.window.narrowing.panel.model.rows]


def test_a_search_is_saved_renamed_deleted_and_taken_back(app: Opened) -> None:
    window, control, panel = app.window, app.window.control, app.window.narrowing.panel
    assert not panel.isVisible()
    assert not window.action_set["save_search"].isEnabled()
    narrow(app, "folder:second")
    save(app, "The second")
    assert saved(app) == [("The second", "10")]
    assert panel.isVisible()
    assert panel.current() == control.here.saved
    assert not window.folders.view.selectionModel().hasSelection()
    control.browse(None)
    app.wait(lambda: window.grid.count() == 22)
    assert panel.current() is None
    rect = panel.view.visualRect(panel.model.index(0))
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    app.wait(lambda: window.grid.count() == 10)
    assert written(control.here.filter) == "folder:second"
    window.action_set["rename_search"].trigger()
    dialog = window.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    dialog.edit.selectAll()
    QTest.keyClicks(dialog.edit, "Another")
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
    app.wait(lambda: saved(app) == [("Another", "10")])
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    app.wait(lambda: saved(app) == [])
    app.wait_settled()
    in_front(app)
    for expected in ([("Another", "10")], [("The second", "10")], []):
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        app.wait(lambda expected=expected: saved(app) == expected)
        app.wait_settled()


def test_a_saved_query_has_its_photos_also_those_not_to_be_like(app: Opened) -> None:
    window, control = app.window, app.window.control
    first, other = app.id_of("photo 002.jpg"), app.id_of("photo 005.jpg")
    control.search_photos([first])
    app.wait(lambda: control.here.result is not None and not control.results.unnamed)
    control.show_all_similarities()
    window.grid.set_current(other)
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    app.wait(lambda: control.here.query is not None and control.here.query.unlike)
    app.wait(lambda: control.here.result is not None)
    assert other not in window.grid.ids().tolist()
    assert [(chip.chip.label, chip.unlike) for chip in window.bar.chips()] == [
        ("photo 002.jpg", False), ("photo 005.jpg", True),
    ]  # fmt: skip
    app.wait(lambda: all(chip.has_picture for chip in window.bar.chips()))
    save(app, "Not that")
    control.browse(None)
    app.wait(lambda: window.grid.count() == 22)
    window.narrowing.panel.chosen.emit(window.narrowing.panel.model.rows[0].key)
    app.wait(lambda: control.here.is_query and control.here.result is not None)
    assert [(chip.chip.label, chip.unlike) for chip in window.bar.chips()] == [
        ("photo 002.jpg", False), ("photo 005.jpg", True),
    ]  # fmt: skip
    QTest.mouseClick(window.bar.chips()[1].close_button, Qt.MouseButton.LeftButton)
    app.wait(lambda: control.here.query is not None and not control.here.query.unlike)
    app.wait(lambda: other in window.grid.ids().tolist())


def test_more_like_these_adds_to_what_is_asked(app: Opened) -> None:
    window, control = app.window, app.window.control
    first, other = app.id_of("photo 002.jpg"), app.id_of("photo 005.jpg")
    assert not window.action_set["less_like"].isEnabled()
    control.search_photos([first])
    app.wait(lambda: control.here.result is not None and not control.results.unnamed)
    control.show_all_similarities()
    window.grid.set_current(other)
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_L)
    app.wait(lambda: [one.chip.label for one in window.bar.chips()]
             == ["photo 002.jpg", "photo 005.jpg"])  # fmt: skip
    app.wait(lambda: control.here.result is not None)
    control.back()
    assert [one.chip.label for one in window.bar.chips()] == ["photo 002.jpg"]


def test_a_saved_search_is_there_after_a_restart(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    with opened(qtbot, themed, indexed.library, watcher=None) as app:
        in_front(app)
        narrow(app, "folder:first name:*00*")
        save(app, "Tens")
    with opened(qtbot, themed, indexed.library, watcher=None) as app:
        app.wait(lambda: saved(app) == [("Tens", "10")])
    with Library.open(indexed.library, write=False) as library:
        assert [one.name for one in library.searches.all()] == ["Tens"]


@pytest.mark.parametrize("percent", [100, 200])
def test_the_field_has_room_beside_the_buttons(
    app: Opened, themed: ThemeManager, percent: int
) -> None:
    bar = app.window.narrowing.bar
    app.window.resize(1000, 700)
    themed.set_text_size(percent)
    try:
        app.window.action_set["narrow"].trigger()
        app.wait_settled()
        assert bar.field.width() >= 180
        for one in (bar.field, bar.add, bar.save, bar.close_button):
            assert one.visibleRegion().boundingRect() == one.rect()
            assert one.width() >= one.minimumSizeHint().width()
    finally:
        themed.set_text_size(100)
