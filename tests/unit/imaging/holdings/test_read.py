"""What files of all kinds hold, read from real bytes: a line for each."""

from __future__ import annotations

import functools
import io
import struct
import time
import zlib
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from photosim.core.holdings import Holdings, PartKind, Work
from photosim.imaging import holdings
from photosim.imaging.decode import open_photo
from photosim.imaging.holdings.pixels import PixelFacts
from photosim.imaging.limits import DEFAULT_LIMITS
from photosim.imaging.prepare import PreparedPhoto, PrepareRequest, prepare
from photosim.imaging.sniff import sniff
from tests.helpers import containers as made
from tests.helpers.containers import HeifItem
from tests.helpers.heic import QUICKLY
from tests.helpers.pictures import dng_bytes, exif_block, photo_like
from tests.helpers.transforms import Squeeze

PHOTO = photo_like(3, made.SMALL)
GREY = PHOTO.convert("L")
CLEAR = PHOTO.copy()
CLEAR.putalpha(Image.linear_gradient("L").resize(PHOTO.size))
OPAQUE = PHOTO.convert("RGBA")
UNUSED = PHOTO.quantize(200)


def held(data: bytes) -> Holdings:
    """What a file holds that is read and decoded as when it is indexed."""
    prepared = prepare(PrepareRequest(data, Squeeze()))
    assert isinstance(prepared, PreparedPhoto)
    return prepared.holdings


def boxed(data: bytes, kind: str = "heic") -> Holdings:
    """The same for a file of boxes that has no picture to decode."""
    return holdings.read(kind, data, PixelFacts())


def parts(found: Holdings) -> dict[str, int]:
    """Kinds of the parts and how many there are of each."""
    return {part.kind.value: part.count for part in found.parts}


def small_jpeg(size: tuple[int, int] = (48, 36), mode: str = "RGB") -> bytes:
    """A further JPEG, to stand behind another."""
    return made.file_of(photo_like(5, (160, 120)).convert(mode).resize(size), "JPEG")


def heic(image: Image.Image = PHOTO, **saved: object) -> bytes:
    """A real HEIC."""
    stream = io.BytesIO()
    pillow_heif.from_pillow(image).save(stream, quality=80, **saved, enc_params=QUICKLY)
    return stream.getvalue()


def deep_heic(bits: int = 10) -> bytes:
    """A real HEIC of more than 8 bits."""
    values = np.asarray(PHOTO).astype(np.uint16) * 257
    stream = io.BytesIO()
    size = (values.shape[1], values.shape[0])
    encoded = pillow_heif.from_bytes("RGB;16", size, values.tobytes())
    encoded.save(stream, quality=85, bit_depth=bits, enc_params=QUICKLY)
    return stream.getvalue()


def deep_png(values: np.ndarray, **saved: object) -> bytes:
    """A grey PNG of 16 bits with these values."""
    return made.file_of(Image.fromarray(values.astype(np.uint16)), "PNG", **saved)


def colour_png_of_16_bits(values: np.ndarray) -> bytes:
    """A PNG of colours of 16 bits, which Pillow does not write."""
    height, width = values.shape[:2]
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in values)
    head = struct.pack(">IIBBBBB", width, height, 16, 2, 0, 0, 0)
    body = made.chunk("IHDR", head) + made.chunk("IDAT", zlib.compress(rows))
    return b"\x89PNG\r\n\x1a\n" + body + made.chunk("IEND", b"")


EIGHT = np.asarray(PHOTO).astype(np.uint16)
FINE = EIGHT * 257 + np.random.default_rng(1).integers(0, 200, EIGHT.shape, dtype=np.uint16)

FILM, STILL, MAPS = made.film(), made.jpeg(), made.packet(hdrgm__Version="1.0")
MATTE = made.packet(apdi__AuxiliaryImageType="urn:com:apple:photo:2018:aux:portraiteffectsmatte")

SIGNED = made.signed()
CREDENTIALS = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")

