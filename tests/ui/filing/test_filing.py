"""Selected photos are copied, moved, renamed, exported and put on sheets from the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from photosim.imaging.writing import PictureFormat
from photosim.library.filing.values import ExportChoice
from photosim.ui.filing import sheets
from photosim.ui.filing.dialogs import ExportDialog, Paper, PrintDialog, RenameDialog
from photosim.ui.photo.summary import summary_rows
from photosim.ui.widgets import programs
from photosim.ui.widgets.programs import Program
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.duplicates import trashed, tree
from tests.helpers.windows import Opened, make_library, opened, write_photos


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    write_photos(folder, range(4))
    (folder / "photo 001.xmp").write_bytes(b"<notes/>")
    return folder


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, photos: Path, model: Path) -> Iterator[Opened]:
    make_library(photos.parent / "library", [photos])
    with opened(qtbot, themed, photos.parent / "library", watcher=None) as made:
        made.wait(lambda: all(made.names()))
        yield made


def select(app: Opened, *names: str) -> None:
    grid = app.window.grid
    places = [grid.ids().tolist().index(app.id_of(name)) for name in names]
    grid.set_current(app.id_of(names[0]))
    for place in places[1:]:
        middle = grid.cell_rect(place).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton,
                         Qt.KeyboardModifier.ControlModifier, middle)  # fmt: skip
    assert len(app.window.selection) == len(names)


def pick(app: Opened, path: Path) -> None:
    """Answer the file dialog that was asked for last."""
    dialog = app.window.filing.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def said(app: Opened, words: str) -> None:
    toast = app.window.toast
    app.wait(lambda: toast.isVisible() and words in toast.label.text())
    app.wait_settled()


def test_photos_are_moved_with_what_belongs_to_them_undone_and_done_again(
    app: Opened, photos: Path
) -> None:
    window, before = app.window, tree(photos)
    assert not window.action_set["move_to"].isEnabled()
    select(app, "photo 001.jpg", "photo 002.jpg")
    window.action_set["move_to"].trigger()
    pick(app, photos / "sub")
    said(app, "3 files moved to")
    assert set(tree(photos)) == {
        "photo 000.jpg", "photo 003.jpg",
        "sub/photo 001.jpg", "sub/photo 001.xmp", "sub/photo 002.jpg",
    }  # fmt: skip
    app.wait(lambda: window.grid.count() == 4)
    window.action_set["undo"].trigger()
    said(app, "3 files moved back")
    assert tree(photos) == before
    window.action_set["redo"].trigger()
    said(app, "3 files moved to")
    assert (photos / "sub" / "photo 001.xmp").exists()


def test_photos_moved_out_of_the_library_are_said_to_be_gone(
    app: Opened, photos: Path, tmp_path: Path
) -> None:
    select(app, "photo 003.jpg")
    app.window.action_set["move_to"].trigger()
    pick(app, tmp_path / "elsewhere")
    said(app, "It is in no watched folder now")
    app.wait(lambda: app.window.grid.count() == 3)


def test_copies_get_free_names_and_go_to_the_trash_when_undone(app: Opened, photos: Path) -> None:
    before = tree(photos)
    select(app, "photo 001.jpg")
    app.window.action_set["copy_to"].trigger()
    pick(app, photos)
    said(app, "The name was taken: now “photo 001 2.jpg”.")
    assert (photos / "photo 001 2.xmp").exists()
    app.window.action_set["undo"].trigger()
    said(app, "are in the trash")
    assert tree(photos) == before
    assert trashed() == ["photo 001 2.jpg", "photo 001 2.xmp"]


def test_a_photo_is_renamed_once_its_name_can_be(app: Opened, photos: Path) -> None:
    select(app, "photo 001.jpg")
    app.window.action_set["rename"].trigger()
    app.wait(lambda: isinstance(app.window.filing.dialog, RenameDialog))
    dialog = app.window.filing.dialog
    assert isinstance(dialog, RenameDialog)
    assert dialog.edit.selectedText() == "photo 001"
    assert not dialog.yes.isEnabled()
    QTest.keyClicks(dialog.edit, "a/b")
    assert not dialog.yes.isEnabled()
    assert "'/'" in dialog.problem.text()
    dialog.edit.clear()
    QTest.keyClicks(dialog.edit, "beach")
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
    said(app, "renamed to “beach.jpg”")
    assert {"beach.jpg", "beach.xmp"} <= set(tree(photos))
    app.wait(lambda: "beach.jpg" in app.names())


def test_photos_are_exported_as_they_were_asked_for(app: Opened, tmp_path: Path) -> None:
    select(app, "photo 001.jpg", "photo 002.jpg")
    app.window.action_set["export"].trigger()
    dialog = app.window.filing.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData(PictureFormat.PNG))
    assert not dialog.quality.isEnabled()
    dialog.format.setCurrentIndex(dialog.format.findData(PictureFormat.WEBP))
    dialog.side.setCurrentIndex(dialog.side.findData(640))
    dialog.quality.setValue(70)
    written = dialog.quality.findChild(QLineEdit)
    assert isinstance(written, QLineEdit)
    needed = written.fontMetrics().horizontalAdvance("100")
    assert written.width() > needed, "its number has no room"
    dialog.metadata.setChecked(True)
    wanted: list[ExportChoice] = []
    dialog.chosen.connect(wanted.append)
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    assert wanted == [ExportChoice(PictureFormat.WEBP, 640, 70, True)]
    pick(app, tmp_path / "out")
    said(app, "2 photos exported to")
    assert sorted(tree(tmp_path / "out")) == ["photo 001.webp", "photo 002.webp"]


def test_an_export_begins_while_a_map_is_computed(app: Opened, tmp_path: Path) -> None:
    gate = threading.Event()
    app.session.compute("a map", lambda _library, _job: gate.wait(30), lambda _: None)
    try:
        select(app, "photo 001.jpg")
        file = tmp_path / "sheet.html"
        app.window.filing.write_sheet(app.window.selection.ids(), file)
        app.wait(file.exists)
        assert app.session.computing.busy
    finally:
        gate.set()
    said(app, "1 photo on")


@pytest.mark.parametrize(
    ("name", "begins"), [("sheet.html", b"<!DOCTYPE html>"), ("s.PDF", b"%PDF")]
)
def test_a_sheet_is_what_its_name_says(
    app: Opened, tmp_path: Path, name: str, begins: bytes
) -> None:
    app.window.grid.select_all()
    app.window.action_set["contact_sheet"].trigger()
    pick(app, tmp_path / name)
    said(app, "4 photos on")
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(("paper", "pages"), [(Paper.WHOLE, 4), (Paper.SHEET, 1)])
def test_photos_are_printed_on_pages(app: Opened, tmp_path: Path, paper: Paper, pages: int) -> None:
    app.window.grid.select_all()
    app.window.action_set["print"].trigger()
    dialog = app.window.filing.dialog
    assert isinstance(dialog, PrintDialog)
    dialog.reject()
    file = tmp_path / "printed.pdf"
    app.window.filing.print_on(sheets.pdf(file, "x"), app.window.selection.ids(), paper)
    said(app, f"{'1 page' if pages == 1 else '4 pages'} printed.")
    assert file.read_bytes().count(b"/Type /Page\n") == pages


def test_the_programs_of_a_photo_stand_in_its_menu(
    app: Opened, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[str, list[str]]] = []
    viewer = Program("v.desktop", "A & B", "view %F")
    monkeypatch.setattr(programs, "programs_for", lambda path: [viewer])
    monkeypatch.setattr(
        programs, "start", lambda program, paths: started.append((program.id, list(paths)))
    )
    select(app, "photo 001.jpg")
    menu = app.window.action_set.menu("photos", app.window)
    below = next(one for one in menu.findChildren(QMenu) if one.title() == "Open with")
    assert [one.text() for one in below.actions()] == [
        "A && B", "", "The usual program", "Another program…",
    ]  # fmt: skip
    below.actions()[0].trigger()
    assert started == [("v.desktop", [str(photos / "photo 001.jpg")])]
    menu.popup(QPoint())
    menu.close()
    QApplication.processEvents()


def test_several_selected_photos_are_summed_up(app: Opened, photos: Path) -> None:
    summary = app.window.side.summary
    assert not summary.isVisible()
    select(app, "photo 001.jpg", "photo 002.jpg")
    app.wait(summary.isVisible)
    assert summary.heading.text() == "2 photos selected"
    rows = dict(summary.rows)
    assert rows["Formats"] == "JPEG"
    assert rows["Folders"] == "photos"
    assert rows["Taken"] == "date unknown"
    library = app.session.library
    assert library is not None
    found = library.summary(app.window.selection.ids())
    size = sum((photos / f"photo 00{one}.jpg").stat().st_size for one in (1, 2))
    assert (found.photos, found.bytes) == (2, size)
    assert rows == dict(summary_rows(found))
    app.window.grid.set_current(app.id_of("photo 000.jpg"))
    app.wait(lambda: not summary.isVisible())
