"""From a trained network to the model of a job: how much of it to take, files, figures."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as nnf

from photosim.core.arrays import Floats, Reals
from photosim.core.errors import ModelError, Remedy
from photosim.core.language import tr
from photosim.ml.guard import GuardActivations, GuardSet, load_guard_file
from photosim.ml.registry import INT8_TOLERANCE
from photosim.ml.teach import measure
from photosim.ml.teach.gate import STRENGTHS, GuardPhotos, Harm, Lookout
from photosim.ml.teach.job import DeepSettings, Result, Snapshot
from photosim.ml.teach.objections import Objection
from photosim.ml.teach.trainer import AlbumPhotos
from photosim.ml.train.deep.views import Views
from photosim.ml.train.deep.work import LessonWork
from photosim.ml.train.embedding_network import Backbone, EmbeddingNetwork, mixed
from photosim.ml.train.onnx_export import INPUT, export_fp32
from photosim.ml.train.quantize import quantise

FILES = {"fp32": "fp32.onnx", "int8": "int8.onnx"}

PARITY = 2e-3
"""How far an embedding of the ONNX file may lie from torch's, by its length."""

LOOKED_AT = 400
"""Photos of the rest that say what is told apart worse."""

PROBES = 32
CALIBRATION = 128
_BATCH = 16

Progress = Callable[[str, int, int], None]


def outcome(
    work: LessonWork,
    untouched: EmbeddingNetwork,
    trained: EmbeddingNetwork,
    views: Views,
    progress: Progress,
) -> Result:
    """Choose, write and measure; the models lie in the job's folder afterwards.

    Networks on the CPU. ``progress`` gets what is done, how far, and of how much. Raises
    ModelError where torch and the ONNX file disagree, OSError.
    """
    folder, snapshot, preprocessing = work.folder, work.snapshot, work.preprocessing
    labelled, _, _, others = snapshot.parts
    share, harm, held_back = choose_share(
        untouched, trained, views, snapshot, _guard(work.settings, untouched.backbone)
    )
    network = mixed(untouched, trained, share).eval()
    progress("writing the model", 0, 2)
    fp32 = folder / FILES["fp32"]
    export_fp32(network, fp32, preprocessing.size)
    measured = [*range(labelled.start, labelled.stop), *range(others.start, others.stop)]
    count = labelled.stop - labelled.start
    found = {"fp32": _embed(work, fp32, measured, lambda *at: progress("measuring", *at))}
    difference = parity(_by_views(network, views, measured[:PROBES]), found["fp32"][:PROBES])
    figures = {"fp32": _figures(found["fp32"][:count], snapshot)}
    precision: Literal["fp32", "int8"] = "fp32"
    if work.settings.int8:
        progress("making the small model", 0, 1)
        int8 = folder / FILES["int8"]
        learnt = [row for row in range(count) if not snapshot.held[row]]
        chosen = [*learnt, *range(count, others.start)][:CALIBRATION]
        pixels = np.stack([preprocessing(work.picture(row)) for row in chosen])
        quantise(fp32, int8, pixels, preprocessing)
        found["int8"] = _embed(
            work, int8, measured, lambda *at: progress("measuring the small model", *at)
        )
        figures["int8"] = _figures(found["int8"][:count], snapshot)
        if as_good(figures["int8"], figures["fp32"]):
            precision = "int8"
    path = folder / FILES[precision]
    return Result(
        labelled=found[precision][:count],
        untouched=found[precision][count:],
        untouched_base=_by_views(untouched, views, range(others.start, others.stop)),
        file=path.name,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        precision=precision,
        told={
            "share": share,
            "held_back": [asdict(one) for one in held_back],
            "guard": None if harm.guard is None else [round(one, 4) for one in harm.guard],
            "told_apart": None if harm.told_apart is None else round(harm.told_apart, 4),
            "torch_difference": round(difference, 6),
            "precisions": figures,
        },
    )


