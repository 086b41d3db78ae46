"""The interface of a sampler and the check that a set can be trained on at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.errors import Remedy, UsageError


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
            "Too few classes",
            f"Training compares classes, and there {'is' if classes else 'are'} {len(classes)}.",
            Remedy.CLASS_FOLDERS,
        )
    if max(len(rows) for rows in classes) < 2:
        raise UsageError(
            "Too few photos",
            "No class has two different photos, so there is nothing that belongs together.",
            Remedy.CLASS_FOLDERS,
        )
    return classes
