"""What a training run, or the comparison of methods, is asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from photosim.core.errors import ModelError, Remedy
from photosim.core.language import tr
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.data.batches import Augmentation
from photosim.ml.train.loop.config import TrainConfig
from photosim.ml.train.networks.build import NetworkSpec

RUN = "run.json"


@dataclass(frozen=True, slots=True)
class TableOptions:
    """The budget of the comparison, the same for every method.

    photos: the folder with ``classes/splits.csv``. cache: where pixels, activations and finished
    runs are kept. subset: the set of the benchmark. steps, classes, photos_per_class: batches of
    P x K for so many steps. rate, tail_rate: learning rates of pooling and head, and of the
    backbone's tail. dim: of embeddings; bits: of learned hashes; code_bits: sizes of the other
    codes. per_class: at most so many photos of a class (0: all). seed: the first of ``seeds``
    trainings of each method. timed_photos: searches are timed among so many. only: names of
    methods, all where empty.
    """

    photos: Path
    cache: Path
    subset: str = "flowers102"
    steps: int = 200
    classes: int = 16
    photos_per_class: int = 4
    rate: float = 3e-4
    tail_rate: float = 1e-4
    dim: int = 128
    bits: int = 64
    code_bits: tuple[int, ...] = (64, 128)
    per_class: int = 0
    seed: int = 0
    seeds: int = 1
    timed_photos: int = 50_000
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrainOptions:
    """One run.

    folder: class folders. output: where checkpoint, model, card and report go.
    network: what is trained. loss: a name of ``RECIPES``; margin, distance, soft and quantization
        shape it, where it has them (``checked_shape``).
    classes, photos: P and K of a batch. held_out: share of each class kept for measuring.
    whitened_start: a linear head begins as the whitening of the training photos' features, a
        hashing head as their PCA-ITQ, so that what the backbone knows is there from the first
        step.
    config: steps, rates, seed. augmentation: changes to the photos.
    name, licence: for the model's card.
    tensorboard: write those files too. calibrate: find the levels ``copy`` and ``similar``.
    """

    folder: Path
    output: Path
    network: NetworkSpec = field(default_factory=NetworkSpec)
    loss: str = "batch-hard"
    margin: float | None = None
    distance: str | None = None
    soft: bool = False
    quantization: float | None = None
    classes: int = 12
    photos: int = 4
    held_out: float = 0.2
    whitened_start: bool = True
    config: TrainConfig = field(default_factory=TrainConfig)
    augmentation: Augmentation = field(default_factory=Augmentation)
    name: str = "own"
    licence: str = "not stated"
    tensorboard: bool = True
    calibrate: bool = True

    @property
    def preprocessing(self) -> Preprocessing:
        """How photos become model input, in training and in the app."""
        return Preprocessing(size=self.network.size)

    def recipe(self) -> str:
        """Text that is equal for runs that train the same; part of what a checkpoint is of."""
        told = asdict(self)
        for name in ("output", "config", "name", "licence", "tensorboard", "calibrate"):
            del told[name]
        told["folder"] = str(self.folder.resolve())
        return json.dumps(told, sort_keys=True)

    def save(self, extra: Mapping[str, Any]) -> None:
        """Write ``run.json`` into the output folder, so that the run can be exported again."""
        told = asdict(self) | {"folder": str(self.folder), "output": str(self.output)} | dict(extra)
        text = json.dumps(told, indent=2, sort_keys=True, ensure_ascii=False)
        (self.output / RUN).write_text(text + "\n", encoding="utf-8")

    @classmethod
    def load(cls, directory: Path) -> TrainOptions:
        """The options of the run in a folder. Raises ModelError where there is none."""
        try:
            told = json.loads((directory / RUN).read_bytes()) | {"output": directory}
            return msgspec.convert(told, cls, dec_hook=lambda kind, value: kind(value))
        except (OSError, ValueError, TypeError) as error:
            raise ModelError(
                tr("Not a training run"),
                tr(
                    "{directory} holds no training run that can be read: {error}.",
                    directory=directory,
                    error=error,
                ),
                Remedy.OTHER_FOLDER,
            ) from error
