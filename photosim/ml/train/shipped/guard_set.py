"""Makes the guard sets of models, and names them in their cards (:mod:`photosim.ml.guard`).

    python -m photosim.ml.train.shipped.guard_set PHOTOS MODEL.json …

PHOTOS holds ``classes/splits.csv`` and ``more/splits.csv``. Taken are the photos of ``bench_seen``
and ``bench_unseen``, which no training sees, of every second class of each set and split, so that
the other half can measure what a lesson does to kinds that the gate does not know. The flowers of
``bench_unseen`` are left out whole: lessons are measured on them. Nothing else in a card changes.

The FP32 model's also has the activations of some of the photos before the first block that a deep
lesson trains: such a lesson starts from that model, whatever the library was made with. They are of
the photos at half the side, so that there is room for four times as many: what a lesson forgets
shows there as in all photos at their size, and with few photos it does not.
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from photosim.core.arrays import Bytes
from photosim.core.errors import ModelError, PhotoUnreadable
from photosim.core.files import write_whole
from photosim.imaging.decode import open_photo
from photosim.ml.embedder import Embedder
from photosim.ml.guard import GuardActivations, guard_bytes, load_guard
from photosim.ml.measure.photos import LabelledPhoto, decoded
from photosim.ml.registry import GuardFile, ModelFile, load_model
from photosim.ml.train.deep.base import load_base

PARTS = ("classes", "more")
SPLITS = ("bench_seen", "bench_unseen")

LESSONS = ("flowers102", "bench_unseen")
"""Set and split that lessons are measured on."""

ENDING = ".guard.safetensors"

DEEP_EACH, DEEP_BYTES = 5, 3_750_000
"""Photos of a kind that deep lessons are checked with, and bytes for all their activations."""

_BATCH = 16

_log = logging.getLogger(__name__)


def bench_classes(photos: Path) -> dict[tuple[str, str, str], list[Path]]:
    """The photos of the benches by set, split and class, in the order of the tables."""
    found: dict[tuple[str, str, str], list[Path]] = {}
    for part in PARTS:
        with (photos / part / "splits.csv").open(newline="", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                if row["split"] in SPLITS:
                    key = row["set"], row["split"], row["class"]
                    found.setdefault(key, []).append(photos / part / row["path"])
    return found


def halves(photos: Path) -> tuple[list[LabelledPhoto], list[LabelledPhoto]]:
    """The photos of the guard, and those of the classes that it leaves out; none of LESSONS.

    Labels are ``set/class``. The classes of a set and split, sorted, go to the two in turn.
    """
    sides: tuple[list[LabelledPhoto], list[LabelledPhoto]] = ([], [])
    numbers: dict[tuple[str, str], int] = {}
    for (name, split, label), files in sorted(bench_classes(photos).items()):
        if (name, split) == LESSONS:
            continue
        number = numbers.get((name, split), 0)
        numbers[name, split] = number + 1
        sides[number % 2].extend(LabelledPhoto(file, f"{name}/{label}") for file in files)
    return sides


def features_of(embedder: Embedder, photos: Sequence[LabelledPhoto]) -> np.ndarray:
    """Features float32 (n, inputs). Raises PhotoUnreadable."""
    prepare = embedder.card.preprocessing

    def pixels_of(_: int, image: Image.Image) -> Bytes:
        return prepare(image)

    found: list[np.ndarray] = []
    waiting: list[Bytes] = []
    for row, pixels in decoded([photo.path for photo in photos], pixels_of):
        if isinstance(pixels, PhotoUnreadable):
            raise pixels
        waiting.append(pixels)
        if len(waiting) == _BATCH or row == len(photos) - 1:
            found.append(embedder.embed(waiting).features)
            waiting = []
    return np.concatenate(found)


def activations_of(model: ModelFile, photos: Sequence[LabelledPhoto]) -> GuardActivations:
    """What the blocks that a deep lesson leaves as they are make of DEEP_EACH photos, at half the
    side, of as many kinds as there is room for, evenly over all.

    Raises ModelError, PhotoUnreadable.
    """
    network = load_base(model.path, model.card.sha256)
    prepare = model.card.preprocessing
    prepare = dataclasses.replace(prepare, size=prepare.size // 2)
    labels = np.array([photo.label for photo in photos])
    names, counts = np.unique(labels, return_counts=True)
    names = names[counts >= DEEP_EACH]

    def made(rows: Sequence[int]) -> np.ndarray:
        images = [open_photo(photos[row].path).image for row in rows]
        batch = torch.from_numpy(prepare.to_batch([prepare(image) for image in images]))
        with torch.inference_mode():
            found: np.ndarray = network.backbone.frozen(batch).numpy()
        return found[:, :, None, None]

    room = DEEP_BYTES // (DEEP_EACH * made([0]).size)
    chosen = names[np.linspace(0, len(names) - 1, min(room, len(names))).astype(int)]
    rows = np.concatenate([np.flatnonzero(labels == name)[:DEEP_EACH] for name in chosen])
    parts = [made(rows[at : at + _BATCH].tolist()) for at in range(0, len(rows), _BATCH)]
    return GuardActivations.of(np.concatenate(parts), rows.astype(np.int64))


def add_guard(card_path: Path, photos: Sequence[LabelledPhoto], origin: str) -> ModelFile:
    """Make the guard set of a model of these photos, and name it in the card.

    origin: where the photos come from, kept in the file. Raises ModelError where the model is
    damaged, PhotoUnreadable.
    """
    model = load_model(card_path)
    features = features_of(Embedder(model, "cpu", threads=2), photos)
    names, kinds = np.unique([photo.label for photo in photos], return_inverse=True)
    deep = None
    if model.card.precision == "fp32":
        try:
            deep = activations_of(model, photos)
        except ModelError as error:
            # Of a network that deep lessons can't start from, they need nothing to be checked with.
            _log.warning("made without activations for deep lessons: %s", error)
    content = guard_bytes(features, kinds.astype(np.int64), deep, {"origin": origin})
    path = card_path.with_name(card_path.stem + ENDING)
    write_whole(path, content)
    guard = GuardFile(path.name, hashlib.sha256(content).hexdigest(), len(photos), len(names))
    dataclasses.replace(model.card, guard=guard).save(card_path)
    changed = load_model(card_path)
    load_guard(changed)  # as the app will
    return changed


def main() -> int:
    """Make the guard set of each model named."""
    parser = argparse.ArgumentParser(prog="python -m photosim.ml.train.shipped.guard_set")
    parser.add_argument("photos", type=Path, help="holds classes and more")
    parser.add_argument("cards", type=Path, nargs="+", metavar="MODEL.json")
    chosen = parser.parse_args()
    taken, _ = halves(chosen.photos)
    sets = ", ".join(sorted({photo.label.split("/")[0] for photo in taken}))
    for card_path in chosen.cards:
        model = add_guard(card_path, taken, f"every second class of the benches of {sets}")
        guard = model.card.guard
        assert guard is not None
        size = (card_path.parent / guard.file).stat().st_size / 1e6
        print(f"{guard.file}: {guard.photos} photos of {guard.kinds} kinds, {size:.1f} MB")  # noqa: T201
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
