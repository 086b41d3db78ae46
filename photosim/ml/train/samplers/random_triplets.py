"""Random triplets."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from photosim.core.arrays import Ints
from photosim.ml.train.samplers.base import trainable_classes


class RandomTriplets:
    """Two classes, two photos of the one and one of the other, drawn evenly over classes.

    A batch is ``triplets`` times (anchor, positive, negative), one after the other; use it with
    the miner :class:`ConsecutiveTriplets`.

    Corner cases
        A class with one photo is only ever a negative. The same photo may come again in another
        triplet of the batch. Fewer than two classes, or none with two photos: UsageError.
    """

    def __init__(
        self,
        labels: Sequence[int] | Ints,
        triplets: int = 21,
        *,
        seed: int = 0,
    ) -> None:
        if triplets < 1:
            raise ValueError(f"a batch needs at least one triplet, not {triplets}")
        self._classes = trainable_classes(labels)
        self._pairs = [i for i, rows in enumerate(self._classes) if len(rows) >= 2]
        self._triplets = triplets
        self._seed = seed

    def batch(self, step: int) -> Ints:
        """int64 (3 * triplets,)."""
        rng = np.random.default_rng([self._seed, step])
        rows: list[int] = []
        for _ in range(self._triplets):
            one = int(rng.choice(self._pairs))
            other = int(rng.integers(len(self._classes) - 1))
            other += other >= one
            rows.extend(rng.choice(self._classes[one], 2, replace=False))
            rows.append(int(rng.choice(self._classes[other])))
        return np.array(rows, dtype=np.int64)
