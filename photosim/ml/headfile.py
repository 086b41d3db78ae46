"""A head as an ONNX file of its own: what a taught model is on disk.

Input ``features`` float32 (batch, inputs); outputs ``embedding`` (batch, dim), unit length, and
``head_weight`` and ``head_bias``, as the base models hand out theirs. Written and read without
the onnx package, which only training needs: the few messages of the format that a head takes are
put together here (Protocol Buffers wire format; field numbers of onnx.proto, IR version 8).
Reading takes exactly what writing gives, byte for byte but for the numbers: a file from
elsewhere can hold numbers and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from photosim.core.arrays import Floats
from photosim.core.errors import ModelError, Remedy
from photosim.ml.heads import LinearHead

OPSET = 17
_IR_VERSION = 8
_FLOAT = 1  # TensorProto.FLOAT
_INT = 2  # AttributeProto.INT
_LENGTH_DELIMITED = 2


def head_bytes(head: LinearHead) -> bytes:
    """The ONNX file of a head; the same head gives the same bytes."""
    frame = _frame(head.dim, head.inputs)
    weight, bias = _raw(head.weight), _raw(head.bias)
    return b"".join([frame.start, weight, frame.middle, bias, frame.end])


def read_head(content: bytes, dim: int, inputs: int) -> LinearHead:
    """The head of a file that :func:`head_bytes` wrote. Raises ModelError for any other."""
    frame = _frame(dim, inputs)
    first = len(frame.start)
    second = first + 4 * dim * inputs
    third = second + len(frame.middle)
    last = third + 4 * dim
    whole = (content[:first], content[second:third], content[last:]) == frame
    if not whole or len(content) < last:
        raise ModelError(
            "Model damaged",
            f"The file holds no head of {inputs} features and {dim} numbers.",
            Remedy.REMOVE_MODEL,
        )
    try:
        return LinearHead(
            np.frombuffer(content[first:second], dtype="<f4")
            .astype(np.float32)
            .reshape(dim, inputs),
            np.frombuffer(content[third:last], dtype="<f4").astype(np.float32),
        )
    except ValueError as error:
        raise ModelError(
            "Model damaged", f"The head in the file can't be used: {error}.", Remedy.REMOVE_MODEL
        ) from error


class _Frame(NamedTuple):
    """What stands in the file before the weight, between weight and bias, and after."""

    start: bytes
    middle: bytes
    end: bytes


def _frame(dim: int, inputs: int) -> _Frame:
    nodes = [
        _node("Gemm", ["features", "head.weight", "head.bias"], "projected", transB=1),
        _node("LpNormalization", ["projected"], "embedding", axis=1, p=2),
        _node("Identity", ["head.weight"], "head_weight"),
        _node("Identity", ["head.bias"], "head_bias"),
    ]
    weight_size, bias_size = 4 * dim * inputs, 4 * dim
    before = b"".join(
        [
            *(_message(1, node) for node in nodes),
            _text(2, "photosim"),
            _tensor_start("head.weight", (dim, inputs), weight_size),
        ]
    )
    between = _tensor_start("head.bias", (dim,), bias_size)
    after = b"".join(
        [
            _message(11, _value("features", ["batch", inputs])),
            _message(12, _value("embedding", ["batch", dim])),
            _message(12, _value("head_weight", [dim, inputs])),
            _message(12, _value("head_bias", [dim])),
        ]
    )
    graph_size = len(before) + weight_size + len(between) + bias_size + len(after)
    start = _number(1, _IR_VERSION) + _text(2, "photosim") + _opening(7, graph_size) + before
    end = after + _message(8, _text(1, "") + _number(2, OPSET))
    return _Frame(start, between, end)


def _raw(values: Floats) -> bytes:
    return np.ascontiguousarray(values, dtype="<f4").tobytes()


def _node(kind: str, inputs: Iterable[str], output: str, **attributes: int) -> bytes:
    return b"".join(
        [
            *(_text(1, name) for name in inputs),
            _text(2, output),
            _text(3, output),
            _text(4, kind),
            *(
                _message(5, _text(1, name) + _number(3, value) + _number(20, _INT))
                for name, value in attributes.items()
            ),
        ]
    )


def _tensor_start(name: str, shape: Iterable[int], size: int) -> bytes:
    """An initializer up to where its ``size`` raw bytes begin."""
    dims = b"".join(_number(1, length) for length in shape)
    head = dims + _number(2, _FLOAT) + _text(8, name) + _opening(9, size)
    return _opening(5, len(head) + size) + head


def _value(name: str, shape: Iterable[int | str]) -> bytes:
    dims = b"".join(
        _message(1, _text(2, size) if isinstance(size, str) else _number(1, size)) for size in shape
    )
    return _text(1, name) + _message(2, _message(1, _number(1, _FLOAT) + _message(2, dims)))


def _text(field: int, value: str) -> bytes:
    return _message(field, value.encode())


def _message(field: int, content: bytes) -> bytes:
    return _opening(field, len(content)) + content


def _opening(field: int, size: int) -> bytes:
    return _varint(field << 3 | _LENGTH_DELIMITED) + _varint(size)


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _varint(value: int) -> bytes:
    """An unsigned number, seven bits a byte, the lowest first."""
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    found.append(value)
    return bytes(found)
