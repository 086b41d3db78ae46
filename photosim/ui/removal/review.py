"""What a person is about to do with a group of duplicates. Plain values and pure functions.

A group comes with what the library proposes: of each file, whether it goes. Until a person says
otherwise, the files go that another one covers, and only those. A :class:`Review` is a group as it
is marked now; it never changes, the functions here give another one. The marks of all groups are
kept in one place (``removal.marks``), which everybody shows and changes who has to do with them:
the page of duplicates, the comparison, the overview.

Of one file, :func:`fate` tells whether it goes, what it is beside the files that stay, and what
would be lost with it; :func:`refusal`, why it can't be marked to go.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from photosim.core.edits import Edit, EditKind, How
from photosim.library.duplicates import coverage
from photosim.library.duplicates.grouping import edge
from photosim.library.duplicates.values import (
    TICKED,
    DuplicateGroup,
    Ground,
    Kind,
    Member,
    Reason,
    Stays,
    freed,
)
from photosim.library.holding.values import Loss, LossKind
from photosim.library.removal.plan import choices_by_hand
from photosim.library.removal.values import Choice

_WAITING = frozenset({LossKind.NOT_COMPARED, LossKind.UNREAD})


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a file of a group, and what that costs.

    stays: why it stays; None: it goes. kind: what it is beside the files that stay, but for
    itself; None where there are none. cover: the one of them that comes nearest to holding all
    that it holds. losses: what is lost with it, or would be if it went.
    """

    stays: Stays | None
    kind: Kind | None = None
    cover: Path | None = None
    losses: tuple[Loss, ...] = ()

    @property
    def goes(self) -> bool:
        """Whether it goes."""
        return self.stays is None


@dataclass(frozen=True, slots=True)
class Review:
    """A group as it is to be dealt with.

    keep: the file that stays for the others. going: the files that go. touched: this is another
    thing than what was proposed; bolder: something goes that was not proposed to. gain, files:
    bytes that are free without the files that go, and how many those are, with what goes along;
    counted once, for lists of ten thousand are summed up while a person waits.
    """

    group: DuplicateGroup
    keep: Path
    going: frozenset[Path]
    touched: bool = field(init=False, compare=False)
    bolder: bool = field(init=False, compare=False)
    gain: int = field(init=False, compare=False)
    files: int = field(init=False, compare=False)
    _fates: dict[Path, Fate] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        gain = freed(one for one in self.group.members if one.path in self.going)
        files = 0
        touched = bolder = self.keep != self.group.keep.path
        for one in self.group.members:
            goes = one.path in self.going
            touched = touched or goes is not one.goes
            bolder = bolder or (goes and not one.goes)
            if goes:
                files += 1 + len(one.takes)
        object.__setattr__(self, "touched", touched)
        object.__setattr__(self, "bolder", bolder)
        object.__setattr__(self, "gain", gain)
        object.__setattr__(self, "files", files)

    @property
    def keeper(self) -> Member:
        """The member that is kept."""
        return self.member(self.keep)

    @property
    def members(self) -> tuple[Member, ...]:
        """The members, the keeper first."""
        others = tuple(one for one in self.group.members if one.path != self.keep)
        return (self.keeper, *others)

    def member(self, path: Path) -> Member:
        """The member at a path. Raises KeyError where there is none."""
        for one in self.group.members:
            if one.path == path:
                return one
        raise KeyError(path)

    @property
    def why(self) -> tuple[Reason, ...]:
        """The reasons for the keeper."""
        by_hand = (Reason(Ground.BY_HAND),)
        return self.group.why if self.keep == self.group.keep.path else by_hand

    def lost(self) -> dict[Path, tuple[Loss, ...]]:
        """The files that go and hold something that no file holds that stays."""
        if not self.bolder:
            return {}
        told = {path: fate(self.member(path), self).losses for path in self.going}
        return {path: losses for path, losses in told.items() if losses}

    def choices(self) -> list[Choice]:
        """What the library is told to do: for each file that stays, those that go for it."""
        return choices_by_hand(self.group, self.going, self.keep)


# ---- one file


def fate(member: Member, review: Review) -> Fate:
    """What becomes of a file. Kept with the review: it is asked for whenever a file is painted."""
    known = review._fates.get(member.path)
    if known is None:
        known = review._fates[member.path] = _fate(member, review)
    return known


def _fate(member: Member, review: Review) -> Fate:
    stays = _why_it_stays(member, review)
    # Where everything stays that was to stay, each file is what it was beside it.
    if not review.bolder and member.kind is not None:
        return Fate(stays, member.kind, member.cover, member.losses)
    found = coverage.best_beside(
        member, _staying(review.group, review.going), review.group.pairs, first=review.keep
    )
    if found is None:
        return Fate(stays)
    return Fate(stays, found.kind, found.keep.path, found.losses)


