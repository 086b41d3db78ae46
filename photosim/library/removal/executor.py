"""Carrying a plan out: check, write down, do, write down; and undo.

Every file is a step in the journal, committed to the disk before the file is touched. The step is
closed in the same transaction that puts the library's rows, labels and dates right, so after a
kill a step is either still open, and the disk tells whether the file has moved (:meth:`settle`), or
closed with everything that belongs to it.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from photosim.core.errors import PhotoUnreadable, Remedy, UsageError, told_as
from photosim.core.jobs import JobContext
from photosim.core.types import PROVED, ContentHash, Level
from photosim.library.duplicates.keeper import is_below
from photosim.library.duplicates.listing import guarded, losses_at
from photosim.library.duplicates.values import TICKED
from photosim.library.holding.beside import Surroundings, stands_apart
from photosim.library.removal import file_ops as disk
from photosim.library.removal import going_along, trash
from photosim.library.removal.file_ops import LINKS, Look
from photosim.library.removal.file_rows import Rows
from photosim.library.removal.going_along import GoingAlong
from photosim.library.removal.plan import check_plan
from photosim.library.removal.trash import TrashRefusal
from photosim.library.removal.values import (
    NotDone,
    Plan,
    PlannedFile,
    RemovalKind,
    RemovalReport,
    TakenFile,
    UndoReport,
)
from photosim.library.values import Change
from photosim.storage.albums import AlbumId
from photosim.storage.journal import EntryRow, StepRow
from photosim.storage.store import Store

NO_KEEPER = Path()
"""The keeper of a file that went because a person named it: nothing takes its place."""


class Carrier:
    """Does what plans say to files. Belongs to the library lane.

    look: opens, decodes and hashes a photo; raises PhotoUnreadable.
    """

    def __init__(self, store: Store, look: Look) -> None:
        self._store = store
        self._look = look
        self._journal = store.journal
        self._rows = Rows(store)
        self._gone: set[str] = set()
        self._returned: set[str] = set()
        self._albums: set[AlbumId] = set()

    # -- doing ---------------------------------------------------------------------------

    def carry_out(self, plan: Plan, job: JobContext) -> RemovalReport:
        """Do a plan; what can't be done is left and told. Raises UsageError, Cancelled.

        Cancelled leaves what was done before; the journal has it.
        """
        check_plan(plan)
        if plan.action is RemovalKind.MOVE:
            _make_folder(Path(plan.target))
        self.settle()
        with self._store.transaction(durable=True):
            entry = self._journal.begin(plan.action.value, plan.target, time.time())
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
                reason = "" if keep is None else self._keeper_fails(keep)
                for file in remove:
                    job.report("removing duplicates", len(done) + len(left), total)
                    job.check()
                    try:
                        if reason:
                            raise TrashRefusal(reason)
                        target, along = self._one(entry, plan, file, keep, beside)
                        done.append(file.path)
                        size += file.freed
                    except TrashRefusal as refused:
                        left.append(NotDone(file.path, str(refused)))
                        continue
                    for one in along:
                        try:
                            name = going_along.named_after(one.path, file.path, target)
                            self._take(entry, plan, one, keep, name)
                            done.append(one.path)
                            size += one.freed
                        except TrashRefusal as refused:
                            left.append(NotDone(one.path, str(refused)))
        finally:
            if not self._journal.steps(entry):
                with self._store.transaction():
                    self._journal.forget(entry)
            self._rows.tidy()
        return RemovalReport(
            entry if done else None, tuple(done), size, tuple(left), self._change()
        )

    def _keeper_fails(self, keep: PlannedFile) -> str:
        """Why nothing may happen to the copies of a keeper; empty where it is sound."""
        if not self._rows.online(keep.path):
            return f"the file to keep, {keep.path}, is offline or in no watched folder"
        if not keep.path.is_file():
            return f"the file to keep, {keep.path}, is not there"
        try:
            found = self._look(keep.path)
        except PhotoUnreadable as error:
            return f"the file to keep, {keep.path}, can't be read: {error.reason}"
        if found.hex() != keep.content_hash:
            return f"the file to keep, {keep.path}, has changed since the plan was made"
        return ""

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
            raise TrashRefusal("it is offline or in no watched folder")
        names = (file.path, Path(os.path.realpath(file.path)))
        for folder in guarded(self._store):
            if any(is_below(name, folder.path) for name in names):
                raise TrashRefusal(f"it lies in a {folder.guard} folder")
        if content == kept:
            return
        ids = sorted(i for i in map(self._store.photos.id_of, (content, kept)) if i is not None)
        levels = {
            pair.level for pair in self._store.pairs.of(ids[:1]) if [pair.first, pair.second] == ids
        }
        by_hand = {Level.BURST} if file.level is Level.BURST else set()
        if not levels & (PROVED | by_hand):
            raise TrashRefusal("it is not proved to be a copy of the file to keep")

    def _is_covered(self, file: PlannedFile, keep: PlannedFile, surroundings: Surroundings) -> None:
        """Raise TrashRefusal where something would be lost that no person agreed to."""
        if file.kind is not None and file.kind not in TICKED:
            return
        lost = losses_at(self._store, keep.path, file.path, surroundings)
        if lost:
            what = ", ".join(loss.kind.value for loss in lost)
            raise TrashRefusal(f"it holds more than the file to keep: {what}")

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
        note: Path | None = None
        if plan.action is RemovalKind.MOVE:
            target = trash.free_name(Path(plan.target), name)
        elif trash.SYSTEM_TRASH:
            target = trash.NOWHERE
        else:
            place = trash.reserve(source)
            target, note = place.file, place.note
            details["note"] = os.fspath(note)
        with self._store.transaction(durable=True):
            step = self._journal.add(
                StepRow(entry, source, target, keep, content, kept, size, details)
            )
        try:
            if plan.action is RemovalKind.MOVE:
                disk.move_to(source, target, content)
            elif target == trash.NOWHERE:
                trash.send_to_system(source)
            else:
                trash.move(source, target)
            if plan.action in LINKS:
                self._link_or_back(source, target, keep, plan.action)
        except TrashRefusal as refused:
            if not os.path.lexists(source) and os.path.lexists(target):
                # Not even the way back is open: the step stays so, and is settled later.
                raise TrashRefusal(
                    f"{refused}; until photosim can put it back it is {target}"
                ) from None
            if note is not None:
                trash.give_up(note)
            with self._store.transaction():
                self._journal.set(step.id, "failed", str(refused))
            raise
        self._close(step, plan.action)
        return target

    @staticmethod
    def _link_or_back(source: Path, target: Path, keep: Path, action: RemovalKind) -> None:
        try:
            disk.put_link(source, keep, action)
        except TrashRefusal:
            if target != trash.NOWHERE:
                trash.move(target, source)
            raise

    def _close(self, step: StepRow, action: RemovalKind) -> None:
        """Write down that a step is done, with all that belongs to it, in one transaction."""
        content, kept, details = step.content_hash, step.keeper_hash, dict(step.details)
        with self._store.transaction(durable=True):
            if content != kept:
                details["albums"] = self._store.albums.pass_on(content, kept, time.time())
                details["date"] = self._store.photos.pass_date(content, kept)
            self._rows.gone(details.get("file"), step.source, step.keeper, action)
            self._journal.set(step.id, "done", details=details)
        self._gone.add(os.fspath(step.source))
        self._albums.update(details.get("albums", ()))

    def _tag(self, entry: int, album: str, file: PlannedFile, keep: PlannedFile) -> None:
        content, kept = bytes.fromhex(file.content_hash), bytes.fromhex(keep.content_hash)
        with self._store.transaction(durable=True):
            albums, now = self._store.albums, time.time()
            row = albums.by_name(album)
            album_id = albums.create(album, now) if row is None else row.id
            fresh = bool(albums.add(album_id, [content], now))
            details = {"tagged": fresh}
            if fresh:
                self._albums.add(album_id)
            self._journal.add(
                StepRow(
                    entry, file.path, Path(), keep.path, content, kept, file.bytes, details, "done"
                )
            )

    # -- after a kill --------------------------------------------------------------------

    def settle(self) -> int:
        """Close the steps that a kill left open, by what the disk says; how many are left open.

        Those whose drive is away stay open until it is back.
        """
        left = 0
        for step in self._journal.unfinished():
            entry = self._journal.entry(step.entry_id)
            if entry is None or not self._settle(step, RemovalKind(entry.action)):
                left += 1
        if left or self._rows.touched:
            self._rows.tidy()
        return left

    def _settle(self, step: StepRow, action: RemovalKind) -> bool:
        here, there = os.path.lexists(step.source), os.path.lexists(step.target)
        if step.target == trash.NOWHERE:
            there = not here
        if not here and not there:
            return False
        if step.state == "undoing":
            back = not there or (here and step.target == trash.NOWHERE)
            self._reopen(step) if not back else self._undone(step, action)
            return True
        moved = there and not here
        if moved and action in LINKS:
            # The link is missing: back to the old state, which needs nothing but a rename.
            try:
                trash.move(step.target, step.source)
            except TrashRefusal:
                return False
            moved = False
        elif there and here and action in LINKS:
            moved = disk.is_link_to(step.source, step.keeper)
        elif there and here:
            self._two_copies(step)
        if moved:
            self._close(step, action)
            return True
        if "note" in step.details and not os.path.lexists(step.target):
            trash.give_up(Path(step.details["note"]))
        with self._store.transaction():
            self._journal.set(step.id, "failed", "photosim was ended before it was moved")
        return True

    @staticmethod
    def _two_copies(step: StepRow) -> None:
        """Killed between the copy to another disk and the end of the original: the copy goes,
        where the original is sound."""
        try:
            if disk.hash_of(step.source) == disk.hash_of(step.target) == step.content_hash:
                step.target.unlink()
        except (TrashRefusal, OSError):
            return  # two copies are no loss

    def _reopen(self, step: StepRow) -> None:
        with self._store.transaction():
            self._journal.set(step.id, "done")

    # -- undoing -------------------------------------------------------------------------

    def undo(self, entry_id: int | None, job: JobContext) -> UndoReport:
        """Put back what an entry moved (None: the newest that can be); the last file first.

        What can't be put back stays as it is, and can be tried again. Raises UsageError where
        there is no such entry.
        """
        self.settle()
        entry = self._undoable(entry_id)
        action = RemovalKind(entry.action)
        restored: list[Path] = []
        left: list[NotDone] = []
        steps = [step for step in self._journal.steps(entry.id) if step.state == "done"]
        for number, step in enumerate(reversed(steps)):
            job.report("putting files back", number, len(steps))
            job.check()
            try:
                self._back(step, action)
                restored.append(step.source)
            except TrashRefusal as refused:
                left.append(NotDone(step.source, str(refused)))
        if not left:
            with self._store.transaction():
                self._journal.mark_undone(entry.id, time.time())
        self._rows.tidy()
        return UndoReport(
            entry.id, tuple(restored), tuple(left), action, entry.target, self._change()
        )

    def _change(self) -> Change:
        """What was done since this carrier was made."""
        names = [one.name for one in self._store.albums.all() if one.id in self._albums]
        return (
            Change(
                photos=bool(self._gone or self._returned),
                albums=dict(zip(names, names, strict=True)),
                gone=frozenset(self._gone - self._returned),
                back=frozenset(self._returned),
            )
            | self._rows.passed_on
        )

    def _undoable(self, entry_id: int | None) -> EntryRow:
        if entry_id is not None:
            entry = self._journal.entry(entry_id)
        else:
            known = self._journal.entries(1000)
            entry = next((one for one in known if one.undone_at is None), None)
        if entry is None or entry.undone_at is not None:
            raise UsageError(
                "Nothing to undo",
                "There is nothing to undo."
                if entry_id is None
                else f"Number {entry_id} is not in the journal, or was undone already.",
                Remedy.SHOW_JOURNAL,
            )
        return entry

    def _back(self, step: StepRow, action: RemovalKind) -> None:
        if action is not RemovalKind.TAG:
            if step.target == trash.NOWHERE:
                raise TrashRefusal("the system's own trash has it; restore it there")
            with self._store.transaction(durable=True):
                self._journal.set(step.id, "undoing")
            try:
                disk.put_back(step.target, step.source, step.keeper, step.content_hash, action)
            except TrashRefusal:
                self._reopen(step)
                raise
        self._undone(step, action)

    def _undone(self, step: StepRow, action: RemovalKind) -> None:
        with self._store.transaction(durable=True):
            for album_id in step.details.get("albums", ()):
                self._store.albums.remove(album_id, [step.keeper_hash])
            if step.details.get("date"):
                self._store.photos.take_date_back(step.keeper_hash)
            if action is RemovalKind.TAG:
                if step.details.get("tagged"):
                    self._untag(step)
            else:
                self._rows.back(step.details.get("file"), step.source, step.content_hash)
            self._journal.set(step.id, "undone")
        self._albums.update(step.details.get("albums", ()))
        if action is not RemovalKind.TAG:
            self._returned.add(os.fspath(step.source))
        if "note" in step.details:
            trash.give_up(Path(step.details["note"]))

    def _untag(self, step: StepRow) -> None:
        entry = self._journal.entry(step.entry_id)
        album = None if entry is None else self._store.albums.by_name(entry.target)
        if album is not None:
            self._store.albums.remove(album.id, [step.content_hash])
            self._albums.add(album.id)


def _make_folder(folder: Path) -> None:
    if not folder.is_absolute():
        raise UsageError("Where to?", f"{folder} is no absolute path.")
    with told_as(UsageError, "No such folder", f"{folder} can't be made"):
        folder.mkdir(parents=True, exist_ok=True)
