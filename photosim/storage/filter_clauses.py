"""The conditions of :mod:`photosim.storage.filters` in SQL, as far as all engines say them alike.

What is asked of a content is one query of photos, what is asked of a file one of files; the two
sets are cut. What must not hold of a file must hold of none. The conditions are
worded as SQLite words them; see :meth:`SqlFilters.worded`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import reduce
from typing import Any, Protocol

import numpy as np

from photosim.core.arrays import Ints, distinct
from photosim.core.filters import ANYTHING, OF_FILES, Condition, Field, Filter, PictureShape
from photosim.storage.filters import FilterChoices, FilterStore
from photosim.storage.records import Row
from photosim.storage.said import compared

_LIVE = "files.state = 'indexed' AND files.photo_id IS NOT NULL AND files.primary_id IS NULL"

Clause = tuple[str, list[Any]]

_COLUMNS = {
    Field.BYTES: "photos.bytes",
    Field.PIXELS: "photos.width * photos.height",
    Field.WIDTH: "photos.width",
    Field.HEIGHT: "photos.height",
    Field.RATING: "photos.rating",
}
_SHAPES = {
    PictureShape.LANDSCAPE: "photos.width > photos.height",
    PictureShape.PORTRAIT: "photos.width < photos.height",
    PictureShape.SQUARE: "photos.width = photos.height",
    PictureShape.PANORAMA: (
        "(photos.width >= 2 * photos.height OR photos.height >= 2 * photos.width)"
    ),
}
# The contents that more files than one show, and those that were proved to be copies of another
# that is still there, unless a person has said that they are different.
_COPIES = f"""
    photos.id IN (
        SELECT photo_id FROM files WHERE {_LIVE} GROUP BY photo_id HAVING COUNT(*) > 1
        UNION
        SELECT one.id FROM pairs
        JOIN photos AS one ON one.id IN (pairs.first, pairs.second)
        JOIN photos AS other ON other.id = pairs.first + pairs.second - one.id
        WHERE pairs.level IN ('exact', 'copy')
        AND EXISTS (SELECT 1 FROM files WHERE files.photo_id = other.id AND {_LIVE})
        AND NOT EXISTS (
            SELECT 1 FROM decisions WHERE kind = 'different'
            AND (
                first = one.content_hash AND second = other.content_hash
                OR first = other.content_hash AND second = one.content_hash
            )
        )
    )
"""


class FilteredDatabase(Protocol):
    """What is asked of a connection."""

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a reading statement."""

    def ids(self, sql: str, parameters: Sequence[Any] = ()) -> Ints:
        """The first column of all rows, int64 (n,)."""


