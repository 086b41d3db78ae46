"""From a map of activations to one vector a photo.

A pooling gets activations float (n, c, h, w) that are zero or more and answers float
(n, outputs); ``outputs`` is c but for R-MAC with a region whitening of another size.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn


class AveragePooling(nn.Module):
    """Mean over the map; sum pooling (SPoC) up to its length, Babenko & Lempitsky 2015, eq. 1.

    Corner cases
        A map of one position is handed on as it is.
    """

    def forward(self, activations: Tensor) -> Tensor:
        """float (n, c, h, w) to (n, c)."""
        return activations.mean(dim=(2, 3))


class MaximumPooling(nn.Module):
    """Largest activation of each channel: MAC of Tolias, Sicre & Jegou 2016, eq. 1.

    Corner cases
        Where several positions share the maximum, the gradient is shared among them.
    """

    def forward(self, activations: Tensor) -> Tensor:
        """float (n, c, h, w) to (n, c)."""
        return activations.amax(dim=(2, 3))


class GeneralisedMeanPooling(nn.Module):
    """Radenovic, Tolias & Chum 2018, eq. 3.

    (Fine-tuning CNN Image Retrieval with No Human Annotation.)

    ``(1 / |X| sum_x x^p)^(1 / p)`` for each channel, with one p for all channels, learned and
    starting at 3. p = 1 is the average, p towards infinity the maximum.

    Corner cases
        Activations below ``smallest`` count as ``smallest``: the power has no gradient at zero
        and no value below it. A p that training takes below 1 counts as 1.
    """

    def __init__(self, p: float = 3.0, smallest: float = 1e-6) -> None:
        super().__init__()
        self.p = nn.Parameter(torch.tensor(p))
        self.smallest = smallest

    def forward(self, activations: Tensor) -> Tensor:
        """float (n, c, h, w) to (n, c)."""
        p = self.p.clamp(min=1.0).to(activations.dtype)
        powers = activations.clamp(min=self.smallest).pow(p)
        return powers.mean(dim=(2, 3)).pow(1.0 / p)


class RegionWhitening(nn.Module):
    """Centring and a fully connected layer, trained with the rest.

    Gordo, Almazan, Revaud & Larlus 2016 (Deep Image Retrieval), section 3.1: the PCA whitening
    of R-MAC written as layers. ``fit`` sets both from region vectors, which is R-MAC's own
    whitening; before that the layer changes nothing (identity, the first ``outputs`` channels).

    Corner cases
        Directions without variance would be divided by zero: ``fit`` adds ``shrinkage`` times
        the mean variance to each. Fewer than two vectors: ValueError.
    """

    def __init__(self, inputs: int, outputs: int | None = None) -> None:
        super().__init__()
        self.outputs = outputs or inputs
        if self.outputs > inputs:
            raise ValueError(f"{inputs} channels can't be whitened to {self.outputs}")
        self.centre = nn.Parameter(torch.zeros(inputs))
        self.weight = nn.Parameter(torch.eye(self.outputs, inputs))

    @torch.no_grad()
    def fit(self, vectors: Tensor, shrinkage: float = 0.01) -> None:
        """Centre and PCA whitening of region vectors float (m, inputs), m at least 2."""
        if len(vectors) < 2:
            raise ValueError(f"whitening needs at least two vectors, not {len(vectors)}")
        values = vectors.double()
        mean = values.mean(dim=0)
        centred = values - mean
        covariance = centred.T @ centred / len(values)
        variances, directions = torch.linalg.eigh(covariance)
        variances = variances.clamp(min=0) + shrinkage * variances.mean().clamp(min=1e-12)
        largest = variances.argsort(descending=True)[: self.outputs]
        whitened = directions[:, largest] / variances[largest].sqrt()
        self.centre.copy_(mean)
        self.weight.copy_(whitened.T)

    def forward(self, vectors: Tensor) -> Tensor:
        """float (..., inputs) to (..., outputs)."""
        return nnf.linear(vectors - self.centre, self.weight)


_OVERLAP = 0.4
_MOST_EXTRA = 6


class Square(NamedTuple):
    """A region of a map, in positions."""

    top: int
    left: int
    height: int
    width: int


def region_grid(height: int, width: int, scales: int = 3) -> list[Square]:
    """The regions of a map: Tolias, Sicre & Jegou 2016 (Particular object retrieval), section 3.2.

    Squares of side ``2 min(h, w) / (l + 1)`` at scale l, spread evenly: l along the shorter side
    and l + m - 1 along the longer, with m such that neighbours at the largest scale overlap by
    as near to 40 % as can be. Before them the whole map, where it is no square itself. A 3:2
    landscape map gives 1 + 2 + 6 + 12 = 21 regions at three scales, a square one 1 + 4 + 9 = 14.

    Corner cases
        Sides are rounded down, but never below one position, so that small maps may repeat a
        square; repeated ones are dropped.
    """
    if min(height, width, scales) < 1:
        raise ValueError(f"no regions in a map of {height} x {width} at {scales} scales")
    short, long = min(height, width), max(height, width)
    extra = _extra_along_the_longer(short, long)
    squares = [] if height == width else [Square(0, 0, height, width)]
    for scale in range(1, scales + 1):
        side = max(1, 2 * short // (scale + 1))
        down = scale + (extra if height > width else 0)
        right = scale + (extra if width > height else 0)
        for top in _starts(height, side, down):
            squares.extend(Square(top, left, side, side) for left in _starts(width, side, right))
    return list(dict.fromkeys(squares))


def _extra_along_the_longer(short: int, long: int) -> int:
    """m - 1: regions along the longer side beyond those along the shorter one."""
    if short == long:
        return 0
    overlaps = [
        abs((short - (long - short) / (count - 1)) / short - _OVERLAP)
        for count in range(2, _MOST_EXTRA + 2)
    ]
    return 1 + overlaps.index(min(overlaps))


def _starts(length: int, side: int, count: int) -> list[int]:
    if count == 1:
        return [(length - side) // 2]
    return [int(i * (length - side) / (count - 1)) for i in range(count)]


class RegionalMaximumPooling(nn.Module):
    """R-MAC: Tolias, Sicre & Jegou 2016, eq. 2, with the whitening as layers (Gordo et al. 2016).

    The maximum of each channel over each region of ``region_grid``; each region's vector to unit
    length, whitened (where a ``whitening`` is given) and to unit length again; the sum of them.
    All of it is differentiable, so the whitening learns with the rest.

    Corner cases
        A region without any activation has length zero and stays zero. Maps of every size and
        shape are taken; the grid follows the shape.
    """

    def __init__(self, scales: int = 3, whitening: RegionWhitening | None = None) -> None:
        super().__init__()
        self.scales = scales
        self.whitening = whitening

    def regions(self, activations: Tensor) -> Tensor:
        """Unit vectors of the regions, float (n, r, c), of activations float (n, c, h, w)."""
        height, width = int(activations.shape[2]), int(activations.shape[3])
        maxima = [
            activations[:, :, s.top : s.top + s.height, s.left : s.left + s.width].amax(dim=(2, 3))
            for s in region_grid(height, width, self.scales)
        ]
        return nnf.normalize(torch.stack(maxima, dim=1), dim=2)

    def forward(self, activations: Tensor) -> Tensor:
        """float (n, c, h, w) to (n, c), or (n, outputs of the whitening)."""
        vectors = self.regions(activations)
        if self.whitening is not None:
            vectors = nnf.normalize(self.whitening(vectors), dim=2)
        return vectors.sum(dim=1)
