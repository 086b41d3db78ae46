"""Albums in the left column: making, filling by drag and key, renaming, merging, deleting."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from photosim.library.albums.values import AlbumSummary, LabelChange, Labeller
from photosim.ui.albums.controller import unknown_text
from photosim.ui.albums.dialogs import file_name
from photosim.ui.albums.panel import NEW_ALBUM, dragged_ids, rows_of
from photosim.ui.photo.facts import PhotoSheet, fact_rows
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.name_dialog import NameDialog, name_problem
from photosim.ui.widgets.row_list import RowsModel
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.places_panel import LibraryPlace
from tests.helpers.pictures import photo_like
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        made.window.activateWindow()
        yield made


def photos_of(app: Opened, album: str) -> list[str]:
    """Names of an album's photos, as the library has them."""
    library = app.session.library
    assert library is not None
    return sorted(one.paths[0].name for one in library.details(library.albums.get(album).photos))


def names(app: Opened) -> list[str]:
    library = app.session.library
    assert library is not None
    return [album.name for album in library.albums.all()]


def window_albums(app: Opened) -> dict[str, int]:
    """The albums that the window shows, with their counts."""
    return {one.name: one.photos for one in app.window.albums.albums}


def fill(app: Opened, album: str, *photos: str) -> None:
    """Make an album through the window's own ways, without its dialogs."""
    app.window.albums.add(album, [app.id_of(photo) for photo in photos], new=True)
    app.wait(lambda: album in app.window.album_list.names())
    app.wait_settled()


def name_it(app: Opened, name: str) -> None:
    """Answer the question for a name."""
    app.wait(lambda: app.window.findChild(NameDialog) is not None)
    dialog = app.window.findChild(NameDialog)
    assert dialog is not None
    dialog.edit.setText(name)
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
    app.window.activateWindow()  # a system without a screen doesn't when a dialog goes


def click(app: Opened, album: str) -> None:
    view = app.window.album_list.view
    place = view.visualRect(view.rows.index(view.rows.row_of(album))).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    app.wait_settled()


def drop(app: Opened, album: str | None, data: QMimeData) -> None:
    """Drag over an album, or (None) over the row for a new one, and let go."""
    view = app.window.album_list.view
    row = view.rows.row_of(album) if album is not None else view.rows.rowCount() - 1
    at = view.visualRect(view.rows.index(row)).center()
    rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    for event in (QDragEnterEvent(at, *rest), QDragMoveEvent(at, *rest)):
        QApplication.sendEvent(view.viewport(), event)
        assert event.isAccepted()
        assert view.delegate.target == row
    event = QDropEvent(QPointF(at), *rest)
    QApplication.sendEvent(view.viewport(), event)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert view.delegate.target == -1


def message(app: Opened) -> QMessageBox:
    app.wait(lambda: any(box.isVisible() for box in app.window.findChildren(QMessageBox)))
    return next(box for box in app.window.findChildren(QMessageBox) if box.isVisible())


# ---- pure parts


def test_rows_end_with_the_one_for_a_new_album() -> None:
    rows = rows_of([AlbumSummary("Cats", 3), AlbumSummary("Dogs", 1, absent=2)])
    assert [row.text for row in rows] == ["Cats", "Dogs", NEW_ALBUM]
    assert "1 photo\n2 photos with this label" in rows[1].tip
    assert [row.text for row in rows_of(())] == [NEW_ALBUM]


def test_a_row_tells_who_made_an_album_and_labelled_where_others_did() -> None:
    day = 1_750_000_000.0
    alone = AlbumSummary("Cats", 3, 0, None, day, "anna", ())
    others = AlbumSummary(
        "Dogs", 3, 0, None, day, "carla", (Labeller("ben", 2, day), Labeller("", 1, day))
    )
    tips = [row.tip for row in rows_of([alone, others], "anna")[:2]]
    assert tips[0] == "Cats: 3 photos"
    assert tips[1].splitlines()[1:] == [
        f"Made by carla, {fmt.day_of(day)}", f"ben: 2 photos, {fmt.day_of(day)}"
    ]  # fmt: skip


def test_counts_change_without_a_reset(qtbot: QtBot) -> None:
    model = RowsModel(rows_of([AlbumSummary("Cats", 3), AlbumSummary("Dogs", 1)]))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.set_rows(rows_of([AlbumSummary("Cats", 3), AlbumSummary("Dogs", 2)]))
    assert changed.args[0].row() == 1
    with qtbot.waitSignal(model.modelReset):
        model.set_rows(rows_of([AlbumSummary("Dogs", 2)]))
    assert [row.key for row in model.rows] == ["Dogs", None]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("Birds", ""),
        ("  ", "at least one letter"),
        (" cats ", "“Cats” already"),
        ("a\x07b", "can't be shown"),
    ],
)
def test_a_name_that_can_not_be_had_says_why(name: str, problem: str) -> None:
    said = name_problem(name, ["Cats", "Dogs"])
    assert problem in said
    assert bool(said) == bool(problem)


