"""Any picture that Pillow can hold, as sRGB without alpha."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import cast

import numpy as np
from PIL import Image, ImageCms

from photosim.core.arrays import Values

GROUND = 128
"""What shows through transparent places: neutral grey, in 0..255."""

_SRGB_TOLERANCE = 3
_STRIP_PIXELS = 1 << 20


def to_srgb(image: Image.Image, *, min_side: int, profile: bytes | None = None) -> Image.Image:
    """The picture in mode RGB, colours converted to sRGB, alpha laid over neutral grey.

    Halved, thirded, … by whole factors as long as the short side stays at ``min_side`` or
    more. ``profile`` is an ICC profile; one that is broken or of another kind of picture is
    ignored.
    """
    return converted(flattened(image, min_side=min_side), profile)


def flattened(image: Image.Image, *, min_side: int) -> Image.Image:
    """The picture in 8 bits a channel, reduced as :func:`to_srgb` does, without alpha; its colours
    still as the file says."""
    image = reduced(_eight_bit(image), min_side)
    if image.mode in {"RGBA", "LA", "PA", "RGBa", "La"}:
        return _over_ground(image)
    return image


def converted(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A flattened picture in mode RGB, its colours in sRGB."""
    through = _through_profile(image, profile) if profile or image.mode == "LAB" else None
    if through is not None:
        return through
    return image if image.mode == "RGB" else image.convert("RGB")


def reduced(image: Image.Image, min_side: int) -> Image.Image:
    """Averaged over whole blocks of pixels, the short side at least ``min_side``."""
    factor = min(image.size) // max(1, min_side)
    return image.reduce(factor) if factor > 1 else image


def _eight_bit(image: Image.Image) -> Image.Image:
    """In a mode of 8 bits a channel that can be averaged: L, LA, RGB, RGBA, CMYK, …"""
    if image.mode.startswith("I;16"):
        return Image.fromarray(_scaled(np.asarray(image), 0.0, 65535.0))
    if image.mode in {"I", "F"}:
        return Image.fromarray(_scaled_to_range(np.asarray(image)))
    # A palette of RGBA entries carries its own alpha.
    alpha_palette = image.palette is not None and image.palette.mode.endswith("A")
    if image.mode == "PA" or (alpha_palette and image.mode == "P"):
        return image.convert("RGBA")
    if image.mode in {"1", "L", "P", "RGB"} and "transparency" in image.info:
        return image.convert("RGBA")
    plain = {"1": "L", "P": "RGB"}.get(image.mode)
    return image.convert(plain) if plain else image


def eight_bit_samples(values: Values, white: float | None) -> Values:
    """Samples of any numeric type and shape (height, width, …), as uint8 of the same shape.

    white: the value that becomes 255, with 0 for black; None: the values have to say both.
    """
    if white is not None:
        return _scaled(values, 0.0, white)
    return _scaled_to_range(values)


def _scaled_to_range(values: Values) -> Values:
    """Integers of 32 bits and floats don't say what white is; the values have to.

    Within 0..1 (floats) that is the range, then 0..255, then 0..65535; anything else is
    stretched from its least to its greatest value. NaN counts as black, infinities as the ends.
    """
    numbers = values.astype(np.float32)
    finite = numbers[np.isfinite(numbers)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    numbers = np.nan_to_num(numbers, copy=False, nan=low, posinf=high, neginf=low)
    tops = (1.0, 255.0, 65535.0) if values.dtype.kind == "f" else (255.0, 65535.0)
    for top in tops:
        if low >= 0 and high <= top:
            return _scaled(numbers, 0.0, top)
    return _scaled(numbers, low, high)


def _scaled(values: Values, low: float, high: float) -> Values:
    factor = 255.0 / max(high - low, 1e-12)
    eight = np.empty(values.shape, dtype=np.uint8)
    # In strips: a float copy of a whole large picture would be the largest thing in memory.
    rows = max(1, _STRIP_PIXELS // values.shape[1])
    for top in range(0, values.shape[0], rows):
        strip = values[top : top + rows].astype(np.float32)
        strip -= low
        strip *= factor
        strip += 0.5
        eight[top : top + rows] = np.clip(strip, 0, 255, out=strip)
    return eight


def _over_ground(image: Image.Image) -> Image.Image:
    straight = {"RGBa": "RGBA", "La": "LA", "PA": "RGBA"}.get(image.mode)
    if straight:
        image = image.convert(straight)
    opaque = "L" if image.mode == "LA" else "RGB"
    ground = Image.new(opaque, image.size, GROUND if opaque == "L" else (GROUND,) * 3)
    ground.paste(image.convert(opaque), mask=image.getchannel("A"))
    return ground


def _through_profile(image: Image.Image, profile: bytes | None) -> Image.Image | None:
    """The picture in sRGB by its profile, or None where the profile says nothing of use."""
    if image.mode in {"YCbCr", "HSV"}:
        image = image.convert("RGB")
    mode = image.mode
    try:
        if mode == "LAB":
            transform: ImageCms.ImageCmsTransform | None = _lab_transform()
        else:
            space = _space(profile or b"")
            if mode == "L" and space == "RGB":
                image, mode = image.convert("RGB"), "RGB"
            if {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}.get(mode) != space:
                return None
            transform = _transform(profile or b"", mode)
        if transform is None:
            return image if image.mode == "RGB" else None
        return ImageCms.applyTransform(image, transform)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None  # a broken profile costs the exact colours, not the photo


@lru_cache(maxsize=16)
def _space(profile: bytes) -> str:
    opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    return str(opened.profile.xcolor_space).strip()


@lru_cache(maxsize=16)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """From a profile to sRGB; None where the two are the same but for rounding."""
    transform = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        mode,
        "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    if mode != "RGB":
        return transform
    steps = np.arange(0, 256, 51, dtype=np.uint8)
    cube = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(1, -1, 3)
    probe = Image.fromarray(np.ascontiguousarray(cube))
    changed = cast(Image.Image, ImageCms.applyTransform(probe, transform))
    difference = np.abs(np.asarray(changed).astype(np.int16) - cube)
    return None if difference.max() <= _SRGB_TOLERANCE else transform


@lru_cache(maxsize=1)
def _lab_transform() -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"), "LAB", "RGB"
    )
