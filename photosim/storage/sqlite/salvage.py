"""A new library file made of what can be read of a damaged one.

The rows are read table by table; where a page can't be read, the rows on it are passed over. What
refers to rows that are lost is left out: files are found again on the disk, vectors and
thumbnails are made again from the photos. The damaged file stays beside the new one.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from photosim.core.errors import LibraryError, Remedy, told_as
from photosim.core.files import drafted
from photosim.core.language import labelled, sentence, tr
from photosim.storage.sqlite import migrations
from photosim.storage.sqlite.database import NONSENSE
from photosim.storage.sqlite.failures import keeps_a_library, not_a_library

_FARTHEST = 1 << 40
"""How far behind a row the next one that can be read is looked for."""

_HEADER = 100
"""Bytes at the start of a file that say what it is: those of a new library, but for these."""
_CHANGES, _PAGES, _VALID_FOR = slice(24, 28), slice(28, 32), slice(92, 96)
_VERSION, _MADE_BY = slice(60, 64), slice(68, 72)

_WITHOUT_NONSENSE = {
    "settings": "DELETE FROM settings",
    "pairs": "DELETE FROM pairs",
    "journal_steps": "DELETE FROM journal_steps",
    "photos": "UPDATE photos SET holdings = NULL",
    "folders": "UPDATE folders SET excluded = '[]'",
}
"""What is done with the rows that nobody wrote like that, :data:`.NONSENSE`, where no constraint
keeps them out of the new file."""

_Row = tuple[Any, ...]


def salvage(path: Path, page_bytes: int) -> tuple[Path, int]:
    """Put a new file in the place of a damaged one; where that is now, and how many rows of it
    could be read. The caller holds the library's lock.

    Raises LibraryError where there is no room for it, nothing can be written, or the file has
    nothing of a library.
    """
    kept = path.with_name(f"{path.name}.damaged-{datetime.now():%Y%m%d-%H%M%S-%f}")
    what = tr("A new library can't be made of {path}", path=path)
    title = tr("Library not repaired")
    with told_as(LibraryError, title, what, Remedy.FREE_SPACE):
        try:
            with drafted(path) as draft:
                rows = _fill(draft, path, page_bytes)
                if not (rows or _made_by_us(path) or keeps_a_library(path.parent)):
                    raise not_a_library(path)
                os.link(path, kept)
                for log in ("-wal", "-shm"):  # never to be taken for those of the new file
                    with contextlib.suppress(FileNotFoundError):
                        Path(f"{path}{log}").replace(f"{kept}{log}")
        except sqlite3.DatabaseError as error:  # of the new file
            raise LibraryError(title, sentence(labelled(what, error)), Remedy.FREE_SPACE) from error
    return kept, rows


def _fill(draft: Path, path: Path, page_bytes: int) -> int:
    draft.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(draft, isolation_level=None)) as new:
        for pragma in (f"page_size = {page_bytes}", "journal_mode = OFF", "synchronous = OFF"):
            new.execute(f"PRAGMA {pragma}")
        # Of an older version it becomes one too, and is brought further when it is opened next.
        migrations.migrate(new, 0, migrations.STEPS[: _version(path)])
        with _readable(path, draft) as old:
            return 0 if old is None else _copy(old, new)


def _version(path: Path) -> int:
    """That of the file's layout, where its header is whole; else the newest."""
    version = _number(path, _VERSION)
    fits = _made_by_us(path) and 0 < version <= migrations.NEWEST
    return version if fits else migrations.NEWEST


def _made_by_us(path: Path) -> bool:
    return _number(path, _MADE_BY) == migrations.APPLICATION_ID


def _number(path: Path, place: slice) -> int:
    with path.open("rb") as file:
        return int.from_bytes(file.read(_HEADER)[place], "big")


@contextlib.contextmanager
def _readable(path: Path, draft: Path) -> Iterator[sqlite3.Connection | None]:
    """The damaged file, opened; with a new header where its own is damaged. None: not at all."""
    beheaded = draft.with_name(f"{draft.name}.old")
    try:
        for file in (path, beheaded):
            if file == beheaded:
                _give_header(path, beheaded, draft)
            with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as old:
                try:
                    old.execute("PRAGMA query_only = ON")
                    old.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
                except sqlite3.DatabaseError:
                    continue
                old.text_factory = lambda text: text.decode("utf-8", "replace")
                yield old
                return
        yield None
    finally:
        beheaded.unlink(missing_ok=True)


