"""Duplicates as plain values: groups, decisions, rules, plans and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from photosim.core.edits import How
from photosim.core.types import ContentHash, DecisionKind, Level, PhotoFacts, PhotoId
from photosim.library.holding.values import Holder, Loss
from photosim.library.values import Alteration, Change

if TYPE_CHECKING:
    from photosim.storage.pairs import PairRow


class Kind(StrEnum):
    """What a file of a group is beside those that stay; the names of the JSON and of ``--also``."""

    SAME = "same"
    """The same picture again."""
    WORSE = "worse"
    """Smaller or saved worse, and nothing else."""
    EDITED = "edited"
    PART = "parts"
    """A part of a larger picture."""
    SHOWN_IN = "shown-in"
    """A frame, a story or a collage, in which the one that stays is shown."""
    MOMENT = "moments"
    """Another moment of the scene."""
    OWN = "own"
    """It holds something of its own that makes it none of these: it goes by hand alone."""


TICKED = frozenset({Kind.SAME, Kind.WORSE})
"""Kinds that go unless a person says otherwise: what stays covers them."""

BY_KIND = (Kind.EDITED, Kind.PART, Kind.SHOWN_IN, Kind.MOMENT)
"""Kinds that can go all together, where a person says so."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a group.

    level, how, certainty: what it is to the keeper (of the keeper itself: exact, nothing, 1).
    modified: seconds since the epoch. online: it can be opened now. protected: nothing in its
    folder is ever removed; reference: its folder's photos are always the keepers, and never
    removed either. companions: other files of its shot (RAW, movie), as far as the library knows
    them; they go with it only where the keeper has the same bytes beside it. albums: names of the
    albums it is in.

    kind: what it is beside the files that stay (None: the keeper). cover: the file that stays and
    covers it, or else comes nearest to that; losses: what would be lost with it all the same.
    takes: files beside it that go where it goes, of ``takes_bytes`` together. linked: it is
    another name of a file that stays, so that nothing is gained without it. identity: device and
    inode, zeros where unknown; links: how many names the file has. holder: everything it holds.
    """

    photo_id: PhotoId
    path: Path
    level: Level
    how: How
    certainty: float
    bytes: int
    facts: PhotoFacts
    modified: float
    online: bool
    protected: bool = False
    reference: bool = False
    companions: tuple[Path, ...] = ()
    albums: tuple[str, ...] = ()
    kind: Kind | None = None
    cover: Path | None = None
    losses: tuple[Loss, ...] = ()
    takes: tuple[Path, ...] = ()
    takes_bytes: int = 0
    linked: bool = False
    identity: tuple[int, int] = (0, 0)
    links: int = 1
    holder: Holder | None = field(default=None, compare=False, repr=False)

    @property
    def goes(self) -> bool:
        """Whether it goes unless a person says otherwise: covered, reachable, and not guarded."""
        return self.kind in TICKED and self.stays is None

    @property
    def may_go(self) -> bool:
        """Whether it can go at all, where a person wants that."""
        return self.kind is not None and self.stays is None

    @property
    def gain(self) -> int:
        """Bytes that are free without it and what goes along; see :func:`freed` for several."""
        return self.takes_bytes + (0 if self.linked or self.links > 1 else self.bytes)

    @property
    def stays(self) -> Stays | None:
        """What keeps it where it is, whatever a person wants; None where nothing does."""
        if self.protected:
            return Stays.PROTECTED
        if self.reference:
            return Stays.REFERENCE
        if not self.online:
            return Stays.OFFLINE
        return Stays.LINKED if self.linked else None


def freed(going: Iterable[Member]) -> int:
    """Bytes that are free without some files of a group and what goes along: of a file that has
    several names only where all of them go, and once."""
    size = 0
    names: dict[tuple[int, int], list[Member]] = {}
    for one in going:
        size += one.takes_bytes
        if one.linked:
            continue
        if one.links < 2:
            size += one.bytes
        else:
            names.setdefault(one.identity, []).append(one)
    return size + sum(same[0].bytes for same in names.values() if len(same) >= same[0].links)


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Files of which every two are proved to be the same picture (or one moment, for bursts).

    key: hex digits, the same for the same contents whenever they are grouped. level: the
    farthest level among its pairs. members: the keeper first, then by path. why: the reasons for
    the keeper, strongest first. decided: place in the chain of the last rule that made a
    difference; None where the path did. weakest: the least certain of its pairs; None where all
    files have the same bytes. pairs: those of its photos, by their ids. made_of: the rows that it
    follows from, but for what lies beside the files on the disk. order of groups: most bytes to
    gain first.
    """

    key: str
    level: Level
    members: tuple[Member, ...]
    why: tuple[Reason, ...]
    weakest: PairRow | None = None
    decided: int | None = None
    pairs: Mapping[tuple[PhotoId, PhotoId], PairRow] = field(
        default_factory=dict, compare=False, repr=False
    )
    made_of: tuple[object, ...] = field(default=(), compare=False, repr=False)

    @property
    def keep(self) -> Member:
        """The member that the rules keep."""
        return self.members[0]

    @property
    def gain(self) -> int:
        """Bytes that are free without all that goes unless a person says otherwise."""
        return freed(one for one in self.members if one.goes)


