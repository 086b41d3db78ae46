"""A guard set: what photos of many kinds are to a model, to see whether a lesson forgets them.

Features and the numbers of their kinds, of photos that no training saw; not the photos. It lies
beside the model that the features are of, and the model's card names it with its hash. A file in
the safetensors format, which can hold numbers and nothing else:

    features  uint8 (n, inputs)     each number between the least and the greatest of its column
    least     float32 (inputs,)     what 0 stands for
    step      float32 (inputs,)     and how much is added for each 1 above it
    kinds     uint16 (n,)

``photosim.ml.train.shipped.guard_set`` makes it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from photosim.core.arrays import Floats, Ints, Reals
from photosim.core.errors import ModelError, Remedy
from photosim.ml.measure.metrics import retrieval
from photosim.ml.registry import ModelFile

LEVELS = 255
"""Steps between the least and the greatest number of a column."""


@dataclass(frozen=True, slots=True, eq=False)
class GuardSet:
    """features: float32 (n, inputs), as the model gives them; kinds: int64 (n,)."""

    features: Floats
    kinds: Ints

    def map_at_r(self, project: Callable[[Floats], Floats]) -> float:
        """How well the kinds are told apart, mAP@R, each photo looked for among all the others.

        project: features (n, inputs) to unit embeddings (n, dim).
        """
        return retrieval(project(self.features), self.kinds, ks=()).map_at_r


def guard_bytes(features: Reals, kinds: Ints, facts: Mapping[str, str] | None = None) -> bytes:
    """The file of a guard set; ``facts`` are kept in it for people to read.

    Raises ValueError where lengths do not fit, or a number is not finite.
    """
    if len(features) != len(kinds) or not len(kinds):
        raise ValueError(f"{len(features)} photos and {len(kinds)} kinds do not fit")
    if not np.isfinite(features).all():
        raise ValueError("features must be finite")
    given = features.astype(np.float32)
    least = given.min(axis=0)
    step = (given.max(axis=0) - least) / np.float32(LEVELS)
    # A column that says nothing is its least number.
    levels = np.rint((given - least) / np.where(step > 0, step, 1))
    arrays = {
        "features": levels.astype(np.uint8),
        "least": least.astype("<f4"),
        "step": step.astype("<f4"),
        "kinds": kinds.astype("<u2"),
    }
    return save(arrays, metadata=dict(facts or {}))


def read_guard(content: bytes, inputs: int) -> GuardSet:
    """The guard set of a file's bytes. Raises ValueError where it is none for ``inputs``."""
    try:
        arrays = load(content)
        count = len(arrays["kinds"])
        found = {name: (array.dtype.str, array.shape) for name, array in arrays.items()}
    except (SafetensorError, KeyError, TypeError) as error:
        raise ValueError(f"it is no guard set ({error})") from error
    wanted = {
        "features": ("|u1", (count, inputs)),
        "least": ("<f4", (inputs,)),
        "step": ("<f4", (inputs,)),
        "kinds": ("<u2", (count,)),
    }
    if found != wanted or not count:
        raise ValueError(f"it holds no features of {inputs} numbers with a kind each")
    features = arrays["features"] * arrays["step"] + arrays["least"]
    if not np.isfinite(features).all():
        raise ValueError("its numbers are not finite")
    return GuardSet(features.astype(np.float32), arrays["kinds"].astype(np.int64))


def load_guard(model: ModelFile) -> GuardSet | None:
    """The guard set that a model's card names, its bytes verified; None where it names none.

    Raises ModelError where the file is missing, damaged, or of another model.
    """
    named = model.card.guard
    if named is None:
        return None
    path = model.path.parent / named.file
    try:
        content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() != named.sha256:
            raise ValueError("its bytes are not those that the model's card names")
        return read_guard(content, model.card.feature_dim)
    except (OSError, ValueError) as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: Exception) -> ModelError:
    why = error.strerror or str(error) if isinstance(error, OSError) else str(error)
    return ModelError(
        "A lesson can't be checked",
        f"Whether a lesson forgets other kinds of photos is checked by {path}, which can't be"
        f" used: {why}.",
        Remedy.INSTALL_AGAIN,
    )
