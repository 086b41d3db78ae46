from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from pathlib import Path

import numpy as np
import pytest

from photosim import storage
from photosim.core.errors import Cancelled, LibraryError
from photosim.core.jobs import JobContext
from photosim.core.types import PhotoFacts
from photosim.index import compact as compact_module
from photosim.index.compact import CompactIndex
from photosim.index.records import VectorRecords
from photosim.library.runtime import photo_index
from photosim.library.runtime.photo_index import PhotoIndex, StoredVectors, fits_in_graph
from photosim.library.runtime.stored_neighbours import StoredNeighbours
from photosim.ml.aspects import Aspects
from photosim.storage.files import FileStat
from tests.helpers.indexes import index_without_library


def test_what_lies_very_near_is_found_in_a_shallow_search(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    rows = rng.standard_normal((4000, 24)).astype(np.float32)
    rows[1::2] = rows[::2] + 0.1 * rng.standard_normal((2000, 24)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    photos = index_without_library(tmp_path, "model", 24)
    photos.add(np.arange(4000), rows)
    found, cosines = photos.near_copies(rows, 3)
    # The photo itself, then its copy.
    partners = np.arange(4000) ^ 1
    right = [ids[0] == row and ids[1] == partners[row] for row, ids in enumerate(found)]
    assert np.mean(right) > 0.99
    assert all(list(values) == sorted(values, reverse=True) for values in cosines)


def test_vectors_of_the_database_are_those_of_the_index(tmp_path: Path) -> None:
    aspects = Aspects(160, 16)
    rng = np.random.default_rng(3)
    drawn = rng.standard_normal((40, 176)).astype(np.float32)
    rows = np.asarray([row / np.linalg.norm(row) for row in drawn])
    (tmp_path / "library").mkdir()
    with closing(storage.open(tmp_path / "library", write=True)) as store:
        with store.transaction():
            folder = store.folders.add(tmp_path).id
            photos = [
                store.photos.add(number.to_bytes(20, "big"), 1, PhotoFacts("jpeg", 4, 4), 0)
                for number in range(40)
            ]
            for number, photo in enumerate(photos):
                store.vectors.add(photo, "model", np.zeros(4, np.float16), rows[number])
            for number, photo in enumerate(photos[:-1]):  # the last has no file any more
                row = store.files.add_pending(folder, f"{number}.jpg", FileStat(1, 1, number + 1))
                store.files.link(row, photo)
        stored = StoredVectors(store, "model", 176, aspects)
        index = PhotoIndex.load(
            tmp_path / "index", "model", 176, store, lambda: nullcontext(store), aspects
        )
        assert stored.ids().tolist() == index.ids().tolist() == photos[:-1]
        one, other = stored.copy_vectors(), index.copy_vectors()
    assert one.ids.tolist() == other.ids.tolist()
    np.testing.assert_allclose(one.halves, other.halves, atol=1e-3)
    np.testing.assert_allclose(one.halves, aspects.as_copies(rows[:-1]), atol=1e-3)
    assert one.leading is not None
    assert one.leading.tolist() == [*range(64), *range(160, 176)]


# -- the two kinds of saved indexes ----------------------------------------------------------

DIM = 48


class Photos:
    """A library's database with some photos, and the index of its vectors."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        (folder / "library").mkdir(parents=True)
        self.store = storage.open(folder / "library", write=True)
        rng = np.random.default_rng(6)
        rows = rng.standard_normal((count, DIM)).astype(np.float32)
        self.rows = np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True))
        with self.store.transaction():
            root = self.store.folders.add(folder).id
            self.ids = [
                self.store.photos.add(number.to_bytes(20, "big"), 1, PhotoFacts("jpeg", 4, 4), 0)
                for number in range(count)
            ]
            for number, photo in enumerate(self.ids):
                self.store.vectors.add(photo, "model", np.zeros(4, np.float16), self.rows[number])
                row = self.store.files.add_pending(root, f"{number}.jpg", FileStat(1, 1, number))
                self.store.files.link(row, photo)

    def index(self) -> PhotoIndex:
        return PhotoIndex.load(
            self.folder / "index", "model", DIM, self.store, lambda: nullcontext(self.store)
        )

    def all_found(self, index: PhotoIndex) -> bool:
        nearest, cosines = index.search(self.rows, 1)
        np.testing.assert_allclose([row[0] for row in cosines], 1, atol=2e-3)
        return [row[0] for row in nearest] == self.ids


def test_who_keeps_the_vectors_answers_as_the_index_does(tmp_path: Path) -> None:
    made = Photos(tmp_path, 200)
    aspects = Aspects(DIM - 16, 16, stored=0.3)
    sides = np.split(made.rows, [aspects.similar], axis=1)
    rows = aspects.joined(*(one / np.linalg.norm(one, axis=1, keepdims=True) for one in sides))
    with closing(made.store) as store:
        with store.transaction():
            store.vectors.add_embeddings(made.ids, "model", rows)
        index = PhotoIndex.load(
            tmp_path / "index", "model", DIM, store, lambda: nullcontext(store), aspects
        )
        stored = StoredNeighbours(lambda: nullcontext(store), "model", DIM, aspects)
        queries, some = rows[:5] * 7, made.ids[50:150]
        for one, other in (
            (index.search(queries, 9), stored.search(queries, 9)),
            (index.search_copies(queries, 9), stored.search_copies(queries, 9)),
            (index.search(queries, 9, some), stored.search(queries, 9, some)),
        ):
            np.testing.assert_array_equal(one[0], other[0])
            np.testing.assert_allclose(one[1], other[1], atol=2e-3)
        asked = [made.ids[7], 99_999, made.ids[3]]
        assert stored.has(asked).tolist() == index.has(asked).tolist() == [True, False, True]
        for name in ("cosines", "copy_cosines"):
            told = [getattr(one, name)(asked[::2], rows[:4]) for one in (index, stored)]
            np.testing.assert_allclose(*told, atol=2e-3)
            with pytest.raises(KeyError, match="99999"):
                getattr(stored, name)(asked, rows[:4])
        with pytest.raises(ValueError, match="without a direction"):
            stored.search(np.zeros((1, DIM)), 3)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Photos]:
    made = Photos(tmp_path, 300)
    with closing(made.store):
        yield made


def test_memory_and_size_say_which_kind_it_is() -> None:
    gigabyte = 1 << 30
    assert fits_in_graph(20_000, 1024, 8 * gigabyte)
    assert not fits_in_graph(100_000, 1024, 64 * gigabyte)
    assert not fits_in_graph(20_000, 1024, 2 * gigabyte)
    assert fits_in_graph(100_000, 128, 64 * gigabyte)


def test_a_library_that_outgrows_the_graph_goes_over_and_back(
    library: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = library.index()
    index.absorb(JobContext())
    index.save()
    assert not index.compact
    limit = [100]
    monkeypatch.setattr(photo_index, "fits_in_graph", lambda photos, dim: photos <= limit[0])
    index.absorb(JobContext())
    assert index.compact
    assert index.unsaved
    assert library.all_found(index)
    assert not library.index().compact  # what is saved is the old one, until it is saved
    index.save()
    again = library.index()
    assert again.compact
    assert again.found_saved == 300
    assert library.all_found(again)
    limit[0] = 599  # near the border it stays what it is
    again.absorb(JobContext())
    assert again.compact
    limit[0] = 600
    again.absorb(JobContext())
    again.save()
    assert not again.compact
    assert library.all_found(library.index())
    names = {path.suffix for path in (library.folder / "index").iterdir()}
    assert names == {".hnsw", ".ids", ".vectors", ".json"}


def test_the_old_one_answers_while_the_new_one_is_made(
    library: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = library.index()
    index.absorb(JobContext())
    monkeypatch.setattr(photo_index, "fits_in_graph", lambda photos, dim: False)
    original, answered = CompactIndex.compact, []

    def sorting(self: CompactIndex, *check: Callable[[], None]) -> None:
        answered.append(library.all_found(index))
        original(self, *check)

    monkeypatch.setattr(CompactIndex, "compact", sorting)
    index.absorb(JobContext())
    assert answered == [True]


def test_a_cancelled_change_leaves_the_old_one(
    library: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = library.index()
    index.absorb(JobContext())
    index.save()
    monkeypatch.setattr(photo_index, "fits_in_graph", lambda photos, dim: False)
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        index.absorb(job)
    assert not index.compact
    assert library.all_found(index)


def test_many_photos_that_the_index_lacks_lie_there_as_codes(
    library: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photo_index, "BESIDE_EXACT", 100)
    index = library.index()
    assert isinstance(index._beside, CompactIndex)
    assert library.all_found(index)
    with library.store.transaction():
        library.store.vectors.remove([library.ids[7]], "model")
    assert index.search(library.rows[7:8], 1)[0][0].tolist() != [library.ids[7]]
    index.refresh(library.store)
    assert not index.has([library.ids[7]]).any()
    index.absorb(JobContext())
    assert len(index._beside) == 0
    assert index.ids().tolist() == sorted(set(library.ids) - {library.ids[7]})


@pytest.fixture
def compact(library: Photos, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of whole vectors of a compact index that is saved."""
    monkeypatch.setattr(photo_index, "fits_in_graph", lambda photos, dim: False)
    index = library.index()
    index.absorb(JobContext())
    index.save()
    return next((library.folder / "index").glob("*.records"))


@pytest.mark.parametrize("damaged", [1, 300])
def test_damaged_vectors_come_from_the_database(
    library: Photos, compact: Path, damaged: int, caplog: pytest.LogCaptureFixture
) -> None:
    content = bytearray(compact.read_bytes())
    size = len(content) // 300
    for number in range(damaged):
        content[number * size + 40] ^= 255
    compact.write_bytes(content)
    index = library.index()
    assert index.health.good
    assert library.all_found(index)
    assert not index.health.good
    assert "damaged" in caplog.text
    caplog.clear()
    index.absorb(JobContext())
    index.save()
    again = library.index()
    assert again.found_saved == 300
    assert library.all_found(again)
    assert again.health.good


def test_a_file_of_vectors_that_is_gone_while_it_is_used(
    library: Photos, compact: Path, caplog: pytest.LogCaptureFixture
) -> None:
    index = library.index()
    compact.unlink()
    assert library.all_found(index)
    assert index.vectors(library.ids[:3]).shape == (3, DIM)
    assert "damaged" in caplog.text
    caplog.clear()


def test_what_can_not_be_written_is_searched_all_the_same(
    library: Photos,
    compact: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    index = library.index()
    index.remove(library.ids[:5])
    with monkeypatch.context() as patched:
        patched.setattr(VectorRecords, "append", full)
        index.add(library.ids[:5], library.rows[:5])
        assert library.all_found(index)
        with pytest.raises(LibraryError, match="No space left"):
            index.absorb(JobContext())
    assert "can't be written" in caplog.text
    caplog.clear()
    index.absorb(JobContext())
    assert library.all_found(index)


def test_a_worn_file_of_vectors_is_made_anew(
    library: Photos, compact: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compact_module, "_WAITING_LEAST", 50)
    index = library.index()
    for _ in range(3):
        index.add(library.ids, library.rows)
    index.absorb(JobContext())
    index.save()
    assert library.all_found(library.index())
    newer = next((library.folder / "index").glob("*.records"))
    assert newer != compact
    assert newer.stat().st_size < 2 * 300 * (2 * DIM + 12)


def test_all_vectors_come_in_parts_those_beside_too(library: Photos, compact: Path) -> None:
    index = library.index()
    index.remove(library.ids[:10])
    index.refresh(library.store)  # they are in the database still
    found = list(index.everything())
    ids = np.concatenate([some for some, _ in found])
    rows = np.concatenate([some for _, some in found])
    assert sorted(ids.tolist()) == library.ids
    np.testing.assert_allclose(rows, library.rows[ids - library.ids[0]], atol=2e-3)
