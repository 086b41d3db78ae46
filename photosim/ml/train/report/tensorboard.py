"""The run as TensorBoard shows it."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

from photosim.core.arrays import Bytes, Floats
from photosim.ml.train.loop.log import TrainLog

_SPRITE = 32
_MOST_PROJECTED = 1000


def write_tensorboard(
    directory: Path,
    log: TrainLog,
    *,
    figures: Mapping[str, float],
    embeddings: Floats,
    labels: Sequence[str],
    picture: Callable[[int], Bytes],
    network: nn.Module | None = None,
    example: Tensor | None = None,
) -> None:
    """Scalars of each step and of the figures, the graph, and the projector's points.

    embeddings: float (n, d), at most the first 1,000 are projected, each with its class and
        picture. network, example: the graph is drawn where both are given.
    """
    with warnings.catch_warnings():
        # TensorBoard's import and the tracer warn of their own affairs.
        warnings.simplefilter("ignore")
        from torch.utils.tensorboard import SummaryWriter

        writer: Any = SummaryWriter(str(directory))
        try:
            for entry, share in zip(log.steps, log.active_shares, strict=True):
                writer.add_scalar("train/loss", entry.loss, entry.step)
                writer.add_scalar("train/active", share, entry.step)
                writer.add_scalar("train/rate", entry.rate, entry.step)
            for name, value in figures.items():
                writer.add_scalar(f"measured/{name}", value, len(log.steps))
            if network is not None and example is not None:
                writer.add_graph(network.eval(), example)
            count = min(len(embeddings), _MOST_PROJECTED)
            if count > 0:
                writer.add_embedding(
                    torch.from_numpy(np.array(embeddings[:count])),
                    metadata=list(labels[:count]),
                    label_img=torch.stack([_sprite(picture(row)) for row in range(count)]),
                    global_step=len(log.steps),
                )
        finally:
            writer.close()


def _sprite(pixels: Bytes) -> Tensor:
    image = Image.fromarray(np.ascontiguousarray(pixels)).resize((_SPRITE, _SPRITE))
    return torch.from_numpy(np.array(image)).permute(2, 0, 1).float() / 255.0
