"""The plane for vectors: alike ones together, new ones among theirs, nothing drawn by chance."""

from __future__ import annotations

import numpy as np
import pytest

from photosim.core.arrays import Doubles, Floats, Ints
from photosim.core.errors import Cancelled
from photosim.ml import layout


def clusters(groups: int, each: int, width: int = 32, spread: float = 0.35) -> tuple[Floats, Ints]:
    rng = np.random.default_rng(4)
    middles = rng.standard_normal((groups, width))
    labels = np.repeat(np.arange(groups), each)
    rows = middles[labels] + spread * rng.standard_normal((groups * each, width))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows.astype(np.float32), labels


def neighbours(vectors: Floats, of: Floats | None = None, k: int = layout.NEIGHBOURS) -> Ints:
    asked = vectors if of is None else of
    cosines = asked @ vectors.T
    if of is None:
        np.fill_diagonal(cosines, -2)
    return np.argsort(-cosines, axis=1)[:, :k].astype(np.int64)


def nearest_label(plane: Doubles, labels: Ints) -> Ints:
    apart = ((plane[:, None] - plane[None]) ** 2).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    return labels[apart.argmin(axis=1)]


def laid(vectors: Floats) -> Doubles:
    start = layout.principal(vectors)
    return layout.laid_out(start, layout.Edges.of(neighbours(vectors)), lambda *_: None)


def test_alike_ones_lie_together_and_groups_apart() -> None:
    vectors, labels = clusters(12, 25)
    plane = laid(vectors)
    assert (nearest_label(plane, labels) == labels).mean() > 0.99
    start = layout.principal(vectors)
    assert (nearest_label(start, labels) == labels).mean() < 0.9  # what PCA alone makes of them
    middles = np.stack([plane[labels == one].mean(axis=0) for one in range(12)])
    inside = np.mean([plane[labels == one].std(axis=0).mean() for one in range(12)])
    apart = np.linalg.norm(middles[:, None] - middles[None], axis=2)[np.triu_indices(12, 1)]
    assert apart.min() > 3 * inside


def test_neighbours_stay_neighbours() -> None:
    vectors, _ = clusters(6, 60, spread=0.5)
    near = neighbours(vectors, k=10)
    plane = laid(vectors)
    apart = ((plane[:, None] - plane[None]) ** 2).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    found = apart.argsort(axis=1)[:, :10]
    kept = np.mean([len(set(a) & set(b)) / 10 for a, b in zip(near, found, strict=True)])
    assert kept > 0.45


def test_the_same_vectors_give_the_same_plane() -> None:
    vectors, _ = clusters(5, 20)
    assert np.array_equal(laid(vectors), laid(vectors))


@pytest.mark.parametrize("count", [300, 500])
def test_forces_are_those_of_every_pair(count: int) -> None:
    plane = np.random.default_rng(0).standard_normal((count, 2)) * 20
    away = plane[:, None] - plane[None]
    kernel = 1 / (1 + (away**2).sum(axis=2))
    push, kernels = layout.repulsion(plane)
    assert kernels == pytest.approx(kernel.sum() - count, rel=0.01)
    exact = (kernel[:, :, None] ** 2 * away).sum(axis=1)
    assert np.abs(push - exact).max() < 0.06 * np.abs(exact).max()
    near = np.array([[1, 2], [0, -1], [0, 1]])
    pull = layout.attraction(plane[:3], layout.Edges.of(near))
    expected = np.zeros((3, 2))
    for head, row in enumerate(near):
        for tail in row[row >= 0]:
            force = 0.5 / 5 * kernel[head, tail] * (plane[tail] - plane[head])
            expected[head] += force
            expected[tail] -= force
    assert pull == pytest.approx(expected)


def test_new_points_come_to_their_own_and_the_others_stay() -> None:
    vectors, labels = clusters(8, 40)
    later = np.arange(len(vectors)) % 8 == 3
    kept = laid(vectors[~later])
    together = np.concatenate([vectors[~later], vectors[later]])
    near = neighbours(together)[(~later).sum() :]
    start = layout.first_places(kept, near)
    new = layout.placed(kept, start, layout.Edges.of(near), lambda *_: None)
    plane = np.concatenate([kept, new])
    found = nearest_label(plane, np.concatenate([labels[~later], labels[later]]))
    assert (found[len(kept) :] == labels[later]).mean() > 0.97
    assert len(np.unique(new.round(3), axis=0)) == len(new)  # none on top of another


def test_a_group_without_anybody_on_the_plane_is_laid_beside_it() -> None:
    kept = np.array([[0.0, 0.0], [3.0, -4.0]])
    near = np.array([[3, -1], [2, -1], [1, 0]])
    start = layout.first_places(kept, near)
    assert start[2] == pytest.approx([1.5, -2.0])
    assert (start[:2, 0] > 4).all()
    waits = layout.first_places(kept, np.array([[3, -1], [0, -1]]))  # the first one's is new, too
    assert waits == pytest.approx(np.zeros((2, 2)))


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_few_points(count: int) -> None:
    vectors = np.eye(4, dtype=np.float32)[:count]
    plane = laid(vectors)
    assert plane.shape == (count, 2)
    assert np.isfinite(plane).all()
    assert len(np.unique(plane.round(6), axis=0)) == count


def test_equal_vectors_do_not_lie_on_one_spot() -> None:
    vectors = np.tile(np.eye(1, 8, dtype=np.float32), (40, 1))
    plane = laid(vectors)
    assert np.isfinite(plane).all()
    assert len(np.unique(plane.round(3), axis=0)) == 40


def test_each_step_is_told_and_may_stop_the_work() -> None:
    vectors, _ = clusters(3, 10)
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 7:
            raise Cancelled

    edges = layout.Edges.of(neighbours(vectors))
    with pytest.raises(Cancelled):
        layout.laid_out(layout.principal(vectors), edges, stop)
    assert told == [(done, layout.EARLY + layout.STEPS) for done in range(8)]