class SqlFilters(FilterStore):
    """Filters on one connection."""

    def __init__(self, db: FilteredDatabase) -> None:
        self._db = db

    def worded(self, sql: str) -> str:
        """A statement in the words of the engine, where it has others for ``?`` (a parameter),
        ``LIKE`` (whatever the case of A to Z) and ``instr``."""
        return sql

    def offline_folders(self) -> list[int]:
        """Ids of the folders that can't be reached from here."""
        return [row[0] for row in self._db.rows("SELECT id FROM folders WHERE NOT online")]

    def matching(self, asked: Filter) -> Ints:
        of_files = [one for one in asked.conditions if one.field in OF_FILES]
        of_photos = [one for one in asked.conditions if one.field not in OF_FILES]
        left: list[Ints] = []
        if of_photos or not of_files:
            clauses = [self._of_photo(one) for one in of_photos]
            left.append(self._photos(clauses))
        wanted = [one for one in of_files if not one.unless]
        if wanted or not left:
            left.append(self._shown_by([self._of_file(one) for one in wanted]))
        for one in of_files:
            if one.unless:
                unwanted = self._shown_by([self._of_file(one)])
                left[0] = np.setdiff1d(left[0], unwanted, assume_unique=True)
        return reduce(lambda one, other: np.intersect1d(one, other, assume_unique=True), left)

    def choices(self) -> FilterChoices:
        def counted(column: str) -> tuple[tuple[str, int], ...]:
            return tuple(
                (str(value), int(count))
                for value, count in self._db.rows(
                    f"SELECT {column}, COUNT(*) FROM photos WHERE {column} IS NOT NULL"
                    f" GROUP BY {column} ORDER BY 2 DESC, 1"
                )
            )

        rated = self._db.rows("SELECT COUNT(*) FROM photos WHERE rating IS NOT NULL")[0][0]
        return FilterChoices(counted("camera"), counted("format"), int(rated))

    def _photos(self, clauses: Iterable[Clause]) -> Ints:
        where, parameters = _joined(clauses)
        found = self._db.ids(self.worded(f"SELECT id FROM photos WHERE {where}"), parameters)
        return np.sort(found)

    def _shown_by(self, clauses: Iterable[Clause]) -> Ints:
        where, parameters = _joined(clauses)
        sql = self.worded(f"SELECT files.photo_id FROM files WHERE {_LIVE} AND {where}")
        found = self._db.ids(sql, parameters)
        return distinct(found)

    # -- of a content --------------------------------------------------------------------

    def _of_photo(self, one: Condition) -> Clause:
        sql, parameters = self._asked_of_photo(one)
        # What is not known is not so: "NOT" alone would leave it unknown.
        return f"NOT COALESCE({sql}, FALSE)" if one.unless else sql, parameters

    def _asked_of_photo(self, one: Condition) -> Clause:  # noqa: PLR0911 - one for each field
        if one.field is Field.COPIES:
            return _COPIES, []
        if one.field is Field.OFFLINE:
            return self._offline(), []
        if one.field is Field.ALBUM:
            return _in_album(one)
        if one.field is Field.DATE:
            return _dated(one)
        if one.field is Field.ORIENTATION:
            return f"({' OR '.join(_SHAPES[PictureShape(word)] for word in one.words)})", []
        if one.field in {Field.CAMERA, Field.FORMAT}:
            column = f"photos.{one.field}"
            if one.anything:
                return f"{column} IS NOT NULL", []
            whole = one.field is Field.FORMAT
            return _like(column, [_pattern(word, whole=whole) for word in one.words])
        column = _COLUMNS[one.field]
        return (f"{column} IS NOT NULL", []) if one.anything else _between(column, one)

    def _offline(self) -> str:
        ids = ", ".join(str(folder_id) for folder_id in self.offline_folders())
        return (
            f"photos.id IN (SELECT photo_id FROM files WHERE {_LIVE} GROUP BY photo_id"
            f" HAVING COUNT(*) = SUM(CASE WHEN folder_id IN ({ids}) THEN 1 ELSE 0 END))"
            if ids
            else "FALSE"
        )

    # -- of a file -----------------------------------------------------------------------

    def _of_file(self, one: Condition) -> Clause:
        if one.anything:
            return "TRUE", []
        if one.field is Field.NAME:
            return _any(_has("substr(files.said, files.said_at + 1)", word) for word in one.words)
        roots = [
            (int(row[0]), os.fsdecode(row[1]))
            for row in self._db.rows("SELECT id, path FROM folders")
        ]
        of_folders = _any(_in_folder(roots, word) for word in one.words)
        if one.field is Field.FOLDER:
            return of_folders
        # A part of the whole path is one of the name or of a folder; a pattern is either whole.
        whole = "substr(files.said, files.said_at + 1)"
        paths = [_has(whole if ANYTHING in word else "files.said", word) for word in one.words]
        return _any([*paths, of_folders])


def _in_folder(roots: Iterable[tuple[int, str]], word: str) -> Clause:
    """Below a folder, by its absolute path or by a part of the path from the watched one on."""
    if os.path.isabs(word):  # noqa: PTH117 - a word, not a path yet
        return _any(_below(roots, word))
    below, clauses = "substr(files.said, 1, files.said_at)", []
    for folder, root in roots:
        name = f"{compared(os.path.basename(root))}/"  # noqa: PTH119
        if ANYTHING in word:
            text, pattern = (
                f"('/' || CAST(? AS TEXT) || {below}) LIKE ? ESCAPE '\\'",
                f"%/{_pattern(word)}/%",
            )
            clauses.append((f"(files.folder_id = ? AND {text})", [folder, name, pattern]))
        elif compared(word) in name:
            clauses.append(("files.folder_id = ?", [folder]))
        elif "/" in word:
            text = f"instr(CAST(? AS TEXT) || {below}, ?) > 0"
            clauses.append((f"(files.folder_id = ? AND {text})", [folder, name, compared(word)]))
    if ANYTHING not in word and "/" not in word:
        clauses.append(_has(below, word))
    return _any(clauses)


