"""Which folders are protected from cleaning up, beside the watched folders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from photosim.core.jobs import JobContext
from photosim.library.duplicates.values import Guard, GuardedFolder
from photosim.library.library import Library
from photosim.library.values import Change
from photosim.ui.folders.panel import FoldersPanel
from photosim.ui.work.session import Session


class FolderGuards(QObject):
    """Keeps the column of folders up to date, and changes what a folder is guarded as."""

    def __init__(self, session: Session, panel: FoldersPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        session.folders_changed.connect(lambda _: self.refresh())
        session.changed.connect(self._on_change)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.decisions:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read which folders are guarded."""

        def done(guarded: list[GuardedFolder]) -> None:
            self._panel.show_guards({one.path: one.guard for one in guarded})

        self._session.read(
            "read protected folders", lambda library: library.duplicates.guarded(), done
        )

    @Slot(object, object)
    def guard(self, folder: Path, guard: Guard | None) -> None:
        """Guard a folder, or no longer."""

        def work(library: Library, _: JobContext) -> Change:
            if guard is None:
                return library.duplicates.unguard(folder)
            return library.duplicates.guard(folder, guard)

        self._session.write("change the protection", work, files=False)
