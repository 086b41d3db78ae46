"""Comparing the photos of a library with each other, and keeping what was found.

Incremental: a photo is examined once, against all others; the pairs that are more than similar are
kept. Which photos come first makes no difference to a pair, since it is looked for from either
side, and compared with the photo of the smaller content hash in front. It is done in
:mod:`.slices`, each written down with its photos in one transaction: a search that is stopped loses
the slice in hand, and goes on as if it had not been stopped. Two photos that are proved
copies of a third are compared too, however far their embeddings lie apart: groups need every
pair. A crop and a turned copy reach out of each other as two views of one scene do; what they were
both made of tells that they are none.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.jobs import JobContext
from photosim.core.types import ContentHash, Level, PhotoId
from photosim.imaging.verify import Proof, Sketch
from photosim.imaging.verify.softness import sharpness
from photosim.library.duplicates.candidates import Candidates, Limits, NearPrints
from photosim.library.duplicates.grouping import Edge, Joined, edge
from photosim.library.duplicates.slices import Slice, slices
from photosim.library.duplicates.values import SearchForDuplicates
from photosim.library.duplicates.views import Views, joined, views_of
from photosim.library.matching.naming import Seen, may_be_enlarged, may_be_same_pixels
from photosim.library.matching.thumbnails import (
    Look,
    NamedPair,
    Sketches,
    lies_within,
    name_again,
    name_both,
    seen_of,
    threads,
)
from photosim.library.runtime.model import Model
from photosim.library.runtime.runtime import Runtime
from photosim.storage.pairs import PairRow
from photosim.storage.store import Store

METHOD = "17"
"""Changes whenever pairs would be judged otherwise: all photos are examined again then."""

CHUNK = 2048
"""Photos of which the near ones are looked for at once."""

BEGUN = "photos being compared"
"""Key of the settings: what the search was to compare that was begun and isn't finished."""

LOOKING = "looking for near photos"

_DIGITS = 4
"""Of cosines."""

_SHARES = 8
"""In how many shares the thumbnails of a chunk are looked through, on all cores."""

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


def judge(
    store: Store, runtime: Runtime, pool: ThreadPoolExecutor, pairs: Iterable[Edge]
) -> list[PairRow]:
    """What the photos of some pairs are to each other, each pair for itself; those that are no more
    than alike are left out."""
    return _Finder(store, runtime, pool, JobContext()).judge(dict.fromkeys(pairs, Look.FULL))


