"""An index in its folder: saved so that a crash can't harm it, loaded only if nothing is amiss.

Four files belong together: ``<model id>.<generation>.hnsw`` (the graph), the same with ``.ids``
and ``.vectors`` (both by label, ``.npy`` format) and the manifest ``<model id>.json``, which names
the generation and has sizes and checksums (BLAKE2b). A save writes a new generation under
temporary names, syncs, renames, and replaces the manifest last; the old generation is deleted
after that. So at every moment the manifest names a complete set, and a kill leaves the old state
or the new one, plus at most some files that nobody names and that the next save removes.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import struct
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np

from photosim.core.errors import LibraryError, Remedy
from photosim.core.files import drafted, sync_folder, write_whole
from photosim.core.language import tr
from photosim.index.graph import HNSWLIB_VERSION, SPACE, Graph, GraphRows, GraphSettings
from photosim.index.hnsw import HnswIndex

FORMAT = 1
PARTS = ("hnsw", "ids", "vectors")
MACHINE = f"{sys.byteorder}-endian, {8 * struct.calcsize('P')} bit"
"""hnswlib writes numbers as the machine has them."""

_MODEL_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_TRIES = 5


class HealthState(StrEnum):
    """What was found in an index's folder."""

    GOOD = "good"
    MISSING = "missing"
    DAMAGED = "damaged"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Health:
    """What was found on opening an index.

    ``good``: loaded and verified; ``missing``: never saved; ``damaged``: not the bytes that were
    saved; ``other``: of another model, dimension, format or machine. ``note`` is a sentence for
    people, empty where all is good.
    """

    state: HealthState
    note: str = ""

    @property
    def good(self) -> bool:
        """Whether the index was loaded; otherwise it is empty and has to be filled again."""
        return self.state is HealthState.GOOD


class _Unusable(Exception):
    def __init__(self, state: HealthState, note: str) -> None:
        super().__init__(note)
        self.health = Health(state, note)


def open_index(
    directory: Path, model_id: str, dim: int, settings: GraphSettings | None = None
) -> tuple[HnswIndex, Health]:
    """The index of a model's vectors in ``directory``, which :meth:`.HnswIndex.save` writes.

    Loaded where it is there and verified, else empty, with the reason; nothing on disk is
    changed. ``settings`` are for a graph that has to be built; one that is loaded keeps its own.

    Raises ValueError for a model id that can't be part of a file's name.
    """
    if not _MODEL_ID.fullmatch(model_id):
        raise ValueError(f"the model id {model_id!r} can't be part of a file's name")
    folder = _Folder(directory, model_id)
    try:
        graph = folder.load(dim)
        health = Health(HealthState.GOOD)
    except _Unusable as unusable:
        graph = Graph(dim, settings or GraphSettings())
        health = unusable.health
    return HnswIndex(model_id, graph, folder.save), health


def move_index(directory: Path, old: str, new: str) -> None:
    """Let the index saved for one model be that of another, which gives the same vectors.

    What was broken off is gone on with. Where it isn't there or is damaged, the other model has
    none, and it is made again from the vectors. Raises OSError.
    """
    there, here = _Folder(directory, old), _Folder(directory, new)
    try:
        manifest = there.read_manifest()
        generation = int(manifest["generation"])
    except (_Unusable, KeyError, TypeError, ValueError):
        return
    for part, path in there.paths(generation).items():
        with contextlib.suppress(FileNotFoundError):
            path.replace(here.paths(generation)[part])
    here.write_manifest({**manifest, "model_id": new})
    there.manifest.unlink()


