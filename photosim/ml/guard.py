"""A guard set: what photos of many kinds are to a model, to see whether a lesson forgets them.

Features and the numbers of their kinds, of photos that no training saw; not the photos. It lies
beside the model that the features are of, and the model's card names it with its hash. A file in
the safetensors format, which can hold numbers and nothing else:

    features  uint8 (n, inputs)     each number between the least and the greatest of its column
    least     float32 (inputs,)     what 0 stands for
    step      float32 (inputs,)     and how much is added for each 1 above it
    kinds     uint16 (n,)

and, where lessons train the network itself, what its untrained blocks make of some of the photos,
at half the side:

    activations        uint8 (m, channels, h, w)
    activations_least  float32 (channels,)
    activations_step   float32 (channels,)
    activations_of     uint16 (m,)       which photos

``photosim.ml.train.shipped.guard_set`` makes it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load, save

from photosim.core.arrays import Bytes, Floats, Ints, Reals
from photosim.core.errors import ModelError, Remedy
from photosim.core.language import tr
from photosim.core.system_words import system_words
from photosim.ml.measure.metrics import retrieval
from photosim.ml.registry import ModelFile

LEVELS = 255
"""Steps between the least and the greatest number of a column."""


@dataclass(frozen=True, slots=True, eq=False)
class GuardActivations:
    """What the blocks that no lesson trains make of some photos: levels uint8 (m, channels, h, w)
    of least and step, float32 (channels,); rows: int64 (m,), which of the guard set's photos."""

    levels: Bytes
    least: Floats
    step: Floats
    rows: Ints

    @classmethod
    def of(cls, values: Reals, rows: Ints) -> GuardActivations:
        """Activations (m, channels, h, w) in levels. Raises ValueError where one is not finite."""
        by_channel = values.astype(np.float32).transpose(0, 2, 3, 1)
        flat = by_channel.reshape(-1, by_channel.shape[-1])
        levels, least, step = _levels(flat)
        back = levels.reshape(by_channel.shape).transpose(0, 3, 1, 2)
        return cls(np.ascontiguousarray(back), least, step, rows)

    def values(self, start: int, stop: int) -> Floats:
        """Those of some photos, float32 (stop - start, channels, h, w)."""
        least, step = self.least[:, None, None], self.step[:, None, None]
        return (self.levels[start:stop] * step + least).astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class GuardSet:
    """features: float32 (n, inputs), as the model gives them; kinds: int64 (n,).

    activations: of some of the photos, for deep lessons; None where the model has none.
    """

    features: Floats
    kinds: Ints
    activations: GuardActivations | None = None

    def map_at_r(self, project: Callable[[Floats], Floats]) -> float:
        """How well the kinds are told apart, mAP@R, each photo looked for among all the others.

        project: features (n, inputs) to unit embeddings (n, dim).
        """
        return retrieval(project(self.features), self.kinds, ks=()).map_at_r


def guard_bytes(
    features: Reals,
    kinds: Ints,
    activations: GuardActivations | None = None,
    facts: Mapping[str, str] | None = None,
) -> bytes:
    """The file of a guard set; ``facts`` are kept in it for people to read.

    Raises ValueError where lengths do not fit, or a number is not finite.
    """
    if len(features) != len(kinds) or not len(kinds):
        raise ValueError(f"{len(features)} photos and {len(kinds)} kinds do not fit")
    levels, least, step = _levels(features.astype(np.float32))
    arrays: dict[str, npt.NDArray[Any]] = {
        "features": levels,
        "least": least,
        "step": step,
        "kinds": kinds.astype("<u2"),
    }
    if activations is not None:
        arrays |= {
            "activations": activations.levels,
            "activations_least": activations.least,
            "activations_step": activations.step,
            "activations_of": activations.rows.astype("<u2"),
        }
    return save(arrays, metadata=dict(facts or {}))


def _levels(values: Floats) -> tuple[Bytes, Floats, Floats]:
    """Levels of each column (n, columns), its least number and its step. Raises ValueError."""
    if not np.isfinite(values).all():
        raise ValueError("a guard set's numbers must be finite")
    least = values.min(axis=0)
    step = (values.max(axis=0) - least) / np.float32(LEVELS)
    # A column that says nothing is its least number.
    levels = np.rint((values - least) / np.where(step > 0, step, 1)).astype(np.uint8)
    return levels, least.astype("<f4"), step.astype("<f4")


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
    if "activations" in arrays:
        some, channels = arrays["activations"].shape[:1], arrays["activations"].shape[1:2]
        wanted |= {
            "activations": ("|u1", (*some, *channels, *arrays["activations"].shape[2:4])),
            "activations_least": ("<f4", channels),
            "activations_step": ("<f4", channels),
            "activations_of": ("<u2", some),
        }
    if found != wanted or not count:
        raise ValueError(f"it holds no features of {inputs} numbers with a kind each")
    features = arrays["features"] * arrays["step"] + arrays["least"]
    activations = None
    if "activations" in arrays:
        rows = arrays["activations_of"].astype(np.int64)
        activations = GuardActivations(
            arrays["activations"], arrays["activations_least"], arrays["activations_step"], rows
        )
        if (rows >= count).any() or arrays["activations"].ndim != 4:
            raise ValueError("its activations are of no photo that it has")
        if not np.isfinite(activations.least + activations.step).all():
            raise ValueError("its numbers are not finite")
    if not np.isfinite(features).all():
        raise ValueError("its numbers are not finite")
    return GuardSet(features.astype(np.float32), arrays["kinds"].astype(np.int64), activations)


def load_guard(model: ModelFile) -> GuardSet | None:
    """The guard set that a model's card names, its bytes verified; None where it names none.

    Raises ModelError where the file is missing, damaged, or of another model.
    """
    named = model.card.guard
    if named is None:
        return None
    return load_guard_file(model.path.parent / named.file, named.sha256, model.card.feature_dim)


def load_guard_file(path: Path, sha256: str, inputs: int) -> GuardSet:
    """The guard set of a file, its bytes verified. Raises ModelError as :func:`load_guard`."""
    try:
        content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            raise ValueError("its bytes are not those that the model's card names")
        return read_guard(content, inputs)
    except (OSError, ValueError) as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: Exception) -> ModelError:
    why = system_words(error) if isinstance(error, OSError) else str(error)
    return ModelError(
        tr("A lesson can't be checked"),
        tr(
            "Whether a lesson forgets other kinds of photos is checked by {path}, which can't "
            "be used: {why}.",
            path=path,
            why=why,
        ),
        Remedy.INSTALL_AGAIN,
    )
