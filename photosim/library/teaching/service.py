"""Teaching a library: snapshot, lesson, report card, and the new model in use where it passed.

Until the one transaction at the end nothing of the library changes but the files of the new
model, which stays as a candidate where it did not pass. A cancel, an error or a kill at any
moment leaves the model in use as it was.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from photosim.core.errors import UsageError
from photosim.core.jobs import JobContext
from photosim.library.engine import MODEL, Engine, Model
from photosim.library.models.service import Models
from photosim.library.teaching import card as report_card
from photosim.library.teaching.material import Gathered, gather
from photosim.library.teaching.values import Readiness, TeachReport
from photosim.ml.heads import LinearHead
from photosim.ml.registry import ModelCard
from photosim.ml.teach import lesson as lessons
from photosim.ml.teach import measure, trainer
from photosim.storage.photos import Photos
from photosim.storage.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photosim.library.albums import Album
    from photosim.ml.teach.lesson import Lesson
    from photosim.storage.database import Database

NO_COPY = 2.0
"""A level that no cosine reaches: a taught model never says what is a copy."""

WHAT = "teaching"
"""What the progress of the lesson itself is called."""


class Teacher:
    """Teaches one library. ``albums`` gives all its albums; the rest is as for Models."""

    def __init__(
        self,
        engine: Engine,
        models: Models,
        albums: Callable[[], Sequence[Album]],
        lane: Callable[[], Database],
    ) -> None:
        self._engine = engine
        self._models = models
        self._albums = albums
        self._lane = lane

    def readiness(self) -> Readiness:
        """What is missing before teaching. Any thread."""
        return self._gather().readiness

    def teach(
        self, job: JobContext | None = None, *, adopt: bool | None = None, seed: int = 0
    ) -> TeachReport:
        """Learn from the albums as they are now. Library lane.

        adopt: let the new model answer whatever its report card says (True), never (False), or
            only where it passed (None). Raises UsageError where something is missing, Cancelled,
            LibraryError for a full disk; the model in use stays in use then.
        """
        job = job or JobContext()
        started = time.monotonic()
        self._lane()
        job.report("reading the albums")
        gathered = self._gather()
        if not gathered.readiness.ready:
            raise UsageError(
                "Not enough to learn from",
                " ".join(gathered.readiness.missing),
                "photosim album add NAME PHOTO... puts photos into an album.",
            )

        def progress(done: int, total: int, loss: float) -> None:
            job.report(WHAT, done, total, loss=loss)
            job.check()

        lesson = lessons.teach(gathered.material, progress, seed)
        base = self._engine.model()
        report = self._report(lesson, gathered)
        card = self._engine.taught.publish(
            _head(lesson, base.session().head()), self._card(base, lesson, gathered, report)
        )
        passed = not lesson.reasons
        adopted = passed if adopt is None else adopt
        if adopted:
            self._models.use(card.id, job)
        return TeachReport(
            model=card.id,
            adopted=adopted,
            passed=passed,
            reasons=lesson.reasons,
            albums=gathered.names,
            before=report["before"],
            after=report["after"],
            untouched=report["untouched"],
            gain=report["gain"],
            seconds=round(time.monotonic() - started, 2),
            worst=tuple(report["worst"]),
            map=report["map"],
        )

    def _gather(self) -> Gathered:
        base = self._engine.model()
        albums = self._albums()
        with self._engine.readers.lend() as db:
            if Settings(db).get(MODEL, None) is None:
                albums = []
            return gather(db, base.id, base.card.embedding_dim, base.levels.copy, albums)

    def _report(self, lesson: Lesson, gathered: Gathered) -> dict[str, Any]:
        with self._engine.readers.lend() as db:
            rows = Photos(db).rows(gathered.photos.tolist())
        contents = [rows[photo].content_hash.hex() for photo in gathered.photos.tolist()]
        return {
            "before": report_card.figures(lesson.before, lesson.held, gathered),
            "after": report_card.figures(lesson.after, lesson.held, gathered),
            "untouched": report_card.untouched(lesson, gathered),
            "gain": round(lesson.gain, 4) if math.isfinite(lesson.gain) else None,
            "reasons": list(lesson.reasons),
            "worst": report_card.worst(lesson, gathered, contents),
            "map": report_card.flat_map(lesson, gathered, contents),
        }

    @staticmethod
    def _card(base: Model, lesson: Lesson, gathered: Gathered, report: dict[str, Any]) -> ModelCard:
        count, albums = len(gathered.photos), len(gathered.names)
        return replace(
            base.card,
            id="",
            name=f"taught on {albums} albums",
            kind="taught",
            base=base.id,
            weights_origin=f"A head taught on this computer, on the features of {base.id}.",
            trained_on=f"{count} photos in {albums} albums of the library.",
            created=datetime.now().isoformat(timespec="seconds"),
            levels={"similar": _similar_level(lesson, gathered, base), "copy": NO_COPY},
            metrics={
                "albums": list(gathered.names),
                "adopted": not lesson.reasons,
                "settings": {
                    "margin": lesson.settings.margin,
                    "steps": lesson.settings.steps,
                    "strength": lesson.settings.strength,
                },
                "report": report,
            },
        )


def _head(lesson: Lesson, base: LinearHead) -> LinearHead:
    """The lesson's matrix after the base head, as one head on features."""
    return LinearHead(
        np.ascontiguousarray(lesson.matrix @ base.weight, dtype=np.float32),
        np.ascontiguousarray(lesson.matrix @ base.bias, dtype=np.float32),
    )


def _similar_level(lesson: Lesson, gathered: Gathered, base: Model) -> float:
    """Where as many pairs are similar as under the base model."""
    vectors = np.concatenate([gathered.material.untouched, gathered.material.labelled.embeddings])
    rows = np.arange(0, len(vectors), max(1, len(vectors) // 500))
    after = trainer.apply(lesson.matrix, vectors)
    return round(measure.matched_level(vectors, after, rows, base.levels.similar), 4)
