"""HEIC and HEIF through libheif."""

from __future__ import annotations

import pillow_heif
from PIL import Image

from photosim.imaging import exif
from photosim.imaging.formats.decoded import DecoderOutput, check_size
from photosim.imaging.limits import Limits

# Planes in libheif, the interleaved picture and Pillow's own of 4 bytes a pixel.
_BYTES_PER_PIXEL = 11.0


def decode(data: bytes, limits: Limits) -> DecoderOutput:
    """Decode the primary picture. Raises PhotoUnreadable or one of decode.DAMAGE.

    libheif has already turned the picture by the container's own ``irot`` and ``imir``; the
    EXIF orientation repeats them and is not to be applied again (ISO/IEC 23008-12, 6.5.10 and
    Annex A: EXIF does not change how an item is shown).
    """
    # One thread: the pool already runs one worker a core.
    pillow_heif.options.DECODE_THREADS = 1
    container = pillow_heif.open_heif(data, convert_hdr_to_8bit=True)
    check_size(container.size, _BYTES_PER_PIXEL, limits)
    image = container.to_pillow()
    facts = exif.from_block(container.info.get("exif") or b"")
    profile = container.info.get("icc_profile")
    return DecoderOutput(
        image,
        image.size,
        1,
        facts,
        profile if isinstance(profile, bytes) else None,
        _is_complete(container, image),
    )


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of the primary picture; it is not decoded. Raises one of decode.DAMAGE."""
    width, height = pillow_heif.open_heif(data).size
    return width, height


def _is_complete(container: pillow_heif.HeifFile, image: Image.Image) -> bool:
    """One picture of 8 bits, without the maps of depth and light that phones put beside it."""
    info = container.info
    beside = len(container) > 1 or info.get("depth_images") or info.get("aux")
    return info.get("bit_depth") == 8 and not beside and image.mode in {"L", "RGB"}
