"""The report card of a lesson: figures, the worst queries, a map before and after.

Photos in it are named by content, as hexadecimal text, so that the card outlives rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from photosim.ml.teach import measure
from photosim.ml.teach.doubt import doubtful

if TYPE_CHECKING:
    import numpy.typing as npt

    from photosim.core.arrays import Floats, Ints
    from photosim.library.teaching.material import LessonMaterial
    from photosim.ml.teach.lesson import LessonVerdict
    from photosim.ml.teach.measure import QueryScores

WORST = 3
SHOWN = 6
"""Neighbours shown of a worst query."""

MOST_POINTS = 600
"""Photos on the map."""


def figures(found: QueryScores, held: Ints, gathered: LessonMaterial) -> dict[str, Any]:
    """R@1 and mAP@R of the photos put aside, over all and by album."""
    member = gathered.material.labelled.member[held]
    by_album = {
        name: _means(found, np.flatnonzero(member[:, column]))
        for column, name in enumerate(gathered.names)
        if member[:, column].any()
    }
    return {**_means(found, np.arange(len(held))), "albums": by_album}


def _means(found: QueryScores, rows: npt.NDArray[np.intp]) -> dict[str, Any]:
    if not len(rows):
        return {"recall_at_1": None, "map_at_r": None, "queries": 0}
    return {
        "recall_at_1": round(float(found.first[rows].mean()), 4),
        "map_at_r": round(float(found.precision[rows].mean()), 4),
        "queries": len(rows),
    }


def doubted(gathered: LessonMaterial) -> int:
    """How many photos did not teach, because they look like those of another album."""
    return int(doubtful(gathered.material.labelled).sum())


def untouched(lesson: LessonVerdict, gathered: LessonMaterial) -> dict[str, Any]:
    """How far neighbourhoods moved in the part of the library that teaching never saw."""
    return {
        "photos": len(gathered.untouched),
        "neighbours_kept": None if lesson.kept is None else round(lesson.kept, 4),
        "map_at_r_kept": None if lesson.kept_order is None else round(lesson.kept_order, 4),
    }


def worst(
    lesson: LessonVerdict, gathered: LessonMaterial, contents: list[str]
) -> list[dict[str, Any]]:
    """The queries that find least after teaching, with their nearest before and after.

    contents: of the labelled photos, by row. Of each neighbour also whether it is right.
    """
    order = np.lexsort((lesson.held, lesson.before.precision, lesson.after.precision))[:WORST]
    mates = gathered.material.labelled.mates()
    member = gathered.material.labelled.member

    def row(query: int, nearest: Ints) -> list[dict[str, Any]]:
        return [
            {"photo": contents[one], "right": bool(mates[query, one])}
            for one in nearest[:SHOWN].tolist()
        ]

    found = []
    for place in order.tolist():
        query = int(lesson.held[place])
        found.append(
            {
                "photo": contents[query],
                "albums": [gathered.names[at] for at in np.flatnonzero(member[query]).tolist()],
                "before": row(query, lesson.before.nearest[place]),
                "after": row(query, lesson.after.nearest[place]),
            }
        )
    return found


def flat_map(
    lesson: LessonVerdict,
    gathered: LessonMaterial,
    contents: list[str],
    after: Floats,
) -> dict[str, Any]:
    """Where the albums' photos lie before and after, in two dimensions, -1 to 1.

    after: their embeddings (n, dim) under the new model.
    ``points``: of each photo its ``album`` (the first of its albums, a number in ``albums``),
    whether it was put aside, and its places.
    """
    base = gathered.material.labelled.embeddings
    step = max(1, -(-len(base) // MOST_POINTS))
    rows = np.arange(0, len(base), step)
    flat_before, flat_after = measure.flat_map(base[rows]), measure.flat_map(after[rows])
    held = set(lesson.held.tolist())
    points = [
        {
            "photo": contents[row],
            "album": int(gathered.material.labelled.member[row].argmax()),
            "held": row in held,
            "before": [round(float(value), 4) for value in flat_before[place]],
            "after": [round(float(value), 4) for value in flat_after[place]],
        }
        for place, row in enumerate(rows.tolist())
    ]
    return {"albums": list(gathered.names), "points": points}
