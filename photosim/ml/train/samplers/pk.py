"""P classes with K photos of each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from photosim.core.arrays import Ints
from photosim.ml.train.samplers.base import trainable_classes


class ClassBalanced:
    """P random classes, K random photos of each: Hermans, Beyer & Leibe 2017, section 2.

    Corner cases
        No photo comes twice in a batch: a class with fewer than K photos gives all it has, so the
        batch is shorter than P * K. A class with one photo is drawn like any other and gives
        negatives only. Fewer than P classes: all of them are in every batch. A draw in which no
        class has two photos gets one that does in the place of its first. Fewer than two classes,
        or none with two photos: UsageError.
    """

    def __init__(
        self,
        labels: Sequence[int] | Ints,
        classes: int = 16,
        photos: int = 4,
        *,
        seed: int = 0,
    ) -> None:
        if classes < 2 or photos < 2:
            raise ValueError(
                f"P x K needs at least 2 classes and 2 photos, not {classes} and {photos}"
            )
        self._rows = trainable_classes(labels)
        self._pairs = [i for i, rows in enumerate(self._rows) if len(rows) >= 2]
        self._p = min(classes, len(self._rows))
        self._k = photos
        self._seed = seed

    def batch(self, step: int) -> Ints:
        """int64 (at most P * K,), the photos of a class beside each other."""
        rng = np.random.default_rng([self._seed, step])
        chosen = rng.choice(len(self._rows), self._p, replace=False)
        if not np.isin(chosen, self._pairs).any():
            chosen[0] = rng.choice(self._pairs)
        picked = [
            rng.choice(self._rows[c], min(self._k, len(self._rows[c])), replace=False)
            for c in chosen
        ]
        return np.concatenate(picked).astype(np.int64)
