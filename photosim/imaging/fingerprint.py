"""A 64-bit fingerprint that survives scaling and re-encoding, and its eight symmetries.

The signs of the low frequencies of a discrete cosine transform (the perceptual hash of
C. Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010, section
3.2.1, with the sign instead of the median as the threshold). The sign makes the symmetries
exact on the bits: with ``x`` counting columns, a frequency ``v`` along ``x`` is ``cos(π v
(2x+1) / 2n)``, and mirroring ``x`` multiplies it by ``(-1)^v``. So a mirrored picture has the
signs of the odd columns inverted, a transposed one has the 8 × 8 bits transposed, and every
quarter turn is a transposition and a mirroring.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PIL import Image

from photosim.core.arrays import Floats, Words

BITS = 8
"""Frequencies in each direction."""

# Below this share of the strongest frequency a sign is the rounding of float32: the bit is 0.
_NOISE = 1e-6
# Products below 2**18 multiplications are left to one thread by OpenBLAS. Waking others for such
# a small task costs several times what it saves, and a core that another worker is using.
_ONE_THREAD = 1 << 17
# Grey levels: what is weaker than this is no structure.
_FLAT = 0.01

SYMMETRIES: tuple[Image.Transpose | None, ...] = (
    None,
    Image.Transpose.ROTATE_90,
    Image.Transpose.ROTATE_180,
    Image.Transpose.ROTATE_270,
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.TRANSPOSE,
    Image.Transpose.TRANSVERSE,
)
"""What was done to the picture, in the order of :func:`symmetries`; None is nothing."""


@lru_cache(maxsize=256)
def _cosines(length: int) -> Floats:
    """The first eight basis vectors of a DCT-II of ``length`` values: float32, (8, length)."""
    frequency = np.arange(BITS)[:, None]
    position = np.arange(length)[None, :]
    waves = np.cos(np.pi * frequency * (2 * position + 1) / (2 * length)) / length
    return waves.astype(np.float32)


def _across(grey: Floats) -> Floats:
    """Each row's eight frequencies: float32, (height, 8)."""
    height, width = grey.shape
    waves = _cosines(width).T
    result = np.empty((height, BITS), dtype=np.float32)
    rows = max(1, _ONE_THREAD // (width * BITS))
    for top in range(0, height, rows):
        np.matmul(grey[top : top + rows], waves, out=result[top : top + rows])
    return result


def _bit(row: int, column: int) -> int:
    # Row by row, the first bit the most significant, as numpy.packbits and to_bytes do.
    return 1 << (63 - (row * BITS + column))


_ALL = range(BITS)
_ODD_COLUMNS = sum(_bit(row, column) for row in _ALL for column in _ALL if column % 2)
_ODD_ROWS = sum(_bit(row, column) for row in _ALL for column in _ALL if row % 2)


def fingerprint(image: Image.Image) -> int:
    """The fingerprint of an upright picture of any size: 0 ≤ result < 2**63.

    The bit of row ``u``, column ``v`` says whether frequency ``u`` downwards and ``v`` to the
    right is positive; the bit of (0, 0), the mean, is always 0. A picture without any structure
    has fingerprint 0.
    """
    # On all pixels: a reduced copy would be rounded, and not the same way in all directions.
    return fingerprint_of_grey(np.asarray(image.convert("L"), dtype=np.float32))


def fingerprint_of_grey(grey: Floats) -> int:
    """The fingerprint of a picture that is grey values already: float32 (height, width)."""
    grey = grey - grey.mean()
    spectrum = _cosines(grey.shape[0]) @ _across(grey)
    spectrum[0, 0] = 0.0
    strongest = float(np.abs(spectrum).max())
    if strongest < _FLAT:
        return 0
    bits = np.packbits(spectrum > _NOISE * strongest)
    return int.from_bytes(bits.tobytes(), "big")


def distance(first: int, second: int) -> int:
    """How many of the bits differ, 0 to 64."""
    return (first ^ second).bit_count()


def symmetries(print_: int) -> tuple[int, int, int, int, int, int, int, int]:
    """The fingerprints that the turned and mirrored pictures have, by the bits alone.

    In the order of :data:`SYMMETRIES`: as it is; turned by 90°, 180°, 270° counterclockwise;
    mirrored left-right, mirrored top-bottom; transposed, transposed over the other diagonal.
    """
    if print_ == 0:
        return (0,) * 8
    turned = _transposed(print_)
    both = _ODD_COLUMNS ^ _ODD_ROWS
    return (
        print_,
        turned ^ _ODD_ROWS,
        print_ ^ both,
        turned ^ _ODD_COLUMNS,
        print_ ^ _ODD_COLUMNS,
        print_ ^ _ODD_ROWS,
        turned,
        turned ^ both,
    )


def symmetries_of(prints: Words) -> Words:
    """The same of many fingerprints, none of them 0: uint64 (n, 8)."""
    turned = _transposed_words(prints)
    rows, columns = np.uint64(_ODD_ROWS), np.uint64(_ODD_COLUMNS)
    both = rows ^ columns
    ways = [
        *(prints, turned ^ rows, prints ^ both, turned ^ columns),
        *(prints ^ columns, prints ^ rows, turned, turned ^ both),
    ]
    return np.stack(ways, axis=1)


_SWAPS = ((7, 0x00AA00AA00AA00AA), (14, 0x0000CCCC0000CCCC), (28, 0x00000000F0F0F0F0))


def _transposed(matrix: int) -> int:
    """8 × 8 bits with rows and columns exchanged (Warren, Hacker's Delight, section 7-3)."""
    for by, which in _SWAPS:
        swap = (matrix ^ (matrix >> by)) & which
        matrix ^= swap ^ (swap << by)
    return matrix


def _transposed_words(matrices: Words) -> Words:
    for by, which in _SWAPS:
        step = np.uint64(by)
        swap = (matrices ^ (matrices >> step)) & np.uint64(which)
        matrices = matrices ^ swap ^ (swap << step)
    return matrices
