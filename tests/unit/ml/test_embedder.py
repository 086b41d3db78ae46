from __future__ import annotations

import importlib.metadata
import logging
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import onnxruntime
import pytest
from PIL import Image

from photosim.core.errors import ModelError
from photosim.ml import embedder as module
from photosim.ml.embedder import BATCH, Embedder, usable_cores
from photosim.ml.registry import ModelFile, default_model

TinyModel = Callable[..., ModelFile]


def pictures(count: int, size: int = 8) -> np.ndarray:
    return np.random.default_rng(count).integers(0, 256, (count, size, size, 3)).astype(np.uint8)


def test_vectors_by_hand(tiny_model: TinyModel) -> None:
    weight = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]], dtype=np.float32)
    embedder = Embedder(tiny_model(weight, np.zeros(4, dtype=np.float32)), "cpu")
    picture = np.zeros((8, 8, 3), dtype=np.uint8)
    picture[:] = (250, 100, 100)
    picture[4:, :, 1] = 200
    found = embedder.embed([picture])
    assert found.features.tolist() == [[3.0, 1.0, 0.0]]
    assert found.embeddings[0] == pytest.approx(np.array([3, 1, 0, 0]) / np.sqrt(10), abs=1e-6)
    assert found.features.dtype == found.embeddings.dtype == np.float32


def test_more_photos_than_a_batch_and_single_photos_agree(tiny_model: TinyModel) -> None:
    embedder = Embedder(tiny_model(), "cpu")
    pixels = pictures(2 * BATCH["cpu"] + 3)
    together = embedder.embed(pixels)
    assert len(together.embeddings) == len(pixels)
    for row in (0, BATCH["cpu"], len(pixels) - 1):
        alone = embedder.embed([pixels[row]])
        assert np.allclose(alone.embeddings[0], together.embeddings[row], atol=1e-6)


def test_no_photos_give_no_rows(tiny_model: TinyModel) -> None:
    found = Embedder(tiny_model(), "cpu").embed([])
    assert found.features.shape == (0, 3)
    assert found.embeddings.shape == (0, 4)


def test_a_zero_vector_is_an_error_and_never_handed_on(tiny_model: TinyModel) -> None:
    model = tiny_model(np.zeros((4, 3), dtype=np.float32), np.zeros(4, dtype=np.float32))
    with pytest.raises(ModelError, match="2 of 2 vectors"):
        Embedder(model, "cpu").embed(pictures(2))


def test_a_vector_that_is_not_finite_is_an_error(tiny_model: TinyModel) -> None:
    bias = np.array([np.nan, 0, 0, 0], dtype=np.float32)
    with pytest.raises(ModelError, match="not finite"):
        Embedder(tiny_model(None, bias), "cpu").embed(pictures(1))


def test_pixels_of_another_shape_are_refused(tiny_model: TinyModel) -> None:
    with pytest.raises(ValueError, match="expected uint8"):
        Embedder(tiny_model(), "cpu").embed(pictures(1, size=9))


def test_the_head_it_hands_out_is_the_one_it_uses(tiny_model: TinyModel) -> None:
    embedder = Embedder(tiny_model(), "cpu")
    found = embedder.embed(pictures(5))
    assert np.allclose(embedder.head().project(found.features), found.embeddings, atol=1e-6)


def test_a_model_of_other_dimensions_than_its_card_is_refused(tiny_model: TinyModel) -> None:
    model = tiny_model(outputs={"features": 3, "embedding": 5})
    with pytest.raises(ModelError, match="should have 5 numbers and has 4"):
        Embedder(model, "cpu")


def test_a_file_that_is_no_model_is_a_model_error(tiny_model: TinyModel) -> None:
    model = tiny_model()
    model.path.write_bytes(b"not a model")
    with pytest.raises(ModelError, match="can't be started"):
        Embedder(model, "cpu")


