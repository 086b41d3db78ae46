"""Putting photos aside: copies on one side, enough left to learn from."""

from __future__ import annotations

import numpy as np
import pytest

from photosim.ml.teach.split import copy_groups, hold_out


def _albums(*sizes: int) -> np.ndarray:
    numbers = np.repeat(np.arange(len(sizes)), sizes)
    member: np.ndarray = numbers[:, None] == np.arange(len(sizes))[None, :]
    return member


def test_copies_are_linked_by_fingerprint_by_cosine_and_by_chains() -> None:
    # 0 and 2 share a fingerprint, 2 and 3 are near: one group; 1 and 4 stand alone.
    fingerprints = np.array([7, 1, 7, 2, 3], dtype=np.uint64)
    embeddings = np.array(
        [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0.02, 0.9998], [0, 0.7071, -0.7071]],
        dtype=np.float32,
    )

    groups = copy_groups(fingerprints, embeddings, 0.99)

    assert groups[0] == groups[2] == groups[3]
    assert len(np.unique(groups)) == 3


@pytest.mark.parametrize("seed", range(5))
def test_a_quarter_of_each_album_is_put_aside(seed: int) -> None:
    member = _albums(16, 8, 12)

    held = hold_out(member, np.arange(36), 0.25, seed)

    assert member[held].sum(axis=0).tolist() == [4, 2, 3]


@pytest.mark.parametrize("seed", range(5))
def test_copies_stay_on_one_side(seed: int) -> None:
    groups = np.repeat(np.arange(10), 3)

    held = hold_out(_albums(15, 15), groups, 0.25, seed)

    assert held.any()
    for group in range(10):
        assert len(np.unique(held[groups == group])) == 1


@pytest.mark.parametrize(("size", "aside"), [(1, 0), (2, 0), (3, 1), (5, 1)])
def test_small_albums_keep_two_to_learn_from(size: int, aside: int) -> None:
    member = _albums(size, 12)

    held = hold_out(member, np.arange(len(member)), 0.25, 0)

    assert member[held].sum(axis=0).tolist() == [aside, 3]


def test_an_album_of_copies_alone_gives_nothing() -> None:
    groups = np.concatenate([np.zeros(6, dtype=np.int64), np.arange(1, 13)])

    held = hold_out(_albums(6, 12), groups, 0.25, 0)

    assert not held[:6].any()


@pytest.mark.parametrize("seed", range(20))
def test_a_photo_of_two_albums_leaves_two_in_both(seed: int) -> None:
    member = np.array([[1, 1], [1, 1], [1, 0], [0, 1], [1, 0]], dtype=np.bool_)

    held = hold_out(member, np.arange(5), 0.5, seed)

    assert (member[~held].sum(axis=0) >= 2).all()
