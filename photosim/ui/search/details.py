"""What is known of photos, fetched for those that somebody looks at and kept for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from photosim.core.types import FileState, PhotoId
from photosim.library.library import Library
from photosim.library.values import Change, PhotoDetails
from photosim.ui.grid.cell import CellInfo
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.work.session import Session

MOST = 20_000
AT_ONCE = 200


class DetailsCache(QObject):
    """Details by photo id. ``arrived`` carries the ids that are known from now on.

    After :meth:`expire` the old details stay until newer ones have come: a drag must know the
    files of a photo at once.
    """

    arrived = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: OrderedDict[PhotoId, PhotoDetails] = OrderedDict()
        self._albums: dict[PhotoId, tuple[str, ...]] = {}
        self._fresh: set[PhotoId] = set()
        self._asked: set[PhotoId] = set()
        session.changed.connect(self._on_change)
        session.folders_changed.connect(lambda _: self.expire())

    def _on_change(self, change: Change) -> None:
        if change.albums or change.photos:
            self.expire()

    def get(self, photo_id: PhotoId) -> PhotoDetails | None:
        """The details if they are here."""
        return self._known.get(photo_id)

    def albums(self, photo_id: PhotoId) -> tuple[str, ...]:
        """Names of the albums that a photo with details is in."""
        return self._albums.get(photo_id, ())

    def known(self, ids: Iterable[PhotoId]) -> list[PhotoDetails]:
        """The details of those that are here, in the order asked."""
        return [self._known[one] for one in ids if one in self._known]

    def want(self, ids: Iterable[PhotoId]) -> None:
        """Fetch what is not here or expired, and not under way, a few hundred at a time."""
        missing = [one for one in ids if one not in self._fresh and one not in self._asked]
        for start in range(0, len(missing), AT_ONCE):
            self._fetch(missing[start : start + AT_ONCE])

    def expire(self) -> None:
        """The library changed: everything is fetched again when it is next wanted."""
        self._fresh.clear()
        self._asked = set()

    def paths(self, ids: Iterable[PhotoId]) -> list[str]:
        """The first file of each photo that is known, in the order asked."""
        return [str(one.paths[0]) for one in self.known(ids) if one.paths]

    def _fetch(self, ids: list[PhotoId]) -> None:
        asked = self._asked

        def done(read: tuple[list[PhotoDetails], Mapping[PhotoId, Sequence[str]]]) -> None:
            found, albums = read
            for one in found:
                self._known[one.photo_id] = one
                self._albums[one.photo_id] = tuple(albums.get(one.photo_id, ()))
            if asked is self._asked:  # not expired meanwhile
                asked.difference_update(ids)
                self._fresh.update(ids)
            while len(self._known) > MOST:
                old, _ = self._known.popitem(last=False)
                self._albums.pop(old, None)
                self._fresh.discard(old)
            self.arrived.emit([one.photo_id for one in found])

        def work(
            library: Library,
        ) -> tuple[list[PhotoDetails], Mapping[PhotoId, Sequence[str]]]:
            return library.details(ids), library.albums.of_photos(ids)

        job = self._session.read("read facts", work, done)
        if job is not None:
            asked.update(ids)


class CellNames(QObject):
    """Gives the grid's cells their names while ``browsing`` says so; results bring their own."""

    def __init__(
        self, grid: PhotoGrid, details: DetailsCache, browsing: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._grid = grid
        self._details = details
        self._browsing = browsing
        grid.infoWanted.connect(self._on_wanted)
        details.arrived.connect(self._name)

    def _on_wanted(self, ids: list[PhotoId]) -> None:
        self._details.want(ids)
        self._name(ids)

    def _name(self, ids: list[PhotoId]) -> None:
        known = self._details.known(ids)
        if known and self._browsing():
            self._grid.update_info(browse_infos(known))


def browse_infos(details: Iterable[PhotoDetails]) -> dict[PhotoId, CellInfo]:
    """What the cells say when browsing."""
    return {
        one.photo_id: CellInfo(
            name=one.paths[0].name if one.paths else "",
            offline=one.offline,
            failed=one.state is FileState.FAILED,
            taken_at=one.facts.taken_at,
        )
        for one in details
    }