def _why_it_stays(member: Member, review: Review) -> Stays | None:
    if member.path in review.going:
        return None
    if member.path == review.keep:
        return Stays.KEEPER
    if member.stays is not None:
        return member.stays
    return Stays.UNMARKED if member.goes else Stays.HOLDS


def done_to(member: Member, review: Review) -> How:
    """What was done to the keeper to get this file."""
    keep = review.keeper
    if keep.path == review.group.keep.path:
        return member.how
    if keep.photo_id == member.photo_id:
        return (Edit(EditKind.SAME_BYTES),)
    pair = review.group.pairs[edge(keep.photo_id, member.photo_id)]
    return pair.how if pair.first == keep.photo_id else pair.back


def refusal(member: Member, review: Review) -> Stays | None:
    """Why a file can't be marked to go: it is guarded, out of reach, or the last one that stays.

    None where it can, or goes already.
    """
    if member.path in review.going:
        return None
    if member.stays is not None:
        return member.stays
    left = _staying(review.group, {*review.going, member.path})
    return None if any(one.online for one in left) else Stays.KEEPER


def _staying(group: DuplicateGroup, going: Set[Path]) -> list[Member]:
    return [one for one in group.members if one.path not in going]


def waits(losses: Collection[Loss]) -> bool:
    """Whether all that is said of a file is that more has to be looked at."""
    return bool(losses) and all(one.kind in _WAITING for one in losses)


# ---- what a person says


def proposed(group: DuplicateGroup) -> Review:
    """What is proposed: all that another file covers goes, if it may; nothing else."""
    going = frozenset(one.path for one in group.members if one.goes)
    return Review(group, group.keep.path, going)


def with_keeper(review: Review, path: Path) -> Review:
    """Another file is kept; the one before goes in its place, where it may and the other went."""
    before = review.keeper
    if path == before.path or all(one.path != path for one in review.group.members):
        return review
    going = review.going - {path}
    if path in review.going and before.stays is None and review.member(path).online:
        going |= {before.path}
    return replace(review, keep=path, going=going)


def toggled(review: Review, path: Path) -> Review:
    """A file goes that stayed, or stays that went; one that is refused stays.

    Where the keeper goes, the nearest of the others that stay is kept instead.
    """
    return marked(review, {path}, going=path not in review.going)


def marked(review: Review, paths: Collection[Path], *, going: bool) -> Review:
    """Some files go, or stay; those that are refused stay."""
    chosen = {one.path for one in review.group.members if one.path in paths}
    if not going:
        kept = review.going - chosen
        return review if kept == review.going else replace(review, going=kept)
    # The keeper last: it is the one that is left where all of them were named.
    for one in sorted(review.members, key=lambda one: one.path == review.keep):
        if one.path not in chosen or one.path in review.going or refusal(one, review) is not None:
            continue
        keep = review.keep
        if one.path == keep:
            left = _staying(review.group, {*review.going, keep})
            nearest = coverage.best_beside(one, left, review.group.pairs)
            keep = keep if nearest is None else nearest.keep.path
        review = replace(review, keep=keep, going=review.going | {one.path})
    return review


def all_kept(review: Review) -> Review:
    """Nothing of the group goes."""
    return marked(review, review.going, going=False)


def of_kind(review: Review, kind: Kind) -> list[Member]:
    """The files of a group that are of a kind and can go, the keeper aside."""
    return [
        one
        for one in review.group.members
        if one.path != review.keep and one.stays is None and fate(one, review).kind is kind
    ]


def with_kind(review: Review, kind: Kind, *, going: bool) -> Review:
    """All files of a kind go, or stay.

    What a file was covered by may go with them: one that nobody has marked by hand, and that
    would become another kind by that, stays then.
    """
    if kind in TICKED and not review.bolder:
        # Ten thousand groups while a person waits: these are proposed to go, each as it is.
        proposal = {one.path for one in review.group.members if one.goes and one.kind is kind}
        now = review.going | proposal if going else review.going - proposal
        return review if now == review.going else replace(review, going=now)
    paths = {one.path for one in of_kind(review, kind)}
    if not going:
        return marked(review, paths, going=False)
    made = marked(review, paths, going=True)
    allowed = {path: TICKED | {kind, fate(review.member(path), review).kind} for path in made.going}
    return _within(made, allowed)


def with_folder(review: Review, inside: Callable[[Path], bool], *, going: bool) -> Review:
    """All files of a folder stay; or all of them go that a file elsewhere covers.

    A file elsewhere that was to go stays instead, where it is the one that covers. inside: whether
    a file lies in the folder.
    """
    here = [one for one in review.group.members if inside(one.path)]
    if not going:
        return marked(review, {one.path for one in here}, going=False)
    for one in here:
        if one.path in review.going or one.stays is not None:
            continue
        cover = _cover_elsewhere(one, review, inside)
        if cover is not None:
            keep = cover if one.path == review.keep else review.keep
            now = (review.going - {cover}) | {one.path}
            review = replace(review, keep=keep, going=now)
    return review


