"""How sharp a picture is, to be compared with others of the same scene."""

from __future__ import annotations

import numpy as np

from photosim.imaging import thumbnails


def sharpness(thumbnail: bytes) -> float:
    """How sharp the picture of a stored thumbnail is: the variance of its Laplacian, of luminances
    from 0 to 255 (Pech-Pacheco and others, 2000). 0 for a flat or a tiny one.

    What is blurred by less than a thumbnail's pixel can't be told here; what a moving hand or a
    moving subject blurs can. Raises PhotoUnreadable for what is no thumbnail.
    """
    light = np.asarray(thumbnails.read(thumbnail).convert("L"), dtype=np.float32)
    if min(light.shape) < 3:
        return 0.0
    inner = light[1:-1, 1:-1]
    around = light[:-2, 1:-1] + light[2:, 1:-1] + light[1:-1, :-2] + light[1:-1, 2:]
    return float(np.var(around - 4 * inner))
