"""The files of pairs opened as a whole and compared: what thumbnails can't tell.

Every two that thumbnails take for copies, with nothing done to either but saving and resizing, are
compared at the resolution of the smaller one before any of them may go. What they say is kept with
the pair; each content is compared once with each other, and those with the largest picture of
their group first, since that one is most often kept.
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from msgspec import structs

from photosim.core.comparison import Comparison
from photosim.core.errors import PhotoUnreadable
from photosim.core.holdings import Holdings
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import Level, PhotoId
from photosim.imaging.whole_pair import ComparedPair, OneOfPair, PairRequest
from photosim.library.duplicates.values import SearchForDuplicates
from photosim.library.matching.naming import (
    Named,
    Seen,
    may_be_compared,
    may_be_enlarged,
    may_be_same_pixels,
    name_enlarged,
    name_same_pixels,
)
from photosim.library.matching.thumbnails import Sketches
from photosim.library.matching.whole_files import ENLARGED_CERTAINTY, Side, alike, files_of
from photosim.library.runtime.runtime import Runtime
from photosim.storage.pairs import PairRow
from photosim.storage.photos import PhotoRow
from photosim.storage.store import Store

SURELY_ENLARGED = 0.96
"""Certainty from which a larger picture may go for the smaller one that it was made of: that of
true enlargements is 0.97 and more, that of a copy saved so badly that its finest waves are gone, as
messengers do, up to 0.92 beside one that is a little smaller."""

PERHAPS_ENLARGED = 0.3
"""Certainty from which a picture that was saved well, and of which no camera says anything, may be
an enlargement that was sharpened, as programs do which enlarge: that of sharp photos and their
reduced copies is less, that of nine in ten sharpened enlargements is more. Then both stay."""

SAVED_WELL = 5.0
"""Mean step of a JPEG in levels, up to which saving it does not take its finest waves away."""

LOOKED_AT = 16
"""Pairs looked at between two transactions."""

_LOSSLESS = frozenset({"png", "bmp", "gif", "tiff"})
"""Formats taken to lose nothing where it was not read how a file was saved."""


def look_closer(
    store: Store,
    runtime: Runtime,
    job: JobContext,
    among: Collection[PhotoId] | None = None,
    *,
    most: int | None = None,
) -> SearchForDuplicates:
    """Look at every pair that waits for it, both files opened. Library lane. Raises Cancelled; what
    is done stays.

    among: only at pairs of one of these photos; most: at so many pairs.

    After a search for duplicates, and apart from it: it takes some tenths of a second for each
    pair, and groups are there before. What can't be opened now waits for the next time.

    ``compared``: pairs that could be looked at; ``found``: those with another name than before, or
    of which it is known now what their files say.
    """
    started = time.monotonic()
    sketches = Sketches(store.thumbnails)
    waiting = [
        row
        for row in _in_order(store, _waiting(store))
        if among is None or row.first in among or row.second in among
    ][:most]
    compared = found = 0
    for start in range(0, len(waiting), LOOKED_AT):
        job.report(tr("looking closer"), start, len(waiting), unit=tr("pairs", context="a second"))
        job.check()
        rows = waiting[start : start + LOOKED_AT]
        looked: list[PairRow] = []
        with _asked(store, runtime, sketches, rows) as answers:
            for row, answer in answers:
                job.check()
                told = answer(row)
                if told is not None:
                    looked.append(told)
                    found += told != row._replace(waits=False)
        with store.transaction():
            store.pairs.put(looked)
        compared += len(looked)
    return SearchForDuplicates(0, compared, found, time.monotonic() - started)


def _waiting(store: Store) -> list[PairRow]:
    """The pairs of which files may tell more, each once."""
    uncompared = (
        row
        for row in store.pairs.uncompared()
        if may_be_compared(Named(row.level, row.how, row.certainty))
    )
    return list({row[:2]: row for row in (*store.pairs.waiting(), *uncompared)}.values())


def _in_order(store: Store, waiting: Sequence[PairRow]) -> list[PairRow]:
    """Pairs by the larger picture of each, the largest of all first: most are of that one and
    another, and it needs to be decoded once."""
    rows = store.photos.rows(sorted({photo for row in waiting for photo in row[:2]}))

    def rank(photo: PhotoId) -> tuple[int, bytes]:
        known = rows.get(photo)
        return (-known.facts.pixels, known.content_hash) if known else (0, b"")

    def place(row: PairRow) -> tuple[tuple[int, bytes], tuple[int, bytes]]:
        one, other = sorted((rank(row.first), rank(row.second)))
        return one, other

    return sorted(waiting, key=place)


class _Answer:
    """What becomes of a pair once its files were looked at."""

    def __init__(
        self,
        one: PhotoRow,
        other: PhotoRow,
        coming: Future[ComparedPair] | None,
        *,
        same_parts: bool,
        steps: tuple[float | None, float | None],
    ) -> None:
        self._one, self._other = _seen(one), _seen(other)
        self._coming = coming
        self._same_parts = same_parts
        self._steps = steps

    def __call__(self, row: PairRow) -> PairRow | None:
        """The pair as whole files have it; None where one can't be opened now."""
        if self._coming is None:
            return row._replace(waits=False)
        try:
            said = self._coming.result()
        except PhotoUnreadable as error:
            if error.transient:
                return None
            return row._replace(waits=False, comparison=Comparison(unreadable=True))
        return self._told(row, said)

    def _told(self, row: PairRow, said: ComparedPair) -> PairRow:
        one, other = self._one, self._other
        there = Named(row.level, row.how, row.certainty)
        back = Named(row.level, row.back, row.certainty)
        if said.comparison.same_pixels and may_be_same_pixels(one, other, there):
            there, back = (
                name_same_pixels(*pair, same_parts=self._same_parts)
                for pair in ((one, other), (other, one))
            )
        elif row.level is not Level.COPY:
            return row._replace(waits=False)
        comparison, sure = said.comparison, said.enlarged or 0.0
        if not comparison.changed and may_be_enlarged(one, other, there):
            comparison = self._of_sizes(comparison, sure)
            if sure >= ENLARGED_CERTAINTY:
                there, back = name_enlarged(one, other, there), name_enlarged(other, one, back)
        return row._replace(
            level=there.level,
            how=there.how,
            certainty=there.certainty,
            back=back.how,
            waits=False,
            comparison=comparison,
        )

    def _of_sizes(self, said: Comparison, sure: float) -> Comparison:
        """What two files say of each other, if the larger is as surely an enlargement.

        Of a camera's photo less is believed: soft as it may be, it was seldom sharpened later.
        """
        if sure >= SURELY_ENLARGED:
            return _of_enlarged(said, self._one, self._other)
        larger, step = (
            (self._one, self._steps[0])
            if self._one.facts.pixels > self._other.facts.pixels
            else (self._other, self._steps[1])
        )
        least = PERHAPS_ENLARGED if larger.facts.camera is None else ENLARGED_CERTAINTY
        if sure >= least and step is not None and step <= SAVED_WELL:
            return structs.replace(said, worse=None)
        return said


