"""The tensors of a training step."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as nnf
from torch import Tensor

from photosim.core.arrays import Bytes, Ints, Reals
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.samplers import Sampler


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


class ImageBatches:
    """Model input and labels of step 0, 1, … from stored pixels.

    pixels: uint8 (n, S, S, 3), may be mapped. labels: int64 (m,), the labels that the sampler
    draws from; rows: where its photos lie in ``pixels``, all of them in order where not given.
    The sampler's draw, and with the seed and the step's number the augmentation, decide all: a
    resumed run sees the same.
    """

    def __init__(
        self,
        pixels: Bytes,
        labels: Ints,
        sampler: Sampler,
        preprocessing: Preprocessing,
        augmentation: Augmentation | None = None,
        *,
        rows: Ints | None = None,
        seed: int = 0,
    ) -> None:
        self._pixels, self._labels = pixels, labels
        self._rows = np.arange(len(labels)) if rows is None else rows
        self._sampler, self._preprocessing = sampler, preprocessing
        self._augmentation = augmentation or Augmentation()
        self._seed = seed

    def __call__(self, step: int) -> tuple[Tensor, Tensor]:
        """float32 (b, 3, S, S) normalised, and int64 (b,)."""
        rows = self._sampler.batch(step)
        # A fresh generator a step; the large factor keeps the seeds of runs apart.
        generator = torch.Generator().manual_seed(self._seed * 1_000_003 + step)
        pixels = torch.from_numpy(np.array(self._pixels[self._rows[rows]]))
        images = augment(pixels, self._augmentation, generator)
        images = (images - self._preprocessing.mean) / self._preprocessing.std
        return images, torch.from_numpy(self._labels[rows])


class ArrayBatches:
    """Stored activations or features and labels of step 0, 1, …, without augmentation.

    arrays: float (n, …), may be mapped and in half precision. labels: int64 (m,), what the
    sampler draws from; rows: where these lie in ``arrays``, all in order where not given.
    """

    def __init__(
        self,
        arrays: Reals,
        labels: Ints,
        sampler: Sampler,
        *,
        rows: Ints | None = None,
    ) -> None:
        self._arrays, self._labels, self._sampler = arrays, labels, sampler
        self._rows = np.arange(len(labels)) if rows is None else rows

    def __call__(self, step: int) -> tuple[Tensor, Tensor]:
        """float32 (b, …) and int64 (b,)."""
        rows = self._sampler.batch(step)
        values = torch.from_numpy(np.asarray(self._arrays[self._rows[rows]], dtype=np.float32))
        return values, torch.from_numpy(self._labels[rows])
