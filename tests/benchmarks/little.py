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
from collections.abc import Iterator, Sequence
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
from tests.benchmarks.figures import Aim, Figure, Timed
from tests.benchmarks.measure import say
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


def little(photos: Path | None, pairs: int, seed: int) -> Iterator[Figure]:
    """Both kinds of mistakes, kind by kind, and the cost."""
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
    for kind in filter(total.get, KINDS):
        yield Figure("pairs", "", (total[kind],), of=kind)
        yield Figure("changes not seen", "", (missed[kind],), of=kind)
        yield Figure("copies called changed", "", (wrong[kind],), of=kind)
    unchanged = 100 * (1 - wrong.total() / total.total())
    yield Figure("all changes called unchanged", "", (missed.total(),), aim=Aim(most=0))
    yield Figure("copies called unchanged", "%", (unchanged,), aim=Aim(least=97))
    yield shots(comparer, scene, seed, max(20, pairs // 10))
    yield from cost(files or [made_scene(np.random.default_rng(1), (4000, 3000))])


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


def shots(comparer: PairComparer, scene: Scene, seed: int, pairs: int) -> Figure:
    """A camera on a stand: how many second shots, half of them reduced, are told by their noise
    alone."""
    told = sum(
        differs(comparer, little_pair(1000 * seed + n, SHOT_TWICE, SIZES[1], scene, copy=False))
        for n in range(pairs)
    )
    return Figure("second shots told by their noise alone", "%", (100 * told / pairs,))


def cost(photos: Sequence[Path | Image.Image]) -> Iterator[Figure]:
    """Processor time of comparing against that of decoding both files, for each photo."""
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
    for what, found in (("of its size", equal), ("of half its size", half)):
        aim = Aim(most=1.5)
        words = f"comparing with a copy {what}, against decoding both"
        yield Figure(words, "times", tuple(found), aim=aim, timed=Timed.CPU)


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
