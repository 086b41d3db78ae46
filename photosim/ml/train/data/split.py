"""Photos set aside for measuring."""

from __future__ import annotations

import numpy as np

from photosim.core.arrays import Ints


def hold_out(labels: Ints, share: float, *, seed: int = 0) -> tuple[Ints, Ints]:
    """Rows to train on and rows held out, both sorted: ``share`` of each class is held out.

    Corner cases
        A class is only split where both sides get two photos or more, so that each can be
        compared with another of its class; a class of three or fewer is trained on whole. The
        choice follows from the seed and the labels. Raises ValueError for a share outside [0, 1).
    """
    if not 0.0 <= share < 1.0:
        raise ValueError(f"the held-out share must lie in [0, 1), not {share}")
    rng = np.random.default_rng(seed)
    held: list[Ints] = []
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        if share > 0.0 and len(rows) >= 4:
            count = min(max(2, round(share * len(rows))), len(rows) - 2)
            held.append(rows[:count])
    out = np.sort(np.concatenate(held)) if held else np.empty(0, dtype=np.int64)
    kept = np.setdiff1d(np.arange(len(labels)), out)
    return kept.astype(np.int64), out.astype(np.int64)
