"""What all groups are sorted, narrowed and laid out by, in columns. No Qt; made in any thread.

A list of ten thousand groups is put in another order, or laid out, while a person waits: what is
needed of each group for that stands here, so that nobody has to go from group to group.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosim.core.arrays import Bools, Doubles, Ints
from photosim.core.types import Level
from photosim.library.duplicates.values import DuplicateGroup, Kind
from photosim.ui.removal.review import Review

_KINDS = {kind: 1 << place for place, kind in enumerate(Kind)}
_LEVELS = {level: place for place, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class GroupColumns:
    """Of each group, in the order in which the library told them: int64 (n,) where nothing is said.

    files: of the group. tallest: height of the highest picture for its width, float64. levels,
    kinds: see :meth:`of_level` and :meth:`of_kind`. moments: when the keeper of the library was
    taken, else when its file was changed last, float64. folders, names: places of the keeper's in
    the order of all of them. gains, going: bytes that are free without what goes, and how many
    files that is: these two follow the marks (:meth:`marked`). homes: the group of each folder that
    a file of a group lies in, and the place of that folder among ``paths``, int64 (m, 2).
    """

    files: Ints
    tallest: Doubles
    levels: Ints
    kinds: Ints
    moments: Doubles
    folders: Ints
    names: Ints
    gains: Ints
    going: Ints
    homes: Ints
    paths: tuple[str, ...]

    @classmethod
    def of(cls, reviews: Sequence[Review]) -> GroupColumns:
        """The columns of some groups."""
        groups = [one.group for one in reviews]
        keepers = [os.fspath(one.keep.path) for one in groups]
        paths: dict[str, int] = {}
        homes = {
            (place, paths.setdefault(os.path.dirname(os.fspath(member.path)), len(paths)))  # noqa: PTH120 - for thousands
            for place, group in enumerate(groups)
            for member in group.members
        }
        return cls(
            files=_numbers(len(one.members) for one in groups),
            tallest=np.array([_tallest(one) for one in groups], np.float64),
            levels=_numbers(_LEVELS[one.level] for one in groups),
            kinds=_numbers(_kinds(one) for one in groups),
            moments=np.array([_moment(one) for one in groups], np.float64),
            folders=_ranks([os.path.dirname(one).casefold() for one in keepers]),  # noqa: PTH120
            names=_ranks([os.path.basename(one).casefold() for one in keepers]),  # noqa: PTH119
            gains=_numbers(one.gain for one in reviews),
            going=_numbers(one.files for one in reviews),
            homes=np.array(sorted(homes), np.int64).reshape(-1, 2),
            paths=tuple(paths),
        )

    def __len__(self) -> int:
        return len(self.files)

    def marked(self, places: Sequence[int], reviews: Sequence[Review]) -> None:
        """Some groups are marked otherwise."""
        self.gains[places] = [one.gain for one in reviews]
        self.going[places] = [one.files for one in reviews]

    def of_kind(self, kind: Kind) -> Bools:
        """The groups with a file of a kind beside the keeper."""
        found: Bools = (self.kinds & _KINDS[kind]) != 0
        return found

    def of_level(self, level: Level) -> Bools:
        """The groups of a level."""
        found: Bools = self.levels == _LEVELS[level]
        return found

    def below(self, folder: Path) -> Bools:
        """The groups with a file below a folder."""
        inside = os.path.join(folder, "")  # noqa: PTH118 - with a separator at its end
        there = np.array([os.path.join(one, "").startswith(inside) for one in self.paths], np.bool_)  # noqa: PTH118
        found = np.zeros(len(self), np.bool_)
        if len(there):
            found[self.homes[there[self.homes[:, 1]], 0]] = True
        return found


def _numbers(values: Iterable[int]) -> Ints:
    return np.fromiter(values, np.int64)


def _ranks(words: Sequence[str]) -> Ints:
    """The place of each word in the order of all; words that are the same have one place."""
    places = {word: place for place, word in enumerate(sorted(set(words)))}
    return _numbers(places[word] for word in words)


def _tallest(group: DuplicateGroup) -> float:
    return max(one.facts.height / max(one.facts.width, 1) for one in group.members)


def _kinds(group: DuplicateGroup) -> int:
    found = 0
    for one in group.members:
        if one.kind is not None:
            found |= _KINDS[one.kind]
    return found


def _moment(group: DuplicateGroup) -> float:
    keep = group.keep
    return keep.modified if keep.facts.taken_at is None else keep.facts.taken_at
