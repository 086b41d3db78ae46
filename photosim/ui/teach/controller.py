"""Teaching and models between the Teach page and the library.

Reads go to the search lane, for they look at many vectors; what computes for long (teaching, giving
all photos their places) to the lane of lessons, everything else that changes the models to the
library lane. An answer that a newer question has overtaken is not shown.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.models.values import Disagreement, KeptModel
from photosim.library.runtime.connections import Turn
from photosim.library.teaching.deep import DeepOptions
from photosim.library.teaching.values import LOSSES, Readiness, TeachReport, UnfinishedLesson
from photosim.library.values import Change, Report
from photosim.ui.teach.report_text import contents_of, voted_text
from photosim.ui.widgets.words.models import model_name
from photosim.ui.work.lane import Job
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

log = logging.getLogger(__name__)

DIFFERENCES = 30
"""Photos of a comparison of two models."""


@dataclass(frozen=True, slots=True)
class Teaching:
    """Whether the albums can teach, which models there are, and the photos of their cards by
    content as hexadecimal text; what deep teaching lacks on this computer (empty: nothing), and the
    deep lesson that can go on."""

    readiness: Readiness
    models: tuple[KeptModel, ...]
    photos: Mapping[str, PhotoId]
    missing_for_deep: str = ""
    unfinished: UnfinishedLesson | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Where two models differ."""

    first: str
    second: str
    differences: tuple[Disagreement, ...]


def read_teaching(library: Library, job: JobContext) -> Teaching:
    """Readiness and models."""
    job.check()
    models = tuple(library.models.all())
    wanted = {bytes.fromhex(one) for model in models for one in contents_of(model.report)}
    photos = {content.hex(): photo for content, photo in library.with_contents(wanted).items()}
    teacher = library.teacher
    return Teaching(
        teacher.readiness(), models, photos, teacher.missing_for_deep(), teacher.unfinished()
    )


