"""The report card of a lesson: a plain value, kept as JSON in the card of its model.

Photos in it are named by content, as hexadecimal text, so that it outlives rows.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, TypeVar

MOST = 10_000
"""Albums, points or sentences in a report; a file from elsewhere with more is refused."""

T = TypeVar("T")
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figures:
    """Of photos put aside: R@1 and mAP@R (None where there are none), and how many they are."""

    recall_at_1: float | None = None
    map_at_r: float | None = None
    queries: int = 0


@dataclass(frozen=True, slots=True)
class AlbumsFigures(Figures):
    """Figures of all albums together, and of each by its name."""

    albums: Mapping[str, Figures] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Untouched:
    """What teaching never saw: photos looked at, the shares of their ten nearest and of the
    order in which these come that stayed; None where there are too few."""

    photos: int = 0
    neighbours_kept: float | None = None
    map_at_r_kept: float | None = None


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
    gained that chance explains with a probability of 1 %. reasons: sentences that say why the
    model did not pass; none: it is better, and nothing else worse. doubted: photos that did not
    teach, as they look like those of another album. worst: the queries that find least after it.
    worst and map name photos of one library, and don't travel.
    """

    before: AlbumsFigures | None = None
    after: AlbumsFigures | None = None
    untouched: Untouched | None = None
    gain: float | None = None
    reasons: tuple[str, ...] = ()
    doubted: int = 0
    worst: tuple[WorstQuery, ...] = ()
    map: FlatMap | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, without what was not measured or does not travel."""
        told = asdict(self)
        optional = ("before", "after", "untouched", "worst", "map")
        return {key: value for key, value in told.items() if value or key not in optional}

    @classmethod
    def from_json(cls, data: object, *, travelled: bool = False) -> LessonReport:
        """A report of parsed JSON; ``travelled``: what does not travel is left out unread.

        Raises ValueError where it is something else.
        """
        own = _mapping(data)
        if travelled:
            own = {key: value for key, value in own.items() if key not in {"worst", "map"}}
        try:
            return cls(
                before=_optional(own, "before", _albums_figures),
                after=_optional(own, "after", _albums_figures),
                untouched=_optional(own, "untouched", _untouched),
                gain=_share(own.get("gain")),
                reasons=_texts(own.get("reasons", [])),
                doubted=int(own.get("doubted", 0)),
                worst=tuple(_worst(one) for one in _sequence(own.get("worst", []))),
                map=_optional(own, "map", _map),
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"its report is incomplete: {error}") from error


EMPTY = LessonReport()
"""Of a model that was not taught here."""


def _albums_figures(data: object) -> AlbumsFigures:
    own = _mapping(data)
    albums = {name: _figures(one) for name, one in _mapping(own.get("albums", {})).items()}
    return AlbumsFigures(**asdict(_figures(own)), albums=albums)


def _figures(data: object) -> Figures:
    own = _mapping(data)
    return Figures(
        _share(own.get("recall_at_1")), _share(own.get("map_at_r")), int(own.get("queries", 0))
    )


def _untouched(data: object) -> Untouched:
    own = _mapping(data)
    return Untouched(
        int(own.get("photos", 0)),
        _share(own.get("neighbours_kept")),
        _share(own.get("map_at_r_kept")),
    )


def _worst(data: object) -> WorstQuery:
    own = _mapping(data)
    before, after = (
        tuple(
            Neighbour(str(each["photo"]), bool(each["right"]))
            for each in map(_mapping, _sequence(own.get(name, [])))
        )
        for name in ("before", "after")
    )
    return WorstQuery(str(own["photo"]), _texts(own.get("albums", [])), before, after)


def _map(data: object) -> FlatMap:
    own = _mapping(data)
    points = [
        MapPoint(
            str(one["photo"]),
            int(one["album"]),
            bool(one["held"]),
            _place(one["before"]),
            _place(one["after"]),
        )
        for one in map(_mapping, _sequence(own.get("points", [])))
    ]
    return FlatMap(_texts(own.get("albums", [])), tuple(points))


def _place(data: object) -> Place:
    x, y = _sequence(data)
    return float(x), float(y)


def _optional(own: Mapping[str, Any], key: str, read: Callable[[object], T]) -> T | None:
    return read(own[key]) if own.get(key) is not None else None


def _texts(data: object) -> tuple[str, ...]:
    return tuple(str(one) for one in _sequence(data))


def _share(value: Any) -> float | None:
    if value is None or (isinstance(value, int | float) and math.isfinite(value)):
        return value
    raise ValueError("its figures are of another kind")


def _mapping(value: object) -> dict[str, Any]:
    if isinstance(value, dict) and len(value) <= MOST:
        return value
    raise ValueError("its figures are of another kind")


def _sequence(value: object) -> list[Any]:
    if isinstance(value, list | tuple) and len(value) <= MOST:
        return list(value)
    raise ValueError("its figures are of another kind")
