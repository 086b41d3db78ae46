"""What is told of teaching: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from photosim.library.models.report import LessonReport
from photosim.library.values import Change


@dataclass(frozen=True, slots=True)
class AlbumReadiness:
    """Whether an album can teach.

    photos: its photos that the library has. pictures: of these, the different ones (copies count
    once). missing: one sentence that says what it lacks, empty where it can teach.
    """

    name: str
    photos: int
    pictures: int
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the albums can teach: each album, and what is missing as a whole."""

    albums: tuple[AlbumReadiness, ...]
    missing: tuple[str, ...]

    @property
    def ready(self) -> bool:
        """True where teaching can begin."""
        return not self.missing

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {"ready": self.ready, **asdict(self)}


@dataclass(frozen=True, slots=True)
class UnfinishedLesson:
    """A deep lesson that was stopped, or killed, and can go on.

    step: of ``steps``, where training goes on; 0: it had not begun. trained: nothing of the
    training is left to do, only to publish and use what it made. usable: it fits the library's base
    model. albums: names of those that it learns from.
    """

    loss: str
    steps: int
    step: int
    trained: bool
    usable: bool
    albums: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeachReport:
    """A report card, and what became of the model.

    model: the new model's id. adopted: it is the one in use now. deep: of a deep lesson, how it
    went: ``loss``, ``steps``, ``device``, ``precision``, ``share`` of what was learnt that was
    taken, and more.
    """

    model: str
    adopted: bool
    albums: tuple[str, ...]
    card: LessonReport
    seconds: float
    deep: Mapping[str, Any] | None = None

    @property
    def change(self) -> Change:
        """There is one more model, and it may be the one in use."""
        return Change(model=self.adopted, models=True)

    @property
    def passed(self) -> bool:
        """Whether the card says that the model is better, and nothing else worse."""
        return not self.card.reasons

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        card = asdict(self.card)
        return {
            "model": self.model,
            "adopted": self.adopted,
            "passed": self.passed,
            "reasons": card["reasons"],
            "albums": self.albums,
            **{name: card[name] for name in ("before", "after", "untouched", "gain")},
            "seconds": self.seconds,
            **{name: card[name] for name in ("worst", "map", "doubted")},
            "deep": self.deep,
        }
