"""The marks of all groups: which files go. One object, for everybody who shows or changes them.

The page of duplicates fills it and shows it; the comparison asks for the group of a file with
:meth:`Marks.of` and changes it with :meth:`Marks.toggle` and :meth:`Marks.keep`; the overview is
of all that goes. Whoever shows marks follows ``changed`` and ``replaced``.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from photosim.core.types import PhotoId
from photosim.library.duplicates.values import Member
from photosim.ui.removal.columns import GroupColumns
from photosim.ui.removal.review import (
    Review,
    Sum,
    proposed,
    said,
    summed,
    toggled,
    with_keeper,
    with_said,
)

FEW = 500
"""Groups that are changed at once; more of them in bits, between two events."""

BIT = 0.008
"""Seconds for a bit."""

AT_A_TIME = 200
"""Reviews that are freed between two events."""

Named = tuple[PhotoId, str]
"""A file, with what lies there: another photo at its path is another file."""


@dataclass(frozen=True, slots=True)
class SaidMarks:
    """What a person had said of files at a moment. marks: whether they go; keepers: those to keep;
    number: how often something had been said."""

    marks: Mapping[Named, bool]
    keepers: Set[Named]
    number: int

    def of(self, told: Review) -> Review:
        """A group as it was marked then. told: as it is proposed."""
        named = {_named(one): one.path for one in told.group.members}
        marks = {path: self.marks[name] for name, path in named.items() if name in self.marks}
        keepers = [path for name, path in named.items() if name in self.keepers]
        return with_said(told.group, marks, keepers) if marks or keepers else told


@dataclass(frozen=True, slots=True)
class MarkedGroups:
    """All groups as the library told them, with what a person had said: ready to be taken over.

    reviews, places: by the groups' keys, as they are marked, and their places in the order in which
    they were told. homes: the group of each file. total: what all of them come to.
    """

    reviews: dict[str, Review]
    places: dict[str, int]
    homes: dict[str, str]
    columns: GroupColumns
    total: Sum
    said: SaidMarks

    @classmethod
    def of(cls, told: Iterable[Review], said: SaidMarks) -> MarkedGroups:
        """Any thread. told: the groups as proposed."""
        photos = {photo for photo, _ in (*said.marks, *said.keepers)}
        made = [
            said.of(one)
            if photos and any(member.photo_id in photos for member in one.group.members)
            else one
            for one in told
        ]
        return cls(
            reviews={one.group.key: one for one in made},
            places={one.group.key: place for place, one in enumerate(made)},
            homes={
                os.fspath(member.path): one.group.key
                for one in made
                for member in one.group.members
            },
            columns=GroupColumns.of(made),
            total=summed(made),
            said=said,
        )


class Heard:
    """What a person says of groups that are changed: it is still said when they are read again.

    named: their files. marks, keepers: as in :class:`SaidMarks`.
    """

    def __init__(self) -> None:
        self.named: list[Named] = []
        self.marks: dict[Named, bool] = {}
        self.keepers: set[Named] = set()

    def hear(self, reviews: Iterable[Review]) -> None:
        """Groups as they are marked now."""
        for review in reviews:
            self.named += map(_named, review.group.members)
            self.marks.update((_named(one), goes) for one, goes in said(review))
            if review.keep != review.group.keep.path:
                self.keepers.add(_named(review.keeper))


class Marks(QObject):
    """Every group with its marks, as told by the library and changed by a person.

    ``changed(keys)``: a person has changed these groups, by their keys. ``replaced()``: they were
    read again, and may be others; what a person had changed is as it was. ``busy_changed()``: very
    many are being changed, or no longer. Until that is done all of them are as they were, and
    whoever asks what goes, or changes something else, has it done first.

    total: what all of them come to, in sight or not. columns: of all groups.
    """

    changed = Signal(object)
    replaced = Signal()
    busy_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said: dict[Named, bool] = {}
        self._keepers: set[Named] = set()
        self._sayings: list[Named] = []
        """The files of which something was said, in turn, since groups were taken over last."""
        self._forgotten = 0
        """Sayings before those."""
        self._bits: Iterator[None] | None = None
        """What is left of a change of very many groups."""
        self._groups = MarkedGroups.of((), self.said())
        self.total = Sum()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(partial(self._do, BIT))
        self._past: list[Review] = []
        """Reviews that were, let go a few at a time: all that ten thousand groups consist of takes
        a tenth of a second to be freed."""
        self._freeing = QTimer(self, interval=0)
        self._freeing.timeout.connect(self._free)

    @property
    def columns(self) -> GroupColumns:
        """What groups are put in order by."""
        return self._groups.columns

    @property
    def busy(self) -> bool:
        """Whether groups are being changed."""
        return self._bits is not None

    def all(self) -> list[Review]:
        """Every group, in the order in which the library told them."""
        self.finish()
        return list(self._groups.reviews.values())

    def going(self) -> list[Review]:
        """The groups of which something goes."""
        return [one for one in self.all() if one.going]

    @property
    def reviews(self) -> Mapping[str, Review]:
        """The groups by their keys, in the order in which the library told them."""
        return self._groups.reviews

    @property
    def places(self) -> Mapping[str, int]:
        """The place of each group, by its key, in that order."""
        return self._groups.places

    def get(self, key: str) -> Review | None:
        """A group by its key; None where there is none any more."""
        return self._groups.reviews.get(key)

    def of(self, path: Path) -> Review | None:
        """The group that a file is in; None where it is in none."""
        key = self._groups.homes.get(os.fspath(path))
        return None if key is None else self._groups.reviews[key]

    # ---- changes by a person

    def toggle(self, path: Path) -> None:
        """A file goes that stayed, or stays that went; nothing where that is refused."""
        self._change(path, lambda review: toggled(review, path))

    def keep(self, path: Path) -> None:
        """Keep a file instead of the one that its group keeps now."""
        self._change(path, lambda review: with_keeper(review, path))

    def _change(self, path: Path, change: Callable[[Review], Review]) -> None:
        self.finish()
        review = self.of(path)
        if review is not None:
            self.change([review.group.key], change)

    def change(self, keys: Iterable[str], change: Callable[[Review], Review]) -> None:
        """Change groups; those that ``change`` gives back as they are stay untouched."""
        self.finish()
        self._bits = self._changing(list(keys), change)
        self.finish()

    def change_all(self, change: Callable[[Review], Review]) -> None:
        """Change every group; very many of them in bits, of which nothing is seen until all are
        done."""
        self.finish()
        self._bits = self._changing(list(self.reviews), change)
        if len(self._groups.reviews) <= FEW:
            self.finish()
        else:
            self._timer.start()
            self.busy_changed.emit()

    def finish(self) -> None:
        """Do now what is left of a change of very many."""
        self._do()

    def _do(self, seconds: float = math.inf) -> None:
        bits, end = self._bits, time.perf_counter() + seconds
        if bits is not None and all(time.perf_counter() < end for _ in bits) and bits is self._bits:
            self._end()  # it changed nothing

    def _end(self) -> None:
        self._bits = None
        if self._timer.isActive():
            self._timer.stop()
            self.busy_changed.emit()

    def _changing(self, keys: Sequence[str], change: Callable[[Review], Review]) -> Iterator[None]:
        """Changes groups a few at a time; the last step takes all of it over."""
        reviews, total = self._groups.reviews, self.total
        after: dict[str, Review] = {}
        heard = Heard()
        for start in range(0, len(keys), 50):
            before, changed = [], []
            for key in keys[start : start + 50]:
                old = reviews[key]
                new = change(old)
                if new is not old and new != old:
                    before.append(old)
                    changed.append(new)
            total = total.exchanged(before, changed)
            after.update((one.group.key, one) for one in changed)
            heard.hear(changed)
            yield
        if after:
            self._take_over(after, total, heard)

    def _take_over(self, after: Mapping[str, Review], total: Sum, heard: Heard) -> None:
        for name in heard.named:
            self._said.pop(name, None)
        self._said.update(heard.marks)
        self._keepers.difference_update(heard.named)
        self._keepers |= heard.keepers
        self._sayings += heard.named
        self._put(after, total)
        self._end()
        self.changed.emit(frozenset(after))

    def _put(self, after: Mapping[str, Review], total: Sum) -> None:
        self._let_go([self._groups.reviews[key] for key in after])
        self._groups.reviews.update(after)
        places = [self._groups.places[key] for key in after]
        self._groups.columns.marked(places, list(after.values()))
        self.total = total

    def _let_go(self, reviews: list[Review]) -> None:
        self._past += reviews
        if self._past:
            self._freeing.start()

    def _free(self) -> None:
        del self._past[-AT_A_TIME:]
        if not self._past:
            self._freeing.stop()

    # ---- what the library tells

    def said(self) -> SaidMarks:
        """What a person has said until now."""
        self.finish()
        number = self._forgotten + len(self._sayings)
        return SaidMarks(dict(self._said), set(self._keepers), number)

    def replace(self, told: Sequence[Review]) -> None:
        """Take over groups that were read again, as they are proposed."""
        self.take(MarkedGroups.of(told, self.said()))

    def take(self, groups: MarkedGroups) -> None:
        """Take over groups that were made ready in another thread.

        What a person said of a file stays said, in whatever group it is now, and also while it
        is in none; also what was said while the groups were made ready.
        """
        now = self.said()
        self._let_go(list(self._groups.reviews.values()))
        late = self._sayings[max(0, groups.said.number - self._forgotten) :]
        self._sayings, self._forgotten = [], now.number
        self._groups, self.total = groups, groups.total
        keys = dict.fromkeys(key for _, path in late if (key := groups.homes.get(path)) is not None)
        before = [groups.reviews[key] for key in keys]
        after = {key: now.of(proposed(groups.reviews[key].group)) for key in keys}
        self._put(after, self.total.exchanged(before, after.values()))
        self.replaced.emit()


def _named(member: Member) -> Named:
    return member.photo_id, os.fspath(member.path)
