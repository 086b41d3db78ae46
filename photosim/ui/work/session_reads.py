"""What the window asks the library: searches, short reads, and the counts of the folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from photosim.core.jobs import JobContext, Progress
from photosim.core.types import PhotoId, SearchResult
from photosim.library.albums.seen import Suggestions, photos_to_browse, suggestions
from photosim.library.library import Library
from photosim.library.values import FolderStatus, Order
from photosim.ui.search.query import PhotoQuery, to_library
from photosim.ui.work.lane import Job, Lane

T = TypeVar("T")


class EngineReads(QObject):
    """The reading half of the engine, with its three lanes. Nothing is read while ``library`` is
    None, or once the end has begun.

    ``folders_changed`` carries a list of ``FolderStatus``; ``photos_changed`` says that browsing
    may give other photos than before.
    """

    folders_changed = Signal(object)
    photos_changed = Signal()

    # From the search lane's thread.
    _hits_known = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library: Library | None = None
        self.folders: list[FolderStatus] = []
        self.searching = Lane("search", self)
        self.reading = Lane("reading", self)
        self.files = Lane("files", self)
        self._closing = False
        self._search_number = 0
        self._search_job: Job[SearchResult] | None = None
        self._on_hits: Callable[[int, SearchResult], None] | None = None
        self._hits_known.connect(self._tell_hits, Qt.ConnectionType.QueuedConnection)
        self.suggest_job: Job[Suggestions] | None = None
        self._refresh_job: Job[list[FolderStatus]] | None = None
        self._refresh_again = False

    def lanes_of_readers(self) -> list[Lane]:
        """The lanes in which nothing is written."""
        return [self.searching, self.reading, self.files]

    def search(
        self,
        query: PhotoQuery,
        on_done: Callable[[int, SearchResult], None],
        on_failed: Callable[[int, BaseException], None],
        on_hits: Callable[[int, SearchResult], None] | None = None,
    ) -> int:
        """Search in the search lane; the answer carries the number that is returned here.

        ``on_hits`` is called before with the hits that are not compared yet; see
        ``Library.search``. A search that still waits or compares is given up: only the newest
        is of interest.
        """
        self._search_number += 1
        number = self._search_number
        library = self.library
        if library is None:
            raise RuntimeError("the library is not open yet")
        if self._search_job is not None:
            self._search_job.cancel()
        self._on_hits = on_hits

        def work(job: JobContext) -> SearchResult:
            if on_hits is None:
                return library.search(to_library(query), job)
            return library.search(
                to_library(query), job, lambda result: self._hits_known.emit(number, result)
            )

        self._search_job = self.searching.submit(
            "search",
            work,
            on_done=lambda result: on_done(number, result),
            on_failed=lambda error: on_failed(number, error),
        )
        return number

    @Slot(int, object)
    def _tell_hits(self, number: int, result: SearchResult) -> None:
        if number == self._search_number and self._on_hits is not None:
            self._on_hits(number, result)

    def suggest(
        self,
        album: str,
        count: int,
        unsure: bool,
        on_done: Callable[[Suggestions], None],
        on_failed: Callable[[BaseException], None],
    ) -> None:
        """Photos that may belong to an album, in the search lane; replaces one still waiting."""
        library = self.library
        if library is None or self._closing:
            return
        if self.suggest_job is not None:
            self.suggest_job.cancel()
        self.suggest_job = self.searching.submit(
            "suggest photos",
            lambda _: suggestions(library, album, count, unsure=unsure),
            on_done=on_done,
            on_failed=on_failed,
        )

    def ask(
        self,
        what: str,
        work: Callable[[Library, JobContext], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[BaseException], None],
        on_progress: Callable[[Progress], None] | None = None,
    ) -> Job[T] | None:
        """Run a read that takes a while in the search lane; None before the library is open."""
        library = self.library
        if library is None or self._closing:
            return None
        return self.searching.submit(
            what,
            lambda job: work(library, job),
            on_done=on_done,
            on_failed=on_failed,
            on_progress=on_progress,
        )

    def read(
        self,
        what: str,
        work: Callable[[Library], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[BaseException], None] | None = None,
    ) -> Job[T] | None:
        """Run a short read in the reading lane; None before the library is open."""
        library = self.library
        if library is None or self._closing:
            return None
        return self.reading.submit(
            what, lambda _: work(library), on_done=on_done, on_failed=on_failed
        )

    def browse(
        self,
        order: Order,
        folder: Path | None,
        on_done: Callable[[Sequence[PhotoId] | None], None],
        album: str | None = None,
    ) -> Job[Any] | None:
        """The photos to browse, as an int64 array, in the reading lane; None: no such album."""
        return self.read(
            "browse", lambda library: photos_to_browse(library, order, folder, album), on_done
        )

    @Slot()
    def refresh(self) -> None:
        """Look at counts again; ``folders_changed`` and ``photos_changed`` follow."""
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
        self.folders = folders
        self.folders_changed.emit(folders)
        self.photos_changed.emit()
        if self._refresh_again:
            self._refresh_again = False
            self.refresh()
