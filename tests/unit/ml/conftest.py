"""A model small enough to work out by hand, and generated pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from PIL import Image

from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import ModelCard, ModelFile, Precision, load_model, model_id

TINY = Preprocessing(size=8, mean=100.0, std=50.0)


def tiny_onnx(weight: npt.NDArray[np.float32], bias: npt.NDArray[np.float32]) -> onnx.ModelProto:
    """features: mean of each channel; embedding: the features through a head, unit length."""
    nodes = [
        helper.make_node("ReduceMean", ["image", "axes"], ["features"], keepdims=0),
        helper.make_node("Gemm", ["features", "head.weight", "head.bias"], ["raw"], transB=1),
        helper.make_node("LpNormalization", ["raw"], ["embedding"], axis=1, p=2),
        helper.make_node("Identity", ["head.weight"], ["head_weight"]),
        helper.make_node("Identity", ["head.bias"], ["head_bias"]),
    ]
    dim = len(bias)
    outputs = [("features", ["n", 3]), ("embedding", ["n", dim])]
    outputs += [("head_weight", [dim, 3]), ("head_bias", [dim])]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", 3, 8, 8])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, s) for name, s in outputs],
        [
            numpy_helper.from_array(np.array([2, 3], dtype=np.int64), "axes"),
            numpy_helper.from_array(weight, "head.weight"),
            numpy_helper.from_array(bias, "head.bias"),
        ],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def make_card(path: Path, preprocessing: Preprocessing, **changes: object) -> ModelCard:
    content = path.read_bytes()
    fields: dict[str, object] = {
        "id": model_id(content, preprocessing),
        "name": "tiny",
        "kind": "base",
        "precision": "fp32",
        "file": path.name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "outputs": {"features": 3, "embedding": 4},
        "preprocessing": preprocessing,
        "licence": "none",
        "weights_origin": "made by a test",
        "trained_on": "nothing",
        "created": "2026-01-02",
    }
    return ModelCard(**(fields | changes))  # type: ignore[arg-type]


TinyModel = Callable[..., ModelFile]


@pytest.fixture
def tiny_model(tmp_path: Path) -> TinyModel:
    """Writes a tiny model and its card; keywords change the head, the file's name or the card."""

    def make(
        weight: npt.NDArray[np.float32] | None = None,
        bias: npt.NDArray[np.float32] | None = None,
        precision: Precision = "fp32",
        stem: str = "tiny",
        **card: object,
    ) -> ModelFile:
        rng = np.random.default_rng(3)
        weight = rng.normal(size=(4, 3)).astype(np.float32) if weight is None else weight
        bias = np.full(4, 0.1, dtype=np.float32) if bias is None else bias
        path = tmp_path / f"{stem}-{precision}.onnx"
        path.write_bytes(tiny_onnx(weight, bias).SerializeToString())
        card_path = path.with_suffix(".json")
        make_card(path, TINY, precision=precision, **card).save(card_path)
        return load_model(card_path)

    return make


def scene(seed: int, width: int = 96, height: int = 72) -> Image.Image:
    """A picture with large and small shapes, different for each seed."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, 256, size=(4, 5, 3)).astype(np.uint8)
    fine = rng.integers(0, 256, size=(24, 32, 3)).astype(np.uint8)
    size = (width, height)
    ground = Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC)
    detail = Image.fromarray(fine).resize(size, Image.Resampling.NEAREST)
    return Image.blend(ground, detail, 0.3)


@pytest.fixture
def scenes() -> list[Image.Image]:
    return [scene(seed) for seed in range(6)]


@pytest.fixture
def class_photos(tmp_path: Path) -> Path:
    """Three classes of four photos each; a class's photos are variations of one picture."""
    folder = tmp_path / "classes"
    rng = np.random.default_rng(9)
    for label in range(3):
        (folder / f"class {label}").mkdir(parents=True)
        base = np.asarray(scene(100 + label), dtype=np.int16)
        for number in range(4):
            varied = np.clip(base + rng.integers(-12, 13, size=base.shape), 0, 255)
            image = Image.fromarray(varied.astype(np.uint8))
            image.save(folder / f"class {label}" / f"{number}.png")
    return folder
