"""Where ``similar`` and ``copy`` begin: levels calibrated on photos and on what is no photo."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from photosim.core.arrays import Floats
from photosim.ml.embedder import Embedder
from photosim.ml.measure.attacks import ATTACKS
from photosim.ml.measure.evaluate import CopyScores, draw, embed_copies, embed_photos, score_copies
from photosim.ml.measure.metrics import nearest
from photosim.ml.registry import ModelFile

#: The share of pictures that are no photos that must stay below the level ``similar``.
FOREIGN_BELOW = 0.995
#: Precision that the level ``copy`` is set to on the calibration photos; the promise is 0.99.
COPY_PRECISION = 0.995

#: How many kinds of pictures that are no photos there are: noise, gradients and text pages.
FOREIGN_KINDS = 3

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
    """Pictures that resemble no photo: ``FOREIGN_KINDS`` in turn; RGB."""
    rng = np.random.default_rng(seed)
    makers = (_noise, _gradient, _text_page)
    first = int(rng.integers(len(makers)))
    return [makers[(first + i) % len(makers)](rng) for i in range(count)]


def similar_level(foreign: Floats) -> float:
    """A little above the cosine that ``FOREIGN_BELOW`` of foreign pictures stay below.

    foreign: each foreign picture's best cosine in a gallery of photos, (n,).
    """
    return round(float(np.quantile(foreign, FOREIGN_BELOW)) + _ROOM, 4)


def candidate_levels(found: Mapping[str, CopyScores]) -> dict[str, float]:
    """From which cosine of copies on pairs are worth comparing (``near``), and under which no copy
    lies (``lowest``): six of seven copies reach the first, all but one of a thousand the second.
    What lies between is looked at where it stands out."""
    own = np.concatenate([score.own for score in found.values()])
    near, lowest = np.quantile(own, [1 / 7, 0.001])
    return {"near": round(float(near), 4), "lowest": round(float(lowest) - _ROOM, 4)}


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


_FOREIGN = 120


def calibrated(
    model: ModelFile, paths: Sequence[Path], *, copies: int = 30, seed: int = 0
) -> dict[str, float]:
    """The levels ``similar`` and ``copy`` of a model on these photos.

    ``similar`` is what pictures that are no photos stay below; ``copy`` what pairs of an edited
    copy and its original reach and others don't.

    Corner cases
        Fewer than ten readable photos calibrate nothing: no levels. Where copies and other
        photos can't be told apart, ``copy`` is left out.
    """
    embedder = Embedder(model, "cpu")
    gallery = embed_photos(embedder, paths)
    if len(gallery.rows) < 10:
        return {}
    pixels = [model.card.preprocessing(image) for image in foreign_pictures(_FOREIGN, seed)]
    foreign = nearest(
        embedder.as_similar(embedder.embed(pixels).embeddings),
        embedder.as_similar(gallery.embeddings),
        1,
    )[1][:, 0]
    levels = {"similar": min(1.0, similar_level(foreign))}
    chosen = draw(len(gallery.rows), copies, seed)
    originals = [paths[gallery.rows[row]] for row in chosen]
    keys = [path.name for path in originals]
    everything = embedder.as_copies(gallery.embeddings)
    found = [
        score_copies(embed_copies(embedder, name, originals, keys, seed=seed), everything, chosen)
        for name in ATTACKS
    ]
    try:
        levels["copy"] = copy_level(found)
    except ValueError:
        # Said by copy_level: no level is precise enough. The app then offers no copies.
        return levels
    return levels
