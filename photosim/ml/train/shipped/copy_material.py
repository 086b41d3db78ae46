"""What the shared first blocks make of the training photos and of edited views of them, once."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as nnf

from photosim.core.arrays import Floats, Halves
from photosim.core.files import drafted
from photosim.imaging.decode import open_photo
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.efficientnet_lite import EfficientNetLite
from photosim.ml.train.shipped.copy_views import copy_view
from photosim.ml.train.two_tasks import PARTING, SMALL_SIDE

_PART = 512
_BATCH = 16

_log = logging.getLogger(__name__)


class SharedActivations:
    """Activations before ``PARTING`` of a small photo, and of ``views`` edited views of each.

    paths: the photos. network: Lite0, folded. folder: kept there in parts, 23 kB a view; a part
    that is there is taken as it is, so that a stopped run goes on.
    """

    def __init__(
        self,
        folder: Path,
        paths: Sequence[Path],
        network: EfficientNetLite,
        preprocessing: Preprocessing,
        views: int,
    ) -> None:
        self._paths, self._network, self._prepare = paths, network, preprocessing
        told = "\n".join([repr(preprocessing), *map(str, paths)])
        self._folder = folder / f"shared-{hashlib.sha256(told.encode()).hexdigest()[:24]}"
        self._folder.mkdir(parents=True, exist_ok=True)
        self.views = views
        self._parts = [self._view(number) for number in range(views + 1)]

    def __len__(self) -> int:
        return len(self._paths)

    def of(self, rows: Sequence[int], views: Sequence[int]) -> Floats:
        """Activations float32 (n, 80, 12, 12) of photo ``rows[i]`` in view ``views[i]``, the photo
        itself in view 0."""
        found = [
            self._parts[view][row // _PART][row % _PART]
            for row, view in zip(rows, views, strict=True)
        ]
        return np.stack(found).astype(np.float32)

    def _view(self, number: int) -> list[Halves]:
        parts = []
        for start in range(0, len(self._paths), _PART):
            path = self._folder / f"{number:02}-{start:06}.npy"
            if not path.is_file():
                _log.info("view %d of %d, photo %d", number, self.views, start)
                rows = range(start, min(start + _PART, len(self._paths)))
                made = self._made(rows, number)
                with drafted(path) as draft, draft.open("wb") as file:
                    np.save(file, made)
            parts.append(np.load(path, mmap_mode="r", allow_pickle=False))
        return parts

    def _made(self, rows: range, number: int) -> Halves:
        found = []
        with torch.inference_mode():
            for start in range(rows.start, rows.stop, _BATCH):
                pixels = []
                for row in range(start, min(start + _BATCH, rows.stop)):
                    image = open_photo(self._paths[row]).image.convert("RGB")
                    if number:
                        rng = np.random.default_rng([number, row])
                        other = int(rng.integers(0, len(self._paths)))
                        background = open_photo(self._paths[other]).image.convert("RGB")
                        image = copy_view(image, background, rng)
                    pixels.append(self._prepare(image))
                batch = torch.from_numpy(self._prepare.to_batch(pixels))
                small = nnf.interpolate(
                    batch, size=(SMALL_SIDE, SMALL_SIDE), mode="bilinear", align_corners=False
                )
                found.append(self._network.before(small, PARTING).numpy().astype(np.float16))
        return np.concatenate(found)
