"""More than a hundred odd and broken files, each with what is expected of it."""

from __future__ import annotations

import io
import os
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image, ImageCms

from tests.helpers.heic import QUICKLY

Expectation = Literal["indexed", "failed"]


@dataclass(frozen=True, slots=True)
class OddFile:
    """A file, whether it can be taken, and what is odd about it.

    ``reason`` is the reason that a failed one has to give.
    """

    path: Path
    expect: Expectation
    why: str
    reason: str = ""


def odd_files(folder: Path) -> list[OddFile]:
    """Write the files into ``folder`` (made if missing); no two have the same content."""
    folder.mkdir(parents=True, exist_ok=True)
    writer = _Writer(folder)
    for write in (_jpegs, _pngs, _others, _modern, _tiffs, _raws, _names, _broken, _bombs):
        write(writer)
    return writer.files


class _Writer:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[OddFile] = []

    def photo(self, size: tuple[int, int] = (160, 120)) -> Image.Image:
        """A picture that no other file has."""
        from tests.helpers.pictures import photo_like

        return photo_like(10_000 + len(self.files), size)

    def good(self, name: str, data: bytes, why: str) -> None:
        self._write(name, data, "indexed", why, "")

    def bad(self, name: str, data: bytes, why: str, reason: str) -> None:
        self._write(name, data, "failed", why, reason)

    def _write(self, name: str, data: bytes, expect: Expectation, why: str, reason: str) -> None:
        path = self.folder / name
        try:
            path.write_bytes(data)
        except OSError:
            return  # this file system has no such names
        self.files.append(OddFile(path, expect, why, reason))


def _encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    output = io.BytesIO()
    image.save(output, kind, **options)
    return output.getvalue()


def _jpegs(out: _Writer) -> None:
    from tests.helpers.pictures import exif_block, jpeg_bytes

    for orientation in range(1, 9):
        out.good(
            f"orientation-{orientation}.jpg",
            jpeg_bytes(out.photo(), orientation=orientation),
            f"EXIF orientation {orientation}",
        )
    for number, value in enumerate((0, 9, 65535)):
        block = exif_block(orientation=1).replace(
            struct.pack("<HHIH", 274, 3, 1, 1), struct.pack("<HHIH", 274, 3, 1, value)
        )
        block = block.replace(
            struct.pack(">HHIH", 274, 3, 1, 1), struct.pack(">HHIH", 274, 3, 1, value)
        )
        out.good(f"orientation-odd-{number}.jpg", jpeg_bytes(out.photo(), exif=block), "no such")
    out.good("progressive.jpg", jpeg_bytes(out.photo(), progressive=True), "progressive")
    out.good("grey.jpg", _encoded(out.photo().convert("L"), "JPEG"), "grey JPEG")
    out.good("cmyk.jpg", _encoded(out.photo().convert("CMYK"), "JPEG"), "CMYK, Adobe-inverted")
    out.good("ycc-444.jpg", _encoded(out.photo(), "JPEG", subsampling=0), "full chroma")
    out.good("restart.jpg", _encoded(out.photo(), "JPEG", restart_marker_rows=1), "restarts")
    out.good("quality-1.jpg", jpeg_bytes(out.photo(), quality=1), "worst quality")
    out.good(
        "mpo.jpg",
        _encoded(out.photo(), "MPO", save_all=True, append_images=[out.photo((80, 60))]),
        "two pictures in one file",
    )
    out.good("one-pixel.jpg", jpeg_bytes(Image.new("RGB", (1, 1), (9, 99, 200))), "one pixel")
    out.good("flat.jpg", jpeg_bytes(Image.new("RGB", (300, 200), (70, 70, 70))), "no structure")
    out.good("wide.jpg", jpeg_bytes(out.photo((20_000, 40))), "20,000 pixels wide")
    out.good("tall.jpg", jpeg_bytes(out.photo((24, 20_000))), "20,000 pixels tall")
    out.good("thin.jpg", jpeg_bytes(out.photo((3000, 1))), "one row")
    out.good("tail.jpg", jpeg_bytes(out.photo()) + b"after the end" * 400, "bytes after the end")
    head, rest = _split_jpeg(jpeg_bytes(out.photo()))
    out.good("no-jfif.jpg", rest, "no JFIF marker")
    out.good("comment.jpg", head + b"\xff\xfe\x40\x00" + b"x" * 0x3FFE + rest[2:], "comment")
    srgb = _srgb_profile()
    out.good("icc.jpg", jpeg_bytes(out.photo(), icc_profile=srgb), "sRGB profile")
    broken = {
        "icc-garbage.jpg": b"this is no profile" * 20,
        "icc-cut.jpg": srgb[:200],
        "icc-zero.jpg": bytes(len(srgb)),
        "icc-header-only.jpg": srgb[:128] + b"\xff" * 64,
    }
    for name, profile in broken.items():
        out.good(name, jpeg_bytes(out.photo(), icc_profile=profile), "broken profile")
    grey = _encoded(out.photo().convert("L"), "JPEG", icc_profile=srgb)
    out.good("icc-rgb-on-grey.jpg", grey, "an RGB profile on a grey picture")
    for name, block in _odd_exif().items():
        out.good(name, jpeg_bytes(out.photo(), exif=block), "odd EXIF")


