from __future__ import annotations

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from photosim.ml.train import quantize
from photosim.ml.train.quantize import correct_biases, rounded


def test_rounded_weights_are_7_bit_steps_of_each_channel() -> None:
    rng = np.random.default_rng(0)
    weight = rng.normal(size=(5, 4, 3, 3)) * np.array([1, 10, 0.01, 5, 0])[:, None, None, None]
    found = rounded(weight)
    for channel in range(4):
        scale = np.abs(weight[channel]).max() / 64
        steps = found[channel] / scale
        assert np.allclose(steps, np.round(steps))
        assert np.abs(steps).max() == 64
        assert np.abs(found[channel] - weight[channel]).max() <= scale / 2 + 1e-12
    assert not found[4].any()


def convolution(weight: np.ndarray, groups: int) -> onnx.ModelProto:
    count = len(weight)
    node = helper.make_node(
        "Conv", ["x", "w", "b"], ["y"], name="first", group=groups, pads=[0, 0, 0, 0]
    )
    shape = ["n", weight.shape[1] * groups, "h", "w"]
    graph = helper.make_graph(
        [node],
        "one",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", count, "h", "w"])],
        [
            numpy_helper.from_array(weight.astype(np.float32), "w"),
            numpy_helper.from_array(np.zeros(count, dtype=np.float32), "b"),
        ],
    )
    return helper.make_model(graph)


@pytest.mark.parametrize(("groups", "inputs"), [(1, 4), (4, 1)])
def test_the_mean_output_survives_rounding(groups: int, inputs: int) -> None:
    rng = np.random.default_rng(1)
    weight = rng.normal(size=(4, inputs, 3, 3)).astype(np.float32)
    mean = rng.uniform(0, 6, size=4)
    model = convolution(weight, groups)
    correct_biases(model, {"x": mean}, [])
    bias = numpy_helper.to_array(model.graph.initializer[1])
    # On an input that is constant at its mean, rounded weights and new bias give the old output.
    small = rounded(weight.astype(np.float64))
    for channel in range(4):
        seen = mean[channel : channel + 1] if groups == 4 else mean
        before = (weight[channel].sum(axis=(1, 2)) * seen).sum()
        after = (small[channel].sum(axis=(1, 2)) * seen).sum() + bias[channel]
        assert after == pytest.approx(before, abs=1e-4)
    untouched = convolution(weight, groups)
    correct_biases(untouched, {"x": mean}, ["first"])
    assert not numpy_helper.to_array(untouched.graph.initializer[1]).any()


def test_convolutions_are_counted_from_the_image_in_each_branch() -> None:
    def conv(source: str, name: str) -> onnx.NodeProto:
        return helper.make_node("Conv", [source, "w"], [name], name=name)

    nodes = [
        conv("image", "a1"),
        helper.make_node("Clip", ["a1"], ["a1c"]),
        conv("a1c", "a2"),
        conv("image", "b1"),
        conv("b1", "b2"),
        helper.make_node("Add", ["a2", "b1"], ["sum"]),
        conv("sum", "both"),
    ]
    model = helper.make_model(helper.make_graph(nodes, "two", [], []))
    found = quantize._convolutions_before(model)
    assert found == {"a1": 0, "a2": 1, "b1": 0, "b2": 1, "both": 2}
