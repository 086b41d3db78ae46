"""What teaching gains, when it is refused, and how fast a library follows.

    python -m tests.benchmarks.teaching PHOTOS WORK [gain] [chance] [wrong] [few] [placing] [deep]

PHOTOS has ``splits.csv`` with the columns path, set, class and split. The library in WORK (made
where it is missing, and kept) holds the flowers of ``bench_unseen`` and all of Caltech-101, 5,552
photos; albums are the flowers' classes, 15 photos each. Everything by the command line but making
albums and, in ``placing``, drawing the vectors of 100,000 photos.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from photosim import storage
from photosim.core.jobs import JobContext, Progress
from photosim.core.types import PhotoFacts
from photosim.library.library import Library
from photosim.library.runtime.runtime import MODEL
from photosim.storage.files import FileStat
from tests.benchmarks.measure import photosim, say

EACH = 15
PARTS = ("gain", "chance", "wrong", "few", "placing", "deep")
SYNTHETIC = 100_000

Albums = Mapping[str, Sequence[Path]]


class Setting:
    """The library, its photos by flower class, and those that no album has."""

    def __init__(self, photos: Path, work: Path) -> None:
        self.library, self.folder, self.rest = work / "library", work / "photos", work / "rest"
        self.classes: dict[str, list[Path]] = {}
        with (photos / "splits.csv").open(newline="", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                flower = row["set"] != "caltech101"
                if flower and row["split"] != "bench_unseen":
                    continue
                target = self.folder / row["path"]
                if not target.exists():
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(photos / row["path"], target)
                if flower:
                    self.classes.setdefault(row["class"], []).append(target)
        for name, files in self.classes.items():
            files.sort()
            for file in files[EACH:]:
                target = self.rest / name / file.name
                if not target.exists():
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(file, target)
        photosim("index", self.folder, "--library", self.library)

    @property
    def albums(self) -> Albums:
        """The first photos of each class."""
        return {name: files[:EACH] for name, files in self.classes.items()}

    def teach(self, albums: Albums, *words: str) -> dict[str, Any]:
        """Make these the albums, and teach."""
        with Library.open(self.library, write=True) as library:
            library.models.use("base")
            for album in library.albums.all():
                library.albums.delete(album.name)
            for name, files in albums.items():
                library.albums.create(name)
                library.albums.add(name, files)
        answer: dict[str, Any] = photosim("teach", *words, "--library", self.library).answer
        return answer

    def measured(self, model: str) -> str:
        """R@1 and mAP@R of the flowers in no album, and of Caltech-101."""
        parts = []
        for name, folder in (("flowers", self.rest), ("caltech101", self.folder / "caltech101")):
            words = ("evaluate", folder, "--model", model, "--library", self.library)
            found = photosim(*words).answer
            parts.append(f"{name} {found['recall_at']['1']:.3f} / {found['map_at_r']:.3f}")
        return ", ".join(parts)


def gain(setting: Setting) -> None:
    """Twenty albums of fifteen photos."""
    report = setting.teach(setting.albums)
    say(f"  adopted {report['adopted']}, {report['seconds']} s")
    say(f"  put aside: {_figures(report['before'])} -> {_figures(report['after'])}")
    say(f"  untouched: {report['untouched']}")
    base = photosim("models", "list", "--library", setting.library).answer["models"][-1]["model"]
    say(f"  base:   {setting.measured(base)}")
    say(f"  taught: {setting.measured(report['model'])}")


def deep(setting: Setting) -> None:
    """Ten albums of fifteen photos, the network itself trained; the same albums by a head."""
    ten = dict(list(setting.albums.items())[:10])
    for words in ((), ("--deep",)):
        report = setting.teach(ten, *words)
        say(f"  {' '.join(words) or 'instant'}: adopted {report['adopted']}, {report['seconds']} s")
        for reason in report["reasons"]:
            say(f"    {reason}")
        say(f"    put aside: {_figures(report['before'])} -> {_figures(report['after'])}")
        say(f"    untouched: {report['untouched']}")
        if report["deep"]:
            say(f"    training: {report['deep']}")
        say(f"    taught: {setting.measured(report['model'])}")
    base = photosim("models", "list", "--library", setting.library).answer["models"][-1]["model"]
    say(f"  base: {setting.measured(base)}")


def chance(setting: Setting, seeds: int = 10) -> None:
    """Albums drawn at random are not adopted."""
    everything = [file for files in setting.classes.values() for file in files]
    adopted = 0
    for seed in range(seeds):
        drawn = np.random.default_rng(seed).permutation(len(everything))
        albums = {
            f"album {number}": [everything[i] for i in drawn[number * EACH : (number + 1) * EACH]]
            for number in range(20)
        }
        report = setting.teach(albums)
        adopted += report["adopted"]
        say(
            f"  seed {seed}: adopted {report['adopted']}, {_figures(report['before'])} ->"
            f" {_figures(report['after'])}, gain beyond chance {report['gain']}"
        )
    say(f"  adopted {adopted} of {seeds}")


def wrong(setting: Setting, seeds: int = 3) -> None:
    """Albums with every fifth label wrong still gain."""
    names = list(setting.classes)
    for seed in range(seeds):
        rng = np.random.default_rng(seed)
        albums = {}
        for name, files in setting.albums.items():
            mixed = list(files)
            for place in rng.choice(EACH, EACH // 5, replace=False).tolist():
                other = setting.classes[rng.choice([one for one in names if one != name])]
                mixed[place] = other[int(rng.integers(EACH, len(other)))]
            albums[name] = mixed
        report = setting.teach(albums)
        say(f"  seed {seed}: adopted {report['adopted']}; {setting.measured(report['model'])}")


def few(setting: Setting) -> None:
    """Two albums of five photos work, or say why not."""
    two = {name: files[:5] for name, files in list(setting.albums.items())[:2]}
    report = setting.teach(two)
    say(f"  adopted {report['adopted']}: {' '.join(report['reasons'])}")


def placing(setting: Setting, work: Path) -> None:
    """The places of 100,000 photos under a taught model, and its index."""
    directory = work / "synthetic"
    if not directory.exists():
        _draw(setting, directory)
    report = setting.teach(setting.albums, "--no-adopt")
    source = setting.library / "models"
    shutil.copytree(source, directory / "models", dirs_exist_ok=True)
    with Library.open(directory, write=True) as library:
        # As on a computer where the library is in use: the base model answers already.
        library.models.use("base")
        begun: dict[str, float] = {}
        job = JobContext(lambda progress: _note(begun, progress))
        start = time.perf_counter()
        library.models.use(report["model"], job)
        end = time.perf_counter()
        built = begun["building the index"]
        say(f"  photos placed: {built - start:.1f} s for {SYNTHETIC}")
        say(f"  with the index saved and in use: {end - start:.1f} s")
        start = time.perf_counter()
        library.models.use("base")
        library.models.rollback()
        say(f"  there and back again: {time.perf_counter() - start:.2f} s")
        library.models.use("base")
        library.models.remove(report["model"])


def _note(begun: dict[str, float], progress: Progress) -> None:
    begun.setdefault(progress.what, time.perf_counter())


def _draw(setting: Setting, directory: Path) -> None:
    """A library of photos that have vectors and no files: mixtures of real features."""
    with Library.open(setting.library, write=False) as real:
        model = real.model_id() or ""
        with real._runtime.stores.reading() as store:
            _, features = store.vectors.features(store.vectors.ids(model)[:4096].tolist(), model)
        head = real._runtime.model().session().head()
    with Library.open(directory, write=True) as library:
        library.albums.create("made")
    rng = np.random.default_rng(0)
    facts = PhotoFacts("jpeg", 320, 240)
    with closing(storage.open(directory, write=True)) as store:
        with store.transaction():
            store.settings.set(MODEL, model)
            folder = store.folders.add(Path("/nowhere")).id
        for start in range(0, SYNTHETIC, 2000):
            pairs = rng.integers(0, len(features), (2000, 2))
            share = rng.random((2000, 1))
            mixed = share * features[pairs[:, 0]] + (1 - share) * features[pairs[:, 1]]
            mixed = mixed.astype(np.float16)
            embeddings = head.project(mixed)
            with store.transaction():
                for row in range(2000):
                    content = rng.bytes(20)
                    print_ = int(rng.integers(1, 2**62))
                    photo = store.photos.add(content, 100_000, facts, print_)
                    store.vectors.add(photo, model, mixed[row], embeddings[row])
                    file = store.files.add_pending(
                        folder, f"{start + row}.jpg", FileStat(100_000, 0, 0, 0)
                    )
                    store.files.link(file, photo)


def _figures(found: Mapping[str, Any]) -> str:
    return f"{found['recall_at_1']:.3f} / {found['map_at_r']:.3f}"


def main() -> int:
    """Run the parts that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.teaching")
    parser.add_argument("photos", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    chosen = parser.parse_args()
    setting = Setting(chosen.photos, chosen.work)
    for name in chosen.parts or PARTS:
        say(name)
        if name == "placing":
            placing(setting, chosen.work)
        else:
            parts = {"gain": gain, "chance": chance, "wrong": wrong, "few": few, "deep": deep}
            parts[name](setting)
    return 0


if __name__ == "__main__":
    sys.exit(main())
