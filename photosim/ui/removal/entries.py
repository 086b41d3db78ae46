"""Entries of the journal: which of them can be taken back."""

from __future__ import annotations

from photosim.library.removal.values import JournalEntry

SHOWN = 200
"""Entries that are listed, the newest."""


def undoable(entry: JournalEntry) -> bool:
    """Whether something of an entry can be taken back."""
    return entry.seen and something_done(entry)


def something_done(entry: JournalEntry) -> bool:
    """Whether something of an entry was done and not taken back."""
    return entry.undone_at is None and any(file.state == "done" for file in entry.files)
