"""Opening the files of found pairs, where whole files can tell more than thumbnails.

After a search for duplicates, and apart from it: it takes a tenth of a second and more for each
pair, and groups are there before. What can't be opened now waits for the next time.
"""

from __future__ import annotations

import time
from functools import partial

from photosim.core.jobs import JobContext
from photosim.library.duplicates.values import SearchForDuplicates
from photosim.library.matching.naming import Named
from photosim.library.matching.thumbnails import Sketches, seen_of
from photosim.library.matching.whole_files import CloserLook, Side, files_of
from photosim.library.runtime.runtime import Runtime
from photosim.storage.pairs import PairRow
from photosim.storage.store import Store

CHUNK = 16
"""Pairs looked at between two transactions."""


def look_closer(store: Store, runtime: Runtime, job: JobContext) -> SearchForDuplicates:
    """Look at every pair that waits for it. Library lane. Raises Cancelled; what is done stays.

    ``compared``: pairs that could be looked at; ``found``: those with another name than before.
    """
    started = time.monotonic()
    sketches, closer = Sketches(store), CloserLook(runtime.workers)
    waiting = store.pairs.waiting()
    compared = found = 0
    for start in range(0, len(waiting), CHUNK):
        looked: list[PairRow] = []
        job.report("looking closer", start, len(waiting))
        rows = waiting[start : start + CHUNK]
        files = files_of(store, {photo for row in rows for photo in (row.first, row.second)})
        # Where one of the files is away, the pair waits for the next time.
        rows = [row for row in rows if row.first in files and row.second in files]
        seen = seen_of(store, sorted({photo for row in rows for photo in (row.first, row.second)}))
        for row in rows:
            job.check()
            if {row.first, row.second} <= seen.keys():
                one, other = (
                    Side(seen[it], partial(sketches.one, it), files.get(it))
                    for it in (row.first, row.second)
                )
                renamed = _renamed(row, one, other, closer)
                if renamed is not None:
                    looked.append(renamed)
                    found += renamed != row._replace(waits=False)
        with store.transaction():
            store.pairs.put(looked)
        compared += len(looked)
    return SearchForDuplicates(0, compared, found, time.monotonic() - started)


def _renamed(row: PairRow, one: Side, other: Side, closer: CloserLook) -> PairRow | None:
    """The pair as whole files have it; None where one can't be opened now."""
    there = Named(row.level, row.how, row.certainty)
    rename = closer.rename(one, other, there)
    if rename is None:
        return None
    named = rename(one.seen, other.seen, there)
    back = rename(other.seen, one.seen, Named(row.level, row.back, row.certainty))
    return row._replace(
        level=named.level,
        how=named.how,
        certainty=named.certainty,
        back=back.how,
        waits=False,
    )
