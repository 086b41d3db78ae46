"""From files to photos, or on to vectors, with every core busy: decoding workers, embedding
threads, one reader.

Workers (processes) read and decode; each finished photo goes to the caller, or, where there is an
embedder, straight to the embedding threads, which run the model on whatever has come, up to a
batch; the outcomes go to the caller in groups big enough for one transaction. The caller's thread
never decodes or embeds, so that its writing overlaps with both. At most ``depth`` photos are under
way at a time.
"""

from __future__ import annotations

import itertools
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from photosim.core.arrays import Bytes, Floats
from photosim.core.errors import ModelError, PhotoFault, PhotoUnreadable
from photosim.core.jobs import JobContext
from photosim.core.types import ContentHash
from photosim.imaging.prepare import (
    KnownContent,
    PreparedPhoto,
    PrepareRequest,
    SmallContent,
    Transform,
)

GROUP = 64
"""Outcomes handed over together: one transaction."""

GROUP_SECONDS = 2.0
"""How long a smaller group waits for more."""

BATCH = 16
"""Most photos of one run of the model."""

FILL_SECONDS = 0.03
"""How long a run waits for a few more photos while more are under way."""

LEAST_BATCH = 8


@dataclass(frozen=True, slots=True)
class Task:
    """A file to take: its row, where it is, and whether it was taken before."""

    file_id: int
    path: Path
    known: bool = False


@dataclass(frozen=True, slots=True)
class KnownPhoto:
    """The file's content is known already or under way; nothing was decoded."""

    task: Task
    content_hash: ContentHash


@dataclass(frozen=True, slots=True)
class SmallPhoto:
    """The file's photo is smaller than is wanted; nothing was decoded."""

    task: Task
    content: SmallContent


@dataclass(frozen=True, slots=True, eq=False)
class PreparedFile:
    """A photo as a worker made it; it has no vectors yet."""

    task: Task
    photo: PreparedPhoto


class Vectors(NamedTuple):
    """What a model makes of a photo: features float32 (width,), unit embedding float32 (dim,)."""

    features: Floats
    embedding: Floats


@dataclass(frozen=True, slots=True, eq=False)
class PhotoVectors:
    """A photo with its vectors: features float32 (1280,), embedding float32 (dim,)."""

    task: Task
    photo: PreparedPhoto
    features: Floats
    embedding: Floats


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The file can't be taken, and why; ``transient`` where another try may help."""

    task: Task
    reason: str
    transient: bool


Outcome = KnownPhoto | SmallPhoto | PreparedFile | PhotoVectors | Unreadable


class Workers(Protocol):
    """What the pipeline needs of a worker pool."""

    size: int

    def submit(
        self, request: PrepareRequest, is_wanted: Callable[[ContentHash], bool] | None = None
    ) -> Future[PreparedPhoto | KnownContent]:
        """Have a photo prepared in a worker."""


class BatchEmbedder(Protocol):
    """What the pipeline needs of a model: pixels in, features and embeddings out."""

    def embed(self, pixels: Sequence[Bytes]) -> tuple[Floats, Floats]:
        """Features (n, feature dim) and unit embeddings (n, dim) of n pictures."""


def embed_each(embedder: BatchEmbedder, pixels: Sequence[Bytes]) -> list[Vectors | None]:
    """The vectors of some pictures, None for those that the model can't make one of: such a picture
    must not stop the others. A model that gives none at all for several pictures is broken: its
    ModelError is raised."""
    try:
        features, embeddings = embedder.embed(pixels)
    except ModelError:
        if len(pixels) == 1:
            return [None]
        found = [one for picture in pixels for one in embed_each(embedder, [picture])]
        if not any(found):
            raise
        return found
    return [Vectors(features[row], embeddings[row]) for row in range(len(pixels))]


