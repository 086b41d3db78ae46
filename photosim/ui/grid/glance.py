"""Whether what the grid shows is worth asking for at once, or only once it stands still. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

STILL = 0.05
"""Seconds without another page after which one stands still."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What is on screen at a moment: the cells from ``first`` to ``last`` (exclusive) of a list.

    at: seconds, of a clock that never goes back. items: which list it is. sizes: stands for the
    sizes in which pictures are wanted.
    """

    at: float
    items: int
    first: int
    last: int
    sizes: object

    @property
    def cells(self) -> range:
        """The cells on screen."""
        return range(self.first, self.last)


def flies_past(before: Glance | None, now: Glance, here: Callable[[range], bool]) -> bool:
    """Whether ``now`` is on the way to something else, after ``before`` was on screen.

    Pages that follow each other faster than their pictures come are gone before anything that is
    asked for them could be there: asking would only cost the frames that are painted meanwhile. The
    same goes for sizes between two others while the window is resized, where there are pictures to
    show in the meantime.

    here: whether there are pictures of these cells, in whatever size.
    """
    if before is None or before.items != now.items or now.at - before.at >= STILL:
        return False
    if before.first < now.last and now.first < before.last:
        return now.sizes != before.sizes and here(now.cells)
    return not here(before.cells)
