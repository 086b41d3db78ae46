"""The vectors that a search looks through: the saved index, and whatever it lacks.

What SQLite holds is the truth. Photos that the saved index does not have yet (a crash before a
save, another process that is indexing right now) lie in an index beside it, an exact one where
they are few, so that a photo in the database is always found. ``absorb`` moves them over; that, and
saving, is for the library lane of the writing process alone.

Up to some ten thousand photos the saved index is a graph, beyond a compact one: which, the size of
the library and the memory of the computer say (:func:`fits_in_graph`). ``absorb`` goes over from
one to the other, and the old one answers meanwhile.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Floats, Halves, Ints, distinct
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.index.codes import CodedPart
from photosim.index.compact import CompactIndex, DamagedVectorsError
from photosim.index.exact import ExactIndex
from photosim.index.files import Health, HealthState, new_compact, new_graph, not_saved, open_index
from photosim.index.hnsw import HnswIndex
from photosim.ml.aspects import Aspects
from photosim.storage.store import Store

log = logging.getLogger(__name__)

GRAPH_BYTES = 256 << 20
"""Memory that a graph may take at most, with its vectors."""

_GRAPH_SHARE = 32
"""One in so many bytes of the computer's memory a graph may take."""

_LINKS_BYTES = 300
"""Memory of a vector in a graph beside its numbers, which are kept as floats and half floats."""

BESIDE_EXACT = 4_000
"""Photos beside the saved index up to which they lie there as whole vectors in memory."""

CODED_SIMILAR, CODED_COPY = 192, 64
"""Numbers at the beginning of each part that a compact index has codes of: the ten nearest of a
million lie among its 256 nearest by these (see the benchmarks)."""

_UNTRUSTED = 64
"""Damaged vectors in one answer from which on none of their file is trusted."""

_Answer = TypeVar("_Answer")
_Floating = TypeVar("_Floating", np.float16, np.float32)
_Found = tuple[list["Ints"], list["Floats"]]
_Asked = tuple["Floats", float]
"""Vectors to ask the stored ones with, and a factor on the cosines that come back."""

CHUNK = 1024
"""Vectors moved at a time, between two looks at the job."""

_LEADING = 64
"""Numbers of what is similar that say most of it: variance is greatest there."""


Lend = Callable[[], AbstractContextManager[Store]]
"""Gives a connection to read with."""


class CopyVectors(NamedTuple):
    """Vectors of photos as copies are told by: ids int64 (n,), sorted; halves float16 (n, dim), of
    unit length. leading: those of the numbers that say most, int64; None where all say as much."""

    ids: Ints
    halves: Halves
    leading: Ints | None


class AllCopyVectors(Protocol):
    """Where the vectors of all photos of a library are."""

    def ids(self) -> Ints:
        """Of all photos that have one, sorted."""

    def copy_vectors(self) -> CopyVectors:
        """All of them."""


class StoredVectors:
    """The vectors of a model in the database: those of all photos are there sooner than the index
    is loaded, in a third of its memory."""

    def __init__(self, store: Store, model_id: str, dim: int, aspects: Aspects | None) -> None:
        self._store, self._model_id = store, model_id
        self._dim, self._aspects = dim, aspects

    def ids(self) -> Ints:
        """See :class:`AllCopyVectors`."""
        return searchable_ids(self._store, self._model_id)

    def copy_vectors(self) -> CopyVectors:
        """See :class:`AllCopyVectors`."""
        ids = self.ids()
        halves = np.zeros((len(ids), self._dim), np.float16)

        def keep(some: Ints, vectors: Floats) -> None:
            places = np.searchsorted(ids, some)
            there = ids[np.minimum(places, len(ids) - 1)] == some if len(ids) else some < 0
            if not there.all():
                places, vectors = places[there], vectors[there]
            halves[places] = _as_copies(vectors, self._aspects)

        # Those that were read are halved while the next are.
        with ThreadPoolExecutor(1, thread_name_prefix="vectors") as thread:
            kept: Future[None] | None = None
            for some, vectors in self._store.vectors.iterate(self._model_id, CHUNK):
                if kept is not None:
                    kept.result()
                kept = thread.submit(keep, some, vectors)
            if kept is not None:
                kept.result()
        return CopyVectors(ids, halves, _leading(self._aspects))


def _as_copies(vectors: Floats, aspects: Aspects | None) -> Floats:
    return vectors if aspects is None else aspects.as_copies(vectors)


def _leading(aspects: Aspects | None) -> Ints | None:
    """All of what copies are told by, and the beginning of what is similar."""
    if aspects is None or aspects.similar <= 2 * _LEADING:
        return None
    return np.concatenate([np.arange(_LEADING), np.arange(aspects.similar, aspects.dim)])


