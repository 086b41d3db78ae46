"""Files with all kinds of things in them, made by hand: segments, chunks, boxes, packets.

What Pillow writes by itself is not here.
"""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PIL import Image

from tests.helpers.pictures import photo_like

SRGB = (0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
P3 = (0.68, 0.32, 0.265, 0.69, 0.15, 0.06)
ADOBE_RGB = (0.64, 0.33, 0.21, 0.71, 0.15, 0.06)
REC_2020 = (0.708, 0.292, 0.17, 0.797, 0.131, 0.046)
PROPHOTO = (0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001)

_D65 = (0.3127, 0.3290)
_TO_D50 = (
    (1.0478112, 0.0228866, -0.0501270),
    (0.0295424, 0.9904844, -0.0170491),
    (-0.0092345, 0.0150436, 0.7521316),
)

SMALL = (96, 72)


def noise(size: int, seed: int = 1) -> bytes:
    """So many bytes that stand for anything."""
    return random.Random(seed).randbytes(size)


# -- films and boxes --------------------------------------------------------------------------


def box(kind: str, *bodies: bytes) -> bytes:
    """A box of ISO/IEC 14496-12."""
    body = b"".join(bodies)
    return struct.pack(">I", 8 + len(body)) + kind.encode("latin-1") + body


def full(kind: str, *bodies: bytes, version: int = 0, flags: int = 0) -> bytes:
    """A box with a version and flags."""
    return box(kind, struct.pack(">I", version << 24 | flags), *bodies)


def film(size: int = 4000, seed: int = 1, brand: bytes = b"mp42") -> bytes:
    """A film that has no picture in it but looks like one from outside."""
    return box("ftyp", brand, bytes(4), b"isom", brand) + box("mdat", noise(size, seed))


@dataclass(frozen=True)
class HeifItem:
    """An item of a HEIF file: ``refers`` are (kind of reference, to which items)."""

    number: int
    kind: str
    data: bytes
    properties: tuple[bytes, ...] = ()
    refers: tuple[tuple[str, tuple[int, ...]], ...] = ()
    mime: str = ""
    hidden: bool = False


def heif(
    items: Sequence[HeifItem],
    *,
    primary: int = 1,
    brand: bytes = b"heic",
    groups: Sequence[tuple[str, tuple[int, ...]]] = (),
    moov: bytes = b"",
    behind: bytes = b"",
) -> bytes:
    """A HEIF file with these items; nothing in it can be decoded."""
    properties: list[bytes] = []
    for item in items:
        properties += [one for one in item.properties if one not in properties]
    entries = b"".join(
        full(
            "infe",
            struct.pack(">HH", item.number, 0),
            item.kind.encode(),
            b"\0",
            item.mime.encode() + b"\0" if item.mime else b"",
            version=2,
            flags=int(item.hidden),
        )
        for item in items
    )
    associations = b"".join(
        struct.pack(">HB", item.number, len(item.properties))
        + bytes(properties.index(one) + 1 for one in item.properties)
        for item in items
    )
    references = b"".join(
        box(kind, struct.pack(f">HH{len(to)}H", item.number, len(to), *to))
        for item in items
        for kind, to in item.refers
    )

    def meta(start: int) -> bytes:
        places = b""
        for item in items:
            places += struct.pack(">HHHII", item.number, 0, 1, start, len(item.data))
            start += len(item.data)
        return full(
            "meta",
            full("hdlr", bytes(4), b"pict", bytes(13)),
            full("pitm", struct.pack(">H", primary)),
            full("iloc", b"\x44\x00", struct.pack(">H", len(items)), places),
            full("iinf", struct.pack(">H", len(items)), entries),
            full("iref", references) if references else b"",
            box(
                "iprp",
                box("ipco", *properties),
                full("ipma", struct.pack(">I", len(items)), associations),
            ),
            box(
                "grpl",
                *(
                    full(kind, struct.pack(f">II{len(to)}I", 100, len(to), *to))
                    for kind, to in groups
                ),
            )
            if groups
            else b"",
        )

    head = box("ftyp", brand, bytes(4), b"mif1", brand)
    start = len(head) + len(meta(0)) + len(moov) + 8
    return b"".join([head, meta(start), moov, box("mdat", *(item.data for item in items)), behind])


def hevc(bits: int = 8) -> bytes:
    """The property that says how a picture is coded."""
    body = bytearray(23)
    body[0], body[17], body[18] = 1, 0xF8 | (bits - 8), 0xF8 | (bits - 8)
    return box("hvcC", bytes(body))


def av1(bits: int = 8) -> bytes:
    """The same for AV1."""
    return box("av1C", bytes([0x81, 0, {8: 0, 10: 0x40, 12: 0x60}[bits], 0]))


def nclx(primaries: int, curve: int) -> bytes:
    """Colours by code points."""
    return box("colr", b"nclx", struct.pack(">HHHB", primaries, curve, 9, 0x80))


def colours(profile: bytes) -> bytes:
    """Colours by a profile."""
    return box("colr", b"prof", profile)


def auxiliary(name: str) -> bytes:
    """What an auxiliary picture is."""
    return full("auxC", name.encode() + b"\0")


def track(handler: str, samples: Sequence[bytes], place: int) -> bytes:
    """A track whose samples stand one after the other from ``place`` on."""
    sizes = struct.pack(f">II{len(samples)}I", 0, len(samples), *map(len, samples))
    table = box(
        "stbl",
        full("stsz", sizes),
        full("stsc", struct.pack(">IIII", 1, 1, len(samples), 1)),
        full("stco", struct.pack(">II", 1, place)),
    )
    return box(
        "trak",
        box("mdia", full("hdlr", bytes(4), handler.encode(), bytes(13)), box("minf", table)),
    )


def sequence(frames: Sequence[bytes], *, handler: str = "pict", brand: bytes = b"hevc") -> bytes:
    """A HEIF image sequence of these frames; nothing in it can be decoded."""
    head = box("ftyp", brand, bytes(4), b"msf1", brand)
    place = len(head) + len(box("moov", track(handler, frames, 0))) + 8
    return head + box("moov", track(handler, frames, place)) + box("mdat", *frames)


# -- JPEG -------------------------------------------------------------------------------------


def segment(marker: int, *bodies: bytes) -> bytes:
    """A marker segment."""
    body = b"".join(bodies)
    return struct.pack(">BBH", 0xFF, marker, 2 + len(body)) + body


def jpeg(
    *segments: bytes,
    behind: bytes = b"",
    image: Image.Image | None = None,
    quality: int = 90,
    **saved: object,
) -> bytes:
    """A JPEG with these segments in front, and bytes behind its end."""
    plain = file_of(image or photo_like(3, SMALL), "JPEG", quality=quality, **saved)
    return plain[:2] + b"".join(segments) + plain[2:] + behind


def signed(kind: str = "c2pa") -> bytes:
    """A box of boxes (JUMBF): content credentials, unless it is of another kind."""
    described = box("jumd", kind.encode(), bytes.fromhex("00110010800000aa00389b71"), b"\3c2pa\0")
    return box("jumb", described, box("cbor", noise(900)))


def boxes_segment(piece: bytes, number: int) -> bytes:
    """A piece of the first box in a JPEG."""
    return segment(0xEB, b"JP", struct.pack(">HI", 1, number), piece)


def in_pieces(whole: bytes, size: int) -> list[bytes]:
    """A box in several segments, each of which repeats its head."""
    head, rest = whole[:8], whole[8:]
    pieces = [rest[at : at + size] for at in range(0, len(rest), size)]
    return [boxes_segment(head + piece, number) for number, piece in enumerate(pieces, start=1)]


def xmp_segment(packet: bytes) -> bytes:
    """An XMP packet as JPEG keeps it."""
    return segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0", packet)


def extended_xmp(packet: bytes) -> bytes:
    """A long packet in pieces, each in a segment."""
    step = 60_000
    return b"".join(
        segment(
            0xE1,
            b"http://ns.adobe.com/xmp/extension/\0",
            b"0" * 32,
            struct.pack(">II", len(packet), at),
            packet[at : at + step],
        )
        for at in range(0, len(packet), step)
    )


def exif_segment(block: bytes) -> bytes:
    """An EXIF block as JPEG keeps it."""
    return segment(0xE1, b"Exif\0\0", block.removeprefix(b"Exif\0\0"))


def profile_segment(profile: bytes) -> bytes:
    """A colour profile as JPEG keeps it."""
    return segment(0xE2, b"ICC_PROFILE\0\x01\x01", profile)


def resources_segment(record: bytes) -> bytes:
    """An IPTC record as Photoshop puts it into a JPEG."""
    return segment(0xED, b"Photoshop 3.0\0", resources(record))


def resources(record: bytes) -> bytes:
    """An IPTC record in Photoshop's image resources, behind another one."""
    return (
        b"8BIM"
        + struct.pack(">HHI", 0x03ED, 0, 3)
        + b"abc\0"
        + b"8BIM"
        + struct.pack(">HHI", 0x0404, 0, len(record))
        + record
        + bytes(len(record) % 2)
    )


def multi_picture(first: bytes, *others: tuple[int, bytes], wrong_by: int = 0) -> bytes:
    """Several JPEGs in one, as CIPA DC-007 says; each further one with the code of its kind.

    wrong_by: how far off the written places are, as after another program's rewriting.
    """
    count = 1 + len(others)
    size = 8 + 2 + 12 * 3 + 4 + 16 * count
    length = len(first) + 4 + 4 + size
    base = 2 + 4 + 4  # behind the first marker, this segment's head, and "MPF\0"
    entries = struct.pack("<IIIHH", 0x030000, length, 0, 0, 0)
    place = length
    for kind, data in others:
        entries += struct.pack("<IIIHH", kind, len(data), place - base + wrong_by, 0, 0)
        place += len(data)
    block = b"II*\0" + struct.pack("<IH", 8, 3)
    block += struct.pack("<HHI4s", 0xB000, 7, 4, b"0100")
    block += struct.pack("<HHII", 0xB001, 4, 1, count)
    block += struct.pack("<HHII", 0xB002, 7, 16 * count, 8 + 2 + 36 + 4) + bytes(4) + entries
    made = first[:2] + segment(0xE2, b"MPF\0", block) + first[2:]
    return made + b"".join(data for _, data in others)


def samsung(*blocks: tuple[str, bytes]) -> bytes:
    """The blocks that Samsung's phones put behind a picture."""
    made, directory = b"", b""
    for name, body in blocks:
        block = struct.pack("<HHI", 0, 0x0A30, len(name)) + name.encode() + body
        directory += struct.pack("<HHII", 0, 0x0A30, len(made), len(block))
        made += block
    total = len(made)
    entries = b"".join(
        directory[at : at + 4]
        + struct.pack("<I", total - struct.unpack_from("<I", directory, at + 4)[0])
        + directory[at + 8 : at + 12]
        for at in range(0, len(directory), 12)
    )
    head = b"SEFH" + struct.pack("<II", 106, len(blocks)) + entries
    return made + head + struct.pack("<I", len(head)) + b"SEFT"


# -- packets, records, profiles ---------------------------------------------------------------

_NAMESPACES = {
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "stEvt": "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#",
    "crs": "http://ns.adobe.com/camera-raw-settings/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "darktable": "http://darktable.sf.net/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "MP": "http://ns.microsoft.com/photo/1.2/",
    "MPRI": "http://ns.microsoft.com/photo/1.2/t/RegionInfo#",
    "MPReg": "http://ns.microsoft.com/photo/1.2/t/Region#",
    "MicrosoftPhoto": "http://ns.microsoft.com/photo/1.0/",
    "GCamera": "http://ns.google.com/photos/1.0/camera/",
    "GPano": "http://ns.google.com/photos/1.0/panorama/",
    "photomechanic": "http://ns.camerabits.com/photomechanic/1.0/",
    "xmpDM": "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
    "Container": "http://ns.google.com/photos/1.0/container/",
    "Item": "http://ns.google.com/photos/1.0/container/item/",
    "GDepth": "http://ns.google.com/photos/1.0/depthmap/",
    "GImage": "http://ns.google.com/photos/1.0/image/",
    "GAudio": "http://ns.google.com/photos/1.0/audio/",
    "hdrgm": "http://ns.adobe.com/hdr-gain-map/1.0/",
    "apdi": "http://ns.apple.com/pixeldatainfo/1.0/",
    "aas": "http://ns.apple.com/adjustment-settings/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "acdsee-rs": "http://ns.acdsee.com/regions/",
}


def packet(inner: str = "", **attributes: str) -> bytes:
    """An XMP packet; an attribute ``xmp__Rating`` is the property xmp:Rating."""
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    simple = " ".join(
        f'{name.replace("__", ":").replace("_", "-")}="{value}"'
        for name, value in attributes.items()
    )
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {names} {simple}>{inner}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def bag(name: str, *words: str, kind: str = "Bag") -> str:
    """A property with a list."""
    items = "".join(f"<rdf:li>{word}</rdf:li>" for word in words)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"


def history(*steps: tuple[str, str]) -> str:
    """An editor's history of (action, what it changed)."""
    items = "".join(
        f'<rdf:li stEvt:action="{action}" stEvt:changed="{changed}"/>' for action, changed in steps
    )
    return f"<xmpMM:History><rdf:Seq>{items}</rdf:Seq></xmpMM:History>"


def region(name: str, kind: str = "Face") -> str:
    """A region of the Metadata Working Group."""
    return (
        "<mwg-rs:Regions><rdf:Description><mwg-rs:RegionList><rdf:Bag>"
        f'<rdf:li><rdf:Description mwg-rs:Name="{name}" mwg-rs:Type="{kind}"/></rdf:li>'
        "</rdf:Bag></mwg-rs:RegionList></rdf:Description></mwg-rs:Regions>"
    )


def container(*items: tuple[str, int]) -> str:
    """Google's directory of what stands behind a picture: (semantic, length)."""
    listed = "".join(
        f'<rdf:li><Container:Item Item:Semantic="{semantic}" Item:Length="{length}"/></rdf:li>'
        for semantic, length in items
    )
    return f"<Container:Directory><rdf:Seq>{listed}</rdf:Seq></Container:Directory>"


def record(*sets: tuple[int, str], utf_8: bool = True) -> bytes:
    """An IPTC record of (number, text)."""
    coded = b"\x1c\x01\x5a\x00\x03\x1b%G" if utf_8 else b""
    encoding = "utf-8" if utf_8 else "latin-1"
    return coded + b"".join(
        b"\x1c\x02"
        + bytes([number])
        + struct.pack(">H", len(text.encode(encoding)))
        + text.encode(encoding)
        for number, text in sets
    )


def profile(
    primaries: Sequence[float] | None = SRGB,
    name: str = "made",
    *,
    space: bytes = b"RGB ",
    cicp: tuple[int, int] | None = None,
) -> bytes:
    """A colour profile, good enough to be read: primaries None for one of tables only."""
    tags: dict[bytes, bytes] = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", len(name) + 1) + name.encode() + b"\0"
    }
    if primaries is not None:
        for tag, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), _columns(primaries), strict=True):
            tags[tag] = b"XYZ " + bytes(4) + struct.pack(">3i", *(round(x * 65536) for x in column))
        curve = b"curv" + bytes(4) + struct.pack(">IH", 1, 563) + bytes(2)
        tags |= {b"rTRC": curve, b"gTRC": curve, b"bTRC": curve}
        tags[b"wtpt"] = b"XYZ " + bytes(4) + struct.pack(">3i", 63190, 65536, 54061)
    if cicp is not None:
        tags[b"cicp"] = b"cicp" + bytes(4) + bytes([*cicp, 0, 1])
    place = 132 + 12 * len(tags)
    table, bodies = struct.pack(">I", len(tags)), b""
    for tag, body in tags.items():
        table += tag + struct.pack(">II", place + len(bodies), len(body))
        bodies += body + bytes(-len(body) % 4)
    head = bytearray(128)
    head[0:4] = struct.pack(">I", 128 + len(table) + len(bodies))
    head[8:12], head[12:16], head[16:20], head[20:24] = b"\2\x40\0\0", b"mntr", space, b"XYZ "
    head[36:40] = b"acsp"
    head[68:80] = struct.pack(">3i", 63190, 65536, 54061)
    return bytes(head) + table + bodies


