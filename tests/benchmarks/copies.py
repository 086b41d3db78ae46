"""How well copies are told from other photos and from other exposures of one scene.

    python -m tests.benchmarks.copies PHOTOS [--photos 100] [--split bench_seen]

PHOTOS has ``splits.csv`` with the columns path, set, class and split. Each photo is compared with
its 21 edits (``photosim.ml.measure.attacks``) and with turned, padded and combined ones, with 15
other photos of the sample, and its synthetic views with each other: two windows of one photo,
shifted, turned, warped by a depth map or with an object moved, each with its own noise, exposure
and JPEG. The views come without EXIF, as the hardest case; real exposures name their moment.
``same_view`` differs in noise only: without EXIF that is a copy.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from photosim.core.types import Level, PhotoFacts
from photosim.imaging.decode import open_photo
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Sketch, prove
from photosim.library.matching.naming import Seen, name_match
from photosim.library.matching.thumbnails import TOP, name_all
from photosim.ml.measure.attacks import ATTACKS, attack, brightness, crop, jpeg, mirror, noise
from tests.helpers.turned import FILLS, padded, squeezed, three_at_once, turned

Photo = Image.Image
Rng = np.random.Generator
SEEN = Seen(PhotoFacts("jpeg", 1000, 750), b"1" * 20)
MARGIN = 0.06
SIDE = 960


def window(
    photo: Photo, dx: float = 0, dy: float = 0, degrees: float = 0, zoom: float = 1
) -> Photo:
    """A view into a photo, moved by shares of its sides, turned and enlarged."""
    width, height = photo.size
    turned = photo.rotate(degrees, resample=Image.Resampling.BICUBIC)
    w, h = width * (1 - 2 * MARGIN) / zoom, height * (1 - 2 * MARGIN) / zoom
    x, y = (width - w) / 2 + dx * width, (height - h) / 2 + dy * height
    return turned.crop((round(x), round(y), round(x + w), round(y + h)))


def parallax(photo: Photo, amount: float, rng: Rng) -> Photo:
    """Seen from another place: a smooth random depth shifts points by up to that share."""
    pixels = np.asarray(photo)
    height, width = pixels.shape[:2]
    rough = rng.standard_normal((5, 6)).astype(np.float32)
    depth = cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC)
    depth = depth / np.abs(depth).max()
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    moved = x + (depth * amount * width).astype(np.float32)
    return Image.fromarray(
        cv2.remap(pixels, moved, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    )


def moving(photo: Photo, amount: float, rng: Rng) -> Photo:
    """From a tripod: an ellipse of the picture moves, what it uncovers is filled."""
    pixels = np.asarray(photo).copy()
    height, width = pixels.shape[:2]
    mask = np.zeros((height, width), np.uint8)
    middle = (int(width * rng.uniform(0.3, 0.7)), int(height * rng.uniform(0.4, 0.7)))
    axes = (int(width * rng.uniform(0.12, 0.25)), int(height * rng.uniform(0.15, 0.3)))
    cv2.ellipse(mask, middle, axes, 0, 0, 360, 255, -1)
    small = (width // 4, height // 4)
    hole = cv2.dilate(cv2.resize(mask, small), np.ones((3, 3), np.uint8))
    filled = cv2.inpaint(cv2.resize(pixels, small), hole, 3, cv2.INPAINT_TELEA)
    ground = np.where(mask[..., None] > 0, cv2.resize(filled, (width, height)), pixels)
    step = np.array([[1, 0, amount * width * rng.choice([-1, 1])], [0, 1, 0]], dtype=np.float32)
    step[1, 2] = amount * height * rng.uniform(-0.5, 0.5)
    size = (width, height)
    cover = cv2.GaussianBlur(cv2.warpAffine(mask, step, size), (5, 5), 0)[..., None] / 255.0
    there = cv2.warpAffine(pixels, step, size)
    return Image.fromarray((there * cover + ground * (1 - cover)).astype(np.uint8))


def enlarged_to(photo: Photo, side: int = SIDE) -> Photo:
    """A photo with that longest side."""
    size = [round(length * side / max(photo.size)) for length in photo.size]
    return photo.resize((size[0], size[1]), Image.Resampling.BICUBIC)


def exposed(photo: Photo, rng: Rng) -> Sketch:
    """A camera's own noise and exposure, saved as a good JPEG, as the library would keep it."""
    seen = jpeg(noise(brightness(photo, float(rng.uniform(0.92, 1.08))), 6.0, rng), 92)
    return Sketch.of(thumbnail(seen))


def _two(values: np.ndarray) -> tuple[float, float]:
    return float(values[0]), float(values[1])


