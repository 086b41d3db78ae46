"""A library of made rows, for measuring what does not scale: ``duplicates`` of the benchmarks.

    python -m tests.benchmarks.scale LIBRARY FOLDER COUNT

writes COUNT photos with vectors into a new library, builds its index, and prints what it holds as
JSON. Vectors are random in 200 kinds, so that photos of one kind are alike as real ones are; one
photo in fifty is a smaller copy of another, with real thumbnails, so that copies are really proved.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

from photosim import storage
from photosim.core.jobs import JobContext
from photosim.core.types import PhotoFacts
from photosim.imaging.fingerprint import fingerprint
from photosim.imaging.thumbnails import thumbnail
from photosim.library.library import Library
from photosim.storage.files import FileStat
from photosim.storage.store import Store
from tests.helpers.pictures import photo_like

KINDS = 200
COPIES = 50
"""One photo in so many is a copy of the one before it."""
PICTURES = 40
"""Different pictures behind the thumbnails; the others are never compared."""
CHUNK = 2000
OF_THE_KIND, OF_THE_COPY = 1.1, 0.35
"""Length of the noise on a vector of unit length: cosines near 0.45 and near 0.94."""

Floats = npt.NDArray[np.float32]


def vectors(count: int, dim: int, rng: np.random.Generator) -> Floats:
    """Unit vectors (count, dim); each ``COPIES``-th is near the one before it."""
    kinds = _noise(KINDS, dim, rng)
    made = kinds[rng.integers(0, KINDS, count)] + OF_THE_KIND * _noise(count, dim, rng)
    made /= np.linalg.norm(made, axis=1, keepdims=True)
    copies = np.arange(COPIES - 1, count, COPIES)
    made[copies] = made[copies - 1] + OF_THE_COPY * _noise(len(copies), dim, rng)
    made /= np.linalg.norm(made, axis=1, keepdims=True)
    return np.asarray(made, dtype=np.float32)


def _noise(count: int, dim: int, rng: np.random.Generator) -> Floats:
    return np.asarray(rng.standard_normal((count, dim)) / np.sqrt(dim), dtype=np.float32)


class Writer:
    """Writes made photos into an empty library."""

    def __init__(self, store: Store, folder: Path, model_id: str) -> None:
        self._store = store
        self._model_id = model_id
        with store.transaction():
            self._folder = store.folders.add(folder).id
        pictures = [photo_like(seed, (320, 240)) for seed in range(PICTURES)]
        self._whole = [(thumbnail(one), fingerprint(one)) for one in pictures]
        smaller = [one.resize((160, 120)) for one in pictures]
        self._smaller = [(thumbnail(one), fingerprint(one)) for one in smaller]

    def write(self, first: int, rows: Floats, prints: list[int]) -> None:
        """Photos numbered from ``first`` on; fingerprints for those that are in no pair."""
        features = np.zeros(1280, np.float16)
        with self._store.transaction():
            for number, (embedding, print_) in enumerate(zip(rows, prints, strict=True), first):
                picture = (number // COPIES) % PICTURES
                place = number % COPIES
                # Pairs that show one of the few pictures are told apart by a bit of their prints.
                small, own = b"", print_
                if place >= COPIES - 2:
                    small, own = (self._whole, self._smaller)[place - COPIES + 2][picture]
                    own ^= self._mark(number // COPIES)
                facts = PhotoFacts("jpeg", *((320, 240) if place < COPIES - 1 else (160, 120)))
                photo = self._store.photos.add(number.to_bytes(20, "big"), 100_000, facts, own)
                row = self._store.files.add_pending(
                    self._folder,
                    f"{number // 500:04d}/{number:06d}.jpg",
                    FileStat(100_000, 1, number + 1),
                )
                self._store.files.link(row, photo)
                self._store.vectors.add(photo, self._model_id, features, embedding)
                if small:
                    self._store.thumbnails.put(photo, small)

    @staticmethod
    def _mark(pair: int) -> int:
        """Bits that make the fingerprints of pairs with one picture differ."""
        return int.from_bytes(np.random.default_rng(pair).bytes(8), "big") >> 1


def main() -> None:
    """Make the library that the command line names."""
    directory, folder, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    started = time.perf_counter()
    rng = np.random.default_rng(4)
    with Library.open(directory, write=True, provider="cpu") as library:
        model = library._runtime.model()
        rows = vectors(count, model.card.embedding_dim, rng)
        prints = rng.integers(1, 1 << 63, count).tolist()
    store = storage.open(directory, write=True)
    writer = Writer(store, folder, model.id)
    for start in range(0, count, CHUNK):
        writer.write(start, rows[start : start + CHUNK], prints[start : start + CHUNK])
    store.close()
    with Library.open(directory, write=True, provider="cpu") as library:
        engine = library._runtime
        with engine.stores.reading() as reader:
            engine.rebuild(reader, engine.model(), JobContext())
    seconds = time.perf_counter() - started
    print(json.dumps({"photos": count, "pairs": count // COPIES, "seconds": seconds}))


if __name__ == "__main__":
    main()