def _srgb_profile() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile[:24] + bytes(12) + profile[36:]  # without the moment it was made


def _odd_exif() -> dict[str, bytes]:
    from tests.helpers.pictures import exif_block

    full = exif_block(
        orientation=6, make="Maker", model="Model", taken="2020:01:02 03:04:05", iso=100
    )
    head = b"Exif\0\0"
    return {
        "exif-empty.jpg": head,
        "exif-garbage.jpg": head + bytes(range(256)),
        "exif-cut.jpg": full[: len(full) // 2],
        "exif-offset.jpg": head + b"II*\0\xff\xff\xff\xff",
        "exif-loop.jpg": head + b"II*\0\x08\0\0\0" + b"\0\0" + b"\x08\0\0\0",
        "exif-many.jpg": head + b"II*\0\x08\0\0\0\xff\xff" + b"\1" * 400,
        "exif-count.jpg": head
        + b"MM\0*\0\0\0\x08\0\1"
        + struct.pack(">HHII", 271, 2, 0xFFFFFFFF, 8)
        + bytes(4),
        "exif-type.jpg": head
        + b"II*\0\x08\0\0\0\1\0"
        + struct.pack("<HHII", 274, 99, 1, 6)
        + bytes(4),
        "exif-date.jpg": exif_block(taken="0000:00:00 00:00:00", make="\0\0"),
        "exif-date-2.jpg": exif_block(taken="2021:13:45 99:99:99", model="x\0y"),
        "exif-date-3.jpg": exif_block(taken="    :  :     :  :  ", subseconds="abc"),
        "exif-zero.jpg": full.replace(b"Maker", b"\xff\xfe\0\1\2"),
        "exif-gps.jpg": exif_block(gps=(89.9, -179.9)),
    }


def _split_jpeg(data: bytes) -> tuple[bytes, bytes]:
    """Start and JFIF segment of a JPEG, and all from the start marker's second segment on."""
    length = int.from_bytes(data[4:6], "big")
    return data[: 4 + length], data[:2] + data[4 + length :]


def _pngs(out: _Writer) -> None:
    from tests.helpers.pictures import exif_block, stored

    photo = out.photo()
    clear = photo.copy()
    clear.putalpha(Image.linear_gradient("L").resize(photo.size))
    deep = np.asarray(out.photo().convert("L")).astype(np.uint16) * 257
    palette = out.photo().quantize(64)
    out.good("rgb.png", _encoded(out.photo(), "PNG"), "PNG")
    out.good("rgba.png", _encoded(clear, "PNG"), "alpha")
    out.good("la.png", _encoded(clear.convert("LA"), "PNG"), "grey with alpha")
    out.good("grey-16.png", _encoded(Image.fromarray(deep), "PNG"), "16-bit grey")
    out.good("bilevel.png", _encoded(out.photo().convert("1"), "PNG"), "one bit")
    out.good("palette.png", _encoded(palette, "PNG"), "palette")
    out.good("palette-4.png", _encoded(out.photo().quantize(4), "PNG", bits=2), "2-bit palette")
    out.good("palette-clear.png", _encoded(palette, "PNG", transparency=3), "palette, one clear")
    table = bytes(range(0, 256, 4))
    out.good("palette-alpha.png", _encoded(palette, "PNG", transparency=table), "palette alphas")
    out.good("rgb-clear.png", _encoded(out.photo(), "PNG", transparency=(1, 2, 3)), "one clear")
    grey = out.photo().convert("L")
    out.good("grey-clear.png", _encoded(grey, "PNG", transparency=128), "one grey clear")
    out.good("invisible.png", _encoded(Image.new("RGBA", (50, 40), (9, 9, 9, 0)), "PNG"), "clear")
    out.good("one-pixel.png", _encoded(Image.new("RGBA", (1, 1), (1, 2, 3, 4)), "PNG"), "1 pixel")
    out.good("wide.png", _encoded(out.photo((20_000, 8)), "PNG"), "20,000 pixels wide")
    turned = _encoded(stored(out.photo(), 8), "PNG", exif=exif_block(orientation=8))
    out.good("exif.png", turned, "eXIf orientation 8")
    apng = _encoded(photo, "PNG", save_all=True, append_images=[out.photo(), out.photo((160, 120))])
    out.good("animated.png", apng, "animated PNG")
    for depth, color, name in ((16, 2, "rgb"), (16, 6, "rgba"), (16, 4, "la")):
        out.good(f"{name}-16.png", _deep_png(out.photo(), color), f"{depth}-bit {name}")
    wide = _encoded(out.photo(), "PNG", icc_profile=b"no profile at all")
    out.good("icc-garbage.png", wide, "broken profile")
    text = _png_chunk(b"tEXt", b"Comment\0" + b"x" * 5000)
    plain = _encoded(out.photo(), "PNG")
    out.good("text.png", plain[:33] + text + plain[33:], "a long text")
    unknown = _png_chunk(b"abCd", b"what is this")
    out.good("unknown-chunk.png", plain[:33] + unknown + plain[33:], "unknown chunk")


def _png_chunk(name: bytes, body: bytes) -> bytes:
    check = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)


