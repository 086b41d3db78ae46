from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from photosim.core.errors import LibraryError
from photosim.core.types import PhotoFacts
from photosim.storage.sqlite.store import SqliteStore
from photosim.storage.sqlite.vectors import unpacked_embedding
from photosim.storage.vectors import sound
from tests.helpers.engines import AnyStore

RNG = np.random.default_rng(5)


def normal(*shape: int) -> np.ndarray:
    """Numbers that half floats hold, float32."""
    return RNG.normal(size=shape).astype(np.float16).astype(np.float32)


@pytest.fixture
def ids(store: AnyStore) -> list[int]:
    """Ten photos."""
    facts = PhotoFacts("png", 1, 1)
    with store.transaction():
        return [store.photos.add(bytes([n] * 20), 1, facts, 0) for n in range(10)]


@pytest.fixture
def fill(store: AnyStore, ids: list[int]) -> Callable[[str, int], np.ndarray]:
    """Give all photos random embeddings of a model; returns them."""

    def write(model_id: str, dim: int) -> np.ndarray:
        rows = normal(len(ids), dim)
        with store.transaction():
            for one, row in zip(ids, rows, strict=True):
                store.vectors.add(one, model_id, np.full(4, one), row)
        return rows

    return write


def test_vectors_come_back(store: AnyStore, ids: list[int]) -> None:
    vectors = store.vectors
    features = RNG.normal(size=1280).astype(np.float32)
    embedding = normal(512)
    with store.transaction():
        vectors.add(ids[3], "m", features, embedding)
    found = vectors.embedding(ids[3], "m")
    assert found is not None
    assert found.dtype == np.float32
    np.testing.assert_array_equal(found, embedding)
    at, stored = vectors.features(ids, "m")
    assert at.tolist() == [ids[3]]
    assert stored.dtype == np.float16
    np.testing.assert_array_equal(stored[0], features.astype(np.float16))
    assert vectors.embedding(ids[4], "m") is None
    assert vectors.embedding(ids[3], "other") is None


def test_a_second_write_replaces_the_first(store: AnyStore, ids: list[int]) -> None:
    with store.transaction():
        store.vectors.add(ids[0], "m", np.ones(2), np.ones(2))
        store.vectors.add(ids[0], "m", np.full(2, 5.0), np.full(2, 3.0))
    assert store.vectors.embeddings(ids, "m")[1].tolist() == [[3.0, 3.0]]
    assert store.vectors.features(ids, "m")[1].tolist() == [[5.0, 5.0]]


def test_features_that_nothing_can_be_made_of_are_no_features() -> None:
    features = np.array([[1, np.nan], [1, 2], [np.inf, 2], [0, 0]], np.float16)
    ids, found = sound(np.array([3, 4, 5, 6]), features)
    assert ids.tolist() == [4]
    assert found.tolist() == [[1, 2]]


def test_models_are_kept_apart(
    store: AnyStore, ids: list[int], fill: Callable[[str, int], np.ndarray]
) -> None:
    vectors = store.vectors
    a, b = fill("a", 3), fill("b", 5)
    np.testing.assert_array_equal(vectors.embeddings(ids, "a")[1], a)
    np.testing.assert_array_equal(vectors.embeddings(ids, "b")[1], b)
    assert vectors.models() == {"a": 10, "b": 10}
    with store.transaction():
        vectors.drop_model("a")
    assert vectors.models() == {"b": 10}
    assert vectors.ids("a").tolist() == []
    assert vectors.ids("b").tolist() == ids
    assert store.row("SELECT COUNT(*) FROM features") == (10,)


def test_some_of_many(
    store: AnyStore, ids: list[int], fill: Callable[[str, int], np.ndarray]
) -> None:
    rows = fill("m", 3)
    at, found = store.vectors.embeddings([ids[7], 999, ids[2]], "m")
    assert at.tolist() == [ids[2], ids[7]]
    np.testing.assert_array_equal(found, rows[[2, 7]])
    at, found = store.vectors.embeddings([], "m")
    assert at.shape == (0,)
    assert len(found) == 0


@pytest.mark.parametrize("chunk", [1, 3, 10, 11])
def test_iteration_gives_everything_once(
    store: AnyStore, ids: list[int], fill: Callable[[str, int], np.ndarray], chunk: int
) -> None:
    rows = fill("m", 4)
    fill("other", 4)
    parts = list(store.vectors.iterate("m", chunk))
    assert all(len(at) <= chunk and matrix.dtype == np.float32 for at, matrix in parts)
    assert np.concatenate([at for at, _ in parts]).tolist() == ids
    np.testing.assert_array_equal(np.concatenate([matrix for _, matrix in parts]), rows)
    _, features = store.vectors.features(ids, "m")
    assert features.dtype == np.float16
    assert features[:, 0].tolist() == ids


