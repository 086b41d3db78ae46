"""Features and embeddings of many photos, while torch is at hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as nnf
from torch import Tensor

from photosim.core.arrays import Bytes, Floats, Ints, Reals
from photosim.core.jobs import JobContext
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.networks.metric import MetricNetwork

_BATCH = 32


def pixel_inputs(pixels: Bytes, preprocessing: Preprocessing) -> Callable[[Ints], Tensor]:
    """Rows of stored pixels as network input, exactly as the app makes it."""
    return lambda rows: torch.from_numpy(preprocessing.to_batch(pixels[rows]))


def array_inputs(arrays: Reals) -> Callable[[Ints], Tensor]:
    """Rows of stored activations as network input, in float32."""
    return lambda rows: torch.from_numpy(np.asarray(arrays[rows], dtype=np.float32))


def embed_rows(
    network: MetricNetwork,
    inputs: Callable[[Ints], Tensor],
    rows: Ints,
    job: JobContext | None = None,
) -> tuple[Floats, Floats]:
    """Features float32 (n, c) and embeddings float32 (n, d) of the rows, both as they come out."""
    device = next(network.parameters()).device
    job = job or JobContext()
    features: list[Floats] = []
    embeddings: list[Floats] = []
    network.eval()
    with torch.inference_mode():
        for start in range(0, len(rows), _BATCH):
            job.check()
            out, embedded = network(inputs(rows[start : start + _BATCH]).to(device))
            features.append(out.float().cpu().numpy())
            embeddings.append(embedded.float().cpu().numpy())
            job.report("Measuring", min(start + _BATCH, len(rows)), len(rows))
    if not features:
        raise ValueError("there are no photos to embed")
    return np.concatenate(features), np.concatenate(embeddings)


def unit(vectors: Floats) -> Floats:
    """Rows at length one; rows of length zero stay zero."""
    return np.asarray(nnf.normalize(torch.from_numpy(vectors), dim=1).numpy())
