"""What the Teach page reads. Run in a lane of readers; plain values come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from photosim.core.jobs import JobContext
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.models.values import Disagreement, KeptModel
from photosim.library.teaching.values import Readiness, UnfinishedLesson
from photosim.ui.teach.report_text import contents_of

DIFFERENCES = 30


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


def compare_models(library: Library, first: str, second: str, job: JobContext) -> Compared:
    """The photos that two models see most differently."""
    found = library.models.compare(first, second, DIFFERENCES, job)
    return Compared(first, second, tuple(found))
