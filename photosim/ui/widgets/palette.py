"""Colours that tell groups apart: those of a map, of a lesson's albums, of years."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor

_GROUPS = (
    ("#2566d8", "#5b9bff"),
    ("#d9480f", "#ff922b"),
    ("#2b8a3e", "#51cf66"),
    ("#c2255c", "#f783ac"),
    ("#7048e8", "#a48bff"),
    ("#0b7285", "#3bc9db"),
    ("#a87900", "#ffd43b"),
    ("#862e9c", "#da77f2"),
    ("#5c940d", "#a9e34b"),
    ("#c92a2a", "#ff6b6b"),
    ("#1c9c82", "#63e6be"),
    ("#7a5238", "#c9a07a"),
)
"""For the light theme and the dark one; neighbours in the row are told apart most easily."""

_RAMP = (
    ("#4b2a86", "#8b7bff"),
    ("#2b63ab", "#4aa3ff"),
    ("#14907f", "#34d1b2"),
    ("#6d9a1c", "#a6dc5c"),
    ("#cf8a00", "#ffd84a"),
)
"""From the first to the last of what has an order."""


def group_colour(number: int, *, dark: bool) -> QColor:
    """The colour of a group by its place, 0 first; after twelve they come again, other in shade."""
    colour = QColor(_GROUPS[number % len(_GROUPS)][dark])
    turns = number // len(_GROUPS) % 3
    return colour.lighter((100, 140, 72)[turns])


def ramp(count: int, *, dark: bool) -> Sequence[QColor]:
    """Colours for so many steps of what has an order, as far apart as they can be."""
    stops = [QColor(pair[dark]) for pair in _RAMP]
    if count == 1:
        return [stops[-2]]
    found = []
    for number in range(count):
        place = number / (count - 1) * (len(stops) - 1)
        low = min(int(place), len(stops) - 2)
        found.append(mixed(stops[low], stops[low + 1], place - low))
    return found


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """A colour between two; ``share`` of the second."""
    pairs = (
        (first.redF(), second.redF()),
        (first.greenF(), second.greenF()),
        (first.blueF(), second.blueF()),
    )
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in pairs))
