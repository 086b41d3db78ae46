"""From hits and details to what the grid shows: one row for each photo. Pure functions."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosim.core.edits import How
from photosim.core.types import PROVED, FileState, Hit, Level, PhotoId
from photosim.library.values import PhotoDetails
from photosim.ui.grid.cell import CellInfo
from photosim.ui.widgets import format as fmt


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One photo among the results with all of its files that were found."""

    photo_id: PhotoId
    similarity: float
    level: Level
    paths: tuple[str, ...]
    offline: bool
    how: How = ()

    @property
    def name(self) -> str:
        """What the cell says: the first file's name, and how many more files there are."""
        more = len(self.paths) - 1
        # Hundreds of names are made at once while a person waits: no Path for each.
        name = os.path.basename(self.paths[0])  # noqa: PTH119
        return f"{name} (+{fmt.count(more)})" if more else name

    @property
    def proved(self) -> bool:
        """Whether it was proved to be a copy, however far the model finds it."""
        return self.level is Level.EXACT or (self.level is Level.COPY and bool(self.how))


def rows_of(hits: Iterable[Hit]) -> list[ResultRow]:
    """One row a photo, in the order of the first of its hits; offline where all its files are.

    Hits are files: a photo that lies in two folders is two hits, but one picture to look at.
    """
    found: dict[PhotoId, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.photo_id, []).append(hit)
    return [
        ResultRow(
            photo_id,
            same[0].similarity,
            same[0].level,
            tuple(hit.path for hit in same),
            all(hit.offline for hit in same),
            same[0].how,
        )
        for photo_id, same in found.items()
    ]


def within(rows: Iterable[ResultRow], folder: Path | None) -> list[ResultRow]:
    """The rows with at least one file below ``folder``; all without one."""
    if folder is None:
        return list(rows)
    inside = os.path.join(folder, "")  # noqa: PTH118 - with a separator at its end
    return [row for row in rows if any(path.startswith(inside) for path in row.paths)]


def at_least(rows: Sequence[ResultRow], threshold: float) -> list[ResultRow]:
    """The rows at or above ``threshold``; what is proved always counts."""
    return [row for row in rows if row.similarity >= threshold or row.proved]


def worth_showing(
    rows: Sequence[ResultRow], folder: Path | None, threshold: float, similar: float
) -> bool:
    """Whether results that nothing was proved of yet can stand on screen until it is.

    Not where all are below the calibrated level (``similar``), or hidden by slider and folder:
    a page that says so would be gone as soon as a copy is proved.
    """
    found = any(row.similarity >= similar or row.proved for row in rows)
    return found and bool(at_least(within(rows, folder), threshold))


def next_duplicate(rows: Sequence[ResultRow], current: PhotoId | None, step: int) -> PhotoId | None:
    """The duplicate after (``step`` 1) or before (-1) the current photo, round and round.

    None where there is none; from anywhere else, the first or the last one.
    """
    found = [row.photo_id for row in rows if row.level in PROVED]
    if not found:
        return None
    places = {row.photo_id: place for place, row in enumerate(rows)}
    here = places.get(current, -1) if current is not None else -1
    if step > 0:
        return next((one for one in found if places[one] > here), found[0])
    return next((one for one in reversed(found) if places[one] < here), found[-1])


def arrays(rows: Sequence[ResultRow]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Ids (int64) and similarities (float32) for the grid."""
    ids = np.fromiter((row.photo_id for row in rows), dtype=np.int64, count=len(rows))
    similarities = np.fromiter((row.similarity for row in rows), dtype=np.float32, count=len(rows))
    return ids, similarities


def result_infos(rows: Iterable[ResultRow]) -> dict[PhotoId, CellInfo]:
    """What the cells of results say."""
    return {
        row.photo_id: CellInfo(row.name, row.similarity, row.level, row.offline, how=row.how)
        for row in rows
    }


def browse_infos(details: Iterable[PhotoDetails]) -> dict[PhotoId, CellInfo]:
    """What the cells say when browsing."""
    return {
        one.photo_id: CellInfo(
            name=one.paths[0].name if one.paths else "",
            offline=one.offline,
            failed=one.state is FileState.FAILED,
        )
        for one in details
    }


def browse_title(folder: Path | None, album: str | None) -> str:
    """What is browsed, in words."""
    return album or ("All photos" if folder is None else folder.name or str(folder))
