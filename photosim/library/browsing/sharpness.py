"""Measuring how sharp the photos of bursts are, so that the best of each can stand on top."""

from __future__ import annotations

import numpy as np

from photosim.core.errors import PhotoUnreadable
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.imaging.sharpness import sharpness
from photosim.library.browsing.bursts import ALONE, bursts_of
from photosim.storage.store import Store

MEASURED = "sharpness of bursts measured"
"""The setting that says that this was done for all photos that an older version took."""

GROUP = 256
"""Photos measured between two transactions."""


def measure_sharpness(store: Store, job: JobContext) -> int:
    """Measure the photos of bursts that were not measured yet; how many were. Library lane.

    It takes about a millisecond for each of them; photos that stand alone are never measured.
    Raises Cancelled; what is done stays.
    """
    rows = store.photos.live_rows()
    waiting = rows.ids[(bursts_of(rows) != ALONE) & np.isnan(rows.sharpness)]
    for start in range(0, len(waiting), GROUP):
        job.report(
            tr("looking for the sharpest of bursts"),
            start,
            len(waiting),
            unit=tr("photos", context="a second"),
        )
        job.check()
        group = store.thumbnails.get_many(waiting[start : start + GROUP].tolist())
        found = {photo_id: _of(thumbnail) for photo_id, thumbnail in group.items()}
        with store.transaction():
            store.photos.set_sharpness(found)
    if not store.settings.get(MEASURED, False):
        with store.transaction():
            store.settings.set(MEASURED, True)
    return len(waiting)


def _of(thumbnail: bytes) -> float:
    try:
        return sharpness(thumbnail)
    except PhotoUnreadable:
        return 0.0  # a damaged one; `photosim check` finds it
