"""The report card of a lesson: figures, the worst queries, a map before and after."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Floats, Ints
from photosim.library.models.values import (
    AlbumsFigures,
    Figures,
    FlatMap,
    Guarded,
    LessonReport,
    MapPoint,
    Neighbour,
    Place,
    Untouched,
    WorstQuery,
)
from photosim.library.teaching.material import LessonMaterial
from photosim.ml.teach import measure
from photosim.ml.teach.doubt import doubtful
from photosim.ml.teach.gate import Harm
from photosim.ml.teach.lesson import LessonVerdict
from photosim.ml.teach.measure import QueryScores

WORST = 3
SHOWN = 6
"""Neighbours shown of a worst query."""

MOST_POINTS = 600
"""Photos on the map."""


def report_of(
    lesson: LessonVerdict, gathered: LessonMaterial, contents: list[str], after: Floats
) -> LessonReport:
    """What a lesson did.

    contents: of the labelled photos, by row, as they were when the lesson began. after: their
    embeddings (n, dim) under the new model.
    """
    return LessonReport(
        before=_figures(lesson.before, lesson.held, gathered),
        after=_figures(lesson.after, lesson.held, gathered),
        untouched=Untouched(
            len(gathered.untouched),
            _rounded(lesson.kept),
            _rounded(lesson.kept_order),
            lesson.harm.near,
            _rounded(lesson.harm.moved),
        ),
        gain=_rounded(lesson.gain) if math.isfinite(lesson.gain) else None,
        reasons=lesson.reasons,
        guarded=_guarded(lesson.harm),
        strength=lesson.strength,
        held_back=lesson.held_back,
        doubted=int(doubtful(gathered.material.labelled).sum()),
        worst=_worst(lesson, gathered, contents),
        map=_flat_map(lesson, gathered, contents, after),
    )


def _guarded(harm: Harm) -> Guarded:
    before, after = harm.guard or (None, None)
    return Guarded(_rounded(before), _rounded(after), _rounded(harm.told_apart))


def _figures(found: QueryScores, held: Ints, gathered: LessonMaterial) -> AlbumsFigures:
    member = gathered.material.labelled.member[held]
    by_album = {
        name: _means(found, np.flatnonzero(member[:, column]))
        for column, name in enumerate(gathered.names)
        if member[:, column].any()
    }
    whole = _means(found, np.arange(len(held)))
    return AlbumsFigures(whole.recall_at_1, whole.map_at_r, whole.queries, by_album)


def _means(found: QueryScores, rows: npt.NDArray[np.intp]) -> Figures:
    if not len(rows):
        return Figures()
    return Figures(
        _rounded(found.first[rows].mean()), _rounded(found.precision[rows].mean()), len(rows)
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(float(value), 4)


def _worst(
    lesson: LessonVerdict, gathered: LessonMaterial, contents: list[str]
) -> tuple[WorstQuery, ...]:
    order = np.lexsort((lesson.held, lesson.before.precision, lesson.after.precision))[:WORST]
    mates = gathered.material.labelled.mates()
    member = gathered.material.labelled.member

    def row(query: int, nearest: Ints) -> tuple[Neighbour, ...]:
        return tuple(
            Neighbour(contents[one], bool(mates[query, one])) for one in nearest[:SHOWN].tolist()
        )

    return tuple(
        WorstQuery(
            contents[query],
            tuple(gathered.names[at] for at in np.flatnonzero(member[query]).tolist()),
            row(query, lesson.before.nearest[place]),
            row(query, lesson.after.nearest[place]),
        )
        for place in order.tolist()
        for query in [int(lesson.held[place])]
    )


def _flat_map(
    lesson: LessonVerdict, gathered: LessonMaterial, contents: list[str], after: Floats
) -> FlatMap:
    base = gathered.material.labelled.embeddings
    rows = np.arange(0, len(base), max(1, -(-len(base) // MOST_POINTS)))
    flat_before, flat_after = measure.flat_map(base[rows]), measure.flat_map(after[rows])
    held = set(lesson.held.tolist())

    def place_of(flat: Floats, place: int) -> Place:
        return round(float(flat[place, 0]), 4), round(float(flat[place, 1]), 4)

    points = tuple(
        MapPoint(
            contents[row],
            int(gathered.material.labelled.member[row].argmax()),
            row in held,
            place_of(flat_before, place),
            place_of(flat_after, place),
        )
        for place, row in enumerate(rows.tolist())
    )
    return FlatMap(tuple(gathered.names), points)
