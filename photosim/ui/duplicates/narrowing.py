"""Which groups are shown, and in what order. Plain values and pure functions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from photosim.core.types import Level
from photosim.library.duplicates.values import Kind
from photosim.ui.removal.review import Review


class GroupOrder(Enum):
    """What groups are sorted by; where they are equal by it, most to gain first."""

    GAIN = "gain"
    NEWEST = "newest"
    OLDEST = "oldest"
    FOLDER = "folder"
    FILES = "files"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class GroupNarrowing:
    """Which groups are shown: of one level or all, with a file below a folder, with so much to
    gain (bytes), with a file of a kind beside the keeper."""

    level: Level | None = None
    folder: Path | None = None
    least_gain: int = 0
    kind: Kind | None = None

    def shown(self, reviews: Iterable[Review]) -> list[Review]:
        """Those of the groups that are shown."""
        found = [
            one
            for one in reviews
            if (self.level is None or one.group.level is self.level) and one.gain >= self.least_gain
        ]
        if self.kind is not None:
            found = [one for one in found if any(m.kind is self.kind for m in one.group.members)]
        if self.folder is None:
            return found
        # Ten thousand groups while a person waits: no Path is taken apart for each file.
        inside = os.path.join(self.folder, "")  # noqa: PTH118 - with a separator at its end
        return [
            one
            for one in found
            if any(str(member.path).startswith(inside) for member in one.group.members)
        ]


def ordered(reviews: Iterable[Review], order: GroupOrder) -> list[Review]:
    """The groups in an order; those that come as the library told them have most to gain first."""
    key = _KEYS[order]
    return sorted(reviews, key=key)


def _moment(review: Review) -> float:
    """When the keeper of the library was taken, else when its file was changed last."""
    keep = review.group.keep
    return keep.modified if keep.facts.taken_at is None else keep.facts.taken_at


def _folder(review: Review) -> str:
    return os.path.dirname(os.fspath(review.group.keep.path)).casefold()  # noqa: PTH120 - quick


def _name(review: Review) -> str:
    return os.path.basename(os.fspath(review.group.keep.path)).casefold()  # noqa: PTH119 - quick


_KEYS: dict[GroupOrder, Callable[[Review], tuple[object, ...]]] = {
    GroupOrder.GAIN: lambda one: (-one.gain,),
    GroupOrder.NEWEST: lambda one: (-_moment(one), -one.gain),
    GroupOrder.OLDEST: lambda one: (_moment(one), -one.gain),
    GroupOrder.FOLDER: lambda one: (_folder(one), _name(one)),
    GroupOrder.FILES: lambda one: (-len(one.group.members), -one.gain),
    GroupOrder.NAME: lambda one: (_name(one), _folder(one)),
}