def _columns(primaries: Sequence[float]) -> list[tuple[float, ...]]:
    """XYZ (D50) of red, green and blue of such primaries with a white of D65."""
    import numpy as np

    points = np.array(
        [[x / y, 1.0, (1 - x - y) / y] for x, y in zip(*[iter(primaries)] * 2, strict=True)]
    )
    white = np.array([_D65[0] / _D65[1], 1.0, (1 - sum(_D65)) / _D65[1]])
    scale = np.linalg.solve(points.T, white)
    return [tuple(row) for row in (np.array(_TO_D50) @ (points.T * scale)).T]


# -- PNG, WebP, GIF, TIFF ---------------------------------------------------------------------


def chunk(kind: str, body: bytes) -> bytes:
    """A chunk of a PNG."""
    raw = kind.encode() + body
    return struct.pack(">I", len(body)) + raw + struct.pack(">I", zlib.crc32(raw))


def png(
    *chunks: bytes, image: Image.Image | None = None, behind: bytes = b"", **saved: object
) -> bytes:
    """A PNG with these chunks behind its header, and bytes behind its end."""
    plain = file_of(image or photo_like(3, SMALL), "PNG", **saved)
    return plain[:33] + b"".join(chunks) + plain[33:] + behind


def webp_with(kind: str, body: bytes) -> bytes:
    """A WebP with one more chunk."""
    plain = file_of(photo_like(3, SMALL), "WEBP")
    more = kind.encode() + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)
    return plain[:4] + struct.pack("<I", len(plain) + len(more) - 8) + plain[8:] + more


