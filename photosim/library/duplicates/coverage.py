"""Which files of a group stay because no other covers them, and what would be lost with each. Pure.

A file that nothing else covers stays, whatever the rules say. Where several cover each other, the
rules choose one of them, and all that the files that stay cover may go. The keeper of a group is
the one of those that stay which the others were made of, as far as what was done to them tells.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from photosim.core.comparison import Comparison
from photosim.core.edits import EditKind, How
from photosim.core.types import Level
from photosim.library.duplicates.grouping import Edge, edge
from photosim.library.duplicates.keeper import KeeperChoice
from photosim.library.duplicates.values import (
    TICKED,
    DuplicateGroup,
    Ground,
    Kind,
    Member,
    Reason,
)
from photosim.library.holding.cover import is_work, losses
from photosim.library.holding.values import Between, Likeness, Loss, LossKind
from photosim.library.matching.edits import has, is_unpacked, kinds_of
from photosim.storage.pairs import PairRow

Pairs = Mapping[Edge, PairRow]

_FRAMED = {EditKind.PASTED, EditKind.BORDERED}
_MADE = {*_FRAMED, EditKind.GREYED, EditKind.COVERED, EditKind.CROPPED}
"""Edits that have a direction: what results is the version, and not what it was made of."""

_RESIZED = {EditKind.RESIZED, EditKind.ENLARGED, EditKind.BEFORE_ENLARGING}
_SAVED_WORSE = {*_RESIZED, EditKind.RE_ENCODED, EditKind.SAVED_AS}

_OF_ITS_OWN = frozenset(
    {
        *(LossKind.FRAMES, LossKind.PAGES, LossKind.FILM, LossKind.SOUND, LossKind.GAIN_MAP),
        *(LossKind.DEPTH, LossKind.SECOND_VIEW, LossKind.CREDENTIALS, LossKind.UNKNOWN),
        *(LossKind.RAW, LossKind.MOVIE, LossKind.SIDECAR),
    }
)
"""What makes a file more than a version of a picture."""

_ORDER = {kind: place for place, kind in enumerate(LossKind)}


def between(stays: Member, goes: Member, pairs: Pairs) -> Between:
    """What lies between two files of a group, from the one that stays to the one that goes."""
    if stays.photo_id == goes.photo_id:
        return Between(Likeness.BYTES)
    pair = pairs[edge(stays.photo_id, goes.photo_id)]
    forward = pair.first == stays.photo_id
    how, back = (pair.how, pair.back) if forward else (pair.back, pair.how)
    found = Between(
        _likeness(pair),
        how,
        scene=_scene(how, back),
        finer=_finer(stays, goes, how),
        worse=not has(how, EditKind.BEFORE_ENLARGING),
        derived=is_unpacked(how),
    )
    return found if pair.comparison is None else _compared(found, pair.comparison, forward=forward)


def _likeness(pair: PairRow) -> Likeness:
    if pair.level is Level.EXACT:
        return Likeness.PIXELS
    if pair.level is not Level.COPY:
        return Likeness.DIFFERENT
    said = pair.comparison
    if said is None or said.unreadable:
        return Likeness.THUMBNAILS
    return Likeness.PIXELS if said.same_pixels else Likeness.PROVED


def _compared(found: Between, said: Comparison, *, forward: bool) -> Between:
    if said.unreadable:
        return found
    alone, made = said.second_alone, said.second_made
    finer, worse = 1 / said.finer if said.finer else 1.0, said.worse
    covers = worse is not None and worse <= 0
    if not forward:
        alone, made, finer = said.first_alone, said.first_made, said.finer
        covers = worse is not None and worse >= 0
    return replace(
        found,
        changed=said.changed,
        scene=max(found.scene, alone),
        # What the proof by thumbnails says of sizes is no measure of detail.
        finer=finer,
        worse=covers,
        reworked=said.reworked,
        same_frames=said.same_frames,
        derived=made or found.derived,
    )


def _scene(how: How, back: How) -> float:
    """Share of the scene that only what goes shows; what surrounds a frame is no scene."""
    if kinds_of(back) & _FRAMED:
        return 0.0
    shown = [edit.share for edit in how if edit.kind is EditKind.SHOWS_MORE]
    kept = [edit.kept for edit in back if edit.kind is EditKind.CROPPED]
    if shown:
        return 1.0 - shown[0]
    if kept and not kinds_of(how) & _FRAMED:
        return 1.0 - kept[0]
    return 0.0


def _finer(stays: Member, goes: Member, how: How) -> float:
    """How much finer what goes shows what both show, by what was done: sizes, not measured."""
    if kinds_of(how) & {EditKind.ENLARGED, EditKind.BEFORE_ENLARGING}:
        return 1.0
    scale = [edit.scale for edit in how if edit.kind is EditKind.RESIZED]
    if scale:
        return scale[0]
    if is_work(how):
        return 1.0
    return max(goes.facts.size) / max(stays.facts.size)


def losses_between(stays: Member, goes: Member, pairs: Pairs) -> tuple[Loss, ...]:
    """What would be lost with a file of a group while another stays, gravest first.

    Raises ValueError for members of which nothing is known that they hold.
    """
    if stays.holder is None or goes.holder is None:
        raise ValueError("what these files hold was not looked up")
    return losses(stays.holder, goes.holder, between(stays, goes, pairs))


@dataclass(frozen=True, slots=True)
class BesideKept:
    """What a file is beside one that stays: its kind, what would be lost with it, the level of the
    two, and what was done to the one that stays to get it."""

    keep: Member
    kind: Kind
    losses: tuple[Loss, ...]
    level: Level
    how: How


def beside(stays: Member, goes: Member, pairs: Pairs) -> BesideKept:
    """What one file of a group is beside another one that stays."""
    lost = losses_between(stays, goes, pairs)
    level, how = Level.EXACT, goes.how
    if stays.photo_id != goes.photo_id:
        pair = pairs[edge(stays.photo_id, goes.photo_id)]
        level = pair.level
        how = pair.how if pair.first == stays.photo_id else pair.back
    return BesideKept(stays, _kind(stays, goes, pairs, lost), lost, level, how)


def _kind(stays: Member, goes: Member, pairs: Pairs, lost: Sequence[Loss]) -> Kind:
    if stays.photo_id == goes.photo_id:
        return Kind.OWN if lost else Kind.SAME
    pair = pairs[edge(stays.photo_id, goes.photo_id)]
    how, back = (pair.how, pair.back) if pair.first == stays.photo_id else (pair.back, pair.how)
    kinds = {one.kind for one in lost}
    if not lost:
        worse = kinds_of(how) & _SAVED_WORSE
        return Kind.WORSE if worse and not between(stays, goes, pairs).derived else Kind.SAME
    if kinds & _OF_ITS_OWN:
        return Kind.OWN
    if pair.level is Level.BURST:
        return Kind.MOMENT
    return _kind_of_version(how, back, kinds)


def _kind_of_version(how: How, back: How, lost: Set[LossKind]) -> Kind:
    """The kind of a picture that was made into another one, or holds more of its own."""
    framed = (kinds_of(how) | kinds_of(back)) & _FRAMED
    if LossKind.DETAIL in lost or (LossKind.SCENE in lost and not framed):
        return Kind.OWN  # whatever was done to it, it shows more
    if framed:
        return Kind.SHOWN_IN
    if has(how, EditKind.CROPPED):
        return Kind.PART
    return Kind.EDITED if LossKind.EDITED in lost else Kind.OWN


def best_beside(
    goes: Member, staying: Iterable[Member], pairs: Pairs, *, first: Path | None = None
) -> BesideKept | None:
    """What a file is beside that one of those that stay with which least is lost.

    first: the one that is taken where others are no better. None where none can be opened.
    """
    found = [beside(one, goes, pairs) for one in staying if one.online and one.path != goes.path]
    return min(
        found,
        key=lambda one: (
            one.kind not in TICKED,
            bool(one.losses),
            min((_ORDER[loss.kind] for loss in one.losses), default=0) * -1,
            len(one.losses),
            one.keep.path != first,
            one.keep.photo_id != goes.photo_id,
            os.fspath(one.keep.path),
        ),
        default=None,
    )


@dataclass(frozen=True, slots=True)
class Settled:
    """A group settled: the keeper first, then the others by path, each with what it is."""

    members: tuple[Member, ...]
    why: tuple[Reason, ...]
    decided: int | None


Choose = Callable[[Sequence[Member]], KeeperChoice]
"""The rules' choice among some files."""


