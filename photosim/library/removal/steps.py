"""What is done to files, step by step: written down, done, written down; settled after a kill, and
undone.

Every file is a step in the journal, committed to the disk before the file is touched. The step is
closed in the same transaction that puts the library's rows, labels and dates right, so after a
kill a step is either still open, and the disk tells whether the file has moved
(:meth:`FileSteps.settle`), or closed with everything that belongs to it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from photosim.core.errors import Remedy, UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.library.removal import file_ops as disk
from photosim.library.removal import trash
from photosim.library.removal.file_ops import LINKS
from photosim.library.removal.file_rows import FileRows
from photosim.library.removal.reach import Reach, Reaches
from photosim.library.removal.refusals import Refusal, RefusalKind, TrashRefusal, refused
from photosim.library.removal.values import NotDone, RemovalKind, UndoReport
from photosim.library.values import Change
from photosim.storage.albums import AlbumId
from photosim.storage.journal import EntryRow, StepRow
from photosim.storage.store import Store

NO_KEEPER = Path()
"""The keeper of a file that went because a person named it: nothing takes its place."""

MOVES = frozenset({RemovalKind.MOVE, RemovalKind.RENAME})
"""What leaves a file where it can be found, by another path."""

OPEN = frozenset({"doing", "undoing"})
"""States of steps of which it isn't known yet what became of them."""


