"""Whether the 8 bits a channel that a picture is decoded to are all that its file shows.

Two files whose decoded pixels are equal are the same picture only where nothing else is in them:
another frame, finer steps, transparency, a second picture.
"""

from __future__ import annotations

from PIL import Image

_PLAIN = frozenset({"1", "L", "P", "RGB"})
_WITH_ALPHA = frozenset({"LA", "RGBA"})


def is_whole(kind: str, image: Image.Image) -> bool:
    """Whether it is one picture of 8 bits a channel or fewer. Asked before Pillow loads it.

    kind: a name of :func:`photosim.imaging.sniff.sniff`. GIF and AVIF are not told about.
    """
    if image.mode not in _PLAIN | _WITH_ALPHA:
        return False
    if any("16" in _stored(tile) or "32" in _stored(tile) for tile in getattr(image, "tile", ())):
        return False  # Pillow gives 8 bits of finer steps without a word
    if kind == "jpeg":
        return "mp" not in image.info  # else a second picture lies behind the first
    if kind in {"png", "tiff", "webp"}:
        return getattr(image, "n_frames", 1) == 1
    return kind == "bmp"


def _stored(tile: tuple[object, ...]) -> str:
    """How samples lie in the file, in Pillow's words: ``RGB``, ``RGB;16B``, …"""
    how = tile[3]
    return str(how[0] if isinstance(how, tuple) else how)


def is_opaque(image: Image.Image) -> bool:
    """Whether nothing shows through a picture of one of the plain modes."""
    if "transparency" in image.info:
        return False
    if image.mode in _WITH_ALPHA:
        least, _ = image.getchannel("A").getextrema()
        return least == 255
    return image.palette is None or not image.palette.mode.endswith("A")
