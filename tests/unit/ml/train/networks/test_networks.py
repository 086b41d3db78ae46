"""Backbones by name, weights from files, and the whole network."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
import torch

from photosim.core.errors import ModelError, Remedy, UsageError
from photosim.ml.train.efficientnet_lite import EfficientNetLite, fold_norms
from photosim.ml.train.networks.build import NetworkSpec, build
from photosim.ml.train.networks.lite0 import Lite0, Lite0Tail
from photosim.ml.train.networks.small import SmallNetwork
from photosim.ml.train.networks.torchvision_backbone import TorchvisionBackbone, known_backbones
from photosim.ml.train.networks.weights import read_state


def picture(size: int = 64) -> torch.Tensor:
    return torch.randn(2, 3, size, size, generator=torch.Generator().manual_seed(0))


@pytest.fixture
def _let_go() -> Iterator[None]:
    """Let go of a network of 350 MB: it refers to itself, and Python, which counts objects and not
    bytes, would keep it for long."""
    yield
    gc.collect()


def test_small_network_has_the_weights_it_says() -> None:
    network = SmallNetwork()
    assert network(picture(48)).shape == (2, 256, 3, 3)
    assert 380_000 < sum(p.numel() for p in network.parameters()) < 400_000
    with pytest.raises(ValueError, match="16 pixels"):
        network(picture(8))


@pytest.mark.parametrize(
    ("name", "channels", "side"),
    [("resnet18", 512, 2), ("mobilenet_v3_small", 576, 2), ("squeezenet1_1", 512, 3)],
)
def test_torchvision_networks_hand_out_their_last_map(name: str, channels: int, side: int) -> None:
    backbone = TorchvisionBackbone(name, "none", 64).eval()
    with torch.no_grad():
        out = backbone(picture())
    assert out.shape == (2, channels, side, side)
    assert backbone.channels == channels


def test_torchvision_network_from_a_file_is_that_network(tmp_path: Path) -> None:
    from torchvision import models

    torch.manual_seed(4)
    whole = models.get_model("resnet18", weights=None).eval()
    path = tmp_path / "resnet18.pt"
    torch.save(whole.state_dict(), path)
    backbone = TorchvisionBackbone("resnet18", path, 64).eval()
    pixels = torch.randint(0, 256, (2, 3, 64, 64)).float()
    mean = torch.tensor([0.485, 0.456, 0.406]).reshape(1, 3, 1, 1)
    std = torch.tensor([0.229, 0.224, 0.225]).reshape(1, 3, 1, 1)
    with torch.no_grad():
        expected = whole((pixels / 255 - mean) / std)
        pooled = backbone((pixels - 127) / 128).mean(dim=(2, 3))
        assert torch.allclose(whole.fc(pooled), expected, atol=1e-4)


def test_unknown_names_are_refused_with_the_known_ones() -> None:
    assert "resnet50" in known_backbones()
    with pytest.raises(UsageError, match="resnet18"):
        TorchvisionBackbone("resnet19", "none")
    with pytest.raises(UsageError, match="gem"):
        build(NetworkSpec(backbone="small", pooling="middle"))
    with pytest.raises(UsageError, match="hashing"):
        build(NetworkSpec(backbone="small", head="long"))


@pytest.mark.usefixtures("_let_go")
@pytest.mark.parametrize("name", ["inception_v3", "vit_b_16"])
def test_a_size_that_a_network_cannot_take_is_said(name: str) -> None:
    with pytest.raises(UsageError, match=f"{name} can't take pictures of 40 × 40"):
        TorchvisionBackbone(name, "none", 40)


@pytest.mark.usefixtures("_let_go")
def test_tokens_are_handed_on_as_a_map_of_one_position() -> None:
    backbone = TorchvisionBackbone("vit_b_32", "none", 224).eval()
    with torch.no_grad():
        assert backbone(picture(224)).shape == (2, 768, 1, 1)


def test_weights_that_cannot_be_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(*_args: object, **_options: object) -> None:
        raise URLError("no route to host")

    monkeypatch.setattr("torchvision.models.get_model", offline)
    with pytest.raises(ModelError, match="can't be fetched") as caught:
        TorchvisionBackbone("resnet18", "default")
    assert caught.value.remedy is Remedy.LOCAL_WEIGHTS


class TestWeightFiles:
    def test_missing(self, tmp_path: Path) -> None:
        with pytest.raises(ModelError, match="no file"):
            read_state(tmp_path / "none.pt")

    @pytest.mark.parametrize("content", [b"", b"no weights at all", b"PK\x03\x04 broken"])
    def test_damaged(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "weights.pt"
        path.write_bytes(content)
        with pytest.raises(ModelError, match="no file of weights"):
            read_state(path)

    def test_code_is_never_run(self, tmp_path: Path) -> None:
        path = tmp_path / "weights.pt"
        torch.save({"layer": Trap(tmp_path / "sprung")}, path)
        with pytest.raises(ModelError):
            read_state(path)
        assert not (tmp_path / "sprung").exists()

    def test_something_else(self, tmp_path: Path) -> None:
        path = tmp_path / "weights.pt"
        torch.save({"steps": 3}, path)
        with pytest.raises(ModelError, match="something else"):
            read_state(path)

    def test_of_another_network(self, tmp_path: Path) -> None:
        path = tmp_path / "weights.pt"
        torch.save(SmallNetwork().state_dict(), path)
        with pytest.raises(ModelError, match="not those of resnet18"):
            TorchvisionBackbone("resnet18", path, 64)

    def test_small_network_takes_its_own(self, tmp_path: Path) -> None:
        path = tmp_path / "weights.pt"
        original = SmallNetwork()
        torch.save(original.state_dict(), path)
        network = build(NetworkSpec(backbone="small", weights=str(path), size=32))
        loaded = network.backbone.state_dict()
        assert all(torch.equal(loaded[k], v) for k, v in original.state_dict().items())


class Trap:
    """Pickles to a call that leaves a file behind."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


