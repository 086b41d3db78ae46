"""How likely a match is a copy, by its similarity alone: calibrated on data, kept in the card.

Calibrated on photos of the ``train`` split: some are edited in every way of :mod:`.attacks`, and
their copies are looked for among all of them. A pair is a copy with its original, or with one of
its nearest photos of other pictures; twins count neither way. So a probability is that among the
nearest photos of an edited copy. It is the isotonic regression of the pairs on their cosine (pool
adjacent violators; Zadrozny and Elkan, "Transforming Classifier Scores into Accurate Multiclass
Probability Estimates", 2002), kept at a few knots.

    python -m photosim.ml.copy_curve FOLDER MODEL.json …

measures models on a folder of class folders and adds the curve to their cards; nothing else in a
card changes. FOLDER must hold photos that no figure of the cards is measured on.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Doubles
from photosim.ml.embedder import Embedder
from photosim.ml.measure.attacks import ATTACKS
from photosim.ml.measure.evaluate import CopyScores, draw, embed_copies, embed_photos, score_copies
from photosim.ml.measure.photos import class_folder
from photosim.ml.measure.same_picture import twins
from photosim.ml.registry import ModelCard, load_model

METRIC = "copy_curve"
"""Its name among a card's metrics."""

KNOTS = 41
QUERIES, SEED = 100, 3


@dataclass(frozen=True, slots=True)
class CopyCurve:
    """Two rising curves over rising similarities; between the knots they are straight.

    probability: that a pair of this similarity is a copy. precision: share of copies among all
    pairs of this similarity or more.
    """

    similarities: tuple[float, ...]
    probabilities: tuple[float, ...]
    precisions: tuple[float, ...]

    def probability(self, similarity: float) -> float:
        """The probability, in [0, 1], that a match of this cosine is a copy."""
        return float(np.interp(similarity, self.similarities, self.probabilities))

    def precision(self, least: float) -> float:
        """What share of the matches with at least this cosine are copies, in [0, 1]."""
        return float(np.interp(least, self.similarities, self.precisions))

    def least_similarity(self, precision: float) -> float | None:
        """The lowest cosine from which that share of matches are copies; None where none is."""
        if self.precisions[-1] < precision:
            return None
        first = int(np.searchsorted(self.precisions, precision))
        if first == 0:
            return self.similarities[0]
        low, high = self.precisions[first - 1], self.precisions[first]
        part = (precision - low) / (high - low)
        start, end = self.similarities[first - 1], self.similarities[first]
        return start + part * (end - start)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, the inverse of :func:`curve_of`."""
        return {
            "similarity": list(self.similarities),
            "probability": list(self.probabilities),
            "precision": list(self.precisions),
        }


def curve_of(card: ModelCard) -> CopyCurve | None:
    """The curve of a card; None where it was not calibrated.

    Raises ValueError for a damaged one.
    """
    kept = card.metrics.get(METRIC)
    if kept is None:
        return None
    columns = [_column(kept, name) for name in ("similarity", "probability", "precision")]
    if len({len(column) for column in columns}) != 1 or len(columns[0]) < 2:
        raise ValueError("the columns of the curve have not one length of two or more")
    if any(list(column) != sorted(column) for column in columns):
        raise ValueError("the curve does not rise")
    return CopyCurve(*columns)


def _column(kept: Mapping[str, Any], name: str) -> tuple[float, ...]:
    if not isinstance(kept, Mapping) or not isinstance(kept.get(name), list):
        raise ValueError(f"the curve has no column {name!r}")  # noqa: TRY004 - of a file
    return tuple(float(value) for value in kept[name])


def fit_curve(right: npt.ArrayLike, wrong: npt.ArrayLike) -> CopyCurve:
    """The curve of copies' cosines and of other pairs'. Pure.

    Raises ValueError where there are none of either.
    """
    copies, others = np.asarray(right, np.float64).ravel(), np.asarray(wrong, np.float64).ravel()
    others = others[np.isfinite(others)]
    if not len(copies) or not len(others):
        raise ValueError("a curve needs copies and other pairs")
    cosines = np.concatenate([copies, others])
    labels = np.concatenate([np.ones(len(copies)), np.zeros(len(others))])
    order = np.argsort(cosines, kind="stable")
    cosines, labels = cosines[order], labels[order]
    fitted = isotonic(labels)
    above = np.cumsum(labels[::-1])[::-1] / np.arange(len(labels), 0, -1)
    # Evenly over the copies, where the curve rises, and over the whole range.
    steps = np.linspace(0, 1, KNOTS)
    inner = np.concatenate([np.quantile(copies, steps), np.quantile(others, [0.5, 0.9, 0.99])])
    knots = np.unique(np.round(np.concatenate([inner, [cosines[0], 1.0]]), 4))
    rows = np.minimum(np.searchsorted(cosines, knots), len(cosines) - 1)
    return CopyCurve(
        tuple(knots.tolist()),
        tuple(np.round(fitted[rows], 4).tolist()),
        tuple(np.round(np.maximum.accumulate(above[rows]), 4).tolist()),
    )


def isotonic(values: Doubles) -> Doubles:
    """The rising sequence nearest to the values by squares (pool adjacent violators)."""
    means: list[float] = []
    counts: list[int] = []
    for value in values.tolist():
        mean, count = value, 1
        while means and means[-1] >= mean:
            last, many = means.pop(), counts.pop()
            mean = (mean * count + last * many) / (count + many)
            count += many
        means.append(mean)
        counts.append(count)
    return np.repeat(means, counts)


def measure(embedder: Embedder, folder: Path, queries: int = QUERIES) -> CopyCurve:
    """The curve of a model on a folder of class folders."""
    paths = [photo.path for photo in class_folder(folder)]
    gallery = embed_photos(embedder, paths)
    chosen = draw(len(gallery.rows), queries, SEED)
    same = twins(gallery.fingerprints, chosen)
    there = [paths[gallery.rows[row]] for row in chosen]
    keys = [path.relative_to(folder).as_posix() for path in there]
    scores: list[CopyScores] = []
    for name in ATTACKS:
        copies = embed_copies(embedder, name, there, keys, seed=SEED)
        scores.append(score_copies(copies, gallery.embeddings, chosen, same))
    return fit_curve(
        np.concatenate([one.own for one in scores]), np.concatenate([one.others for one in scores])
    )


def main(words: Sequence[str] | None = None) -> None:
    """Add the curve to the cards of some models."""
    parser = argparse.ArgumentParser(prog="python -m photosim.ml.copy_curve")
    parser.add_argument("folder", type=Path)
    parser.add_argument("cards", type=Path, nargs="+")
    parser.add_argument("--queries", type=int, default=QUERIES)
    options = parser.parse_args(words)
    for path in options.cards:
        model = load_model(path)
        curve = measure(Embedder(model, "cpu"), options.folder, options.queries)
        metrics = {**model.card.metrics, METRIC: curve.to_json()}
        dataclasses.replace(model.card, metrics=metrics).save(path)


if __name__ == "__main__":
    main()