def choose_share(
    untouched: EmbeddingNetwork,
    trained: EmbeddingNetwork,
    views: Views,
    snapshot: Snapshot,
    guard: GuardSet | None,
) -> tuple[float, Harm, tuple[Objection, ...]]:
    """How much of the way from the untouched weights to the trained ones, what that costs, and why
    not more.

    The farthest of STRENGTHS that does no harm to the guard set and to photos in no album, which
    training may look at; where each does, the nearest.
    """
    labelled, _, rest, _ = snapshot.parts
    parts = range(rest.start, rest.stop)[-LOOKED_AT:], range(labelled.start, labelled.stop)
    known = None
    if guard is not None and guard.activations is not None:
        kinds = guard.kinds[guard.activations.rows]
        known = GuardPhotos(_by_activations(untouched, guard.activations), kinds)
    lookout = Lookout(known, *(_by_views(untouched, views, rows) for rows in parts))
    harm = Harm()
    held_back: tuple[Objection, ...] = ()
    for share in sorted(STRENGTHS, reverse=True):
        network = mixed(untouched, trained, share)
        seen = None
        if guard is not None and guard.activations is not None:
            seen = _by_activations(network, guard.activations)
        harm = lookout.look(seen, *(_by_views(network, views, rows) for rows in parts))
        reasons = harm.reasons()
        if not reasons:
            return share, harm, held_back
        held_back = reasons
    return min(STRENGTHS), harm, ()


def _guard(settings: DeepSettings, backbone: Backbone) -> GuardSet | None:
    """The guard set of the job's base model; None where that has none. Raises ModelError."""
    if not settings.guard:
        return None
    found = load_guard_file(Path(settings.guard), settings.guard_sha256, backbone.width)
    activations = found.activations
    if activations is not None and not backbone.takes(activations.levels[0].size):
        raise ModelError(
            tr("A lesson can't be checked"),
            tr("The guard set {guard} is of another network.", guard=settings.guard),
            Remedy.INSTALL_AGAIN,
        )
    return found


def as_good(small: dict[str, float], large: dict[str, float]) -> bool:
    """Whether no figure of the INT8 model lies more than half a point below the FP32 model's."""
    return all(small[name] >= value - INT8_TOLERANCE - 1e-9 for name, value in large.items())


def parity(by_torch: Floats, by_file: Floats) -> float:
    """Largest distance between torch's embeddings and the FP32 file's. Raises ModelError."""
    difference = float(np.linalg.norm(by_torch - by_file, axis=1).max())
    if not difference <= PARITY:
        raise ModelError(
            tr("Teaching failed"),
            tr(
                "The written model differs from the trained one by {difference:.4f}.",
                difference=difference,
            ),
            Remedy.TEACH_AGAIN_OR_QUICKLY,
        )
    return difference


def _by_views(network: EmbeddingNetwork, views: Views, rows: Sequence[int]) -> Floats:
    return _after(
        network,
        (
            np.stack([views.of(row, 0) for row in rows[start : start + _BATCH]])
            for start in range(0, len(rows), _BATCH)
        ),
    )


def _by_activations(network: EmbeddingNetwork, given: GuardActivations) -> Floats:
    count = len(given.rows)
    return _after(network, (given.values(at, at + _BATCH) for at in range(0, count, _BATCH)))


def _after(network: EmbeddingNetwork, batches: Iterable[Reals]) -> Floats:
    """Embeddings of what the frozen part made, float32 (n, dim), unit length."""
    found = [np.empty((0, network.head.out_features), dtype=np.float32)]
    with torch.inference_mode():
        for part in batches:
            features = network.backbone.taught(torch.from_numpy(part).float().flatten(1))
            found.append(nnf.normalize(network.head(features), dim=1).numpy())
    return np.concatenate(found)


def _embed(
    work: LessonWork, path: Path, rows: Sequence[int], progress: Callable[[int, int], None]
) -> Floats:
    """Embeddings by an ONNX file, float32 (rows, dim), unit length; always on the CPU."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = work.settings.threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], enable_fallback=0
    )
    found: list[Any] = []
    for start in range(0, len(rows), _BATCH):
        progress(start, len(rows))
        pixels = [work.preprocessing(work.picture(row)) for row in rows[start : start + _BATCH]]
        found += session.run(["embedding"], {INPUT: work.preprocessing.to_batch(pixels)})
    progress(len(rows), len(rows))
    vectors: Floats = np.concatenate(found)
    if not np.isfinite(vectors).all():
        raise ModelError(
            tr("Teaching failed"),
            tr("The written model gives vectors that are not finite."),
            Remedy.TEACH_AGAIN_OR_QUICKLY,
        )
    return vectors


def _figures(embeddings: Floats, snapshot: Snapshot) -> dict[str, float]:
    """R@1 and mAP@R of the photos put aside; empty where none was."""
    mates = AlbumPhotos(embeddings, snapshot.member).mates()
    held = np.flatnonzero(snapshot.held & mates.any(axis=1))
    if not len(held):
        return {}
    found = measure.find_mates(embeddings, mates, held.astype(np.int64))
    return {
        "recall_at_1": round(float(found.first.mean()), 4),
        "map_at_r": round(float(found.precision.mean()), 4),
    }
