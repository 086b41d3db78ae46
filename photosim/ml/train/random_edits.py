"""Random edits for training: the functions of ``attacks`` at drawn strengths, combined."""

from __future__ import annotations

import numpy as np
from PIL import Image

from photosim.ml.measure import attacks

Photo = Image.Image


def mild_view(photo: Photo, rng: np.random.Generator) -> Photo:
    """The photo as another camera app might keep it: perhaps mirrored, a little cut away."""
    if rng.random() < 0.5:
        photo = attacks.mirror(photo)
    if rng.random() < 0.7:
        photo = attacks.crop(photo, float(rng.uniform(0.0, 0.25)), rng)
    if rng.random() < 0.3:
        photo = attacks.brightness(photo, float(rng.uniform(0.8, 1.2)))
    return photo


def strong_view(photo: Photo, background: Photo, rng: np.random.Generator) -> Photo:
    """An edited copy: geometry, then colour, then what lies over it, then what spoils it."""
    if rng.random() < 0.12:
        return _everything(photo, rng)
    pasted = rng.random() < 0.25
    photo = _geometry(photo, rng, 0.4 if pasted else 0.75)
    photo = _colours(photo, rng)
    if rng.random() < 0.25:
        lines, height = int(rng.integers(1, 7)), float(rng.uniform(0.05, 0.22))
        photo = attacks.text(photo, lines, height, rng)
    if rng.random() < 0.15:
        photo = attacks.border(photo, float(rng.uniform(0.03, 0.18)), rng)
    if pasted:
        photo = attacks.paste(photo, float(rng.uniform(0.4, 0.85)), background, rng)
    return _losses(photo, rng)


def _everything(photo: Photo, rng: np.random.Generator) -> Photo:
    """A part of the photo with text over it, few colours, and saved badly."""
    photo = attacks.crop(photo, float(rng.uniform(0.2, 0.5)), rng)
    if rng.random() < 0.3:
        photo = attacks.mirror(photo)
    lines, height = int(rng.integers(2, 6)), float(rng.uniform(0.08, 0.18))
    photo = attacks.text(photo, lines, height, rng)
    photo = attacks.colour(photo, float(rng.uniform(0.0, 0.5)))
    return attacks.jpeg(photo, int(rng.integers(10, 40)))


def _geometry(photo: Photo, rng: np.random.Generator, most_removed: float) -> Photo:
    if rng.random() < 0.55:
        photo = attacks.crop(photo, float(rng.uniform(0.1, most_removed)), rng)
    if rng.random() < 0.3:
        photo = attacks.mirror(photo)
    if rng.random() < 0.15:
        photo = attacks.rotate(photo, 90 * int(rng.integers(1, 4)))
    if rng.random() < 0.15:
        photo = attacks.rotate(photo, float(rng.uniform(-25, 25)))
    if rng.random() < 0.2:
        photo = attacks.aspect(photo, float(rng.uniform(0.65, 1.55)))
    return photo


def _colours(photo: Photo, rng: np.random.Generator) -> Photo:
    if rng.random() < 0.25:
        photo = attacks.brightness(photo, float(rng.uniform(0.5, 1.6)))
    if rng.random() < 0.2:
        photo = attacks.contrast(photo, float(rng.uniform(0.5, 1.7)))
    if rng.random() < 0.1:
        photo = attacks.gamma(photo, float(rng.uniform(0.6, 1.7)))
    if rng.random() < 0.15:
        photo = attacks.tint(photo, 0.3, rng)
    drawn = rng.random()
    if drawn < 0.12:
        photo = attacks.grey(photo)
    elif drawn < 0.3:
        photo = attacks.colour(photo, float(rng.uniform(0.1, 1.8)))
    return photo


def _losses(photo: Photo, rng: np.random.Generator) -> Photo:
    if rng.random() < 0.25:
        photo = attacks.blur(photo, float(rng.uniform(0.003, 0.018)))
    if rng.random() < 0.15:
        photo = attacks.scale(photo, float(rng.uniform(0.18, 0.6)))
    if rng.random() < 0.1:
        photo = attacks.noise(photo, float(rng.uniform(4, 25)), rng)
    if rng.random() < 0.3:
        photo = attacks.jpeg(photo, int(rng.integers(8, 45)))
    return photo
