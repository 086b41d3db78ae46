"""How likely a match is a copy, by its similarity alone: calibrated on data, kept in the card.

Fitted by :mod:`photosim.ml.train.shipped.copy_curve_fit`, which says what the numbers mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from photosim.ml.registry import ModelCard

METRIC = "copy_curve"
"""Its name among a card's metrics."""


@dataclass(frozen=True, slots=True)
class CopyCurve:
    """Two rising curves over rising similarities; between the knots they are straight.

    probability: that a pair of this similarity is a copy. precision: share of copies among all
    pairs of this similarity or more.
    """

    similarities: tuple[float, ...]
    probabilities: tuple[float, ...]
    precisions: tuple[float, ...]

    def probability(self, similarity: float) -> float:
        """The probability, in [0, 1], that a match of this cosine is a copy."""
        return float(np.interp(similarity, self.similarities, self.probabilities))

    def precision(self, least: float) -> float:
        """What share of the matches with at least this cosine are copies, in [0, 1]."""
        return float(np.interp(least, self.similarities, self.precisions))

    def least_similarity(self, precision: float) -> float | None:
        """The lowest cosine from which that share of matches are copies; None where none is."""
        if self.precisions[-1] < precision:
            return None
        first = int(np.searchsorted(self.precisions, precision))
        if first == 0:
            return self.similarities[0]
        low, high = self.precisions[first - 1], self.precisions[first]
        part = (precision - low) / (high - low)
        start, end = self.similarities[first - 1], self.similarities[first]
        return start + part * (end - start)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, the inverse of :func:`curve_of`."""
        return {
            "similarity": list(self.similarities),
            "probability": list(self.probabilities),
            "precision": list(self.precisions),
        }


def curve_of(card: ModelCard) -> CopyCurve | None:
    """The curve of a card; None where it was not calibrated.

    Raises ValueError for a damaged one.
    """
    kept = card.metrics.get(METRIC)
    if kept is None:
        return None
    columns = [_column(kept, name) for name in ("similarity", "probability", "precision")]
    if len({len(column) for column in columns}) != 1 or len(columns[0]) < 2:
        raise ValueError("the columns of the curve have not one length of two or more")
    if any(list(column) != sorted(column) for column in columns):
        raise ValueError("the curve does not rise")
    return CopyCurve(*columns)


def _column(kept: Mapping[str, Any], name: str) -> tuple[float, ...]:
    if not isinstance(kept, Mapping) or not isinstance(kept.get(name), list):
        raise ValueError(f"the curve has no column {name!r}")  # noqa: TRY004 - of a file
    return tuple(float(value) for value in kept[name])
