"""From pooled features to the vector that is compared, while training.

A head maps float (n, inputs) to (n, outputs). It does not set lengths to one: the network does
that where the loss wants it. ``HashingHead`` gives outputs in [-1, 1] whose signs are bits.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn

from photosim.core.arrays import Floats
from photosim.ml import heads as plain
from photosim.ml.codes.encoders import ProjectionCodes


class LinearLayer(nn.Linear):
    """``W x + b``: float (n, inputs) to (n, outputs).

    Starts from a NumPy head (a whitening, say) where one is given, so that training begins with
    what is already known, or from torch's random values.

    Corner cases
        A given head of other dimensions: ValueError.
    """

    def __init__(self, inputs: int, outputs: int, start: plain.LinearHead | None = None) -> None:
        super().__init__(inputs, outputs)
        self.inputs, self.outputs = inputs, outputs
        if start is not None:
            if (start.inputs, start.dim) != (inputs, outputs):
                raise ValueError(
                    f"the head maps {start.inputs} to {start.dim}, not {inputs} to {outputs}"
                )
            with torch.no_grad():
                self.weight.copy_(torch.from_numpy(start.weight))
                self.bias.copy_(torch.from_numpy(start.bias))

    def as_arrays(self) -> plain.LinearHead:
        """The same head in NumPy, as the app applies it."""
        return plain.LinearHead(
            np.array(self.weight.detach().cpu().numpy(), dtype=np.float32),
            np.array(self.bias.detach().cpu().numpy(), dtype=np.float32),
        )


class MlpHead(nn.Module):
    """``W2 relu(W1 x + b1) + b2``, the projection head of Chen et al. 2020 (SimCLR), section 2.1.

    ``hidden`` is the width between, the number of inputs where not given.
    """

    def __init__(self, inputs: int, outputs: int, hidden: int | None = None) -> None:
        super().__init__()
        self.inputs, self.outputs = inputs, outputs
        width = hidden or inputs
        self.layers = nn.Sequential(nn.Linear(inputs, width), nn.ReLU(), nn.Linear(width, outputs))

    def forward(self, features: Tensor) -> Tensor:
        """float (n, inputs) to (n, outputs)."""
        return torch.as_tensor(self.layers(features))


class HashingHead(nn.Module):
    """``tanh(W x + b)``: K outputs in [-1, 1], the bit being the sign.

    Lin, Yang, Hsiao & Chen 2015 (Deep Learning of Binary Hash Codes), with tanh for their
    sigmoid, so that a bit's threshold is zero. ``codes`` hands the layer to NumPy.

    Corner cases
        An output of exactly zero is bit 1 here, in the losses and in the codes.
    """

    def __init__(self, inputs: int, bits: int) -> None:
        super().__init__()
        self.inputs, self.outputs = inputs, bits
        self.layer = nn.Linear(inputs, bits)

    def forward(self, features: Tensor) -> Tensor:
        """float (n, inputs) to (n, bits)."""
        return torch.tanh(self.layer(features))

    @torch.no_grad()
    def begin_as(self, codes: ProjectionCodes, features: Floats) -> None:
        """Take over fitted codes, scaled so that the tanh of float (n, inputs) is no step yet.

        The bits are those of the codes; the arguments of tanh have a standard deviation of one,
        where its slope still lets them move. Raises ValueError for other dimensions.
        """
        weight, bias = torch.from_numpy(codes.weight), torch.from_numpy(codes.bias)
        if weight.shape != self.layer.weight.shape:
            raise ValueError(f"codes {tuple(weight.shape)} for {self.inputs} to {self.outputs}")
        arguments = torch.from_numpy(features).double() @ weight.T + bias
        factor = 1.0 / arguments.std().clamp(min=1e-12)
        self.layer.weight.copy_(weight * factor)
        self.layer.bias.copy_(bias * factor)

    def codes(self) -> ProjectionCodes:
        """The encoder that turns features into the same bits without torch."""
        weight = self.layer.weight.detach().cpu().numpy()
        bias = self.layer.bias.detach().cpu().numpy()
        return ProjectionCodes(np.asarray(weight), np.asarray(bias))
