"""Small pictures for the grid."""

from __future__ import annotations

import io

from PIL import Image

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.imaging.decode import THUMBNAIL_SIDE

QUALITY = 82

# Pillow would write what it finds in the picture's info.
_NO_METADATA = {"exif": b"", "icc_profile": None, "comment": b"", "xmp": b""}


def fit(image: Image.Image, side: int) -> Image.Image:
    """The picture with its longest side at most ``side``, never enlarged, at least one pixel."""
    longest = max(image.size)
    if longest <= side:
        return image
    width, height = (max(1, round(length * side / longest)) for length in image.size)
    return image.resize((width, height), Image.Resampling.BICUBIC, reducing_gap=1.5)


def thumbnail(image: Image.Image) -> bytes:
    """A JPEG of the upright picture, longest side at most 320 pixels, without metadata."""
    return encode(fit(image, THUMBNAIL_SIDE))


def read(data: bytes) -> Image.Image:
    """The picture of a stored thumbnail, RGB. Raises PhotoUnreadable for what is none."""
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
            if max(image.size) > THUMBNAIL_SIDE:
                raise PhotoUnreadable(PhotoFault.THUMBNAIL)
            return image.convert("RGB")
    except (OSError, ValueError, SyntaxError) as error:
        raise PhotoUnreadable(PhotoFault.THUMBNAIL) from error


def encode(image: Image.Image) -> bytes:
    """The picture as the JPEG that a thumbnail is: quality 82, colour at half resolution."""
    output = io.BytesIO()
    rgb = image if image.mode == "RGB" else image.convert("RGB")
    rgb.save(output, "JPEG", quality=QUALITY, subsampling="4:2:0", **_NO_METADATA)
    return output.getvalue()
