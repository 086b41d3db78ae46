"""From a query to hits: know the photos asked about, find the nearest, say what each match is.

The way of a query: each source becomes an :class:`QueryPart` (a photo of the library by its stored
vector, anything else by decoding it in a worker) → the mean of their embeddings → the nearest
photos of the index → one hit for each of their files, named and cut at the level asked for
(:func:`choose`, pure).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosim.core.arrays import Doubles, Floats
from photosim.core.edits import Edit, EditKind, How
from photosim.core.types import Hit, Level, PhotoId
from photosim.library.browsing.catalog import HitFile
from photosim.library.matching.naming import COPY_CERTAINTY, Named, Seen, place
from photosim.library.values import Levels, Query


@dataclass(frozen=True, slots=True, eq=False)
class QueryPart:
    """One source of a query, understood.

    name: how the answer calls it; embedding: float32 (dim,), unit length; photo_id: the photo
    of the library with the same bytes; own: paths that are the thing asked about itself, and
    so are no answer; thumbnail, seen: what comparing needs, empty and None where unknown; base: the
    embedding by the base model, which copies are looked for with, None where it is the same;
    source: where it can be opened now, None where that is not known.
    """

    name: str
    embedding: Floats
    photo_id: PhotoId | None = None
    own: frozenset[str] = frozenset()
    thumbnail: bytes = b""
    seen: Seen | None = None
    base: Floats | None = None
    source: Path | bytes | None = None


def mean_embedding(
    embeddings: Sequence[Floats],
) -> Floats:
    """The mean of unit vectors at unit length, float32 (dim,).

    Vectors that cancel out (a photo and its opposite) have no mean direction; the first is
    taken then.
    """
    if len(embeddings) == 1:
        return embeddings[0]
    mean: Doubles = np.stack(embeddings).mean(axis=0, dtype=np.float64)
    length = float(np.linalg.norm(mean))
    if length < 1e-6:
        return embeddings[0]
    unit: Floats = (mean / length).astype(np.float32)
    return unit


def closest(one: Mapping[PhotoId, Named], other: Mapping[PhotoId, Named]) -> dict[PhotoId, Named]:
    """Of each photo what it is to the one of two that it is closest to."""
    found = dict(one)
    for photo, name in other.items():
        before = found.get(photo)
        if before is None or place(name.level, name.how) < place(before.level, before.how):
            found[photo] = name
    return found


def least_similarity(query: Query, levels: Levels, *, compared: bool = False) -> float:
    """The least cosine of a hit: what was asked for, else the model's calibrated level.

    Exact matches need none, they are proved by their bytes; with ``compared``, nor do copies.
    """
    if query.level is Level.EXACT:
        return float("inf")
    floor = levels.similar if query.min_similarity is None else query.min_similarity
    return max(floor, levels.copy) if query.level is Level.COPY and not compared else floor


def choose(  # noqa: PLR0917 - one value of each part of a search
    query: Query,
    levels: Levels,
    nearest: Mapping[PhotoId, float],
    exact: Iterable[PhotoId],
    files: Mapping[PhotoId, Sequence[HitFile]],
    own: Iterable[str],
    named: Mapping[PhotoId, Named] | None = None,
) -> tuple[Hit, ...]:
    """The hits of a query: exact ones first, proved copies, other exposures of the scene,
    and the rest; each by similarity and path, copies that are covered in part after the others.

    nearest: candidates and their cosines; exact: photos of the library with the bytes of a
    source; files: files of all these photos; own: paths that are no answer; named: what the
    candidates are that were compared with a source, None where nothing was compared and
    the calibrated level decides alone. A proved copy is shown however low its cosine, unless a
    least similarity was asked for.
    """
    same, asked_about = set(exact), set(own)
    floor = least_similarity(query, levels, compared=named is not None)
    alone = len(query.sources) == 1
    hits: list[Hit] = []
    same_bytes: How = (Edit(EditKind.SAME_BYTES),)
    for photo_id in {*nearest, *same}:
        similarity = min(1.0, max(-1.0, nearest.get(photo_id, 1.0)))
        if photo_id in same:
            level, how = Level.EXACT, same_bytes
            similarity = 1.0 if alone else similarity
            if query.min_similarity is not None and similarity < query.min_similarity:
                continue
        else:
            name = _name(similarity, floor, levels, named, photo_id)
            if name is None:
                continue
            level, how = name.level, name.how
            if query.level is Level.COPY and level is not Level.COPY:
                continue
            if query.min_similarity is not None and similarity < query.min_similarity:
                continue
        hits += [
            Hit(photo_id, file.path, similarity, level, how, file.offline)
            for file in files.get(photo_id, ())
            if file.path not in asked_about
        ]
    hits.sort(key=lambda hit: (place(hit.level, hit.how), -hit.similarity, hit.path))
    return tuple(hits[: query.k])


def _name(
    similarity: float,
    floor: float,
    levels: Levels,
    named: Mapping[PhotoId, Named] | None,
    photo_id: PhotoId,
) -> Named | None:
    """What a candidate is; None where it is no answer."""
    if floor == float("inf"):
        return None
    if named is None:
        if similarity < floor:
            return None
        level = Level.COPY if similarity >= levels.copy else Level.SIMILAR
        return Named(level, (), COPY_CERTAINTY if level is Level.COPY else 0.0)
    name = named.get(photo_id, Named(Level.SIMILAR, (), 0.0))
    return name if similarity >= floor or name.level is Level.COPY else None
