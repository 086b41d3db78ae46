"""What windows and the command line use of filing; ``Library.filing`` is one of these.

Writing belongs to the library lane; exporting and sheets read only, from any thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from photosim.core.errors import UsageError, told_as
from photosim.core.files import write_whole
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.filing.export import export
from photosim.library.filing.filer import Filer
from photosim.library.filing.sheet import as_html, sheet_photos
from photosim.library.filing.values import ExportChoice, ExportReport, FilingReport, SheetPhoto
from photosim.library.holding.beside import Surroundings, stands_apart
from photosim.library.removal.service import files_moving
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
        with files_moving(self._runtime):
            return self._filer().copy(paths, folder, job or JobContext())

    def move(
        self, paths: Iterable[Path], folder: Path, job: JobContext | None = None
    ) -> FilingReport:
        """Move photos into a folder; otherwise like :meth:`copy`."""
        with files_moving(self._runtime):
            return self._filer().move(paths, folder, job or JobContext())

    def rename(self, path: Path, name: str, job: JobContext | None = None) -> FilingReport:
        """Give a photo another name, and what belongs to it the same. Library lane.

        name: its extension may be left out. Raises UsageError for a name that can't be.
        """
        with files_moving(self._runtime):
            return self._filer().rename(path, name, job or JobContext())

    def beside(self, path: Path) -> int:
        """How many files belong to a photo and would follow it. Any thread."""
        with self._stores.reading() as store:
            listed = Surroundings(stands_apart(store)).listed(path.parent)
            return 0 if listed is None else len(listed.of(path))

    def export(
        self, paths: Iterable[Path], folder: Path, choice: ExportChoice, job: JobContext
    ) -> ExportReport:
        """Write photos anew into a folder, which is made. Any thread; no row is written.

        paths: of any photos. What can't be done is told in the report. Raises UsageError for a
        folder that can't be, Cancelled; what was written before stays.
        """
        return export(self._runtime.workers(), paths, folder, choice, job)

    def sheet_photos(self, ids: Sequence[PhotoId]) -> list[SheetPhoto]:
        """What stands on a contact sheet of photos, in their order. Any thread."""
        with self._stores.reading() as store:
            return sheet_photos(store, ids)

    def write_sheet(self, ids: Sequence[PhotoId], file: Path, title: str) -> int:
        """Write a contact sheet as one HTML file; tells how many photos are on it. Any thread.

        Raises UsageError where the file can't be written.
        """
        photos = self.sheet_photos(ids)
        with told_as(UsageError, tr("The sheet can't be written"), str(file)):
            write_whole(file, as_html(photos, title).encode())
        return len(photos)

    def _filer(self) -> Filer:
        return Filer(self._stores.writer(), self._runtime.directory)
