"""What a HEIC or AVIF file holds, by its boxes.

References: ISO/IEC 14496-12 (base media file format), 23008-12 (HEIF, with the entity groups
``ster`` and ``altr`` and the tone map of its amendment for ISO 21496-1), 23000-22 (MIAF).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from photosim.core.holdings import PartKind
from photosim.imaging.holdings import behind, colour
from photosim.imaging.holdings.found import Budget, Found, credentials, part

_DEEPEST = 8
_MOST = 65536
_CONTAINERS = {b"meta", b"iprp", b"ipco", b"moov", b"trak", b"mdia", b"minf", b"stbl", b"grpl"}
_ALPHAS = {"urn:mpeg:hevc:2015:auxid:1", "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha"}
_DEPTHS = {"urn:mpeg:hevc:2015:auxid:2", "urn:mpeg:mpegB:cicp:systems:auxiliary:depth"}
_PICTURES = {b"hvc1", b"hev1", b"av01", b"grid", b"iden", b"iovl", b"jpeg", b"unci", b"avc1"}
_CREDENTIALS = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
_PURPOSE = b"manifest\0"
_TOP = {b"ftyp", b"meta", b"moov", b"mdat", b"free", b"skip", b"idat", b"mpvd", b"sefd", b"uuid"}
_TOP |= {b"moof", b"sidx", b"styp", b"meco", b"pdin", b"wide", b"jumb"}


@dataclass(slots=True)
class _Item:
    kind: bytes = b""
    mime: bytes = b""
    extents: list[tuple[int, int]] = field(default_factory=list)
    method: int = 0
    properties: list[tuple[bytes, bytes]] = field(default_factory=list)
    tiles: list[int] = field(default_factory=list)
    serves: set[int] = field(default_factory=set)
    """Those that it describes or is a part of: as a thumbnail, a map, a tile."""

    @property
    def auxiliary(self) -> str:
        """What sort of auxiliary picture it is; empty for none."""
        named = [body[4:].split(b"\0")[0] for kind, body in self.properties if kind == b"auxC"]
        return named[0].decode("latin-1") if named else ""


@dataclass(slots=True)
class _Track:
    """A sequence of pictures: its handler, and where its samples lie."""

    handler: bytes = b""
    sizes: list[int] = field(default_factory=list)
    chunks: list[int] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)
    """(First chunk, from 1; samples in each chunk from there on.)"""

    def samples(self) -> Iterator[tuple[int, int]]:
        """Place and size of each sample."""
        at = count = 0
        runs = iter(self.runs)
        following = next(runs, None)
        for number, place in enumerate(self.chunks, start=1):
            while following is not None and following[0] <= number:
                count, following = following[1], next(runs, None)
            start = place
            for size in self.sizes[at : at + count]:
                yield start, size
                start += size
                at += 1


@dataclass(slots=True)
class _File:
    """What the boxes say, before it is put together."""

    items: dict[int, _Item] = field(default_factory=dict)
    primary: int = 0
    properties: list[tuple[bytes, bytes]] = field(default_factory=list)
    associations: list[bytes] = field(default_factory=list)
    stereo: set[int] = field(default_factory=set)
    alternatives: set[int] = field(default_factory=set)
    tracks: list[_Track] = field(default_factory=list)
    inside: memoryview = field(default_factory=lambda: memoryview(b""))
    budget: Budget = field(default_factory=lambda: Budget(0))


def read(data: bytes) -> Found:
    """What the file holds; damage ends the reading of the box it is in."""
    found, file = Found(), _File(budget=Budget(2 * len(data)))
    end = 0
    for kind, body, top_end in _boxes(memoryview(data)):
        if top_end:
            if kind not in _TOP or (kind == b"ftyp" and end):
                break
            end = top_end
        _take(found, file, kind, body)
    for associations in file.associations:
        _take_associations(file, associations)
    _take_items(found, file, data)
    _take_tracks(found, file, data)
    rest = behind.read(data, min(end, len(data)))
    found.parts += rest.parts
    return found


def _boxes(
    data: memoryview, depth: int = 0, *, properties: bool = False
) -> Iterator[tuple[bytes, memoryview, int]]:
    """Kind, body, and for those of the file itself where they end (else 0)."""
    at = 0
    while at + 8 <= len(data):
        size, kind, head = int.from_bytes(data[at : at + 4], "big"), bytes(data[at + 4 : at + 8]), 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        if size == 0:
            size = len(data) - at
        if size < head:
            return
        body = data[at + head : at + size]
        if properties:
            yield b"ipco/" + kind, body, 0
        yield kind, body, 0 if depth else at + size
        if depth < _DEEPEST:
            if kind in _CONTAINERS:
                start = 4 if kind == b"meta" else 0
                yield from _boxes(body[start:], depth + 1, properties=kind == b"ipco")
            elif kind == b"iinf" and len(body) > 8:
                yield from _boxes(body[6 if body[0] == 0 else 8 :], depth + 1)
        at += size


def _take(found: Found, file: _File, kind: bytes, body: memoryview) -> None:
    if kind == b"infe":
        _take_entry(file.items, bytes(body))
    elif kind == b"iloc":
        _take_places(file.items, bytes(body))
    elif kind == b"iref":
        _take_references(file.items, bytes(body))
    elif kind == b"pitm" and len(body) >= 6:
        file.primary = int.from_bytes(body[4 : 8 if body[0] else 6], "big")
    elif kind == b"idat":
        file.inside = body
    elif kind.startswith(b"ipco/"):
        file.properties.append((kind[5:], bytes(body)))
    elif kind == b"ipma":
        file.associations.append(bytes(body))
    elif kind in {b"ster", b"altr"}:
        _take_group(file, kind, bytes(body))
    elif kind == b"trak":
        file.tracks.append(_Track())
    elif kind in {b"hdlr", b"stsz", b"stsc", b"stco", b"co64"} and file.tracks:
        _take_table(file.tracks[-1], kind, bytes(body))
    else:
        _take_beside(found, kind, body)


def _take_beside(found: Found, kind: bytes, body: memoryview) -> None:
    """Boxes with a part of their own."""
    if kind == b"mpvd":
        found.parts.append(part(PartKind.FILM, body))
    elif kind == b"uuid" and body[:16] == _CREDENTIALS:
        # Behind 4 bytes of flags: what it is for, and where the next one of them is.
        _, purpose, rest = bytes(body[20:]).partition(_PURPOSE)
        found.parts += credentials(rest[8:]) if purpose else []
    elif kind == b"sefd" and (blocks := behind.samsung(bytes(body))):
        found.parts += blocks.parts
        found.work |= blocks.work


def _take_entry(items: dict[int, _Item], body: bytes) -> None:
    version = body[0] if body else 0
    if version < 2 or len(body) < 12:
        return
    wide = 2 if version == 2 else 4
    item = items.setdefault(int.from_bytes(body[4 : 4 + wide], "big"), _Item())
    item.kind = body[6 + wide : 10 + wide]
    if item.kind == b"mime":
        item.mime = body[10 + wide :].split(b"\0")[1] if body[10 + wide :].count(b"\0") else b""


def _take_places(items: dict[int, _Item], body: bytes) -> None:
    """The item location box: where the bytes of each item stand."""
    version = body[0]
    sizes = int.from_bytes(body[4:6], "big")
    offset_size, length_size = sizes >> 12, sizes >> 8 & 15
    base_size, index_size = sizes >> 4 & 15, sizes & 15 if version in {1, 2} else 0
    at = 6
    wide = 4 if version == 2 else 2

    def take(count: int) -> int:
        nonlocal at
        at += count
        return int.from_bytes(body[at - count : at], "big")

    for _ in range(min(take(wide), _MOST)):
        if at >= len(body):
            return
        item = items.setdefault(take(wide), _Item())
        item.method = take(2) & 15 if version in {1, 2} else 0
        take(2)
        base = take(base_size)
        for _ in range(min(take(2), _MOST)):
            if at >= len(body):
                return
            take(index_size)
            start = base + take(offset_size)
            item.extents.append((start, take(length_size)))


def _take_references(items: dict[int, _Item], body: bytes) -> None:
    """``dimg`` names the tiles or sources of a picture; the others, what an item belongs to."""
    wide = 4 if body[:1] > b"\0" else 2
    for kind, inner, _ in _boxes(memoryview(body)[4:], _DEEPEST):
        source = int.from_bytes(inner[:wide], "big")
        count = int.from_bytes(inner[wide : wide + 2], "big")
        raw = inner[wide + 2 :]
        targets = [int.from_bytes(raw[i * wide : (i + 1) * wide], "big") for i in range(count)]
        if kind == b"dimg":
            items.setdefault(source, _Item()).tiles += targets
            for target in targets:
                items.setdefault(target, _Item()).serves.add(source)
        elif kind in {b"auxl", b"thmb", b"cdsc", b"prem"}:
            items.setdefault(source, _Item()).serves.update(targets)


def _take_associations(file: _File, body: bytes) -> None:
    """Which of the properties belong to which item."""
    wide = 4 if body[:1] > b"\0" else 2
    long = bool(body[3] & 1)
    at = 8
    for _ in range(min(int.from_bytes(body[4:8], "big"), _MOST)):
        if at + wide >= len(body):
            return
        item = file.items.setdefault(int.from_bytes(body[at : at + wide], "big"), _Item())
        count = body[at + wide]
        at += wide + 1
        for _ in range(count):
            raw = int.from_bytes(body[at : at + 1 + long], "big")
            number = raw & (0x7FFF if long else 0x7F)
            at += 1 + long
            if 0 < number <= len(file.properties):
                item.properties.append(file.properties[number - 1])


def _take_group(file: _File, kind: bytes, body: bytes) -> None:
    count = int.from_bytes(body[8:12], "big")
    members = {int.from_bytes(body[12 + 4 * i : 16 + 4 * i], "big") for i in range(min(count, 256))}
    if kind == b"ster":
        file.stereo |= members
    else:
        file.alternatives |= members


def _take_table(track: _Track, kind: bytes, body: bytes) -> None:
    """One of a track's tables: who shows it, how large its samples are and where they lie."""
    if kind == b"hdlr":
        track.handler = track.handler or body[8:12]
        return
    if kind == b"stsz":
        fixed, count = int.from_bytes(body[4:8], "big"), int.from_bytes(body[8:12], "big")
        sizes = _numbers(body[12:], 4, count)
        track.sizes = [fixed] * min(count, _MOST) if fixed else sizes
        return
    count = int.from_bytes(body[4:8], "big")
    if kind == b"stsc":
        raw = _numbers(body[8:], 4, 3 * count)
        track.runs = list(zip(raw[::3], raw[1::3], strict=False))
    else:
        track.chunks = _numbers(body[8:], 8 if kind == b"co64" else 4, count)


