"""The journal of what was done to files: written before each step, and again after it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple, Protocol

from photosim.core.types import ContentHash


class EntryRow(NamedTuple):
    """One plan that was carried out, by whom, and who undid it (empty: not known, or nobody); times
    in seconds since the epoch."""

    id: int
    started_at: float
    action: str
    target: str
    undone_at: float | None
    person: str = ""
    undone_by: str = ""
    computer: str = ""
    """Whose files these are, where it is another computer than this one; its name."""
    host: str = ""
    """The same computer's id."""


class StepRow(NamedTuple):
    """One file of an entry: from where to where (empty path: nowhere), and how that stands.

    ``state``: ``doing``, ``done``, ``failed`` (with a ``reason``; the file is where it was),
    ``undoing``, ``undone``. ``details``: what else an undo has to put back.
    """

    entry_id: int
    source: Path
    target: Path
    keeper: Path
    content_hash: ContentHash
    keeper_hash: ContentHash
    bytes: int
    details: dict[str, Any]
    state: str = "doing"
    reason: str | None = None
    id: int = 0


class JournalStore(Protocol):
    """Store of the journal. Writes need the caller's transaction."""

    def entries(self, limit: int) -> list[EntryRow]:
        """The newest entries, newest first."""

    def entries_elsewhere(self, limit: int) -> list[EntryRow]:
        """The newest entries about files of other computers, newest first."""

    def entry(self, entry_id: int) -> EntryRow | None:
        """The entry with an id, whichever computer's."""

    def steps(self, entry_id: int) -> list[StepRow]:
        """The steps of an entry, in the order in which they were done."""

    def unfinished(self, entry_id: int | None = None) -> list[StepRow]:
        """Steps that were begun and not ended, as the process died in between: of files of this
        computer, or those of one entry, whichever computer's."""

    def begin(self, action: str, target: str, when: float) -> int:
        """A new entry; returns its id."""

    def add(self, step: StepRow) -> StepRow:
        """Write down a step, as a rule one that is about to be done; returns it with its id."""

    def set(
        self,
        step_id: int,
        state: str,
        reason: str | None = None,
        details: dict[str, Any] | None = None,
    ) -> None:
        """How a step stands now; its details stay as they are where none are given."""

    def begin_undo(self, step_id: int, details: dict[str, Any] | None = None) -> bool:
        """Write down that a step which is done is about to be undone, by this process; False where
        it is not done any more, as another process was faster."""

    def mark_undone(self, entry_id: int, when: float) -> None:
        """Everything of the entry that could be put back is back."""

    def forget(self, entry_id: int) -> None:
        """Drop an entry of which nothing came."""
