"""Light changes to photos while training, on whole batches."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Augmentation:
    """How much a photo is changed.

    crop: smallest share of each side that is kept; the place is drawn, sides independently.
    mirror: probability of a mirror image.
    light: brightness and contrast are multiplied by factors in [1 - light, 1 + light].
    """

    crop: float = 0.75
    mirror: float = 0.5
    light: float = 0.2

    def __post_init__(self) -> None:
        if not (0 < self.crop <= 1 and 0 <= self.mirror <= 1 and 0 <= self.light < 1):
            raise ValueError(f"augmentation out of range: {self}")


NONE = Augmentation(crop=1.0, mirror=0.0, light=0.0)


def augment(pixels: Tensor, how: Augmentation, generator: torch.Generator) -> Tensor:
    """float32 (n, 3, S, S) in 0..255 of uint8 (n, S, S, 3), every photo changed by itself.

    Corner cases
        ``NONE`` hands the pixels on unchanged. The result follows from the generator alone.
    """
    images = pixels.permute(0, 3, 1, 2).float()
    drawn = torch.rand(len(images), 7, generator=generator)
    kept = how.crop + (1 - how.crop) * drawn[:, :2]
    shift = (1 - kept) * (2 * drawn[:, 2:4] - 1)
    mirrored = torch.where(drawn[:, 4] < how.mirror, -1.0, 1.0)
    if how.crop < 1.0 or how.mirror > 0.0:
        theta = torch.zeros(len(images), 2, 3)
        theta[:, 0, 0], theta[:, 1, 1] = kept[:, 0] * mirrored, kept[:, 1]
        theta[:, :, 2] = shift
        grid = nnf.affine_grid(theta, list(images.shape), align_corners=False)
        images = nnf.grid_sample(images, grid, padding_mode="border", align_corners=False)
    if how.light > 0.0:
        factors = 1 + how.light * (2 * drawn[:, 5:7] - 1)
        mean = images.mean(dim=(1, 2, 3), keepdim=True)
        contrast, brightness = factors[:, 0, None, None, None], factors[:, 1, None, None, None]
        images = ((images - mean) * contrast + mean) * brightness
    return images.clamp(0.0, 255.0)