def fits_in_graph(photos: int, dim: int, memory: int | None = None) -> bool:
    """Whether so many vectors should be searched on a graph, on a computer with so much memory in
    bytes; None: on this one."""
    if memory is None:
        import psutil  # it takes long to import, and few processes ask

        memory = psutil.virtual_memory().total
    return photos * (6 * dim + _LINKS_BYTES) <= min(GRAPH_BYTES, memory // _GRAPH_SHARE)


def coded_parts(dim: int, aspects: Aspects | None) -> list[CodedPart]:
    """Of vectors the parts, and how many numbers at the beginning of each a compact index codes."""
    if aspects is None:
        return [CodedPart(0, dim, min(dim, CODED_SIMILAR + CODED_COPY))]
    similar, copy = aspects.similar, aspects.copy
    return [
        CodedPart(0, similar, min(similar, CODED_SIMILAR)),
        CodedPart(similar, dim, min(copy, CODED_COPY)),
    ]


class DatabaseVectors:
    """The whole vectors of an index, where they are stored anyway. ``lend`` gives a connection."""

    count = 0

    def __init__(self, lend: Lend, model_id: str, dim: int) -> None:
        self._lend, self._model_id, self._dim = lend, model_id, dim

    def append(self, ids: Ints, vectors: Floats) -> Ints:
        """They are there: nothing is done."""
        return np.zeros(len(ids), np.int64)

    def read(self, records: Ints, ids: Ints) -> tuple[Halves, Bools]:
        """By ids; of photos that have gone meanwhile, nothing that is near anything."""
        found = np.zeros((len(ids), self._dim), np.float16)
        with self._lend() as store:
            known, vectors = store.vectors.embeddings(ids.tolist(), self._model_id)
        order = np.argsort(ids, kind="stable")
        if len(known):
            found[order[np.searchsorted(ids, known, sorter=order)]] = vectors
        return found, np.ones(len(ids), np.bool_)


class PhotoIndex:
    """The index of one model's vectors over the photos that have a file. Thread-safe.

    Searches take and answer vectors as stored; cosines are those of what is similar, or of copies,
    where the model has an aspect for each. Where vectors in the index's file are damaged, those of
    the database stand in for them.

    directory: where the saved index lies. lend: gives a connection to the database. keeps: the
    files there may be written; else all that they lack stays beside.
    """

    def __init__(
        self,
        directory: Path,
        saved: HnswIndex | CompactIndex,
        health: Health,
        lend: Lend,
        aspects: Aspects | None = None,
        *,
        keeps: bool = True,
    ) -> None:
        self._directory = directory
        self._keeps = keeps
        self._saved = saved
        self._lend = lend
        self._aspects = aspects
        self._beside: ExactIndex | CompactIndex = ExactIndex(saved.model_id, saved.dim)
        self.health = health
        self.found_saved = len(saved)
        self.model_id, self.dim = saved.model_id, saved.dim
        self.unsaved = False
        """Whether there are changes that the file does not have."""
        self._lock = threading.Lock()

    @classmethod
    def load(  # noqa: PLR0917 - one value of each of its sources
        cls,
        directory: Path,
        model_id: str,
        dim: int,
        store: Store,
        lend: Lend,
        aspects: Aspects | None = None,
        *,
        keeps: bool = True,
    ) -> PhotoIndex:
        """The index in a folder, brought to what the database has now."""
        photos = cls(directory, *open_index(directory, model_id, dim), lend, aspects, keeps=keeps)
        photos.refresh(store)
        return photos

    @property
    def compact(self) -> bool:
        """Whether the saved index is a compact one."""
        return isinstance(self._saved, CompactIndex)

    def __len__(self) -> int:
        return len(self._saved) + len(self._beside)

    def ids(self) -> Ints:
        """Ids of all photos that can be found, sorted."""
        if not len(self._beside):
            return self._saved.ids()
        return np.union1d(self._saved.ids(), self._beside.ids())

    def everything(self) -> Iterator[tuple[Ints, Floats]]:
        """All vectors in parts, ids (n,) and float32 (n, dim), as the index has them. Raises
        DamagedVectorsError where some are not as they were kept."""
        for ids, halves in self._saved.everything():
            yield ids, halves.astype(np.float32)
        rest = self._beside.ids()
        for start in range(0, len(rest), CHUNK):
            yield rest[start : start + CHUNK], self._beside.vectors(rest[start : start + CHUNK])

    def refresh(self, store: Store) -> None:
        """Take in what the database has and this lacks, and drop what it has no more."""
        with self._lock:
            # In this order: what is added meanwhile is neither gone nor missing.
            known = self.ids()
            wanted = searchable_ids(store, self._saved.model_id)
            self._remove(np.setdiff1d(known, wanted, assume_unique=True))
            missing = np.setdiff1d(wanted, self.ids(), assume_unique=True)
            vectors = store.vectors
            for start in range(0, len(missing), CHUNK):
                part = missing[start : start + CHUNK].tolist()
                self._put_beside(*vectors.embeddings(part, self._saved.model_id))
            if isinstance(self._beside, CompactIndex) and len(missing) > BESIDE_EXACT:
                self._beside.compact()

    def _put_beside(self, ids: Ints, rows: Floats) -> None:
        """Photos that the saved index lacks; their vectors are in the database."""
        beside = self._beside
        if isinstance(beside, ExactIndex) and len(beside) + len(ids) > BESIDE_EXACT:
            whole = DatabaseVectors(self._lend, self.model_id, self.dim)
            parts = coded_parts(self.dim, self._aspects)
            many = CompactIndex(self.model_id, self.dim, parts, whole, _nowhere)
            own = beside.ids()
            many.add(own, beside.vectors(own))
            self._beside = beside = many
        if isinstance(beside, CompactIndex):
            beside.add(ids, rows, sort=False)
        else:
            beside.add(ids, rows)

    def has(self, ids: npt.ArrayLike) -> Bools:
        """Which of the photos can be found, bool (n,)."""
        return self._saved.has(ids) | self._beside.has(ids)

    def add_known(self, store: Store, photos: Sequence[PhotoId]) -> None:
        """Photos that have a file again, those of them with vectors in the database; known ones are
        no matter."""
        wanted = distinct(np.asarray(photos, dtype=np.int64))
        missing = wanted[~self.has(wanted)]
        if len(missing):
            ids, vectors = store.vectors.embeddings(missing.tolist(), self._saved.model_id)
            if len(ids):
                self.add(ids, vectors)

    @property
    def complete(self) -> bool:
        """Whether the file has all that can be found."""
        return not self.unsaved and not len(self._beside)

    def vectors(self, ids: npt.ArrayLike) -> Floats:
        """The unit vectors of photos, float32 (n, dim). Raises KeyError for an unknown id."""
        found = np.empty((np.size(ids), self.dim), dtype=np.float32)
        return self._sound(lambda: self._fill(found, ids, self._saved.vectors))

    def halves(self, ids: npt.ArrayLike) -> Halves:
        """The same as float16, for work with many: without hnswlib's slow way."""
        found = np.empty((np.size(ids), self.dim), dtype=np.float16)
        return self._sound(lambda: self._fill(found, ids, self._saved.halves))

    def as_similar(self, vectors: Floats) -> Floats:
        """Stored vectors (n, dim) as what is similar is told by, unit length."""
        return vectors if self._aspects is None else self._aspects.as_similar(vectors)

    def as_copies(self, vectors: Floats) -> Floats:
        """Stored vectors (n, dim) as copies are told by, unit length."""
        return _as_copies(vectors, self._aspects)

    def copy_vectors(self) -> CopyVectors:
        """Those of all photos."""
        ids = self.ids()
        halves = self.halves(ids)
        for start in range(0, len(ids), CHUNK):
            part = slice(start, start + CHUNK)
            halves[part] = self.as_copies(halves[part].astype(np.float32))
        return CopyVectors(ids, halves, _leading(self._aspects))

    def cosines(self, ids: npt.ArrayLike, vectors: Floats) -> Floats:
        """How similar photos are to each of some vectors: float32 (n, m). KeyError as vectors."""
        return self.as_similar(self.vectors(ids)) @ self.as_similar(vectors).T

    def copy_cosines(self, ids: npt.ArrayLike, vectors: Floats) -> Floats:
        """The same as copies are told by."""
        return self.as_copies(self.vectors(ids)) @ self.as_copies(vectors).T

    def _similar_queries(self, vectors: npt.ArrayLike) -> _Asked:
        asked = np.asarray(vectors, dtype=np.float32)
        if self._aspects is None:
            return asked, 1.0
        return self._aspects.similar_queries(_unit(asked))

    def _copy_queries(self, vectors: npt.ArrayLike) -> _Asked:
        asked = np.asarray(vectors, dtype=np.float32)
        if self._aspects is None:
            return asked, 1.0
        return self._aspects.copy_queries(_unit(asked))

    def _fill(
        self,
        found: npt.NDArray[_Floating],
        ids: npt.ArrayLike,
        of_saved: Callable[[Ints], npt.NDArray[_Floating]],
    ) -> npt.NDArray[_Floating]:
        wanted = np.asarray(ids, dtype=np.int64)
        with self._lock:
            saved = self._saved.has(wanted)
            found[saved] = of_saved(wanted[saved])
            found[~saved] = self._beside.vectors(wanted[~saved])
        return found

    def add(self, ids: npt.ArrayLike, vectors: npt.ArrayLike) -> None:
        """Photos just written to the database; vectors float32 (n, dim). Library lane."""
        if not self._keeps:
            with self._lock:
                self._put_beside(np.asarray(ids, dtype=np.int64), np.asarray(vectors, np.float32))
            return
        self.unsaved = True
        try:
            self._saved.add(ids, vectors)
        except OSError as error:
            # They are in the database: what fills the disk is told where that is written to.
            log.warning("the index's file can't be written: %s", error)
            with self._lock:
                self._put_beside(np.asarray(ids, dtype=np.int64), np.asarray(vectors, np.float32))
            return
        with self._lock:
            # Another thread may have found them in the database meanwhile.
            added = np.asarray(ids, dtype=np.int64)
            self._beside.remove(added[self._beside.has(added)])

    def remove(self, ids: npt.ArrayLike) -> None:
        """Photos that can't be found any more; ids that are not there are passed over."""
        with self._lock:
            self._remove(distinct(np.asarray(ids, dtype=np.int64)))

    def _remove(self, ids: Ints) -> None:
        for part in (self._saved, self._beside):
            own = ids[part.has(ids)]
            if len(own):
                part.remove(own)
                self.unsaved = True

    def absorb(self, job: JobContext) -> None:
        """Move what lies beside the index into it, and the index to its other kind where the
        library has outgrown it. Library lane; may take minutes.

        Raises Cancelled, and LibraryError where the index's files can't be written.
        """
        if not self._keeps:
            return
        with not_saved(self._directory):
            self._sound(lambda: self._change_kind(job))
            rest = self._beside.ids()
            for start in range(0, len(rest), CHUNK):
                self._tell(job, start, len(rest))
                part = rest[start : start + CHUNK]
                with self._lock:
                    # What another thread found missing may have come into the index meanwhile.
                    self._beside.remove(part[self._beside.has(part) & self._saved.has(part)])
                    ids = part[self._beside.has(part)]
                    vectors = self._beside.vectors(ids)
                self.unsaved = True
                _add_many(self._saved, ids, vectors)
                with self._lock:
                    self._beside.remove(ids[self._beside.has(ids)])
            if isinstance(self._saved, CompactIndex) and len(rest) > BESIDE_EXACT:
                self._saved.compact(job.check)
            with self._lock:
                if len(rest) and not len(self._beside):
                    self._beside = ExactIndex(self.model_id, self.dim)
            if self._saved.worn:
                job.report(tr("renewing the index"))
                self._sound(lambda: self._renew(job))

    def _change_kind(self, job: JobContext) -> None:
        photos = len(self)
        if fits_in_graph(photos if not self.compact else 2 * photos, self.dim) == self.compact:
            self._move(job, compact=not self.compact)

    def _renew(self, job: JobContext) -> None:
        if isinstance(self._saved, CompactIndex):
            self._move(job, compact=True)
        else:
            self._saved.compact()

    def _move(self, job: JobContext, *, compact: bool) -> None:
        """Another index takes everything, while the old one answers, and then its place."""
        made: HnswIndex | CompactIndex
        if compact:
            parts = coded_parts(self.dim, self._aspects)
            made = new_compact(self._directory, self.model_id, self.dim, parts)
        else:
            made = new_graph(self._directory, self.model_id, self.dim)
        done, photos = 0, len(self._saved)
        for ids, halves in self._saved.everything(CHUNK):
            self._tell(job, done, photos)
            _add_many(made, ids, halves.astype(np.float32))
            done += len(ids)
        if isinstance(made, CompactIndex):
            made.compact(job.check)
        with self._lock:
            self._saved = made
            self.unsaved = True

    @staticmethod
    def _tell(job: JobContext, done: int, photos: int) -> None:
        job.report(tr("building the index"), done, photos, unit=tr("photos", context="a second"))
        job.check()

    def _sound(self, ask: Callable[[], _Answer]) -> _Answer:
        """What is asked for, by vectors that are as they were kept."""
        while True:
            try:
                return ask()
            except DamagedVectorsError as damage:
                self._replace(damage.ids)

    def _replace(self, damaged: Ints) -> None:
        """Take from the database what is damaged in the index's file."""
        with self._lock:
            if len(damaged) > _UNTRUSTED:
                damaged = self._saved.ids()
            log.warning("%d vectors of the index are damaged", len(damaged))
            self.health = Health(HealthState.DAMAGED, tr("The saved search index is damaged."))
            self._saved.remove(damaged)
            self.unsaved = True
            for start in range(0, len(damaged), CHUNK):
                part = damaged[start : start + CHUNK].tolist()
                with self._lend() as store:
                    known = store.vectors.embeddings(part, self.model_id)
                if len(known[0]):
                    self._put_beside(*known)

    def near_copies(self, queries: npt.ArrayLike, k: int) -> tuple[list[Ints], list[Floats]]:
        """As ``search_copies``, on all cores and less deep: enough for what lies very near."""
        cores = os.cpu_count() or 1
        asked, length = self._copy_queries(queries)
        return self._sound(
            lambda: _best(
                (
                    self._saved.search(asked, k, threads=cores, shallow=True),
                    self._beside.search(asked, k),
                ),
                k,
                length,
            )
        )

    def neighbours(self, ids: npt.ArrayLike, k: int, cores: int) -> Ints:
        """The k nearest of each of these photos, itself left out: int64 (n, k), best first, -1
        where there are fewer. KeyError for an unknown id. On so many cores, as deep as a picture of
        the whole library needs.
        """
        wanted = np.asarray(ids, dtype=np.int64)
        vectors, _ = self._similar_queries(self.halves(wanted).astype(np.float32))
        rows, values = self._sound(
            lambda: self._saved.search(vectors, k + 1, threads=cores, shallow=True)
        )
        if len(self._beside):
            rows, _ = _best(((rows, values), self._beside.search(vectors, k + 1)), k + 1)
        found = np.full((len(wanted), k), -1, dtype=np.int64)
        for place, (own, row) in enumerate(zip(wanted.tolist(), rows, strict=True)):
            others = row[row != own][:k]
            found[place, : len(others)] = others
        return found

    def search(
        self, queries: npt.ArrayLike, k: int, allowed: npt.ArrayLike | None = None
    ) -> tuple[list[Ints], list[Floats]]:
        """Ids and cosines of the k photos most like each query; see ``VectorIndex.search``."""
        return self._search(self._similar_queries(queries), k, allowed)

    def search_copies(
        self, queries: npt.ArrayLike, k: int, allowed: npt.ArrayLike | None = None
    ) -> tuple[list[Ints], list[Floats]]:
        """The same of the k photos most likely to be copies."""
        return self._search(self._copy_queries(queries), k, allowed)

    def _search(self, queries: _Asked, k: int, allowed: npt.ArrayLike | None) -> _Found:
        asked, length = queries
        return self._sound(
            lambda: _best(
                (self._saved.search(asked, k, allowed), self._beside.search(asked, k, allowed)),
                k,
                length,
            )
        )

    def save(self) -> None:
        """Write the index to its file. Library lane."""
        if not self._keeps:
            return
        with self._lock:
            self._saved.save()
            self.unsaved = False


def _add_many(index: HnswIndex | CompactIndex, ids: Ints, vectors: Floats) -> None:
    """A part of many; a compact index is to be sorted afterwards."""
    if isinstance(index, CompactIndex):
        index.add(ids, vectors, sort=False)
    else:
        index.add(ids, vectors)


def _nowhere(index: CompactIndex) -> None:
    raise TypeError("what lies beside the saved index isn't saved")


def _unit(vectors: Floats) -> Floats:
    """At unit length; what has no direction is the index's to refuse."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)


def _best(parts: tuple[_Found, _Found], k: int, length: float = 1.0) -> _Found:
    """The k nearest of what two indexes found. length: factor on their cosines."""
    found_ids: list[Ints] = []
    found: list[Floats] = []
    for ids, beside_ids, values, beside_values in zip(
        parts[0][0], parts[1][0], parts[0][1], parts[1][1], strict=True
    ):
        all_ids = np.concatenate([ids, beside_ids])
        all_values = np.concatenate([values, beside_values])
        # A photo that is just moving from one to the other may be in both.
        _, first = np.unique(all_ids, return_index=True)
        best = first[np.lexsort((all_ids[first], -all_values[first]))][:k]
        found_ids.append(all_ids[best])
        found.append(np.clip(all_values[best] * np.float32(length), -1, 1))
    return found_ids, found


def searchable_ids(store: Store, model_id: str) -> Ints:
    """Ids of the photos that a search can find: with a file and a vector of the model, sorted."""
    return np.intersect1d(store.photos.live_ids(), store.vectors.ids(model_id), assume_unique=True)
