"""Edited copies to learn copies from: one to four edits at drawn strengths, in the order in which
people make them: geometry, framing, what lies over it, colours, what spoils it.

Every angle with four fills, the canvas kept or grown; padding down to a fifth; caption bars,
screenshots around the photo, stickers. The same generator gives the same pixels.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from photosim.ml.measure import attacks

Photo = Image.Image
Ink = tuple[int, int, int]
Edit = Callable[[Photo, Photo, np.random.Generator], Photo]
"""The photo, another one to lie behind or over it, and what draws: an edited photo."""

_BICUBIC = Image.Resampling.BICUBIC
_LETTERS = list("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789    .,!?")
_SCREENS = ((180, 320), (320, 200), (320, 240), (200, 400))

#: Of all views this share is a part of the photo with words over it, few colours, saved badly.
EVERYTHING = 0.08
#: How likely each step is; a geometry is made twice in a quarter of the views that have one.
ODDS = (0.75, 0.4, 0.25, 0.35, 0.35)
MOST = 4
#: Sides that edits work between, in pixels.
LEAST_SIDE, MOST_SIDE = 16, 700


def copy_view(photo: Photo, background: Photo, rng: np.random.Generator) -> Photo:
    """An edited copy of an RGB photo. background: another RGB photo."""
    if rng.random() < EVERYTHING:
        return _everything(photo, rng)
    while True:
        chosen = [step for step, odds in zip(_STEPS, ODDS, strict=True) if rng.random() < odds]
        if 1 <= len(chosen) <= MOST:
            break
    if _geometry in chosen and rng.random() < 0.25 and len(chosen) < MOST:
        chosen.insert(0, _geometry)
    for step in chosen:
        photo = step(photo, background, rng)
        if min(photo.size) < LEAST_SIDE:
            photo = photo.resize((max(LEAST_SIDE, photo.width), max(LEAST_SIDE, photo.height)))
        if max(photo.size) > MOST_SIDE:
            photo.thumbnail((MOST_SIDE, MOST_SIDE))
    return photo


def turned(photo: Photo, rng: np.random.Generator, degrees: float | None = None) -> Photo:
    """Turned by any angle (drawn where none is given), canvas kept or grown, one of four fills."""
    angle = _drawn(rng, -180, 180) if degrees is None else degrees
    grown = rng.random() < 0.5
    fill = _fill(photo, rng)
    if fill is not None:
        return photo.rotate(angle, resample=_BICUBIC, expand=grown, fillcolor=fill)
    pixels = np.asarray(photo)
    height, width = pixels.shape[:2]
    margin = max(height, width) // 2
    large = Image.fromarray(np.pad(pixels, ((margin, margin), (margin, margin), (0, 0)), "edge"))
    large = large.rotate(angle, resample=_BICUBIC)
    if grown:
        sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
        width, height = (
            int(abs(width * cosine) + abs(height * sine)),
            int(abs(width * sine) + abs(height * cosine)),
        )
    x, y = large.width // 2, large.height // 2
    return large.crop(
        (
            max(0, x - width // 2),
            max(0, y - height // 2),
            min(large.width, x + width // 2),
            min(large.height, y + height // 2),
        )
    )


def padded(photo: Photo, background: Photo, rng: np.random.Generator, least: float = 0.2) -> Photo:
    """The photo, ``least`` to 0.85 of the longest side, on a canvas of another shape."""
    share, longest = _drawn(rng, least, 0.85), max(photo.size)
    aspect = math.exp(_drawn(rng, -0.6, 0.6))
    width = max(24, int(longest * math.sqrt(aspect)))
    height = max(24, int(longest / math.sqrt(aspect)))
    factor = min(share * max(width, height) / longest, width / photo.width, height / photo.height)
    small = _sized(photo, factor)
    canvas = _canvas((width, height), photo, background, rng)
    if rng.random() < 0.5:
        place = ((width - small.width) // 2, (height - small.height) // 2)
    else:
        place = (
            int(rng.integers(0, width - small.width + 1)),
            int(rng.integers(0, height - small.height + 1)),
        )
    canvas.paste(small, place)
    return canvas


def captioned(photo: Photo, rng: np.random.Generator) -> Photo:
    """A bar with words above the photo, below it, or both."""
    bar = int(photo.height * _drawn(rng, 0.08, 0.3))
    paper = ((0, 0, 0), (255, 255, 255), _ink(rng))[int(rng.integers(0, 3))]
    top, bottom = ((bar, 0), (0, bar), (bar, bar))[int(rng.integers(0, 3))]
    made = Image.new("RGB", (photo.width, photo.height + top + bottom), paper)
    made.paste(photo, (0, top))
    draw = ImageDraw.Draw(made)
    for start, height in ((0, top), (top + photo.height, bottom)):
        if not height:
            continue
        rows = int(rng.integers(1, 3))
        size = max(6, height * 0.7 / rows)
        for row in range(rows):
            place = (
                _drawn(rng, 0, 0.2) * photo.width,
                start + row * height / rows + height * 0.08,
            )
            words = _words(rng, int(rng.integers(6, 30)))
            draw.text(place, words, _opposite(paper), ImageFont.load_default(size))
    return made


def screenshot(photo: Photo, rng: np.random.Generator) -> Photo:
    """A program's window around the photo, light or dark, with words, knobs and bars."""
    width, height = _SCREENS[int(rng.integers(0, 4))]
    dark = rng.random() < 0.5
    shades = rng.integers(0, 50, 3) if dark else rng.integers(220, 256, 3)
    paper = (int(shades[0]), int(shades[1]), int(shades[2]))
    made = Image.new("RGB", (width, height), paper)
    draw = ImageDraw.Draw(made)
    wide = width > height
    left = int(width * _drawn(rng, 0, 0.25)) if wide else 0
    top = int(height * _drawn(rng, 0.05, 0.25))
    right = width - (int(width * _drawn(rng, 0, 0.3)) if wide else 0)
    bottom = int(height * _drawn(rng, 0.7, 0.98))
    small = _sized(photo, min((right - left) / photo.width, (bottom - top) / photo.height))
    made.paste(
        small,
        (left + (right - left - small.width) // 2, top + (bottom - top - small.height) // 2),
    )
    for _ in range(int(rng.integers(3, 12))):
        x = int(rng.integers(0, width))
        above, below = rng.integers(0, max(1, top)), rng.integers(min(bottom, height - 1), height)
        y = int((above, below)[int(rng.integers(0, 2))])
        kind = rng.random()
        if kind < 0.5:
            words = _words(rng, int(rng.integers(3, 16)))
            draw.text((x, y), words, _opposite(paper), ImageFont.load_default(_drawn(rng, 7, 13)))
        elif kind < 0.8:
            draw.ellipse((x, y, x + 8, y + 8), fill=_ink(rng))
        else:
            draw.rectangle((x, y, x + int(rng.integers(8, 50)), y + 6), fill=_ink(rng))
    return made


def stickers(photo: Photo, background: Photo, rng: np.random.Generator) -> Photo:
    """One to three discs, boxes, stars or small pictures over the photo."""
    made = photo.copy()
    draw = ImageDraw.Draw(made)
    width, height = made.size
    for _ in range(int(rng.integers(1, 4))):
        side = max(4, int(min(width, height) * _drawn(rng, 0.1, 0.4)))
        x = int(rng.integers(-side // 3, width))
        y = int(rng.integers(-side // 3, height))
        kind = rng.random()
        if kind < 0.3:
            box = (x, y, x + side, y + side)
            draw.ellipse(box, fill=_ink(rng), outline=_ink(rng), width=max(1, side // 12))
        elif kind < 0.5:
            end = (x + side, y + int(side * _drawn(rng, 0.3, 1.2)))
            draw.rectangle((x, y, *end), fill=_ink(rng))
        elif kind < 0.7:
            draw.polygon(_star(x, y, side), fill=_ink(rng))
        else:
            size = (side, max(4, int(side * _drawn(rng, 0.6, 1.4))))
            made.paste(background.resize(size), (x, y))
    return made


def tilted(photo: Photo, rng: np.random.Generator) -> Photo:
    """Seen a little from the side: each corner moved by up to a sixth."""
    width, height = photo.size
    far = 0.18

    def near() -> float:
        return _drawn(rng, -0.02, far)

    corners = [
        (near() * width, near() * height),
        (near() * width, (1 - near()) * height),
        ((1 - near()) * width, (1 - near()) * height),
        ((1 - near()) * width, near() * height),
    ]
    flat = [value for corner in corners for value in corner]
    return photo.transform(photo.size, Image.Transform.QUAD, flat, _BICUBIC)


def _geometry(photo: Photo, _: Photo, rng: np.random.Generator) -> Photo:  # noqa: PLR0911 - a table
    kind = rng.random()
    if kind < 0.34:
        return attacks.crop(photo, _drawn(rng, 0.05, 0.75), rng)
    if kind < 0.44:
        return attacks.mirror(photo)
    if kind < 0.52:
        return attacks.rotate(photo, 90 * int(rng.integers(1, 4)))
    if kind < 0.78:
        return turned(photo, rng)
    if kind < 0.86:
        return turned(photo, rng, _drawn(rng, -20, 20))
    if kind < 0.94:
        return attacks.aspect(photo, _drawn(rng, 0.55, 1.8))
    return tilted(photo, rng)


def _framing(photo: Photo, background: Photo, rng: np.random.Generator) -> Photo:
    kind = rng.random()
    if kind < 0.2:
        return attacks.border(photo, _drawn(rng, 0.02, 0.2), rng)
    if kind < 0.5:
        return padded(photo, background, rng)
    if kind < 0.75:
        return attacks.paste(photo, _drawn(rng, 0.35, 0.9), background, rng)
    if kind < 0.87:
        return captioned(photo, rng)
    return screenshot(photo, rng)


def _overlay(photo: Photo, background: Photo, rng: np.random.Generator) -> Photo:
    if rng.random() < 0.55:
        return attacks.text(photo, int(rng.integers(1, 7)), _drawn(rng, 0.05, 0.22), rng)
    return stickers(photo, background, rng)


def _colours(photo: Photo, _: Photo, rng: np.random.Generator) -> Photo:
    kind = rng.random()
    if kind < 0.22:
        return attacks.brightness(photo, _drawn(rng, 0.45, 1.7))
    if kind < 0.38:
        return attacks.contrast(photo, _drawn(rng, 0.45, 1.8))
    if kind < 0.48:
        return attacks.gamma(photo, _drawn(rng, 0.55, 1.8))
    if kind < 0.6:
        return attacks.tint(photo, _drawn(rng, 0.05, 0.35), rng)
    if kind < 0.78:
        return attacks.grey(photo)
    return attacks.colour(photo, _drawn(rng, 0.05, 2.0))


def _losses(photo: Photo, _: Photo, rng: np.random.Generator) -> Photo:
    kind = rng.random()
    if kind < 0.25:
        return attacks.blur(photo, _drawn(rng, 0.003, 0.018))
    if kind < 0.45:
        return attacks.scale(photo, _drawn(rng, 0.15, 0.6))
    if kind < 0.6:
        return attacks.noise(photo, _drawn(rng, 4, 25), rng)
    return attacks.jpeg(photo, int(rng.integers(6, 45)))


_STEPS: tuple[Edit, ...] = (_geometry, _framing, _overlay, _colours, _losses)


def _everything(photo: Photo, rng: np.random.Generator) -> Photo:
    photo = attacks.crop(photo, _drawn(rng, 0.2, 0.55), rng)
    photo = attacks.text(photo, int(rng.integers(2, 6)), _drawn(rng, 0.08, 0.18), rng)
    photo = attacks.colour(photo, _drawn(rng, 0, 0.5))
    return attacks.jpeg(photo, int(rng.integers(10, 40)))


def _drawn(rng: np.random.Generator, low: float, high: float) -> float:
    return float(rng.uniform(low, high))


def _ink(rng: np.random.Generator) -> Ink:
    red, green, blue = rng.integers(0, 256, 3)
    return int(red), int(green), int(blue)


def _opposite(ink: Ink) -> Ink:
    return 255 - ink[0], 255 - ink[1], 255 - ink[2]


def _fill(photo: Photo, rng: np.random.Generator) -> Ink | None:
    """Black, white, the photo's mean, any colour; None: its edge goes on."""
    kind = rng.random()
    if kind < 0.35:
        return (0, 0, 0)
    if kind < 0.6:
        return (255, 255, 255)
    if kind < 0.75:
        mean = np.asarray(photo.resize((1, 1), Image.Resampling.BOX))[0, 0]
        return int(mean[0]), int(mean[1]), int(mean[2])
    if kind < 0.85:
        return _ink(rng)
    return None


def _canvas(
    size: tuple[int, int], photo: Photo, background: Photo, rng: np.random.Generator
) -> Photo:
    """One colour, a gradient, the photo itself blurred, or another photo."""
    kind = rng.random()
    if kind < 0.55:
        return Image.new("RGB", size, _fill(photo, rng) or _ink(rng))
    if kind < 0.7:
        ends = np.array([_ink(rng), _ink(rng)], np.float32)
        share = np.linspace(0, 1, size[1])[:, None, None]
        column = ends[0] * (1 - share) + ends[1] * share
        return Image.fromarray(column.repeat(size[0], 1).astype(np.uint8))
    if kind < 0.82:
        return photo.resize(size).filter(ImageFilter.GaussianBlur(max(size) * 0.05))
    return background.resize(size, _BICUBIC)


def _sized(photo: Photo, factor: float) -> Photo:
    size = (max(8, int(photo.width * factor)), max(8, int(photo.height * factor)))
    return photo.resize(size, _BICUBIC)


def _words(rng: np.random.Generator, count: int) -> str:
    return "".join(rng.choice(_LETTERS, size=count))


def _star(x: int, y: int, side: int) -> list[tuple[float, float]]:
    angles = np.linspace(0, 2 * math.pi, 11)[:10]
    return [
        (
            x + side / 2 + side / 2 * math.cos(angle) * (0.5 if number % 2 else 1),
            y + side / 2 + side / 2 * math.sin(angle) * (0.5 if number % 2 else 1),
        )
        for number, angle in enumerate(angles.tolist())
    ]
