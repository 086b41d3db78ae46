"""Photos decoded once to small pictures in one mapped file: training never waits for JPEG."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from photosim.core.errors import PhotoUnreadable
from photosim.core.files import drafted, write_whole
from photosim.ml.measure.photos import decoded


class SmallPhotos:
    """Pictures of at most ``longest`` pixels on the longest side, in a folder's one file.

    Built where it is missing, about 150 kB a photo at 256 pixels. Raises PhotoUnreadable for the
    first photo that can't be read.
    """

    def __init__(self, folder: Path, paths: Sequence[Path], longest: int = 256) -> None:
        told = [f"{path}/{path.stat().st_size}" for path in paths] + [str(longest)]
        name = hashlib.sha256("\n".join(told).encode()).hexdigest()[:24]
        self._index_path = folder / f"{name}.json"
        self._pixels_path = folder / f"{name}.bin"
        if not self._index_path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            self._build(paths, longest)
        self._index: list[tuple[int, int, int]] = [
            (int(start), int(width), int(height))
            for start, width, height in json.loads(self._index_path.read_text())
        ]
        self._pixels = np.memmap(self._pixels_path, dtype=np.uint8, mode="r")

    def __len__(self) -> int:
        return len(self._index)

    def __getitem__(self, row: int) -> Image.Image:
        """The picture of ``paths[row]``, RGB."""
        start, width, height = self._index[row]
        pixels = self._pixels[start : start + width * height * 3].reshape(height, width, 3)
        return Image.fromarray(np.array(pixels))

    def _build(self, paths: Sequence[Path], longest: int) -> None:
        def small(_: int, image: Image.Image) -> Image.Image:
            factor = min(1.0, longest / max(image.size))
            size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
            return image.resize(size, Image.Resampling.BICUBIC, reducing_gap=3.0)

        index = []
        with drafted(self._pixels_path) as draft, draft.open("wb") as file:
            for _, result in decoded(paths, small):
                if isinstance(result, PhotoUnreadable):
                    raise result
                index.append((file.tell(), result.width, result.height))
                file.write(np.asarray(result).tobytes())
        # The index is written last: it says that the pixels are complete.
        write_whole(self._index_path, json.dumps(index).encode())
