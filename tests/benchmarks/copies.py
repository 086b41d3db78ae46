"""How well copies are found and told from other photos and from other exposures of one scene.

    python -m tests.benchmarks.copies PHOTOS [--photos 100] [--split bench_seen] [--library 1000]

PHOTOS has ``classes/splits.csv`` with the columns path, set, class and split. Each photo is
compared with its 21 edits (``photosim.ml.measure.attacks``) and with turned, padded and combined
ones. Of each edit is printed what share of the copies, coming into a library of the photos and
``--library`` others, has its original among its *candidates* (near embeddings, ranks, fingerprints,
what is shown within a frame), how many pairs these were for each copy, what share the *proof* calls
a copy where it is asked in full, and of what share both hold: *found*.

Then pairs that are no copies: 15 other photos of the sample for each, its synthetic views with each
other (two windows of one photo, shifted, turned, warped by a depth map or with an object moved,
each with its own noise, exposure and JPEG), and the scenes and documents of
``tests/helpers/exposures.py``. They come without EXIF, as the hardest case; real exposures name
their moment. ``same_view`` differs in noise only: without EXIF that is a copy.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from PIL import Image

from photosim.core.arrays import Bools
from photosim.core.types import Level, PhotoFacts
from photosim.imaging.decode import open_photo
from photosim.imaging.fingerprint import fingerprint
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Sketch, hinted, prove
from photosim.library.duplicates import views
from photosim.library.duplicates.candidates import Candidates, CosineLimits, NearPrints
from photosim.library.matching.naming import Seen, name_match
from photosim.library.matching.thumbnails import TOP, Look, name_all
from photosim.library.runtime.model import Model
from photosim.ml.measure.attacks import ATTACKS, attack, brightness, crop, jpeg, mirror, noise
from photosim.ml.registry import default_model
from tests.helpers.exposures import DRAWN, OF_A_CAMERA, pair
from tests.helpers.indexes import index_without_library
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


class Found(NamedTuple):
    """Of the copies of one edit: which have their original among their candidates, which are proved
    in full, which are found by both; and how many pairs were candidates."""

    candidates: Bools
    proved: Bools
    found: Bools
    pairs: int

    def line(self) -> str:
        """The shares."""
        shares = (float(one.mean()) for one in (self.candidates, self.proved, self.found))
        candidate, proved, found = shares
        each = self.pairs / len(self.found)
        return f"candidate {candidate:.3f} proof {proved:.3f} found {found:.3f} pairs {each:.1f}"


class PhotosAtHand:
    """Photos as a library has them, into which copies come."""

    def __init__(self, photos: Sequence[Photo], work: Path) -> None:
        self._model = Model(default_model("cpu"), "cpu")
        levels = self._model.levels
        self._limits = CosineLimits((levels.similar + levels.copy) / 2, levels.similar)
        self._index = index_without_library(work, self._model.id, self._model.card.embedding_dim)
        self._prints = [fingerprint(photo) for photo in photos]
        for start in range(0, len(photos), views.EMBEDDED):
            some = photos[start:][: views.EMBEDDED]
            ids = np.arange(start, start + len(some), dtype=np.int64)
            self._index.add(ids, self._model.embed_pictures(some))

    def look_for(self, copies: Sequence[Photo], originals: Sequence[Sketch]) -> Found:
        """The copies come in; the original of each has its number."""
        start, count = len(self._prints), len(copies)
        ids = np.arange(start, start + count, dtype=np.int64)
        vectors = [
            self._model.embed_pictures(copies[first:][: views.EMBEDDED])
            for first in range(0, count, views.EMBEDDED)
        ]
        self._index.add(ids, np.concatenate(vectors))
        prints = np.array(self._prints + [fingerprint(copy) for copy in copies], dtype=np.uint64)
        near = NearPrints(np.arange(len(prints), dtype=np.int64), prints)
        jpegs = [thumbnail(copy) for copy in copies]
        candidates = Candidates(
            near, self._index, lambda: self._index, self._limits, ids, check=lambda: None
        )
        wanted = candidates.of(ids)
        shown = views.views_of(dict(enumerate(jpegs, start)), self._model.embed_pictures)
        for two, cosine in candidates.by_views(shown).items():
            wanted[two] = max(cosine, wanted.get(two, cosine))
        self._index.remove(ids)
        proved, found = [], []
        for number, (original, jpeg_) in enumerate(zip(originals, jpegs, strict=True)):
            copy, two = Sketch.of(jpeg_), (number, start + number)
            proved.append(named(original, copy) is Level.COPY)
            there = two in wanted and (
                Look.at(wanted[two]) is not Look.SIGN or hinted(original, copy)
            )
            found.append(there and proved[-1])
        among = np.array([(number, start + number) in wanted for number in range(count)])
        return Found(among, np.array(proved), np.array(found), len(wanted))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=100)
    parser.add_argument("--split", default="bench_seen")
    parser.add_argument("--library", type=int, default=1000, help="other photos (%(default)s)")
    options = parser.parse_args()
    classes = options.folder / "classes"
    with (classes / "splits.csv").open(newline="") as file:
        paths = [classes / r["path"] for r in csv.DictReader(file) if r["split"] == options.split]
    rng = np.random.default_rng(2)
    order = rng.permutation(len(paths))[: options.photos + options.library]
    at_hand = [open_photo(paths[row]).image for row in order]
    photos = at_hand[: options.photos]
    sketches = [Sketch.of(thumbnail(photo)) for photo in photos]
    edits: dict[str, Callable[[Photo, int], Photo]] = {
        name: lambda photo, row, name=name: attack(  # type: ignore[misc]
            name, photo, str(row), photos[(row + 1) % len(photos)]
        )
        for name in ATTACKS
    }
    edits |= {
        name: lambda photo, row, edit=edit: jpeg(  # type: ignore[misc]
            edit(photo, np.random.default_rng(row)), 92
        )
        for name, edit in TURNED.items()
    }
    known: list[Found] = []
    with tempfile.TemporaryDirectory(prefix="photosim-benchmark-") as work:
        library = PhotosAtHand(at_hand, Path(work))
        for name, edit in edits.items():
            found = library.look_for(
                [edit(photo, row) for row, photo in enumerate(photos)], sketches
            )
            print(f"{name:<18} {found.line()}", flush=True)
            if name in ATTACKS:
                known.append(found)
    for name, way in {"proof": "proved", "found": "found"}.items():
        means = [float(getattr(one, way).mean()) for one in known]
        print(f"the 21 edits, {name:<5} {np.mean(means):.4f}, worst {min(means):.3f}")
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
        print(f"{name:<20} copy {count / len(levels):.3f} ({count} of {len(levels)})", flush=True)
    for name in (*OF_A_CAMERA, *DRAWN):
        levels = [
            named(*(Sketch.of(thumbnail(one)) for one in pair(name, photo, rng)))
            for row, photo in enumerate(photos)
            for rng in [np.random.default_rng([row, 7])]
        ]
        count = sum(level is Level.COPY for level in levels)
        print(f"{name:<20} copy {count / len(levels):.3f} ({count} of {len(levels)})", flush=True)
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
