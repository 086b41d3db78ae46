"""Comparing the photos of a library with each other, and keeping what was found.

Incremental: a photo is examined once, against all others; the pairs that are more than similar are
kept. Which photos come first makes no difference, since a pair is found from either side.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np

from photosim.core.jobs import JobContext
from photosim.core.types import Level
from photosim.library.duplicates.candidates import NearPrints
from photosim.library.duplicates.grouping import Edge
from photosim.library.duplicates.naming import Seen, name_match
from photosim.library.duplicates.values import SearchForDuplicates
from photosim.storage.database import Database
from photosim.storage.pairs import PairRow, Pairs
from photosim.storage.photos import Photos

METHOD = "1"
"""Changes whenever pairs would be judged otherwise: all photos are examined again then."""

CHUNK = 256
"""Photos examined in one transaction, between two looks at the job."""


def find(db: Database, job: JobContext) -> SearchForDuplicates:
    """Examine every photo that was not examined yet. Library lane. Raises Cancelled."""
    started = time.monotonic()
    store = Pairs(db)
    fresh = store.unexamined(METHOD)
    if not len(fresh):
        return SearchForDuplicates()
    with db.transaction():
        store.forget_others(METHOD)
    near = NearPrints(*store.fingerprints())
    compared = found = 0
    for start in range(0, len(fresh), CHUNK):
        job.report("comparing photos", start, len(fresh))
        job.check()
        photos = fresh[start : start + CHUNK]
        pairs = sorted(set(near.pairs(photos)))
        judged = _judge(db, pairs)
        with db.transaction():
            store.put(judged)
            store.mark(photos.tolist(), METHOD)
        compared, found = compared + len(pairs), found + len(judged)
    return SearchForDuplicates(len(fresh), compared, found, time.monotonic() - started)


def _judge(db: Database, pairs: Sequence[Edge]) -> list[PairRow]:
    rows = Photos(db).rows(sorted(set(np.ravel(pairs).tolist()) if pairs else set()))
    seen = {one: Seen(row.facts, row.fingerprint, row.bytes) for one, row in rows.items()}
    judged = []
    for first, second in pairs:
        named = name_match(seen[first], seen[second])
        if named.level is not Level.SIMILAR:
            judged.append(PairRow(first, second, named.level, named.how, named.certainty))
    return judged
