"""The small convolutional network of a first tutorial."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class SmallNetwork(nn.Module):
    """Four times convolution 3 x 3, batch normalisation, ReLU and halving: 32 to 256 channels.

    Trained from scratch; 390,000 weights. It shows what a pretrained backbone is worth.

    Corner cases
        Below 16 pixels on a side nothing is left after the fourth halving: ValueError.
    """

    channels = 256

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        inputs = 3
        for outputs in (32, 64, 128, 256):
            layers += [
                nn.Conv2d(inputs, outputs, 3, padding=1, bias=False),
                nn.BatchNorm2d(outputs),
                nn.ReLU(inplace=True),
                nn.MaxPool2d(2),
            ]
            inputs = outputs
        self.layers = nn.Sequential(*layers)

    def forward(self, image: Tensor) -> Tensor:
        """float (n, 3, h, w) to float (n, 256, h // 16, w // 16)."""
        if min(image.shape[2:]) < 16:
            raise ValueError(f"the picture needs 16 pixels a side, not {tuple(image.shape[2:])}")
        return torch.as_tensor(self.layers(image))
