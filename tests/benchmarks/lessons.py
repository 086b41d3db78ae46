"""What lessons gain and cost: ``python -m tests.benchmarks lessons --photos DIR [--work DIR]``.

DIR holds ``classes`` and ``more``. The library is all of ``classes``; what a lesson is checked
with is the guard set of the shipped FP32 model, as in the app. Each lesson runs as
``photosim teach`` runs it, from features that are computed once and kept in the work folder, as is
what each lesson did: stopped at any moment, the same command goes on. Told of each lesson:

- the albums' photos put aside, mAP@R, as the report card says it;
- the flowers of ``bench_unseen`` in no album, each looked for among the others;
- kinds that neither the lesson nor the guard set knows: the half of the benches' classes that the
  guard leaves out (without those flowers);
- guard set, :func:`photosim.ml.teach.gate.told_apart`, strength and verdict.

The lessons: ``gain`` (20 albums of 15 flower photos, four draws), ``wrong`` (the same with every
fifth label wrong), ``chance`` (20 times 20 albums of 15 photos drawn at random of the whole
library), ``harm`` (two albums that mix all kinds: photos at random; and every second class to each,
which can be learnt and is harm all the same), ``few`` (other albums: of objects, of kinds of all
sorts). Afterwards, ``strengths``: for each of the first lessons of each sort, what every strength
would do, so that the gate's two limits can be seen against what they stand for.
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from photosim.core.arrays import Floats, Ints
from photosim.core.files import write_whole
from photosim.library.models.words import objection_words
from photosim.library.teaching.material import MOST_REST, MOST_UNTOUCHED
from photosim.ml.embedder import Embedder
from photosim.ml.guard import load_guard
from photosim.ml.heads import LinearHead
from photosim.ml.measure.metrics import retrieval
from photosim.ml.measure.photos import LabelledPhoto
from photosim.ml.registry import ModelFile, shipped_models
from photosim.ml.teach import lesson as lessons
from photosim.ml.teach import trainer
from photosim.ml.teach.gate import STRENGTHS, GuardPhotos, Lookout
from photosim.ml.teach.lesson import Material, aligned, between
from photosim.ml.teach.split import copy_groups
from photosim.ml.teach.trainer import AlbumPhotos, Refusals, VoteTriplets
from photosim.ml.train.shipped.guard_set import LESSONS, features_of, halves
from tests.benchmarks.measure import say

EACH, ALBUMS = 15, 20
DRAWS, RANDOM, HARMFUL = 4, 20, 4
MIXED = 150
"""Photos of an album that mixes all kinds."""

PART = 512
"""Photos whose features are computed and kept at once."""

Albums = list[Ints]


@dataclass(frozen=True, slots=True)
class Planned:
    """A lesson: its sort, which draw of it, and rows of the library by album."""

    sort: str
    draw: int
    albums: Albums


class Bench:
    """The library, the guard set and the photos that measure, under the shipped model."""

    def __init__(self, photos: Path, work: Path) -> None:
        self.model = _fp32()
        embedder = Embedder(self.model, "cpu", threads=2)
        head = embedder.head()
        with (photos / "classes" / "splits.csv").open(newline="", encoding="utf-8") as lines:
            rows = sorted(csv.DictReader(lines), key=lambda row: row["path"])
        self.kinds = np.array([f"{row['set']}/{row['class']}" for row in rows])
        self.taught = np.array([(row["set"], row["split"]) == LESSONS for row in rows])
        self.objects = np.array(
            [(row["set"], row["split"]) == ("caltech101", "bench_unseen") for row in rows]
        )
        library = [
            LabelledPhoto(photos / "classes" / row["path"], kind)
            for row, kind in zip(rows, self.kinds.tolist(), strict=True)
        ]
        _, others = halves(photos)
        self.library = _embeddings(embedder, head, library, work / "library")
        self.others = _embeddings(embedder, head, others, work / "others")
        self.other_kinds = np.array([photo.label for photo in others])
        kept = load_guard(self.model)
        if kept is None:
            raise SystemExit(f"the card of {self.model.card.name} names no guard set")
        self.guard = GuardPhotos(head.project(kept.features), kept.kinds)

    def material(self, albums: Albums) -> Material:
        """The snapshot that the app takes of these albums: see ``library.teaching.material``."""
        inside = np.unique(np.concatenate(albums))
        member = np.stack([np.isin(inside, album) for album in albums], axis=1)
        embeddings = self.library[inside]
        dim = embeddings.shape[1]
        outside = np.setdiff1d(np.arange(len(self.library)), inside)
        drawn = np.random.default_rng(0).permutation(outside)
        return Material(
            AlbumPhotos(embeddings, member),
            copy_groups(
                np.arange(len(inside), dtype=np.uint64),  # no two have one fingerprint here
                embeddings,
                self.model.card.levels["copy"],
            ),
            Refusals(np.empty((0, dim), np.float32), np.empty((0, len(albums)), np.bool_)),
            self.library[drawn[MOST_UNTOUCHED : MOST_UNTOUCHED + MOST_REST]],
            self.library[drawn[:MOST_UNTOUCHED]],
            VoteTriplets.none(dim),
            self.guard,
        )

    def outside(self, albums: Albums, matrix: Floats | None) -> float:
        """mAP@R of the flowers in no album; ``matrix`` None for the base model."""
        rows = np.setdiff1d(np.flatnonzero(self.taught), np.concatenate(albums))
        return _map_at_r(self.library[rows], self.kinds[rows], matrix)

    def elsewhere(self, matrix: Floats | None) -> float:
        """mAP@R of the kinds that neither lesson nor guard set knows."""
        return _map_at_r(self.others, self.other_kinds, matrix)

    def plans(self) -> Iterator[Planned]:
        """All lessons."""
        for draw in range(DRAWS):
            rng = np.random.default_rng(draw)
            flowers = self._of_each(np.unique(self.kinds[self.taught]), EACH, rng)
            yield Planned("gain", draw, flowers)
            yield Planned("wrong", draw, self._wrong(flowers, rng))
        rng = np.random.default_rng(0)
        objects = np.unique(self.kinds[self.objects])
        yield Planned("few", 0, self._of_each(objects[:5], 10, rng))
        yield Planned("few", 1, self._of_each(np.unique(self.kinds)[3::25], 12, rng))
        for draw in range(RANDOM):
            drawn = np.random.default_rng(draw).permutation(len(self.library))
            yield Planned("chance", draw, np.split(drawn[: ALBUMS * EACH], ALBUMS))
        side = np.unique(self.kinds, return_inverse=True)[1] % 2
        for draw in range(HARMFUL):
            drawn = np.random.default_rng(draw).permutation(len(self.library))
            yield Planned("harm, at random", draw, np.split(drawn[: 2 * MIXED], 2))
            halved = [drawn[side[drawn] == one][:MIXED] for one in (0, 1)]
            yield Planned("harm, learnable", draw, halved)

    def _of_each(self, kinds: Sequence[str] | Any, count: int, rng: np.random.Generator) -> Albums:
        return [rng.permutation(np.flatnonzero(self.kinds == kind))[:count] for kind in kinds]

    def _wrong(self, albums: Albums, rng: np.random.Generator) -> Albums:
        """Every fifth photo is one of another flower that is in no album."""
        kinds = [self.kinds[album[0]] for album in albums]
        free = np.setdiff1d(np.flatnonzero(self.taught), np.concatenate(albums))
        found = []
        for kind, album in zip(kinds, albums, strict=True):
            places = rng.choice(len(album), len(album) // 5, replace=False)
            mixed = album.copy()
            mixed[places] = rng.choice(free[self.kinds[free] != kind], len(places), replace=False)
            found.append(mixed)
        return found


def measured(bench: Bench, plan: Planned) -> dict[str, Any]:
    """What a lesson did; plain values."""
    started = time.process_time()
    lesson = lessons.teach(bench.material(plan.albums))
    harm = lesson.harm
    return {
        "adopted": not lesson.reasons,
        "strength": lesson.strength,
        "aside": [float(one.precision.mean()) for one in (lesson.before, lesson.after)],
        "outside": [bench.outside(plan.albums, one) for one in (None, lesson.matrix)],
        "elsewhere": [bench.elsewhere(one) for one in (None, lesson.matrix)],
        "guard": list(harm.guard or ()),
        "told_apart": harm.told_apart,
        "near": harm.near,
        "moved": harm.moved,
        "kept": lesson.kept,
        "reasons": [*map(objection_words, lesson.reasons)],
        "cpu_seconds": time.process_time() - started,
    }


def by_strength(bench: Bench, plan: Planned) -> list[dict[str, float]]:
    """What a whole training on the albums would do at each strength, whatever the gate says."""
    material = bench.material(plan.albums)
    learnt = trainer.train(
        material.labelled, material.refused, material.rest, margin=0.1, steps=lessons.STEPS[-1]
    )[lessons.STEPS[-1]]
    matrix = aligned(learnt, np.concatenate([material.labelled.embeddings, material.rest]))
    lookout = Lookout(material.guard, material.untouched, material.labelled.embeddings)
    found = []
    for strength in sorted(STRENGTHS, reverse=True):
        mixed = between(matrix, strength)
        harm = lessons.harm_of(lookout, material, mixed)
        assert harm.guard is not None
        assert harm.told_apart is not None
        found.append(
            {
                "strength": strength,
                "guard": harm.guard[1] - harm.guard[0],
                "told_apart": harm.told_apart,
                "elsewhere": bench.elsewhere(mixed) - bench.elsewhere(None),
            }
        )
    return found


def measure_lessons(photos: Path | None, work: Path | None) -> None:
    """All lessons, each kept in ``work``; then the table. Raises SystemExit without folders."""
    if photos is None or work is None:
        raise SystemExit("the part lessons needs --photos and --work")
    work.mkdir(parents=True, exist_ok=True)
    bench = Bench(photos, work)
    say(f"  model {bench.model.id}, {len(bench.library)} photos in the library")
    told: dict[str, list[dict[str, Any]]] = {}
    first: dict[str, Planned] = {}
    for plan in bench.plans():
        first.setdefault(plan.sort, plan)
        file = work / f"{bench.model.id}-{plan.sort.replace(', ', '-')}-{plan.draw}.json"
        if not file.is_file():
            write_whole(file, json.dumps(measured(bench, plan)).encode())
        one = json.loads(file.read_bytes())
        told.setdefault(plan.sort, []).append(one)
        say(f"  {plan.sort} {plan.draw}: {_line(one)}")
        for reason in one["reasons"]:
            say(f"      {reason}")
    for sort, found in told.items():
        adopted = sum(one["adopted"] for one in found)
        say(f"  {sort}: {adopted} of {len(found)} adopted")
    say("  by strength: guard set, told apart, kinds that neither knows")
    for sort, plan in first.items():
        file = work / f"{bench.model.id}-{sort.replace(', ', '-')}-strengths.json"
        if not file.is_file():
            write_whole(file, json.dumps(by_strength(bench, plan)).encode())
        for row in json.loads(file.read_bytes()):
            say(
                f"  {sort:16} {row['strength']:.2f}  {100 * row['guard']:+.2f} "
                f" {row['told_apart']:.3f}  {100 * row['elsewhere']:+.2f}"
            )


def _line(one: dict[str, Any]) -> str:
    def change(name: str) -> str:
        return " -> ".join(f"{value:.3f}" for value in one[name])

    return (
        f"{'adopted' if one['adopted'] else 'refused'} at {one['strength']}, put aside"
        f" {change('aside')}, in no album {change('outside')}, guard {change('guard')}, elsewhere"
        f" {change('elsewhere')}, told apart {one['told_apart']:.3f}, near {one['near']} of which"
        f" moved {one['moved'] or 0:.2f}, kept {one['kept']:.2f}, {one['cpu_seconds']:.0f} s CPU"
    )


def _fp32() -> ModelFile:
    return next(model for model in shipped_models() if model.card.precision == "fp32")


def _map_at_r(embeddings: Floats, kinds: Any, matrix: Floats | None) -> float:
    vectors = embeddings if matrix is None else trainer.apply(matrix, embeddings)
    return retrieval(vectors, kinds, ks=()).map_at_r


def _embeddings(
    embedder: Embedder, head: LinearHead, photos: Sequence[LabelledPhoto], folder: Path
) -> Floats:
    """Unit embeddings (n, dim); features are kept in parts, as the app keeps them (float16)."""
    folder = folder / embedder.card.id
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for start in range(0, len(photos), PART):
        path = folder / f"{start:06}.npy"
        if not path.is_file():
            say(f"  features of {folder.parent.name}: {start} of {len(photos)}")
            part = features_of(embedder, photos[start : start + PART]).astype(np.float16)
            draft = path.with_suffix(".tmp")
            with draft.open("wb") as file:
                np.save(file, part)
            draft.replace(path)
        found.append(head.project(np.load(path, allow_pickle=False)))
    return np.concatenate(found)


def main() -> None:
    """Measure, by the options of ``python -m tests.benchmarks``."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.lessons")
    parser.add_argument("photos", type=Path)
    parser.add_argument("work", type=Path)
    chosen = parser.parse_args()
    measure_lessons(chosen.photos, chosen.work)


if __name__ == "__main__":
    main()
