"""What windows and the command line use of removal; ``Library.removal`` is one of these.

As with the library: what reads may be called from any thread, what writes belongs to the library
lane and needs a library opened for writing.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from photosim.core import memory
from photosim.core.errors import UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import ContentHash, Level
from photosim.imaging.prepare import FitWithin, PrepareRequest
from photosim.library.albums.book import back_up
from photosim.library.browsing import catalog
from photosim.library.duplicates import finder, listing
from photosim.library.duplicates.presets import Presets
from photosim.library.duplicates.whole_pairs import look_closer
from photosim.library.removal import going_along, trash
from photosim.library.removal import plan as plans
from photosim.library.removal.executor import Carrier
from photosim.library.removal.reach import Reach, Reaches
from photosim.library.removal.refusals import Refusal
from photosim.library.removal.values import (
    Choice,
    JournalEntry,
    JournalFile,
    Plan,
    RemovalKind,
    RemovalReport,
    Request,
    UndoReport,
)
from photosim.library.runtime.runtime import BEHIND, Runtime
from photosim.library.values import Change
from photosim.storage.journal import EntryRow, StepRow
from photosim.storage.rights import Right
from photosim.storage.store import Store

LOOKED_AT_ONCE = 32
"""Pairs whose files are compared while a person waits for an overview, at some tenths of a second
each; of others it says that they were not compared yet."""


class Remover:
    """Removal in one library."""

    def __init__(self, runtime: Runtime) -> None:
        self._stores = runtime.stores
        self._runtime = runtime

    def plan(
        self, choices: Iterable[Choice], action: RemovalKind = RemovalKind.TRASH, target: str = ""
    ) -> Plan:
        """The plan of some choices; nothing is touched. Any thread.

        target: the folder of ``MOVE`` (absolute), the album of ``TAG``. Raises UsageError, naming
        the file and the reason, for a choice that may not be carried out.
        """
        chosen = list(choices)
        level = Level.BURST if any(choice.by_hand for choice in chosen) else Level.COPY
        with self._stores.reading() as store:
            found = listing.read(store, level)
            rules = Presets(self._stores).current().rules
            groups = [
                group
                # Groups of proved copies come last, so that a path names its group of copies.
                for farthest in ((Level.BURST, Level.COPY) if level is Level.BURST else (level,))
                for group in listing.groups(found, rules, farthest)
            ]
            made = plans.make_plan(chosen, groups, found.contents, action, target)
            plan, staying = going_along.named(made, found.surroundings)
            memory.let_go(groups)
            found.let_go()
        if staying and not plan.groups:
            one = staying[0]
            raise UsageError(
                tr("This file stays"),
                tr("{path} can't be removed: {reason}.", path=one.path, reason=one.reason),
            )
        return plan

    def request(self, paths: Iterable[Path], job: JobContext | None = None) -> Request:
        """The plan for moving files to the trash that a person named, copies or not. Library lane.

        The photos named are compared with the others first, where they were not yet, and the files
        of some of them, so that the overview can say of which no copy stays and what would be lost.
        Raises Cancelled; nothing is touched.
        """
        store, job = self._stores.writer(Right.CLEAN), job or JobContext()
        named = list(paths)
        known = [catalog.file_at(store, os.fspath(path)) for path in named]
        ids = sorted({one.row.photo_id for one in known if one and one.row.photo_id is not None})
        compared = finder.find(store, self._runtime, job, ids)
        closer = look_closer(store, self._runtime, job, set(ids), most=LOOKED_AT_ONCE)
        rows = store.photos.rows(ids)
        found = listing.read(store, Level.COPY)
        members = listing.members_of(store, rows)
        contents = {**found.contents, **{one: row.content_hash for one, row in rows.items()}}
        by_path = {one.path: one for files in members.values() for one in files}
        made = plans.request(named, by_path, contents, found)
        plan, unknown = going_along.named(made.plan, found.surroundings, by_hand=True)
        change = compared.change | closer.change
        return Request(plan, (*made.staying, *unknown), change)

    def carry_out(self, plan: Plan, job: JobContext | None = None) -> RemovalReport:
        """Do what a plan says; every file is checked again first. Library lane.

        What can't be done is left as it is and told in the report. Raises UsageError for an
        invalid plan, Cancelled between two files; what was done before stays, and can be undone.
        """
        with files_moving(self._runtime):
            report = self._carrier().carry_out(plan, job or JobContext())
            self._back_up(report.change)
            return report

    def journal(self, limit: int = 50) -> list[JournalEntry]:
        """What was done to files of this computer, the newest first. Any thread."""
        with self._stores.reading() as store:
            journal = store.journal
            return _journal_entries(store, journal.entries(limit))

    def whole_journal(self, limit: int = 50) -> list[JournalEntry]:
        """The same with what was done to files of other computers. Any thread."""
        with self._stores.reading() as store:
            journal = store.journal
            rows = [*journal.entries(limit), *journal.entries_elsewhere(limit)]
            rows = sorted(rows, key=lambda row: row.id, reverse=True)[:limit]
            return _journal_entries(store, rows)

    def undo(self, entry: int | None = None, job: JobContext | None = None) -> UndoReport:
        """Put back what an entry of the journal moved; None: the newest of this computer that can
        be. Library lane.

        What another computer did is put back where this one sees the files. What can't be put back
        is told and can be tried again. Raises UsageError where there is nothing to undo, or nothing
        of it is seen here.
        """
        with files_moving(self._runtime):
            report = self._carrier().undo(entry, job or JobContext())
            self._back_up(report.change)
            return report

    def settle(self) -> int:
        """Close what a killed process left open in the journal; how much must wait for a drive."""
        return self._carrier().settle()

    def _carrier(self) -> Carrier:
        return Carrier(self._stores.writer(Right.CLEAN), self._look)

    def _look(self, path: Path) -> ContentHash:
        """A photo opened, decoded as a whole and hashed in a worker. Raises PhotoUnreadable."""
        request = PrepareRequest(path, FitWithin(64), min_side=1 << 16)
        return self._runtime.workers().submit(request, urgent=True).result().content_hash

    def _back_up(self, change: Change) -> None:
        """Labels that went to a kept photo, or back, are in the backup of the albums too."""
        if change.albums:
            back_up(self._runtime.directory, self._stores.writer(Right.CLEAN))


@contextlib.contextmanager
def files_moving(runtime: Runtime) -> Iterator[None]:
    """Files come and go inside. What answers searches is read again in the end; that the saved
    index is behind is known before, for a kill may come at any moment. Library lane."""
    with runtime.stores.writing(Right.CLEAN) as store:
        store.settings.set(BEHIND, True)
    try:
        yield
    finally:
        runtime.refresh(store)


def _journal_entries(store: Store, rows: Sequence[EntryRow]) -> list[JournalEntry]:
    reaches = Reaches(store)
    return [_journal_entry(row, store.journal.steps(row.id), reaches.of(row)) for row in rows]


def _journal_entry(row: EntryRow, steps: Sequence[StepRow], reach: Reach) -> JournalEntry:
    return JournalEntry(
        row.id,
        row.started_at,
        RemovalKind(row.action),
        row.target,
        tuple(
            JournalFile(
                reach.source(step.source),
                None if step.target == trash.NOWHERE else reach.target(step.target),
                step.state,
                step.bytes,
                "" if step.reason is None else Refusal.of_text(step.reason),
            )
            for step in steps
        ),
        row.undone_at,
        row.person,
        row.undone_by,
        row.computer,
        any(map(reach.sees, steps)),
    )
