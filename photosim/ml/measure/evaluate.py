"""How well a model finds the originals of edited copies, and what measuring needs: rows of photos.

Runs the ONNX model as the app does, without torch. Retrieval by class is
:mod:`.evaluate_classes`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from photosim.core.arrays import Bytes, Floats, Ints
from photosim.core.errors import PhotosimError, PhotoUnreadable, Remedy
from photosim.core.language import tr
from photosim.imaging.decode import open_photo
from photosim.imaging.fingerprint import fingerprint
from photosim.imaging.thumbnails import thumbnail
from photosim.ml.embedder import Embedder
from photosim.ml.measure.attacks import ATTACKS, attack
from photosim.ml.measure.photos import class_folder, decoded
from photosim.ml.measure.same_picture import all_twins

#: "The original within the first 50" of the copy benchmark.
WITHIN = 50

_BATCH = 64
#: Pictures that are no photos, for the figures of "nothing similar": how many, and their seed,
#: another than those that levels are calibrated with.
NOISE, NOISE_SEED = 120, 77

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class FailedPhoto:
    """A photo that was left out, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class CopyEvaluation:
    """Finding the original of an edited copy among all photos of a folder; fractions in 0..1.

    top1: the original is the nearest. mean_average_precision: mean of 1 / rank of the original.
    within: the original is among the first ``WITHIN``. precision, recall: of the pairs at or
    above ``level`` (None where the model has no level ``copy``); a pair is right where it joins
    a copy with its own original. Twins of the original (one picture twice in the folder) count
    neither way.
    attacks: ``top1`` and ``recall`` of each attack.
    """

    model: str
    provider: str
    images: int
    copies: int
    top1: float
    mean_average_precision: float
    within: float
    level: float | None
    precision: float | None
    recall: float | None
    attacks: dict[str, dict[str, float | None]]
    failed: list[FailedPhoto]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class EditedCopy:
    """An edited picture as a library would keep it. width, height: of the edited picture."""

    thumbnail: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, eq=False)
class EditedCopies:
    """The copies of one attack, and where the embedding looks for their originals.

    paths: every photo of the gallery; rows below are places in it.
    copies: the edited pictures; originals: int64 (n,), the row that each was made of.
    candidates: for each copy its nearest rows, nearest first, at most ``WITHIN`` of them; twins
        of the original are left out. similarities: their cosines.
    ranks: int64 (n,), rank of the original, 1 the nearest.
    """

    attack: str
    paths: Sequence[Path]
    copies: Sequence[EditedCopy]
    originals: Ints
    candidates: Sequence[Ints]
    similarities: Sequence[Floats]
    ranks: Ints


Inspect = Callable[[EditedCopies, Progress | None], None]
"""Looks closer at the copies of one attack; reports copies done."""


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddedPhotos:
    """Rows of the photos that could be read; ``rows`` are their places in what was asked.

    fingerprints: of the pictures as embedded (after the edit), see ``imaging.fingerprint``.
    """

    rows: list[int]
    fingerprints: list[int]
    features: Floats
    embeddings: Floats
    failed: list[FailedPhoto]


def embed_photos(
    embedder: Embedder,
    paths: Sequence[Path],
    edit: Callable[[int, Image.Image], Image.Image] | None = None,
    progress: Progress | None = None,
) -> EmbeddedPhotos:
    """Features and embeddings of photo files, each first edited where ``edit`` is given.

    progress: called with photos done and photos in all.
    """
    preprocessing = embedder.card.preprocessing

    def prepared(row: int, image: Image.Image) -> tuple[Bytes, int]:
        if edit is not None:
            image = edit(row, image)
        return preprocessing(image), fingerprint(image)

    rows: list[int] = []
    prints: list[int] = []
    failed: list[FailedPhoto] = []
    features = np.empty((len(paths), embedder.card.feature_dim), dtype=np.float32)
    embeddings = np.empty((len(paths), embedder.card.embedding_dim), dtype=np.float32)
    coming = decoded(paths, prepared)
    while batch := list(islice(coming, _BATCH)):
        pixels = []
        first = len(rows)
        for row, result in batch:
            if isinstance(result, PhotoUnreadable):
                failed.append(FailedPhoto(str(paths[row]), result.reason))
            else:
                rows.append(row)
                pixels.append(result[0])
                prints.append(result[1])
        if pixels:
            output = embedder.embed(pixels)
            features[first : len(rows)] = output.features
            embeddings[first : len(rows)] = output.embeddings
        if progress is not None:
            progress(batch[-1][0] + 1, len(paths))
    count = len(rows)
    return EmbeddedPhotos(rows, prints, features[:count], embeddings[:count], failed)