def test_iteration_does_not_stop_writing(
    store: AnyStore, ids: list[int], fill: Callable[[str, int], np.ndarray]
) -> None:
    fill("m", 4)
    seen = 0
    for at, _ in store.vectors.iterate("m", 2):
        with store.transaction():
            store.vectors.remove(at.tolist(), "m")
        seen += len(at)
    assert seen == 10
    assert store.vectors.ids("m").tolist() == []
    assert store.vectors.features(ids, "m")[0].tolist() == []


def test_embeddings_of_a_taught_model(
    store: AnyStore, ids: list[int], fill: Callable[[str, int], np.ndarray]
) -> None:
    fill("base", 4)
    taught = normal(10, 3)
    with store.transaction():
        store.vectors.add_embeddings(ids, "taught", taught)
    np.testing.assert_array_equal(store.vectors.embeddings(ids, "taught")[1], taught)
    assert store.vectors.features(ids, "taught")[0].tolist() == []
    with pytest.raises(ValueError, match="shorter"), store.transaction():
        store.vectors.add_embeddings(ids, "taught", taught[:4])


@pytest.mark.parametrize(
    ("features", "embedding"),
    [
        (np.ones(2), np.array([1.0, np.nan])),
        (np.ones(2), np.array([np.inf, 1.0])),
        (np.array([1.0, 70_000.0]), np.ones(2)),  # not finite as a half float
        (np.ones(2), np.ones((1, 2))),
        (np.ones(2), np.ones(0)),
    ],
)
def test_what_is_no_finite_vector_is_refused(
    store: AnyStore, ids: list[int], features: np.ndarray, embedding: np.ndarray
) -> None:
    with pytest.raises(ValueError, match=f"photo {ids[5]}"), store.transaction():
        store.vectors.add(ids[5], "m", features, embedding)
    assert store.vectors.ids("m").tolist() == []


def test_vectors_of_different_length_are_damage(store: AnyStore, ids: list[int]) -> None:
    with store.transaction():
        store.vectors.add(ids[0], "m", np.ones(2), np.ones(2))
        store.vectors.add(ids[1], "m", np.ones(2), np.ones(3))
    with pytest.raises(LibraryError, match="damaged"):
        store.vectors.embeddings(ids, "m")


def test_no_half_float_is_rounded_and_a_server_rounds_no_float(
    store: AnyStore, ids: list[int]
) -> None:
    halves = np.frombuffer(RNG.bytes(2 * 4000), dtype=np.float16)
    halves = halves[np.isfinite(halves)]
    floats = halves.astype(np.float32)
    with store.transaction():
        store.vectors.add(ids[0], "m", halves, floats)
        store.vectors.add(ids[1], "m", halves, np.full(len(floats), 0.1, np.float32))
    assert store.vectors.embedding(ids[0], "m").tobytes() == floats.tobytes()
    assert store.vectors.features(ids, "m")[1].tobytes() == np.stack([halves] * 2).tobytes()
    kept = np.float16(0.1) if isinstance(store, SqliteStore) else np.float32(0.1)
    assert set(store.vectors.embedding(ids[1], "m").tolist()) == {float(kept)}


# -- what an older version wrote ---------------------------------------------------------


def older(store: SqliteStore, packed: str | None = "[0, 0]") -> None:
    """Embeddings as floats, as layouts before 18 had them."""
    rows = store.rows("SELECT photo_id, model, data FROM embeddings")
    with store.transaction():
        store.write_many(
            "UPDATE embeddings SET data = ? WHERE photo_id = ? AND model = ?",
            [(unpacked_embedding(data), photo, model) for photo, model, data in rows],
        )
        if packed is not None:
            store.write("INSERT INTO settings VALUES ('embeddings_packed', ?)", (packed,))


