"""Pictures turned by any angle, padded, and several edits at once, as programs do it."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from photosim.ml.measure.attacks import crop, jpeg

FILLS: dict[str, tuple[int, int, int] | None] = {
    "black": (0, 0, 0),
    "white": (255, 255, 255),
    "edge": None,
    "clear": (128, 128, 128),
}
"""What is put where a turned picture leaves its canvas empty: None draws its edge out; transparent
places are shown over neutral grey."""


def turned(
    photo: Image.Image,
    degrees: float,
    fill: str = "black",
    *,
    grown: bool = False,
    mirrored: bool = False,
) -> Image.Image:
    """Mirrored first, then turned counterclockwise; the canvas grown to hold all of it, or kept."""
    pixels = np.asarray(photo)
    if mirrored:
        pixels = np.ascontiguousarray(pixels[:, ::-1])
    height, width = pixels.shape[:2]
    way = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), degrees, 1.0)
    size = (width, height)
    if grown:
        across, up = abs(way[0, 0]), abs(way[0, 1])
        size = (round(width * across + height * up), round(width * up + height * across))
        way[0, 2] += (size[0] - width) / 2
        way[1, 2] += (size[1] - height) / 2
    ink = FILLS[fill]
    border = cv2.BORDER_REPLICATE if ink is None else cv2.BORDER_CONSTANT
    result = cv2.warpAffine(
        pixels, way, size, flags=cv2.INTER_CUBIC, borderMode=border, borderValue=ink or (0, 0, 0)
    )
    return Image.fromarray(result)


def padded(photo: Image.Image, share: float, fill: str = "black") -> Image.Image:
    """Its sides reduced to that share, in the middle of a canvas as large as it was."""
    width, height = photo.size
    small = photo.resize((round(width * share), round(height * share)), Image.Resampling.BICUBIC)
    canvas = Image.new("RGB", photo.size, FILLS[fill] or (0, 0, 0))
    canvas.paste(small, ((width - small.width) // 2, (height - small.height) // 2))
    return canvas


def squeezed(photo: Image.Image) -> Image.Image:
    """Squeezed to a square."""
    side = sum(photo.size) // 2
    return photo.resize((side, side), Image.Resampling.BICUBIC)


def captioned(photo: Image.Image, rng: np.random.Generator) -> Image.Image:
    """A line of text with an outline, at the top or at the bottom."""
    result = photo.copy()
    draw = ImageDraw.Draw(result)
    size = 0.09 * photo.height
    top = 0.86 if rng.random() < 0.5 else 0.04
    draw.text(
        (photo.width * float(rng.uniform(0.05, 0.3)), photo.height * top),
        "Greetings from Rome"[: int(rng.integers(8, 19))],
        (255, 255, 255),
        ImageFont.load_default(size),
        stroke_width=max(1, round(size / 15)),
        stroke_fill=(0, 0, 0),
    )
    return result


def three_at_once(photo: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Cropped to 60 %, turned by 8 degrees, a caption, JPEG of quality 40."""
    cut = turned(crop(photo, 0.4, rng), float(rng.choice([-8, 8])))
    return jpeg(captioned(cut, rng), 40)
