"""What would be lost if one of two files went: a line for each pair, and both ways.

The first half are files: real bytes, read and decoded as when they are indexed. The rest are
values, for what is not in one file alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import pytest

from photosim.core.edits import Edit, EditKind, How
from photosim.core.holdings import Holdings, Part, PartKind, Work
from photosim.core.types import PhotoFacts
from photosim.imaging.prepare import PreparedPhoto, PrepareRequest, prepare
from photosim.library.holding.cover import contains, losses
from photosim.library.holding.values import (
    Beside,
    BesideKind,
    Between,
    Holder,
    Likeness,
    Loss,
)
from tests.helpers import containers as made
from tests.helpers.pictures import exif_block, photo_like
from tests.helpers.transforms import Squeeze
from tests.unit.imaging.holdings.test_read import (
    CLEAR,
    EIGHT,
    FINE,
    GREY,
    MAPS,
    OPAQUE,
    PHOTO,
    colour_png_of_16_bits,
    deep_heic,
    deep_png,
    heic,
    small_jpeg,
)
from tests.unit.imaging.test_deep_tiff import tiff_file

PROVED = Between(Likeness.PROVED)
MADE_OF_IT = Between(Likeness.PROVED, derived=True)
SAVED_BETTER = Between(Likeness.PROVED, worse=False)
HALF = Between(Likeness.PROVED, finer=0.5)
PIXELS = Between(Likeness.PIXELS)


@dataclass(frozen=True)
class Case:
    """Two files, what lies between them each way, and what would be lost with each."""

    what: str
    one: bytes | Holder
    other: bytes | Holder
    with_one: str = ""
    with_other: str = ""
    if_one_goes: Between = PROVED
    if_other_goes: Between = PROVED


@lru_cache(maxsize=64)
def read(data: bytes) -> Holder:
    """A file as the library keeps it."""
    found = prepare(PrepareRequest(data, Squeeze()))
    assert isinstance(found, PreparedPhoto)
    return Holder(found.content_hash, found.facts, found.holdings)


def held(
    facts: dict[str, object] | None = None,
    *,
    beside: tuple[Beside, ...] = (),
    edited: bool = False,
    **holdings: object,
) -> Holder:
    """A file by values."""
    known = PhotoFacts("jpeg", 4000, 3000, **(facts or {}))  # type: ignore[arg-type]
    holds = Holdings(**holdings)  # type: ignore[arg-type]
    return Holder(b"1" * 20, known, holds, beside, edited)


def said(lost: tuple[Loss, ...]) -> str:
    """Losses in short: ``frames 14, rating 4``."""
    return ", ".join(
        " ".join(
            [
                loss.kind.value,
                *([str(loss.count)] if loss.count else []),
                *([f"{loss.share:.0%}"] if loss.share else []),
                *([f"x{loss.times:g}"] if loss.times else []),
                *([loss.name] if loss.name else []),
            ]
        )
        for loss in lost
    )


def packet(inner: str = "", **attributes: str) -> bytes:
    return made.jpeg(made.xmp_segment(made.packet(inner, **attributes)))


def exif(tags: dict[int, object] | None = None, details: dict[int, object] | None = None) -> bytes:
    return made.jpeg(made.exif_segment(made.exif_of(tags or {}, details or {})))


def camera(**fields: object) -> bytes:
    block = exif_block(make="Canon", model="Canon EOS 20D", **fields)  # type: ignore[arg-type]
    return made.jpeg(made.exif_segment(block))


JPEG, WORSE = made.jpeg(quality=92), made.jpeg(quality=60)
PNG, TIFF, BMP = made.png(), made.file_of(PHOTO, "TIFF"), made.file_of(PHOTO, "BMP")
FILM, OTHER_FILM = made.film(), made.film(seed=2)
GAIN = made.multi_picture(made.jpeg(made.xmp_segment(MAPS)), (0, small_jpeg(mode="L")))
P3 = made.jpeg(made.profile_segment(made.profile(made.P3)))
ADOBE = made.jpeg(made.profile_segment(made.profile(made.ADOBE_RGB)))
PROPHOTO = made.file_of(PHOTO, "TIFF", icc_profile=made.profile(made.PROPHOTO))
REC_2020 = made.png(made.chunk("cICP", bytes([9, 1, 0, 1])))
TIMED = camera(taken="2021:05:04 10:11:12")
DEPTH = made.jpeg(
    made.xmp_segment(made.packet(GDepth__Format="RangeInverse")),
    made.extended_xmp(made.packet(GDepth__Data="QUJD" * 4000)),
)


REDUCED = PHOTO.resize((48, 36))
REDUCED.encoderinfo = {"tiffinfo": {254: 1}}


def placed(latitude: float, longitude: float) -> bytes:
    return camera(gps=(latitude, longitude))


def iptc(*sets: tuple[int, str]) -> bytes:
    return made.jpeg(made.resources_segment(made.record(*sets)))


FILES = [
    Case("the same file", JPEG, JPEG),
    Case("saved again", JPEG, WORSE, "quality", "", SAVED_BETTER),
    # more than one picture
    Case("a moving WebP and its still", made.frames_of("WEBP", 15), JPEG, "frames 14"),
    Case(
        "a moving GIF and its first frame", made.frames_of("GIF", 15), JPEG, "lossless, frames 14"
    ),
    Case("a moving PNG and its first frame", made.frames_of("PNG", 6), PNG, "frames 5"),
    Case("a moving AVIF and its first frame", made.frames_of("AVIF", 6), JPEG, "frames 5"),
    Case(
        "two GIFs with one first frame",
        made.frames_of("GIF", 20, 8),
        made.frames_of("GIF", 20, 9),
        "frames 19",
        "frames 19",
    ),
    Case(
        "two PNGs with one first frame",
        made.frames_of("PNG", 4, 8),
        made.frames_of("PNG", 4, 9),
        "frames 3",
        "frames 3",
    ),
    Case(
        "two WebPs with one first frame",
        made.frames_of("WEBP", 4, 8),
        made.frames_of("WEBP", 4, 9),
        "frames 3",
        "frames 3",
    ),
    Case(
        "a moving GIF and its beginning",
        made.frames_of("GIF", 9),
        made.frames_of("GIF", 4),
        "frames 8",
        "frames 3",
    ),
    Case(
        "two scans with one cover",
        made.frames_of("TIFF", 3, 8),
        made.frames_of("TIFF", 3, 9),
        "pages 2",
        "pages 2",
    ),
    Case("a scan and its cover", made.frames_of("TIFF", 12), TIFF, "pages 11"),
    Case("a motion photo and its still", JPEG + FILM, JPEG, "film 1"),
    Case("motion photos of one still", JPEG + FILM, JPEG + OTHER_FILM, "film 1", "film 1"),
    Case("a motion photo, saved worse with its film", JPEG + FILM, WORSE + FILM),
    Case(
        "Samsung's motion photo and its still",
        JPEG + made.samsung(("MotionPhoto_Data", FILM)),
        JPEG,
        "film 1",
    ),
    Case("Samsung's notes", JPEG + made.samsung(("Image_UTC_Data", b"1600000000000")), JPEG),
    Case("a HEIC motion photo and its still", heic() + made.box("mpvd", FILM), heic(), "film 1"),
    Case("a film behind a HEIC", heic() + FILM, heic(), "film 1"),
    Case(
        "sound behind a photo",
        JPEG + made.samsung(("SoundShot_000", made.noise(900))),
        JPEG,
        "sound 1",
    ),
    Case("a photo with its gain map", GAIN, JPEG, "gain map 1"),
    Case(
        "a photo with another gain map",
        GAIN,
        made.multi_picture(made.jpeg(made.xmp_segment(MAPS)), (0, small_jpeg((50, 40), "L"))),
        "gain map 1",
        "gain map 1",
    ),
    Case("a portrait and its depth", DEPTH, JPEG, "depth 1"),
    Case(
        "a stereo pair and its left half",
        made.multi_picture(JPEG, (0x020002, WORSE)),
        JPEG,
        "second view 1",
    ),
    Case("a preview inside", made.multi_picture(JPEG, (0x010002, small_jpeg())), JPEG),
    Case(
        "two pictures in one file",
        made.multi_picture(JPEG, (0, made.jpeg(image=photo_like(9, made.SMALL)))),
        JPEG,
        "pages 1",
    ),
    Case("something unknown behind it", JPEG + made.noise(5000), JPEG, "unknown 1"),
    Case("zeros behind it", JPEG + bytes(5000), JPEG),
    # fidelity
    Case("in colour and grey", JPEG, made.jpeg(image=GREY), "colour"),
    Case(
        "grey as colours and as grey", made.jpeg(image=GREY.convert("RGB")), made.jpeg(image=GREY)
    ),
    Case("ten bits and the PNG of it", deep_heic(), PNG, "bits 10", "", PROVED, MADE_OF_IT),
    Case("twelve bits and ten", deep_heic(12), deep_heic(10), "bits 12"),
    Case("16 bits and 8", colour_png_of_16_bits(FINE), PNG, "bits 16"),
    Case("8 bits in 16 and 8", colour_png_of_16_bits(EIGHT * 257), PNG),
    Case("a JPEG and the PNG of it", JPEG, PNG, "quality", "", SAVED_BETTER, MADE_OF_IT),
    Case("a JPEG and the TIFF of it", JPEG, TIFF, "", "", PROVED, MADE_OF_IT),
    Case("a JPEG and the BMP of it", JPEG, BMP, "", "", PROVED, MADE_OF_IT),
    Case("a PNG and the JPEG of it", PNG, JPEG, "lossless"),
    Case(
        "a lossless WebP and a lossy one",
        made.file_of(PHOTO, "WEBP", lossless=True),
        made.file_of(PHOTO, "WEBP", quality=80),
        "lossless",
    ),
    Case("a PNG and the lossless WebP of it", PNG, made.file_of(PHOTO, "WEBP", lossless=True)),
    Case(
        "a JPEG and a small PNG of it",
        JPEG,
        made.png(image=PHOTO.resize((48, 36))),
        "detail x2",
        "",
        Between(Likeness.PROVED, finer=2.0),
        HALF,
    ),
    Case("Display P3 and sRGB", P3, JPEG, "gamut"),
    Case("Display P3 and the PNG of it in sRGB", P3, PNG, "gamut", "", PROVED, MADE_OF_IT),
    Case("sRGB's profile and none", made.jpeg(made.profile_segment(made.profile())), JPEG),
    Case("Adobe RGB and sRGB", ADOBE, JPEG, "gamut"),
    Case(
        "Adobe RGB by its mark",
        exif({271: "Canon"}, {40961: 0xFFFF, 40965: {1: "R03"}}),
        exif({271: "Canon"}),
        "gamut",
    ),
    Case("ProPhoto and Adobe RGB", PROPHOTO, ADOBE, "gamut, lossless"),
    Case("Rec. 2020 and Display P3", REC_2020, P3, "gamut, lossless"),
    Case("Display P3 and Adobe RGB", P3, ADOBE, "gamut", "gamut"),
    Case(
        "a grey photo of Display P3",
        made.jpeg(made.profile_segment(made.profile(made.P3)), image=GREY.convert("RGB")),
        made.jpeg(image=GREY),
    ),
    Case("PQ and plain", made.png(made.chunk("cICP", bytes([9, 16, 0, 1]))), PNG, "hdr, gamut"),
    Case("HLG and plain", made.png(made.chunk("cICP", bytes([1, 18, 0, 1]))), PNG, "hdr"),
    Case("inks and light", made.jpeg(image=PHOTO.convert("CMYK")), JPEG, "gamut", "gamut"),
    Case(
        "inks and the PNG of them",
        made.jpeg(image=PHOTO.convert("CMYK")),
        PNG,
        "gamut",
        "",
        PROVED,
        MADE_OF_IT,
    ),
    Case("cut out and on a ground", made.png(image=CLEAR), PNG, "transparency"),
    Case(
        "cut out, and the JPEG of it", made.file_of(CLEAR, "WEBP", quality=90), JPEG, "transparency"
    ),
    Case("opaque alpha and none", made.png(image=OPAQUE), PNG),
    Case("a clear HEIC", heic(CLEAR), heic(), "transparency"),
    # facts
    Case("a photo of a camera and its copy without facts", TIMED, JPEG, "camera, time"),
    Case(
        "another camera",
        camera(),
        made.jpeg(made.exif_segment(exif_block(make="NIKON", model="D90"))),
        "camera",
        "camera",
    ),
    Case("a place and none", placed(47.1, 8.5), camera(), "place"),
    Case("the place 0, 0 and none", placed(0.0, 0.0), camera()),
    Case("the place rounded", placed(47.10001, 8.50002), placed(47.1, 8.5)),
    Case("another place", placed(47.1, 8.5), placed(47.2, 8.5), "place", "place"),
    Case("at the edge of the map", placed(10.0, 179.99999), placed(10.0, -179.99999)),
    Case(
        "a fraction of a second",
        camera(taken="2021:05:04 10:11:12", subseconds="42"),
        TIMED,
        "time",
    ),
    Case(
        "a zone",
        exif({}, {36867: "2021:05:04 10:11:12", 36881: "+02:00"}),
        exif({}, {36867: "2021:05:04 10:11:12"}),
        "time",
    ),
    Case(
        "two zones",
        exif({}, {36867: "2021:05:04 10:11:12", 36881: "+02:00"}),
        exif({}, {36867: "2021:05:04 10:11:12", 36881: "+01:00"}),
        "time",
        "time",
    ),
    Case(
        "one moment on the clocks of two zones",
        exif({}, {36867: "2021:05:04 10:11:12", 36881: "+02:00"}),
        exif({}, {36867: "2021:05:04 08:11:12", 36881: "+00:00"}),
    ),
    Case("another second", TIMED, camera(taken="2021:05:04 10:11:13"), "time", "time"),
    Case(
        "digitised stands in",
        exif({}, {36868: "2021:05:04 10:11:12"}),
        exif({}, {36867: "2021:05:04 10:11:12"}),
    ),
    Case(
        "the file's own date stands in",
        exif({306: "2021:05:04 10:11:12"}),
        exif({}, {36867: "2021:05:04 10:11:12"}),
    ),
    Case(
        "a date that only a packet tells",
        packet(photoshop__DateCreated="1962-05"),
        JPEG,
        "text date",
    ),
    Case(
        "a packet's date that EXIF tells",
        packet(photoshop__DateCreated="2021-05-04T10:11:12+02:00"),
        exif({}, {36867: "2021:05:04 10:11:12"}),
        "",
        "time",
    ),
    Case("stars and none", packet(xmp__Rating="4"), JPEG, "rating 4"),
    Case("stars in EXIF and in a packet", exif({18246: 4}), packet(xmp__Rating="4")),
    Case(
        "four stars and two",
        packet(xmp__Rating="4"),
        packet(xmp__Rating="2"),
        "rating 4",
        "rating 2",
    ),
    Case("rejected", packet(xmp__Rating="-1"), JPEG, "rating -1"),
    Case("no stars at all", packet(xmp__Rating="0"), JPEG),
    Case("a caption and none", exif({270: "Two at the sea"}), JPEG, "text caption"),
    Case(
        "a caption in EXIF and in IPTC",
        exif({270: "Two at the sea"}),
        iptc((120, "Two at the sea")),
    ),
    Case(
        "a caption cut short",
        exif({270: "Two at the"}),
        iptc((120, "Two at the sea")),
        "",
        "text caption",
    ),
    Case(
        "two captions",
        exif({270: "Two at the sea"}),
        iptc((120, "Ann and Bob")),
        "text caption",
        "text caption",
    ),
    Case(
        "a caption as a comment",
        exif({270: "Two at the sea"}),
        made.jpeg(made.segment(0xFE, b"Two at the sea")),
    ),
    Case("a camera's own caption", exif({270: "OLYMPUS DIGITAL CAMERA"}), JPEG),
    Case("who made it", exif({315: "Ann"}), JPEG, "text creator"),
    Case(
        "who made it is no caption",
        exif({315: "Ann"}),
        exif({270: "Ann at the sea"}),
        "text creator",
        "text caption",
    ),
    Case(
        "a picture generator's prompt",
        made.png(made.chunk("tEXt", b"parameters\0a castle")),
        PNG,
        "text parameters",
    ),
    Case(
        "keywords",
        packet(made.bag("dc:subject", "sea", "sun")),
        packet(made.bag("dc:subject", "sea")),
        "keywords 1 sun",
    ),
    Case(
        "keywords of IPTC and of a packet", iptc((25, "Sea")), packet(made.bag("dc:subject", "sea"))
    ),
    Case(
        "keywords in a tree",
        packet(made.bag("lr:hierarchicalSubject", "water|sea")),
        packet(made.bag("dc:subject", "sea")),
    ),
    Case(
        "people", packet(made.region("Ann")), packet(made.bag("Iptc4xmpExt:PersonInImage", "Ann"))
    ),
    Case("people and none", packet(made.region("Ann")), JPEG, "people 1 Ann"),
    Case("a place of focus", packet(made.region("Center", "Focus")), JPEG),
    # a person's work
    Case("from Lightroom", packet(crs__HasSettings="True"), JPEG, "edited"),
    Case("from Photoshop", packet(made.history(("saved", "/"))), JPEG, "edited"),
    Case("from darktable", packet(made.bag("darktable:history", "exposure")), JPEG, "edited"),
    Case("from GIMP", exif({305: "GIMP 2.10.34"}), JPEG, "edited"),
    Case("from Snapseed", exif({305: "Snapseed 2.0"}), JPEG, "edited"),
    Case("from Apple's Photos", packet(aas__CropX="12"), JPEG, "edited"),
    Case("from a camera", exif({305: "Ver.1.00"}), JPEG),
    Case("from a gallery", exif({305: "Picasa"}), JPEG),
    Case(
        "from a messenger", JPEG, made.jpeg(made.resources_segment(made.record((40, "FBMD0100"))))
    ),
    Case("both from Lightroom", packet(crs__HasSettings="True"), packet(crs__HasSettings="True")),
    Case(
        "from Lightroom, then Photoshop",
        packet(crs__HasSettings="True"),
        exif({305: "Adobe Photoshop 25"}),
        "edited",
        "edited",
    ),
    Case(
        "from Samsung's editor",
        JPEG + made.samsung(("PhotoEditor_Re_Edit_Data", b"{}" * 20)),
        JPEG,
        "edited",
    ),
    Case(
        "a RAW's recipe of Canon", JPEG + b"CANON OPTIONAL DATA\0" + made.noise(600), JPEG, "edited"
    ),
    # of the same kinds, and rarer
    Case(
        "a gain map by its number",
        made.multi_picture(JPEG, (0x050000, small_jpeg(mode="L"))),
        JPEG,
        "gain map 1",
    ),
    Case("an original kept inside", made.multi_picture(JPEG, (0x040000, JPEG)), JPEG, "pages 1"),
    Case(
        "a page that is the first one made small",
        made.file_of(PHOTO, "TIFF", save_all=True, append_images=[REDUCED]),
        TIFF,
    ),
    Case(
        "an EXIF thumbnail and none",
        made.jpeg(made.exif_segment(made.exif_of({271: "Canon"}) + small_jpeg())),
        exif({271: "Canon"}),
    ),
    Case(
        "a moving WebP without loss and with",
        made.frames_of("WEBP", 4, lossless=True),
        made.frames_of("WEBP", 4),
        "lossless, frames 3",
        "frames 3",
    ),
    Case(
        "one frame is no film",
        made.file_of(PHOTO, "WEBP", save_all=True),
        made.file_of(PHOTO, "WEBP"),
    ),
    Case(
        "black and white, and shades",
        made.file_of(PHOTO.convert("1"), "TIFF"),
        made.file_of(GREY, "TIFF"),
        "",
        "bits 8",
    ),
    Case(
        "12 bits in 16, and 8", deep_png((FINE[..., 0] >> 4) << 4), made.png(image=GREY), "bits 12"
    ),
    Case("floats made of 8 bits", tiff_file(EIGHT.astype(np.float32) / 255), TIFF),
    Case("floats", tiff_file((FINE / 65535).astype(np.float32) ** 2), TIFF, "bits 32"),
    Case("a palette and colours", made.png(image=PHOTO.quantize(200)), PNG),
    Case(
        "inks without loss and with",
        made.file_of(PHOTO.convert("CMYK"), "TIFF"),
        made.jpeg(image=PHOTO.convert("CMYK")),
        "lossless",
    ),
    Case(
        "PQ by the name of a profile",
        made.jpeg(made.profile_segment(made.profile(made.REC_2020, "Rec. 2100 PQ"))),
        JPEG,
        "hdr, gamut",
    ),
    Case(
        "a profile of a screen",
        made.png(icc_profile=made.profile((0.65, 0.33, 0.31, 0.61, 0.15, 0.05))),
        PNG,
    ),
    Case("stars in a HEIC", heic(xmp=made.packet(xmp__Rating="4")), heic(), "rating 4"),
    Case(
        "stars in a PNG",
        made.png(made.chunk("iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + made.packet(xmp__Rating="4"))),
        PNG,
        "rating 4",
    ),
    Case(
        "Windows' keywords and a packet's",
        exif({40094: "sea;sun\0".encode("utf-16-le")}),
        packet(made.bag("dc:subject", "sea", "sun")),
    ),
    Case(
        "Windows' title and a packet's",
        exif({40091: "Rome\0".encode("utf-16-le")}),
        packet(made.bag("dc:title", "Rome", kind="Alt")),
    ),
    Case(
        "stars in per cent and plain", packet(MicrosoftPhoto__Rating="75"), packet(xmp__Rating="4")
    ),
    Case(
        "a place without its half of the world",
        made.jpeg(
            made.exif_segment(
                made.exif_of({271: "Canon"}, {}, {2: (47.0, 6.0, 0.0), 4: (8.0, 30.0, 0.0)})
            )
        ),
        exif({271: "Canon"}),
    ),
    Case(
        "a latitude alone",
        made.jpeg(
            made.exif_segment(made.exif_of({271: "Canon"}, {}, {1: "N", 2: (47.0, 6.0, 0.0)}))
        ),
        exif({271: "Canon"}),
    ),
    Case(
        "a time of nought",
        exif({271: "Canon"}, {36867: "0000:00:00 00:00:00"}),
        exif({271: "Canon"}),
    ),
    Case(
        "the same moment, its fraction in another tag",
        exif({}, {36867: "2021:05:04 10:11:12", 37521: "42"}),
        exif({}, {36868: "2021:05:04 10:11:12", 37522: "42"}),
    ),
    Case(
        "a packet that is damaged",
        made.jpeg(made.xmp_segment(made.packet(xmp__Rating="4")[:-40] + b"<&")),
        packet(xmp__Rating="4"),
    ),
]


def how(kind: EditKind, **numbers: float) -> How:
    return (Edit(kind, **numbers),)


def between(likeness: Likeness = Likeness.PROVED, **fields: object) -> Between:
    return Between(likeness, **fields)  # type: ignore[arg-type]


def beside(name: str, kind: BesideKind = BesideKind.SIDECAR, content: bytes = b"") -> Beside:
    return Beside(name, kind, content)


def part(kind: PartKind, count: int = 1, digest: str = "a") -> Part:
    return Part(kind, count, 100, digest)


PLAIN = held()
EDITS = "IMG_2001.jpg.xmp"
VALUES = [
    # the picture
    Case(
        "other pictures",
        PLAIN,
        PLAIN,
        "different",
        "different",
        between(Likeness.DIFFERENT),
        between(Likeness.DIFFERENT),
    ),
    Case(
        "not compared as a whole",
        PLAIN,
        PLAIN,
        "not compared",
        "not compared",
        between(Likeness.THUMBNAILS),
        between(Likeness.THUMBNAILS),
    ),
    Case(
        "not compared, but the bytes are equal",
        PLAIN,
        PLAIN,
        "",
        "",
        between(Likeness.BYTES),
        between(Likeness.BYTES),
    ),
    Case("what it holds is unread", replace(PLAIN, holdings=None), PLAIN, "unread", "unread"),
    Case(
        "unread, but the bytes are equal",
        replace(PLAIN, holdings=None),
        PLAIN,
        "",
        "",
        between(Likeness.BYTES),
        between(Likeness.BYTES),
    ),
    Case(
        "a crop",
        PLAIN,
        PLAIN,
        "scene 40%",
        "edited",
        between(scene=0.4),
        between(how=how(EditKind.CROPPED, kept=0.6)),
    ),
    Case("a rounded edge", PLAIN, PLAIN, "", "", between(scene=0.004), between(scene=0.004)),
    Case(
        "each shows more on one side",
        PLAIN,
        PLAIN,
        "scene 10%",
        "scene 5%",
        between(scene=0.1),
        between(scene=0.05),
    ),
    Case("reduced", PLAIN, PLAIN, "detail x2", "", between(finer=2.0), HALF),
    Case("enlarged", PLAIN, PLAIN, "", "", between(finer=1.0), between(finer=1.0)),
    Case("rounded sizes", PLAIN, PLAIN, "", "", between(finer=1.02), between(finer=0.98)),
    Case(
        "a digit was changed",
        PLAIN,
        PLAIN,
        "changed 1",
        "changed 1",
        between(changed=1),
        between(changed=1),
    ),
    Case(
        "somebody walked through",
        PLAIN,
        PLAIN,
        "changed 7",
        "changed 7",
        between(changed=7),
        between(changed=7),
    ),
    Case(
        "reduced and a word was changed",
        PLAIN,
        PLAIN,
        "detail x3, changed 2",
        "changed 2",
        between(finer=3.0, changed=2),
        between(finer=0.33, changed=2),
    ),
    Case(
        "in a frame",
        PLAIN,
        PLAIN,
        "edited",
        "edited",
        between(how=how(EditKind.BORDERED)),
        between(how=how(EditKind.BORDERED)),
    ),
    Case(
        "in a story",
        PLAIN,
        PLAIN,
        "detail x2, edited",
        "edited",
        between(finer=2.0, how=how(EditKind.PASTED)),
        between(finer=0.5, how=how(EditKind.PASTED)),
    ),
    Case("with a sticker", PLAIN, PLAIN, "", "edited", PROVED, between(how=how(EditKind.COVERED))),
    Case(
        "recoloured",
        PLAIN,
        PLAIN,
        "edited",
        "edited",
        between(how=how(EditKind.RECOLOURED)),
        between(how=how(EditKind.RECOLOURED)),
    ),
    Case(
        "made grey",
        PLAIN,
        held(grey=True),
        "colour, edited",
        "edited",
        between(how=how(EditKind.COLOURED)),
        between(how=how(EditKind.GREYED)),
    ),
    Case(
        "turned",
        PLAIN,
        PLAIN,
        "edited",
        "edited",
        between(how=how(EditKind.TURNED)),
        between(how=how(EditKind.TURNED)),
    ),
    Case(
        "mirrored",
        PLAIN,
        PLAIN,
        "edited",
        "edited",
        between(how=how(EditKind.MIRRORED)),
        between(how=how(EditKind.MIRRORED)),
    ),
    Case(
        "developed from a RAW",
        PLAIN,
        held(bits=14, lossless=True),
        "edited",
        "raw, bits 14, lossless",
        between(how=how(EditKind.DEVELOPED)),
        between(how=how(EditKind.RAW_OF_IT)),
    ),
    Case(
        "saved again",
        PLAIN,
        PLAIN,
        "quality",
        "",
        SAVED_BETTER,
        between(how=how(EditKind.RE_ENCODED)),
    ),
    Case("in another container", PLAIN, PLAIN, "", "", PIXELS, PIXELS),
    # fidelity where the pixels are equal or one is made of the other
    Case("equal pixels, another depth", held(bits=16), PLAIN, "", "", PIXELS, PIXELS),
    # Pixels are compared in sRGB: what is clipped there is equal.
    Case("equal pixels, another gamut", held(gamut=made.P3), PLAIN, "gamut", "", PIXELS, PIXELS),
    Case("equal pixels, without loss", held(lossless=True), PLAIN, "", "", PIXELS, PIXELS),
    Case("equal pixels, clear", held(transparent=True), PLAIN, "transparency", "", PIXELS, PIXELS),
    Case(
        "equal pixels and a film",
        held(parts=(part(PartKind.FILM),)),
        PLAIN,
        "film 1",
        "",
        PIXELS,
        PIXELS,
    ),
    Case("equal pixels and stars", held(rating=3), PLAIN, "rating 3", "", PIXELS, PIXELS),
    Case(
        "a PNG of 16 bits made of a JPEG",
        PLAIN,
        held(bits=16, lossless=True),
        "",
        "",
        PROVED,
        MADE_OF_IT,
    ),
    Case(
        "the PNG of a film's still",
        held(parts=(part(PartKind.FILM),)),
        held(lossless=True),
        "film 1",
        "",
        PROVED,
        MADE_OF_IT,
    ),
    Case("a JPEG of a 10-bit HEIC", held(bits=10), PLAIN, "bits 10", "", PROVED, PROVED),
    Case(
        "half as fine, but of 10 bits",
        PLAIN,
        held(bits=10),
        "detail x2",
        "bits 10",
        between(finer=2.0),
        HALF,
    ),
    Case(
        "a little smaller, without loss",
        PLAIN,
        held(lossless=True),
        "",
        "lossless",
        between(finer=1.03),
        between(finer=0.97),
    ),
    Case(
        "wide and deep", held(gamut=made.REC_2020, bits=10, hdr=True), PLAIN, "hdr, bits 10, gamut"
    ),
    # parts
    Case("equal films", held(parts=(part(PartKind.FILM),)), held(parts=(part(PartKind.FILM),))),
    Case(
        "a film and the same bytes as sound",
        held(parts=(part(PartKind.FILM),)),
        held(parts=(part(PartKind.SOUND),)),
        "film 1",
        "sound 1",
    ),
    Case(
        "three mattes and one",
        held(parts=tuple(part(PartKind.DEPTH, digest=it) for it in "abc")),
        held(parts=(part(PartKind.DEPTH),)),
        "depth 2",
    ),
    Case(
        "everything a phone can hold",
        held(parts=(part(PartKind.FILM), part(PartKind.GAIN_MAP), part(PartKind.DEPTH))),
        PLAIN,
        "film 1, gain map 1, depth 1",
    ),
    # facts
    Case("a time that the other lacks", held({"taken_at": 1.6e9}), PLAIN, "time"),
    Case(
        "an hour apart", held({"taken_at": 1.6e9}), held({"taken_at": 1.6e9 + 3600}), "time", "time"
    ),
    Case(
        "a fraction in more digits",
        held({"taken_at": 1.6e9 + 0.123}, time_digits=3),
        held({"taken_at": 1.6e9 + 0.12}, time_digits=2),
        "time",
    ),
    Case(
        "a fraction that says nothing",
        held({"taken_at": 1.6e9}, time_digits=2),
        held({"taken_at": 1.6e9}),
    ),
    Case(
        "two fractions",
        held({"taken_at": 1.6e9 + 0.2}, time_digits=1),
        held({"taken_at": 1.6e9 + 0.7}, time_digits=1),
        "time",
        "time",
    ),
    Case("a lens", held({"lens": "50 mm"}), PLAIN, "camera"),
    Case("an exposure", held({"exposure": "1/250 s"}), held({"exposure": "1/250 s"})),
    Case(
        "half an exposure",
        held({"exposure": "1/250 s · f/2.8"}),
        held({"exposure": "1/250 s"}),
        "camera",
        "camera",
    ),
    Case(
        "a date in words, and the moment",
        held(texts=(("date", "2020-09-13"),)),
        held({"taken_at": 1.6e9}),
        "",
        "time",
    ),
    Case(
        "a date in words, and another moment",
        held(texts=(("date", "1999-01-01"),)),
        held({"taken_at": 1.6e9}),
        "text date",
        "time",
    ),
    Case("a city", held(texts=(("city", "Rome"),)), PLAIN, "text city"),
    Case(
        "a city is no caption",
        held(texts=(("city", "Rome"),)),
        held(texts=(("caption", "In Rome"),)),
        "text city",
        "text caption",
    ),
    Case(
        "a title as a caption", held(texts=(("title", "Rome"),)), held(texts=(("caption", "Rome"),))
    ),
    Case(
        "a caption in a longer one",
        held(texts=(("caption", "rome"),)),
        held(texts=(("caption", "In Rome, 1999"),)),
        "",
        "text caption",
    ),
    Case(
        "notes of the camera's maker",
        held(maker_note=True),
        held(maker_note=False),
        "camera",
    ),
    Case("notes that nobody looked for", held(maker_note=True), held()),
    Case(
        "a place in words, and one on the map",
        held(texts=(("place", "48.20833 16.37250"),)),
        held({"latitude": 48.2084, "longitude": 16.3726}),
        "",
        "place",
    ),
    Case(
        "another place in words",
        held(texts=(("place", "48.20833 16.37250"),)),
        held(texts=(("place", "-48.20833 16.37250"),)),
        "text place",
        "text place",
    ),
    Case("a label of colour", held(texts=(("label", "Red"),)), PLAIN, "text label"),
    Case(
        "keywords apart",
        held(keywords=frozenset({"sea", "sun"})),
        held(keywords=frozenset({"sun", "sand"})),
        "keywords 1 sea",
        "keywords 1 sand",
    ),
    Case("many keywords", held(keywords=frozenset({"a", "b", "c"})), PLAIN, "keywords 3 a"),
    Case(
        "people apart",
        held(people=frozenset({"Ann"})),
        held(people=frozenset({"Bob"})),
        "people 1 Ann",
        "people 1 Bob",
    ),
    # work
    Case("an edited version by its name", held(edited=True), PLAIN, "edited"),
    Case("both are named so", held(edited=True), held(edited=True)),
    Case("named so, with equal pixels", held(edited=True), PLAIN, "edited", "", PIXELS, PIXELS),
    Case(
        "a developer's settings, with equal pixels",
        held(work=frozenset({Work.DEVELOPED})),
        PLAIN,
        "edited",
        "",
        PIXELS,
        PIXELS,
    ),
    Case(
        "other signs of work, with equal pixels",
        held(work=frozenset({Work.HISTORY, Work.RETOUCHED})),
        PLAIN,
        "",
        "",
        PIXELS,
        PIXELS,
    ),
    Case(
        "only the history is more",
        held(work=frozenset({Work.DEVELOPED, Work.HISTORY})),
        held(work=frozenset({Work.DEVELOPED})),
    ),
    Case(
        "retouched and developed",
        held(work=frozenset({Work.RETOUCHED, Work.DEVELOPED})),
        held(work=frozenset({Work.DEVELOPED})),
        "edited",
    ),
    # what lies beside
    Case("edits beside one", held(beside=(beside(EDITS),)), PLAIN, f"sidecar {EDITS}"),
    Case(
        "edits beside one of equal bytes",
        held(beside=(beside(EDITS),)),
        PLAIN,
        f"sidecar {EDITS}",
        "",
        between(Likeness.BYTES),
        between(Likeness.BYTES),
    ),
    Case(
        "equal edits beside both",
        held(beside=(beside(EDITS, content=b"1"),)),
        held(beside=(beside("a.xmp", content=b"1"),)),
    ),
    Case(
        "edits that another picture has too stay with that one",
        held(beside=(replace(beside(EDITS, content=b"1"), shared=True),)),
        PLAIN,
    ),
    Case(
        "edits beside one, and equal ones beside the other that are another picture's too",
        held(beside=(beside(EDITS, content=b"1"),)),
        held(beside=(replace(beside("a.xmp", content=b"1"), shared=True),)),
    ),
    Case(
        "other edits beside each",
        held(beside=(beside("b.xmp", content=b"1"),)),
        held(beside=(beside("a.xmp", content=b"2"),)),
        "sidecar b.xmp",
        "sidecar a.xmp",
    ),
    Case(
        "unread edits beside both",
        held(beside=(beside("b.xmp"),)),
        held(beside=(beside("a.xmp"),)),
        "sidecar b.xmp",
        "sidecar a.xmp",
    ),
    Case(
        "several sidecars",
        held(beside=tuple(beside(name) for name in ("a.pp3", "a.acr", "a.json"))),
        PLAIN,
        "sidecar a.pp3, sidecar a.acr, sidecar a.json",
    ),
    Case(
        "a Live Photo's film",
        held(beside=(beside("a.mov", BesideKind.MOVIE),)),
        PLAIN,
        "movie a.mov",
    ),
    Case("its RAW", held(beside=(beside("a.cr2", BesideKind.RAW),)), PLAIN, "raw a.cr2"),
    Case(
        "frames of two formats that show the same",
        held(parts=(part(PartKind.FRAMES, 14),)),
        held(parts=(Part(PartKind.FRAMES, 14, digest="of another format"),)),
        "",
        "",
        Between(Likeness.PROVED, same_frames=True),
        Between(Likeness.PROVED, same_frames=True),
    ),
    Case(
        "the same frames, and a film behind one",
        held(parts=(part(PartKind.FRAMES, 14), part(PartKind.FILM))),
        held(parts=(Part(PartKind.FRAMES, 14, digest="of another format"),)),
        "film 1",
        "",
        Between(Likeness.PROVED, same_frames=True),
        Between(Likeness.PROVED, same_frames=True),
    ),
    Case(
        "one of two was sharpened as a whole",
        PLAIN,
        PLAIN,
        "edited",
        "edited",
        Between(Likeness.PROVED, reworked=True),
        Between(Likeness.PROVED, reworked=True),
    ),
    Case(
        "everything at once",
        held(
            {"taken_at": 1.6e9},
            rating=5,
            beside=(beside("a.xmp"),),
            parts=(part(PartKind.FRAMES, 14),),
        ),
        PLAIN,
        "frames 14, time, rating 5, sidecar a.xmp",
    ),
]


def test_there_are_enough() -> None:
    assert len(FILES) >= 60
    assert len(FILES) + len(VALUES) >= 120
    names = [case.what for case in FILES]
    assert len(set(names)) == len(names)


def both_ways(case: Case) -> tuple[str, str]:
    one, other = (
        read(side) if isinstance(side, bytes) else side for side in (case.one, case.other)
    )
    lost = losses(other, one, case.if_one_goes), losses(one, other, case.if_other_goes)
    return said(lost[0]), said(lost[1])


@pytest.mark.parametrize("case", FILES, ids=lambda case: case.what)
def test_files(case: Case) -> None:
    assert both_ways(case) == (case.with_one, case.with_other)


@pytest.mark.parametrize("case", VALUES, ids=lambda case: case.what)
def test_values(case: Case) -> None:
    assert both_ways(case) == (case.with_one, case.with_other)


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        (made.SRGB, made.SRGB, True),
        (made.P3, made.SRGB, True),
        (made.SRGB, made.P3, False),
        (made.ADOBE_RGB, made.SRGB, True),
        (made.P3, made.ADOBE_RGB, False),
        (made.PROPHOTO, made.REC_2020, True),
        (made.REC_2020, made.P3, True),
        ((0.639, 0.331, 0.299, 0.601, 0.151, 0.061), made.SRGB, True),
    ],
)
def test_gamuts(outer: tuple[float, ...], inner: tuple[float, ...], expected: bool) -> None:
    assert contains(outer, inner) is expected