def _deep_png(photo: Image.Image, color: int) -> bytes:
    """16 bits a channel, which Pillow can't write: RGB (2), grey with alpha (4), RGBA (6)."""
    source = {2: photo, 4: photo.convert("LA"), 6: photo.convert("RGBA")}[color]
    values = np.asarray(source).astype(">u2") * 257
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in values)
    header = struct.pack(">IIBBBBB", photo.width, photo.height, 16, color, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _png_chunk(b"IHDR", header)
        + _png_chunk(b"IDAT", zlib.compress(rows))
        + _png_chunk(b"IEND", b"")
    )


def _others(out: _Writer) -> None:
    frames = [out.photo().quantize(32), out.photo((160, 120)).convert("L").quantize(16)]
    gif = _encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    out.good("still.gif", _encoded(out.photo().quantize(128), "GIF"), "GIF")
    out.good("animated.gif", gif, "animated GIF")
    clear = _encoded(out.photo().quantize(8), "GIF", transparency=2)
    out.good("clear.gif", clear, "GIF with a clear colour")
    out.good("bad-second.gif", gif[:-400] + b"\0;", "the second frame is damaged")
    out.good("interlaced.gif", _encoded(out.photo().quantize(99), "GIF", interlace=1), "interlace")
    out.good("rgb.bmp", _encoded(out.photo(), "BMP"), "BMP")
    out.good("palette.bmp", _encoded(out.photo().quantize(256), "BMP"), "palette BMP")
    out.good("bilevel.bmp", _encoded(out.photo().convert("1"), "BMP"), "one-bit BMP")
    bottom_up = _encoded(out.photo(), "BMP")
    height = struct.unpack_from("<i", bottom_up, 22)[0]
    top_down = bottom_up[:22] + struct.pack("<i", -height) + bottom_up[26:]
    out.good("top-down.bmp", top_down, "BMP stored from the top")


