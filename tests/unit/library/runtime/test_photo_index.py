from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np

from photosim import storage
from photosim.core.types import PhotoFacts
from photosim.index.files import open_index
from photosim.library.runtime.photo_index import PhotoIndex, StoredVectors
from photosim.ml.aspects import Aspects
from photosim.storage.files import FileStat


def test_what_lies_very_near_is_found_in_a_shallow_search(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    rows = rng.standard_normal((4000, 24)).astype(np.float32)
    rows[1::2] = rows[::2] + 0.1 * rng.standard_normal((2000, 24)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    photos = PhotoIndex(*open_index(tmp_path, "model", 24))
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
        index = PhotoIndex.load(tmp_path / "index", "model", 176, store, aspects)
        assert stored.ids().tolist() == index.ids().tolist() == photos[:-1]
        one, other = stored.copy_vectors(), index.copy_vectors()
    assert one.ids.tolist() == other.ids.tolist()
    np.testing.assert_allclose(one.halves, other.halves, atol=1e-3)
    np.testing.assert_allclose(one.halves, aspects.as_copies(rows[:-1]), atol=1e-3)
    assert one.leading is not None
    assert one.leading.tolist() == [*range(64), *range(160, 176)]
