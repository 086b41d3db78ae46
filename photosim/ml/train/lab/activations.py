"""Activations before the last block of EfficientNet-Lite0, computed once for many methods."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import torch

from photosim.core.arrays import Halves
from photosim.core.files import drafted
from photosim.core.jobs import JobContext
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.data.pixels import PixelStore
from photosim.ml.train.efficientnet_lite import WEIGHTS_SHA256
from photosim.ml.train.networks.lite0 import TAIL_CHANNELS, Lite0

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
    told = f"{WEIGHTS_SHA256} {preprocessing.to_json()}".encode()
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
                job.report("Computing activations", start + len(batch), len(store.pixels))
    return np.memmap(path, dtype=np.float16, mode="r", shape=shape)
