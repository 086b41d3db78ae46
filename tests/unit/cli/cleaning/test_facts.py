"""Times, places, ratings and words: a file that alone knows one stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from tests.helpers.cleaning import Case, Cleaned, cleaned, picture
from tests.helpers.known.files import Facts, with_facts
from tests.helpers.pictures import jpeg_bytes

TIME = "2023:05:06 12:13:14"
PLAIN = Facts((TIME, "", ""), (48.2, 16.4), "Acme One")


def timed(time: str, fraction: str = "", zone: str = "") -> Facts:
    return Facts((time, fraction, zone), None, "Acme One")


def reduced(folder: Path, first: Facts, second: Facts) -> None:
    """A photo and its half, each with facts of its own."""
    image = picture()
    half = image.resize((320, 240), Image.Resampling.LANCZOS)
    for name, shown, quality, facts in (
        ("original.jpg", image, 92, first),
        ("shared.jpg", half, 80, second),
    ):
        data = jpeg_bytes(shown, quality=quality)
        (folder / name).write_bytes(with_facts(data, facts))


def told(folder: Path, first: Facts, second: Facts) -> None:
    """One picture twice, pixel for pixel, each with facts of its own."""
    data = jpeg_bytes(picture(), quality=92)
    (folder / "a.jpg").write_bytes(with_facts(data, first))
    (folder / "b.jpg").write_bytes(with_facts(data, second))


def smaller(first: Facts, second: Facts, *lost: str) -> Case:
    """The half goes, or stays and tells what it holds."""
    goes = frozenset() if lost else frozenset({"shared.jpg"})
    loses = {"shared.jpg": set(lost)} if lost else {}
    keeps = {"shared.jpg": "original.jpg"}
    return Case(lambda folder: reduced(folder, first, second), goes, keeps, loses)


def again(first: Facts, second: Facts, goes: str, *lost: str) -> Case:
    going = frozenset({goes}) if goes else frozenset()
    loses = {"a.jpg|b.jpg": set(lost)} if lost else {}
    return Case(lambda folder: told(folder, first, second), going, {}, loses)


CASES = {
    "one leaves out the fraction": smaller(timed(TIME, "37"), timed(TIME)),
    "one leaves out the zone": smaller(timed(TIME, "", "+02:00"), timed(TIME)),
    "both say the same": smaller(timed(TIME, "37"), timed(TIME, "37")),
    "one says nothing": smaller(timed(TIME), Facts()),
    "the half alone has a fraction": smaller(timed(TIME), timed(TIME, "37"), "time"),
    "the half alone has a time": smaller(Facts(), timed(TIME), "time"),
    "the half says two hours earlier": smaller(timed(TIME), timed("2023:05:06 10:13:14"), "time"),
    "the half alone has a place": smaller(timed(TIME), PLAIN, "place"),
    "the half alone has a rating": smaller(PLAIN, Facts(PLAIN.time, rating=5), "rating"),
    "the half says no place as 0, 0": smaller(PLAIN, Facts(PLAIN.time, (0.0, 0.0), "Acme One")),
    "a rating written in": again(PLAIN, replace(PLAIN, rating=5), "a.jpg"),
    "keywords written in": again(replace(PLAIN, words=frozenset({"keyword lake"})), PLAIN, "b.jpg"),
    "a caption in one, a person in the other": again(
        Facts(PLAIN.time, words=frozenset({"caption At the lake"})),
        Facts(PLAIN.time, words=frozenset({"person Ada"})),
        "",
    ),
    "two ratings": again(Facts(PLAIN.time, rating=5), Facts(PLAIN.time, rating=3), "", "rating"),
}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cleaned]:
    with cleaned(tmp_path_factory.mktemp("cleaned"), CASES) as found:
        yield found


@pytest.mark.parametrize("name", CASES)
def test_no_fact_is_lost(done: Cleaned, name: str) -> None:
    done.check(name, CASES[name])
