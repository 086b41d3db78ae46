"""Miners against loops over all triplets."""

from __future__ import annotations

import pytest
import torch

from photosim.ml.train.miners import (
    ConsecutiveTriplets,
    HardTriplets,
    Miner,
    SemiHardTriplets,
    valid_triplets,
)

LABELS = [0, 1, 0, 2, 1, 0, 3, 1]
Triple = tuple[int, int, int]


def distances(dtype: torch.dtype, seed: int) -> torch.Tensor:
    points = torch.randn(len(LABELS), 3, generator=torch.Generator().manual_seed(seed)).to(dtype)
    return torch.cdist(points, points)


def pairs() -> list[tuple[int, int]]:
    n = range(len(LABELS))
    return [(a, p) for a in n for p in n if a != p and LABELS[a] == LABELS[p]]


def others(a: int) -> list[int]:
    return [n for n in range(len(LABELS)) if LABELS[n] != LABELS[a]]


def all_triplets(_: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return valid_triplets(labels).nonzero()


def as_list(triplets: torch.Tensor) -> list[Triple]:
    return [(a, p, n) for a, p, n in triplets.tolist()]


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("seed", range(5))
class TestAgainstLoops:
    def test_all(self, dtype: torch.dtype, seed: int) -> None:
        expected = [(a, p, n) for a, p in pairs() for n in others(a)]
        found = all_triplets(distances(dtype, seed), torch.tensor(LABELS))
        assert as_list(found) == expected

    def test_semi_hard(self, dtype: torch.dtype, seed: int) -> None:
        d = distances(dtype, seed)
        expected: list[Triple] = []
        for a, p in pairs():
            inside = [n for n in others(a) if d[a, p] < d[a, n] < d[a, p] + 0.8]
            if inside:
                expected.append((a, p, min(inside, key=lambda n: float(d[a, n]))))
        assert expected
        assert as_list(SemiHardTriplets(0.8)(d, torch.tensor(LABELS))) == expected

    def test_hard(self, dtype: torch.dtype, seed: int) -> None:
        d = distances(dtype, seed)
        expected: list[Triple] = []
        for a, p in pairs():
            nearest = min(others(a), key=lambda n: float(d[a, n]))
            if d[a, nearest] <= d[a, p]:
                expected.append((a, p, nearest))
        assert expected
        assert as_list(HardTriplets()(d, torch.tensor(LABELS))) == expected


@pytest.mark.parametrize("labels", [[], [0], [0, 0, 0], [0, 1, 2]], ids=str)
@pytest.mark.parametrize("miner", [all_triplets, SemiHardTriplets(), HardTriplets()])
def test_no_valid_triplet_gives_an_empty_answer(miner: Miner, labels: list[int]) -> None:
    n = len(labels)
    found = miner(torch.ones(n, n), torch.tensor(labels, dtype=torch.int64))
    assert found.shape == (0, 3)
    assert found.dtype == torch.int64


def test_a_batch_in_order_has_no_hard_triplet() -> None:
    points = torch.tensor([[0.0], [0.1], [9.0]])
    labels = torch.tensor([0, 0, 1])
    d = torch.cdist(points, points)
    assert len(HardTriplets()(d, labels)) == 0
    assert len(SemiHardTriplets(0.2)(d, labels)) == 0
    assert len(all_triplets(d, labels)) == 2


def test_a_negative_as_far_as_the_positive_is_hard_and_not_semi_hard() -> None:
    points = torch.tensor([[0.0], [1.0], [-1.0]])
    labels = torch.tensor([0, 0, 1])
    d = torch.cdist(points, points)
    assert as_list(HardTriplets()(d, labels)) == [(0, 1, 2)]
    assert (0, 1, 2) not in as_list(SemiHardTriplets(5.0)(d, labels))


def test_consecutive_triplets() -> None:
    labels = torch.tensor([4, 4, 1, 2, 2, 4])
    assert as_list(ConsecutiveTriplets()(torch.zeros(6, 6), labels)) == [(0, 1, 2), (3, 4, 5)]


@pytest.mark.parametrize("labels", [[0, 0], [0, 1, 1], [0, 0, 0]], ids=str)
def test_other_batches_are_refused_as_consecutive_triplets(labels: list[int]) -> None:
    with pytest.raises(ValueError, match="triplets"):
        ConsecutiveTriplets()(torch.zeros(len(labels), len(labels)), torch.tensor(labels))
