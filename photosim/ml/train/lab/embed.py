"""What networks make of many photos, while torch is at hand: activations, features, embeddings."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as nnf
from torch import Tensor

from photosim.core.arrays import Bytes, Floats, Halves, Ints, Reals
from photosim.core.files import drafted
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.data.pixels import PixelStore
from photosim.ml.train.efficientnet_lite import LITE0
from photosim.ml.train.networks.lite0 import TAIL_CHANNELS, Lite0
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
            job.report(tr("Measuring"), min(start + _BATCH, len(rows)), len(rows))
    if not features:
        raise ValueError("there are no photos to embed")
    return np.concatenate(features), np.concatenate(embeddings)


def unit(vectors: Floats) -> Floats:
    """Rows at length one; rows of length zero stay zero."""
    return np.asarray(nnf.normalize(torch.from_numpy(vectors), dim=1).numpy())


_BATCH = 16


def open_activations(
    store: PixelStore,
    backbone: Lite0,
    preprocessing: Preprocessing,
    folder: Path,
    job: JobContext | None = None,
) -> Halves:
    """float16 (n, 192, S / 32, S / 32) of the stored pixels, mapped; 19 kB a photo at 224 pixels.

    Computed where ``folder`` has them not yet; the file's name follows from the contents, the
    size and the weights' hash. Raises Cancelled after a cancel.
    """
    job = job or JobContext()
    side = -(-preprocessing.size // 32)
    told = f"{LITE0.sha256} {preprocessing.to_json()}".encode()
    name = hashlib.sha256(told + b"".join(store.photos.hashes)).hexdigest()[:24]
    path = folder / f"{name}.activations"
    shape = (len(store.pixels), TAIL_CHANNELS, side, side)
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with drafted(path) as draft, draft.open("wb") as file, torch.inference_mode():
            for start in range(0, len(store.pixels), _BATCH):
                job.check()
                batch = preprocessing.to_batch(store.pixels[start : start + _BATCH])
                file.write(backbone.before_tail(torch.from_numpy(batch)).half().numpy().tobytes())
                job.report(tr("Computing activations"), start + len(batch), len(store.pixels))
    return np.memmap(path, dtype=np.float16, mode="r", shape=shape)
