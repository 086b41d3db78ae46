"""Every loss, pooling and hash under one budget, and every search on one set of vectors."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np

from photosim.core.arrays import Floats
from photosim.core.errors import UsageError
from photosim.core.files import write_whole
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.ml.codes.compare import Build
from photosim.ml.train.data.batches import ArrayBatches
from photosim.ml.train.efficientnet_lite import LITE0
from photosim.ml.train.lab.bench import MethodBench
from photosim.ml.train.lab.figures import MethodRow, MethodTable, RunFigures
from photosim.ml.train.lab.methods import METHODS, REFERENCE, STARTS, Method
from photosim.ml.train.lab.options import TableOptions
from photosim.ml.train.lab.recipes import recipe_named
from photosim.ml.train.loop.config import TrainConfig
from photosim.ml.train.loop.trainer import CHECKPOINT, Trainer

_CHECKPOINT_EVERY = 50


def compare_methods(
    options: TableOptions,
    searches: Mapping[str, Build] | None = None,
    job: JobContext | None = None,
) -> MethodTable:
    """Train every method on the ``train`` split and measure it on the two others.

    All methods share the frozen layers up to the last block of EfficientNet-Lite0, computed once;
    each trains that block, the last convolution, its pooling and its head from the same start, on
    batches of about the same size, once for each seed. searches: further ways to search, by name
    (HNSW, say), held against exact search on the embeddings of ``batch-hard``.

    What is done is kept in ``options.cache``: after a kill or a cancel the same call goes on at
    the method, and in it at the checkpoint, where it was.

    Raises UsageError where the folder or a name is not known, Cancelled after a cancel.
    """
    job = job or JobContext()
    methods = _chosen(options.only)
    bench = MethodBench.open(options, job)
    told = {k: str(v) if isinstance(v, Path) else v for k, v in asdict(options).items()}
    table = MethodTable(told)
    for name, pooling in STARTS:
        job.report(tr("Untrained: {name}", name=name))
        table.methods.append(MethodRow(name, "untrained", [bench.untrained(pooling, job)]))
    outputs: dict[str, Floats] = {}
    rows = {method.name: MethodRow(method.name, method.part, []) for method in methods}
    total = len(methods) * options.seeds
    # Seed after seed, not method after method: what a stopped run has is a whole table.
    for number in range(total):
        seed, method = options.seed + number // len(methods), methods[number % len(methods)]
        job.report(
            tr("Run {number} of {total}: {name}", number=number + 1, total=total, name=method.name)
        )
        figures, found = _run(bench, method, seed, job)
        rows[method.name].runs.append(figures)
        if seed == options.seed and (method.name == REFERENCE or method.head == "hashing"):
            outputs[method.name] = found
    table.methods.extend(rows.values())
    if REFERENCE in outputs:
        job.report(tr("Comparing searches"))
        table.searches.extend(bench.searches(outputs, searches or {}))
    return table


def _run(
    bench: MethodBench, method: Method, seed: int, job: JobContext
) -> tuple[RunFigures, Floats]:
    """Figures and outputs of one training, from the cache where it is there already."""
    folder = bench.options.cache / "runs" / _run_name(bench, method, seed)
    kept, rows_path = folder / "figures.json", folder / "outputs.npy"
    if kept.exists():
        figures = RunFigures(**json.loads(kept.read_text(encoding="utf-8")))
        return figures, np.load(rows_path)
    figures, outputs = _train(bench, method, seed, folder, job)
    with rows_path.open("wb") as file:
        np.save(file, outputs)
    # The figures come last: where they are, the run is complete.
    write_whole(kept, json.dumps(asdict(figures)).encode())
    (folder / CHECKPOINT).unlink(missing_ok=True)
    return figures, outputs


def _run_name(bench: MethodBench, method: Method, seed: int) -> str:
    """A name that follows from everything that decides the outcome of a run."""
    options = asdict(bench.options)
    for name in ("photos", "cache", "seed", "seeds", "only", "code_bits", "timed_photos"):
        del options[name]
    told = json.dumps([LITE0.sha256, options, asdict(method), seed], sort_keys=True).encode()
    photos = bench.labels.tobytes() + "".join(bench.split).encode()
    return hashlib.sha256(told + photos).hexdigest()[:16]


def _train(
    bench: MethodBench, method: Method, seed: int, folder: Path, job: JobContext
) -> tuple[RunFigures, Floats]:
    options = bench.options
    recipe = recipe_named(method.loss)
    loss = recipe.loss(method.shape)
    hashing = method.head == "hashing"
    network = bench.network(method, seed)
    network.unit = loss.wants_unit_vectors and not hashing
    bench.fit_start(network, job)
    labels = bench.labels[bench.train_rows]
    sampler = recipe.sampler(labels, options.classes, options.photos_per_class, seed)
    config = TrainConfig(
        steps=options.steps,
        rate=options.rate,
        backbone_rate=options.tail_rate,
        warmup=min(20, options.steps // 10),
        seed=seed,
        checkpoint_every=_CHECKPOINT_EVERY,
        device="cpu",
    )
    batches = ArrayBatches(bench.arrays, labels, sampler, rows=bench.train_rows)
    log = Trainer(network, loss, batches, config, folder).run(job)
    # The training photos' outputs are needed where codes are fitted to them, nowhere else.
    _, outputs = bench.outputs(network, job, with_train=method.name == REFERENCE)
    # A hash is judged by its bits: cosines of codes of -1 and 1 rank as Hamming does.
    judged = np.where(outputs >= 0, 1.0, -1.0).astype(np.float32) if hashing else outputs
    last = slice(-max(1, options.steps // 10), None)
    figures = RunFigures(
        seed,
        *bench.figures(judged),
        loss=float(np.mean(log.losses[last])),
        active=float(np.mean(log.active_shares[last])),
        seconds=log.seconds,
        warnings=list(log.warnings),
    )
    return figures, outputs


def _chosen(only: Sequence[str]) -> list[Method]:
    known = {method.name: method for method in METHODS}
    for name in only:
        if name not in known:
            raise UsageError(
                tr("Unknown method"),
                tr(
                    "The comparison has no method named {name!r}. Known: {names}.",
                    name=name,
                    names="; ".join(known),
                ),
            )
    return [method for method in METHODS if not only or method.name in only]
