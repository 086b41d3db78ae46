"""Lists narrowed down by filters."""

from __future__ import annotations

import numpy as np

from photosim.core.arrays import Ints


def narrowed(ids: Ints, left: Ints) -> Ints:
    """Those of ``ids`` that are among ``left`` (sorted), in their order."""
    if not len(left):
        return left
    places = np.minimum(np.searchsorted(left, ids), len(left) - 1)
    found: Ints = ids[left[places] == ids]
    return found
