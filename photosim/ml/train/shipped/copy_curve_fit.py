"""Fits the curve of :mod:`photosim.ml.copy_curve`, and adds it to cards.

Calibrated on photos of the ``train`` split: some are edited in every way of
:mod:`photosim.ml.measure.attacks`, and their copies are looked for among all of them. A pair is a
copy with its original, or with one of its nearest photos of other pictures; twins count neither
way. So a probability is that among the nearest photos of an edited copy. It is the isotonic
regression of the pairs on their cosine (Zadrozny and Elkan, "Transforming Classifier Scores into
Accurate Multiclass Probability Estimates", 2002), kept at a few knots.

    python -m photosim.ml.train.shipped.copy_curve_fit FOLDER MODEL.json …

measures models on a folder of class folders and adds the curve to their cards; nothing else in a
card changes. FOLDER must hold photos that no figure of the cards is measured on.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from photosim.ml.copy_curve import METRIC, CopyCurve
from photosim.ml.embedder import Embedder
from photosim.ml.measure.attacks import ATTACKS
from photosim.ml.measure.evaluate import CopyScores, draw, edited, embed_photos, score_copies
from photosim.ml.measure.photos import class_folder
from photosim.ml.measure.same_picture import twins
from photosim.ml.registry import load_model

KNOTS = 41
QUERIES, SEED = 100, 3


def fit_curve(right: npt.ArrayLike, wrong: npt.ArrayLike) -> CopyCurve:
    """The curve of copies' cosines and of other pairs'. Pure.

    Raises ValueError where there are none of either.
    """
    copies, others = np.asarray(right, np.float64).ravel(), np.asarray(wrong, np.float64).ravel()
    others = others[np.isfinite(others)]
    if not len(copies) or not len(others):
        raise ValueError("a curve needs copies and other pairs")
    from sklearn.isotonic import IsotonicRegression  # slow to load

    cosines = np.concatenate([copies, others])
    labels = np.concatenate([np.ones(len(copies)), np.zeros(len(others))])
    order = np.argsort(cosines, kind="stable")
    cosines, labels = cosines[order], labels[order]
    # Each pair at its place: equal cosines are not averaged first.
    fitted = IsotonicRegression().fit_transform(np.arange(len(labels)), labels)
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


def measure(embedder: Embedder, folder: Path, queries: int = QUERIES) -> CopyCurve:
    """The curve of a model on a folder of class folders."""
    paths = [photo.path for photo in class_folder(folder)]
    gallery = embed_photos(embedder, paths)
    chosen = draw(len(gallery.rows), queries, SEED)
    same = twins(gallery.fingerprints, chosen)
    there = [paths[gallery.rows[row]] for row in chosen]
    keys = [path.relative_to(folder).as_posix() for path in there]
    # Matches are shown with how similar they are, so the curve reads that.
    everything = embedder.as_similar(gallery.embeddings)
    scores: list[CopyScores] = []
    for name in ATTACKS:
        edit = edited(name, there, keys, SEED)
        copies = embedder.as_similar(embed_photos(embedder, there, edit).embeddings)
        scores.append(score_copies(copies, everything, chosen, same))
    return fit_curve(
        np.concatenate([one.own for one in scores]), np.concatenate([one.others for one in scores])
    )


def main(words: Sequence[str] | None = None) -> None:
    """Add the curve to the cards of some models."""
    parser = argparse.ArgumentParser(prog="python -m photosim.ml.train.shipped.copy_curve_fit")
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
