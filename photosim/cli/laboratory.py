"""``photosim train``, ``export`` and ``compare-methods``: the laboratory, outside any library.

The words of the laboratory are spelled out here, so that help and wrong usage need no torch;
what trains is imported when a command runs.
"""

from __future__ import annotations

import importlib.util
import inspect
import json
import math
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, cast

import typer

from photosim.cli import output
from photosim.cli.command import Answer, absolute, checked, command, one_of, working
from photosim.core import quantities
from photosim.core.errors import Cancelled, PhotosimError, Remedy
from photosim.core.jobs import Progress
from photosim.core.language import clauses, tr
from photosim.core.system_words import system_words

if TYPE_CHECKING:
    from photosim.core.arrays import Ints, Reals
    from photosim.ml.codes.compare import SearchMethod
    from photosim.ml.registry import ModelFile, Precision
    from photosim.ml.train.lab.options import TrainOptions
    from photosim.ml.train.lab.train import TrainResult
    from photosim.ml.train.loop.log import StepLog

T = TypeVar("T")

LOSSES = (
    "contrastive",
    "triplet",
    "triplet-semi-hard",
    "triplet-hard",
    "n-pair",
    "batch-all",
    "batch-hard",
    "adaptive",
    "code-distance",
    "triplet-quantization",
)
DISTANCES = ("euclidean", "squared", "cosine")
POOLINGS = ("average", "max", "gem", "rmac", "rmac-whitened")
HEADS = ("linear", "mlp", "hashing")
PRECISIONS = ("fp32", "int8")
DEVICES = ("auto", "cpu", "cuda")
OWN_NETWORKS = ("efficientnet_lite0", "small")
TABLES, FIGURES = "methods.md", "methods.json"

_share = checked(lambda value: 0 <= value < 1, tr("is not at least 0 and below 1"))
_positive = checked(lambda value: 0 < value < math.inf, tr("is no positive number"))
_not_negative = checked(
    lambda value: 0 <= value < math.inf, tr("is neither 0 nor a positive number")
)
_kept = checked(lambda value: 0 < value <= 1, tr("is not above 0 and at most 1"))
_file_name = checked(
    lambda value: value.strip() and Path(value).name == value, tr("can't be the name of a file")
)
_onnx = checked(lambda value: value.suffix == ".onnx", tr("does not end with .onnx"))


def _option(name: str, words: str, **more: Any) -> Any:
    return typer.Option(name, help=words, **more)


def _word(name: str, known: tuple[str, ...], words: str) -> Any:
    return typer.Option(name, callback=one_of(known), metavar="NAME", help=words)


def _made(kind: Callable[..., T], options: dict[str, Any], **more: Any) -> T:
    """A value from the options that are called as its fields are, and from more."""
    known = inspect.signature(kind).parameters
    return kind(**{name: value for name, value in (options | more).items() if name in known})