def settle(files: Sequence[Member], pairs: Pairs, choose: Choose) -> Settled:
    """Say of the files of a group which stay, which may go, and why.

    files: two or more, with all that they hold. pairs: every two of their photos. choose: among
    files that cover each other.
    """
    covers = _covers(files, pairs)
    staying, why, decided = _staying(files, covers, pairs, choose)
    keep = staying[0]
    others = []
    for one in files:
        if one.path == keep.path:
            continue
        own = [other for other in staying if other.path != one.path]
        found = best_beside(one, own, pairs, first=keep.path)
        if found is not None:
            one = replace(one, kind=found.kind, cover=found.keep.path, losses=found.losses)  # noqa: PLW2901
        else:
            one = replace(one, kind=Kind.OWN)  # noqa: PLW2901 - nothing that stays can be opened
        others.append(one)
    others.sort(key=lambda one: os.fspath(one.path))
    return Settled((keep, *others), why, decided)


def _covers(files: Sequence[Member], pairs: Pairs) -> list[set[int]]:
    """The files, by place, that each file covers: each itself, too."""
    found: list[set[int]] = []
    for place, stays in enumerate(files):
        found.append(
            {
                other
                for other, goes in enumerate(files)
                if other == place or not losses_between(stays, goes, pairs)
            }
        )
    return found


