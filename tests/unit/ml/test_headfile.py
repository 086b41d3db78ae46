"""A head's file: valid ONNX, the same head again, and nothing else is taken."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest

from photosim.core.errors import ModelError
from photosim.ml.headfile import head_bytes, read_head
from photosim.ml.heads import LinearHead

INPUTS, DIM = 300, 17  # lengths that take two bytes and one


@pytest.fixture(scope="module")
def head() -> LinearHead:
    rng = np.random.default_rng(0)
    return LinearHead(
        rng.standard_normal((DIM, INPUTS)).astype(np.float32),
        rng.standard_normal(DIM).astype(np.float32),
    )


def test_the_file_is_valid_onnx_and_computes_the_embedding(head: LinearHead) -> None:
    content = head_bytes(head)
    onnx.checker.check_model(onnx.load_from_string(content), full_check=True)
    session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
    features = np.random.default_rng(1).standard_normal((5, INPUTS)).astype(np.float32)
    found = session.run(["embedding"], {"features": features})[0]
    np.testing.assert_allclose(found, head.project(features), atol=1e-6)
    weight, bias = session.run(["head_weight", "head_bias"], {"features": features})
    assert (weight == head.weight).all()
    assert (bias == head.bias).all()


def test_the_same_head_comes_back(head: LinearHead) -> None:
    found = read_head(head_bytes(head), DIM, INPUTS)
    assert (found.weight == head.weight).all()
    assert (found.bias == head.bias).all()
    found.weight[0, 0] = 1  # an array of its own


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: content + b"\0",
        lambda content: b"\0" + content[1:],
        lambda content: content.replace(b"LpNormalization", b"LpNormalizatiox"),
        lambda content: content.replace(b"head_bias", b"head_biax"),
        lambda content: content[:2000] + b"\xff\xff\xff\x7f" + content[2004:],
    ],
    ids=["empty", "short", "long", "first", "operator", "end", "not a number"],
)
def test_any_other_file_is_refused(head: LinearHead, spoil) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ModelError):
        read_head(spoil(head_bytes(head)), DIM, INPUTS)


def test_another_shape_is_refused(head: LinearHead) -> None:
    with pytest.raises(ModelError):
        read_head(head_bytes(head), DIM + 1, INPUTS)
