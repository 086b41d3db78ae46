"""From an upright RGB photo to the numbers the network reads.

The same object serves training, calibration, indexing and search, so that a photo gets the same
vector wherever it is embedded. Decoding workers import this module and call the object that they
are handed, so it needs numpy and Pillow alone and is picklable by reference.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from PIL import Image

from photosim.core.arrays import Bytes, Floats

_FILTERS = {
    "bicubic": Image.Resampling.BICUBIC,
    "bilinear": Image.Resampling.BILINEAR,
    "lanczos": Image.Resampling.LANCZOS,
}
_RESIZES = ("squeeze",)


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """How a photo becomes model input; part of a model's identity.

    size: side of the square input in pixels.
    mean, std: model input is ``(pixel - mean) / std`` for pixels in 0..255.
    resize: ``squeeze`` scales both sides to ``size`` without keeping the aspect ratio, so that
        nothing of the photo is cut away.
    interpolation: ``bicubic``, ``bilinear`` or ``lanczos``, all antialiased.

    Raises ValueError for values it does not know.
    """

    size: int = 224
    mean: float = 127.0
    std: float = 128.0
    resize: str = "squeeze"
    interpolation: str = "bicubic"

    def __post_init__(self) -> None:
        if self.size < 1:
            raise ValueError(f"input size must be positive, not {self.size}")
        if not self.std > 0:
            raise ValueError(f"std must be positive, not {self.std}")
        if self.resize not in _RESIZES:
            raise ValueError(f"unknown way to resize: {self.resize!r}")
        if self.interpolation not in _FILTERS:
            raise ValueError(f"unknown interpolation: {self.interpolation!r}")

    def __call__(self, image: Image.Image) -> Bytes:
        """Pixels of one upright photo: uint8, (size, size, 3), RGB. Other modes are converted."""
        rgb = image if image.mode == "RGB" else image.convert("RGB")
        if rgb.size != (self.size, self.size):
            # reducing_gap first halves very large pictures by whole pixels; at 3 the result is
            # the same to the eye and several times faster on camera photos.
            rgb = rgb.resize((self.size, self.size), _FILTERS[self.interpolation], reducing_gap=3.0)
        return np.array(rgb, dtype=np.uint8)

    def to_batch(self, pixels: Sequence[Bytes] | Bytes) -> Floats:
        """Model input float32 (n, 3, size, size) of n pictures uint8 (size, size, 3).

        Raises ValueError where a picture has another shape or type.
        """
        batch = np.empty((len(pixels), 3, self.size, self.size), dtype=np.float32)
        for row, picture in enumerate(pixels):
            if picture.shape != (self.size, self.size, 3) or picture.dtype != np.uint8:
                raise ValueError(
                    f"expected uint8 pixels of shape {(self.size, self.size, 3)},"
                    f" got {picture.dtype} {picture.shape}"
                )
            batch[row] = picture.transpose(2, 0, 1)
        batch -= np.float32(self.mean)
        batch /= np.float32(self.std)
        return batch

    def to_json(self) -> dict[str, Any]:
        """The fields as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Preprocessing:
        """The inverse of to_json. Raises ValueError for missing, unknown or wrong fields."""
        try:
            return cls(
                size=int(data["size"]),
                mean=float(data["mean"]),
                std=float(data["std"]),
                resize=str(data["resize"]),
                interpolation=str(data["interpolation"]),
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"preprocessing is incomplete: {error}") from error
