"""Which groups are shown, and in what order. Plain values and pure functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np

from photosim.core.arrays import Bools, Doubles, Ints
from photosim.core.types import Level
from photosim.library.duplicates.values import Kind
from photosim.ui.removal.columns import GroupColumns


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

    def shown(self, groups: GroupColumns) -> Bools:
        """Which of the groups are shown."""
        found = groups.gains >= self.least_gain
        if self.level is not None:
            found &= groups.of_level(self.level)
        if self.kind is not None:
            found &= groups.of_kind(self.kind)
        if self.folder is not None:
            found &= groups.below(self.folder)
        return found


def ordered(groups: GroupColumns, order: GroupOrder) -> Ints:
    """The groups in an order, by their places; those that come as the library told them have most
    to gain first."""
    keys = _KEYS[order](groups)
    found: Ints = np.lexsort(keys[::-1])
    return found


_KEYS: dict[GroupOrder, Callable[[GroupColumns], tuple[Ints | Doubles, ...]]] = {
    GroupOrder.GAIN: lambda groups: (-groups.gains,),
    GroupOrder.NEWEST: lambda groups: (-groups.moments, -groups.gains),
    GroupOrder.OLDEST: lambda groups: (groups.moments, -groups.gains),
    GroupOrder.FOLDER: lambda groups: (groups.folders, groups.names),
    GroupOrder.FILES: lambda groups: (-groups.files, -groups.gains),
    GroupOrder.NAME: lambda groups: (groups.names, groups.folders),
}
