"""One question at a time to the library, and its two answers: the hits, then their names."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from photosim.core.types import SearchResult
from photosim.ui.search.query import PhotoQuery
from photosim.ui.work.session import Session


class Answers(QObject):
    """Asks; only what answers the newest question is passed on.

    ``hits(number, SearchResult)``: what was found, not yet compared with the photo asked about;
    comes only where that is wanted and there is something to compare. ``found(number,
    SearchResult)``: the same with what each is; ``failed(exception)``.
    """

    hits = Signal(int, object)
    found = Signal(int, object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._number = 0

    def ask(self, query: PhotoQuery, *, early: bool) -> None:
        """Ask; ``early``: also for the hits before they are compared."""
        self._number = self._session.search(
            query, self._on_found, self._on_failed, self._on_hits if early else None
        )

    def drop(self) -> None:
        """What is still to be answered interests nobody any more."""
        self._number = 0

    @Slot(int, object)
    def _on_hits(self, number: int, result: SearchResult) -> None:
        if number == self._number:
            self.hits.emit(number, result)

    def _on_found(self, number: int, result: SearchResult) -> None:
        if number == self._number:
            self.found.emit(number, result)

    def _on_failed(self, number: int, error: BaseException) -> None:
        if number == self._number:
            self.failed.emit(error)
