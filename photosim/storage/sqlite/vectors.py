"""SQL of :mod:`photosim.storage.vectors`."""

from __future__ import annotations

import json
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

PACKED = "embeddings_packed"
"""The setting that says up to which model and photo embeddings were packed."""

_HALVES = b"\x02"
"""At the end of a packed embedding: bytes of each of its numbers. So its length is odd, and that of
one which an older version wrote, as float32, is even."""

_MODEL = "(SELECT id FROM models WHERE model_id = ?)"


class SqliteVectors(SqlTable, VectorStore):
    """Vectors in SQLite."""

    # -- reading -------------------------------------------------------------------------

    def embedding(self, photo_id: PhotoId, model_id: str) -> Floats | None:
        _, found = self.embeddings([photo_id], model_id)
        return found[0] if len(found) else None

    def embeddings(self, ids: Iterable[PhotoId], model_id: str) -> tuple[Ints, Floats]:
        rows = self._some("embeddings", ids, model_id)
        return _ids(rows), self._floats(rows)

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
            yield _ids(rows), self._floats(rows)
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
        self._put("features", number, [(photo_id, features)])
        self._put("embeddings", number, [(photo_id, embedding)], _HALVES)

    def add_features(self, ids: Iterable[PhotoId], model_id: str, features: Reals) -> None:
        pairs = list(zip(ids, features, strict=True))
        self._put("features", self._number(model_id), pairs)

    def add_embeddings(self, ids: Iterable[PhotoId], model_id: str, embeddings: Reals) -> None:
        pairs = list(zip(ids, embeddings, strict=True))
        self._put("embeddings", self._number(model_id), pairs, _HALVES)

    def pack(self, most: int) -> int:
        row = self._db.row("SELECT value FROM settings WHERE key = ?", (PACKED,))
        if row is None:
            return 0
        try:
            model, photo = (int(one) for one in json.loads(row[0]))
        except (TypeError, ValueError):  # damaged: from the beginning
            model = photo = 0
        rows = self._db.rows(
            "SELECT model, photo_id, data FROM embeddings WHERE (model, photo_id) > (?, ?)"
            " ORDER BY model, photo_id LIMIT ?",
            (model, photo, most),
        )
        if not rows:
            self._db.write("DELETE FROM settings WHERE key = ?", (PACKED,))
            return 0
        packed = [(one, *row[:2]) for row in rows if (one := pack_embedding(row[2])) != row[2]]
        # A row that only becomes shorter leaves its page as empty as it is; written anew, it goes
        # to a page that others fill, and its own is free for what comes next.
        self._db.write_many(
            "DELETE FROM embeddings WHERE model = ? AND photo_id = ?", [one[1:] for one in packed]
        )
        self._db.write_many(
            "INSERT INTO embeddings (data, model, photo_id) VALUES (?, ?, ?)", packed
        )
        self._db.write(
            "UPDATE settings SET value = ? WHERE key = ?", (json.dumps(rows[-1][:2]), PACKED)
        )
        return len(rows)

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
        self, table: str, model: int, vectors: Iterable[tuple[PhotoId, Reals]], end: bytes = b""
    ) -> None:
        rows = []
        for photo_id, vector in vectors:
            stored = records.finite(vector, "<f2", f"{table} of photo {photo_id}")
            rows.append((int(photo_id), model, stored.tobytes() + end))
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

    def _floats(self, rows: list[Row]) -> Floats:
        """Embeddings as float32, packed or not."""
        sizes = {len(row[1]) if isinstance(row[1], bytes) else 0 for row in rows}
        if sizes == {0}:
            raise damaged(self._db.path)
        if len(sizes) == 1 and sizes.pop() % 2:
            ends = self._matrix(rows, "u1")[:, -1]
            if (ends != _HALVES[0]).any():
                raise damaged(self._db.path)
            rows = [(row[0], row[1][:-1]) for row in rows]
            return self._matrix(rows, "<f2").astype(np.float32)
        return self._matrix([(row[0], unpacked_embedding(row[1])) for row in rows], "<f4").astype(
            np.float32, copy=False
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


def pack_embedding(data: bytes) -> bytes:
    """An embedding as it is kept, little-endian half floats and ``_HALVES``, of little-endian
    floats; what is none of these stays as it is: it is told as damage by who reads it."""
    if not isinstance(data, bytes) or len(data) % 4 or not data:
        return data
    with np.errstate(over="ignore", invalid="ignore"):
        halves = np.frombuffer(data, "<f4").astype("<f2")
    return halves.tobytes() + _HALVES if np.isfinite(halves).all() else data


def unpacked_embedding(data: bytes) -> bytes:
    """What is kept of an embedding, packed or not, as little-endian floats; damage stays."""
    if not isinstance(data, bytes) or len(data) % 2 == 0 or data[-1:] != _HALVES:
        return data
    return np.frombuffer(data[:-1], "<f2").astype("<f4").tobytes()


def _ids(rows: list[Row]) -> Ints:
    return np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
