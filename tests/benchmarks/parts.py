"""The parts of the benchmarks: what each is run on, and with which options."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.benchmarks import passes, photos, screens
from tests.benchmarks.by_size import growth, sizes, vectors_file
from tests.benchmarks.figures import Figure
from tests.benchmarks.little import little
from tests.benchmarks.measure import part, photos_of, photosim
from tests.benchmarks.peers import EDITS, peers

FIRST = 500
"""Photos of the folder of a person's first minute."""


class NotMeasured(Exception):
    """A part can't be run; the message says what it needs."""


@dataclass(frozen=True, slots=True)
class Measuring:
    """A part at work. data: what it is measured with. figures: each as soon as it is there.
    left_out: what could not be measured, once all figures were taken."""

    data: str
    figures: Iterator[Figure]
    left_out: list[str]


class Bench:
    """What the parts share: the options, a folder to work in, photos and a library made once."""

    def __init__(self, chosen: argparse.Namespace, work: Path) -> None:
        self.chosen = chosen
        self.work = work

    @property
    def photos(self) -> Path | None:
        """The folder of real photos."""
        path: Path | None = self.chosen.photos
        return path

    @property
    def rounds(self) -> int:
        """How often what can be measured again is measured."""
        rounds: int = self.chosen.rounds
        return rounds

    @property
    def kept(self) -> Path:
        """A folder for what a later run uses again, where one was named."""
        return self.chosen.work or self.work / "kept"

    @property
    def pictures(self) -> str:
        """What small photos are, in words."""
        return "photos" if self.photos else "generated pictures"

    @cached_property
    def small(self) -> Path:
        """A folder of small photos."""
        folder = self.work / "small"
        if self.photos:
            photos.small(self.photos, folder, self.chosen.small)
        else:
            photos.generated(folder, self.chosen.small)
        return folder

    @property
    def count(self) -> int:
        """How many small photos there are."""
        return len(list(self.small.iterdir()))

    @property
    def own_library(self) -> Path:
        """Where the library of the small photos lies, or is to lie."""
        return self.work / "library-small"

    @cached_property
    def library(self) -> tuple[Path, str]:
        """A library to measure with, and what it is: the one that is named, or that of the small
        photos."""
        if self.chosen.library:
            count = photos_of(self.chosen.library)
            return self.chosen.library, f"a library of {count:,} photos"
        if not self.own_library.exists():
            photosim("index", self.small, "--library", self.own_library)
        return self.own_library, f"a library of {self.count:,} {self.pictures} of 320 pixels"


def _small(bench: Bench) -> Measuring:
    data = f"{bench.count:,} {bench.pictures} of 320 pixels"
    return Measuring(data, passes.ingest(bench.small, bench.own_library, bench.rounds), [])


def _large(bench: Bench) -> Measuring:
    if bench.photos is None:
        raise NotMeasured("large needs --photos")
    folder = bench.work / "large"
    count = photos.large(bench.photos, folder, bench.chosen.large)
    data = f"{count} photos of 8 to 22 megapixels"
    return Measuring(data, passes.ingest(folder, bench.work / "library-large", bench.rounds), [])


def _again(bench: Bench) -> Measuring:
    library, data = bench.library
    return Measuring(data, passes.again(library, bench.rounds), [])


def _window(bench: Bench) -> Measuring:
    library, data = bench.library
    data += f"; {bench.count:,} {bench.pictures} of 320 pixels are indexed beside the window"
    return Measuring(data, screens.window(library, bench.small, bench.work, bench.rounds), [])


def _first_minute(bench: Bench) -> Measuring:
    folder = bench.work / "first"
    if bench.photos:
        count = photos.small(bench.photos, folder, FIRST)
    else:
        count = photos.generated(folder, FIRST)
    query = bench.work / "from a friend.jpg"
    shutil.copyfile(sorted(folder.iterdir())[7], query)
    data = f"an empty library and a folder of {count} {bench.pictures} of 320 pixels"
    return Measuring(data, screens.first_minute(folder, query, bench.work, bench.rounds), [])


