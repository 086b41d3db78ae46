"""Every photo's place under a taught model, without opening a photo again.

A head takes the stored features of the base model, a whole network the stored thumbnails.
Written in parts, each a transaction; a part that is there already is not written again, so that
a run that was killed goes on where it stopped.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from photosim.core.arrays import Bytes, Floats, Ints, Reals
from photosim.core.errors import LibraryError, PhotoUnreadable
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.imaging import thumbnails as pictures
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.ml.heads import LinearHead
from photosim.ml.preprocess import Preprocessing
from photosim.storage.store import Store

CHUNK = 2048
"""Photos in one transaction of a head."""

PICTURES = 64
"""Photos in one transaction of a network: some seconds of work."""

TOLERANCE = 1e-3
"""How far a stored embedding may lie from head times features (half floats), by its length."""

NETWORK_TOLERANCE = 0.05
"""The same for a network, whose sums differ in their last digits by batch and provider."""


class Placer(Protocol):
    """Says where photos lie under one taught model."""

    @property
    def model_id(self) -> str:
        """The model's id."""

    @property
    def dim(self) -> int:
        """Length of an embedding."""

    @property
    def chunk(self) -> int:
        """Photos to place in one transaction."""

    @property
    def tolerance(self) -> float:
        """How far a place that was stored may lie from the same place found again."""

    def embeddings(self, store: Store, ids: Sequence[PhotoId]) -> tuple[Ints, Floats]:
        """Of those photos that can be placed: ids (n,) sorted, unit embeddings (n, dim)."""

    def fresh(self, features: Reals, thumbnails: Sequence[bytes]) -> tuple[Ints, Floats]:
        """Of new photos' features (n, width) and thumbnails: rows that can be placed, and where."""


@dataclass(frozen=True, slots=True)
class HeadPlacer:
    """Places by a head on the features of the base model."""

    model_id: str
    base_id: str
    head: LinearHead
    tolerance: float = TOLERANCE

    @property
    def chunk(self) -> int:
        """Photos to place in one transaction."""
        return CHUNK

    @property
    def dim(self) -> int:
        """Length of an embedding."""
        return self.head.dim

    def embeddings(self, store: Store, ids: Sequence[PhotoId]) -> tuple[Ints, Floats]:
        """Head times stored features."""
        known, features = store.vectors.features(ids, self.base_id)
        if not len(known):
            return known, np.empty((0, self.dim), dtype=np.float32)
        return known, self.head.project(features)

    def fresh(self, features: Reals, thumbnails: Sequence[bytes]) -> tuple[Ints, Floats]:
        """As the features will be stored, so that what is computed again later is the same."""
        rows = np.arange(len(features), dtype=np.int64)
        return rows, self.head.project(features.astype(np.float16))


