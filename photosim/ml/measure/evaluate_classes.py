"""How well a model tells the classes of a folder apart, and when it finds nothing similar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from photosim.core.arrays import Floats
from photosim.core.errors import PhotosimError, Remedy
from photosim.ml.embedder import Embedder
from photosim.ml.measure.evaluate import NOISE, NOISE_SEED, FailedPhoto, Progress, embed_photos
from photosim.ml.measure.metrics import retrieval
from photosim.ml.measure.no_match import NothingSimilar, nothing_similar
from photosim.ml.measure.photos import class_folder

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
    found = evaluate_embeddings(embedder, embedded.embeddings, labels, embedded.failed)
    if found.queries == 0:
        raise PhotosimError(
            "Nothing to compare",
            f"No folder under {folder} has two photos that can be read.",
            Remedy.CLASS_FOLDERS,
        )
    pixels = [embedder.card.preprocessing(image) for image in foreign_pictures(NOISE, NOISE_SEED)]
    noise = embedder.embed(pixels).embeddings
    level = embedder.card.levels.get("similar")
    told = nothing_similar(embedded.embeddings, labels, noise, level)
    return replace(found, nothing=told)


def evaluate_embeddings(
    embedder: Embedder,
    embeddings: Floats,
    labels: Sequence[str],
    failed: Sequence[FailedPhoto] = (),
) -> Evaluation:
    """The figures of embeddings that are already there."""
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
