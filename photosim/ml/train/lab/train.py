"""From a folder of class folders to a model and a report."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from photosim.core.arrays import Floats, Ints
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.ml.measure.evaluate import NOISE, NOISE_SEED
from photosim.ml.measure.evaluate_classes import nothing_similar
from photosim.ml.measure.metrics import retrieval
from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import ModelFile
from photosim.ml.train.data.batches import ImageBatches
from photosim.ml.train.data.classes import hold_out, load_classes
from photosim.ml.train.data.pixels import PixelStore, open_pixels
from photosim.ml.train.lab.embed import embed_rows, pixel_inputs, unit
from photosim.ml.train.lab.export import CACHE, export_network, with_levels, write_card
from photosim.ml.train.lab.options import TrainOptions
from photosim.ml.train.lab.recipes import checked_shape, recipe_named
from photosim.ml.train.lab.start import fit_start
from photosim.ml.train.level_calibration import calibrated, foreign_pictures
from photosim.ml.train.loop.log import StepLog, TrainLog
from photosim.ml.train.loop.trainer import Trainer
from photosim.ml.train.networks.build import build
from photosim.ml.train.networks.metric import MetricNetwork
from photosim.ml.train.report.html import RunReport, write_html
from photosim.ml.train.report.tensorboard import write_tensorboard
from photosim.ml.train.samplers import trainable_classes

REPORT = "report.html"
TENSORBOARD = "tensorboard"

_NOISE_ROWS = np.arange(NOISE)


@dataclass(frozen=True, slots=True, eq=False)
class TrainResult:
    """What a run gave.

    model: ONNX file and card. report: the HTML file. log: every step.
    before, after: of the backbone's features before training and of the embeddings after it, on
    the measured photos: Recall@1, 5, 10, precision@10, mAP@R, and how well "nothing similar" is
    told (AUROC against noise, and against photos of classes that are not there; left out where
    there is nothing to tell apart).
    """

    model: ModelFile
    report: Path
    before: dict[str, float]
    after: dict[str, float]
    log: TrainLog


def train(
    options: TrainOptions,
    job: JobContext | None = None,
    on_step: Callable[[StepLog], None] | None = None,
) -> TrainResult:
    """Train, measure, export and report; a run that was stopped goes on from its checkpoint.

    Corner cases
        Where no class has four photos nothing is held out, and the figures are those of the
        photos trained on, which the report says. Raises UsageError for options or folders that
        nothing can be learned from, Cancelled after a cancel (with a checkpoint).
    """
    job = job or JobContext()
    recipe = recipe_named(options.loss)
    shape = checked_shape(
        options.loss,
        margin=options.margin,
        distance=options.distance,
        soft=options.soft,
        quantization=options.quantization,
    )
    spec = options.network
    if recipe.hashing and spec.head != "hashing":
        spec = dataclasses.replace(spec, head="hashing")
        options = dataclasses.replace(options, network=spec)
    preprocessing = options.preprocessing
    store = open_pixels(load_classes(options.folder), preprocessing, options.output / CACHE, job)
    labels = store.photos.labels
    kept, held = hold_out(labels, options.held_out, seed=options.config.seed)
    trainable_classes(labels[kept])
    loss = recipe.loss(shape)
    hashing = spec.head == "hashing"
    network = build(spec, seed=options.config.seed, unit=loss.wants_unit_vectors and not hashing)
    inputs = pixel_inputs(store.pixels, preprocessing)
    measured = held if len(held) else kept
    if options.whitened_start:
        fit_start(network, inputs, kept, job)
    noise = _noise_inputs(preprocessing)
    untrained = embed_rows(network, inputs, measured, job)[0]
    before = _figures(untrained, labels[measured], embed_rows(network, noise, _NOISE_ROWS)[0])
    batches = ImageBatches(
        store.pixels,
        labels[kept],
        recipe.sampler(labels[kept], options.classes, options.photos, options.config.seed),
        preprocessing,
        options.augmentation,
        rows=kept,
        seed=options.config.seed,
    )
    options.save({"classes_trained": [store.photos.names[i] for i in np.unique(labels[kept])]})
    trainer = Trainer(
        network,
        loss,
        batches,
        options.config,
        options.output,
        recipe=options.recipe(),
        on_step=on_step,
    )
    log = trainer.run(job)
    embeddings = unit(embed_rows(network, inputs, measured, job)[1])
    after = _figures(embeddings, labels[measured], embed_rows(network, noise, _NOISE_ROWS)[1])
    job.report(tr("Exporting"))
    model = _export(network, options, store, measured, after)
    report = RunReport(
        title=f"Training of {options.name}",
        facts=_facts(options, recipe.described(shape), store, (kept, held), log),
        figures={"features of the backbone": before, "embedding": after},
        log=log,
        embeddings=embeddings,
        labels=labels[measured],
        names=store.photos.names,
        picture=lambda row: np.array(store.pixels[measured[row]]),
        dropped=store.photos.dropped,
        seed=options.config.seed,
    )
    job.report(tr("Writing the report"))
    write_html(report, options.output / REPORT)
    if options.tensorboard:
        write_tensorboard(
            options.output / TENSORBOARD,
            log,
            figures=after,
            embeddings=embeddings,
            labels=[store.photos.names[label] for label in labels[measured]],
            picture=report.picture,
            network=network.cpu(),
            example=torch.zeros(1, 3, spec.size, spec.size),
        )
    return TrainResult(model, options.output / REPORT, before, after, log)


def _noise_inputs(preprocessing: Preprocessing) -> Callable[[Ints], torch.Tensor]:
    pictures = foreign_pictures(NOISE, NOISE_SEED)
    return pixel_inputs(np.stack([preprocessing(image) for image in pictures]), preprocessing)


def _figures(embeddings: Floats, labels: Ints, noise: Floats) -> dict[str, float]:
    vectors = unit(embeddings)
    scores = retrieval(vectors, labels)
    nothing = nothing_similar(vectors, labels, unit(noise))
    figures = {f"R@{k}": v for k, v in scores.recall_at.items()} | {
        "P@10": scores.precision_at[10],
        "mAP@R": scores.map_at_r,
        "AUROC noise": nothing.auroc_noise,
        "AUROC other kinds": nothing.auroc_strangers,
    }
    return {name: value for name, value in figures.items() if value is not None}


def _export(
    network: MetricNetwork,
    options: TrainOptions,
    store: PixelStore,
    measured: Ints,
    after: dict[str, float],
) -> ModelFile:
    path = options.output / f"{options.name}.onnx"
    dims = export_network(network, path, options.network.size)
    figures = {"recall_at_1": after["R@1"], "map_at_r": after["mAP@R"]}
    metrics = {"retrieval": {"held out": figures}}
    model = write_card(path, "fp32", dims, options, metrics)
    if not options.calibrate:
        return model
    return with_levels(model, calibrated(model, [store.photos.paths[row] for row in measured]))


def _facts(
    options: TrainOptions,
    shape: str,
    store: PixelStore,
    split: tuple[Ints, Ints],
    log: TrainLog,
) -> dict[str, str]:
    kept, held = split
    spec, config = options.network, options.config
    told = f"{len(held)} held-out photos" if len(held) else "the photos trained on"
    return {
        "Photos": f"{len(store.photos)} in {len(np.unique(store.photos.labels))} classes,"
        f" {len(kept)} trained on, {len(store.photos.dropped)} left out",
        "Figures are of": told,
        "Network": f"{spec.backbone} ({spec.weights}), {spec.pooling} pooling,"
        f" {spec.head} head of {spec.dim}, {spec.size} px",
        "Loss": ", ".join(filter(None, (options.loss, shape))),
        "Steps": f"{len(log.steps)} in {log.seconds:.0f} s"
        f" ({len(log.steps) / max(log.seconds, 1e-9):.2f} a second)",
        "Rate": f"{config.rate:g}, backbone {config.backbone_rate:g}",
        "Seed": str(config.seed),
    }