def _has(column: str, word: str) -> Clause:
    """A part of a text that is kept as it is compared, or with ``*`` in it the whole."""
    if ANYTHING in word:
        return f"{column} LIKE ? ESCAPE '\\'", [_pattern(word)]
    return f"instr({column}, ?) > 0", [compared(word)]


def _joined(clauses: Iterable[Clause]) -> Clause:
    texts, parameters = ["TRUE"], []
    for text, values in clauses:
        texts.append(text)
        parameters += values
    return " AND ".join(texts), parameters


def _any(clauses: Iterable[Clause]) -> Clause:
    found = list(clauses)
    if not found:
        return "FALSE", []
    return (
        f"({' OR '.join(text for text, _ in found)})",
        [value for _, values in found for value in values],
    )


def _pattern(word: str, *, whole: bool = False) -> str:
    """What ``LIKE`` takes: the word anywhere, or with ``*`` in it the whole."""
    text = compared(word)
    for char in "\\%_":
        text = text.replace(char, f"\\{char}")
    return text.replace(ANYTHING, "%") if ANYTHING in text or whole else f"%{text}%"


def _like(column: str, patterns: Iterable[str]) -> Clause:
    return _any((f"{column} LIKE ? ESCAPE '\\'", [pattern]) for pattern in patterns)


def _below(roots: Iterable[tuple[int, str]], path: str) -> Iterable[Clause]:
    """The files of watched folders that lie in the folder of an absolute path."""
    wanted = os.path.normpath(path)
    for folder, root in roots:
        if root == wanted or root.startswith(os.path.join(wanted, "")):  # noqa: PTH118
            yield "files.folder_id = ?", [folder]
        elif wanted.startswith(os.path.join(root, "")):  # noqa: PTH118
            below = os.fsencode(os.path.relpath(wanted, root).replace(os.sep, "/"))
            # A range of the index on (folder_id, relative): "0" is the byte after "/".
            yield (
                "(files.folder_id = ? AND files.relative > ? AND files.relative < ?)",
                [folder, below + b"/", below + b"0"],
            )


def _between(column: str, one: Condition) -> Clause:
    texts, values = [], []
    for sign, bound in ((">=", one.least), ("<", one.below)):
        if bound is not None:
            texts.append(f"{column} {sign} ?")
            values.append(bound)
    return f"({' AND '.join(texts)})", values


def _dated(one: Condition) -> Clause:
    """By the wall clock that the photo has; without one by its oldest file's, which is here."""
    if one.anything:
        return "photos.taken_at IS NOT NULL", []
    taken, values = _between("photos.taken_at", one)
    oldest, bounds = _between("MIN(mtime_ns)", one)
    undated = (
        f"photos.taken_at IS NULL AND photos.id IN (SELECT photo_id FROM files WHERE {_LIVE} AND"
        " photo_id IN (SELECT undated.id FROM photos AS undated WHERE undated.taken_at IS NULL)"
        f" GROUP BY photo_id HAVING {oldest})"
    )
    return f"({taken} OR {undated})", [*values, *(int(_here(value) * 1e9) for value in bounds)]


def _here(wall: float) -> float:
    """Seconds since the epoch at which the clock of this place shows a wall clock's time."""
    shown = datetime.fromtimestamp(wall, UTC).replace(tzinfo=None)
    return shown.timestamp()


def _in_album(one: Condition) -> Clause:
    name, names = _any(
        ("albums.name LIKE ? ESCAPE '\\'", [_pattern(word, whole=True)]) for word in one.words
    )
    return (
        "photos.id IN (SELECT labelled.id FROM album_photos"
        " JOIN albums ON albums.id = album_photos.album_id"
        " JOIN photos AS labelled ON labelled.content_hash = album_photos.content_hash"
        f" WHERE NOT album_photos.refused AND {name})",
        names,
    )
