from __future__ import annotations

import struct

import pytest

from photosim.imaging.sniff import name_of_unsupported, sniff
from tests.helpers.pictures import dng_bytes, photo_like


def tiff_head(entries: list[tuple[int, int, int, bytes]], tail: bytes = b"") -> bytes:
    body = b"".join(struct.pack("<HHI", t, k, n) + v.ljust(4, b"\0") for t, k, n, v in entries)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + body + bytes(4) + tail


def box(brand: bytes, *compatible: bytes) -> bytes:
    brands = b"".join(compatible)
    return struct.pack(">I", 16 + len(brands)) + b"ftyp" + brand + b"\0\0\0\0" + brands


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"GIF87a", "gif"),
        (b"GIF89a", "gif"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"),
        (b"RIFF\x10\0\0\0WAVEfmt ", None),
        (b"BM" + bytes(12) + b"\x28\0\0\0", "bmp"),
        (b"BM is how this letter begins", None),
        (box(b"heic"), "heic"),
        (box(b"mif1", b"mif1", b"heic"), "heic"),
        (box(b"mif1", b"mif1", b"avif"), "avif"),
        (box(b"avif", b"mif1"), "avif"),
        (box(b"avis"), "avif"),
        (box(b"msf1", b"hevc"), "heic"),
        (box(b"crx ", b"isom"), "cr3"),
        (box(b"isom", b"mp42"), None),
        (box(b"qt  "), None),
        (b"FUJIFILMCCD-RAW 0201", "raf"),
        (b"IIRO\x08\0\0\0", "orf"),
        (b"IIU\0\x18\0\0\0", "rw2"),
        (b"II*\0\x10\0\0\0CR\x02\0", "cr2"),
        (b"II\x1a\0\0\0HEAPCCDR", "crw"),
        (b"FOVb\0\0\2\0", "x3f"),
        (tiff_head([(256, 3, 1, b"\1")]), "tiff"),
        (tiff_head([(259, 3, 1, struct.pack("<H", 34713)), (271, 2, 4, b"NIK\0")]), "raw"),
        (tiff_head([(50706, 1, 4, b"\1\4\0\0")]), "dng"),
        (b"", None),
        (b"II", None),
        (b"MM\0*\0\0\0\0", "tiff"),
        (b"<svg xmlns=", None),
        (b"\0" * 64, None),
    ],
)
def test_kinds_by_their_first_bytes(head: bytes, kind: str | None) -> None:
    assert sniff(head) == kind


def test_makers_raw_files_are_told_from_tiffs_by_what_leads() -> None:
    after = 8 + 2 + 3 * 12 + 4
    maker = struct.pack("<I", after)
    reduced = (254, 4, 1, b"\1\0\0\0")
    below = (330, 4, 1, struct.pack("<I", 4000))
    raw = tiff_head([reduced, (271, 2, 18, maker), below], b"NIKON CORPORATION\0")
    assert sniff(raw) == "nef"
    sony = tiff_head([reduced, (271, 2, 5, maker), below], b"SONY\0")
    assert sniff(sony) == "arw"
    scan = tiff_head([(254, 4, 1, b"\0\0\0\0"), (271, 2, 18, maker), below], b"NIKON CORPORATION\0")
    assert sniff(scan) == "tiff"


def test_a_dng_is_known_by_its_version_with_and_without_a_preview() -> None:
    photo = photo_like(1, (64, 48))
    assert sniff(dng_bytes(photo)) == "dng"
    assert sniff(dng_bytes(photo, preview=photo)) == "dng"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
        (b"8BPS\0\1", "Photoshop"),
        (b"%!PS-Adobe", "PostScript"),
        (box(b"isom"), "video"),
        (b"hello", None),
    ],
)
def test_well_known_kinds_that_are_not_read_have_names(head: bytes, name: str | None) -> None:
    assert sniff(head) is None
    assert name_of_unsupported(head) == name