@command()
def train(  # noqa: PLR0917 - one parameter for each option
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help=tr("A folder of class folders."))
    ],
    into: Annotated[
        Path, _option("--output", tr("Where checkpoint, model and report go."), metavar="DIR")
    ],
    loss: Annotated[
        str,
        _word(
            "--loss",
            LOSSES,
            tr("With its miner and its sampler: {names}.", names=", ".join(LOSSES)),
        ),
    ] = "batch-hard",
    margin: Annotated[
        float | None,
        _option(
            "--margin", tr("Of the loss; default: its own, 0.2 of triplets."), callback=_positive
        ),
    ] = None,
    distance: Annotated[
        str | None,
        _word(
            "--distance",
            DISTANCES,
            tr("Of triplets: {names}; default: the first.", names=", ".join(DISTANCES)),
        ),
    ] = None,
    soft: Annotated[bool, _option("--soft", tr("Softplus in place of the margin."))] = False,
    quantization: Annotated[
        float | None,
        _option(
            "--quantization",
            tr("Weight of the quantization loss of triplet-quantization; default: 0.1."),
            callback=_not_negative,
        ),
    ] = None,
    network: Annotated[
        str,
        _option(
            "--network", tr("efficientnet_lite0, small or one of torchvision."), metavar="NAME"
        ),
    ] = "efficientnet_lite0",
    weights: Annotated[
        str,
        _option("--weights", tr("To begin with: default, none or a file."), metavar="WEIGHTS"),
    ] = "default",
    pooling: Annotated[str, _word("--pooling", POOLINGS, f"{', '.join(POOLINGS)}.")] = "average",
    head: Annotated[str, _word("--head", HEADS, f"{', '.join(HEADS)}.")] = "linear",
    dim: Annotated[int, _option("--dim", tr("Numbers (or bits) of an embedding."), min=1)] = 256,
    size: Annotated[int, _option("--size", tr("Side of the input in pixels."), min=32)] = 224,
    classes: Annotated[int, _option("--classes", tr("Classes in a batch."), min=2)] = 12,
    photos: Annotated[int, _option("--photos", tr("Photos of each class in it."), min=2)] = 4,
    held_out: Annotated[
        float, _option("--held-out", tr("Share of each class to measure with."), callback=_share)
    ] = 0.2,
    whitened_start: Annotated[
        bool,
        _option("--whitened-start/--random-start", tr("How a head begins: fitted, or random.")),
    ] = True,
    steps: Annotated[int, _option("--steps", tr("Batches to train on."), min=1)] = 500,
    rate: Annotated[float, _option("--rate", tr("Learning rate."), callback=_positive)] = 5e-4,
    backbone_rate: Annotated[
        float,
        _option(
            "--backbone-rate", tr("That of the backbone; 0 freezes it."), callback=_not_negative
        ),
    ] = 1e-4,
    weight_decay: Annotated[
        float, _option("--weight-decay", tr("Of AdamW."), callback=_not_negative)
    ] = 1e-4,
    warmup: Annotated[int, _option("--warmup", tr("Steps until the full rate."), min=0)] = 20,
    clip: Annotated[
        float, _option("--clip", tr("Longest gradient; 0 for any."), callback=_not_negative)
    ] = 5.0,
    freeze_statistics: Annotated[
        bool,
        _option("--freeze-statistics/--learn-statistics", tr("Of batch normalisation.")),
    ] = True,
    crop: Annotated[
        float, _option("--crop", tr("Least share of a side that is kept."), callback=_kept)
    ] = 0.75,
    mirror: Annotated[
        float, _option("--mirror", tr("Share of photos mirrored."), min=0.0, max=1.0)
    ] = 0.5,
    light: Annotated[
        float, _option("--light", tr("Change of brightness and contrast."), callback=_share)
    ] = 0.2,
    seed: Annotated[int, _option("--seed", tr("Of all that is drawn."), min=0)] = 0,
    checkpoint_every: Annotated[
        int, _option("--checkpoint-every", tr("Steps between checkpoints."), min=1)
    ] = 100,
    device: Annotated[
        str,
        _option(
            "--device", tr("Where to train."), callback=one_of(DEVICES), metavar="|".join(DEVICES)
        ),
    ] = "auto",
    name: Annotated[str, _option("--name", tr("Of the model."), callback=_file_name)] = "own",
    licence: Annotated[str, _option("--licence", tr("Of the model, for its card."))] = "not stated",
    tensorboard: Annotated[
        bool, _option("--tensorboard/--no-tensorboard", tr("Write its files too."))
    ] = True,
    calibrate: Annotated[
        bool, _option("--calibrate/--no-calibrate", tr("Find the levels copy and similar."))
    ] = True,
) -> Answer:
    """Train a model on class folders; the same command goes on where it was stopped."""
    given = locals()
    with needs_the_extra():
        from photosim.ml.train.data.batches import Augmentation
        from photosim.ml.train.lab.options import TrainOptions
        from photosim.ml.train.loop.config import TrainConfig
        from photosim.ml.train.networks.build import NetworkSpec
        from photosim.ml.train.networks.torchvision_backbone import known_backbones

    known = (*OWN_NETWORKS, *known_backbones())
    if network not in known:
        raise typer.BadParameter(
            tr("{network!r} is none of {names}.", network=network, names=", ".join(known))
        )
    options = _made(
        TrainOptions,
        given,
        folder=absolute(folder),
        output=absolute(into),
        network=NetworkSpec(network, weights, pooling, head, dim, size),
        config=_made(TrainConfig, given),
        augmentation=Augmentation(crop, mirror, light),
    )
    result = run_training(options)
    return Answer(_result_json(result), _result_lines(result))


