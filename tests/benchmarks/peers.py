"""Copies found by photosim and by other programs, on the same files in one sitting.

Photos are drawn from a folder, and of each five copies are made, as others publish such sets:
cut to 7/8 of its sides, mirrored, upside down, turned by 25 degrees on its canvas, squeezed to a
square.
Every two of six are a true pair. Each program finds pairs, or groups of which all pairs count.
"""

from __future__ import annotations

import itertools
import json
import random
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from tests.benchmarks.figures import Aim, Figure, Timed
from tests.benchmarks.measure import finished, photosim
from tests.benchmarks.peer_hashes import MISSING

SIDE, LEAST = 1024, 200
"""Longest side of a photo of the set, and its shortest at least; pixels."""

BITS = 10
"""Bits of 64 in which hashes of copies differ at most: what imagededup takes by itself."""

Pair = frozenset[str]
EDITS = ("original", "cut", "mirrored", "flipped", "turned", "square")
HASHES = {
    "imagehash": ("phash", "dhash", "whash"),
    "imagededup": ("PHash", "DHash", "WHash"),
}


@dataclass(frozen=True, slots=True)
class PeerAnswer:
    """What a program found, and what that took: wall seconds, and those that cores worked. parts:
    what its commands took, each by itself."""

    pairs: set[Pair]
    seconds: float
    cpu_seconds: float
    parts: tuple[Figure, ...] = ()


INDEX = "photosim index"
PROOF = Aim(most=0.35)
"""Processor time of looking for duplicates, against that of indexing the same files."""


class Missing(Exception):
    """A program is not installed; the message says what it needs."""


def make_set(photos: Path, target: Path, count: int, seed: int) -> int:
    """Draw photos and make their copies; how many photos there are."""
    rng = random.Random(seed)
    files = sorted(file for file in photos.rglob("*") if file.suffix.lower() in {".jpg", ".jpeg"})
    rng.shuffle(files)
    target.mkdir()
    done = 0
    for file in files:
        if done == count:
            break
        with Image.open(file) as opened:
            photo = ImageOps.exif_transpose(opened).convert("RGB")
        photo.thumbnail((SIDE, SIDE))
        if min(photo.size) >= LEAST:
            for edit, picture in zip(EDITS, _versions(photo, rng), strict=True):
                picture.save(target / f"{done:05}-{edit}.jpg", quality=92)
            done += 1
    return done


def _versions(photo: Image.Image, rng: random.Random) -> Iterator[Image.Image]:
    yield photo
    width, height = photo.width * 7 // 8, photo.height * 7 // 8
    left, top = rng.randint(0, photo.width - width), rng.randint(0, photo.height - height)
    yield photo.crop((left, top, left + width, top + height))
    yield ImageOps.mirror(photo)
    yield ImageOps.flip(photo)
    yield photo.rotate(25, Image.Resampling.BICUBIC)
    side = (photo.width + photo.height) // 2
    yield photo.resize((side, side))


def scored(pairs: set[Pair], photos: int) -> tuple[float, float]:
    """The share of true pairs that were found, and of those found that are true (1 of none)."""
    true = sum(len({name.split("-")[0] for name in pair}) == 1 for pair in pairs)
    every = photos * len(EDITS) * (len(EDITS) - 1) // 2
    return true / every, true / len(pairs) if pairs else 1.0


def pairs_of(groups: Iterable[Iterable[str]]) -> set[Pair]:
    """Every two names of each group."""
    return {
        frozenset(pair)
        for group in groups
        for pair in itertools.combinations(sorted({Path(name).name for name in group}), 2)
    }


def by_photosim(folder: Path, work: Path) -> PeerAnswer:
    """Indexed and compared, from nothing."""
    library = work / "library"
    index = photosim("index", folder, "--library", library)
    search = photosim("duplicates", "--library", library)
    groups = ([file["path"] for file in group["files"]] for group in search.answer["groups"])
    return PeerAnswer(
        pairs_of(groups),
        index.seconds + search.seconds,
        index.cpu_seconds + search.cpu_seconds,
        (
            Figure(INDEX, "s", (index.cpu_seconds,), timed=Timed.CPU),
            Figure(
                "photosim duplicates",
                "s",
                (search.cpu_seconds,),
                beside=INDEX,
                aim=PROOF,
                timed=Timed.CPU,
            ),
        ),
    )


def by_findimagedupes(folder: Path, work: Path) -> PeerAnswer:
    """As its package installs it, at its own threshold."""
    if shutil.which("findimagedupes") is None:
        raise Missing("findimagedupes is not installed (Debian: apt install findimagedupes)")
    done = finished(["findimagedupes", "--", *sorted(folder.iterdir())])
    groups = (line.split() for line in done.text.splitlines())
    return PeerAnswer(pairs_of(groups), done.seconds, done.cpu_seconds)


def by_hash(python: Path, peer: str, method: str, folder: Path) -> PeerAnswer:
    """One hash of imagehash or imagededup."""
    script = Path(__file__).with_name("peer_hashes.py")
    done = finished([python, script, peer, method, folder, str(BITS)], allowed={0, MISSING})
    if done.status == MISSING:
        raise Missing(
            f"{peer} is not installed (pip install {peer}; --peers-python names another Python)"
        )
    return PeerAnswer(pairs_of(json.loads(done.text)), done.seconds, done.cpu_seconds)


def peers(
    photos: Path, count: int, seed: int, python: Path, left_out: list[str]
) -> Iterator[Figure]:
    """Each program on the same files; of those that are missing, what they need goes to
    ``left_out``."""
    programs: dict[str, Callable[[Path, Path], PeerAnswer]] = {
        "photosim": by_photosim,
        "findimagedupes": by_findimagedupes,
    }
    for peer, methods in HASHES.items():
        for method in methods:
            programs[f"{peer} {method}"] = lambda folder, _, peer=peer, method=method: by_hash(  # type: ignore[misc]
                python, peer, method, folder
            )
    with tempfile.TemporaryDirectory(prefix="photosim-peers-") as name:
        folder = Path(name) / "photos"
        there = make_set(photos / "classes", folder, count, seed)
        for program, run in programs.items():
            try:
                found = run(folder, Path(name))
            except Missing as missing:
                left_out.append(f"{program}: {missing}")
                continue
            recall, precision = scored(found.pairs, there)
            yield Figure("pairs found", "%", (100 * recall,), of=program)
            yield Figure("of these true", "%", (100 * precision,), of=program)
            yield Figure("seconds", "s", (found.cpu_seconds,), of=program, timed=Timed.CPU)
            yield Figure("seconds", "s", (found.seconds,), of=program, timed=Timed.CLOCK)
            yield from found.parts
