"""SQL of :mod:`photosim.storage.vectors`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from photosim.core.arrays import Floats, Halves, Ints, Reals
from photosim.core.types import PhotoId
from photosim.storage import records
from photosim.storage.records import Row
from photosim.storage.sqlite.database import SqlTable, id_list
from photosim.storage.sqlite.failures import damaged
from photosim.storage.sqlite.photos import LIVE
from photosim.storage.vectors import VectorStore, sound

_MODEL = "(SELECT id FROM models WHERE model_id = ?)"


class SqliteVectors(SqlTable, VectorStore):
    """Vectors in SQLite."""

    # -- reading -------------------------------------------------------------------------

    def embedding(self, photo_id: PhotoId, model_id: str) -> Floats | None:
        _, found = self.embeddings([photo_id], model_id)
        return found[0] if len(found) else None

    def embeddings(self, ids: Iterable[PhotoId], model_id: str) -> tuple[Ints, Floats]:
        rows = self._some("embeddings", ids, model_id)
        return _ids(rows), self._matrix(rows, "<f4").astype(np.float32, copy=False)

    def features(self, ids: Iterable[PhotoId], model_id: str) -> tuple[Ints, Halves]:
        rows = self._some("features", ids, model_id)
        return sound(_ids(rows), self._matrix(rows, "<f2").astype(np.float16, copy=False))

    def ids(self, model_id: str) -> Ints:
        sql = f"SELECT photo_id FROM embeddings WHERE model = {_MODEL} ORDER BY photo_id"
        return self._db.ids(sql, (model_id,))

    def some_ids(self, ids: Iterable[PhotoId], model_id: str) -> Ints:
        return self._db.ids(
            f"SELECT photo_id FROM embeddings WHERE model = {_MODEL}"
            " AND photo_id IN (SELECT value FROM json_each(?)) ORDER BY photo_id",
            (model_id, id_list(ids)),
        )

    def iterate(self, model_id: str, chunk: int = 4096) -> Iterator[tuple[Ints, Floats]]:
        last = -1
        while rows := self._db.rows(
            f"SELECT photo_id, data FROM embeddings WHERE model = {_MODEL} AND photo_id > ?"
            " ORDER BY photo_id LIMIT ?",
            (model_id, last, chunk),
        ):
            yield _ids(rows), self._matrix(rows, "<f4").astype(np.float32, copy=False)
            last = rows[-1][0]

    def nearest(
        self, query: Floats, model_id: str, k: int, allowed: Ints | None = None
    ) -> tuple[Ints, Floats]:
        shown = self._db.ids(f"SELECT DISTINCT photo_id FROM files WHERE {LIVE} ORDER BY photo_id")
        if allowed is not None:
            shown = np.intersect1d(shown, allowed)
        ids, products = np.empty(0, np.int64), np.empty(0, np.float32)
        for some, rows in self.iterate(model_id):
            wanted = np.isin(some, shown, assume_unique=True)
            ids = np.concatenate([ids, some[wanted]])
            products = np.concatenate([products, rows[wanted] @ query])
            best = np.lexsort((ids, -products))[:k]
            ids, products = ids[best], products[best]
        return ids, products

    def models(self) -> dict[str, int]:
        return dict(
            self._db.rows(
                "SELECT model_id, (SELECT COUNT(*) FROM embeddings WHERE model = models.id)"
                " FROM models ORDER BY id"
            )
        )

    def known(self) -> set[str]:
        return {model_id for (model_id,) in self._db.rows("SELECT model_id FROM models")}

    # -- writing -------------------------------------------------------------------------

    def add(self, photo_id: PhotoId, model_id: str, features: Reals, embedding: Reals) -> None:
        number = self._number(model_id)
        self._put("features", number, [(photo_id, features)], "<f2")
        self._put("embeddings", number, [(photo_id, embedding)], "<f4")

    def add_features(self, ids: Iterable[PhotoId], model_id: str, features: Reals) -> None:
        pairs = list(zip(ids, features, strict=True))
        self._put("features", self._number(model_id), pairs, "<f2")

    def add_embeddings(self, ids: Iterable[PhotoId], model_id: str, embeddings: Reals) -> None:
        pairs = list(zip(ids, embeddings, strict=True))
        self._put("embeddings", self._number(model_id), pairs, "<f4")

    def remove(self, ids: Iterable[PhotoId], model_id: str) -> None:
        for table in ("features", "embeddings"):
            self._db.write(
                f"DELETE FROM {table} WHERE model = {_MODEL}"
                " AND photo_id IN (SELECT value FROM json_each(?))",
                (model_id, id_list(ids)),
            )

    def rename_model(self, old: str, new: str) -> None:
        self._db.write("UPDATE OR IGNORE models SET model_id = ? WHERE model_id = ?", (new, old))
        self.drop_model(old)

    def drop_model(self, model_id: str) -> None:
        self._db.write("DELETE FROM models WHERE model_id = ?", (model_id,))

    def _number(self, model_id: str) -> int:
        self._db.write("INSERT OR IGNORE INTO models (model_id) VALUES (?)", (model_id,))
        found = self._db.row("SELECT id FROM models WHERE model_id = ?", (model_id,))
        assert found is not None
        return int(found[0])

    def _put(
        self, table: str, model: int, vectors: Iterable[tuple[PhotoId, Reals]], dtype: str
    ) -> None:
        rows = []
        for photo_id, vector in vectors:
            stored = records.finite(vector, dtype, f"{table} of photo {photo_id}")
            rows.append((int(photo_id), model, stored.tobytes()))
        self._db.write_many(
            f"INSERT INTO {table} (photo_id, model, data) VALUES (?, ?, ?)"
            " ON CONFLICT (model, photo_id) DO UPDATE SET data = excluded.data",
            rows,
        )

    def _some(self, table: str, ids: Iterable[PhotoId], model_id: str) -> list[Row]:
        return self._db.rows(
            f"SELECT photo_id, data FROM {table} WHERE model = {_MODEL}"
            " AND photo_id IN (SELECT value FROM json_each(?)) ORDER BY photo_id",
            (model_id, id_list(ids)),
        )

    def _matrix(self, rows: list[Row], dtype: str) -> Reals:
        if not rows:
            return np.empty((0, 0), dtype=dtype)
        if len({len(row[1]) for row in rows}) != 1:
            raise damaged(self._db.path)
        try:
            # A bytearray: the array may be written to.
            found = np.frombuffer(bytearray().join(row[1] for row in rows), dtype=dtype)
            return found.reshape(len(rows), -1)
        except (TypeError, ValueError) as error:  # no whole numbers, or no bytes
            raise damaged(self._db.path) from error


def _ids(rows: list[Row]) -> Ints:
    return np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
