"""The nearest of many vectors at once, against all pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from photosim.core import blas
from photosim.index import cells
from photosim.index.cells import nearest_of_all

DIM, K, LEAST = 32, 4, 0.7


def made(count: int, seed: int = 0) -> npt.NDArray[np.float16]:
    """Unit vectors in groups of five that lie near each other."""
    rng = np.random.default_rng(seed)
    middles = rng.standard_normal((count // 5 + 1, DIM))
    rows = middles[np.arange(count) // 5] + 0.35 * rng.standard_normal((count, DIM))
    rows = rows[rng.permutation(count)]
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16)


def exact(vectors: npt.NDArray[np.float16], row: int) -> set[int]:
    """The best K rows within LEAST of one, by comparing it with all."""
    near = vectors.astype(np.float32) @ vectors[row].astype(np.float32)
    near[row] = -1
    best = np.argsort(-near, kind="stable")[:K]
    return set(best[near[best] >= LEAST].tolist())


def found(rows: npt.NDArray[np.int64]) -> set[int]:
    return set(rows[rows >= 0].tolist())


def test_few_vectors_are_compared_all_with_all() -> None:
    vectors = made(300)
    near = nearest_of_all(vectors, np.ones(300, np.bool_), K, LEAST)
    assert [found(row) for row in near.rows] == [exact(vectors, row) for row in range(300)]
    assert (near.cosines[near.rows >= 0] >= LEAST).all()


def test_many_vectors_find_nearly_all_that_is_near(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "_ONE_CELL", 100)
    vectors = made(3000)
    near = nearest_of_all(vectors, np.ones(3000, np.bool_), K, LEAST)
    wanted = [exact(vectors, row) for row in range(3000)]
    right = sum(len(found(row) & there) for row, there in zip(near.rows, wanted, strict=True))
    assert right >= 0.95 * sum(len(there) for there in wanted)
    assert all(row not in found(rows) for row, rows in enumerate(near.rows))


def test_cosines_belong_to_their_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "_ONE_CELL", 100)
    vectors = made(500)
    near = nearest_of_all(vectors, np.ones(500, np.bool_), K, LEAST)
    whole = vectors.astype(np.float32)
    one, place = np.nonzero(near.rows >= 0)
    really = (whole[one] * whole[near.rows[one, place]]).sum(axis=1)
    np.testing.assert_allclose(near.cosines[one, place], really, atol=1e-5)
    assert np.isneginf(near.cosines[near.rows < 0]).all()


def test_only_those_that_ask_get_an_answer_and_all_can_be_found() -> None:
    vectors = made(300)
    asking = np.arange(300) % 3 == 0
    near = nearest_of_all(vectors, asking, K, LEAST)
    assert (near.rows[~asking] == -1).all()
    assert found(near.rows[0]) == exact(vectors, 0)
    assert any(not asking[row] for row in near.rows[asking].ravel() if row >= 0)


def test_rows_of_one_cell_come_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "_ONE_CELL", 10)
    vectors = made(500)
    order = nearest_of_all(vectors, np.ones(500, np.bool_), K, LEAST).order
    assert sorted(order.tolist()) == list(range(500))
    beside = (vectors[order[1:]].astype(np.float32) * vectors[order[:-1]].astype(np.float32)).sum(1)
    anyhow = (vectors[1:].astype(np.float32) * vectors[:-1].astype(np.float32)).sum(1)
    assert beside.mean() > anyhow.mean() + 0.1


def test_the_same_vectors_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "_ONE_CELL", 10)
    vectors, asking = made(400), np.ones(400, np.bool_)
    one, other = (nearest_of_all(vectors, asking, K, LEAST) for _ in range(2))
    np.testing.assert_array_equal(one.rows, other.rows)


@pytest.mark.parametrize("leading", [None, np.arange(8)])
def test_threads_find_the_same(
    leading: npt.NDArray[np.int64] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells, "_ONE_CELL", 10)
    monkeypatch.setattr(cells, "_ROWS", 70)
    monkeypatch.setattr(cells, "_PAIRS", 50)
    vectors, asking = made(1000), np.arange(1000) % 3 > 0
    one = nearest_of_all(vectors, asking, K, LEAST, leading=leading)
    threads_meanwhile: list[int | None] = []
    with ThreadPoolExecutor(3) as pool:

        def run(work: Callable[[Any], Any], parts: Iterable[Any]) -> Iterator[Any]:
            threads_meanwhile.append(blas.threads())
            return pool.map(work, parts)

        other = nearest_of_all(vectors, asking, K, LEAST, leading=leading, run=run)
    assert set(threads_meanwhile) <= {1, None}
    for name in ("rows", "cosines", "order"):
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name))


@pytest.mark.parametrize("count", [0, 1, 2])
def test_hardly_any_vectors(count: int) -> None:
    near = nearest_of_all(made(count), np.ones(count, np.bool_), K, LEAST)
    assert near.rows.shape == (count, K)


def test_it_can_be_stopped() -> None:
    def stop() -> None:
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        nearest_of_all(made(300), np.ones(300, np.bool_), K, LEAST, check=stop)


def with_a_tail(count: int) -> npt.NDArray[np.float16]:
    """As ``made``, and beside it a quarter of the length that says little."""
    rng = np.random.default_rng(7)
    tail = rng.standard_normal((count, 96))
    tail *= 0.5 / np.linalg.norm(tail, axis=1, keepdims=True)
    return np.concatenate([made(count) * np.float16(0.866), tail], axis=1).astype(np.float16)


LEADING = np.arange(DIM)


@pytest.mark.parametrize("cell", [100, 10_000], ids=["many cells", "one cell"])
def test_by_leading_numbers_the_same_is_found(monkeypatch: pytest.MonkeyPatch, cell: int) -> None:
    monkeypatch.setattr(cells, "_ONE_CELL", cell)
    vectors, asking = with_a_tail(1500), np.ones(1500, np.bool_)
    near = nearest_of_all(vectors, asking, K, 0.5, leading=LEADING)
    whole = vectors.astype(np.float32)
    all_ = whole @ whole.T
    np.fill_diagonal(all_, -1)
    best = np.argsort(-all_, axis=1, kind="stable")[:, :K]
    wanted = [{int(one) for one in row if all_[at, one] >= 0.5} for at, row in enumerate(best)]
    right = sum(len(found(row) & there) for row, there in zip(near.rows, wanted, strict=True))
    assert right >= 0.95 * sum(len(there) for there in wanted)
    one, place = np.nonzero(near.rows >= 0)
    np.testing.assert_allclose(
        near.cosines[one, place], all_[one, near.rows[one, place]], atol=1e-3
    )
    assert (near.cosines[one, place] >= 0.5).all()  # by whole vectors
    assert (np.diff(np.maximum(near.cosines, -1), axis=1) <= 0).all()


def test_a_crowd_of_equals_gives_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "_WAITING", 100)
    rng = np.random.default_rng(5)
    rows = rng.standard_normal(DIM) + 0.2 * rng.standard_normal((200, DIM))
    vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16)
    near = nearest_of_all(vectors, np.ones(200, np.bool_), K, LEAST)
    assert [found(row) for row in near.rows] == [exact(vectors, row) for row in range(200)]


def test_the_order_of_the_vectors_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "_ONE_CELL", 10)
    vectors, asking = made(400), np.ones(400, np.bool_)
    mixed = np.random.default_rng(1).permutation(400)
    one = nearest_of_all(vectors, asking, K, LEAST)
    other = nearest_of_all(vectors[mixed], asking, K, LEAST)
    back = [{int(mixed[row]) for row in found(rows)} for rows in other.rows]
    assert back == [found(one.rows[row]) for row in mixed]
