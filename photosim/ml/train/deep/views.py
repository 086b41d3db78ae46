"""What the frozen part of the network makes of the photos and of edited views of them, once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch

from photosim.core.arrays import Halves
from photosim.core.files import drafted
from photosim.ml.train.deep.work import LessonWork
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.random_edits import mild_view

VIEWS = 4
"""Views of each labelled photo: itself, then mirrored, cropped a little, lighter or darker."""

PART = 128
_BATCH = 16

Progress = Callable[[int, int], None]


class Views:
    """What the network's ``frozen`` part makes of photos: float16 (photos, numbers).

    plain: of every photo of the job; edited: (labelled photos, VIEWS - 1, numbers).
    """

    def __init__(self, plain: Halves, edited: Halves) -> None:
        self.plain = plain
        self.edited = edited

    def of(self, row: int, view: int) -> Halves:
        """A view of a photo; view 0 is the photo itself."""
        one: Halves = self.plain[row] if view == 0 else self.edited[row, view - 1]
        return one


def make_views(work: LessonWork, network: EmbeddingNetwork, progress: Progress) -> Views:
    """Activations of the job's pictures, and of edited views of the labelled ones.

    Parts that a killed run left in the folder are taken as they are. ``progress`` is called
    with the pictures done and in all, and may raise. Raises OSError, PhotoUnreadable.
    """
    photos, labelled = len(work.pictures), len(work.snapshot.member)
    tasks = [(row, 0) for row in range(photos)]
    tasks += [(row, view) for row in range(labelled) for view in range(1, VIEWS)]
    parts: list[Halves] = []
    network.to(work.device)
    for start in range(0, len(tasks), PART):
        progress(start, len(tasks))
        path = work.folder / f"views-{start:06}.npy"
        if not path.is_file():
            made = _activations(work, network, tasks[start : start + PART])
            # Float16 keeps four digits, and half of the disk.
            with drafted(path) as draft, draft.open("wb") as file:
                np.save(file, made)
        parts.append(np.load(path, allow_pickle=False))
    progress(len(tasks), len(tasks))
    everything = np.concatenate(parts)
    plain = everything[:photos]
    edited = everything[photos:].reshape(labelled, VIEWS - 1, *plain.shape[1:])
    return Views(plain, edited)


def _activations(
    work: LessonWork, network: EmbeddingNetwork, tasks: Sequence[tuple[int, int]]
) -> Halves:
    found = []
    with torch.inference_mode():
        for start in range(0, len(tasks), _BATCH):
            pixels = []
            for row, view in tasks[start : start + _BATCH]:
                image = work.picture(row)
                if view:
                    seeded = np.random.default_rng([work.settings.seed, row, view])
                    image = mild_view(image, seeded)
                pixels.append(work.preprocessing(image))
            batch = torch.from_numpy(work.preprocessing.to_batch(pixels)).to(work.device)
            images = batch.contiguous(memory_format=torch.channels_last)
            made = network.backbone.frozen(images)
            found.append(made.to(torch.float16).cpu().contiguous().numpy())
    return np.concatenate(found)
