"""The groups of duplicates as a list that a view can show, ten thousand as well as ten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from photosim.library.duplicates.values import Member
from photosim.library.words import how_line
from photosim.ui.removal.review import Narrowing, Review, Sum, fate, summed
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
        fate_words(fate(member, review)),
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
        self._all: list[Review] = []
        self._shown: list[Review] = []
        self._places: dict[str, int] = {}
        self.total = Sum()
        """What the groups shown come to."""
        self._narrowing = Narrowing()

    def set_groups(self, reviews: Sequence[Review]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self._all = list(reviews)
        self._places = {one.group.key: place for place, one in enumerate(self._all)}
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
        self._shown = self._narrowing.shown(self._all)
        self.total = summed(self._shown)

    def all(self) -> list[Review]:
        """Every group, shown or not."""
        return self._all

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
        self.total = self.total.changed(self._shown[row], review)
        self._all[self._places[review.group.key]] = review
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
