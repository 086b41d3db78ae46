"""What a lesson learns from, as one snapshot: labels, stored vectors, a sample of the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Bools, Floats, Ints
from photosim.library.albums.values import Album
from photosim.library.runtime.model import Model
from photosim.library.runtime.photo_index import searchable_ids
from photosim.library.teaching.values import AlbumReadiness, Readiness
from photosim.ml.teach.lesson import Material
from photosim.ml.teach.split import copy_groups
from photosim.ml.teach.trainer import AlbumPhotos, Refusals, VoteTriplets
from photosim.storage.store import Store

MOST_REST, MOST_UNTOUCHED = 4000, 1000
"""Photos in no album that a lesson may look at, and others that it is measured on."""

_SEED = 0


@dataclass(frozen=True, slots=True, eq=False)
class LessonMaterial:
    """The snapshot.

    names: of the albums that teach, by the columns of ``material.labelled.member``; photos: ids
    by its rows; untouched, refused, rest: ids by the rows of these parts of ``material``;
    readiness: of all albums; votes: ids (v, 3) by the rows of ``material.votes``.
    """

    material: Material
    names: tuple[str, ...]
    photos: Ints
    untouched: Ints
    readiness: Readiness
    refused: Ints
    rest: Ints
    votes: Ints


def gather(store: Store, base: Model, albums: Sequence[Album]) -> LessonMaterial:
    """The snapshot of the albums under the base model's vectors, as what is similar is told by.

    Albums with too few pictures are left out, and told in ``readiness``.
    """
    wanted = np.unique(_ints([photo for album in albums for photo in album.photos]))
    photos, stored = _stored(store, base, wanted)
    embeddings = base.as_similar(stored)
    rows = store.photos.rows(photos.tolist())
    prints = np.array([rows[photo].fingerprint for photo in photos.tolist()], dtype=np.uint64)
    copies = base.as_copies(stored)
    groups = copy_groups(prints, copies, base.levels.copy) if len(photos) else _ints([])
    member = _columns(photos, [album.photos for album in albums])
    told = tuple(
        AlbumReadiness(album.name, len(album.photos), len(np.unique(groups[inside])))
        for album, inside in zip(albums, member.T, strict=True)
    )
    teaching = np.flatnonzero([not one.lacking for one in told])
    member = member[:, teaching]
    kept = np.flatnonzero(member.any(axis=1))
    chosen = [albums[number] for number in teaching.tolist()]
    said_no = np.unique(_ints([photo for album in chosen for photo in album.refused]))
    no_photos, no_embeddings = _embeddings(store, base, said_no)
    refused = Refusals(no_embeddings, _columns(no_photos, [album.refused for album in chosen]))
    outside = np.setdiff1d(
        searchable_ids(store, base.id),
        np.concatenate([wanted, _ints([one for album in albums for one in album.refused])]),
    )
    votes = store.votes.all()
    known = store.photos.known_hashes()
    voted = [[known.get(content, -1) for content in vote] for vote in votes]
    drawn = np.random.default_rng(_SEED).permutation(outside)
    # At most half of a small rest is only measured with.
    aside = min(MOST_UNTOUCHED, len(drawn) // 2)
    # What a vote names is taught with.
    free = ~np.isin(drawn, _ints([photo for vote in voted for photo in vote]))
    drawn = np.concatenate([drawn[free], drawn[~free]])
    aside = min(aside, int(free.sum()))
    untouched, untouched_vectors = _embeddings(store, base, drawn[:aside])
    rest_photos, rest = _embeddings(store, base, drawn[aside : aside + MOST_REST])
    votes_taken, vote_photos = _votes(store, base, voted, photos[kept])
    material = Material(
        AlbumPhotos(embeddings[kept], member[kept]),
        groups[kept],
        refused,
        rest,
        untouched_vectors,
        votes_taken,
    )
    return LessonMaterial(
        material,
        tuple(album.name for album in chosen),
        photos[kept],
        untouched,
        Readiness(told),
        no_photos,
        rest_photos,
        vote_photos,
    )


def _votes(
    store: Store, base: Model, voted: Sequence[Sequence[int]], labelled: Ints
) -> tuple[VoteTriplets, Ints]:
    """Votes on photos that all have an embedding, and their ids (v, 3).

    labelled: ids of the labelled photos, sorted.
    """
    rows = np.array(voted, dtype=np.int64).reshape(-1, 3)
    ids, vectors = _embeddings(store, base, np.unique(rows))
    rows = rows[np.isin(rows, ids).all(axis=1)]
    at = np.searchsorted(ids, rows)
    places = np.where(np.isin(rows, labelled), np.searchsorted(labelled, rows), -1)
    return VoteTriplets(vectors[at[:, 0]], vectors[at[:, 1]], vectors[at[:, 2]], places), rows


def _columns(photos: Ints, sets: Sequence[Sequence[int]]) -> Bools:
    """Which photos are in which set: bool (n, sets)."""
    found = np.zeros((len(photos), len(sets)), dtype=np.bool_)
    for column, members in enumerate(sets):
        found[:, column] = np.isin(photos, _ints(members))
    return found


def _embeddings(store: Store, base: Model, ids: Ints) -> tuple[Ints, Floats]:
    """Embeddings of those photos that have one, as what is similar is told by."""
    found, vectors = _stored(store, base, ids)
    return found, base.as_similar(vectors)


def _stored(store: Store, base: Model, ids: Ints) -> tuple[Ints, Floats]:
    """Vectors of those photos that have one; of none, an array of the right width."""
    found, vectors = store.vectors.embeddings(np.sort(ids).tolist(), base.id)
    width = base.card.embedding_dim
    return found, vectors if len(found) else np.empty((0, width), dtype=np.float32)


def _ints(values: Sequence[int]) -> Ints:
    return np.fromiter(values, dtype=np.int64, count=len(values))