def file_of(image: Image.Image, kind: str, **saved: object) -> bytes:
    """A picture as Pillow writes it."""
    stream = io.BytesIO()
    image.save(stream, kind, **saved)
    return stream.getvalue()


def frames_of(kind: str, count: int, seed: int = 3, **saved: object) -> bytes:
    """A moving picture: a crop that wanders; ``seed`` says which, the first frame is the same."""
    image = photo_like(3, (160, 120))
    other = photo_like(seed, (160, 120))
    frames = [image.crop((0, 0, *SMALL))]
    frames += [other.crop((2 * at, at, 2 * at + SMALL[0], at + SMALL[1])) for at in range(1, count)]
    if kind == "GIF":
        frames = [frame.quantize(64, Image.Quantize.FASTOCTREE) for frame in frames]
    return file_of(frames[0], kind, save_all=True, append_images=frames[1:], **saved)


def exif_of(
    tags: Mapping[int, object],
    details: Mapping[int, object] | None = None,
    place: Mapping[int, object] | None = None,
) -> bytes:
    """An EXIF block with these tags in its main, its EXIF and its GPS directory."""
    exif = Image.Exif()
    for tag, value in tags.items():
        exif[tag] = value
    if details:
        exif.get_ifd(34665).update(details)
    if place:
        exif.get_ifd(34853).update(place)
    return exif.tobytes()
