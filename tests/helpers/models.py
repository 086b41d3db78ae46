"""A tiny real model: for tests that need a second one, or one that can be taken away."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import ModelCard, Size, model_id

SIZE = 32
FEATURES = 192
DIM = 32


def tiny_model(
    folder: Path,
    seed: int = 0,
    *,
    name: str = "tiny",
    cells: int = 8,
    dim: int = DIM,
    size: Size = "default",
) -> ModelCard:
    """Write a model and its card: colours on a grid of cells, 8 × 8, projected at random.

    Photos that look alike at thumbnail size have high cosines; everything else has low ones.
    ``cells`` and ``dim`` make features, embeddings and preprocessing of other sizes.
    """
    rng = np.random.default_rng(seed)
    side, features = 4 * cells, 3 * cells * cells
    weights = rng.standard_normal((features, dim)).astype(np.float32)
    nodes = [
        helper.make_node("AveragePool", ["image"], ["grid"], kernel_shape=[4, 4], strides=[4, 4]),
        helper.make_node("Flatten", ["grid"], ["flat"]),
        # The mean colour says little: without it, two photos are near to orthogonal.
        helper.make_node("ReduceMean", ["flat"], ["mean"], axes=[1], keepdims=1),
        helper.make_node("Sub", ["flat", "mean"], ["features"]),
        helper.make_node("MatMul", ["features", "weights"], ["projected"]),
        helper.make_node("LpNormalization", ["projected"], ["embedding"], axis=1, p=2),
        helper.make_node("Transpose", ["weights"], ["head_weight"]),
        helper.make_node("Identity", ["bias"], ["head_bias"]),
    ]
    graph = helper.make_graph(
        nodes,
        name,
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["batch", 3, side, side])],
        [
            helper.make_tensor_value_info("features", TensorProto.FLOAT, ["batch", features]),
            helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", dim]),
            helper.make_tensor_value_info("head_weight", TensorProto.FLOAT, [dim, features]),
            helper.make_tensor_value_info("head_bias", TensorProto.FLOAT, [dim]),
        ],
        [
            numpy_helper.from_array(weights, "weights"),
            numpy_helper.from_array(np.zeros(dim, dtype=np.float32), "bias"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    content = model.SerializeToString()
    preprocessing = Preprocessing(size=side)
    card = ModelCard(
        id=model_id(content, preprocessing),
        name=name,
        kind="base",
        precision="fp32",
        file=f"{name}.onnx",
        sha256=hashlib.sha256(content).hexdigest(),
        outputs={"features": features, "embedding": dim},
        preprocessing=preprocessing,
        licence="Apache-2.0",
        weights_origin="random numbers",
        trained_on="nothing",
        created="2026-11-23",
        levels={"similar": 0.5, "copy": 0.95},
        size=size,
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / card.file).write_bytes(content)
    card.save(folder / f"{name}.json")
    return card
