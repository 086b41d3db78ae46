"""The window on a real library: browsing, searching, going back, narrowing; by mouse and keys."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from photosim.core.edits import EditKind
from photosim.core.types import Level
from photosim.library.values import Order
from photosim.library.words import how_line
from photosim.ui.grid.cell import note_text
from photosim.ui.search.empty_states import Empty
from photosim.ui.widgets.preferences import DoubleClick
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.places_panel import LibraryPlace
from tests.helpers.edits import SAME_BYTES
from tests.helpers.pictures import photo_like
from tests.helpers.windows import Opened, make_library, opened, write_photos
from tests.ui.conftest import Indexed


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library) as made:
        yield made


def search(app: Opened, name: str) -> None:
    """Double-click a photo of the grid by its name, and wait for what it finds."""
    app.window.preferences.double_click = DoubleClick.SIMILAR
    grid = app.window.grid
    photo_id = app.id_of(name)
    grid.set_current(photo_id)
    index = grid.ids().tolist().index(photo_id)
    place = grid.cell_rect(index).center() - QPoint(0, 10)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    app.wait(lambda: app.window.control.here.result is not None)
    app.wait_settled()


def shown(app: Opened) -> Empty | None:
    """The empty state, None where the grid is shown."""
    from photosim.ui.search.empty_states import decide

    centre = app.window.centre
    empty = decide(centre.situation())
    assert (centre.currentWidget() is app.window.grid) == (empty is None)
    return empty


def offer(app: Opened, text: str) -> QPushButton:
    """The button of the empty state with this text."""
    buttons = app.window.centre.empty.findChildren(QPushButton)
    return next(button for button in buttons if button.text() == text and button.isVisible())


# ---- browsing


def test_it_opens_on_all_photos_with_folders_and_counts(app: Opened, indexed: Indexed) -> None:
    window = app.window
    assert window.windowTitle() == "photosim"
    assert window.grid.count() == 22
    app.wait(lambda: window.places.view.rows.rows[0].side == "22")
    assert window.places.view.current_key() is LibraryPlace.ALL
    assert [(row.text, row.side) for row in window.folders.model.rows] == [
        ("first", "12"), ("second", "10"),
    ]  # fmt: skip
    assert window.status.state.text() == "Up to date"
    assert shown(app) is None
    assert window.focusWidget() is window.grid  # keys are about the photos first
    app.wait(lambda: all(window.cache.get(one) for one in window.grid.visible_ids()))
    app.wait(lambda: all(app.names()[:8]))


def test_a_folder_narrows_the_grid_and_all_photos_widens_it(app: Opened, indexed: Indexed) -> None:
    window = app.window
    view = window.folders.view
    row = view.visualRect(window.folders.model.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    app.wait(lambda: window.grid.count() == 10)
    assert window.control.here.folder == indexed.second
    QTest.keyClick(window.grid, Qt.Key.Key_Escape)
    app.wait(lambda: window.grid.count() == 22)
    window.action_set["back"].trigger()
    app.wait(lambda: window.grid.count() == 10)
    assert window.folders.current_folder() == indexed.second


def test_the_order_can_be_chosen(app: Opened) -> None:
    window = app.window
    window.bar.order.setCurrentIndex(window.bar.order.findData(Order.NAME))
    library = app.session.library
    assert library is not None
    expected = library.browse(Order.NAME).tolist()
    app.wait(lambda: window.grid.ids().tolist() == expected)
    assert window.preferences.order is Order.NAME


# ---- searching


def test_a_double_click_finds_the_copy_first(app: Opened) -> None:
    search(app, "photo 002.jpg")
    window = app.window
    assert window.windowTitle() == "photo 002.jpg — photosim"
    assert app.names()[0] == "photo 102.jpg"
    assert window.grid.info(int(window.grid.ids()[0])).level is Level.COPY
    assert app.id_of("photo 102.jpg") == window.grid.current_id()
    assert [chip.chip.label for chip in window.bar.chips()] == ["photo 002.jpg"]
    app.wait(lambda: window.bar.chips()[0].has_picture)
    facts = {row.label: row.value for row in window.side.pane.facts.rows()}
    assert "Copy" in facts["Match"]
    assert facts["Folder"].endswith("second")


def test_duplicates_come_first_with_their_names_and_a_key_goes_from_one_to_the_next(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    write_photos(folder, range(6), (480, 360))
    whole = photo_like(3, (480, 360))
    whole.crop((96, 36, 456, 324)).save(folder / "crop.jpg", quality=85)
    shutil.copyfile(folder / "photo 003.jpg", folder / "again.jpg")
    dropped = tmp_path / "dropped.jpg"
    shutil.copyfile(folder / "photo 003.jpg", dropped)
    make_library(tmp_path / "library", [folder])
    with opened(qtbot, themed, tmp_path / "library", watcher=None) as app:
        window = app.window
        grid = window.grid
        plain = grid.grid_layout().justified
        assert not window.action_set["next_duplicate"].isEnabled()
        window.open_paths([dropped])
        app.wait(lambda: window.control.here.result is not None)
        app.wait_settled()
        window.bar.slider.setValue(0)
        assert app.names()[:2] == ["again.jpg (+1)", "crop.jpg"]
        assert grid.count() == 7
        notes = [note_text(grid.info(one)) for one in grid.ids().tolist()[:3]]
        assert notes[0] == f"Exact: {how_line((SAME_BYTES,))}"
        crop = grid.info(grid.ids().tolist()[1])
        assert crop.how[0].kind is EditKind.CROPPED
        assert notes[1] == f"Copy: {how_line(crop.how)}"
        assert notes[2] == ""
        assert plain
        assert not grid.grid_layout().justified  # results stand in cells with captions
        exact, crop, other = grid.ids().tolist()[:3]
        grid.set_current(other)
        window.folders.view.setFocus()
        QTest.keyClick(window, Qt.Key.Key_D)
        assert grid.current_id() == exact
        assert grid.hasFocus()
        QTest.keyClick(window, Qt.Key.Key_D)
        assert grid.current_id() == crop
        QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
        assert grid.current_id() == exact
        window.bar.slider.setValue(100)
        assert grid.ids().tolist() == [exact, crop]  # what is proved stays, whatever the slider
        window.action_set["home"].trigger()
        app.wait(lambda: grid.count() == 7)
        assert not window.action_set["next_duplicate"].isEnabled()
        assert grid.grid_layout().justified


def searches(app: Opened) -> list[object]:
    """The queries that the library is asked from now on."""
    asked: list[object] = []
    search = app.session.search

    def ask(query: Any, *callbacks: Any) -> object:
        asked.append(query)
        return search(query, *callbacks)

    app.session.search = ask  # type: ignore[method-assign]
    return asked


def test_back_and_forward_restore_results_selection_and_scroll(app: Opened) -> None:
    window = app.window
    window.grid.set_zoom(300)
    search(app, "photo 001.jpg")
    window.bar.slider.setValue(0)
    first = window.grid.ids().tolist()
    window.grid.set_current(first[4])
    scroll = window.grid.verticalScrollBar().value()
    assert scroll > 0
    QTest.keyClick(window.grid, Qt.Key.Key_S)
    app.wait(lambda: len(window.control.history.places) == 3)
    app.wait_settled()
    assert window.grid.ids().tolist() != first
    asked = searches(app)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.grid.ids().tolist() == first  # at once: no new search
    assert window.grid.current_id() == first[4]
    assert window.grid.verticalScrollBar().value() == scroll
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    app.wait(lambda: window.grid.count() == 22)
    assert not window.action_set["back"].isEnabled()
    QTest.mouseClick(window.grid.viewport(), Qt.MouseButton.ForwardButton)
    assert window.grid.ids().tolist() == first
    QTest.mouseClick(window.grid.viewport(), Qt.MouseButton.BackButton)
    app.wait(lambda: window.grid.count() == 22)
    assert asked == []


def test_results_that_are_asked_for_again_come_back_where_they_were(app: Opened) -> None:
    """As after a file has gone, or where one left before they had names, or another start."""
    window = app.window
    window.grid.set_zoom(300)
    search(app, "photo 001.jpg")
    window.bar.slider.setValue(0)
    first = window.grid.ids().tolist()
    app.wait_settled()  # proofs that come later move the rows by a pixel or two
    bar = window.grid.verticalScrollBar()
    QTest.keyClick(window.grid, Qt.Key.Key_End)
    bar.setValue(bar.maximum() - 40)
    scroll, current = bar.value(), window.grid.current_id()
    assert scroll > 0
    QTest.keyClick(window.grid, Qt.Key.Key_S)
    app.wait(lambda: len(window.control.history.places) == 3)
    app.wait_settled()
    window.control.history.forget_other_answers()
    asked = searches(app)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    app.wait(lambda: len(asked) == 1)
    app.wait_settled()
    assert window.grid.ids().tolist() == first
    assert window.grid.current_id() == current
    assert bar.value() == scroll
    # Another question at the same place begins at its top.
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    app.wait_settled()
    assert bar.value() == 0


def test_the_slider_hides_at_once_without_a_new_search(app: Opened) -> None:
    search(app, "photo 002.jpg")
    window = app.window
    window.bar.slider.setValue(0)
    everything = window.grid.ids().tolist()
    assert len(everything) == 21
    asked = searches(app)
    window.bar.slider.setValue(90)
    kept = window.grid.ids().tolist()
    assert kept == everything[: len(kept)]
    assert 1 <= len(kept) < len(everything)
    assert asked == []
    assert not app.session.searching.busy


def test_a_slider_that_hides_all_says_so_and_offers_the_way_back(app: Opened) -> None:
    search(app, "photo 022.jpg")
    window = app.window
    window.bar.slider.setValue(100)
    if window.control.nothing_similar:
        window.control.show_anyway()
        window.bar.slider.setValue(100)
    assert shown(app) is Empty.HIDDEN_BY_SLIDER
    QTest.mouseClick(offer(app, "Show all similarities"), Qt.MouseButton.LeftButton)
    assert shown(app) is None
    assert window.bar.slider.value() == 0


def test_copies_only(app: Opened) -> None:
    search(app, "photo 003.jpg")
    window = app.window
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    app.wait_settled()
    assert app.names() == ["photo 103.jpg"]
    assert window.bar.level.currentData() is True
    window.bar.level.setCurrentIndex(0)
    app.wait_settled()
    window.bar.slider.setValue(0)
    assert window.grid.count() == 21


def test_no_copies_offers_the_look_alikes(app: Opened) -> None:
    search(app, "photo 020.jpg")
    app.window.action_set["copies_only"].trigger()
    app.wait_settled()
    assert shown(app) is Empty.NO_COPIES
    QTest.mouseClick(offer(app, "Show look-alikes too"), Qt.MouseButton.LeftButton)
    app.wait_settled()
    assert shown(app) in {None, Empty.NOTHING_SIMILAR, Empty.HIDDEN_BY_SLIDER}


def test_a_folder_narrows_the_results(app: Opened, indexed: Indexed) -> None:
    search(app, "photo 002.jpg")
    window = app.window
    window.bar.slider.setValue(0)
    window.folders.select(indexed.second)
    window.action_set["search_folder"].trigger()
    assert window.grid.count() == 10
    assert window.control.here.is_query
    assert window.bar._detail.text() == "10 photos in second"
    assert window.folders.current_folder() == indexed.second
    window.control.choose_folder(None)
    assert window.grid.count() == 21
    assert window.folders.current_folder() is None


def test_a_click_on_a_folder_shows_it_also_from_a_search(app: Opened, indexed: Indexed) -> None:
    search(app, "photo 002.jpg")
    window = app.window
    view = window.folders.view
    row = view.visualRect(window.folders.model.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    app.wait(lambda: window.grid.count() == 10 and not window.control.here.is_query)
    assert not window.action_set["search_folder"].isEnabled()
    window.action_set["back"].trigger()
    assert window.control.here.is_query


def test_noise_matches_nothing_and_the_nearest_can_still_be_seen(
    app: Opened, tmp_path: Path
) -> None:
    import numpy as np
    from PIL import Image

    noise = tmp_path / "noise.png"
    pixels = np.random.default_rng(1).integers(0, 255, (240, 320, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(noise)
    app.window.open_paths([noise])
    app.wait(lambda: app.window.control.here.result is not None)
    app.wait_settled()
    assert shown(app) is Empty.NOTHING_SIMILAR
    QTest.mouseClick(offer(app, "Show the nearest"), Qt.MouseButton.LeftButton)
    assert app.window.grid.count() == 22
    assert shown(app) is None


def test_an_unreadable_query_says_why_in_the_middle(app: Opened, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"not a picture at all")
    app.window.open_paths([broken])
    app.wait(lambda: app.window.control.error is not None)
    assert shown(app) is Empty.SEARCH_FAILED
    message = app.window.centre.empty.message
    assert message is not None
    assert "broken.jpg" in message.text
    QTest.mouseClick(offer(app, "Show all photos"), Qt.MouseButton.LeftButton)
    app.wait(lambda: app.window.grid.count() == 22)
    assert shown(app) is None


def test_several_photos_are_one_query_and_chips_can_be_removed(app: Opened) -> None:
    window = app.window
    window.grid.select([app.id_of("photo 000.jpg"), app.id_of("photo 001.jpg")])
    window.action_set["find_similar"].trigger()
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    labels = [chip.chip.label for chip in window.bar.chips()]
    assert sorted(labels) == ["photo 000.jpg", "photo 001.jpg"]
    assert set(app.names()[:2]) == {"photo 100.jpg", "photo 101.jpg"}
    first = labels.index("photo 000.jpg")
    QTest.mouseClick(window.bar.chips()[first].close_button, Qt.MouseButton.LeftButton)
    app.wait(lambda: len(window.bar.chips()) == 1 and window.control.here.result is not None)
    app.wait_settled()
    assert app.names()[0] == "photo 101.jpg"
    QTest.mouseClick(window.bar.chips()[0].close_button, Qt.MouseButton.LeftButton)
    app.wait(lambda: window.grid.count() == 22)
    assert not window.control.here.is_query


def test_an_answer_that_was_overtaken_is_not_shown(app: Opened) -> None:
    window = app.window
    first, second = app.id_of("photo 000.jpg"), app.id_of("photo 001.jpg")
    window.control.search_photos([first])
    window.control.search_photos([second])
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    assert app.names()[0] == "photo 101.jpg"
    # The overtaken place searches again when one goes back to it.
    window.control.back()
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    assert app.names()[0] == "photo 100.jpg"


def test_a_part_of_the_photo_at_the_right(app: Opened) -> None:
    window = app.window
    window.grid.set_current(app.id_of("photo 005.jpg"))
    app.wait(lambda: window.side.has_photo and window.side.pane.view.has_picture())
    window.action_set["find_region"].trigger()
    view = window.side.pane.view
    middle = view.rect().center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle - QPoint(60, 40))
    QTest.mouseMove(view, middle)
    QTest.mouseMove(view, middle + QPoint(60, 40))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 40))
    app.wait(lambda: window.control.here.result is not None)
    query = window.control.here.query
    assert query is not None
    assert query.region is not None
    assert 0 < query.region.width < 1
    assert query.title == "Part of photo 005.jpg"


# ---- what comes in


def drop(app: Opened, data: QMimeData) -> None:
    window = app.window
    enter = QDragEnterEvent(
        QPoint(500, 400), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(
        QPointF(500, 400), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window, event)
    assert event.isAccepted()


def test_a_dropped_file_from_elsewhere_finds_the_original(app: Opened, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "from the web.png"
    other.parent.mkdir()
    photo_like(7, (320, 240)).resize((200, 150)).save(other)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    drop(app, data)
    app.wait(lambda: app.window.control.here.result is not None)
    app.wait_settled()
    assert app.names()[0] == "photo 007.jpg"
    app.wait(lambda: app.window.bar.chips()[0].has_picture)


def test_png_bytes_without_a_file_find_the_original(app: Opened) -> None:
    from io import BytesIO

    buffer = BytesIO()
    photo_like(8, (320, 240)).save(buffer, "PNG")
    data = QMimeData()
    data.setData("image/png", buffer.getvalue())
    drop(app, data)
    app.wait(lambda: app.window.control.here.result is not None)
    app.wait_settled()
    assert app.names()[0] == "photo 008.jpg"
    assert app.window.bar.chips()[0].chip.label == "dropped picture"


def test_a_picture_pasted_from_the_clipboard(app: Opened, indexed: Indexed) -> None:
    QGuiApplication.clipboard().setText(str(indexed.first / "photo 009.jpg"))
    QTest.keyClick(app.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    app.wait(lambda: app.window.control.here.result is not None)
    assert app.window.bar.chips()[0].chip.label == "photo 009.jpg"


def message(app: Opened) -> QMessageBox:
    """The message box over the window."""
    app.wait(lambda: any(box.isVisible() for box in app.window.findChildren(QMessageBox)))
    return next(box for box in app.window.findChildren(QMessageBox) if box.isVisible())


def test_a_link_is_explained(app: Opened) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/photo.jpg")])
    drop(app, data)
    box = message(app)
    assert "network" in box.informativeText()
    assert "Save the image" in box.informativeText()
    box.accept()
    assert not app.window.control.here.is_query


def test_a_dropped_folder_is_watched_after_a_question(app: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "third"
    folder.mkdir()
    photo_like(50, (320, 240)).save(folder / "new.jpg")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    drop(app, data)
    box = message(app)
    assert "changes no file" in box.informativeText()
    QTest.keyClick(box, Qt.Key.Key_Return)
    app.wait(lambda: app.window.grid.count() == 23)
    app.wait(lambda: "third" in [row.text for row in app.window.folders.model.rows])


def test_a_folder_is_removed_after_a_question_and_no_file_is_touched(
    app: Opened, indexed: Indexed
) -> None:
    files = sorted(indexed.second.iterdir())
    app.window.folders.select(indexed.second)
    app.window.folders.view.setFocus()
    QTest.keyClick(app.window.folders.view, Qt.Key.Key_Delete)
    box = message(app)
    assert "10 photos" in box.informativeText()
    assert "not touched" in box.informativeText()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert app.window.grid.count() == 22
    QTest.keyClick(app.window.folders.view, Qt.Key.Key_Delete)
    QTest.mouseClick(message(app).findChild(QPushButton, "remove"), Qt.MouseButton.LeftButton)
    app.wait(lambda: app.window.grid.count() == 12)
    assert sorted(indexed.second.iterdir()) == files


# ---- what goes out


def test_paths_are_copied_as_text_and_as_files(app: Opened, indexed: Indexed) -> None:
    window = app.window
    window.grid.set_current(app.id_of("photo 004.jpg"))
    app.wait_settled()
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    path = str(indexed.first / "photo 004.jpg")
    assert mime.text() == path
    assert [url.toLocalFile() for url in mime.urls()] == [path]


def test_a_drag_out_of_the_grid_carries_the_files(app: Opened, indexed: Indexed) -> None:
    window = app.window
    ids = [app.id_of("photo 004.jpg"), app.id_of("photo 006.jpg")]
    window.grid.select(ids)
    app.wait(lambda: len(window.selection.paths(ids)) == 2)
    files = {url.toLocalFile() for url in window.grid.drag_data(ids).urls()}
    assert files == {str(indexed.first / "photo 004.jpg"), str(indexed.first / "photo 006.jpg")}


def test_the_context_menu_has_everything_for_a_photo(app: Opened) -> None:
    window = app.window
    window.grid.set_current(int(window.grid.ids()[0]))
    menu = window.action_set.menu("photos", window)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        "View", "Find similar", "More like these", "Not like this", "Find similar to a region",
        "Compare",
        "Open", "Show in folder", "Copy path", "Open with", "Add to the last album", "Add to album",
        "Copy to folder…", "Move to folder…", "Rename…", "Export…", "Contact sheet…", "Print…",
        "Move to trash…",
    ]  # fmt: skip
    window.grid.select_all()
    menu = window.action_set.menu("photos", window)
    assert "Copy paths" in [action.text() for action in menu.actions()]
    assert window.status.counts.text() == "22 of 22 selected"


# ---- the library changes while one looks


def test_new_photos_come_in_without_losing_place_or_selection(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    from tests.helpers.windows import make_library, write_photos

    folder = tmp_path / "photos"
    write_photos(folder, range(40))
    make_library(tmp_path / "library", [folder])
    with opened(qtbot, themed, tmp_path / "library") as app:
        grid = app.window.grid
        grid.set_zoom(200)
        grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
        top = grid.visible_ids()[0]
        chosen = grid.visible_ids()[3]
        grid.select([chosen])
        photo_like(77, (320, 240)).save(folder / "aaa new.jpg")
        app.wait(lambda: grid.count() == 41)
        # Its row is the first, though it may stand in another column of it now.
        assert top in grid.visible_ids()[:4]
        assert grid.selected_ids() == [chosen]
        (folder / "photo 000.jpg").unlink()
        app.wait(lambda: grid.count() == 40)
        assert grid.selected_ids() == [chosen]


def test_failed_files_are_listed_with_reasons_and_can_be_tried_again(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    from photosim.ui.window.failed_files_dialog import FailedDialog
    from tests.helpers.windows import make_library, write_photos

    folder = tmp_path / "photos"
    write_photos(folder, range(3))
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 not a photo")
    make_library(tmp_path / "library", [folder])
    with opened(qtbot, themed, tmp_path / "library") as app:
        window = app.window
        assert window.status._failed.isVisible()
        assert window.status._failed.text() == "1 file failed"
        QTest.mouseClick(window.status._failed, Qt.MouseButton.LeftButton)
        dialog = window.findChild(FailedDialog)
        assert dialog is not None
        app.wait(lambda: dialog.table.count() == 1)
        assert dialog.table.text(0, 0) == "broken.jpg"
        assert dialog.table.text(0, 1)
        QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == str(folder / "broken.jpg")
        with qtbot.waitSignal(app.session.finished_update, timeout=30_000):
            QTest.mouseClick(dialog.retry, Qt.MouseButton.LeftButton)
        dialog.reject()
        photo_like(9, (320, 240)).save(folder / "broken.jpg")
        app.wait(lambda: window.grid.count() == 4)
        app.wait(lambda: not window.status._failed.isVisible())


def test_the_first_start_shows_where_to_drop(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    with opened(qtbot, themed, tmp_path / "library") as app:
        assert shown(app) is Empty.NO_FOLDERS
        assert offer(app, "Add folder…").isEnabled()
        assert app.window.focusWidget() is offer(app, "Add folder…")
        # Folders asked for by drop work as well, and the photos appear.
        folder = tmp_path / "photos"
        folder.mkdir()
        photo_like(1, (320, 240)).save(folder / "a.jpg")
        app.window.folder_actions.ask_watch([folder])
        QTest.keyClick(message(app), Qt.Key.Key_Return)
        app.wait(lambda: app.window.grid.count() == 1)
        assert shown(app) is None


def test_an_unplugged_folder_is_marked_and_stays_searchable(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    from tests.helpers.windows import make_library, write_photos

    drive = tmp_path / "drive"
    write_photos(drive / "photos", range(6))
    make_library(tmp_path / "library", [drive / "photos"])
    drive.rename(tmp_path / "unplugged")
    with opened(qtbot, themed, tmp_path / "library") as app:
        app.wait(lambda: app.window.folders.model.rows[0].icon == "folder-off")
        assert app.window.grid.count() == 6
        app.wait(lambda: app.window.grid.info(int(app.window.grid.ids()[0])).offline)
        search(app, "photo 003.jpg")
        app.window.bar.slider.setValue(0)
        assert app.window.control.show_anyway() is None
        assert app.window.grid.count() == 5


def test_a_second_window_on_the_library_says_who_holds_it(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    with opened(qtbot, themed, indexed.library) as first:
        with opened(qtbot, themed, indexed.library) as second:
            banner = second.window.banners.texts()["busy"]
            assert "can search and browse" in banner
            assert second.window.grid.count() == 22
            assert not second.window.action_set["add_folder"].isEnabled()
            search(second, "photo 002.jpg")
            assert second.names()[0] == "photo 102.jpg"
            # Asked to watch a folder all the same, it says why not.
            second.window.folder_actions.ask_watch([indexed.first])
            box = message(second)
            assert box.text()
            box.accept()
        assert first.session.writable


def test_a_library_that_becomes_free_can_be_taken(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    from photosim.library.library import Library

    holder = Library.open(indexed.library, write=True, provider="cpu")
    try:
        with opened(qtbot, themed, indexed.library) as app:
            assert not app.session.writable
            holder.close()
            app.session.reopen()
            app.wait(lambda: app.session.writable)
            app.wait_settled()
            assert "busy" not in app.window.banners.texts()
            assert app.window.grid.count() == 22
    finally:
        holder.close()


def test_a_damaged_library_says_what_can_be_done(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "library.db").write_bytes(b"this is no database" * 100)
    with opened(qtbot, themed, library, settle=False) as app:
        app.wait(lambda: shown(app) is Empty.CANNOT_OPEN)
        assert offer(app, "Try again")
        shutil.rmtree(library)
        QTest.mouseClick(offer(app, "Try again"), Qt.MouseButton.LeftButton)
        app.wait(lambda: app.session.writable)
        app.wait_settled()
        assert shown(app) is Empty.NO_FOLDERS


def test_pausing_holds_the_update_and_resuming_finishes_it(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    from tests.helpers.windows import write_photos

    folder = tmp_path / "photos"
    write_photos(folder, range(5))
    with opened(qtbot, themed, tmp_path / "library") as app:
        app.session.pause()
        app.session.add_folders([folder])
        app.wait(lambda: app.window.status.state.text().startswith("Paused"))
        assert app.window.action_set["pause"].text() == "Resume indexing"
        assert app.window.grid.count() == 0
        QTest.keyClick(app.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        app.wait(lambda: app.window.grid.count() == 5)
        app.wait_settled()
        assert app.window.status.state.text() == "Up to date"


def test_scrolling_to_the_end_brings_more(app: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    from photosim.ui.search import query

    monkeypatch.setattr(query, "PAGE", 6)
    monkeypatch.setattr(query.PhotoQuery.__init__, "__defaults__", (None, False, 6, ()))
    window = app.window
    window.grid.set_zoom(320)
    window.bar.slider.setValue(0)
    search(app, "photo 002.jpg")
    window.bar.slider.setValue(0)
    assert window.grid.count() == 6
    first = window.grid.ids().tolist()
    bar = window.grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    app.wait(lambda: window.grid.count() == 12)
    assert window.grid.ids().tolist()[:6] == first
    assert bar.value() > 0