def _cover_elsewhere(member: Member, review: Review, inside: Callable[[Path], bool]) -> Path | None:
    """A file outside of a folder that holds all that a file holds, one that stays before others."""
    found = [
        one
        for one in review.group.members
        if one.online
        and not inside(one.path)
        and not coverage.losses_between(one, member, review.group.pairs)
    ]
    found.sort(key=lambda one: one.path in review.going)
    return found[0].path if found else None


def _within(review: Review, allowed: Mapping[Path, Collection[Kind | None]]) -> Review:
    """A review of which only such files go as are of a kind that is allowed for them."""
    while review.bolder:
        wrong = {
            path
            for path in review.going
            if fate(review.member(path), review).kind not in allowed[path]
        }
        if not wrong:
            break
        review = replace(review, going=review.going - wrong)
    return review


# ---- what a person said, of groups that are read again


def said(review: Review) -> list[tuple[Member, bool]]:
    """The files whose marks are others than proposed, and whether each goes."""
    marks = ((one, one.path in review.going) for one in review.group.members)
    return [(one, goes) for one, goes in marks if goes is not one.goes]


def with_said(
    group: DuplicateGroup, marks: Mapping[Path, bool], keepers: Collection[Path] = ()
) -> Review:
    """A group with what a person said of its files before.

    marks: whether files go that a person marked. keepers: files that a person chose to keep.
    Of the others those go that are proposed and are covered by what stays now.
    """
    keep = next((one.path for one in group.members if one.path in keepers), group.keep.path)
    going = {
        one.path
        for one in group.members
        if one.stays is None and marks.get(one.path, one.goes) and one.path != keep
    }
    made = Review(group, keep, frozenset(going))
    return _within(made, {one: {*Kind} if one in marks else TICKED for one in going})


# ---- how much that is


@dataclass(frozen=True, slots=True)
class Count:
    """Files of a kind that can go: how many, and how many of them do; bytes free without those."""

    files: int = 0
    going: int = 0
    bytes: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.files + other.files, self.going + other.going, self.bytes + other.bytes)

    def __sub__(self, other: Count) -> Count:
        return Count(self.files - other.files, self.going - other.going, self.bytes - other.bytes)


NOTHING = Count()


@dataclass(frozen=True, slots=True)
class Sum:
    """What groups come to: how many, and how many of them lose a file; the files that go, with
    what goes along; bytes; those that something is lost with; files by their kinds, and those of
    which that is not known yet."""

    groups: int = 0
    changed: int = 0
    files: int = 0
    bytes: int = 0
    lost: int = 0
    waiting: int = 0
    kinds: Mapping[Kind, Count] = field(default_factory=dict)

    def of(self, kind: Kind) -> Count:
        """The files of a kind."""
        return self.kinds.get(kind, NOTHING)

    def exchanged(self, before: Iterable[Review], after: Iterable[Review]) -> Sum:
        """The sum with some of the groups changed."""
        old, new = summed(before), summed(after)
        kinds = {kind: self.of(kind) - old.of(kind) + new.of(kind) for kind in Kind}
        return Sum(
            self.groups - old.groups + new.groups,
            self.changed - old.changed + new.changed,
            self.files - old.files + new.files,
            self.bytes - old.bytes + new.bytes,
            self.lost - old.lost + new.lost,
            self.waiting - old.waiting + new.waiting,
            {kind: count for kind, count in kinds.items() if count.files},
        )


def summed(reviews: Iterable[Review]) -> Sum:
    """Count groups, files that go, bytes, kinds."""
    groups = changed = files = size = lost = waiting = 0
    counts: dict[Kind, list[int]] = {kind: [0, 0, 0] for kind in Kind}
    for review in reviews:
        groups += 1
        if review.going:
            changed += 1
            files += review.files
            size += review.gain
            lost += len(review.lost())
        for one in review.group.members:
            if one.path == review.keep or one.stays is not None:
                continue
            told = fate(one, review) if review.bolder else one
            kind = told.kind
            if kind is None:
                continue
            if kind is Kind.OWN and one.path not in review.going and waits(told.losses):
                waiting += 1
                continue
            count = counts[kind]
            count[0] += 1
            if one.path in review.going:
                count[1] += 1
                count[2] += one.gain
    kinds = {kind: Count(*count) for kind, count in counts.items() if count[0]}
    return Sum(groups, changed, files, size, lost, waiting, kinds)


def anything_goes(reviews: Iterable[Review]) -> bool:
    """Whether :func:`choices_of` would give anything."""
    return any(one.going for one in reviews)


def choices_of(reviews: Iterable[Review]) -> list[Choice]:
    """What to tell the library."""
    return [choice for one in reviews if one.going for choice in one.choices()]
