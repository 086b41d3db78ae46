from __future__ import annotations

import threading
from collections.abc import Callable

import hnswlib
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photosim.index import hnsw
from photosim.index.base import VectorIndex
from photosim.index.exact import ExactIndex, measured_recall
from photosim.index.graph import Graph, GraphSettings
from photosim.index.hnsw import HnswIndex

Rows = npt.NDArray[np.float32]
Make = Callable[..., HnswIndex]
Photos = Callable[..., Rows]


def recall(index: VectorIndex, exact: ExactIndex, queries: Rows, k: int = 10) -> float:
    ids = exact.ids()
    return measured_recall(index, [(ids, exact.vectors(ids))] if len(ids) else [], queries, k)


def test_it_finds_what_exact_search_finds(make: Make, photos: Photos) -> None:
    rows, index, exact = photos(3000), make(), ExactIndex("m", 16)
    for one in (index, exact):
        one.add(range(3000), rows)
    ids, similarities = index.search(rows[:50] * 5, 10)
    true_ids, true = exact.search(rows[:50], 10)
    assert [row[0] for row in ids] == list(range(50))
    assert recall(index, exact, photos(200, seed=9)) >= 0.98
    for got, values, wanted, cosines in zip(ids, similarities, true_ids, true, strict=True):
        assert (np.diff(values) <= 0).all()
        assert values.dtype == np.float32
        assert values.max() <= 1.0
        assert got.dtype == np.int64
        both = dict(zip(wanted.tolist(), cosines.tolist(), strict=True))
        for one, value in zip(got.tolist(), values.tolist(), strict=True):
            assert value == pytest.approx(both.get(one, value), abs=1e-5)


