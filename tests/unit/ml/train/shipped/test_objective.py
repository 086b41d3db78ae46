from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
import torch
from torch import Tensor

from photosim.ml.train.shipped.objective import (
    Batch,
    Memory,
    Weights,
    anchor_loss,
    copy_loss,
    foreign_loss,
    geometry_loss,
    knowledge_loss,
    label_loss,
    level_loss,
    objective,
)


def unit(count: int, seed: int, dim: int = 6) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.nn.functional.normalize(torch.randn(count, dim, generator=generator), dim=1)


@pytest.fixture
def memory() -> Memory:
    labels = torch.tensor([0, 0, 0, 1, 1, 2, -1, -1, -1, -1])
    return Memory(unit(10, 0), unit(10, 1), labels)


@pytest.fixture
def batch(memory: Memory) -> Batch:
    rows = torch.tensor([0, 2, 3, 5, 8])
    generator = torch.Generator().manual_seed(5)
    return Batch(
        rows=rows,
        mild=unit(5, 2).requires_grad_(),
        edited=unit(5, 3).requires_grad_(),
        logits=torch.randn(10, 7, generator=generator),
        teacher=memory.teacher[rows],
        teacher_logits=torch.randn(5, 7, generator=generator),
        labels=memory.labels[rows],
        foreign=unit(3, 4),
    )


def own_only(batch: Batch, memory: Memory) -> Tensor:
    excluded = torch.zeros(len(batch.rows), len(memory.labels), dtype=torch.bool)
    excluded[torch.arange(len(batch.rows)), batch.rows] = True
    return excluded


WEIGHTS = Weights()


def test_copy_loss_equals_a_naive_loop(batch: Batch, memory: Memory) -> None:
    t, margin = WEIGHTS.copy_temperature, WEIGHTS.copy_margin
    losses = []
    for anchors in (batch.mild, batch.edited):
        for i, row in enumerate(batch.rows.tolist()):
            positive = float(batch.mild[i].detach() @ batch.edited[i].detach())
            total = 0.0
            for other in range(len(memory.labels)):
                similarity = float(anchors[i].detach() @ memory.embeddings[other])
                if other == row:
                    similarity = -1.0
                total += math.exp((similarity + margin - positive) / t)
            losses.append(t * math.log(1 + total))
    found = copy_loss(batch, memory, own_only(batch, memory), WEIGHTS)
    assert found.item() == pytest.approx(np.mean(losses), rel=1e-4)


def test_level_loss_equals_a_naive_loop(batch: Batch, memory: Memory) -> None:
    t, level, margin = WEIGHTS.copy_temperature, WEIGHTS.level_at, WEIGHTS.level_margin
    losses = []
    for i, row in enumerate(batch.rows.tolist()):
        positive = float(batch.mild[i].detach() @ batch.edited[i].detach())
        loss = math.log(1 + math.exp((level + margin - positive) / t))
        for anchor in (batch.mild[i].detach(), batch.edited[i].detach()):
            total = 0.0
            for other in range(len(memory.labels)):
                similarity = float(anchor @ memory.embeddings[other])
                if other == row:
                    similarity = -1.0
                total += math.exp((similarity - level + margin) / t)
            loss += 0.5 * math.log(1 + total)
        losses.append(t * loss)
    found = level_loss(batch, memory, own_only(batch, memory), WEIGHTS)
    assert found.item() == pytest.approx(np.mean(losses), rel=1e-4)


def test_level_loss_wants_copies_above_the_level_and_others_below(memory: Memory) -> None:
    axis = torch.zeros(1, 6)
    axis[0, 0] = 1.0
    far = dataclasses.replace(memory, embeddings=-axis.expand(10, 6))
    near = dataclasses.replace(memory, embeddings=axis.expand(10, 6))
    one = Batch(
        rows=torch.tensor([0]),
        mild=axis,
        edited=axis,
        logits=torch.zeros(2, 7),
        teacher=axis,
        teacher_logits=torch.zeros(1, 7),
        labels=torch.tensor([0]),
        foreign=axis[:0],
    )
    excluded = own_only(one, memory)
    assert level_loss(one, far, excluded, WEIGHTS).item() < 1e-3
    assert level_loss(one, near, excluded, WEIGHTS).item() > 0.3
    apart = dataclasses.replace(one, edited=-axis)
    assert level_loss(apart, far, excluded, WEIGHTS).item() > 0.3


def test_copy_loss_vanishes_where_the_copy_is_nearest_by_far(memory: Memory) -> None:
    axis = torch.zeros(1, 6)
    axis[0, 0] = 1.0
    away = torch.zeros(10, 6)
    away[:, 1] = 1.0
    far = Memory(away, memory.teacher, memory.labels)
    alone = Batch(
        torch.tensor([0]),
        axis,
        axis,
        torch.zeros(2, 7),
        memory.teacher[:1],
        torch.zeros(1, 7),
        torch.tensor([0]),
        torch.zeros(0, 6),
    )
    assert copy_loss(alone, far, own_only(alone, far), WEIGHTS).item() < 1e-5


