"""Which labels look wrong."""

from __future__ import annotations

import numpy as np
import pytest

from photosim.ml.heads import unit_length
from photosim.ml.teach.doubt import doubtful
from photosim.ml.teach.lesson import Material, teach
from photosim.ml.teach.measure import find_mates
from photosim.ml.teach.trainer import AlbumPhotos, Refusals, apply


def kinds(
    albums: int, each: int, strength: float, seed: int = 0, dim: int = 32
) -> tuple[np.ndarray, np.ndarray]:
    """Unit vectors of photos of so many kinds, and the kind of each."""
    rng = np.random.default_rng(seed)
    kind = np.repeat(np.arange(albums), each)
    centres = rng.standard_normal((albums, dim))
    vectors = rng.standard_normal((albums * each, dim)) + strength * centres[kind]
    return unit_length(vectors.astype(np.float32)), kind


def labelled(vectors: np.ndarray, labels: np.ndarray) -> AlbumPhotos:
    return AlbumPhotos(vectors, np.eye(labels.max() + 1, dtype=np.bool_)[labels])


def test_a_photo_that_lies_in_another_album_is_doubted() -> None:
    vectors, labels = kinds(4, 8, 3.0)
    wrong = labels.copy()
    wrong[[0, 9]] = 3
    found = doubtful(labelled(vectors, wrong))
    assert np.flatnonzero(found).tolist() == [0, 9]
    assert not doubtful(labelled(vectors, labels)).any()


def test_where_the_base_model_can_not_tell_the_albums_nothing_is_doubted() -> None:
    vectors, labels = kinds(4, 8, 0.0)
    assert not doubtful(labelled(vectors, labels)).any()


def test_a_small_album_keeps_what_it_has() -> None:
    vectors, labels = kinds(2, 3, 3.0)
    labels[0] = 1  # three others are too few to doubt the fourth
    assert not doubtful(labelled(vectors, labels)).any()


def test_a_photo_of_several_albums_is_doubted_only_in_all_of_them() -> None:
    vectors, labels = kinds(3, 8, 3.0)
    member = np.eye(3, dtype=np.bool_)[labels]
    member[0] = [True, True, False]
    assert not doubtful(AlbumPhotos(vectors, member)).any()
    member[0] = [False, True, False]
    assert np.flatnonzero(doubtful(AlbumPhotos(vectors, member))).tolist() == [0]
    member[0] = False  # in no album at all
    assert not doubtful(AlbumPhotos(vectors, member)).any()


@pytest.mark.parametrize("rows", [0, 1])
def test_corner_cases(rows: int) -> None:
    vectors, _ = kinds(2, 1, 1.0)
    alone = AlbumPhotos(vectors[:rows], np.ones((rows, 1), dtype=np.bool_))
    assert doubtful(alone).tolist() == [False] * rows


def test_albums_with_every_fifth_label_wrong_still_gain() -> None:
    """Measured on photos of the same kinds that no album has."""
    everything, kind = kinds(8, 60, 0.7, dim=64)
    rng = np.random.default_rng(1)
    first = np.flatnonzero(np.arange(len(kind)) % 60 < 15)
    others = np.setdiff1d(np.arange(len(kind)), first)
    labels = kind[first].copy()
    wrong = rng.permutation(len(first))[: len(first) // 5]
    labels[wrong] = (labels[wrong] + rng.integers(1, 8, len(wrong))) % 8
    none = np.empty((0, 64), dtype=np.float32)
    material = Material(
        labelled(everything[first], labels),
        np.arange(len(first)),
        Refusals(none, np.empty((0, 8), dtype=np.bool_)),
        none,
        none,
    )
    lesson = teach(material)
    mates = kind[others][:, None] == kind[others]
    np.fill_diagonal(mates, False)
    rows = np.arange(len(others))
    before = find_mates(everything[others], mates, rows).precision.mean()
    after = find_mates(apply(lesson.matrix, everything[others]), mates, rows).precision.mean()
    assert after > before + 0.05
