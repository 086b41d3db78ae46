"""Comparing the photos of a library with each other, and keeping what was found.

Incremental: a photo is examined once, against all others; the pairs that are more than similar are
kept. Which photos come first makes no difference to a pair, since it is looked for from either
side, and compared with the photo of the smaller content hash in front. Two photos that are proved
copies of a third are compared too, however far their embeddings lie apart: groups need every
pair.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from photosim.core.jobs import JobContext
from photosim.core.types import Level, PhotoId
from photosim.imaging.verify.softness import sharpness
from photosim.library.duplicates.candidates import NearPrints
from photosim.library.duplicates.closer import CloserLook, Side, file_of
from photosim.library.duplicates.comparing import Sketches, name_both, seen_of
from photosim.library.duplicates.grouping import Edge, edge
from photosim.library.duplicates.values import SearchForDuplicates
from photosim.storage.database import Database
from photosim.storage.pairs import PairRow, Pairs

if TYPE_CHECKING:
    import numpy.typing as npt

    from photosim.library.engine import Engine

METHOD = "5"
"""Changes whenever pairs would be judged otherwise: all photos are examined again then."""

CHUNK = 128
"""Photos examined in one transaction, between two looks at the job."""

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
        self._closer = CloserLook(engine.workers)
        self._sharpness: dict[PhotoId, float] = {}
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
        near = NearPrints(*self._store.fingerprints())
        floor = (model.levels.similar + model.levels.copy) / 2
        index = self._engine.nearest(model)
        findable = index.ids()
        for start in range(0, len(fresh), CHUNK):
            job.report("comparing photos", start, len(fresh))
            job.check()
            photos = fresh[start : start + CHUNK]
            wanted = near.pairs(photos)
            known = photos[np.isin(photos, findable)]
            if len(known):
                found = index.near_copies(index.vectors(known), NEIGHBOURS)
                wanted |= _neighbours(known, *found, floor)
            pairs = self._judge(sorted(wanted), job)
            pairs += self._closed(pairs, job)
            with self._db.transaction():
                self._store.put(pairs)
                self._store.mark(photos.tolist(), method)
            self.found += len(pairs)
        seconds = time.monotonic() - started
        return SearchForDuplicates(len(fresh), self.compared, self.found, seconds)

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
        seen = seen_of(self._db, sorted({photo for pair in edges for photo in pair}))
        judged = []
        for first, second in edges:
            job.check()
            sketches = self._sketches.get([first, second])
            if len(sketches) < 2 or first not in seen or second not in seen:
                continue
            self.compared += 1
            named, back = name_both(seen, sketches, first, second)
            if named.level is Level.SIMILAR:
                continue
            one, other = (
                Side(seen[photo], sketches[photo], file_of(self._db, photo))
                for photo in (first, second)
            )
            rename = self._closer.rename(one, other, named)
            named = rename(one.seen, other.seen, named)
            back = rename(other.seen, one.seen, back)
            judged.append(
                PairRow(
                    first,
                    second,
                    named.level,
                    named.how,
                    named.certainty,
                    back.how,
                    (self._sharpness_of(first, one), self._sharpness_of(second, other)),
                )
            )
        return judged

    def _sharpness_of(self, photo: PhotoId, side: Side) -> float:
        if photo not in self._sharpness:
            self._sharpness[photo] = sharpness(side.sketch.grey)
        return self._sharpness[photo]


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
