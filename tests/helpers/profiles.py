"""Colour profiles, made by hand."""

from __future__ import annotations

import struct


def profile_of(primaries: tuple[float, ...], gamma: float) -> bytes:
    """A matrix profile with the colorants (XYZ, D50) given and a plain gamma."""

    def number(value: float) -> bytes:
        return struct.pack(">i", round(value * 65536))

    def xyz(values: tuple[float, ...]) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(number(value) for value in values)

    curve = b"curv\0\0\0\0\0\0\0\1" + struct.pack(">H", round(gamma * 256)) + b"\0\0"
    parts = {b"wtpt": xyz((0.9642, 1.0, 0.8249))}
    for index, name in enumerate((b"rXYZ", b"gXYZ", b"bXYZ")):
        parts[name] = xyz(primaries[index * 3 : index * 3 + 3])
    for name in (b"rTRC", b"gTRC", b"bTRC"):
        parts[name] = curve
    table, body, at = struct.pack(">I", len(parts)), b"", 128 + 4 + 12 * len(parts)
    for name, part in parts.items():
        table += name + struct.pack(">II", at + len(body), len(part))
        body += part
    size = at + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"lcms", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + number(0.9642) + number(1.0) + number(0.8249)
    return head.ljust(128, b"\0") + table + body


ADOBE_RGB = profile_of(
    (0.60974, 0.31111, 0.01947, 0.20528, 0.62567, 0.06087, 0.14919, 0.06322, 0.74457), 563 / 256
)
"""Adobe RGB (1998): colorants adapted to D50, gamma 563/256."""

DISPLAY_P3 = profile_of(
    (0.51512, 0.24120, -0.00105, 0.29198, 0.69225, 0.04189, 0.15710, 0.06657, 0.78407), 2.2
)
"""The primaries of Display P3, adapted to D50, and a plain gamma of 2.2."""
