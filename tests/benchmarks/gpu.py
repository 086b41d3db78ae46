"""The network on an NVIDIA card against the processor: ``python -m tests.benchmarks.gpu PHOTOS``.

For FP32 and, where the package ``onnx`` is installed, for the same weights in FP16: photos a second
at batches of 1 to 256, with inputs handed over from ordinary memory and (I/O binding) lying on the
card already; how far vectors lie from the processor's (one minus the cosine, greatest and mean, and
how often the nearest photo is the same); then a whole pass of ``photosim index`` with the provider
CUDA, against decoding alone. PHOTOS is a folder of photos, folders below it included.

Where ONNX Runtime has no CUDA provider it says so, and what to install, and ends with status 3.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from photosim.core.arrays import Bytes, Floats
from photosim.core.errors import ModelError, PhotoUnreadable
from photosim.imaging.decode import open_photo
from photosim.ml.embedder import Embedder
from photosim.ml.registry import ModelFile, default_model
from tests.benchmarks.measure import part, say

BATCHES = (1, 8, 32, 64, 256)
PHOTOS = 512
SECONDS = 3.0
NO_CUDA = 3


def main() -> int:
    """Measure and print."""
    folder = Path(sys.argv[1])
    model = default_model("cuda")
    if model.card.precision != "fp32":
        say("not measured: no FP32 model is here")
        return NO_CUDA
    try:
        Embedder(model, "cuda")
    except ModelError as error:
        say(f"not measured: {error}")
        say('install "onnxruntime-gpu[cuda,cudnn]" in place of onnxruntime, and run it again')
        return NO_CUDA
    pixels = _pixels(folder, model)
    say(f"{_card_name()}; {model.card.name}; {len(pixels)} photos of {folder.name}")
    expected = Embedder(model, "cpu").embed(pixels).embeddings
    say("FP32")
    _measure(model.path, model, pixels, expected)
    with tempfile.TemporaryDirectory() as scratch:
        half = _in_half(model, Path(scratch))
        if half is None:
            say("FP16: not measured, the package onnx is not installed")
        else:
            say("FP16, inputs and outputs in FP32")
            _measure(half, model, pixels, expected)
        alone = part("limit", folder).answer
        whole = part("taking", folder, Path(scratch) / "library", "cuda").answer
    say(f"a whole pass, photos a second  {whole['added'] / whole['seconds']:.1f}")
    say(f"decoding alone                 {alone['photos'] / alone['decoding']:.1f}")
    return 0


def _card_name() -> str:
    words = ["nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader"]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def _pixels(folder: Path, model: ModelFile) -> list[Bytes]:
    found: list[Bytes] = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            found.append(model.card.preprocessing(open_photo(file).image))
        except PhotoUnreadable:
            continue  # not a photo
        if len(found) == PHOTOS:
            break
    return found


def _in_half(model: ModelFile, folder: Path) -> Path | None:
    """The same weights in FP16."""
    if importlib.util.find_spec("onnx") is None:
        return None
    import onnx
    from onnxruntime.transformers.float16 import convert_float_to_float16

    target = folder / "half.onnx"
    half = convert_float_to_float16(onnx.load(str(model.path)), keep_io_types=True)
    onnx.save(half, str(target))
    return target


def _measure(path: Path, model: ModelFile, pixels: list[Bytes], expected: Floats) -> None:
    import onnxruntime

    options = {"cudnn_conv_algo_search": "HEURISTIC"}
    session = onnxruntime.InferenceSession(
        str(path), providers=[("CUDAExecutionProvider", options)], enable_fallback=0
    )
    to_batch = model.card.preprocessing.to_batch
    got = np.concatenate(
        [
            session.run(["embedding"], {"image": to_batch(pixels[at : at + 64])})[0]
            for at in range(0, len(pixels), 64)
        ]
    )
    away = 1 - (got * expected).sum(axis=1)
    same = np.mean(_nearest(got) == _nearest(expected))
    say(f"  from the processor's vectors: {away.max():.2e} at most, {away.mean():.2e} on average")
    say(f"  the nearest photo is the same for {100 * same:.1f} %")
    for count in BATCHES:
        batch = to_batch([pixels[number % len(pixels)] for number in range(count)])
        plain = _rate(partial(session.run, ["features", "embedding"], {"image": batch}), count)
        bound = session.io_binding()
        bound.bind_ortvalue_input(
            "image", onnxruntime.OrtValue.ortvalue_from_numpy(batch, "cuda", 0)
        )
        for name in ("features", "embedding"):
            bound.bind_output(name, "cuda")
        on_card = _rate(partial(session.run_with_iobinding, bound), count)
        say(f"  batch {count:4}: {plain:8.0f} photos a second, inputs on the card {on_card:8.0f}")


def _nearest(vectors: Floats) -> Any:
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, -1)
    return cosines.argmax(axis=1)


def _rate(run: Callable[[], object], count: int) -> float:
    for _ in range(3):
        run()
    runs, started = 0, time.perf_counter()
    while (spent := time.perf_counter() - started) < SECONDS:
        run()
        runs += 1
    return runs * count / spent


if __name__ == "__main__":
    raise SystemExit(main())
