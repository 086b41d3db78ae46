"""Comparing the photos of a library with each other, and keeping what was found.

Incremental: a photo is examined once, against all others; the pairs that are more than similar are
kept. Which photos come first makes no difference to a pair, since it is looked for from either
side, and compared with the photo of the smaller content hash in front. It is done in
:mod:`.slices`, each written down with its photos in one transaction: a search that is stopped loses
the slice in hand, and goes on as if it had not been stopped. Two photos that are proved
copies of a third are compared too, however far their embeddings lie apart: groups need every pair.
Photos with a frame are looked for by what they show within it at the end, as far as they are no
copies of one without a frame by then: what is near that has been found. A crop and a turned copy
reach out of each other as two views of one scene do; what they were both made of tells that they
are none.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import ContentHash, Level, PhotoId
from photosim.imaging.verify import Sketch
from photosim.library.duplicates.candidates import Candidates, CosineLimits, NearPrints
from photosim.library.duplicates.grouping import Edge, edge
from photosim.library.duplicates.judges import (
    ENOUGH_PAIRS,
    ENOUGH_PHOTOS,
    MOST,
    Case,
    Judges,
)
from photosim.library.duplicates.judging import Judge, Judged, ordered
from photosim.library.duplicates.slices import Slice, slices
from photosim.library.duplicates.values import SearchForDuplicates
from photosim.library.duplicates.views import ShownParts, framed_among, joined, views_of
from photosim.library.matching.naming import Seen
from photosim.library.matching.thumbnails import Look, Sketches, seen_of, threads
from photosim.library.runtime.model import Model
from photosim.library.runtime.runtime import Runtime
from photosim.storage.pairs import PairRow
from photosim.storage.store import Store

METHOD = "32"
"""Changes whenever pairs would be judged otherwise: all photos are examined again then."""

CHUNK = 2048
"""Photos of which the near ones are looked for at once."""

BEGUN = "photos being compared"
"""Key of the settings: what the search was to compare that was begun and isn't finished."""

LOOKING = tr("looking for near photos")

_DIGITS = 4
"""Of cosines."""

_SHARES = 8
"""In how many shares the thumbnails of a chunk are looked through, on all cores."""

_AHEAD = 2
"""Slices that wait for each process, so that it never waits for the library."""

_LOOK_SECONDS = 0.2
"""Between two looks at the job while a slice is being judged."""


def unexamined(store: Store, model: Model) -> Ints:
    """Ids of the photos that are still to be examined, sorted. Those that wait for their vectors
    are examined when they have them."""
    fresh = store.pairs.unexamined(_method(model))
    if len(fresh) and model.runs:
        fresh = np.intersect1d(fresh, store.vectors.ids(model.id), assume_unique=True)
    return fresh


def _method(model: Model) -> str:
    return f"{METHOD} {model.id}"


def _framed_left(method: str) -> str:
    """The mark of photos with a frame that are still to be looked for by what they show."""
    return f"{method}, but for what is framed"


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
    return _Finder(store, runtime, pool, JobContext()).judge_each(pairs)


class _Plan(NamedTuple):
    """The photos that are asked about, and the pairs to be compared, with their cosines."""

    photos: list[PhotoId]
    pairs: dict[Edge, float]


@dataclass(frozen=True, slots=True)
class _Stage:
    """Looking for photos as they are, or those with a frame by what they show within it."""

    method: str
    model: Model
    by_views: bool

    @property
    def name(self) -> str:
        """What it is written down under."""
        return _framed_left(self.method) if self.by_views else self.method


