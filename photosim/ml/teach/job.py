"""A deep lesson's job: a folder with everything that its child process needs, and its results.

``photos.bin`` holds the thumbnails (JPEG) one after the other, ``photos.npz`` the numbers of
:class:`Snapshot`, ``job.json`` the settings and the texts; ``job.json`` is written last, so that
a folder which has it is whole. Beside them the child keeps its checkpoint, tells in ``step.json``
how far that is, and writes the model, ``result.npz`` and ``result.json``, the last of all. Plain
arrays and JSON; nothing is unpickled.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Floats, Ints
from photosim.core.errors import ModelError, Remedy
from photosim.core.files import write_whole
from photosim.core.language import tr

JOB, PHOTOS, PIXELS = "job.json", "photos.npz", "photos.bin"
RESULT, VECTORS = "result.json", "result.npz"
STEP = "step.json"

VERSION = 2

_ARRAYS = ("member", "held", "refused", "votes", "base", "photos", "others")
_VECTORS = ("labelled", "untouched", "untouched_base")
"""What of a snapshot and of a result is kept as arrays."""


@dataclass(frozen=True, slots=True)
class DeepSettings:
    """What is to be done.

    base: file of the FP32 network to start from, and its hash; guard: of its guard set, likewise,
    both empty where it has none. model: id of the base model whose
    vectors the snapshot has. preprocessing: as in its card.
    loss: one of the laboratory's, by name. int8: make an INT8 model too, and prefer it where it
    is as good. checkpoint_seconds: between two checkpoints. threads: of the child on the CPU.
    """

    base: str
    base_sha256: str
    model: str
    preprocessing: Mapping[str, Any]
    loss: str
    steps: int
    seed: int
    int8: bool
    device: Literal["auto", "cpu"]
    checkpoint_seconds: float
    threads: int
    guard: str = ""
    guard_sha256: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The photos of a lesson as they were when it began: labelled, refused, rest, untouched, voted.

    member: bool (n, albums) of the labelled photos; held: bool (n,), put aside; refused: bool
    (m, albums); votes: int64 (v, 3), rows of which the first is more like the second than like
    the third; base: unit embeddings float32 (n + m + rest + untouched + voted, dim) of the base
    model as stored, in this order; rest: how many photos in no album training may look at;
    photos, others: ids of the labelled and of the untouched photos; albums: names; contents:
    hashes of the labelled photos, hexadecimal.
    """

    member: Bools
    held: Bools
    refused: Bools
    votes: Ints
    base: Floats
    rest: int
    photos: Ints
    others: Ints
    albums: tuple[str, ...]
    contents: tuple[str, ...]

    @property
    def parts(self) -> tuple[slice, slice, slice, slice]:
        """Rows of the labelled, refused, rest and untouched photos."""
        ends = np.cumsum([0, len(self.member), len(self.refused), self.rest, len(self.others)])
        labelled, refused, rest, untouched = (slice(int(a), int(b)) for a, b in pairwise(ends))
        return labelled, refused, rest, untouched


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """What the child made of it.

    labelled, untouched: unit embeddings under the new model; untouched_base: of the untouched
    photos under the network that training started from, by the same thumbnails; file, sha256,
    precision: of the model in the folder; told: share of the way from the old weights to the
    trained ones, first and last loss, difference between torch and ONNX, figures of INT8.
    """

    labelled: Floats
    untouched: Floats
    untouched_base: Floats
    file: str
    sha256: str
    precision: Literal["fp32", "int8"]
    told: Mapping[str, Any]


