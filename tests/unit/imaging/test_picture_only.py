"""Whatever is wrong with what describes a picture, the picture is read."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import ImageCms

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.decode import open_photo
from tests.helpers.pictures import exif_block, photo_like

WHOLE = 1 << 20
PHOTO = photo_like(8, (160, 120))
EXIF = exif_block(orientation=1, make="Maker", model="Model", taken="2020:01:02 03:04:05")


def encoded(kind: str, **options: object) -> bytes:
    output = io.BytesIO()
    PHOTO.save(output, kind, **options)  # type: ignore[arg-type]
    return output.getvalue()


def chunk(name: bytes, body: bytes, *, damage: int = 0) -> bytes:
    total = zlib.crc32(name + body) ^ damage
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", total)


def pixels(data: bytes) -> np.ndarray:
    return np.asarray(open_photo(data, min_side=WHOLE).image)


XMP = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(b"<li>history step</li>" * 110_000)
PNG_CHUNKS = {
    "2 MB of XMP": chunk(b"iTXt", XMP),
    "2 MB of text": chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(2_000_000))),
    "a large profile": chunk(b"iCCP", b"scanner\0\0" + zlib.compress(bytes(1_500_000))),
    "a profile that does not unpack": chunk(b"iCCP", b"scanner\0\0" + b"no zlib stream"),
    "a profile without a name": chunk(b"iCCP", b""),
    "a wrong sum of text": chunk(b"tEXt", b"Software\0editor", damage=1),
    "a wrong sum of a profile": chunk(b"iCCP", b"x\0\0" + zlib.compress(b"x"), damage=1),
    "a wrong sum of EXIF": chunk(b"eXIf", EXIF[6:], damage=1),
    "a wrong sum of XMP": chunk(b"iTXt", XMP[:40], damage=1),
    "a short size": chunk(b"pHYs", b"\0"),
    "a short gamma": chunk(b"gAMA", b"\0"),
    "short chromaticities": chunk(b"cHRM", b"\0\0\0"),
    "an empty intent": chunk(b"sRGB", b""),
    "an empty time": chunk(b"tIME", b""),
}


@pytest.mark.parametrize("what", PNG_CHUNKS)
@pytest.mark.parametrize("at_end", [False, True])
def test_png(what: str, at_end: bool) -> None:
    good = encoded("PNG")
    place = len(good) - 12 if at_end else 33
    assert np.array_equal(pixels(good[:place] + PNG_CHUNKS[what] + good[place:]), np.asarray(PHOTO))


def test_sound_exif_and_profile_of_a_png_stay() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    good = encoded("PNG", exif=EXIF, icc_profile=profile)
    bad = good[:33] + PNG_CHUNKS["a wrong sum of text"] + good[33:]
    opened, expected = open_photo(bad), open_photo(good)
    assert opened.facts == expected.facts
    assert opened.facts.camera == "Maker Model"


def test_a_png_whose_pixels_are_damaged_stays_damaged() -> None:
    data = bytearray(encoded("PNG"))
    middle = len(data) // 2
    data[middle : middle + 200] = bytes(200)
    with pytest.raises(PhotoUnreadable) as caught:
        open_photo(bytes(data))
    assert caught.value.reason == "damaged file"


SEGMENTS = {
    "a length beyond the file": b"\xff\xe5\xff\xffabc",
    "a length that is too short": b"\xff\xed\0\x08Photoshop 3.0\0 and more",
    "a comment that is longer than it says": b"\xff\xfe\0\x04a comment that goes on",
    "a length of nothing": b"\xff\xe9\0\0",
    "XMP that is cut": b"\xff\xe1\0\x20http://ns.adobe.com/xap/1.0/\0<x",
    "pictures that are none": b"\xff\xe2\0\x10MPF\0MM\0*\0\0\0\x63\xff\xff",
}


@pytest.mark.parametrize("what", SEGMENTS)
def test_jpeg(what: str) -> None:
    good = encoded("JPEG", exif=EXIF, quality=90)
    tables = good.index(b"\xff\xdb")
    opened = open_photo(good[:tables] + SEGMENTS[what] + good[tables:], min_side=WHOLE)
    assert np.array_equal(np.asarray(opened.image), pixels(good))
    assert opened.facts.camera == "Maker Model"


@pytest.mark.parametrize("name", [b"EXIF", b"XMP ", b"ICCP", b"odd "])
@pytest.mark.parametrize("lossless", [False, True])
def test_webp(name: bytes, lossless: bool) -> None:
    plain = encoded("WEBP", lossless=lossless)
    good = encoded("WEBP", lossless=lossless, exif=b"Exif\0\0" + bytes(60))
    picture = plain[12:]
    extended = good[12:30]
    broken = name + struct.pack("<I", 5_000_000) + b"not this much"
    bodies = [extended + broken + picture, extended + picture + broken]
    for body in bodies:
        data = b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body
        assert np.array_equal(pixels(data), pixels(plain))


@pytest.mark.parametrize("tag", [270, 305, 700, 33723, 34377, 34665, 34675, 34853, 330, 50341])
def test_tiff(tag: int) -> None:
    for compression in ("raw", "tiff_lzw"):
        good = encoded(
            "TIFF", compression=compression, tiffinfo={tag if tag in {270, 305} else 271: "x" * 40}
        )
        start = struct.unpack_from("<I", good, 4)[0]
        count = struct.unpack_from("<H", good, start)[0]
        entries = [good[start + 2 + 12 * n :][:12] for n in range(count)]
        for kind, number in ((2, 0xFFFFFFFF), (4, 1), (99, 1), (12, 5000), (13, 1)):
            odd = struct.pack("<HHII", tag, kind, number, 0xFFFFFF00)
            kept = [entry for entry in entries if entry[:2] != odd[:2]]
            listed = b"".join(sorted([*kept, odd], key=lambda e: struct.unpack("<H", e[:2])))
            directory = struct.pack("<H", len(kept) + 1) + listed + bytes(4)
            pad = bytes(len(good) % 2)
            where = struct.pack("<I", len(good + pad))
            data = good[:4] + where + good[8:] + pad + directory
            assert np.array_equal(pixels(data), np.asarray(PHOTO)), (compression, kind)


def test_a_lossless_jpeg_is_not_called_damaged() -> None:
    good = encoded("JPEG")
    frame = good.index(b"\xff\xc0")
    for marker, bits in ((0xC3, 8), (0xC1, 12)):
        odd = bytearray(good)
        odd[frame + 1], odd[frame + 4] = marker, bits
        with pytest.raises(PhotoUnreadable) as caught:
            open_photo(bytes(odd))
        assert caught.value.reason == "format not supported: this kind of JPEG"


@pytest.mark.parametrize("coding", [b"av02", b"iovl", b"tmap"])
def test_an_avif_of_another_coding_is_not_called_damaged(coding: bytes) -> None:
    data = encoded("AVIF").replace(b"av01", coding)
    with pytest.raises(PhotoUnreadable) as caught:
        open_photo(data)
    assert caught.value.reason == "format not supported: this kind of AVIF"


@pytest.mark.parametrize("coding", [b"vvc1", b"unci"])
def test_a_heic_of_another_coding_is_not_called_damaged(coding: bytes) -> None:
    data = encoded("AVIF").replace(b"av01", coding).replace(b"ftypavif", b"ftypheic")
    with pytest.raises(PhotoUnreadable) as caught:
        open_photo(data)
    assert caught.value.reason == "format not supported: this kind of HEIC"


def test_a_damaged_avif_is_called_damaged() -> None:
    data = encoded("AVIF")
    with pytest.raises(PhotoUnreadable) as caught:
        open_photo(data.replace(b"ispe", b"xspe"))
    assert caught.value.reason == "damaged file"
