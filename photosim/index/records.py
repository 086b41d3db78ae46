"""Whole vectors in a file: half floats, one record after the other, read where they are needed.

Records are appended and never changed, so whoever reads the first n of them may go on while more
are written. Each has its checksum: a file of gigabytes is not read whole to be trusted. It is read
and not mapped: a disk that fails or a file cut short is an error then, and not the process's end.
"""

from __future__ import annotations

import os
import threading
import weakref
import zlib
from io import FileIO
from pathlib import Path

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Floats, Halves, Ints


class VectorRecords:
    """The file of one index's vectors. Thread-safe, except appending beside appending.

    count: records that are in use; what lies behind them counts for nothing.
    """

    def __init__(self, path: Path, dim: int, count: int = 0) -> None:
        self.path = path
        self.count = count
        self._dim = dim
        self._record = np.dtype([("check", "<u4"), ("id", "<i8"), ("vector", "<f2", (dim,))])
        self._lock = threading.Lock()
        self._reader: FileIO | None = None
        self._writer: FileIO | None = None

    @property
    def size(self) -> int:
        """Bytes of the records in use."""
        return self.count * self._record.itemsize

    def append(self, ids: Ints, vectors: Floats) -> Ints:
        """Write vectors (n, dim) with their ids; the numbers of their records. Raises OSError."""
        records = np.zeros(len(ids), self._record)
        records["id"], records["vector"] = ids, vectors
        records["check"] = self._checks(records)
        if self._writer is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._writer = self._opened("r+" if self.path.exists() else "w+")
        self._writer.seek(self.size)
        rest = records.view(np.uint8).data
        while rest:
            rest = rest[self._writer.write(rest) :]
        numbers = np.arange(self.count, self.count + len(ids))
        self.count += len(ids)
        return numbers

    def read(self, records: Ints, ids: Ints) -> tuple[Halves, Bools]:
        """Vectors float16 (n, dim) by the numbers of their records, and which of them are as they
        were written, under these ids; those of the others are anything. Raises OSError only where
        the file can't be opened."""
        order = np.argsort(records, kind="stable")
        content = np.zeros(len(records), self._record)
        if len(records):
            self._fill(content.view(np.uint8).data, records[order])
        sound = (content["check"] == self._checks(content)) & (content["id"] == ids[order])
        vectors = np.empty((len(records), self._dim), np.float16)
        trusted = np.empty(len(records), np.bool_)
        vectors[order], trusted[order] = content["vector"], sound
        return vectors, trusted

    def sync(self) -> None:
        """Make what was appended last; without any, the file is there all the same.

        Raises OSError.
        """
        if self._writer is None and not self.path.exists():
            self.append(np.empty(0, np.int64), np.empty((0, self._dim), np.float32))
        if self._writer is not None:
            os.fsync(self._writer.fileno())

    def _opened(self, mode: str) -> FileIO:
        """The file; it is closed when nobody has these records any more: a search may go on in an
        index that another one has replaced."""
        file = FileIO(self.path, mode)
        weakref.finalize(self, file.close)
        return file

    def _fill(self, content: memoryview, numbers: Ints) -> None:
        """Read records, of rising numbers, into the bytes for them; 0 where there are none."""
        size = self._record.itemsize
        # One read for those that lie beside each other.
        begins = np.flatnonzero(np.diff(numbers, prepend=-2) != 1)
        ends = np.append(begins, len(numbers))[1:]
        with self._lock:
            if self._reader is None:
                self._reader = self._opened("r")
            file = self._reader
            for number, begin, end in zip(
                numbers[begins].tolist(), begins.tolist(), ends.tolist(), strict=True
            ):
                rest = content[begin * size : end * size]
                try:
                    file.seek(number * size)
                    while len(rest) and (read := file.readinto(rest)):
                        rest = rest[read:]
                except OSError:
                    continue  # what a failing disk doesn't give is as damaged as wrong bytes

    def _checks(self, records: npt.NDArray[np.void]) -> npt.NDArray[np.uint32]:
        """The checksum of each record: of all behind the place for it."""
        size, crc32 = self._record.itemsize, zlib.crc32
        content = records.view(np.uint8).data
        return np.fromiter(
            (crc32(content[end - size + 4 : end]) for end in range(size, len(content) + 1, size)),
            np.uint32,
            len(records),
        )
