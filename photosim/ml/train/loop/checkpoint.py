"""Checkpoints: a run can be killed at any moment and goes on."""

from __future__ import annotations

import pickle
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from photosim.core.errors import ModelError, Remedy
from photosim.core.files import drafted
from photosim.core.language import tr
from photosim.ml.train.loop.log import StepLog, TrainLog

VERSION = 1


@dataclass(frozen=True, slots=True, eq=False)
class Checkpoint:
    """Everything that the next step depends on.

    step: the next one. fingerprint: of the settings. network, optimizer, scaler: their states.
    random: torch's state, and each CUDA device's. log: what happened so far.
    """

    step: int
    fingerprint: str
    network: dict[str, Tensor]
    optimizer: dict[str, Any]
    scaler: dict[str, Any]
    random: Tensor
    cuda_random: list[Tensor]
    log: TrainLog


_STORED = tuple(field.name for field in fields(Checkpoint) if field.name != "log")


def save_checkpoint(checkpoint: Checkpoint, path: Path) -> None:
    """Write beside the old one, to the disk, and replace it: one of the two is always whole."""
    log = checkpoint.log
    data = {name: getattr(checkpoint, name) for name in _STORED} | {
        "version": VERSION,
        "steps": [asdict(entry) for entry in log.steps],
        "warnings": list(log.warnings),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with drafted(path) as draft:
        torch.save(data, draft)


def load_checkpoint(path: Path) -> Checkpoint:
    """Read a checkpoint; nothing but tensors and plain values is unpickled.

    Raises ModelError where the file is damaged or of another version.
    """
    try:
        data = torch.load(path, map_location="cpu", weights_only=True)
        if data["version"] != VERSION:
            raise ValueError(f"version {data['version']}, expected {VERSION}")
        log = TrainLog([StepLog(**entry) for entry in data["steps"]], list(data["warnings"]))
        return Checkpoint(**{name: data[name] for name in _STORED}, log=log)
    except (
        OSError,
        RuntimeError,
        pickle.UnpicklingError,
        EOFError,
        KeyError,
        TypeError,
        ValueError,
    ) as error:
        raise ModelError(
            tr("Checkpoint can't be used"),
            tr("The checkpoint {path} can't be used: {error}.", path=path, error=error),
            Remedy.TRAIN_FROM_START,
        ) from error
