"""Photos compared while they are being taken: those whose fingerprints are near.

That is what costs least and finds most: photos saved again, resized, mirrored, turned upright. With
files of the same bytes, which need no comparing, they make groups long before all photos are taken.
Nothing is marked as examined: the search for duplicates compares these pairs too, beside all
others, so that what it finds doesn't depend on how far this came.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

import numpy as np

from photosim.core.types import PhotoId
from photosim.library.duplicates.candidates import NearPrints
from photosim.library.duplicates.finder import judge
from photosim.library.duplicates.grouping import Edge
from photosim.library.matching.thumbnails import threads
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import Change

PAUSE = 2.0
"""Least seconds between two looks."""

SHARE = 0.1
"""Of the time, at most, beside taking photos."""

LONGEST = 0.5
"""Seconds of a look, or little more; what is left waits for the next one."""

AT_ONCE = 8
"""Pairs between two looks at the clock: a pair takes up to 30 ms."""


class FirstLook:
    """Compares photos that were just taken. Belongs to the library lane."""

    def __init__(self, runtime: Runtime, clock: Callable[[], float] = time.monotonic) -> None:
        self._runtime = runtime
        self._clock = clock
        self._photos: list[PhotoId] = []
        self._pairs: list[Edge] = []
        self._due = clock() + PAUSE
        self._change = Change()

    def taken(self, photos: Iterable[PhotoId]) -> None:
        """These photos are in the library now; whoever waits is compared when it is time."""
        self._photos += photos
        if self._clock() >= self._due:
            self.look()

    def look(self) -> Change:
        """Compare those that wait, as many as there is time for; what was found so far."""
        started = self._clock()
        store = self._runtime.stores.writer()
        if self._photos:
            near = NearPrints(*store.pairs.fingerprints())
            found = near.pairs(np.unique(np.asarray(self._photos, dtype=np.int64)))
            known = {row[:2] for row in store.pairs.of(self._photos)}
            self._pairs += sorted(found - known)
            self._photos = []
        with threads() as pool:
            while self._pairs and self._clock() - started < LONGEST:
                some, self._pairs = self._pairs[:AT_ONCE], self._pairs[AT_ONCE:]
                rows = judge(store, self._runtime, pool, some)
                with store.transaction():
                    store.pairs.put(rows)
                self._change |= Change(decisions=bool(rows))
        now = self._clock()
        self._due = now + max(PAUSE, (now - started) / SHARE)
        return self._change
