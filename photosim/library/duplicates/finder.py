"""Comparing the photos of a library with each other, and keeping what was found.

Incremental: a photo is examined once, against all others; the pairs that are more than similar are
kept. Which photos come first makes no difference to a pair, since it is looked for from either
side, and compared with the photo of the smaller content hash in front. Two photos that are proved
copies of a third are compared too, however far their embeddings lie apart: groups need every
pair. A crop and a turned copy reach out of each other as two views of one scene do; what they were
both made of tells that they are none.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.jobs import JobContext
from photosim.core.types import PROVED, Level, PhotoId
from photosim.imaging.verify import Proof
from photosim.imaging.verify.softness import sharpness
from photosim.library.duplicates.candidates import Candidates, NearPrints
from photosim.library.duplicates.grouping import Edge, Joined, edge
from photosim.library.duplicates.values import SearchForDuplicates
from photosim.library.matching.naming import may_be_enlarged, may_be_same_pixels
from photosim.library.matching.thumbnails import (
    Look,
    NamedPair,
    Sketches,
    name_both,
    seen_of,
    threads,
)
from photosim.library.runtime.model import Model
from photosim.library.runtime.runtime import Runtime
from photosim.storage.pairs import PairRow
from photosim.storage.store import Store

METHOD = "14"
"""Changes whenever pairs would be judged otherwise: all photos are examined again then."""

CHUNK = 2048
"""Photos examined in one transaction: fewer leave the cores without work in between."""

TOGETHER = 320
"""Pairs of photos that are near each other, of which some may follow from others."""

_MOST_STEPS = 3

AT_ONCE = 64
"""Pairs compared between two looks at the job, and two reports of its progress."""


def unexamined(store: Store, model: Model) -> Ints:
    """Ids of the photos that are still to be examined, sorted."""
    return store.pairs.unexamined(_method(model))


def _method(model: Model) -> str:
    return f"{METHOD} {model.id}"


def find(
    store: Store, runtime: Runtime, job: JobContext, only: Sequence[PhotoId] | None = None
) -> SearchForDuplicates:
    """Examine every photo (of these) that was not examined yet. Library lane.

    Raises Cancelled; what is done stays.
    """
    with threads() as pool:
        return _Finder(store, runtime, pool, job).run(only)


class _Finder:
    """One search for duplicates."""

    def __init__(
        self, store: Store, runtime: Runtime, pool: ThreadPoolExecutor, job: JobContext
    ) -> None:
        self._store = store
        self._runtime = runtime
        self._pool = pool
        self._job = job
        self._sketches = Sketches(store, pool.map)
        self._judged: dict[Edge, Look] = {}
        self._holds: dict[Edge, tuple[bool, bool]] = {}
        """Of copies: whether the first shows all that the second does, and the second the first."""
        self._proofs: dict[PhotoId, dict[PhotoId, Proof]] = {}
        """Of each photo, how it lies on its copies that were found in this search."""
        self._sharpest: dict[PhotoId, float] = {}
        self._compared = 0

    def run(self, only: Sequence[PhotoId] | None) -> SearchForDuplicates:
        started = time.monotonic()
        model = self._runtime.model()
        method = _method(model)
        fresh = unexamined(self._store, model)
        if only is not None:
            fresh = np.intersect1d(fresh, np.asarray(only, dtype=np.int64))
        if not len(fresh):
            return SearchForDuplicates()
        with self._store.transaction():
            self._store.pairs.forget_others(method)
        self._report(0, len(fresh))  # looking for candidates takes seconds
        candidates = self._candidates(fresh, model)
        parts = np.split(candidates.order, range(CHUNK, len(fresh), CHUNK))
        coming = self._pool.submit(candidates.of, parts[0])
        found = 0
        for number, photos in enumerate(parts):
            self._report(number * CHUNK, len(fresh))
            self._job.check()
            wanted = coming.result()
            if number + 1 < len(parts):
                # Looked for while these are compared.
                coming = self._pool.submit(candidates.of, parts[number + 1])
            pairs: list[PairRow] = []
            done = 0
            for some in _together(wanted):
                looks = {pair: Look.at(wanted[pair]) for pair in some}
                for share, judged in self._judge(looks):
                    part = (done + share * len(some)) / len(wanted)
                    self._report(number * CHUNK + int(part * len(photos)), len(fresh))
                    pairs += judged
                done += len(some)
            pairs += self._closed(pairs)
            with self._store.transaction():
                self._store.pairs.put(pairs)
                self._store.pairs.mark(photos.tolist(), method)
            found += len(pairs)
        seconds = time.monotonic() - started
        return SearchForDuplicates(len(fresh), self._compared, found, seconds)

    def _report(self, done: int, total: int) -> None:
        self._job.report("comparing photos", done, total)

    def _candidates(self, fresh: Ints, model: Model) -> Candidates:
        near = NearPrints(*self._store.pairs.fingerprints())
        least = (model.levels.similar + model.levels.copy) / 2
        return Candidates(near, self._runtime.nearest(model), least, fresh, self._job.check)

    def _closed(self, pairs: list[PairRow]) -> list[PairRow]:
        """Pairs between photos that are copies of one and the same, until there are no new ones.

        Two that are both made of a third, which shows all of them, are parts of it: they are copies
        where they agree, though they reach out of each other.
        """
        found: list[PairRow] = []
        newest = pairs
        while newest:
            ends = {photo for pair in newest for photo in (pair.first, pair.second)}
            known = [*self._store.pairs.of(ends), *pairs, *found]
            beside = _copies(known)
            # What is known of these, by their files too, stays; a burst may turn out to be parts.
            settled = {
                (pair.first, pair.second): pair.level is not Level.BURST or bool(pair.comparison)
                for pair in known
            }
            wanted: dict[Edge, Look] = {}
            for one, other in [way for pair in _edges(newest) for way in (pair, pair[::-1])]:
                for third in beside.get(one, ()):
                    pair = edge(third, other)
                    if third == other or settled.get(pair) or wanted.get(pair) is Look.PARTS:
                        continue
                    if self._shows_all(one, other) and self._shows_all(one, third):
                        wanted[pair] = Look.PARTS
                    elif pair not in settled:
                        wanted[pair] = Look.FULL
            newest = [row for _, rows in self._judge(wanted) for row in rows]
            found += newest
        return found

    def _shows_all(self, one: PhotoId, other: PhotoId) -> bool:
        """Whether a photo shows all that another, which is a copy of it, does."""
        pair = edge(one, other)
        if pair not in self._holds:  # found by an earlier search
            seen, sketches = seen_of(self._store, pair), self._sketches.get(pair)
            if not {*pair} <= seen.keys() & sketches.keys():
                return False
            self._learn(pair, name_both(seen, sketches, pair, Look.FULL))
        return self._holds[pair][pair.index(one)]

    def _judge(self, wanted: Mapping[Edge, Look]) -> Iterator[tuple[float, list[PairRow]]]:
        """The pairs of these that are more than alike, some at a time, and what share is done.

        wanted: the likeliest first. Of those that would lie in one group, as many as make it one
        are proved; how the others lie follows from these, and is only checked.
        """
        waiting = [pair for pair in wanted if not self._was_judged(pair, wanted[pair])]
        total = len(waiting)
        while waiting:
            now, waiting = self._apart(waiting)
            for start in range(0, len(now), AT_ONCE):
                self._job.check()
                rows = self._judge_some({pair: wanted[pair] for pair in now[start:][:AT_ONCE]})
                done = total - len(waiting) - len(now) + min(len(now), start + AT_ONCE)
                yield done / total, rows

    def _apart(self, pairs: list[Edge]) -> tuple[list[Edge], list[Edge]]:
        """The pairs that can be judged now, and those for which it pays to wait for these: what
        follows from proofs that are known, and one pair between any two groups."""
        known, chosen = Joined(), Joined()
        for photo in {one for pair in pairs for one in pair}:
            for other in self._proofs.get(photo, ()):
                known.join(photo, other)
                chosen.join(photo, other)
        now: list[Edge] = []
        later: list[Edge] = []
        for pair in pairs:
            follows = known.home(pair[0]) == known.home(pair[1])
            (now if follows or chosen.join(*pair) else later).append(pair)
        return now, later

    def _steps(self, pair: Edge) -> list[Proof]:
        """The fewest proofs that lead from one photo over others to another; none where none do."""
        first, last = pair
        reached: dict[PhotoId, list[Proof]] = {first: []}
        ends = [first]
        for _ in range(_MOST_STEPS):
            further: list[PhotoId] = []
            for photo in ends:
                for other, proof in self._proofs.get(photo, {}).items():
                    if other not in reached:
                        reached[other] = [*reached[photo], proof]
                        further.append(other)
            if last in reached:
                return reached[last]
            ends = further
        return []

    def _learn(self, pair: Edge, named: NamedPair) -> None:
        first, second = pair
        self._holds[pair] = named.there.holds, named.back.holds
        if named.there.level in PROVED and named.proof is not None:
            self._proofs.setdefault(first, {})[second] = named.proof
            self._proofs.setdefault(second, {})[first] = named.proof.reversed()

    def _was_judged(self, pair: Edge, look: Look) -> bool:
        """Whether a pair was looked at as closely; from now on it was."""
        before = self._judged.get(pair)
        self._judged[pair] = look if before is None else max(before, look)
        return before is not None and before >= look

    def _judge_some(self, edges: Mapping[Edge, Look]) -> list[PairRow]:
        ends = sorted({photo for pair in edges for photo in pair})
        seen, sketches = seen_of(self._store, ends), self._sketches.get(ends)
        known = [pair for pair in edges if {*pair} <= seen.keys() & sketches.keys()]
        self._compared += len(known)
        steps = [self._steps(pair) for pair in known]
        names = self._pool.map(
            lambda pair, way: name_both(seen, sketches, pair, edges[pair], way), known, steps
        )
        named = []
        for pair, both in zip(known, names, strict=True):
            if both.there.level is not Level.SIMILAR:
                self._learn(pair, both)
                named.append((pair, both.there, both.back))
        ends = sorted({photo for pair, _, _ in named for photo in pair} - self._sharpest.keys())
        sharp = self._pool.map(lambda photo: sharpness(sketches[photo].grey), ends)
        self._sharpest.update(zip(ends, sharp, strict=True))
        judged = []
        for (first, second), name, back in named:
            one, other = seen[first], seen[second]
            waits = may_be_same_pixels(one, other, name) or may_be_enlarged(one, other, name)
            sharps = self._sharpest[first], self._sharpest[second]
            judged.append(
                PairRow(
                    first, second, name.level, name.how, name.certainty, back.how, sharps, waits
                )
            )
        return judged


def _together(wanted: Mapping[Edge, float]) -> Iterator[list[Edge]]:
    """Pairs that are near each other, some hundreds at a time, the nearest first: so the sketches
    of their photos are made once. wanted: with the cosines of their embeddings."""
    joined = Joined()
    for pair in wanted:
        joined.join(*pair)
    near: dict[PhotoId, list[Edge]] = {}
    for pair in sorted(wanted):
        near.setdefault(joined.home(pair[0]), []).append(pair)
    some: list[Edge] = []
    for pairs in near.values():
        for start in range(0, len(pairs), TOGETHER):
            some += pairs[start:][:TOGETHER]
            if len(some) >= TOGETHER:
                yield sorted(some, key=lambda pair: (-wanted[pair], pair))
                some = []
    if some:
        yield sorted(some, key=lambda pair: (-wanted[pair], pair))


def _copies(pairs: Iterable[PairRow]) -> dict[PhotoId, set[PhotoId]]:
    beside: dict[PhotoId, set[PhotoId]] = {}
    for first, second in _edges(pairs):
        beside.setdefault(first, set()).add(second)
        beside.setdefault(second, set()).add(first)
    return beside


def _edges(pairs: Iterable[PairRow]) -> Iterator[Edge]:
    return ((pair.first, pair.second) for pair in pairs if pair.level is not Level.BURST)
