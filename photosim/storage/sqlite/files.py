"""SQL of :mod:`photosim.storage.files`."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from photosim.core.arrays import Ints
from photosim.core.types import FileState, PhotoId
from photosim.storage import records
from photosim.storage.files import (
    FileRow,
    FileStat,
    FileStore,
    Folder,
    FolderPlace,
    FolderStore,
    MissingFile,
)
from photosim.storage.sqlite.database import SqlTable, id_list
from photosim.storage.tables import AT_ONCE


class SqliteFolders(SqlTable, FolderStore):
    """Folders in SQLite."""

    def add(self, path: Path, excluded: Sequence[str] = ()) -> Folder:
        cursor = self._db.write(
            "INSERT INTO folders (path, excluded) VALUES (?, ?)",
            (os.fsencode(path), json.dumps(list(excluded))),
        )
        return Folder(int(cursor.lastrowid or 0), path, True, tuple(excluded))

    def remove(self, folder_id: int) -> None:
        self._db.write("DELETE FROM folders WHERE id = ?", (folder_id,))

    def all(self) -> list[Folder]:
        found = self._db.rows(f"SELECT {records.FOLDER_COLUMNS} FROM folders ORDER BY path")
        return [records.folder(row) for row in found]

    def by_path(self, path: Path) -> Folder | None:
        row = self._db.row(
            f"SELECT {records.FOLDER_COLUMNS} FROM folders WHERE path = ?", (os.fsencode(path),)
        )
        return None if row is None else records.folder(row)

    def set_online(self, folder_id: int, online: bool) -> None:
        self._db.write("UPDATE folders SET online = ? WHERE id = ?", (int(online), folder_id))

    def set_excluded(self, folder_id: int, excluded: Sequence[str]) -> None:
        self._db.write(
            "UPDATE folders SET excluded = ? WHERE id = ?",
            (json.dumps(list(excluded)), folder_id),
        )

    def places(self) -> list[FolderPlace]:
        return []

    def homeless(self) -> list[Folder]:
        return []

    def place(self, folder_id: int, path: Path) -> None:
        raise RuntimeError("a library in a file knows no computers")


_COLUMNS = records.FILE_COLUMNS
# What a file held before, as far as that is known.
_BEFORE = (
    "COALESCE((SELECT held.content_hash FROM photos AS held WHERE held.id = files.photo_id),"
    " files.before)"
)


class SqliteFiles(SqlTable, FileStore):
    """Files in SQLite."""

    # -- reading -------------------------------------------------------------------------

    def in_folder(self, folder_id: int) -> dict[str, FileRow]:
        # A part at a time: of a million files the rows as SQLite has them are half a gigabyte.
        sql = f"SELECT {_COLUMNS} FROM files WHERE folder_id = ? ORDER BY id"
        with self._db.parts(sql, (folder_id,)) as parts:
            return {row.relative: row for part in parts for row in map(records.file, part)}

    def in_places(self, folder_id: int, places: Collection[str]) -> dict[str, FileRow]:
        found: list[FileRow] = []
        for place in map(os.fsencode, places):
            if place:  # a range of the index on (folder_id, relative): "0" is the byte after "/"
                inside, ends = " AND relative > ? AND relative < ?", [place + b"/", place + b"0"]
            else:
                inside, ends = "", []
            at = len(place) + 1 if place else 0
            found += self._select(f"folder_id = ? AND name_at = ?{inside}", folder_id, at, *ends)
        return {row.relative: row for row in sorted(found, key=lambda row: row.id)}

    def named(
        self, folder_id: int, files: Collection[str], folders: Collection[str]
    ) -> dict[str, FileRow]:
        asked = list(map(os.fsencode, [*files, *folders]))
        found = self._select("folder_id = ? AND state = 'missing'", folder_id)
        for at in range(0, len(asked), AT_ONCE):
            part = asked[at : at + AT_ONCE]
            marks = ", ".join("?" * len(part))
            found += self._select(f"folder_id = ? AND relative IN ({marks})", folder_id, *part)
        for folder in map(os.fsencode, folders):  # "0" is the byte after "/"
            ends = folder + b"/", folder + b"0"
            found += self._select(
                "folder_id = ? AND relative > ? AND relative < ?", folder_id, *ends
            )
        return {row.relative: row for row in sorted(found, key=lambda row: row.id)}

    def get(self, file_id: int) -> FileRow | None:
        return next(iter(self._select("id = ?", file_id)), None)

    def at(self, folder_id: int, relative: str) -> FileRow | None:
        found = self._select("folder_id = ? AND relative = ?", folder_id, os.fsencode(relative))
        return next(iter(found), None)

    def ids_at(self, folder_id: int, relatives: Collection[str]) -> dict[str, int]:
        asked = list(map(os.fsencode, relatives))
        found: dict[str, int] = {}
        for at in range(0, len(asked), AT_ONCE):
            part = asked[at : at + AT_ONCE]
            marks = ", ".join("?" * len(part))
            rows = self._db.rows(
                f"SELECT relative, id FROM files WHERE folder_id = ? AND relative IN ({marks})",
                (folder_id, *part),
            )
            found |= {os.fsdecode(relative): number for relative, number in rows}
        return found

    def of_photos(self, ids: Iterable[PhotoId]) -> dict[PhotoId, list[FileRow]]:
        found: dict[PhotoId, list[FileRow]] = {}
        where = "photo_id IN (SELECT value FROM json_each(?)) ORDER BY id"
        for row in self._select(where, id_list(ids)):
            if row.photo_id is not None:
                found.setdefault(row.photo_id, []).append(row)
        return found

    def pending(self, folder_id: int | None = None) -> list[FileRow]:
        return self._in_state(FileState.PENDING, folder_id)

    def failed(self, folder_id: int | None = None) -> list[FileRow]:
        return self._in_state(FileState.FAILED, folder_id)

    def photos_with_copies(self) -> list[PhotoId]:
        found = self._db.rows(
            "SELECT photo_id FROM files WHERE state = 'indexed' AND photo_id IS NOT NULL"
            " AND primary_id IS NULL GROUP BY photo_id HAVING COUNT(*) > 1"
        )
        return [int(row[0]) for row in found]

    def live_places(self) -> list[tuple[int, str, Ints]]:
        found = self._db.rows(
            "SELECT folder_id, substr(relative, 1, MAX(name_at - 1, 0)) AS place,"
            " group_concat(photo_id) FROM files"
            " WHERE state = 'indexed' AND photo_id IS NOT NULL AND primary_id IS NULL"
            " GROUP BY folder_id, place"
        )
        return [records.place(row) for row in found]

    def counts(self) -> dict[int, dict[FileState, int]]:
        found: dict[int, dict[FileState, int]] = {}
        for folder_id, state, count in self._db.rows(
            "SELECT folder_id, state, COUNT(*) FROM files GROUP BY folder_id, state"
        ):
            found.setdefault(folder_id, {})[records.state(state)] = count
        return found

    def missing(self) -> Iterator[MissingFile]:
        rows = self._db.rows(
            "SELECT folder_id, relative, COALESCE(format, ''), COALESCE(MAX(width, height), 0)"
            " FROM files LEFT JOIN photos ON photos.id = photo_id WHERE state = 'missing'"
        )
        for folder, relative, form, longer in rows:
            yield MissingFile(folder, os.fsdecode(relative), form, longer)

    # -- writing -------------------------------------------------------------------------

    def add_pending(self, folder_id: int, relative: str, stat: FileStat) -> int:
        path = os.fsencode(relative)
        cursor = self._db.write(
            "INSERT INTO files (folder_id, relative, name_at, name_key, said, said_at, bytes,"
            " mtime_ns, inode, device, ctime_ns, state)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending')",
            (folder_id, path, *records.name_values(path), *records.stat_values(stat)),
        )
        return int(cursor.lastrowid or 0)

    def mark_pending(self, file_id: int, stat: FileStat | None = None) -> None:
        self._db.write(
            "UPDATE files SET state = 'pending', reason = NULL, retry = 0, missing_since = NULL,"
            " bytes = COALESCE(?, bytes), mtime_ns = COALESCE(?, mtime_ns),"
            " inode = COALESCE(?, inode), device = COALESCE(?, device),"
            " ctime_ns = COALESCE(?, ctime_ns) WHERE id = ?",
            (*((None,) * 5 if stat is None else records.stat_values(stat)), file_id),
        )

    def set_ctime(self, file_id: int, ctime_ns: int | None) -> None:
        self._db.write("UPDATE files SET ctime_ns = ? WHERE id = ?", (ctime_ns, file_id))

    def link(self, file_id: int, photo_id: PhotoId, *, succeeds: bool = False) -> None:
        if succeeds:
            self._db.write(
                "INSERT OR IGNORE INTO successions (origin, heir)"
                f" SELECT {_BEFORE}, photos.content_hash FROM files JOIN photos ON photos.id = ?1"
                f" WHERE files.id = ?2 AND {_BEFORE} <> photos.content_hash",
                (photo_id, file_id),
            )
        self._db.write(
            "UPDATE files SET state = 'indexed', photo_id = ?, reason = NULL, retry = 0,"
            " missing_since = NULL, before = NULL, reader = NULL WHERE id = ?",
            (photo_id, file_id),
        )

    def fail(self, file_id: int, reason: str, *, reader: int, retry: bool = False) -> None:
        self._db.write(
            f"UPDATE files SET state = 'failed', before = {_BEFORE}, photo_id = NULL, reason = ?,"
            " retry = ?, missing_since = NULL, reader = ? WHERE id = ?",
            (records.clean(reason), retry, reader, file_id),
        )

    def try_again(self, folder_id: int, reader: int, *, passing: bool = True) -> None:
        self._db.write(
            "UPDATE files SET state = 'pending', reason = NULL, retry = 0"
            " WHERE folder_id = ? AND state = 'failed' AND state <> 'indexed'"
            " AND ((retry AND ?) OR reader IS NOT ?)",
            (folder_id, passing, reader),
        )

    def mark_missing(self, file_id: int, when: float) -> None:
        self._db.write(
            "UPDATE files SET state = 'missing', reason = NULL, retry = 0,"
            " missing_since = COALESCE(missing_since, ?) WHERE id = ?",
            (when, file_id),
        )

    def move(self, file_id: int, folder_id: int, relative: str) -> None:
        path = os.fsencode(relative)
        self._db.write(
            "UPDATE files SET folder_id = ?, relative = ?, name_at = ?, name_key = ?, said = ?,"
            " said_at = ? WHERE id = ?",
            (folder_id, path, *records.name_values(path), file_id),
        )

    def set_primary(self, file_id: int, primary_id: int | None) -> None:
        self._db.write(
            "UPDATE files SET primary_id = ?1, state = CASE WHEN ?1 IS NULL AND photo_id IS NULL"
            " AND state = 'indexed' THEN 'pending' ELSE state END WHERE id = ?2",
            (primary_id, file_id),
        )

    def remove(self, file_id: int) -> None:
        self._db.write(
            "UPDATE files SET primary_id = NULL,"
            " state = CASE state WHEN 'indexed' THEN 'pending' ELSE state END"
            " WHERE primary_id = ?",
            (file_id,),
        )
        self._db.write("DELETE FROM files WHERE id = ?", (file_id,))

    def _in_state(self, state: FileState, folder_id: int | None) -> list[FileRow]:
        # The second condition is the one of the partial index.
        where = "state = ? AND state <> 'indexed'"
        if folder_id is None:
            return self._select(f"{where} ORDER BY id", state.value)
        return self._select(f"{where} AND folder_id = ? ORDER BY id", state.value, folder_id)

    def _select(self, where: str, *parameters: object) -> list[FileRow]:
        found = self._db.rows(f"SELECT {_COLUMNS} FROM files WHERE {where}", parameters)
        return [records.file(row) for row in found]
