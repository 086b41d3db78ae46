"""One network for two tasks: what shows the same kind of thing, and what is a copy.

*Similar* comes from networks that no training here touched, so that nothing of what ImageNet taught
them is forgotten: EfficientNet-Lite2 on the photo, and EfficientNet-Lite0 on the photo made
smaller, whose last activations lie side by side and are whitened. *Copy* comes from a second end
of the Lite0 network, which starts from the same first blocks, is trained for copies alone, and may
forget what a dog is. One run gives both. The light network leaves Lite2 out.
"""

from __future__ import annotations

import copy
import math
from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from photosim.ml.heads import LinearHead
from photosim.ml.train.efficientnet_lite import (
    FEATURES,
    FIRST_TAUGHT,
    EfficientNetLite,
    relu6,
    root_mean_square,
)
from photosim.ml.train.heads import LinearLayer

#: Number of the first block of Lite0 that there is twice.
PARTING = 8
#: Side of the photo that Lite0 is given beside Lite2.
SMALL_SIDE = 192


class CopyTail(nn.Module):
    """Blocks of Lite0 from ``PARTING`` on, its last convolution, and the root of the mean square.

    float (n, 80, h / 16, w / 16) to float (n, 1280). Shares no weights with the network that it is
    made from, which has folded norms (ValueError where it has not).
    """

    def __init__(self, network: EfficientNetLite) -> None:
        super().__init__()
        if network.normed:
            raise ValueError("fold the batch normalisation before taking the tail")
        self.blocks = nn.ModuleList(copy.deepcopy(block) for block in network._blocks[PARTING:])
        self.convolution = copy.deepcopy(network._conv_head)

    def forward(self, shared: Tensor) -> Tensor:
        for block in self.blocks:
            shared = block(shared)
        return root_mean_square(relu6(self.convolution(shared)))


@dataclass(frozen=True, slots=True, eq=False)
class Ends:
    """What makes vectors of pooled activations.

    similar: whitening of the untouched networks' pooled activations, unit length each and side by
    side; copy: of the copy tail's. Neither sets lengths.
    """

    similar: LinearHead
    copy: LinearHead


class TwoTasks(nn.Module):
    """float32 (n, 3, h, w) to features (n, similar + copy numbers), each part of unit length.

    wide: Lite2, or None for the light network. narrow: Lite0. Both with folded norms.
    tail: trained on ``narrow``'s blocks before ``PARTING``.
    """

    def __init__(
        self,
        wide: EfficientNetLite | None,
        narrow: EfficientNetLite,
        tail: CopyTail,
        ends: Ends,
    ) -> None:
        super().__init__()
        self.wide, self.narrow, self.tail = wide, narrow, tail
        pooled = FEATURES if wide is None else 2 * FEATURES
        self.similar = LinearLayer(pooled, ends.similar.dim, ends.similar)
        self.copy = LinearLayer(FEATURES, ends.copy.dim, ends.copy)
        self.width = ends.similar.dim + ends.copy.dim
        self.normed = False

    def features(self, image: Tensor) -> Tensor:
        """float (n, 3, h, w) to float (n, width): the similar part, then the copy part."""
        sides, copied = self.parts(image)
        return torch.cat([nnf.normalize(self.similar(sides), dim=1), copied], dim=1)

    def parts(self, image: Tensor) -> tuple[Tensor, Tensor]:
        """The untouched networks' pooled activations, unit length each and side by side, float
        (n, 1280 or 2560), and the copy part (n, copy numbers), unit length."""
        shared = self.narrow.before(self._for_narrow(image), PARTING)
        pooled = [root_mean_square(self.narrow.after(shared, PARTING))]
        if self.wide is not None:
            pooled.insert(0, root_mean_square(self.wide.feature_map(image)))
        return _side_by_side(pooled), nnf.normalize(self.copy(self.tail(shared)), dim=1)

    def frozen(self, image: Tensor) -> Tensor:
        """What a lesson never changes, in one row for each photo: float (n, numbers).

        The copy part, Lite2's pooled activations, and Lite0's before ``FIRST_TAUGHT``.
        """
        shared = self.narrow.before(self._for_narrow(image), PARTING)
        fixed = [nnf.normalize(self.copy(self.tail(shared)), dim=1)]
        if self.wide is not None:
            fixed.append(nnf.normalize(root_mean_square(self.wide.feature_map(image)), dim=1))
        for block in self.narrow._blocks[PARTING:FIRST_TAUGHT]:
            shared = block(shared)
        return torch.cat([*fixed, shared.flatten(1)], dim=1)

    def taught(self, given: Tensor) -> Tensor:
        """The features of what ``frozen`` gave: float (n, width)."""
        copied = given[:, : self.copy.outputs]
        rest = given[:, self.copy.outputs :]
        pooled = []
        if self.wide is not None:
            pooled.append(rest[:, :FEATURES])
            rest = rest[:, FEATURES:]
        pooled.append(self.narrow.taught(rest))
        similar = nnf.normalize(self.similar(_side_by_side(pooled)), dim=1)
        return torch.cat([similar, copied], dim=1)

    def takes(self, numbers: int) -> bool:
        """Whether ``taught`` can be given rows of that many numbers."""
        fixed = self.copy.outputs + (FEATURES if self.wide is not None else 0)
        return self.narrow.takes(numbers - fixed)

    def taught_modules(self) -> list[nn.Module]:
        """What a lesson trains."""
        return self.narrow.taught_modules()

    def _for_narrow(self, image: Tensor) -> Tensor:
        if self.wide is None:
            return image
        side = image.shape[-1] * SMALL_SIDE // 224
        return nnf.interpolate(image, size=(side, side), mode="bilinear", align_corners=False)


def _side_by_side(pooled: list[Tensor]) -> Tensor:
    """Each of unit length divided by the root of how many they are: unit length together."""
    together = torch.cat([nnf.normalize(one, dim=1) for one in pooled], dim=1)
    return together * math.sqrt(1 / len(pooled))