@command()
def export(
    run: Annotated[Path, typer.Argument(metavar="RUN_DIR", help=tr("The output folder of a run."))],
    file: Annotated[
        Path | None,
        _option(
            "--output", tr("The model file; default: in RUN_DIR."), metavar="FILE", callback=_onnx
        ),
    ] = None,
    precision: Annotated[
        str,
        _option(
            "--precision",
            tr("INT8 is smaller and faster."),
            callback=one_of(PRECISIONS),
            metavar="|".join(PRECISIONS),
        ),
    ] = "fp32",
) -> Answer:
    """Write the model of a training run again, as FP32 or INT8, with its card."""
    with needs_the_extra():
        from photosim.ml.train.lab.export import export as exported

    wanted = cast("Precision", precision)  # one of PRECISIONS: the option has checked it
    target = None if file is None else absolute(file)
    with files_of(target or run), working() as job:
        model = exported(absolute(run), target, precision=wanted, job=job)
    size = quantities.size(model.path.stat().st_size)
    lines = [
        tr("model   {id}, {precision}", id=model.id, precision=precision),
        tr("file    {path}, {size}", path=model.path, size=size),
    ]
    return Answer(_model_json(model), lines)


def run_training(options: TrainOptions) -> TrainResult:
    """Train with progress on standard error; after an interrupt the checkpoint is named."""
    from photosim.ml.train.lab.train import train as trained
    from photosim.ml.train.loop.trainer import CHECKPOINT

    last: list[StepLog] = []

    def words(progress: Progress) -> str:
        parts = [output.pace(progress)]
        if last and progress.what == "Training":
            parts.append(str(last[-1]))
        return clauses(parts)

    def on_step(entry: StepLog) -> None:
        last[:] = [entry]

    try:
        with files_of(options.output), working(words) as job:
            return trained(options, job, on_step)
    except Cancelled:
        if (options.output / CHECKPOINT).exists():
            output.note(
                tr(
                    "{output} is kept: the same command goes on there",
                    output=options.output / CHECKPOINT,
                )
            )
        raise


@contextmanager
def needs_the_extra() -> Iterator[None]:
    """Say what to install where a package for training is not there or can't be loaded."""
    from photosim.library.teaching.child import PACKAGES

    missing = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if missing:
        raise _no_extra(tr("{names} can't be found", names=", ".join(missing)))
    try:
        yield
    except (ImportError, OSError) as error:  # OSError: a library that torch itself loads
        raise _no_extra(tr("one can't be loaded ({error})", error=error)) from error


def _no_extra(reason: str) -> PhotosimError:
    return PhotosimError(
        tr("Training is not installed"),
        tr("Training needs more packages than the app, and {reason}.", reason=reason),
        Remedy.INSTALL_TRAINING,
    )


@contextmanager
def files_of(path: Path) -> Iterator[None]:
    """Turn what the system says about files into one sentence."""
    try:
        yield
    except OSError as error:
        raise PhotosimError(
            tr("Files can't be used"),
            tr(
                "{filename} can't be read or written: {strerror}.",
                filename=error.filename or path,
                strerror=system_words(error),
            ),
            Remedy.OTHER_PLACE,
        ) from error


def _model_json(model: ModelFile) -> dict[str, Any]:
    return {
        "model": model.id,
        "file": str(model.path),
        "card": str(model.path.with_suffix(".json")),
        "precision": model.card.precision,
        "bytes": model.path.stat().st_size,
        "outputs": dict(model.card.outputs),
        "levels": dict(model.card.levels),
    }


def _result_json(result: TrainResult) -> dict[str, Any]:
    return _model_json(result.model) | {
        "report": str(result.report),
        "steps": len(result.log.steps),
        "loss": result.log.losses[-1],
        "before": result.before,
        "after": result.after,
        "warnings": list(result.log.warnings),
        "seconds": round(result.log.seconds, 3),
    }


