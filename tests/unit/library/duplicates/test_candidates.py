from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from photosim.core.arrays import Floats, Ints
from photosim.imaging.fingerprint import distance, symmetries
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Sketch
from photosim.library.duplicates import candidates
from photosim.library.duplicates.candidates import (
    NEAR_BITS,
    SHOWN,
    Candidates,
    CosineLimits,
    NearPrints,
    worth_comparing,
)
from photosim.library.duplicates.views import framed_among, joined, views_of
from photosim.library.runtime.photo_index import PhotoIndex
from tests.helpers.indexes import index_without_library
from tests.helpers.pictures import photo_like
from tests.helpers.turned import padded, turned


def changed(print_: int, bits: int, rng: np.random.Generator) -> int:
    for bit in rng.choice(63, bits, replace=False).tolist():
        print_ ^= 1 << bit
    return print_


def test_the_near_pairs_are_those_of_comparing_every_two() -> None:
    rng = np.random.default_rng(2)
    prints = rng.integers(1, 1 << 63, 60).tolist()
    for bits in range(NEAR_BITS + 3):
        for way in range(8):
            prints.append(changed(symmetries(prints[bits * 8 + way])[way], bits, rng))
    prints.append(0)  # without structure
    prints.append(0)
    ids = np.arange(len(prints), dtype=np.int64) * 3 + 5
    expected = {
        (int(ids[one]), int(ids[two]))
        for one in range(len(prints))
        for two in range(one + 1, len(prints))
        if prints[one]
        and prints[two]
        and any(distance(turned, prints[two]) <= NEAR_BITS for turned in symmetries(prints[one]))
    }
    assert len(expected) >= 8 * (NEAR_BITS + 1)
    near = NearPrints(ids, np.array(prints, dtype=np.uint64))
    assert near.pairs(ids) == expected
    assert near.pairs(ids[:3]) == {pair for pair in expected if set(pair) & set(ids[:3].tolist())}
    assert near.pairs(np.array([1, 2], dtype=np.int64)) == set()
    assert near.pairs(ids[:0]) == set()


def test_a_word_that_a_crowd_shares_says_nothing() -> None:
    many = candidates._CROWD + 1
    prints = np.full(many, 77, dtype=np.uint64)
    assert NearPrints(np.arange(many), prints).pairs(np.array([0])) == set()


DIM = 24
NO_PRINTS = NearPrints(np.empty(0, np.int64), np.empty(0, np.uint64))


@pytest.fixture
def index(tmp_path: Path) -> PhotoIndex:
    """Photos 10, 20, … 600; those of each ten are near each other."""
    rng = np.random.default_rng(1)
    middles = rng.standard_normal((6, DIM))
    rows = np.repeat(middles, 10, axis=0) + 0.4 * rng.standard_normal((60, DIM))
    photos = index_without_library(tmp_path, "model", DIM)
    photos.add(10 * np.arange(1, 61), rows)
    return photos


def turning(pictures: Sequence[Image.Image]) -> Floats:
    """Vectors that mirroring and quarter turns hardly change, float32 (n, DIM), as those of a real
    model: of each picture as a square of 4 × 4 means, those that a symmetry exchanges together."""
    rows = []
    for picture in pictures:
        small = np.asarray(picture.resize((4, 4), Image.Resampling.BOX), np.float64)
        small = small + small[::-1]
        small = small + small[:, ::-1]
        small = small + small.transpose(1, 0, 2)
        places = small[[0, 0, 1], [0, 1, 1]]
        rows.append((places - places.mean()).ravel())
    wide = np.zeros((len(rows), DIM), np.float32)
    wide[:, :9] = rows
    return wide / np.linalg.norm(wide, axis=1, keepdims=True)


def candidates_of(
    index: PhotoIndex, fresh: Ints, limits: CosineLimits, near: NearPrints = NO_PRINTS
) -> Candidates:
    return Candidates(near, index, lambda: index, limits, fresh, check=lambda: None)


def looked_for(
    index: PhotoIndex, fresh: npt.NDArray[np.int64], least: float = 0.6
) -> dict[tuple[int, int], float]:
    made = candidates_of(index, fresh, CosineLimits(least, least))
    assert sorted(made.order.tolist()) == fresh.tolist()
    parts = [made.of(made.order[start : start + 7]) for start in range(0, len(fresh), 7)]
    return {pair: cosine for part in parts for pair, cosine in part.items()}


def test_pairs_with_near_embeddings_are_found_with_their_cosines(index: PhotoIndex) -> None:
    ids = index.ids()
    vectors = index.vectors(ids)
    cosines = vectors @ vectors.T
    expected = {
        (int(ids[one]), int(ids[two])): cosines[one, two]
        for one in range(60)
        for two in range(one + 1, 60)
        if cosines[one, two] >= 0.6
    }
    assert len(expected) > 100
    found = looked_for(index, ids)
    assert found.keys() == expected.keys()
    for pair, cosine in found.items():
        assert cosine == pytest.approx(expected[pair], abs=2e-3)


def test_few_new_photos_find_what_all_at_once_find(index: PhotoIndex) -> None:
    everything = looked_for(index, index.ids())
    few = np.array([20, 330, 590])
    assert len(few) * candidates._MANY < 60
    found = looked_for(index, few)
    assert found.keys() == {pair for pair in everything if set(pair) & set(few.tolist())}