PARTS: dict[str, tuple[bytes, dict[str, int]]] = {
    # JPEG and what stands behind it
    "a plain JPEG": (STILL, {}),
    "a film behind it": (STILL + FILM, {"film": 1}),
    "a film of QuickTime": (STILL + made.film(brand=b"qt  "), {"film": 1}),
    "a film that is cut off": (STILL + FILM[:-500], {"film": 1}),
    "a film behind zeros": (STILL + bytes(300) + FILM, {"film": 1}),
    "said to be a motion photo, but the film is gone": (
        made.jpeg(made.xmp_segment(made.packet(GCamera__MotionPhoto="1"))),
        {},
    ),
    "Samsung's film": (STILL + made.samsung(("MotionPhoto_Data", FILM)), {"film": 1}),
    "Samsung's notes alone": (
        STILL + made.samsung(("Image_UTC_Data", b"1600000000000"), ("MCC_Data", b"262")),
        {},
    ),
    "Samsung's long notes": (STILL + made.samsung(("Camera_Info", b"{...}" * 400)), {}),
    "Samsung's sound": (STILL + made.samsung(("SoundShot_000", made.noise(900))), {"sound": 1}),
    "Samsung's depth": (
        STILL + made.samsung(("DualShot_1", small_jpeg()), ("DualShot_DepthMap_1", b"\7" * 900)),
        {"pages": 1, "depth": 1},
    ),
    "a preview, as cameras put it": (
        made.multi_picture(STILL, (0x010002, small_jpeg())),
        {},
    ),
    "a preview that only its shape tells": (made.multi_picture(STILL, (0, small_jpeg())), {}),
    "a preview behind it that nothing names": (STILL + bytes(40) + small_jpeg(), {}),
    "a stereo pair": (made.multi_picture(STILL, (0x020002, STILL)), {"second view": 1}),
    "pictures of several angles": (
        made.multi_picture(STILL, (0x020003, STILL), (0x020003, small_jpeg((96, 72)))),
        {"second view": 1},
    ),
    "two pictures as Pillow writes them": (
        made.file_of(PHOTO, "MPO", save_all=True, append_images=[photo_like(8, made.SMALL)]),
        {"pages": 1},
    ),
    "a gain map by the picture's packet": (
        made.multi_picture(made.jpeg(made.xmp_segment(MAPS)), (0, small_jpeg(mode="L"))),
        {"gain map": 1},
    ),
    "a gain map by its own packet": (
        made.multi_picture(STILL, (0, made.jpeg(made.xmp_segment(MAPS), image=GREY))),
        {"gain map": 1},
    ),
    "a gain map of ISO 21496-1": (
        made.multi_picture(
            STILL, (0, made.jpeg(made.segment(0xE2, b"urn:iso:std:iso:ts:21496:-1\0", bytes(9))))
        ),
        {"gain map": 1},
    ),
    "a gain map whose place is wrong by now": (
        made.multi_picture(
            made.jpeg(made.xmp_segment(MAPS)), (0, small_jpeg(mode="L")), wrong_by=77
        ),
        {"gain map": 1},
    ),
    "a gain map and a film": (
        made.multi_picture(made.jpeg(made.xmp_segment(MAPS)), (0, small_jpeg(mode="L"))) + FILM,
        {"gain map": 1, "film": 1},
    ),
    "a gain map named in Google's directory": (
        made.jpeg(
            made.xmp_segment(made.packet(made.container(("Primary", 0), ("GainMap", 900)))),
            behind=small_jpeg(mode="L"),
        ),
        {"gain map": 1},
    ),
    "an original and its depth in Google's directory": (
        made.jpeg(
            made.xmp_segment(
                made.packet(made.container(("Primary", 0), ("Original", 9), ("Depth", 9)))
            ),
            behind=small_jpeg() + small_jpeg(mode="L"),
        ),
        {"pages": 1, "depth": 1},
    ),
    "Apple's matte": (
        made.multi_picture(STILL, (0, made.jpeg(made.xmp_segment(MATTE), image=GREY))),
        {"depth": 1},
    ),
    "depth in a long packet": (
        made.jpeg(
            made.xmp_segment(made.packet(GDepth__Format="RangeInverse")),
            made.extended_xmp(made.packet(GDepth__Data="QUJD" * 40_000, GImage__Data="RA==" * 900)),
        ),
        {"depth": 1, "pages": 1},
    ),
    "sound in a long packet": (
        made.jpeg(made.extended_xmp(made.packet(GAudio__Data="QUJD" * 4000))),
        {"sound": 1},
    ),
    "bytes of no known kind": (STILL + made.noise(3000), {"unknown": 1}),
    "a stray end": (STILL + b"\r\n--boundary--\r\n", {}),
    "zeros behind it": (STILL + bytes(9000), {}),
    "another camera's EXIF thumbnail": (
        made.jpeg(made.exif_segment(exif_block(make="Canon") + small_jpeg())),
        {},
    ),
    "a progressive JPEG and a film": (made.jpeg(behind=FILM, progressive=True), {"film": 1}),
    # content credentials
    "credentials": (made.jpeg(made.boxes_segment(SIGNED, 1)), {"credentials": 1}),
    "credentials in pieces": (made.jpeg(*made.in_pieces(SIGNED, 400)), {"credentials": 1}),
    "boxes of another kind": (made.jpeg(made.boxes_segment(made.signed("json"), 1)), {}),
    "credentials of a PNG": (made.png(made.chunk("caBX", SIGNED)), {"credentials": 1}),
    "credentials of a WebP": (made.webp_with("C2PA", SIGNED), {"credentials": 1}),
    "credentials of a TIFF": (
        made.file_of(PHOTO, "TIFF", tiffinfo={52545: SIGNED}),
        {"credentials": 1},
    ),
    "credentials of a HEIC": (
        heic() + made.box("uuid", CREDENTIALS, bytes(4), b"manifest\0", bytes(8), SIGNED),
        {"credentials": 1},
    ),
    # moving pictures and pages
    "a GIF": (made.file_of(PHOTO.quantize(64), "GIF"), {}),
    "a moving GIF": (made.frames_of("GIF", 15), {"frames": 14}),
    "a moving PNG": (made.frames_of("PNG", 9), {"frames": 8}),
    "a PNG": (made.png(), {}),
    "a moving PNG whose first picture is none of the frames": (
        made.frames_of("PNG", 4, default_image=True),
        {"frames": 3},
    ),
    "a moving WebP": (made.frames_of("WEBP", 7), {"frames": 6}),
    "a moving AVIF": (made.frames_of("AVIF", 5), {"frames": 4}),
    "a TIFF of pages": (made.frames_of("TIFF", 4), {"pages": 3}),
    "a TIFF": (made.file_of(PHOTO, "TIFF"), {}),
    "a film behind a PNG": (made.png(behind=FILM), {"film": 1}),
    "a film behind a WebP": (made.file_of(PHOTO, "WEBP") + FILM, {"film": 1}),
    # HEIC
    "a HEIC": (heic(), {}),
    "a HEIC with a thumbnail": (heic(thumbnails=[64]), {}),
    "a film behind a HEIC": (heic() + FILM, {"film": 1}),
    "Google's film in a HEIC": (heic() + made.box("mpvd", FILM), {"film": 1}),
    "Samsung's film in a HEIC": (
        heic() + made.box("sefd", made.samsung(("MotionPhoto_Data", FILM))),
        {"film": 1},
    ),
}


