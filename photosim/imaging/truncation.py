"""Whether a file that could not be decoded simply ends too early, and how much of it is there."""

from __future__ import annotations

from collections.abc import Callable

from PIL import ImageFile

from photosim.imaging import tiff

JPEG_END = b"\xff\xd9"


def is_truncated(kind: str, data: bytes) -> bool:
    """True where the container announces more bytes than there are, or lacks its end mark."""
    check = _CHECKS.get(kind, _strips_end_early)
    return check(data)


def rows_decoded(image: ImageFile.ImageFile) -> float:
    """The share of rows that a picture got before its ``load`` failed, in [0, 1].

    Rows that were not reached are zero, so black ones at the lower edge count as missing too.
    """
    box = image.im.getbbox()
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
