"""Going through the groups of the Duplicates page while they are compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from photosim.core.types import DecisionKind
from photosim.library.duplicates.values import Member
from photosim.library.searching.sources import FileSource
from photosim.ui.duplicates.controller import DuplicatesControl
from photosim.ui.duplicates.groups_view import GroupsView
from photosim.ui.photo.compared import MOST_COMPARED, ComparedPhoto
from photosim.ui.removal.review import Review


def photos_of(review: Review, member: Member) -> list[ComparedPhoto]:
    """What is compared of a group: the keeper, then the marked file, then others. Pure."""
    members = [review.members[0]]
    members += [member] if member.path != review.keep else []
    members += [one for one in review.members[1:] if one is not member]
    # Files with the same bytes look the same: one of them is enough, where there are others.
    different = {one.photo_id: one for one in reversed(members)}
    chosen = list(reversed(different.values())) if len(different) > 1 else members
    return [
        ComparedPhoto(FileSource(one.path), one.path.name, one.photo_id)
        for one in chosen[:MOST_COMPARED]
    ]


class GroupsTour:
    """The :class:`GroupTour` of the list. in_sight: whether the list is shown itself."""

    def __init__(
        self, view: GroupsView, control: DuplicatesControl, in_sight: Callable[[], bool]
    ) -> None:
        self._view = view
        self._control = control
        self._in_sight = in_sight

    def begin(self) -> None:
        self._control.look(True)

    def end(self) -> None:
        self._control.look(self._in_sight())

    def current(self) -> Sequence[ComparedPhoto]:
        review, member = self._view.current_review(), self._view.current_member()
        return photos_of(review, member) if review is not None and member is not None else []

    def can_decide(self, review: Review) -> bool:
        return len({one.photo_id for one in review.members}) > 1

    def decide(self, kind: DecisionKind, review: Review, path: Path) -> None:
        self._control.decide_on(kind, review, review.member(path).photo_id)

    def can_step(self, step: int) -> bool:
        row = self._view.current_row
        return row >= 0 and 0 <= row + step < len(self._view.groups)

    def step(self, step: int) -> None:
        self._view.go_to(self._view.current_row + step)
