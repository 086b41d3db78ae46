"""Libraries for tests: folders of made photos, and a count of what a model embeds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.runtime.model import Model
from photosim.library.values import Order
from tests.helpers.pictures import photo_like, write_jpeg

Opener = Callable[[str], Library]
"""Opens the same library as on another machine, by a name."""


def photo_folder(root: Path, names: Iterable[str], *, first_seed: int = 0) -> Path:
    """A folder of different small photos, one for each name."""
    for seed, name in enumerate(names, start=first_seed):
        write_jpeg(root / name, photo_like(seed, (320, 240)))
    return root


def open_library(directory: Path, *folders: Path, **options: Any) -> Library:
    """A library opened for writing, on the CPU, that watches these folders."""
    library = Library.open(directory, write=True, provider="cpu", **options)
    for folder in folders:
        library.add_folder(folder)
    return library


def paths_of(library: Library) -> dict[str, PhotoId]:
    """Every path that can be a hit, and its photo."""
    ids = library.browse(Order.ADDED).tolist()
    return {
        str(path): one.photo_id
        for one in library.details(ids)
        for path in one.paths
        if one.state != "missing"
    }


def move(source: Path, target: Path) -> None:
    """Rename a file, making the folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    source.rename(target)


def copy(source: Path, target: Path) -> None:
    """Copy a file with a time of its own."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    os.utime(target, ns=(1_700_000_000_000_000_000, 1_700_000_000_000_000_000))


class Embedded:
    """How many pictures the model has embedded since the last look."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._count = 0
        real = Model.embed

        def embed(model: Model, pixels: Any) -> Any:
            self._count += len(pixels)
            return real(model, pixels)

        monkeypatch.setattr(Model, "embed", embed)

    def take(self) -> int:
        """The count; it begins again from zero."""
        count, self._count = self._count, 0
        return count
