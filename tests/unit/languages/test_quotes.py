"""English words on screen and on the command line have one kind of apostrophe and of quotation
marks."""

from __future__ import annotations

import re
from pathlib import Path

from photosim.core.language_files import read_ts

TABLE = next((Path(__file__).parents[3] / "resources" / "languages").glob("*.ts"))

TYPED = re.compile(r'pip install "[^"]+"|as in "\{quoted\}"')
"""What is typed into a terminal or a field as it stands."""


def texts() -> list[str]:
    """All words there are, in English."""
    return [TYPED.sub("", key.split("\x04")[-1]) for key in read_ts(TABLE)]


def test_apostrophes_are_straight() -> None:
    assert [one for one in texts() if re.search("[\u2018\u2019]", one)] == []


def test_quotation_marks_are_curly() -> None:
    assert [one for one in texts() if '"' in one] == []