def lengths(store: SqliteStore) -> list[int]:
    return [
        row[0] for row in store.rows("SELECT length(data) FROM embeddings ORDER BY model, photo_id")
    ]


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
@pytest.mark.parametrize("packed", ["[0, 0]", "no JSON", "7"])
def test_older_embeddings_are_packed_part_by_part_and_read_meanwhile(
    store: SqliteStore, ids: list[int], fill: Callable[[str, int], np.ndarray], packed: str
) -> None:
    rows, other = fill("m", 6), fill("other", 3)
    older(store, packed)
    assert lengths(store) == [24] * 10 + [12] * 10
    np.testing.assert_array_equal(store.vectors.embeddings(ids, "m")[1], rows)
    seen = []
    while True:
        with store.transaction():
            seen.append(store.vectors.pack(4))
        np.testing.assert_array_equal(store.vectors.embeddings(ids, "m")[1], rows)
        np.testing.assert_array_equal(store.vectors.embeddings(ids, "other")[1], other)
        assert [len(some) for _, some in store.vectors.iterate("m", 3)] == [3, 3, 3, 1]
        if not seen[-1]:
            break
        if len(seen) == 1:  # a part of it
            assert lengths(store) == [13] * 4 + [24] * 6 + [12] * 10
    assert seen == [4, 4, 4, 4, 4, 0]
    assert lengths(store) == [13] * 10 + [7] * 10
    assert store.settings.get("embeddings_packed") is None
    with store.transaction():
        assert store.vectors.pack(4) == 0


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_what_can_not_be_packed_stays_as_it_is(
    store: SqliteStore, ids: list[int], fill: Callable[[str, int], np.ndarray]
) -> None:
    fill("m", 4)
    older(store)
    large = np.array([1e30, 0, 0, 0], "<f4").tobytes()
    odd = (b"12345678901234567", b"1", b"", "text", large)
    with store.transaction():
        for photo, data in zip(ids, odd, strict=False):
            store.write("UPDATE embeddings SET data = ? WHERE photo_id = ?", (data, photo))
        assert store.vectors.pack(99) == 10
    stored = [row[0] for row in store.rows("SELECT data FROM embeddings ORDER BY photo_id")]
    assert tuple(stored[: len(odd)]) == odd
    for photo in ids[:4]:
        with pytest.raises(LibraryError, match="damaged"):
            store.vectors.embeddings([photo, ids[9]], "m")
    assert len(store.vectors.embeddings(ids[4:], "m")[0]) == 6


def test_the_nearest_are_those_that_a_file_shows_by_all_their_numbers(
    store: AnyStore, show: Callable[..., tuple[int, int]]
) -> None:
    shown = [show(f"{number}.jpg", f"content {number}") for number in range(30)]
    photos = [photo for _, photo in shown]
    rows = RNG.normal(size=(30, 7))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    rows = rows.astype(np.float16).astype(np.float32)
    rows[11] = rows[12]
    with store.transaction():
        for photo, row in zip(photos, rows, strict=True):
            store.vectors.add(photo, "m", np.ones(2), row)
            store.vectors.add(photo, "other", np.ones(2), -row[:3])
        store.files.mark_missing(shown[4][0], 1.0)
    query = 3 * rows[12] + rows[4]
    products = rows @ query
    products[4] = -np.inf
    order = np.lexsort((photos, -products))[:6]
    ids, found = store.vectors.nearest(query, "m", 6)
    assert ids.tolist() == [photos[place] for place in order]
    assert ids.tolist()[:2] == [photos[11], photos[12]]
    np.testing.assert_allclose(found, products[order], rtol=1e-5)
    assert (ids.dtype, found.dtype) == (np.int64, np.float32)
    only = np.array([photos[3], photos[4], photos[20], 10**6])
    ids, _ = store.vectors.nearest(query, "m", 6, only)
    assert set(ids.tolist()) == {photos[3], photos[20]}
    assert len(store.vectors.nearest(query, "m", 99)[0]) == 29
    assert len(store.vectors.nearest(query, "unknown", 6)[0]) == 0


def test_the_nearest_of_more_than_are_read_at_a_time(
    store: AnyStore, show: Callable[..., tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = type(store.vectors).iterate
    monkeypatch.setattr(type(store.vectors), "iterate", lambda own, model: whole(own, model, 4))
    photos = [show(f"{number}.jpg", f"content {number}")[1] for number in range(15)]
    with store.transaction():
        for number, photo in enumerate(photos):
            store.vectors.add(photo, "m", np.ones(2), np.array([number % 8, 1.0]))
    ids, found = store.vectors.nearest(np.array([1, 0], np.float32), "m", 3)
    assert ids.tolist() == [photos[7], photos[6], photos[14]]
    assert found.tolist() == [7, 6, 6]
