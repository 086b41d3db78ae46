"""One pass over the folders: rows put right, photos taken, vectors stored, index brought along.

The way of a file: ``reconcile`` makes it a pending row → ``pipeline`` reads, hashes and decodes
it → ``_Pass.record`` writes photo, thumbnail and state in one transaction for each group of about
64, so that photos are seen and near fingerprints compared at the pace of decoding → ``embedding``
gives them their vectors by what waits in ``inputs``, and the index takes them. RAW files that names
put behind a picture are looked at when it was taken (``shots``). Everything recorded is kept
whatever happens next: a cancel, an error or a kill loses at most the group in hand, and the next
pass takes up the inputs that wait and the pending rows.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import ContentHash, FailedFile, PhotoId
from photosim.imaging.decode import READER
from photosim.imaging.prepare import FitWithin, KnownContent, PreparedPhoto, PrepareRequest
from photosim.library.folders.scan import FolderScan
from photosim.library.folders.taken import taken
from photosim.library.indexing.embedding import Embedding
from photosim.library.indexing.inputs import WaitingInputs
from photosim.library.indexing.pipeline import (
    KnownPhoto,
    Outcome,
    Pipeline,
    PreparedFile,
    Task,
    Unreadable,
    embed_each,
)
from photosim.library.indexing.reconcile import (
    Reconciliation,
    pair_companions,
    pending_tasks,
    reconcile,
)
from photosim.library.indexing.shots import Shots
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.runtime.runtime import INPUTS, Runtime
from photosim.library.runtime.speeds import keep_seen
from photosim.library.succession.passing_on import Estate
from photosim.library.values import Change, IndexReport
from photosim.storage.store import Store

log = logging.getLogger(__name__)


class Onlooker(Protocol):
    """What looks at photos while they are taken: for duplicates, in slices between two groups."""

    def taken(self, photos: Sequence[PhotoId]) -> None:
        """These are in the library now."""

    def look(self) -> Change:
        """Look at those that still wait; what was found so far."""


class Claims:
    """Contents that the library knows and contents under way: who takes which. Thread-safe.

    Worker pools ask for every file whether its content is wanted. It is not where the library has
    its vectors, nor where another file with the same bytes is under way: that one *claimed* it,
    and the later files wait for its outcome. So nothing is embedded twice.

    known: photos with vectors of the model that takes photos, or of the one that answers, by
        content.
    """

    def __init__(self, known: dict[ContentHash, PhotoId]) -> None:
        self._known = known
        self._holder: dict[ContentHash, int] = {}
        self._held: dict[int, ContentHash] = {}
        self._waiting: dict[ContentHash, list[Task]] = {}
        self._lock = threading.Lock()

    def wants(self, task: Task, content: ContentHash) -> bool:
        """True for the first file of an unknown content: it then holds the claim."""
        with self._lock:
            if content in self._known or content in self._holder:
                return False
            self._holder[content] = task.file_id
            self._held[task.file_id] = content
            return True

    def photo(self, content: ContentHash) -> PhotoId | None:
        """The photo that has this content and its vectors."""
        with self._lock:
            return self._known.get(content)

    def wait(self, task: Task, content: ContentHash) -> bool:
        """Let a file wait for the outcome of the file that holds its content.

        False where none holds it (any more): the file has to be taken again by itself.
        """
        with self._lock:
            if content not in self._holder:
                return False
            self._waiting.setdefault(content, []).append(task)
            return True

    def settle(self, content: ContentHash, photo_id: PhotoId) -> list[Task]:
        """The content has its photo now; returns the files that waited for it."""
        with self._lock:
            self._known[content] = photo_id
            holder = self._holder.pop(content, None)
            if holder is not None:
                self._held.pop(holder, None)
            return self._waiting.pop(content, [])

    def give_up(self, task: Task) -> list[Task]:
        """The file that held a content failed; returns the files that waited for it."""
        with self._lock:
            content = self._held.pop(task.file_id, None)
            if content is None:
                return []
            self._holder.pop(content, None)
            return self._waiting.pop(content, [])

    def forget(self, photos: Iterable[PhotoId]) -> None:
        """These photos were dropped from the library."""
        gone = set(photos)
        with self._lock:
            self._known = {c: photo for c, photo in self._known.items() if photo not in gone}


SAVE_SECONDS = 180.0
"""How often the index is saved during a long pass; a crash costs at most re-adding so much."""


class Ingest:
    """Takes what changed into the library. Belongs to the library lane."""

    def __init__(self, runtime: Runtime, first_look: Onlooker) -> None:
        self._runtime = runtime
        self._first_look = first_look
        self._store = runtime.stores.writer()
        self._model = runtime.taking_model()
        self._nearest = runtime.nearest(self._model)
        own = runtime.model()
        self._answering = None if own.id == self._model.id else runtime.nearest(own)
        """Index of the library's own model, where that can't take photos any more."""
        self._followers = runtime.followers(self._store, self._model)
        self._inputs = WaitingInputs(runtime.directory / INPUTS, self._model.id)

    def take_up(self, job: JobContext) -> None:
        """Give those photos their vectors that an earlier pass left waiting. Raises as ``run``."""
        self._embed(job)
        self._inputs.tidy()
        self._nearest.refresh(self._store)

    def run(self, scans: Sequence[FolderScan], job: JobContext) -> IndexReport:
        """Make the library say what the scans found; returns what was done.

        Raises Cancelled at the job's cancel, LibraryError where the library can't be written,
        ModelError where the model fails; everything recorded until then is kept.
        """
        work = [scan for scan in scans if scan.plan]
        if not work:
            return IndexReport()
        found = reconcile(self._store, work, job)
        self._nearest.refresh(self._store)
        base = [self._nearest] if self._answering is None else [self._nearest, self._answering]
        taught = [one.nearest for one in self._followers if one.nearest is not None]
        one = _Pass(self._store, base, taught, found)
        try:
            self._take(one, work, job)
        except Cancelled:
            one.finish()
            raise
        one.finish()
        self.catch_up(job)
        report = one.report()
        report.change |= self._first_look.look()
        return report

    def catch_up(self, job: JobContext) -> None:
        """Bring every loaded index to what the database has, with no folder to look at."""
        followers = (one.nearest for one in self._followers)
        for nearest in (self._nearest, self._answering, *followers):
            if nearest is not None:
                nearest.refresh(self._store)
                nearest.absorb(job)

    def _take(self, one: _Pass, work: Sequence[FolderScan], job: JobContext) -> None:
        folders = [scan.folder for scan in work]
        shots = Shots(self._store)
        preprocessing = self._model.card.preprocessing
        done = 0
        while True:
            tasks = [task for task in pending_tasks(self._store, folders) if one.untried(task)]
            if not tasks:
                if shots.settle(folders, self._look, job):
                    continue
                return
            total = done + len(tasks)
            # As many as may wait for their vectors; then those come first.
            tasks = tasks[: self._inputs.room(3 * preprocessing.size**2)]
            one.start(tasks)
            pipeline = Pipeline(self._runtime.workers(), None, preprocessing, one.claims.wants)
            job.report(tr("adding photos"), done, total, unit=tr("photos", context="a second"))
            for group in pipeline.run(tasks, job):
                self._record(one, group)
                done += len(group)
                job.report(tr("adding photos"), done, total, unit=tr("photos", context="a second"))
            for folder in folders:
                # A file that turned out unreadable stands for its RAW or its twin no longer.
                pair_companions(self._store, folder)
            one.failed(self._embed(job))

    def _record(self, one: _Pass, group: Sequence[Outcome]) -> None:
        """A group becomes photos; what the model reads of them is kept before they are written."""
        new = [outcome.photo for outcome in group if isinstance(outcome, PreparedFile)]
        contents, pixels = [photo.content_hash for photo in new], [photo.pixels for photo in new]
        waits = True
        if new:
            try:
                self._inputs.put(contents, pixels)
            except OSError as error:
                log.warning("model inputs can't wait on the disk: %s", error)
                waits = False
        self._first_look.taken(one.record(group))
        if not waits:
            embedding = self._embedding()
            embedding.keep(contents, embed_each(self._model, pixels))
            one.failed(embedding.failed)

    def _embed(self, job: JobContext) -> list[FailedFile]:
        """Give photos that wait their vectors, saving the index now and then; files of photos that
        the model makes none of."""
        if not self._inputs.files():
            return []
        embedding = self._embedding()
        saved = time.monotonic()
        for _ in embedding.run(job):
            if time.monotonic() - saved > SAVE_SECONDS:
                self._runtime.save()
                saved = time.monotonic()
        keep_seen(self._store, self._model, self._runtime.embedding_threads(self._model))
        return embedding.failed

    def _embedding(self) -> Embedding:
        return Embedding(
            self._store,
            self._model,
            self._nearest,
            self._followers,
            self._inputs,
            threads=self._runtime.embedding_threads(self._model),
        )

    def _look(self, path: Path) -> PreparedPhoto:
        """A photo decoded in a worker, small. Raises PhotoUnreadable."""
        request = PrepareRequest(path, FitWithin(64))
        found = self._runtime.workers().submit(request).result()
        if isinstance(found, KnownContent):  # only where is_wanted is given
            raise TypeError("a photo was not decoded")
        return found


class _Pass:
    """What one pass knows and counts while it records groups.

    base: indexes of the base models that the library knows photos by. taught: those of taught
        models that are loaded.
    """

    def __init__(
        self,
        store: Store,
        base: Sequence[PhotoIndex],
        taught: Sequence[PhotoIndex],
        found: Reconciliation,
    ) -> None:
        self._store = store
        self._indexes = (*base, *taught)
        self._found = found
        self._estate = Estate(store)
        self._inherited = Change()
        self._fresh: set[PhotoId] = set()
        self._tried: set[int] = set()
        self._gone = Counter(photo for photo in found.missing if photo is not None)
        self._report = IndexReport(moved=found.moved + found.returned, removed=len(found.missing))
        known: dict[ContentHash, PhotoId] = {}
        for index in base:
            known |= store.photos.known_hashes(index.model_id)
        self._before = set(known.values())
        self._least = taken(store).least
        self._small = store.photos.smaller_than(self._least) if self._least else set()
        """Photos that are smaller than is wanted: their files count as missing."""
        self.claims = Claims(known)

    def untried(self, task: Task) -> bool:
        """Whether this pass has not had an outcome for the file yet."""
        return task.file_id not in self._tried

    def start(self, tasks: Sequence[Task]) -> None:
        """These files are taken now."""
        self._tried |= {task.file_id for task in tasks}

    def record(self, group: Sequence[Outcome]) -> list[PhotoId]:
        """Write what came out of the pipeline in one transaction; the new photos."""
        ids: list[PhotoId] = []
        linked: list[PhotoId] = []
        with self._store.transaction():
            for outcome in group:
                if isinstance(outcome, PreparedFile):
                    photo_id = self._keep(outcome.photo)
                    ids.append(photo_id)
                    if 0 < max(outcome.photo.facts.size) < self._least:
                        self._small.add(photo_id)
                    self._link(outcome.task, photo_id)
                    for waiting in self.claims.settle(outcome.photo.content_hash, photo_id):
                        self._link(waiting, photo_id)
                elif isinstance(outcome, KnownPhoto):
                    known = self._known(outcome)
                    if known is not None:
                        linked.append(known)
                elif isinstance(outcome, Unreadable):
                    self._fail(outcome)
                    for waiting in self.claims.give_up(outcome.task):
                        self._fail(replace(outcome, task=waiting))
        self._fresh.update(ids)
        self._inherited |= self._estate.judge()
        self._found_again([one for one in linked if one not in self._small])
        return [one for one in ids if one not in self._small]

    def failed(self, files: Sequence[FailedFile]) -> None:
        """These were taken, and the model makes nothing of them."""
        self._report.failed += files
        self._report.added -= min(len(files), self._report.added)

    def _found_again(self, photos: Sequence[PhotoId]) -> None:
        """The indexes take photos that have a file again; those that wait for their vectors come
        with these."""
        if photos:
            for index in self._indexes:
                index.add_known(self._store, photos)

    def _keep(self, photo: PreparedPhoto) -> PhotoId:
        """Photo and thumbnail; a photo that only lacks its vectors keeps its id."""
        photos = self._store.photos
        photo_id = photos.id_of(photo.content_hash)
        if photo_id is None:
            photo_id = photos.add(
                photo.content_hash, photo.bytes, photo.facts, photo.fingerprint, photo.holdings
            )
        else:
            photos.set_holdings(photo_id, photo.holdings)
        if photo.pixel_hash:
            self._store.heirs.set_pixel_hash(photo_id, photo.pixel_hash)
        self._store.thumbnails.put(photo_id, photo.thumbnail)
        return photo_id

    def _known(self, outcome: KnownPhoto) -> PhotoId | None:
        photo_id = self.claims.photo(outcome.content_hash)
        if photo_id is not None:
            self._link(outcome.task, photo_id)
        elif not self.claims.wait(outcome.task, outcome.content_hash):
            # The file that held this content failed in the meantime: take this one by itself.
            self._tried.discard(outcome.task.file_id)
        return photo_id

    def _link(self, task: Task, photo_id: PhotoId) -> None:
        files = self._store.files
        files.link(task.file_id, photo_id, succeeds=True)
        if photo_id in self._small:
            files.mark_missing(task.file_id, time.time())
            return
        if task.file_id in self._found.changed or task.known:
            self._report.updated += 1
        elif photo_id in self._before:
            self._report.moved += 1
            if self._gone[photo_id] > 0:  # the file that is gone is this one
                self._gone[photo_id] -= 1
                self._report.removed -= 1
        else:
            self._report.added += 1

    def _fail(self, outcome: Unreadable) -> None:
        self._report.failed.append(FailedFile(str(outcome.task.path), outcome.reason))
        self._store.files.fail(
            outcome.task.file_id, outcome.reason, reader=READER, retry=outcome.transient
        )

    def finish(self) -> None:
        """Let labels follow pictures that were moved and rewritten, and those whose files needed
        no reading."""
        self._inherited |= self._estate.settle(self._fresh)

    def report(self) -> IndexReport:
        """What the pass did."""
        report, found = self._report, self._found
        report.failed.sort(key=lambda failed: failed.path)
        taken = report.added or report.updated or report.moved
        report.change = Change(
            photos=bool(taken or found.missing or found.changed),
            folders=bool(report.failed),
            gone=frozenset(found.gone),
            back=frozenset(found.back),
        )
        report.change |= self._inherited
        return report
