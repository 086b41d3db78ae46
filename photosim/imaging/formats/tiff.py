"""A reader of TIFF directories that never fails: EXIF blocks, TIFF files and most RAW files.

Pillow reads these too, but only from pictures that it can open, with warnings for damage and
at several times the cost. Whatever is damaged here is left out.

Reference: TIFF 6.0 (Adobe, 1992), section 2; BigTIFF as in libtiff's documentation.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MAKE, MODEL, ORIENTATION = 271, 272, 274
NEW_SUBFILE_TYPE, WIDTH, HEIGHT, COMPRESSION, PHOTOMETRIC = 254, 256, 257, 259, 262
STRIP_OFFSETS, STRIP_BYTE_COUNTS, TILE_OFFSETS, TILE_BYTE_COUNTS = 273, 279, 324, 325
SUB_IFDS, EXIF_IFD, GPS_IFD, DNG_VERSION = 330, 34665, 34853, 50706
BITS_PER_SAMPLE, SAMPLES_PER_PIXEL, FILL_ORDER, PLANAR, PREDICTOR = 258, 277, 266, 284, 317
ROWS_PER_STRIP, TILE_WIDTH, TILE_LENGTH = 278, 322, 323
SUBFILE_TYPE, XMP, IPTC, RESOURCES, LAYERS = 255, 700, 33723, 34377, 37724
MAX_SAMPLE_VALUE, EXTRA_SAMPLES, SAMPLE_FORMAT, ICC_PROFILE = 281, 338, 339, 34675

_MAX_ENTRIES = 4096
_MAX_VALUES = 65536
_MAX_BLOCK = 1 << 22
# A printer's profile has megabytes, and so have an editor's packets; there is one of each.
_BLOCKS = frozenset({XMP, IPTC, RESOURCES, ICC_PROFILE})
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_SIZES |= {16: 8, 17: 8, 18: 8}
_CODES = {1: "B", 3: "H", 4: "I", 6: "b", 7: "B", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}
_CODES |= {16: "Q", 17: "q", 18: "Q"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One tag: its TIFF type and its raw value bytes."""

    type: int
    raw: bytes


Directory = dict[int, Entry]