@pytest.mark.parametrize("what", PARTS)
def test_parts(what: str) -> None:
    data, expected = PARTS[what]
    assert parts(held(data)) == expected


FIRST = HeifItem(1, "hvc1", b"first", (made.hevc(),))
BOXED: dict[str, tuple[bytes, dict[str, int]]] = {
    "one picture": (made.heif([FIRST]), {}),
    "a thumbnail": (
        made.heif([FIRST, HeifItem(2, "hvc1", b"small", (made.hevc(),), (("thmb", (1,)),))]),
        {},
    ),
    "tiles of a grid": (
        made.heif(
            [
                HeifItem(1, "grid", bytes(8), refers=(("dimg", (2, 3)),)),
                HeifItem(2, "hvc1", b"left", (made.hevc(),), hidden=True),
                HeifItem(3, "hvc1", b"right", (made.hevc(),), hidden=True),
            ]
        ),
        {},
    ),
    "a second picture": (
        made.heif([FIRST, HeifItem(2, "hvc1", b"other", (made.hevc(),))]),
        {"pages": 1},
    ),
    "a pair for both eyes": (
        made.heif(
            [FIRST, HeifItem(2, "hvc1", b"right", (made.hevc(),))], groups=[("ster", (1, 2))]
        ),
        {"second view": 1},
    ),
    "another coding of the same": (
        made.heif(
            [FIRST, HeifItem(2, "hvc1", b"other", (made.hevc(),))], groups=[("altr", (1, 2))]
        ),
        {},
    ),
    "Apple's gain map": (
        made.heif(
            [
                FIRST,
                HeifItem(
                    2,
                    "hvc1",
                    b"map",
                    (made.hevc(), made.auxiliary("urn:com:apple:photo:2020:aux:hdrgainmap")),
                    (("auxl", (1,)),),
                ),
            ]
        ),
        {"gain map": 1},
    ),
    "a tone map of ISO 21496-1": (
        made.heif(
            [
                FIRST,
                HeifItem(2, "hvc1", b"map", (made.hevc(),), hidden=True),
                HeifItem(3, "tmap", b"numbers", refers=(("dimg", (1, 2)),)),
            ],
            groups=[("altr", (3, 1))],
        ),
        {"gain map": 1},
    ),
    "depth": (
        made.heif(
            [
                FIRST,
                HeifItem(
                    2,
                    "hvc1",
                    b"far",
                    (made.hevc(), made.auxiliary("urn:mpeg:hevc:2015:auxid:2")),
                    (("auxl", (1,)),),
                ),
            ]
        ),
        {"depth": 1},
    ),
    "a matte of skin": (
        made.heif(
            [
                FIRST,
                HeifItem(
                    2,
                    "hvc1",
                    b"skin",
                    (
                        made.hevc(),
                        made.auxiliary("urn:com:apple:photo:2019:aux:semanticskinmatte"),
                    ),
                    (("auxl", (1,)),),
                ),
            ]
        ),
        {"depth": 1},
    ),
    "alpha": (
        made.heif(
            [
                FIRST,
                HeifItem(
                    2,
                    "hvc1",
                    b"clear",
                    (made.hevc(), made.auxiliary("urn:mpeg:hevc:2015:auxid:1")),
                    (("auxl", (1,)),),
                ),
            ]
        ),
        {},
    ),
    "a sequence": (made.sequence([b"one", b"two", b"three"]), {"frames": 2}),
}


@pytest.mark.parametrize("what", BOXED)
def test_parts_of_boxes(what: str) -> None:
    data, expected = BOXED[what]
    assert parts(boxed(data)) == expected


def fields(found: Holdings, names: Mapping[str, object]) -> dict[str, object]:
    return {name: getattr(found, name) for name in names}


def with_packet(packet: bytes) -> bytes:
    return made.jpeg(made.xmp_segment(packet))


def with_exif(tags: Mapping[int, object], details: Mapping[int, object] | None = None) -> bytes:
    return made.jpeg(made.exif_segment(made.exif_of(tags, details)))


