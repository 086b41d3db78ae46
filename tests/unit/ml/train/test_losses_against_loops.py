"""Each loss against its formula written as a loop over photos."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from photosim.ml.train.losses import (
    AdaptiveTripletLoss,
    BatchAllLoss,
    BatchHardLoss,
    ContrastiveLoss,
    MinedTripletLoss,
    NPairLoss,
    TrainingLoss,
    TripletLoss,
)
from photosim.ml.train.miners import valid_triplets

MARGIN = 0.3
LABELS = [0, 1, 0, 2, 1, 0, 3, 2]


def distance(a: Tensor, b: Tensor, name: str) -> float:
    squared = sum((float(x) - float(y)) ** 2 for x, y in zip(a, b, strict=True))
    if name == "squared":
        return squared
    if name == "euclidean":
        return math.sqrt(squared)
    dot = sum(float(x) * float(y) for x, y in zip(a, b, strict=True))
    return 1 - dot / math.sqrt(sum(float(x) ** 2 for x in a) * sum(float(y) ** 2 for y in b))


def term(difference: float, *, soft: bool) -> float:
    return math.log1p(math.exp(difference)) if soft else max(0.0, difference + MARGIN)


def positives(a: int) -> list[int]:
    return [p for p in range(len(LABELS)) if p != a and LABELS[p] == LABELS[a]]


def negatives(a: int) -> list[int]:
    return [n for n in range(len(LABELS)) if LABELS[n] != LABELS[a]]


def batch_all(e: Tensor, name: str, *, soft: bool, nonzero: bool) -> float:
    terms = [
        term(distance(e[a], e[p], name) - distance(e[a], e[n], name), soft=soft)
        for a in range(len(e))
        for p in positives(a)
        for n in negatives(a)
    ]
    kept = [t for t in terms if t > 0] if nonzero else terms
    return sum(terms) / max(1, len(kept))


def batch_hard(e: Tensor, name: str, *, soft: bool) -> float:
    terms = [
        term(
            max(distance(e[a], e[p], name) for p in positives(a))
            - min(distance(e[a], e[n], name) for n in negatives(a)),
            soft=soft,
        )
        for a in range(len(e))
        if positives(a)
    ]
    return sum(terms) / len(terms)


def adaptive(e: Tensor, name: str, *, soft: bool) -> float:
    terms = []
    for a in range(len(e)):
        if not positives(a):
            continue
        pull = [distance(e[a], e[p], name) for p in positives(a)]
        push = [distance(e[a], e[n], name) for n in negatives(a)]
        pulled = sum(math.exp(d) * d for d in pull) / sum(math.exp(d) for d in pull)
        pushed = sum(math.exp(-d) * d for d in push) / sum(math.exp(-d) for d in push)
        terms.append(term(pulled - pushed, soft=soft))
    return sum(terms) / len(terms)


def contrastive(e: Tensor) -> float:
    terms = []
    for i, j in itertools.combinations(range(len(e)), 2):
        d = distance(e[i], e[j], "euclidean")
        terms.append(0.5 * d * d if LABELS[i] == LABELS[j] else 0.5 * max(0.0, MARGIN * 5 - d) ** 2)
    return sum(terms) / len(terms)


def n_pair(e: Tensor) -> float:
    pairs = [(0, 2), (1, 4), (3, 7)]  # the first two of each class that has two
    total = 0.0
    for i, (a, p) in enumerate(pairs):
        own = float(e[a] @ e[p])
        total += math.log(
            1 + sum(math.exp(float(e[a] @ e[q]) - own) for j, (_, q) in enumerate(pairs) if j != i)
        )
    lengths = [float(e[r] @ e[r]) for pair in pairs for r in pair]
    return total / len(pairs) + 0.05 * sum(lengths) / len(lengths)


Case = tuple[str, Callable[[], TrainingLoss], Callable[[Tensor], float]]

CASES: list[Case] = [
    ("contrastive", lambda: ContrastiveLoss(margin=MARGIN * 5), contrastive),
    ("n-pair", lambda: NPairLoss(length_weight=0.05), n_pair),
]
for _name, _soft in itertools.product(("euclidean", "squared", "cosine"), (False, True)):
    _tag = f"{_name}-{'soft' if _soft else 'hinge'}"
    CASES += [
        (
            f"batch-all-{_tag}",
            lambda n=_name, s=_soft: BatchAllLoss(MARGIN, n, soft=s),
            lambda e, n=_name, s=_soft: batch_all(e, n, soft=s, nonzero=True),
        ),
        (
            f"batch-all-with-zeros-{_tag}",
            lambda n=_name, s=_soft: BatchAllLoss(MARGIN, n, soft=s, nonzero_only=False),
            lambda e, n=_name, s=_soft: batch_all(e, n, soft=s, nonzero=False),
        ),
        (
            f"triplet-of-all-{_tag}",
            lambda n=_name, s=_soft: MinedTripletLoss(
                TripletLoss(MARGIN, n, soft=s), lambda _, labels: valid_triplets(labels).nonzero()
            ),
            lambda e, n=_name, s=_soft: batch_all(e, n, soft=s, nonzero=False),
        ),
        (
            f"batch-hard-{_tag}",
            lambda n=_name, s=_soft: BatchHardLoss(MARGIN, n, soft=s),
            lambda e, n=_name, s=_soft: batch_hard(e, n, soft=s),
        ),
        (
            f"adaptive-{_tag}",
            lambda n=_name, s=_soft: AdaptiveTripletLoss(MARGIN, n, soft=s),
            lambda e, n=_name, s=_soft: adaptive(e, n, soft=s),
        ),
    ]

IDS = [case[0] for case in CASES]


def embeddings(dtype: torch.dtype = torch.float64, n: int = len(LABELS)) -> Tensor:
    generator = torch.Generator().manual_seed(7)
    values = torch.randn(n, 5, generator=generator, dtype=torch.float64) * 0.4
    return values.to(dtype).requires_grad_()


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize(("_id", "make", "naive"), CASES, ids=IDS)
def test_value_is_that_of_the_loop(
    _id: str, make: Callable[[], TrainingLoss], naive: Callable[[Tensor], float], dtype: torch.dtype
) -> None:
    e = embeddings(dtype)
    answer = make()(e, torch.tensor(LABELS))
    assert answer.value.dtype == dtype
    expected = naive(e.detach().double())
    assert expected > 0
    tolerance = 1e-5 if dtype == torch.float32 else 1e-10
    assert answer.value.item() == pytest.approx(expected, rel=tolerance)
    assert 0 < answer.active <= answer.total


@pytest.mark.parametrize(("_id", "make", "_naive"), CASES, ids=IDS)
def test_gradient_is_that_of_small_steps(
    _id: str, make: Callable[[], TrainingLoss], _naive: Callable[[Tensor], float]
) -> None:
    loss = make()
    labels = torch.tensor(LABELS)
    assert torch.autograd.gradcheck(lambda e: loss(e, labels).value, (embeddings(),))


@pytest.mark.parametrize("labels", [[], [0], [0, 0, 0], [0, 1, 2]], ids=str)
@pytest.mark.parametrize(("name", "make", "_naive"), CASES, ids=IDS)
def test_a_batch_without_a_valid_term_gives_zero_and_no_gradient(
    name: str,
    make: Callable[[], TrainingLoss],
    _naive: Callable[[Tensor], float],
    labels: list[int],
) -> None:
    if name == "contrastive" and len(labels) > 1:
        pytest.skip("a contrastive pair needs no third photo")
    e = embeddings(n=len(labels))
    answer = make()(e, torch.tensor(labels, dtype=torch.int64))
    answer.value.backward()
    assert answer.value.item() == 0.0
    assert (answer.active, answer.total) == (0, 0)
    assert e.grad is not None
    assert torch.equal(e.grad, torch.zeros_like(e))


@pytest.mark.parametrize(("name", "make", "_naive"), CASES, ids=IDS)
def test_equal_embeddings_give_the_collapsed_value_and_a_finite_gradient(
    name: str, make: Callable[[], TrainingLoss], _naive: Callable[[Tensor], float]
) -> None:
    loss = make()
    e = torch.ones(len(LABELS), 5, dtype=torch.float64, requires_grad=True)
    answer = loss(e, torch.tensor(LABELS))
    answer.value.backward()
    assert e.grad is not None
    assert bool(torch.isfinite(e.grad).all())
    if name in {"contrastive", "n-pair"}:
        assert loss.collapsed_value is None
    else:
        expected = math.log(2) if name.endswith("soft") else MARGIN
        assert loss.collapsed_value == pytest.approx(expected)
        assert answer.value.item() == pytest.approx(expected)


def test_zero_vectors_have_a_finite_gradient_under_cosine() -> None:
    e = torch.zeros(len(LABELS), 5, requires_grad=True)
    BatchHardLoss(MARGIN, "cosine")(e, torch.tensor(LABELS)).value.backward()
    assert e.grad is not None
    assert bool(torch.isfinite(e.grad).all())


def test_half_precision_is_raised() -> None:
    e = embeddings(torch.float16)
    value = BatchAllLoss(MARGIN)(e, torch.tensor(LABELS)).value
    assert value.dtype == torch.float32


def test_satisfied_batch_all_counts_its_triplets_and_pulls_no_more() -> None:
    e = torch.tensor([[0.0], [0.0], [9.0]], requires_grad=True)
    answer = BatchAllLoss(MARGIN)(e, torch.tensor([0, 0, 1]))
    answer.value.backward()
    assert (answer.value.item(), answer.active, answer.total) == (0.0, 0, 2)
    assert e.grad is not None
    assert float(e.grad.abs().max()) == 0.0


def test_explicit_triplets() -> None:
    e = torch.tensor([[0.0, 0.0], [3.0, 4.0], [0.0, 4.9]])
    triplets = torch.tensor([[0, 1, 2], [0, 2, 1]])
    value = TripletLoss(0.2, "euclidean")(e, triplets)
    assert value.value.item() == pytest.approx((0.3 + 0.1) / 2, abs=1e-6)
    assert (value.active, value.total) == (2, 2)


def test_unknown_distance_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="cosine, euclidean, squared"):
        BatchHardLoss(MARGIN, "manhattan")
