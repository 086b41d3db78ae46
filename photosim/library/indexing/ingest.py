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

import itertools
import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from photosim.core.errors import Cancelled, LibraryError, ServerAway
from photosim.core.holdings import Holdings
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import ContentHash, FailedFile, PhotoFacts, PhotoId
from photosim.imaging.decode import READER
from photosim.imaging.prepare import FitWithin, KnownContent, PreparedPhoto, PrepareRequest
from photosim.library.folders.scan import FolderScan
from photosim.library.folders.taken import taken
from photosim.library.indexing.embedding import Embedding, rest_while_paused
from photosim.library.indexing.inputs import WaitingInputs
from photosim.library.indexing.pipeline import (
    KnownPhoto,
    Outcome,
    Pipeline,
    PreparedFile,
    SmallPhoto,
    Task,
    Unreadable,
    embed_each,
)
from photosim.library.indexing.reconcile import (
    Reconciliation,
    pair_companions,
    place_of,
    reconcile,
)
from photosim.library.indexing.shots import Shots
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.runtime.runtime import Runtime
from photosim.library.runtime.speeds import keep_seen
from photosim.library.succession.passing_on import Estate
from photosim.library.values import Change, IndexReport
from photosim.storage.claims import ContentClaim
from photosim.storage.files import Folder
from photosim.storage.store import Store

log = logging.getLogger(__name__)


class Onlooker(Protocol):
    """What looks at photos while they are taken: for duplicates, in slices between two groups."""

    def taken(self, photos: Sequence[PhotoId]) -> None:
        """These are in the library now."""

    def look(self) -> Change:
        """Look at those that still wait; what was found so far."""


def _free_for_all(_: ContentHash) -> ContentClaim:
    return ContentClaim(own=True)


class Claims:
    """Contents that the library knows and contents under way: who takes which. Thread-safe.

    Worker pools ask for every file whether its content is wanted. It is not where the library has
    its vectors, nor where another file with the same bytes is under way: that one *claimed* it,
    and the later files wait for its outcome. So nothing is embedded twice. What another process
    has claimed is not wanted here either.

    known: photos with vectors of the model that takes photos, or of the one that answers, by
        content. claim: claims a content among the processes that write the library.
    """

    def __init__(
        self,
        known: dict[ContentHash, PhotoId],
        claim: Callable[[ContentHash], ContentClaim] = _free_for_all,
    ) -> None:
        self._known = known
        self._claim = claim
        self._holder: dict[ContentHash, int] = {}
        self._held: dict[int, ContentHash] = {}
        self._waiting: dict[ContentHash, list[Task]] = {}
        self._lock = threading.Lock()

    def wants(self, task: Task, content: ContentHash) -> bool:
        """True for the first file of an unknown content: it then holds the claim."""
        with self._lock:
            if content in self._known or content in self._holder:
                return False
        claimed = self._claim(content)
        with self._lock:
            if not claimed.own:
                if claimed.photo is not None:
                    self._known[content] = claimed.photo
                return False
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

    def held(self, task: Task) -> ContentHash | None:
        """The content that a file holds."""
        with self._lock:
            return self._held.get(task.file_id)

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


CLAIMED = 32
"""Files claimed at a time where others take some too: what one process needs in a second or so."""