FIDELITY: dict[str, tuple[bytes, dict[str, object]]] = {
    "JPEG": (STILL, {"bits": 8, "lossless": False, "grey": False, "inks": False}),
    "JPEG's steps": (made.jpeg(quality=90), {"step": pytest.approx(2.56, abs=0.2)}),
    "coarse steps": (made.jpeg(quality=30), {"step": pytest.approx(20.6, abs=1.5)}),
    "no steps": (made.png(), {"step": 0.0, "lossless": True}),
    "unknown steps": (made.file_of(PHOTO, "WEBP", quality=80), {"step": None}),
    "grey": (made.jpeg(image=GREY), {"grey": True}),
    "grey stored as colours": (made.jpeg(image=GREY.convert("RGB")), {"grey": True}),
    "grey PNG of colours": (made.png(image=GREY.convert("RGB")), {"grey": True}),
    "brown": (
        made.jpeg(image=Image.merge("RGB", (GREY, GREY.point(lambda v: v * 0.9), GREY))),
        {"grey": False},
    ),
    "grey but for a stamp": (
        made.png(image=Image.composite(PHOTO, GREY.convert("RGB"), Image.new("1", PHOTO.size))),
        {"grey": True},
    ),
    "inks": (made.jpeg(image=PHOTO.convert("CMYK")), {"inks": True}),
    "inks in a TIFF": (made.file_of(PHOTO.convert("CMYK"), "TIFF"), {"inks": True}),
    "lossless WebP": (made.file_of(PHOTO, "WEBP", lossless=True), {"lossless": True, "step": 0.0}),
    "lossy WebP": (made.file_of(PHOTO, "WEBP", quality=80), {"lossless": False}),
    "JPEG in a TIFF": (made.file_of(PHOTO, "TIFF", compression="jpeg"), {"lossless": False}),
    "BMP": (made.file_of(PHOTO, "BMP"), {"lossless": True, "bits": 8}),
    "8 bits spread over 16": (deep_png(EIGHT[..., 0] * 257), {"bits": 8}),
    "8 bits shifted into 16": (deep_png(EIGHT[..., 0] << 8), {"bits": 8}),
    "12 bits in 16": (deep_png((FINE[..., 0] >> 4) << 4), {"bits": 12}),
    "16 bits": (deep_png(FINE[..., 0]), {"bits": 16}),
    "16 bits of colour": (colour_png_of_16_bits(FINE), {"bits": 16}),
    "8 bits of colour in 16": (colour_png_of_16_bits(EIGHT * 257), {"bits": 8}),
    "10 bits": (deep_heic(), {"bits": 10}),
    "12 bits": (deep_heic(12), {"bits": 12}),
    "8 bits": (heic(), {"bits": 8}),
    "a RAW": (dng_bytes(PHOTO), {"bits": 14, "lossless": True}),
    "clear in places": (made.png(image=CLEAR), {"transparent": True}),
    "alpha that is opaque": (made.png(image=OPAQUE), {"transparent": False}),
    "clear WebP": (made.file_of(CLEAR, "WEBP", quality=90), {"transparent": True}),
    "clear AVIF": (made.file_of(CLEAR, "AVIF", quality=90), {"transparent": True}),
    "clear HEIC": (heic(CLEAR), {"transparent": True}),
    "clear TIFF": (made.file_of(CLEAR, "TIFF"), {"transparent": True}),
    "a clear colour that is in use": (
        made.file_of(PHOTO.quantize(16), "GIF", transparency=0),
        {"transparent": True},
    ),
    "a clear colour that is not in use": (
        made.png(image=UNUSED, transparency=254),
        {"transparent": False},
    ),
    "sRGB": (STILL, {"gamut": made.SRGB}),
    "sRGB's profile": (made.jpeg(made.profile_segment(made.profile())), {"gamut": made.SRGB}),
    "Display P3": (made.jpeg(made.profile_segment(made.profile(made.P3))), {"gamut": made.P3}),
    "Display P3 by its name": (
        made.jpeg(made.profile_segment(made.profile(None, "Display P3"))),
        {"gamut": made.P3},
    ),
    "Adobe RGB": (
        made.png(icc_profile=made.profile(made.ADOBE_RGB)),
        {"gamut": pytest.approx(made.ADOBE_RGB, abs=0.002)},
    ),
    "Adobe RGB by its name": (
        made.jpeg(made.profile_segment(made.profile(None, "Adobe RGB (1998)"))),
        {"gamut": made.ADOBE_RGB},
    ),
    "Adobe RGB as cameras say it": (
        with_exif({271: "Canon"}, {40961: 0xFFFF, 40965: {1: "R03"}}),
        {"gamut": made.ADOBE_RGB},
    ),
    "ProPhoto": (
        made.file_of(PHOTO, "TIFF", icc_profile=made.profile(made.PROPHOTO)),
        {"gamut": pytest.approx(made.PROPHOTO, abs=0.005)},
    ),
    "ProPhoto by its name": (
        made.file_of(PHOTO, "TIFF", icc_profile=made.profile(None, "ROMM RGB")),
        {"gamut": made.PROPHOTO},
    ),
    "a broken profile": (made.jpeg(made.profile_segment(made.noise(700))), {"gamut": made.SRGB}),
    "PQ in a PNG": (
        made.png(made.chunk("cICP", bytes([9, 16, 0, 1]))),
        {"hdr": True, "gamut": made.REC_2020},
    ),
    "HLG in a PNG": (made.png(made.chunk("cICP", bytes([9, 18, 0, 1]))), {"hdr": True}),
    "code points of sRGB": (
        made.png(made.chunk("cICP", bytes([1, 13, 0, 1]))),
        {"hdr": False, "gamut": made.SRGB},
    ),
    "PQ in a profile": (
        made.jpeg(made.profile_segment(made.profile(made.REC_2020, cicp=(9, 16)))),
        {"hdr": True},
    ),
    "primaries in a PNG": (
        made.png(
            made.chunk(
                "cHRM",
                b"".join(
                    round(value * 100_000).to_bytes(4, "big") for value in (0.3127, 0.329, *made.P3)
                ),
            )
        ),
        {"gamut": made.P3},
    ),
}


