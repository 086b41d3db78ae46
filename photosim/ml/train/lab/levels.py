"""Levels of similarity for a model that was trained here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from photosim.ml.embedder import Embedder
from photosim.ml.measure.attacks import ATTACKS
from photosim.ml.measure.evaluate import draw, embed_copies, embed_photos, score_copies
from photosim.ml.measure.metrics import nearest
from photosim.ml.registry import ModelFile
from photosim.ml.train.level_calibration import copy_level, foreign_pictures, similar_level

_FOREIGN = 120


def calibrated(
    model: ModelFile, paths: Sequence[Path], *, copies: int = 30, seed: int = 0
) -> dict[str, float]:
    """The levels ``similar`` and ``copy`` of a model on these photos.

    ``similar`` is what pictures that are no photos stay below; ``copy`` what pairs of an edited
    copy and its original reach and others don't.

    Corner cases
        Fewer than ten readable photos calibrate nothing: no levels. Where copies and other
        photos can't be told apart, ``copy`` is left out.
    """
    embedder = Embedder(model, "cpu")
    gallery = embed_photos(embedder, paths)
    if len(gallery.rows) < 10:
        return {}
    pixels = [model.card.preprocessing(image) for image in foreign_pictures(_FOREIGN, seed)]
    foreign = nearest(embedder.embed(pixels).embeddings, gallery.embeddings, 1)[1][:, 0]
    levels = {"similar": min(1.0, similar_level(foreign))}
    chosen = draw(len(gallery.rows), copies, seed)
    originals = [paths[gallery.rows[row]] for row in chosen]
    keys = [path.name for path in originals]
    found = [
        score_copies(
            embed_copies(embedder, name, originals, keys, seed=seed), gallery.embeddings, chosen
        )
        for name in ATTACKS
    ]
    try:
        levels["copy"] = copy_level(found)
    except ValueError:
        # Said by copy_level: no level is precise enough. The app then offers no copies.
        return levels
    return levels
