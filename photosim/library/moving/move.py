"""Taking a library elsewhere, row by row, and comparing what came with what is there."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from photosim import storage
from photosim.core.errors import LibraryError, Remedy, UsageError, told_as
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.library.albums.files import FOLDER as BACKUPS
from photosim.library.mapping.kept import FOLDER as MAPS
from photosim.library.runtime.new_library import check_empty, make_directory
from photosim.library.runtime.runtime import INDEX
from photosim.library.runtime.taught_store import FOLDER as TAUGHT
from photosim.storage.address import called
from photosim.storage.store import Store
from photosim.storage.tables import TABLES, StoredTable

BESIDE = (TAUGHT, BACKUPS, INDEX, MAPS)
"""Folders of a library that go along. Jobs of lessons that are not finished stay."""


@dataclass(frozen=True, slots=True)
class MovedTable:
    """How many rows a table has, here and there, each compared with its counterpart."""

    name: str
    rows: int


@dataclass(frozen=True, slots=True)
class MoveReport:
    """What went: the tables, and how many files that lay beside them."""

    source: str
    target: str
    tables: tuple[MovedTable, ...]
    files: int


def move(source: Path, target: Path, job: JobContext | None = None) -> MoveReport:
    """Put all that the library in one folder holds into the one in another folder, which has
    nothing yet; either may be that of a library on a server. The source stays as it is.

    Everything comes, or nothing does. Raises UsageError where the target holds something,
    LibraryError where one of the two can't be used or a row is another one there, LibraryBusy,
    Cancelled.
    """
    job = job or JobContext()
    if not storage.exists(source):
        raise LibraryError(
            tr("No library"),
            tr("There is no library in {directory} yet.", directory=called(source)),
            Remedy.INDEX_FOLDER,
        )
    make_directory(target)
    if source.samefile(target):
        raise UsageError(
            tr("The same library"), tr("A library can't be moved to where it is."), None
        )
    with (
        storage.writer_lock(source),
        storage.alone(source),
        storage.writer_lock(target),
        storage.alone(target),
        contextlib.closing(storage.open(source, write=False)) as here,
        contextlib.closing(storage.open(target, write=True)) as there,
    ):
        check_empty(there, target)
        total = sum(here.tables.count(table) for table in TABLES)
        with there.transaction(durable=True):
            done, moved = 0, []
            for table in TABLES:
                count = 0
                for rows in here.tables.rows(table):
                    job.check()
                    there.tables.put(table, rows)
                    count += len(rows)
                    job.report(tr("moving rows"), done + count, 2 * total)
                if table.counts:
                    there.tables.set_last_id(table, here.tables.last_id(table))
                done += count
            for table in TABLES:
                count = _compared(table, here, there, job, done, total)
                done += count
                moved.append(MovedTable(table.name, count))
            if here.claims.shared and there.claims.shared:
                there.replicas.keep_library(here.replicas.library())
        files = _go_along(source, target)
    return MoveReport(called(source), called(target), tuple(moved), files)


def _compared(  # noqa: PLR0917 - progress
    table: StoredTable, here: Store, there: Store, job: JobContext, done: int, total: int
) -> int:
    """How many rows a table has on both sides; raises LibraryError where they differ."""
    count = 0
    for ours, theirs in zip_longest(here.tables.rows(table), there.tables.rows(table)):
        job.check()
        if ours != theirs:
            raise LibraryError(
                tr("Not moved"),
                tr(
                    "A row of {table} came as another one than it was; nothing was kept of it.",
                    table=table.name,
                ),
                Remedy.READ_LOG,
            )
        count += len(ours)
        job.report(tr("comparing rows"), done + count, 2 * total)
    return count


def _go_along(source: Path, target: Path) -> int:
    files = 0
    what = tr("What lies beside the library {directory} can't be copied", directory=source)
    with told_as(LibraryError, tr("Not moved whole"), what, Remedy.OTHER_PLACE):
        for name in BESIDE:
            if (source / name).is_dir():
                shutil.copytree(source / name, target / name, dirs_exist_ok=True)
                files += sum(path.is_file() for path in (target / name).rglob("*"))
    return files
