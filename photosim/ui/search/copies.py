"""What the similarity slider says of copies: what share of what is shown they are. Pure.

The share is the base model's calibrated curve, measured for whole photos. It is said only where it
holds and where what was proved does not speak against it.
"""

from __future__ import annotations

from collections.abc import Sequence

from photosim.library.values import Levels
from photosim.ui.search.query import PhotoQuery
from photosim.ui.search.rows import ResultRow

LEAST_SHARE = 0.5
"""Below this share the slider says nothing: most of what is shown are look-alikes."""

SLACK = 0.05
"""By how much the share of proved copies may fall short of what is said."""


def copies_reading(
    levels: Levels,
    query: PhotoQuery | None,
    threshold: float,
    shown: Sequence[ResultRow],
    *,
    named: bool,
) -> str:
    """What stands below the slider's value; empty where nothing can be said.

    Nothing is said of a part of a photo or of several together, below the calibrated
    range, under a model that says nothing of copies, before what is shown is named, and where
    fewer are proved than the curve promises: the other exposures of a series are near, and no
    copies.
    """
    curve = levels.copies
    if curve is None or query is None or not named or not shown:
        return ""
    if len(query.chips) != 1 or query.region is not None or threshold < curve.similarities[0]:
        return ""
    share = curve.precision(threshold)
    proved = sum(row.proved for row in shown) / len(shown)
    if share < LEAST_SHARE or proved < share - SLACK:
        return ""
    return (
        "over 99 % are true copies" if share >= 0.995 else f"{int(100 * share)} % are true copies"
    )
