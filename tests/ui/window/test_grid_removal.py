"""Photos go from the grid to the trash after an overview, and come back; the journal lists it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from photosim.library.duplicates.values import Guard, Stays
from photosim.library.removal.refusals import Refusal, RefusalKind
from photosim.library.removal.values import NotDone, Overview
from photosim.ui.removal.journal_dialog import JournalDialog
from photosim.ui.removal.left import left_text
from photosim.ui.removal.overview_dialog import (
    OverviewDialog,
    along_text,
    kept_text,
    last_text,
)
from photosim.ui.search.query import Chip
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.widgets.words.reasons import stays_words
from tests.helpers.duplicates import trashed
from tests.helpers.pictures import photo_like
from tests.helpers.windows import Opened, make_library, opened, write_photos

PHOTOS = 6


@pytest.fixture
def photos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Six photos, and a copy of the second in a folder of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "photos"
    write_photos(folder, range(PHOTOS))
    (folder / "sub").mkdir()
    photo_like(1, (320, 240)).save(folder / "sub" / "copy.jpg", quality=70)
    return folder


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, photos: Path, model: Path) -> Iterator[Opened]:
    make_library(photos.parent / "library", [photos])
    with opened(qtbot, themed, photos.parent / "library", watcher=None) as made:
        made.wait(lambda: all(made.names()))
        yield made


def front_again(app: Opened) -> None:
    """A dialog has closed: without a screen there is no window manager that makes the window
    the active one again."""
    app.window.activateWindow()
    app.wait(app.window.grid.hasFocus)


def press_delete(app: Opened) -> OverviewDialog:
    """Delete in the grid; the overview that follows."""
    app.window.grid.setFocus()
    front_again(app)
    QTest.keyClick(app.window.grid, Qt.Key.Key_Delete)
    app.wait(lambda: app.window.removal.dialog is not None)
    dialog = app.window.removal.dialog
    assert dialog is not None
    return dialog


def agree(app: Opened, dialog: OverviewDialog) -> None:
    toast = app.window.toast
    toast.hide()
    QTest.keyClick(dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: toast.isVisible() and "moved to the trash" in toast.label.text())
    app.wait_settled()


def title(dialog: OverviewDialog) -> str:
    return dialog.findChildren(QLabel)[0].text()


def test_delete_in_the_grid_warns_of_a_last_copy_and_undo_brings_it_back(
    app: Opened, photos: Path
) -> None:
    grid, window = app.window.grid, app.window
    assert not window.action_set["trash"].isEnabled()
    place = grid.ids().tolist().index(app.id_of("photo 003.jpg"))
    following = grid.ids().tolist()[place + 1]
    grid.set_current(app.id_of("photo 003.jpg"))
    dialog = press_delete(app)
    assert title(dialog) == "Move 1 file to the trash?"
    assert dialog.warning.text() == "The library has no other copy of this photo."
    assert "It can be undone." in dialog.summary.text()
    assert dialog.view.text(0, 0) == str(photos)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    app.wait_settled()
    assert (photos / "photo 003.jpg").exists()
    assert trashed() == []

    agree(app, press_delete(app))
    assert window.toast.label.text() == "1 file moved to the trash."
    app.wait(lambda: grid.count() == PHOTOS)
    assert not (photos / "photo 003.jpg").exists()
    assert trashed() == ["photo 003.jpg"]
    # The photo that has taken its place is the current one.
    app.wait(lambda: grid.current_id() == following)

    front_again(app)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    app.wait(lambda: grid.count() == PHOTOS + 1)
    assert window.toast.label.text() == "1 file put back."
    assert (photos / "photo 003.jpg").exists()


def test_a_result_goes_from_the_results_and_comes_back_into_them(app: Opened, photos: Path) -> None:
    grid, window = app.window.grid, app.window
    window.control.search([Chip.of_file(photos / "photo 001.jpg")])
    window.bar.slider.setValue(0)
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    before = grid.ids().tolist()
    assert app.names()[0] == "copy.jpg"
    assert grid.current_id() == before[0]
    dialog = press_delete(app)
    # The photo asked about is a copy that stays, although it is no result itself.
    assert not dialog.warning.isVisible()
    assert dialog.summary.text().startswith("A copy of it stays")
    agree(app, dialog)
    assert grid.ids().tolist() == before[1:]
    assert grid.current_id() == before[1]
    assert trashed() == ["copy.jpg"]
    assert (photos / "photo 001.jpg").exists()
    QTest.mouseClick(window.toast.button, Qt.MouseButton.LeftButton)
    app.wait(lambda: grid.ids().tolist() == before)
    assert grid.current_id() == before[1]
    assert grid.info(before[0]).how


def test_another_place_does_not_show_what_is_gone(app: Opened, photos: Path) -> None:
    grid, window = app.window.grid, app.window
    window.control.search([Chip.of_file(photos / "photo 001.jpg")])
    window.bar.slider.setValue(0)
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    found = grid.count()
    window.action_set["home"].trigger()
    app.wait(lambda: grid.count() == PHOTOS + 1)
    grid.set_current(app.id_of("copy.jpg"))
    agree(app, press_delete(app))
    window.action_set["back"].trigger()
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    assert len(window.control.results.rows) == found - 1
    assert "copy.jpg" not in app.names()


def test_what_is_protected_stays_and_the_reason_is_shown(app: Opened, photos: Path) -> None:
    library = app.session.library
    assert library is not None
    app.window.folders_control.guard(photos / "sub", Guard.PROTECTED)
    app.wait(lambda: len(library.duplicates.guarded()) == 1)
    app.wait_settled()
    grid = app.window.grid
    troubles: list[object] = []
    app.session.trouble.connect(troubles.append)
    grid.set_current(app.id_of("copy.jpg"))
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    app.wait(lambda: troubles)
    (box,) = app.window.findChildren(QMessageBox)
    assert stays_words(Stays.PROTECTED) in box.informativeText()
    box.reject()
    # With others, those go and the overview says what stays.
    grid.select([app.id_of("copy.jpg"), app.id_of("photo 000.jpg")])
    dialog = press_delete(app)
    assert title(dialog) == "Move 1 file to the trash?"
    assert f"copy.jpg: {stays_words(Stays.PROTECTED)}" in dialog.staying.text()
    dialog.reject()


def test_the_journal_lists_removals_and_undoes_any_after_a_restart(
    qtbot: QtBot, themed: ThemeManager, photos: Path, model: Path
) -> None:
    library = photos.parent / "library"
    make_library(library, [photos])
    with opened(qtbot, themed, library, watcher=None) as app:
        for name in ("photo 003.jpg", "photo 004.jpg"):
            app.window.grid.set_current(app.id_of(name))
            agree(app, press_delete(app))
    with opened(qtbot, themed, library, watcher=None) as app:
        app.window.action_set["journal"].trigger()
        (dialog,) = app.window.findChildren(JournalDialog)
        app.wait(lambda: dialog.table.count() == 2)
        assert dialog.table.text(0, 1) == "Moved to the trash"
        assert dialog.files.text(0, 0) == str(photos / "photo 004.jpg")
        assert str(Path("Trash/files/photo 004.jpg")) in dialog.files.text(0, 1)
        QTest.keyClick(dialog.table, Qt.Key.Key_Down)
        assert dialog.files.text(0, 0) == str(photos / "photo 003.jpg")
        QTest.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
        app.wait(lambda: dialog.told.text() == "1 file put back.")
        app.wait(lambda: dialog.table.text(1, 3).startswith("Undone"))
        assert dialog.table.currentIndex().row() == 1
        assert not dialog.undo.isEnabled()
        assert dialog.files.text(0, 1) == "Put back"
        assert trashed() == ["photo 004.jpg"]
        app.wait(lambda: "photo 003.jpg" in app.names())
        dialog.reject()


# ---- words


def test_the_overview_counts_what_stays_in_words() -> None:
    def seen(files: int, *last: str) -> Overview:
        return Overview(3, files, 1000, (), tuple(Path("/p", name) for name in last))

    assert "of 3 groups is kept" in kept_text(seen(5), named=False)
    assert kept_text(seen(1), named=True).startswith("A copy of it stays")
    assert kept_text(seen(2), named=True).startswith("A copy of each of them stays")
    assert kept_text(seen(3, "a.jpg"), named=True).startswith("A copy of 2 of them stays")
    assert kept_text(seen(1, "a.jpg"), named=True) == ""
    # What goes along is no photo of which a copy has to stay.
    more = replace(seen(3), along=1)
    assert kept_text(more, named=True).startswith("A copy of each of them stays")
    assert along_text(seen(3)) == ""
    assert along_text(more) == "1 file lies beside the photos and goes along."
    assert along_text(replace(seen(9), along=2, linked=1)) == (
        "2 files lie beside the photos and go along."
        " 1 of them has another name that stays: no space is freed by it."
    )
    assert last_text(seen(2)) == ""
    assert last_text(seen(3, "a.jpg")) == "The library has no other copy of 1 photo: a.jpg."
    many = last_text(seen(9, *(f"{n}.jpg" for n in range(7))))
    assert many.endswith(
        "no other copy of 7 photos: 0.jpg, 1.jpg, 2.jpg, 3.jpg, 4.jpg, and 2 more."
    )
    assert left_text([NotDone(Path("/p/a.jpg"), Refusal(RefusalKind.OFFLINE))]) == (
        "Left as they are: 1 file\n/p/a.jpg: it is offline"
    )