class Pipeline:
    """Takes files through workers and model.

    embedder: None: photos are handed over as :class:`PreparedFile`.
    is_wanted: asked with a file's task and content hash, on a worker pool's thread; false means
        that nothing of the file needs decoding.
    least: pixels that the longer side of a photo has at least, 0 for any; files that were taken
        before are decoded whatever their size is, for what belongs to them may pass on.
    threads: how many batches are embedded at once. One thread for each batch costs less than
        several threads for one batch, which wait for each other at every layer.
    """

    def __init__(
        self,
        workers: Workers,
        embedder: BatchEmbedder | None,
        transform: Transform,
        is_wanted: Callable[[Task, ContentHash], bool],
        threads: int = 1,
        *,
        least: int = 0,
    ) -> None:
        self._workers = workers
        self._embedder = embedder
        self._transform = transform
        self._is_wanted = is_wanted
        self._least = least
        self._threads = 0 if embedder is None else threads
        self.depth = BATCH * (workers.size + self._threads)
        # Not queue.SimpleQueue: of two threads that wait with a timeout, the one that is woken for
        # what the other took meanwhile waits for ever where its time is over (Python 3.11).
        self._ready: queue.Queue[tuple[Task, PreparedPhoto] | None] = queue.Queue()
        self._results: queue.Queue[list[Outcome] | BaseException] = queue.Queue()
        self._decoding = 0
        self._count_lock = threading.Lock()

    def run(self, tasks: Iterable[Task], job: JobContext) -> Iterator[list[Outcome]]:
        """Outcomes of all tasks in groups of about 64, in the order in which they are done.

        Raises Cancelled at the job's cancel after handing over what is done; what the model
        or a broken worker pool raises is raised here.
        """
        threads = [
            threading.Thread(target=self._embed_all, name="photosim-embed", daemon=True)
            for _ in range(self._threads)
        ]
        for thread in threads:
            thread.start()
        under_way: dict[int, Future[PreparedPhoto | KnownContent]] = {}
        try:
            yield from self._groups(iter(tasks), under_way, job)
        finally:
            for future in under_way.values():
                future.cancel()
            for _ in threads:
                self._ready.put(None)
            for thread in threads:
                thread.join()

    def _groups(
        self,
        tasks: Iterator[Task],
        under_way: dict[int, Future[PreparedPhoto | KnownContent]],
        job: JobContext,
    ) -> Iterator[list[Outcome]]:
        group: list[Outcome] = []
        due = time.monotonic() + GROUP_SECONDS
        while True:
            if job.cancelled or job.paused:
                if group or job.paused:
                    yield group  # also an empty one: who asks may want to know of the pause
                    group = []
                job.check()
            for task in itertools.islice(tasks, self.depth - len(under_way)):
                under_way[task.file_id] = self._submit(task)
            if not under_way:
                break
            try:
                found = self._results.get(timeout=0.2)
            except queue.Empty:
                found = []
            if isinstance(found, BaseException):
                if group:
                    yield group
                raise found
            for outcome in found:
                del under_way[outcome.task.file_id]
            group += found
            now = time.monotonic()
            if len(group) >= GROUP or (group and now >= due):
                yield group
                group = []
                due = time.monotonic() + GROUP_SECONDS
        if group:
            yield group

    def _submit(self, task: Task) -> Future[PreparedPhoto | KnownContent]:
        with self._count_lock:
            self._decoding += 1
        future = self._workers.submit(
            PrepareRequest(task.path, self._transform, least=0 if task.known else self._least),
            lambda content_hash: self._is_wanted(task, content_hash),
        )
        future.add_done_callback(lambda done: self._prepared(task, done))
        return future

    def _prepared(self, task: Task, future: Future[PreparedPhoto | KnownContent]) -> None:
        with self._count_lock:
            self._decoding -= 1
        if future.cancelled():
            return
        error = future.exception()
        if isinstance(error, PhotoUnreadable):
            self._results.put([Unreadable(task, error.reason, error.transient)])
        elif error is not None:
            self._results.put(error)
        elif isinstance(result := future.result(), SmallContent):
            self._results.put([SmallPhoto(task, result)])
        elif isinstance(result, KnownContent):
            self._results.put([KnownPhoto(task, result.content_hash)])
        elif self._embedder is None:
            self._results.put([PreparedFile(task, result)])
        else:
            self._ready.put((task, result))

    def _embed_all(self) -> None:
        while True:
            first = self._ready.get()
            if first is None:
                return
            batch = [first]
            end = self._fill(batch)
            try:
                self._results.put(self._embed(batch))
            except Exception as error:  # noqa: BLE001 - handed to the caller's thread, see run
                self._results.put(error)
                return
            if end:
                return

    def _embed(self, batch: list[tuple[Task, PreparedPhoto]]) -> list[Outcome]:
        assert self._embedder is not None
        found = embed_each(self._embedder, [photo.pixels for _, photo in batch])
        return [
            Unreadable(task, PhotoFault.NO_VECTOR.value, transient=False)
            if vectors is None
            else PhotoVectors(task, photo, *vectors)
            for (task, photo), vectors in zip(batch, found, strict=True)
        ]

    def _fill(self, batch: list[tuple[Task, PreparedPhoto]]) -> bool:
        """Add what is ready; wait a little while more is being decoded. True at the end."""
        deadline = time.monotonic() + FILL_SECONDS
        while len(batch) < BATCH:
            wait = deadline - time.monotonic()
            waiting = len(batch) < LEAST_BATCH and self._decoding > 0 and wait > 0
            try:
                item = self._ready.get(timeout=wait) if waiting else self._ready.get_nowait()
            except queue.Empty:
                if waiting:
                    continue
                return False
            if item is None:
                return True
            batch.append(item)
        return False