class _Sessions:
    """Records how sessions are opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.opened: list[tuple[onnxruntime.SessionOptions, dict[str, Any]]] = []
        real = onnxruntime.InferenceSession

        def start(path: str, options: onnxruntime.SessionOptions, **rest: Any) -> Any:
            self.opened.append((options, rest))
            return real(path, options, **rest)

        monkeypatch.setattr(onnxruntime, "InferenceSession", start)


def test_the_session_leaves_room_for_the_window(
    tiny_model: TinyModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    sessions = _Sessions(monkeypatch)
    monkeypatch.setattr(module, "usable_cores", lambda: 8)
    Embedder(tiny_model(), "cpu")
    options, rest = sessions.opened[0]
    assert options.intra_op_num_threads == 7
    assert options.get_session_config_entry("session.intra_op.allow_spinning") == "0"
    assert rest["enable_fallback"] == 0


def test_threads_are_as_told_and_at_least_one(
    tiny_model: TinyModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Embedder(tiny_model(), "cpu", threads=3).threads == 3
    monkeypatch.setattr(module, "usable_cores", lambda: 1)
    assert Embedder(tiny_model(), "cpu").threads == 1
    with pytest.raises(ValueError, match="threads"):
        Embedder(tiny_model(), "cpu", threads=0)
    assert usable_cores() >= 1


def _without_cuda(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: ["CPUExecutionProvider"])


def test_auto_falls_to_the_cpu_and_says_why(
    tiny_model: TinyModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_cuda(monkeypatch)
    embedder = Embedder(tiny_model(), "auto")
    assert embedder.provider == "CPUExecutionProvider"
    assert "without CUDA" in embedder.provider_note
    assert Embedder(tiny_model(), "cpu").provider_note == ""


def test_cuda_that_was_asked_for_and_does_not_work_is_an_error(
    tiny_model: TinyModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_cuda(monkeypatch)
    with pytest.raises(ModelError, match="asked for and does not work"):
        Embedder(tiny_model(), "cuda")


def test_cuda_that_is_listed_but_fails_is_not_claimed(
    tiny_model: TinyModel, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    # A build with CUDA on a machine without its driver: listed, and gone on the first session.
    monkeypatch.setattr(
        onnxruntime,
        "get_available_providers",
        lambda: ["CUDAExecutionProvider", "CPUExecutionProvider"],
    )
    real = onnxruntime.InferenceSession

    def start(path: str, options: Any, *, providers: Any, **rest: Any) -> Any:
        if providers[0][0] == "CUDAExecutionProvider":
            raise RuntimeError("CUDA failure 35: driver too old")
        return real(path, options, providers=providers, **rest)

    monkeypatch.setattr(onnxruntime, "InferenceSession", start)
    monkeypatch.setattr(onnxruntime, "preload_dlls", lambda: None)
    with caplog.at_level(logging.WARNING):
        embedder = Embedder(tiny_model(), "auto")
    assert embedder.provider == "CPUExecutionProvider"
    assert "driver too old" in embedder.provider_note


def test_two_onnxruntime_packages_are_named(
    tiny_model: TinyModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_cuda(monkeypatch)
    monkeypatch.setattr(module, "both_packages_installed", lambda: True)
    for provider in ("auto", "cpu"):
        note = Embedder(tiny_model(), provider).provider_note  # type: ignore[arg-type]
        assert "both onnxruntime and onnxruntime-gpu are installed" in note


@pytest.mark.parametrize(
    "there", [{"onnxruntime"}, {"onnxruntime-gpu"}, {"onnxruntime", "onnxruntime-gpu"}]
)
def test_packages_are_looked_up_by_name(there: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    found = module.both_packages_installed.__wrapped__
    monkeypatch.setattr(importlib.metadata, "distributions", lambda *, name: {name} & there)
    assert found() == (len(there) == 2)


def test_importing_it_does_not_load_onnxruntime() -> None:
    script = "import sys, photosim.ml.embedder; print('onnxruntime' in sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "False"


@pytest.mark.parametrize("provider", ["cpu", "cuda"])
def test_the_shipped_models_see_that_a_mirrored_picture_is_the_nearest(
    scenes: list[Image.Image], provider: Any
) -> None:
    # "cuda" only chooses the FP32 file; both run on the CPU here.
    model = default_model(provider)
    embedder = Embedder(model, "cpu", threads=1)
    preprocessing = model.card.preprocessing
    originals = embedder.embed([preprocessing(image) for image in scenes])
    turned = [image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) for image in scenes]
    mirrored = embedder.embed([preprocessing(image) for image in turned])
    similarity = mirrored.embeddings @ originals.embeddings.T
    assert similarity.argmax(axis=1).tolist() == list(range(len(scenes)))
    head = embedder.head()
    assert np.allclose(head.project(originals.features), originals.embeddings, atol=1e-4)