def _result_lines(result: TrainResult) -> list[str]:
    def figures(measured: dict[str, float]) -> str:
        return "  ".join(f"{name} {value:.3f}" for name, value in measured.items())

    levels = [f"{name} {value:.3f}" for name, value in result.model.card.levels.items()]
    return [
        tr("model   {id}", id=result.model.id),
        tr("file    {path}", path=result.model.path),
        tr("report  {report}", report=result.report),
        tr("before  {figures}", figures=figures(result.before)),
        tr("after   {figures}", figures=figures(result.after)),
        tr("levels  {names}", names="  ".join(levels) or tr("none")),
    ]


@command()
def compare_methods(  # noqa: PLR0917 - one parameter for each option
    photos: Annotated[
        Path,
        typer.Argument(
            metavar="PHOTOS", help=tr("A folder with classes/splits.csv: path, set, class, split.")
        ),
    ],
    into: Annotated[
        Path, _option("--output", tr("Where tables, figures and runs are kept."), metavar="DIR")
    ],
    subset: Annotated[
        str, _option("--set", tr("The set of splits.csv."), metavar="NAME")
    ] = "flowers102",
    steps: Annotated[int, _option("--steps", tr("Batches of each run."), min=1)] = 200,
    classes: Annotated[int, _option("--classes", tr("Classes in a batch."), min=2)] = 16,
    photos_per_class: Annotated[
        int, _option("--photos", tr("Photos of each class in it."), min=2)
    ] = 4,
    dim: Annotated[int, _option("--dim", tr("Numbers of an embedding."), min=1)] = 128,
    bits: Annotated[int, _option("--bits", tr("Bits of a learned hash."), min=1)] = 64,
    per_class: Annotated[
        int, _option("--per-class", tr("Most photos of a class; 0 for all."), min=0)
    ] = 0,
    seed: Annotated[int, _option("--seed", tr("Of all that is drawn."), min=0)] = 0,
    seeds: Annotated[
        int, _option("--seeds", tr("Runs of each method, for mean and spread."), min=1)
    ] = 1,
    timed_photos: Annotated[
        int, _option("--timed-photos", tr("Searches are timed among so many."), min=1)
    ] = 50_000,
    only: Annotated[
        list[str] | None, _option("--only", tr("This method alone; repeatable."), metavar="METHOD")
    ] = None,
) -> Answer:
    """Train every loss, pooling and hash under one budget; the same command goes on."""
    given = locals()
    with needs_the_extra():
        from photosim.ml.train.lab.options import TableOptions
        from photosim.ml.train.lab.table import compare_methods as compared

    folder = absolute(into)
    options = _made(
        TableOptions, given, photos=absolute(photos), cache=folder, only=tuple(only or ())
    )
    try:
        with files_of(folder), working() as job:
            table = compared(options, {"HNSW": hnsw}, job)
            (folder / TABLES).write_text(table.to_markdown(), encoding="utf-8")
            document = table.to_json()
            text = json.dumps(document, indent=2, allow_nan=False)
            (folder / FIGURES).write_text(text + "\n", encoding="utf-8")
    except Cancelled:
        output.note(
            tr("{folder} keeps what is done: the same command goes on there", folder=folder)
        )
        raise
    return Answer(document, table.to_markdown().splitlines())


def hnsw(vectors: Reals) -> SearchMethod:
    """The app's own HNSW index over unit vectors float (n, d), never scanned instead.

    Its bytes are those that the app saves: vectors, links, ids and the copy in half floats.
    """
    import numpy as np

    from photosim.index.graph import Graph, GraphSettings
    from photosim.index.hnsw import HnswIndex
    from photosim.ml.codes.compare import SearchMethod

    graph = Graph(vectors.shape[1], GraphSettings())
    index = HnswIndex("compared", graph, lambda _: None, exact_below=0)
    index.add(np.arange(len(vectors)), vectors)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph"
        beside = index.dump(file)
        size = file.stat().st_size + beside.ids.nbytes + beside.halves.nbytes

    def search(queries: Reals, k: int) -> Ints:
        found, _ = index.search(queries, k)
        rows: Ints = np.stack(found)
        return rows

    return SearchMethod(search, size / max(1, len(vectors)))