VIEWS: dict[str, Callable[[Photo, Rng], tuple[Photo, Photo]]] = {
    "re_exposure": lambda p, r: (
        window(p),
        window(p, *_two(r.uniform(-0.03, 0.03, 2)), r.uniform(-1, 1)),
    ),
    "video_pan": lambda p, r: (
        window(p, -0.02),
        window(p, *(r.choice([-1, 1], 2) * r.uniform(0.01, 0.05, 2))),
    ),
    "parallax": lambda p, r: (
        window(p),
        window(parallax(p, r.uniform(0.008, 0.03), r), *r.uniform(-0.02, 0.02, 2)),
    ),
    "parallax_nearer": lambda p, r: (
        window(p),
        window(parallax(p, r.uniform(0.008, 0.03), r), zoom=1.1),
    ),
    "moving_object": lambda p, r: (window(p), window(moving(p, r.uniform(0.03, 0.1), r))),
    "same_view": lambda p, _: (window(p), window(p)),
}


def any_angle(fill: str, *, grown: bool) -> Callable[[Photo, Rng], Photo]:
    """Turned by one of the multiples of 15 degrees, every other one mirrored."""
    return lambda photo, rng: turned(
        photo,
        15.0 * int(rng.integers(1, 24)),
        fill,
        grown=grown,
        mirrored=bool(rng.integers(2)),
    )


def reduced_to(share: float) -> Callable[[Photo, Rng], Photo]:
    """In the middle of a white canvas."""
    return lambda photo, _: padded(photo, share, "white")


TURNED: dict[str, Callable[[Photo, Rng], Photo]] = {
    **{f"turned {fill}": any_angle(fill, grown=False) for fill in FILLS},
    **{f"grown {fill}": any_angle(fill, grown=True) for fill in FILLS},
    **{f"padded {share:.0%}": reduced_to(share) for share in (0.6, 0.4, 0.3, 0.2)},
    "three at once": three_at_once,
    "squeezed, turned": lambda photo, rng: turned(
        squeezed(photo),
        float(rng.uniform(-40, 40)),
        "white",
        grown=bool(rng.integers(2)),
        mirrored=bool(rng.integers(2)),
    ),
    "half, mirrored": lambda photo, rng: mirror(crop(photo, 0.5, rng)),
}
"""Edits that leave a part of the canvas empty, and several at once."""


def named(first: Sketch, second: Sketch) -> Level:
    """The level that two pictures get without any EXIF."""
    return name_match(SEEN, SEEN, prove(first, second)).level


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=100)
    parser.add_argument("--split", default="bench_seen")
    options = parser.parse_args()
    classes = options.folder / "classes"
    with (classes / "splits.csv").open(newline="") as file:
        paths = [classes / r["path"] for r in csv.DictReader(file) if r["split"] == options.split]
    rng = np.random.default_rng(2)
    chosen = [paths[row] for row in rng.choice(len(paths), options.photos, replace=False)]
    photos = [open_photo(path).image for path in chosen]
    sketches = [Sketch.of(thumbnail(photo)) for photo in photos]
    right = []
    for name in ATTACKS:
        levels = [
            named(
                sketches[row],
                Sketch.of(
                    thumbnail(attack(name, photo, str(row), photos[(row + 1) % len(photos)]))
                ),
            )
            for row, photo in enumerate(photos)
        ]
        right.append(sum(level is Level.COPY for level in levels) / len(levels))
        print(f"{name:<16} copy {right[-1]:.3f}", flush=True)
    print(f"{'all edits':<16} copy {np.mean(right):.4f}, worst {min(right):.3f}")
    for name, edit in TURNED.items():
        levels = [
            named(
                sketches[row],
                Sketch.of(thumbnail(jpeg(edit(photo, np.random.default_rng(row)), 92))),
            )
            for row, photo in enumerate(photos)
        ]
        print(f"{name:<16} copy {np.mean([it is Level.COPY for it in levels]):.3f}", flush=True)
    others = [
        named(sketches[row], sketches[(row + step) % len(sketches)])
        for row in range(len(sketches))
        for step in range(1, 16)
    ]
    false = sum(level is Level.COPY for level in others)
    print(f"{'other photos':<16} copy {false / len(others):.5f} ({false} of {len(others)})")
    for name, view in VIEWS.items():
        levels = []
        for row, photo in enumerate(photos):
            own = np.random.default_rng([row, 7])
            first, second = view(enlarged_to(photo), own)
            levels.append(named(exposed(first, own), exposed(second, own)))
        count = sum(level is Level.COPY for level in levels)
        print(f"{name:<16} copy {count / len(levels):.3f} ({count} of {len(levels)})", flush=True)
    jpegs = [thumbnail(photo) for photo in photos[: TOP + 1]]
    times = []
    for _ in range(5):
        started = time.perf_counter()
        candidates = dict(enumerate(jpegs[1:]))
        name_all(Sketch.of(jpegs[0]), SEEN, candidates, dict.fromkeys(candidates, SEEN))
        times.append(time.perf_counter() - started)
    print(f"{len(jpegs) - 1} candidates in {1000 * min(times):.0f} ms (best of 5)")


if __name__ == "__main__":
    main()
