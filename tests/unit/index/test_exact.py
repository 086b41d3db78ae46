from __future__ import annotations

import numpy as np
import pytest

from photosim.index import exact
from photosim.index.exact import ExactIndex


def axes() -> ExactIndex:
    """Five vectors in a plane, at 0, 10, 20, 90 and 180 degrees from the first axis."""
    index = ExactIndex("m", 2)
    angles = np.deg2rad([0, 10, 20, 90, 180])
    index.add([1, 2, 3, 4, 5], np.stack([np.cos(angles), np.sin(angles)], axis=1) * 3)
    return index


def test_by_hand() -> None:
    ids, similarities = axes().search([[2.0, 0.0], [0.0, 1.0]], 3)
    assert [row.tolist() for row in ids] == [[1, 2, 3], [4, 3, 2]]
    np.testing.assert_allclose(similarities[0], [1.0, 0.98481, 0.93969], atol=1e-5)
    np.testing.assert_allclose(similarities[1], [1.0, 0.34202, 0.17365], atol=1e-5)
    assert similarities[0].dtype == np.float32
    assert ids[0].dtype == np.int64


def test_more_than_there_is() -> None:
    ids, similarities = axes().search([[1.0, 0.0]], 100)
    assert ids[0].tolist() == [1, 2, 3, 4, 5]
    assert similarities[0][-1] == -1.0


def test_allowed() -> None:
    index = axes()
    assert index.search([[1.0, 0.0]], 2, [5, 3, 99, 3])[0][0].tolist() == [3, 5]
    assert index.search([[1.0, 0.0]], 2, [])[0][0].tolist() == []


def test_similarities_never_leave_their_range() -> None:
    index = ExactIndex("m", 64)
    rows = np.random.default_rng(3).normal(size=(200, 64))
    index.add(range(200), rows)
    _, similarities = index.search(np.concatenate([rows, -rows]), 200)
    assert max(row.max() for row in similarities) <= 1.0
    assert min(row.min() for row in similarities) >= -1.0


def test_equal_ones_come_by_id() -> None:
    index = ExactIndex("m", 2)
    index.add([9, 4, 7, 1], [[1, 0]] * 4)
    assert index.search([[1, 0]], 4)[0][0].tolist() == [1, 4, 7, 9]


def test_replaced_removed_and_added_again() -> None:
    index = axes()
    index.remove([1, 77, 5])
    index.remove([])
    assert index.ids().tolist() == [2, 3, 4]
    assert len(index) == 3
    index.add([4, 1], [[1.0, 0.0], [0.0, -1.0]])
    ids, _ = index.search([[1.0, 0.0]], 9)
    assert ids[0].tolist() == [4, 2, 3, 1]
    np.testing.assert_allclose(index.vectors([1, 4]), [[0, -1], [1, 0]], atol=1e-7)
    with pytest.raises(KeyError):
        index.vectors([5])


def test_an_empty_index() -> None:
    index = ExactIndex("m", 3)
    assert [row.tolist() for row in index.search([[1, 2, 3]] * 2, 5)[0]] == [[], []]
    assert index.search(np.empty((0, 3)), 5) == ([], [])
    assert index.ids().tolist() == []
    assert index.vectors([]).shape == (0, 3)


def test_wrong_questions() -> None:
    with pytest.raises(ValueError, match="k must be 1"):
        axes().search([[1, 0]], 0)
    with pytest.raises(ValueError, match="shape"):
        axes().search([[1, 0, 0]], 1)


def test_chunks_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(4)
    index = ExactIndex("m", 8)
    index.add(range(1000), rng.normal(size=(1000, 8)))
    queries = rng.normal(size=(7, 8))
    whole = index.search(queries, 20, range(0, 1000, 3))
    monkeypatch.setattr(exact, "CHUNK", 13)
    parts = index.search(queries, 20, range(0, 1000, 3))
    for a, b in zip(whole[0], parts[0], strict=True):
        assert a.tolist() == b.tolist()


def test_a_refused_vector_changes_nothing() -> None:
    index = axes()
    with pytest.raises(ValueError, match="ids: 8"):
        index.add([7, 8], [[1, 0], [0, 0]])
    assert index.ids().tolist() == [1, 2, 3, 4, 5]
