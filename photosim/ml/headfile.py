"""A head as a file of its own: what a taught model is on disk.

Two arrays in the safetensors format: ``weight`` float32 (dim, inputs) and ``bias`` float32
(dim,). Such a file can hold numbers and nothing else, wherever it comes from.

Heads used to be ONNX files, which no runtime ever ran. Those are still read: their two stored
arrays are picked out, and whatever else is in them is left alone.
"""

from __future__ import annotations

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from photosim.core.arrays import Floats
from photosim.core.errors import ModelError, Remedy
from photosim.core.language import tr
from photosim.ml.foreign import wire
from photosim.ml.heads import LinearHead

_MODEL = frozenset({1, 2, 7, 8})
_GRAPH = frozenset({1, 2, 5, 11, 12})
_TENSOR = frozenset({1, 2, 8, 9})
_FLOAT = 1
"""Numbers of onnx.proto: the fields that the ONNX file of a head has, and its type of numbers."""


def head_bytes(head: LinearHead) -> bytes:
    """The file of a head."""
    arrays = {"weight": head.weight, "bias": head.bias}
    return save({name: np.ascontiguousarray(array, "<f4") for name, array in arrays.items()})


def read_head(content: bytes, dim: int, inputs: int) -> LinearHead:
    """The head of a file that :func:`head_bytes` wrote, or that was written as ONNX.

    Raises ModelError where it holds anything but a head of ``inputs`` features and ``dim``
    numbers.
    """
    try:
        arrays = load(content) if content[8:9] == b"{" else _stored_in_onnx(content)
        found = {name: (array.dtype.str, array.shape) for name, array in arrays.items()}
        if found != {"weight": ("<f4", (dim, inputs)), "bias": ("<f4", (dim,))}:
            raise ValueError(f"it holds no head of {inputs} features and {dim} numbers")
        return LinearHead(arrays["weight"].copy(), arrays["bias"].copy())
    except (ValueError, KeyError, SafetensorError) as error:
        raise ModelError(
            tr("Model damaged"),
            tr("The head in the file can't be used: {error}.", error=error),
            Remedy.REMOVE_MODEL,
        ) from error


def _stored_in_onnx(content: bytes) -> dict[str, Floats]:
    """The arrays of a head's ONNX file, by name. Raises ValueError."""
    arrays: dict[str, Floats] = {}
    graph = dict(wire.fields(content, _MODEL, "the model")).get(7, b"")
    for part, tensor in wire.fields(wire.message_of(graph), _GRAPH, "the graph"):
        if part != 5:
            continue
        dims: list[int] = []
        name, kind, raw = "", 0, b""
        for field, value in wire.fields(wire.message_of(tensor), _TENSOR, "a tensor"):
            if field == 1:
                dims += wire.numbers(value)
            elif field == 2:
                kind = wire.number(value)
            elif field == 8:
                name = wire.text(value).removeprefix("head.")
            else:
                raw = wire.message_of(value)
        if kind != _FLOAT:
            raise ValueError("it stores something else than numbers")
        arrays[name] = np.frombuffer(raw, "<f4").reshape(dims)
    return arrays
