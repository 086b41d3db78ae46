"""EfficientNet-Lite0 as a backbone, whole or its last part alone."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from photosim.ml.train.efficientnet_lite import FEATURES, EfficientNetLite, SameConv2d

TAIL_CHANNELS = 192


class Lite0(nn.Module):
    """The activations before pooling, float (n, 1280, h / 32, w / 32).

    Give it a network with folded batch normalisation (``fold_norms``) where the statistics are to
    stay those of ImageNet: small batches spoil them, and it trains twice as fast.
    """

    channels = FEATURES

    def __init__(self, network: EfficientNetLite) -> None:
        super().__init__()
        self.network = network

    def forward(self, image: Tensor) -> Tensor:
        """float (n, 3, h, w) to float (n, 1280, ceil(h / 32), ceil(w / 32))."""
        return self.network.feature_map(image)

    def before_tail(self, image: Tensor) -> Tensor:
        """Activations before the last block: float (n, 192, ceil(h / 32), ceil(w / 32))."""
        return self.network.before(image, len(self.network._blocks) - 1)


class Lite0Tail(nn.Module):
    """The last block and the last convolution, on activations computed once and kept.

    These two hold two thirds of the weights and a tenth of the arithmetic, so a frozen rest and
    a trained tail let many methods be compared in the time of one. Shares no weights with the
    network that it is made from.

    Corner cases
        A network with batch normalisation is refused (ValueError): fold it first.
    """

    channels = FEATURES

    def __init__(self, network: EfficientNetLite) -> None:
        super().__init__()
        if network.normed:
            raise ValueError("fold the batch normalisation before taking the tail")
        whole = EfficientNetLite(normed=False)
        self.block, self.convolution = whole._blocks[-1], whole._conv_head
        for own, source in (
            (self.block, network._blocks[-1]),
            (self.convolution, network._conv_head),
        ):
            for name, module in own.named_modules():
                twin = source.get_submodule(name)
                if isinstance(module, SameConv2d) and isinstance(twin, SameConv2d):
                    module.scale = None if twin.scale is None else twin.scale.clone()
            own.load_state_dict(source.state_dict())

    def forward(self, activations: Tensor) -> Tensor:
        """float (n, 192, h, w) to float (n, 1280, h, w)."""
        return nnf.relu6(torch.as_tensor(self.convolution(self.block(activations))))
