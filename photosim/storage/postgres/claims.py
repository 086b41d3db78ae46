"""SQL of :mod:`photosim.storage.claims`.

Claims are taken by the lease's connection, outside of the turns of those who write: rows that one
of them has in hand are passed over (``SKIP LOCKED``), never waited for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager

from photosim.core.types import ContentHash, PhotoId
from photosim.storage import records
from photosim.storage.claims import ClaimStore, ContentClaim, OpenWork
from photosim.storage.files import FileRow
from photosim.storage.postgres.connection.database import ServerDatabase, ServerTable
from photosim.storage.postgres.processes.lease import Lease

_TO_TAKE = "state = 'pending' AND primary_id IS NULL AND folder_id = ANY(%s::bigint[])"
_FREE = f"""
    SELECT id FROM files WHERE {_TO_TAKE}
    AND NOT EXISTS (SELECT 1 FROM file_claims WHERE file_id = files.id)
    ORDER BY folder_id, id LIMIT %s FOR UPDATE SKIP LOCKED
"""
_TAKE_FILES = f"""
    WITH free AS ({_FREE}), claimed AS (
        INSERT INTO file_claims (file_id, worker) SELECT id, %s FROM free
        ON CONFLICT (file_id) DO NOTHING RETURNING file_id
    )
    SELECT {records.FILE_COLUMNS} FROM files WHERE id IN (SELECT file_id FROM claimed)
    ORDER BY folder_id, id
"""
_TAKE_CONTENT = """
    INSERT INTO content_claims (content_hash, worker) VALUES (%s, %s)
    ON CONFLICT (content_hash) DO UPDATE SET worker = excluded.worker
    WHERE content_claims.worker = excluded.worker RETURNING worker
"""
_RELEASE = """
    WITH files AS (DELETE FROM file_claims WHERE worker = %s RETURNING file_id)
    DELETE FROM content_claims WHERE worker = %s AND NOT content_hash = ANY(%s::bytea[])
    RETURNING worker
"""
_PHOTO = """
    SELECT id, EXISTS (SELECT 1 FROM embeddings WHERE photo_id = photos.id
        AND model = (SELECT models.id FROM models WHERE model_id = %s))
    FROM photos WHERE content_hash = %s
"""
_OF_OTHERS = """
    SELECT photos.id FROM content_claims JOIN photos USING (content_hash) WHERE worker <> %s
"""
_LEFT = f"""
    SELECT COUNT(*) FILTER (WHERE worker IS NULL), COUNT(*) FILTER (WHERE worker <> %s)
    FROM files LEFT JOIN file_claims ON file_id = files.id WHERE {_TO_TAKE}
"""
_PHOTOS_LEFT = """
    SELECT COUNT(*) FROM content_claims JOIN photos USING (content_hash) WHERE worker <> %s
    AND EXISTS (SELECT 1 FROM files WHERE photo_id = photos.id AND folder_id = ANY(%s::bigint[]))
"""


class PostgresClaims(ServerTable, ClaimStore):
    """Claims in PostgreSQL."""

    shared = True

    def __init__(self, db: ServerDatabase, lease: Lease) -> None:
        super().__init__(db)
        self._lease = lease

    def take_files(self, folders: Sequence[int], most: int) -> list[FileRow]:
        self._lease.drop_late()
        while True:
            rows = self._lease.as_worker(
                lambda own: self._lease.rows(_TAKE_FILES, (list(folders), most, own))
            )
            # All that were free when it was asked may be claimed by another since, and yet not all.
            if rows or not self._lease.rows(_FREE, (list(folders), 1)):
                return [records.file(row) for row in rows]

    def still_own(self, files: Iterable[int]) -> set[int]:
        # Nobody drops the worker before this transaction has ended.
        found = self._db.rows(
            "SELECT file_id FROM file_claims JOIN workers ON workers.id = worker"
            " WHERE worker = %s AND file_id = ANY(%s::bigint[]) FOR KEY SHARE OF workers",
            (self._lease.current, [int(one) for one in files]),
        )
        return {int(row[0]) for row in found}

    def release(self, keep: Collection[ContentHash] = ()) -> None:
        if self._lease.current:
            self._lease.rows(_RELEASE, (self._lease.current, self._lease.current, list(keep)))

    def resting(self) -> AbstractContextManager[None]:
        return self._lease.resting()

    def waiting(self, folders: Sequence[int]) -> int:
        found = self._db.rows(f"SELECT COUNT(*) FROM files WHERE {_TO_TAKE}", (list(folders),))
        return int(found[0][0])

    def take_content(self, content: ContentHash, model_id: str) -> ContentClaim:
        own = self._lease.as_worker(
            lambda worker: bool(self._lease.rows(_TAKE_CONTENT, (content, worker)))
        )
        # Asked after the claim: who had it before has written what there is to know.
        found = self._lease.rows(_PHOTO, (model_id, content))
        if not own:
            return ContentClaim(False, found[0][0] if found else None)
        if found and found[0][1]:
            self._lease.rows(
                "DELETE FROM content_claims WHERE content_hash = %s AND worker = %s"
                " RETURNING worker",
                (content, self._lease.worker),
            )
            return ContentClaim(False, found[0][0])
        return ContentClaim(True)

    def release_contents(self, contents: Iterable[ContentHash]) -> None:
        self._db.write(
            "DELETE FROM content_claims WHERE worker = %s AND content_hash = ANY(%s::bytea[])",
            (self._lease.current, list(contents)),
        )

    def under_way(self) -> set[PhotoId]:
        return {int(row[0]) for row in self._db.rows(_OF_OTHERS, (self._lease.current,))}

    def open_work(self, folders: Sequence[int]) -> OpenWork:
        self._lease.drop_late()
        own, wanted = self._lease.current, list(folders)
        free, others = self._db.rows(_LEFT, (own, wanted))[0]
        (photos,) = self._db.rows(_PHOTOS_LEFT, (own, wanted))[0]
        return OpenWork(int(free), int(others) + int(photos))
