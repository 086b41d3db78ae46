"""Removing photos from the grid, and taking back what was removed anywhere in the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.removal.values import JournalEntry, RemovalReport, UndoReport
from photosim.ui.removal.journal_dialog import SHOWN, JournalDialog
from photosim.ui.removal.removal import Removal, undone_text

if TYPE_CHECKING:
    from photosim.ui.window.main_window import MainWindow


class WindowRemoval(QObject):
    """The grid's part of removing. What the grid shows follows what goes and comes back, also
    where that was done on the Duplicates page."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.own = Removal(window.session, window.banners, window)
        for removal in (self.own, window.duplicates.removal):
            removal.removed.connect(self._on_removed)
            removal.restored.connect(self._on_restored)
        window.grid.removeAsked.connect(window.handler.do_trash)
        self.own.changed.connect(window.duplicates.control.read)

    def ask(self) -> None:
        """Show what moving the selected photos to the trash would do: of results the files that
        were found, else all files of each photo."""
        ids = self._window.grid.selected_ids()
        control = self._window.control
        found: list[Path] | None = None
        if control.here.is_query:
            chosen = set(ids)
            found = [
                Path(path)
                for row in control.results.rows
                if row.photo_id in chosen
                for path in row.paths
            ]

        def files(library: Library) -> list[Path]:
            return _files_of(library, ids) if found is None else found

        if ids:
            self.own.ask_for(files)

    def undo(self) -> None:
        """Put back what was removed last, also before a restart."""
        self.own.undo()

    def show_journal(self) -> JournalDialog:
        """List what was done to files, to take any of it back."""
        session = self._window.session
        dialog = JournalDialog(self._window, session.writable)
        dialog.undo_asked.connect(self.own.undo)

        def show(entries: list[JournalEntry]) -> None:
            if isValid(dialog):
                dialog.show_entries(entries)

        def fill() -> None:
            session.read("read the journal", lambda lib: lib.removal.journal(SHOWN), show)

        def told(report: UndoReport) -> None:
            dialog.tell(undone_text(report))
            fill()

        connection = self.own.restored.connect(told)
        dialog.finished.connect(lambda: self.own.restored.disconnect(connection))
        fill()
        dialog.open()
        return dialog

    @Slot(object)
    def _on_removed(self, report: RemovalReport) -> None:
        if report.done:
            self._window.control.files_gone(report.done)

    @Slot(object)
    def _on_restored(self, report: UndoReport) -> None:
        if report.restored:
            self._window.control.files_back()


def _files_of(library: Library, ids: list[PhotoId]) -> list[Path]:
    return [path for one in library.details(ids) for path in one.paths]
