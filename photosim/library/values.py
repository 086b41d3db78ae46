"""What the library is asked and what it answers: plain values, no behaviour beyond checks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, Self, TypeVar

from photosim.core.errors import Remedy, UsageError
from photosim.core.filters import NO_FILTER, Filter
from photosim.core.language import tr
from photosim.core.types import FailedFile, FileState, Level, PhotoFacts, PhotoId, Region

if TYPE_CHECKING:
    from photosim.ml.copy_curve import CopyCurve
    from photosim.storage.store import Store

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What a source is, as far as the library can tell without opening it.

    name: what to call it. data: the file or the bytes to open; None where nothing can be opened
    now, and ``problem`` says why. photo: the library's photo that it is, None where that isn't
    known. own: absolute paths at which it lies itself: no results of a search with it.
    """

    name: str
    data: Path | bytes | None
    photo: PhotoId | None = None
    own: frozenset[str] = frozenset()
    problem: UsageError | None = None

    def opened(self) -> Path | bytes:
        """What to open. Raises UsageError where that can't be."""
        if self.data is None:
            raise self.problem or UsageError(
                tr("Nothing to open"), tr("{name} can't be opened.", name=self.name)
            )
        return self.data


class Source(Protocol):
    """One photo to ask about; those that there are stand in :mod:`.searching.sources`."""

    def find(self, store: Store) -> SourceFacts:
        """What the library knows of it. Raises UsageError where it can't be meant."""
        ...


@dataclass(frozen=True, slots=True)
class Alteration(Generic[K, V]):
    """A row that a write altered: which, and what it held before and after; None: there was none.

    Each kind of row that a write can be taken back from has a class of its own.
    """

    key: K
    before: V | None
    after: V | None

    @property
    def back(self) -> Self:
        """The way back."""
        return replace(self, before=self.after, after=self.before)

    def at(self, key: K) -> Self:
        """The same of another row, which has taken its place."""
        return replace(self, key=key)


@dataclass(frozen=True, slots=True)
class Change:
    """What a write changed, for everybody who shows something of the library.

    photos: which photos have files, or what their files hold. folders: which folders are watched,
    what is left out of them, which can be reached, and which of their files can't be read. albums:
    of each album that is another one now, the name before and the name now (None: it is gone).
    model: another model says what is similar. models: there are others to choose from, or another
    lesson that can go on. decisions: what is found and was decided about duplicates, guarded
    folders and rules. searches: others are saved, or by other names. reports: other rules
    watch for new photos, or others of what they had to say are there, or were seen. requests:
    computers ask each other for others, or have answered. gone, back:
    absolute
    paths where the library's files are not any more, and where they are again. alterations: all
    that ``Library.take_back`` needs, of a write that it can take back; two changes that show the
    same are equal, whatever it needs.
    """

    photos: bool = False
    folders: bool = False
    albums: Mapping[str, str | None] = field(default_factory=dict)
    model: bool = False
    models: bool = False
    decisions: bool = False
    searches: bool = False
    reports: bool = False
    requests: bool = False
    gone: frozenset[str] = frozenset()
    back: frozenset[str] = frozenset()
    alterations: tuple[Alteration[Any, Any], ...] = field(default=(), compare=False, repr=False)

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return self != Change()

    def __or__(self, later: Change) -> Change:
        """This change and a later one as one."""
        albums = {
            before: None if now is None else later.albums.get(now, now)
            for before, now in self.albums.items()
        }
        for before, now in later.albums.items():
            if albums.get(before) is None and before not in self.albums.values():
                albums[before] = now
        return Change(
            self.photos or later.photos,
            self.folders or later.folders,
            albums,
            self.model or later.model,
            self.models or later.models,
            self.decisions or later.decisions,
            self.searches or later.searches,
            self.reports or later.reports,
            self.requests or later.requests,
            (self.gone - later.back) | later.gone,
            (self.back - later.gone) | later.back,
            (*self.alterations, *later.alterations),
        )

    @property
    def change(self) -> Change:
        """Itself: a write that has nothing else to tell answers with its change alone."""
        return self


class Report(Protocol):
    """What every write answers with, whatever else it tells."""

    @property
    def change(self) -> Change:
        """What the write changed."""
        ...


@dataclass(frozen=True, slots=True)
class WriteResult(Generic[T]):
    """What a write made or counted, and what it changed."""

    value: T
    change: Change


class RuleKind(StrEnum):
    """What a rule reports of photos that are new."""

    COPY = "copy"
    """It is a copy of one that is there."""
    ALBUM = "album"
    """It most likely belongs to an album."""
    LIKE = "like"
    """It resembles one of some photos."""
    UNLIKE = "unlike"
    """It resembles nothing that is there."""


