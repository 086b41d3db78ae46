"""A library goes over from one base model to another while the old one answers.

The way: every photo gets the vectors of the next model, the newest first, in groups, each a
transaction → new photos, which the old model takes, follow → the next model's index is whole → one
transaction makes it the model in use. A cancel, an error or a kill loses at most the group in hand,
and the same call goes on. Photos are read from their files as if they were new; one that can't be
opened now is seen by its thumbnail, and taken again when it can.

Labels, decisions and votes belong to contents and don't notice. A taught network takes photos
itself and stays. A head takes the old model's features: the albums teach it again on the new one
(:meth:`photosim.library.teaching.service.Teacher.teach_again`).
"""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np

from photosim.core.arrays import Floats, Ints
from photosim.core.errors import PhotoUnreadable
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import ContentHash, PhotoId
from photosim.imaging import thumbnails as pictures
from photosim.library.indexing.ingest import SAVE_SECONDS
from photosim.library.indexing.pipeline import PhotoVectors, Pipeline, Task
from photosim.library.matching.whole_files import files_of
from photosim.library.runtime.cards import keep_card
from photosim.library.runtime.coming import AGAIN, BY_THUMBNAIL
from photosim.library.runtime.model import Model
from photosim.library.runtime.runtime import BEHIND, MODEL, NEXT, TAUGHT, Runtime
from photosim.library.runtime.speeds import keep_seen
from photosim.library.values import Change, ChangeoverReport
from photosim.storage.photos import PhotoOrder

WHAT = tr("moving to another model")
"""What its progress is called."""

PART = 256
"""Photos between two looks at the clock."""

GROUP = 64
"""Thumbnails of one transaction."""


class Changeover:
    """The way of one library to its next base model. Belongs to the library lane."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._store = runtime.stores.writer()

    def run(self, job: JobContext, seconds: float | None = None) -> ChangeoverReport:
        """Go on, for about so many seconds or to the end; nothing is done where there is no next
        model.

        Raises Cancelled, ModelError and LibraryError; what is done stays.
        """
        started = time.monotonic()
        coming = self._runtime.next_model()
        if coming is None:
            return ChangeoverReport()
        if self._store.settings.get(NEXT, None) != coming.id:
            with self._store.transaction(durable=True):
                self._store.settings.set(NEXT, coming.id)
        end = None if seconds is None else started + seconds
        photos, left = self._embed(coming, job, end)
        if not left:
            self._exchange(coming, job)
        return ChangeoverReport(
            coming.id,
            finished=not left,
            left=left,
            photos=photos,
            seconds=time.monotonic() - started,
            change=Change() if left else Change(photos=True, model=True, models=True),
        )

    def _embed(self, model: Model, job: JobContext, end: float | None) -> tuple[int, int]:
        """Give photos the model's vectors; how many got them, and how many were not looked at."""
        live = self._store.photos.live_ids(PhotoOrder.TAKEN, descending=True)
        wanted = live[np.isin(live, self._store.vectors.ids(model.id), invert=True)]
        nearest = self._runtime.nearest(model)
        nearest.refresh(self._store)
        before, kept, tried = len(live) - len(wanted), 0, 0
        job.report(WHAT, before, len(live), unit=tr("photos", context="a second"))
        saved = time.monotonic()
        # However short the time is, there is some progress.
        while tried < len(wanted) and (not tried or end is None or time.monotonic() < end):
            job.check()
            part = wanted[tried : tried + PART]
            kept += _Part(self._runtime, model, part, job, (before + tried, len(live))).take()
            tried += len(part)
            if time.monotonic() - saved > SAVE_SECONDS:
                self._runtime.save()
                saved = time.monotonic()
        self._runtime.save()
        keep_seen(self._store, model, self._runtime.cores)
        return kept, len(wanted) - tried

    def _exchange(self, model: Model, job: JobContext) -> None:
        """Let the model answer from one transaction on."""
        store, nearest = self._store, self._runtime.nearest(model)
        nearest.refresh(store)
        nearest.absorb(job)
        self._runtime.save()
        taught = store.settings.get(TAUGHT, None)
        networks = {card.id for card in self._runtime.taught.cards() if not card.base}
        with store.transaction(durable=True):
            settings = store.settings
            settings.set(MODEL, model.id)
            settings.remove(NEXT)
            settings.set(BEHIND, not nearest.complete)
            keep_card(store, model.card)
            if taught is not None and taught not in networks:
                settings.remove(TAUGHT)
                settings.set(AGAIN, taught)
        self._runtime.exchange()


