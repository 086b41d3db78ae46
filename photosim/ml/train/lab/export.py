"""The ONNX file and the card of any network that was trained here."""

from __future__ import annotations

import copy
import dataclasses
import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from photosim.core.arrays import Bytes
from photosim.core.errors import ModelError, Remedy
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.ml.registry import ModelCard, ModelFile, Precision, load_model, model_id
from photosim.ml.train.data.classes import load_classes
from photosim.ml.train.data.pixels import open_pixels
from photosim.ml.train.efficientnet_lite import LITE0, absorb_scales
from photosim.ml.train.heads import LinearLayer
from photosim.ml.train.lab.options import TrainOptions
from photosim.ml.train.loop.checkpoint import load_checkpoint
from photosim.ml.train.loop.trainer import CHECKPOINT
from photosim.ml.train.networks.build import NetworkSpec, build
from photosim.ml.train.networks.lite0 import Lite0
from photosim.ml.train.networks.metric import MetricNetwork
from photosim.ml.train.onnx_export import (
    export_module,
)
from photosim.ml.train.quantize import quantise

CACHE = "cache"
_CALIBRATION = 200


def export_network(network: MetricNetwork, path: Path, size: int) -> dict[str, int]:
    """Write a network as one ONNX file and answer the length of each output.

    Input ``image`` float32 (batch, 3, size, size); outputs ``features`` and ``embedding``, the
    latter at length one whatever the loss was. A linear head is handed out as ``head_weight`` and
    ``head_bias``, so that stored features can be projected without the network. Raises
    RuntimeError where the exporter does not do what it is asked for.
    """
    plain = copy.deepcopy(network).cpu().eval()
    plain.unit = True
    if isinstance(plain.backbone, Lite0):
        absorb_scales(plain.backbone.network)
    return export_module(plain, path, size, head=isinstance(plain.head, LinearLayer))


def weights_origin(spec: NetworkSpec) -> str:
    """Where a run's first weights come from, for the card."""
    if spec.weights == "none" or (spec.backbone == "small" and spec.weights == "default"):
        return "trained from scratch"
    if spec.weights != "default":
        return f"the file {Path(spec.weights).name}"
    if spec.backbone == "efficientnet_lite0":
        return f"{LITE0.package} {LITE0.version}"
    return f"torchvision, {spec.backbone}, default weights"


def write_card(
    path: Path,
    precision: Precision,
    dims: Mapping[str, int],
    options: TrainOptions,
    metrics: Mapping[str, Any],
) -> ModelFile:
    """The card beside a model file, and the model as the app would load it."""
    content = path.read_bytes()
    card = ModelCard(
        id=model_id(content, options.preprocessing),
        name=options.name,
        kind="base",
        precision=precision,
        file=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        outputs=dict(dims),
        preprocessing=options.preprocessing,
        licence=options.licence,
        weights_origin=weights_origin(options.network),
        trained_on=f"the class folders of {options.folder.name}, loss {options.loss}",
        created=datetime.now(UTC).date().isoformat(),
        metrics=dict(metrics),
    )
    card_path = path.with_suffix(".json")
    card.save(card_path)
    return load_model(card_path)


def with_levels(model: ModelFile, levels: Mapping[str, float]) -> ModelFile:
    """The same model with calibrated levels in its card."""
    card_path = model.path.with_suffix(".json")
    dataclasses.replace(model.card, levels=dict(levels)).save(card_path)
    return load_model(card_path)


def load_run(directory: Path) -> tuple[TrainOptions, MetricNetwork]:
    """The options and the network of a run, as its checkpoint has it.

    Raises ModelError where the folder holds no run or the checkpoint does not fit it.
    """
    options = TrainOptions.load(directory)
    checkpoint = load_checkpoint(directory / CHECKPOINT)
    # Every weight comes from the checkpoint: nothing is fetched again. Lite0 alone has another
    # shape with weights than without (folded), and has them at hand.
    folded = options.network.backbone == "efficientnet_lite0" and options.network.weights != "none"
    network = build(dataclasses.replace(options.network, weights="default" if folded else "none"))
    try:
        network.load_state_dict(checkpoint.network)
    except RuntimeError as error:
        raise ModelError(
            tr("Checkpoint can't be used"),
            tr(
                "The checkpoint in {directory} is not of the network that {directory} names.",
                directory=directory,
            ),
            Remedy.TRAIN_FROM_START,
        ) from error
    return options, network.eval()


def export(
    directory: Path,
    output: Path | None = None,
    *,
    precision: Precision = "fp32",
    job: JobContext | None = None,
) -> ModelFile:
    """Write the model of a run, FP32 or INT8, with its card.

    directory: the output folder of a run. output: the ONNX file; beside the run's where not told.
    INT8 is calibrated on 200 photos of the run's folder, which must still be there. The figures
    of the card are those of the run for FP32 and none for INT8: ``evaluate`` measures it.
    """
    options, network = load_run(directory)
    path = output or directory / f"{options.name}-{precision}.onnx"
    fp32 = path if precision == "fp32" else path.with_suffix(".fp32.part")
    dims = export_network(network, fp32, options.network.size)
    if precision == "fp32":
        return write_card(path, precision, dims, options, {})
    try:
        pixels = calibration_pixels(options, directory, job)
        quantise(fp32, path, pixels, options.preprocessing)
    finally:
        fp32.unlink(missing_ok=True)
    return write_card(path, precision, dims, options, {})


def calibration_pixels(
    options: TrainOptions, directory: Path, job: JobContext | None = None
) -> Bytes:
    """Pixels uint8 (n, S, S, 3) of photos of the run's folder, evenly spread: n at most 200."""
    photos = load_classes(options.folder)
    store = open_pixels(photos, options.preprocessing, directory / CACHE, job)
    count = min(_CALIBRATION, len(store.pixels))
    chosen = np.linspace(0, len(store.pixels) - 1, count).astype(int)
    return np.array(store.pixels[chosen])