@dataclass(frozen=True, slots=True)
class RuleReport:
    """What a rule had to say of a new photo.

    at: when, seconds since the epoch. photo, other_photo: their ids, None where the library has
    them no more. other: the file that it is a copy of or most like; None where there is none.
    album: of a rule about one, its name then. similarity: a cosine, None where none was asked for.
    """

    id: int
    rule: int
    kind: RuleKind
    at: float
    path: Path
    photo: PhotoId | None = None
    other: Path | None = None
    other_photo: PhotoId | None = None
    album: str = ""
    similarity: float | None = None
    read: bool = False


@dataclass(slots=True)
class IndexReport:
    """What one pass over the folders did; the JSON of ``photosim index``. reports: what rules had
    to say of photos that are new."""

    added: int = 0
    updated: int = 0
    moved: int = 0
    removed: int = 0
    failed: list[FailedFile] = field(default_factory=list)
    seconds: float = 0.0
    photos_per_second: float = 0.0
    reports: tuple[RuleReport, ...] = ()
    change: Change = field(default_factory=Change)

    def add(self, later: IndexReport) -> None:
        """Count what another part of the same pass did too."""
        self.added += later.added
        self.updated += later.updated
        self.moved += later.moved
        self.removed += later.removed
        self.failed += later.failed
        self.change |= later.change


class Near(NamedTuple):
    """A photo that is like another one; ``similarity`` is a cosine in [-1, 1]."""

    photo: PhotoId
    similarity: float


class Order(StrEnum):
    """How photos are put in a row for browsing."""

    NEWEST = "newest"
    OLDEST = "oldest"
    NAME = "name"
    LARGEST = "largest"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Query:
    """A search. Raises UsageError where it cannot be meant.

    sources: one or several photos; several are answered by the mean of their embeddings.
    k: the most hits to return; at least 1.
    min_similarity: least cosine of a hit, in [-1, 1]; None takes the model's calibrated level.
    level: ``Level.COPY`` keeps exact matches and copies only, ``Level.EXACT`` exact matches;
        None and ``Level.SIMILAR`` keep all.
    region: ask about this part of the first source, fractions of the upright photo.
    model: id of the model to ask; None is the library's own.
    unlike: photos that the answer shall not be like: what is nearer to one of them than to the
        sources is left out, and so are they.
    filter: only photos that it leaves.
    """

    sources: tuple[Source, ...]
    k: int = 20
    min_similarity: float | None = None
    level: Level | None = None
    region: Region | None = None
    model: str | None = None
    unlike: tuple[Source, ...] = ()
    filter: Filter = NO_FILTER

    def __post_init__(self) -> None:
        if not self.sources:
            raise UsageError(
                tr("No photo to search with"), tr("A search needs at least one photo.")
            )
        if self.k < 1:
            raise UsageError(
                tr("Nothing to show"), tr("A search shows 1 photo or more, not {k}.", k=self.k)
            )
        if self.min_similarity is not None and not -1.0 <= self.min_similarity <= 1.0:
            raise UsageError(
                tr("Similarity out of range"),
                tr(
                    "The least similarity must lie between -1 and 1, not {min_similarity}.",
                    min_similarity=self.min_similarity,
                ),
            )
        if self.level is Level.BURST:
            raise UsageError(tr("Unknown level"), tr("Results can't be limited to bursts."))
        if self.region is not None:
            check_region(self.region)


def check_region(region: Region) -> None:
    """Raise UsageError unless the region lies on the photo and has an area."""
    right, bottom = region.x + region.width, region.y + region.height
    slack = 1e-6  # 0.7 + 0.3 is a little more than 1 in binary
    if not (
        0 <= region.x < 1
        and 0 <= region.y < 1
        and region.width > 0
        and region.height > 0
        and right <= 1 + slack
        and bottom <= 1 + slack
    ):
        raise UsageError(
            tr("The region is not on the photo"),
            tr(
                "A region is left, top, width and height in fractions of the upright photo, "
                "such as 0.25,0.25,0.5,0.5 for its middle, not "
                "{x:g},{y:g},{width:g},{height:g}.",
                x=region.x,
                y=region.y,
                width=region.width,
                height=region.height,
            ),
        )


@dataclass(frozen=True, slots=True)
class FolderElsewhere:
    """Where another computer, by its name, sees a watched folder, and whether it can reach it."""

    computer: str
    path: Path
    online: bool


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """A watched folder with its counts of files by state.

    ``state`` is "offline" where the folder can't be reached, "pending" while files wait, else
    "ready"; ``photos`` counts the different contents of its indexed files; ``passed_over`` the
    files that the last look through all of it found to be no photos, by extension ("" for none);
    ``left_out`` its files that were taken once and are left out by their kind, ``small`` those that
    are left out as smaller than is wanted, neither among the ``missing``.
    ``elsewhere``: where other computers see it; ``here`` is false where this one doesn't.
    """

    path: Path
    online: bool
    state: str
    photos: int
    indexed: int
    pending: int
    failed: int
    missing: int
    excluded: tuple[Path, ...] = ()
    passed_over: dict[str, int] = field(default_factory=dict, hash=False)
    left_out: int = 0
    small: int = 0
    here: bool = True
    elsewhere: tuple[FolderElsewhere, ...] = ()


