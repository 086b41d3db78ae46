"""Random edits for training: the functions of ``attacks`` at drawn strengths, combined."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PIL import Image

from photosim.ml.measure import attacks

Photo = Image.Image
Chance = tuple[float, Callable[[Photo, np.random.Generator], Photo]]
"""How likely an edit is, and the edit at a strength that it draws."""

_MILD: tuple[Chance, ...] = (
    (0.5, lambda photo, _: attacks.mirror(photo)),
    (0.7, lambda photo, rng: attacks.crop(photo, rng.uniform(0.0, 0.25), rng)),
    (0.3, lambda photo, rng: attacks.brightness(photo, rng.uniform(0.8, 1.2))),
)
_TURNS: tuple[Chance, ...] = (
    (0.3, lambda photo, _: attacks.mirror(photo)),
    (0.15, lambda photo, rng: attacks.rotate(photo, 90 * int(rng.integers(1, 4)))),
    (0.15, lambda photo, rng: attacks.rotate(photo, rng.uniform(-25, 25))),
    (0.2, lambda photo, rng: attacks.aspect(photo, rng.uniform(0.65, 1.55))),
)
_COLOURS: tuple[Chance, ...] = (
    (0.25, lambda photo, rng: attacks.brightness(photo, rng.uniform(0.5, 1.6))),
    (0.2, lambda photo, rng: attacks.contrast(photo, rng.uniform(0.5, 1.7))),
    (0.1, lambda photo, rng: attacks.gamma(photo, rng.uniform(0.6, 1.7))),
    (0.15, lambda photo, rng: attacks.tint(photo, 0.3, rng)),
)
_LOSSES: tuple[Chance, ...] = (
    (0.25, lambda photo, rng: attacks.blur(photo, rng.uniform(0.003, 0.018))),
    (0.15, lambda photo, rng: attacks.scale(photo, rng.uniform(0.18, 0.6))),
    (0.1, lambda photo, rng: attacks.noise(photo, rng.uniform(4, 25), rng)),
    (0.3, lambda photo, rng: attacks.jpeg(photo, int(rng.integers(8, 45)))),
)


def mild_view(photo: Photo, rng: np.random.Generator) -> Photo:
    """The photo as another camera app might keep it: perhaps mirrored, a little cut away."""
    return _perhaps(photo, _MILD, rng)


def strong_view(photo: Photo, background: Photo, rng: np.random.Generator) -> Photo:
    """An edited copy: geometry, then colour, then what lies over it, then what spoils it."""
    if rng.random() < 0.12:
        return _everything(photo, rng)
    pasted = rng.random() < 0.25
    if rng.random() < 0.55:
        photo = attacks.crop(photo, rng.uniform(0.1, 0.4 if pasted else 0.75), rng)
    photo = _perhaps(photo, (*_TURNS, *_COLOURS), rng)
    drawn = rng.random()
    if drawn < 0.12:
        photo = attacks.grey(photo)
    elif drawn < 0.3:
        photo = attacks.colour(photo, rng.uniform(0.1, 1.8))
    if rng.random() < 0.25:
        photo = attacks.text(photo, int(rng.integers(1, 7)), rng.uniform(0.05, 0.22), rng)
    if rng.random() < 0.15:
        photo = attacks.border(photo, rng.uniform(0.03, 0.18), rng)
    if pasted:
        photo = attacks.paste(photo, rng.uniform(0.4, 0.85), background, rng)
    return _perhaps(photo, _LOSSES, rng)


def _everything(photo: Photo, rng: np.random.Generator) -> Photo:
    """A part of the photo with text over it, few colours, and saved badly."""
    photo = attacks.crop(photo, rng.uniform(0.2, 0.5), rng)
    if rng.random() < 0.3:
        photo = attacks.mirror(photo)
    photo = attacks.text(photo, int(rng.integers(2, 6)), rng.uniform(0.08, 0.18), rng)
    photo = attacks.colour(photo, rng.uniform(0.0, 0.5))
    return attacks.jpeg(photo, int(rng.integers(10, 40)))


def _perhaps(photo: Photo, edits: Sequence[Chance], rng: np.random.Generator) -> Photo:
    for share, edit in edits:
        if rng.random() < share:
            photo = edit(photo, rng)
    return photo
