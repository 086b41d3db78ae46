"""A small base network, and a job of deep teaching on made photos."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from photosim.imaging.thumbnails import thumbnail
from photosim.ml.embedder import Embedder
from photosim.ml.heads import fit_whitening
from photosim.ml.measure.photos import LabelledPhoto
from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import ModelCard, ModelFile, model_id
from photosim.ml.teach.job import DeepSettings, Snapshot, write_job
from photosim.ml.train.efficientnet_lite import fold_norms, load_imagenet
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.onnx_export import export_fp32
from photosim.ml.train.shipped.guard_set import add_guard
from tests.helpers.pictures import photo_like, write_jpeg

SIZE, DIM = 32, 16
KINDS, EACH, REST, OTHERS = 3, 5, 12, 10


def small_base(folder: Path) -> ModelCard:
    """An FP32 base model and its card: the real backbone at a tiny input, a head of its own."""
    preprocessing = Preprocessing(size=SIZE)
    backbone = fold_norms(load_imagenet())
    pixels = [preprocessing(photo_like(seed, (64, 48))) for seed in range(3 * DIM)]
    with torch.inference_mode():
        features = backbone.features(torch.from_numpy(preprocessing.to_batch(pixels))).numpy()
    network = EmbeddingNetwork(backbone, fit_whitening(features, DIM, shrinkage=0.5))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "small-fp32.onnx"
    export_fp32(network, path, SIZE)
    content = path.read_bytes()
    card = ModelCard(
        id=model_id(content, preprocessing),
        name="small",
        kind="base",
        precision="fp32",
        file=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        outputs={"features": 1280, "embedding": DIM},
        preprocessing=preprocessing,
        licence="Apache-2.0",
        weights_origin="ImageNet",
        trained_on="nothing",
        created="2026-11-26",
        levels={"similar": 0.5, "copy": 0.95},
    )
    card.save(folder / "small-fp32.json")
    return card


def kind_photo(kind: int, number: int) -> Image.Image:
    """A photo that shares something weak with the others of its kind."""
    own, shared = photo_like(100 * kind + number, (64, 48)), photo_like(9000 + kind, (64, 48))
    return Image.blend(own, shared, 0.35)


def small_guard(models: Path, card: ModelCard, photos: Path) -> ModelCard:
    """The card of a small base, now with a guard set of KINDS kinds of five photos each."""
    taken = []
    for kind in range(KINDS):
        for number in range(EACH):
            path = photos / f"{kind}-{number}.jpg"
            write_jpeg(path, kind_photo(kind, 50 + number))
            taken.append(LabelledPhoto(path, f"made/{kind}"))
    return add_guard(models / Path(card.file).with_suffix(".json"), taken, "made").card


def small_job(folder: Path, models: Path, card: ModelCard, **settings: object) -> None:
    """A job: KINDS albums of EACH photos, one of each put aside, REST others, OTHERS untouched."""
    photos = [kind_photo(kind, number) for kind in range(KINDS) for number in range(EACH)]
    photos += [photo_like(5000 + number, (64, 48)) for number in range(1 + REST + OTHERS + 3)]
    thumbnails = [thumbnail(photo) for photo in photos]
    embedder = Embedder(ModelFile(card, models / card.file), "cpu", threads=1)
    base = embedder.embed([card.preprocessing(photo) for photo in photos]).embeddings
    labelled = KINDS * EACH
    member = np.repeat(np.eye(KINDS, dtype=np.bool_), EACH, axis=0)
    snapshot = Snapshot(
        member=member,
        held=np.arange(labelled) % EACH == 0,
        refused=np.array([[True, False, False]]),
        votes=np.array([[0, 1, 2]]) + labelled + 1 + REST + OTHERS,
        base=base,
        rest=REST,
        photos=np.arange(1, labelled + 1),
        others=np.arange(500, 500 + OTHERS),
        albums=tuple("abc"),
        contents=tuple(f"{number:064x}" for number in range(labelled)),
    )
    told = {
        "base": str(models / card.file),
        "base_sha256": card.sha256,
        "model": card.id,
        "preprocessing": card.preprocessing.to_json(),
        "loss": "batch-hard",
        "steps": 4,
        "seed": 0,
        "int8": False,
        "device": "cpu",
        "checkpoint_seconds": 0.0,
        "threads": 1,
    }
    if card.guard is not None:
        told |= {"guard": str(models / card.guard.file), "guard_sha256": card.guard.sha256}
    write_job(folder, DeepSettings(**(told | settings)), snapshot, thumbnails)  # type: ignore[arg-type]
