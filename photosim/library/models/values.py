"""What is told of the models of a library: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from photosim.core.types import PhotoId
from photosim.library.models.report import EMPTY, LessonReport


@dataclass(frozen=True, slots=True)
class KeptModel:
    """A model of the library.

    created: ISO date and time of a taught model, date of a base model. albums: names of the
    albums it learnt from. in_use: says what is similar now. usable: fits the library's base
    model. adopted: passed its report card. report: that card, empty for a base model.
    placed: photos that have a place under it. deep: a whole network, not a head on the base
    model's features.
    """

    id: str
    kind: Literal["base", "taught"]
    created: str
    albums: tuple[str, ...]
    in_use: bool
    usable: bool
    adopted: bool
    placed: int
    report: LessonReport = EMPTY
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A photo whose nearest photos two models see differently; best first, itself left out.

    shared: of the nearest, the share that both name.
    """

    photo: PhotoId
    first: tuple[PhotoId, ...]
    second: tuple[PhotoId, ...]
    shared: float
