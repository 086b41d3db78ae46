"""The groups that are shown, in their order: ten thousand as well as ten."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from PySide6.QtCore import QObject, Signal

from photosim.core.arrays import Doubles, Ints
from photosim.ui.duplicates.narrowing import GroupNarrowing, GroupOrder, ordered
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.review import Review

EVERYTHING = GroupNarrowing()


class GroupList(QObject):
    """The groups of :class:`Marks` that a :class:`GroupNarrowing` shows.

    What comes in while somebody is at work stands behind what is there, and what is marked stays
    where it is, so that nothing moves under the mouse; :meth:`sort` puts all of it in order. Before
    that, all of it is in order by itself.

    ``reset()``: other groups, or in another order. ``changed(rows)``: these are marked otherwise.
    """

    reset = Signal()
    changed = Signal(object)

    def __init__(self, marks: Marks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.marks = marks
        self.order = GroupOrder.GAIN
        self.at_work = False
        """Whether somebody is at work among the groups."""
        self.unsorted = 0
        """Groups that came in since all of them were put in order."""
        self._keys: list[str] = []
        self._known: dict[str, Review] = {}
        self._shown: list[Review] = []
        self._places: Ints = np.empty(0, np.int64)
        """Of the groups shown among those that the library told."""
        self._rows: dict[str, int] = {}
        self._narrowing = EVERYTHING
        marks.replaced.connect(self._on_replaced)
        marks.changed.connect(self._on_changed)

    def __len__(self) -> int:
        return len(self._shown)

    def review(self, row: int) -> Review:
        """The group of a row."""
        return self._shown[row]

    def shown(self) -> list[Review]:
        """The groups shown, in order; not to be changed."""
        return self._shown

    def row_of(self, key: str) -> int:
        """The row of a group, -1 where it isn't shown."""
        return self._rows.get(key, -1)

    @property
    def gain(self) -> int:
        """Bytes that are free without what goes of the groups shown."""
        return int(self.marks.columns.gains[self._places].sum())

    @property
    def going(self) -> int:
        """Files that go of the groups shown."""
        return int(self.marks.columns.going[self._places].sum())

    @property
    def files(self) -> Ints:
        """How many files each of the groups shown has, int64 (n,)."""
        found: Ints = self.marks.columns.files[self._places]
        return found

    @property
    def tallest(self) -> Doubles:
        """How high the highest picture of each of the groups shown is for its width, (n,)."""
        found: Doubles = self.marks.columns.tallest[self._places]
        return found

    @property
    def narrowed(self) -> bool:
        """Whether some of the groups may not be shown."""
        return self._narrowing != EVERYTHING

    def narrow(self, narrowing: GroupNarrowing) -> None:
        """Show other ones of the same groups."""
        if narrowing != self._narrowing:
            self._narrowing = narrowing
            self._show()

    def sort(self, order: GroupOrder | None = None) -> None:
        """Put all groups in order; None: in the one chosen before."""
        self.order = order or self.order
        self.unsorted = 0
        self._keys = self._in_order()
        self._show()

    def _in_order(self) -> list[str]:
        keys = list(self.marks.reviews)
        return [keys[place] for place in ordered(self.marks.columns, self.order).tolist()]

    def _on_replaced(self) -> None:
        if not self.at_work:
            self.sort()
            return
        reviews = self.marks.reviews
        found = (key if key in reviews else self._follower(key) for key in self._keys)
        kept = dict.fromkeys(key for key in found if key is not None)
        new = [key for key in self._in_order() if key not in kept]
        self.unsorted = self.unsorted + len(new) if kept else 0
        self._keys = [*kept, *new]
        self._show()

    def _follower(self, key: str) -> str | None:
        """The group that has files of one that is no more: it has got some, or lost some."""
        for one in self._known[key].group.members:
            if (found := self.marks.of(one.path)) is not None:
                return found.group.key
        return None

    def _show(self) -> None:
        # Of ten thousand groups, while a person waits: no loop that Python does not have itself.
        reviews, places = self.marks.reviews, self.marks.places
        keys = [key for key in self._keys if key in reviews]
        self._known = dict(zip(keys, map(reviews.__getitem__, keys), strict=True))
        found = np.fromiter(map(places.__getitem__, keys), np.int64, len(keys))
        which = np.flatnonzero(self._narrowing.shown(self.marks.columns)[found])
        shown = [keys[one] for one in which.tolist()]
        self._shown = list(map(reviews.__getitem__, shown))
        self._places = found[which]
        self._rows = dict(zip(shown, range(len(shown)), strict=True))
        self.reset.emit()

    def _on_changed(self, keys: Collection[str]) -> None:
        rows, reviews, shown = self._rows, self.marks.reviews, self._shown
        changed = sorted(rows[key] for key in keys if key in rows)
        for row in changed:
            shown[row] = reviews[shown[row].group.key]
        self.changed.emit(changed)
