from __future__ import annotations

import numpy as np

from photosim.imaging.fingerprint import distance, symmetries
from photosim.library.duplicates import candidates
from photosim.library.duplicates.candidates import NEAR_BITS, NearPrints


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
