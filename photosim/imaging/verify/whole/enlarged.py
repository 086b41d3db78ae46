"""Whether a larger picture was enlarged from a smaller one, or the smaller reduced from it.

At the size of a thumbnail both look the same; pixel by pixel they don't. Making a picture larger
weakens what is finest in it and puts nothing beyond; making it smaller weakens what is finest in
the smaller one, and the larger has more beyond. So patches of both are laid on each other and
their spectra compared just below and just above the finest waves that the smaller can hold (its
Nyquist frequency).

The weights of the logistic model were fitted on 95 photos, 8 to 22 megapixels and small ones,
reduced (five kernels, a third of them sharpened afterwards, four qualities of JPEG) and enlarged
(four kernels).
"""

from __future__ import annotations

import math

import cv2
import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Bytes, Doubles, Floats
from photosim.imaging.verify.sketch import Grey
from photosim.imaging.whole import PATCH, patch_places

LEAST_ENLARGED = 1.2
"""Sides that differ by less than this factor are not told apart."""

_STRUCTURE = 8.0  # standard deviation of a patch, in grey levels
_LEAST_PATCHES = 4
_MOST_SHIFT = 1.5  # pixels of the smaller picture
# Waves, in parts of the smaller picture's Nyquist frequency.
_LOW, _NEAR, _ABOVE = (0.25, 0.6), (0.7, 0.95), (1.05, 1.6)
_WEIGHTS = (-23.17, -8.37, -2.3, 21.74)
_BIAS = 6.15
_MOST_ABOVE = 1.2

Patches = Bytes
Waves = npt.NDArray[np.complex64]
Way = Doubles  # (2, 3), pixels to pixels


def enlarged(
    large: Patches, large_size: tuple[int, int], small: Patches, small_size: tuple[int, int]
) -> float | None:
    """Probability in [0, 1] that the large picture was made from the small one.

    large, small: uint8 (places, PATCH, PATCH), brightness at :func:`patch_places`. Sizes: width
    and height in pixels; both show the same, and sides differ by ``LEAST_ENLARGED`` or more.
    None where there is too little structure to tell.
    """
    factors = (large_size[0] / small_size[0], large_size[1] / small_size[1])
    bands = _Bands(math.sqrt(factors[0] * factors[1]))
    rows = []
    places = zip(patch_places(*large_size), patch_places(*small_size), strict=True)
    for number, ((left, top), (small_left, small_top)) in enumerate(places):
        inside = min(left, top, large_size[0] - left - PATCH, large_size[1] - top - PATCH) >= 0
        if not inside:
            continue
        # Middle of a pixel of the large patch to the middle of one of the small patch.
        across, down = (
            np.array([1 / factor, (start + 0.5) / factor - 0.5 - other], dtype=np.float64)
            for factor, start, other in zip(
                factors, (left, top), (small_left, small_top), strict=True
            )
        )
        way = np.array([[across[0], 0, across[1]], [0, down[0], down[1]]])
        figures = bands.compare(large[number], small[number], way)
        if figures is not None:
            rows.append(figures)
    if len(rows) < _LEAST_PATCHES:
        return None
    near, low, beyond, common, common_low = np.median(np.array(rows), axis=0).tolist()
    # How strong the finest waves are in the large picture against the small one; how strong what
    # only the large one can hold is, against these; and how far waves of the small one, the
    # finest and coarser ones, are found in the large.
    figures = (math.sqrt(near / low), min(beyond, _MOST_ABOVE), common, common_low)
    score = _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, figures, strict=True))
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, score))))


class _Bands:
    """Compares patches of two pictures of which one is ``factor`` times as large."""

    def __init__(self, factor: float) -> None:
        self._factor = factor
        edge = np.hanning(PATCH + 2)[1:-1].astype(np.float32)
        self._window: Floats = edge[:, None] * edge[None]
        waves = np.hypot(np.fft.fftfreq(PATCH)[:, None], np.fft.rfftfreq(PATCH)[None]) * 2
        self._waves = waves * factor
        self._low, self._near = (self._between(*band) for band in (_LOW, _NEAR))
        # Not the corners, where hardly any picture has something.
        self._above = self._between(*_ABOVE) & (waves < 0.98)

    def _between(self, low: float, high: float) -> Bools:
        return np.asarray((self._waves > low) & (self._waves < high))

    def compare(self, large: Grey, small: Grey, way: Way) -> tuple[float, ...] | None:
        """The figures of one place, None where it has no structure or does not lie there."""
        one = large.astype(np.float32)
        other = _laid(small, way)
        if one.std() < _STRUCTURE or other.std() < _STRUCTURE:
            return None
        soft = 0.6 * self._factor
        shift, _ = cv2.phaseCorrelate(_soft(other, soft), _soft(one, soft), self._window)
        if max(abs(shift[0]), abs(shift[1])) > _MOST_SHIFT * self._factor:
            return None
        moved = way.copy()
        moved[:, 2] -= way[:, :2] @ np.array(shift)
        a, b = self._spectrum(one), self._spectrum(_laid(small, moved))
        together = (a * b.conj()).real
        power_a, power_b = np.abs(a) ** 2, np.abs(b) ** 2
        low, near, above = self._low, self._near, self._above
        low_a, low_b = float(power_a[low].sum()), float(power_b[low].sum())
        near_a, near_b = float(power_a[near].sum()), float(power_b[near].sum())
        if min(low_a, low_b, near_a, near_b) <= 0:
            return None
        steep = power_a * self._waves**2  # as a photo's power falls
        return (
            near_a / near_b,
            low_a / low_b,
            float(steep[above].mean() / steep[near].mean()),
            float(together[near].sum()) / math.sqrt(near_a * near_b),
            float(together[low].sum()) / low_b,
        )

    def _spectrum(self, patch: Floats) -> Waves:
        spectrum = np.fft.rfft2((patch - patch.mean()) * self._window)
        return np.asarray(spectrum, dtype=np.complex64)


def _laid(small: Grey, way: Way) -> Floats:
    """The small picture's patch as it lies on the large one's, its finest waves kept."""
    laid = cv2.warpAffine(
        small,
        way,
        (PATCH, PATCH),
        flags=cv2.INTER_LANCZOS4 | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REFLECT,
    )
    return np.asarray(laid, dtype=np.float32)


def _soft(patch: Floats, by: float) -> Floats:
    return np.asarray(cv2.GaussianBlur(patch - patch.mean(), (0, 0), by), dtype=np.float32)
