"""What is told of teaching: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum, auto
from typing import Any

from photosim.core.errors import Remedy, UsageError
from photosim.core.language import tr, tr_n
from photosim.library.models.values import LessonReport
from photosim.library.models.words import objection_words
from photosim.library.values import Change
from photosim.ml.teach.objections import kept_objections

LOSSES = (
    "batch-hard",
    "batch-all",
    "triplet",
    "triplet-semi-hard",
    "triplet-hard",
    "contrastive",
    "n-pair",
    "adaptive",
)
"""Losses of the laboratory that teach from albums; the first unless another is named."""

LEAST_ALBUMS = 2
LEAST_PICTURES = 5
"""Different pictures of an album: two to learn from, one to measure with, twice over."""


class AlbumLack(StrEnum):
    """Why an album can't teach."""

    NO_PHOTOS = auto()
    COPIES_ONLY = auto()
    FEW_PICTURES = auto()
    FEW_PHOTOS = auto()


@dataclass(frozen=True, slots=True)
class AlbumReadiness:
    """Whether an album can teach.

    photos: its photos that the library has. pictures: of these, the different ones (copies count
    once).
    """

    name: str
    photos: int
    pictures: int

    @property
    def lacking(self) -> int:
        """How many different pictures it lacks; 0 where it can teach."""
        return max(0, LEAST_PICTURES - self.pictures)

    @property
    def lack(self) -> AlbumLack | None:
        """Why it can't teach; None where it can."""
        if not self.lacking:
            return None
        if not self.photos:
            return AlbumLack.NO_PHOTOS
        if self.pictures == self.photos:
            return AlbumLack.FEW_PHOTOS
        return AlbumLack.COPIES_ONLY if self.pictures == 1 else AlbumLack.FEW_PICTURES


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the albums can teach."""

    albums: tuple[AlbumReadiness, ...] = ()

    @property
    def refusal(self) -> UsageError | None:
        """Why teaching can't begin; None where it can."""
        ready = sum(1 for one in self.albums if not one.lacking)
        if ready >= LEAST_ALBUMS:
            return None
        need = (
            tr_n(
                "Teaching needs at least {least_albums} albums of {least_pictures} different "
                "photos or more, and {ready} of the {count} is ready.",
                "Teaching needs at least {least_albums} albums of {least_pictures} different "
                "photos or more, and {ready} of the {count} are ready.",
                max(1, ready),
                least_albums=LEAST_ALBUMS,
                least_pictures=LEAST_PICTURES,
                ready=ready or tr("none"),
                count=len(self.albums),
            )
            if self.albums
            else tr(
                "There is no album yet; teaching needs at least {least_albums}, with "
                "{least_pictures} different photos or more each.",
                least_albums=LEAST_ALBUMS,
                least_pictures=LEAST_PICTURES,
            )
        )
        return UsageError(tr("Not enough to learn from"), need, Remedy.FILL_ALBUMS)


@dataclass(frozen=True, slots=True)
class TaughtAgain:
    """A head of the base model before, and what came of teaching it again.

    before: its id. taught: id of the head that says what is similar now; empty where none does.
    why: what kept the albums from teaching; empty where they taught one that did not pass.
    """

    before: str
    taught: str = ""
    why: str = ""


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
            "reasons": [*map(objection_words, self.card.reasons)],
            "albums": self.albums,
            **{name: card[name] for name in ("before", "after", "untouched", "gain")},
            "seconds": self.seconds,
            **{name: card[name] for name in ("worst", "map", "doubted")},
            **{name: card[name] for name in ("guarded", "strength")},
            "held_back": [*map(objection_words, self.card.held_back)],
            "deep": self._deep_json(),
        }

    def _deep_json(self) -> dict[str, Any] | None:
        if self.deep is None:
            return None
        held_back = kept_objections(self.deep.get("held_back", ()))
        return {**self.deep, "held_back": [*map(objection_words, held_back)]}
