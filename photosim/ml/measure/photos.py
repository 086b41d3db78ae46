"""Photos of a folder for measuring and training: their files, labels, and decoded pixels in order.

Inside the app photos are decoded in worker processes; here they come from a folder that the user
names for measuring or training, and a few threads are enough.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PIL import Image

from photosim.core.errors import PhotosimError, PhotoUnreadable, Remedy
from photosim.core.language import tr
from photosim.imaging.decode import open_photo
from photosim.imaging.file_types import PHOTO_EXTENSIONS

_AHEAD = 32

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LabelledPhoto:
    """A photo's file and the name of its class."""

    path: Path
    label: str


def class_folder(folder: Path) -> list[LabelledPhoto]:
    """The photos under a folder, each labelled with the folder it lies in, sorted by path.

    Hidden files and folders are left out. Raises PhotosimError where there is no folder or no
    photo in it.
    """
    if not folder.is_dir():
        raise PhotosimError(
            tr("Folder not found"),
            tr("{folder} is not a folder.", folder=folder),
            Remedy.CLASS_FOLDERS,
        )
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(parent)
        label = here.relative_to(folder).as_posix()
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix[1:].lower() in PHOTO_EXTENSIONS:
                found.append(LabelledPhoto(here / name, label))
    if not found:
        raise PhotosimError(
            tr("No photos"),
            tr("There are no photos under {folder}.", folder=folder),
            Remedy.CLASS_FOLDERS,
        )
    return found


def decoded(
    paths: Sequence[Path], use: Callable[[int, Image.Image], T], threads: int = 2
) -> Iterator[tuple[int, T | PhotoUnreadable]]:
    """``(i, use(i, image of paths[i]))`` in order, decoded and used ahead in threads.

    A photo that can't be read yields its PhotoUnreadable in place of a result.
    """

    def work(row: int) -> T | PhotoUnreadable:
        try:
            image = open_photo(paths[row]).image
        except PhotoUnreadable as error:
            return error
        return use(row, image)

    with ThreadPoolExecutor(threads) as pool:
        waiting: deque[Future[T | PhotoUnreadable]] = deque()
        for row in range(min(_AHEAD, len(paths))):
            waiting.append(pool.submit(work, row))
        for row in range(len(paths)):
            result = waiting.popleft().result()
            if row + _AHEAD < len(paths):
                waiting.append(pool.submit(work, row + _AHEAD))
            yield row, result
