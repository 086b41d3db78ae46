"""Two files to be compared as a whole, and what they say: what travels to a worker and back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from photosim.core.comparison import Comparison
from photosim.core.types import ContentHash


@dataclass(frozen=True, slots=True)
class OneOfPair:
    """One of two files to compare: a path or bytes, the content that it has to have, and whether
    nothing was lost when it was saved the last time."""

    source: Path | bytes
    content: ContentHash
    lossless: bool = False


@dataclass(frozen=True, slots=True)
class PairRequest:
    """Two files to compare."""

    first: OneOfPair
    second: OneOfPair


class ComparedPair(msgspec.Struct, frozen=True):
    """What two files say of each other; ``enlarged``: the probability that the larger picture was
    made of the smaller one, None where that can't be told or their sizes are too near."""

    comparison: Comparison
    enlarged: float | None = None
