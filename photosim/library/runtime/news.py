"""What other processes write into the library, as the change that views know."""

from __future__ import annotations

import logging
from collections.abc import Callable

from photosim.core.errors import LibraryError
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import Change
from photosim.storage.news import Part

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

    def _heard(self, parts: frozenset[Part], own: frozenset[Part]) -> None:
        try:
            if Part.ALBUMS in own - parts:
                self._albums_now()
            change = self._change(parts) if parts else Change()
        except LibraryError as error:
            log.warning("what others wrote can't be read now: %s", error)
            return
        if change:
            self._tell(change)

    def _change(self, parts: frozenset[Part]) -> Change:
        albums: dict[str, str | None] = {}
        with self._runtime.stores.reading() as store:
            if parts & {Part.PHOTOS, Part.VECTORS}:
                self._runtime.refresh(store)
        if Part.ALBUMS in parts:
            before, now = self._albums, self._albums_now()
            albums = dict.fromkeys(before - now) | {name: name for name in now}
        return Change(
            photos=bool(parts & {Part.PHOTOS, Part.VECTORS}),
            folders=Part.FOLDERS in parts,
            albums=albums,
            decisions=Part.DECISIONS in parts,
            searches=Part.SEARCHES in parts,
            reports=Part.REPORTS in parts,
        )

    def _albums_now(self) -> set[str]:
        """The names of the albums, which are known from now on."""
        with self._runtime.stores.reading() as store:
            self._albums = {row.name for row in store.albums.all()}
        return self._albums