def _modern(out: _Writer) -> None:
    import pillow_heif

    from tests.helpers.pictures import exif_block, stored

    clear = out.photo().convert("RGBA")
    clear.putalpha(120)
    out.good("lossy.webp", _encoded(out.photo(), "WEBP"), "WebP")
    out.good("lossless.webp", _encoded(out.photo(), "WEBP", lossless=True), "lossless WebP")
    out.good("alpha.webp", _encoded(clear, "WEBP"), "WebP with alpha")
    frames = [out.photo(), out.photo((160, 121)).resize((160, 120))]
    moving = _encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:])
    out.good("animated.webp", moving, "animated WebP")
    turned = _encoded(stored(out.photo(), 6), "WEBP", exif=exif_block(orientation=6))
    out.good("exif.webp", turned, "WebP with orientation 6")
    out.good("plain.avif", _encoded(out.photo(), "AVIF", speed=10), "AVIF")
    out.good("alpha.avif", _encoded(clear, "AVIF", speed=10), "AVIF with alpha")
    avif = _encoded(stored(out.photo(), 6), "AVIF", speed=10, exif=exif_block(orientation=6))
    out.good("exif.avif", avif, "AVIF with orientation 6")
    for name, image, orientation in (
        ("plain.heic", out.photo(), 1),
        ("turned.heic", out.photo((120, 160)), 6),
        ("mirrored.heif", out.photo((160, 122)), 2),
    ):
        output = io.BytesIO()
        container = pillow_heif.from_pillow(stored(image, orientation))
        block = exif_block(orientation=orientation)
        container.save(output, quality=60, exif=block, enc_params=QUICKLY)
        out.good(name, output.getvalue(), f"HEIC, orientation {orientation}")
    output = io.BytesIO()
    pillow_heif.from_pillow(clear).save(output, quality=60, enc_params=QUICKLY)
    out.good("alpha.heic", output.getvalue(), "HEIC with alpha")


def _tiffs(out: _Writer) -> None:
    from tests.helpers.pictures import stored

    grey = np.asarray(out.photo().convert("L"))
    kinds: dict[str, Image.Image] = {
        "rgb": out.photo(),
        "grey-16": Image.fromarray(grey.astype(np.uint16) * 257),
        "int-32": Image.fromarray(grey.astype(np.int32) * 1000 + 7),
        "float": Image.fromarray((grey / np.float32(255.0)).astype(np.float32)),
        "float-wide": Image.fromarray(grey.astype(np.float32) * 1e6 - 1e7),
        "cmyk": out.photo((161, 120)).convert("CMYK"),
        "lab": ImageCms.profileToProfile(
            out.photo((162, 120)),
            ImageCms.createProfile("sRGB"),
            ImageCms.createProfile("LAB"),
            outputMode="LAB",
        )
        or out.photo(),
        "bilevel": out.photo((163, 120)).convert("1"),
        "palette": out.photo((164, 120)).quantize(64),
        "rgba": out.photo((165, 120)).convert("RGBA"),
    }
    numbers = (grey / np.float32(255.0)).astype(np.float32)
    numbers[:9, :9] = np.nan
    numbers[20:29, :9] = np.inf
    kinds["float-nan"] = Image.fromarray(numbers)
    for name, image in kinds.items():
        image.info.pop("icc_profile", None)  # it holds the moment it was made
        out.good(f"{name}.tif", _encoded(image, "TIFF"), f"TIFF, {name}")
    for compression in ("tiff_lzw", "tiff_deflate", "packbits", "jpeg"):
        data = _encoded(out.photo(), "TIFF", compression=compression)
        out.good(f"{compression}.tiff", data, f"TIFF, {compression}")
    fax = _encoded(out.photo((166, 121)).convert("1"), "TIFF", compression="group4")
    out.good("group4.tiff", fax, "TIFF, fax compression")
    pages = _encoded(out.photo(), "TIFF", save_all=True, append_images=[out.photo((60, 50))])
    out.good("pages.tiff", pages, "several pages")
    out.good("big.tiff", _encoded(out.photo(), "TIFF", big_tiff=True), "BigTIFF")
    for orientation in (3, 6):
        data = _encoded(stored(out.photo(), orientation), "TIFF", tiffinfo={274: orientation})
        out.good(f"orientation-{orientation}.tiff", data, f"TIFF orientation {orientation}")


