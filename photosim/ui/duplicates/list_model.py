"""The groups of duplicates as a list that a view can show, ten thousand as well as ten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from photosim.library.duplicates.values import Member
from photosim.library.words import how_line
from photosim.ui.duplicates.narrowing import Narrowing
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.review import Review, Sum, fate, summed
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.words.reasons import fate_words, why_line

REVIEW_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


def member_text(member: Member, review: Review) -> str:
    """One file of a group in words, for tool tips and screen readers."""
    facts = member.facts
    parts = [
        str(member.path),
        fmt.dimensions(facts.width, facts.height),
        fmt.human_bytes(member.bytes),
        fmt.date_taken(facts.taken_at),
        how_line(member.how),
        fate_words(fate(member, review).stays),
    ]
    return "\n".join(part for part in parts if part)


def heading(review: Review) -> str:
    """The first words of a group: how many files, and what would be gained."""
    text = f"{fmt.count(len(review.group.members))} files"
    if review.going:
        gain = fmt.human_bytes(review.gain)
        return f"{text} · {fmt.count(len(review.going))} to remove · {gain} to gain"
    return f"{text} · nothing to remove"


class GroupsModel(QAbstractListModel):
    """Reviews of groups, those that a :class:`Narrowing` shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.marks = Marks(self)
        """The groups, shown or not, as they are marked; others may change them, too."""
        self.marks.changed.connect(self._on_changed)
        self._shown: list[Review] = []
        self.total = Sum()
        """What the groups shown come to."""
        self._narrowing = Narrowing()

    def set_groups(self, reviews: Sequence[Review]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self.marks.replace(reviews)
        self._narrow()
        self.endResetModel()

    def set_narrowing(self, narrowing: Narrowing) -> None:
        """Show other ones of the same groups."""
        if narrowing == self._narrowing:
            return
        self.beginResetModel()
        self._narrowing = narrowing
        self._narrow()
        self.endResetModel()

    def _narrow(self) -> None:
        self._shown = self._narrowing.shown(self.marks.all())
        self.total = summed(self._shown)

    def all(self) -> list[Review]:
        """Every group, shown or not."""
        return self.marks.all()

    def shown(self) -> list[Review]:
        """The groups shown, in order."""
        return self._shown

    def review(self, row: int) -> Review:
        """The group of a row."""
        return self._shown[row]

    def row_of(self, key: str) -> int:
        """The row of a group, -1 where it isn't shown."""
        return next((row for row, one in enumerate(self._shown) if one.group.key == key), -1)

    def change(self, row: int, review: Review) -> None:
        """A person changed what becomes of a group; it stays where it is in the list."""
        self.marks.change([self._shown[row].group.key], lambda _: review)

    def _on_changed(self, keys: frozenset[str]) -> None:
        for row, before in enumerate(self._shown):
            review = self.marks.get(before.group.key)
            if before.group.key in keys and review is not None:
                self.total = self.total.exchanged([before], [review])
                self._shown[row] = review
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        review = self._shown[index.row()]
        if role == REVIEW_ROLE:
            return review
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(review)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            why = why_line(review.why)
            level = fmt.level_name(review.group.level)
            return f"{level}, {heading(review)}. Kept: {review.keep.name}, {why}"
        return None