def test_a_file_for_an_album_has_a_name_that_any_system_takes() -> None:
    assert file_name("Cats & dogs/2024") == "Cats _ dogs_2024.json"
    assert file_name("...") == "___.json"


@pytest.mark.parametrize(
    ("unknown", "dropped", "words"),
    [
        (1, 1, "This is not in the library, so “Cats” can't have it. Add the folder first"),
        (3, 3, "None of the 3 files is in the library. Add the folder first"),
        (1, 3, "2 of 3 files are in “Cats” now; the other is not in the library. Add"),
        (2, 3, "1 of 3 files is in “Cats” now; the others are not in the library. Add"),
    ],
)
def test_files_that_the_library_lacks_are_refused_in_one_sentence(
    unknown: int, dropped: int, words: str
) -> None:
    said = unknown_text(LabelChange("Cats", (), unknown=unknown), dropped)
    assert said.startswith(words)
    assert said.endswith(".")


def test_the_facts_name_the_albums() -> None:
    rows = {row.label: row.value for row in fact_rows(PhotoSheet(1, (), albums=("Cats", "Pets")))}
    assert rows["Albums"] == "Cats, Pets"
    rows = {row.label: row.value for row in fact_rows(PhotoSheet(1, (), albums=("Cats",)))}
    assert rows["Album"] == "Cats"


# ---- in the window


def test_without_albums_the_column_says_what_they_are_for(app: Opened) -> None:
    panel = app.window.album_list
    assert panel.hint.isVisible()
    assert "label on photos" in panel.hint.text()
    fill(app, "Cats", "photo 001.jpg")
    assert not panel.hint.isVisible()


def test_an_album_is_made_by_key_filled_by_drag_and_shown_by_click(app: Opened) -> None:
    window = app.window
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    name_it(app, "Cats")
    app.wait(lambda: window.album_list.names() == ["Cats"])
    ids = [app.id_of("photo 004.jpg"), app.id_of("photo 006.jpg")]
    window.grid.select(ids)
    drop(app, "Cats", window.grid.drag_data(ids))
    app.wait(lambda: [one.photos for one in window.albums.albums] == [2])
    assert window.albums.albums[0].picture in ids
    app.wait_settled()
    click(app, "Cats")
    assert sorted(app.names()) == ["photo 004.jpg", "photo 006.jpg"]
    assert window.bar._title.text() == "Cats"
    assert not window.folders.view.currentIndex().isValid()
    # New photos and counts of the folders change nothing about what is shown.
    app.session.refresh()
    app.wait_settled()
    assert window.album_list.current_album() == "Cats"
    assert not window.folders.view.currentIndex().isValid()
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    app.wait(lambda: window.grid.count() == 22)
    assert window.album_list.current_album() is None
    assert window.places.view.current_key() is LibraryPlace.ALL


def test_photos_dragged_onto_new_album_make_one(app: Opened) -> None:
    ids = [app.id_of(f"photo 00{number}.jpg") for number in range(3)]
    drop(app, None, app.window.grid.drag_data(ids))
    name_it(app, "Trip")
    app.wait(lambda: window_albums(app) == {"Trip": 3})
    assert photos_of(app, "Trip") == [f"photo 00{number}.jpg" for number in range(3)]