@pytest.mark.parametrize("what", FIDELITY)
def test_fidelity(what: str) -> None:
    data, expected = FIDELITY[what]
    assert fields(held(data), expected) == expected


def test_fidelity_of_boxes() -> None:
    pq = HeifItem(1, "hvc1", b"first", (made.hevc(10), made.nclx(9, 16)))
    wide = HeifItem(1, "av01", b"first", (made.av1(12), made.colours(made.profile(made.P3))))
    map_of_8_bits = HeifItem(2, "hvc1", b"map", (made.hevc(8), made.nclx(1, 13)), (("auxl", (1,)),))
    assert fields(boxed(made.heif([pq, map_of_8_bits])), {"bits": 0, "hdr": 0, "gamut": 0}) == {
        "bits": 10,
        "hdr": True,
        "gamut": made.REC_2020,
    }
    found = boxed(made.heif([wide], brand=b"avif"), "avif")
    assert (found.bits, found.hdr, found.gamut) == (12, False, made.P3)


WINDOWS = {40091: "A title\0".encode("utf-16-le"), 40094: "sea; sun\0".encode("utf-16-le")}
TEXTS = {"texts": (("caption", "Two at the sea"),)}
WORDS: dict[str, tuple[bytes, dict[str, object]]] = {
    "nothing": (
        with_exif({271: "Canon", 272: "Canon EOS 20D", 305: "Firmware 1.1.1"}),
        {"rating": None, "texts": (), "keywords": frozenset(), "work": frozenset()},
    ),
    "stars in EXIF": (with_exif({18246: 4}), {"rating": 4}),
    "stars in per cent": (with_exif({18249: 75}), {"rating": 4}),
    "no stars": (with_exif({18246: 0}), {"rating": None}),
    "stars in XMP": (with_packet(made.packet(xmp__Rating="5")), {"rating": 5}),
    "rejected": (with_packet(made.packet(xmp__Rating="-1")), {"rating": -1}),
    "not rated": (with_packet(made.packet(xmp__Rating="0")), {"rating": None}),
    "Microsoft's stars": (with_packet(made.packet(MicrosoftPhoto__Rating="50")), {"rating": 3}),
    "a caption in EXIF": (with_exif({270: "Two at the sea"}), TEXTS),
    "a camera's own caption": (with_exif({270: "OLYMPUS DIGITAL CAMERA"}), {"texts": ()}),
    "a phone's own caption": (with_exif({271: "HUAWEI", 270: "oznor"}), {"texts": ()}),
    "a caption in XMP": (
        with_packet(made.packet(made.bag("dc:description", "Two at the sea", kind="Alt"))),
        TEXTS,
    ),
    "notes of the camera's maker": (
        with_exif({271: "Canon"}, {37500: bytes(range(1, 200))}),
        {"maker_note": True},
    ),
    "no notes": (with_exif({271: "Canon"}, {37500: bytes(200)}), {"maker_note": False}),
    "where it was taken, in words": (
        with_packet(
            made.packet(
                "<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType='Resource'>"
                "<Iptc4xmpExt:City>Vienna</Iptc4xmpExt:City>"
                "<Iptc4xmpExt:Sublocation>Prater</Iptc4xmpExt:Sublocation>"
                "</rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>",
                Iptc4xmpExt__Event="A wedding",
            )
        ),
        {"texts": (("city", "Vienna"), ("event", "A wedding"), ("location", "Prater"))},
    ),
    "a place in XMP alone": (
        with_packet(made.packet(exif__GPSLatitude="48,12.5N", exif__GPSLongitude="16,22,21W")),
        {"texts": (("place", "48.20833 -16.37250"),)},
    ),
    "half a place, and none": (
        with_packet(made.packet(exif__GPSLatitude="48,12.5N", exif__GPSLongitude="there")),
        {"texts": ()},
    ),
    "no satellite in XMP": (
        with_packet(made.packet(exif__GPSLatitude="0,0.0N", exif__GPSLongitude="0,0.0E")),
        {"texts": ()},
    ),
    "a panorama all around": (
        with_packet(made.packet(GPano__ProjectionType="equirectangular")),
        {"texts": (("panorama", "equirectangular"),)},
    ),
    "marks": (
        with_packet(made.packet(digiKam__PickLabel="3", digiKam__ColorLabel="1")),
        {"texts": (("label", "1"), ("pick", "3"))},
    ),
    "marks that mean none": (
        with_packet(
            made.packet(
                digiKam__PickLabel="0", digiKam__ColorLabel="-1", photomechanic__Tagged="False"
            )
        ),
        {"texts": ()},
    ),
    "a mark of rejection": (
        with_packet(made.packet(xmpDM__pick="-1")),
        {"texts": (("pick", "-1"),)},
    ),
    "a caption in IPTC": (
        made.jpeg(made.resources_segment(made.record((120, "Two at the sea")))),
        TEXTS,
    ),
    "a caption in an old encoding": (
        made.jpeg(made.resources_segment(made.record((120, "Zwei am Fluß"), utf_8=False))),
        {"texts": (("caption", "Zwei am Fluß"),)},
    ),
    "a mark of a network": (
        made.jpeg(made.resources_segment(made.record((40, "FBMD01000a9f0d0000")))),
        {"texts": ()},
    ),
    "Windows' words": (
        with_exif(WINDOWS),
        {"texts": (("title", "A title"),), "keywords": frozenset({"sea", "sun"})},
    ),
    "who made it": (
        with_exif({315: "Ann", 33432: "(c) Ann"}),
        {"texts": (("copyright", "(c) Ann"), ("creator", "Ann"))},
    ),
    "a comment": (
        with_exif({}, {37510: b"UNICODE\0" + "grün".encode("utf-16-le")}),
        {"texts": (("comment", "grün"),)},
    ),
    "measurements in the comment": (
        with_exif({}, {37510: bytes(8) + b"\x01\xfe\x9c" * 40}),
        {"texts": ()},
    ),
    "a comment of JPEG's": (
        made.jpeg(made.segment(0xFE, b"Grandma in 1962")),
        {"texts": (("comment", "Grandma in 1962"),)},
    ),
    "a program's comment": (
        made.jpeg(made.segment(0xFE, b"CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90")),
        {"texts": ()},
    ),
    "a picture generator's prompt": (
        made.png(made.chunk("tEXt", b"parameters\0a castle, steps: 20")),
        {"texts": (("parameters", "a castle, steps: 20"),)},
    ),
    "a screen's program": (
        made.png(made.chunk("tEXt", b"Software\0gnome-screenshot")),
        {"texts": ()},
    ),
    "words in a PNG": (
        made.png(made.chunk("iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + made.packet(xmp__Rating="2"))),
        {"rating": 2},
    ),
    "words in a TIFF": (
        made.file_of(
            PHOTO,
            "TIFF",
            tiffinfo={700: made.packet(xmp__Rating="2"), 33723: made.record((25, "sea"))},
        ),
        {"rating": 2, "keywords": frozenset({"sea"})},
    ),
    "words in a WebP": (
        made.file_of(PHOTO, "WEBP", xmp=made.packet(xmp__Rating="2")),
        {"rating": 2},
    ),
    "words in a HEIC": (heic(xmp=made.packet(xmp__Rating="2")), {"rating": 2}),
    "words in an AVIF": (
        made.file_of(PHOTO, "AVIF", xmp=made.packet(xmp__Rating="2")),
        {"rating": 2},
    ),
    "a packet larger than a segment": (
        made.jpeg(made.extended_xmp(made.packet(made.bag("dc:subject", "sea") + " " * 200_000))),
        {"keywords": frozenset({"sea"})},
    ),
    "a long packet in a TIFF": (
        made.file_of(
            PHOTO,
            "TIFF",
            tiffinfo={700: made.packet(made.bag("dc:subject", "sea") + " " * 200_000)},
        ),
        {"keywords": frozenset({"sea"})},
    ),
    "keywords": (
        with_packet(made.packet(made.bag("dc:subject", "sea", "sun"))),
        {"keywords": frozenset({"sea", "sun"})},
    ),
    "keywords of IPTC": (
        made.jpeg(made.resources_segment(made.record((25, "sea"), (25, "Müll")))),
        {"keywords": frozenset({"sea", "Müll"})},
    ),
    "keywords in a tree": (
        with_packet(made.packet(made.bag("lr:hierarchicalSubject", "places|Italy|Rome"))),
        {"keywords": frozenset({"Rome"})},
    ),
    "people": (
        with_packet(made.packet(made.bag("Iptc4xmpExt:PersonInImage", "Ann", "Bob"))),
        {"people": frozenset({"Ann", "Bob"})},
    ),
    "a face": (with_packet(made.packet(made.region("Ann"))), {"people": frozenset({"Ann"})}),
    "a place of focus": (
        with_packet(made.packet(made.region("Center", "Focus"))),
        {"people": frozenset()},
    ),
    "Microsoft's faces": (
        with_packet(
            made.packet(
                '<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag><rdf:li'
                ' MPReg:PersonDisplayName="Ann"/></rdf:Bag></MPRI:Regions></MP:RegionInfo>'
            )
        ),
        {"people": frozenset({"Ann"})},
    ),
    "a place in words": (
        made.jpeg(made.resources_segment(made.record((90, "Rome"), (101, "Italy")))),
        {"texts": (("city", "Rome"), ("country", "Italy"))},
    ),
    "a date that only XMP tells": (
        with_packet(made.packet(photoshop__DateCreated="1962-05-01")),
        {"texts": (("date", "1962-05-01"),)},
    ),
    "a date that EXIF tells too": (
        made.jpeg(
            made.exif_segment(exif_block(taken="2021:05:04 10:11:12")),
            made.xmp_segment(made.packet(photoshop__DateCreated="2021-05-04T10:11:12")),
        ),
        {"texts": ()},
    ),
    "a fraction of a second": (
        made.jpeg(made.exif_segment(exif_block(taken="2021:05:04 10:11:12", subseconds="042"))),
        {"time_digits": 3, "zone": False},
    ),
    "a zone": (
        with_exif({}, {36867: "2021:05:04 10:11:12", 36881: "+02:00"}),
        {"time_digits": 0, "zone": True},
    ),
    "a fraction of another time": (
        with_exif({}, {36867: "2021:05:04 10:11:12", 37522: "99", 36882: "+02:00"}),
        {"time_digits": 0, "zone": False},
    ),
    "the digitised time's own": (
        with_exif({}, {36868: "2021:05:04 10:11:12", 37522: "99", 36882: "+02:00"}),
        {"time_digits": 2, "zone": True},
    ),
}


@pytest.mark.parametrize("what", WORDS)
def test_words(what: str) -> None:
    data, expected = WORDS[what]
    assert fields(held(data), expected) == expected


WORK: dict[str, tuple[bytes, set[Work]]] = {
    "a camera's file": (with_exif({271: "NIKON", 305: "Ver.1.00"}), set()),
    "a phone's file": (with_exif({271: "Apple", 305: "17.4.1"}), set()),
    "scanned": (with_exif({305: "EPSON Scan"}), set()),
    "shown and turned": (with_exif({305: "Microsoft Windows Photo Viewer 6.1"}), set()),
    "kept in a gallery": (with_exif({305: "Picasa"}), set()),
    "kept in another gallery": (with_packet(made.packet(xmp__CreatorTool="digiKam-8.2")), set()),
    "Photoshop": (with_exif({305: "Adobe Photoshop 25.1 (Windows)"}), {Work.RETOUCHED}),
    "GIMP": (with_exif({305: "GIMP 2.10.34"}), {Work.RETOUCHED}),
    "Snapseed": (with_exif({305: "Snapseed 2.0"}), {Work.RETOUCHED}),
    "a firmware with on1 in it": (with_exif({305: "Version1.0"}), set()),
    "Lightroom": (
        with_packet(made.packet(crs__HasSettings="True")),
        {Work.DEVELOPED},
    ),
    "no settings": (with_packet(made.packet(crs__HasSettings="False")), set()),
    "darktable": (
        with_packet(made.packet(made.bag("darktable:history", "exposure", kind="Seq"))),
        {Work.DEVELOPED},
    ),
    "Photoshop's history": (
        with_packet(made.packet(made.history(("created", ""), ("saved", "/")))),
        {Work.HISTORY},
    ),
    "only its words were saved": (
        with_packet(made.packet(made.history(("saved", "/metadata")))),
        set(),
    ),
    "converted": (with_packet(made.packet(made.history(("converted", "")))), set()),
    "text layers": (
        with_packet(made.packet(made.bag("photoshop:TextLayers", "SALE"))),
        {Work.RETOUCHED},
    ),
    "Apple's adjustments": (with_packet(made.packet(aas__CropX="12")), {Work.RETOUCHED}),
    "Samsung's editor": (
        STILL + made.samsung(("PhotoEditor_Re_Edit_Data", b'{"clipInfoValue":{}}')),
        {Work.RETOUCHED},
    ),
    "Canon's recipe": (
        STILL + b"CANON OPTIONAL DATA\0" + made.noise(900) + b"CANON OPTIONAL DATA\0",
        {Work.DEVELOPED},
    ),
    "layers in a TIFF": (
        made.file_of(PHOTO, "TIFF", tiffinfo={37724: b"Adobe Photoshop Document Data Block\0" * 3}),
        {Work.RETOUCHED},
    ),
}


@pytest.mark.parametrize("what", WORK)
def test_work(what: str) -> None:
    data, expected = WORK[what]
    assert held(data).work == expected


def test_a_stamp_in_a_corner_is_colour() -> None:
    stamped = photo_like(3, (1600, 1200)).convert("L").convert("RGB")
    stamped.paste((200, 30, 30), (1500, 1100, 1540, 1120))
    assert not held(made.png(image=stamped)).grey
    assert not held(made.jpeg(image=stamped)).grey


def test_equal_parts_are_equal_and_others_not() -> None:
    one, same = held(STILL + FILM), held(made.jpeg(quality=50, behind=FILM))
    other = held(STILL + made.film(seed=2))
    assert one.parts == same.parts
    assert one.parts != other.parts
    assert one.parts[0].kind is PartKind.FILM
    assert one.parts[0].bytes == len(FILM)


def test_moving_pictures_with_one_first_frame_differ() -> None:
    for kind in ("GIF", "PNG", "WEBP", "AVIF", "TIFF"):
        one, other = (held(made.frames_of(kind, 5, seed=seed)) for seed in (8, 9))
        assert one.parts[0].count == other.parts[0].count
        assert one.parts != other.parts, kind


DAMAGED = [STILL + FILM, *(data for data, _ in [*PARTS.values(), *BOXED.values()])]
DAMAGED += [data for data, _ in [*FIDELITY.values(), *WORDS.values()]]


@pytest.mark.parametrize("seed", range(3))
def test_damage_fails_nothing(seed: int) -> None:
    dice = np.random.default_rng(seed)
    for data in DAMAGED:
        broken = bytearray(data)
        for at in dice.integers(0, len(broken), 12):
            broken[at] = dice.integers(0, 256)
        del broken[int(dice.integers(len(broken) // 2, len(broken))) :]
        for kind in (sniff(data) or "", "tiff"):
            assert isinstance(holdings.read(kind, bytes(broken), PixelFacts()), Holdings)


BROKEN_BLOCKS = {
    "EXIF": made.exif_segment(b"MM\0*" + made.noise(500)),
    "EXIF that goes round in circles": made.exif_segment(
        b"II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0"
    ),
    "a number that is none": made.exif_segment(
        b"II*\0\x08\0\0\0\x01\0\x49\x47\x0c\0\x01\0\0\0\x1a\0\0\0\0\0\0\0"
        + struct.pack("<d", float("nan"))
    ),
    "XMP": made.xmp_segment(made.packet(xmp__Rating="4")[:-40] + b"<<<&"),
    "XMP of entities": made.xmp_segment(
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + made.packet(xmp__Rating="4")
    ),
    "IPTC": made.segment(0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0\xff\xff\xff\xff\x1c\x02"),
    "a Multi-Picture block": made.segment(0xE2, b"MPF\0" + made.noise(60)),
    "a profile": made.profile_segment(made.profile()[:140] + made.noise(90)),
}


@pytest.mark.parametrize("what", BROKEN_BLOCKS)
def test_broken_blocks_are_left_out(what: str) -> None:
    found = held(made.jpeg(BROKEN_BLOCKS[what], made.xmp_segment(made.packet(xmp__Rating="3"))))
    assert found.rating == (4 if what == "XMP" else 3)
    assert found.gamut == made.SRGB


@functools.cache
def made_to_hang() -> dict[str, bytes]:
    many = 20_000
    picture = made.jpeg()
    item = HeifItem(1, "hvc1", b"x" * 500_000, (made.hevc(),))
    again = [HeifItem(number, "hvc1", b"", (made.hevc(),)) for number in range(2, 3000)]
    boxes = bytearray(made.heif([item, *again]))
    start = boxes.find(b"mdat") + 4
    at = boxes.find(b"iloc") + 12
    for number in range(len(again) + 1):
        struct.pack_into(">II", boxes, at + 14 * number + 6, start, 500_000)
    deep = "<dc:subject>" * many + "</dc:subject>" * many
    bomb = zlib.compress(bytes(4 << 20))
    return {
        "pictures without end": picture + b"\xff\xd8\xff\xd9" * 200_000,
        "films without end": picture + made.box("ftyp", b"mp42") * 50_000,
        "nested without end": made.jpeg(made.extended_xmp(made.packet(deep))),
        "base64 without end": made.jpeg(made.extended_xmp(b"GDepth:Data=" * 40_000)),
        "packed without end": made.png(
            *[made.chunk("zTXt", b"Comment\0\0" + bomb) for _ in range(400)]
        ),
        "one place three thousand times": bytes(boxes),
    }


@pytest.mark.parametrize("what", made_to_hang())
def test_nothing_hangs(what: str) -> None:
    data = made_to_hang()[what]
    started = time.process_time()
    holdings.read(sniff(data) or "", data, PixelFacts())
    assert time.process_time() - started < 1.0


WORDS_OF_A_RAW = made.exif_of({315: "Ann"}).removeprefix(b"Exif\0\0")
DETAILS_OF_A_RAW = made.exif_of({36867: "2021:05:04 10:11:12", 37521: "42", 36881: "+02:00"})
RAWS = {
    "cr3": made.box("ftyp", b"crx ", bytes(8))
    + made.box(
        "moov",
        made.box("CMT1", WORDS_OF_A_RAW),
        made.box("CMT2", DETAILS_OF_A_RAW.removeprefix(b"Exif\0\0")),
        made.packet(xmp__Rating="4"),
    ),
    "raf": b"FUJIFILMCCD-RAW".ljust(84, b" ")
    + struct.pack(">II", 100, 1 << 20)
    + bytes(8)
    + made.jpeg(
        made.exif_segment(
            made.exif_of({315: "Ann"}, {36867: "2021:05:04 10:11:12", 37521: "42", 36881: "+02:00"})
        ),
        made.xmp_segment(made.packet(xmp__Rating="4")),
    ),
}


@pytest.mark.parametrize("kind", RAWS)
def test_words_in_a_raw(kind: str) -> None:
    found = holdings.read(kind, RAWS[kind], PixelFacts())
    assert (found.rating, found.texts) == (4, (("creator", "Ann"),))
    assert (found.time_digits, found.zone) == (2, True)
    assert (found.bits, found.lossless, found.step) == (14, True, 0.0)


def test_a_large_picture_of_16_bits_is_looked_at_within_the_limits() -> None:
    data = colour_png_of_16_bits(np.tile(FINE, (12, 12, 1)))
    narrow = replace(DEFAULT_LIMITS, decoded_bytes=PHOTO.width * PHOTO.height * 144 * 12)
    assert open_photo(data).seen.bits == 16
    assert open_photo(data, limits=narrow).seen.bits is None
