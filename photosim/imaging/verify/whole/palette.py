"""Whether the colours of a picture were rounded to few, as GIF and small PNGs have them.

A format without loss keeps such a picture as it is, but of a photo most colours were lost before:
what it was made of holds more, however hard that was saved. Drawings, charts and text have few
colours by themselves, and lie in even areas.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bytes

Colours = npt.NDArray[np.uint32]
"""A number for each pixel."""

_MOST = 256
_SAMPLE, _LOOKED_AT = 1 << 16, 1 << 20  # pixels
_EVEN = 0.85
"""Share of pixels with the colour of their neighbour from which a picture is drawn: charts, pages
and logos have 0.93 and more, nearly all photos rounded to 256 colours 0.6 and less."""


def is_rounded(pixels: Bytes) -> bool:
    """Whether a picture has few colours and is neither grey nor drawn.

    pixels: uint8 (height, width, 3), RGB.
    """
    step = max(1, int((pixels.shape[0] * pixels.shape[1] / _SAMPLE) ** 0.5))
    sample = pixels[::step, ::step]
    if _colours(_packed(sample)) > _MOST or not np.ptp(sample, axis=2).any():
        return False
    return _colours(_packed(pixels)) <= _MOST and not is_drawn(pixels)


def is_drawn(pixels: Bytes) -> bool:
    """Whether a picture lies in even areas, as no lossy format leaves them; pixels: as of
    :func:`is_rounded`. Of a large one a sample of rows, each with the one below, says so."""
    height, width = pixels.shape[:2]
    if min(height, width) < 2:
        return False
    step = max(1, height * width // _LOOKED_AT)
    rows, below = _packed(pixels[:-1:step]), _packed(pixels[1::step])
    even = (np.mean(rows[:, 1:] == rows[:, :-1]) + np.mean(rows == below)) / 2
    return bool(even >= _EVEN)


def _colours(packed: Colours) -> int:
    """How many different ones there are; numpy.unique takes far longer."""
    seen = np.zeros(1 << 24, dtype=bool)
    seen[packed.ravel()] = True
    return int(np.count_nonzero(seen))


def _packed(pixels: Bytes) -> Colours:
    red, green, blue = (pixels[..., channel].astype(np.uint32) for channel in range(3))
    return np.asarray((red << 16) | (green << 8) | blue, np.uint32)
