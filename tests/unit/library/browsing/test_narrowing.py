from __future__ import annotations

import numpy as np
import pytest

from photosim.library.browsing.narrowing import narrowed


@pytest.mark.parametrize(
    ("ids", "left", "found"),
    [
        ([5, 1, 9, 3], [1, 3, 4], [1, 3]),
        ([5, 1, 9, 3], [], []),
        ([], [1], []),
        ([9, 8], [1, 2], []),
        ([2, 1], [1, 2, 3], [2, 1]),
    ],
)
def test_the_order_stays(ids: list[int], left: list[int], found: list[int]) -> None:
    as_array = np.array(ids, dtype=np.int64), np.array(left, dtype=np.int64)
    assert narrowed(*as_array).tolist() == found
