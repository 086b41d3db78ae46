"""Removal as plain values: choices, plans, what became of them, and the journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from photosim.core.edits import How
from photosim.core.types import Level
from photosim.library.duplicates.values import Kind, Reason, Stays
from photosim.library.holding.values import Loss
from photosim.library.removal.refusals import Refusal
from photosim.library.values import Change


class RemovalKind(StrEnum):
    """What is done to files: to those of a plan, or to those that a person files elsewhere."""

    TRASH = "trash"
    MOVE = "move"
    HARD_LINK = "hard link"
    SYMBOLIC_LINK = "symbolic link"
    TAG = "tag"
    COPY = "copy"
    RENAME = "rename"


PLANNED = (
    RemovalKind.TRASH,
    RemovalKind.MOVE,
    RemovalKind.HARD_LINK,
    RemovalKind.SYMBOLIC_LINK,
    RemovalKind.TAG,
)
"""What plans do."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person (or the rules) chose in a group: one file to keep, some to remove.

    by_hand: looked at one by one; only then may members of a burst be among them.
    """

    keep: Path
    remove: tuple[Path, ...]
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file that goes where another one goes: the content that it must still have then.

    linked: it has another name that stays, so that nothing is freed without it.
    """

    path: Path
    content_hash: str
    bytes: int
    linked: bool = False

    @property
    def freed(self) -> int:
        """Bytes that are free without it."""
        return 0 if self.linked else self.bytes


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file of a plan: the content that it must still have when the plan is carried out.

    kind: what it is beside the file that stays; where that is one that goes by itself, it must
    still be covered then. losses: what is lost with it, which a person has agreed to.
    takes: files beside it that go along (its RAW, film, sidecars). linked: it has another name
    that stays, so that nothing is freed without it.
    """

    path: Path
    content_hash: str
    bytes: int
    level: Level
    how: How = ()
    kind: Kind | None = None
    losses: tuple[Loss, ...] = ()
    takes: tuple[TakenFile, ...] = ()
    linked: bool = False

    @property
    def freed(self) -> int:
        """Bytes that are free without it, not counting what it takes along."""
        return 0 if self.linked else self.bytes

    @property
    def going(self) -> tuple[Path, ...]:
        """All files that go with it, itself first."""
        return (self.path, *(one.path for one in self.takes))


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    """One keeper and the files that go."""

    keep: PlannedFile
    remove: tuple[PlannedFile, ...]
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """What a plan would do, for a person to agree to.

    files: everything that goes, with what goes along; bytes: what is free without them. along: how
    many of the files are no photos of their own, but lie beside one. linked: how many have another
    name that stays, so that nothing is freed without them.
    """

    groups: int
    files: int
    bytes: int
    folders: tuple[tuple[Path, int], ...]
    """Folders that lose files, and how many each, most first."""
    last: tuple[Path, ...] = ()
    """Files of which no copy stays, as far as the library knows."""
    along: int = 0
    linked: int = 0
    lost: Mapping[Path, tuple[Loss, ...]] = field(default_factory=dict)
    """Of the other files that go, those that hold something that no file holds that stays."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do to which files. ``target``: the folder of ``MOVE``, the album of ``TAG``.

    alone: files that a person named one by one, and of which no copy stays; never in a plan that
    was written to a file.
    """

    action: RemovalKind
    groups: tuple[PlannedGroup, ...]
    target: str = ""
    alone: tuple[PlannedFile, ...] = ()

    @property
    def overview(self) -> Overview:
        """Counts for the confirmation."""
        files = [file for group in self.groups for file in group.remove]
        files += self.alone
        folders: dict[Path, int] = {}
        along = [one for file in files for one in file.takes]
        for path in (path for file in files for path in file.going):
            folders[path.parent] = folders.get(path.parent, 0) + 1
        return Overview(
            groups=len(self.groups),
            files=len(files) + len(along),
            bytes=sum(file.freed for file in files) + sum(one.freed for one in along),
            folders=tuple(sorted(folders.items(), key=lambda item: (-item[1], item[0]))),
            last=tuple(file.path for file in self.alone),
            along=len(along),
            linked=sum(file.linked for file in files) + sum(one.linked for one in along),
            lost={
                file.path: file.losses
                for group in self.groups
                for file in group.remove
                if file.losses
            },
        )


@dataclass(frozen=True, slots=True)
class NotDone:
    """A file that was left where it is, and why: known beforehand, or found out."""

    path: Path
    reason: Stays | Refusal


@dataclass(frozen=True, slots=True)
class Request:
    """Files that a person named: the plan for those that may go, and why the others stay."""

    plan: Plan
    staying: tuple[NotDone, ...] = ()
    change: Change = field(default_factory=Change)


@dataclass(frozen=True, slots=True)
class RemovalReport:
    """What became of a plan. ``entry``: its number in the journal, None where nothing was done.

    done: every file that went, what went along too; bytes: what is free without them.
    """

    entry: int | None
    done: tuple[Path, ...] = ()
    bytes: int = 0
    not_done: tuple[NotDone, ...] = ()
    change: Change = field(default_factory=Change)


@dataclass(frozen=True, slots=True)
class JournalFile:
    """A file of a journal entry: where it was, where it went, and how that stands.

    reason: why it was left as it is; a sentence where an older photosim wrote one down, and empty
    where it was not left.
    """

    source: Path
    target: Path | None
    state: str
    bytes: int
    reason: Refusal | str = ""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One plan that was carried out, by whom, and who undid it (empty: not known, or nobody);
    ``undone_at`` is None while it can be undone.

    computer: the one whose files these are, where it is another one than this. seen: whether this
    one sees where they are, or some of them, and can undo it too.
    """

    id: int
    started_at: float
    action: RemovalKind
    target: str
    files: tuple[JournalFile, ...] = field(default=())
    undone_at: float | None = None
    person: str = ""
    undone_by: str = ""
    computer: str = ""
    seen: bool = True


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What an undo took back, and what it could not; action, target: what had been done."""

    entry: int | None
    restored: tuple[Path, ...] = ()
    not_done: tuple[NotDone, ...] = ()
    action: RemovalKind = RemovalKind.TRASH
    target: str = ""
    change: Change = field(default_factory=Change)
