"""Runs a model on pixels: features and embeddings, on the CPU or on CUDA.

ONNX Runtime is imported when the first session starts, not with this module, so that the window
opens without waiting for it.
"""

from __future__ import annotations

import copy
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from photosim.core.arrays import Bytes, Floats
from photosim.core.errors import ModelError, Remedy
from photosim.core.language import tr
from photosim.ml.heads import LinearHead
from photosim.ml.registry import ModelCard, ModelFile

if TYPE_CHECKING:
    import onnxruntime

Provider = Literal["auto", "cpu", "cuda"]
Pixels = Sequence[Bytes] | Bytes

#: Photos per run. Larger batches gain nothing on a CPU and hold it longer.
BATCH = {"cpu": 16, "cuda": 64}

_CUDA_MEMORY = 2 * 1024**3
_INPUT = "image"
_OUTPUTS = ("features", "embedding")
_LENGTH_TOLERANCE = 1e-3

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddedBatch:
    """features float32 (n, features); embeddings float32 (n, dim), unit length."""

    features: Floats
    embeddings: Floats


class Embedder:
    """One model in one ONNX Runtime session.

    provider: ``auto`` takes CUDA where it really works and the CPU otherwise; ``cuda`` raises
        where it does not work.
    threads: of one run on the CPU; one less than the cores where not told, so that the window
        stays alive.

    ``provider`` is what is in use; ``provider_note`` says why, where that needs saying.
    Several threads may embed at once, as ONNX Runtime's sessions allow: with ``threads=1`` that
    uses the cores better than one run on all of them. Raises ModelError where the session
    can't start or the model's outputs are not those of its card.
    """

    def __init__(
        self, model: ModelFile, provider: Provider = "auto", threads: int | None = None
    ) -> None:
        if threads is not None and threads < 1:
            raise ValueError("threads must be 1 or more")
        self.card: ModelCard = model.card
        self.threads = threads or max(1, usable_cores() - 1)
        self.provider_note = ""
        self._session = self._start(model, provider)
        self.provider: str = self._session.get_providers()[0]
        self._head: LinearHead | None = None
        self._batch = BATCH["cuda" if self.provider == "CUDAExecutionProvider" else "cpu"]
        self._check_outputs()

    def embed(self, pixels: Pixels) -> EmbeddedBatch:
        """Features and embeddings of n pictures, uint8 (size, size, 3) each.

        Raises ValueError for pictures of another shape, ModelError where the model gives a
        vector that is not finite or not of unit length: such a vector is never handed on.
        """
        count = len(pixels)
        features = np.empty((count, self.card.feature_dim), dtype=np.float32)
        embeddings = np.empty((count, self.card.embedding_dim), dtype=np.float32)
        for start in range(0, count, self._batch):
            part = slice(start, min(start + self._batch, count))
            batch = self.card.preprocessing.to_batch(pixels[part])
            if self._head is None:
                features[part], embeddings[part] = self._session.run(_OUTPUTS, {_INPUT: batch})
            else:
                features[part] = self._session.run(["features"], {_INPUT: batch})[0]
        if self._head is not None and count:
            _require_finite(features)
            embeddings = self._head.project(features)
        _require_sound(features, embeddings)
        return EmbeddedBatch(features, embeddings)

    def as_similar(self, embeddings: Floats) -> Floats:
        """Its embeddings as what is similar is told by; see :class:`.Aspects`."""
        aspects = self.card.aspects
        return embeddings if aspects is None else aspects.as_similar(embeddings)

    def as_copies(self, embeddings: Floats) -> Floats:
        """Its embeddings as copies are told by."""
        aspects = self.card.aspects
        return embeddings if aspects is None else aspects.as_copies(embeddings)

    def head(self) -> LinearHead:
        """The head inside the model: ``embeddings == head.project(features)``.

        Raises ModelError where the model does not carry it.
        """
        if self._head is not None:
            return self._head
        names = {output.name for output in self._session.get_outputs()}
        if not {"head_weight", "head_bias"} <= names:
            raise ModelError(
                tr("Model without a head"),
                tr(
                    "The model {name} ({id}) does not hand out its head.",
                    name=self.card.name,
                    id=self.card.id,
                ),
                Remedy.OTHER_MODEL,
            )
        size = self.card.preprocessing.size
        blank = np.zeros((1, 3, size, size), dtype=np.float32)
        weight, bias = self._session.run(["head_weight", "head_bias"], {_INPUT: blank})
        return LinearHead(weight, bias)

    def with_head(self, head: LinearHead, card: ModelCard) -> Embedder:
        """The same session, its embeddings by another head on the features; ``card`` is its.

        Raises ModelError where the head does not fit the features.
        """
        if head.inputs != self.card.feature_dim:
            raise ModelError(
                tr("Model and head do not fit"),
                tr(
                    "The head takes {inputs} features, the model gives {feature_dim}.",
                    inputs=head.inputs,
                    feature_dim=self.card.feature_dim,
                ),
                Remedy.TEACH_AGAIN,
            )
        other = copy.copy(self)
        other.card, other._head = card, head
        return other

    def _start(self, model: ModelFile, provider: Provider) -> onnxruntime.InferenceSession:
        both = both_packages_installed()
        note = "both onnxruntime and onnxruntime-gpu are installed: keep one" if both else ""
        if provider != "cpu":
            session, reason = self._try_cuda(model)
            if session is not None:
                self.provider_note = note
                return session
            if provider == "cuda":
                why = "; ".join(filter(None, [reason, note]))
                raise ModelError(
                    tr("CUDA can't be used"),
                    tr("CUDA was asked for and does not work: {why}.", why=why),
                    Remedy.INSTALL_CUDA,
                )
            note = "; ".join(filter(None, [tr("CPU in use: {reason}", reason=reason), note]))
        self.provider_note = note
        return self._open(model, [("CPUExecutionProvider", {})])

    def _try_cuda(self, model: ModelFile) -> tuple[onnxruntime.InferenceSession | None, str]:
        import onnxruntime

        if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
            return None, tr("this onnxruntime is built without CUDA")
        options = {
            "gpu_mem_limit": str(_CUDA_MEMORY),
            # The exhaustive default searches again for every new batch size.
            "cudnn_conv_algo_search": "HEURISTIC",
            "arena_extend_strategy": "kSameAsRequested",
        }
        size = model.card.preprocessing.size
        blank = np.zeros((1, 3, size, size), dtype=np.float32)
        try:
            onnxruntime.preload_dlls()
            session = self._open(
                model, [("CUDAExecutionProvider", options), ("CPUExecutionProvider", {})]
            )
            if session.get_providers()[0] != "CUDAExecutionProvider":
                return None, tr("CUDA or cuDNN could not be loaded")
            session.run(_OUTPUTS, {_INPUT: blank})
        except Exception as error:  # noqa: BLE001
            # Missing libraries, an old driver and a full GPU each raise a type of their own, and
            # the CPU serves in all of these cases; the reason is kept and shown.
            _log.warning("CUDA can't be used: %s", error)
            return None, f"CUDA failed ({str(error).splitlines()[0]})" if str(
                error
            ) else "CUDA failed"
        return session, ""

    def _open(
        self, model: ModelFile, providers: list[tuple[str, dict[str, str]]]
    ) -> onnxruntime.InferenceSession:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self.threads
        options.inter_op_num_threads = 1
        # Spinning threads cost a quarter of the CPU time and starve the decoders.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.add_session_config_entry("session.inter_op.allow_spinning", "0")
        try:
            return onnxruntime.InferenceSession(
                str(model.path), options, providers=providers, enable_fallback=0
            )
        except Exception as error:
            # ONNX Runtime's own exceptions share no base class but Exception.
            raise ModelError(
                tr("Model can't be started"),
                tr("The model {path} can't be started: {error}.", path=model.path, error=error),
                Remedy.INSTALL_AGAIN,
            ) from error

    def _check_outputs(self) -> None:
        found: dict[str, Any] = {out.name: out.shape[-1] for out in self._session.get_outputs()}
        for name in _OUTPUTS:
            if found.get(name) != self.card.outputs[name]:
                raise ModelError(
                    tr("Model and card do not fit"),
                    tr(
                        "The output {name!r} should have {outputs} numbers and has {get}.",
                        name=name,
                        outputs=self.card.outputs[name],
                        get=found.get(name),
                    ),
                    Remedy.INSTALL_AGAIN,
                )


def usable_cores() -> int:
    """Cores this process may run on, at least 1."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@cache
def both_packages_installed() -> bool:
    """Whether onnxruntime and onnxruntime-gpu are both installed (the last one wins)."""
    from importlib import metadata  # it takes long to import: not before somebody asks

    names = ("onnxruntime", "onnxruntime-gpu")
    return all(any(metadata.distributions(name=name)) for name in names)


def _require_finite(features: Floats) -> None:
    wrong = int((~np.isfinite(features).all(axis=1)).sum())
    if wrong:
        raise _unusable(wrong, len(features))


def _require_sound(features: Floats, embeddings: Floats) -> None:
    lengths = np.linalg.norm(embeddings, axis=1)
    sound = np.isfinite(features).all(axis=1) & (np.abs(lengths - 1) < _LENGTH_TOLERANCE)
    if not sound.all():
        raise _unusable(int((~sound).sum()), len(sound))


def _unusable(wrong: int, count: int) -> ModelError:
    return ModelError(
        tr("Model gives unusable vectors"),
        tr("{wrong} of {count} vectors are zero or not finite.", wrong=wrong, count=count),
        Remedy.OTHER_MODEL,
    )
