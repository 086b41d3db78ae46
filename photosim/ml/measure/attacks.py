"""Edited copies of photos: what people and web sites do to a picture, with a fixed seed.

``ATTACKS`` names the 21 edits that the copy benchmark measures, each with the strength given in
its line. The functions under them take their strength as an argument, and training draws them at
random strengths. Pillow and NumPy only; the same photo, name and seed give the same pixels.
"""

from __future__ import annotations

import hashlib
import io
import math
import string
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

#: Changes with any strength below, so that kept copies are made again.
VERSION = 1

Photo = Image.Image
Edit = Callable[[Photo, np.random.Generator, Photo], Photo]

_BICUBIC = Image.Resampling.BICUBIC


def attack(name: str, photo: Photo, key: str, background: Photo, seed: int = 0) -> Photo:
    """The edit ``name`` of an RGB photo.

    key: what names the photo; with seed and name it fixes every random choice, so that the
        result does not depend on the order in which photos are edited.
    background: another RGB photo, on which ``pasted`` puts this one.
    Raises KeyError for a name that is not in ATTACKS.
    """
    digest = hashlib.sha256(f"{seed}\0{name}\0{key}".encode()).digest()
    rng = np.random.default_rng(int.from_bytes(digest[:8], "big"))
    return ATTACKS[name](photo, rng, background)


def crop(photo: Photo, removed: float, rng: np.random.Generator) -> Photo:
    """A rectangle of the photo's shape (sides varied by up to 10 %) at a random place.

    removed: share of the area that is cut away, in 0..1 (as in Copydays, Jegou et al. 2008).
    """
    width, height = photo.size
    kept = math.sqrt(1.0 - removed)
    stretch = float(rng.uniform(0.95, 1.05))
    w = min(width, max(1, round(width * kept * stretch)))
    h = min(height, max(1, round(height * kept / stretch)))
    left = int(rng.integers(0, width - w + 1))
    top = int(rng.integers(0, height - h + 1))
    return photo.crop((left, top, left + w, top + h))


def brightness(photo: Photo, factor: float) -> Photo:
    """Every value times factor, clipped."""
    return ImageEnhance.Brightness(photo).enhance(factor)


def contrast(photo: Photo, factor: float) -> Photo:
    """Distance of every value from the mean grey times factor, clipped."""
    return ImageEnhance.Contrast(photo).enhance(factor)


def colour(photo: Photo, factor: float) -> Photo:
    """Saturation times factor; 0 is grey."""
    return ImageEnhance.Color(photo).enhance(factor)


def tint(photo: Photo, amount: float, rng: np.random.Generator) -> Photo:
    """Each channel times its own factor in 1 - amount .. 1 + amount: another white balance."""
    factors = rng.uniform(1 - amount, 1 + amount, size=3).astype(np.float32)
    pixels = np.asarray(photo, dtype=np.float32) * factors
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def gamma(photo: Photo, exponent: float) -> Photo:
    """Every value v in 0..1 becomes v ** exponent."""
    table = [round(255 * (value / 255) ** exponent) for value in range(256)]
    return photo.point(table * 3)


def grey(photo: Photo) -> Photo:
    """Luminance in all three channels."""
    return photo.convert("L").convert("RGB")


def mirror(photo: Photo) -> Photo:
    """Left and right exchanged."""
    return photo.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


def aspect(photo: Photo, factor: float) -> Photo:
    """The width times factor, the height as it is."""
    return photo.resize((max(1, round(photo.width * factor)), photo.height), _BICUBIC)


def scale(photo: Photo, factor: float) -> Photo:
    """Both sides times factor, at least one pixel."""
    size = (max(1, round(photo.width * factor)), max(1, round(photo.height * factor)))
    return photo.resize(size, _BICUBIC)


def blur(photo: Photo, radius: float) -> Photo:
    """Gaussian blur; radius is the standard deviation as a share of the longest side."""
    return photo.filter(ImageFilter.GaussianBlur(radius * max(photo.size)))


