"""Transforms for worker tests; importable, because workers unpickle them by name."""

from __future__ import annotations

import os
import signal
import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from photosim.imaging.prepare import Transform


@dataclass(frozen=True)
class Squeeze:
    """The picture scaled to ``size`` × ``size``."""

    size: int = 32

    def __call__(self, image: Image.Image) -> npt.NDArray[np.uint8]:
        return np.array(image.resize((self.size, self.size)), dtype=np.uint8)


@dataclass(frozen=True)
class ByWidth:
    """Misbehaves for pictures of one width.

    what: ``hang``, ``kill``, ``crash``, ``memory`` or ``raise``.
    mark: a file to make first, so that others can see how far it has come.
    otherwise: what is done to all other pictures.
    """

    width: int
    what: str
    mark: str = ""
    otherwise: Transform = Squeeze()

    def __call__(self, image: Image.Image) -> npt.NDArray[np.uint8]:
        if image.width == self.width:
            self._misbehave()
        return self.otherwise(image)

    def _misbehave(self) -> None:
        if self.mark:
            Path(self.mark).touch()
        if self.what == "hang":
            threading.Event().wait()
        elif self.what == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        elif self.what == "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        elif self.what == "memory":
            hoard = [np.ones(1 << 24, dtype=np.uint8) for _ in range(1 << 10)]
            raise AssertionError(f"{len(hoard)} blocks of 16 MiB fitted")
        elif self.what == "raise":
            raise ZeroDivisionError("a mistake in a transform")
        else:
            raise AssertionError(f"no such misbehaviour: {self.what}")


class ReportsLimits:
    """The worker's niceness (plus 100) and whether it ignores SIGINT, instead of pixels."""

    def __call__(self, image: Image.Image) -> npt.NDArray[np.uint8]:
        ignored = signal.getsignal(signal.SIGINT) == signal.SIG_IGN
        return np.array([[[os.nice(0) + 100, int(ignored), 0]]], dtype=np.uint8)


class ReportsModules:
    """One for each heavy module that the worker has loaded, instead of pixels."""

    heavy = ("PySide6", "onnxruntime", "torch", "sqlite3", "hnswlib", "pillow_heif", "rawpy")

    def __call__(self, image: Image.Image) -> npt.NDArray[np.uint8]:
        import sys

        return np.array([[[name in sys.modules for name in self.heavy]]], dtype=np.uint8)
