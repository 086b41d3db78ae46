"""Packed bits and Hamming search."""

from __future__ import annotations

import numpy as np

from photosim.core.arrays import Bools, Bytes, Ints, Ints32, Words

Bits = Bools
Packed = Bytes

_CHUNK = 64


def pack(bits: Bits) -> Packed:
    """Bits (n, K) to uint8 (n, ceil(K / 8)); the unused bits of the last byte are 0."""
    return np.packbits(bits, axis=1)


def unpack(codes: Packed, bits: int) -> Bits:
    """The inverse of pack: boolean (n, bits)."""
    return np.unpackbits(codes, axis=1, count=bits).astype(np.bool_)


def hamming(queries: Packed, codes: Packed) -> Ints32:
    """Differing bits, int32 (q, n), of packed codes uint8 (q, b) and (n, b).

    Raises ValueError where the codes have different lengths.
    """
    if queries.ndim != 2 or codes.ndim != 2 or queries.shape[1] != codes.shape[1]:
        raise ValueError(f"codes of shape {queries.shape} and {codes.shape} don't compare")
    return _differing(_as_words(queries), _as_words(codes))


def _differing(left: Words, right: Words) -> Ints32:
    result = np.empty((len(left), len(right)), dtype=np.int32)
    for start in range(0, len(left), _CHUNK):
        part = slice(start, start + _CHUNK)
        total = np.zeros((len(left[part]), len(right)), dtype=np.int32)
        for word in range(left.shape[1]):
            # A byte's worth of memory per pair and word, instead of all words at once.
            total += np.bitwise_count(left[part, word, None] ^ right[None, :, word])
        result[part] = total
    return result


def _as_words(codes: Packed) -> Words:
    """The same bits as 64-bit words, zeros at the end: eight bytes are counted at once."""
    padding = -codes.shape[1] % 8
    padded = np.pad(codes, ((0, 0), (0, padding)))
    return np.ascontiguousarray(padded).view(np.uint64)


class HammingIndex:
    """Exact search among packed codes.

    Corner cases
        ``k`` above the number of codes gives all of them. Equal distances rank in row order, so
        the answer never depends on the machine. No codes: rows of length 0.
    """

    def __init__(self, codes: Packed) -> None:
        if codes.ndim != 2 or codes.dtype != np.uint8:
            raise ValueError(f"expected packed codes uint8 (n, b), got {codes.dtype} {codes.shape}")
        self._words = _as_words(codes)
        self._bytes = codes.shape[1]

    def __len__(self) -> int:
        return len(self._words)

    def search(self, queries: Packed, k: int) -> tuple[Ints, Ints32]:
        """Rows int64 and differing bits int32, both (q, min(k, n)), nearest first.

        Raises ValueError for k below 1 or codes of another length.
        """
        if k < 1:
            raise ValueError(f"k must be 1 or more, not {k}")
        if queries.ndim != 2 or queries.shape[1] != self._bytes:
            raise ValueError(f"queries of shape {queries.shape} for codes of {self._bytes} bytes")
        distances = _differing(_as_words(queries), self._words)
        size = len(self._words)
        depth = min(k, size)
        # One number holds distance and row: a partition then respects both.
        keys = distances.astype(np.int64) * max(1, size)
        keys += np.arange(size)
        if depth < size:
            keys = np.partition(keys, depth - 1, axis=1)[:, :depth]
        keys = np.sort(keys, axis=1)
        distance, rows = np.divmod(keys, max(1, size))
        return rows, distance.astype(np.int32)
