"""Where ``similar`` and ``copy`` begin: levels calibrated on photos and on what is no photo."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from photosim.core.arrays import Floats
from photosim.ml.measure.evaluate import CopyScores

#: The share of pictures that are no photos that must stay below the level ``similar``.
FOREIGN_BELOW = 0.995
#: Precision that the level ``copy`` is set to on the calibration photos; the promise is 0.99.
COPY_PRECISION = 0.995

_ROOM = 0.01

_SIDE = 320
_WORDS = (
    "the",
    "of",
    "and",
    "photo",
    "in",
    "is",
    "you",
    "that",
    "was",
    "for",
    "on",
    "are",
    "with",
    "his",
    "they",
    "at",
    "this",
    "have",
    "from",
    "one",
    "word",
    "but",
    "what",
    "all",
)


def foreign_pictures(count: int, seed: int) -> list[Image.Image]:
    """Pictures that resemble no photo: noise, gradients and text pages in turn; RGB."""
    rng = np.random.default_rng(seed)
    makers = (_noise, _gradient, _text_page)
    first = int(rng.integers(len(makers)))
    return [makers[(first + i) % len(makers)](rng) for i in range(count)]


def similar_level(foreign: Floats) -> float:
    """A little above the cosine that ``FOREIGN_BELOW`` of foreign pictures stay below.

    foreign: each foreign picture's best cosine in a gallery of photos, (n,).
    """
    return round(float(np.quantile(foreign, FOREIGN_BELOW)) + _ROOM, 4)


def copy_level(found: Mapping[str, CopyScores] | Sequence[CopyScores]) -> float:
    """The lowest cosine at which ``COPY_PRECISION`` of all pairs join a copy with its original."""
    scores = list(found.values()) if isinstance(found, Mapping) else list(found)
    right = np.sort(np.concatenate([score.own for score in scores]))
    wrong = np.sort(np.concatenate([score.others.ravel() for score in scores]))
    candidates = np.unique(right)
    kept = len(right) - np.searchsorted(right, candidates, side="left")
    mistaken = len(wrong) - np.searchsorted(wrong, candidates, side="left")
    precise = kept / (kept + mistaken) >= COPY_PRECISION
    # From the lowest level above which the precision never falls below the aim again.
    failing = np.flatnonzero(~precise)
    first = int(failing[-1]) + 1 if len(failing) else 0
    if first >= len(candidates):
        raise ValueError(
            "no level reaches the precision: copies and other photos can't be told apart"
        )
    return round(math.ceil(float(candidates[first]) * 1e4) / 1e4, 4)


def _noise(rng: np.random.Generator) -> Image.Image:
    # From single pixels to soft clouds, in colour or grey.
    cells = int(rng.choice([_SIDE, _SIDE // 2, _SIDE // 4, _SIDE // 16, _SIDE // 40]))
    channels = int(rng.choice([1, 3]))
    if rng.random() < 0.5:
        values = rng.integers(0, 256, size=(cells, cells, channels))
    else:
        deviation = float(rng.uniform(10, 80))
        values = np.clip(
            rng.normal(rng.uniform(40, 215), deviation, (cells, cells, channels)), 0, 255
        )
    pixels = np.broadcast_to(values.astype(np.uint8), (cells, cells, 3))
    image = Image.fromarray(np.ascontiguousarray(pixels))
    return image.resize((_SIDE, _SIDE), Image.Resampling.BICUBIC)


def _gradient(rng: np.random.Generator) -> Image.Image:
    across = np.linspace(-1, 1, _SIDE)
    x, y = np.meshgrid(across, across)
    if rng.random() < 0.7:
        angle = rng.uniform(0, 2 * np.pi)
        along = (x * np.cos(angle) + y * np.sin(angle)) / 2.83 + 0.5
    else:
        along = np.clip(np.hypot(x - rng.uniform(-0.5, 0.5), y - rng.uniform(-0.5, 0.5)) / 2, 0, 1)
    start, end = rng.uniform(0, 255, size=(2, 3))
    pixels = start + along[..., None] * (end - start)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _text_page(rng: np.random.Generator) -> Image.Image:
    dark = rng.random() < 0.2
    paper, ink = (20, 235) if dark else (255 - int(rng.integers(0, 20)), int(rng.integers(0, 60)))
    size = (_SIDE, int(_SIDE * rng.uniform(1.0, 1.4)))
    page = Image.new("RGB", size, (paper, paper, paper))
    drawing = ImageDraw.Draw(page)
    letter = float(rng.uniform(7, 20))
    font = ImageFont.load_default(letter)
    margin = float(rng.uniform(8, 30))
    y = margin
    while y < size[1] - margin - letter:
        words = " ".join(rng.choice(_WORDS, size=40))
        line = words[: max(1, int((_SIDE - 2 * margin) / (letter * 0.55)))]
        if rng.random() < 0.12:
            line = line[: len(line) // 2]
        drawing.text((margin, y), line, (ink, ink, ink), font)
        y += letter * float(rng.uniform(1.25, 1.4))
    return page
