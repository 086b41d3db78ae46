"""Groups of duplicates made by hand."""

from __future__ import annotations

from pathlib import Path

from photosim.core.types import Level, PhotoFacts
from photosim.library.duplicates.values import (
    DuplicateGroup,
    Member,
    Reason,
    Rule,
)

WHY = (Reason(Rule.RESOLUTION, size=(40, 30)),)
A, B, C = Path("/p/a.jpg"), Path("/p/b.jpg"), Path("/q/c.jpg")


def member(path: Path, level: Level = Level.COPY, *, online: bool = True, **more: object) -> Member:
    """A file of 100 bytes; ``more`` are fields of :class:`Member`."""
    known = {
        "how": (), "certainty": 1.0, "bytes": 100, "facts": PhotoFacts("jpeg", 40, 30),
        "modified": 0.0, **more,
    }  # fmt: skip
    return Member(hash(path) % 1000, path, level, online=online, **known)  # type: ignore[arg-type]


def group(*members: Member, level: Level = Level.COPY, key: str = "k") -> DuplicateGroup:
    """A group whose first member is the keeper."""
    return DuplicateGroup(key, level, members, WHY)


PLAIN = group(member(A, Level.EXACT), member(B), member(C))
