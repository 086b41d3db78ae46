"""Decoding alone and inference alone, each on all cores: what indexing can't be faster than.

``python -m tests.benchmarks.limit FOLDER`` prints seconds of each as JSON. Decoding is reading,
decoding and making the model's input, in as many processes as there are cores; inference is the
default model over those inputs with all cores. Start-up of processes and session is left out.
"""

from __future__ import annotations

import json
import multiprocessing
import sys
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

from photosim.imaging.decode import open_photo
from photosim.ml.embedder import Embedder, usable_cores
from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import default_model


def decode(task: tuple[Path, Preprocessing]) -> npt.NDArray[np.uint8]:
    """One photo's model input."""
    path, preprocessing = task
    return preprocessing(open_photo(path).image)


def decode_only(task: tuple[Path, Preprocessing]) -> int:
    """The same, and nothing is sent back."""
    return decode(task).size


def main() -> None:
    """Measure and print."""
    files = sorted(Path(sys.argv[1]).iterdir())
    model = default_model("cpu")
    tasks = [(file, model.card.preprocessing) for file in files]
    cores = usable_cores()
    with multiprocessing.get_context("spawn").Pool(cores) as pool:
        pixels = pool.map(decode, tasks, chunksize=4)  # also imports, and fills the file cache
        start = time.perf_counter()
        pool.map(decode_only, tasks, chunksize=8 if len(tasks) > 500 else 1)
        decoding = time.perf_counter() - start
    embedder = Embedder(model, "cpu", cores)
    embedder.embed(pixels[:32])
    start = time.perf_counter()
    embedder.embed(pixels)
    inference = time.perf_counter() - start
    print(json.dumps({"photos": len(files), "decoding": decoding, "inference": inference}))


if __name__ == "__main__":
    main()