def write_job(
    folder: Path, settings: DeepSettings, snapshot: Snapshot, thumbnails: Sequence[bytes]
) -> None:
    """Write a job whole; thumbnails in the order of ``snapshot.base``. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / PIXELS, b"".join(thumbnails))
    ends = np.cumsum([0, *(len(one) for one in thumbnails)], dtype=np.int64)
    arrays: dict[str, npt.NDArray[Any]] = {name: getattr(snapshot, name) for name in _ARRAYS}
    write_whole(folder / PHOTOS, _npz({**arrays, "ends": ends}))
    told = {
        "version": VERSION,
        "settings": asdict(settings),
        "rest": snapshot.rest,
        "albums": list(snapshot.albums),
        "contents": list(snapshot.contents),
    }
    write_whole(folder / JOB, json.dumps(told).encode())


def read_job(folder: Path) -> tuple[DeepSettings, Snapshot]:
    """Settings and snapshot of a job. Raises ModelError where it is damaged or not whole."""
    try:
        told = _told(folder)
        arrays = _arrays(folder / PHOTOS)
        snapshot = Snapshot(
            **{name: arrays[name] for name in _ARRAYS},
            rest=int(told["rest"]),
            albums=tuple(told["albums"]),
            contents=tuple(told["contents"]),
        )
        ends = arrays["ends"]
        whole = (
            len(ends) == len(snapshot.base) + 1 > snapshot.parts[3].stop
            and (snapshot.votes < len(snapshot.base)).all()
            and len(snapshot.contents) == len(snapshot.held) == len(snapshot.member)
            and int(ends[-1]) == (folder / PIXELS).stat().st_size
        )
        if not whole:
            raise ValueError("its parts do not belong together")
        return DeepSettings(**told["settings"]), snapshot
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise _unusable(folder, error) from error


def read_settings(folder: Path) -> tuple[DeepSettings, tuple[str, ...]]:
    """Settings of a job and the names of its albums. Raises ModelError as :func:`read_job`."""
    try:
        told = _told(folder)
        return DeepSettings(**told["settings"]), tuple(told["albums"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unusable(folder, error) from error


def write_step(folder: Path, step: int) -> None:
    """Tell how far the checkpoint is. Raises OSError."""
    write_whole(folder / STEP, json.dumps({"step": step}).encode())


def read_step(folder: Path) -> int:
    """The step that a run of the job goes on at; 0 where it would begin."""
    try:
        return int(json.loads((folder / STEP).read_bytes())["step"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0  # there is no checkpoint yet


def _told(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / JOB).read_bytes())
    if told["version"] != VERSION:
        raise ValueError(f"version {told['version']}")
    return told


def _unusable(folder: Path, error: Exception) -> ModelError:
    return ModelError(
        tr("Teaching can't go on"),
        tr("The job in {folder} can't be used: {error}.", folder=folder, error=error),
        Remedy.TEACH_AGAIN,
    )


class StoredThumbnails:
    """The thumbnails of a job, read from its file one at a time."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / PIXELS
        self._ends = _arrays(folder / PHOTOS)["ends"]

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, row: int) -> bytes:
        with self._path.open("rb") as file:
            file.seek(int(self._ends[row]))
            return file.read(int(self._ends[row + 1] - self._ends[row]))

    def __iter__(self) -> Iterator[bytes]:
        return (self[row] for row in range(len(self)))


def write_result(folder: Path, result: Result) -> None:
    """Write a result whole. Raises OSError."""
    write_whole(folder / VECTORS, _npz({name: getattr(result, name) for name in _VECTORS}))
    told = {
        "file": result.file,
        "sha256": result.sha256,
        "precision": result.precision,
        "told": dict(result.told),
    }
    write_whole(folder / RESULT, json.dumps(told).encode())


def read_result(folder: Path) -> Result:
    """The result of a job. Raises ModelError where there is none, or a damaged one."""
    try:
        told = json.loads((folder / RESULT).read_bytes())
        arrays = _arrays(folder / VECTORS)
        if told["precision"] not in {"fp32", "int8"} or Path(told["file"]).name != told["file"]:
            raise ValueError("its model is of no known kind")
        labelled, untouched, untouched_base = (arrays[name] for name in _VECTORS)
        return Result(labelled, untouched, untouched_base, **told)
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise ModelError(
            tr("Teaching failed"),
            tr("Its result in {folder} can't be used: {error}.", folder=folder, error=error),
            Remedy.TEACH_AGAIN,
        ) from error


def _npz(arrays: Mapping[str, npt.NDArray[Any]]) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def _arrays(path: Path) -> dict[str, npt.NDArray[Any]]:
    with np.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}