def passed_over(folders: Iterable[FolderStatus]) -> dict[str, int]:
    """The files that are no photos in all these folders, by extension, most first."""
    counts: Counter[str] = Counter()
    for folder in folders:
        counts.update(folder.passed_over)
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


@dataclass(frozen=True, slots=True)
class PhotoDetails:
    """Everything to show about one photo.

    ``paths`` are its files, reachable ones first; ``companions`` the other halves of the item
    (the RAW beside its JPEG, the movie of a Live Photo); ``state`` is the best state among
    the files, ``FileState.OFFLINE`` where all of them lie in folders that can't be reached.
    ``modified``: when the first of them was written to last, seconds since the epoch.
    """

    photo_id: PhotoId
    paths: tuple[Path, ...]
    companions: tuple[Path, ...]
    bytes: int
    facts: PhotoFacts
    state: FileState
    modified: float | None = None

    @property
    def offline(self) -> bool:
        """True where no file of the photo can be opened now."""
        return self.state is FileState.OFFLINE


@dataclass(frozen=True, slots=True)
class Levels:
    """Calibrated cosines of a model: at or above ``copy`` a copy, below ``similar`` nothing.

    copies: what share of matches are copies, by their cosine; None where the model that says
    what is similar was not calibrated on copies (a taught one).
    """

    copy: float
    similar: float
    copies: CopyCurve | None = None


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """Health of the search index.

    ``saved`` vectors were found in the index file, ``photos`` are in the database; the
    difference is added when the library is opened. ``recall`` is the measured share of the
    true ten nearest that the index finds for ``sampled`` photos; None where there are none.
    """

    photos: int
    saved: int
    recall: float | None
    sampled: int
    note: str


@dataclass(frozen=True, slots=True)
class ChangeoverStatus:
    """How far a library has come on its way to another base model.

    model, size: of the next one, its id and which of the sizes it is. done: photos that have its
    vectors, of ``photos``. can_stay: whether the one that answers now is still here, so that the
    library can stay with it.
    """

    model: str
    size: str
    done: int
    photos: int
    can_stay: bool


@dataclass(frozen=True, slots=True)
class ChangeoverReport:
    """What was done on the way to another base model.

    model: the next one, which answers where it is ``finished``; empty where there was nothing to
    do. left: photos that still lack its vectors. photos: those that got them. taught: id of the
    taught model that says what is similar in place of one of the model before. lost: id of the one
    that was in use and can't be used any more, where none took its place; why: what kept the
    albums from teaching it again, empty where they taught a model that did not pass.
    """

    model: str = ""
    finished: bool = False
    left: int = 0
    photos: int = 0
    seconds: float = 0.0
    taught: str = ""
    lost: str = ""
    why: str = ""
    change: Change = field(default_factory=Change)


@dataclass(frozen=True, slots=True)
class Status:
    """State of a library; see ``photosim status``. ``changeover``: None where it stays with its
    model. ``library``: its folder, or its address on a server. ``files``: how many are in each
    state, and how many are "left_out" and "small" as :class:`FolderStatus` has them."""

    library: str
    exists: bool
    photos: int = 0
    files: dict[str, int] = field(default_factory=dict)
    folders: tuple[FolderStatus, ...] = ()
    passed_over: dict[str, int] = field(default_factory=dict)
    database_bytes: int = 0
    model: str = ""
    precision: str = ""
    provider: str = ""
    provider_note: str = ""
    index: IndexStatus | None = None
    holder: str | None = None
    changeover: ChangeoverStatus | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong in a library: what, how often, and whether it was put right.

    ``remedy`` is what to do now; None where nothing is left to do. ``albums``: how many of them
    are of which album, where they are of albums.
    """

    what: str
    count: int
    repaired: bool = False
    remedy: Remedy | None = None
    albums: Mapping[str, int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Answer of ``photosim check``."""

    problems: tuple[Problem, ...]
    photos: int
    vectors: int
    change: Change = field(default_factory=Change)

    @property
    def ok(self) -> bool:
        """True where nothing is wrong any more."""
        return all(problem.repaired for problem in self.problems)

    @property
    def damaged(self) -> bool:
        """Whether the database itself is damaged: see ``Library.salvage``."""
        return any(problem.remedy is Remedy.SALVAGE for problem in self.problems)
