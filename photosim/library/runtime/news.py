"""What other processes write into the library, as the change that views know."""

from __future__ import annotations

import logging
from collections.abc import Callable

from photosim.core.errors import LibraryError
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import Change
from photosim.storage.news import StoredPart

log = logging.getLogger(__name__)


class News:
    """Tells of what others write, until it is stopped.

    ``tell`` is called in a thread of the listener's. The indexes have taken in what changed before:
    what is told of can be found.
    """

    def __init__(self, runtime: Runtime, tell: Callable[[Change], None]) -> None:
        self._runtime, self._tell = runtime, tell
        self._albums: set[str] = set()
        self._albums_now()
        self._listener = runtime.stores.listen(self._heard)

    def stop(self) -> None:
        """Tell nothing any more."""
        if self._listener is not None:
            self._listener.stop()

    def _heard(self, parts: frozenset[StoredPart], own: frozenset[StoredPart]) -> None:
        try:
            if StoredPart.ALBUMS in own - parts:
                self._albums_now()
            change = self._change(parts) if parts else Change()
        except LibraryError as error:
            log.warning("what others wrote can't be read now: %s", error)
            return
        if change:
            self._tell(change)

    def _change(self, parts: frozenset[StoredPart]) -> Change:
        albums: dict[str, str | None] = {}
        with self._runtime.stores.reading() as store:
            if parts & {StoredPart.PHOTOS, StoredPart.VECTORS}:
                self._runtime.refresh(store)
        if StoredPart.ALBUMS in parts:
            before, now = self._albums, self._albums_now()
            albums = dict.fromkeys(before - now) | {name: name for name in now}
        return Change(
            photos=bool(parts & {StoredPart.PHOTOS, StoredPart.VECTORS}),
            folders=StoredPart.FOLDERS in parts,
            albums=albums,
            decisions=StoredPart.DECISIONS in parts,
            searches=StoredPart.SEARCHES in parts,
            reports=StoredPart.REPORTS in parts,
            requests=StoredPart.REQUESTS in parts,
        )

    def _albums_now(self) -> set[str]:
        """The names of the albums, which are known from now on."""
        with self._runtime.stores.reading() as store:
            self._albums = {row.name for row in store.albums.all()}
        return self._albums
