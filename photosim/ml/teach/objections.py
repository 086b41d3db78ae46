"""Why a lesson, or more of it, is not taken: values, put into words by who reads them.

Kept as plain JSON in the card of the model and in the result of a deep lesson's job.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Annotated

import msgspec


class ObjectionKind(StrEnum):
    """What speaks against a lesson."""

    OTHER_KINDS = auto()
    """The guard set is told apart worse: mAP@R lost."""
    UNLIKE_PHOTOS = auto()
    """The library's photos that are unlike all albums are told apart worse: the share lost."""
    FEW_ASIDE = auto()
    """Too few photos could be put aside: how many."""
    NOTHING_TO_LEARN = auto()
    CHANCE = auto()
    """What was gained may be chance."""
    NEAREST_WORSE = auto()
    """The nearest photo is of the same album less often."""


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that speaks against a lesson.

    measured: what the kind names, and limit: what it may be at most, or must be at least; both 0
    where the kind has none.
    """

    kind: ObjectionKind
    measured: Annotated[float, msgspec.Meta(ge=0)] = 0
    limit: Annotated[float, msgspec.Meta(ge=0)] = 0


ToldObjection = Objection | str
"""As it is kept; a sentence where an older photosim wrote it down."""


def kept_objections(told: Iterable[object]) -> tuple[ToldObjection, ...]:
    """Objections of parsed JSON. Raises msgspec.ValidationError."""
    return msgspec.convert(tuple(told), tuple[ToldObjection, ...])