WAITING_SHARED = 256
"""Photos that wait for their vectors at most where several processes write: others have to wait for
these where this one dies."""

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
        self._inputs = WaitingInputs(runtime.inputs, self._model.id)
        self._claims = self._store.claims
        self._unpaired: dict[int, set[str]] = {}
        """Where in the folders files were taken since companions were settled there."""
        self.cut_short = IndexReport()
        """What was done until the server could not be reached any more."""

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
        return self._pass(found, [scan.folder for scan in work], job)

    def go_on(self, folders: Sequence[Folder], job: JobContext) -> IndexReport:
        """Take what is pending in folders, with no look at them. As :meth:`run`."""
        return self._pass(Reconciliation(), folders, job)

    def _pass(
        self, found: Reconciliation, folders: Sequence[Folder], job: JobContext
    ) -> IndexReport:
        self._nearest.refresh(self._store)
        base = [self._nearest] if self._answering is None else [self._nearest, self._answering]
        taught = [one.nearest for one in self._followers if one.nearest is not None]
        one = _Pass(self._store, base, taught, found, self._model.id)
        try:
            self._take(one, folders, job)
        except Cancelled:
            one.finish()
            raise
        except ServerAway:
            self.cut_short.add(one.report())
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

    def _take(self, one: _Pass, folders: Sequence[Folder], job: JobContext) -> None:
        shots = Shots(self._store)
        ids = [folder.id for folder in folders]
        # What an earlier pass did not come to is nobody's; what waits for its vectors is ours.
        self._claims.release(keep=self._inputs.contents())
        done, unpaired = 0, False
        try:
            while True:
                tasks = self._tasks(one, folders)
                first = next(tasks, None)
                if first is None:
                    self._claims.release()
                    if unpaired:
                        unpaired = self._pair(folders)
                        continue
                    if shots.settle(folders, self._look, job):
                        continue
                    return
                waiting = self._claims.waiting(ids)
                for taken in self._round(one, itertools.chain([first], tasks), job):
                    unit = tr("photos", context="a second")
                    job.report(tr("adding photos"), done + taken, done + waiting, unit=unit)
                done += taken
                # All rows are looked at: with rounds that are small, once in the end.
                unpaired = self._claims.shared or self._pair(folders)
                one.failed(self._embed(job))
                self._claims.release()
        except Cancelled:
            self._claims.release(keep=self._inputs.contents())
            raise
        except Exception:
            # Others need not wait for what this process does not come to.
            try:
                self._claims.release()
            except LibraryError as error:
                log.warning("what was claimed is free when the lease is over: %s", error)
            raise

    def _pair(self, folders: Sequence[Folder]) -> bool:
        """A file that turned out unreadable stands for its RAW or its twin no longer. False: none
        is left to be looked at."""
        for folder in folders:
            if places := self._unpaired.pop(folder.id, None):
                pair_companions(self._store, folder, places)
        return False

    def _tasks(self, one: _Pass, folders: Sequence[Folder]) -> Iterator[Task]:
        """Pending files that this pass has not had yet, claimed a few at a time."""
        homes = {folder.id: folder for folder in folders}
        order = {folder.id: number for number, folder in enumerate(folders)}
        while rows := self._claims.take_files(list(homes), CLAIMED):
            for row in sorted(rows, key=lambda row: (order[row.folder_id], row.relative)):
                path = homes[row.folder_id].path / row.relative
                task = Task(row.id, path, known=row.photo_id is not None)
                if one.untried(task):
                    one.start(task)
                    self._unpaired.setdefault(row.folder_id, set()).add(place_of(row.relative))
                    yield task

    def _round(self, one: _Pass, tasks: Iterator[Task], job: JobContext) -> Iterator[int]:
        """Decode and record as many as may wait for their vectors; how many were taken so far."""
        preprocessing = self._model.card.preprocessing
        room = self._inputs.room(3 * preprocessing.size**2)
        if self._claims.shared:
            room = min(room, WAITING_SHARED)
        pipeline = Pipeline(
            self._runtime.workers(), None, preprocessing, one.claims.wants, least=one.least
        )
        taken = 0
        yield taken
        for group in pipeline.run(itertools.islice(tasks, room), job):
            self._record(one, group)
            taken += len(group)
            yield taken
            rest_while_paused(self._claims, job)

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
        models that are loaded. taking: id of the model that takes photos.
    """

    def __init__(
        self,
        store: Store,
        base: Sequence[PhotoIndex],
        taught: Sequence[PhotoIndex],
        found: Reconciliation,
        taking: str,
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
        self.least = taken(store).least
        """Pixels that the longer side of a photo has at least; 0 for any."""
        self._small = store.photos.smaller_than(self.least) if self.least else set()
        """Photos that are smaller than is wanted: their files count as missing."""
        self.claims = Claims(known, lambda content: store.claims.take_content(content, taking))

    def untried(self, task: Task) -> bool:
        """Whether this pass has not had an outcome for the file yet."""
        return task.file_id not in self._tried

    def start(self, task: Task) -> None:
        """This file is taken now."""
        self._tried.add(task.file_id)

    def record(self, group: Sequence[Outcome]) -> list[PhotoId]:
        """Write what came out of the pipeline in one transaction; the new photos."""
        before = replace(self._report, failed=list(self._report.failed))
        try:
            ids, linked = self._write(group)
        except BaseException:
            self._report = before
            raise
        self._fresh.update(ids)
        self._inherited |= self._estate.judge()
        self._found_again([one for one in linked if one not in self._small])
        return [one for one in ids if one not in self._small]

    def _write(self, group: Sequence[Outcome]) -> tuple[list[PhotoId], list[PhotoId]]:
        """The new photos, and known ones that have another file."""
        ids: list[PhotoId] = []
        linked: list[PhotoId] = []
        with self._store.transaction():
            own = self._store.claims.still_own(outcome.task.file_id for outcome in group)
            for outcome in group:
                if outcome.task.file_id not in own:
                    self._leave(outcome.task)
                elif isinstance(outcome, PreparedFile):
                    photo_id = self._keep(outcome.photo)
                    ids.append(photo_id)
                    if 0 < max(outcome.photo.facts.size) < self.least:
                        self._small.add(photo_id)
                    self._link(outcome.task, photo_id)
                    waiting = self.claims.settle(outcome.photo.content_hash, photo_id)
                    for one in self._own(waiting):
                        self._link(one, photo_id)
                elif isinstance(outcome, SmallPhoto):
                    self._leave_out(outcome)
                elif isinstance(outcome, KnownPhoto):
                    known = self._known(outcome)
                    if known is not None:
                        linked.append(known)
                elif isinstance(outcome, Unreadable):
                    self._fail(outcome)
                    for one in self._own(self._give_up(outcome.task)):
                        self._fail(replace(outcome, task=one))
        return ids, linked

    def _own(self, tasks: Sequence[Task]) -> list[Task]:
        """Those of the files that nobody else has taken meanwhile."""
        own = self._store.claims.still_own(task.file_id for task in tasks) if tasks else set()
        return [task for task in tasks if task.file_id in own]

    def _give_up(self, task: Task) -> list[Task]:
        """A file makes no photo of the content that it holds; the files that waited for it."""
        content = self.claims.held(task)
        if content is not None:
            self._store.claims.release_contents([content])
        return self.claims.give_up(task)

    def _leave(self, task: Task) -> None:
        """A file is another one by now, or another process's; those that waited for it are taken
        by themselves."""
        log.warning("what came of a file is left, as its claim was over: %s", task.path)
        self._tried -= {task.file_id, *(waiting.file_id for waiting in self._give_up(task))}

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
            photos.set_read(photo_id, photo.facts, photo.fingerprint, photo.holdings)
        if photo.pixel_hash:
            self._store.heirs.set_pixel_hash(photo_id, photo.pixel_hash)
        self._store.thumbnails.put(photo_id, photo.thumbnail)
        return photo_id

    def _leave_out(self, outcome: SmallPhoto) -> None:
        """A photo that is smaller than is wanted: its size is kept, to pass over its files."""
        found, photos = outcome.content, self._store.photos
        photo_id = photos.id_of(found.content_hash)
        if photo_id is None:
            facts = PhotoFacts(found.format, found.width, found.height)
            photo_id = photos.add(found.content_hash, found.bytes, facts, 0, Holdings())
        self._small.add(photo_id)
        self._store.claims.release_contents([found.content_hash])
        for one in (outcome.task, *self._own(self.claims.settle(found.content_hash, photo_id))):
            self._link(one, photo_id)

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