class _Plan(NamedTuple):
    """The photos that are asked about, and the pairs to be compared, with their cosines."""

    photos: list[PhotoId]
    pairs: dict[Edge, float]


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
        self._holds: dict[tuple[PhotoId, PhotoId], bool] = {}
        """Of copies, either way round: whether the first shows all that the second does."""
        self._proofs: dict[PhotoId, dict[PhotoId, Proof]] = {}
        """Of each photo, how it lies on its copies that were found, and on what would be a copy if
        neither reached out of the other."""
        self._sharpest: dict[PhotoId, float] = {}
        self._contents: dict[PhotoId, ContentHash] = {}
        """Of all photos: they decide what comes first, never the order in which photos came."""
        self._compared = 0

    def run(self, only: Sequence[PhotoId] | None) -> SearchForDuplicates:
        started = time.monotonic()
        model = self._runtime.model()
        method = _method(model)
        with self._store.transaction():
            self._store.pairs.forget_others(method)
        looked_at = found = 0
        while len(fresh := self._fresh(model, only)):
            plan = self._plan(method, fresh, model) if only is None else self._planned(fresh, model)
            known = self._store.photos.known_hashes()
            self._contents = {photo: content for content, photo in known.items()}
            left = set(fresh.tolist())
            done, total = 0, len(plan.pairs)
            for slice_ in slices(plan.photos, plan.pairs, self._contents):
                if not left.isdisjoint(slice_.photos):
                    found += self._compare(slice_, method, done, total)
                done += len(slice_.pairs)
            looked_at += len(fresh)
        if looked_at and only is None:
            with self._store.transaction():
                self._store.settings.remove(BEGUN)
        return SearchForDuplicates(looked_at, self._compared, found, time.monotonic() - started)

    def _fresh(self, model: Model, only: Sequence[PhotoId] | None) -> Ints:
        fresh = unexamined(self._store, model)
        return fresh if only is None else np.intersect1d(fresh, np.asarray(only, dtype=np.int64))

    def _plan(self, method: str, fresh: Ints, model: Model) -> _Plan:
        """What is to be compared: what a search that was stopped had still to do, with what it had
        done, so that this one goes on as it would have; else these photos, written down at once."""
        begun = self._store.settings.get(BEGUN, {})
        if begun.get("method") == method and set(begun["photos"]) & set(fresh.tolist()):
            pairs = {(one, other): near for one, other, near in begun["pairs"]}
            return _Plan(begun["photos"], pairs)
        plan = self._planned(fresh, model)
        listed = [(*pair, near) for pair, near in plan.pairs.items()]
        with self._store.transaction():
            begun = {"method": method, "photos": plan.photos, "pairs": listed}
            self._store.settings.set(BEGUN, begun)
        return plan

    def _planned(self, fresh: Ints, model: Model) -> _Plan:
        """These photos, and the pairs that are to be compared."""
        self._job.report(LOOKING, 0, len(fresh), unit="photos")
        candidates = self._candidates(fresh, model)
        wanted: dict[Edge, float] = {}
        parts = np.split(candidates.order, range(CHUNK, len(fresh), CHUNK))
        for some in self._pool.map(candidates.of, parts):
            self._job.check()
            wanted |= some
        for pair, near in candidates.by_views(self._views(parts, model)).items():
            wanted[pair] = max(near, wanted.get(pair, near))
        return _Plan(
            fresh.tolist(), {pair: round(float(near), _DIGITS) for pair, near in wanted.items()}
        )

    def _compare(self, slice_: Slice, method: str, done: int, total: int) -> int:
        """Compare the pairs of a slice, and write down what was found; how many pairs that is.

        Nothing is taken over from other slices but what is written down: so it is the same whether
        a search was stopped in between or not.
        """
        self._judged.clear()
        self._holds.clear()
        self._proofs.clear()
        self._job.report("comparing pairs", done, total, unit="pairs")
        self._job.check()
        looks = {pair: Look.at(cosine) for pair, cosine in slice_.pairs.items()}
        pairs: list[PairRow] = []
        for share, judged in self._judge(looks):
            self._job.report("comparing pairs", done + int(share * len(looks)), total, unit="pairs")
            pairs += judged
        pairs += self._closed(pairs)
        found = {row[:2] for row in pairs}
        ends = {photo for pair in (*found, *slice_.pairs) for photo in pair}
        # What files have told stays; what was found at a first look may turn out to be nothing.
        told = {row[:2]: bool(row.comparison) for row in self._store.pairs.of(ends)}
        nothing = [pair for pair in slice_.pairs if told.get(pair) is False and pair not in found]
        with self._store.transaction():
            self._store.pairs.remove(nothing)
            self._store.pairs.put(row for row in pairs if not told.get(row[:2]))
            self._store.pairs.mark(slice_.photos, method)
        return len(pairs)

    def _candidates(self, asked: Ints, model: Model) -> Candidates:
        near = NearPrints(*self._store.pairs.fingerprints())
        levels = model.levels
        limits = Limits((levels.similar + levels.copy) / 2, levels.similar)
        return Candidates(near, self._runtime.nearest(model), limits, asked, self._job.check)

    def _views(self, parts: Sequence[Ints], model: Model) -> Views:
        """What those photos show that have a frame."""
        found: list[Views] = []
        total = sum(map(len, parts))
        for number, photos in enumerate(parts):
            self._job.check()
            self._job.report(LOOKING, number * CHUNK, total, unit="photos")
            thumbnails = list(self._store.thumbnails.get_many(photos.tolist()).items())
            shares = [dict(thumbnails[start::_SHARES]) for start in range(_SHARES)]
            found += self._pool.map(lambda some: views_of(some, model.embed_pictures), shares)
        return joined(found)

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
            ways = [self._in_order(pair) for pair in _edges(newest)]
            for one, other in [way for pair in ways for way in (pair, pair[::-1])]:
                for third in sorted(beside.get(one, ()), key=self._contents.__getitem__):
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
        if (one, other) not in self._holds:  # found before this slice
            pair = self._in_order(edge(one, other))
            seen, sketches = seen_of(self._store, pair), self._sketches.get(pair)
            if not {*pair} <= seen.keys() & sketches.keys():
                return False
            self._learn(pair, name_both(seen, sketches, pair, Look.FULL))
        return self._holds[one, other]

    def _in_order(self, pair: Edge) -> Edge:
        return _ordered(pair, self._contents.__getitem__)

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
                rows = self.judge({pair: wanted[pair] for pair in now[start:][:AT_ONCE]})
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
        """Two photos in the order of their contents, and what the second is to the first."""
        first, second = pair
        self._holds[first, second] = named.there.holds
        self._holds[second, first] = named.back.holds
        if named.proof is not None and lies_within(named):
            self._proofs.setdefault(first, {})[second] = named.proof
            self._proofs.setdefault(second, {})[first] = named.proof.reversed()

    def _was_judged(self, pair: Edge, look: Look) -> bool:
        """Whether a pair was looked at as closely; from now on it was."""
        before = self._judged.get(pair)
        self._judged[pair] = look if before is None else max(before, look)
        return before is not None and before >= look

    def judge(self, edges: Mapping[Edge, Look]) -> list[PairRow]:
        """The pairs of these that are more than alike."""
        ends = sorted({photo for pair in edges for photo in pair})
        seen, sketches = seen_of(self._store, ends), self._sketches.get(ends)
        pairs = [pair for pair in edges if {*pair} <= seen.keys() & sketches.keys()]
        known = [_ordered(pair, lambda photo: seen[photo].content) for pair in pairs]
        self._compared += len(known)
        steps = [self._steps(pair) for pair in known]
        looks = [edges[edge(*pair)] for pair in known]
        names = self._pool.map(lambda *asked: _name(seen, sketches, *asked), known, looks, steps)
        named = []
        for pair, both in zip(known, names, strict=True):
            if both.there.level is not Level.SIMILAR:
                self._learn(pair, both)
                named.append((pair, both.there, both.back))
        ends = sorted({photo for pair, _, _ in named for photo in pair} - self._sharpest.keys())
        sharp = self._pool.map(lambda photo: sharpness(sketches[photo]), ends)
        self._sharpest.update(zip(ends, sharp, strict=True))
        judged = []
        for pair, there, back in named:
            first, second = edge(*pair)
            name, other_way = (there, back) if pair[0] == first else (back, there)
            one, other = seen[first], seen[second]
            waits = may_be_same_pixels(one, other, name) or may_be_enlarged(one, other, name)
            sharps = self._sharpest[first], self._sharpest[second]
            row = PairRow(first, second, name.level, name.how, name.certainty, other_way.how)
            judged.append(row._replace(sharpness=sharps, waits=waits))
        return judged


def _name(
    seen: Mapping[PhotoId, Seen],
    sketches: Mapping[PhotoId, Sketch],
    pair: Edge,
    look: Look,
    steps: list[Proof],
) -> NamedPair:
    if look is Look.PARTS and len(steps) == 1:  # only what was proved is read otherwise
        return name_again(seen, pair, steps[0], look)
    return name_both(seen, sketches, pair, look, steps)


def _ordered(pair: Edge, content: Callable[[PhotoId], ContentHash]) -> Edge:
    """The photo of the smaller content first."""
    first, second = sorted(pair, key=content)
    return first, second


def _copies(pairs: Iterable[PairRow]) -> dict[PhotoId, set[PhotoId]]:
    beside: dict[PhotoId, set[PhotoId]] = {}
    for first, second in _edges(pairs):
        beside.setdefault(first, set()).add(second)
        beside.setdefault(second, set()).add(first)
    return beside


def _edges(pairs: Iterable[PairRow]) -> Iterator[Edge]:
    return ((pair.first, pair.second) for pair in pairs if pair.level is not Level.BURST)