def _give_header(path: Path, beheaded: Path, draft: Path) -> None:
    """Copy a file and give it the header of a new library, with its own number of pages."""
    shutil.copyfile(path, beheaded)
    with draft.open("rb") as new, beheaded.open("r+b") as old:
        header = bytearray(new.read(_HEADER))
        page_bytes = int.from_bytes(header[16:18], "big")
        header[_CHANGES] = header[_VALID_FOR]
        header[_PAGES] = (beheaded.stat().st_size // page_bytes).to_bytes(4, "big")
        old.write(header)


def _copy(old: sqlite3.Connection, new: sqlite3.Connection) -> int:
    """Take over what can be read, table by table; how many rows that is."""
    new.execute("PRAGMA foreign_keys = OFF")
    tables = [
        name
        for (name,) in new.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
    ]
    taken = 0
    for table in tables:
        there = _columns(old, table)
        columns = [name for name in _columns(new, table) if name in there]
        if columns:
            into = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)})"
            marks = ", ".join("?" * len(columns))
            rows = _rows(old, new, table, ", ".join(columns))
            taken += new.executemany(f"{into} VALUES ({marks})", rows).rowcount
    for table, statement in _WITHOUT_NONSENSE.items():
        with contextlib.suppress(sqlite3.OperationalError):  # a column of a newer version
            new.execute(f"{statement} WHERE {NONSENSE[table]}")
    while sum(_drop_what_refers_to_nothing(new, table) for table in tables):
        pass
    return taken


def _columns(database: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in database.execute(f"PRAGMA table_info({table})")]


def _rows(
    old: sqlite3.Connection, new: sqlite3.Connection, table: str, columns: str
) -> Iterator[_Row]:
    try:
        new.execute(f"SELECT rowid FROM {table} LIMIT 1")
    except sqlite3.OperationalError:  # it has none
        return _from_both_ends(old, new, table, columns)
    return _by_number(old, f"SELECT rowid, {columns} FROM {table} NOT INDEXED")


def _by_number(old: sqlite3.Connection, select: str) -> Iterator[_Row]:
    """All rows but those that can't be read."""
    after: int | None = 0
    while after is not None:
        try:
            for row in old.execute(f"{select} WHERE rowid > ? ORDER BY rowid", (after,)):
                _check_order(row, after)
                after = row[0]
                yield row[1:]
        except sqlite3.DatabaseError:
            after = _before_next(old, select, after)
        else:
            return


def _check_order(row: _Row, after: int) -> None:
    """Raises sqlite3.DatabaseError where a row is not behind that number: a page that leads back to
    one that leads to it would be read without end."""
    if row[0] <= after:
        raise sqlite3.DatabaseError


def _before_next(old: sqlite3.Connection, select: str, after: int) -> int | None:
    """The number before the next row that can be read; None where there is none."""

    def found(number: int) -> _Row | None:
        row: _Row | None = old.execute(
            f"{select} WHERE rowid > ? ORDER BY rowid LIMIT 1", (number,)
        ).fetchone()
        if row is not None:
            _check_order(row, number)
        return row

    bad, step = after, 1
    while True:
        try:
            row, good = found(after + step), after + step
            break
        except sqlite3.DatabaseError:
            bad, step = after + step, 2 * step
            if step > _FARTHEST:
                return None
    while good - bad > 1:
        middle = (bad + good) // 2
        try:
            row, good = found(middle), middle
        except sqlite3.DatabaseError:
            bad = middle
    return None if row is None else good


def _from_both_ends(
    old: sqlite3.Connection, new: sqlite3.Connection, table: str, columns: str
) -> Iterator[_Row]:
    """Rows of a table without numbers, up to the first that can't be read, from either end."""
    keys = sorted((row[5], row[1]) for row in new.execute(f"PRAGMA table_info({table})") if row[5])
    for way in ("ASC", "DESC"):
        order = ", ".join(f"{name} {way}" for _, name in keys)
        try:
            yield from old.execute(f"SELECT {columns} FROM {table} ORDER BY {order}")
        except sqlite3.DatabaseError:
            continue
        return


def _drop_what_refers_to_nothing(new: sqlite3.Connection, table: str) -> int:
    """How many rows that were."""
    return sum(
        new.execute(
            f"DELETE FROM {table} WHERE {own} IS NOT NULL"
            f" AND {own} NOT IN (SELECT {of or 'rowid'} FROM {parent})"
        ).rowcount
        for _, _, parent, own, of, *_ in new.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    )
