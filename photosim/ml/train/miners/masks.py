"""Which rows of a batch belong together."""

from __future__ import annotations

import torch
from torch import Tensor


def same_class(labels: Tensor) -> Tensor:
    """Boolean (n, n): true where two different rows have the same label."""
    same = labels[:, None] == labels[None, :]
    return same & ~torch.eye(len(labels), dtype=torch.bool, device=labels.device)


def other_class(labels: Tensor) -> Tensor:
    """Boolean (n, n): true where two rows have different labels."""
    return labels[:, None] != labels[None, :]
