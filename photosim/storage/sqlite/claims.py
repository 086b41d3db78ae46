"""Claims where one process writes at a time: everything is its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext

from photosim.core.types import ContentHash, PhotoId
from photosim.storage import records
from photosim.storage.claims import ClaimStore, ContentClaim, OpenWork
from photosim.storage.files import FileRow
from photosim.storage.sqlite.database import Database, SqlTable, id_list

_TO_TAKE = (
    "state = 'pending' AND primary_id IS NULL AND folder_id IN (SELECT value FROM json_each(?))"
)


class SqliteClaims(SqlTable, ClaimStore):
    """Claims on a library in SQLite; nobody else has to know them."""

    shared = False

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self._taken: set[int] = set()

    def take_files(self, folders: Sequence[int], most: int) -> list[FileRow]:
        rows = self._db.rows(
            f"SELECT {records.FILE_COLUMNS} FROM files WHERE {_TO_TAKE} ORDER BY folder_id, id",
            (id_list(folders),),
        )
        found = [records.file(row) for row in rows if row[0] not in self._taken]
        self._taken.update(row.id for row in found)
        return found

    def still_own(self, files: Iterable[int]) -> set[int]:
        return set(files)

    def release(self, keep: Collection[ContentHash] = ()) -> None:
        self._taken.clear()

    def resting(self) -> AbstractContextManager[None]:
        return nullcontext()

    def waiting(self, folders: Sequence[int]) -> int:
        sql = f"SELECT COUNT(*) FROM files WHERE {_TO_TAKE}"
        return int(self._db.rows(sql, (id_list(folders),))[0][0])

    def take_content(self, content: ContentHash, model_id: str) -> ContentClaim:
        return ContentClaim(own=True)

    def release_contents(self, contents: Iterable[ContentHash]) -> None:
        pass

    def under_way(self) -> set[PhotoId]:
        return set()

    def open_work(self, folders: Sequence[int]) -> OpenWork:
        return OpenWork(self.waiting(folders), 0)
