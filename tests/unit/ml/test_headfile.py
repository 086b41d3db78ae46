"""A head's file: the same head again, and nothing else is taken."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load, save

from photosim.core.errors import ModelError
from photosim.ml.headfile import head_bytes, read_head
from photosim.ml.heads import LinearHead

INPUTS, DIM = 300, 17
OLDER = Path(__file__).parents[2] / "helpers" / "library_with_onnx_heads.zip"

Spoil = Callable[[bytes], bytes]


@pytest.fixture(scope="module")
def head() -> LinearHead:
    rng = np.random.default_rng(0)
    return LinearHead(
        rng.standard_normal((DIM, INPUTS)).astype(np.float32),
        rng.standard_normal(DIM).astype(np.float32),
    )


def test_the_same_head_comes_back(head: LinearHead) -> None:
    found = read_head(head_bytes(head), DIM, INPUTS)
    assert (found.weight == head.weight).all()
    assert (found.bias == head.bias).all()
    found.weight[0, 0] = 1  # an array of its own


def test_the_same_head_gives_the_same_bytes(head: LinearHead) -> None:
    turned = LinearHead(np.asfortranarray(head.weight), head.bias)
    assert head_bytes(turned) == head_bytes(head)
    assert load(head_bytes(head)).keys() == {"weight", "bias"}


def _with(**arrays: np.ndarray) -> Spoil:  # type: ignore[type-arg]
    return lambda content: save({**load(content), **arrays})


def _header(change: Callable[[dict[str, dict[str, object]]], None]) -> Spoil:
    def spoil(content: bytes) -> bytes:
        end = 8 + int.from_bytes(content[:8], "little")
        header = json.loads(content[8:end])
        change(header)
        text = json.dumps(header).encode()
        return len(text).to_bytes(8, "little") + text + content[end:]

    return spoil


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: content + b"\0",
        lambda content: b"\xff" * 8 + content[8:],
        lambda content: content[:8] + b"{" + content[9:].replace(b"F32", b"X32"),
        lambda content: content[:-4] + b"\xff\xff\xff\x7f",
        lambda content: save({"weight": load(content)["weight"]}),
        _with(more=np.zeros(1, np.float32)),
        _with(bias=np.zeros(DIM, np.float64)),
        _with(bias=np.zeros((DIM, 1), np.float32)),
        _header(lambda header: header["bias"].update(dtype="BF16", shape=[2 * DIM])),
        _header(lambda header: header["weight"].update(data_offsets=[0, 4 * DIM * INPUTS])),
        lambda content: b"\x80\x04\x95" + content,  # how a pickle begins
    ],
    ids=[
        "empty", "short", "long", "length", "type", "not a number", "no bias", "more",
        "double", "shape", "bfloat", "overlap", "pickle",
    ],
)  # fmt: skip
def test_any_other_file_is_refused(head: LinearHead, spoil: Spoil) -> None:
    with pytest.raises(ModelError):
        read_head(spoil(head_bytes(head)), DIM, INPUTS)


def test_another_shape_is_refused(head: LinearHead) -> None:
    with pytest.raises(ModelError):
        read_head(head_bytes(head), DIM + 1, INPUTS)


@pytest.fixture(scope="module")
def onnx_head() -> bytes:
    """A head as it was written before: 192 features, 32 numbers."""
    with zipfile.ZipFile(OLDER) as archive:
        return archive.read("library/models/45a269ef9353f473.onnx")


def test_a_head_that_was_written_as_onnx_is_read(onnx_head: bytes) -> None:
    import onnx
    from onnx import numpy_helper

    stored = {
        tensor.name: numpy_helper.to_array(tensor)
        for tensor in onnx.load_model_from_string(onnx_head).graph.initializer
    }
    found = read_head(onnx_head, 32, 192)
    assert (found.weight == stored["head.weight"]).all()
    assert (found.bias == stored["head.bias"]).all()
    found.weight[0, 0] = 1


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-1],
        lambda content: content + b"\0",
        lambda content: b"\0" + content[1:],
        lambda content: content.replace(b"head.bias", b"head.biax"),
        lambda content: content[:2000] + b"\xff\xff\xff\x7f" + content[2004:],
        lambda content: content.replace(b"\x08\x20\x10\x01", b"\x08\x21\x10\x01"),
    ],
    ids=["short", "long", "first", "name", "not a number", "shape"],
)
def test_a_spoilt_onnx_head_is_refused(onnx_head: bytes, spoil: Spoil) -> None:
    assert spoil(onnx_head) != onnx_head
    with pytest.raises(ModelError):
        read_head(spoil(onnx_head), 32, 192)
