"""The groups of duplicates for screen readers: a list of their files, each with its check box."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPoint

from photosim.ui.duplicates.file_words import heading, spoken
from photosim.ui.duplicates.group_layout import FileAt
from photosim.ui.duplicates.groups_view import GroupsView
from photosim.ui.removal.review import refusal
from photosim.ui.widgets.spoken.items import PaintedItems, ToldItem


class GroupItems(PaintedItems):
    """All files of all groups below each other; the first of a group says how many there are.

    A file that may go is a check box, on where it goes; one that has to stay is none.
    """

    def __init__(self, view: GroupsView) -> None:
        super().__init__(view, view.viewport())
        self._view = view
        self._ends: list[int] = []
        view.groups.reset.connect(self.forget)
        self._count()

    def forget(self) -> None:
        super().forget()
        self._count()

    def _count(self) -> None:
        self._ends = self._view.groups.files.cumsum().tolist()

    def place_of(self, index: int) -> FileAt:
        """Which file of which group an item is."""
        group = bisect_right(self._ends, index)
        return FileAt(group, index - (self._ends[group - 1] if group else 0))

    def index_of(self, at: FileAt) -> int:
        """Which item a file of a group is."""
        return (self._ends[at.group - 1] if at.group else 0) + at.file

    def count(self) -> int:
        return self._ends[-1] if self._ends else 0

    def item(self, index: int) -> ToldItem:
        at = self.place_of(index)
        review = self._view.groups.review(at.group)
        member = review.group.members[at.file]
        words = spoken(member, review)
        return ToldItem(
            words if at.file else f"{heading(review)}: {words}",
            self._view.file_rect(at),
            selected=at == self._view.current_place,
            checked=None if refusal(member, review) is not None else member.path in review.going,
        )

    def current(self) -> int:
        at = self._view.current_place
        return -1 if at is None else self.index_of(at)

    def index_at(self, at: QPoint) -> int:
        found = self._view.file_at(at)
        return -1 if found is None else self.index_of(found)

    def selected(self) -> list[int]:
        current = self.current()
        return [] if current < 0 else [current]

    def go_to(self, index: int) -> None:
        at = self.place_of(index)
        self._view.go_to(at.group, at.file)

    def press(self, index: int) -> None:
        self._view.toggle_current()

    def choose(self, index: int, *, on: bool) -> bool:
        if on:
            self.go_to(index)
        return on
