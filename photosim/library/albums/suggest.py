"""Suggestions: photos that most likely belong to an album, and those most worth a decision.

The way: an album's photos and its refusals → :func:`likeness` of every other photo, a part of
the library at a time → the best, or those hardest to tell from another album. Accepting is
``AlbumBook.add``, refusing ``AlbumBook.refuse``; what is refused is not suggested again, and
photos that are more like it than like the album come later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from photosim.core.arrays import Floats, Ints
from photosim.core.errors import Remedy, UsageError
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.albums.values import Album, Suggestion
from photosim.library.runtime.model import Model
from photosim.library.runtime.photo_index import searchable_ids
from photosim.storage.store import Store

NEAREST_MEMBERS = 3
"""Photos of the album that a photo is compared with: the nearest, so that an album may have
several kinds of photos in it."""

CHUNK = 4096
"""Photos looked at in one step."""

SHORTLIST = 5
"""Doubtful photos are taken from the best ones of an album: so many times those asked for. Far
from every album nothing is in doubt."""


def likeness(vectors: Floats, members: Floats, refused: Floats) -> Floats:
    """How much photos (n, dim) are like those of an album (m, dim), m at least 1; float32 (n,).

    The mean cosine to the three nearest members (all, where there are fewer), less what the
    nearest refused photo (r, dim; may be none) is nearer than the nearest member. All unit
    length.
    """
    cosines = vectors @ members.T
    count = min(NEAREST_MEMBERS, cosines.shape[1])
    nearest = -np.partition(-cosines, count - 1, axis=1)[:, :count]
    result: Floats = nearest.mean(axis=1, dtype=np.float32)
    if len(refused):
        result -= np.maximum((vectors @ refused.T).max(axis=1) - nearest.max(axis=1), 0)
    return result


def best(ids: Ints, scores: Floats, count: int) -> Ints:
    """Places of the highest scores, best first; of equal ones the lower id first."""
    return np.lexsort((ids, -scores))[:count].astype(np.int64)


def doubtful(ids: Ints, own: Floats, others: Floats, count: int) -> Ints:
    """Places of the photos hardest to tell from the other albums, hardest first.

    own: likeness to the album (n,); others: to each other album (n, albums), at least one.
    Photos that two other albums are nearer to are left out, and of the rest all but the
    SHORTLIST * count most like either.
    """
    rival = others.max(axis=1)
    nearer = (others > own[:, None]).sum(axis=1)
    possible = np.flatnonzero(nearer <= 1)
    either = np.maximum(own, rival)[possible]
    short = possible[best(ids[possible], either, SHORTLIST * count)]
    return short[np.lexsort((ids[short], np.abs(own - rival)[short]))[:count]]


def suggest(
    store: Store,
    model: Model,
    albums: Sequence[Album],
    name: str,
    count: int,
    *,
    unsure: bool,
) -> list[Suggestion]:
    """Photos for the album ``name`` of ``albums``, none that it has or refused.

    unsure: those most worth a decision instead, in no album at all. Raises UsageError where the
    album has no photos, or, with ``unsure``, no other album has.
    """
    vectors = {
        album.name: (_of(store, model, album.photos), _of(store, model, album.refused))
        for album in albums
        if unsure or album.name == name
    }
    filled = {key: pair for key, pair in vectors.items() if len(pair[0])}
    album = next(album for album in albums if album.name == name)
    if name not in filled:
        raise UsageError(
            tr("Nothing to go by"),
            tr("The album {name!r} has no photos that the library knows.", name=name),
            Remedy.FILL_ALBUM,
            name,
        )
    if unsure and len(filled) < 2:
        raise UsageError(
            tr("Only one album"),
            tr("What is in doubt lies between two albums, and no other album has photos."),
            Remedy.SECOND_ALBUM,
        )
    decided = {*album.photos, *album.refused}
    if unsure:
        decided.update(photo for one in albums for photo in one.photos)
    candidates = np.setdiff1d(
        searchable_ids(store, model.id), np.fromiter(decided, dtype=np.int64, count=len(decided))
    )
    ids, scores = _all_scores(store, model, candidates, filled)
    own = scores.pop(name)
    if not unsure:
        return [Suggestion(int(ids[at]), float(own[at])) for at in best(ids, own, count)]
    rivals = list(scores)
    others = np.stack([scores[rival] for rival in rivals], axis=1)
    return [
        Suggestion(int(ids[at]), float(own[at]), rivals[int(others[at].argmax())])
        for at in doubtful(ids, own, others, count)
    ]


def _of(store: Store, model: Model, photos: Sequence[PhotoId]) -> Floats:
    return model.as_similar(store.vectors.embeddings(photos, model.id)[1])


def _all_scores(
    store: Store, model: Model, ids: Ints, albums: Mapping[str, tuple[Floats, Floats]]
) -> tuple[Ints, dict[str, Floats]]:
    """Likeness to each album of those photos that still have a vector."""
    found: list[Ints] = [np.empty(0, dtype=np.int64)]
    scores: dict[str, list[Floats]] = {name: [np.empty(0, dtype=np.float32)] for name in albums}
    for start in range(0, len(ids), CHUNK):
        part, stored = store.vectors.embeddings(ids[start : start + CHUNK].tolist(), model.id)
        if len(part):
            vectors = model.as_similar(stored)
            found.append(part)
            for name, (members, refused) in albums.items():
                scores[name].append(likeness(vectors, members, refused))
    return np.concatenate(found), {name: np.concatenate(rows) for name, rows in scores.items()}