def test_it_is_the_graph_that_answers(
    make: Make, photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = make()
    index.add(range(1000), photos(1000))

    def no_scan(*_: object) -> None:
        raise AssertionError("scanned")

    monkeypatch.setattr(index, "_scan", no_scan)
    assert len(index.search(photos(5), 10)[0][0]) == 10
    assert len(index.search(photos(5), 10, range(0, 1000, 2))[0][0]) == 10
    with pytest.raises(AssertionError, match="scanned"):
        index.search(photos(5), 10, range(50))


def test_small_ones_are_scanned(make: Make, photos: Photos) -> None:
    index, exact = make(exact_below=500), ExactIndex("m", 16)
    rows = photos(500)
    for one in (index, exact):
        one.add(range(500), rows)
    assert recall(index, exact, photos(50, seed=3), 100) == 1.0
    _, similarities = index.search(rows[:5], 3)
    _, true = exact.search(rows[:5], 3)
    np.testing.assert_allclose(similarities, true, atol=5e-4)


def test_it_grows(make: Make, photos: Photos) -> None:
    index = make(capacity=1)
    rows = photos(500)
    for start in range(0, 500, 7):
        index.add(range(start, min(start + 7, 500)), rows[start : start + 7])
    assert index.ids().tolist() == list(range(500))
    np.testing.assert_allclose(
        index.vectors([499, 3]),
        rows[[499, 3]] / np.linalg.norm(rows[[499, 3]], axis=1, keepdims=True),
        atol=1e-6,
    )
    with pytest.raises(KeyError):
        index.vectors([500])


def test_k_beyond_what_is_alive(make: Make, photos: Photos) -> None:
    index = make()
    index.add(range(100), photos(100))
    index.remove(range(95))
    ids, similarities = index.search(photos(3), 50)
    assert [sorted(row.tolist()) for row in ids] == [[95, 96, 97, 98, 99]] * 3
    assert [len(row) for row in similarities] == [5] * 3
    index.remove(range(100))
    assert len(index) == 0
    assert [row.tolist() for row in index.search(photos(2), 5)[0]] == [[], []]


def test_what_was_removed_is_not_found_and_can_come_back(make: Make, photos: Photos) -> None:
    index, rows = make(), photos(300)
    index.add(range(300), rows)
    index.remove([5, 5, 6, 999])
    found = index.search(rows[5:7], 20)[0]
    assert not {5, 6} & {*found[0].tolist(), *found[1].tolist()}
    index.add([5], rows[5:6])
    assert index.search(rows[5:6], 1)[0][0].tolist() == [5]
    index.add([5], -rows[5:6])  # another vector for the same id
    ids, similarities = index.search(-rows[5:6], 300)
    assert ids[0][0] == 5
    assert similarities[0][0] == pytest.approx(1.0, abs=1e-5)
    assert sorted(ids[0].tolist()) == [one for one in range(300) if one != 6]


def test_coming_and_going_a_hundred_times(make: Make, photos: Photos) -> None:
    index, rows = make(), photos(60)
    index.add(range(60), rows)
    for _ in range(100):
        index.remove(range(30))
        index.add(range(30), rows[:30])
    ids, _ = index.search(rows, 1)
    assert [row.tolist() for row in ids] == [[one] for one in range(60)]
    assert len(index) == 60
    assert index.worn


def test_compacting(make: Make, photos: Photos) -> None:
    index, rows = make(), photos(4000)
    assert not index.worn
    index.add(range(4000), rows)
    index.remove(range(3000))
    assert index.worn
    index.compact()
    assert not index.worn
    assert index.ids().tolist() == list(range(3000, 4000))
    assert [row[0] for row in index.search(rows[3000:3050], 5)[0]] == list(range(3000, 3050))
    index.add([1], rows[1:2])
    assert index.search(rows[1:2], 1)[0][0].tolist() == [1]


def test_compacting_nothing(make: Make) -> None:
    index = make()
    index.compact()
    assert len(index) == 0


@pytest.mark.parametrize("share", [0.9, 0.3, 0.05, 0.002])
def test_only_what_is_allowed(make: Make, photos: Photos, share: float) -> None:
    rows, index, exact = photos(2000), make(), ExactIndex("m", 16)
    for one in (index, exact):
        one.add(range(2000), rows)
    rng = np.random.default_rng(1)
    allowed = np.flatnonzero(rng.random(2000) < share)
    queries = photos(20, seed=7)
    ids, _ = index.search(queries, 10, np.append(allowed, [77_777, 77_777]))
    wanted, _ = exact.search(queries, 10, allowed)
    assert all(np.isin(row, allowed).all() for row in ids)
    assert [len(row) for row in ids] == [min(10, len(allowed))] * 20
    shared = sum(len(np.intersect1d(a, b)) for a, b in zip(ids, wanted, strict=True))
    assert shared >= 0.97 * sum(len(row) for row in wanted)


def test_allowed_ones_far_from_the_query_are_found(make: Make) -> None:
    """Half of everything is allowed, and all of that lies on the other side."""
    rng = np.random.default_rng(2)
    near, far = np.eye(16)[0], -np.eye(16)[0]
    rows = np.concatenate(
        [near + 0.1 * rng.normal(size=(900, 16)), far + 0.1 * rng.normal(size=(900, 16))]
    )
    index = make()
    index.add(range(1800), rows)
    ids, similarities = index.search(near[None], 7, range(900, 1800))
    assert len(ids[0]) == 7
    assert (ids[0] >= 900).all()
    assert similarities[0].max() < 0


def test_allowing_nothing(make: Make, photos: Photos) -> None:
    index = make()
    index.add(range(100), photos(100))
    assert [row.tolist() for row in index.search(photos(2), 5, [])[0]] == [[], []]
    assert index.search(photos(1), 5, [1_000_000])[0][0].tolist() == []


def test_the_ids_given_out_are_a_copy(make: Make, photos: Photos) -> None:
    index = make()
    index.add(range(100), photos(100))
    index.ids()[:] = 7
    assert index.ids().tolist() == list(range(100))


def test_a_refused_vector_changes_nothing(make: Make, photos: Photos) -> None:
    index, rows = make(), photos(200)
    index.add(range(100), rows[:100])
    rows[150] = np.nan
    rows[160] = 0
    with pytest.raises(ValueError, match=r"ids: 150, 160$"):
        index.add(range(100, 200), rows[100:])
    assert index.ids().tolist() == list(range(100))
    with pytest.raises(ValueError, match="shape"):
        index.add([1], np.ones((1, 15)))
    with pytest.raises(ValueError, match="queries: 0"):
        index.search(np.full((1, 16), np.nan), 3)
    with pytest.raises(ValueError, match="k must be 1"):
        index.search(rows[:1], 0)


def test_many_equal_vectors(make: Make, photos: Photos) -> None:
    """Bursts and copies: a thousand times nearly the same among others."""
    rng = np.random.default_rng(0)
    rows = photos(2000)
    rows[:1000] = rows[0] + 1e-4 * rng.normal(size=(1000, 16))
    index = make()
    index.add(range(2000), rows)
    ids, similarities = index.search(rows[:20], 100)
    assert all(len(np.unique(row)) == 100 and (row < 1000).all() for row in ids)
    assert min(row.min() for row in similarities) > 0.99


def test_where_the_graph_gives_too_little_the_scan_answers(
    make: Make, photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    index, rows = make(), photos(1000)
    index.add(range(1000), rows)

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("Cannot return the results in a contiguous 2D array")

    monkeypatch.setattr(Graph, "search", broken)
    ids, _ = index.search(rows[:3], 5)
    assert [row[0] for row in ids] == [0, 1, 2]
    assert [len(row) for row in ids] == [5, 5, 5]


def test_an_interrupted_addition_leaves_no_trace(
    make: Make, photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C between hnswlib's addition and ours: the label is in the graph, but nobody's."""
    index, rows = make(), photos(400)
    index.add(range(300), rows[:300])

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Graph, "delete", interrupted)
        with pytest.raises(KeyboardInterrupt):
            index.add(range(300, 310), rows[300:310])
    assert index.ids().tolist() == list(range(300))
    ids, _ = index.search(rows[300:310], 5)
    assert all((row >= 0).all() and (row < 300).all() and len(row) == 5 for row in ids)
    index.add(range(300, 400), rows[300:])
    assert [row[0] for row in index.search(rows[300:], 1)[0]] == list(range(300, 400))


# -- sequences against the yardstick -------------------------------------------------------

IDS = st.lists(st.integers(0, 40), max_size=12)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), IDS),
        st.tuples(st.just("remove"), IDS),
        st.tuples(st.just("search"), IDS),
        st.tuples(st.just("compact"), st.just([])),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None)
@given(steps=STEPS, exact_below=st.sampled_from([0, 1000]), seed=st.integers(0, 2**31))
def test_any_sequence_agrees_with_exact_search(
    steps: list[tuple[str, list[int]]], exact_below: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    index = HnswIndex("m", Graph(8, GraphSettings(), 2), lambda _: None, exact_below=exact_below)
    exact = ExactIndex("m", 8)
    for what, ids in steps:
        if what == "add":
            rows = rng.normal(size=(len(ids), 8))
            index.add(ids, rows)
            exact.add(ids, rows)
        elif what == "remove":
            index.remove(ids)
            exact.remove(ids)
        elif what == "compact":
            index.compact()
        else:
            query = rng.normal(size=(1, 8))
            for k in (1, 5, 100):
                for allowed in (None, ids):
                    got, values = index.search(query, k, allowed)
                    wanted, cosines = exact.search(query, k, allowed)
                    assert len(got[0]) == len(wanted[0])
                    np.testing.assert_allclose(values[0], cosines[0], atol=1e-3)
        assert index.ids().tolist() == exact.ids().tolist()
        assert len(index) == len(exact)


# -- threads -------------------------------------------------------------------------------


def test_searching_while_adding_and_removing(make: Make, photos: Photos) -> None:
    index, rows = make(), photos(3000)
    index.add(range(500), rows[:500])
    done, failures, searches = threading.Event(), [], []

    def search() -> None:
        rng = np.random.default_rng()
        try:
            while not done.is_set():
                some = rng.integers(0, 500, 3)
                ids, _ = index.search(rows[some], 5)
                assert [row[0] for row in ids] == some.tolist()
                allowed = index.search(rows[some], 5, range(0, 500))[0]
                assert all((row < 500).all() for row in allowed)
                searches.append(1)
        except BaseException as error:  # noqa: BLE001 - shown below, in the test's own thread
            failures.append(error)

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    index.add(range(500, 3000), rows[500:], threads=2)
    index.remove(range(1000, 2000))
    index.compact(threads=2)
    while len(searches) < 20 and not failures:
        index.add(range(1000, 1100), rows[1000:1100])
    done.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(index) in {2000, 2100}


def test_a_search_waits_for_the_piece_under_way_and_not_for_the_whole_addition(
    make: Make, photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    index, rows = make(), photos(4000)
    index.add(range(100), rows[:100])
    answered_after: list[int] = []
    pieces: list[int] = []
    original = Graph.add

    def search() -> None:
        index.search(rows[:1], 3)
        answered_after.append(len(pieces))

    thread = threading.Thread(target=search)

    def watched(self: Graph, ids: npt.NDArray[np.int64], new: Rows, threads: int) -> None:
        pieces.append(len(ids))
        original(self, ids, new, threads)
        if len(pieces) == 2:
            thread.start()
            while not index._turns._waiting:  # until the search stands in the queue
                pass

    monkeypatch.setattr(Graph, "add", watched)
    index.add(range(100, 4000), rows[100:])
    thread.join()
    assert max(pieces) <= 512
    # A search takes two turns, one to see what is there and one for the graph.
    assert 2 <= answered_after[0] <= 4 < len(pieces)


def test_ef_follows_k(make: Make, photos: Photos) -> None:
    """hnswlib forgets ef on loading and keeps the last one set: it is set for each search."""
    index = make()
    index.add(range(2000), photos(2000))
    index.search(photos(1), 100)
    assert index._graph._index.ef == 200
    index.search(photos(1), 5)
    assert index._graph._index.ef == hnsw.EF_LEAST


def test_what_hnswlib_does_by_itself() -> None:
    """The reasons for this module; where one of these fails, hnswlib has changed: look again."""
    index = hnswlib.Index(space="ip", dim=2)
    index.init_index(max_elements=3)
    index.add_items([[1, 0], [0, 1], [np.nan, 0]], [1, 2, 3])  # NaN is accepted
    with pytest.raises(RuntimeError, match="exceeds"):
        index.add_items([[1, 1]], [4])
    index.mark_deleted(3)
    with pytest.raises(RuntimeError, match="Cannot return"):
        index.knn_query([[1, 0]], k=3)
    assert index.element_count == 3