@pytest.fixture(scope="module")
def folded() -> EfficientNetLite:
    torch.manual_seed(2)
    network = EfficientNetLite().eval()
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            torch.nn.init.uniform_(module.weight, 0.5, 1.5)
            assert module.running_mean is not None
            torch.nn.init.normal_(module.running_mean, 0, 0.1)
    return fold_norms(network)


class TestLite0:
    def test_backbone_is_the_feature_map(self, folded: EfficientNetLite) -> None:
        with torch.no_grad():
            out = Lite0(folded)(picture())
            assert out.shape == (2, 1280, 2, 2)
            assert torch.equal(out, folded.feature_map(picture()))

    def test_tail_after_the_rest_is_the_whole(self, folded: EfficientNetLite) -> None:
        with torch.no_grad():
            middle = Lite0(folded).before_tail(picture())
            assert middle.shape == (2, 192, 2, 2)
            out = Lite0Tail(folded)(middle)
            assert torch.allclose(out, folded.feature_map(picture()), atol=1e-6)

    def test_tail_has_weights_of_its_own(self, folded: EfficientNetLite) -> None:
        tail = Lite0Tail(folded)
        before = folded._conv_head.weight.clone()
        with torch.no_grad():
            tail.convolution.weight.add_(1.0)  # type: ignore[operator,arg-type]
        assert torch.equal(folded._conv_head.weight, before)

    def test_tail_of_a_normed_network_is_refused(self) -> None:
        with pytest.raises(ValueError, match="fold"):
            Lite0Tail(EfficientNetLite())

    def test_pretrained_by_default(self) -> None:
        network = build(NetworkSpec(dim=16, size=64)).eval()
        assert isinstance(network.backbone, Lite0)
        assert not network.backbone.network.normed
        assert not any(isinstance(m, torch.nn.BatchNorm2d) for m in network.modules())
        features, embedding = network(picture())
        assert features.shape == (2, 1280)
        assert embedding.shape == (2, 16)

    def test_without_weights_it_is_normed(self) -> None:
        network = build(NetworkSpec(weights="none", size=32))
        assert any(isinstance(m, torch.nn.BatchNorm2d) for m in network.modules())


@pytest.mark.parametrize("pooling", ["average", "max", "gem", "rmac", "rmac-whitened"])
@pytest.mark.parametrize("head", ["linear", "mlp", "hashing"])
def test_every_pooling_and_head_goes_together(pooling: str, head: str) -> None:
    spec = NetworkSpec(backbone="small", pooling=pooling, head=head, dim=12, size=48)
    network = build(spec, seed=3)
    features, embedding = network(picture(48))
    assert features.shape == (2, 256)
    assert embedding.shape == (2, 12)
    assert torch.allclose(embedding.norm(dim=1), torch.ones(2), atol=1e-5)
    embedding.sum().backward()
    assert all(
        p.grad is not None and bool(torch.isfinite(p.grad).all()) for p in network.parameters()
    )


def test_free_lengths_and_the_same_seed() -> None:
    spec = NetworkSpec(backbone="small", dim=8, size=32)
    one, two = build(spec, seed=1, unit=False), build(spec, seed=1)
    state = torch.random.get_rng_state()
    other = build(spec, seed=2)
    assert torch.equal(torch.random.get_rng_state(), state)
    assert all(torch.equal(a, b) for a, b in zip(one.parameters(), two.parameters(), strict=True))
    assert not torch.equal(next(other.parameters()), next(one.parameters()))
    lengths = one.eval()(picture(32))[1].detach().norm(dim=1)
    assert float((lengths - 1).abs().max()) > 1e-3
