"""The public benchmark: splits, pixels that are decoded once, and the figures of a model's card."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from photosim.core.arrays import Bytes, Floats, Ints
from photosim.core.errors import PhotoUnreadable
from photosim.core.files import drafted
from photosim.imaging.decode import open_photo
from photosim.imaging.fingerprint import fingerprint
from photosim.ml.embedder import Embedder
from photosim.ml.measure import attacks
from photosim.ml.measure.attacks import ATTACKS
from photosim.ml.measure.evaluate import CopyScores, draw, edited, score_copies, summarise_copies
from photosim.ml.measure.metrics import Gallery, retrieval
from photosim.ml.measure.photos import decoded
from photosim.ml.measure.same_picture import all_twins
from photosim.ml.preprocess import Preprocessing

BENCHES = ("bench_unseen", "bench_seen")
COPY_QUERIES = 300
#: Every so many classes of ``train`` one is kept out of training.
VALIDATION_EVERY = 12


@dataclass(frozen=True, slots=True)
class BenchPhoto:
    """One line of ``classes/splits.csv``; path is relative to ``classes``."""

    path: str
    set: str
    label: str
    split: str


@dataclass(frozen=True, slots=True)
class Benchmark:
    """The photos folder: ``classes`` with its splits, ``various`` and ``camera`` beside it."""

    folder: Path
    photos: list[BenchPhoto]

    @classmethod
    def load(cls, folder: Path) -> Benchmark:
        """Reads ``classes/splits.csv``. Raises OSError or KeyError where it is not there."""
        with (folder / "classes" / "splits.csv").open(newline="", encoding="utf-8") as lines:
            photos = [
                BenchPhoto(row["path"], row["set"], row["class"], row["split"])
                for row in csv.DictReader(lines)
            ]
        return cls(folder, photos)

    @property
    def sets(self) -> list[str]:
        """Names of the sets, sorted."""
        return sorted({photo.set for photo in self.photos})

    def rows(self, split: str, set_: str | None = None) -> Ints:
        """Rows of ``photos`` of a split, of one set where it is named."""
        return np.array(
            [
                row
                for row, photo in enumerate(self.photos)
                if photo.split == split and set_ in (None, photo.set)
            ],
            dtype=np.int64,
        )

    def validation_rows(self) -> Ints:
        """Rows of the classes of ``train`` that training never sees: every twelfth.

        The shipped weights' share (:mod:`.share`) and the level ``copy`` are chosen by them.
        """
        rows = self.rows("train")
        names, numbers = np.unique(self.labels()[rows], return_inverse=True)
        kept_out = np.arange(len(names)) % VALIDATION_EVERY == VALIDATION_EVERY - 1
        return np.asarray(rows[kept_out[numbers]])

    def labels(self) -> npt.NDArray[np.str_]:
        """The class of each photo, its set before it: classes of two sets are never one."""
        return np.array([f"{photo.set}/{photo.label}" for photo in self.photos])

    def paths(self) -> list[Path]:
        """The file of each photo."""
        return [self.folder / "classes" / photo.path for photo in self.photos]

    def camera(self) -> list[Path]:
        """The full-size camera photos that can be read; they only fill the gallery."""
        paths = sorted((self.folder / "camera").glob("*.jpg"))
        return [
            paths[row]
            for row, found in decoded(paths, lambda _, image: image.size)
            if not isinstance(found, PhotoUnreadable)
        ]

    def various(self) -> list[Path]:
        """Photos without labels."""
        return sorted((self.folder / "various").glob("*.jpg"))


class PixelCache:
    """Model input pixels, decoded once and kept in a folder as arrays that are mapped, not read.

    An array's name covers files, preprocessing and edit, and the name of its embeddings the
    model too, so that none is ever mistaken for another.
    """

    def __init__(self, folder: Path, preprocessing: Preprocessing) -> None:
        self.folder = folder
        self.preprocessing = preprocessing
        folder.mkdir(parents=True, exist_ok=True)

    def photos(self, paths: Sequence[Path]) -> Bytes:
        """uint8 (n, size, size, 3) of photo files. Raises PhotoUnreadable for the first bad one."""
        return self._pixels(paths, "", lambda _, image: image)

    def copies(self, paths: Sequence[Path], keys: Sequence[str], name: str, seed: int) -> Bytes:
        """The same after the attack ``name``; each photo is pasted on the next of the list."""
        kind = f"{name}/{seed}/{attacks.VERSION}"
        return self._pixels(paths, kind, edited(name, paths, keys, seed))

    def embeddings(self, embedder: Embedder, pixels: Bytes) -> Floats:
        """Embeddings of an array of this cache, kept beside it. Raises ValueError for another."""
        if not isinstance(pixels, np.memmap) or pixels.filename is None:
            raise ValueError("only arrays of the cache have a name")
        final = self.folder / f"{Path(pixels.filename).stem}-{embedder.card.id}.npy"
        if not final.exists():
            with drafted(final) as draft, draft.open("wb") as file:
                np.save(file, embedder.embed(pixels).embeddings)
        return np.asarray(np.load(final), dtype=np.float32)

    def fingerprints(self, paths: Sequence[Path]) -> list[int]:
        """Fingerprints of photo files. Raises PhotoUnreadable for the first bad one."""
        final = self.folder / f"{_name([*_told(paths), 'fingerprints'])}.npy"
        if not final.exists():
            found = np.zeros(len(paths), dtype=np.uint64)
            for row, result in decoded(paths, lambda _, image: fingerprint(image)):
                if isinstance(result, PhotoUnreadable):
                    raise result
                found[row] = result
            with drafted(final) as draft, draft.open("wb") as file:
                np.save(file, found)
        return [int(one) for one in np.load(final)]

    def _pixels(
        self, paths: Sequence[Path], kind: str, edit: Callable[[int, Image.Image], Image.Image]
    ) -> Bytes:
        name = _name([*_told(paths), kind, repr(self.preprocessing)])
        final = self.folder / f"{name}.npy"
        if not final.exists():
            size = self.preprocessing.size
            rows = decoded(paths, lambda row, image: self.preprocessing(edit(row, image)))
            with drafted(final) as draft:
                array = np.lib.format.open_memmap(
                    draft, mode="w+", dtype=np.uint8, shape=(len(paths), size, size, 3)
                )
                for row, result in rows:
                    if isinstance(result, PhotoUnreadable):
                        raise result
                    array[row] = result
                del array
        return np.lib.format.open_memmap(final, mode="r")


def _told(paths: Sequence[Path]) -> list[str]:
    return [f"{path}/{path.stat().st_size}" for path in paths]


def _name(told: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True, eq=False)
class BenchVectors:
    """Embeddings of every benchmark photo, and of the camera photos that fill the gallery, as what
    is similar is told by; copies: those of the benchmark photos as copies are."""

    bench: Benchmark
    embeddings: Floats
    camera: Floats
    copies: Floats


def embed_bench(embedder: Embedder, bench: Benchmark, cache: PixelCache) -> BenchVectors:
    """Embeds the benchmark and the camera photos."""
    stored = cache.embeddings(embedder, cache.photos(bench.paths()))
    camera = cache.embeddings(embedder, cache.photos(bench.camera()))
    return BenchVectors(
        bench, embedder.as_similar(stored), embedder.as_similar(camera), embedder.as_copies(stored)
    )


def retrieval_figures(
    embeddings: Floats,
    bench: Benchmark,
    camera: Floats | None = None,
) -> dict[str, dict[str, float]]:
    """``recall_at_1`` and ``map_at_r`` leave-one-out within each bench split of each set, and
    ``recall_at_1_of_all`` against all benchmark (and camera) photos."""
    labels = bench.labels()
    gallery, gallery_labels = embeddings, labels
    if camera is not None:
        gallery = np.concatenate([embeddings, camera])
        gallery_labels = np.concatenate([labels, np.full(len(camera), "camera")])
    figures = {}
    for split in BENCHES:
        for set_ in bench.sets:
            rows = bench.rows(split, set_)
            within = retrieval(embeddings[rows], labels[rows], ks=(1,))
            whole = Gallery(gallery, gallery_labels, rows)
            of_all = retrieval(embeddings[rows], labels[rows], whole, ks=(1,))
            figures[f"{split} {set_}"] = {
                "recall_at_1": round(within.recall_at[1], 4),
                "map_at_r": round(within.map_at_r, 4),
                "recall_at_1_of_all": round(of_all.recall_at[1], 4),
            }
    return figures


def copy_rows(bench: Benchmark, splits: Sequence[str], count: int, seed: int) -> list[int]:
    """Rows of the photos to be edited: a sample of the splits."""
    rows = np.concatenate([bench.rows(split) for split in splits])
    return [int(rows[i]) for i in draw(len(rows), count, seed)]


def copy_scores(
    embedder: Embedder, vectors: BenchVectors, cache: PixelCache, rows: Sequence[int], seed: int
) -> dict[str, CopyScores]:
    """Every attack on the photos of ``rows``, looked for among all benchmark photos."""
    paths = vectors.bench.paths()
    chosen = [paths[row] for row in rows]
    keys = [vectors.bench.photos[row].path for row in rows]
    same = all_twins(
        cache.fingerprints(paths),
        np.array(rows, dtype=np.int64),
        vectors.copies,
        lambda row: open_photo(paths[row]).image,
    )
    return {
        name: score_copies(
            embedder.as_copies(cache.embeddings(embedder, cache.copies(chosen, keys, name, seed))),
            vectors.copies,
            np.array(rows, dtype=np.int64),
            same,
        )
        for name in ATTACKS
    }


def copy_figures(
    embedder: Embedder, found: dict[str, CopyScores], images: int, level: float
) -> dict[str, Any]:
    """Rounded figures of the copy benchmark for a card."""
    data = summarise_copies(embedder, images, found, level).to_json()
    for unwanted in ("model", "provider", "failed"):
        del data[unwanted]
    return {key: _rounded(value) for key, value in data.items()}


def _rounded(data: Any) -> Any:
    if isinstance(data, float):
        return round(data, 4)
    if isinstance(data, dict):
        return {key: _rounded(value) for key, value in data.items()}
    return data