@dataclass(frozen=True, slots=True)
class SearchForDuplicates:
    """What a search for duplicates did: photos looked at, pairs compared, pairs found."""

    photos: int = 0
    compared: int = 0
    found: int = 0
    seconds: float = 0.0

    @property
    def change(self) -> Change:
        """What is known of pairs, where photos were looked at or pairs named otherwise."""
        return Change(decisions=bool(self.photos or self.found))


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision on two contents, and whose (empty: not known); ``paths`` are where they lie now,
    empty where nowhere."""

    first: bytes
    second: bytes
    kind: DecisionKind
    decided_at: float
    first_paths: tuple[Path, ...] = ()
    second_paths: tuple[Path, ...] = ()
    person: str = ""


class Guard(StrEnum):
    """What a guarded folder is guarded as."""

    PROTECTED = "protected"
    """Nothing below it is ever offered for removal."""
    REFERENCE = "reference"
    """The same, and its photos are always the keepers."""


class DecisionAltered(Alteration[tuple[ContentHash, ContentHash], tuple[str, float, str]]):
    """What is decided about two contents, the smaller hash first: its kind, since when, and by
    whom."""


class GuardAltered(Alteration[Path, str]):
    """What a folder is guarded as."""


@dataclass(frozen=True, slots=True)
class GuardedFolder:
    """A folder whose photos are not removed."""

    path: Path
    guard: Guard


class Rule(StrEnum):
    """One rule for choosing the keeper; a chain of them decides, the first difference counts."""

    RESOLUTION = "resolution"
    FILE_SIZE = "file size"
    FORMAT = "format"
    RAW_FIRST = "raw first"
    SHARPNESS = "sharpness"
    HAS_TIME = "has date"
    HAS_GPS = "has place"
    HAS_CAMERA = "has camera data"
    OLDER = "older date"
    OLDER_FILE = "older file"
    THIS_FOLDER = "this folder first"
    NAME = "name"
    """Neither the name nor the folder is that of a copy; see :mod:`.names`."""
    LONGER_NAME = "longer name"
    SHORTER_PATH = "shorter path"
    IN_ALBUM = "in an album"


class Ground(StrEnum):
    """What makes a file the keeper where it is no rule by itself."""

    MORE_DETAIL = "more detail"
    """The rule for resolution, beside a larger file that shows the picture no finer."""
    COVERS = "covers"
    """It holds all that the rules' choice does, and more."""
    ORIGINAL = "original"
    """The others were made of it."""
    REFERENCE = "reference folder"
    PATH = "path"
    """Nothing else made a difference."""
    BY_HAND = "by hand"
    OTHERS_NAMED = "others named"
    """A person named the others, to be removed."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a keeper, with what it was measured by.

    reverse: its rule is reversed. size: width and height of the keeper in pixels; larger:
    of the largest file. format, albums: of the keeper. moment: when it was taken (see
    ``PhotoFacts``), or changed (seconds since the epoch). folder: the one that comes first.
    """

    kind: Rule | Ground
    reverse: bool = False
    size: tuple[int, int] = (0, 0)
    larger: tuple[int, int] = (0, 0)
    format: str = ""
    moment: float = 0.0
    folder: Path | None = None
    albums: tuple[str, ...] = ()


class Stays(StrEnum):
    """Why a file is not removed."""

    UNKNOWN = "unknown"
    """The library has no photo there."""
    NO_DUPLICATE = "no duplicate"
    KEEPER = "the keeper"
    PROTECTED = "protected folder"
    REFERENCE = "reference folder"
    OFFLINE = "offline"
    LINKED = "another name of a file that stays"
    """Without it nothing is gained."""
    KEEPER_OFFLINE = "keeper offline"
    NOT_PROVED = "not proved"
    """Another exposure, or a look-alike: it goes only by hand, one by one."""
    HOLDS = "holds something of its own"
    """Nothing that stays covers it: it goes only by hand."""
    UNMARKED = "not marked"
    """It may go; nobody has said that it shall."""


@dataclass(frozen=True, slots=True)
class KeepRule:
    """A rule in a chain. ``folder`` is for ``THIS_FOLDER`` only; ``reverse`` turns it round."""

    rule: Rule
    folder: Path | None = None
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class Preset:
    """A saved chain of rules. ``built_in`` ones can't be changed."""

    name: str
    rules: tuple[KeepRule, ...]
    built_in: bool = False


@dataclass(frozen=True, slots=True)
class RuleShare:
    """How many groups a rule of a chain decided; ``rule`` is None for the last resort, the path."""

    rule: KeepRule | None
    decided: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a chain of rules would choose: how often each rule decided, and the changed groups.

    changed: groups whose keeper would be another one than with the chain in use, as they would be.
    """

    groups: int
    shares: tuple[RuleShare, ...]
    changed: tuple[DuplicateGroup, ...]
