"""Losses for bits against loops."""

from __future__ import annotations

import itertools

import pytest
import torch

from photosim.ml.train.hashing import (
    CodeDistanceLoss,
    QuantizationLoss,
    TripletQuantizationLoss,
)
from photosim.ml.train.losses import BatchHardLoss, TrainingLoss

LABELS = [0, 1, 0, 1, 2]
DTYPES = [torch.float32, torch.float64]


def outputs(dtype: torch.dtype) -> torch.Tensor:
    generator = torch.Generator().manual_seed(5)
    return torch.tanh(torch.randn(5, 6, generator=generator, dtype=torch.float64)).to(dtype)


def naive_quantization(u: torch.Tensor) -> float:
    gaps = [(float(x) - (1.0 if x >= 0 else -1.0)) ** 2 for row in u for x in row]
    return sum(gaps) / len(gaps)


@pytest.mark.parametrize("dtype", DTYPES)
def test_quantization(dtype: torch.dtype) -> None:
    u = outputs(dtype)
    value = QuantizationLoss()(u, torch.tensor(LABELS)).value
    assert float(value) == pytest.approx(naive_quantization(u), rel=1e-5)


def test_an_output_of_zero_is_pushed_towards_bit_one() -> None:
    u = torch.zeros(1, 1, requires_grad=True)
    answer = QuantizationLoss()(u, torch.tensor([0]))
    answer.value.backward()
    assert answer.value.item() == 1.0
    assert u.grad is not None
    assert float(u.grad) < 0


@pytest.mark.parametrize("dtype", DTYPES)
def test_code_distance(dtype: torch.dtype) -> None:
    u = outputs(dtype)
    terms = []
    for i, j in itertools.combinations(range(5), 2):
        d = sum((float(a) - float(b)) ** 2 for a, b in zip(u[i], u[j], strict=True)) / 24
        terms.append(0.5 * d if LABELS[i] == LABELS[j] else 0.5 * max(0.0, 0.4 - d))
    answer = CodeDistanceLoss(0.4)(u, torch.tensor(LABELS))
    assert answer.value.item() == pytest.approx(sum(terms) / len(terms), rel=1e-5)
    assert answer.total == 10


def test_code_distance_of_codes_is_the_share_of_differing_bits() -> None:
    u = torch.tensor([[1.0, 1, 1, 1], [1, 1, 1, -1]])
    same = CodeDistanceLoss()(u, torch.tensor([0, 0])).value
    other = CodeDistanceLoss(0.5)(u, torch.tensor([0, 1])).value
    assert float(same) == pytest.approx(0.5 * 0.25)
    assert float(other) == pytest.approx(0.5 * (0.5 - 0.25))


@pytest.mark.parametrize("dtype", DTYPES)
def test_triplet_and_quantization_add_up(dtype: torch.dtype) -> None:
    u = outputs(dtype)
    labels = torch.tensor(LABELS)
    triplet = BatchHardLoss(0.2, "cosine")
    both = TripletQuantizationLoss(triplet, weight=0.3)(u, labels)
    expected = float(triplet(u, labels).value) + 0.3 * naive_quantization(u)
    assert both.value.item() == pytest.approx(expected, rel=1e-5)
    assert both.total == 4


@pytest.mark.parametrize(
    "loss", [QuantizationLoss(), CodeDistanceLoss(), TripletQuantizationLoss(BatchHardLoss())]
)
@pytest.mark.parametrize("n", [0, 1, 5])
def test_gradients_are_finite_and_right(loss: TrainingLoss, n: int) -> None:
    u = outputs(torch.float64)[:n].clone().requires_grad_()
    labels = torch.tensor(LABELS[:n], dtype=torch.int64)
    loss(u, labels).value.backward()
    assert u.grad is not None
    assert bool(torch.isfinite(u.grad).all())
    assert torch.autograd.gradcheck(lambda x: loss(x, labels).value, (u.detach().requires_grad_(),))
