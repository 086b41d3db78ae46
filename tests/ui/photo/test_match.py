"""What a photo is to the one asked about, in the panel of facts."""

from __future__ import annotations

import pytest

from photosim.core.edits import Edit, EditKind, How
from photosim.core.types import Level
from photosim.ui.photo.facts import PhotoSheet, SheetFile, match_text

CROPPED = Edit(EditKind.CROPPED, kept=0.76)
LARGER = Edit(EditKind.RESIZED, scale=6.16)


@pytest.mark.parametrize(
    ("similarity", "level", "how", "words"),
    [
        (0.74, Level.EXACT, (), "Exact"),  # a file with other pixels around, say
        (0.97, Level.COPY, (CROPPED,), "Copy: cropped, keeps 76 %"),
        (0.91, Level.COPY, (LARGER,), "Copy: larger: 616 %"),
        (0.97, Level.COPY, (), "97 % alike"),  # near, and not proved to be one
        (0.88, Level.BURST, (), "Burst"),
        (0.65, Level.SIMILAR, (), "65 % alike"),
        (0.65, None, (), "65 % alike"),
    ],
)
def test_only_what_is_not_proved_is_told_by_a_percentage(
    similarity: float, level: Level | None, how: How, words: str
) -> None:
    sheet = PhotoSheet(1, (SheetFile("/a.jpg"),), similarity=similarity, level=level, how=how)
    assert match_text(sheet) == words
