"""What is wrong in a library, said in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosim.core.errors import LibraryError, Remedy
from photosim.core.jobs import Progress
from photosim.library.library import Library
from photosim.library.values import CheckReport, Problem
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.check_dialog import CheckDialog
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