class _Finder:
    """One search for duplicates."""

    def __init__(
        self, store: Store, runtime: Runtime, pool: ThreadPoolExecutor, job: JobContext
    ) -> None:
        self._store = store
        self._runtime = runtime
        self._pool = pool
        self._job = job
        self._sketches = Sketches(store.thumbnails, pool.map)
        # Not a method of this: what refers to itself stays in memory, with all that was compared.
        self._judge = Judge(partial(_photos, store, self._sketches), pool.map)
        self._contents: dict[PhotoId, ContentHash] = {}
        """Of all photos: they decide what comes first, never the order in which photos came."""
        self._later: set[Edge] = set()
        """Pairs of slices that are still to come. Whether a first look has found them already
        makes no difference until then."""

    def judge_each(self, pairs: Iterable[Edge]) -> list[PairRow]:
        """What the photos of some pairs are to each other, each pair for itself."""
        return self._judge.judge_each(dict.fromkeys(pairs, Look.FULL))

    def run(self, only: Sequence[PhotoId] | None) -> SearchForDuplicates:
        started = time.monotonic()
        model = self._runtime.model()
        method = _method(model)
        with self._store.transaction():
            self._store.pairs.forget_others(method, _framed_left(method), judging=METHOD)
        looked_at = found = 0
        while len(fresh := self._fresh(model, only)):
            unseen = np.intersect1d(fresh, self._store.pairs.unexamined(_framed_left(method)))
            stage = _Stage(method, model, by_views=not len(unseen))
            left = fresh if stage.by_views else unseen
            found += self._compared(stage, left, resumes=only is None)
            looked_at += len(fresh) - len(self._fresh(model, only))
        if looked_at and only is None:
            with self._store.transaction():
                self._store.settings.remove(BEGUN)
        seconds = time.monotonic() - started
        return SearchForDuplicates(looked_at, self._judge.compared, found, seconds)

    def _compared(self, stage: _Stage, fresh: Ints, *, resumes: bool) -> int:
        """Compare these photos as far as a stage goes; how many pairs were found.

        resumes: what is to be compared is written down, for the case that it is stopped.
        """
        # One process at least: judged here, a window would wait for the interpreter.
        with Judges(min(MOST, self._runtime.cores)) as judges:
            if len(fresh) >= ENOUGH_PHOTOS:
                judges.start()  # while it is looked for what they will judge
            plan = self._plan(stage, fresh) if resumes else self._planned(fresh, stage)
            known = self._store.photos.known_hashes()
            self._contents = {photo: content for content, photo in known.items()}
            left = set(fresh.tolist())
            all_ = slices(plan.photos, plan.pairs, self._contents)
            todo = [slice_ for slice_ in all_ if not left.isdisjoint(slice_.photos)]
            before = len(plan.pairs) - sum(len(slice_.pairs) for slice_ in todo)
            self._later = {pair for slice_ in todo for pair in slice_.pairs}
            enough = len(plan.pairs) - before >= ENOUGH_PAIRS
            if not enough:
                judges.close()
            found = 0
            for slice_, rows in self._judged(todo, judges if enough else None, before):
                found += self._put(slice_, rows, stage)
        return found

    def _fresh(self, model: Model, only: Sequence[PhotoId] | None) -> Ints:
        fresh = unexamined(self._store, model)
        return fresh if only is None else np.intersect1d(fresh, np.asarray(only, dtype=np.int64))

    def _plan(self, stage: _Stage, fresh: Ints) -> _Plan:
        """What is to be compared: what a search that was stopped had still to do, with what it had
        done, so that this one goes on as it would have; else these photos, written down at once."""
        begun = self._store.settings.get(BEGUN, {})
        if begun.get("method") == stage.name and set(begun["photos"]) & set(fresh.tolist()):
            pairs = {(one, other): near for one, other, near in begun["pairs"]}
            return _Plan(begun["photos"], pairs)
        plan = self._planned(fresh, stage)
        listed = [(*pair, near) for pair, near in plan.pairs.items()]
        with self._store.transaction():
            begun = {"method": stage.name, "photos": plan.photos, "pairs": listed}
            self._store.settings.set(BEGUN, begun)
        return plan

    def _planned(self, fresh: Ints, stage: _Stage) -> _Plan:
        """These photos, and the pairs that are to be compared."""
        self._job.report(LOOKING, 0, len(fresh), unit=tr("photos", context="a second"))
        candidates = self._candidates(fresh, stage.model)
        parts = np.split(candidates.order, range(CHUNK, len(fresh), CHUNK))
        wanted: dict[Edge, float] = {}
        for some in self._pool.map(candidates.of, parts):
            self._job.check()
            wanted |= some
        if stage.by_views:
            compared, found = wanted, candidates.by_views(self._views(parts, stage.model))
            wanted = {
                pair: near
                for pair, near in found.items()
                if pair not in compared or Look.at(near) > Look.at(compared[pair])
            }
        return _Plan(
            fresh.tolist(), {pair: round(float(near), _DIGITS) for pair, near in wanted.items()}
        )

    def _judged(
        self, todo: Sequence[Slice], judges: Judges | None, before: int
    ) -> Iterator[tuple[Slice, list[PairRow]]]:
        """Each slice, in its order, and its pairs that are more than alike.

        What was learnt from a slice is known until the next one comes. Nothing else is taken over
        from other slices but what is written down: so it is the same whether a search was stopped
        in between or not, and however many are judged at once. before: pairs that were compared
        by a search that was stopped.
        """
        done, total = before, before + sum(len(slice_.pairs) for slice_ in todo)
        ahead = iter(todo)
        coming: deque[Future[Judged]] = deque()
        for slice_ in todo:
            looks = _looks(slice_)
            self._report(done, total)
            self._job.check()
            self._judge.forget()
            rows: list[PairRow] = []
            if judges is None:
                for share, some in self._judge.judge(looks, self._job.check):
                    self._report(done + int(share * len(looks)), total)
                    rows += some
            else:
                while len(coming) < _AHEAD * judges.size and (next_ := next(ahead, None)):
                    coming.append(judges.submit(self._case(next_)))
                judged = self._awaited(coming.popleft())
                self._judge.learn(judged)
                rows = judged.rows
            yield slice_, rows
            done += len(looks)

    def _case(self, slice_: Slice) -> Case:
        ends = sorted({photo for pair in slice_.pairs for photo in pair})
        thumbnails = self._store.thumbnails.get_many(ends)
        return Case(_looks(slice_), seen_of(self._store, ends), thumbnails)

    def _awaited(self, coming: Future[Judged]) -> Judged:
        while True:
            self._job.check()
            with suppress(TimeoutError):
                return coming.result(_LOOK_SECONDS)

    def _report(self, done: int, total: int) -> None:
        self._job.report(tr("comparing pairs"), done, total, unit=tr("pairs", context="a second"))

    def _put(self, slice_: Slice, rows: list[PairRow], stage: _Stage) -> int:
        """Write down what was found of a slice; how many pairs that is."""
        self._later -= slice_.pairs.keys()
        pairs = list(rows)
        pairs += self._closed(pairs, slice_.pairs)
        found = {row[:2] for row in pairs}
        ends = {photo for pair in (*found, *slice_.pairs) for photo in pair}
        # What files have told stays; what was found at a first look may turn out to be nothing.
        told = {row[:2]: bool(row.comparison) for row in self._store.pairs.of(ends)}
        nothing = [pair for pair in slice_.pairs if told.get(pair) is False and pair not in found]
        with self._store.transaction():
            self._store.pairs.remove(nothing)
            self._store.pairs.put(row for row in pairs if not told.get(row[:2]))
            self._store.pairs.mark(slice_.photos, stage.method)
            if not stage.by_views:
                framed = self._framed_alone(slice_.photos)
                self._store.pairs.mark(framed, _framed_left(stage.method))
        return len(pairs)

    def _candidates(self, asked: Ints, model: Model) -> Candidates:
        near = NearPrints(*self._store.pairs.fingerprints())
        limits = CosineLimits(*model.worth_comparing)
        vectors = self._runtime.all_vectors(model, self._store)
        index = partial(self._runtime.nearest, model)
        return Candidates(
            near, vectors, index, limits, asked, check=self._job.check, run=self._pool.map
        )

    def _views(self, parts: Sequence[Ints], model: Model) -> ShownParts:
        """What those photos show that have a frame, and of which no copy shows it without one;
        nothing where there is no network to see it."""
        found: list[ShownParts] = []
        if not model.runs:
            return joined(found)
        total = sum(map(len, parts))
        for number, photos in enumerate(parts):
            self._job.check()
            self._job.report(LOOKING, number * CHUNK, total, unit=tr("photos", context="a second"))
            thumbnails = self._store.thumbnails.get_many(self._framed_alone(photos.tolist()))
            shares = _shares(thumbnails)
            found += self._pool.map(lambda some: views_of(some, model.embed_pictures), shares)
        return joined(found)

    def _framed_alone(self, photos: Sequence[PhotoId]) -> list[PhotoId]:
        """Those of some photos that have a frame, and no copy without one is known."""
        among = self._framed_among(photos)
        framed = [photo for photo in photos if photo in among]
        copies = _copies(self._store.pairs.of(framed))
        without = {*copies} - self._framed_among(copies)
        return [photo for photo in framed if without.isdisjoint(copies.get(photo, ()))]

    def _framed_among(self, photos: Iterable[PhotoId]) -> set[PhotoId]:
        """Those of some photos that have a frame: who compared them has seen it."""
        photos, known = set(photos), self._judge.framed
        unknown = sorted(photos - known.keys())
        for start in range(0, len(unknown), CHUNK):
            self._job.check()
            some = unknown[start:][:CHUNK]
            shares = _shares(self._store.thumbnails.get_many(some))
            framed = set().union(*self._pool.map(framed_among, shares))
            known.update((photo, photo in framed) for photo in some)
        return {photo for photo in photos if known[photo]}

    def _closed(self, pairs: list[PairRow], looked_at: Iterable[Edge]) -> list[PairRow]:
        """Pairs between photos that are copies of one and the same, until there are no new ones.

        Two that are both made of a third, which shows all of them, are parts of it: they are copies
        where they agree, though they reach out of each other. looked_at: what was compared to find
        the pairs.
        """
        found: list[PairRow] = []
        newest, no_copies = pairs, {*looked_at} - {*_edges(pairs)}
        while newest or no_copies:
            ends = {photo for pair in (*_edges(newest), *no_copies) for photo in pair}
            stored = (row for row in self._store.pairs.of(ends) if row[:2] not in self._later)
            known = [*stored, *pairs, *found]
            beside = _copies(known)
            # What is known of these, by their files too, stays; a burst may turn out to be parts.
            settled = {
                (pair.first, pair.second): pair.level is not Level.BURST or bool(pair.comparison)
                for pair in known
            }
            wanted: dict[Edge, Look] = {}
            for one, pair in self._triangles(_edges(newest), no_copies, beside):
                if settled.get(pair) or pair in self._later or wanted.get(pair) is Look.PARTS:
                    continue
                if all(self._judge.shows_all(one, other) for other in pair):
                    wanted[pair] = Look.PARTS
                elif pair not in settled:
                    wanted[pair] = Look.FULL
            judging = self._judge.judge(wanted, self._job.check)
            newest = [row for _, some in judging for row in some]
            found += newest
            no_copies = set()
        return found

    def _triangles(
        self,
        copies: Iterable[Edge],
        no_copies: Iterable[Edge],
        beside: dict[PhotoId, set[PhotoId]],
    ) -> Iterator[tuple[PhotoId, Edge]]:
        """Photos with two that are copies of it: where one is found just now to be one, and where
        the two have just been compared."""
        content = self._contents.__getitem__
        for pair in map(self._in_order, copies):
            for one, other in (pair, pair[::-1]):
                for third in sorted(beside.get(one, ()), key=content):
                    if third != other:
                        yield one, edge(third, other)
        for pair in sorted(map(self._in_order, no_copies), key=lambda two: [*map(content, two)]):
            common = beside.get(pair[0], set()) & beside.get(pair[1], set())
            for one in sorted(common, key=content):
                yield one, edge(*pair)

    def _in_order(self, pair: Edge) -> Edge:
        return ordered(pair, self._contents.__getitem__)


def _photos(
    store: Store, sketches: Sketches, photos: Sequence[PhotoId]
) -> tuple[dict[PhotoId, Seen], dict[PhotoId, Sketch]]:
    """What is known of photos, and their sketches."""
    return seen_of(store, photos), sketches.get(photos)


def _shares(thumbnails: Mapping[PhotoId, bytes]) -> list[dict[PhotoId, bytes]]:
    """As many as are looked through on all cores."""
    listed = list(thumbnails.items())
    return [dict(listed[start::_SHARES]) for start in range(_SHARES)]


def _looks(slice_: Slice) -> dict[Edge, Look]:
    return {pair: Look.at(cosine) for pair, cosine in slice_.pairs.items()}


def _copies(pairs: Iterable[PairRow]) -> dict[PhotoId, set[PhotoId]]:
    beside: dict[PhotoId, set[PhotoId]] = {}
    for first, second in _edges(pairs):
        beside.setdefault(first, set()).add(second)
        beside.setdefault(second, set()).add(first)
    return beside


def _edges(pairs: Iterable[PairRow]) -> Iterator[Edge]:
    return ((pair.first, pair.second) for pair in pairs if pair.level is not Level.BURST)
