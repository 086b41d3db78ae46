"""Carrying a plan out: every file is checked again, and what may go goes as a step of the journal
(:mod:`.steps`)."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from photosim.core.errors import PhotoUnreadable, UsageError, told_as
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import PROVED, ContentHash, Level
from photosim.library.duplicates.keeper import is_below
from photosim.library.duplicates.listing import guarded, losses_at
from photosim.library.duplicates.values import TICKED
from photosim.library.holding.beside import Surroundings, stands_apart
from photosim.library.removal import file_ops as disk
from photosim.library.removal import going_along, trash
from photosim.library.removal.file_ops import LINKS, Look
from photosim.library.removal.going_along import GoingAlong
from photosim.library.removal.plan import check_plan
from photosim.library.removal.refusals import (
    GUARDS,
    Refusal,
    RefusalKind,
    TrashRefusal,
    refused,
)
from photosim.library.removal.steps import NO_KEEPER, FileSteps
from photosim.library.removal.values import (
    NotDone,
    Plan,
    PlannedFile,
    RemovalKind,
    RemovalReport,
    TakenFile,
    UndoReport,
)
from photosim.storage.journal import StepRow
from photosim.storage.store import Store


class Carrier:
    """Does what plans say to files. Belongs to the library lane.

    look: opens, decodes and hashes a photo; raises PhotoUnreadable.
    """

    def __init__(self, store: Store, look: Look) -> None:
        self._store = store
        self._look = look
        self._steps = FileSteps(store)
        self._rows = self._steps.rows

    # -- doing ---------------------------------------------------------------------------

    def carry_out(self, plan: Plan, job: JobContext) -> RemovalReport:
        """Do a plan; what can't be done is left and told. Raises UsageError, Cancelled.

        Cancelled leaves what was done before; the journal has it.
        """
        check_plan(plan)
        if plan.action is RemovalKind.MOVE:
            _make_folder(Path(plan.target))
        self.settle()
        entry = self._steps.begin(plan.action, plan.target)
        done: list[Path] = []
        left: list[NotDone] = []
        size = 0
        total = plan.overview.files
        beside = GoingAlong(plan, Surroundings(stands_apart(self._store)))
        try:
            for keep, remove in (
                *((group.keep, group.remove) for group in plan.groups),
                (None, plan.alone),
            ):
                job.check()
                refusal = None if keep is None else self._keeper_fails(keep)
                for file in remove:
                    job.report(tr("removing duplicates"), len(done) + len(left), total)
                    job.check()
                    try:
                        if refusal is not None:
                            raise TrashRefusal(refusal)
                        target, along = self._one(entry, plan, file, keep, beside)
                        done.append(file.path)
                        size += file.freed
                    except TrashRefusal as error:
                        left.append(NotDone(file.path, error.refusal))
                        continue
                    for one in along:
                        try:
                            name = going_along.named_after(one.path, file.path, target)
                            self._take(entry, plan, one, keep, name)
                            done.append(one.path)
                            size += one.freed
                        except TrashRefusal as error:
                            left.append(NotDone(one.path, error.refusal))
        finally:
            self._steps.end(entry)
        return RemovalReport(
            entry if done else None, tuple(done), size, tuple(left), self._steps.change()
        )

    def _keeper_fails(self, keep: PlannedFile) -> Refusal | None:
        """Why nothing may happen to the copies of a keeper; None where it is sound."""
        path = os.fspath(keep.path)
        if not self._rows.online(keep.path):
            return Refusal(RefusalKind.KEEPER_AWAY, path)
        if not keep.path.is_file():
            return Refusal(RefusalKind.KEEPER_GONE, path)
        try:
            found = self._look(keep.path)
        except PhotoUnreadable as error:
            return Refusal(RefusalKind.KEEPER_UNREAD, path, fault=error.reason)
        if found.hex() != keep.content_hash:
            return Refusal(RefusalKind.KEEPER_CHANGED, path)
        return None

    def _one(
        self,
        entry: int,
        plan: Plan,
        file: PlannedFile,
        keep: PlannedFile | None,
        beside: GoingAlong,
    ) -> tuple[Path, list[TakenFile]]:
        """Do what is planned to one file; where it is now, and what goes along with it.

        Raises TrashRefusal.
        """
        content = bytes.fromhex(file.content_hash)
        kept = content if keep is None else bytes.fromhex(keep.content_hash)
        self._may_go(file, content, kept)
        if keep is not None and plan.action is not RemovalKind.TAG:
            self._is_covered(file, keep, beside.surroundings)
        disk.check_file(file.path, None if keep is None else keep.path, content)
        if keep is not None and plan.action is RemovalKind.TAG:
            self._tag(entry, plan.target, file, keep)
            return file.path, []
        if keep is not None and plan.action in LINKS:
            disk.check_link(file.path, keep.path, plan.action)
        along = beside.of(file, keep)
        place = NO_KEEPER if keep is None else keep.path
        target = self._step(
            entry, plan, file.path, place, content, kept, file.freed, file.path.name
        )
        beside.gone(file.path)
        return target, along

    def _take(
        self, entry: int, plan: Plan, one: TakenFile, keep: PlannedFile | None, name: str
    ) -> None:
        """Let a file go where the one went that it lies beside, by a name. Raises TrashRefusal."""
        content = bytes.fromhex(one.content_hash)
        disk.check_file(one.path, None, content)
        place = NO_KEEPER if keep is None else keep.path
        self._step(entry, plan, one.path, place, content, content, one.freed, name)

    def _may_go(self, file: PlannedFile, content: ContentHash, kept: ContentHash) -> None:
        """Raise TrashRefusal unless the library says that a file may go; plans can be edited."""
        if not self._rows.online(file.path):
            raise refused(RefusalKind.NOT_WATCHED)
        names = (file.path, Path(os.path.realpath(file.path)))
        for folder in guarded(self._store):
            if any(is_below(name, folder.path) for name in names):
                raise refused(GUARDS[folder.guard])
        if content == kept:
            return
        ids = sorted(i for i in map(self._store.photos.id_of, (content, kept)) if i is not None)
        levels = {
            pair.level for pair in self._store.pairs.of(ids[:1]) if [pair.first, pair.second] == ids
        }
        by_hand = {Level.BURST} if file.level is Level.BURST else set()
        if not levels & (PROVED | by_hand):
            raise refused(RefusalKind.NOT_PROVED)

    def _is_covered(self, file: PlannedFile, keep: PlannedFile, surroundings: Surroundings) -> None:
        """Raise TrashRefusal where something would be lost that no person agreed to."""
        if file.kind is not None and file.kind not in TICKED:
            return
        lost = losses_at(self._store, keep.path, file.path, surroundings)
        if lost:
            raise TrashRefusal(Refusal(RefusalKind.HOLDS_MORE, losses=tuple(lost)))

    def _step(  # noqa: PLR0917 - one value of each thing that the journal keeps
        self,
        entry: int,
        plan: Plan,
        source: Path,
        keep: Path,
        content: ContentHash,
        kept: ContentHash,
        size: int,
        name: str,
    ) -> Path:
        """Move a file, written down before and after; where it is then. name: what it is called in
        the folder of ``MOVE`` if that is free."""
        details: dict[str, Any] = {"file": self._rows.id_of(source)}
        if plan.action is RemovalKind.MOVE:
            target = trash.free_name(Path(plan.target), name)
            details["draft"] = disk.draft_name()
        elif trash.SYSTEM_TRASH:
            target = trash.NOWHERE
        else:
            place = trash.reserve(source)
            target = place.file
            details["note"] = os.fspath(place.note)
        draft = StepRow(entry, source, target, keep, content, kept, size, details)
        for step in self._steps.write_down([draft]):
            self._steps.do(step, plan.action)
        return target

    def _tag(self, entry: int, album: str, file: PlannedFile, keep: PlannedFile) -> None:
        content, kept = bytes.fromhex(file.content_hash), bytes.fromhex(keep.content_hash)
        with self._store.transaction(durable=True):
            albums, now = self._store.albums, time.time()
            row = albums.by_name(album)
            album_id = albums.create(album, now) if row is None else row.id
            fresh = bool(albums.add(album_id, [content], now))
            details = {"tagged": fresh}
            if fresh:
                self._steps.labelled(album_id)
            self._store.journal.add(
                StepRow(
                    entry, file.path, Path(), keep.path, content, kept, file.bytes, details, "done"
                )
            )

    # -- after a kill, and back ----------------------------------------------------------

    def settle(self) -> int:
        """Close the steps that a kill left open; see :meth:`.FileSteps.settle`."""
        return self._steps.settle()

    def undo(self, entry_id: int | None, job: JobContext) -> UndoReport:
        """Put back what an entry did; see :meth:`.FileSteps.undo`."""
        return self._steps.undo(entry_id, job)


def _make_folder(folder: Path) -> None:
    if not folder.is_absolute():
        raise UsageError(tr("Where to?"), tr("{folder} is no absolute path.", folder=folder))
    with told_as(UsageError, tr("No such folder"), tr("{folder} can't be made", folder=folder)):
        folder.mkdir(parents=True, exist_ok=True)