def _viewer(bench: Bench) -> Measuring:
    folder = bench.work / "viewed"
    count = photos.twelve_megapixels(bench.photos, folder, bench.chosen.viewed)
    data = f"{count} JPEGs of 12 megapixels, on a screen of 2560 × 1440"
    return Measuring(data, screens.viewer(folder, bench.work), [])


def _duplicates(bench: Bench) -> Measuring:
    rows = bench.chosen.rows
    return Measuring(f"a library of {rows:,} made rows", passes.duplicates(bench.work, rows), [])


def _timeline(bench: Bench) -> Measuring:
    library, rows = bench.chosen.timeline_library, bench.chosen.rows
    if library is None:
        library = bench.work / "timeline-library"
        part("timeline", "make", library, bench.work / "timeline", str(rows))
    else:
        rows = photos_of(library)
    data = f"a library of {rows:,} made photos with thumbnails, over ten years, in 400 folders"
    return Measuring(data, screens.timeline(library, bench.rounds), [])


def _groups(bench: Bench) -> Measuring:
    count = bench.chosen.groups
    data = f"{count:,} made groups of two files"
    return Measuring(data, screens.groups(bench.work, count), [])


def _map(bench: Bench) -> Measuring:
    points = bench.chosen.points
    data = f"a map of {points:,} made places, each with its picture; 300 frames of each kind"
    return Measuring(data, screens.map_frames(points), [])


def _little(bench: Bench) -> Measuring:
    pairs = bench.chosen.pairs
    data = f"{pairs} pairs that differ in one little thing, and as many copies"
    return Measuring(data, little(bench.photos, pairs, bench.chosen.seed), [])


def _peers(bench: Bench) -> Measuring:
    if bench.photos is None:
        raise NotMeasured("peers needs --photos: what others find on made pictures says nothing")
    chosen, left_out = bench.chosen, list[str]()
    found = peers(bench.photos, chosen.originals, chosen.seed, chosen.peers_python, left_out)
    files = chosen.originals * len(EDITS)
    data = f"{chosen.originals} photos with five edited copies each: {files:,} files"
    return Measuring(data, found, left_out)


def _growth(bench: Bench) -> Measuring:
    vectors = vectors_file(bench.chosen.vectors, bench.photos, bench.kept)
    if vectors is None:
        raise NotMeasured("growth needs --photos, or --vectors that were made of some")
    counts = sizes(bench.chosen.most)
    data = (
        "libraries of made rows without thumbnails, vectors made from those of real photos, "
        "300 more of which are the queries; as many empty files"
    )
    return Measuring(data, growth(bench.kept, vectors, counts, bench.rounds), [])


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the benchmarks. options: those of the command that it heeds. unasked: it runs only
    where it is named, as it needs other programs or much time."""

    start: Callable[[Bench], Measuring]
    options: tuple[str, ...]
    unasked: bool = False


PARTS = {
    "small": Part(_small, ("photos", "small", "rounds")),
    "large": Part(_large, ("photos", "large", "rounds")),
    "again": Part(_again, ("photos", "small", "library", "rounds")),
    "window": Part(_window, ("photos", "small", "library", "rounds")),
    "first-minute": Part(_first_minute, ("photos", "rounds")),
    "viewer": Part(_viewer, ("photos", "viewed")),
    "duplicates": Part(_duplicates, ("rows",)),
    "timeline": Part(_timeline, ("rows", "timeline_library", "rounds")),
    "groups": Part(_groups, ("groups",)),
    "map": Part(_map, ("points",)),
    "little": Part(_little, ("photos", "pairs", "seed")),
    "peers": Part(_peers, ("photos", "originals", "seed", "peers_python"), unasked=True),
    "growth": Part(_growth, ("photos", "vectors", "work", "most", "rounds"), unasked=True),
}