class _Part:
    """Some photos that get a model's vectors. ``at``: how many of how many have them before."""

    def __init__(
        self, runtime: Runtime, model: Model, photos: Ints, job: JobContext, at: tuple[int, int]
    ) -> None:
        self._runtime, self._model, self._job = runtime, model, job
        self._store = runtime.stores.writer()
        self._photos: list[PhotoId] = photos.tolist()
        self._done, self._total = at
        self._kept = 0

    def take(self) -> int:
        """Look at all; how many got vectors."""
        there = files_of(self._store, self._photos)
        rows = self._store.photos.rows(self._photos)
        contents = {photo: row.content_hash for photo, row in rows.items()}

        def is_same(task: Task, content: ContentHash) -> bool:
            return contents.get(task.file_id) == content

        pipeline = Pipeline(
            self._runtime.workers(),
            self._model,
            self._model.card.preprocessing,
            is_same,
            self._runtime.embedding_threads(self._model),
        )
        tasks = [Task(photo, there[photo], known=True) for photo in self._photos if photo in there]
        changed: list[PhotoId] = []
        for group in pipeline.run(tasks, self._job):
            seen = [one for one in group if isinstance(one, PhotoVectors)]
            changed += [one.task.file_id for one in group if not isinstance(one, PhotoVectors)]
            self._keep(
                [one.task.file_id for one in seen],
                [one.features for one in seen],
                [one.embedding for one in seen],
            )
            self._tell(len(group))
        # Another picture by now, or none that can be read: the next look at the folders tells.
        self._by_thumbnail(changed)
        away = [photo for photo in self._photos if photo not in there]
        self._remember(self._by_thumbnail(away))
        return self._kept

    def _by_thumbnail(self, photos: Sequence[PhotoId]) -> list[PhotoId]:
        """Give these photos vectors by their thumbnails; those that could be."""
        found: list[PhotoId] = []
        for start in range(0, len(photos), GROUP):
            self._job.check()
            stored = self._store.thumbnails.get_many(photos[start : start + GROUP])
            readable, pixels = [], []
            for photo, data in stored.items():
                try:
                    pixels.append(self._model.card.preprocessing(pictures.read(data)))
                except PhotoUnreadable:
                    continue  # check tells of a damaged thumbnail
                readable.append(photo)
            if readable:
                features, embeddings = self._model.embed(pixels)
                self._keep(readable, list(features), list(embeddings))
            found += readable
            self._tell(min(GROUP, len(photos) - start))
        return found

    def _keep(
        self, photos: list[PhotoId], features: Sequence[Floats], embeddings: Sequence[Floats]
    ) -> None:
        if not photos:
            return
        with self._store.transaction():
            for photo, some, embedding in zip(photos, features, embeddings, strict=True):
                self._store.vectors.add(photo, self._model.id, some, embedding)
        self._runtime.nearest(self._model).add(photos, np.stack(embeddings))
        self._kept += len(photos)

    def _remember(self, photos: Sequence[PhotoId]) -> None:
        """These were seen by their thumbnails alone."""
        if not photos:
            return
        settings, own = self._store.settings, self._model.id
        known = settings.get(BY_THUMBNAIL, {})
        before = known["photos"] if known.get("model") == own else []
        with self._store.transaction():
            settings.set(BY_THUMBNAIL, {"model": own, "photos": sorted({*before, *photos})})

    def _tell(self, photos: int) -> None:
        self._done += photos
        self._job.report(WHAT, self._done, self._total, unit=tr("photos", context="a second"))
