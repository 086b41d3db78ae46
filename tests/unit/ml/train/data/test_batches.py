"""Augmentation and batches."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.data.batches import NONE, ArrayBatches, Augmentation, ImageBatches, augment
from photosim.ml.train.samplers import ClassBalanced

PIXELS = np.random.default_rng(0).integers(0, 256, (12, 8, 8, 3), dtype=np.uint8)
LABELS = np.repeat(np.arange(4), 3)


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_none_changes_nothing() -> None:
    out = augment(torch.from_numpy(PIXELS), NONE, generator())
    assert np.array_equal(out.numpy(), PIXELS.transpose(0, 3, 1, 2).astype(np.float32))


def test_mirror_is_exact_and_per_photo() -> None:
    out = augment(torch.from_numpy(PIXELS), Augmentation(1.0, 0.5, 0.0), generator()).numpy()
    plain = PIXELS.transpose(0, 3, 1, 2).astype(np.float32)
    mirrored = [
        bool(np.allclose(o, p[:, :, ::-1], atol=1e-2)) for o, p in zip(out, plain, strict=True)
    ]
    same = [bool(np.allclose(o, p, atol=1e-2)) for o, p in zip(out, plain, strict=True)]
    assert all(m != s for m, s in zip(mirrored, same, strict=True))
    assert 0 < sum(mirrored) < 12


def test_light_and_crop_change_photos_within_the_range_of_pixels() -> None:
    out = augment(torch.from_numpy(PIXELS), Augmentation(0.5, 0.0, 0.5), generator())
    assert out.shape == (12, 3, 8, 8)
    assert float(out.min()) >= 0
    assert float(out.max()) <= 255
    flat = torch.full((4, 8, 8, 3), 100, dtype=torch.uint8)
    bright = augment(flat, Augmentation(0.5, 0.5, 0.3), generator())[:, 0, 0, 0]
    assert 70 <= float(bright.min()) < float(bright.max()) <= 130


def test_it_follows_from_the_generator() -> None:
    how = Augmentation()
    first = augment(torch.from_numpy(PIXELS), how, generator(1))
    assert torch.equal(first, augment(torch.from_numpy(PIXELS), how, generator(1)))
    assert not torch.equal(first, augment(torch.from_numpy(PIXELS), how, generator(2)))


@pytest.mark.parametrize("wrong", [(0.0, 0.5, 0.1), (0.5, 1.5, 0.1), (0.5, 0.5, 1.0)])
def test_nonsense_is_refused(wrong: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="out of range"):
        Augmentation(*wrong)


def test_image_batches_are_normalised_as_in_the_app_and_follow_from_the_step() -> None:
    preprocessing = Preprocessing(size=8)
    sampler = ClassBalanced(LABELS, 2, 2)
    batches = ImageBatches(PIXELS, LABELS, sampler, preprocessing, NONE)
    inputs, labels = batches(3)
    rows = sampler.batch(3)
    assert np.allclose(inputs.numpy(), preprocessing.to_batch(PIXELS[rows]), atol=1e-6)
    assert labels.tolist() == LABELS[rows].tolist()
    changed = ImageBatches(PIXELS, LABELS, sampler, preprocessing, seed=5)
    assert torch.equal(changed(4)[0], changed(4)[0])
    assert not torch.equal(changed(4)[0], changed(5)[0])


def test_array_batches_raise_half_precision() -> None:
    arrays = PIXELS.reshape(12, -1).astype(np.float16)
    inputs, labels = ArrayBatches(arrays, LABELS, ClassBalanced(LABELS, 2, 2))(0)
    assert inputs.dtype == torch.float32
    assert inputs.shape == (4, 192)
    assert labels.dtype == torch.int64
