"""Whether the ONNX file of a network holds only what a network of ours may hold.

Field numbers are those of onnx.proto (IR version 4 and up). A field that is not listed here is
refused: so there are no functions, no training, no graphs inside of operators, no sparse or text
tensors, and no numbers in other files.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from photosim.ml.foreign import wire
from photosim.ml.registry import ModelCard

OPERATORS = frozenset(
    {
        "Add", "AveragePool", "Clip", "Concat", "Constant", "Conv", "DequantizeLinear", "Div",
        "Expand", "Flatten", "Gemm", "GlobalAveragePool", "Identity", "LpNormalization", "MatMul",
        "Mul", "Pow", "QuantizeLinear", "ReduceL2", "ReduceMean", "Relu", "Resize", "Shape", "Sqrt",
        "Sub", "Transpose",
    }
)  # fmt: skip
"""Of the standard domain. What training and quantising write, and a little more of the kind."""

ON_CONSTANTS = frozenset({"Constant", "DequantizeLinear", "Identity", "Transpose"})
"""Operators that may work on stored numbers alone: none of them makes more of them."""

DECLARED = frozenset(
    {
        "", "ai.onnx", "ai.onnx.ml", "ai.onnx.preview", "ai.onnx.preview.training",
        "ai.onnx.training", "com.microsoft", "com.microsoft.experimental", "com.microsoft.nchwc",
        "org.pytorch.aten",
    }
)  # fmt: skip
"""Domains that quantising declares, whether used or not; only the standard one may be used."""

IR_VERSIONS = range(4, 14)
OPSETS = range(13, 25)
LARGEST = 64 * 1024 * 1024
MOST_NODES = 2000
MOST_TENSORS = 4000
GREATEST_LENGTH = 65_536
GREATEST_ATTRIBUTE = 65_536
SIDES = range(16, 1025)
GREATEST_OUTPUT = 16_384

_FLOAT = 1
_ITEM_BYTES = {1: 4, 2: 1, 3: 1, 6: 4, 7: 8, 9: 1}
"""Bytes of a number by its type: float32, uint8, int8, int32, int64, bool."""

_MODEL = frozenset({1, 2, 3, 4, 5, 6, 7, 8, 14, 25})
_OPSET = frozenset({1, 2})
_GRAPH = frozenset({1, 2, 5, 10, 11, 12, 13, 16})
_NODE = frozenset({1, 2, 3, 4, 5, 6, 7, 9})
_ATTRIBUTE = frozenset({1, 2, 3, 4, 5, 7, 8, 9, 13, 20})
_TENSOR = frozenset({1, 2, 4, 5, 7, 8, 9, 12, 13, 14, 16})
_VALUE = frozenset({1, 2, 3, 4})

_OUTPUTS_OF_HEAD = frozenset({"head_weight", "head_bias"})

Shape = tuple["int | str", ...]


@dataclass(slots=True)
class _Graph:
    inputs: dict[str, Shape] = field(default_factory=dict)
    outputs: dict[str, Shape] = field(default_factory=dict)
    constants: set[str] = field(default_factory=set)
    nodes: list[bytes] = field(default_factory=list)


def check_structure(content: bytes, card: ModelCard) -> None:
    """Raise ValueError where a file is not a network of ours, or not that of the card."""
    if len(content) > LARGEST:
        raise ValueError(f"its network is larger than {LARGEST // 1024**2} MB")
    side = card.preprocessing.size
    dims = {name: card.outputs[name] for name in ("features", "embedding")}
    if side not in SIDES or not all(0 < dim <= GREATEST_OUTPUT for dim in dims.values()):
        raise ValueError("the sizes that its card names are out of range")
    try:
        graph = _graph(_model(content))
    except UnicodeDecodeError as error:
        raise ValueError("its network is damaged") from error
    _check_nodes(graph)
    _check_ends(graph, side, dims)


def _model(content: bytes) -> bytes:
    """The graph of a model."""
    graphs, ir_version, opsets = [], 0, {}
    for key, value in wire.fields(content, _MODEL, "the model"):
        if key == 1:
            ir_version = wire.number(value)
        elif key == 7:
            graphs.append(wire.message_of(value))
        elif key == 25:
            raise ValueError("its network brings functions of its own")
        elif key == 8:
            domain, version = "", 0
            for part, said in wire.fields(wire.message_of(value), _OPSET, "an operator set"):
                if part == 1:
                    domain = wire.text(said)
                else:
                    version = wire.number(said)
            if domain not in DECLARED:
                raise ValueError(f"its network asks for operators of another kind ({domain})")
            opsets[domain] = version
    if len(graphs) != 1 or ir_version not in IR_VERSIONS or opsets.get("", 0) not in OPSETS:
        raise ValueError("its network is of another version")
    return graphs[0]


def _graph(message: bytes) -> _Graph:
    graph = _Graph()
    for key, value in wire.fields(message, _GRAPH, "the graph"):
        if key == 1:
            graph.nodes.append(wire.message_of(value))
        elif key == 5:
            graph.constants.add(_tensor(wire.message_of(value)))
        elif key in {11, 12}:
            name, shape = _value(wire.message_of(value))
            (graph.inputs if key == 11 else graph.outputs)[name] = shape
    if len(graph.nodes) > MOST_NODES or len(graph.constants) > MOST_TENSORS:
        raise ValueError("its network has too many parts")
    return graph


def _tensor(message: bytes) -> str:
    """The name of a stored tensor, whose numbers must all be there."""
    dims: list[int] = []
    kind, name, size, count = 0, "", 0, 0
    for key, value in wire.fields(message, _TENSOR, "a tensor"):
        if key == 1:
            dims += wire.numbers(value)
        elif key == 2:
            kind = wire.number(value)
        elif key == 4:  # float32, each of four bytes
            count += len(wire.message_of(value)) // 4 if isinstance(value, bytes) else 1
        elif key in {5, 7}:
            count += len(wire.numbers(value))
        elif key == 8:
            name = wire.text(value)
        elif key == 9:
            size += len(wire.message_of(value))
        elif key == 13 or (key == 14 and wire.number(value) != 0):
            raise ValueError("its network keeps numbers in other files")
    if kind not in _ITEM_BYTES:
        raise ValueError("its network stores something else than numbers")
    if any(not 0 <= length <= GREATEST_LENGTH for length in dims) or len(dims) > 8:
        raise ValueError("its network has a tensor of a size that is out of range")
    wanted = math.prod(dims)
    if size != wanted * _ITEM_BYTES[kind] if size else count != wanted:
        raise ValueError("its network has a tensor that is not whole")
    return name


def _value(message: bytes) -> tuple[str, Shape]:
    """Name and shape of an input or output, which must be a float32 tensor."""
    name, shape = "", None
    for key, value in wire.fields(message, _VALUE, "an input or output"):
        if key == 1:
            name = wire.text(value)
        elif key == 2:
            for _, tensor in wire.fields(wire.message_of(value), frozenset({1}), "a type"):
                shape = _shape(wire.message_of(tensor))
    if shape is None:
        raise ValueError("its network does not say what it takes and gives")
    return name, shape


def _shape(message: bytes) -> Shape:
    kind, dims = 0, []
    for key, value in wire.fields(message, frozenset({1, 2}), "a tensor's type"):
        if key == 1:
            kind = wire.number(value)
            continue
        for _, dim in wire.fields(wire.message_of(value), frozenset({1}), "a shape"):
            length: int | str = ""
            for part, said in wire.fields(wire.message_of(dim), frozenset({1, 2, 3}), "a length"):
                if part in {1, 2}:
                    length = wire.number(said) if part == 1 else wire.text(said)
            dims.append(length)
    if kind != _FLOAT:
        raise ValueError("its network takes or gives something else than float32 numbers")
    return tuple(dims)


def _check_nodes(graph: _Graph) -> None:
    constants = set(graph.constants)
    for message in graph.nodes:
        operator = domain = ""
        inputs: list[str] = []
        outputs: list[str] = []
        for key, value in wire.fields(message, _NODE, "an operator"):
            if key == 1:
                inputs.append(wire.text(value))
            elif key == 2:
                outputs.append(wire.text(value))
            elif key == 4:
                operator = wire.text(value)
            elif key == 5:
                _check_attribute(wire.message_of(value))
            elif key == 7:
                domain = wire.text(value)
        if domain not in {"", "ai.onnx"}:
            raise ValueError(f"its network uses an operator of another kind ({domain})")
        if operator not in OPERATORS:
            raise ValueError(f"its network uses the operator {operator}, which ours never do")
        if all(name in constants or not name for name in inputs):
            if operator not in ON_CONSTANTS:
                raise ValueError(f"its network uses {operator} on nothing but stored numbers")
            constants.update(outputs)


def _check_attribute(message: bytes) -> None:
    for key, value in wire.fields(message, _ATTRIBUTE, "an operator's settings"):
        if key == 5:
            _tensor(wire.message_of(value))
        elif key in {3, 8} and any(abs(one) > GREATEST_ATTRIBUTE for one in wire.numbers(value)):
            raise ValueError("its network has a setting that is out of range")


def _check_ends(graph: _Graph, side: int, dims: Mapping[str, int]) -> None:
    taken = graph.inputs.get("image", ())
    if len(graph.inputs) != 1 or taken[1:] != (3, side, side) or isinstance(taken[0], int):
        raise ValueError(f"its network does not take pictures of {side} × {side}")
    features, embedding = dims["features"], dims["embedding"]
    wanted: dict[str, Shape] = {"features": (features,), "embedding": (embedding,)}
    head: dict[str, Shape] = {"head_weight": (embedding, features), "head_bias": (embedding,)}
    known = set(wanted) | _OUTPUTS_OF_HEAD
    given = graph.outputs
    right = (
        wanted.keys() <= given.keys() <= known
        and all(given[name][1:] == shape for name, shape in wanted.items())
        and all(given[name] == shape for name, shape in head.items() if name in given)
    )
    if not right or isinstance(given["features"][0], int):
        raise ValueError("its network does not give what its card says")