def test_a_name_that_is_taken_is_not_accepted(app: Opened) -> None:
    fill(app, "Cats", "photo 001.jpg")
    QTest.keyClick(app.window, Qt.Key.Key_N, CONTROL)
    name_it(app, "cats")
    dialog = app.window.findChild(NameDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert not dialog.yes.isEnabled()
    assert "already" in dialog.problem.text()
    dialog.reject()
    assert names(app) == ["Cats"]


def test_a_key_adds_to_the_album_used_last_and_undo_takes_out_again(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 001.jpg")
    fill(app, "Dogs", "photo 002.jpg")
    window.grid.select([app.id_of("photo 002.jpg"), app.id_of("photo 003.jpg")])
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_A)
    app.wait(lambda: photos_of(app, "Dogs") == ["photo 002.jpg", "photo 003.jpg"])
    assert photos_of(app, "Cats") == ["photo 001.jpg"]
    app.wait_settled()
    assert window.toast.label.text() == "1 photo added to “Dogs”."
    QTest.mouseClick(window.toast.button, Qt.MouseButton.LeftButton)
    # What was in it before stays.
    app.wait(lambda: photos_of(app, "Dogs") == ["photo 002.jpg"])
    app.wait_settled()
    QTest.keyClick(window.grid, Qt.Key.Key_A)
    app.wait(lambda: len(photos_of(app, "Dogs")) == 2)
    app.wait_settled()
    QTest.keyClick(window.grid, Qt.Key.Key_A)
    app.wait(lambda: window.toast.label.text() == "Already in “Dogs”.")


def test_a_refused_photo_is_refused_again_after_undo(app: Opened) -> None:
    fill(app, "Cats", "photo 001.jpg")
    library, other = app.session.library, app.id_of("photo 002.jpg")
    assert library is not None
    library.albums.refuse("Cats", [other])
    app.window.albums.add("Cats", [other])
    app.wait(lambda: len(photos_of(app, "Cats")) == 2)
    app.wait_settled()
    QTest.mouseClick(app.window.toast.button, Qt.MouseButton.LeftButton)
    app.wait(lambda: photos_of(app, "Cats") == ["photo 001.jpg"])
    app.wait_settled()
    assert library.albums.get("Cats").refused == (other,)


def test_a_menu_by_key_has_the_albums_with_the_last_one_first(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 001.jpg")
    fill(app, "Ants", "photo 002.jpg")
    fill(app, "Dogs", "photo 003.jpg")
    window.grid.set_current(app.id_of("photo 005.jpg"))
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_L, CONTROL)
    app.wait(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Dogs", "Ants", "Cats", "New album…"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    app.wait(lambda: photos_of(app, "Ants") == ["photo 002.jpg", "photo 005.jpg"])


def test_photos_are_taken_out_of_the_album_shown_and_only_out_of_it(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 001.jpg", "photo 002.jpg")
    fill(app, "Pets", "photo 001.jpg")
    assert not window.action_set["remove_from_album"].isEnabled()
    click(app, "Cats")
    window.grid.set_current(app.id_of("photo 001.jpg"))
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_A, SHIFT)
    app.wait(lambda: window.grid.count() == 1)
    assert photos_of(app, "Cats") == ["photo 002.jpg"]
    assert photos_of(app, "Pets") == ["photo 001.jpg"]
    app.wait_settled()
    assert len(app.session.library.browse(window.control.here.order)) == 22  # type: ignore[union-attr]
    QTest.mouseClick(window.toast.button, Qt.MouseButton.LeftButton)
    app.wait(lambda: window.grid.count() == 2)


def test_the_facts_at_the_right_follow_the_albums(app: Opened) -> None:
    window = app.window
    window.grid.set_current(app.id_of("photo 001.jpg"))

    def albums() -> str:
        rows = {row.label: row.value for row in window.side.pane.facts.rows()}
        return rows.get("Album", "") + rows.get("Albums", "")

    assert albums() == ""
    fill(app, "Cats", "photo 001.jpg")
    app.wait(lambda: albums() == "Cats")
    fill(app, "Pets", "photo 001.jpg")
    app.wait(lambda: albums() == "Cats, Pets")


def test_an_album_is_renamed_by_key_also_where_it_is_shown_and_behind(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 001.jpg")
    click(app, "Cats")
    window.control.browse()
    app.wait_settled()
    window.control.back()
    app.wait_settled()
    window.album_list.view.setFocus()
    QTest.keyClick(window.album_list.view, Qt.Key.Key_F2)
    name_it(app, "CATS")  # the same name in other letters is one that can be had
    app.wait(lambda: window.album_list.names() == ["CATS"])
    app.wait_settled()
    assert window.control.here.album == "CATS"
    assert window.bar._title.text() == "CATS"
    app.wait(lambda: app.names() == ["photo 001.jpg"])
    assert window.albums.last == "CATS"


def test_an_album_goes_up_in_another_after_a_question(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 001.jpg", "photo 002.jpg")
    fill(app, "Pets", "photo 002.jpg", "photo 003.jpg")
    click(app, "Cats")
    menu = window.action_set.menu("album", window)
    into = next(one.menu() for one in menu.actions() if one.text() == "Merge album into")
    assert [action.text() for action in into.actions()] == ["Pets"]
    into.actions()[0].trigger()
    QTest.mouseClick(message(app).findChild(QPushButton, "merge"), Qt.MouseButton.LeftButton)
    app.wait(lambda: window.album_list.names() == ["Pets"])
    app.wait(lambda: window.grid.count() == 3)
    assert window.control.here.album == "Pets"
    menu.close()


def test_deleting_an_album_asks_and_leaves_every_photo(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 001.jpg", "photo 002.jpg")
    click(app, "Cats")
    view = window.album_list.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    box = message(app)
    assert "2 photos stay" in box.informativeText()
    QTest.keyClick(box, Qt.Key.Key_Return)  # the default is to keep it
    assert names(app) == ["Cats"]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.mouseClick(message(app).findChild(QPushButton, "delete"), Qt.MouseButton.LeftButton)
    app.wait(lambda: window.grid.count() == 22)
    assert names(app) == []
    assert window.control.here.album is None


def test_an_empty_album_says_how_to_fill_it(app: Opened) -> None:
    fill(app, "Cats")
    click(app, "Cats")
    shown = app.window.centre.empty.message
    assert shown is not None
    assert shown.title == "“Cats” is empty"
    assert app.window.centre.currentWidget() is app.window.centre.empty


def test_files_from_elsewhere_are_known_by_content_and_others_refused(
    app: Opened, indexed: Indexed, tmp_path: Path
) -> None:
    window = app.window
    fill(app, "Cats")
    copied, unknown = tmp_path / "copied.jpg", tmp_path / "unknown.jpg"
    copied.write_bytes((indexed.first / "photo 003.jpg").read_bytes())
    photo_like(70, (320, 240)).save(unknown)
    data = QMimeData()
    paths = [indexed.first / "photo 002.jpg", copied, unknown]
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop(app, "Cats", data)
    app.wait(lambda: window.toast.label.text().startswith("2 of 3 files are in “Cats” now"))
    assert window.toast.button.text() == "Add folder…"
    assert window.toast.close_button.isVisible()
    assert photos_of(app, "Cats") == ["photo 002.jpg", "photo 003.jpg"]
    # Nothing known, nothing made.
    data.setUrls([QUrl.fromLocalFile(str(unknown))])
    drop(app, None, data)
    name_it(app, "Dogs")
    app.wait(lambda: window.toast.label.text().startswith("This is not in the library"))
    app.wait_settled()
    assert names(app) == ["Cats"]


def test_a_folder_dropped_on_an_album_adds_its_photos(app: Opened, indexed: Indexed) -> None:
    fill(app, "Second")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(indexed.second))])
    drop(app, "Second", data)
    app.wait(lambda: len(photos_of(app, "Second")) == 10)


def test_a_library_that_can_only_be_read_takes_no_drop(app: Opened, qtbot: QtBot) -> None:
    panel = app.window.album_list
    panel.set_writable(False)
    data = app.window.grid.drag_data([app.id_of("photo 001.jpg")])
    rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    event = QDragEnterEvent(QPoint(20, 20), *rest)
    panel.view.dragEnterEvent(event)
    assert not event.isAccepted()
    assert panel.view.delegate.target == -1
    with qtbot.assertNotEmitted(panel.dropped):
        panel.view.dropEvent(QDropEvent(QPointF(20, 20), *rest))


def test_albums_go_out_and_come_in_as_a_file_and_as_class_folders(
    app: Opened, indexed: Indexed, tmp_path: Path
) -> None:
    window = app.window
    fill(app, "Cats", "photo 001.jpg")
    fill(app, "Dogs", "photo 002.jpg")
    file = tmp_path / "cats.json"
    window.album_list.select("Cats")
    window.action_set["export_album"].trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    app.wait(file.is_file)
    assert [album["name"] for album in json.loads(file.read_text())["albums"]] == ["Cats"]
    app.wait(lambda: window.toast.label.text() == "1 album written to cats.json.")
    window.albums.delete("Cats")
    app.wait(lambda: names(app) == ["Dogs"])
    window.albums.import_file(file)
    app.wait(lambda: names(app) == ["Cats", "Dogs"])
    assert photos_of(app, "Cats") == ["photo 001.jpg"]
    window.albums.import_folder(indexed.first.parent)
    app.wait(lambda: window.album_list.names() == ["Cats", "Dogs", "first", "second"])
    app.wait(lambda: window.toast.label.text() == "2 albums imported, 22 photos labelled.")


def test_a_folder_without_class_folders_says_which_one_to_choose(
    app: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with qtbot.waitSignal(app.session.trouble):
        app.window.albums.import_folder(empty)
    box = message(app)
    assert "Choose a folder that is watched" in box.informativeText()
    box.accept()


def test_a_change_of_labels_looks_at_no_folder_again(app: Opened, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(app.session.finished_update, wait=300):
        fill(app, "Cats", "photo 001.jpg")


def test_albums_and_the_last_one_are_there_after_a_restart(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    with opened(qtbot, themed, indexed.library, watcher=None) as app:
        fill(app, "Cats", "photo 001.jpg")
    with opened(qtbot, themed, indexed.library, watcher=None) as app:
        assert app.window.albums.albums[0].photos == 1
        assert app.window.albums.last == "Cats"
        assert app.window.action_set["add_to_last"].text() == "Add to “Cats”"


def test_only_our_own_drags_carry_photos() -> None:
    data = QMimeData()
    data.setData("application/x-photosim-photo-ids", b"12,13,x,")
    assert dragged_ids(data) == [12, 13]
    assert dragged_ids(QMimeData()) == []
