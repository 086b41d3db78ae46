from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photosim.core.errors import LibraryError
from photosim.index import compact
from photosim.index.codes import CodedPart, Coder
from photosim.index.compact import CompactIndex, DamagedVectorsError
from photosim.index.exact import ExactIndex, measured_recall
from photosim.index.files import HealthState, new_compact, open_index
from photosim.index.records import VectorRecords

Rows = npt.NDArray[np.float32]
Photos = Callable[..., Rows]
DIM = 32
PARTS = [CodedPart(0, 24, 12), CodedPart(24, 32, 4)]


def falling(count: int, seed: int = 0) -> Rows:
    """Vectors whose first numbers of each part say most, as those of a model do."""
    rng = np.random.default_rng(seed)
    weights = np.concatenate([np.arange(1, 25) ** -0.7, np.arange(1, 9) ** -0.7])
    subjects = np.random.default_rng(99).normal(size=(30, DIM))
    rows = subjects[rng.integers(0, 30, count)] + 0.8 * rng.normal(size=(count, DIM))
    return (rows * weights).astype(np.float32)


def unsaved(index: CompactIndex) -> None:
    raise AssertionError("this index is not kept")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cells and looks as small as the vectors of a test are few."""
    monkeypatch.setattr(compact, "PROBED_LEAST", 300)
    monkeypatch.setattr(compact, "COMPARED", 60)
    monkeypatch.setattr(compact, "_WAITING_LEAST", 200)


@pytest.fixture
def index(tmp_path: Path, small: None) -> CompactIndex:
    return CompactIndex("m", DIM, PARTS, VectorRecords(tmp_path / "records", DIM), unsaved)


def recall(index: CompactIndex, rows: Rows, queries: Rows) -> float:
    return measured_recall(index, [(np.arange(len(rows)), rows)], queries, 10)


def test_codes_say_about_the_cosine() -> None:
    coder = Coder([CodedPart(0, 32, 32)])
    rows = falling(500)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    codes, scales = coder.encode(rows)
    assert codes.dtype == np.int8
    out = np.empty(500, np.float32)
    coder.estimates(coder.asked(rows[3]), codes, scales, out)
    np.testing.assert_allclose(out, rows @ rows[3], atol=0.01)
    # A part that a query leaves out has no say.
    two = Coder(PARTS)
    only_first = rows[3].copy()
    only_first[24:] = 0
    assert [number for number, _, _ in two.asked(only_first).parts] == [0]


def test_a_part_without_a_direction_has_no_say() -> None:
    coder = Coder(PARTS)
    rows = falling(3)
    rows[1, 24:] = 0
    codes, scales = coder.encode(rows)
    assert scales[1, 1] == 0
    out = np.empty(3, np.float32)
    coder.estimates(coder.asked(rows[0]), codes, scales, out)
    assert np.isfinite(out).all()


def test_it_finds_what_exact_search_finds(index: CompactIndex) -> None:
    rows = falling(4000)
    index.add(range(4000), rows)
    index.compact()
    assert len(index.rows.starts) > 50
    assert recall(index, rows, falling(100, seed=5)) > 0.95
    ids, cosines = index.search(rows[:20] * 3, 5)
    assert [row[0] for row in ids] == list(range(20))
    units = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    for number, (row, values) in enumerate(zip(ids, cosines, strict=True)):
        np.testing.assert_allclose(values, units[row] @ units[number], atol=2e-3)
        assert (np.diff(values) <= 0).all()


def test_it_looks_through_few_cells(index: CompactIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = falling(4000)
    index.add(range(4000), rows)
    index.compact()
    looked: list[int] = []
    original = Coder.estimates

    def counted(self: Coder, asked: object, codes: Rows, scales: Rows, out: Rows) -> None:
        looked.append(len(codes))
        original(self, asked, codes, scales, out)  # type: ignore[arg-type]

    monkeypatch.setattr(Coder, "estimates", counted)
    index.search(rows[:1], 3)
    assert 0 < sum(looked) < 2000


def test_what_waits_is_found_and_sorted_in_time(index: CompactIndex) -> None:
    rows = falling(1000)
    for start in range(0, 1000, 50):
        index.add(range(start, start + 50), rows[start : start + 50])
        assert index.search(rows[start : start + 1], 1)[0][0].tolist() == [start]
    assert len(index.rows.cells) >= 600
    assert len(index.rows.waiting) <= 250
    assert index.ids().tolist() == list(range(1000))


def test_only_what_is_allowed(index: CompactIndex) -> None:
    rows = falling(3000)
    exact = ExactIndex("m", DIM)
    for one in (index, exact):
        one.add(range(3000), rows)
    queries = falling(20, seed=8)
    rng = np.random.default_rng(3)
    for share in (0.9, 0.4, 0.02):
        allowed = np.flatnonzero(rng.random(3000) < share)
        ids, _ = index.search(queries, 10, np.append(allowed, [77_777]))
        wanted, _ = exact.search(queries, 10, allowed)
        assert all(np.isin(row, allowed).all() and len(row) == 10 for row in ids)
        shared = sum(len(np.intersect1d(a, b)) for a, b in zip(ids, wanted, strict=True))
        assert shared >= 0.95 * 200
    assert index.search(queries[:1], 5, [])[0][0].tolist() == []


def test_allowed_ones_far_from_the_query_are_found(index: CompactIndex) -> None:
    rng = np.random.default_rng(2)
    near, far = np.eye(DIM)[0], -np.eye(DIM)[0]
    rows = np.concatenate([one + 0.1 * rng.normal(size=(900, DIM)) for one in (near, far)])
    index.add(range(1800), rows)
    ids, cosines = index.search(near[None], 7, range(900, 1800))
    assert len(ids[0]) == 7
    assert (ids[0] >= 900).all()
    assert cosines[0].max() < 0


def test_a_thousand_are_asked_for(index: CompactIndex) -> None:
    rows = falling(2000)
    index.add(range(2000), rows)
    index.compact()
    ids, _ = index.search(rows[:1], 1500)
    assert len(np.unique(ids[0])) == 1500
    assert len(index.search(rows[:1], 5000)[0][0]) == 2000


def test_queries_of_several_threads_agree(index: CompactIndex) -> None:
    rows = falling(1500)
    index.add(range(1500), rows)
    one, other = index.search(rows[:40], 5), index.search(rows[:40], 5, threads=4)
    assert [row.tolist() for row in one[0]] == [row.tolist() for row in other[0]]


def test_searching_while_adding_removing_and_sorting(index: CompactIndex) -> None:
    rows = falling(3000)
    index.add(range(500), rows[:500])
    done, failures = threading.Event(), []

    def search() -> None:
        try:
            while not done.is_set():
                assert [row[0] for row in index.search(rows[:3], 5)[0]] == [0, 1, 2]
        except BaseException as error:  # noqa: BLE001 - shown below, in the test's own thread
            failures.append(error)

    thread = threading.Thread(target=search)
    thread.start()
    for start in range(500, 3000, 100):
        index.add(range(start, start + 100), rows[start : start + 100])
        index.remove(range(start, start + 50))
    index.compact()
    done.set()
    thread.join()
    assert failures == []
    assert len(index) == 1750


IDS = st.lists(st.integers(0, 40), max_size=12)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), IDS),
        st.tuples(st.just("remove"), IDS),
        st.tuples(st.just("search"), IDS),
        st.tuples(st.just("compact"), st.just([])),
        st.tuples(st.just("save"), st.just([])),
    ),
    max_size=20,
)


@settings(max_examples=15, deadline=None)
@given(steps=STEPS, seed=st.integers(0, 2**31))
def test_any_sequence_agrees_with_exact_search(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, list[int]]], seed: int
) -> None:
    folder = tmp_path_factory.mktemp("index")
    rng = np.random.default_rng(seed)
    index: object = new_compact(folder, "m", DIM, PARTS)
    exact = ExactIndex("m", DIM)
    for what, ids in steps:
        assert isinstance(index, CompactIndex)
        if what == "add":
            rows = rng.normal(size=(len(ids), DIM))
            index.add(ids, rows)
            exact.add(ids, rows)
        elif what == "remove":
            index.remove(ids)
            exact.remove(ids)
        elif what == "compact":
            index.compact()
        elif what == "save":
            index.save()
            index, health = open_index(folder, "m", DIM)
            assert health.good
        else:
            query = rng.normal(size=(1, DIM))
            for k in (1, 5, 100):
                for allowed in (None, ids):
                    got, values = index.search(query, k, allowed)
                    wanted, cosines = exact.search(query, k, allowed)
                    assert len(got[0]) == len(wanted[0])
                    np.testing.assert_allclose(values[0], cosines[0], atol=2e-3)
        assert isinstance(index, CompactIndex)
        assert index.ids().tolist() == exact.ids().tolist()
        assert index.has(range(41)).tolist() == exact.has(range(41)).tolist()
        assert len(index) == len(exact)
        np.testing.assert_allclose(
            index.vectors(index.ids()), exact.vectors(exact.ids()), atol=1e-3
        )


# -- files ---------------------------------------------------------------------------------


@pytest.fixture
def saved(tmp_path: Path, small: None) -> CompactIndex:
    made = new_compact(tmp_path, "m", DIM, PARTS)
    made.add(range(500), falling(500))
    made.remove(range(100, 150))
    made.save()
    return made


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def opened(folder: Path) -> CompactIndex:
    index, health = open_index(folder, "m", DIM)
    assert health.good
    assert isinstance(index, CompactIndex)
    return index


def test_what_was_saved_comes_back_and_lives_on(tmp_path: Path, saved: CompactIndex) -> None:
    rows = falling(500)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "m.1.records",
        "m.2.codes",
        "m.json",
    ]
    again = opened(tmp_path)
    assert again.ids().tolist() == saved.ids().tolist()
    assert [row[0] for row in again.search(rows[:50], 3)[0]] == list(range(50))
    again.add([1000], rows[100:101])
    again.save()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "m.1.records",
        "m.3.codes",
        "m.json",
    ]
    assert opened(tmp_path).search(rows[100:101], 1)[0][0].tolist() == [1000]


def test_records_behind_what_was_saved_count_for_nothing(
    tmp_path: Path, saved: CompactIndex
) -> None:
    rows = falling(700, seed=4)
    saved.add(range(600, 700), rows[600:])  # and the process ends
    again = opened(tmp_path)
    assert len(again) == 450
    again.add([700], rows[:1])
    again.save()
    assert opened(tmp_path).search(rows[:1], 1)[0][0].tolist() == [700]


@pytest.mark.parametrize("part", ["m.2.codes", "m.json"])
def test_damage_of_what_is_loaded_is_found(tmp_path: Path, saved: CompactIndex, part: str) -> None:
    content = bytearray((tmp_path / part).read_bytes())
    content[len(content) // 2] ^= 255
    (tmp_path / part).write_bytes(content)
    index, health = open_index(tmp_path, "m", DIM)
    assert health.state in {HealthState.DAMAGED, HealthState.OTHER}
    assert len(index) == 0


def test_a_file_of_records_that_is_gone_or_too_short_is_found(
    tmp_path: Path, saved: CompactIndex
) -> None:
    path = tmp_path / "m.1.records"
    content = path.read_bytes()
    path.write_bytes(content[:-1])
    assert open_index(tmp_path, "m", DIM)[1].state is HealthState.DAMAGED
    path.unlink()
    assert open_index(tmp_path, "m", DIM)[1].state is HealthState.DAMAGED


def test_damaged_records_are_never_an_answer(tmp_path: Path, saved: CompactIndex) -> None:
    """One random byte of the file is another one: each time it is told whose it was."""
    path, rows = tmp_path / "m.1.records", falling(500)
    sound = path.read_bytes()
    size = len(sound) // 500
    dice = np.random.default_rng(1)
    for _ in range(60):
        place = int(dice.integers(0, len(sound)))
        content = bytearray(sound)
        content[place] ^= int(dice.integers(1, 256))
        path.write_bytes(content)
        owner = place // size
        index = opened(tmp_path)
        if 100 <= owner < 150:  # removed: nobody asks for it
            assert len(index.vectors(index.ids())) == 450
            continue
        with pytest.raises(DamagedVectorsError) as damage:
            index.search(rows[owner : owner + 1], 1)
        assert damage.value.ids.tolist() == [owner]
        assert index.damaged().tolist() == [owner]
        index.remove(damage.value.ids)
        assert owner not in index.search(rows[owner : owner + 1], 5)[0][0]


def test_a_full_disk_keeps_the_old_one(
    tmp_path: Path, saved: CompactIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    saved.add([900], falling(1))
    with monkeypatch.context() as patched:
        patched.setattr(np.lib.format, "write_array", full)
        with pytest.raises(LibraryError, match="No space left"):
            saved.save()
    assert len(opened(tmp_path)) == 450
    saved.save()
    assert len(opened(tmp_path)) == 451


def test_the_first_save_that_fails_leaves_the_vectors(
    tmp_path: Path, small: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = new_compact(tmp_path, "m", DIM, PARTS)
    made.add(range(50), falling(50))

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(np.lib.format, "write_array", full)
        with pytest.raises(LibraryError):
            made.save()
    made.save()
    assert opened(tmp_path).ids().tolist() == list(range(50))


def test_a_worn_file_is_told(tmp_path: Path, saved: CompactIndex) -> None:
    assert not saved.worn
    for _ in range(3):
        saved.add(range(400), falling(400))
    assert saved.worn


def test_a_cancelled_sorting_changes_nothing(index: CompactIndex) -> None:
    index.add(range(300), falling(300))
    before = index.rows

    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        index.compact(stop)
    assert index.rows is before


def test_very_many_are_added_without_sorting_between(index: CompactIndex) -> None:
    rows = falling(2000)
    for start in range(0, 2000, 100):
        index.add(range(start, start + 100), rows[start : start + 100], sort=False)
    assert len(index.rows.waiting) == 2000
    before = index.rows
    index.add([2000], rows[:1], sort=False)
    assert before.waiting.ids.tolist() == list(range(2000))  # a search under way sees what it saw
    assert index.search(rows[5:6], 1)[0][0].tolist() == [5]
    index.compact()
    assert len(index.rows.cells) == 2001
    assert len(index.rows.waiting) == 0
