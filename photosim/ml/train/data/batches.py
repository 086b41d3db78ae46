"""The tensors of a training step."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from photosim.core.arrays import Bytes, Ints, Reals
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.data.augment import Augmentation, augment
from photosim.ml.train.samplers import Sampler


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
