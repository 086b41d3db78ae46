"""A deep lesson's job: made from a library, found again after a kill, and what came of it.

The job's folder, ``teaching/<fingerprint>`` in the library's, is named by what is taught (the
labels, the base model, the settings): asking for the same again goes on in it, whatever else the
library took in meanwhile. There is one at a time; that of another lesson is thrown away.
"""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from photosim.core.arrays import Bools, Floats, Ints
from photosim.core.errors import (
    LibraryError,
    ModelError,
    PhotoUnreadable,
    Remedy,
    UsageError,
)
from photosim.core.language import tr
from photosim.core.system_words import system_words
from photosim.imaging import thumbnails as pictures
from photosim.library.teaching.material import LessonMaterial
from photosim.library.teaching.values import LOSSES, Readiness, UnfinishedLesson
from photosim.ml.registry import ModelCard, ModelFile, shipped_models
from photosim.ml.teach import job as jobs
from photosim.ml.teach.job import DeepSettings, Result, Snapshot
from photosim.ml.teach.lesson import SHARE, Material
from photosim.ml.teach.split import hold_out
from photosim.ml.teach.trainer import AlbumPhotos, Refusals, hard_negatives
from photosim.storage.store import Store

log = logging.getLogger(__name__)

FOLDER = "teaching"

STEPS = 100
"""Ten albums of fifteen photos are learnt by heart after sixty."""
CHECKPOINT_SECONDS = 60.0

MOST_VOTES = 200

NEAREST, MOST_REST, MOST_UNTOUCHED = 300, 900, 500
"""Photos in no album that a deep lesson looks at: the nearest to albums, in all, and others to
measure with; each costs some 50 ms of work and 50 kB of disk."""


@dataclass(frozen=True, slots=True)
class DeepOptions:
    """What a person may choose. loss: None for the first of LOSSES; steps: None for STEPS."""

    loss: str | None = None
    steps: int | None = None

    def __post_init__(self) -> None:
        if self.loss is not None and self.loss not in LOSSES:
            raise UsageError(
                tr("Unknown loss"),
                tr(
                    "There is no loss {loss!r} to teach with. Known: {names}.",
                    loss=self.loss,
                    names=", ".join(LOSSES),
                ),
            )
        if self.steps is not None and self.steps < 1:
            raise UsageError(
                tr("Number out of range"),
                tr("Teaching takes 1 step or more, not {steps}.", steps=self.steps),
            )


def trainable(base: ModelCard) -> ModelFile:
    """The FP32 network of a base model, which training starts from. Raises ModelError."""
    for model in shipped_models():
        card = model.card
        if (card.name, card.precision, card.kind) == (base.name, "fp32", "base"):
            return model
    raise ModelError(
        tr("The base model can't be taught"),
        tr("The FP32 file of the model {name} is not here.", name=base.name),
        Remedy.TEACH_QUICKLY,
    )


