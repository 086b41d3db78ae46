"""What a JPEG file holds: metadata segments, tables of quantisation, and what lies behind it.

References: ITU-T T.81 (JPEG), CIPA DC-007 (Multi-Picture Format), Exif 3.0 (APP1), Adobe's XMP
specification part 3 (extended XMP), ISO/IEC 19566-5 (boxes in segments), Google's Ultra HDR and
Dynamic Depth, ISO 21496-1.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

import numpy as np

from photosim.core.holdings import PartKind
from photosim.imaging.formats.tiff import Tiff
from photosim.imaging.holdings import behind, xmp
from photosim.imaging.holdings.found import Found, credentials, part
from photosim.imaging.quantization import tables

_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_ICC = b"ICC_PROFILE\0"
_RESOURCES = b"Photoshop 3.0\0"
_BOX = b"JP"
_MPF = b"MPF\0"
_GAIN_MAP = b"urn:iso:std:iso:ts:21496:-1\0"
_START = b"\xff\xd8\xff"
_END_AS_NUMBER = 0xD9FF  # as two bytes, the lower one first
_STRIDE = 1 << 17
_SIZES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_ALONE = {0x01, *range(0xD0, 0xD9)}
_PROGRESSIVE = {0xC2, 0xC6, 0xCA, 0xCE}
_LOSSLESS = {0xC3, 0xC7, 0xCB, 0xCF}
_MARKER = re.compile(rb"\xff[^\0\x01\xd0-\xd7\xff]")

# Kinds of individual images in an MP entry (CIPA DC-007, table 4, and ExifTool's MPF.pm).
_PREVIEWS = {0x010001, 0x010002, 0x010003, 0x010004, 0x010005}
_KINDS = {
    0x020001: PartKind.PAGES,
    0x020002: PartKind.SECOND_VIEW,
    0x020003: PartKind.SECOND_VIEW,
    0x040000: PartKind.PAGES,
    0x050000: PartKind.GAIN_MAP,
}
_SEMANTICS = {"GainMap": PartKind.GAIN_MAP, "Depth": PartKind.DEPTH, "Confidence": PartKind.DEPTH}
_SEMANTICS |= {"Original": PartKind.PAGES}

# The nine lowest frequencies in zigzag order: what is left of detail in any picture.
_LOW = 9
_MOST_PICTURES = 64
_PREVIEW_SHARE = 0.6
_SAME_SHAPE = 0.02


class _Picture:
    """One picture's header, segment by segment; ``end``: where it ends, 0 where it does not."""

    def __init__(self, data: bytes, start: int) -> None:
        self.found = Found()
        self.size = (0, 0)
        self.others: list[tuple[int, int]] = []
        self.gain_map = False
        self.end = 0
        self._profile: dict[int, bytes] = {}
        self._more: dict[int, bytes] = {}
        self._boxes: dict[bytes, dict[int, bytes]] = {}
        self._tables: dict[int, list[int]] = {}
        self._table = 0
        self._channels = b""
        at = start + 2
        for marker, place, body in _segments(data, at):
            at = place + (2 if marker == 0xD9 else 4 + len(body))
            if marker in {0xDA, 0xD9}:
                self.end = at if marker == 0xD9 else self._end_of_scans(data, at, body[:1])
            elif marker in {0xE1, 0xE2, 0xEB, 0xED, 0xFE}:
                self._take_words(marker, place, body)
            elif marker == 0xDB:
                self._tables |= tables(body)
            elif marker in _SIZES and len(body) >= 9:
                self._take_size(marker, body)
        self._put_together()

    def _take_words(self, marker: int, place: int, body: bytes) -> None:
        found = self.found
        if marker == 0xFE:
            found.comments.setdefault("comment", body.decode("utf-8", "replace"))
        elif marker == 0xED and body.startswith(_RESOURCES):
            found.resources += body[len(_RESOURCES) :]
        elif marker == 0xE2:
            self._take_second(place, body)
        elif marker == 0xEB:
            self._take_box(body)
        elif body.startswith(_EXIF):
            found.exif = found.exif or body[len(_EXIF) :]
        elif body.startswith(_XMP):
            found.xmp.append(body[len(_XMP) :])
        elif body.startswith(_MORE_XMP) and len(body) > 75:
            self._more[int.from_bytes(body[71:75], "big")] = body[75:]

    def _take_second(self, place: int, body: bytes) -> None:
        """The application segments of number 2: a profile, further pictures, a gain map's mark."""
        if body.startswith(_ICC) and len(body) > 14:
            self._profile[body[12]] = body[14:]
        elif body.startswith(_MPF):
            self.others += _entries(body[len(_MPF) :], place + 4 + len(_MPF))
        elif body.startswith(_GAIN_MAP):
            self.gain_map = True

    def _take_box(self, body: bytes) -> None:
        """A piece of a box: its number, that of the piece from 1 on, and the box's head, which each
        piece repeats."""
        if body.startswith(_BOX) and len(body) >= 16:
            number = int.from_bytes(body[4:8], "big")
            self._boxes.setdefault(body[2:4], {})[number] = body[8 if number <= 1 else 16 :]

    def _take_size(self, marker: int, body: bytes) -> None:
        self.found.bits, height, width, channels = struct.unpack(">BHHB", body[:6])
        self._channels = b"" if marker in _PROGRESSIVE else bytes([channels])
        self.size = width, height
        self._table = body[8]
        self.found.lossless = marker in _LOSSLESS
        self.found.inks = channels == 4

    def _end_of_scans(self, data: bytes, at: int, channels: bytes) -> int:
        """Behind the end mark of a picture whose first scan begins at ``at``; 0 where it has none.

        In coded bytes no 0xFF stands before anything but 0 and restart marks, so the first end
        mark is the end. Between scans there are tables, in which anything may stand.
        """
        end = _first_end(data, at) + 2
        if end in {1, len(data)} or channels == self._channels:
            return max(0, end - (end == 1))
        while found := _MARKER.search(data, at):
            at = found.start()
            if data[at + 1] == 0xD9:
                return at + 2
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        return end

    def _put_together(self) -> None:
        found = self.found
        found.profile = b"".join(self._profile[number] for number in sorted(self._profile))
        if self._more:
            found.xmp.append(b"".join(self._more[place] for place in sorted(self._more)))
        for box in self._boxes.values():
            found.parts += credentials(*(box[number] for number in sorted(box)))
        if luminance := self._tables.get(self._table):
            found.step = sum(luminance[1 : _LOW + 1]) / _LOW


