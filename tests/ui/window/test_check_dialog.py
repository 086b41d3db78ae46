"""What is wrong in a library, said in the window."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from photosim.core.errors import LibraryError, Remedy
from photosim.core.jobs import Progress
from photosim.library.library import Library
from photosim.library.values import CheckReport, Problem
from photosim.storage import DATABASE
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.check_dialog import CheckDialog
from photosim.ui.work.session import SessionState
from tests.helpers.windows import make_library, opened, write_photos


@pytest.fixture
def dialog(qtbot: QtBot, themed: ThemeManager) -> CheckDialog:
    made = CheckDialog(None)
    qtbot.addWidget(made)
    return made


def rows(dialog: CheckDialog) -> list[tuple[str, str]]:
    table = dialog.table
    return [(table.text(row, 0), table.text(row, 1)) for row in range(table.count())]


def test_a_sound_library(dialog: CheckDialog) -> None:
    dialog.show_progress(Progress("checking vectors"))
    assert dialog.summary.text() == "Checking vectors…"
    dialog.show_report(CheckReport((), 1, 1))
    assert rows(dialog) == []
    assert dialog.summary.text().startswith("Nothing in this library of one photo is wrong")


def test_problems_and_the_albums_that_they_are_of(dialog: CheckDialog) -> None:
    labels = Problem("labels", 3, remedy=Remedy.BRING_BACK_OR_FORGET, albums={"a": 1, "b": 2})
    dialog.show_report(CheckReport((Problem("photos without vectors", 5), labels), 1200, 7))
    assert rows(dialog) == [
        ("photos without vectors", "5"),
        ("labels", "3"),
        ("  of the album a", "1"),
        ("  of the album b", "2"),
    ]
    assert dialog.table.text(1, 2) == "They count again when the pictures are back."
    assert "1,200 photos" in dialog.summary.text()


def test_what_can_not_be_checked(dialog: CheckDialog) -> None:
    dialog.show_failure(LibraryError("Disk error", "The disk is gone.", Remedy.CHECK_DISK))
    assert "The disk is gone." in dialog.summary.text()


def test_what_can_be_repaired_is_on_request(qtbot: QtBot, themed: ThemeManager) -> None:
    dialog = CheckDialog(None, writable=True)
    qtbot.addWidget(dialog)
    away = Problem("photos without thumbnails", 2, remedy=Remedy.REPAIR_WITH_DRIVE)
    lost = Problem("photos without vectors", 5, remedy=Remedy.REPAIR)
    dialog.show_report(CheckReport((away,), 9, 9))
    assert dialog.repair.isHidden()
    dialog.show_report(CheckReport((away, lost), 9, 9))
    with qtbot.waitSignal(dialog.repair_asked):
        dialog.repair.click()
    assert not dialog.repair.isEnabled()
    dialog.show_report(CheckReport((replace(lost, repaired=True, remedy=Remedy.TAKE_AGAIN),), 9, 9))
    assert dialog.repair.isHidden()
    assert dialog.table.text(0, 2) == "Repaired. These photos are taken again."
    assert dialog.summary.text() == "What was wrong in this library of 9 photos is put right."
    dialog.show_report(CheckReport((Problem("rows", 1, remedy=Remedy.SALVAGE),), 9, 9))
    with qtbot.waitSignal(dialog.make_anew_asked):
        dialog.repair.click()


def test_who_only_reads_repairs_nothing(dialog: CheckDialog) -> None:
    dialog.show_report(CheckReport((Problem("photos", 5, remedy=Remedy.REPAIR),), 9, 9))
    assert dialog.repair.isHidden()


def test_a_photo_without_its_vector_is_put_right(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    write_photos(tmp_path / "photos", range(3))
    make_library(tmp_path / "library", [tmp_path / "photos"])
    with sqlite3.connect(tmp_path / "library" / DATABASE) as database:
        database.execute("DELETE FROM embeddings WHERE photo_id = 1")
    database.close()
    with opened(qtbot, themed, tmp_path / "library") as app:
        app.wait_settled()
        app.window.action_set["check"].trigger()
        (found,) = app.window.findChildren(CheckDialog)
        app.wait(found.repair.isVisible)
        found.repair.click()
        app.wait(lambda: "put right" in found.summary.text())
        found.reject()
        app.wait_settled()
        assert app.window.session.library is not None
        assert app.window.session.library.check().ok


def test_a_damaged_library_is_made_anew_in_the_window(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    write_photos(tmp_path / "photos", range(3))
    make_library(tmp_path / "library", [tmp_path / "photos"])
    file = tmp_path / "library" / DATABASE
    content = bytearray(file.read_bytes())
    content[100:4096] = b"\xff" * 3996  # the first page, below its head: what is where
    file.write_bytes(content)
    with opened(qtbot, themed, tmp_path / "library", settle=False) as app:
        app.wait(lambda: app.window.session.state is SessionState.FAILED)
        buttons = app.window.centre.empty.findChildren(QPushButton)
        (repair,) = [one for one in buttons if one.text() == "Repair"]
        repair.click()
        app.wait(lambda: app.session.library is not None)
        app.wait_settled()
        assert "made anew" in app.window.banners.texts()["salvaged"]
        assert len(list(file.parent.glob("*damaged*"))) == 1


def test_the_window_checks_its_library(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    write_photos(folder, range(3))
    make_library(tmp_path / "library", [folder])
    lost = sorted(folder.iterdir())[0]
    with Library.open(tmp_path / "library", write=True, provider="cpu") as library:
        library.albums.create("cats")
        library.albums.add("cats", [lost])
    lost.unlink()
    with opened(qtbot, themed, tmp_path / "library") as app:
        app.wait(lambda: app.window.grid.count() == 2)
        app.window.action_set["check"].trigger()
        (found,) = app.window.findChildren(CheckDialog)
        app.wait(lambda: found.table.count() == 2)
        assert rows(found)[1] == ("  of the album cats", "1")
        found.reject()
        # Left at once: what it ends with is told to nobody.
        app.window.action_set["check"].trigger()
        app.window.findChildren(CheckDialog)[-1].reject()
        app.wait(lambda: not app.window.findChildren(CheckDialog))
