"""Reading weights from a file that somebody names."""

from __future__ import annotations

import pickle
from pathlib import Path

import torch
from torch import Tensor, nn

from photosim.core.errors import ModelError, Remedy
from photosim.core.language import tr


def read_state(path: Path) -> dict[str, Tensor]:
    """Tensors by name of a torch file; nothing but tensors is ever unpickled.

    Raises ModelError where the file is missing, no torch file or holds anything else.
    """
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise ModelError(
            tr("Weights not found"), tr("There is no file {path}.", path=path), Remedy.LOCAL_WEIGHTS
        ) from error
    except (OSError, RuntimeError, pickle.UnpicklingError, EOFError, ValueError) as error:
        raise ModelError(
            tr("Weights can't be read"),
            tr("{path} is no file of weights: {error}", path=path, error=error),
            Remedy.LOCAL_WEIGHTS,
        ) from error
    if not isinstance(state, dict) or not all(isinstance(v, Tensor) for v in state.values()):
        raise ModelError(
            tr("Weights can't be read"),
            tr("{path} holds something else than weights.", path=path),
            Remedy.LOCAL_WEIGHTS,
        )
    return state


def load_into(network: nn.Module, path: Path, name: str) -> None:
    """Fill every tensor of a network from a file. Raises ModelError where they don't match."""
    state = read_state(path)
    try:
        network.load_state_dict(state, strict=True)
    except RuntimeError as error:
        raise ModelError(
            tr("Weights don't fit"),
            tr("The weights in {path} are not those of {name}.", path=path, name=name),
            Remedy.LOCAL_WEIGHTS,
        ) from error
