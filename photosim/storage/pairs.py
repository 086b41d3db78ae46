"""Pairs of photos that were compared and are more than alike, and which photos were examined."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from photosim.core.arrays import Ints, Words
from photosim.core.edits import How, from_json, to_json
from photosim.core.types import Level, PhotoId
from photosim.storage.database import Database, Row, id_list, unsigned

_COLUMNS = "first, second, level, how, certainty, back, first_sharpness, second_sharpness, waits"


class PairRow(NamedTuple):
    """Two photos (``first`` < ``second``), what they are to each other, and how sure that is.

    ``how`` is what was done to the first to get the second, ``back`` the other way round;
    ``sharpness`` is that of the first and of the second, empty where it is not known. ``waits``:
    whole files may still tell more.
    """

    first: PhotoId
    second: PhotoId
    level: Level
    how: How
    certainty: float
    back: How = ()
    sharpness: tuple[float, ...] = ()
    waits: bool = False


class Pairs:
    """Store of pairs. Writes need the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[PairRow]:
        """Every pair, by its photos."""
        found = self._db.rows(f"SELECT {_COLUMNS} FROM pairs ORDER BY first, second")
        return [_pair(row) for row in found]

    def of(self, ids: Iterable[PhotoId]) -> list[PairRow]:
        """The pairs that any of these photos is in."""
        wanted = id_list(ids)
        found = self._db.rows(
            f"SELECT {_COLUMNS} FROM pairs WHERE first IN (SELECT value FROM json_each(?1))"
            f" UNION SELECT {_COLUMNS} FROM pairs"
            " WHERE second IN (SELECT value FROM json_each(?1)) ORDER BY 1, 2",
            (wanted,),
        )
        return [_pair(row) for row in found]

    def waiting(self) -> list[PairRow]:
        """The pairs that whole files may still tell more of, by their photos."""
        found = self._db.rows(f"SELECT {_COLUMNS} FROM pairs WHERE waits ORDER BY first, second")
        return [_pair(row) for row in found]

    def unexamined(self, method: str) -> Ints:
        """Ids of photos that were not examined by this method, sorted."""
        rows = self._db.rows(
            "SELECT photos.id FROM photos LEFT JOIN examined ON examined.photo_id = photos.id"
            " WHERE examined.method IS NOT ? ORDER BY photos.id",
            (method,),
        )
        return np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))

    def fingerprints(self) -> tuple[Ints, Words]:
        """Ids of all photos, sorted, and their fingerprints."""
        rows = self._db.rows("SELECT id, fingerprint FROM photos ORDER BY id")
        ids = np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
        prints = np.fromiter((unsigned(row[1]) for row in rows), dtype=np.uint64, count=len(rows))
        return ids, prints

    def put(self, pairs: Iterable[PairRow]) -> None:
        """Store pairs, in place of what was known of them."""
        self._db.write_many(
            f"INSERT OR REPLACE INTO pairs ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    pair.first,
                    pair.second,
                    pair.level.value,
                    json.dumps(to_json(pair.how)),
                    pair.certainty,
                    json.dumps(to_json(pair.back)),
                    *(pair.sharpness or (None, None)),
                    pair.waits,
                )
                for pair in pairs
            ],
        )

    def mark(self, ids: Iterable[PhotoId], method: str) -> None:
        """These photos have been examined by this method."""
        self._db.write_many(
            "INSERT INTO examined (photo_id, method) VALUES (?, ?)"
            " ON CONFLICT (photo_id) DO UPDATE SET method = excluded.method",
            [(int(one), method) for one in ids],
        )

    def forget_others(self, method: str) -> None:
        """Drop the pairs of photos that were last examined by another method."""
        self._db.write(
            "DELETE FROM pairs WHERE EXISTS (SELECT 1 FROM examined WHERE method <> ?1"
            " AND photo_id IN (first, second))",
            (method,),
        )
        self._db.write("DELETE FROM examined WHERE method <> ?", (method,))


def _pair(row: Row) -> PairRow:
    sharpness = () if row[6] is None else (row[6], row[7])
    how, back = _edits(row[3]), _edits(row[5])
    return PairRow(row[0], row[1], Level(row[2]), how, row[4], back, sharpness, bool(row[8]))


@lru_cache(maxsize=4096)
def _edits(text: str) -> How:
    """Kept: of ten thousand pairs most say the same."""
    return from_json(json.loads(text))