class Tiff:
    """The directories of a TIFF structure that starts at ``base`` of ``data``; ``start`` is the
    place of the first.

    ``valid`` is False where there is no TIFF header. Offsets in the structure count from
    ``base``. Besides the standard magic numbers those of Olympus and Panasonic RAW are taken.
    """

    def __init__(self, data: bytes, base: int = 0) -> None:
        self._data = data
        self._base = base
        head = data[base : base + 16]
        self.order = {b"II": "<", b"MM": ">"}.get(head[:2], "")
        self._big = False
        self.start = 0
        self.valid = False
        if not self.order or len(head) < 8:
            return
        magic = struct.unpack_from(self.order + "H", head, 2)[0]
        if magic == 43 and len(head) == 16:
            self._big = True
            self.start = struct.unpack_from(self.order + "Q", head, 8)[0]
        elif magic in {42, 0x4F52, 0x5352, 0x55}:
            self.start = struct.unpack_from(self.order + "I", head, 4)[0]
        else:
            return
        self.valid = True

    def first(self) -> Directory:
        """The first directory, empty where it can't be read."""
        return self.directory(self.start)[0] if self.valid else {}

    def all(self, limit: int = 32) -> Iterator[Directory]:
        """The main directories and what hangs below SubIFDs, at most ``limit`` of them."""
        todo, seen = [self.start], set[int]()
        while todo and len(seen) < limit and self.valid:
            offset = todo.pop(0)
            if offset in seen or offset == 0:
                continue
            seen.add(offset)
            found, following = self.directory(offset)
            yield found
            todo.extend(int(sub) for sub in self.numbers(found.get(SUB_IFDS)))
            todo.append(following)

    def sub(self, parent: Directory, tag: int) -> Directory:
        """The directory that ``tag`` of ``parent`` points to, empty where there is none."""
        offsets = self.numbers(parent.get(tag))
        return self.directory(int(offsets[0]))[0] if offsets else {}

    def directory(self, offset: int) -> tuple[Directory, int]:
        """The readable entries of the directory at ``offset``, and where the next one is."""
        count_code, size, inline = ("Q", 20, 8) if self._big else ("H", 12, 4)
        start = self._base + offset
        count_size = struct.calcsize("<" + count_code)
        if offset <= 0 or start + count_size > len(self._data):
            return {}, 0
        count = struct.unpack_from(self.order + count_code, self._data, start)[0]
        if count > _MAX_ENTRIES:
            return {}, 0
        entries: Directory = {}
        start += count_size
        pattern = self.order + ("HHQ" if self._big else "HHI")
        for at in range(start, start + count * size, size):
            if at + size > len(self._data):
                return entries, 0
            tag, kind, values = struct.unpack_from(pattern, self._data, at)
            length = _SIZES.get(kind, 0) * values
            most = _MAX_BLOCK if tag in _BLOCKS else _MAX_VALUES
            if length == 0 or values > most:
                continue
            where = at + size - inline
            if length > inline:
                code = "Q" if self._big else "I"
                where = self._base + struct.unpack_from(self.order + code, self._data, where)[0]
            raw = self._data[where : where + length]
            if len(raw) == length:
                entries.setdefault(tag, Entry(kind, raw))
        after = start + count * size
        code = "Q" if self._big else "I"
        if after + inline > len(self._data):
            return entries, 0
        return entries, int(struct.unpack_from(self.order + code, self._data, after)[0])

    def tags(self, offset: int) -> frozenset[int]:
        """The tags of the directory at ``offset``, those with values too large to be read too."""
        code, size = ("Q", 20) if self._big else ("H", 12)
        at = self._base + offset + struct.calcsize("<" + code)
        if offset <= 0 or at > len(self._data):
            return frozenset()
        count = struct.unpack_from(self.order + code, self._data, self._base + offset)[0]
        end = min(at + min(count, _MAX_ENTRIES) * size, len(self._data) - 1)
        places = range(at, end, size)
        return frozenset(
            struct.unpack_from(self.order + "H", self._data, place)[0] for place in places
        )

    def numbers(self, entry: Entry | None) -> tuple[float, ...]:
        """The values of a numeric tag; a fraction over zero is left out, text gives nothing."""
        if entry is None:
            return ()
        if entry.type in {5, 10}:
            code = "I" if entry.type == 5 else "i"
            count = len(entry.raw) // 4
            values = struct.unpack(f"{self.order}{count}{code}", entry.raw)
            pairs = zip(values[::2], values[1::2], strict=True)
            return tuple(top / bottom for top, bottom in pairs if bottom)
        known = _CODES.get(entry.type)
        if known is None:
            return ()
        count = len(entry.raw) // _SIZES[entry.type]
        return struct.unpack(f"{self.order}{count}{known}", entry.raw)

    def number(self, entry: Entry | None) -> float | None:
        """The first value of a numeric tag, None where there is none."""
        values = self.numbers(entry)
        return float(values[0]) if values else None

    def text(self, entry: Entry | None) -> str:
        """The text of a tag up to its first NUL, without what can't be printed."""
        if entry is None or entry.type not in {2, 7, 1}:
            return ""
        raw = entry.raw.split(b"\0", 1)[0]
        try:
            decoded = raw.decode("utf-8")
        except UnicodeDecodeError:
            decoded = raw.decode("latin-1")
        return "".join(c for c in decoded if c.isprintable()).strip()


def with_directory(data: bytes, fields: dict[int, list[int]], order: str = "<") -> bytes:
    """The file with ``fields`` (tag to whole numbers, each below 2³²) as its only directory.

    order: ``<`` or ``>``, the byte order of the numbers.
    """
    start = len(data) + len(data) % 2
    entries, values = b"", b""
    for tag, numbers in sorted(fields.items()):
        code, size = ("H", 2) if max(numbers, default=0) < 65536 else ("I", 4)
        raw = struct.pack(f"{order}{len(numbers)}{code}", *numbers)
        if len(raw) > 4:
            where = start + 2 + 12 * len(fields) + 4 + len(values)
            inline = struct.pack(order + "I", where)
            values += raw + bytes(len(raw) % 4)
        else:
            inline = raw.ljust(4, b"\0")
        entries += struct.pack(order + "HHI", tag, 3 if size == 2 else 4, len(numbers)) + inline
    head = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, start)
    count = struct.pack(order + "H", len(fields))
    return b"".join([head, data[8:].ljust(start - 8, b"\0"), count, entries, bytes(4), values])
