"""Which photos make a batch.

A sampler answers the rows of batch number ``step`` as a pure function of its seed and that
number. So a run that was interrupted goes on with the batches that it would have had, and nothing
about the sampler is stored in a checkpoint.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.errors import Remedy, UsageError
from photosim.core.language import tr, tr_n


class Sampler(Protocol):
    """Chooses batches."""

    def batch(self, step: int) -> Ints:
        """Rows of the photos of batch ``step`` (0, 1, …): int64 (n,)."""
        ...


def trainable_classes(labels: Sequence[int] | Ints) -> list[Ints]:
    """Rows of each class, in the order of the labels.

    Raises UsageError where nothing can be learned: fewer than two classes, or no class with two
    photos.
    """
    values = np.asarray(labels, dtype=np.int64)
    classes = [np.flatnonzero(values == label) for label in np.unique(values)]
    if len(classes) < 2:
        raise UsageError(
            tr("Too few classes"),
            tr_n(
                "Training compares classes, and there is {n}.",
                "Training compares classes, and there are {n}.",
                len(classes),
            ),
            Remedy.CLASS_FOLDERS,
        )
    if max(len(rows) for rows in classes) < 2:
        raise UsageError(
            tr("Too few photos"),
            tr("No class has two different photos, so there is nothing that belongs together."),
            Remedy.CLASS_FOLDERS,
        )
    return classes


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
