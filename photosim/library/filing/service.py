"""What windows and the command line use of filing; ``Library.filing`` is one of these.

Writing belongs to the library lane; exporting and sheets read only, from any thread.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from photosim.core.jobs import JobContext
from photosim.library.filing.filer import Filer
from photosim.library.filing.values import FilingReport
from photosim.library.removal.service import let_index_follow
from photosim.library.runtime.runtime import Runtime


class Filing:
    """Copying, moving and renaming the photos of one library."""

    def __init__(self, runtime: Runtime) -> None:
        self._stores = runtime.stores
        self._runtime = runtime

    def copy(
        self, paths: Iterable[Path], folder: Path, job: JobContext | None = None
    ) -> FilingReport:
        """Copy photos into a folder, with what belongs to them. Library lane.

        paths: files of photos of the library. folder: absolute; it is made. ``removal.undo`` takes
        it back. What can't be done is told in the report. Raises UsageError for a folder that can't
        be, Cancelled between two photos; what was done before stays, and can be undone.
        """
        try:
            return self._filer().copy(paths, folder, job or JobContext())
        finally:
            let_index_follow(self._runtime)

    def move(
        self, paths: Iterable[Path], folder: Path, job: JobContext | None = None
    ) -> FilingReport:
        """Move photos into a folder; otherwise like :meth:`copy`."""
        try:
            return self._filer().move(paths, folder, job or JobContext())
        finally:
            let_index_follow(self._runtime)

    def rename(self, path: Path, name: str, job: JobContext | None = None) -> FilingReport:
        """Give a photo another name, and what belongs to it the same. Library lane.

        name: its extension may be left out. Raises UsageError for a name that can't be.
        """
        try:
            return self._filer().rename(path, name, job or JobContext())
        finally:
            let_index_follow(self._runtime)

    def _filer(self) -> Filer:
        return Filer(self._stores.writer(), self._runtime.directory)