def evaluate_copies(
    embedder: Embedder,
    folder: Path,
    *,
    queries: int = 300,
    seed: int = 0,
    progress: Progress | None = None,
    inspect: Inspect | None = None,
) -> CopyEvaluation:
    """Edits photos of a folder with every attack and looks for the originals among all of them.

    queries: photos to edit, drawn from the folder with the seed (all where it has fewer).
    inspect: called with the copies of each attack in turn, as soon as they were looked for.
    Raises PhotosimError where the folder has fewer than two photos that can be read.
    """
    paths = [photo.path for photo in class_folder(folder)]
    keys = [path.relative_to(folder).as_posix() for path in paths]
    steps = min(queries, len(paths))
    rounds = len(ATTACKS) * (1 if inspect is None else 2)
    total = len(paths) + steps * rounds
    gallery = embed_photos(embedder, paths, progress=_shifted(progress, 0, total))
    if len(gallery.rows) < 2:
        raise PhotosimError(
            tr("Too few photos"),
            tr("{folder} has fewer than two readable photos.", folder=folder),
            Remedy.CLASS_FOLDERS,
        )
    chosen = draw(len(gallery.rows), queries, seed)
    there = [paths[row] for row in gallery.rows]
    everything = embedder.as_copies(gallery.embeddings)
    same = all_twins(
        gallery.fingerprints,
        chosen,
        everything,
        lambda row: open_photo(there[row]).image,
    )
    found: dict[str, CopyScores] = {}
    done = len(paths)
    for name in ATTACKS:
        kept: dict[int, EditedCopy] = {}
        copies = embed_copies(
            embedder,
            name,
            [there[row] for row in chosen],
            [keys[gallery.rows[row]] for row in chosen],
            seed=seed,
            progress=_shifted(progress, done, total),
            keep=None if inspect is None else kept,
        )
        found[name] = score_copies(copies, everything, chosen, same)
        done += steps
        if inspect is not None:
            near = nearest_others(copies, everything, same)
            edited = [kept[row] for row in range(len(chosen))]
            inspect(
                EditedCopies(name, there, edited, chosen, *near, found[name].ranks),
                _shifted(progress, done, total),
            )
            done += steps
    level = embedder.card.levels.get("copy")
    return summarise_copies(embedder, len(gallery.rows), found, level, gallery.failed)


@dataclass(frozen=True, slots=True, eq=False)
class CopyScores:
    """One attack's figures by query.

    ranks: rank of the original, 1 the nearest. own: cosine to the original. others: cosines to
    the ``WITHIN`` nearest photos of other pictures, (n, WITHIN or fewer), -inf where there are
    fewer.
    """

    ranks: Ints
    own: Floats
    others: Floats


def score_copies(
    copies: Floats,
    gallery: Floats,
    originals: Ints,
    twins_of: Sequence[Ints] | None = None,
) -> CopyScores:
    """Ranks of the originals (rows of the gallery) for their edited copies, row by row.

    twins_of: for each original the rows that hold the same picture (:func:`.twins.all_twins`). They
    are left out of ranks and of ``others``.
    """
    own = np.einsum("nd,nd->n", copies, gallery[originals]).astype(np.float32)
    count = min(WITHIN, len(gallery) - 1)
    ranks = np.empty(len(copies), dtype=np.int64)
    others = np.empty((len(copies), count), dtype=np.float32)
    for start in range(0, len(copies), 256):
        part = slice(start, start + 256)
        similarity = copies[part] @ gallery.T
        similarity[np.arange(len(similarity)), originals[part]] = -np.inf
        if twins_of is not None:
            for row, twin_rows in enumerate(twins_of[part]):
                similarity[row, twin_rows] = -np.inf
        ranks[part] = 1 + (similarity >= own[part, None]).sum(axis=1)
        others[part] = -np.sort(-similarity, axis=1)[:, :count]
    return CopyScores(ranks, own, others)


