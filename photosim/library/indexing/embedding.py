"""Vectors for the photos that were taken: the model runs on the inputs that wait for it.

Every group is one transaction: its vectors, its places under taught models; then the indexes. What
a cancel or a kill leaves waits for the next pass.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosim.core.arrays import Bytes, Floats, Ints
from photosim.core.errors import PhotoFault
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import ContentHash, FailedFile, FileState, PhotoId
from photosim.imaging.decode import READER
from photosim.library.folders.folder_map import FolderMap
from photosim.library.folders.taken import taken
from photosim.library.indexing.inputs import WaitingInputs
from photosim.library.indexing.pipeline import BATCH, BatchEmbedder, Vectors, embed_each
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.runtime.projector import Follower, places
from photosim.storage.claims import ClaimStore
from photosim.storage.store import Store


@dataclass(frozen=True, slots=True)
class _UnderWay:
    path: Path
    contents: list[ContentHash]
    parts: list[Future[list[Vectors | None]]]


def rest_while_paused(claims: ClaimStore, job: JobContext) -> None:
    """Wait while a job is paused. What is claimed stays so for a while: then others go on with it.

    Raises Cancelled.
    """
    if job.paused:
        with claims.resting():
            job.check()


class Embedding:
    """Gives photos their vectors. Belongs to the library lane.

    threads: how many batches are embedded at once.
    """

    def __init__(
        self,
        store: Store,
        model: BatchEmbedder,
        nearest: PhotoIndex,
        followers: Sequence[Follower],
        inputs: WaitingInputs,
        *,
        threads: int,
    ) -> None:
        self._store, self._model, self._nearest = store, model, nearest
        self._followers, self._inputs, self._threads = followers, inputs, threads
        self._small: set[PhotoId] = set()
        self.failed: list[FailedFile] = []
        """Files of photos that the model makes no vector of."""

    def run(self, job: JobContext) -> Iterator[int]:
        """Embed all that waits; how many photos, after each group.

        Raises Cancelled, ModelError, and LibraryError where the library can't be written.
        """
        files = self._inputs.files()
        if not files:
            return
        self._leave_small()
        unit = tr("photos", context="a second")
        pool = ThreadPoolExecutor(self._threads, thread_name_prefix="photosim-embed")
        under_way: deque[_UnderWay] = deque()
        done, total = 0, 0
        try:
            for number, path in enumerate(files):
                rest_while_paused(self._store.claims, job)
                job.check()
                group = self._inputs.read(path)
                if group is None:
                    continue
                total = max(total, done + len(group.contents) * (len(files) - number))
                job.report(tr("analysing photos"), done, total, unit=unit)
                under_way.append(self._submit(pool, path, *group))
                if len(under_way) > self._threads:
                    done += self._keep(under_way.popleft())
                    yield done
            while under_way:
                done += self._keep(under_way.popleft())
                job.report(tr("analysing photos"), done, max(done, total), unit=unit)
                yield done
        finally:
            pool.shutdown(cancel_futures=True)
        self._inputs.tidy()

    def _leave_small(self) -> None:
        """Photos that are smaller than is wanted are not found."""
        least = taken(self._store).least
        self._small = self._store.photos.smaller_than(least) if least else set()

    def _submit(
        self, pool: ThreadPoolExecutor, path: Path, contents: list[ContentHash], pixels: Bytes
    ) -> _UnderWay:
        step = max(1, min(BATCH, -(-len(pixels) // self._threads)))
        parts = [
            pool.submit(embed_each, self._model, list(pixels[at : at + step]))
            for at in range(0, len(pixels), step)
        ]
        return _UnderWay(path, contents, parts)

    def _keep(self, one: _UnderWay) -> int:
        """Store the vectors of a group; how many photos it had."""
        vectors = [found for part in one.parts for found in part.result()]
        self.keep(one.contents, vectors)
        one.path.unlink()
        return len(one.contents)

    def keep(self, contents: Sequence[ContentHash], vectors: Sequence[Vectors | None]) -> None:
        """Store what the model made of photos, None where it made nothing. Photos that have gone
        since, and those that have their vectors, are passed over."""
        model_id = self._nearest.model_id
        photos = [self._store.photos.id_of(content) for content in contents]
        still = self._still_open([one for one in photos if one is not None])
        open_ = [
            (photo, found)
            for photo, found in zip(photos, vectors, strict=True)
            if photo is not None and photo in still
        ]
        ids = [photo for photo, found in open_ if found is not None]
        made = [found for _, found in open_ if found is not None]
        without = [photo for photo, found in open_ if found is None]
        thumbnails = self._store.thumbnails.get_many(ids) if self._followers else {}
        placed = places(
            self._followers,
            [one.features for one in made],
            [thumbnails.get(photo, b"") for photo in ids],
        )
        with self._store.transaction():
            # Of two processes that both come to a photo, as one stood still, one writes.
            still = self._still_open([*ids, *without])
            for photo, one in zip(ids, made, strict=True):
                if photo in still:
                    self._store.vectors.add(photo, model_id, one.features, one.embedding)
            for follower, where in zip(self._followers, placed, strict=True):
                rows = [row for row in where if ids[row] in still]
                if rows:
                    self._store.vectors.add_embeddings(
                        [ids[row] for row in rows],
                        follower.placer.model_id,
                        np.stack([where[row] for row in rows]),
                    )
            self._fail([photo for photo in without if photo in still])
            self._store.claims.release_contents(contents)
        self._bring_along(ids, [dict(enumerate(one.embedding for one in made)), *placed])

    def _still_open(self, photos: Sequence[PhotoId]) -> set[PhotoId]:
        """Those of the photos that are there and lack vectors."""
        done = self._store.vectors.some_ids(photos, self._nearest.model_id).tolist()
        return self._store.photos.rows(photos).keys() - set(done)

    def _bring_along(self, ids: Sequence[PhotoId], vectors: Sequence[dict[int, Floats]]) -> None:
        """The indexes take those that a search may find."""
        indexes = [self._nearest, *(one.nearest for one in self._followers)]
        for nearest, where in zip(indexes, vectors, strict=True):
            wanted = [row for row in where if ids[row] not in self._small]
            if nearest is not None and wanted:
                known: Ints = np.asarray([ids[row] for row in wanted], dtype=np.int64)
                nearest.add(known, np.stack([where[row] for row in wanted]))

    def _fail(self, photos: Sequence[PhotoId]) -> None:
        """Files of photos without a vector can't be taken."""
        folders = FolderMap(self._store)
        for rows in self._store.files.of_photos(photos).values():
            for row in rows:
                if row.state == FileState.INDEXED:
                    reason = PhotoFault.NO_VECTOR.value
                    self._store.files.fail(row.id, reason, reader=READER)
                    self.failed.append(FailedFile(str(folders.path_of(row)), reason))
