"""The INT8 ONNX file of an FP32 one: static quantisation with calibration photos."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_static,
)
from onnxruntime.quantization.shape_inference import quant_pre_process

from photosim.core.arrays import Bytes, Doubles, Floats
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.onnx_export import (
    HEAD_OUTPUTS,
    INPUT,
    hand_out_head,
    keep_head_inside,
    strip_metadata,
    write_model,
)

# The head and the normalisation stay in float: they are 1 % of the time, and the embedding is
# where a rounding error would show.
_QUANTISED = ["Conv", "Add", "Clip"]
# The first convolutions after the image, of each branch, stay in float too: one in so many, and at
# most so many. Their weights take differences of large, nearly equal inputs, so that rounding shows
# most there, and INT8 gains least on so few channels.
_SHARE_IN_FLOAT, _MOST_IN_FLOAT = 5, 9
# Steps on each side of zero of a 7-bit weight.
_STEPS = 64
_BATCH = 8


class _Photos(CalibrationDataReader):  # type: ignore[misc]
    def __init__(self, pixels: Bytes, preprocessing: Preprocessing) -> None:
        self._pixels = pixels
        self._preprocessing = preprocessing
        self._next = 0

    def get_next(self) -> dict[str, Floats] | None:
        part = self._pixels[self._next : self._next + _BATCH]
        if len(part) == 0:
            return None
        self._next += _BATCH
        return {INPUT: self._preprocessing.to_batch(part)}


def quantise(
    fp32: Path,
    path: Path,
    pixels: Bytes,
    preprocessing: Preprocessing,
) -> None:
    """Writes the INT8 model: QDQ, uint8 activations, int8 weights per channel.

    pixels: calibration photos uint8 (n, size, size, 3); 100 or more, of the kind that the model
    will see. Weights use 7 bits (``reduce_range``), because the products of 8-bit weights
    saturate on processors without VNNI; what that rounds away is given back to the biases on
    average.
    """
    with tempfile.TemporaryDirectory() as folder:
        plain, prepared, raw = (Path(folder) / name for name in ("a.onnx", "b.onnx", "c.onnx"))
        model = onnx.load(str(fp32))
        has_head = any(output.name in HEAD_OUTPUTS for output in model.graph.output)
        # Preparing would fold the passed-on head into a second copy of it.
        keep_head_inside(model)
        write_model(model, plain)
        quant_pre_process(str(plain), str(prepared), skip_symbolic_shape=True)
        model = onnx.load(str(prepared))
        after = _convolutions_before(model)
        first = min(_MOST_IN_FLOAT, (max(after.values()) + 1) // _SHARE_IN_FLOAT)
        in_float = [name for name, before in after.items() if before < first]
        correct_biases(model, _input_means(model, pixels, preprocessing), in_float)
        write_model(model, prepared)
        quantize_static(
            str(prepared),
            str(raw),
            _Photos(pixels, preprocessing),
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=_QUANTISED,
            nodes_to_exclude=in_float,
            per_channel=True,
            reduce_range=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            calibrate_method=CalibrationMethod.MinMax,
        )
        model = onnx.load(str(raw))
    strip_metadata(model)
    if has_head:
        hand_out_head(model)
    onnx.checker.check_model(model, full_check=True)
    write_model(model, path)


def correct_biases(
    model: onnx.ModelProto,
    means: dict[str, Doubles],
    in_float: list[str],
) -> None:
    """Adds to each bias what rounding the weights takes from the mean output, in place.

    ``b += sum over inputs of (W - rounded W) * mean input`` (Nagel et al. 2019,
    arXiv:1906.04721, section 4.2, with measured means). means: the mean of each channel of each
    convolution's input, by tensor name. in_float: names of convolutions that are not rounded.
    """
    tensors = {tensor.name: tensor for tensor in model.graph.initializer}
    for node in _convolutions(model):
        if node.name in in_float or len(node.input) < 3:
            continue  # not rounded, or without a bias to correct
        source, weight_name, bias_name = node.input
        weight = onnx.numpy_helper.to_array(tensors[weight_name]).astype(np.float64)
        bias = onnx.numpy_helper.to_array(tensors[bias_name])
        lost = (weight - rounded(weight)).sum(axis=(2, 3))
        mean = means[source]
        depthwise = weight.shape[1] == 1 and len(mean) == len(weight)
        shift = lost[:, 0] * mean if depthwise else lost @ mean
        corrected = (bias + shift).astype(np.float32)
        tensors[bias_name].CopyFrom(onnx.numpy_helper.from_array(corrected, bias_name))


def rounded(weight: Doubles) -> Doubles:
    """Weights (out, ...) as 7-bit integers times one scale per output channel represent them."""
    largest = np.abs(weight).reshape(len(weight), -1).max(axis=1)
    scale = np.maximum(largest / _STEPS, 1e-30).reshape(-1, *[1] * (weight.ndim - 1))
    return np.asarray(np.round(weight / scale) * scale, dtype=np.float64)


def _input_means(
    model: onnx.ModelProto, pixels: Bytes, preprocessing: Preprocessing
) -> dict[str, Doubles]:
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    names = sorted({node.input[0] for node in _convolutions(model)} - {INPUT})
    for name in names:
        probe.graph.output.append(
            onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None)
        )
    session = onnxruntime.InferenceSession(
        probe.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    sums: dict[str, Doubles] = {}
    for start in range(0, len(pixels), _BATCH):
        batch = preprocessing.to_batch(pixels[start : start + _BATCH])
        found = zip(names, session.run(names, {INPUT: batch}), strict=True)
        for name, values in [(INPUT, batch), *found]:
            sums[name] = sums.get(name, 0.0) + values.mean(axis=(2, 3), dtype=np.float64).sum(0)
    return {name: total / len(pixels) for name, total in sums.items()}


def _convolutions_before(model: onnx.ModelProto) -> dict[str, int]:
    """Of each convolution, by name: how many lie between the image and it, on the longest way."""
    there: dict[str, int] = {}
    found: dict[str, int] = {}
    for node in model.graph.node:
        depth = max((there.get(name, 0) for name in node.input), default=0)
        if node.op_type == "Conv":
            found[node.name] = depth
            depth += 1
        there.update(dict.fromkeys(node.output, depth))
    return found


def _convolutions(model: onnx.ModelProto) -> list[onnx.NodeProto]:
    return [node for node in model.graph.node if node.op_type == "Conv"]
