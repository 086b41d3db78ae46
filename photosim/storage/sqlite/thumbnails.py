"""SQL of :mod:`photosim.storage.thumbnails`."""

from __future__ import annotations

from collections.abc import Iterable

from photosim.core.arrays import Ints
from photosim.core.types import PhotoId
from photosim.storage.sqlite.database import SqlTable, id_list
from photosim.storage.thumbnails import ThumbnailStore


class SqliteThumbnails(SqlTable, ThumbnailStore):
    """Thumbnails in SQLite."""

    def put(self, photo_id: PhotoId, data: bytes) -> None:
        self._db.write(
            "INSERT INTO thumbnails (photo_id, data) VALUES (?, ?)"
            " ON CONFLICT (photo_id) DO UPDATE SET data = excluded.data",
            (photo_id, data),
        )

    def ids(self) -> Ints:
        return self._db.ids("SELECT photo_id FROM thumbnails ORDER BY photo_id")

    def get(self, photo_id: PhotoId) -> bytes | None:
        return self.get_many([photo_id]).get(photo_id)

    def get_many(self, ids: Iterable[PhotoId]) -> dict[PhotoId, bytes]:
        return dict(
            self._db.rows(
                "SELECT photo_id, data FROM thumbnails"
                " WHERE photo_id IN (SELECT value FROM json_each(?))",
                (id_list(ids),),
            )
        )
