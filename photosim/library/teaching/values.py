"""What is told of teaching: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


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

    model: the new model's id. adopted: it is the one in use now. passed: the report card says
    that it is better, and nothing else worse. reasons: sentences that say why not.
    before, after: ``recall_at_1``, ``map_at_r`` and ``queries`` of the photos put aside, and the
    same by ``albums``. untouched: ``photos`` looked at, ``neighbours_kept`` of their ten nearest
    and ``map_at_r_kept``, both None where there are too few. gain: the mAP@R gained that chance
    explains with a probability of 1 %. doubted: photos that did not teach, as they look like those
    of another album. worst, map: see :mod:`.card`. deep: of a deep lesson, how
    it went: ``loss``, ``steps``, ``device``, ``precision``, ``share`` of what was learnt that was
    taken, and more.
    """

    model: str
    adopted: bool
    passed: bool
    reasons: tuple[str, ...]
    albums: tuple[str, ...]
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    untouched: Mapping[str, Any]
    gain: float | None
    seconds: float
    worst: tuple[Mapping[str, Any], ...] = ()
    map: Mapping[str, Any] | None = None
    doubted: int = 0
    deep: Mapping[str, Any] | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return asdict(self)