def nearest_others(
    copies: Floats, gallery: Floats, left_out: Sequence[Ints]
) -> tuple[list[Ints], list[Floats]]:
    """For each copy the ``WITHIN`` nearest rows of the gallery, nearest first, and their cosines.

    left_out: for each copy the rows that don't count.
    """
    rows: list[Ints] = []
    cosines: list[Floats] = []
    for copy, twin_rows in zip(copies, left_out, strict=True):
        similarity = gallery @ copy
        similarity[twin_rows] = -np.inf
        count = min(WITHIN, len(gallery) - len(twin_rows))
        nearest = np.argsort(-similarity, kind="stable")[:count].astype(np.int64)
        rows.append(nearest)
        cosines.append(similarity[nearest])
    return rows, cosines


def summarise_copies(
    embedder: Embedder,
    images: int,
    found: dict[str, CopyScores],
    level: float | None,
    failed: Sequence[FailedPhoto] = (),
) -> CopyEvaluation:
    """The figures over all attacks, each attack weighing the same."""
    ranks = np.concatenate([scores.ranks for scores in found.values()])
    precision = recall = None
    if level is not None:
        right = sum(int((scores.own >= level).sum()) for scores in found.values())
        wrong = sum(int((scores.others >= level).sum()) for scores in found.values())
        precision = right / (right + wrong) if right + wrong else None
        recall = right / len(ranks)
    return CopyEvaluation(
        model=embedder.card.id,
        provider=embedder.provider,
        images=images,
        copies=len(ranks),
        top1=float((ranks == 1).mean()),
        mean_average_precision=float((1.0 / ranks).mean()),
        within=float((ranks <= WITHIN).mean()),
        level=level,
        precision=precision,
        recall=recall,
        attacks={
            name: {
                "top1": float((scores.ranks == 1).mean()),
                "recall": None if level is None else float((scores.own >= level).mean()),
            }
            for name, scores in found.items()
        },
        failed=list(failed),
    )


def edited(
    name: str, paths: Sequence[Path], keys: Sequence[str], seed: int
) -> Callable[[int, Image.Image], Image.Image]:
    """Makes the copy of each photo by the attack ``name``; pasted on the next photo of the list."""
    backgrounds = [*paths[1:], *paths[:1]]

    def edit(row: int, image: Image.Image) -> Image.Image:
        ground = open_photo(backgrounds[row]).image if name == "pasted" else image
        return attack(name, image, keys[row], ground, seed)

    return edit


def embed_copies(
    embedder: Embedder,
    name: str,
    paths: Sequence[Path],
    keys: Sequence[str],
    *,
    seed: int,
    progress: Progress | None = None,
    keep: dict[int, EditedCopy] | None = None,
) -> Floats:
    """Embeddings (n, dim) of the photos after the attack ``name``, as copies are told by.

    Each is pasted on the next photo of the list. keep: is given each edited picture by its row.
    Raises PhotosimError where a photo can't be
    read, since a row would be missing.
    """
    copy_of = edited(name, paths, keys, seed)

    def edit(row: int, image: Image.Image) -> Image.Image:
        made = copy_of(row, image)
        if keep is not None:
            keep[row] = EditedCopy(thumbnail(made), made.width, made.height)
        return made

    embedded = embed_photos(embedder, paths, edit, progress)
    if embedded.failed:
        lost = embedded.failed[0]
        raise PhotosimError(tr("Photo unreadable"), f"{lost.path}: {lost.reason}.")
    return embedder.as_copies(embedded.embeddings)


def draw(count: int, wanted: int, seed: int) -> Ints:
    """Sorted rows of a sample without repetition; all rows where fewer are there than wanted."""
    rng = np.random.default_rng(seed)
    return np.sort(rng.permutation(count)[: min(wanted, count)]).astype(np.int64)


def _shifted(progress: Progress | None, done_before: int, total: int) -> Progress | None:
    if progress is None:
        return None
    return lambda done, _: progress(done_before + done, total)
