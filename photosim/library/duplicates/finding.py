"""Comparing the photos of a library with each other, and keeping what was found.

Incremental: a photo is examined once, against all others; the pairs that are more than similar are
kept. Which photos come first makes no difference to a pair, since it is looked for from either
side, and compared with the photo of the smaller content hash in front. Two photos that are proved
copies of a third are compared too, however far their embeddings lie apart: groups need every
pair.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from photosim.core.jobs import JobContext
from photosim.core.types import Level, PhotoId
from photosim.imaging.verify.softness import sharpness
from photosim.library.duplicates.candidates import NearPrints
from photosim.library.duplicates.comparing import Run, Sketches, name_both, seen_of, threads
from photosim.library.duplicates.grouping import Edge, edge
from photosim.library.duplicates.naming import may_be_enlarged, may_be_same_pixels
from photosim.library.duplicates.values import SearchForDuplicates
from photosim.storage.database import Database
from photosim.storage.pairs import PairRow, Pairs

if TYPE_CHECKING:
    import numpy.typing as npt

    from photosim.library.engine import Engine

METHOD = "6"
"""Changes whenever pairs would be judged otherwise: all photos are examined again then."""

CHUNK = 128
"""Photos examined in one transaction, between two looks at the job."""

AT_ONCE = 64
"""Pairs compared between two looks at the job."""

NEIGHBOURS = 12
"""Nearest photos that are compared, as far as their cosines reach half way between the model's two
levels: strong crops lie below, and are found by a search for one photo."""


class Finder:
    """One search for duplicates. Library lane."""

    def __init__(self, db: Database, engine: Engine) -> None:
        self._db = db
        self._store = Pairs(db)
        self._engine = engine
        self._sketches = Sketches(db)
        self._map: Run = map
        self._judged: set[Edge] = set()
        self.compared = self.found = 0

    def run(self, job: JobContext, only: Sequence[PhotoId] | None = None) -> SearchForDuplicates:
        """Examine every photo (of these) that was not examined yet.

        Raises Cancelled; what is done stays.
        """
        started = time.monotonic()
        model = self._engine.model()
        method = f"{METHOD} {model.id}"
        fresh = self._store.unexamined(method)
        if only is not None:
            fresh = np.intersect1d(fresh, np.asarray(only, dtype=np.int64))
        if not len(fresh):
            return SearchForDuplicates()
        with self._db.transaction():
            self._store.forget_others(method)
        parts = [fresh[start : start + CHUNK] for start in range(0, len(fresh), CHUNK)]
        with threads() as pool:
            self._sketches = Sketches(self._db, pool.map)
            self._map = pool.map
            candidates = self._candidates()
            coming = pool.submit(candidates, parts[0])
            for number, photos in enumerate(parts):
                job.report("comparing photos", number * CHUNK, len(fresh))
                job.check()
                wanted = coming.result()
                if number + 1 < len(parts):
                    # Looked for while these are compared.
                    coming = pool.submit(candidates, parts[number + 1])
                pairs = self._judge(sorted(wanted), job)
                pairs += self._closed(pairs, job)
                with self._db.transaction():
                    self._store.put(pairs)
                    self._store.mark(photos.tolist(), method)
                self.found += len(pairs)
        seconds = time.monotonic() - started
        return SearchForDuplicates(len(fresh), self.compared, self.found, seconds)

    def _candidates(self) -> Callable[[npt.NDArray[np.int64]], set[Edge]]:
        """Looks for the pairs of photos that are to be compared; for any thread."""
        model = self._engine.model()
        near = NearPrints(*self._store.fingerprints())
        floor = (model.levels.similar + model.levels.copy) / 2
        index = self._engine.nearest(model)
        findable = index.ids()

        def look(photos: npt.NDArray[np.int64]) -> set[Edge]:
            wanted = near.pairs(photos)
            known = photos[np.isin(photos, findable)]
            if len(known):
                found = index.near_copies(index.vectors(known), NEIGHBOURS)
                wanted |= _neighbours(known, *found, floor)
            return wanted

        return look

    def _closed(self, pairs: list[PairRow], job: JobContext) -> list[PairRow]:
        """Pairs between photos that are copies of one and the same, until there are no new ones."""
        found: list[PairRow] = []
        newest = pairs
        while newest:
            ends = {photo for pair in newest for photo in (pair.first, pair.second)}
            beside = _copies([*self._store.of(ends), *pairs, *found])
            wanted = {
                edge(third, other)
                for pair in newest
                if pair.level is not Level.BURST
                for one, other in ((pair.first, pair.second), (pair.second, pair.first))
                for third in beside.get(one, ())
                if third != other
            }
            newest = self._judge(sorted(wanted - {(p.first, p.second) for p in pairs}), job)
            found += newest
        return found

    def _judge(self, edges: list[Edge], job: JobContext) -> list[PairRow]:
        edges = [one for one in edges if one not in self._judged]
        self._judged.update(edges)
        judged = []
        for start in range(0, len(edges), AT_ONCE):
            job.check()
            judged += self._judge_some(edges[start : start + AT_ONCE], job)
        return judged

    def _judge_some(self, edges: list[Edge], job: JobContext) -> list[PairRow]:
        ends = sorted({photo for pair in edges for photo in pair})
        seen, sketches = seen_of(self._db, ends), self._sketches.get(ends)
        known = [(a, b) for a, b in edges if {a, b} <= seen.keys() & sketches.keys()]
        self.compared += len(known)
        names = self._map(lambda pair: name_both(seen, sketches, *pair), known)
        named = [
            (pair, name, back)
            for pair, (name, back) in zip(known, names, strict=True)
            if name.level is not Level.SIMILAR
        ]
        ends = sorted({photo for pair, _, _ in named for photo in pair})
        sharp = self._map(lambda photo: sharpness(sketches[photo].grey), ends)
        sharpest = dict(zip(ends, sharp, strict=True))
        judged = []
        for (first, second), name, back in named:
            one, other = seen[first], seen[second]
            waits = may_be_same_pixels(one, other, name) or may_be_enlarged(one, other, name)
            sharps = sharpest[first], sharpest[second]
            judged.append(
                PairRow(
                    first, second, name.level, name.how, name.certainty, back.how, sharps, waits
                )
            )
        return judged


def _neighbours(
    photos: npt.NDArray[np.int64],
    ids: list[npt.NDArray[np.int64]],
    similarities: list[npt.NDArray[np.float32]],
    floor: float,
) -> set[Edge]:
    return {
        edge(photo, other)
        for photo, near, cosines in zip(photos.tolist(), ids, similarities, strict=True)
        for other in near[cosines >= floor].tolist()
        if other != photo
    }


def _copies(pairs: Iterable[PairRow]) -> dict[PhotoId, set[PhotoId]]:
    beside: dict[PhotoId, set[PhotoId]] = {}
    for first, second in _edges(pairs):
        beside.setdefault(first, set()).add(second)
        beside.setdefault(second, set()).add(first)
    return beside


def _edges(pairs: Iterable[PairRow]) -> Iterator[Edge]:
    return ((pair.first, pair.second) for pair in pairs if pair.level is not Level.BURST)
