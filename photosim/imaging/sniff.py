"""What a file is, by its bytes: names lie, the first bytes seldom do."""

from __future__ import annotations

from photosim.imaging.formats import tiff

HEAD_BYTES = 64 * 1024
"""Enough for every kind; TIFF-based RAW files have their first directory within it."""

RAW_KINDS = frozenset(
    {"dng", "cr2", "cr3", "crw", "nef", "arw", "raf", "orf", "rw2", "pef", "srw", "x3f", "mrw"}
    | {"raw"}
)

# Compressions that only RAW files have: Sony, Nikon, Samsung, Pentax.
_RAW_COMPRESSIONS = {32767, 34713, 32770, 65535}
# Photometric interpretations of sensor data: colour filter array, linear RAW.
_RAW_PHOTOMETRIC = {32803, 34892}
_MAKERS = {"nikon": "nef", "sony": "arw", "pentax": "pef", "ricoh": "pef", "samsung": "srw"}

_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs"}
_AVIF_BRANDS = {b"avif", b"avis"}

_BMP_HEADERS = {12, 16, 40, 52, 56, 64, 108, 124}

_MAGICS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"FUJIFILMCCD-RAW", "raf"),
    (b"IIRO", "orf"),
    (b"IIRS", "orf"),
    (b"MMOR", "orf"),
    (b"IIU\x00", "rw2"),
    (b"FOVb", "x3f"),
    (b"\x00MRM", "mrw"),
)

_UNSUPPORTED = (
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"8BPS", "Photoshop"),
    (b"%PDF", "PDF"),
    (b"%!PS", "PostScript"),
    (b"DDS ", "DDS"),
    (b"BLP", "BLP"),
    (b"gimp xcf", "GIMP"),
    (b"\x76\x2f\x31\x01", "OpenEXR"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"ftypjxl ", "JPEG XL"),
)


def sniff(head: bytes) -> str | None:
    """The kind of picture that starts with ``head``, or None where photosim can't read it.

    ``head`` is a file's beginning, :data:`HEAD_BYTES` or more, or all of it. The kinds:
    ``jpeg, png, gif, webp, bmp, tiff, heic, avif`` and those of :data:`RAW_KINDS`, among which
    ``raw`` stands for a TIFF-based RAW file of another maker.
    """
    for magic, kind in _MAGICS:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp":
        return _boxed_kind(head)
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return "bmp"
    return "crw" if head[6:14] == b"HEAPCCDR" else _tiff_kind(head)


def name_of_unsupported(head: bytes) -> str | None:
    """A name for a few well-known kinds that photosim does not read ("JPEG 2000"), or None."""
    for magic, name in _UNSUPPORTED:
        if head.startswith(magic):
            return name
    return "video" if head[4:8] == b"ftyp" else None


def _boxed_kind(head: bytes) -> str | None:
    size = int.from_bytes(head[:4], "big")
    brands = [head[8:12]]
    brands += [head[at : at + 4] for at in range(16, min(size, len(head), 512), 4)]
    if brands[0] == b"crx ":
        return "cr3"
    # The major brand decides; for the general ones (mif1, msf1, miaf) the compatible ones do.
    for brand in brands:
        if brand in _AVIF_BRANDS:
            return "avif"
        if brand in _HEIF_BRANDS:
            return "heic"
    return "heic" if brands[0] in {b"mif1", b"msf1"} else None


def primary_coding(data: bytes) -> str | None:
    """How the picture of a HEIC or AVIF file is coded ("hvc1", "av01", "grid"), or None.

    ISO/IEC 23008-12: the primary item's type; "mini" is the short form without items.
    """
    after = int.from_bytes(data[:4], "big") + 4
    if data[after : after + 4] == b"mini":
        return "mini"
    head = data[:HEAD_BYTES]
    at = head.find(b"pitm")
    wide = data[at + 4 : at + 5] != b"\0"
    item = int.from_bytes(data[at + 8 : at + (12 if wide else 10)], "big")
    entry = head.find(b"infe") if at >= 0 else -1
    while entry >= 0:
        end = entry + {2: 10, 3: 12}.get(data[entry + 4], 0)
        if end > entry and int.from_bytes(data[entry + 8 : end], "big") == item:
            return data[end + 2 : end + 6].decode("latin-1")
        entry = head.find(b"infe", entry + 4)
    return None


def _tiff_kind(head: bytes) -> str | None:
    structure = tiff.Tiff(head)
    if not structure.valid:
        return None
    if head[8:10] == b"CR" and head[:4] == b"II*\x00":
        return "cr2"
    first = structure.first()
    if tiff.DNG_VERSION in first:
        return "dng"
    maker = structure.text(first.get(tiff.MAKE)).split(" ")[0].lower()
    named = _MAKERS.get(maker, "raw")
    for directory in structure.all():
        if structure.number(directory.get(tiff.PHOTOMETRIC)) in _RAW_PHOTOMETRIC:
            return named
        if structure.number(directory.get(tiff.COMPRESSION)) in _RAW_COMPRESSIONS:
            return named
    # A camera's own TIFF-based RAW leads with a small picture and keeps the rest below it.
    reduced = structure.number(first.get(tiff.NEW_SUBFILE_TYPE)) == 1
    return named if maker and reduced and tiff.SUB_IFDS in first else "tiff"
