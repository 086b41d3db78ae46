"""Naming and cutting hits: pure functions over plain data."""

from __future__ import annotations

import numpy as np
import pytest

from photosim.core.errors import UsageError
from photosim.core.types import Level, Region
from photosim.library.browsing.catalog import HitFile
from photosim.library.matching.naming import Named
from photosim.library.searching.ranking import choose, least_similarity, mean_embedding
from photosim.library.searching.sources import DataSource
from photosim.library.values import Levels, Query
from tests.helpers.edits import COVERED, CROPPED, MIRRORED, SAME_BYTES, SAME_SCENE

LEVELS = Levels(copy=0.9, similar=0.5)
FILES = {
    1: [HitFile("/a/one.jpg", False), HitFile("/b/one copy.jpg", True)],
    2: [HitFile("/a/two.jpg", False)],
    3: [HitFile("/a/three.jpg", False)],
    4: [HitFile("/a/four.jpg", False)],
}
NEAREST = {1: 0.99999, 2: 0.93, 3: 0.7, 4: 0.4}


def asked(**options: object) -> Query:
    return Query((DataSource(b"photo"),), **options)  # type: ignore[arg-type]


def found(query: Query, exact: set[int] = frozenset(), own: set[str] = frozenset()) -> list:  # type: ignore[assignment]
    hits = choose(query, LEVELS, NEAREST, exact, FILES, own)
    return [(hit.path, str(hit.level), hit.offline) for hit in hits]


def test_levels_follow_the_models_calibration_and_the_rest_is_no_hit() -> None:
    assert found(asked()) == [
        ("/a/one.jpg", "copy", False),
        ("/b/one copy.jpg", "copy", True),
        ("/a/two.jpg", "copy", False),
        ("/a/three.jpg", "similar", False),
    ]


def test_the_same_bytes_are_exact_whatever_the_rounding_and_come_first() -> None:
    hits = choose(asked(), LEVELS, {1: 0.99, 2: 0.999}, {1}, FILES, {"/a/one.jpg"})
    assert [(hit.path, hit.level, hit.similarity, hit.how) for hit in hits] == [
        ("/b/one copy.jpg", Level.EXACT, 1.0, (SAME_BYTES,)),
        ("/a/two.jpg", Level.COPY, 0.999, ()),
    ]


def test_an_exact_match_is_found_even_where_the_index_misses_it() -> None:
    hits = choose(asked(), LEVELS, {}, {4}, FILES, ())
    assert [(hit.path, hit.level) for hit in hits] == [("/a/four.jpg", Level.EXACT)]


@pytest.mark.parametrize(
    ("options", "paths"),
    [
        ({"level": Level.COPY}, ["/a/one.jpg", "/b/one copy.jpg", "/a/two.jpg"]),
        ({"level": Level.EXACT}, ["/a/one.jpg", "/b/one copy.jpg"]),
        ({"min_similarity": 0.3, "k": 10}, [f.path for fs in FILES.values() for f in fs]),
        ({"min_similarity": 0.95}, ["/a/one.jpg", "/b/one copy.jpg"]),
        ({"min_similarity": -1.0, "level": Level.COPY, "k": 2}, ["/a/one.jpg", "/b/one copy.jpg"]),
        ({"k": 1}, ["/a/one.jpg"]),
    ],
)
def test_options_cut_the_hits(options: dict[str, object], paths: list[str]) -> None:
    assert [path for path, _, _ in found(asked(**options), exact={1})] == paths


def test_what_is_proved_comes_first_then_the_same_scene_then_what_is_alike() -> None:
    named = {
        1: Named(Level.SIMILAR, (), 0.0),
        2: Named(Level.SIMILAR, (), 0.0),
        3: Named(Level.BURST, (SAME_SCENE,), 0.3),
        4: Named(Level.COPY, (MIRRORED,)),
    }
    hits = choose(asked(), LEVELS, NEAREST, (), FILES, (), named)
    assert [(hit.photo_id, hit.level) for hit in hits] == [
        (4, Level.COPY),  # proved, however low its cosine
        (3, Level.BURST),
        (1, Level.SIMILAR),
        (1, Level.SIMILAR),
        (2, Level.SIMILAR),
    ]


def test_a_copy_that_is_covered_in_part_comes_after_one_that_is_there_as_a_whole() -> None:
    named = {
        1: Named(Level.COPY, (COVERED,)),
        2: Named(Level.COPY, (CROPPED,)),
        3: Named(Level.BURST, (SAME_SCENE,), 0.3),
    }
    hits = choose(asked(k=10), LEVELS, {1: 0.9, 2: 0.6, 3: 0.95}, set(), FILES, (), named)
    assert list(dict.fromkeys(hit.photo_id for hit in hits)) == [2, 1, 3]


def test_a_mean_of_several_photos_keeps_its_cosines() -> None:
    query = Query((DataSource(b"a"), DataSource(b"b")))
    hits = choose(query, LEVELS, {1: 0.8, 3: 0.9}, {1}, FILES, ())
    assert [(hit.path, hit.similarity, hit.level) for hit in hits] == [
        ("/a/one.jpg", 0.8, Level.EXACT),
        ("/b/one copy.jpg", 0.8, Level.EXACT),
        ("/a/three.jpg", 0.9, Level.COPY),
    ]


def test_similarities_stay_in_range() -> None:
    rounded = {2: 1.0000002, 3: -1.0000002}
    hits = choose(asked(min_similarity=-1.0), LEVELS, rounded, (), FILES, ())
    assert [hit.similarity for hit in hits] == [1.0, -1.0]
    assert least_similarity(asked(), LEVELS) == 0.5
    assert least_similarity(asked(min_similarity=0.2), LEVELS) == 0.2


def test_mean_is_of_unit_length_and_survives_opposites() -> None:
    east = np.array([1, 0], dtype=np.float32)
    north = np.array([0, 1], dtype=np.float32)
    np.testing.assert_allclose(mean_embedding([east, north]), [0.5**0.5, 0.5**0.5], rtol=1e-6)
    np.testing.assert_array_equal(mean_embedding([east, -east]), east)
    assert mean_embedding([east]) is east
    assert mean_embedding([east, north]).dtype == np.float32


@pytest.mark.parametrize(
    "wrong",
    [
        {"sources": ()},
        {"k": 0},
        {"min_similarity": 1.5},
        {"level": Level.BURST},
        {"region": Region(0.5, 0.5, 0.6, 0.2)},
        {"region": Region(0, 0, 0, 0.2)},
        {"region": Region(-0.1, 0, 0.5, 0.2)},
        {"region": Region(float("nan"), 0, 0.5, 0.2)},
    ],
)
def test_a_query_that_cannot_be_meant_says_so(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        Query(**{"sources": (DataSource(b"a"),), **wrong})  # type: ignore[arg-type]


def test_a_region_up_to_the_edge_is_all_right() -> None:
    assert asked(region=Region(0.7, 0.1, 0.3, 0.9)).region == Region(0.7, 0.1, 0.3, 0.9)
