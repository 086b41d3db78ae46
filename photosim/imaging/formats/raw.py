"""RAW files through the preview that the camera put in, or developed by LibRaw."""

from __future__ import annotations

import io

import rawpy
from PIL import Image

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.language import tr
from photosim.imaging import exif
from photosim.imaging.exif import ExifFacts
from photosim.imaging.formats import tiff
from photosim.imaging.formats.decoded import DecoderOutput, check_size, decode_with_pillow
from photosim.imaging.limits import Limits

SMALLEST_PREVIEW = 320
"""A preview whose longest side is below this is an icon: LibRaw develops the photo instead."""

# Sensor values of 2 bytes, LibRaw's picture of 4 channels of 2 bytes, and the result.
_BYTES_PER_PIXEL = 14.0
# LibRaw's flip to EXIF's orientation.
_ORIENTATION = {0: 1, 3: 3, 5: 8, 6: 6}


def decode(kind: str, data: bytes, min_side: int, limits: Limits) -> DecoderOutput:
    """Decode a RAW file. Raises PhotoUnreadable or one of decode.DAMAGE."""
    try:
        opened = rawpy.imread(io.BytesIO(data))
    except rawpy.LibRawError as error:
        raise _unreadable(error) from error
    with opened:
        sizes = opened.sizes
        size = (sizes.width, sizes.height)
        check_size(size, 0.0, limits)
        flip = _ORIENTATION.get(sizes.flip, 1)
        facts = _facts(kind, data)
        preview = _preview(opened, min_side, limits)
        if preview is not None and max(preview.size) >= min(SMALLEST_PREVIEW, *size):
            # LibRaw puts the orientation into previews that lack EXIF of their own.
            turned = preview.exif.orientation or flip
            known = facts if facts.camera or facts.taken_at else preview.exif
            if (turned >= 5) != (flip >= 5):
                size = size[::-1]
            return DecoderOutput(preview.image, size, turned, known, preview.profile)
        check_size(size, _BYTES_PER_PIXEL, limits)
        try:
            half = min(size) // 2 >= min_side
            pixels = opened.postprocess(half_size=half, use_camera_wb=True, user_flip=0)
        except rawpy.LibRawError as error:
            if preview is None:
                raise _unreadable(error) from error
            return DecoderOutput(preview.image, size, flip, facts, preview.profile)
        return DecoderOutput(Image.fromarray(pixels), size, flip, facts, None)


def _preview(opened: rawpy.RawPy, min_side: int, limits: Limits) -> DecoderOutput | None:
    try:
        found = opened.extract_thumb()
    except (rawpy.LibRawNoThumbnailError, rawpy.LibRawUnsupportedThumbnailError):
        return None
    except rawpy.LibRawError:
        return None  # a damaged preview; the sensor data may be sound
    if not isinstance(found.data, bytes):
        image = Image.fromarray(found.data)
        return DecoderOutput(image, image.size, 1, exif.NOTHING, None)
    try:
        return decode_with_pillow("jpeg", found.data, min_side, limits)
    except (OSError, SyntaxError, ValueError):
        return None


def _facts(kind: str, data: bytes) -> ExifFacts:
    if kind == "cr3":
        return exif.from_canon_boxes(data)
    if tiff.Tiff(data).valid:
        return exif.from_block(data)
    return exif.NOTHING


def _unreadable(error: Exception) -> PhotoUnreadable:
    if isinstance(error, rawpy.LibRawFileUnsupportedError):
        return PhotoUnreadable(PhotoFault.RAW_FORMAT)
    if isinstance(error, (rawpy.LibRawIOError, rawpy.LibRawDataError)):
        return PhotoUnreadable(PhotoFault.TRUNCATED)
    if isinstance(error, rawpy.LibRawTooBigError):
        return PhotoUnreadable(PhotoFault.TOO_MANY_PIXELS)
    text = error.args[0] if error.args else error
    reason = text.decode() if isinstance(text, bytes) else str(text)
    return PhotoUnreadable(
        PhotoFault.DAMAGED, message=tr("The RAW file can't be decoded: {reason}.", reason=reason)
    )
