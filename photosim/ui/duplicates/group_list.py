"""The groups that are shown, in their order: ten thousand as well as ten."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

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
        return sum(one.gain for one in self._shown)

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
        self._keys = [one.group.key for one in ordered(self.marks.all(), self.order)]
        self._show()

    def _on_replaced(self) -> None:
        if not self.at_work:
            self.sort()
            return
        kept: dict[str, None] = {}
        for key in self._keys:
            found = key if self.marks.get(key) is not None else self._follower(key)
            if found is not None:
                kept[found] = None
        new = [one for one in self.marks.all() if one.group.key not in kept]
        self.unsorted = self.unsorted + len(new) if kept else 0
        self._keys = [*kept, *(one.group.key for one in ordered(new, self.order))]
        self._show()

    def _follower(self, key: str) -> str | None:
        """The group that has files of one that is no more: it has got some, or lost some."""
        for one in self._known[key].group.members:
            if (found := self.marks.of(one.path)) is not None:
                return found.group.key
        return None

    def _show(self) -> None:
        reviews = [review for key in self._keys if (review := self.marks.get(key)) is not None]
        self._known = {one.group.key: one for one in reviews}
        self._shown = self._narrowing.shown(reviews)
        self._rows = {one.group.key: row for row, one in enumerate(self._shown)}
        self.reset.emit()

    def _on_changed(self, keys: Collection[str]) -> None:
        rows = sorted(self._rows[key] for key in keys if key in self._rows)
        for row in rows:
            review = self.marks.get(self._shown[row].group.key)
            if review is not None:
                self._shown[row] = review
        self.changed.emit(rows)