@pytest.mark.parametrize("fresh", [[20, 333, 600], [*range(10, 600, 10), 601]])
def test_photos_without_an_embedding_are_looked_for_by_their_fingerprints(
    index: PhotoIndex, fresh: list[int]
) -> None:
    prints = np.array([7 << 20, 7 << 20], dtype=np.uint64)
    near = NearPrints(np.array([20, fresh[-1] + 1]), prints)
    made = candidates_of(index, np.array(fresh), CosineLimits(2.0, 2.0), near)
    assert sorted(made.order.tolist()) == fresh
    assert made.of(np.array(fresh)) == {(20, fresh[-1] + 1): 1.0}


def test_near_fingerprints_count_more_than_the_embedding(index: PhotoIndex) -> None:
    near = NearPrints(np.array([10, 20]), np.array([5, 5], dtype=np.uint64))
    made = candidates_of(index, index.ids(), CosineLimits(0.6, 0.6), near)
    assert made.of(np.array([10]))[10, 20] == 1.0


LIMITS = CosineLimits(level=0.6, lowest=0.3)
WORTH = {
    "all from the level on": ([0.9, 0.7, 0.61, 0.6, 0.6, 0.59], 5),
    "one that stands out under it": ([0.5] + [0.4] * 11, 1),
    "two that do": ([0.52, 0.5] + [0.4] * 10, 2),
    "four among which others of its kind are": ([0.52, 0.5, 0.5, 0.5] + [0.4] * 8, 4),
    "no fifth": ([0.52, 0.52, 0.52, 0.52, 0.52] + [0.4] * 7, 4),
    "none among its like": ([0.5] * 12, 0),
    "the nearest of a few": ([0.45], 1),
    "what says nothing": ([0.29], 0),
    "what hardly stands out from what says nothing": ([0.33, 0.1, 0.1, 0.1], 0),
    "no other photo": ([], 0),
}


@pytest.mark.parametrize("case", WORTH)
def test_the_nearest_is_compared_under_the_level_where_it_stands_out(case: str) -> None:
    cosines, expected = WORTH[case]
    worth = worth_comparing(np.array([cosines], np.float32), LIMITS)[0]
    assert worth.tolist() == [number < expected for number in range(len(cosines))]


@pytest.mark.parametrize("few", [False, True], ids=["all", "few"])
def test_a_far_copy_is_found_by_its_rank(index: PhotoIndex, few: bool) -> None:
    # Of the photos of another kind as far as of its own: half its original, half something else.
    rng = np.random.default_rng(3)
    original = index.vectors([250])[0]
    other = rng.standard_normal(DIM)
    other -= (other @ original) * original
    index.add(np.array([700]), (0.5 * original + 0.866 * other / np.linalg.norm(other))[None])
    fresh = np.array([700]) if few else index.ids()
    assert looked_for(index, fresh).get((250, 700)) is None
    made = candidates_of(index, fresh, CosineLimits(0.6, 0.3))
    assert made.of(np.array([700]))[250, 700] == pytest.approx(0.5, abs=2e-3)


@pytest.mark.parametrize(
    "edit",
    [
        lambda photo: padded(photo, 0.2, "white"),
        lambda photo: turned(photo, 30, "white", grown=True),
        lambda photo: turned(photo, -60, "black", grown=True, mirrored=True),
    ],
    ids=["padded", "turned", "mirrored and turned"],
)
def test_a_framed_picture_is_looked_for_by_what_it_shows(
    tmp_path: Path, edit: Callable[[Image.Image], Image.Image]
) -> None:
    photos = [photo_like(seed, (320, 240)) for seed in range(40)]
    framed = edit(photos[17])
    index = index_without_library(tmp_path, "model", DIM)
    index.add(np.arange(1, 42), turning([*photos, framed]))
    made = candidates_of(index, np.array([41]), CosineLimits(2.0, 0.3))
    assert (18, 41) not in made.of(np.array([41]))
    views = views_of({41: thumbnail(framed), 18: thumbnail(photos[17])}, turning)
    assert views.photos.tolist() == [41]  # nothing is around the other
    found = made.by_views(views)
    assert (18, 41) in found
    assert len(found) <= SHOWN


def test_two_framed_pictures_find_each_other_by_what_they_show(tmp_path: Path) -> None:
    photo = photo_like(5, (320, 240))
    framed = [padded(photo, 0.3, "white"), turned(photo, 40, "black", grown=True)]
    index = index_without_library(tmp_path, "model", DIM)
    index.add(np.array([1, 2]), -turning(framed))  # nowhere near what they show
    made = candidates_of(index, np.array([1, 2]), CosineLimits(2.0, 0.6))
    jpegs = [thumbnail(one) for one in framed]
    assert made.by_views(views_of({1: jpegs[0]}, turning)) == {}
    both = joined(
        [views_of({2: jpegs[1]}, turning), views_of({}, turning), views_of({1: jpegs[0]}, turning)]
    )
    assert both.photos.tolist() == [1, 2]
    assert made.by_views(both).keys() == {(1, 2)}
    assert made.by_views(joined([])) == {}


@pytest.mark.parametrize("size", [(320, 240), (150, 210)], ids=["large", "enlarged to compare"])
def test_who_compares_photos_sees_the_same_frames_as_who_looks_for_them(
    size: tuple[int, int],
) -> None:
    photo = photo_like(8, size)
    framed = [padded(photo, 0.5, "white"), turned(photo, 25, "black", grown=False)]
    jpegs = dict(enumerate(map(thumbnail, (photo, *framed))))
    assert framed_among(jpegs) == {1, 2}
    assert [Sketch.of(jpeg).is_framed for jpeg in jpegs.values()] == [False, True, True]
    assert framed_among({1: jpegs[1], 2: b"no picture"}) == {1}
