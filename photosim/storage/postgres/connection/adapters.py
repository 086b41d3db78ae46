"""How values become parameters where psycopg's own ways don't fit."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import psycopg
from psycopg.adapt import Dumper
from psycopg.pq import Format
from psycopg.types.numeric import FloatBinaryDumper
from psycopg.types.string import StrDumper

from photosim.core.arrays import Reals

_HEAD = struct.Struct(">hh")


@dataclass(frozen=True, slots=True)
class PackedVector:
    """A vector in the bytes that pgvector itself takes and sends: the number of dimensions and two
    bytes of nothing, then the numbers, the most significant byte first."""

    data: bytes

    @classmethod
    def of(cls, vector: Reals) -> PackedVector:
        """A vector (n,) of float32 for a column ``vector``, of float16 for ``halfvec``."""
        numbers = vector.astype(vector.dtype.newbyteorder(">"))
        return cls(_HEAD.pack(len(numbers), 0) + numbers.tobytes())


def unpacked(data: bytes, dtype: str) -> bytes:
    """The numbers of a vector that pgvector sent; ``dtype`` is theirs (``>f4``, ``>f2``)."""
    length, _ = _HEAD.unpack_from(data)
    return data[_HEAD.size : _HEAD.size + length * np.dtype(dtype).itemsize]


class _VectorDumper(Dumper):
    # No type is told, so that the server takes that of the column.
    format = Format.BINARY

    def dump(self, obj: PackedVector) -> bytes:
        return obj.data


class _TextDumper(StrDumper):
    """Text, also of an enum (psycopg would keep its name), with ``?`` for NUL, which PostgreSQL
    can't hold."""

    def dump(self, obj: str) -> bytes | bytearray | memoryview | None:
        return super().dump(str(obj).replace("\0", "?"))


class _FloatDumper(FloatBinaryDumper):
    """A number; what is none is not known, as SQLite keeps it too."""

    def dump(self, obj: float) -> bytes | bytearray | memoryview | None:
        return None if obj != obj else super().dump(obj)  # noqa: PLR0124 - so is NaN alone


def register(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    """Let a connection know all of them."""
    connection.adapters.register_dumper(PackedVector, _VectorDumper)
    connection.adapters.register_dumper(float, _FloatDumper)
    for kind in (str, StrEnum):
        connection.adapters.register_dumper(kind, _TextDumper)
