"""Fits the weights with which :mod:`photosim.library.matching.naming` tells how sure a copy is.

    python -m tests.benchmarks.certainty PHOTOS [--photos 150] [--others 2000] [--keep FILE]

PHOTOS has ``classes/`` and ``more/``, each with a ``splits.csv``; photos of ``train`` alone are
used. Copies: each photo with the 21 edits of ``photosim.ml.measure.attacks`` and with the turned,
padded, squeezed and combined ones of :mod:`.copies`. No copies: the synthetic views of
:mod:`.copies`, the scenes and documents of ``tests/helpers/exposures.py``, and of ``--others``
photos the nearest by their embeddings, but for those that the weights in use call copies: these are
named, to be looked at. Proofs that don't reach the share of one scene are left out: they are never
called copies. Printed are the weights, how many of each kind they call copies, and how many the
weights in use do. ``--keep`` keeps the proofs for another fit.
"""

from __future__ import annotations

import argparse
import csv
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from photosim.core.arrays import Doubles
from photosim.imaging.decode import open_photo
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Proof, Sketch, prove
from photosim.library.matching import naming
from photosim.library.runtime.model import Model
from photosim.ml.measure.attacks import ATTACKS, attack, jpeg
from photosim.ml.registry import default_model
from tests.benchmarks.copies import TURNED, VIEWS, enlarged_to, exposed
from tests.helpers import exposures

PRICE = 12.0
"""How many copies that are missed one false copy is worth."""

FLATTEN = 1.0
"""Strength of the penalty on large weights, on figures of unit deviation."""

OTHERS = 4
"""Nearest photos that each is compared with."""

Kept = list[tuple[str, bool, Proof]]


def drawn(folder: Path, count: int, seed: int) -> list[Path]:
    """Photos of ``train``, evenly from both lists."""
    rng = np.random.default_rng(seed)
    found: list[Path] = []
    for name in ("classes", "more"):
        with (folder / name / "splits.csv").open(newline="") as file:
            paths = [
                folder / name / row["path"]
                for row in csv.DictReader(file)
                if row["split"] == "train"
            ]
        share = count * 4 // 5 if name == "classes" else count - count * 4 // 5
        found += [paths[row] for row in rng.choice(len(paths), share, replace=False)]
    return found


def pairs(paths: list[Path]) -> Iterator[tuple[str, bool, Sketch, Sketch]]:
    """Name, whether it is a copy, and both pictures."""
    photos = [open_photo(path).image.convert("RGB") for path in paths]
    for row, (path, photo) in enumerate(zip(paths, photos, strict=True)):
        sketch = Sketch.of(thumbnail(photo))
        background = photos[(row + 1) % len(photos)]
        made: list[tuple[str, Image.Image]] = [
            (name, attack(name, photo, str(path.name), background)) for name in ATTACKS
        ]
        made += [
            (name, jpeg(edit(photo, np.random.default_rng([row, 5])), 92))
            for name, edit in TURNED.items()
        ]
        for name, copy in made:
            yield name, True, sketch, Sketch.of(thumbnail(copy))
        large = enlarged_to(photo)
        for name, view in VIEWS.items():
            rng = np.random.default_rng([row, 9])
            first, second = view(large, rng)
            yield name, name == "same_view", exposed(first, rng), exposed(second, rng)
        for name in (*exposures.OF_A_CAMERA, *exposures.DRAWN):
            two = exposures.pair(name, photo, np.random.default_rng([row, 13]))
            first_seen, second_seen = (Sketch.of(thumbnail(one)) for one in two)
            yield name, False, first_seen, second_seen


def neighbours(folder: Path, count: int, seed: int) -> Kept:
    """Proofs of other photos, each with the nearest of the others."""
    paths = drawn(folder, count, seed)
    photos = [open_photo(path).image for path in paths]
    model = Model(default_model("cpu"), "cpu")
    vectors = np.concatenate(
        [model.embed_pictures(photos[start:][:32]) for start in range(0, len(photos), 32)]
    )
    near = vectors @ vectors.T
    np.fill_diagonal(near, -1.0)
    two = {
        tuple(sorted((row, int(other))))
        for row in range(len(near))
        for other in np.argsort(-near[row])[:OTHERS]
    }
    sketches = [Sketch.of(thumbnail(photo)) for photo in photos]
    found: Kept = []
    for row, other in sorted(two):
        proof = prove(sketches[row], sketches[other])
        if proof is None or proof.agree < naming.SAME_SCENE:
            continue
        if naming.certainty(proof) >= naming.COPY_CERTAINTY:
            print("copies?", paths[row], paths[other])
        else:
            found.append(("other photos", False, proof))
    return found


def proofs(paths: list[Path]) -> Kept:
    """The proofs of all pairs that show one scene."""
    found: Kept = []
    for name, is_copy, first, second in pairs(paths):
        proof = prove(first, second)
        if proof is not None and proof.agree >= naming.SAME_SCENE:
            found.append((name, is_copy, proof))
    return found


def fitted(figures: Doubles, copies: Doubles) -> Doubles:
    """Weights, the bias last: logistic regression by Newton's method, on scaled figures."""
    deviations = figures.std(axis=0) + 1e-9
    rows = np.column_stack([figures / deviations, np.ones(len(figures))])
    worth = np.where(copies > 0, 1.0, PRICE)
    penalty = FLATTEN * np.eye(rows.shape[1])
    penalty[-1, -1] = 0.0
    weights = np.zeros(rows.shape[1])
    for _ in range(40):
        sure = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (worth * (sure - copies)) + penalty @ weights
        bend = (rows * (worth * sure * (1 - sure))[:, None]).T @ rows + penalty
        weights -= np.linalg.solve(bend + 1e-9 * np.eye(len(bend)), slope)
    return np.append(weights[:-1] / deviations, weights[-1])


def table(kept: Kept, sure: Callable[[Proof], float]) -> dict[str, tuple[int, int]]:
    """How many of each kind are called a copy, and of how many."""
    found: dict[str, tuple[int, int]] = {}
    for name, _, proof in kept:
        called, total = found.get(name, (0, 0))
        found[name] = (called + (sure(proof) >= naming.COPY_CERTAINTY), total + 1)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=150)
    parser.add_argument("--others", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    if options.keep is not None and options.keep.exists():
        kept: Kept = pickle.loads(options.keep.read_bytes())
    else:
        kept = proofs(drawn(options.folder, options.photos, options.seed))
        kept += neighbours(options.folder, options.others, options.seed + 1)
        if options.keep is not None:
            options.keep.write_bytes(pickle.dumps(kept))
    figures = np.array([naming.figures_of(proof) for _, _, proof in kept], dtype=np.float64)
    copies = np.array([float(is_copy) for _, is_copy, _ in kept])
    weights = fitted(figures, copies)
    print("weights", np.round(weights[:-1], 2).tolist(), "bias", round(float(weights[-1]), 2))

    def sure(proof: Proof) -> float:
        score = float(np.dot(weights[:-1], naming.figures_of(proof)) + weights[-1])
        return 1 / (1 + float(np.exp(-score)))

    now, before = table(kept, sure), table(kept, naming.certainty)
    for name, (called, total) in now.items():
        print(f"{name:<20} {called:>5} of {total:<5} by the weights in use {before[name][0]}")


if __name__ == "__main__":
    main()