def read(data: bytes) -> Found:
    """What the file holds; damage ends the reading where it begins."""
    first = _Picture(data, 0)
    if 0 < first.end < len(data):
        told = [xmp.read(packet) for packet in first.found.xmp]
        _take_what_is_behind(first, data, told)
    return first.found


def _segments(data: bytes, at: int) -> Iterator[tuple[int, int, bytes]]:
    """Markers with their places and bodies, up to the first scan or the end mark."""
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            at = data.find(b"\xff", at)
            if at < 0:
                return
            continue
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE or marker in {0, 0xD8}:
            at += 2
        elif marker == 0xD9:
            yield marker, at, b""
            return
        else:
            length = int.from_bytes(data[at + 2 : at + 4], "big")
            if length < 2:
                return
            yield marker, at, data[at + 4 : at + 2 + length]
            if marker == 0xDA:
                return
            at += 2 + length


def _first_end(data: bytes, at: int) -> int:
    """Where the first end mark stands, or -1: ``bytes.find`` in a twentieth of its time, which for
    a mark of two bytes among many that begin like it is a tenth of decoding the photo."""
    while at + 1 < len(data):
        places = []
        for start in (at, at + 1):
            pairs = min(_STRIDE, len(data) - start) // 2
            marks = np.frombuffer(data, dtype="<u2", count=pairs, offset=start) == _END_AS_NUMBER
            if pairs and marks[found := int(marks.argmax())]:
                places.append(start + 2 * found)
        if places:
            return min(places)
        at += _STRIDE
    return -1


