from __future__ import annotations

import numpy as np

from photosim.index.exact import ExactIndex, measured_recall

RNG = np.random.default_rng(8)
ROWS = RNG.normal(size=(100, 8)).astype(np.float32)
IDS = np.arange(100)


def chunks() -> list[tuple[np.ndarray, np.ndarray]]:
    return [(IDS[:30], ROWS[:30]), (IDS[30:], ROWS[30:])]


def index_of(ids: np.ndarray) -> ExactIndex:
    index = ExactIndex("m", 8)
    index.add(ids, ROWS[ids])
    return index


def test_an_exact_index_has_all() -> None:
    assert measured_recall(index_of(IDS), chunks(), ROWS[:20], 10) == 1.0


def test_what_the_index_lacks_counts_against_it() -> None:
    """Of the ten nearest of vector 0 the index lacks three: 7 of 10."""
    nearest = index_of(IDS).search(ROWS[:1], 10)[0][0]
    index = index_of(np.setdiff1d(IDS, nearest[[0, 4, 9]]))
    assert measured_recall(index, chunks(), ROWS[:1], 10) == 0.7


def test_an_index_with_other_vectors_finds_little() -> None:
    index = ExactIndex("m", 8)
    index.add(IDS, RNG.permutation(ROWS))
    assert measured_recall(index, chunks(), ROWS, 5) < 0.3


def test_equal_photos_are_interchangeable() -> None:
    """Twenty equal vectors: any ten of them are the ten nearest."""
    index = ExactIndex("m", 8)
    index.add(range(20), np.repeat(ROWS[:1], 20, axis=0))
    everything = [(np.arange(20)[::-1], np.repeat(ROWS[:1], 20, axis=0))]
    assert measured_recall(index, everything, ROWS[:1], 10) == 1.0


def test_fewer_than_k_and_nothing() -> None:
    assert measured_recall(index_of(IDS[:3]), [(IDS[:3], ROWS[:3])], ROWS[:4], 10) == 1.0
    assert measured_recall(ExactIndex("m", 8), chunks(), ROWS[:1], 10) == 0.0
    assert measured_recall(ExactIndex("m", 8), [], ROWS[:1], 10) == 1.0
    assert measured_recall(index_of(IDS), chunks(), np.empty((0, 8)), 10) == 1.0
