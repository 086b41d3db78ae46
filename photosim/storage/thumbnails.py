"""Thumbnails: one small JPEG for each photo."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.types import PhotoId
from photosim.storage.database import Database, id_list


class Thumbnails:
    """Store of thumbnails. Writes need the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, photo_id: PhotoId, data: bytes) -> None:
        """Store the JPEG of a photo, in place of the one before."""
        self._db.write(
            "INSERT INTO thumbnails (photo_id, data) VALUES (?, ?)"
            " ON CONFLICT (photo_id) DO UPDATE SET data = excluded.data",
            (photo_id, data),
        )

    def ids(self) -> Ints:
        """Ids of all photos that have a thumbnail, sorted."""
        rows = self._db.rows("SELECT photo_id FROM thumbnails ORDER BY photo_id")
        return np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))

    def get(self, photo_id: PhotoId) -> bytes | None:
        """The JPEG of a photo, None where there is none."""
        return self.get_many([photo_id]).get(photo_id)

    def get_many(self, ids: Iterable[PhotoId]) -> dict[PhotoId, bytes]:
        """The JPEGs of those photos that have one."""
        return dict(
            self._db.rows(
                "SELECT photo_id, data FROM thumbnails"
                " WHERE photo_id IN (SELECT value FROM json_each(?))",
                (id_list(ids),),
            )
        )
