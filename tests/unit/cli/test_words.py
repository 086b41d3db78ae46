from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from photosim.cli.words import REMEDIES, error_words, remedy_words
from photosim.core.edits import Edit, EditKind
from photosim.core.errors import Remedy, UsageError
from photosim.library.duplicates.values import Ground, Kind, Reason, Rule
from photosim.library.holding.values import Loss, LossKind
from photosim.library.holding.words import LOSSES, loss_words
from photosim.library.teaching.values import AlbumLack, AlbumReadiness
from photosim.library.teaching.words import LACKS, lack_words
from photosim.library.words import (
    EDITS,
    KINDS,
    REASONS,
    how_line,
    how_words,
    passed_over_words,
    why_words,
)
from tests.helpers.edits import CASES

GROUNDS = {*Rule, *Ground}


@pytest.mark.parametrize(("edit", "words", "line"), CASES)
def test_every_edit_has_its_words(edit: Edit, words: str, line: str) -> None:
    assert how_words((edit,)) == [words]
    assert how_line((edit,)) == line


def test_the_tables_are_complete() -> None:
    assert EDITS.keys() == set(EditKind)
    assert KINDS.keys() == set(Kind)
    assert LOSSES.keys() == set(LossKind)
    assert REASONS.keys() == GROUNDS


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason(Rule.RESOLUTION, size=(320, 240)), "the most pixels, 320 × 240"),
        (
            Reason(Ground.MORE_DETAIL, size=(320, 240), larger=(640, 480)),
            "the most detail, 320 × 240: 640 × 480 is larger, but shows it no finer",
        ),
        (Reason(Rule.FILE_SIZE, reverse=True), "not the largest file"),
        (Reason(Rule.FORMAT, format="png"), "the better format, png"),
        (Reason(Rule.OLDER, moment=60.0), "the oldest, taken 1970-01-01 00:01"),
        (Reason(Rule.THIS_FOLDER, folder=Path("/keep")), "in /keep"),
        (Reason(Rule.IN_ALBUM, albums=("Sea", "Sun")), "in the albums Sea, Sun"),
        (Reason(Ground.PATH), "first by its path"),
    ],
)
def test_reasons_say_what_was_measured(reason: Reason, words: str) -> None:
    assert why_words([reason]) == [words]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone can't be set")
def test_the_date_of_a_file_is_told_by_the_clock_of_this_computer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """That of a photo by the camera's, whose zone nobody knows."""
    monkeypatch.setenv("TZ", "UTC-8")
    time.tzset()
    try:
        assert why_words([Reason(Rule.OLDER_FILE, moment=60.0)]) == [
            "the oldest file, 1970-01-01 08:01"
        ]
        assert why_words([Reason(Rule.OLDER, moment=60.0)]) == [
            "the oldest, taken 1970-01-01 00:01"
        ]
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        (Loss(LossKind.SCENE, share=0.254), "25 % of it is in no other"),
        (Loss(LossKind.DETAIL, times=2.04), "finer, 2.0 times along a side"),
        (Loss(LossKind.CHANGED, count=1), "differs in 1 place"),
        (Loss(LossKind.FRAMES, count=14), "14 more pictures"),
        (Loss(LossKind.KEYWORDS, count=1, name="sea"), "1 keyword (sea)"),
        (Loss(LossKind.SIDECAR, name="a.jpg.xmp"), "edits in a.jpg.xmp"),
        (Loss(LossKind.SIDECAR, name="a.wav"), "a spoken note, a.wav"),
        (Loss(LossKind.SIDECAR, name="a.jpg.json"), "what a.jpg.json says"),
        (Loss(LossKind.SIDECAR), "whatever lies beside it: its folder can't be read"),
        (Loss(LossKind.RAW), "a RAW"),
        (Loss(LossKind.COLOUR), "in colour, the other is grey"),
    ],
)
def test_a_loss_is_told_with_its_numbers(loss: Loss, words: str) -> None:
    assert loss_words([loss]) == [words]


@pytest.mark.parametrize("kind", sorted(LossKind))
def test_every_loss_has_words(kind: LossKind) -> None:
    (words,) = loss_words([Loss(kind, count=2, share=0.5, times=2.0, name="x")])
    assert words
    assert "{" not in words


@pytest.mark.parametrize("kind", sorted(GROUNDS))
def test_every_reason_has_words(kind: Rule | Ground) -> None:
    (words,) = why_words([Reason(kind)])
    assert words
    assert "{" not in words


def test_no_remedy_names_a_key_or_a_button() -> None:
    assert REMEDIES.keys() == set(Remedy)
    assert remedy_words(None) == ""
    for remedy in Remedy:
        words = remedy_words(remedy, "about")
        assert words.endswith((".", '"'))
        assert "{" not in words
        named = re.findall(
            r"Ctrl|Shift|\bkey\b|[Pp]ress|[Cc]lick|[Dd]rag|[Dd]rop|[Pp]aste|[Bb]utton|menu|window"
            r"|Quick\b|Continue|…",
            words.removeprefix("Name a "),
        )
        assert not named, words


def test_an_error_ends_with_its_remedy() -> None:
    error = UsageError("No photos", "It is empty.", Remedy.FILL_ALBUM, "my cats")
    assert error_words(error) == "It is empty. Put some in: photosim album add 'my cats' PHOTO..."
    assert error_words(UsageError("Gone", "It is gone.")) == "It is gone."


@pytest.mark.parametrize(
    ("photos", "pictures", "words"),
    [
        (6, 6, ""),
        (0, 0, "It has no photos yet: add at least 5."),
        (1, 1, "It has only 1 photo: add 4 more."),
        (2, 2, "It has only 2 photos: add 3 more."),
        (5, 1, "All its 5 photos are copies of one picture: add 4 more different ones."),
        (7, 3, "Its 7 photos show only 3 different pictures: add 2 more."),
    ],
)
def test_what_an_album_lacks_is_said(photos: int, pictures: int, words: str) -> None:
    assert LACKS.keys() == set(AlbumLack)
    assert lack_words(AlbumReadiness("Cats", photos, pictures)) == words


def test_what_is_passed_over_is_summed_up_where_it_is_much() -> None:
    assert passed_over_words({}) == ""
    assert passed_over_words({"jxl": 1200, "": 2}) == "1,200 jxl, 2 without an extension"
    many = {f"x{number}": 20 - number for number in range(12)}
    assert passed_over_words(many).endswith("12 x8, 11 x9, 19 others")
