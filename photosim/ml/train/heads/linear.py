"""Linear head."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

from photosim.ml import heads as plain


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
