"""The library, as the window sees it: questions go in, signals come out, nothing blocks.

``Session`` lives in the GUI thread and owns its lanes. All writes go through the *library*
lane, in this order: open, watch, update, and then whatever the person or the watcher asks for.
Searches go through the *search* lane. Short reads that must not wait behind a search (counts,
facts, what to browse) go through the *reading* lane, and looking at files that a person names,
which may hang on a network share, through the *files* lane. What computes for a minute and writes
no row (the map) goes through the *computing* lane, and what makes files or pages (exports, contact
sheets, prints) through the *exporting* lane, so that it begins at once. Lessons compute in a lane
of their own and write by turns (``lesson_lane``). What takes long and gives way is in
``long_jobs``, going over to another base model in ``changing_over``, the end of the lanes in
``shutdown``.

A long update is interruptible: a write that a person waits for (adding or removing a folder)
cancels it, runs, and starts it again; what was finished is kept, so nothing is done twice.

Shutdown: stop watching → cancel jobs → drain lanes → save index → close database → ``closed``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QDialog

from photosim.core.errors import (
    LibraryBusy,
    LibraryError,
    ModelError,
    NotPermitted,
    PhotosimError,
    ServerAway,
)
from photosim.core.jobs import JobContext, Progress
from photosim.core.types import SearchResult
from photosim.library.folders.changes import FolderChanges
from photosim.library.folders.rules import WatchedFolder
from photosim.library.folders.taken import Taken
from photosim.library.library import Library
from photosim.library.runtime.connections import Turn
from photosim.library.values import Change, FolderStatus, IndexReport, Query, Report
from photosim.library.watching.watcher import FolderWatcher, WatchNote
from photosim.ml.embedder import Provider
from photosim.storage.rights import Right
from photosim.ui.work.changing_over import ChangingOver
from photosim.ui.work.lane import Job, Lane
from photosim.ui.work.latest import Latest
from photosim.ui.work.lesson_lane import Lessons
from photosim.ui.work.long_jobs import LongWork
from photosim.ui.work.shutdown import Ending

if TYPE_CHECKING:
    from photosim.library.duplicates.values import SearchForDuplicates
    from photosim.library.health.salvage import Salvage

log = logging.getLogger(__name__)

T = TypeVar("T")
R = TypeVar("R", bound=Report)

REFRESH_WHILE_WORKING = 1200
"""Milliseconds between two looks at counts and photos while the library changes."""

REFRESH_AS_READER = 5000
"""Milliseconds between two looks where others take the photos of the library."""

TAKE_OVER_EVERY = 30_000
"""Milliseconds between two looks at what other machines have left of a library on a server."""

INDEXING_NICENESS = 5
"""By how much indexing gives way to the window and to searches."""


class SessionState(StrEnum):
    """What the session is doing, in the words of the status bar."""

    OPENING = "opening"
    READY = "ready"
    WORKING = "working"
    PAUSED = "paused"
    READING = "reading"
    FAILED = "failed"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Opening:
    """How the library was opened; ``busy`` says why where it can only be read: who holds it, or
    that it is shared for no more. salvaged: what a new one was made of, where it was damaged."""

    library: Library
    busy: LibraryError | None
    salvaged: Salvage | None = None


class Watcher(Protocol):
    """What the session needs of a folder watcher; its calls come from the library lane."""

    def set_folders(self, folders: Iterable[WatchedFolder]) -> None: ...

    def stop(self) -> None: ...


WatcherMaker = Callable[[Callable[[FolderChanges], None], Callable[[WatchNote], None]], Watcher]
LibraryOpener = Callable[[Path, bool, bool, Provider], Library]


FILES = Change(photos=True, folders=True)
"""What work on files may have done where it was cut short, by a failure or a cancel."""

PAIRS = Change(decisions=True)
"""What comparing photos may have done where it was cut short."""


def open_library(
    directory: Path, write: bool, background: bool, provider: Provider = "auto"
) -> Library:
    """Open the real library; the seam where tests put theirs.

    Where the graphics card is asked for and can't be used, photosim runs on what it would choose by
    itself, and the session of the model says why.
    """
    opened = partial(
        Library.open,
        directory,
        write=write,
        needs=Right.LABEL,
        background=background,
        window=True,
    )
    if provider != "cuda":
        return opened(provider=provider)
    library = None
    try:
        library = opened(provider="cuda")
        library.embedder()
    except ModelError as error:
        log.warning("%s", error)
        if library is not None:
            library.close()
        return opened(provider="auto")
    return library


def watch_folders(
    on_changes: Callable[[FolderChanges], None], on_note: Callable[[WatchNote], None]
) -> FolderWatcher:
    """A running watcher without folders yet; for each that comes, the first change is a rescan of
    all of it: that is how a library is brought up to date when it is opened."""
    watcher = FolderWatcher([], on_changes, on_note)
    watcher.start()
    return watcher


STEPS_OF_COMPARING = 2
"""Jobs that find duplicates one after the other."""


class Session(QObject):
    """The library behind the window. Make, use and close it in the GUI thread.

    ``opened(Opening)`` or ``open_failed(error)`` follows :meth:`open`. ``state_changed`` carries
    a :class:`SessionState`, ``progressed`` a ``Progress``, ``finished_update`` an
    ``IndexReport``, ``trouble`` an exception that a person should see, ``noted`` a ``WatchNote``
    of the watcher. ``changed`` carries the ``Change`` of each write, once, at its end.
    ``folders_changed`` carries a list of ``FolderStatus``: folders and photos were counted again,
    which follows each change of them, and goes on while work is under way or another process
    writes. ``closed`` comes last.

    Nothing is read while ``library`` is None, or once the end has begun.
    """

    opened = Signal(object)
    open_failed = Signal(object)
    state_changed = Signal(object)
    progressed = Signal(object)
    finished_update = Signal(object)
    trouble = Signal(object)
    noted = Signal(object)
    changed = Signal(object)
    folders_changed = Signal(object)
    closed = Signal()

    # From the watcher's threads, the search lane's, and that which hears of other processes.
    _seen = Signal(object)
    _noted = Signal(object)
    _relayed = Signal(object, object)
    _heard = Signal(object)

    def __init__(
        self,
        directory: Path,
        *,
        background: bool = False,
        provider: Provider = "auto",
        opener: LibraryOpener = open_library,
        watcher: WatcherMaker | None = watch_folders,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.directory = directory
        self.state = SessionState.OPENING
        self.library: Library | None = None
        self.busy: LibraryError | None = None
        self.open_error: BaseException | None = None
        self.folders: list[FolderStatus] = []
        self._background = background
        self._provider = provider
        self._opener = opener
        self._damaged = False
        self._make_watcher = watcher
        # The library lane's own: set and used there, also where the end comes while opening.
        self._in_lane: Library | None = None
        self._watcher: Watcher | None = None
        self._when_open: list[Callable[[], object]] = []
        self._reopening = False
        self._closing = False
        self._unemptied: set[Lane] = set()
        self._refresh_job: Job[list[FolderStatus]] | None = None
        self._refresh_again = False
        self._told_away = False
        self.writing = Lane("library", self, niceness=INDEXING_NICENESS)
        self.searching = Lane("search", self)
        self.reading = Lane("reading", self)
        self.listing = Lane("listing", self)
        self.files = Lane("files", self)
        self.computing = Lane("computing", self, niceness=INDEXING_NICENESS)
        self.exporting = Lane("exporting", self)
        self._long = LongWork(self.writing, self._settle, self)
        self._long.progressed.connect(self.progressed)
        self._long.failed.connect(self.trouble)
        self.lessons = Lessons(self.writing, self._long, self.update, self)
        self.changing_over = ChangingOver(self._submit_long, self.lessons.lane, self)
        self._more_to_do = False
        others = [*self.lanes_of_readers(), self.lessons.lane]
        self._ending = Ending(self.writing, others, self._last, self)
        self._ending.ended.connect(self.closed)
        for lane in (self.writing, *others):
            lane.unhandled.connect(self._on_unhandled)
        queued = Qt.ConnectionType.QueuedConnection
        self._seen.connect(self._on_seen, queued)
        self._noted.connect(self._on_noted, queued)
        self._relayed.connect(self._relay, queued)
        self._heard.connect(self._on_heard, queued)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self._left = QTimer(self)
        self._left.setInterval(TAKE_OVER_EVERY)
        self._left.timeout.connect(self._look_at_what_is_left)

    # ---- opening

    def open(self) -> None:
        """Open the library in its lane, watch its folders and bring it up to date."""
        self._set_state(SessionState.OPENING)
        damaged, self._damaged = self._damaged, False
        self.writing.submit(
            "open the library",
            lambda _: self._open(damaged),
            on_done=self._on_opened,
            on_failed=self._on_open_failed,
        )

    def _open(self, damaged: bool) -> Opening:
        salvaged = Library.salvage(self.directory) if damaged else None
        try:
            library, busy = self._opened(write=True), None
        except (LibraryBusy, NotPermitted) as error:
            library, busy = self._opened(write=False), error
        self._in_lane = library
        library.listen(self._heard.emit)
        return Opening(library, busy, salvaged)

    def _opened(self, *, write: bool) -> Library:
        return self._opener(self.directory, write, self._background, self._provider)

    def _on_opened(self, opening: Opening) -> None:
        if self._closing:
            return
        self.library, self.busy, self.open_error = opening.library, opening.busy, None
        self._set_state(SessionState.READING if opening.busy else SessionState.READY)
        self.opened.emit(opening)
        self.refresh()
        if opening.library.right < Right.OWN:
            self._timer.start(REFRESH_AS_READER)
        else:
            self.writing.submit("watch the folders", lambda _: self._watch(opening.library))
            if opening.library.shared:
                self._left.start()
            if self._make_watcher is None:
                self.update()
        waiting, self._when_open = self._when_open, []
        for act in waiting:
            act()

    def _on_open_failed(self, error: BaseException) -> None:
        if self._closing:
            return
        self.open_error = error
        self._when_open.clear()
        self._set_state(SessionState.FAILED)
        self.open_failed.emit(error)

    @property
    def writable(self) -> bool:
        """Whether anything in the library can be changed: labels at least."""
        return self.may(Right.LABEL)

    @property
    def person(self) -> str:
        """Who sits here, as the library knows them; empty while it is not open."""
        return "" if self.library is None else self.library.person

    def may(self, needed: Right) -> bool:
        """Whether what one needs that right for can be done now."""
        library = self.library
        return library is not None and not self._closing and library.right >= needed

    def can_write(self, needed: Right = Right.LABEL) -> bool:
        """Whether what one needs that right for can be done, now or once the library is open; else
        ``trouble`` says why."""
        reason = self.busy or self.open_error or self._not_permitted(needed)
        if reason is not None:
            self.trouble.emit(reason)
        return reason is None

    def _not_permitted(self, needed: Right) -> LibraryError | None:
        try:
            if self.library is not None:
                self.library.require(needed)
        except NotPermitted as error:
            return error
        return None

    def attempt(self, act: Callable[[], None]) -> None:
        """Do what may raise a PhotosimError; ``trouble`` then says why it failed."""
        try:
            act()
        except PhotosimError as error:
            self.trouble.emit(error)

    # ---- opening again

    def reopen(self) -> None:
        """Close the library and open it again: to write where it could only be read, or anew.

        Reads under way are let finish first; those asked for meanwhile wait for the new one.
        """
        if self._closing or self._reopening:
            return
        self._reopening = True
        self._timer.stop()
        self._left.stop()
        self._long.cancel()
        self._set_state(SessionState.OPENING)
        self.library = None
        self.lessons.lane.cancel_all()
        self.computing.cancel_all()
        self.exporting.cancel_all()
        self._unemptied = {
            self.searching,
            self.reading,
            self.computing,
            self.exporting,
            self.lessons.lane,
        }
        for lane in tuple(self._unemptied):
            lane.submit(
                "wait for the reads", lambda _: None, on_done=partial(self._on_emptied, lane)
            )

    def make_anew(self) -> None:
        """Have a new library made of what can be read of a damaged one, and open that."""
        self._damaged = True
        self.reopen()

    def _on_emptied(self, lane: Lane, _: None) -> None:
        self._unemptied.discard(lane)
        if not self._unemptied and not self._closing:
            self._reopening = False
            self.writing.submit("close the library", lambda _: self._last())
            self.open()

    def set_background(self, background: bool) -> None:
        """Use fewer cores, or all of them; indexing goes on where it was."""
        if background != self._background:
            self._background = background
            self.reopen()

    @property
    def provider(self) -> Provider:
        """Where the model shall run; where it does, its session says."""
        return self._provider

    def set_provider(self, provider: Provider) -> None:
        """Let the model run elsewhere; indexing goes on where it was."""
        if provider != self._provider:
            self._provider = provider
            self.reopen()

    # ---- writes

    def add_folders(self, paths: Sequence[Path]) -> None:
        """Watch folders and index them."""

        def add(library: Library, _: JobContext) -> Change:
            change = Change()
            for path in paths:
                change |= library.add_folder(path).change
            return change

        self.write("add the folder", add)

    def remove_folder(self, path: Path) -> None:
        """Forget a folder; no file is touched."""
        self.write("remove the folder", lambda library, _: library.remove_folder(path))

    def set_excluded(self, path: Path, excluded: Sequence[Path]) -> None:
        """Leave out these folders below a watched one."""
        self.write("change the excluded folders", lambda lib, _: lib.exclude(path, excluded))

    def take_only(self, chosen: Taken) -> None:
        """Take these photos from the folders from now on."""
        self.write("change what is taken", lambda library, _: library.take_only(chosen))

    def write(
        self,
        what: str,
        work: Callable[[Library, JobContext], R],
        on_done: Callable[[R], None] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
        *,
        on_failed: Callable[[BaseException], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
        files: bool = True,
    ) -> Job[R] | None:
        """Change the library for a person who waits: long work gives way and goes on afterwards.

        ``changed`` comes before ``on_done``. files: it may change what the folders hold, so that
        they are looked at again.
        Without ``on_failed``, ``trouble`` follows where it fails. Before the library is open, it
        waits for that, and returns None; else the job, which can be cancelled.
        """
        library = self.library
        if library is None and self.state is SessionState.OPENING:
            later = partial(self.write, what, work, on_done, on_progress, on_failed=on_failed)
            self._when_open.append(partial(later, on_cancelled=on_cancelled, files=files))
            return None
        if library is None or not self.writable:
            self.trouble.emit(self.busy or self.open_error or RuntimeError(f"cannot {what} now"))
            return None

        def run(job: JobContext) -> R:
            try:
                return work(library, job)
            finally:
                if files:
                    self._watch(library)  # of several folders, some may have been added

        def done(report: R) -> None:
            self._tell(report.change)
            if look:
                self.update()
            if on_done is not None:
                on_done(report)

        def cut_short() -> None:
            if files:
                self._tell(FILES)
            if look:
                self.update()

        def failed(error: BaseException) -> None:
            (on_failed or self.trouble.emit)(error)
            cut_short()

        def cancelled() -> None:
            cut_short()
            if on_cancelled is not None:
                on_cancelled()

        # What the cancelled jobs leave undone is found by the update that follows.
        look = files or bool(self._long)
        self._long.cancel()
        return self.writing.submit(
            what,
            run,
            on_done=done,
            on_failed=failed,
            on_cancelled=cancelled,
            on_progress=on_progress,
        )

    def teach(
        self,
        what: str,
        work: Callable[[Library, JobContext, Turn], R],
        on_done: Callable[[R], None],
        on_progress: Callable[[Progress], None],
        *,
        on_failed: Callable[[BaseException], None],
        on_cancelled: Callable[[], None],
    ) -> Job[R] | None:
        """Let a lesson compute beside the library lane; None where nothing can be written."""
        library = self.library
        if library is None or not self.may(Right.OWN):
            return None

        def done(report: R) -> None:
            self._tell(report.change)
            on_done(report)

        return self.lessons.submit(
            library,
            what,
            work,
            on_done=done,
            on_failed=on_failed,
            on_cancelled=on_cancelled,
            on_progress=on_progress,
        )

    def _tell(self, change: Change) -> None:
        if self._closing or not change:
            return
        self.changed.emit(change)
        if change.photos or change.folders:
            self.refresh()

    @Slot(object)
    def _on_heard(self, change: Change) -> None:
        """Another process has written."""
        library = self.library
        if library is None:
            return
        self._tell(change)
        if change.folders and self.may(Right.OWN):
            self.writing.submit("watch the folders", lambda _: self._watch(library))

    def _watch(self, library: Library) -> None:
        """Watch what the library has now; in the library lane."""
        if self._make_watcher is None or library.right < Right.OWN:
            return
        if self._watcher is None:
            self._watcher = self._make_watcher(self._seen.emit, self._noted.emit)
        self._watcher.set_folders(library.watched())

    @Slot(object)
    def _on_seen(self, changes: FolderChanges) -> None:
        self._take("take the changes", lambda lib, job: lib.apply(changes, job))

    @Slot(object)
    def _on_noted(self, note: WatchNote) -> None:
        if not self._closing:
            self.noted.emit(note)
            self.refresh()

    def update(self, paths: Sequence[Path] | None = None) -> None:
        """Compare the folders (all or some) with the disk and take what changed."""
        self._take("update the library", lambda lib, job: lib.update(paths, job))

    @Slot()
    def _look_at_what_is_left(self) -> None:
        """Take what other processes have left, as they were ended or stand still."""
        library = self.library
        if library is None or self._long or not self.may(Right.OWN):
            return

        def looked(found: bool) -> None:
            if found:
                self._take("take over", lambda lib, job: lib.take_over(job))

        self.writing.submit("look", lambda _: library.is_something_left(), on_done=looked)

    def choose_model(self, wanted: str) -> None:
        """Let the base model of a size, or with an id, be the library's: it goes over to it."""
        self._choose("choose the model", lambda lib, _: lib.models.bases.choose(wanted))

    def keep_model(self) -> None:
        """Stay with the base model that answers now."""
        self._choose("keep the model", lambda lib, _: lib.models.bases.stay())

    def measure_models(self) -> None:
        """Measure how fast each base model is on this computer."""

        def measure(library: Library, job: JobContext) -> Change:
            bases = library.models.bases
            for model in bases.all():
                bases.measure(model.id, job)
            return Change(models=True)

        self.write("measure the models", measure, lambda _: self.refresh(), files=False)

    def _choose(self, what: str, choose: Callable[[Library, JobContext], Report]) -> None:
        def done(_: Report) -> None:
            self.refresh()
            self.changing_over.go_on()

        self.write(what, choose, done, files=False)

    def retry(self, paths: Sequence[Path]) -> None:
        """Try files again that failed."""
        changes = FolderChanges(touched={str(path) for path in paths})
        self._take("try again", lambda lib, job: lib.apply(changes, job))

    def _take(self, what: str, work: Callable[[Library, JobContext], IndexReport]) -> None:
        """Take files; then go on to another base model, where the library is on its way to one."""

        def take(library: Library, job: JobContext) -> IndexReport:
            report = work(library, job)
            self._more_to_do = library.is_changing_over()
            return report

        def done(report: IndexReport) -> None:
            self.finished_update.emit(report)
            if self._more_to_do:
                self.changing_over.go_on()

        self._submit_long(what, take, done)

    def find_duplicates(self, on_done: Callable[[SearchForDuplicates], None]) -> bool:
        """Compare the photos that are new with all others, as long work; whether it was begun.

        ``on_done`` follows :data:`STEPS_OF_COMPARING` times: their thumbnails, then whole files.
        """
        self._submit_long(
            "compare the photos",
            lambda lib, job: lib.duplicates.find(job),
            on_done,
            PAIRS,
            needed=Right.CLEAN,
        )
        return self._submit_long(
            "look closer",
            lambda lib, job: lib.duplicates.look_closer(job),
            on_done,
            PAIRS,
            needed=Right.CLEAN,
        )

    def _submit_long(
        self,
        what: str,
        work: Callable[[Library, JobContext], R],
        on_done: Callable[[R], None] | None = None,
        cut_short: Change = FILES,
        *,
        needed: Right = Right.OWN,
    ) -> bool:
        """Do this where it may be done; ``cut_short``: what it may have done then."""
        library = self.library
        if library is None or not self.may(needed):
            return False

        def done(report: R) -> None:
            self._tell(report.change)
            (on_done or self.finished_update.emit)(report)

        self._long.submit(what, partial(work, library), done, lambda: self._tell(cut_short))
        return True

    def _settle(self) -> None:
        """State and timer follow from whether long work is there."""
        if self._closing or self.library is None:
            return
        if not self._long:
            self._timer.stop()
            if self.library.right < Right.OWN:
                self._timer.start(REFRESH_AS_READER)
            self._set_state(SessionState.READY)
            self.refresh()
        else:
            self._set_state(SessionState.PAUSED if self._long.paused else SessionState.WORKING)
            if not self._timer.isActive():
                self._timer.start(REFRESH_WHILE_WORKING)

    @property
    def paused(self) -> bool:
        """Whether indexing waits for :meth:`resume`."""
        return self._long.paused

    def pause(self) -> None:
        """Hold indexing; also what is asked for later."""
        self._long.pause()

    def resume(self) -> None:
        """Go on with indexing."""
        self._long.resume()

    # ---- reads

    def lanes_of_readers(self) -> list[Lane]:
        """The lanes in which nothing is written."""
        return [
            self.searching,
            self.reading,
            self.listing,
            self.files,
            self.computing,
            self.exporting,
        ]

    def search(
        self,
        query: Query,
        on_done: Callable[[SearchResult], None],
        on_failed: Callable[[BaseException], None],
        on_hits: Callable[[SearchResult], None] | None = None,
    ) -> Job[SearchResult] | None:
        """Search in the search lane; None before the library is open.

        ``on_hits`` is called before with the hits that are not compared yet; see
        ``Library.search``.
        """

        def tell(result: SearchResult) -> None:
            self._relayed.emit(on_hits, result)

        return self.ask(
            "search",
            lambda library, job: library.search(query, job, tell if on_hits else None),
            on_done,
            on_failed,
        )

    def get_ready(self) -> None:
        """Somebody is about to search with a photo from outside: load what that waits for."""
        if not self.searching.busy:
            # What goes wrong is told by the search; the lane writes it down.
            self.ask("get ready", lambda lib, _: lib.get_ready(), lambda _: None, lambda _: None)

    @Slot(object, object)
    def _relay(self, callback: Callable[[object], None], value: object) -> None:
        callback(value)

    def ask(
        self,
        what: str,
        work: Callable[[Library, JobContext], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[BaseException], None] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
    ) -> Job[T] | None:
        """Run a read that takes a while in the search lane; None before the library is open."""
        return self._submit(self.searching, what, work, on_done, on_failed, on_progress)

    def compute(
        self,
        what: str,
        work: Callable[[Library, JobContext], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[BaseException], None] | None = None,
        *,
        on_progress: Callable[[Progress], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
    ) -> Job[T] | None:
        """Run what computes for long and writes no row; None before the library is open."""
        return self._submit(
            self.computing, what, work, on_done, on_failed, on_progress, on_cancelled
        )

    def export(
        self,
        what: str,
        work: Callable[[Library, JobContext], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[BaseException], None] | None = None,
        *,
        on_progress: Callable[[Progress], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
    ) -> Job[T] | None:
        """Run what makes files or pages of photos and writes no row, for a person who waits; None
        before the library is open."""
        return self._submit(
            self.exporting, what, work, on_done, on_failed, on_progress, on_cancelled
        )

    def read(
        self,
        what: str,
        work: Callable[[Library], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[BaseException], None] | None = None,
    ) -> Job[T] | None:
        """Run a short read in the reading lane; None before the library is open."""
        return self._submit(
            self.reading, what, lambda library, _: work(library), on_done, on_failed
        )

    def read_whole(
        self,
        what: str,
        work: Callable[[Library], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[BaseException], None] | None = None,
    ) -> Job[T] | None:
        """Read a whole list, or count one, which takes seconds of a million photos, in the lane of
        lists: short reads don't wait for it. None before the library is open."""
        return self._submit(
            self.listing, what, lambda library, _: work(library), on_done, on_failed
        )

    def _submit(  # noqa: PLR0917 - as the lanes take them
        self,
        lane: Lane,
        what: str,
        work: Callable[[Library, JobContext], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[BaseException], None] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
    ) -> Job[T] | None:
        library = self.library
        if library is None or self._closing:
            return None
        return lane.submit(
            what,
            lambda job: work(library, job),
            on_done=on_done,
            on_failed=on_failed,
            on_cancelled=on_cancelled,
            on_progress=on_progress,
        )

    def keep_filled(
        self,
        dialog: QDialog,
        what: str,
        work: Callable[[Library], T],
        show: Callable[[T], None],
        when: SignalInstance,
    ) -> None:
        """Read for a dialog, and again whenever ``when`` is emitted, until it is closed."""
        newest = Latest(dialog)

        def fill() -> None:
            newest.ask(self.read, what, work, show)

        fill()
        connection = when.connect(fill)
        dialog.finished.connect(lambda: when.disconnect(connection))

    @Slot()
    def refresh(self) -> None:
        """Look at counts again; ``folders_changed`` follows."""
        if self._refresh_job is not None and not self._refresh_job.ended:
            self._refresh_again = True
            return
        self._refresh_job = self.read(
            "look at the folders",
            lambda library: library.folders(),
            self._on_refreshed,
        )

    def _on_refreshed(self, folders: list[FolderStatus]) -> None:
        self._refresh_job = None
        self._told_away = False
        self.folders = folders
        self.folders_changed.emit(folders)
        if self._refresh_again:
            self._refresh_again = False
            self.refresh()

    # ---- end

    def close(self) -> None:
        """Stop everything in order; ``closed`` follows. Calling it again changes nothing."""
        if self._closing:
            return
        self._closing = True
        self._timer.stop()
        self._left.stop()
        self._set_state(SessionState.CLOSING)
        self._ending.begin()

    def _last(self) -> None:
        """Stop watching, then close the library: the library lane's last act."""
        watcher, self._watcher = self._watcher, None
        if watcher is not None:
            watcher.stop()
        library, self._in_lane = self._in_lane, None
        if library is not None:
            library.close()

    @Slot(str, object)
    def _on_unhandled(self, what: str, error: object) -> None:
        if self._closing:
            # Readers whose library was closed under them; nobody is left to be told.
            log.info("%s ended with the library: %s", what, error)
            return
        log.error("%s failed: %s", what, error)
        if isinstance(error, ServerAway):
            # Each look at the library fails now; a person is told once.
            told, self._told_away = self._told_away, True
            if told:
                return
        self.trouble.emit(error)

    def _set_state(self, state: SessionState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
