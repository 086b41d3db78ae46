"""What an undo says of itself, at once and in the journal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from photosim.library.removal.refusals import Refusal, RefusalKind
from photosim.library.removal.values import (
    JournalEntry,
    JournalFile,
    NotDone,
    RemovalKind,
    UndoReport,
)
from photosim.ui.removal.journal_dialog import file_text
from photosim.ui.removal.journal_dialog import state_text as journal_state
from photosim.ui.removal.removal import undone_text
from tests.helpers.groups import A, B


@pytest.mark.parametrize(
    ("action", "target", "said", "line"),
    [
        (RemovalKind.TRASH, "", "2 files put back.", "Put back"),
        (RemovalKind.MOVE, "/x", "2 files moved back from “/x”.", "Moved back"),
        (
            RemovalKind.HARD_LINK,
            "",
            "2 files put back in place of the hard links.",
            "Put back in place of the link",
        ),
        (
            RemovalKind.SYMBOLIC_LINK,
            "",
            "2 files put back in place of the symbolic links.",
            "Put back in place of the link",
        ),
        (
            RemovalKind.TAG,
            "Sea",
            "The photos of 2 files taken out of the album “Sea” again.",
            "Taken out again",
        ),
    ],
)
def test_an_undo_says_what_it_took_back(
    action: RemovalKind, target: str, said: str, line: str
) -> None:
    report = UndoReport(1, (A, B), (), action, target)
    assert undone_text(report) == said
    assert file_text(JournalFile(A, None, "undone", 1), action) == line
    files = (JournalFile(A, None, "undone", 1), JournalFile(B, None, "failed", 1))
    entry = JournalEntry(1, 0.0, action, target, files)
    assert journal_state(entry, "") == f"1 file {line.lower()}"
    left = replace(report, restored=(), not_done=(NotDone(A, Refusal(RefusalKind.OFFLINE)),))
    assert "a.jpg: it is offline" in undone_text(left)
    assert "0 files" not in undone_text(left)
