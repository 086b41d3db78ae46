"""Teaching a library: snapshot, lesson, report card, and the new model in use where it passed.

Until the one transaction at the end nothing of the library changes but the files of the new model,
which stays as a candidate where it did not pass. A cancel, an error or a kill at any moment leaves
the model in use as it was. What the lesson learns from is read once, at its beginning; with a
:class:`photosim.library.runtime.connections.Turn` it computes beside the library lane, and takes
that for short writes only.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import numpy as np

from photosim.core.arrays import Floats
from photosim.core.errors import ModelError, Remedy, UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.library.albums.values import Album
from photosim.library.models.service import Models
from photosim.library.models.values import LessonReport
from photosim.library.runtime.coming import AGAIN
from photosim.library.runtime.connections import Turn, now
from photosim.library.runtime.model import Model
from photosim.library.runtime.runtime import MODEL, Runtime
from photosim.library.teaching import deep
from photosim.library.teaching.card import report_of
from photosim.library.teaching.child import (
    ChildFailed,
    command,
    missing_training,
    require_training,
    run_child,
)
from photosim.library.teaching.deep import DeepOptions
from photosim.library.teaching.material import LessonMaterial, gather
from photosim.library.teaching.values import (
    LOSSES,
    Readiness,
    TaughtAgain,
    TeachReport,
    UnfinishedLesson,
)
from photosim.library.values import Change
from photosim.ml.guard import load_guard
from photosim.ml.heads import LinearHead
from photosim.ml.registry import ModelCard
from photosim.ml.teach import lesson as lessons
from photosim.ml.teach import measure, trainer
from photosim.ml.teach.gate import GuardPhotos, Lookout
from photosim.ml.teach.job import DeepSettings
from photosim.ml.teach.lesson import Lesson, LessonVerdict
from photosim.ml.teach.objections import kept_objections

NO_COPY = 2.0
"""A level that no cosine reaches: a taught model never says what is a copy."""

WHAT = tr("teaching")
"""What the progress of the lesson itself is called."""


class Teacher:
    """Teaches one library. ``albums`` gives all its albums."""

    def __init__(
        self,
        runtime: Runtime,
        models: Models,
        albums: Callable[[], Sequence[Album]],
    ) -> None:
        self._runtime = runtime
        self._models = models
        self._albums = albums

    def readiness(self) -> Readiness:
        """What is missing before teaching. Any thread."""
        return self._gather().readiness

    def teach(
        self,
        job: JobContext | None = None,
        *,
        adopt: bool | None = None,
        seed: int = 0,
        turn: Turn = now,
    ) -> TeachReport:
        """Learn from the albums as they are now. Library lane; with a ``turn``, in any thread.

        adopt: let the new model answer whatever its report card says (True), never (False), or
            only where it passed (None). Raises UsageError where something is missing, ModelError
            where the base model's guard set is damaged, Cancelled, LibraryError for a full disk;
            the model in use stays in use then.
        """
        job = job or JobContext()
        started = time.monotonic()
        gathered = self._ready(job)
        with self._runtime.stores.reading() as store:
            contents = deep.contents_of(store, gathered.photos)

        def progress(done: int, total: int, loss: float) -> None:
            job.report(WHAT, done, total, loss=loss)
            job.check()

        lesson = lessons.teach(gathered.material, progress, seed)
        base = self._runtime.model()
        after = trainer.apply(lesson.matrix, gathered.material.labelled.embeddings)
        report = report_of(lesson, gathered, contents, after)
        untouched = trainer.apply(lesson.matrix, gathered.material.untouched)
        settings = {
            "margin": lesson.settings.margin,
            "steps": lesson.settings.steps,
            "strength": lesson.settings.strength,
        }
        card = replace(
            self._card(base, lesson, gathered, report, {"settings": settings}),
            base=base.id,
            name=f"taught on {len(gathered.names)} albums",
            weights_origin=f"A head taught on this computer, on the features of {base.id}.",
            levels={"similar": _similar_level(gathered, untouched, after, base), "copy": NO_COPY},
        )
        head = _head(lesson, base.similar_head())
        card = turn(lambda: self._runtime.taught.publish(head, card))
        adopted = self._adopt(card, lesson, adopt, job, turn)
        seconds = round(time.monotonic() - started, 2)
        return TeachReport(card.id, adopted, gathered.names, report, seconds)

    def teach_again(self, job: JobContext | None = None) -> TaughtAgain | None:
        """Let the albums teach the base model what they taught the one before; None where nothing
        was in use then. Library lane.

        As :meth:`teach`; what keeps the albums from teaching is told and not raised.
        """
        store = self._runtime.stores.writer()
        before = store.settings.get(AGAIN, None)
        if before is None:
            return None
        taught = why = ""
        try:
            report = self.teach(job)
            taught = report.model if report.adopted else ""
        except (UsageError, ModelError) as error:
            why = error.message
        with store.transaction():
            store.settings.remove(AGAIN)
        return TaughtAgain(str(before), taught, why)

    def teach_deep(
        self,
        job: JobContext | None = None,
        *,
        adopt: bool | None = None,
        options: DeepOptions | None = None,
        seed: int = 0,
        anew: bool = False,
        turn: Turn = now,
    ) -> TeachReport:
        """Train the last blocks of the network in a child process; minutes. Threads as for
        :meth:`teach`.

        As :meth:`teach`, by way of the extra ``train``. Stopped or killed, the same call goes on
        where it was, as long as labels, base model and options are the same; ``anew`` begins at
        the first step all the same. Raises PhotosimError without the extra, and as :meth:`teach`;
        ModelError where the child fails.
        """
        require_training()
        job, options = job or JobContext(), options or DeepOptions()
        started = time.monotonic()
        gathered = self._ready(job)
        base = self._runtime.model()
        start = deep.trainable(base.card)
        load_guard(start)  # said now where it is damaged, not at the end of a long training
        settings = DeepSettings(
            base=str(start.path),
            base_sha256=start.card.sha256,
            model=base.id,
            preprocessing=start.card.preprocessing.to_json(),
            loss=options.loss or LOSSES[0],
            steps=options.steps or deep.STEPS,
            seed=seed,
            int8=base.session().provider == "CPUExecutionProvider",
            device="cpu" if self._runtime.provider == "cpu" else "auto",
            checkpoint_seconds=deep.CHECKPOINT_SECONDS,
            threads=self._runtime.cores,
            guard=str(start.path.parent / start.card.guard.file) if start.card.guard else "",
            guard_sha256=start.card.guard.sha256 if start.card.guard else "",
        )
        if anew:
            deep.discard(self._runtime.directory)
        with self._runtime.stores.reading() as store:
            lesson_job = deep.prepare(self._runtime.directory, store, gathered, settings)
        return self._carry_out(lesson_job, job, adopt, started, turn)

    def missing_for_deep(self) -> str:
        """What deep teaching lacks on this computer, one sentence; empty: nothing. Any thread."""
        return missing_training()

    def unfinished(self) -> UnfinishedLesson | None:
        """The deep lesson that was stopped or killed and can go on, if there is one. Any thread."""
        return deep.unfinished(self._runtime.directory, self._runtime.model().card)

    def continue_deep(
        self, job: JobContext | None = None, *, adopt: bool | None = None, turn: Turn = now
    ) -> TeachReport:
        """Go on with the unfinished deep lesson, on the albums as they were when it began.

        As :meth:`teach_deep`. Raises UsageError where there is none that can go on.
        """
        require_training()
        self._runtime.stores.writer()
        started = time.monotonic()
        told, lesson_job = self.unfinished(), deep.left(self._runtime.directory)
        if told is None or lesson_job is None or not told.usable:
            why = tr("it began with another base model") if told else tr("there is none")
            raise UsageError(
                tr("No lesson to go on with"),
                tr("No deep lesson can go on: {why}.", why=why),
                Remedy.TEACH_AGAIN,
            )
        return self._carry_out(lesson_job, job or JobContext(), adopt, started, turn)

    def discard_deep(self) -> Change:
        """Throw the unfinished deep lesson away. Library lane. Raises LibraryError."""
        self._runtime.stores.writer()
        deep.discard(self._runtime.directory)
        return Change(models=True)

    def _carry_out(
        self,
        lesson_job: deep.DeepJob,
        job: JobContext,
        adopt: bool | None,
        started: float,
        turn: Turn,
    ) -> TeachReport:
        """What is left of a job, to the model and its report."""
        base = self._runtime.model()
        start = deep.trainable(base.card)
        seed = lesson_job.settings.seed
        result = lesson_job.finished()
        if result is None:
            try:
                run_child(command(lesson_job.folder), lesson_job.folder, job)
            except ChildFailed as error:
                if error.hopeless:
                    lesson_job.remove()
                raise
            result = lesson_job.result()
        gathered = lesson_job.gathered()
        labelled = gathered.material.labelled
        lookout = Lookout(None, result.untouched_base, labelled.embeddings)
        verdict = lessons.compared(
            labelled,
            lesson_job.snapshot.held,
            result.labelled,
            untouched=(result.untouched_base, result.untouched),
            harm=replace(
                lookout.look(None, result.untouched, result.labelled), guard=_guard_of(result.told)
            ),
            strength=float(result.told.get("share", 1.0)),
            seed=seed,
        )
        if not verdict.reasons:
            verdict = replace(verdict, held_back=kept_objections(result.told.get("held_back", ())))
        contents = list(lesson_job.snapshot.contents)
        report = report_of(verdict, gathered, contents, result.labelled)
        level = _similar_level(gathered, result.untouched, result.labelled, base)
        card = replace(
            self._card(base, verdict, gathered, report, {"deep": dict(result.told)}),
            precision=result.precision,
            preprocessing=start.card.preprocessing,
            name=f"deeply taught on {len(gathered.names)} albums",
            weights_origin=(
                f"The last blocks and the head of {start.id}, trained further on this computer."
            ),
            levels={"similar": level, "copy": NO_COPY},
        )
        content = lesson_job.content(result)
        card = turn(lambda: self._runtime.taught.keep(content, card))
        adopted = self._adopt(card, verdict, adopt, job, turn)
        # Only now: stopped while photos are placed, the same call goes on there.
        lesson_job.remove()
        told = {**result.told, "precision": result.precision}
        seconds = round(time.monotonic() - started, 2)
        return TeachReport(card.id, adopted, gathered.names, report, seconds, told)

    def _ready(self, job: JobContext) -> LessonMaterial:
        """What there is to learn from, and to check with.

        Raises UsageError where something is missing, ModelError where the guard set is damaged.
        """
        self._runtime.stores.writer()
        job.report(tr("reading the albums"))
        gathered = self._gather()
        refusal = gathered.readiness.refusal
        if refusal is not None:
            raise refusal
        base = self._runtime.model()
        kept = base.guard()
        if kept is None:
            return gathered
        guard = GuardPhotos(base.similar_head().project(kept.features), kept.kinds)
        return replace(gathered, material=replace(gathered.material, guard=guard))

    def _adopt(
        self,
        card: ModelCard,
        verdict: LessonVerdict,
        adopt: bool | None,
        job: JobContext,
        turn: Turn,
    ) -> bool:
        adopted = not verdict.reasons if adopt is None else adopt
        if adopted:
            self._models.use(card.id, job, turn)
        return adopted

    def _gather(self) -> LessonMaterial:
        base = self._runtime.model()
        albums = self._albums()
        with self._runtime.stores.reading() as store:
            if store.settings.get(MODEL, None) is None:
                albums = []
            return gather(store, base, albums)

    @staticmethod
    def _card(
        base: Model,
        lesson: LessonVerdict,
        gathered: LessonMaterial,
        report: LessonReport,
        metrics: dict[str, Any],
    ) -> ModelCard:
        count, albums = len(gathered.photos), len(gathered.names)
        return replace(
            base.card,
            id="",
            kind="taught",
            guard=None,
            aspects=None,
            outputs={**base.card.outputs, "embedding": base.similar_dim},
            trained_on=f"{count} photos in {albums} albums of the library.",
            created=datetime.now().isoformat(timespec="seconds"),
            metrics={
                "albums": list(gathered.names),
                "adopted": not lesson.reasons,
                "report": report.to_json(),
                **metrics,
            },
        )


def _guard_of(told: Mapping[str, Any]) -> tuple[float, float] | None:
    """What the child found of the guard set: mAP@R before and after."""
    found = told.get("guard")
    return None if found is None else (float(found[0]), float(found[1]))


def _head(lesson: Lesson, base: LinearHead) -> LinearHead:
    """The lesson's matrix after the base head, as one head on features."""
    return LinearHead(
        np.ascontiguousarray(lesson.matrix @ base.weight, dtype=np.float32),
        np.ascontiguousarray(lesson.matrix @ base.bias, dtype=np.float32),
    )


def _similar_level(
    gathered: LessonMaterial,
    untouched: Floats,
    labelled: Floats,
    base: Model,
) -> float:
    """Where as many pairs are similar as under the base model; embeddings of the new model."""
    vectors = np.concatenate([gathered.material.untouched, gathered.material.labelled.embeddings])
    rows = np.arange(0, len(vectors), max(1, len(vectors) // 500))
    after = np.concatenate([untouched, labelled])
    return round(measure.matched_level(vectors, after, rows, base.levels.similar), 4)
