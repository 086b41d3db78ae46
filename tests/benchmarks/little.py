"""How surely little differences are seen, and copies are not taken for different.

    python -m tests.benchmarks little [--photos DIR] [--pairs 300] [--seed 1]

``--pairs`` pairs of pictures that differ in one little thing (tests/helpers/little.py: forms and
screens with another digit, score sheets, scenes with and without something, retouched, stamped,
signed, marked, printed and photographed again), saved in two ways each, and as many copies of the
same pictures, saved again or reduced. DIR has ``camera/`` with full-size photos; scenes are parts
of these, and without DIR they are generated. The cost of comparing is that of full-size photos
against decoding them, each with a copy of its size and one of half of it; one thread.
"""

from __future__ import annotations

import io
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import cv2
import numpy as np
from PIL import Image

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.comparing import PairComparer
from photosim.imaging.decode import open_photo
from photosim.imaging.limits import DEFAULT_LIMITS
from photosim.imaging.prepare import content_hash
from photosim.imaging.verify.whole.fine import WholePicture, compare
from photosim.imaging.whole import WHOLE
from photosim.imaging.whole_pair import OneOfPair, PairRequest
from tests.benchmarks.measure import say, spread
from tests.helpers.little import (
    KINDS,
    SHOT_TWICE,
    LittlePair,
    SavedPicture,
    Scene,
    little_pair,
    made_scene,
    photographed,
)

SIZES = ((900, 675), (1200, 1600), (1600, 1067), (2000, 1500))


def little(photos: Path | None, pairs: int, seed: int) -> None:
    """The shares of both kinds of mistakes, kind by kind, and the cost."""
    files = readable(photos)
    scene: Scene = photographed(files) if files else made_scene
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    total: Counter[str] = Counter()
    comparer = PairComparer(DEFAULT_LIMITS)
    for number in range(pairs):
        kind = KINDS[number % len(KINDS)]
        size = SIZES[number // len(KINDS) % len(SIZES)]
        total[kind] += 1
        for copy in (False, True):
            pair = little_pair(1000 * seed + number, kind, size, scene, copy=copy)
            if differs(comparer, pair) is copy:
                (wrong if copy else missed)[kind] += 1
                say(
                    f"  {'copy called changed' if copy else 'not seen'}: {kind}, {size[0]} px,"
                    f" {pair.first.how} and {pair.second.how}"
                )
        comparer.forget()
    for kind in KINDS:
        say(f"  {kind:<20} of {total[kind]}: {missed[kind]} not seen, {wrong[kind]} wrong")
    unchanged = 100 * (1 - wrong.total() / total.total())
    say(f"  changes called unchanged           {missed.total()} of {total.total()}")
    say(f"  copies called unchanged, %         {unchanged:.1f}")
    shots(comparer, scene, seed, max(20, pairs // 10))
    cost(files or [made_scene(np.random.default_rng(1), (4000, 3000))])


def readable(photos: Path | None) -> list[Path]:
    """The full-size photos of a folder that can be read whole."""
    found = []
    for file in sorted((photos / "camera").glob("*.jpg")) if photos else []:
        try:
            with Image.open(file) as image:
                image.load()
        except OSError:
            continue
        found.append(file)
    return found


def differs(comparer: PairComparer, pair: LittlePair) -> bool:
    """Whether two files show different pictures, as far as they can be read."""
    first, second = _side(pair.first), _side(pair.second)
    try:
        return comparer.compare(PairRequest(first, second)).comparison.changed > 0
    except PhotoUnreadable:
        return True


def _side(saved: SavedPicture) -> OneOfPair:
    return OneOfPair(saved.data, content_hash(saved.data), saved.data.startswith(b"\x89PNG"))


def shots(comparer: PairComparer, scene: Scene, seed: int, pairs: int) -> None:
    """A camera on a stand: how many second shots are told by their noise alone."""
    told = sum(
        differs(comparer, little_pair(1000 * seed + n, SHOT_TWICE, SIZES[1], scene, copy=False))
        for n in range(pairs)
    )
    say(f"  second shots told by noise alone   {told} of {pairs} (half of them reduced)")


def cost(photos: Sequence[Path | Image.Image]) -> None:
    """Seconds of comparing against those of decoding both files."""
    cv2.setNumThreads(1)
    equal: list[float] = []
    half: list[float] = []
    for photo in photos:
        if isinstance(photo, Path):
            first = photo.read_bytes()
            image = open_photo(first, min_side=WHOLE).image
        else:
            image = photo
            first = _jpeg(image, 92)
        if image.width * image.height < 6e6:
            continue
        small = image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS)
        for second, ratios in ((_jpeg(image, 80), equal), (_jpeg(small, 80), half)):
            ratios.append(_ratio(first, second))
    say(f"  comparing : decoding, equal sizes  {spread(equal)}")
    say(f"  comparing : decoding, half size    {spread(half)}")


def _ratio(first: bytes, second: bytes) -> float:
    decoding, comparing = [], []
    for _ in range(3):
        start = time.process_time()
        one, other = (
            np.asarray(open_photo(data, min_side=WHOLE).image) for data in (first, second)
        )
        middle = time.process_time()
        compare(WholePicture(one), WholePicture(other))
        decoding.append(middle - start)
        comparing.append(time.process_time() - middle)
    return median(comparing) / median(decoding)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()
