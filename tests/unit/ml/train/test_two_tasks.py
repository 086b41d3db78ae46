from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from photosim.core.errors import ModelError
from photosim.ml.heads import LinearHead
from photosim.ml.train.deep.base import load_base
from photosim.ml.train.efficientnet_lite import (
    LITE2,
    EfficientNetLite,
    fold_norms,
    load_imagenet,
    root_mean_square,
)
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.onnx_export import export_fp32
from photosim.ml.train.two_tasks import CopyTail, Ends, TwoTasks

SIMILAR, COPY = 12, 5


def head(outputs: int, inputs: int, seed: int) -> LinearHead:
    rng = np.random.default_rng(seed)
    weight = rng.standard_normal((outputs, inputs)) / np.sqrt(inputs)
    return LinearHead(weight.astype(np.float32), rng.standard_normal(outputs).astype(np.float32))


def made(*, light: bool) -> EmbeddingNetwork:
    torch.manual_seed(0)
    narrow = fold_norms(load_imagenet())
    tail = CopyTail(narrow)
    with torch.no_grad():
        for parameter in tail.parameters():
            parameter.add_(torch.randn_like(parameter) * 1e-3)
    wide = None if light else fold_norms(load_imagenet(LITE2))
    ends = Ends(head(SIMILAR, 1280 if light else 2560, 1), head(COPY, 1280, 2))
    joined = LinearHead(
        np.diag(np.sqrt(np.repeat([0.5, 0.5], [SIMILAR, COPY]))).astype(np.float32),
        np.zeros(SIMILAR + COPY, dtype=np.float32),
    )
    return EmbeddingNetwork(TwoTasks(wide, narrow, tail, ends), joined).eval()


@pytest.fixture(scope="module", params=["default", "light"])
def network(request: pytest.FixtureRequest) -> EmbeddingNetwork:
    return made(light=request.param == "light")


@pytest.fixture(scope="module")
def exported(network: EmbeddingNetwork, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exported") / "model.onnx"
    export_fp32(network, path, 224)
    return path


@pytest.fixture(scope="module")
def image() -> torch.Tensor:
    torch.manual_seed(3)
    return torch.rand(2, 3, 224, 224) * 2 - 1


def test_both_parts_have_unit_length(network: EmbeddingNetwork, image: torch.Tensor) -> None:
    with torch.no_grad():
        features, embeddings = network(image)
    assert features.shape == embeddings.shape == (2, SIMILAR + COPY)
    for part in (features[:, :SIMILAR], features[:, SIMILAR:]):
        assert part.norm(dim=1).numpy() == pytest.approx(np.ones(2), abs=1e-5)
    assert embeddings.norm(dim=1).numpy() == pytest.approx(np.ones(2), abs=1e-5)


def test_what_is_similar_comes_from_untouched_networks(image: torch.Tensor) -> None:
    network = made(light=True).backbone
    assert isinstance(network, TwoTasks)
    with torch.no_grad():
        sides, _ = network.parts(image)
        wanted = load_imagenet().features(image)
    assert sides.numpy() == pytest.approx(
        torch.nn.functional.normalize(wanted, dim=1).numpy(), abs=1e-3
    )


def test_the_tail_has_weights_of_its_own() -> None:
    narrow = fold_norms(load_imagenet())
    tail = CopyTail(narrow)
    shared = torch.rand(1, 80, 6, 6)
    with torch.no_grad():
        before = root_mean_square(narrow.after(shared, 8))
        assert tail(shared).numpy() == pytest.approx(before.numpy(), abs=2e-2)
        for parameter in tail.parameters():
            parameter.zero_()
        assert torch.equal(root_mean_square(narrow.after(shared, 8)), before)
    with pytest.raises(ValueError, match="fold"):
        CopyTail(EfficientNetLite())


@pytest.mark.parametrize("side", [112, 224])
def test_frozen_and_taught_are_the_whole(network: EmbeddingNetwork, side: int) -> None:
    image = torch.rand(2, 3, side, side)
    backbone = network.backbone
    with torch.no_grad():
        given = backbone.frozen(image)
        assert backbone.takes(given.shape[1])
        assert not backbone.takes(given.shape[1] + 1)
        found, wanted = backbone.taught(given), backbone.features(image)
    assert found.numpy() == pytest.approx(wanted.numpy(), abs=1e-5)


def test_lessons_train_what_says_what_is_similar_alone(network: EmbeddingNetwork) -> None:
    backbone = network.backbone
    assert isinstance(backbone, TwoTasks)
    trained = {id(one) for module in backbone.taught_modules() for one in module.parameters()}
    assert trained
    assert not trained & {id(one) for one in backbone.tail.parameters()}
    assert not trained & {id(one) for one in backbone.copy.parameters()}


def test_the_file_is_the_network_and_can_be_taught(
    network: EmbeddingNetwork, image: torch.Tensor, exported: Path
) -> None:
    session = onnxruntime.InferenceSession(str(exported), providers=["CPUExecutionProvider"])
    features, embeddings, weight, bias = session.run(
        ["features", "embedding", "head_weight", "head_bias"], {"image": image.numpy()}
    )
    with torch.no_grad():
        wanted = [one.numpy() for one in network(image)]
    assert features == pytest.approx(wanted[0], abs=2e-4)
    assert embeddings == pytest.approx(wanted[1], abs=2e-4)
    assert LinearHead(weight, bias).project(features) == pytest.approx(embeddings, abs=1e-5)
    base = load_base(exported, hashlib.sha256(exported.read_bytes()).hexdigest())
    with torch.no_grad():
        again, similar = base(image)
    assert again.numpy() == pytest.approx(wanted[0], abs=2e-4)
    # Its head says what is similar: the copy part is left out.
    assert similar.shape == (2, SIMILAR)
    assert similar.numpy() == pytest.approx(wanted[0][:, :SIMILAR], abs=2e-4)


def test_another_network_is_refused(exported: Path, tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    model = onnx.load(str(exported))
    kept = [one for one in model.graph.initializer if "tail.blocks.0" not in one.name]
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    path.write_bytes(model.SerializeToString())
    with pytest.raises(ModelError, match="not the network"):
        load_base(path, hashlib.sha256(path.read_bytes()).hexdigest())