class TeachControl(QObject):
    """What the page asks for.

    ``changed``: readiness or models were read anew, or work began or ended;
    ``progressed(Progress)`` while teaching; ``taught(TeachReport)``; ``cancelled(deep)``: a lesson
    was, and whether what a deep one did is kept;
    ``compared(Compared)``; ``voted(photo id, model or None)``: a vote for it is kept, or could not
    be; ``said(text)``: something was done.
    """

    changed = Signal()
    progressed = Signal(object)
    taught = Signal(object)
    cancelled = Signal(bool)
    compared = Signal(object)
    voted = Signal(object, object)
    said = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._reading = Latest(self)
        self._comparing = Latest(self)
        self._job: Job[Any] | None = None
        self.teaching = False
        """Whether a lesson is under way."""
        self.known: Teaching | None = None
        session.changed.connect(self._on_change)

    @property
    def busy(self) -> bool:
        """Whether something of the models is being changed."""
        return self._job is not None

    def model(self, wanted: str) -> KeptModel | None:
        """A model as it was read last."""
        models = self.known.models if self.known is not None else ()
        return next((one for one in models if one.id == wanted), None)

    # ---- reading

    def _on_change(self, change: Change) -> None:
        if change.model or change.models:
            self.read()

    def read(self) -> None:
        """Read readiness and models again."""

        def done(found: Teaching) -> None:
            self.known = found
            self.changed.emit()
            log.info("%d models", len(found.models))

        self._reading.ask(self._session.ask, "read the models", read_teaching, done)

    def compare(self, first: str, second: str) -> None:
        """Ask where two models differ; ``compared`` follows, for the newest question only."""

        def work(library: Library, job: JobContext) -> Compared:
            found = library.models.compare(first, second, DIFFERENCES, job)
            return Compared(first, second, tuple(found))

        self._comparing.ask(self._session.ask, "compare models", work, self.compared.emit)

    def vote(self, photo: PhotoId, chosen: str, other: str) -> None:
        """Keep that one model is right about a photo, and another is not."""
        if not self._session.writable:
            self.voted.emit(photo, None)
            return

        def done(_: Report) -> None:
            self.voted.emit(photo, chosen)
            kept = self.model(chosen)
            if kept is not None:
                self.said.emit(voted_text(model_name(kept)))

        def failed(error: BaseException) -> None:
            self.voted.emit(photo, None)
            self._session.trouble.emit(error)

        self._session.write(
            "keep the vote",
            lambda library, job: library.models.vote(photo, chosen, other, job),
            done,
            on_failed=failed,
            on_cancelled=lambda: self.voted.emit(photo, None),
            files=False,
        )

    # ---- teaching

    def teach(self) -> None:
        """Learn from the albums as they are now, the quick way."""
        self._learn("teach", lambda lib, job, turn: lib.teacher.teach(job, turn=turn), deep=False)

    def teach_deep(self, options: DeepOptions) -> None:
        """Learn from the albums as they are now by training the network itself, from its first
        step on: an interrupted lesson is thrown away."""

        def work(library: Library, job: JobContext, turn: Turn) -> TeachReport:
            return library.teacher.teach_deep(job, options=options, anew=True, turn=turn)

        self._learn("teach deeply", work, deep=True)

    def continue_deep(self) -> None:
        """Go on with the deep lesson that was interrupted."""
        self._learn(
            "go on with the lesson",
            lambda lib, job, turn: lib.teacher.continue_deep(job, turn=turn),
            deep=True,
        )

    def start_over(self) -> None:
        """Begin a lesson like the interrupted one on the albums as they are now."""
        left = self.known.unfinished if self.known is not None else None
        if left is not None:
            self.teach_deep(DeepOptions(left.loss if left.loss in LOSSES else None, left.steps))

    def discard_deep(self) -> None:
        """Throw the interrupted lesson away."""
        self._change(
            "throw the lesson away",
            lambda library, _: library.teacher.discard_deep(),
            tr("The lesson is thrown away."),
        )

    def _learn(
        self, what: str, work: Callable[[Library, JobContext, Turn], TeachReport], *, deep: bool
    ) -> None:
        self._do(
            self._session.teach,
            what,
            work,
            self.taught.emit,
            lambda: self.cancelled.emit(deep),
            lesson=True,
        )

    def cancel(self) -> None:
        """Stop teaching; the model in use stays in use."""
        if self._job is not None and self.teaching:
            self._job.cancel()

    # ---- models

    def use(self, model: str) -> None:
        """Let a model answer from now on; every photo may need its place first."""
        self._do(
            self._session.teach,
            "change the model",
            lambda library, job, turn: library.models.use(model, job, turn),
        )

    def roll_back(self) -> None:
        """Go back to the model that was in use before."""
        self._do(
            self._session.teach,
            "go back to the model before",
            lambda library, job, turn: library.models.rollback(job, turn),
        )

    def remove(self, model: str) -> None:
        """Forget a taught model."""
        self._change(
            "delete the model",
            lambda library, _: library.models.remove(model),
            tr("The model is deleted."),
        )

    def import_file(self, path: Path) -> None:
        """Keep the model of a file."""
        self._change(
            "import the model",
            lambda library, _: library.models.import_file(path),
            tr("The model is kept; “Use this model” lets it answer."),
        )

    def export(self, model: str, path: Path) -> None:
        """Write a model to a file."""
        self._session.read(
            "export the model",
            lambda library: library.models.export(model, path),
            lambda _: self.said.emit(tr("The model is in {name}.", name=path.name)),
            self._session.trouble.emit,
        )

    def _change(self, what: str, work: Callable[[Library, JobContext], Report], said: str) -> None:
        submit = partial(self._session.write, files=False)
        self._do(submit, what, work, lambda _: self.said.emit(said))

    def _do(
        self,
        submit: Callable[..., Job[Any] | None],
        what: str,
        work: Callable[..., Report],
        on_done: Callable[[Any], None] = lambda _: None,
        on_cancelled: Callable[[], None] = lambda: None,
        *,
        lesson: bool = False,
    ) -> None:
        """Change something of the models, one thing at a time; ``submit`` puts it into a lane."""
        if self.busy:
            return

        def end() -> None:
            self._job, self.teaching = None, False

        def done(report: Report) -> None:
            end()
            on_done(report)
            self.changed.emit()

        def cut_short(then: Callable[[], None]) -> None:
            end()
            self.read()  # what a lesson did may be kept, so that it can go on
            then()
            self.changed.emit()

        job = submit(
            what,
            work,
            done,
            self.progressed.emit,
            on_failed=lambda error: cut_short(lambda: self._session.trouble.emit(error)),
            on_cancelled=lambda: cut_short(on_cancelled),
        )
        if job is not None:
            self._job, self.teaching = job, lesson
            self.changed.emit()
