"""The list of what was done to files, here and on other computers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from photosim.library.removal.values import JournalEntry, JournalFile, RemovalKind
from photosim.ui.removal.journal_dialog import JournalDialog
from photosim.ui.widgets.theme import ThemeManager

FILES = (JournalFile(Path("/photos/a.jpg"), Path("/trash/a.jpg"), "done", 1000),)
MINE = JournalEntry(1, 0.0, RemovalKind.TRASH, "", FILES, person="anna")


def test_what_another_computer_did_is_listed_and_undone_there(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    dialog = JournalDialog(None, writable=True, me="anna")
    qtbot.addWidget(dialog)
    dialog.show_entries([MINE])
    assert "undone there" not in dialog.summary.text()
    assert dialog.undo.isEnabled()
    assert dialog.request.isHidden()
    assert "anna" not in dialog.table.text(0, 0)
    theirs = JournalEntry(
        2, 0.0, RemovalKind.TRASH, "", FILES, person="ben", computer="studio", seen=False
    )
    dialog.show_entries([theirs, MINE])
    assert dialog.summary.text().endswith("is undone there: ask that computer for it.")
    assert dialog.table.text(0, 0).endswith(", ben")
    assert dialog.table.text(0, 1) == "studio: Moved to the trash"
    dialog.table.setCurrentIndex(dialog.table.model().index(0, 0))
    assert not dialog.undo.isEnabled()
    with qtbot.waitSignal(dialog.request_asked) as told:
        dialog.request.click()
    assert told.args == [theirs]
    dialog.show_entries([replace(theirs, seen=True), MINE])
    assert "undone there" not in dialog.summary.text()
    assert dialog.undo.isEnabled()


def test_before_anything_was_done_no_empty_tables_are_shown(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    dialog = JournalDialog(None, writable=True, me="anna")
    qtbot.addWidget(dialog)
    dialog.show_entries([])
    assert not dialog.nothing.isHidden()
    assert dialog.nothing.accessibleName() == "Nothing was done to files yet"
    hidden = (dialog.table, dialog.files, dialog.undo, dialog.request)
    assert all(part.isHidden() for part in hidden)
    dialog.show_entries([MINE])
    assert dialog.nothing.isHidden()
    assert dialog.request.isHidden()  # nobody has to be asked
    assert not any(part.isHidden() for part in hidden[:3])
