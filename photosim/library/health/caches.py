"""What a library keeps although it can be made again: how large that is, and throwing it away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from photosim.core.errors import LibraryError, Remedy
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.system_words import system_words
from photosim.library.mapping.kept import FOLDER as MAPS
from photosim.library.runtime.runtime import INDEX, Runtime
from photosim.library.values import Change


class Cache(StrEnum):
    """What can be made again from the rest of a library."""

    INDEX = "index"
    """Finds the nearest photos fast; made anew from the vectors at once."""

    MAPS = "maps"
    """The maps by likeness; computed again when one is looked at."""


FOLDERS = {Cache.INDEX: INDEX, Cache.MAPS: MAPS}


@dataclass(frozen=True, slots=True)
class LibrarySize:
    """Bytes on the disk. database: what can't be made again, thumbnails and vectors included;
    models: what albums have taught; caches: by what they are."""

    database: int
    models: int
    caches: dict[Cache, int]

    @property
    def total(self) -> int:
        """All of it."""
        return self.database + self.models + sum(self.caches.values())


class Caches:
    """The caches of one library: measured from any thread, cleared in the library lane."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    def sizes(self) -> LibrarySize:
        """How large the library and each cache are."""
        home = self._runtime.directory
        with self._runtime.stores.reading() as store:
            database = store.size()
        caches = {cache: _bytes_in(home / folder) for cache, folder in FOLDERS.items()}
        return LibrarySize(database, _bytes_in(home / "models"), caches)

    def clear(self, cache: Cache, job: JobContext | None = None) -> Change:
        """Throw a cache away; the index is made anew before this is over, for searches need it.

        Raises LibraryError where a file can't be removed, Cancelled.
        """
        runtime, job = self._runtime, job or JobContext()
        store = runtime.stores.writer()
        folder = runtime.directory / FOLDERS[cache]
        try:
            if cache is Cache.INDEX:
                answering = {one.id: one for one in (runtime.model(), runtime.similar_model())}
                for name in {file.name.partition(".")[0] for file in folder.glob("*")}:
                    if name not in answering:
                        runtime.drop_index(name)
                for model in answering.values():
                    runtime.rebuild(store, model, job)
            else:
                for file in folder.glob("*"):
                    file.unlink(missing_ok=True)
        except OSError as error:
            raise LibraryError(
                tr("The cache can't be cleared"),
                tr(
                    "{filename} can't be removed: {strerror}.",
                    filename=error.filename,
                    strerror=system_words(error),
                ),
                Remedy.CHECK_DISK,
            ) from error
        return Change()


def _bytes_in(folder: Path) -> int:
    """Bytes of the files right in a folder; none where it isn't there."""
    total = 0
    for path in folder.glob("*"):
        try:
            total += path.stat().st_size
        except OSError:  # gone meanwhile
            continue
    return total
