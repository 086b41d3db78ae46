from __future__ import annotations

import numpy as np
import pytest

from photosim.core.arrays import distinct


@pytest.mark.parametrize("numbers", [[], [3], [2, 2], [5, 1, 5, -4, 1, 9]])
def test_each_number_once_and_sorted(numbers: list[int]) -> None:
    found = distinct(np.array(numbers, dtype=np.int64))
    assert found.dtype == np.int64
    assert found.tolist() == sorted(set(numbers))
