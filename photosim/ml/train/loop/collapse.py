"""The warning that all embeddings are becoming one point."""

from __future__ import annotations

from collections import deque


class CollapseWatch:
    """Notices a loss that stays at the value of a collapsed network.

    A network that maps every photo to the same point has all distances zero: the hinge of a
    triplet is then the margin itself, the softplus log 2. Staying there is the known way for
    batch-hard training to fail (Hermans, Beyer & Leibe 2017, section 3.2).

    value: of the collapsed network, None where the loss has none (nothing is watched then).
    window: steps that it has to stay. tolerance: relative distance that counts as "at".

    Corner cases
        A loss that passes the value on its way down is no collapse. It warns once; only a loss
        that has left the value for a whole window can warn again.
    """

    def __init__(self, value: float | None, *, window: int = 30, tolerance: float = 0.02) -> None:
        self._value = value
        self._tolerance = tolerance
        self._recent: deque[bool] = deque(maxlen=window)
        self._warned = False

    def observe(self, loss: float) -> bool:
        """Take in a step's loss; true where the warning is due now."""
        if self._value is None:
            return False
        self._recent.append(abs(loss - self._value) <= self._tolerance * self._value)
        full = len(self._recent) == self._recent.maxlen
        if full and not any(self._recent):
            self._warned = False
        if full and all(self._recent) and not self._warned:
            self._warned = True
            return True
        return False