def _raws(out: _Writer) -> None:
    from tests.helpers.pictures import dng_bytes

    photo = out.photo((640, 480))
    out.good("preview.dng", dng_bytes(photo, preview=photo), "DNG with a preview")
    out.good("sensor.dng", dng_bytes(out.photo((644, 480))), "DNG without a preview")
    icon = photo.resize((64, 48))
    out.good("icon.dng", dng_bytes(out.photo((648, 480)), preview=icon), "DNG, tiny preview")
    side = dng_bytes(out.photo((652, 480)), orientation=6)
    out.good("turned.dng", side, "DNG, orientation 6")


def _names(out: _Writer) -> None:
    from tests.helpers.pictures import jpeg_bytes

    output = io.BytesIO()
    out.photo().save(output, "PNG")
    out.good("really-jpeg.HEIC", jpeg_bytes(out.photo()), "a .HEIC that is JPEG")
    out.good("really-png.jpg", output.getvalue(), "a .jpg that is PNG")
    out.good("really-webp.png", _encoded(out.photo(), "WEBP"), "a .png that is WebP")
    out.good("really-jpeg.dng", jpeg_bytes(out.photo()), "a .dng that is JPEG")
    out.good("really-gif.tiff", _encoded(out.photo().quantize(64), "GIF"), "a .tiff that is GIF")
    for name, why in (
        ("two\nlines.jpg", "a line break in the name"),
        ("tab\there.jpg", "a tab in the name"),
        ("camera 📷 é ü 中文.jpg", "emoji and other scripts in the name"),
        (os.fsdecode(b"caf\xe9.jpg"), "a name that is not UTF-8"),
        ("e\u0301 combined.jpg", "a combining character in the name"),
        ("n" * 246 + ".jpg", "a name of 250 characters"),
        ("'quotes\" and \\ backslash.jpg", "quotes in the name"),
        ("-rf.jpg", "a name like an option"),
        ("100% %s {0}.jpg", "a name like a format"),
        ("UPPER.JPG", "upper case"),
        ("two.dots.jpeg", "two dots"),
        (" leading space.jpg", "a leading space"),
    ):
        out.good(name, jpeg_bytes(out.photo()), why)


