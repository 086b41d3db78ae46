from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from photosim.imaging.fingerprint import distance, symmetries
from photosim.index.files import open_index
from photosim.library.duplicates import candidates
from photosim.library.duplicates.candidates import NEAR_BITS, Candidates, NearPrints
from photosim.library.runtime.photo_index import PhotoIndex


def changed(print_: int, bits: int, rng: np.random.Generator) -> int:
    for bit in rng.choice(63, bits, replace=False).tolist():
        print_ ^= 1 << bit
    return print_


def test_the_near_pairs_are_those_of_comparing_every_two() -> None:
    rng = np.random.default_rng(2)
    prints = rng.integers(1, 1 << 63, 60).tolist()
    for bits in range(NEAR_BITS + 3):
        for way in range(8):
            prints.append(changed(symmetries(prints[bits * 8 + way])[way], bits, rng))
    prints.append(0)  # without structure
    prints.append(0)
    ids = np.arange(len(prints), dtype=np.int64) * 3 + 5
    expected = {
        (int(ids[one]), int(ids[two]))
        for one in range(len(prints))
        for two in range(one + 1, len(prints))
        if prints[one]
        and prints[two]
        and any(distance(turned, prints[two]) <= NEAR_BITS for turned in symmetries(prints[one]))
    }
    assert len(expected) >= 8 * (NEAR_BITS + 1)
    near = NearPrints(ids, np.array(prints, dtype=np.uint64))
    assert near.pairs(ids) == expected
    assert near.pairs(ids[:3]) == {pair for pair in expected if set(pair) & set(ids[:3].tolist())}
    assert near.pairs(np.array([1, 2], dtype=np.int64)) == set()
    assert near.pairs(ids[:0]) == set()


def test_a_word_that_a_crowd_shares_says_nothing() -> None:
    many = candidates._CROWD + 1
    prints = np.full(many, 77, dtype=np.uint64)
    assert NearPrints(np.arange(many), prints).pairs(np.array([0])) == set()


DIM = 24
NO_PRINTS = NearPrints(np.empty(0, np.int64), np.empty(0, np.uint64))


@pytest.fixture
def index(tmp_path: Path) -> PhotoIndex:
    """Photos 10, 20, … 600; those of each ten are near each other."""
    rng = np.random.default_rng(1)
    middles = rng.standard_normal((6, DIM))
    rows = np.repeat(middles, 10, axis=0) + 0.4 * rng.standard_normal((60, DIM))
    photos = PhotoIndex(*open_index(tmp_path, "model", DIM))
    photos.add(10 * np.arange(1, 61), rows)
    return photos


def looked_for(
    index: PhotoIndex, fresh: npt.NDArray[np.int64], least: float = 0.6
) -> dict[tuple[int, int], float]:
    made = Candidates(NO_PRINTS, index, least, fresh, lambda: None)
    assert sorted(made.order.tolist()) == fresh.tolist()
    parts = [made.of(made.order[start : start + 7]) for start in range(0, len(fresh), 7)]
    return {pair: cosine for part in parts for pair, cosine in part.items()}


def test_pairs_with_near_embeddings_are_found_with_their_cosines(index: PhotoIndex) -> None:
    ids = index.ids()
    vectors = index.vectors(ids)
    cosines = vectors @ vectors.T
    expected = {
        (int(ids[one]), int(ids[two])): cosines[one, two]
        for one in range(60)
        for two in range(one + 1, 60)
        if cosines[one, two] >= 0.6
    }
    assert len(expected) > 100
    found = looked_for(index, ids)
    assert found.keys() == expected.keys()
    for pair, cosine in found.items():
        assert cosine == pytest.approx(expected[pair], abs=2e-3)


def test_few_new_photos_find_what_all_at_once_find(index: PhotoIndex) -> None:
    everything = looked_for(index, index.ids())
    few = np.array([20, 330, 590])
    assert len(few) * candidates._MANY < 60
    found = looked_for(index, few)
    assert found.keys() == {pair for pair in everything if set(pair) & set(few.tolist())}


@pytest.mark.parametrize("fresh", [[20, 333, 600], [*range(10, 600, 10), 601]])
def test_photos_without_an_embedding_are_looked_for_by_their_fingerprints(
    index: PhotoIndex, fresh: list[int]
) -> None:
    prints = np.array([7 << 20, 7 << 20], dtype=np.uint64)
    near = NearPrints(np.array([20, fresh[-1] + 1]), prints)
    made = Candidates(near, index, 2.0, np.array(fresh), lambda: None)
    assert sorted(made.order.tolist()) == fresh
    assert made.of(np.array(fresh)) == {(20, fresh[-1] + 1): 1.0}


def test_near_fingerprints_count_more_than_the_embedding(index: PhotoIndex) -> None:
    near = NearPrints(np.array([10, 20]), np.array([5, 5], dtype=np.uint64))
    made = Candidates(near, index, 0.6, index.ids(), lambda: None)
    assert made.of(np.array([10]))[10, 20] == 1.0
