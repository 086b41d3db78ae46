"""One library on disk: the only class that the command line and the windows need.

Methods that only read may be called from any thread: each thread gets a read-only connection
of its own. Methods that write belong to one thread at a time, the *library lane*, and need a
library opened with ``write=True``; only one process at a time can have that, or any number where
the library is on a server.

Opening a library and listing its photos is what each start waits for: what is not needed for that
is imported by the method that needs it.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from photosim import storage
from photosim.core import memory
from photosim.core.arrays import Bytes, Ints, distinct
from photosim.core.errors import (
    LibraryBusy,
    LibraryError,
    Remedy,
    UsageError,
)
from photosim.core.filters import Filter
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.made_once import MadeOnce
from photosim.core.person import local_person
from photosim.core.types import ContentHash, FailedFile, PhotoId, SearchResult
from photosim.library.browsing import catalog, places
from photosim.library.browsing.listing import Listing, PhotoList, first_page, listing
from photosim.library.browsing.narrowing import narrowed
from photosim.library.folders.changes import FolderChanges
from photosim.library.folders.folder_map import watched
from photosim.library.folders.rules import WatchedFolder
from photosim.library.folders.taken import Taken, taken
from photosim.library.folders.watched import WatchedFolders
from photosim.library.models.renewal import renew_heads
from photosim.library.runtime.coming import is_on_its_way
from photosim.library.runtime.connections import Connections
from photosim.library.runtime.new_library import make_directory
from photosim.library.runtime.news import News
from photosim.library.runtime.runtime import MODEL, Runtime
from photosim.library.runtime.server_away import steadily
from photosim.library.values import (
    Change,
    ChangeoverReport,
    CheckReport,
    FolderStatus,
    IndexReport,
    Levels,
    Near,
    Order,
    PhotoDetails,
    Query,
    Source,
    SourceFacts,
    Status,
    WriteResult,
)
from photosim.ml.embedder import Embedder, Provider, usable_cores
from photosim.storage.address import called
from photosim.storage.filters import FilterChoices
from photosim.storage.lock import WriterLock
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.imaging.viewing import ViewedPhoto
    from photosim.library.albums.book import AlbumBook
    from photosim.library.browsing.summary import PhotosSummary
    from photosim.library.duplicates.service import Duplicates
    from photosim.library.filing.service import Filing
    from photosim.library.health.caches import Caches
    from photosim.library.health.salvage import Salvage
    from photosim.library.indexing.update import Update
    from photosim.library.mapping.service import LikenessMap
    from photosim.library.models.service import Models
    from photosim.library.removal.requests import Requests
    from photosim.library.removal.service import Remover
    from photosim.library.replica.service import Replicas
    from photosim.library.reporting.service import WatchRules
    from photosim.library.searching.saved import SavedSearches
    from photosim.library.teaching.service import Teacher

log = logging.getLogger(__name__)

T = TypeVar("T")

PROVIDERS: dict[str, Provider] = {"auto": "auto", "cpu": "cpu", "cuda": "cuda"}


class Library:
    """A library of photos: watched folders, their photos, vectors and index.

    Use :meth:`open`; close it in the end, or use it as a context manager.
    """

    def __init__(
        self, directory: Path, lock: WriterLock | None, runtime: Runtime, person: str
    ) -> None:
        self.directory = directory
        self.person = person
        """Who uses it, as it is kept with what a person says and does."""
        self._lock = lock
        self._runtime = runtime
        self._stores = runtime.stores
        self._closed = False
        self._heard: list[News] = []
        self._writes_folder = lock is not None and lock.keeps_folder

    # -- its parts -----------------------------------------------------------------------

    @MadeOnce
    def albums(self) -> AlbumBook:
        """The albums; reading from any thread, changing on the library lane."""
        from photosim.library.albums.book import AlbumBook

        return AlbumBook(self._runtime)

    @MadeOnce
    def duplicates(self) -> Duplicates:
        """Groups of duplicates, and decisions on them."""
        from photosim.library.duplicates.service import Duplicates

        return Duplicates(self._runtime)

    @MadeOnce
    def searches(self) -> SavedSearches:
        """Searches that were saved."""
        from photosim.library.searching.saved import SavedSearches

        return SavedSearches(self._runtime)

    @MadeOnce
    def rules(self) -> WatchRules:
        """Rules of what is reported of new photos, and what was."""
        from photosim.library.reporting.service import WatchRules

        return WatchRules(self._runtime)

    @MadeOnce
    def removal(self) -> Remover:
        """Plans for files to go, the journal of what went, and the way back."""
        from photosim.library.removal.service import Remover

        return Remover(self._runtime)

    @MadeOnce
    def requests(self) -> Requests:
        """What computers that share it ask of each other."""
        from photosim.library.removal.requests import Requests

        return Requests(self._runtime, self.removal)

    @MadeOnce
    def filing(self) -> Filing:
        """Copying, moving and renaming photos, and writing them elsewhere."""
        from photosim.library.filing.service import Filing

        return Filing(self._runtime)

    @MadeOnce
    def models(self) -> Models:
        """The base model and the taught ones: which there are, which is in use."""
        from photosim.library.models.service import Models

        return Models(self._runtime)

    @MadeOnce
    def teacher(self) -> Teacher:
        """Teaching on the albums."""
        from photosim.library.teaching.service import Teacher

        return Teacher(self._runtime, self.models, self.albums.all)

    @MadeOnce
    def replicas(self) -> Replicas:
        """Parts of it that are kept on this computer, and joining where it is such a part."""
        from photosim.library.replica.service import Replicas

        return Replicas(self._runtime)

    @MadeOnce
    def caches(self) -> Caches:
        """How large the library is, and what of it can be thrown away."""
        from photosim.library.health.caches import Caches

        return Caches(self._runtime)

    @MadeOnce
    def map(self) -> LikenessMap:
        """The map of the photos by likeness; any thread."""
        from photosim.library.mapping.service import LikenessMap

        return LikenessMap(self._runtime, writable=self._writes_folder)

    # -- opening -------------------------------------------------------------------------

    @classmethod
    def open(
        cls,
        directory: Path,
        *,
        write: bool,
        needs: Right = Right.OWN,
        provider: str = "auto",
        create: bool = True,
        background: bool = False,
        window: bool = False,
    ) -> Library:
        """Open the library in a folder, which may be that of one on a server (``storage/address``).

        write: open it to be changed, by whoever may do what ``needs`` says, or more; takes the
            library's lock.
        provider: where the model runs: ``auto``, ``cpu`` or ``cuda``.
        create: make the library where there is none (only with ``write``).
        background: leave room for a person at the same computer: fewer workers and threads.
        window: a window lives in this process: a large index is saved on closing only.

        Raises LibraryBusy where another process writes (only with ``write``, and never of a
        library on a server), LibraryError where there is no library, or one that can't be used,
        NotPermitted where it is shared and not for that, UsageError for another provider.
        """
        where = known_provider(provider)
        directory = Path(os.path.abspath(directory))  # noqa: PTH100 - links stay as named
        mine = storage.standing(directory)
        if mine is None and not (write and create):
            raise LibraryError(
                tr("No library"),
                tr("There is no library in {directory} yet.", directory=called(directory)),
                Remedy.INDEX_FOLDER,
            )
        lock = stores = None
        if write and mine is not None:
            mine.require(needs)
        right = Right.OWN if mine is None else mine.right
        if write:
            make_directory(directory)
            lock = storage.writer_lock(directory)
            lock.acquire()
        try:
            stores = Connections(directory, write=write)
            if write and right is Right.OWN:
                renew_heads(directory, stores.writer())
        except BaseException:
            if stores is not None:
                stores.close()
            if lock is not None:
                lock.release()
            raise
        runtime = Runtime(
            directory,
            stores,
            where,
            background=background,
            window=window,
            follows=lock is None or stores.shared,
            keeps_folder=lock is None or lock.keeps_folder,
        )
        person = local_person() if mine is None else mine.person
        library = cls(directory, lock, runtime, person)
        if write and right is Right.OWN:
            WatchedFolders(runtime).settle_here()
        if write and right >= Right.CLEAN and stores.writer(Right.CLEAN).journal.unfinished():
            library.removal.settle()  # what a killed process left half done
        return library

    @property
    def right(self) -> Right:
        """What can be done with it now: no more than reading where it was opened for that."""
        return self._stores.right

    @property
    def shared(self) -> bool:
        """Whether, opened to be changed, it may be changed by other processes at the same time."""
        return self._stores.shared

    @property
    def limits(self) -> str:
        """What can't be changed in it, opened to be changed, by who has it shared; empty where all
        can."""
        return self._stores.limits

    def require(self, needed: Right) -> None:
        """Raise NotPermitted where what one needs that right for can't be done; LibraryError where
        the library was opened for reading."""
        self._stores.writer(needed)

    # -- folders: library lane, except folders() -----------------------------------------

    def add_folder(self, path: Path, excluded: Sequence[Path] = ()) -> WriteResult[Path]:
        """Watch a folder; tells which one, absolute. Its photos come with the next :meth:`update`.

        A folder inside a watched one is covered already: nothing changes and the covering
        folder is told. A folder above watched ones takes their photos over, without
        embedding them again. ``excluded`` are folders below it to leave out.

        Raises UsageError where it is no folder, or can't be one of this library.
        """
        added = WatchedFolders(self._runtime).add(path, excluded)
        if added.change:
            self.rules.begin_folder(added.value)
        return added

    def exclude(self, path: Path, excluded: Sequence[Path]) -> Change:
        """Set the folders below a watched folder that are left out. Raises UsageError."""
        return WatchedFolders(self._runtime).exclude(path, excluded)

    def also_at(self, folder: Path, place: Path) -> Change:
        """In a library on a server: this computer sees a folder of another one (as
        :meth:`folders` names it) at a place, or a folder of its own at another place than before.

        From now on both look after it. Raises UsageError where the place is no folder, is watched
        already, or has none of the folder's photos.
        """
        return WatchedFolders(self._runtime).also_at(folder, place)

    def remove_folder(self, path: Path) -> WriteResult[int]:
        """Forget a folder, and the photos that are nowhere else; tells how many photos went.

        Nothing on the disk is touched. Raises UsageError where it is not watched.
        """
        return WatchedFolders(self._runtime).remove(path)

    def folders(self) -> list[FolderStatus]:
        """The watched folders with their counts, by path. Any thread."""
        with self._stores.reading() as store:
            return catalog.folder_statuses(store)

    def watched(self) -> list[WatchedFolder]:
        """The watched folders as the watcher wants them. Any thread."""
        with self._stores.reading() as store:
            chosen = taken(store)
            here = [folder for folder in store.folders.all() if folder.here]
            return [watched(folder, self.directory, chosen) for folder in here]

    def taken(self) -> Taken:
        """Which photos are taken from the folders: kinds of files, least size. Any thread."""
        with self._stores.reading() as store:
            return taken(store)

    def take_only(self, chosen: Taken) -> Change:
        """Take these photos from now on; those that fall out leave with the next :meth:`update`,
        those that are wanted again come back with it. Raises UsageError where nothing would be
        taken."""
        return WatchedFolders(self._runtime).take_only(chosen)

    # -- bringing up to date: library lane -----------------------------------------------

    def update(
        self, paths: Sequence[Path] | None = None, job: JobContext | None = None
    ) -> IndexReport:
        """Compare watched folders (all, or those named) with the disk and take what changed.

        Of photos that an older version took, what their files hold is read in the end. Where the
        library goes over to another base model, :meth:`change_over` has to follow.

        Everything finished is kept whatever happens. Raises Cancelled when the job is
        cancelled, LibraryError where the library can't be written, UsageError for a path
        that lies in no watched folder.
        """
        job, update = job or JobContext(), self._update()
        report = self.steadily(lambda: update.whole(paths, job), job)
        looked = None if paths is None else [Path(os.path.abspath(one)) for one in paths]  # noqa: PTH100
        return self.steadily(lambda: self._taken(report, looked, job), job)

    def apply(self, changes: FolderChanges, job: JobContext | None = None) -> IndexReport:
        """Take what the watcher saw; otherwise like :meth:`update`."""
        job, update = job or JobContext(), self._update()
        report = self.steadily(lambda: update.changed(changes, job), job)
        looked = [Path(one) for one in changes.rescan]
        return self.steadily(lambda: self._taken(report, looked, job), job)

    def steadily(self, work: Callable[[], T], job: JobContext) -> T:
        """Do work that can begin anew at any time, as often as the library's server goes away; see
        :func:`.server_away.steadily`."""
        return steadily(work, self.directory, job)

    def is_something_left(self) -> bool:
        """Whether :meth:`take_over` has something to do. Library lane."""
        return self._update().is_something_left()

    def take_over(self, job: JobContext | None = None) -> IndexReport:
        """Take what other processes that write this library left in this computer's folders, as
        they were ended or stand still. Nothing happens in a library that one process writes.

        Raises as :meth:`update`.
        """
        job, update = job or JobContext(), self._update()
        report = self.steadily(lambda: update.left_by_others(job), job)
        return self._taken(report, [], job) if report.change else report

    def change_over(
        self, job: JobContext | None = None, *, seconds: float | None = None
    ) -> ChangeoverReport:
        """Go on to the base model that was chosen, or that follows one that is not here any more:
        for about so many seconds, or to the end. Nothing happens where the library stays.

        The model before answers until all photos have their vectors; then the new one does, and
        the albums teach it what they taught the other. Everything done is kept whatever happens.
        While another process does it, this waits, or does nothing where it has so many seconds.
        Raises Cancelled, ModelError, and LibraryError where the library can't be written.
        """
        job = job or JobContext()
        if not self.is_changing_over():
            return ChangeoverReport()
        while True:
            try:
                report = self.steadily(lambda: self._go_over(job, seconds), job)
                break
            except LibraryBusy as busy:  # another process goes over, or repairs
                job.report(busy.message, force=True)
                job.wait(1.0 if seconds is None else seconds)
                if seconds is not None:
                    return ChangeoverReport()
        if report.model and not report.finished:
            return report
        taught = self.teacher.teach_again(job)
        if taught is None:
            return report
        lost = "" if taught.taught else taught.before
        change = report.change | Change(model=bool(taught.taught), models=True)
        return replace(report, taught=taught.taught, lost=lost, why=taught.why, change=change)

    def _go_over(self, job: JobContext, seconds: float | None) -> ChangeoverReport:
        from photosim.library.models.changeover import Changeover

        with storage.alone(self.directory):
            return Changeover(self._runtime).run(job, seconds)

    def is_changing_over(self) -> bool:
        """Whether :meth:`change_over` has something to do. Any thread."""
        with self._stores.reading() as store:
            return is_on_its_way(self._runtime, store)

    def _update(self) -> Update:
        from photosim.library.duplicates.first_look import FirstLook
        from photosim.library.indexing.update import Update

        return Update(self._runtime, FirstLook(self._runtime))

    def _taken(
        self, report: IndexReport, looked: Sequence[Path] | None, job: JobContext
    ) -> IndexReport:
        """What follows a pass. looked: folders that it compared with the disk as a whole; None:
        all."""
        from photosim.library.albums.book import back_up
        from photosim.library.reporting.reporter import Reporter

        whole = [
            folder.path
            for folder in self._stores.writer().folders.all()
            if folder.online and (looked is None or folder.path in looked)
        ]
        report.reports = Reporter(self._runtime).look(whole, job)
        report.change |= Change(reports=bool(report.reports))
        if report.change.albums:
            back_up(self.directory, self._stores.writer())
        return report

    # -- what others do: any thread ------------------------------------------------------

    def listen(self, tell: Callable[[Change], None]) -> None:
        """Hear of what other processes write, until this is closed: ``tell`` is called in a thread
        of its own. Nothing is ever told where only one process writes."""
        self._heard.append(News(self._runtime, tell))

    # -- asking: any thread --------------------------------------------------------------

    def search(
        self,
        query: Query,
        job: JobContext | None = None,
        on_hits: Callable[[SearchResult], None] | None = None,
    ) -> SearchResult:
        """The photos nearest to the query, best first, each named as what it was proved to be.

        on_hits: called in this thread with what is nearest, before the slower part, in which
        the nearest are compared with the photo asked about: only the same bytes are named then.
        Not called where nothing is compared, or where only copies are asked for.

        Raises UsageError for an invalid query, PhotoUnreadable for a source that
        can't be decoded, ModelError where the model can't be used, Cancelled.
        """
        from photosim.library.searching.searcher import Searcher

        return Searcher(self._runtime).search(query, job, on_hits)

    def get_ready(self) -> None:
        """Load what the first search with a photo from outside waits for (the network, the index, a
        process that decodes), for somebody who is about to ask. Nothing to do where it is there.

        Raises ModelError where the model can't be used, PhotoUnreadable where no process starts.
        """
        from photosim.library.searching.searcher import Searcher

        Searcher(self._runtime).get_ready()

    def model_id(self) -> str | None:
        """Id of the model that made this library's vectors; None where there are none yet."""
        with self._stores.reading() as store:
            stored = store.settings.get(MODEL)
        return None if stored is None else str(stored)

    def embedder(self, model: str | None = None) -> Embedder:
        """The session of a model, or of the one that says what is similar. Raises ModelError."""
        runtime = self._runtime
        return (runtime.similar_model() if model is None else runtime.model(model)).session()

    @property
    def cores(self) -> tuple[int, int]:
        """How many cores heavy work uses, and how many there are. Any thread."""
        return self._runtime.cores, usable_cores()

    def levels(self) -> Levels:
        """The calibrated levels of the model that answers searches, for sliders and legends.

        ``copy`` is the base model's: no other says what is a copy.
        """
        base, similar = self._runtime.model(), self._runtime.similar_model()
        copies = base.copy_curve() if similar is base else None
        return Levels(base.levels.copy, similar.levels.similar, copies)

    def browse(self, order: Order, folder: Path | None = None) -> Ints:
        """Ids of all photos, or of those below a folder (watched, or inside a watched one)."""
        with self._stores.reading() as store:
            return catalog.browse(store, order, folder)

    def matching(self, asked: Filter) -> Ints:
        """Ids of the photos that a filter leaves, sorted; also such that no file shows now."""
        with self._stores.reading() as store:
            return store.filters.matching(asked)

    def narrowed(self, ids: Ints, asked: Filter) -> Ints:
        """Those of some photos that a filter leaves, in their order."""
        return narrowed(ids, self.matching(asked)) if asked else ids

    def filter_choices(self) -> FilterChoices:
        """What there is to filter by."""
        with self._stores.reading() as store:
            return store.filters.choices()

    def listing(self, wanted: PhotoList) -> Listing | None:
        """The photos of a list with what it takes to lay them out; None where its album is gone.

        Any thread. Raises UsageError where its folder is none of the library's.
        """
        there, only = self._meant(wanted)
        if not there:
            return None
        with self._stores.reading() as store:
            return listing(store, wanted, only=only)

    def first_page(self, wanted: PhotoList) -> Listing | None:
        """The first photos of :meth:`listing` where the whole of it takes longer; else None.

        Any thread. Raises as :meth:`listing`.
        """
        there, only = self._meant(wanted)
        if not there:
            return None
        with self._stores.reading() as store:
            return first_page(store, wanted, only=only)

    def _meant(self, wanted: PhotoList) -> tuple[bool, Ints | None]:
        """Whether the album of a list is there, and the photos that album and filter leave, sorted;
        None where they leave all."""
        only = None
        if wanted.album is not None:
            labelled = self.albums.photos(wanted.album)
            if labelled is None:
                return False, None
            only = distinct(labelled)
        if wanted.filter:
            left = self.matching(wanted.filter)
            only = left if only is None else narrowed(only, left)
        return True, only

    def places(self) -> places.Places:
        """What can be gone to at the side of a window, with how much there is. Any thread."""
        with self._stores.reading() as store:
            return places.places(store)

    def details(self, ids: Sequence[PhotoId]) -> list[PhotoDetails]:
        """What is known of photos, in the order asked; unknown ids are left out."""
        with self._stores.reading() as store:
            return catalog.details(store, ids)

    def summary(self, ids: Sequence[PhotoId]) -> PhotosSummary:
        """What some photos are together; unknown ids are left out. Any thread."""
        from photosim.library.browsing.summary import summary

        with self._stores.reading() as store:
            return summary(store, ids)

    def thumbnails(self, ids: Sequence[PhotoId]) -> Mapping[PhotoId, bytes]:
        """Stored thumbnails (JPEG, longest side 320) of those photos that have one."""
        with self._stores.reading() as store:
            return store.thumbnails.get_many(ids)

    def picture(self, source: Source, side: int) -> Bytes:
        """A photo decoded for showing: uint8 (height, width, 3), longest side at most ``side``.

        Decoded in a worker, upright and in sRGB. Raises UsageError where there is no file to
        open, PhotoUnreadable where it can't be decoded.
        """
        from photosim.library.searching.searcher import Searcher

        return Searcher(self._runtime).picture(source, side)

    def view(self, source: Source, width: int, height: int, *, frames: bool = False) -> ViewedPhoto:
        """A photo decoded for looking at it within a room of so many pixels, as fast as can be.

        Upright and in sRGB; with ``frames`` all frames of an animation. Raises as :meth:`picture`.
        """
        from photosim.library.browsing.viewing import viewed

        return viewed(self._runtime, source, width, height, frames=frames)

    def glance(self, photo: PhotoId) -> ViewedPhoto | None:
        """What the desktop's own programs keep of a photo to look at, where it is valid and larger
        than the library's thumbnail; None where there is nothing. For as long as the photo isn't
        decoded, or is away. Any thread."""
        from photosim.library.browsing.viewing import glanced

        return glanced(self._runtime, photo)

    def nearest(self, photo: PhotoId, k: int) -> list[Near]:
        """The photos that are most like one of the library, nearest first; not it itself.

        Told by the vectors alone: nothing is compared. Empty where the photo has none.
        Raises ModelError.
        """
        from photosim.library.searching.searcher import Searcher

        return Searcher(self._runtime).nearest(photo, k)

    def photo_at(self, path: Path) -> PhotoId | None:
        """The photo that the library knows at a path, None where it knows none."""
        with self._stores.reading() as store:
            known = catalog.file_at(store, os.path.abspath(path))  # noqa: PTH100
        return None if known is None else known.row.photo_id

    def find(self, source: Source) -> SourceFacts:
        """What is known of a source without opening it. Raises UsageError. Any thread."""
        with self._stores.reading() as store:
            return source.find(store)

    def with_contents(self, contents: Iterable[ContentHash]) -> dict[ContentHash, PhotoId]:
        """The photos with these contents, or those that show their pictures now where other
        programs have written into the files; what it doesn't have is left out. Any thread."""
        with self._stores.reading() as store:
            found = {
                content: store.photos.id_of(store.heirs.holder(content))
                for content in dict.fromkeys(contents)
            }
        return {content: photo for content, photo in found.items() if photo is not None}

    def failed(self) -> list[FailedFile]:
        """Files that could not be taken, with their reasons, by path."""
        with self._stores.reading() as store:
            return catalog.failed(store)

    def status(self) -> Status:
        """How the library is doing; creates a model session to name the provider in use."""
        from photosim.library.health.status import status

        return status(self._runtime)

    def check(
        self, *, repair: bool = False, forget: bool = False, job: JobContext | None = None
    ) -> CheckReport:
        """Look for damage; with ``repair`` (library lane) put right what can be.

        Labels, decisions and votes whose picture is nowhere are told and kept; with ``forget``
        (library lane too) they go.
        """
        from photosim.library.albums.book import back_up
        from photosim.library.health.check import Check

        job = job or JobContext()
        with storage.alone(self.directory) if repair or forget else contextlib.nullcontext():
            report = Check(self._runtime, repair=repair, forget=forget).run(job)
        if report.change.albums:
            back_up(self.directory, self._stores.writer())
        return report

    @classmethod
    def salvage(cls, directory: Path) -> Salvage:
        """Put a new database, of what can be read, in the place of a damaged one of a library that
        nobody has open; labels and votes come from their newest backup too.

        The damaged one stays beside it. What lacks something is taken again by the next
        :meth:`update`. Raises LibraryBusy, and LibraryError where there is no room.
        """
        from photosim.library.health.salvage import bring_back, salvage

        saved = salvage(directory)
        with cls.open(directory, write=True) as library:
            bring_back(library._runtime, library.albums)
        return saved

    def take_back(self, change: Change) -> Change:
        """Put back what a write altered that answered with this: albums, labels, votes,
        decisions, guards, saved searches and rules; files go back by ``removal.undo``. Library
        lane.

        What was altered again since stays as it is now. The answer can be taken back in its turn:
        that does the same again. Raises UsageError where a name is another album's by now.
        """
        taken = self.albums.take_back(change) | self.duplicates.take_back(change)
        return taken | self.searches.take_back(change) | self.rules.take_back(change)

    # -- end -----------------------------------------------------------------------------

    def close(self) -> None:
        """Save the index, stop the workers, close every connection, give the lock back."""
        if self._closed:
            return
        self._closed = True
        for news in self._heard:
            news.stop()
        try:
            if self._lock is not None:
                from photosim.library.indexing.update import save_index

                save_index(self._runtime, closing=True)
        finally:
            self._runtime.close()
            if self._lock is not None:
                self._lock.release()
            memory.give_back()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        try:
            self.close()
        except LibraryError as closing:
            if error is None:
                raise
            # What went wrong first is what a person is told.
            log.warning("the library could not be closed in order: %s", closing)


def known_provider(name: str) -> Provider:
    """The provider of that name. Raises UsageError where there is none."""
    found = PROVIDERS.get(name)
    if found is None:
        raise UsageError(
            tr("Unknown provider"), tr("{name!r} is none of auto, cpu and cuda.", name=name)
        )
    return found
