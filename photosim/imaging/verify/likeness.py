"""Whether two thumbnails show one picture that was only saved again, or turned without loss.

A geometric proof (:mod:`.prove`) says that one picture was made from another. Here the question is
a narrower one, of a file that another program has written to: is nothing changed? Both thumbnails
are laid on each other in each of the eight ways in which a picture can be turned and mirrored, and
what is left between them is judged on means of 3 × 3 pixels, which JPEG's own noise moves little.

Measured on 72 photos and receipts of 0.08 to 12 megapixels: saved again in JPEG of quality 75 to
95, no such mean moved by more than 9 grey levels, and none by more than 12 times the root mean
square of all (16 without chroma subsampling); a changed digit moves one by 4 to 45 and by 12 to
80 times (90 receipts of two qualities; one of them, on A4 at 300 dpi, could not be told). Turned
by ``jpegtran``, 98 % of the means moved by less than 17; between two photos of one kind, in the
best of the eight ways, by 62 and more.

``jpegtran`` turns whole blocks: what is left over at an edge stays as it was, or is cut off, and
the rest moves by as much, at most 15 pixels of the file.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from photosim.core.arrays import Bytes, Floats

_WAYS = 8
_BLOCK = 16  # pixels of the file: a block of JPEG with its chroma reduced
_STILL = 0.2  # pixels of the thumbnail: a shift that is none
_MOST, _MOST_OF_USUAL, _UNSEEN = 12.0, 11.0, 3.5  # grey levels, a factor, grey levels
_MOST_TURNED = 20.0  # grey levels
_MOST_COLOUR, _MOST_COLOUR_SAVED = 10.0, 14.0
_LEAST_CONTRAST, _SHARE_OF_CONTRAST = 3.0, 0.25


@dataclass(frozen=True, slots=True)
class PixelLikeness:
    """What is left between two pictures that lie on each other.

    turned: whether one had to be turned or mirrored for that. shift: by how much one had to be
    moved, in pixels of the first. most, nearly_all, usual: greatest, 98th percentile and root mean
    square of the differences of brightness, in grey levels, of 3 × 3 pixels. colour, most_colour:
    98th percentile and greatest of those of the chroma, of 5 × 5. contrast: standard deviation of
    the first's brightness.
    """

    turned: bool
    shift: float
    most: float
    nearly_all: float
    usual: float
    colour: float
    most_colour: float
    contrast: float

    @property
    def unmoved(self) -> bool:
        """Whether the two lie on each other as they are."""
        return not self.turned and self.shift == 0

    @property
    def lossless(self) -> bool:
        """Whether it can be one picture that was turned without loss, or moved by a part of a
        block; no judgement of details."""
        return (
            self.nearly_all <= _MOST_TURNED
            and self.colour <= _MOST_COLOUR
            and self.contrast >= _LEAST_CONTRAST
            and self.usual <= _SHARE_OF_CONTRAST * self.contrast
        )

    @property
    def unchanged(self) -> bool:
        """Whether it is one picture that was saved again, down to details that a thumbnail shows:
        nowhere is more left than is left everywhere."""
        return (
            self.lossless
            and self.unmoved
            and self.most_colour <= _MOST_COLOUR_SAVED
            and self.most <= max(_UNSEEN, min(_MOST, _MOST_OF_USUAL * (0.15 + self.usual)))
        )


def likeness(
    first: Bytes, first_size: tuple[int, int], second: Bytes, second_size: tuple[int, int]
) -> PixelLikeness | None:
    """How alike two pictures are as they lie, or in the best of the ways of turning one.

    first, second: uint8 (height, width, 3), blue green red: thumbnails. first_size, second_size:
    width and height of the pictures that they are of. None where these differ by a block or more
    in all ways, or the thumbnails are too small to tell.
    """
    one = _channels(first)
    best: PixelLikeness | None = None
    for way in range(_WAYS):
        width, height = second_size[::-1] if way & 1 else second_size
        if max(abs(width - first_size[0]), abs(height - first_size[1])) >= _BLOCK:
            continue
        # Both sides apart: a thumbnail's are rounded, from what the file was reduced to.
        across, down = one.shape[1] / first_size[0], one.shape[0] / first_size[1]
        other = _channels(_laid(second, way))
        size = (max(8, round(width * across)), max(8, round(height * down)))
        if other.shape[1::-1] != size:
            other = np.asarray(cv2.resize(other, size, interpolation=cv2.INTER_CUBIC), np.float32)
        found = _between(one, other, _BLOCK * max(across, down), turned=way > 0)
        if found and (best is None or found.nearly_all < best.nearly_all):
            best = found
        if way == 0 and best is not None and best.unmoved and best.lossless:
            break  # else a change would be passed over in a picture that is symmetric but for it
    return best


def _channels(pixels: Bytes) -> Floats:
    """Brightness and chroma, float32 (height, width, 3)."""
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2YCrCb), dtype=np.float32)


def _laid(pixels: Bytes, way: int) -> Bytes:
    """A picture transposed (1), then mirrored from left to right (2) and upside down (4)."""
    if way & 1:
        pixels = pixels.transpose(1, 0, 2)
    if way & 2:
        pixels = pixels[:, ::-1]
    if way & 4:
        pixels = pixels[::-1]
    return np.ascontiguousarray(pixels)


def _between(one: Floats, other: Floats, reach: float, *, turned: bool) -> PixelLikeness | None:
    height = min(one.shape[0], other.shape[0])
    width = min(one.shape[1], other.shape[1])
    here, there = one[:height, :width], other[:height, :width]
    found = [_left(here, there, 0, (0.0, 0.0), turned=turned)]
    window = cv2.createHanningWindow((width, height), cv2.CV_32F)
    # On copies: where the size suits its transform, OpenCV writes the window into what it is given.
    (x, y), _ = cv2.phaseCorrelate(here[..., 0].copy(), there[..., 0].copy(), window)
    if _STILL < max(abs(x), abs(y)) <= reach + 1:
        way = np.array([[1, 0, x], [0, 1, y]], dtype=np.float32)
        moved = cv2.warpAffine(
            other,
            way,
            (width, height),
            flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        edge = int(np.ceil(reach)) + 2
        found.append(_left(here, np.asarray(moved, np.float32), edge, (x, y), turned=turned))
    sound = [one for one in found if one is not None]
    return min(sound, key=lambda left: left.nearly_all, default=None)


def _left(
    here: Floats, there: Floats, edge: int, shift: tuple[float, float], *, turned: bool
) -> PixelLikeness | None:
    height, width = here.shape[:2]
    inner = np.s_[edge : height - edge, edge : width - edge]
    if height - 2 * edge < 8 or width - 2 * edge < 8:
        return None
    apart = here - there
    light = np.abs(cv2.blur(np.ascontiguousarray(apart[..., 0]), (3, 3)))[inner]
    colour = np.abs(cv2.blur(np.ascontiguousarray(apart[..., 1:]), (5, 5)))[inner]
    return PixelLikeness(
        turned,
        float(np.hypot(*shift)),
        float(light.max()),
        float(np.percentile(light, 98)),
        float(np.sqrt(np.square(light).mean())),
        float(np.percentile(colour, 98)),
        float(colour.max()),
        float(here[..., 0].std()),
    )