def _numbers(raw: bytes, size: int, count: int) -> list[int]:
    count = min(count, len(raw) // size, _MOST)
    return [int.from_bytes(raw[at : at + size], "big") for at in range(0, count * size, size)]


def _take_items(found: Found, file: _File, data: bytes) -> None:
    others: list[int] = []
    tone_mapped = [item for item in file.items.values() if item.kind == b"tmap"]
    for number, item in file.items.items():
        if item.kind == b"Exif":
            raw = _bytes_of(item, file, data)
            skip = int.from_bytes(raw[:4], "big")
            found.exif = raw[4 + skip :] if skip < len(raw) else b""
        elif item.kind == b"mime" and b"xml" in item.mime:
            found.xmp.append(_bytes_of(item, file, data))
        elif item.auxiliary:
            _take_auxiliary(found, file, item, data)
        elif item.kind in _PICTURES and number != file.primary and not item.serves:
            others.append(number)
    for item in tone_mapped:
        maps = [one for one in item.tiles if one != file.primary]
        pieces = [_bytes_of(item, file, data), *(_coded(one, file, data) for one in maps)]
        found.parts.append(part(PartKind.GAIN_MAP, *pieces))
    kind = PartKind.SECOND_VIEW if file.stereo else PartKind.PAGES
    if file.primary in file.alternatives:
        others = [one for one in others if one not in file.alternatives]
    if others:
        pieces = [_coded(one, file, data) for one in others]
        found.parts.append(part(kind, *pieces, count=len(others)))
    _take_properties(found, file)


def _take_auxiliary(found: Found, file: _File, item: _Item, data: bytes) -> None:
    name = item.auxiliary
    if name in _ALPHAS:
        found.transparent = True
        return
    if "hdrgainmap" in name:
        kind = PartKind.GAIN_MAP
    elif name in _DEPTHS or "matte" in name or "depth" in name or "disparity" in name:
        kind = PartKind.DEPTH
    elif "thumbnail" in name:
        return
    else:
        kind = PartKind.UNKNOWN
    pieces = [_bytes_of(item, file, data), *(_coded(one, file, data) for one in item.tiles)]
    found.parts.append(part(kind, *pieces))


def _take_properties(found: Found, file: _File) -> None:
    """Depth and colours of the first picture: its own properties, or those of its tiles."""
    first = file.items.get(file.primary, _Item())
    own = list(first.properties)
    for tile in first.tiles[:1]:
        own += file.items.get(tile, _Item()).properties
    for kind, body in own or file.properties:
        if kind == b"colr":
            _take_colour(found, body)
        elif kind in {b"hvcC", b"av1C"}:
            found.bits = max(found.bits, _bits(kind, body))


def _take_tracks(found: Found, file: _File, data: bytes) -> None:
    """A sequence holds more pictures than its first; tracks of alpha or sound say nothing."""
    view = memoryview(data)
    for track in file.tracks:
        samples = [one for one in track.samples() if file.budget.allows(min(one[1], len(data)))]
        if track.handler == b"pict" and len(samples) > 1:
            pieces = [view[at : at + size] for at, size in samples[1:]]
            found.parts.append(part(PartKind.FRAMES, *pieces, count=len(pieces)))
        elif track.handler == b"soun" and samples:
            pieces = [view[at : at + size] for at, size in samples]
            found.parts.append(part(PartKind.SOUND, *pieces))
        elif track.handler == b"vide" and samples:
            pieces = [view[at : at + size] for at, size in samples]
            found.parts.append(part(PartKind.FILM, *pieces))


def _coded(number: int, file: _File, data: bytes) -> bytes:
    """The coded bytes of a picture: its own, and those of its tiles."""
    item = file.items.get(number, _Item())
    tiles = [file.items.get(tile, _Item()) for tile in item.tiles]
    return b"".join(_bytes_of(one, file, data) for one in [item, *tiles])


def _bytes_of(item: _Item, file: _File, data: bytes) -> bytes:
    source = memoryview(data) if item.method == 0 else file.inside
    pieces = [
        bytes(source[at : at + length])
        for at, length in item.extents
        if file.budget.allows(min(length, len(source)))
    ]
    return b"".join(pieces)


def _take_colour(found: Found, body: bytes) -> None:
    kind = body[:4]
    if kind == b"nclx" and len(body) >= 8:
        primaries, curve = (int.from_bytes(body[at : at + 2], "big") for at in (4, 6))
        found.primaries = found.primaries or colour.code_point(primaries)
        found.hdr |= curve in colour.HDR_CURVES
    elif kind in {b"prof", b"rICC"} and not found.profile:
        found.profile = body[4:]


def _bits(kind: bytes, body: bytes) -> int:
    if kind == b"hvcC" and len(body) > 17:
        return 8 + (body[17] & 7)
    if kind == b"av1C" and len(body) > 2:
        return (12 if body[2] & 0x20 else 10) if body[2] & 0x40 else 8
    return 8
