"""By which steps a JPEG rounds the waves of brightness, read from its header."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Floats

_ZIGZAG = sorted(
    ((row, column) for row in range(8) for column in range(8)),
    key=lambda at: (sum(at), at[0] if sum(at) % 2 else at[1]),
)
"""Row and column of each entry of a table (ITU-T T.81, figure A.6)."""

_TABLES, _FRAMES, _SCAN = 0xDB, {0xC0, 0xC1, 0xC2}, 0xDA


@dataclass(frozen=True, slots=True)
class Quantization:
    """Steps of the first component, float32 (8, 8), vertical frequency first, of the waves of an
    orthonormal DCT of blocks of 8 by 8; and the stored width and height."""

    steps: Floats
    size: tuple[int, int]


def luma_steps(jpeg: bytes) -> Quantization | None:
    """By which steps a JPEG rounds its brightness; None where its bytes tell none."""
    found: dict[int, list[int]] = {}
    frame = b""
    at = 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != _SCAN:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        body = jpeg[at + 4 : at + 2 + length]
        if marker == _TABLES:
            found |= tables(body)
        elif marker in _FRAMES:
            frame = body
        at += 2 + length
    table = found.get(frame[8]) if len(frame) >= 9 else None
    if table is None:
        return None
    steps = np.ones((8, 8), np.float32)
    for (row, column), step in zip(_ZIGZAG, table, strict=True):
        steps[row, column] = max(1, step)
    return Quantization(
        steps, (int.from_bytes(frame[3:5], "big"), int.from_bytes(frame[1:3], "big"))
    )


def tables(body: bytes) -> dict[int, list[int]]:
    """The tables of a segment that defines some, by their number, each of 64 steps in zigzag
    order."""
    found: dict[int, list[int]] = {}
    at = 0
    while at < len(body):
        wide, number = body[at] >> 4, body[at] & 15
        size = 128 if wide else 64
        values = body[at + 1 : at + 1 + size]
        if len(values) < size:
            break
        each = 2 if wide else 1
        found[number] = [int.from_bytes(values[k : k + each], "big") for k in range(0, size, each)]
        at += 1 + size
    return found
