"""Why a lesson, or more of it, was not taken, in plain words."""

from __future__ import annotations

import math

from photosim.core.language import mark, tr, tr_n
from photosim.ml.teach.objections import Objection, ObjectionKind, ToldObjection

OBJECTIONS: dict[ObjectionKind, str] = {
    ObjectionKind.OTHER_KINDS: mark(
        "Other kinds of photos would be forgotten: tried on such photos, it would find "
        "their like {points} points worse, and {limit:.0f} is allowed."
    ),
    ObjectionKind.UNLIKE_PHOTOS: mark(
        "The library's photos that are unlike the albums would be told apart "
        "{points} % worse, and {limit:.0f} % is allowed."
    ),
    ObjectionKind.NOTHING_TO_LEARN: mark(
        "The albums are told apart already: there is nothing left to learn."
    ),
    ObjectionKind.CHANCE: mark(
        "The photos put aside are not found better than chance could explain."
    ),
    ObjectionKind.NEAREST_WORSE: mark(
        "The nearest photo is of the same album less often than before."
    ),
}
"""In English, to be looked up when they are read; all but those that depend on a number."""


def objection_words(told: ToldObjection) -> str:
    """An objection in one sentence; what an older photosim wrote down, as it is."""
    if not isinstance(told, Objection):
        return told
    if told.kind is ObjectionKind.FEW_ASIDE:
        return tr_n(
            "Only {n} photo could be put aside to measure with, too few to tell "
            "progress from chance: {least} are needed, so label more photos.",
            "Only {n} photos could be put aside to measure with, too few to tell "
            "progress from chance: {least} are needed, so label more photos.",
            round(told.measured),
            least=round(told.limit),
        )
    return tr(OBJECTIONS[told.kind], points=_upward(told.measured), limit=100 * told.limit)


def _upward(share: float) -> str:
    """In hundredths, with one decimal; never down to a limit that was passed."""
    return f"{math.ceil(1000 * share - 1e-6) / 10:.1f}"
