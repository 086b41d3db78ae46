"""Vectors: what each model makes of each photo.

``features`` (half floats, before any head) are what new heads are trained on; ``embeddings``
(unit length) are what searches compare: a file keeps them as half floats, a server as floats.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

import numpy as np

from photosim.core.arrays import Floats, Halves, Ints, Reals
from photosim.core.types import PhotoId


class VectorStore(Protocol):
    """Store of vectors. Writes need the caller's transaction."""

    def embedding(self, photo_id: PhotoId, model_id: str) -> Floats | None:
        """The embedding of one photo, float32 (dim,), None where there is none."""

    def embeddings(self, ids: Iterable[PhotoId], model_id: str) -> tuple[Ints, Floats]:
        """Embeddings of those photos that have one: ids (n,) int64 sorted, float32 (n, dim)."""

    def features(self, ids: Iterable[PhotoId], model_id: str) -> tuple[Ints, Halves]:
        """Features of those photos that have them: ids (n,) int64 sorted, float16 (n, width).

        Damaged ones (:func:`sound`) count as missing.
        """

    def ids(self, model_id: str) -> Ints:
        """Ids of all photos with an embedding of this model, sorted, whether live or not."""

    def some_ids(self, ids: Iterable[PhotoId], model_id: str) -> Ints:
        """Which of these photos have an embedding of this model, sorted."""

    def iterate(self, model_id: str, chunk: int = 4096) -> Iterator[tuple[Ints, Floats]]:
        """All embeddings of a model by id, in chunks: ids (n,) int64, float32 (n, dim).

        No read stays open between chunks: photos added meanwhile may come or not.
        """

    def nearest(
        self, query: Floats, model_id: str, k: int, allowed: Ints | None = None
    ) -> tuple[Ints, Floats]:
        """The k photos, among those that a file shows, whose embeddings have the largest inner
        products with a vector (dim,): ids int64 and products float32, the largest first, equal ones
        by id; fewer where there are not more. All are compared.

        allowed: only these photos.
        """

    def models(self) -> dict[str, int]:
        """How many photos have an embedding of each model that ever made one."""

    def known(self) -> set[str]:
        """Ids of the models that ever made an embedding, without a count."""

    def add(self, photo_id: PhotoId, model_id: str, features: Reals, embedding: Reals) -> None:
        """Store what a model makes of a photo, in place of what was there.

        features: (width,), kept as float16; embedding: (dim,), kept as float16 or float32.
        Raises ValueError where a number is not finite as it is kept.
        """

    def add_features(self, ids: Iterable[PhotoId], model_id: str, features: Reals) -> None:
        """Store features (n, width) of photos whose embeddings are stored by themselves.

        Raises ValueError as :meth:`add` does, and where the lengths differ.
        """

    def add_embeddings(self, ids: Iterable[PhotoId], model_id: str, embeddings: Reals) -> None:
        """Store embeddings (n, dim) of a model that works on the features of another.

        Raises ValueError as :meth:`add` does, and where the lengths differ.
        """

    def pack(self, most: int) -> int:
        """Keep embeddings that an older version wrote as those are kept now: of how many, up to
        ``most``, it was looked at; 0 once none are left."""

    def remove(self, ids: Iterable[PhotoId], model_id: str) -> None:
        """Forget a model's vectors of some photos, so that they are made again."""

    def rename_model(self, old: str, new: str) -> None:
        """Let a model's vectors be those of another id; what that one has already stays."""

    def drop_model(self, model_id: str) -> None:
        """Forget a model and all its vectors."""


def sound(ids: Ints, features: Halves) -> tuple[Ints, Halves]:
    """Those of some features, float16 (n, width), that are finite, and not all of them 0. Others
    are damage, from which no vector can be made. Pure."""
    fit = np.isfinite(features).all(axis=1) & features.any(axis=1)
    return (ids, features) if fit.all() else (ids[fit], features[fit])
