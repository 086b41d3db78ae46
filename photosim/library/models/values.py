"""What is told of the models of a library: plain values, and the report card of a lesson.

The card is kept as JSON in that of its model. Photos in it are named by content, as hexadecimal
text, so that it outlives rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any, Literal

import msgspec

from photosim.core.types import PhotoId
from photosim.ml.teach.objections import ToldObjection

MOST = 10_000
"""Albums or reasons in a report; a file from elsewhere with more is refused."""

Share = Annotated[float, msgspec.Meta(ge=-1, le=1)]
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figures:
    """Of photos put aside: R@1 and mAP@R (None where there are none), and how many they are."""

    recall_at_1: Share | None = None
    map_at_r: Share | None = None
    queries: int = 0


@dataclass(frozen=True, slots=True)
class AlbumsFigures(Figures):
    """Figures of all albums together, and of each by its name."""

    albums: Annotated[Mapping[str, Figures], msgspec.Meta(max_length=MOST)] = field(
        default_factory=dict
    )


@dataclass(frozen=True, slots=True)
class Untouched:
    """What teaching never saw: photos looked at, the shares of their ten nearest and of the
    order in which these come that stayed; None where there are too few.

    near: of these photos, those near the albums, with one of an album among their ten nearest;
    moved: the share of those ten that are others now. That is news, not damage.
    """

    photos: int = 0
    neighbours_kept: Share | None = None
    map_at_r_kept: Share | None = None
    near: int = 0
    moved: Share | None = None


@dataclass(frozen=True, slots=True)
class Guarded:
    """What must not get worse: how well photos are told apart that the albums are not about.

    before, after: mAP@R of the base model's guard set, photos of many kinds; None where it has
    none. unlike: of the library's photos that are unlike all albums, against the base model: 1 as
    well, below it worse; None where there are too few.
    """

    before: Share | None = None
    after: Share | None = None
    unlike: Annotated[float, msgspec.Meta(ge=0)] | None = None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A photo that a query finds, and whether it is of the query's album."""

    photo: str
    right: bool


@dataclass(frozen=True, slots=True)
class WorstQuery:
    """A photo put aside, its albums, and its nearest photos before and after."""

    photo: str
    albums: tuple[str, ...]
    before: tuple[Neighbour, ...]
    after: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A photo: the number of its first album, whether it was put aside, and its places in two
    dimensions, -1 to 1."""

    photo: str
    album: int
    held: bool
    before: Place
    after: Place


@dataclass(frozen=True, slots=True)
class FlatMap:
    """Where the albums' photos lie before and after."""

    albums: tuple[str, ...]
    points: tuple[MapPoint, ...]


@dataclass(frozen=True, slots=True)
class LessonReport:
    """What a lesson did, measured on photos that it did not learn from.

    before, after: of the photos put aside; None where nothing was measured. gain: the mAP@R
    gained that chance explains with a probability of 0.25 %: 1 % for the four strengths that are
    tried. reasons: why the model did not
    pass; none: it is better, and nothing else worse. doubted: photos that did not
    teach, as they look like those of another album. guarded: what must not get worse. strength:
    how much of what was learnt the model has, 0 to 1; None where that is not known. held_back:
    why not more. worst: the queries that find least after it.
    worst and map name photos of one library, and don't travel.
    """

    before: AlbumsFigures | None = None
    after: AlbumsFigures | None = None
    untouched: Untouched | None = None
    gain: Share | None = None
    reasons: Annotated[tuple[ToldObjection, ...], msgspec.Meta(max_length=MOST)] = ()
    doubted: int = 0
    guarded: Guarded | None = None
    strength: Annotated[float, msgspec.Meta(ge=0, le=1)] | None = None
    held_back: Annotated[tuple[ToldObjection, ...], msgspec.Meta(max_length=MOST)] = ()
    worst: tuple[WorstQuery, ...] = ()
    map: FlatMap | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, without what was not measured or does not travel."""
        told = asdict(self)
        optional = {
            "before",
            "after",
            "untouched",
            "guarded",
            "strength",
            "held_back",
            "worst",
            "map",
        }
        return {key: value for key, value in told.items() if value or key not in optional}

    @classmethod
    def from_json(cls, data: object, *, travelled: bool = False) -> LessonReport:
        """A report of parsed JSON; ``travelled``: what does not travel is left out unread.

        Raises ValueError where it is something else.
        """
        if travelled and isinstance(data, dict):
            data = {key: value for key, value in data.items() if key not in {"worst", "map"}}
        try:
            return msgspec.convert(data, cls)
        except msgspec.ValidationError as error:
            raise ValueError(f"its figures are of another kind: {error}") from error


EMPTY = LessonReport()
"""Of a model that was not taught here."""


@dataclass(frozen=True, slots=True)
class KeptModel:
    """A model of the library.

    created: ISO date and time of a taught model, date of a base model. albums: names of the
    albums it learnt from. in_use: says what is similar now. usable: fits the library's base
    model. adopted: passed its report card. report: that card, empty for a base model.
    placed: photos that have a place under it. deep: a whole network, not a head on the base
    model's features.
    """

    id: str
    kind: Literal["base", "taught"]
    created: str
    albums: tuple[str, ...]
    in_use: bool
    usable: bool
    adopted: bool
    placed: int
    report: LessonReport = EMPTY
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Speed:
    """How many photos a second a model sees. measured: on this computer, with all cores that it
    uses; else one core of the computer that its card was made on."""

    photos_per_second: float
    measured: bool


@dataclass(frozen=True, slots=True)
class BaseModel:
    """A base model that a library can go over to, or has.

    size: "default" or "light". in_use: it, or another file of its family, answers now; chosen: it
    answers, or the library is on its way to it. recall_at_1, map_at_r: means of what its card has
    measured on labelled photos; copies: the share of edited copies whose original it finds first;
    None where the card says nothing. bytes: of its file.
    """

    id: str
    name: str
    size: str
    precision: str
    in_use: bool
    chosen: bool
    bytes: int | None = None
    recall_at_1: float | None = None
    map_at_r: float | None = None
    copies: float | None = None
    speed: Speed | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A photo whose nearest photos two models see differently; best first, itself left out.

    shared: of the nearest, the share that both name.
    """

    photo: PhotoId
    first: tuple[PhotoId, ...]
    second: tuple[PhotoId, ...]
    shared: float
