"""What a batch holds, whatever the classes are like."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
import torch

from photosim.core.errors import UsageError
from photosim.ml.train.miners import ConsecutiveTriplets
from photosim.ml.train.samplers import ClassBalanced, RandomTriplets

LABELS = [0] * 5 + [1] * 3 + [2] * 2 + [3]


@pytest.mark.parametrize("step", range(20))
def test_random_triplets_are_two_of_one_class_and_one_of_another(step: int) -> None:
    rows = RandomTriplets(LABELS, 6, seed=3).batch(step)
    labels = np.array(LABELS)[rows]
    assert len(rows) == 18
    triplets = ConsecutiveTriplets()(torch.zeros(18, 18), torch.from_numpy(labels))
    assert len(triplets) == 6
    for a, p, n in rows.reshape(-1, 3):
        assert a != p
        assert LABELS[a] == LABELS[p] != LABELS[n]
        assert LABELS[a] != 3, "a class with one photo is only ever a negative"


def test_random_triplets_reach_every_class_as_negative() -> None:
    sampler = RandomTriplets(LABELS, 50)
    negatives = {LABELS[row] for row in sampler.batch(0)[2::3]}
    assert negatives == {0, 1, 2, 3}


@pytest.mark.parametrize("step", range(20))
def test_pk_batches_hold_at_most_k_of_each_of_p_classes_and_no_photo_twice(step: int) -> None:
    rows = ClassBalanced(LABELS, 3, 3, seed=1).batch(step)
    counts = Counter(np.array(LABELS)[rows].tolist())
    assert len(set(rows.tolist())) == len(rows)
    assert len(counts) == 3
    for label, count in counts.items():
        assert count == min(3, LABELS.count(label))


def test_fewer_than_p_classes_are_all_used() -> None:
    rows = ClassBalanced(LABELS, 16, 2).batch(0)
    assert set(np.array(LABELS)[rows].tolist()) == {0, 1, 2, 3}


@pytest.mark.parametrize("step", range(10))
def test_every_pk_batch_has_a_class_with_two_photos(step: int) -> None:
    labels = [0, 0, *range(1, 40)]
    rows = ClassBalanced(labels, 2, 2).batch(step)
    assert max(Counter(np.array(labels)[rows].tolist()).values()) == 2


@pytest.mark.parametrize("kind", [RandomTriplets, ClassBalanced])
def test_batches_follow_from_seed_and_step_alone(
    kind: type[RandomTriplets] | type[ClassBalanced],
) -> None:
    one, two = kind(LABELS, seed=5), kind(LABELS, seed=5)
    one.batch(0)
    assert np.array_equal(one.batch(7), two.batch(7))
    assert not np.array_equal(one.batch(7), one.batch(8))
    assert not np.array_equal(one.batch(7), kind(LABELS, seed=6).batch(7))


@pytest.mark.parametrize("labels", [[], [0, 0, 0], [0, 1, 2]], ids=str)
@pytest.mark.parametrize("kind", [RandomTriplets, ClassBalanced])
def test_sets_that_teach_nothing_are_refused(
    kind: type[RandomTriplets] | type[ClassBalanced], labels: list[int]
) -> None:
    with pytest.raises(UsageError, match="class"):
        kind(labels)
