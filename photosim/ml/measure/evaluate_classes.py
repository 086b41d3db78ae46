"""How well a model tells the classes of a folder apart, and when it finds nothing similar.

"Nothing similar" is told from "something similar" by the best cosine alone. Three kinds of queries
against the photos of one gallery: photos that have a mate of their class in it; *noise*, pictures
that are no photos (noise, gradients, text pages); and *strangers*, photos whose whole class is
taken out of the gallery, so that nothing in it is like them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from photosim.core.arrays import Floats, Values
from photosim.core.errors import PhotosimError, Remedy
from photosim.core.language import tr
from photosim.ml.embedder import Embedder
from photosim.ml.measure.evaluate import NOISE, NOISE_SEED, FailedPhoto, Progress, embed_photos
from photosim.ml.measure.metrics import auroc, retrieval
from photosim.ml.measure.photos import class_folder

_CHUNK = 256


@dataclass(frozen=True, slots=True)
class NothingSimilar:
    """auroc_noise, auroc_strangers: area under the ROC curve of photos with a mate against noise
    and against strangers; None where either side is empty.

    level: the model's ``similar``, None where it has none; and at it the shares of photos with a
    mate that find something, and of noise and of strangers that rightly find nothing.
    """

    auroc_noise: float | None
    auroc_strangers: float | None
    level: float | None
    found: float | None
    noise_refused: float | None
    strangers_refused: float | None


def nothing_similar(
    embeddings: Floats,
    labels: Sequence[object] | Values,
    noise: Floats,
    level: float | None = None,
) -> NothingSimilar:
    """The figures of photos (n, d) with labels (n,) and of noise (m, d), all of unit length."""
    with_mate, strangers = best_cosines(embeddings, labels)
    loudest = np.full(len(noise), np.nan, dtype=np.float32)
    if len(embeddings) and len(noise):
        loudest = (noise @ embeddings.T).max(axis=1)
    loudest = loudest[~np.isnan(loudest)]
    return NothingSimilar(
        auroc_noise=_number(auroc(with_mate, loudest)),
        auroc_strangers=_number(auroc(with_mate, strangers)),
        level=level,
        found=_share(with_mate, level, reach=True),
        noise_refused=_share(loudest, level, reach=False),
        strangers_refused=_share(strangers, level, reach=False),
    )


def best_cosines(embeddings: Floats, labels: Sequence[object] | Values) -> tuple[Floats, Floats]:
    """Best cosine of each photo that has a mate, among all others; and of each photo, among those
    of other classes (as many as have one). Raises ValueError for other than one label a photo.
    """
    values = np.asarray(labels)
    if len(values) != len(embeddings):
        raise ValueError(f"{len(values)} labels for {len(embeddings)} photos")
    with_mate: list[Floats] = []
    strangers: list[Floats] = []
    for start in range(0, len(embeddings), _CHUNK):
        part = slice(start, start + _CHUNK)
        similarity = np.asarray(embeddings[part] @ embeddings.T, dtype=np.float32)
        same = values[part, None] == values[None, :]
        similarity[np.arange(len(similarity)), np.arange(start, start + len(similarity))] = -np.inf
        has_mate = same.sum(axis=1) > 1
        with_mate.append(similarity[has_mate].max(axis=1, initial=-np.inf))
        similarity[same] = -np.inf
        others = similarity.max(axis=1, initial=-np.inf)
        strangers.append(others[np.isfinite(others)])
    empty = np.empty(0, dtype=np.float32)
    return np.concatenate([empty, *with_mate]), np.concatenate([empty, *strangers])


def _share(best: Floats, level: float | None, *, reach: bool) -> float | None:
    if level is None or len(best) == 0:
        return None
    return float(((best >= level) == reach).mean())


def _number(value: float) -> float | None:
    return None if np.isnan(value) else value


KS = (1, 5, 10)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Leave-one-out retrieval within a set; fractions in 0..1, keys of K as text.

    nothing: how well "nothing similar" is told, None where it was not measured.
    """

    model: str
    provider: str
    images: int
    classes: int
    queries: int
    recall_at: dict[str, float]
    precision_at: dict[str, float]
    map_at_r: float
    failed: list[FailedPhoto]
    nothing: NothingSimilar | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return asdict(self)


def evaluate_folder(
    embedder: Embedder, folder: Path, progress: Progress | None = None
) -> Evaluation:
    """Leave-one-out retrieval of a folder of class folders, and how well "nothing" is told.

    Raises PhotosimError without photos, or where no class has two that can be read.
    """
    # Pictures are made there without torch; the module itself is one of training's.
    from photosim.ml.train.level_calibration import foreign_pictures

    photos = class_folder(folder)
    embedded = embed_photos(embedder, [photo.path for photo in photos], progress=progress)
    labels = [photos[row].label for row in embedded.rows]
    vectors = embedder.as_similar(embedded.embeddings)
    found = evaluate_embeddings(embedder, vectors, labels, embedded.failed)
    if found.queries == 0:
        raise PhotosimError(
            tr("Nothing to compare"),
            tr("No folder under {folder} has two photos that can be read.", folder=folder),
            Remedy.CLASS_FOLDERS,
        )
    pixels = [embedder.card.preprocessing(image) for image in foreign_pictures(NOISE, NOISE_SEED)]
    noise = embedder.as_similar(embedder.embed(pixels).embeddings)
    level = embedder.card.levels.get("similar")
    told = nothing_similar(vectors, labels, noise, level)
    return replace(found, nothing=told)


def evaluate_embeddings(
    embedder: Embedder,
    embeddings: Floats,
    labels: Sequence[str],
    failed: Sequence[FailedPhoto] = (),
) -> Evaluation:
    """The figures of embeddings that are already there, as what is similar is told by."""
    scores = retrieval(embeddings, labels, ks=KS)
    return Evaluation(
        model=embedder.card.id,
        provider=embedder.provider,
        images=len(labels),
        classes=len(set(labels)),
        queries=scores.queries,
        recall_at={str(k): value for k, value in scores.recall_at.items()},
        precision_at={str(k): value for k, value in scores.precision_at.items()},
        map_at_r=scores.map_at_r,
        failed=list(failed),
    )
