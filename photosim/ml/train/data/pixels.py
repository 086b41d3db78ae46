"""Every photo decoded once to a square of pixels, kept in one mapped file."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosim.core.arrays import Bytes
from photosim.core.errors import PhotoUnreadable, Remedy, UsageError
from photosim.core.files import drafted, write_whole
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.ml.measure.photos import decoded
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.data.classes import ClassSet, SkippedFile


@dataclass(frozen=True, slots=True, eq=False)
class PixelStore:
    """pixels: uint8 (n, S, S, 3), RGB, one row for each photo of ``photos``."""

    photos: ClassSet
    pixels: Bytes


def open_pixels(
    photos: ClassSet, preprocessing: Preprocessing, folder: Path, job: JobContext | None = None
) -> PixelStore:
    """The pixels of a set, decoded where they are not in ``folder`` yet.

    The files' names follow from the contents and the preprocessing, so that a changed photo or
    size is decoded again and a moved folder is not. 150 kB a photo at 224 pixels.

    Corner cases
        A photo that can't be read is dropped with its reason. Raises UsageError where none is
        left, Cancelled after a cancel; nothing half-written is ever taken for complete.
    """
    side = preprocessing.size
    told = json.dumps(preprocessing.to_json(), sort_keys=True).encode()
    name = hashlib.sha256(told + b"".join(photos.hashes)).hexdigest()[:24]
    index_path, pixels_path = folder / f"{name}.json", folder / f"{name}.pixels"
    if not index_path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _decode(photos, preprocessing, index_path, pixels_path, job or JobContext())
    unreadable: dict[str, str] = json.loads(index_path.read_text(encoding="utf-8"))
    kept = [row for row in range(len(photos)) if str(row) not in unreadable]
    dropped = [SkippedFile(photos.paths[int(row)], reason) for row, reason in unreadable.items()]
    if not kept:
        raise UsageError(
            tr("No photos"), tr("None of the photos can be read."), Remedy.CLASS_FOLDERS
        )
    shape = (len(kept), side, side, 3)
    pixels = np.memmap(pixels_path, dtype=np.uint8, mode="r", shape=shape)
    return PixelStore(photos.only(kept, dropped), pixels)


def _decode(
    photos: ClassSet,
    preprocessing: Preprocessing,
    index_path: Path,
    pixels_path: Path,
    job: JobContext,
) -> None:
    unreadable: dict[str, str] = {}
    with drafted(pixels_path) as draft, draft.open("wb") as file:
        for row, result in decoded(photos.paths, lambda _, image: preprocessing(image)):
            job.check()
            if isinstance(result, PhotoUnreadable):
                unreadable[str(row)] = result.reason
            else:
                file.write(result.tobytes())
            job.report(tr("Decoding photos"), row + 1, len(photos))
    # The index comes last: where it is, the pixels are complete.
    write_whole(index_path, json.dumps(unreadable).encode())