def noise(photo: Photo, deviation: float, rng: np.random.Generator) -> Photo:
    """Independent Gaussian noise of that standard deviation (0..255) on every value."""
    pixels = np.asarray(photo, dtype=np.float32)
    pixels = pixels + rng.standard_normal(pixels.shape, dtype=np.float32) * deviation
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def rotate(photo: Photo, degrees: float) -> Photo:
    """Turned about its centre, the corners filled with black, the frame grown to hold it all."""
    if degrees % 90 == 0:
        turns = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
        quarter = int(degrees // 90) % 4
        return photo.transpose(turns[quarter - 1]) if quarter else photo.copy()
    return photo.rotate(degrees, resample=_BICUBIC, expand=True)


def jpeg(photo: Photo, quality: int) -> Photo:
    """Saved as JPEG of that quality and read again."""
    buffer = io.BytesIO()
    photo.save(buffer, "JPEG", quality=quality)
    with Image.open(buffer) as image:
        return image.convert("RGB")


def text(photo: Photo, lines: int, height: float, rng: np.random.Generator) -> Photo:
    """Lines of random letters with an outline; height is a line's share of the photo's height."""
    result = photo.copy()
    draw = ImageDraw.Draw(result)
    letters = list(string.ascii_letters + string.digits + "    ")
    size = max(4.0, height * photo.height)
    font = ImageFont.load_default(size)
    for _ in range(lines):
        written = "".join(rng.choice(letters, size=int(rng.integers(6, 16))))
        place = (
            float(rng.uniform(-0.05, 0.4)) * photo.width,
            float(rng.uniform(0.0, max(0.05, 0.95 - height))) * photo.height,
        )
        ink = tuple(int(value) for value in rng.integers(0, 256, size=3))
        outline = tuple(255 - value for value in ink)
        draw.text(
            place, written, ink, font, stroke_width=max(1, round(size / 20)), stroke_fill=outline
        )
    return result


def border(photo: Photo, width: float, rng: np.random.Generator) -> Photo:
    """A frame of one colour around it; width is a share of the longest side."""
    edge = max(1, round(width * max(photo.size)))
    ink = tuple(int(value) for value in rng.integers(0, 256, size=3))
    framed = Image.new("RGB", (photo.width + 2 * edge, photo.height + 2 * edge), ink)
    framed.paste(photo, (edge, edge))
    return framed


def paste(photo: Photo, side: float, background: Photo, rng: np.random.Generator) -> Photo:
    """The photo, its longest side reduced to ``side`` of the background's, at a random place.

    The background is scaled to the photo's longest side first, so that the result is no smaller
    than the photo.
    """
    longest = max(photo.size)
    ground = scale(background, longest / max(background.size))
    factor = min(side, ground.width / photo.width, ground.height / photo.height)
    small = scale(photo, factor)
    left = int(rng.integers(0, ground.width - min(small.width, ground.width) + 1))
    top = int(rng.integers(0, ground.height - min(small.height, ground.height) + 1))
    ground.paste(small, (left, top))
    return ground


def strong_edit(photo: Photo, rng: np.random.Generator) -> Photo:
    """40 % cut away, text over it, little colour left, JPEG quality 20."""
    edited = text(crop(photo, 0.4, rng), 4, 0.14, rng)
    return jpeg(colour(edited, 0.2), 20)


#: The edits of the copy benchmark, the mildest first.
ATTACKS: dict[str, Edit] = {
    "crop_10": lambda photo, rng, _: crop(photo, 0.10, rng),
    "crop_30": lambda photo, rng, _: crop(photo, 0.30, rng),
    "brighter": lambda photo, _rng, _: brightness(photo, 1.4),
    "darker": lambda photo, _rng, _: brightness(photo, 0.6),
    "contrast": lambda photo, _rng, _: contrast(photo, 1.5),
    "tint": lambda photo, rng, _: tint(photo, 0.2, rng),
    "mirror": lambda photo, _rng, _: mirror(photo),
    "aspect": lambda photo, _rng, _: aspect(photo, 1.4),
    "noise": lambda photo, rng, _: noise(photo, 15.0, rng),
    "rotate_90": lambda photo, _rng, _: rotate(photo, 90),
    "jpeg_10": lambda photo, _rng, _: jpeg(photo, 10),
    "crop_50": lambda photo, rng, _: crop(photo, 0.50, rng),
    "rotate_15": lambda photo, _rng, _: rotate(photo, 15),
    "border": lambda photo, rng, _: border(photo, 0.12, rng),
    "grey": lambda photo, _rng, _: grey(photo),
    "quarter_size": lambda photo, _rng, _: scale(photo, 0.25),
    "text": lambda photo, rng, _: text(photo, 4, 0.14, rng),
    "crop_70": lambda photo, rng, _: crop(photo, 0.70, rng),
    "blur": lambda photo, _rng, _: blur(photo, 0.009),
    "strong_edit": lambda photo, rng, _: strong_edit(photo, rng),
    "pasted": lambda photo, rng, background: paste(photo, 0.7, background, rng),
}
