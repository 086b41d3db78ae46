"""One run of a network from elsewhere, with limits."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np

from photosim.ml.registry import ModelCard

if TYPE_CHECKING:
    import onnxruntime

    from photosim.core.arrays import Floats

MEMORY = 768 * 1024 * 1024
"""Bytes that a run of two pictures may take; ours take a tenth."""

SECONDS = 30.0
TOLERANCE = 1e-3

_lock = threading.Lock()
_limited = False


def check_by_running(content: bytes, card: ModelCard) -> None:
    """Raise ValueError where a network can't be run, or gives other vectors than it should.

    On the processor, with two pictures of noise. For networks that :mod:`.structure` has passed.
    """
    side = card.preprocessing.size
    pixels = np.random.default_rng(0).integers(0, 256, (2, side, side, 3)).astype(np.uint8)
    features, embeddings = _run(content, card.preprocessing.to_batch(pixels))
    for found, dim in ((features, card.feature_dim), (embeddings, card.embedding_dim)):
        if found.shape != (2, dim) or found.dtype != np.float32:
            raise ValueError("its network does not give what its card says")
        if not np.isfinite(found).all():
            raise ValueError("its network gives numbers that are not finite")
    if (np.abs(np.linalg.norm(embeddings, axis=1) - 1) > TOLERANCE).any():
        raise ValueError("its network gives vectors that are not of unit length")


def _run(content: bytes, batch: Floats) -> tuple[Floats, Floats]:
    import onnxruntime

    _limit_memory()
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4  # what goes wrong is told by the error
    options.intra_op_num_threads = 1
    options.add_session_config_entry("session.use_env_allocators", "1")
    run = onnxruntime.RunOptions()
    run.log_severity_level = 4
    run.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    timer = threading.Timer(SECONDS, lambda: _stop(run))
    timer.daemon = True
    try:
        session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
        timer.start()
        features, embeddings = session.run(["features", "embedding"], {"image": batch}, run)
    except Exception as error:  # ONNX Runtime has a type of its own for each of its reasons
        why = f"takes longer than {SECONDS:.0f} s" if run.terminate else "can't be run here"
        raise ValueError(f"its network {why}") from error
    finally:
        timer.cancel()
    return features, embeddings


def _stop(run: onnxruntime.RunOptions) -> None:
    run.terminate = True


def _limit_memory() -> None:
    """Once a process: an allocator with a limit, which only sessions that ask for it use."""
    global _limited  # noqa: PLW0603 - ONNX Runtime keeps it for the process
    import onnxruntime

    with _lock:
        if not _limited:
            onnxruntime.create_and_register_allocator(
                onnxruntime.OrtMemoryInfo(
                    "Cpu",
                    onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR,
                    0,
                    onnxruntime.OrtMemType.DEFAULT,
                ),
                onnxruntime.OrtArenaCfg(MEMORY, -1, -1, -1),
            )
            _limited = True
