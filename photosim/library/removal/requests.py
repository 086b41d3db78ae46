"""What computers ask of each other: files to remove and removals to undo, where the files lie.

Nothing is done on the word of another computer alone. A request waits until a person on the
computer that has the files agrees, or refuses; then that computer makes a plan of its own, of the
files as they are there now, and carries it out by its own rules. Of the files that are asked about
only those go that a copy covers which stays there. The journal has what was done, for both.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from photosim.core.errors import Remedy, UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import FileState
from photosim.library.browsing import catalog
from photosim.library.duplicates.values import TICKED, Stays
from photosim.library.folders.folder_map import FolderMap
from photosim.library.removal.refusals import Refusal, RefusalKind
from photosim.library.removal.service import Remover
from photosim.library.removal.values import (
    NotDone,
    Plan,
    PlannedFile,
    RemovalReport,
    Request,
    UndoReport,
)
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import Change, WriteResult
from photosim.storage.files import FolderPlace
from photosim.storage.news import Listener, StoredPart
from photosim.storage.requests import RequestedFile, RequestKind, RequestRow
from photosim.storage.rights import Right
from photosim.storage.store import Store

ASKED = Change(requests=True)


@dataclass(frozen=True, slots=True)
class RequestReport:
    """What came of a request that was accepted: of a removal, or of an undo."""

    request: RequestRow
    report: RemovalReport | UndoReport

    @property
    def change(self) -> Change:
        """What it changed."""
        return self.report.change | ASKED


class Requests:
    """The requests of one library. Reading from any thread; the rest belongs to the library lane.

    Where only one computer uses the library there are none.
    """

    def __init__(self, runtime: Runtime, remover: Remover) -> None:
        self._stores = runtime.stores
        self._remover = remover

    def all(self, limit: int = 50) -> list[RequestRow]:
        """The newest requests, and all that are open, the newest first."""
        with self._stores.reading() as store:
            return store.requests.all(limit)

    def waiting(self) -> list[RequestRow]:
        """Those that a person on this computer may answer, the oldest first."""
        return [one for one in reversed(self.all()) if one.here and one.is_open]

    def listen(self, tell: Callable[[], None]) -> Listener | None:
        """Hear that another process has asked or answered, in a thread of the listener's, until
        that is stopped; None where only one process writes."""

        def heard(parts: frozenset[StoredPart], _: frozenset[StoredPart]) -> None:
            if StoredPart.REQUESTS in parts:
                tell()

        return self._stores.listen(heard)

    # -- asking --------------------------------------------------------------------------

    def ask_removal(self, paths: Iterable[Path]) -> WriteResult[list[RequestRow]]:
        """Ask the computers that have some files to move them to the trash; a request for each.

        paths: of photos, as this library names them. Raises UsageError for one that is no photo's,
        or that lies on this computer.
        """
        store = self._stores.writer(Right.CLEAN)
        asked: dict[str, list[RequestedFile]] = {}
        for path in dict.fromkeys(paths):
            place, file = _named(store, path)
            asked.setdefault(place.host, []).append(file)
        with store.transaction():
            made = [
                store.requests.ask(host, RequestKind.REMOVE, time.time(), files)
                for host, files in asked.items()
            ]
        return WriteResult([_row(store, one) for one in made], ASKED)

    def others_with(self, paths: Iterable[Path]) -> dict[Path, str]:
        """Those of some files that another computer can be asked about, and its name."""
        found: dict[Path, str] = {}
        with self._stores.reading() as store:
            for path in paths:
                with contextlib.suppress(UsageError):
                    found[path] = _named(store, path)[0].name
        return found

    def ask_undo(self, entry_id: int) -> WriteResult[RequestRow]:
        """Ask the computer whose files an entry of the journal is about to undo it; where that was
        asked already and not answered, it is asked once.

        Raises UsageError for an entry that is this computer's, or that can't be undone.
        """
        store = self._stores.writer(Right.CLEAN)
        entry = store.journal.entry(entry_id)
        if entry is None or entry.undone_at is not None:
            raise UsageError(
                tr("Nothing to undo"),
                tr(
                    "Number {entry_id} is not in the journal, or was undone already.",
                    entry_id=entry_id,
                ),
                Remedy.SHOW_JOURNAL,
            )
        if not entry.host:
            raise UsageError(
                tr("Nobody to ask"),
                tr("Number {entry_id} was done on this computer.", entry_id=entry_id),
                Remedy.SHOW_JOURNAL,
            )
        for known in store.requests.all(1000):
            if (known.kind, known.entry_id) == (RequestKind.UNDO, entry_id) and known.is_open:
                return WriteResult(known, Change())
        with store.transaction():
            made = store.requests.ask(entry.host, RequestKind.UNDO, time.time(), (), entry_id)
        return WriteResult(_row(store, made), ASKED)

    # -- answering -----------------------------------------------------------------------

    def plan(self, request_id: int, job: JobContext | None = None) -> Request:
        """The plan of a removal that is asked of this computer, as its files are now; nothing is
        touched.

        What is not what was asked for, or what no copy covers that stays here, stays too. Raises
        UsageError for a request that can't be answered here, Cancelled.
        """
        store = self._stores.writer(Right.CLEAN)
        row = _answerable(store, request_id)
        staying: list[NotDone] = []
        named: list[Path] = []
        for file in row.files:
            reason = _differs(store, file)
            if reason is None:
                named.append(file.path)
            else:
                staying.append(NotDone(file.path, reason))
        asked = self._remover.request(named, job)
        plan, uncovered = _covered(asked.plan)
        return Request(plan, (*staying, *asked.staying, *uncovered), asked.change)

    def accept(
        self, request_id: int, job: JobContext | None = None, asked: Request | None = None
    ) -> RequestReport:
        """Do what is asked of this computer, in the name of the person who agrees.

        asked: what :meth:`plan` answered, where a person has seen it; else it is made now. Each
        file is checked again first. Raises UsageError for a request that can't be answered here,
        and what ``removal.carry_out`` and ``removal.undo`` raise; it can be answered again then.
        """
        store, job = self._stores.writer(Right.CLEAN), job or JobContext()
        row = _answerable(store, request_id)
        with store.transaction():
            if not store.requests.accept(row.id, time.time()):
                raise _answered(row.id)
        try:
            report = self._do(row, job, asked)
        except BaseException:
            with store.transaction():
                store.requests.give_back(row.id)
            raise
        done = len(report.done if isinstance(report, RemovalReport) else report.restored)
        with store.transaction():
            store.requests.close(row.id, report.entry, done, len(report.not_done))
        return RequestReport(_row(store, row.id), report)

    def refuse(self, request_id: int) -> WriteResult[RequestRow]:
        """Refuse what is asked of this computer. Raises UsageError as :meth:`accept`."""
        store = self._stores.writer(Right.CLEAN)
        row = _answerable(store, request_id)
        with store.transaction():
            if not store.requests.refuse(row.id, time.time()):
                raise _answered(row.id)
        return WriteResult(_row(store, row.id), ASKED)

    def _do(
        self, row: RequestRow, job: JobContext, asked: Request | None
    ) -> RemovalReport | UndoReport:
        if row.kind is RequestKind.UNDO:
            assert row.entry_id is not None
            return self._remover.undo(row.entry_id, job)
        asked = asked or self.plan(row.id, job)
        report = self._remover.carry_out(asked.plan, job)
        change = asked.change | report.change
        return replace(report, not_done=(*asked.staying, *report.not_done), change=change)


def _named(store: Store, path: Path) -> tuple[FolderPlace, RequestedFile]:
    """The computer that has a file, and the file as that one knows it. Raises UsageError."""
    home = FolderMap(store).home_of(os.fspath(path))
    row = None if home is None else store.files.at(home[0].id, home[1])
    photo = None if row is None else row.photo_id
    if home is None or row is None or photo is None or row.state is not FileState.INDEXED:
        raise UsageError(
            tr("No such photo"),
            tr("The library has no photo at {path}.", path=path),
            Remedy.INDEX_AGAIN,
        )
    folder, relative = home
    seen = [one for one in store.folders.places() if one.folder_id == folder.id]
    others = [one for one in seen if one.host != folder.host]
    if (folder.here and folder.online) or not others:
        raise UsageError(
            tr("Nobody to ask"),
            tr("No other computer than this one has {path}.", path=path)
            if not others
            else tr("{path} can be removed on this computer.", path=path),
        )
    place = min(others, key=lambda one: (not one.online, one.name))
    (known,) = store.photos.rows([photo]).values()
    there = place.path.joinpath(*relative.split("/"))
    return place, RequestedFile(there, known.content_hash)


def _differs(store: Store, file: RequestedFile) -> Stays | Refusal | None:
    """Why a file is not the one that was asked about; None where it is."""
    found = catalog.file_at(store, os.fspath(file.path))
    if found is None or found.row.photo_id is None:
        return Stays.UNKNOWN
    if store.photos.id_of(file.content) != found.row.photo_id:
        return Refusal(RefusalKind.CHANGED_SINCE_ASKED)
    return None


def _covered(plan: Plan) -> tuple[Plan, list[NotDone]]:
    """A plan with only those files that what stays covers, and why the others stay."""
    staying = [NotDone(file.path, Refusal(RefusalKind.NO_COPY)) for file in plan.alone]
    more = Refusal(RefusalKind.UNCOVERED)
    groups = []
    for group in plan.groups:
        going = tuple(file for file in group.remove if _is_covered(file))
        staying += [NotDone(one.path, more) for one in group.remove if one not in going]
        if going:
            groups.append(replace(group, remove=going))
    return replace(plan, groups=tuple(groups), alone=()), staying


def _is_covered(file: PlannedFile) -> bool:
    return file.kind in TICKED and not file.losses


def _answerable(store: Store, request_id: int) -> RequestRow:
    row = store.requests.get(request_id)
    if row is None:
        raise UsageError(
            tr("No such request"),
            tr("There is no request {number}.", number=request_id),
            Remedy.LIST_REQUESTS,
        )
    if not row.here:
        raise UsageError(
            tr("Asked of another computer"),
            tr(
                "Request {number} is answered on {computer}, which has the files.",
                number=request_id,
                computer=row.computer,
            ),
        )
    if not row.is_open:
        raise _answered(request_id)
    return row


def _answered(request_id: int) -> UsageError:
    return UsageError(
        tr("Answered already"),
        tr("Request {number} was answered already, or is being done.", number=request_id),
        Remedy.LIST_REQUESTS,
    )


def _row(store: Store, request_id: int) -> RequestRow:
    row = store.requests.get(request_id)
    assert row is not None
    return row
