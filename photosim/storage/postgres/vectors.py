"""SQL of :mod:`photosim.storage.vectors`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from photosim.core.arrays import Floats, Halves, Ints, Reals
from photosim.core.types import PhotoId
from photosim.storage import records
from photosim.storage.postgres.connection.adapters import PackedVector, unpacked
from photosim.storage.postgres.connection.database import ServerTable
from photosim.storage.postgres.connection.failures import damaged
from photosim.storage.postgres.photos import LIVE
from photosim.storage.records import Row
from photosim.storage.vectors import VectorStore, sound

_MODEL = "(SELECT id FROM models WHERE model_id = %s)"
_SOME = "photo_id = ANY(%s::bigint[])"


class PostgresVectors(ServerTable, VectorStore):
    """Vectors in PostgreSQL, as pgvector keeps them: nothing is rounded."""

    # -- reading -------------------------------------------------------------------------

    def embedding(self, photo_id: PhotoId, model_id: str) -> Floats | None:
        _, found = self.embeddings([photo_id], model_id)
        return found[0] if len(found) else None

    def embeddings(self, ids: Iterable[PhotoId], model_id: str) -> tuple[Ints, Floats]:
        rows = self._some("embeddings", ids, model_id)
        return _ids(rows), self._matrix(rows, ">f4").astype(np.float32, copy=False)

    def features(self, ids: Iterable[PhotoId], model_id: str) -> tuple[Ints, Halves]:
        rows = self._some("features", ids, model_id)
        return sound(_ids(rows), self._matrix(rows, ">f2").astype(np.float16, copy=False))

    def ids(self, model_id: str) -> Ints:
        sql = f"SELECT photo_id FROM embeddings WHERE model = {_MODEL} ORDER BY photo_id"
        return self._db.ids(sql, (model_id,))

    def some_ids(self, ids: Iterable[PhotoId], model_id: str) -> Ints:
        return self._db.ids(
            f"SELECT photo_id FROM embeddings WHERE model = {_MODEL} AND {_SOME} ORDER BY photo_id",
            (model_id, [int(one) for one in ids]),
        )

    def iterate(self, model_id: str, chunk: int = 4096) -> Iterator[tuple[Ints, Floats]]:
        last = -1
        while rows := self._db.rows(
            f"SELECT photo_id, data FROM embeddings WHERE model = {_MODEL} AND photo_id > %s"
            " ORDER BY photo_id LIMIT %s",
            (model_id, last, chunk),
        ):
            yield _ids(rows), self._matrix(rows, ">f4").astype(np.float32, copy=False)
            last = rows[-1][0]

    def nearest(
        self, query: Floats, model_id: str, k: int, allowed: Ints | None = None
    ) -> tuple[Ints, Floats]:
        packed = PackedVector.of(query.astype(np.float32))
        only, some = ("", []) if allowed is None else (f" AND {_SOME}", [allowed.tolist()])
        rows = self._db.rows(
            "SELECT photo_id, data <#> %s::vector AS distance FROM embeddings"
            f" WHERE model = {_MODEL} AND photo_id IN (SELECT photo_id FROM files WHERE {LIVE})"
            f"{only} ORDER BY distance, photo_id LIMIT %s",
            (packed, model_id, *some, k),
        )
        return _ids(rows), np.array([-row[1] for row in rows], dtype=np.float32)

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
        self._put("features", number, [(photo_id, features)], "f2")
        self._put("embeddings", number, [(photo_id, embedding)], "f4")

    def add_features(self, ids: Iterable[PhotoId], model_id: str, features: Reals) -> None:
        pairs = list(zip(ids, features, strict=True))
        self._put("features", self._number(model_id), pairs, "f2")

    def add_embeddings(self, ids: Iterable[PhotoId], model_id: str, embeddings: Reals) -> None:
        pairs = list(zip(ids, embeddings, strict=True))
        self._put("embeddings", self._number(model_id), pairs, "f4")

    def pack(self, most: int) -> int:
        """See :meth:`photosim.storage.vectors.VectorStore.pack`: there was no other way."""
        return 0

    def remove(self, ids: Iterable[PhotoId], model_id: str) -> None:
        wanted = [int(one) for one in ids]
        for table in ("features", "embeddings"):
            self._db.write(
                f"DELETE FROM {table} WHERE model = {_MODEL} AND {_SOME}", (model_id, wanted)
            )

    def rename_model(self, old: str, new: str) -> None:
        self._db.write(
            "UPDATE models SET model_id = %s WHERE model_id = %s"
            " AND NOT EXISTS (SELECT 1 FROM models WHERE model_id = %s)",
            (new, old, new),
        )
        self.drop_model(old)

    def drop_model(self, model_id: str) -> None:
        self._db.write("DELETE FROM models WHERE model_id = %s", (model_id,))

    def _number(self, model_id: str) -> int:
        known = self._db.row("SELECT id FROM models WHERE model_id = %s", (model_id,))
        if known is not None:
            return int(known[0])
        return self._db.insert(
            "INSERT INTO models (model_id) VALUES (%s) RETURNING id", (model_id,)
        )

    def _put(
        self, table: str, model: int, vectors: Iterable[tuple[PhotoId, Reals]], dtype: str
    ) -> None:
        rows = []
        for photo_id, vector in vectors:
            stored = records.finite(vector, dtype, f"{table} of photo {photo_id}")
            rows.append((int(photo_id), model, PackedVector.of(stored)))
        self._db.write_many(
            f"INSERT INTO {table} (photo_id, model, data) VALUES (%s, %s, %s)"
            " ON CONFLICT (model, photo_id) DO UPDATE SET data = excluded.data",
            rows,
        )

    def _some(self, table: str, ids: Iterable[PhotoId], model_id: str) -> list[Row]:
        return self._db.rows(
            f"SELECT photo_id, data FROM {table} WHERE model = {_MODEL} AND {_SOME}"
            " ORDER BY photo_id",
            (model_id, [int(one) for one in ids]),
        )

    def _matrix(self, rows: list[Row], dtype: str) -> Reals:
        if not rows:
            return np.empty((0, 0), dtype=dtype)
        if len({len(row[1]) for row in rows}) != 1:
            raise damaged(self._db.address)
        # A bytearray: the array may be written to.
        numbers = bytearray().join(unpacked(row[1], dtype) for row in rows)
        return np.frombuffer(numbers, dtype=dtype).reshape(len(rows), -1)


def _ids(rows: list[Row]) -> Ints:
    return np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
