"""Maps of embeddings in two dimensions."""

from __future__ import annotations

import numpy as np

from photosim.core.arrays import Doubles, Reals

Points = Doubles


def pca_map(embeddings: Reals) -> Points:
    """Coordinates (n, 2) along the two directions of largest variance of float (n, d).

    Corner cases
        Missing directions (one dimension, one photo) are zero.
    """
    centred = embeddings.astype(np.float64) - embeddings.mean(axis=0, keepdims=True)
    left, sizes, _ = np.linalg.svd(centred, full_matrices=False)
    points = np.zeros((len(embeddings), 2))
    count = min(2, len(sizes))
    points[:, :count] = left[:, :count] * sizes[:count]
    return points


def tsne_map(embeddings: Reals, *, seed: int = 0) -> Points | None:
    """t-SNE (van der Maaten & Hinton 2008) by scikit-learn: (n, 2), or None below five photos.

    By cosine; the perplexity is 30, or a quarter of the photos where that is less. The same seed
    gives the same map.
    """
    from sklearn.manifold import TSNE

    if len(embeddings) < 5:
        return None
    perplexity = min(30.0, len(embeddings) / 4)
    # Random starting places: the PCA start is refused by scikit-learn for some small sets.
    model = TSNE(2, perplexity=perplexity, metric="cosine", init="random", random_state=seed)
    return np.asarray(model.fit_transform(embeddings.astype(np.float32)), dtype=np.float64)
