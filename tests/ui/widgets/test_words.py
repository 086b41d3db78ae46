from __future__ import annotations

import re

import pytest

from photosim.cli.main import app
from photosim.core.edits import Edit, EditKind
from photosim.core.errors import Remedy, UsageError
from photosim.library.duplicates.values import Ground, Reason, Rule, Stays
from photosim.library.teaching.values import AlbumLack, AlbumReadiness
from photosim.library.teaching.words import LACKS, lack_words
from photosim.library.words import EDITS, REASONS, how_line
from photosim.ui.widgets.format import date_taken, moment
from photosim.ui.widgets.words.reasons import (
    REVERSED,
    STAYS,
    fate_words,
    reason_words,
    stays_words,
    why_line,
)
from photosim.ui.widgets.words.remedies import REMEDIES, error_words, remedy_words
from tests.helpers.edits import CASES


@pytest.mark.parametrize(("edit", "_words", "line"), CASES)
def test_every_edit_has_its_words(edit: Edit, _words: str, line: str) -> None:
    assert how_line((edit,)) == line


def test_edits_stand_in_one_line() -> None:
    how = (Edit(EditKind.CROPPED, kept=0.62), Edit(EditKind.SAVED_AS, format="png"))
    assert how_line(how) == "cropped, keeps 62 %, saved as png"


def test_the_tables_are_complete() -> None:
    assert EDITS.keys() == set(EditKind)
    assert REASONS.keys() == {*Rule, *Ground}
    assert REVERSED.keys() == set(Rule)
    assert STAYS.keys() == set(Stays)
    assert all(stays_words(one) in fate_words(one) for one in Stays if one is not Stays.KEEPER)
    assert fate_words(None) != fate_words(Stays.KEEPER)


ASKED = [(kind, False) for kind in (*Rule, *Ground)] + [(rule, True) for rule in Rule]


@pytest.mark.parametrize(("kind", "reverse"), ASKED)
def test_every_reason_has_words_also_of_a_rule_turned_round(
    kind: Rule | Ground, reverse: bool
) -> None:
    words = reason_words(Reason(kind, reverse))
    assert words
    assert "{" not in words
    assert why_line((Reason(kind, reverse),)) == words


def test_a_reason_tells_a_moment_in_the_form_of_all_dates() -> None:
    taken, written = 1_717_228_800.0, 1_717_300_000.0
    assert date_taken(taken) in reason_words(Reason(Rule.OLDER, moment=taken))
    assert moment(written) in reason_words(Reason(Rule.OLDER_FILE, moment=written))
    assert moment(written) in reason_words(Reason(Rule.OLDER_FILE, reverse=True, moment=written))


COMMANDS = {command.name or command.callback.__name__ for command in app.registered_commands} | {  # type: ignore[union-attr]
    group.name for group in app.registered_groups
}


def test_no_remedy_names_a_command_or_an_option() -> None:
    assert REMEDIES.keys() == set(Remedy)
    assert remedy_words(None) == ""
    for remedy in Remedy:
        words = remedy_words(remedy, "about")
        assert words.endswith((".", '"'))
        assert "{" not in words
        assert "--" not in words
        assert not COMMANDS & set(re.findall(r"photosim ([\w-]+)", words)), words


def test_an_error_ends_with_its_remedy() -> None:
    error = UsageError("Too many", "51 are selected.", Remedy.SELECT_FEWER, "50")
    assert error_words(error) == "51 are selected. Select at most 50 photos to open them."
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
