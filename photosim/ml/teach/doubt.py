"""Labels that look wrong: photos that lie nearer to another album than to their own.

Batch-hard looks for the farthest photo of the same album, so a few wrong labels are all that it
sees: with every fifth one wrong, what is learnt is worse than nothing. Where the base model says
the same as the labels for most photos of an album, it is believed about the others too (as with
the agreement of neighbours in Brodley & Friedl 1999, "Identifying Mislabeled Training Data").
"""

from __future__ import annotations

import numpy as np

from photosim.core.arrays import Bools, Floats
from photosim.ml.teach.trainer import AlbumPhotos

NEAREST = 3
"""Photos of an album that a photo is compared with: the nearest, for albums of several kinds."""

LEAST_AGREEING = 0.6
"""Share of an album's photos that must lie nearest to it; else the base model can't tell it from
the others, and none of its labels is doubted."""

LEAST_LEFT = 4
"""Photos that an album is left with at least, or none of its labels is doubted."""


def doubtful(labelled: AlbumPhotos) -> Bools:
    """Which photos should not teach, bool (n,): they lie nearer to another album than to each of
    theirs, and these are told apart well otherwise."""
    member = labelled.member
    near = _nearness(labelled)
    rival = np.where(member, -np.inf, near).max(axis=1, initial=-np.inf)
    agrees = member & (near >= rival[:, None])
    count = member.sum(axis=0)
    sure = (agrees.sum(axis=0) >= LEAST_AGREEING * count) & (agrees.sum(axis=0) >= LEAST_LEFT)
    taught: Bools = (agrees | (member & ~sure)).any(axis=1)
    return ~taught & member.any(axis=1)


def _nearness(labelled: AlbumPhotos) -> Floats:
    """Mean cosine to the NEAREST other photos of each album (fewer, where it has fewer): float32
    (n, albums); -inf where it has no other."""
    cosines = labelled.embeddings @ labelled.embeddings.T
    np.fill_diagonal(cosines, -np.inf)
    found = np.full(labelled.member.shape, -np.inf, dtype=np.float32)
    for album, inside in enumerate(labelled.member.T):
        own = -np.sort(-cosines[:, inside], axis=1)[:, :NEAREST]
        here = np.isfinite(own)
        some = here.any(axis=1)
        total = np.where(here, own, 0).sum(axis=1)
        found[some, album] = total[some] / here[some].sum(axis=1)
    return found