@dataclass(frozen=True, slots=True, eq=False)
class DeepJob:
    """A job that is whole, on disk."""

    folder: Path
    settings: DeepSettings
    snapshot: Snapshot

    def finished(self) -> Result | None:
        """The result that an earlier run left, None where there is none."""
        if not (self.folder / jobs.RESULT).is_file():
            return None
        try:
            return self.result()
        except ModelError as error:
            log.warning("the lesson's end is done again: %s", error)
            return None

    def result(self) -> Result:
        """What the child made, its model verified by hash. Raises ModelError."""
        found = jobs.read_result(self.folder)
        labelled, _, _, others = self.snapshot.parts
        dim = self.snapshot.base.shape[1]
        shapes = (found.labelled.shape, found.untouched.shape, found.untouched_base.shape)
        other = (others.stop - others.start, dim)
        sound = shapes == ((labelled.stop, dim), other, other)
        if not sound or hashlib.sha256(self.content(found)).hexdigest() != found.sha256:
            raise ModelError(
                tr("Teaching failed"),
                tr("The result in {folder} is damaged.", folder=self.folder),
                Remedy.TEACH_AGAIN,
            )
        return found

    def content(self, result: Result) -> bytes:
        """The bytes of the model. Raises ModelError where it is gone."""
        try:
            return (self.folder / result.file).read_bytes()
        except OSError as error:
            raise ModelError(
                tr("Teaching failed"),
                tr("The model can't be read: {error}.", error=error),
                Remedy.TEACH_AGAIN,
            ) from error

    def remove(self) -> None:
        """Throw it away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def gathered(self) -> LessonMaterial:
        """The snapshot as instant teaching has it, for the report card."""
        labelled, refused, rest, others = self.snapshot.parts
        base = self.snapshot.base
        material = Material(
            AlbumPhotos(base[labelled], self.snapshot.member),
            np.arange(labelled.stop),
            Refusals(base[refused], self.snapshot.refused),
            base[rest],
            base[others],
        )
        none = np.empty(0, dtype=np.int64)
        return LessonMaterial(
            material,
            self.snapshot.albums,
            self.snapshot.photos,
            self.snapshot.others,
            Readiness(),
            none,
            none,
            none.reshape(0, 3),
        )


def left(directory: Path) -> DeepJob | None:
    """The job that a library has on its disk, whatever its albums say by now. Raises ModelError
    where it is damaged."""
    folders = sorted((directory / FOLDER).glob(f"*/{jobs.JOB}"))
    return DeepJob(folders[0].parent, *jobs.read_job(folders[0].parent)) if folders else None


def unfinished(directory: Path, base: ModelCard) -> UnfinishedLesson | None:
    """What is told of that job; None where there is none, or a damaged one.

    base: the library's base model.
    """
    for path in sorted((directory / FOLDER).glob(f"*/{jobs.JOB}")):
        folder = path.parent
        try:
            settings, albums = jobs.read_settings(folder)
        except ModelError as error:
            log.warning("a lesson can't go on: %s", error)
            continue
        return UnfinishedLesson(
            loss=settings.loss,
            steps=settings.steps,
            step=min(jobs.read_step(folder), settings.steps),
            trained=(folder / jobs.RESULT).is_file(),
            usable=settings.model == base.id,
            albums=albums,
        )
    return None


def discard(directory: Path) -> None:
    """Throw the job away. Raises LibraryError where that can't be."""
    try:
        for folder in (directory / FOLDER).glob("*"):
            shutil.rmtree(folder)
    except OSError as error:
        raise LibraryError(
            tr("The lesson can't be thrown away"),
            tr(
                "{filename} can't be removed: {strerror}.",
                filename=error.filename,
                strerror=system_words(error),
            ),
            Remedy.CHECK_DISK,
        ) from error


def prepare(
    directory: Path, store: Store, gathered: LessonMaterial, settings: DeepSettings
) -> DeepJob:
    """The job for these labels and settings, as it was left, or made anew from the library.

    Raises UsageError where too many thumbnails are missing, LibraryError for a full disk.
    """
    parent = directory / FOLDER
    folder = parent / _fingerprint(store, gathered, settings)
    try:
        for other in parent.glob("*"):
            if other != folder:
                shutil.rmtree(other, ignore_errors=True)
        if (folder / jobs.JOB).is_file():
            try:
                return DeepJob(folder, *jobs.read_job(folder))
            except ModelError as error:
                log.warning("a lesson is begun anew: %s", error)
        shutil.rmtree(folder, ignore_errors=True)
        snapshot, stored = _snapshot(store, gathered, settings.seed)
        jobs.write_job(folder, settings, snapshot, stored)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise LibraryError(
            tr("Teaching can't begin"),
            tr(
                "The lesson can't be written to {parent}: {strerror}.",
                parent=parent,
                strerror=system_words(error),
            ),
            Remedy.FREE_SPACE_AND_TEACH,
        ) from error
    return DeepJob(folder, settings, snapshot)


def _fingerprint(store: Store, gathered: LessonMaterial, settings: DeepSettings) -> str:
    member, refused = gathered.material.labelled.member, gathered.material.refused.refused
    chosen = {
        name: value
        for name, value in asdict(settings).items()
        # How often to save and where to compute don't change what is learnt.
        if name not in {"base", "guard", "checkpoint_seconds", "threads", "device"}
    }
    told: Mapping[str, Any] = {
        "version": jobs.VERSION,
        "settings": chosen,
        "albums": gathered.names,
        "labels": _labels(contents_of(store, gathered.photos), member),
        "refused": _labels(contents_of(store, gathered.refused), refused),
        "votes": sorted(contents_of(store, vote) for vote in gathered.votes),
    }
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


