"""What a person is about to do with groups of duplicates. Plain values and pure functions.

A group comes with a keeper that the rules chose. Until a person says otherwise, every other
file of it that may go, goes; of a burst nothing goes unless it was looked at and marked by hand.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from photosim.core.types import PROVED, Level
from photosim.library.duplicates.values import DuplicateGroup, Ground, Member, Reason, Stays
from photosim.library.removal.plan import choices_by_hand
from photosim.library.removal.values import Choice


@dataclass(frozen=True, slots=True)
class Review:
    """A group as it is to be dealt with.

    keep: the file that stays for the others. going: the files that go. touched: a person has
    changed what the rules proposed. gain: bytes of the files that go; counted once, for lists of
    ten thousand are summed up while a person waits.
    """

    group: DuplicateGroup
    keep: Path
    going: frozenset[Path]
    touched: bool = False
    gain: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        gain = sum(one.gain for one in self.group.members if one.path in self.going)
        object.__setattr__(self, "gain", gain)

    @property
    def keeper(self) -> Member:
        """The member that is kept."""
        return next(one for one in self.group.members if one.path == self.keep)

    @property
    def members(self) -> tuple[Member, ...]:
        """The members, the keeper first."""
        others = tuple(one for one in self.group.members if one.path != self.keep)
        return (self.keeper, *others)

    @property
    def in_bulk(self) -> bool:
        """Whether it may be accepted together with others: proved copies, and something goes."""
        return self.group.level in PROVED and bool(self.going)

    @property
    def why(self) -> tuple[Reason, ...]:
        """The reasons for the keeper."""
        by_hand = (Reason(Ground.BY_HAND),)
        return self.group.why if self.keep == self.group.keep.path else by_hand

    def choices(self) -> list[Choice]:
        """What the library is told to do: for each file that stays, those that go for it."""
        return choices_by_hand(self.group, self.going, self.keep)


def may_go(member: Member) -> bool:
    """Whether a member can be marked to go at all: reachable and in no guarded folder."""

    return member.stays is None


def fate(member: Member, review: Review) -> Stays | None:
    """Why a file stays; None where it goes."""
    if member.path in review.going:
        return None
    if member.path == review.keep:
        return Stays.KEEPER
    if member.stays is not None:
        return member.stays
    return Stays.UNMARKED if member.goes else Stays.HOLDS


def proposed(group: DuplicateGroup) -> Review:
    """What the rules propose: all that may go, goes; of a burst nothing."""
    going = frozenset(one.path for one in group.members if one.goes)
    return Review(group, group.keep.path, going)


def with_keeper(review: Review, path: Path) -> Review:
    """Another file is kept; the one before goes in its place, where it may."""
    before = review.keeper
    if path == before.path or all(one.path != path for one in review.group.members):
        return review
    going = review.going - {path}
    if path in review.going and may_go(before):
        going |= {before.path}
    return replace(review, keep=path, going=going, touched=True)


def toggled(review: Review, path: Path) -> Review:
    """A file goes that stayed, or stays that went; the keeper and guarded files always stay."""
    member = next((one for one in review.group.members if one.path == path), None)
    if member is None or path == review.keep:
        return review
    if path in review.going:
        return replace(review, going=review.going - {path}, touched=True)
    if not may_go(member):
        return review
    return replace(review, going=review.going | {path}, touched=True)


def with_touched(before: Iterable[Review], now: Sequence[Review]) -> list[Review]:
    """The reviews as they are now; of the same groups, what a person changed before stays."""
    touched = {one.group.key: one for one in before if one.touched}
    if not touched:
        return list(now)
    return [_again(touched.get(one.group.key), one) for one in now]


def _again(old: Review | None, now: Review) -> Review:
    group = now.group
    if old is None or all(one.path != old.keep for one in group.members):
        return now
    free = {one.path for one in group.members if may_go(one)}
    return Review(group, old.keep, frozenset(old.going & free - {old.keep}), touched=True)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which groups are shown: of one level or all, with a file below a folder, with so much to
    gain (bytes)."""

    level: Level | None = None
    folder: Path | None = None
    least_gain: int = 0

    def shown(self, reviews: Iterable[Review]) -> list[Review]:
        """Those of the groups that are shown."""
        found = [
            one
            for one in reviews
            if (self.level is None or one.group.level is self.level) and one.gain >= self.least_gain
        ]
        if self.folder is None:
            return found
        # Ten thousand groups while a person waits: no Path is taken apart for each file.
        inside = os.path.join(self.folder, "")  # noqa: PTH118 - with a separator at its end
        return [
            one
            for one in found
            if any(str(member.path).startswith(inside) for member in one.group.members)
        ]


@dataclass(frozen=True, slots=True)
class Sum:
    """What groups come to: how many, the files that would go in a bulk action, and their bytes."""

    groups: int = 0
    files: int = 0
    bytes: int = 0

    def changed(self, before: Review, after: Review) -> Sum:
        """The sum with one of the groups changed."""
        old, new = summed([before]), summed([after])
        return Sum(
            self.groups, self.files - old.files + new.files, self.bytes - old.bytes + new.bytes
        )


def summed(reviews: Iterable[Review]) -> Sum:
    """Count groups, files that would go in a bulk action, and bytes."""
    groups = files = size = 0
    for one in reviews:
        groups += 1
        if one.in_bulk:
            files += len(one.going)
            size += one.gain
    return Sum(groups, files, size)


def anything_goes(reviews: Iterable[Review], *, bulk: bool) -> bool:
    """Whether :func:`choices_of` would give anything."""
    return any(one.in_bulk if bulk else bool(one.going) for one in reviews)


def choices_of(reviews: Iterable[Review], *, bulk: bool) -> list[Choice]:
    """What to tell the library; ``bulk`` leaves out what must be looked at one by one."""
    return [
        choice
        for one in reviews
        if one.going and (one.in_bulk or not bulk)
        for choice in one.choices()
    ]
