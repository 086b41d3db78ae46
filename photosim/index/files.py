"""An index in its folder: saved so that a crash can't harm it, loaded only if nothing is amiss.

Of a graph four files belong together: ``<model id>.<generation>.hnsw``, the same with ``.ids``
and ``.vectors`` (both by label, ``.npy`` format) and the manifest ``<model id>.json``, which names
the generation and has sizes and checksums (BLAKE2b). A save writes a new generation under
temporary names, syncs, renames, and replaces the manifest last; the old generation is deleted
after that. So at every moment the manifest names a complete set, and a kill leaves the old state
or the new one, plus at most some files that nobody names and that the next save removes.

Of a compact index ``.codes`` is written in that way (arrays in ``.npy`` format, one after the
other). Its whole vectors, ``.records``, have a generation of their own: they are appended to and
stay where they are, and the manifest says how many of them count.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from photosim.core.errors import LibraryError, Remedy
from photosim.core.files import drafted, sync_folder, write_whole
from photosim.core.language import tr
from photosim.core.system_words import system_words
from photosim.index.codes import CodedPart
from photosim.index.compact import CodedRows, CompactIndex, Sorted
from photosim.index.graph import SPACE, Graph, GraphRows, GraphSettings, hnswlib_version
from photosim.index.hnsw import HnswIndex
from photosim.index.records import VectorRecords

FORMAT = 1
PARTS = ("hnsw", "ids", "vectors")
"""Files of a graph, one generation."""
CODES, RECORDS = "codes", "records"
"""Files of a compact index; the second has a generation of its own."""
COMPACT = "compact"
"""What the manifest of one calls its kind."""
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
) -> tuple[HnswIndex | CompactIndex, Health]:
    """The index of a model's vectors in ``directory``, which its ``save`` writes.

    Loaded where it is there and verified, else an empty one on a graph, with the reason; nothing on
    disk is changed. ``settings`` are for a graph that has to be built; one that is loaded keeps its
    own.

    Raises ValueError for a model id that can't be part of a file's name.
    """
    folder = _folder(directory, model_id)
    try:
        return folder.load(dim), Health(HealthState.GOOD)
    except _Unusable as unusable:
        return new_graph(directory, model_id, dim, settings), unusable.health


def is_saved(directory: Path, model_id: str) -> bool:
    """Whether the index of a model's vectors was ever saved in ``directory``. ValueError as
    :func:`open_index`."""
    return _folder(directory, model_id).manifest.exists()


def new_graph(
    directory: Path, model_id: str, dim: int, settings: GraphSettings | None = None
) -> HnswIndex:
    """An empty index on a graph. What is saved in ``directory`` stays as it is until it is saved.
    ValueError as :func:`open_index`."""
    graph = Graph(dim, settings or GraphSettings())
    return HnswIndex(model_id, graph, _folder(directory, model_id).save)


def new_compact(
    directory: Path, model_id: str, dim: int, parts: Sequence[CodedPart]
) -> CompactIndex:
    """An empty compact index, whose whole vectors go to a file in ``directory``; otherwise as
    :func:`new_graph`."""
    folder = _folder(directory, model_id)
    records = VectorRecords(folder.path(folder.last_generation() + 1, RECORDS), dim)
    return CompactIndex(model_id, dim, parts, records, folder.save_compact)


@contextlib.contextmanager
def not_saved(directory: Path) -> Iterator[None]:
    """Where the index's files can't be written inside, LibraryError tells so."""
    try:
        yield
    except OSError as error:
        raise LibraryError(
            tr("Search index not saved"),
            tr(
                "The search index can't be saved in {directory} ({strerror}).",
                directory=directory,
                strerror=system_words(error),
            ),
            Remedy.SAVE_INDEX,
        ) from error


def _folder(directory: Path, model_id: str) -> _Folder:
    if not _MODEL_ID.fullmatch(model_id):
        raise ValueError(f"the model id {model_id!r} can't be part of a file's name")
    return _Folder(directory, model_id)


def move_index(directory: Path, old: str, new: str) -> None:
    """Let the index saved for one model be that of another, which gives the same vectors.

    What was broken off is gone on with. Where it isn't there or is damaged, the other model has
    none, and it is made again from the vectors. Raises OSError.
    """
    there, here = _Folder(directory, old), _Folder(directory, new)
    try:
        manifest = there.read_manifest()
        generations = _generations(manifest)
    except (_Unusable, KeyError, TypeError, ValueError):
        return
    for generation in generations:
        for part in (*PARTS, CODES, RECORDS):
            with contextlib.suppress(FileNotFoundError):
                there.path(generation, part).replace(here.path(generation, part))
    here.write_manifest({**manifest, "model_id": new})
    there.manifest.unlink()


class _Folder:
    """The files of one model's index."""

    def __init__(self, directory: Path, model_id: str) -> None:
        self._directory = directory
        self._model_id = model_id
        self.manifest = directory / f"{model_id}.json"
        parts = "|".join((*PARTS, CODES, RECORDS))
        part = rf"{re.escape(model_id)}\.(?P<generation>[0-9]+)\.({parts})"
        self._ours = re.compile(part)
        self._drafts = re.compile(rf"\.?({part}|{re.escape(self.manifest.name)})(\.[0-9]+)?\.tmp")

    # -- loading -------------------------------------------------------------------------

    def load(self, dim: int) -> HnswIndex | CompactIndex:
        """The saved index. Raises _Unusable."""
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

    def _load(self, manifest: dict[str, Any], dim: int) -> HnswIndex | CompactIndex:
        if manifest.get("kind") == COMPACT:
            return self._load_compact(manifest, dim)
        self._compare(manifest, self._graph_kind(dim))
        return HnswIndex(self._model_id, self._load_graph(manifest, dim), self.save)

    def _compare(self, manifest: dict[str, Any], kind: dict[str, Any]) -> None:
        """Raise _Unusable unless a manifest agrees."""
        for name, value in kind.items():
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

    def _load_graph(self, manifest: dict[str, Any], dim: int) -> Graph:
        try:
            generation = int(manifest["generation"])
            settings = GraphSettings(int(manifest["M"]), int(manifest["ef_construction"]))
            count = int(manifest["count"])
            described = {part: dict(manifest["files"][part]) for part in PARTS}
        except (KeyError, TypeError, ValueError) as error:
            raise _manifest_damaged() from error
        paths = {part: self.path(generation, part) for part in PARTS}
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
            raise _not_loaded(error) from error
        _same_count(len(graph), count)
        return graph

    def _load_compact(self, manifest: dict[str, Any], dim: int) -> CompactIndex:
        self._compare(manifest, self._compact_kind(dim))
        try:
            count = int(manifest["count"])
            codes = self.path(int(manifest["generation"]), CODES)
            described = dict(manifest["files"][CODES])
            parts = [CodedPart(*(int(one) for one in part)) for part in manifest["parts"]]
            records = VectorRecords(
                self.path(int(manifest[RECORDS]["generation"]), RECORDS),
                dim,
                int(manifest[RECORDS]["count"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise _manifest_damaged() from error
        _verify(codes, described)
        try:
            if records.path.stat().st_size < records.size:
                raise _damaged(tr("The saved search index is damaged."))
            rows = _read_rows(codes)
            index = CompactIndex(self._model_id, dim, parts, records, self.save_compact, rows)
        except FileNotFoundError:
            raise
        except (ValueError, OSError) as error:
            raise _not_loaded(error) from error
        _same_count(len(index), count)
        return index

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
            raise _manifest_damaged()
        return manifest

    # -- saving --------------------------------------------------------------------------

    def save(self, index: HnswIndex) -> None:
        """Save an index as the next generation. Raises LibraryError; the old one stays then."""
        self._saving(lambda generation: self._save_graph(index, generation), set())

    def save_compact(self, index: CompactIndex) -> None:
        """The same for a compact index."""
        records = index.whole
        assert isinstance(records, VectorRecords)
        own = int(records.path.name.split(".")[-2])
        self._saving(lambda generation: self._save_compact(index, records, own, generation), {own})

    def _saving(self, save: Callable[[int], None], in_use: set[int]) -> None:
        """in_use: generations of files that are written to already."""
        with not_saved(self._directory):
            try:
                self._directory.mkdir(parents=True, exist_ok=True)
                save(self.last_generation() + 1)
            except OSError:
                with contextlib.suppress(OSError):  # what stays is tidied by the next save
                    self._tidy(self._named_generations() | in_use)
                raise

    def _save_graph(self, index: HnswIndex, generation: int) -> None:
        paths = {part: self.path(generation, part) for part in PARTS}
        with drafted(paths["hnsw"]) as draft:
            labelled = index.dump(draft)
        for part, array in (("ids", labelled.ids), ("vectors", labelled.halves)):
            with drafted(paths[part]) as draft, draft.open("wb") as file:
                np.save(file, array, allow_pickle=False)
        manifest = {
            **self._graph_kind(index.dim),
            "count": int(np.count_nonzero(labelled.ids >= 0)),
            "generation": generation,
            "M": index.settings.links,
            "ef_construction": index.settings.ef_construction,
            "files": {part: _described(paths[part]) for part in PARTS},
        }
        self._publish(manifest, {generation})

    def _save_compact(
        self, index: CompactIndex, records: VectorRecords, own: int, generation: int
    ) -> None:
        records.sync()
        path, rows = self.path(generation, CODES), index.rows
        with drafted(path) as draft, draft.open("wb") as file:
            for array in _arrays(rows):
                np.lib.format.write_array(file, np.ascontiguousarray(array), allow_pickle=False)
        manifest = {
            **self._compact_kind(index.dim),
            "count": len(index),
            "generation": generation,
            "parts": [[part.start, part.end, part.coded] for part in index.coder.parts],
            "files": {CODES: _described(path)},
            RECORDS: {"generation": own, "count": records.count},
        }
        self._publish(manifest, {generation, own})

    def _publish(self, manifest: dict[str, Any], generations: set[int]) -> None:
        sync_folder(self._directory)  # the files have their names before the manifest tells them
        self.write_manifest(manifest)
        self._tidy(generations)

    def _graph_kind(self, dim: int) -> dict[str, Any]:
        """What an index on a graph has to agree in to be loaded."""
        return {
            "format": FORMAT,
            "model_id": self._model_id,
            "dim": dim,
            "space": SPACE,
            "hnswlib": hnswlib_version(),
            "machine": MACHINE,
        }

    def _compact_kind(self, dim: int) -> dict[str, Any]:
        """The same of a compact index."""
        return {"format": FORMAT, "kind": COMPACT, "model_id": self._model_id, "dim": dim}

    def write_manifest(self, manifest: dict[str, Any]) -> None:
        """Say which files belong together."""
        write_whole(self.manifest, (json.dumps(manifest, indent=2) + "\n").encode())
        sync_folder(self._directory)

    def path(self, generation: int, part: str) -> Path:
        """The file of a part of a generation."""
        return self._directory / f"{self._model_id}.{generation}.{part}"

    def _named_generations(self) -> set[int]:
        """The generations of files that the manifest names."""
        try:
            return _generations(self.read_manifest())
        except (_Unusable, KeyError, TypeError, ValueError):
            return set()

    def last_generation(self) -> int:
        """The greatest generation of any file, 0 where there is none."""
        files = self._directory.iterdir() if self._directory.is_dir() else ()
        names = (self._ours.fullmatch(path.name) for path in files)
        found = [int(name["generation"]) for name in names if name is not None]
        return max([0, *self._named_generations(), *found])

    def _tidy(self, keep: set[int]) -> None:
        """Delete every generation but some, and what a broken-off save left."""
        for path in self._directory.iterdir():
            name = self._ours.fullmatch(path.name)
            old = name is not None and int(name["generation"]) not in keep
            if old or self._drafts.fullmatch(path.name):
                path.unlink(missing_ok=True)


def _generations(manifest: dict[str, Any]) -> set[int]:
    """Of the files that belong together. Raises KeyError, TypeError and ValueError."""
    own = {int(manifest["generation"])}
    return own | {int(manifest[RECORDS]["generation"])} if RECORDS in manifest else own


def _arrays(rows: Sorted) -> list[npt.NDArray[np.generic]]:
    """All of a compact index, in the order of its file."""
    parts = (rows.cells, rows.waiting)
    coded = [array for part in parts for array in (part.ids, part.records, part.codes, part.scales)]
    return [*coded, rows.starts, rows.centres]


def _read_rows(path: Path) -> Sorted:
    """What :func:`_arrays` names. Raises ValueError and OSError."""
    with path.open("rb") as file:
        arrays = [np.lib.format.read_array(file, allow_pickle=False) for _ in range(10)]
    return Sorted(CodedRows(*arrays[:4]), arrays[8], arrays[9], CodedRows(*arrays[4:8]))


def _manifest_damaged() -> _Unusable:
    return _damaged(tr("The search index's manifest is damaged."))


def _not_loaded(error: Exception) -> _Unusable:
    return _damaged(tr("The search index can't be loaded ({error}).", error=error))


def _same_count(count: int, said: int) -> None:
    """Raise _Unusable unless both are the same."""
    if count != said:
        raise _damaged(
            tr(
                "The search index has {count} vectors, its manifest says {count2}.",
                count=count,
                count2=said,
            )
        )


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