def _labels(contents: Sequence[str], member: Bools) -> list[list[Any]]:
    return sorted(
        [content, np.flatnonzero(row).tolist()]
        for content, row in zip(contents, member, strict=True)
    )


def contents_of(store: Store, photos: Ints) -> list[str]:
    """Content hashes of photos, hexadecimal, in their order."""
    rows = store.photos.rows(photos.tolist())
    return [rows[photo].content_hash.hex() for photo in photos.tolist()]


def _snapshot(store: Store, gathered: LessonMaterial, seed: int) -> tuple[Snapshot, list[bytes]]:
    material = gathered.material
    labelled, rest = material.labelled, material.rest
    held = hold_out(labelled.member, material.groups, SHARE, seed)
    rng = np.random.default_rng(seed)
    # The nearest to the albums, of which the hard negatives are drawn, and others at random.
    hard = hard_negatives(labelled.take(np.flatnonzero(~held)), rest, NEAREST)
    others = rng.permutation(np.setdiff1d(np.arange(len(rest)), hard))[: MOST_REST - len(hard)]
    chosen = np.concatenate([hard, others])
    measured = np.sort(rng.permutation(len(gathered.untouched))[:MOST_UNTOUCHED])
    votes = _votes(gathered, held)
    voted, places = np.unique(votes, return_inverse=True)
    found = [
        _with_thumbnails(store, gathered.photos),
        _with_thumbnails(store, gathered.refused),
        _with_thumbnails(store, gathered.rest[chosen]),
        _with_thumbnails(store, gathered.untouched[measured]),
        _with_thumbnails(store, voted),
    ]
    (own, _), (no, _), (free, _), (aside, _), (asked, _) = found
    member = labelled.member[own]
    if (member[~held[own]].sum(axis=0) < 2).any():
        raise UsageError(
            tr("Not enough to learn from"),
            tr("Too many photos of an album have no thumbnail."),
            Remedy.REPAIR_THUMBNAILS,
        )
    base = [
        labelled.embeddings[own],
        material.refused.embeddings[no],
        rest[chosen][free],
        material.untouched[measured][aside],
    ]
    first = sum(len(part) for part in base)
    rows = np.full(len(voted), -1, dtype=np.int64)
    rows[asked] = np.arange(first, first + len(asked))
    placed = rows[places.reshape(-1, 3)]
    base.append(_voted_vectors(gathered, voted[asked]))
    snapshot = Snapshot(
        member=member,
        held=held[own],
        refused=material.refused.refused[no],
        votes=placed[(placed >= 0).all(axis=1)],
        base=np.concatenate(base),
        rest=len(free),
        photos=gathered.photos[own],
        others=gathered.untouched[measured][aside],
        albums=gathered.names,
        contents=tuple(contents_of(store, gathered.photos[own])),
    )
    return snapshot, [data for _, stored in found for data in stored]


def _votes(gathered: LessonMaterial, held: Bools) -> Ints:
    """The votes that name no photo put aside, the first MOST_VOTES: ids (v, 3)."""
    apart = np.isin(gathered.votes, gathered.photos[held]).any(axis=1)
    return gathered.votes[~apart][:MOST_VOTES]


def _voted_vectors(gathered: LessonMaterial, photos: Ints) -> Floats:
    """Base embeddings of photos that votes name."""
    votes = gathered.material.votes
    if votes is None or not len(photos):
        return np.empty((0, gathered.material.labelled.embeddings.shape[1]), dtype=np.float32)
    ids, first = np.unique(gathered.votes.T.ravel(), return_index=True)
    vectors = votes.rows(np.arange(len(votes)))
    return vectors[first[np.searchsorted(ids, photos)]]


def _with_thumbnails(store: Store, photos: Ints) -> tuple[Ints, list[bytes]]:
    """Rows of those photos that have a readable thumbnail, and these."""
    stored = store.thumbnails.get_many(photos.tolist())
    rows, found = [], []
    for row, photo in enumerate(photos.tolist()):
        data = stored.get(photo, b"")
        try:
            pictures.read(data)
        except PhotoUnreadable:
            continue  # check tells of it
        rows.append(row)
        found.append(data)
    return np.asarray(rows, dtype=np.int64), found
