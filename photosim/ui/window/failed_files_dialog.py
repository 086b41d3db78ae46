"""The list of files that could not be taken, and what can be done about each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from photosim.core.errors import fault_words
from photosim.core.language import tr
from photosim.core.types import FailedFile
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.table_dialog import Column, TableDialog, TableRow

COLUMNS = (Column(tr("File"), 220), Column(tr("Reason"), 240), Column(tr("Folder"), end=True))


class FailedDialog(TableDialog):
    """Files that could not be taken, each with its reason.

    ``show_asked(path)``: show it in its folder; ``retry_asked(paths)``: try these again.
    """

    show_asked = Signal(str)
    retry_asked = Signal(list)

    def __init__(self, parent: QWidget | None, writable: bool) -> None:
        super().__init__(
            parent,
            tr("Files that failed"),
            COLUMNS,
            size=(760, 460),
            many=True,
            search=tr("Filter by name or reason"),
        )
        self.copy = self.add_button(tr("Copy path"), _copy)
        self.show_in = self.add_button(
            tr("Show in folder"),
            lambda paths: self.show_asked.emit(paths[0]),
            lambda paths: len(paths) == 1,
        )
        self.retry = self.add_button(tr("Try again"), self.retry_asked.emit, lambda _: writable)
        shortcut = QAction(tr("Copy path"), self.table)
        shortcut.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        shortcut.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.triggered.connect(self.copy.click)
        self.table.addAction(shortcut)

    def show_files(self, files: Sequence[FailedFile]) -> None:
        """Fill the list."""
        rows = []
        for file in files:
            path = Path(file.path)
            folder, reason = str(path.parent), fault_words(file.reason)
            rows.append(
                TableRow(file.path, (path.name, reason, folder), (file.path, reason, folder))
            )
        if not files:
            self.show_nothing(
                "check", tr("No file failed: every photo in the folders could be read.")
            )
            return
        if len(files) == 1:
            text = tr("One file can't be read. It is tried again when it changes.")
        else:
            text = tr(
                "{count} files can't be read. They are tried again when they change.",
                count=fmt.count(len(files)),
            )
        self.show_rows(rows, text)


def _copy(paths: Sequence[str]) -> None:
    QGuiApplication.clipboard().setText("\n".join(paths))