def _staying(
    files: Sequence[Member], covers: Sequence[Set[int]], pairs: Pairs, choose: Choose
) -> tuple[list[Member], tuple[Reason, ...], int | None]:
    """The files that stay, the keeper first, why it does, and the rule that settled it."""
    left = list(range(len(files)))
    versions = _versions(files, pairs)
    staying: list[int] = []
    wanted = choose(files)
    choices: list[KeeperChoice] = []
    while left:
        # Those that nothing covers but what they cover themselves.
        best = [
            one
            for one in left
            if all(other in covers[one] for other in left if one in covers[other])
        ]
        best = _originals(best or left, versions)
        choices.append(choose([files[one] for one in best]))
        chosen = best[choices[-1].place]
        staying.append(chosen)
        left = [one for one in left if one not in covers[chosen]]
    keep = staying[0]
    if keep == wanted.place:
        return [files[one] for one in staying], wanted.why, wanted.decided
    more = wanted.place in covers[keep] and keep not in covers[wanted.place]
    ground = Ground.COVERS if more else Ground.ORIGINAL
    why = (Reason(ground), *choices[0].why)
    return [files[one] for one in staying], why, choices[0].decided


def _originals(places: Sequence[int], versions: Sequence[Set[int]]) -> list[int]:
    """Those of some files that are no version of another one of them; all, where all are."""
    found = [one for one in places if versions[one].isdisjoint(places)]
    return found or list(places)


def _versions(files: Sequence[Member], pairs: Pairs) -> list[set[int]]:
    """The files, by place, that each file is a version of."""
    return [
        {other for other, of in enumerate(files) if other != place and _is_version(one, of, pairs)}
        for place, one in enumerate(files)
    ]


def _is_version(one: Member, of: Member, pairs: Pairs) -> bool:
    """Whether a file is a version of another: framed, made grey, covered, cropped, unpacked from
    it, or named so."""
    if one.photo_id == of.photo_id:
        return False
    pair = pairs[edge(one.photo_id, of.photo_id)]
    how, back = (pair.how, pair.back) if pair.first == of.photo_id else (pair.back, pair.how)
    there, here = kinds_of(how), kinds_of(back)
    if (there | here) & _FRAMED:
        return bool(there & _FRAMED)
    if bool(there & _MADE) != bool(here & _MADE):
        return bool(there & _MADE)
    unpacked = [between(stays, goes, pairs).derived for stays, goes in ((of, one), (one, of))]
    if unpacked[0] != unpacked[1]:
        # A picture that was lossy once is no better for a format without loss, only larger.
        return unpacked[0]
    named = [member.holder is not None and member.holder.edited for member in (one, of)]
    return named[0] and not named[1]


def going_with(group: DuplicateGroup, also: Collection[Kind] = ()) -> dict[Path, Path]:
    """The files of a group that go, by default and of these kinds too, and which each goes for.

    What goes is what it is beside a file that stays then, and that one is named with it.
    """
    going = {
        one.path: one
        for one in group.members
        if one.goes or (one.may_go and one.kind in {*also, *TICKED})
    }
    allowed = TICKED | {*also}
    while True:
        staying = [one for one in group.members if one.path not in going]
        found = {
            path: best_beside(one, staying, group.pairs, first=group.keep.path)
            for path, one in going.items()
        }
        refused = [path for path, one in found.items() if one is None or one.kind not in allowed]
        if not refused:
            return {path: one.keep.path for path, one in found.items() if one is not None}
        for path in refused:
            del going[path]