def _of_enlarged(said: Comparison, one: Seen, other: Seen) -> Comparison:
    """What is said of a picture and its enlargement, which shows no more and was saved again."""
    if other.facts.pixels > one.facts.pixels:
        return structs.replace(said, finer=max(said.finer, 1.0), worse=-1)
    return structs.replace(said, finer=min(said.finer, 1.0), worse=1)


@contextmanager
def _asked(
    store: Store, runtime: Runtime, sketches: Sketches, rows: Sequence[PairRow]
) -> Iterator[list[tuple[PairRow, _Answer]]]:
    """The answers to some pairs, in their order, as they come; what is not needed any more at the
    end is taken back."""
    ids = sorted({photo for row in rows for photo in row[:2]})
    photos = store.photos.rows(ids)
    files = {one: path for one, path in files_of(store, ids).items() if os.path.lexists(path)}
    holdings = store.photos.holdings(ids)
    answers: list[tuple[PairRow, _Answer]] = []
    coming: list[Future[ComparedPair]] = []
    try:
        for row in rows:
            if not {row.first, row.second} <= photos.keys() & files.keys():
                continue  # one of the files is away, or gone: the next scan finds out
            one, other = photos[row.first], photos[row.second]
            future = None
            if _is_worth_it(row, one, other, sketches):
                request = PairRequest(
                    _side(one, files[one.id], holdings.get(one.id)),
                    _side(other, files[other.id], holdings.get(other.id)),
                )
                future = runtime.workers().compare(request)
                coming.append(future)
            held = [holdings.get(it.id) for it in (one, other)]
            same_parts = len({it.parts if it else () for it in held}) == 1
            one_step, other_step = (it.step if it else None for it in held)
            steps = (one_step, other_step)
            answers.append((row, _Answer(one, other, future, same_parts=same_parts, steps=steps)))
        yield answers
    finally:
        for future in coming:
            future.cancel()


def _is_worth_it(row: PairRow, one: PhotoRow, other: PhotoRow, sketches: Sketches) -> bool:
    """Whether files may tell more than thumbnails have."""
    first, second = _seen(one), _seen(other)
    named = Named(row.level, row.how, row.certainty)
    if may_be_compared(named):
        return True
    return may_be_same_pixels(first, second, named) and alike(
        Side(first, partial(sketches.one, row.first), None),
        Side(second, partial(sketches.one, row.second), None),
    )


def _seen(photo: PhotoRow) -> Seen:
    return Seen(photo.facts, photo.content_hash)


def _side(photo: PhotoRow, path: Path, held: Holdings | None) -> OneOfPair:
    lossless = photo.facts.format in _LOSSLESS if held is None else held.lossless
    return OneOfPair(path, photo.content_hash, lossless)
