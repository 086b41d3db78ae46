"""What speaks against a lesson, read in the language of the person."""

from __future__ import annotations

import pytest

from photosim.core import language
from photosim.library.models.words import objection_words
from photosim.ml.teach.objections import Objection, ObjectionKind


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        (0.0101, "1.1 points worse"),  # never "1.0, and 1 is allowed"
        (0.1, "10.0 points worse"),
    ],
)
def test_what_is_lost_is_never_rounded_down_to_the_limit(lost: float, words: str) -> None:
    told = objection_words(Objection(ObjectionKind.OTHER_KINDS, lost, 0.01))
    assert words in told
    assert told.endswith("and 1 is allowed.")


def test_shares_are_told_in_percent() -> None:
    told = objection_words(Objection(ObjectionKind.UNLIKE_PHOTOS, 0.0204, 1 - 0.98))
    assert told.endswith("2.1 % worse, and 2 % is allowed.")


@pytest.mark.parametrize(("count", "words"), [(0, "0 photos"), (1, "1 photo "), (4, "4 photos")])
def test_photos_put_aside_are_counted(count: int, words: str) -> None:
    told = objection_words(Objection(ObjectionKind.FEW_ASIDE, count, 8))
    assert words in told
    assert "8 are needed" in told


@pytest.mark.parametrize("kind", ObjectionKind)
def test_every_objection_has_words(kind: ObjectionKind) -> None:
    words = objection_words(Objection(kind, 0.5, 0.1))
    assert words.endswith(".")
    assert "{" not in words


def test_what_an_older_photosim_wrote_down_stays() -> None:
    assert objection_words("The rest would be moved.") == "The rest would be moved."


@pytest.mark.parametrize("kind", ObjectionKind)
def test_words_are_those_of_the_reader(kind: ObjectionKind, english: None) -> None:
    objection = Objection(kind, 4, 8)
    written = objection_words(objection)
    language.use("zh_CN")
    assert objection_words(objection) != written
