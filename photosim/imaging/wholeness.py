"""Whether all of a picture is there: in what it is decoded to, and in its file.

Two files whose decoded pixels are equal are the same picture only where nothing else is in them:
another frame, finer steps, transparency, a second picture. A file that could not be decoded may
simply end too early, and most of it be there.
"""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image, ImageFile

from photosim.imaging.formats import tiff

_PLAIN = frozenset({"1", "L", "P", "RGB"})
_WITH_ALPHA = frozenset({"LA", "RGBA"})


def is_whole(kind: str, image: Image.Image) -> bool:
    """Whether it is one picture of 8 bits a channel or fewer. Asked before Pillow loads it.

    kind: a name of :func:`photosim.imaging.sniff.sniff`. GIF and AVIF are not told about.
    """
    if image.mode not in _PLAIN | _WITH_ALPHA:
        return False
    if any("16" in how or "32" in how for how in stored(image)):
        return False  # Pillow gives 8 bits of finer steps without a word
    if kind == "jpeg":
        return "mp" not in image.info  # else a second picture lies behind the first
    if kind in {"png", "tiff", "webp"}:
        return getattr(image, "n_frames", 1) == 1
    return kind == "bmp"


def stored(image: Image.Image) -> frozenset[str]:
    """How samples lie in the file, in Pillow's words: ``RGB``, ``RGB;16B``, … Asked before Pillow
    loads it."""
    tiles = [tile[3] for tile in getattr(image, "tile", ())]
    return frozenset(str(how[0] if isinstance(how, tuple) else how) for how in tiles)


def is_opaque(image: Image.Image) -> bool:
    """Whether nothing shows through a picture of one of the plain modes."""
    if "transparency" in image.info:
        return False
    if image.mode in _WITH_ALPHA:
        least, _ = image.getchannel("A").getextrema()
        return least == 255
    return image.palette is None or not image.palette.mode.endswith("A")


JPEG_END = b"\xff\xd9"


def is_truncated(kind: str, data: bytes) -> bool:
    """True where the container announces more bytes than there are, or lacks its end mark."""
    check = _CHECKS.get(kind, _strips_end_early)
    return check(data)


def rows_decoded(image: ImageFile.ImageFile) -> float:
    """The share of rows that a picture got before its ``load`` failed, in [0, 1].

    Rows that were not reached are zero, so black ones at the lower edge count as missing too. None
    where it failed before there was room for any.
    """
    try:
        box = image.im.getbbox()
    except (AssertionError, AttributeError):
        return 0.0  # nothing was made that could hold a row
    return 0.0 if box is None else float(box[3]) / image.height


def _chunks_end_early(data: bytes) -> bool:
    at = 8
    while at + 8 <= len(data):
        if data[at + 4 : at + 8] == b"IEND":
            return False
        at += int.from_bytes(data[at : at + 4], "big") + 12
    return True


def _boxes_end_early(data: bytes) -> bool:
    at = 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        if size == 0:  # reaches to the end, wherever that is
            return False
        if size < 8:
            return False
        at += size
    return at > len(data)


def _strips_end_early(data: bytes) -> bool:
    structure = tiff.Tiff(data)
    if not structure.valid:
        return False
    directories = list(structure.all())
    if not any(directories):
        return True
    for directory in directories:
        for where, how_much in (
            (tiff.STRIP_OFFSETS, tiff.STRIP_BYTE_COUNTS),
            (tiff.TILE_OFFSETS, tiff.TILE_BYTE_COUNTS),
        ):
            offsets = structure.numbers(directory.get(where))
            counts = structure.numbers(directory.get(how_much))
            if any(o + c > len(data) for o, c in zip(offsets, counts, strict=False)):
                return True
    return False


_CHECKS: dict[str, Callable[[bytes], bool]] = {
    "jpeg": lambda data: JPEG_END not in data[-4096:],
    "png": _chunks_end_early,
    "webp": lambda data: int.from_bytes(data[4:8], "little") + 8 > len(data),
    "heic": _boxes_end_early,
    "avif": _boxes_end_early,
    "cr3": _boxes_end_early,
    "gif": lambda data: b";" not in data[-16:],
    "bmp": lambda data: int.from_bytes(data[2:6], "little") > len(data),
}