def test_label_loss_equals_a_naive_loop(batch: Batch, memory: Memory) -> None:
    t = WEIGHTS.label_temperature
    losses = []
    for anchors in (batch.mild, batch.edited):
        for i, row in enumerate(batch.rows.tolist()):
            label = int(batch.labels[i])
            if label < 0:
                continue
            scaled = [float(anchors[i].detach() @ memory.embeddings[j]) / t for j in range(10)]
            others = sum(math.exp(scaled[j]) for j in range(10) if memory.labels[j] != label)
            same = [j for j in range(10) if memory.labels[j] == label and j != row]
            terms = [-math.log(math.exp(scaled[j]) / (math.exp(scaled[j]) + others)) for j in same]
            losses.append(t * sum(terms) / max(1, len(terms)))
    found = label_loss(batch, memory, own_only(batch, memory), WEIGHTS)
    assert found.item() == pytest.approx(np.mean(losses), rel=1e-4)


def test_a_batch_without_labels_costs_nothing_and_still_has_a_slope(
    batch: Batch, memory: Memory
) -> None:
    bare = Batch(
        batch.rows,
        batch.mild,
        batch.edited,
        batch.logits,
        batch.teacher,
        batch.teacher_logits,
        torch.full((5,), -1),
        batch.foreign,
    )
    found = label_loss(bare, memory, own_only(bare, memory), WEIGHTS)
    assert found.item() == 0.0
    found.backward()
    assert batch.mild.grad is not None
    assert not batch.mild.grad.any()


def test_foreign_loss_equals_a_naive_loop(batch: Batch, memory: Memory) -> None:
    t, margin = WEIGHTS.copy_temperature, WEIGHTS.foreign_margin
    losses = []
    for picture in batch.foreign:
        gaps = [float(picture @ other) - margin for other in memory.embeddings]
        losses.append(t * math.log(1 + sum(math.exp(gap / t) for gap in gaps)))
    assert foreign_loss(batch, memory, WEIGHTS).item() == pytest.approx(np.mean(losses), rel=1e-4)
    none = dataclasses.replace(batch, foreign=torch.zeros(0, 6))
    assert foreign_loss(none, memory, WEIGHTS).item() == 0.0


def test_geometry_and_anchor_are_zero_for_the_untouched_network(memory: Memory) -> None:
    rows = torch.arange(4)
    same = memory.teacher[rows]
    untouched = Batch(
        rows, same, same, torch.zeros(8, 7), same, torch.zeros(4, 7), memory.labels[rows], same
    )
    assert geometry_loss(untouched).item() == pytest.approx(0, abs=1e-10)
    assert anchor_loss(untouched).item() == pytest.approx(0, abs=1e-6)
    turned = Batch(
        rows, -same, same, torch.zeros(8, 7), same, torch.zeros(4, 7), memory.labels[rows], same
    )
    assert anchor_loss(turned).item() == pytest.approx(1.0, abs=1e-6)
    # Half of all pairs join the two views and have the opposite sign.
    expected = float((2 * same @ same.T).square().mean()) / 2
    assert geometry_loss(turned).item() == pytest.approx(expected, rel=1e-5)


def test_knowledge_loss_by_hand() -> None:
    empty = torch.zeros(1, 2)
    wanted, found = torch.tensor([[0.0, 0.0]]), torch.tensor([[0.0, 2 * math.log(3)]] * 2)
    batch = Batch(
        torch.zeros(1, dtype=torch.long), empty, empty, found, empty, wanted, torch.zeros(1), empty
    )
    # At temperature 2: wanted (1/2, 1/2), found (1/4, 3/4).
    divergence = 0.5 * math.log(0.5 / 0.25) + 0.5 * math.log(0.5 / 0.75)
    assert knowledge_loss(batch, 2.0).item() == pytest.approx(4 * divergence, rel=1e-5)


def test_the_same_picture_twice_is_no_negative(batch: Batch, memory: Memory) -> None:
    twin = memory.teacher.clone()
    twin[9] = twin[8]
    doubled = Memory(memory.embeddings, twin, memory.labels)
    at = torch.tensor([8])

    def terms(third: Memory) -> float:
        one = Batch(
            at,
            batch.mild[4:].detach(),
            batch.edited[4:].detach(),
            batch.logits[8:],
            third.teacher[at],
            batch.teacher_logits[4:],
            third.labels[at],
            batch.foreign,
        )
        return objective(one, third, WEIGHTS)[1]["copy"]

    embeddings = memory.embeddings.clone()
    embeddings[9] = batch.edited[4].detach()
    assert terms(Memory(embeddings, twin, memory.labels)) < terms(
        Memory(embeddings, memory.teacher, memory.labels)
    )
    assert math.isfinite(terms(doubled))


def test_the_total_is_the_weighted_sum(batch: Batch, memory: Memory) -> None:
    total, terms = objective(batch, memory, WEIGHTS)
    expected = sum(getattr(WEIGHTS, name) * value for name, value in terms.items())
    assert total.item() == pytest.approx(expected, rel=1e-5)
    assert set(terms) == {
        "copy", "level", "labels", "geometry", "anchor", "knowledge", "foreign"
    }  # fmt: skip
