"""Photos of a set that are one picture twice: saved again, mirrored, turned.

Public sets hold such pairs. Whoever looks for an edited copy's original finds its twin as well,
which is no mistake of the model: :mod:`.evaluate` counts it neither as right nor as wrong.
Found by the fingerprints alone, so that no model has a say in it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from photosim.imaging.fingerprint import symmetries

#: Bits that may differ, of 64. Different photos of one subject differ in 20 and more.
NEAR = 4


def twins(fingerprints: Sequence[int], rows: npt.NDArray[np.int64]) -> list[npt.NDArray[np.int64]]:
    """For each of ``rows`` the other rows with the same picture, in any of its eight symmetries.

    fingerprints: of :func:`photosim.imaging.fingerprint.fingerprint`, one for each photo. A
    picture without structure (0) has no twins: its fingerprint says nothing.
    """
    prints = np.array(fingerprints, dtype=np.uint64)
    found = []
    for row in rows.tolist():
        own = int(prints[row])
        near = np.zeros(len(prints), dtype=bool)
        if own != 0:
            for turned in set(symmetries(own)):
                near |= np.bitwise_count(prints ^ np.uint64(turned)) <= NEAR
            near &= prints != 0
            near[row] = False
        found.append(np.flatnonzero(near).astype(np.int64))
    return found
