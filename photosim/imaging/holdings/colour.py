"""Which colours a file can mean: the primaries of its profile or of its code points.

References: ICC.1:2022 (profiles), ITU-T H.273 (code points), IEC 61966-2-1 (sRGB).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence

from photosim.core.holdings import SRGB

P3 = (0.68, 0.32, 0.265, 0.69, 0.15, 0.06)
ADOBE_RGB = (0.64, 0.33, 0.21, 0.71, 0.15, 0.06)
REC_2020 = (0.708, 0.292, 0.17, 0.797, 0.131, 0.046)
PROPHOTO = (0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001)
_CODE_POINTS = {1: SRGB, 9: REC_2020, 11: P3, 12: P3}
HDR_CURVES = frozenset({16, 18})
"""Transfer characteristics of PQ and of HLG."""

# Names of profiles whose primaries are not written in as such.
_NAMES = (
    (re.compile(r"display[ _-]?p3|dci[ _-]?p3|\bp3\b", re.IGNORECASE), P3),
    (re.compile(r"adobe ?rgb|\bop ?rgb|1998", re.IGNORECASE), ADOBE_RGB),
    (re.compile(r"pro ?photo|romm|wide ?gamut|melissa", re.IGNORECASE), PROPHOTO),
    (re.compile(r"2020|2100", re.IGNORECASE), REC_2020),
)
_HDR_NAME = re.compile(r"\bpq\b|\bhlg\b|2084|st ?2084|arib", re.IGNORECASE)

# The ICC's white is D50; Bradford's matrix back to D65, in which primaries are usually told.
_TO_D65 = (
    (0.9555766, -0.0230393, 0.0631636),
    (-0.0282895, 1.0099416, 0.0210077),
    (0.0122982, -0.0204830, 1.3299098),
)
_NEAR = 0.012


def code_point(number: int) -> tuple[float, ...] | None:
    """Primaries of a code point of H.273; None for one that says nothing of use."""
    return _CODE_POINTS.get(number)


def near_srgb(points: Sequence[float]) -> tuple[float, ...]:
    """Primaries, rounded; those that differ from sRGB's by rounding alone are sRGB's."""
    values = tuple(round(value, 3) for value in points)
    near = all(abs(one - other) <= _NEAR for one, other in zip(values, SRGB, strict=True))
    return SRGB if near else values


def primaries_of(profile: bytes) -> tuple[float, ...] | None:
    """x and y of red, green and blue of an ICC profile; None where it has none, and no name."""
    if len(profile) < 132 or profile[16:20] != b"RGB ":
        return None
    tags = _tags(profile)
    code = _code_points(tags)
    if code is not None and code_point(code[0]) is not None:
        return code_point(code[0])
    points = [_chromaticity(tags.get(name, b"")) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
    found = [value for point in points if point is not None for value in point]
    if len(found) == 6:
        return near_srgb(found)
    return by_name(_name(tags))


def is_hdr(profile: bytes) -> bool:
    """Whether a profile's curve is one of high dynamic range, by its code points or its name."""
    if len(profile) < 132:
        return False
    tags = _tags(profile)
    code = _code_points(tags)
    if code is not None:
        return code[1] in HDR_CURVES
    return bool(_HDR_NAME.search(_name(tags)))


def is_of_inks(profile: bytes) -> bool:
    """Whether a profile is of colours of printing."""
    return profile[16:20] == b"CMYK"


def by_name(name: str) -> tuple[float, ...] | None:
    """Primaries by the name of a profile; None for a name that says nothing."""
    if "srgb" in name.lower():
        return SRGB
    return next((primaries for words, primaries in _NAMES if words.search(name)), None)


def _tags(profile: bytes) -> dict[bytes, bytes]:
    count = min(int.from_bytes(profile[128:132], "big"), 100)
    tags = {}
    for at in range(132, min(132 + 12 * count, len(profile) - 11), 12):
        offset, size = struct.unpack(">II", profile[at + 4 : at + 12])
        tags[profile[at : at + 4]] = profile[offset : offset + size]
    return tags


def _code_points(tags: dict[bytes, bytes]) -> tuple[int, int] | None:
    raw = tags.get(b"cicp", b"")
    return (raw[8], raw[9]) if len(raw) >= 12 else None


def _name(tags: dict[bytes, bytes]) -> str:
    raw = tags.get(b"desc", b"")[:512]
    text = raw[12:] if raw[:4] == b"desc" else raw[28:]
    return text.replace(b"\0", b"").decode("latin-1")


def _chromaticity(tag: bytes) -> tuple[float, float] | None:
    if len(tag) < 20 or tag[:4] != b"XYZ ":
        return None
    raw = [value / 65536 for value in struct.unpack(">3i", tag[8:20])]
    x, y, z = (sum(a * b for a, b in zip(row, raw, strict=True)) for row in _TO_D65)
    total = x + y + z
    return (x / total, y / total) if total > 0 else None
