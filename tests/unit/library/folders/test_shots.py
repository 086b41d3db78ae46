"""What speaks against two files of one name being one shot."""

from __future__ import annotations

import pytest

from photosim.core.types import PhotoFacts
from photosim.imaging.film_facts import FilmFacts
from photosim.imaging.fingerprint import fingerprint
from photosim.imaging.verify import Sketch
from photosim.library.folders.shots import is_film_of, same_by_facts, same_by_pictures
from tests.helpers.pictures import jpeg_bytes, photo_like

NOON = 1_700_000_000.0
CANON, NIKON = "Canon EOS 80D", "NIKON D90"


def facts(taken_at: float | None = None, camera: str | None = None) -> PhotoFacts:
    return PhotoFacts("jpeg", 40, 30, taken_at=taken_at, camera=camera)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (facts(NOON, CANON), facts(NOON, CANON), True),
        (facts(NOON + 0.25, CANON), facts(NOON, CANON), True),  # a fraction that one leaves out
        (facts(NOON, "Google Pixel 6"), facts(NOON + 1.5, "Pixel 6"), True),
        (facts(NOON, "CANON EOS 80D"), facts(NOON, CANON), True),
        (facts(NOON, CANON), facts(NOON, NIKON), False),
        (facts(NOON, CANON), facts(NOON + 3, CANON), False),
        (facts(NOON, CANON), facts(NOON + 86_400, CANON), False),
        (facts(NOON), facts(NOON + 86_400), False),
        (facts(camera=CANON), facts(camera=NIKON), False),
        (facts(NOON, CANON), facts(NOON + 3600, CANON), None),  # another zone, or an hour later
        (facts(NOON, CANON), facts(NOON + 20 * 3600, CANON), False),
        (facts(NOON, CANON), facts(), None),
        (facts(NOON, CANON), facts(NOON), None),
        (facts(camera=CANON), facts(camera=CANON), None),
        (facts(), facts(), None),
    ],
)
def test_times_and_cameras(one: PhotoFacts, other: PhotoFacts, expected: bool | None) -> None:
    assert same_by_facts(one, other) is expected
    assert same_by_facts(other, one) is expected


def test_pictures_tell_where_nothing_else_does() -> None:
    pictures = [photo_like(seed, (320, 240)) for seed in (1, 2)]
    pictures.append(pictures[0].crop((20, 20, 300, 220)))  # the camera's own frame of it
    prints = [fingerprint(one) for one in pictures]
    sketches = [Sketch.of(jpeg_bytes(one)) for one in pictures]
    assert same_by_pictures((prints[0], prints[0]), sketches[0], sketches[0])
    assert same_by_pictures((prints[0], prints[2]), sketches[0], sketches[2])
    assert not same_by_pictures((prints[0], prints[1]), sketches[0], sketches[1])
    # What can't be seen speaks against nothing.
    assert same_by_pictures((prints[0], prints[1]), sketches[0], None)


ID, OTHER = b"0A1B2C3D-0000-1111-2222-333344445555", b"FFFFFFFF-0000-1111-2222-333344445555"


@pytest.mark.parametrize(
    ("taken_at", "ids", "film", "expected"),
    [
        (NOON, (), FilmFacts(NOON, 2.9), True),
        (NOON, (), FilmFacts(NOON + 20, 2.9), True),
        (NOON, (), FilmFacts(NOON - 7200, 2.9), True),  # in UTC, two hours off
        (NOON, (), FilmFacts(NOON + 400, 2.9), False),
        (NOON, (), FilmFacts(NOON + 40 * 86_400, 2.9), False),
        (NOON, (), FilmFacts(NOON, 75.0), False),  # a film of its own
        (NOON, (), FilmFacts(), True),
        (None, (), FilmFacts(NOON, 2.9), True),
        (NOON, (ID,), FilmFacts(NOON + 40 * 86_400, 75.0, frozenset({ID})), True),
        (NOON, (ID,), FilmFacts(NOON, 2.9, frozenset({OTHER})), False),
        (NOON, (), FilmFacts(NOON, 2.9, frozenset({OTHER})), True),  # its note was taken out
    ],
)
def test_films_of_photos(
    taken_at: float | None, ids: tuple[bytes, ...], film: FilmFacts, expected: bool
) -> None:
    assert is_film_of(facts(taken_at), ids, film) is expected
