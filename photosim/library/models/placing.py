"""Every photo's place under a taught model: its head on the features that are stored.

No photo is opened again. Written in parts, each a transaction; a part that is there already is
not written again, so that a run that was killed goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from photosim.core.jobs import JobContext
from photosim.core.types import PhotoId
from photosim.storage.vectors import Vectors

if TYPE_CHECKING:
    import numpy.typing as npt

    from photosim.library.nearest import NearestPhotos
    from photosim.ml.heads import LinearHead
    from photosim.storage.database import Database

CHUNK = 2048
"""Photos in one transaction."""

TOLERANCE = 1e-3
"""How far a stored embedding may lie from head times features (half floats), by its length."""


@dataclass(frozen=True, slots=True, eq=False)
class Follower:
    """A taught model that new photos get a place in; ``nearest`` where its index is loaded."""

    model_id: str
    head: LinearHead
    nearest: NearestPhotos | None


def missing(db: Database, base_id: str, model_id: str) -> npt.NDArray[np.int64]:
    """Ids of the photos that have the base model's vectors and lack the taught model's."""
    store = Vectors(db)
    return np.setdiff1d(store.ids(base_id), store.ids(model_id), assume_unique=True)


def place(db: Database, base_id: str, model_id: str, head: LinearHead, job: JobContext) -> int:
    """Give those photos that lack one their place; returns how many. Raises Cancelled."""
    ids = missing(db, base_id, model_id)
    store = Vectors(db)
    for start in range(0, len(ids), CHUNK):
        job.report("placing photos", start, len(ids))
        job.check()
        known, features = store.features(ids[start : start + CHUNK].tolist(), base_id)
        if len(known):
            with db.transaction():
                store.add_embeddings(known.tolist(), model_id, head.project(features))
    job.report("placing photos", len(ids), len(ids))
    return len(ids)


def embeddings(
    db: Database, base_id: str, head: LinearHead | None, ids: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Embeddings by a head on the stored features, or (None) the base model's stored ones.

    Of those photos that have vectors: ids (n,) sorted, float32 (n, dim).
    """
    store = Vectors(db)
    if head is None:
        return store.embeddings(ids.tolist(), base_id)
    known, features = store.features(ids.tolist(), base_id)
    return known, head.project(features)


def follow(
    db: Database,
    followers: Sequence[Follower],
    photo_id: PhotoId,
    features: npt.NDArray[np.floating],
) -> list[npt.NDArray[np.float32]]:
    """Place one new photo under each follower, in the caller's transaction; its embeddings."""
    # As the features are stored, so that what is computed again later is the same.
    stored = features.astype(np.float16)[None]
    found = []
    for one in followers:
        embedding = one.head.project(stored)
        Vectors(db).add_embeddings([photo_id], one.model_id, embedding)
        found.append(embedding[0])
    return found


def misplaced(
    db: Database, base_id: str, model_id: str, head: LinearHead, ids: Sequence[PhotoId]
) -> list[PhotoId]:
    """Those of the photos whose embedding is not what the head makes of their features.

    A photo without features of the base model is misplaced too; one without an embedding of the
    taught model is not: it is only missing. Raises LibraryError where lengths differ.
    """
    store = Vectors(db)
    placed, embeddings = store.embeddings(ids, model_id)
    if not len(placed):
        return []
    known, features = store.features(placed.tolist(), base_id)
    wrong = set(np.setdiff1d(placed, known).tolist())
    rows = np.searchsorted(placed, known)
    if len(known):
        if embeddings.shape[1] != head.dim:
            return [int(one) for one in placed]
        difference = np.linalg.norm(embeddings[rows] - head.project(features), axis=1)
        with np.errstate(invalid="ignore"):
            wrong.update(known[~(difference <= TOLERANCE)].tolist())
    return sorted(wrong)
