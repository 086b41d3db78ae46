from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from photosim.ml.embedder import Embedder
from photosim.ml.heads import fit_whitening
from photosim.ml.measure.photos import decoded
from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import ModelFile, shipped_models
from photosim.ml.train.benchmark import Benchmark
from photosim.ml.train.deep.base import load_base
from photosim.ml.train.efficientnet_lite import EfficientNetLite, load_imagenet
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.onnx_export import OPSET, export_fp32
from photosim.ml.train.quantize import quantise

from .conftest import picture

SIZE = 64


@pytest.fixture(scope="module")
def pixels() -> np.ndarray:
    preprocessing = Preprocessing(size=SIZE)
    return np.stack([preprocessing(picture(seed)) for seed in range(40)])


@pytest.fixture(scope="module")
def network(pixels: np.ndarray) -> EmbeddingNetwork:
    backbone = load_imagenet()
    batch = torch.from_numpy(Preprocessing(size=SIZE).to_batch(pixels))
    with torch.no_grad():
        features = backbone.features(batch).numpy()
    return EmbeddingNetwork(backbone, fit_whitening(features, 16, shrinkage=0.5)).eval()


@pytest.fixture(scope="module")
def exported(network: EmbeddingNetwork, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "fp32.onnx"
    export_fp32(network, path, SIZE)
    return path


@pytest.fixture(scope="module")
def quantised(exported: Path, pixels: np.ndarray) -> Path:
    path = exported.with_name("int8.onnx")
    quantise(exported, path, pixels, Preprocessing(size=SIZE))
    return path


def run(path: Path, batch: np.ndarray) -> list[np.ndarray]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(["features", "embedding"], {"image": batch})


@pytest.mark.parametrize("count", [1, 5])
def test_fp32_equals_torch(
    network: EmbeddingNetwork, exported: Path, pixels: np.ndarray, count: int
) -> None:
    batch = Preprocessing(size=SIZE).to_batch(pixels[:count])
    with torch.no_grad():
        features, embeddings = network(torch.from_numpy(batch))
    found = run(exported, batch)
    assert np.allclose(found[0], features, atol=2e-4)
    assert np.allclose(found[1], embeddings, atol=2e-5)
    assert np.allclose(np.linalg.norm(found[1], axis=1), 1, atol=1e-5)


def test_int8_is_close_to_fp32(exported: Path, quantised: Path, pixels: np.ndarray) -> None:
    batch = Preprocessing(size=SIZE).to_batch(pixels)
    exact, rounded = run(exported, batch), run(quantised, batch)
    assert (exact[1] * rounded[1]).sum(axis=1).min() > 0.7
    assert (exact[1] * rounded[1]).sum(axis=1).mean() > 0.88
    # Every picture still finds itself.
    assert ((rounded[1] @ exact[1].T).argmax(axis=1) == np.arange(len(pixels))).all()


def test_the_head_inside_int8_is_exact(network: EmbeddingNetwork, quantised: Path) -> None:
    session = onnxruntime.InferenceSession(str(quantised), providers=["CPUExecutionProvider"])
    blank = np.zeros((1, 3, SIZE, SIZE), dtype=np.float32)
    weight, bias = session.run(["head_weight", "head_bias"], {"image": blank})
    assert np.array_equal(weight, network.head.as_arrays().weight)
    assert np.array_equal(bias, network.head.as_arrays().bias)


def test_the_files_say_nothing_of_the_machine_that_made_them(
    exported: Path, quantised: Path
) -> None:
    for path in (exported, quantised):
        content = path.read_bytes()
        # Words too long to turn up by chance among 16 MB of weights.
        for word in (b"site-packages", b"/photosim", b"stack_trace", b"network.py"):
            assert word not in content
        model = onnx.load(str(path))
        assert {entry.version for entry in model.opset_import if entry.domain == ""} == {OPSET}
        assert not list(path.parent.glob("*.data"))


def test_the_same_network_gives_the_same_bytes(
    network: EmbeddingNetwork, exported: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.onnx"
    export_fp32(network, again, SIZE)
    assert again.read_bytes() == exported.read_bytes()
    assert network.backbone.normed


def test_training_can_start_from_the_file(
    network: EmbeddingNetwork, exported: Path, pixels: np.ndarray
) -> None:
    stored = {
        tensor.name.removeprefix("backbone."): torch.from_numpy(
            onnx.numpy_helper.to_array(tensor).copy()
        )
        for tensor in onnx.load(str(exported)).graph.initializer
        if tensor.name.startswith("backbone.")
    }
    backbone = EfficientNetLite(normed=False)
    missing, unexpected = backbone.load_state_dict(stored, strict=False)
    assert set(missing) == {"_fc.weight", "_fc.bias"}
    assert unexpected == []
    batch = torch.from_numpy(Preprocessing(size=SIZE).to_batch(pixels[:3]))
    with torch.no_grad():
        assert torch.allclose(backbone.features(batch), network.backbone.features(batch), atol=2e-4)


def default_size() -> dict[str, ModelFile]:
    """The shipped files of the default size by precision."""
    return {one.card.precision: one for one in shipped_models() if one.card.size == "default"}


def test_the_shipped_models_agree_on_real_photos(real_photos: Path) -> None:
    bench = Benchmark.load(real_photos)
    rows = [*bench.rows("bench_unseen")[::60], *bench.rows("bench_seen")[::60]]
    paths = bench.paths()
    fp32, int8 = (default_size()[precision] for precision in ("fp32", "int8"))
    preprocessing = fp32.card.preprocessing
    assert preprocessing == int8.card.preprocessing
    pixels = [
        result
        for _, result in decoded([paths[row] for row in rows], lambda _, i: preprocessing(i))
        if isinstance(result, np.ndarray)
    ]
    assert len(pixels) == len(rows) > 40
    # The shipped weights as torch sees them, through its own network definition.
    network = load_base(fp32.path, fp32.card.sha256)
    with torch.no_grad():
        batch = torch.from_numpy(preprocessing.to_batch(pixels))
        expected = network(batch)[1].numpy()
    embedder = Embedder(fp32, "cpu", threads=1)
    exact = embedder.embed(pixels).embeddings
    rounded = Embedder(int8, "cpu", threads=1).embed(pixels).embeddings
    assert np.abs(embedder.as_similar(exact) - expected).max() < 1e-4
    agreement = (exact * rounded).sum(axis=1)
    assert agreement.mean() > 0.95
    assert agreement.min() > 0.85
    assert ((rounded @ exact.T).argmax(axis=1) == np.arange(len(pixels))).all()