class _Folder:
    """The files of one model's index."""

    def __init__(self, directory: Path, model_id: str) -> None:
        self._directory = directory
        self._model_id = model_id
        self.manifest = directory / f"{model_id}.json"
        part = rf"{re.escape(model_id)}\.(?P<generation>[0-9]+)\.({'|'.join(PARTS)})"
        self._ours = re.compile(part)
        self._drafts = re.compile(rf"\.?({part}|{re.escape(self.manifest.name)})(\.[0-9]+)?\.tmp")

    # -- loading -------------------------------------------------------------------------

    def load(self, dim: int) -> Graph:
        """The saved graph. Raises _Unusable."""
        manifest = self.read_manifest()
        for _ in range(_TRIES):
            try:
                return self._load(manifest, dim)
            except FileNotFoundError:
                # Another process saved in between and has deleted this generation.
                before, manifest = manifest, self.read_manifest()
                if manifest == before:
                    break
        raise _damaged(tr("A file of the search index is gone."))

    def _load(self, manifest: dict[str, Any], dim: int) -> Graph:
        for name, value in self._kind(dim).items():
            if manifest.get(name) != value:
                raise _Unusable(
                    HealthState.OTHER,
                    tr(
                        "The search index was made for another {name} ({get!r} instead of "
                        "{value!r}).",
                        name=name,
                        get=manifest.get(name),
                        value=value,
                    ),
                )
        try:
            generation = int(manifest["generation"])
            settings = GraphSettings(int(manifest["M"]), int(manifest["ef_construction"]))
            count = int(manifest["count"])
            described = {part: dict(manifest["files"][part]) for part in PARTS}
        except (KeyError, TypeError, ValueError) as error:
            raise _damaged(tr("The search index's manifest is damaged.")) from error
        paths = self.paths(generation)
        for part in PARTS:
            _verify(paths[part], described[part])
        try:
            saved = GraphRows(
                np.load(paths["ids"], allow_pickle=False),
                np.load(paths["vectors"], allow_pickle=False),
            )
            graph = Graph.load(paths["hnsw"], dim, settings, saved)
        except FileNotFoundError:
            raise
        except (RuntimeError, ValueError, OSError) as error:
            raise _damaged(
                tr("The search index can't be loaded ({error}).", error=error)
            ) from error
        if len(graph) != count:
            raise _damaged(
                tr(
                    "The search index has {count} vectors, its manifest says {count2}.",
                    count=len(graph),
                    count2=count,
                )
            )
        return graph

    def read_manifest(self) -> dict[str, Any]:
        """What belongs together. Raises _Unusable."""
        try:
            manifest = json.loads(self.manifest.read_bytes())
        except FileNotFoundError:
            raise _Unusable(
                HealthState.MISSING, tr("There is no saved search index yet.")
            ) from None
        except (OSError, ValueError) as error:
            raise _damaged(
                tr("The search index's manifest can't be read ({error}).", error=error)
            ) from error
        if not isinstance(manifest, dict):
            raise _damaged(tr("The search index's manifest is damaged."))
        return manifest

    # -- saving --------------------------------------------------------------------------

    def save(self, index: HnswIndex) -> None:
        """Save an index as the next generation. Raises LibraryError; the old one stays then."""
        try:
            self._directory.mkdir(parents=True, exist_ok=True)
            self._save(index, self._last_generation() + 1)
        except OSError as error:
            with contextlib.suppress(OSError):  # what stays is tidied by the next save
                self._tidy(self._named_generation())
            raise LibraryError(
                tr("Search index not saved"),
                tr(
                    "The search index can't be saved in {directory} ({strerror}).",
                    directory=self._directory,
                    strerror=error.strerror or error,
                ),
                Remedy.SAVE_INDEX,
            ) from error

    def _save(self, index: HnswIndex, generation: int) -> None:
        paths = self.paths(generation)
        with drafted(paths["hnsw"]) as draft:
            labelled = index.dump(draft)
        for part, array in (("ids", labelled.ids), ("vectors", labelled.halves)):
            with drafted(paths[part]) as draft, draft.open("wb") as file:
                np.save(file, array, allow_pickle=False)
        manifest = {
            **self._kind(index.dim),
            "count": int(np.count_nonzero(labelled.ids >= 0)),
            "generation": generation,
            "M": index.settings.links,
            "ef_construction": index.settings.ef_construction,
            "files": {part: _described(paths[part]) for part in PARTS},
        }
        sync_folder(self._directory)  # the files have their names before the manifest tells them
        self.write_manifest(manifest)
        self._tidy(generation)

    def _kind(self, dim: int) -> dict[str, Any]:
        """What an index has to agree in to be loaded."""
        return {
            "format": FORMAT,
            "model_id": self._model_id,
            "dim": dim,
            "space": SPACE,
            "hnswlib": HNSWLIB_VERSION,
            "machine": MACHINE,
        }

    def write_manifest(self, manifest: dict[str, Any]) -> None:
        """Say which files belong together."""
        write_whole(self.manifest, (json.dumps(manifest, indent=2) + "\n").encode())
        sync_folder(self._directory)

    def paths(self, generation: int) -> dict[str, Path]:
        """The files of a generation by part."""
        stem = f"{self._model_id}.{generation}"
        return {part: self._directory / f"{stem}.{part}" for part in PARTS}

    def _named_generation(self) -> int:
        """The generation that the manifest names, 0 where it names none."""
        try:
            return int(self.read_manifest().get("generation", 0))
        except (_Unusable, TypeError, ValueError):
            return 0

    def _last_generation(self) -> int:
        names = (self._ours.fullmatch(path.name) for path in self._directory.iterdir())
        found = [int(name["generation"]) for name in names if name is not None]
        return max([self._named_generation(), *found])

    def _tidy(self, keep: int) -> None:
        """Delete every generation but one, and what a broken-off save left."""
        for path in self._directory.iterdir():
            name = self._ours.fullmatch(path.name)
            old = name is not None and int(name["generation"]) != keep
            if old or self._drafts.fullmatch(path.name):
                path.unlink(missing_ok=True)


def _damaged(note: str) -> _Unusable:
    return _Unusable(HealthState.DAMAGED, note)


def _described(path: Path) -> dict[str, Any]:
    return {"bytes": path.stat().st_size, "blake2b": _checksum(path)}


def _verify(path: Path, described: dict[str, Any]) -> None:
    """Raise _Unusable unless the file is the one described; FileNotFoundError without one."""
    try:
        size = path.stat().st_size
        same = size == described.get("bytes") and _checksum(path) == described.get("blake2b")
    except FileNotFoundError:
        raise
    except OSError as error:
        raise _damaged(tr("The search index can't be read ({error}).", error=error)) from error
    if not same:
        raise _damaged(tr("The saved search index is damaged."))


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=32)).hexdigest()
