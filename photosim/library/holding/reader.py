"""Reads what files hold of which it is not known: those that an older version took."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from pathlib import Path

import numpy as np
from PIL import Image

from photosim.core.errors import PhotoUnreadable
from photosim.core.holdings import Holdings
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.imaging.prepare import HeldContent, HoldingsRequest
from photosim.library.browsing import catalog
from photosim.library.runtime.runtime import Runtime
from photosim.storage.store import Store

GROUP = 64
"""Photos read between two transactions."""

COLOURED = 48
"""Levels of 255 between the channels of a thumbnail's pixel that no JPEG makes of a grey one."""


def read_holdings(
    store: Store, runtime: Runtime, job: JobContext, only: Iterable[PhotoId] | None = None
) -> int:
    """Read what the files of photos hold where that is not known; how many were read. Library lane.

    only: of these photos, if given. What is away or can't be read now waits for the next time.
    Raises Cancelled; what is done stays.
    """
    waiting = store.photos.without_holdings()
    if only is not None and len(waiting):
        waiting = np.intersect1d(waiting, np.fromiter(only, dtype=np.int64))
    found = 0
    for start in range(0, len(waiting), GROUP):
        job.report(
            tr("reading what files hold"),
            start,
            len(waiting),
            unit=tr("photos", context="a second"),
        )
        job.check()
        read = _read(store, runtime, waiting[start : start + GROUP].tolist())
        if not read:
            continue
        with store.transaction():
            for photo_id, holdings in read.items():
                store.photos.set_holdings(photo_id, holdings)
        found += len(read)
    return found


def _read(store: Store, runtime: Runtime, ids: Sequence[PhotoId]) -> dict[PhotoId, Holdings]:
    rows = store.photos.rows(ids)
    # Looked for here: of a thousand that are gone each would keep a worker busy, every time anew.
    paths = {
        photo_id: path
        for photo_id, files in catalog.files_seen(store, rows).items()
        for path in [file.path for file in files if not file.offline][:1]
        if os.path.lexists(path)
    }
    thumbnails = store.thumbnails.get_many(sorted(paths))
    futures: dict[PhotoId, Future[HeldContent]] = {}
    for photo_id, path in paths.items():
        request = HoldingsRequest(Path(path), _has_colour(thumbnails.get(photo_id)))
        futures[photo_id] = runtime.workers().look(request)
    found = {}
    for photo_id, future in futures.items():
        try:
            held = future.result()
        except PhotoUnreadable:
            continue  # gone, locked, or another file by now: the next scan finds out
        if held.content_hash == rows[photo_id].content_hash:
            found[photo_id] = held.holdings
    return found


def _has_colour(thumbnail: bytes | None) -> bool:
    if thumbnail is None:
        return False
    pixels = np.asarray(Image.open(io.BytesIO(thumbnail)).convert("RGB"), dtype=np.int16)
    return bool(np.ptp(pixels, axis=2).max() >= COLOURED)
