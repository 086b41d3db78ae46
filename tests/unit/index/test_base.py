from __future__ import annotations

import numpy as np
import pytest

from photosim.index.base import id_array, unit_queries, unit_vectors


def test_vectors_get_unit_length() -> None:
    ids, rows = unit_vectors([7, 3], [[3.0, 4.0], [0.0, -2.0]], 2)
    assert ids.tolist() == [7, 3]
    assert ids.dtype == np.int64
    assert rows.dtype == np.float32
    np.testing.assert_allclose(rows, [[0.6, 0.8], [0.0, -1.0]], rtol=1e-6)


def test_lengths_beyond_single_precision() -> None:
    tiny, huge = np.float32(1e-30), np.float32(1e30)
    with pytest.raises(ValueError, match=r"ids: 1$"):
        unit_vectors([1], [[tiny, 0.0]], 2)
    _, rows = unit_vectors([1], np.array([[huge, huge]], np.float32), 2)
    np.testing.assert_allclose(rows, [[0.5**0.5, 0.5**0.5]], rtol=1e-6)


def test_the_last_of_equal_ids_counts() -> None:
    ids, rows = unit_vectors([5, 1, 5, 2], [[1, 0], [0, 1], [0, -1], [-1, 0]], 2)
    assert dict(zip(ids.tolist(), rows.tolist(), strict=True)) == {
        1: [0, 1],
        5: [0, -1],
        2: [-1, 0],
    }


@pytest.mark.parametrize("bad", [[0.0, 0.0], [np.nan, 1.0], [np.inf, 1.0], [-np.inf, np.nan]])
def test_vectors_without_a_direction_are_named(bad: list[float]) -> None:
    with pytest.raises(ValueError, match=r"ids: 20, 40$"):
        unit_vectors([10, 20, 30, 40], [[1.0, 0.0], bad, [0.0, 1.0], bad], 2)
    with pytest.raises(ValueError, match=r"queries: 1$"):
        unit_queries([[1.0, 0.0], bad], 2)


def test_many_bad_ones_are_counted() -> None:
    with pytest.raises(ValueError, match=r"0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 5 more"):
        unit_vectors(range(15), np.zeros((15, 2)), 2)


@pytest.mark.parametrize("shape", [(2, 3), (3, 2), (2,), (2, 2, 1), (0, 2)])
def test_shapes_that_do_not_fit(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="shape"):
        unit_vectors([1, 2], np.ones(shape), 2)


def test_nothing_at_all() -> None:
    ids, rows = unit_vectors([], [], 3)
    assert ids.shape == (0,)
    assert rows.shape == (0, 3)
    assert unit_queries(np.empty((0, 3)), 3).shape == (0, 3)


def test_ids() -> None:
    assert id_array(np.array([1, 2], np.uint64)).dtype == np.int64
    assert id_array([]).tolist() == []
    for wrong in ([-1], [0.5], [[1]], ["a"], [True]):
        with pytest.raises(ValueError, match="ids must"):
            id_array(wrong)
