"""A library whose photos fall into kinds that the base model tells apart badly."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np

from photosim import storage
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.runtime.model import Model
from tests.helpers.libraries import open_library, paths_of
from tests.helpers.models import FEATURES
from tests.helpers.pictures import photo_like, write_jpeg

KINDS = ("ash", "beech", "cedar", "date")
EACH = 16
TAUGHT = 12
"""Photos of each kind that go into its album; the others stay outside."""

REST = 160


def kinds_library(directory: Path, photos: Path) -> None:
    """Make a library: EACH photos of each of KINDS, ``ash-03.jpg``, and REST others.

    Features are drawn: a kind shows in few directions, weakly, under much that has nothing to do
    with it. Albums of the kinds hold the first TAUGHT photos of each.
    """
    names = [f"{kind}-{number:02}.jpg" for kind in KINDS for number in range(EACH)]
    names += [f"other-{number:03}.jpg" for number in range(REST)]
    for seed, name in enumerate(names):
        write_jpeg(photos / name, photo_like(seed, (64, 48)))
    with open_library(directory, photos) as library:
        library._runtime.cores = 1  # so that photos come, and are numbered, in one order
        library.update()
        draw_vectors(library, dict.fromkeys(KINDS, 1.3))
    # The index holds the vectors of before.
    for file in (directory / "index").iterdir():
        file.unlink()
    with Library.open(directory, write=True, provider="cpu") as library:
        library.check(repair=True)
        ids = ids_by_name(library)
        for kind in KINDS:
            library.albums.create(kind)
            library.albums.add(kind, [ids[f"{kind}-{number:02}"] for number in range(TAUGHT)])


def draw_vectors(library: Library, strength: dict[str, float], model: Model | None = None) -> None:
    """Replace the stored vectors of a model, or of the library's own, by drawn ones."""
    model = model or library._runtime.model()
    head = model.session().head()
    rng = np.random.default_rng(5)
    kinds = rng.standard_normal((len(KINDS), FEATURES))
    with (
        closing(storage.open(library.directory, write=True)) as store,
        store.transaction(),
    ):
        for name, photo in sorted(ids_by_name(library).items()):
            features = rng.standard_normal(FEATURES) * (1 + 2 * (np.arange(FEATURES) < 40))
            kind = name.split("-")[0]
            if kind in strength:
                features = features + strength[kind] * kinds[KINDS.index(kind)]
            stored = features.astype(np.float16)
            store.vectors.add(photo, model.id, stored, head.project(stored[None])[0])


def ids_by_name(library: Library) -> dict[str, PhotoId]:
    """Photos by the name of their file, without its ending."""
    return {Path(path).stem: photo for path, photo in paths_of(library).items()}
