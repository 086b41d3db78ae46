"""A folder of class folders as a labelled set in which every photo is there once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.types import ContentHash
from photosim.ml.measure.photos import LabelledPhoto, class_folder


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file that is not trained on, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class ClassSet:
    """Photos, what they show, and what was left out.

    paths, hashes: of each photo. labels: int64 (n,), rows of ``names``, the classes' names sorted.
    """

    paths: tuple[Path, ...]
    hashes: tuple[ContentHash, ...]
    labels: Ints
    names: tuple[str, ...]
    dropped: tuple[SkippedFile, ...]

    def __len__(self) -> int:
        return len(self.paths)

    def only(self, rows: Sequence[int] | Ints, dropped: Sequence[SkippedFile] = ()) -> ClassSet:
        """The same set with these rows alone; ``dropped`` is added to what was left out."""
        kept = [int(row) for row in rows]
        return ClassSet(
            tuple(self.paths[row] for row in kept),
            tuple(self.hashes[row] for row in kept),
            self.labels[kept],
            self.names,
            (*self.dropped, *dropped),
        )


def content_hash(path: Path) -> ContentHash:
    """BLAKE2b-160 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=20)).digest()


def load_classes(folder: Path) -> ClassSet:
    """The photos of a folder of class folders, each content once.

    Corner cases
        A content that lies several times in one class is taken once (the first by path). One
        that lies in several classes says nothing sure about any of them: every file of it is
        dropped. A class may end up empty; it keeps its name. Raises PhotosimError where there is
        no folder or no photo in it.
    """
    photos = class_folder(folder)
    return unambiguous(photos, [content_hash(photo.path) for photo in photos])


def unambiguous(photos: Sequence[LabelledPhoto], hashes: Sequence[ContentHash]) -> ClassSet:
    """The set of labelled photos with these contents, duplicates dropped as load_classes says."""
    names = sorted({photo.label for photo in photos})
    number = {name: i for i, name in enumerate(names)}
    classes_of: dict[ContentHash, set[str]] = {}
    for photo, digest in zip(photos, hashes, strict=True):
        classes_of.setdefault(digest, set()).add(photo.label)
    kept: list[int] = []
    dropped: list[SkippedFile] = []
    taken: set[ContentHash] = set()
    for row, (photo, digest) in enumerate(zip(photos, hashes, strict=True)):
        classes = sorted(classes_of[digest])
        if len(classes) > 1:
            reason = f"the same photo lies in several classes: {', '.join(classes)}"
            dropped.append(SkippedFile(photo.path, reason))
        elif digest in taken:
            dropped.append(SkippedFile(photo.path, "the same photo lies in its class twice"))
        else:
            taken.add(digest)
            kept.append(row)
    return ClassSet(
        tuple(photos[row].path for row in kept),
        tuple(hashes[row] for row in kept),
        np.array([number[photos[row].label] for row in kept], dtype=np.int64),
        tuple(names),
        tuple(dropped),
    )


def hold_out(labels: Ints, share: float, *, seed: int = 0) -> tuple[Ints, Ints]:
    """Rows to train on and rows held out, both sorted: ``share`` of each class is held out.

    Corner cases
        A class is only split where both sides get two photos or more, so that each can be
        compared with another of its class; a class of three or fewer is trained on whole. The
        choice follows from the seed and the labels. Raises ValueError for a share outside [0, 1).
    """
    if not 0.0 <= share < 1.0:
        raise ValueError(f"the held-out share must lie in [0, 1), not {share}")
    rng = np.random.default_rng(seed)
    held: list[Ints] = []
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        if share > 0.0 and len(rows) >= 4:
            count = min(max(2, round(share * len(rows))), len(rows) - 2)
            held.append(rows[:count])
    out = np.sort(np.concatenate(held)) if held else np.empty(0, dtype=np.int64)
    kept = np.setdiff1d(np.arange(len(labels)), out)
    return kept.astype(np.int64), out.astype(np.int64)
