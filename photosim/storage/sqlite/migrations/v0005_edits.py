"""Version 5: what was done to a picture is a kind with numbers, and no longer a sentence.

``pairs.how`` had lists of words, there and back, with two more things behind them. Now it is what
was done to the first to get the second, ``back`` the other way round, each a JSON list such as
``[{"kind": "cropped", "kept": 0.62}]`` of the numbers that the words had; the rest has columns of
its own. Unknown words are not guessed at: their pair goes, and the next search for duplicates looks
at both photos again.
"""

from __future__ import annotations

import json
import re
import sqlite3
from functools import lru_cache
from typing import Any

_KINDS = {
    "same bytes": "same bytes",
    "re-encoded": "re-encoded",
    "borders added": "borders added",
    "pasted into a larger picture": "pasted into a larger picture",
    "mirrored": "mirrored",
    "stretched": "stretched",
    "made grey": "made grey",
    "coloured": "coloured",
    "colours changed": "colours changed",
    "the same file under another name": "same file",
    "same picture, other metadata": "other metadata",
    "same picture, other bytes": "other bytes",
    "text or logo on top": "covered",
    "developed from this RAW": "developed",
    "the RAW of this picture": "raw of it",
    "taken at another moment": "another moment",
    "the same scene, taken again": "same scene",
}
_WITH_NUMBERS: tuple[tuple[str, str, str], ...] = (
    (r"resized to (\d+) %", "resized", "scale"),
    (r"enlarged to (\d+) %", "enlarged", "scale"),
    (r"before enlarging: (\d+) %", "before enlarging", "scale"),
    (r"cropped, keeps (\d+) %", "cropped", "kept"),
    (r"shows more around: (\d+) % of it is this", "shows more", "share"),
    (r"rotated (-?\d+)°", "turned", "degrees"),
    (r"saved as (\S+)", "saved as", "format"),
)


def _edit(words: str) -> dict[str, Any] | None:
    """One sentence as a value; None for an unknown one."""
    if words in _KINDS:
        return {"kind": _KINDS[words]}
    if found := re.fullmatch(r"same picture in another container \((\S+) → (\S+)\)", words):
        before, after = found[1].lower(), found[2].lower()
        return {"kind": "other container", "format": after, "before": before}
    for pattern, kind, name in _WITH_NUMBERS:
        if found := re.fullmatch(pattern, words):
            if name == "format":
                return {"kind": kind, name: found[1]}
            number = int(found[1])
            return {"kind": kind, name: number if name == "degrees" else number / 100}
    return None


@lru_cache(maxsize=4096)
def _edits(words: str | None) -> str | None:
    """A JSON list of sentences as one of values; None where one is unknown."""
    edits = [_edit(str(one)) for one in json.loads(words or "[null]")]
    return None if None in edits else json.dumps(edits)


def _convert(connection: sqlite3.Connection) -> None:
    """Fill ``pairs_5``, and forget that photos were examined whose words are unknown."""
    connection.create_function("edits", 1, _edits, deterministic=True)
    how, back = (f"edits(json_extract(how, '$[{place}]'))" for place in (0, 1))
    unknown = f"FROM pairs WHERE {how} IS NULL OR {back} IS NULL"
    connection.execute(
        "DELETE FROM examined"
        f" WHERE photo_id IN (SELECT first {unknown} UNION ALL SELECT second {unknown})"
    )
    connection.execute(
        f"INSERT INTO pairs_5 SELECT first, second, level, {how}, certainty, {back},"
        " json_extract(how, '$[2][0]'), json_extract(how, '$[2][1]'),"
        " COALESCE(json_extract(how, '$[3]'), 0)"
        f" FROM pairs WHERE {how} IS NOT NULL AND {back} IS NOT NULL"
    )
    connection.create_function("edits", 1, None)


STATEMENTS = (
    """
    CREATE TABLE pairs_5 (
        first INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        second INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        level TEXT NOT NULL CHECK (level IN ('exact', 'copy', 'burst')),
        how TEXT NOT NULL,
        certainty REAL NOT NULL,
        back TEXT NOT NULL,
        first_sharpness REAL,
        second_sharpness REAL,
        waits INTEGER NOT NULL CHECK (waits IN (0, 1)),
        PRIMARY KEY (first, second),
        CHECK (first < second)
    ) WITHOUT ROWID
    """,
    _convert,
    "DROP TABLE pairs",
    "ALTER TABLE pairs_5 RENAME TO pairs",
    "CREATE INDEX pairs_of_second ON pairs (second)",
)
"""Run in this order, one transaction."""