@dataclass(frozen=True, slots=True)
class NetworkPlacer:
    """Places by a network of its own on the stored thumbnails.

    embed: pixels to features and unit embeddings, may be called from several threads at once,
    and is by ``threads``. A photo whose thumbnail can't be read gets no place.
    """

    model_id: str
    dim: int
    preprocessing: Preprocessing
    embed: Callable[[Sequence[Bytes]], tuple[Floats, Floats]]
    threads: int = 1
    tolerance: float = NETWORK_TOLERANCE

    @property
    def chunk(self) -> int:
        """Photos to place in one transaction."""
        return PICTURES

    def embeddings(self, store: Store, ids: Sequence[PhotoId]) -> tuple[Ints, Floats]:
        """By the thumbnails as stored, ``PICTURES`` at a time in memory."""
        found: list[Ints] = [np.empty(0, dtype=np.int64)]
        vectors: list[Floats] = [np.empty((0, self.dim), dtype=np.float32)]
        wanted = sorted(ids)
        for start in range(0, len(wanted), PICTURES):
            stored = store.thumbnails.get_many(wanted[start : start + PICTURES])
            known = sorted(stored)
            rows, embedded = self._embedded([stored[photo] for photo in known])
            found.append(np.asarray(known, dtype=np.int64)[rows])
            vectors.append(embedded)
        return np.concatenate(found), np.concatenate(vectors)

    def fresh(self, features: Reals, thumbnails: Sequence[bytes]) -> tuple[Ints, Floats]:
        """By the thumbnails, as those of older photos."""
        return self._embedded(thumbnails)

    def _embedded(self, thumbnails: Sequence[bytes]) -> tuple[Ints, Floats]:
        step = max(1, -(-len(thumbnails) // self.threads))
        parts = [
            range(at, min(at + step, len(thumbnails))) for at in range(0, len(thumbnails), step)
        ]

        def one(rows: range) -> tuple[list[int], Floats]:
            readable, pixels = [], []
            for row in rows:
                try:
                    pixels.append(self.preprocessing(pictures.read(thumbnails[row])))
                except PhotoUnreadable:
                    continue  # without a place; check tells of a damaged thumbnail
                readable.append(row)
            empty = np.empty((0, self.dim), dtype=np.float32)
            return readable, self.embed(pixels)[1] if pixels else empty

        if not parts:
            return np.empty(0, dtype=np.int64), np.empty((0, self.dim), dtype=np.float32)
        with ThreadPoolExecutor(len(parts)) as pool:
            done = list(pool.map(one, parts))
        rows = np.asarray([row for readable, _ in done for row in readable], dtype=np.int64)
        return rows, np.concatenate([vectors for _, vectors in done])


@dataclass(frozen=True, slots=True, eq=False)
class Follower:
    """A taught model that new photos get a place in; ``nearest`` where its index is loaded."""

    placer: Placer
    nearest: PhotoIndex | None


Places = dict[int, "Floats"]
"""Of a group of new photos, by their number in it: the embedding under one model."""


def missing(store: Store, base_id: str, model_id: str) -> Ints:
    """Ids of the photos that have the base model's vectors and lack the taught model's."""
    of = store.vectors.ids
    return np.setdiff1d(of(base_id), of(model_id), assume_unique=True)


Lend = Callable[[], "AbstractContextManager[Store]"]
"""Gives a connection to read with."""

Keep = Callable[["Ints", "Floats"], None]
"""Writes places: ids (n,), embeddings (n, dim)."""


def place(store: Store, base_id: str, placer: Placer, job: JobContext) -> int:
    """Give those photos that lack one their place; returns how many got one. Raises Cancelled.

    Library lane: all of it by the writing connection.
    """
    return place_by_turns(
        lambda: contextlib.nullcontext(store),
        lambda ids, vectors: keep(store, base_id, placer.model_id, ids, vectors),
        base_id,
        placer,
        job,
    )


def place_by_turns(
    lend: Lend, keep_part: Keep, base_id: str, placer: Placer, job: JobContext
) -> int:
    """As :func:`place`, reading and computing in any thread; ``keep_part`` writes each part."""
    with lend() as store:
        ids = missing(store, base_id, placer.model_id)
    placed = 0
    for start in range(0, len(ids), placer.chunk):
        job.report(tr("placing photos"), start, len(ids), unit=tr("photos", context="a second"))
        job.check()
        with lend() as store:
            known, vectors = placer.embeddings(store, ids[start : start + placer.chunk].tolist())
        if len(known):
            keep_part(known, vectors)
        placed += len(known)
    job.report(tr("placing photos"), len(ids), len(ids), unit=tr("photos", context="a second"))
    return placed


def keep(store: Store, base_id: str, model_id: str, ids: Ints, vectors: Floats) -> None:
    """Write places, but of photos that have gone since. Library lane."""
    with store.transaction():
        here = np.isin(ids, store.vectors.some_ids(ids.tolist(), base_id))
        store.vectors.add_embeddings(ids[here].tolist(), model_id, vectors[here])


def embeddings(store: Store, base_id: str, placer: Placer | None, ids: Ints) -> tuple[Ints, Floats]:
    """Embeddings by a taught model, or (None) the base model's stored ones.

    What is stored of a network is taken; the rest is computed. Of those photos that have
    vectors: ids (n,) sorted, float32 (n, dim).
    """
    if placer is None:
        return store.vectors.embeddings(ids.tolist(), base_id)
    if isinstance(placer, HeadPlacer):
        return placer.embeddings(store, ids.tolist())
    known, vectors = store.vectors.embeddings(ids.tolist(), placer.model_id)
    more, computed = placer.embeddings(store, np.setdiff1d(ids, known).tolist())
    if not len(known):
        return more, computed
    both = np.concatenate([known, more])
    order = np.argsort(both, kind="stable")
    return both[order], np.concatenate([vectors, computed])[order]


def places(
    followers: Sequence[Follower], features: Sequence[Reals], thumbnails: Sequence[bytes]
) -> list[Places]:
    """Where a group of new photos lies under each follower."""
    if not features:
        return [{} for _ in followers]
    found: list[Places] = []
    for one in followers:
        rows, vectors = one.placer.fresh(np.stack(features), thumbnails)
        found.append(dict(zip(rows.tolist(), vectors, strict=True)))
    return found


def misplaced(store: Store, placer: Placer, ids: Sequence[PhotoId]) -> list[PhotoId]:
    """Those of the photos whose stored embedding is not what the model makes of them.

    A photo that can't be placed any more is misplaced too; one without an embedding of the
    taught model is not: it is only missing. Embeddings may have any length.
    """
    try:
        placed, stored = store.vectors.embeddings(ids, placer.model_id)
    except LibraryError:
        if len(ids) == 1:
            return list(ids)
        # Of different lengths: find the ones that are wrong.
        return [photo for one in ids for photo in misplaced(store, placer, [one])]
    if not len(placed):
        return []
    if stored.shape[1] != placer.dim:
        return [int(one) for one in placed]
    known, again = placer.embeddings(store, placed.tolist())
    wrong = set(np.setdiff1d(placed, known).tolist())
    rows = np.searchsorted(placed, known)
    if len(known):
        difference = np.linalg.norm(stored[rows] - again, axis=1)
        with np.errstate(invalid="ignore"):
            wrong.update(known[~(difference <= placer.tolerance)].tolist())
    return sorted(wrong)