class FileSteps:
    """The steps of entries of the journal. Belongs to the library lane."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._journal = store.journal
        self.rows = FileRows(store)
        self._gone: set[str] = set()
        self._returned: set[str] = set()
        self._albums: set[AlbumId] = set()

    # -- doing ---------------------------------------------------------------------------

    def begin(self, action: RemovalKind, target: str) -> int:
        """A new entry; its number."""
        with self._store.transaction(durable=True):
            return self._journal.begin(action.value, target, time.time())

    def end(self, entry: int) -> None:
        """All of an entry was tried; one of which nothing came is forgotten."""
        if not self._journal.steps(entry):
            with self._store.transaction():
                self._journal.forget(entry)
        self.rows.tidy()

    def write_down(self, steps: Sequence[StepRow]) -> list[StepRow]:
        """Write steps down that are about to be done, all or none of them."""
        with self._store.transaction(durable=True):
            return [self._journal.add(step) for step in steps]

    def do(self, step: StepRow, action: RemovalKind) -> None:
        """Do what was written down to a file. Raises TrashRefusal; the step has failed then."""
        source, target, content = step.source, step.target, step.content_hash
        try:
            if action is RemovalKind.COPY:
                disk.copy_to(source, target, content, _draft(step))
            elif action in MOVES:
                disk.move_to(source, target, content, _draft(step))
            elif target == trash.NOWHERE:
                trash.send_to_system(source)
            else:
                trash.move(source, target)
            if action in LINKS:
                _link_or_back(step, action)
        except TrashRefusal as error:
            if not os.path.lexists(source) and os.path.lexists(target):
                # Not even the way back is open: the step stays so, and is settled later.
                there = os.fspath(target)
                raise TrashRefusal(msgspec.structs.replace(error.refusal, left_at=there)) from None
            self.fail(step, error.refusal)
            raise
        self._close(step, action)

    def fail(self, step: StepRow, refusal: Refusal) -> None:
        """Write down that nothing was done to a file."""
        if "note" in step.details:
            trash.give_up(Path(step.details["note"]))
        with self._store.transaction():
            self._journal.set(step.id, "failed", refusal.to_text())

    def labelled(self, album_id: AlbumId) -> None:
        """An album is another one now."""
        self._albums.add(album_id)

    def _close(self, step: StepRow, action: RemovalKind) -> None:
        """Write down that a step is done, with all that belongs to it, in one transaction."""
        content, kept, details = step.content_hash, step.keeper_hash, dict(step.details)
        file_id = details.get("file")
        with self._store.transaction(durable=True):
            if content != kept:
                details["albums"] = self._store.albums.pass_on(content, kept, time.time())
                details["date"] = self._store.photos.pass_date(content, kept)
            if action is RemovalKind.COPY:
                here = self.rows.copied(file_id, step.target, content)
            elif action in MOVES:
                here = self.rows.moved(file_id, step.source, step.target, content)
            else:
                self.rows.gone(file_id, step.source, step.keeper, action)
                here = False
            self._journal.set(step.id, "done", details=details)
        if action is not RemovalKind.COPY:
            self._gone.add(os.fspath(step.source))
        if here:
            self._returned.add(os.fspath(step.target))
        self._albums.update(details.get("albums", ()))

    def change(self) -> Change:
        """What was done since these steps were made."""
        names = [one.name for one in self._store.albums.all() if one.id in self._albums]
        return (
            Change(
                photos=bool(self._gone or self._returned),
                albums=dict(zip(names, names, strict=True)),
                gone=frozenset(self._gone - self._returned),
                back=frozenset(self._returned),
            )
            | self.rows.passed_on
        )

    # -- after a kill --------------------------------------------------------------------

    def settle(self) -> int:
        """Close the steps that a kill left open, by what the disk says; how many are left open.

        Those whose drive is away stay open until it is back. What belongs to a photo that has its
        new place follows it there.
        """
        left = 0
        for step in self._journal.unfinished():
            entry = self._journal.entry(step.entry_id)
            action = None if entry is None else RemovalKind(entry.action)
            if action is None:
                left += 1
            elif action is RemovalKind.COPY:
                left += not self._settle_copy(step)
            else:
                left += not self._settle(step, action)
        if left or self.rows.touched:
            self.rows.tidy()
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
        self._clear(step)
        if action in MOVES and self._leader_is_done(step):
            return self._follow(step, action)
        if "note" in step.details and os.path.lexists(step.target):
            step.details.pop("note")  # of a file that lies there
        self.fail(step, Refusal(RefusalKind.ENDED_BEFORE_MOVING))
        return True

    def _settle_copy(self, step: StepRow) -> bool:
        there = os.path.lexists(step.target)
        if not there and not step.target.parent.is_dir():
            return False
        if step.state == "undoing":
            if there:
                if step.details.get("thrown"):
                    trash.give_up(Path(step.details["thrown"]))
                self._reopen(step)
            else:
                self._undone(step, RemovalKind.COPY)
            return True
        self._clear(step)
        if there:
            self._close(step, RemovalKind.COPY)
        elif self._leader_is_done(step):
            return self._follow(step, RemovalKind.COPY)
        else:
            self.fail(step, Refusal(RefusalKind.ENDED_BEFORE_COPYING))
        return True

    def _leader_is_done(self, step: StepRow) -> bool:
        """Whether a file goes along with one that went."""
        leader = step.details.get("with")
        return leader is not None and any(
            one.source == Path(leader) and one.state == "done"
            for one in self._journal.steps(step.entry_id)
        )

    def _follow(self, step: StepRow, action: RemovalKind) -> bool:
        try:
            disk.check_file(step.source, None, step.content_hash)
            self.do(step, action)
        except TrashRefusal as error:
            if os.path.lexists(step.source):
                self.fail(step, error.refusal)
        return True

    @staticmethod
    def _clear(step: StepRow) -> None:
        """Take a copy away that was not whole when the process ended."""
        if (draft := _draft(step)) is not None:
            draft.unlink(missing_ok=True)

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
        """Put back what an entry moved, the last file first; None: the newest of this computer that
        can be.

        Copies go to the trash. What another computer did is put back as far as this one sees where
        the files are now. What can't be put back stays as it is, and can be tried again. Raises
        UsageError where there is no such entry, or nothing of it is seen.
        """
        self.settle()
        entry = self._undoable(entry_id)
        reach = Reaches(self._store).of(entry)
        action = RemovalKind(entry.action)
        if entry.host:
            self._settle_undo(entry, reach)
        restored: list[Path] = []
        left: list[NotDone] = []
        steps = [step for step in self._journal.steps(entry.id) if step.state == "done"]
        if steps and not any(map(reach.is_there, steps)):
            raise _out_of_reach(entry)
        for number, step in enumerate(reversed(steps)):
            job.report(tr("putting files back"), number, len(steps))
            job.check()
            source = reach.source(step.source)
            try:
                self._back(step, action, reach)
                restored.append(source)
            except TrashRefusal as error:
                left.append(NotDone(source, error.refusal))
        if not left and not any(one.state in OPEN for one in self._journal.steps(entry.id)):
            with self._store.transaction():
                self._journal.mark_undone(entry.id, time.time())
        self.rows.tidy()
        return UndoReport(
            entry.id, tuple(restored), tuple(left), action, entry.target, self.change()
        )

    def _settle_undo(self, entry: EntryRow, reach: Reach) -> None:
        """Close what a killed process left half undone of another computer's entry."""
        action = RemovalKind(entry.action)
        for step in self._journal.unfinished(entry.id):
            if step.state != "undoing" or not reach.sees(step):
                continue
            if action is RemovalKind.COPY:
                self._settle_copy(reach.written(step))
            else:
                self._settle(reach.written(step), action)

    def _undoable(self, entry_id: int | None) -> EntryRow:
        if entry_id is not None:
            entry = self._journal.entry(entry_id)
        else:
            known = self._journal.entries(1000)
            entry = next((one for one in known if one.undone_at is None), None)
        if entry is None or entry.undone_at is not None:
            raise UsageError(
                tr("Nothing to undo"),
                tr("There is nothing to undo.")
                if entry_id is None
                else tr(
                    "Number {entry_id} is not in the journal, or was undone already.",
                    entry_id=entry_id,
                ),
                Remedy.SHOW_JOURNAL,
            )
        return entry

    def _back(self, recorded: StepRow, action: RemovalKind, reach: Reach) -> None:
        step = reach.step(recorded)
        if action is RemovalKind.COPY:
            self._throw_away(step, recorded.details, reach)
        elif action is not RemovalKind.TAG:
            if step.target == trash.NOWHERE:
                raise refused(RefusalKind.IN_SYSTEM_TRASH)
            self._begin_undo(step)
            try:
                disk.put_back(step.target, step.source, step.keeper, step.content_hash, action)
            except TrashRefusal:
                self._reopen(step)
                raise
        self._undone(step, action)

    def _begin_undo(self, step: StepRow, details: dict[str, Any] | None = None) -> None:
        """Write down that a step is about to be undone. Raises TrashRefusal where another process
        does it, or did."""
        with self._store.transaction(durable=True):
            begun = self._journal.begin_undo(step.id, details)
        if not begun:
            raise refused(RefusalKind.UNDONE_BY_OTHER)

    def _throw_away(self, step: StepRow, details: dict[str, Any], reach: Reach) -> None:
        """Move a copy to the trash, where it is as it was made. Raises TrashRefusal."""
        if not os.path.lexists(step.target):
            raise refused(RefusalKind.COPY_GONE_FROM, path=step.target)
        if disk.hash_of(step.target) != step.content_hash:
            raise refused(RefusalKind.COPY_CHANGED_AT, path=step.target)
        place = None if trash.SYSTEM_TRASH else trash.reserve(step.target)
        try:
            thrown = reach.as_there(place.note) if place else ""
            self._begin_undo(step, {**details, "thrown": thrown})
            try:
                if place is None:
                    trash.send_to_system(step.target)
                else:
                    trash.move(step.target, place.file)
            except TrashRefusal:
                self._reopen(step)
                raise
        except TrashRefusal:
            if place is not None:
                trash.give_up(place.note)
            raise

    def _undone(self, step: StepRow, action: RemovalKind) -> None:
        file_id = step.details.get("file")
        with self._store.transaction(durable=True):
            for album_id in step.details.get("albums", ()):
                self._store.albums.remove(album_id, [step.keeper_hash])
            if step.details.get("date"):
                self._store.photos.take_date_back(step.keeper_hash)
            if action is RemovalKind.TAG:
                if step.details.get("tagged"):
                    self._untag(step)
            elif action is RemovalKind.COPY:
                self.rows.gone(self.rows.id_of(step.target), step.target, NO_KEEPER, action)
            elif action in MOVES:
                now = self.rows.id_of(step.target)
                now = file_id if now is None else now
                self.rows.moved(now, step.target, step.source, step.content_hash)
            else:
                self.rows.back(file_id, step.source, step.content_hash)
            self._journal.set(step.id, "undone")
        self._albums.update(step.details.get("albums", ()))
        if action is RemovalKind.COPY:
            self._gone.add(os.fspath(step.target))
        elif action is not RemovalKind.TAG:
            self._returned.add(os.fspath(step.source))
        if action in MOVES:
            self._gone.add(os.fspath(step.target))
        if "note" in step.details:
            trash.give_up(Path(step.details["note"]))

    def _untag(self, step: StepRow) -> None:
        entry = self._journal.entry(step.entry_id)
        album = None if entry is None else self._store.albums.by_name(entry.target)
        if album is not None:
            self._store.albums.remove(album.id, [step.content_hash])
            self._albums.add(album.id)


def _out_of_reach(entry: EntryRow) -> UsageError:
    return UsageError(
        tr("Another computer's files"),
        tr(
            "Number {entry_id} of the journal was done on {computer}, and this computer does not"
            " see where its files are now.",
            entry_id=entry.id,
            computer=entry.computer,
        ),
        Remedy.UNDO_THERE,
        str(entry.id),
    )


def _link_or_back(step: StepRow, action: RemovalKind) -> None:
    try:
        disk.put_link(step.source, step.keeper, action)
    except TrashRefusal:
        if step.target != trash.NOWHERE:
            trash.move(step.target, step.source)
        raise


def _draft(step: StepRow) -> Path | None:
    """Where a file is copied to before the copy gets its name."""
    name = step.details.get("draft")
    return None if name is None else step.target.with_name(name)