def _entries(block: bytes, base: int) -> list[tuple[int, int]]:
    """The entries of a Multi-Picture block behind the first: kind and place."""
    structure = Tiff(block)
    entries = structure.first().get(0xB002)
    if entries is None:
        return []
    order, raw = structure.order, entries.raw
    found = []
    for at in range(16, len(raw) - 15, 16):
        attribute, _, offset = struct.unpack_from(order + "III", raw, at)
        if offset:
            found.append((attribute & 0xFFFFFF, base + offset))
    return found


def _take_what_is_behind(first: _Picture, data: bytes, told: list[xmp.XmpFacts]) -> None:
    """Further pictures, films, a phone's blocks, bytes of no known kind.

    Programs that rewrite a JPEG leave the places in its Multi-Picture block as they were: what
    stands at a place decides, not what is said to stand there.
    """
    found = first.found
    named = {place: kind for kind, place in first.others if data.startswith(_START, place)}
    semantics = [one for facts in told for one, _ in facts.items if one != "Primary"]
    semantics = [one for one in semantics if one != "MotionPhoto"]
    stop = len(data)
    if blocks := behind.samsung(data):
        stop = max(first.end, blocks.start)
        found.parts += blocks.parts
        found.work |= blocks.work
    starts = sorted(place for place in named if first.end <= place < stop)
    at, number = first.end, 0
    while at < stop:
        padded = _after_padding(data, at, stop)
        if padded == stop:
            return
        if data.startswith(_START, padded) and number < _MOST_PICTURES:
            at = padded
        else:
            following = next((place for place in starts if place > at), stop)
            strange = behind.read(data, at, following)
            found.parts += strange.parts
            found.work |= strange.work
            at = following
            continue
        other = _Picture(data, at)
        end = min(other.end or stop, stop)
        semantic = semantics[number] if number < len(semantics) else ""
        kind = _kind_of(named.get(at, 0), other, first, semantic, told)
        if kind is not None:
            found.parts.append(part(kind, memoryview(data)[at:end]))
        at, number = end, number + 1


def _after_padding(data: bytes, at: int, stop: int) -> int:
    while at < stop and data[at] == 0:
        block = data[at : at + 4096]
        at += len(block) - len(block.lstrip(b"\0"))
    return min(at, stop)


def _kind_of(
    kind: int, other: _Picture, first: _Picture, semantic: str, told: list[xmp.XmpFacts]
) -> PartKind | None:
    """What a further picture is; None for a preview of the first."""
    if kind in _PREVIEWS:
        return None
    said = _by_itself(other) or _SEMANTICS.get(semantic) or _KINDS.get(kind)
    if said is not None:
        return said
    if any(facts.gain_map for facts in told) or first.gain_map:
        return PartKind.GAIN_MAP
    if any(facts.depth for facts in told):
        return PartKind.DEPTH
    return None if _is_preview(other.size, first.size) else PartKind.PAGES


def _by_itself(other: _Picture) -> PartKind | None:
    """What a further picture says of itself."""
    own = b" ".join(other.found.xmp).lower()
    if other.gain_map or b"hdrgm:" in own or b"hdrgainmap" in own:
        return PartKind.GAIN_MAP
    if re.search(rb"auxiliaryimagetype[^<]*(depth|disparity|matte)", own):
        return PartKind.DEPTH
    return None


def _is_preview(small: tuple[int, int], large: tuple[int, int]) -> bool:
    """Whether a picture can be the other made small: the same shape, clearly fewer pixels."""
    if not all(small) or not all(large):
        return False
    across, down = small[0] / large[0], small[1] / large[1]
    return max(across, down) <= _PREVIEW_SHARE and abs(across - down) <= _SAME_SHAPE * max(
        across, down
    ) + 1 / min(small)
