"""The marks of all groups: which files go. One object, for everybody who shows or changes them.

The page of duplicates fills it and shows it; the comparison asks for the group of a file with
:meth:`Marks.of` and changes it with :meth:`Marks.toggle` and :meth:`Marks.keep`; the overview is
of all that goes. Whoever shows marks follows ``changed`` and ``replaced``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from photosim.core.types import PhotoId
from photosim.library.duplicates.values import Member
from photosim.ui.removal.review import (
    Review,
    Sum,
    said,
    summed,
    toggled,
    with_keeper,
    with_said,
)

Named = tuple[PhotoId, str]
"""A file, with what lies there: another photo at its path is another file."""


class Marks(QObject):
    """Every group with its marks, as told by the library and changed by a person.

    ``changed(keys)``: a person has changed these groups, by their keys. ``replaced()``: they were
    read again, and may be others; what a person had changed is as it was.

    total: what all of them come to, in sight or not.
    """

    changed = Signal(object)
    replaced = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reviews: dict[str, Review] = {}
        self._said: dict[Named, bool] = {}
        self._keepers: set[Named] = set()
        self._marked: set[PhotoId] = set()
        self._homes: dict[str, str] | None = None
        self.total = Sum()

    def all(self) -> list[Review]:
        """Every group, in the order in which the library told them."""
        return list(self._reviews.values())

    def going(self) -> list[Review]:
        """The groups of which something goes."""
        return [one for one in self._reviews.values() if one.going]

    def get(self, key: str) -> Review | None:
        """A group by its key; None where there is none any more."""
        return self._reviews.get(key)

    def of(self, path: Path) -> Review | None:
        """The group that a file is in; None where it is in none."""
        if self._homes is None:
            self._homes = {
                os.fspath(one.path): key
                for key, review in self._reviews.items()
                for one in review.group.members
            }
        key = self._homes.get(os.fspath(path))
        return None if key is None else self._reviews[key]

    # ---- changes by a person

    def toggle(self, path: Path) -> None:
        """A file goes that stayed, or stays that went; nothing where that is refused."""
        self._change(path, lambda review: toggled(review, path))

    def keep(self, path: Path) -> None:
        """Keep a file instead of the one that its group keeps now."""
        self._change(path, lambda review: with_keeper(review, path))

    def _change(self, path: Path, change: Callable[[Review], Review]) -> None:
        review = self.of(path)
        if review is not None:
            self.change([review.group.key], change)

    def change(self, keys: Iterable[str], change: Callable[[Review], Review]) -> None:
        """Change groups; those that ``change`` gives back as they are stay untouched."""
        before, after = [], []
        for key in keys:
            old = self._reviews[key]
            new = change(old)
            if new != old:
                before.append(old)
                after.append(new)
        if not after:
            return
        for one in after:
            self._reviews[one.group.key] = one
            self._remember(one)
        if 2 * len(after) > len(self._reviews):
            self.total = summed(self._reviews.values())
        else:
            self.total = self.total.exchanged(before, after)
        self.changed.emit(frozenset(one.group.key for one in after))

    def _remember(self, review: Review) -> None:
        """What a person said of each file: it is still said when the groups are read again."""
        for one in review.group.members:
            self._said.pop(_named(one), None)
            self._keepers.discard(_named(one))
        self._said.update((_named(one), goes) for one, goes in said(review))
        if review.keep != review.group.keep.path:
            self._keepers.add(_named(review.keeper))

    # ---- what the library tells

    def replace(self, reviews: Sequence[Review], total: Sum | None = None) -> None:
        """Take over groups that were read again. ``total``: what they come to, where it is known.

        What a person said of a file stays said, in whatever group it is now, and also while it
        is in none.
        """
        self._marked = {photo_id for photo_id, _ in (*self._said, *self._keepers)}
        made = [self._with_said(one) for one in reviews]
        pairs = [(old, new) for old, new in zip(reviews, made, strict=True) if new is not old]
        total = summed(reviews) if total is None else total
        self.total = total.exchanged([old for old, _ in pairs], [new for _, new in pairs])
        self._reviews = {one.group.key: one for one in made}
        self._homes = None
        self.replaced.emit()

    def _with_said(self, review: Review) -> Review:
        if not any(one.photo_id in self._marked for one in review.group.members):
            return review
        named = {_named(one): one.path for one in review.group.members}
        marks = {path: self._said[name] for name, path in named.items() if name in self._said}
        keepers = [path for name, path in named.items() if name in self._keepers]
        return with_said(review.group, marks, keepers) if marks or keepers else review


def _named(member: Member) -> Named:
    return member.photo_id, os.fspath(member.path)
