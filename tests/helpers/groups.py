"""Groups of duplicates made by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

from photosim.core.comparison import Comparison
from photosim.core.holdings import Holdings
from photosim.core.types import PROVED, Level, PhotoFacts
from photosim.library.duplicates.values import (
    DuplicateGroup,
    Kind,
    Member,
    Reason,
    Rule,
)
from photosim.library.holding.values import Holder, Loss, LossKind
from photosim.storage.pairs import PairRow

WHY = (Reason(Rule.RESOLUTION, size=(40, 30)),)
A, B, C = Path("/p/a.jpg"), Path("/p/b.jpg"), Path("/q/c.jpg")


def member(path: Path, level: Level = Level.COPY, *, online: bool = True, **more: object) -> Member:
    """A file of 100 bytes; ``more`` are fields of :class:`Member`."""
    facts = PhotoFacts("jpeg", 40, 30)
    known = {
        "how": (), "certainty": 1.0, "bytes": 100, "facts": facts, "modified": 0.0, **more,
    }  # fmt: skip
    number = hash(path) % 1_000_000
    holder = Holder(number.to_bytes(20, "big"), facts, Holdings())
    return Member(number, path, level, online=online, holder=holder, **known)  # type: ignore[arg-type]


def group(*members: Member, level: Level = Level.COPY, key: str = "k") -> DuplicateGroup:
    """A group whose first member is the keeper, and covers the others that are proved copies; every
    two files were compared at full size, and nothing differs."""
    keep, *others = members
    settled = [
        replace(
            one,
            kind=one.kind or (Kind.WORSE if one.level in PROVED else Kind.MOMENT),
            cover=keep.path,
            losses=one.losses or (() if one.level in PROVED else (Loss(LossKind.DIFFERENT),)),
        )
        for one in others
    ]
    pairs = {
        (first, second): PairRow(
            first,
            second,
            max(one.level, other.level, key=_farness),
            (),
            0.99,
            comparison=Comparison(),
        )
        for one, other in combinations(members, 2)
        for first, second in (sorted((one.photo_id, other.photo_id)),)
    }
    return DuplicateGroup(key, level, (keep, *settled), WHY, pairs=pairs)


def _farness(level: Level) -> int:
    return list(Level).index(level)


PLAIN = group(member(A, Level.EXACT), member(B), member(C))
