"""A job as its parts need it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from PIL import Image

from photosim.imaging import thumbnails
from photosim.ml.preprocess import Preprocessing
from photosim.ml.teach.job import DeepSettings, Snapshot, StoredThumbnails, read_job
from photosim.ml.train.loop.trainer import choose_device


@dataclass(frozen=True, slots=True, eq=False)
class LessonWork:
    """Settings, snapshot and pictures (JPEG) of the job in ``folder``, and where to compute."""

    folder: Path
    settings: DeepSettings
    snapshot: Snapshot
    pictures: StoredThumbnails
    preprocessing: Preprocessing
    device: torch.device

    @classmethod
    def open(cls, folder: Path) -> LessonWork:
        """The job in a folder. Raises ModelError where it is damaged."""
        settings, snapshot = read_job(folder)
        return cls(
            folder,
            settings,
            snapshot,
            StoredThumbnails(folder),
            Preprocessing.from_json(settings.preprocessing),
            choose_device(settings.device),
        )

    def picture(self, row: int) -> Image.Image:
        """A photo's thumbnail, decoded. Raises PhotoUnreadable."""
        return thumbnails.read(self.pictures[row])
