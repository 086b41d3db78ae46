"""SQL of :mod:`photosim.storage.files`."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
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
    elsewhere,
)
from photosim.storage.postgres.connection.database import ServerTable
from photosim.storage.records import Row

_FOLDERS = """
    SELECT folders.id, COALESCE(own.path, folders.path), COALESCE(own.online, false), excluded,
        own.host IS NOT NULL, hosts.name, COALESCE(others.number, 0)
    FROM folders
    LEFT JOIN folder_places AS own ON own.folder_id = folders.id AND own.host = %s
    LEFT JOIN (
        SELECT folder_id, MIN(host) AS host, COUNT(*) AS number FROM folder_places
        WHERE host <> %s GROUP BY folder_id
    ) AS others ON others.folder_id = folders.id
    LEFT JOIN hosts ON hosts.id = others.host
"""


class PostgresFolders(ServerTable, FolderStore):
    """Folders in PostgreSQL, as this computer sees them."""

    def add(self, path: Path, excluded: Sequence[str] = ()) -> Folder:
        number = self._db.insert(
            "INSERT INTO folders (path, excluded) VALUES (%s, %s) RETURNING id",
            (os.fsencode(path), json.dumps(list(excluded))),
        )
        self.place(number, path)
        return Folder(number, path, True, tuple(excluded), host=self._db.host.id)

    def remove(self, folder_id: int) -> None:
        self._db.write("DELETE FROM folders WHERE id = %s", (folder_id,))

    def all(self) -> list[Folder]:
        found = self._select("")
        return sorted(found, key=lambda folder: os.fsencode(folder.path))

    def by_path(self, path: Path) -> Folder | None:
        found = self._select("WHERE sha256(own.path) = sha256(%s)", os.fsencode(path))
        return next(iter(found), None)

    def set_online(self, folder_id: int, online: bool) -> None:
        self._db.write(
            "UPDATE folder_places SET online = %s WHERE folder_id = %s AND host = %s",
            (bool(online), folder_id, self._db.host.id),
        )

    def set_excluded(self, folder_id: int, excluded: Sequence[str]) -> None:
        self._db.write(
            "UPDATE folders SET excluded = %s WHERE id = %s",
            (json.dumps(list(excluded)), folder_id),
        )

    def places(self) -> list[FolderPlace]:
        found = self._db.rows(
            "SELECT folder_id, host, name, path, online FROM folder_places"
            " JOIN hosts ON hosts.id = host ORDER BY folder_id, name, host"
        )
        return [
            FolderPlace(folder_id, host, name, Path(os.fsdecode(path)), online)
            for folder_id, host, name, path, online in found
        ]

    def homeless(self) -> list[Folder]:
        found = self._select("WHERE own.host IS NULL AND others.number IS NULL")
        return sorted(found, key=lambda folder: folder.id)

    def place(self, folder_id: int, path: Path) -> None:
        self._db.write(
            "INSERT INTO folder_places (folder_id, host, path) VALUES (%s, %s, %s)"
            " ON CONFLICT (folder_id, host) DO UPDATE SET path = excluded.path, online = true",
            (folder_id, self._db.host.id, os.fsencode(path)),
        )

    def _select(self, where: str, *parameters: object) -> list[Folder]:
        own = self._db.host.id
        rows = self._db.rows(f"{_FOLDERS} {where}", (own, own, *parameters))
        return [self._folder(row) for row in rows]

    def _folder(self, row: Row) -> Folder:
        folder, (here, name, others) = records.folder(row), row[4:]
        if here:
            return replace(folder, host=self._db.host.id, shared=others > 0)
        if name is None:
            return replace(folder, here=False)
        return replace(folder, path=elsewhere(name, folder.path), here=False, shared=others > 1)


_FILES = f"SELECT {records.FILE_COLUMNS} FROM files"
# What a file held before, as far as that is known.
_BEFORE = (
    "COALESCE((SELECT held.content_hash FROM photos AS held WHERE held.id = files.photo_id),"
    " files.before)"
)


class PostgresFiles(ServerTable, FileStore):
    """Files in PostgreSQL."""

    # -- reading -------------------------------------------------------------------------

    def in_folder(self, folder_id: int) -> dict[str, FileRow]:
        return {row.relative: row for row in self._select("folder_id = %s ORDER BY id", folder_id)}

    def in_places(self, folder_id: int, places: Collection[str]) -> dict[str, FileRow]:
        rows = self._select(
            "folder_id = %s AND substr(relative, 1, GREATEST(name_at - 1, 0)) = ANY(%s::bytea[])"
            " ORDER BY id",
            folder_id,
            list(map(os.fsencode, places)),
        )
        return {row.relative: row for row in rows}

    def named(
        self, folder_id: int, files: Collection[str], folders: Collection[str]
    ) -> dict[str, FileRow]:
        found = self._select(
            "folder_id = %s AND (state = 'missing' OR sha256(relative) IN"
            " (SELECT sha256(asked) FROM unnest(%s::bytea[]) AS asked))",
            folder_id,
            list(map(os.fsencode, [*files, *folders])),
        )
        for folder in map(os.fsencode, folders):  # "0" is the byte after "/"
            ends = folder + b"/", folder + b"0"
            where = "folder_id = %s AND relative > %s AND relative < %s"
            found += self._select(where, folder_id, *ends)
        return {row.relative: row for row in sorted(found, key=lambda row: row.id)}

    def get(self, file_id: int) -> FileRow | None:
        return next(iter(self._select("id = %s", file_id)), None)

    def at(self, folder_id: int, relative: str) -> FileRow | None:
        where = "folder_id = %s AND sha256(relative) = sha256(%s)"
        return next(iter(self._select(where, folder_id, os.fsencode(relative))), None)

    def ids_at(self, folder_id: int, relatives: Collection[str]) -> dict[str, int]:
        found = self._db.rows(
            "SELECT relative, id FROM files WHERE folder_id = %s AND sha256(relative) IN"
            " (SELECT sha256(asked) FROM unnest(%s::bytea[]) AS asked)",
            (folder_id, list(map(os.fsencode, relatives))),
        )
        return {os.fsdecode(relative): number for relative, number in found}

    def of_photos(self, ids: Iterable[PhotoId]) -> dict[PhotoId, list[FileRow]]:
        found: dict[PhotoId, list[FileRow]] = {}
        where = "photo_id = ANY(%s::bigint[]) ORDER BY id"
        for row in self._select(where, [int(one) for one in ids]):
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
            " AND primary_id IS NULL GROUP BY photo_id HAVING COUNT(*) > 1 ORDER BY photo_id"
        )
        return [int(row[0]) for row in found]

    def live_places(self) -> list[tuple[int, str, Ints]]:
        found = self._db.rows(
            "SELECT folder_id, substr(relative, 1, GREATEST(name_at - 1, 0)) AS place,"
            " string_agg(photo_id::text, ',') FROM files"
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
            "SELECT folder_id, relative, COALESCE(format, ''), COALESCE(GREATEST(width, height), 0)"
            " FROM files LEFT JOIN photos ON photos.id = photo_id WHERE state = 'missing'"
        )
        for folder, relative, form, longer in rows:
            yield MissingFile(folder, os.fsdecode(relative), form, longer)

    # -- writing -------------------------------------------------------------------------

    def add_pending(self, folder_id: int, relative: str, stat: FileStat) -> int:
        path = os.fsencode(relative)
        return self._db.insert(
            "INSERT INTO files (folder_id, relative, name_at, name_key, said, said_at, bytes,"
            " mtime_ns, inode, device, ctime_ns, state)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, 'pending') RETURNING id",
            (folder_id, path, *records.name_values(path), *records.stat_values(stat)),
        )

    def mark_pending(self, file_id: int, stat: FileStat | None = None) -> None:
        self._db.write(
            "UPDATE files SET state = 'pending', reason = NULL, retry = false,"
            " missing_since = NULL,"
            " bytes = COALESCE(%s, bytes), mtime_ns = COALESCE(%s, mtime_ns),"
            " inode = COALESCE(%s, inode), device = COALESCE(%s, device),"
            " ctime_ns = COALESCE(%s, ctime_ns) WHERE id = %s",
            (*((None,) * 5 if stat is None else records.stat_values(stat)), file_id),
        )

    def set_ctime(self, file_id: int, ctime_ns: int | None) -> None:
        self._db.write("UPDATE files SET ctime_ns = %s WHERE id = %s", (ctime_ns, file_id))

    def link(self, file_id: int, photo_id: PhotoId, *, succeeds: bool = False) -> None:
        if succeeds:
            self._db.write(
                "INSERT INTO successions (origin, heir)"
                f" SELECT {_BEFORE}, photos.content_hash FROM files JOIN photos ON photos.id = %s"
                f" WHERE files.id = %s AND {_BEFORE} <> photos.content_hash"
                " ON CONFLICT DO NOTHING",
                (photo_id, file_id),
            )
        self._db.write(
            "UPDATE files SET state = 'indexed', photo_id = %s, reason = NULL, retry = false,"
            " missing_since = NULL, before = NULL, reader = NULL WHERE id = %s",
            (photo_id, file_id),
        )

    def fail(self, file_id: int, reason: str, *, reader: int, retry: bool = False) -> None:
        self._db.write(
            f"UPDATE files SET state = 'failed', before = {_BEFORE}, photo_id = NULL,"
            " reason = %s, retry = %s, missing_since = NULL, reader = %s WHERE id = %s",
            (records.clean(reason), bool(retry), reader, file_id),
        )

    def try_again(self, folder_id: int, reader: int, *, passing: bool = True) -> None:
        self._db.write(
            "UPDATE files SET state = 'pending', reason = NULL, retry = false"
            " WHERE folder_id = %s AND state = 'failed' AND state <> 'indexed'"
            " AND ((retry AND %s) OR reader IS DISTINCT FROM %s)",
            (folder_id, bool(passing), reader),
        )

    def mark_missing(self, file_id: int, when: float) -> None:
        self._db.write(
            "UPDATE files SET state = 'missing', reason = NULL, retry = false,"
            " missing_since = COALESCE(missing_since, %s) WHERE id = %s",
            (when, file_id),
        )

    def move(self, file_id: int, folder_id: int, relative: str) -> None:
        path = os.fsencode(relative)
        self._db.write(
            "UPDATE files SET folder_id = %s, relative = %s, name_at = %s, name_key = %s,"
            " said = %s, said_at = %s WHERE id = %s",
            (folder_id, path, *records.name_values(path), file_id),
        )

    def set_primary(self, file_id: int, primary_id: int | None) -> None:
        self._db.write(
            "UPDATE files SET primary_id = %s, state = CASE WHEN %s AND photo_id IS NULL"
            " AND state = 'indexed' THEN 'pending' ELSE state END WHERE id = %s",
            (primary_id, primary_id is None, file_id),
        )

    def remove(self, file_id: int) -> None:
        self._db.write(
            "UPDATE files SET primary_id = NULL,"
            " state = CASE state WHEN 'indexed' THEN 'pending' ELSE state END"
            " WHERE primary_id = %s",
            (file_id,),
        )
        self._db.write("DELETE FROM files WHERE id = %s", (file_id,))

    def _in_state(self, state: FileState, folder_id: int | None) -> list[FileRow]:
        # The second condition is the one of the partial index.
        where = "state = %s AND state <> 'indexed'"
        if folder_id is None:
            return self._select(f"{where} ORDER BY id", state.value)
        return self._select(f"{where} AND folder_id = %s ORDER BY id", state.value, folder_id)

    def _select(self, where: str, *parameters: object) -> list[FileRow]:
        return [records.file(row) for row in self._db.rows(f"{_FILES} WHERE {where}", parameters)]