def _broken(out: _Writer) -> None:
    from tests.helpers.pictures import dng_bytes, exif_block, jpeg_bytes

    photo = out.photo((320, 240))
    whole = jpeg_bytes(photo, exif=exif_block(orientation=1, make="Maker"))
    out.bad("empty.jpg", b"", "no bytes", "empty file")
    out.bad("text.jpg", b"This is a letter, not a photo.\n" * 50, "text", "not a picture")
    out.bad("zeros.jpg", bytes(5000), "zero bytes", "not a picture")
    out.bad("html.png", b"<!DOCTYPE html><html><body>404</body></html>", "a page", "not a picture")
    out.bad("one-byte.gif", b"G", "one byte", "not a picture")
    out.bad(
        "movie.heic", b"\0\0\0\x18ftypisom\0\0\0\0" + bytes(900), "video", "a video, not a photo"
    )
    jp2 = b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(200)
    out.bad("jp2.jpg", jp2, "JPEG 2000", "format not supported: JPEG 2000")
    out.bad("layers.png", b"8BPS\0\1" + bytes(99), "PSD", "format not supported: Photoshop")
    for share in (2, 30, 60, 95):
        cut = whole[: len(whole) * share // 100]
        out.bad(f"cut-{share}.jpg", cut, f"{share} % of a JPEG", "truncated file")
    sources: dict[str, bytes] = {
        "png": _encoded(photo, "PNG"),
        "gif": _encoded(photo.quantize(64), "GIF"),
        "webp": _encoded(photo, "WEBP"),
        "bmp": _encoded(photo, "BMP"),
        "tiff": _encoded(photo, "TIFF", compression="tiff_lzw"),
        "avif": _encoded(photo, "AVIF", speed=10),
        "heic": _heic(photo),
    }
    for kind, data in sources.items():
        for share in (20, 70):
            cut = data[: len(data) * share // 100]
            out.bad(f"cut-{share}.{kind}", cut, f"{share} % of a {kind}", "truncated file")
    raw = dng_bytes(out.photo((400, 300)))
    out.bad("cut.dng", raw[: len(raw) // 2], "half a DNG", "truncated file")
    damaged = bytearray(_encoded(photo, "PNG"))
    damaged[len(damaged) // 2 : len(damaged) // 2 + 200] = b"\x5a" * 200
    out.bad("flipped.png", bytes(damaged), "200 bytes overwritten", "damaged file")
    out.bad("noise.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "noise", "")
    out.bad("noise.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9, "noise", "")
    out.bad("noise.tiff", b"II*\0\x08\0\0\0" + bytes(range(255, -1, -1)) * 9, "noise", "")
    out.bad("noise.webp", b"RIFF\xff\0\0\0WEBPVP8 " + bytes(range(256)), "noise", "")
    out.bad("noise.heic", b"\0\0\0\x18ftypheic" + bytes(range(256)) * 9, "noise", "")
    out.bad("noise.avif", b"\0\0\0\x18ftypavif" + bytes(range(256)) * 9, "noise", "")
    out.bad("noise.cr2", b"II*\0\x10\0\0\0CR\2\0" + bytes(range(256)) * 9, "noise", "")
    out.bad("noise.raf", b"FUJIFILMCCD-RAW " + bytes(range(256)) * 9, "noise", "")
    out.bad("noise.cr3", b"\0\0\0\x18ftypcrx " + bytes(range(256)) * 9, "noise", "")
    entropy = bytearray(jpeg_bytes(out.photo((320, 240))))
    start = len(entropy) * 6 // 10
    for at in range(start, start + 60):
        entropy[at] ^= 0x15
    out.good("flipped.jpg", bytes(entropy), "bytes changed in the middle of the picture")
    locked = out.folder / "locked.jpg"
    locked.write_bytes(jpeg_bytes(out.photo()))
    locked.chmod(0)
    root = not hasattr(os, "geteuid") or os.geteuid() == 0
    reason = "" if root else "no permission to read it"
    out.files.append(
        OddFile(locked, "indexed" if root else "failed", "no permission (but for root)", reason)
    )


def _heic(photo: Image.Image) -> bytes:
    import pillow_heif

    output = io.BytesIO()
    pillow_heif.from_pillow(photo).save(output, quality=60, enc_params=QUICKLY)
    return output.getvalue()


def _bombs(out: _Writer) -> None:
    many = "too many pixels"
    header = struct.pack(">IIBBBBB", 200_000, 200_000, 8, 2, 0, 0, 0)
    png = (
        b"\x89PNG\r\n\x1a\n"
        + _png_chunk(b"IHDR", header)
        + _png_chunk(b"IDAT", zlib.compress(bytes(100_000)))
        + _png_chunk(b"IEND", b"")
    )
    out.bad("bomb.png", png, "a header of 40 gigapixels", many)
    gif = bytearray(_encoded(out.photo().quantize(16), "GIF"))
    gif[6:10] = struct.pack("<HH", 65535, 65535)
    out.bad("bomb.gif", bytes(gif), "a screen of 4 gigapixels", many)
    bmp = bytearray(_encoded(out.photo(), "BMP"))
    bmp[18:26] = struct.pack("<ii", 100_000, 100_000)
    out.bad("bomb.bmp", bytes(bmp), "a header of 10 gigapixels", many)
    jpeg = bytearray(_encoded(out.photo(), "JPEG"))
    frame = jpeg.find(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = struct.pack(">HH", 65000, 65000)
    out.bad("bomb.jpg", bytes(jpeg), "a header of 4 gigapixels", many)
    tiff = _encoded(out.photo(), "TIFF")
    wide = struct.pack("<HHI", 256, 4, 1), struct.pack("<HHI", 257, 4, 1)
    changed = tiff
    for tag in wide:
        at = changed.find(tag)
        changed = changed[: at + 8] + struct.pack("<I", 300_000) + changed[at + 12 :]
    out.bad("bomb.tiff", changed, "a header of 90 gigapixels", many)
