"""Reading weights from a file that somebody names."""

from __future__ import annotations

import pickle
from pathlib import Path

import torch
from torch import Tensor, nn

from photosim.core.errors import ModelError, Remedy


def read_state(path: Path) -> dict[str, Tensor]:
    """Tensors by name of a torch file; nothing but tensors is ever unpickled.

    Raises ModelError where the file is missing, no torch file or holds anything else.
    """
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise ModelError(
            "Weights not found", f"There is no file {path}.", Remedy.LOCAL_WEIGHTS
        ) from error
    except (OSError, RuntimeError, pickle.UnpicklingError, EOFError, ValueError) as error:
        raise ModelError(
            "Weights can't be read", f"{path} is no file of weights: {error}", Remedy.LOCAL_WEIGHTS
        ) from error
    if not isinstance(state, dict) or not all(isinstance(v, Tensor) for v in state.values()):
        raise ModelError(
            "Weights can't be read",
            f"{path} holds something else than weights.",
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
            "Weights don't fit",
            f"The weights in {path} are not those of {name}.",
            Remedy.LOCAL_WEIGHTS,
        ) from error
