"""Model inputs of photos that were taken and wait for their vectors.

Photos are taken at the pace of decoding; the network, which needs as long again, follows. What it
reads is kept here meanwhile, as it is: in a thumbnail, or an input saved as JPEG, it would see
another picture (cosines of 0.984 at worst). Each file holds one group; it goes when the group's
vectors are stored. A file that can't be read costs no more than taking its photos again.
"""

from __future__ import annotations

import logging
import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from photosim.core.arrays import Bytes
from photosim.core.files import drafted
from photosim.core.types import ContentHash

log = logging.getLogger(__name__)

MOST_BYTES = 4 << 30
"""Bytes that wait at most: 28,000 photos for an input of 224 pixels."""

SHARE_OF_FREE = 4
"""One in so many of the free bytes of the disk is used at most."""

LEAST = 512
"""Photos that may wait on the fullest disk."""

_SUFFIX = ".npz"


class InputGroup(NamedTuple):
    """Contents and what the model reads of each: uint8 (n, size, size, 3)."""

    contents: list[ContentHash]
    pixels: Bytes


class WaitingInputs:
    """The inputs of one model that wait in a folder. Belongs to the library lane; ``contents`` may
    be asked by any reader."""

    def __init__(self, folder: Path, model_id: str) -> None:
        self._parent = folder
        self._folder = folder / model_id

    def room(self, bytes_each: int) -> int:
        """How many photos may wait, with inputs of so many bytes."""
        there = self._parent if self._parent.exists() else self._parent.parent
        most = min(MOST_BYTES, shutil.disk_usage(there).free // SHARE_OF_FREE)
        return max(LEAST, most // bytes_each)

    def put(self, contents: Sequence[ContentHash], pixels: Sequence[Bytes]) -> Path:
        """Keep the inputs of a group, before the photos are written. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        number = max((_number(file) for file in self.files()), default=0) + 1
        path = self._folder / f"{number:08d}{_SUFFIX}"
        with drafted(path) as draft, draft.open("wb") as file:
            np.savez(
                file,
                contents=np.frombuffer(b"".join(contents), np.uint8).reshape(len(contents), -1),
                pixels=np.stack(pixels),
            )
        return path

    def files(self) -> list[Path]:
        """Files of groups that wait, the first that came first."""
        return sorted(self._folder.glob(f"[0-9]*{_SUFFIX}"))

    def read(self, path: Path) -> InputGroup | None:
        """What a file holds; None, and the file is gone, where that can't be read."""
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
                contents, pixels = stored["contents"], stored["pixels"]
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            log.warning("waiting model inputs can't be read; photos are taken again: %s", error)
            path.unlink(missing_ok=True)
            return None
        return InputGroup([row.tobytes() for row in contents], pixels)

    def contents(self) -> set[ContentHash]:
        """Contents whose inputs wait."""
        found: set[ContentHash] = set()
        for path in self.files():
            try:
                with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
                    found.update(row.tobytes() for row in stored["contents"])
            except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
                continue  # seen to when its turn comes
        return found

    def tidy(self) -> None:
        """Drop the inputs of other models, and folders that are empty."""
        for folder in self._parent.glob("*/"):
            if folder != self._folder:
                shutil.rmtree(folder)
        for folder in (self._folder, self._parent):
            if folder.exists() and not any(folder.iterdir()):
                folder.rmdir()


def _number(path: Path) -> int:
    return int(path.stem)
