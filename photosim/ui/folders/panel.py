"""The left column: all photos, and the watched folders with their counts and state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosim.library.duplicates.values import Guard
from photosim.library.values import FolderStatus
from photosim.ui.folders.delegate import FolderDelegate, FolderRow
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.row_list import RowsModel

ROW_ROLE = Qt.ItemDataRole.UserRole
ALL_PHOTOS = "All photos"
NO_GUARDS: Mapping[Path, Guard] = {}

_Index = QModelIndex | QPersistentModelIndex


GUARDS: dict[Guard | None, tuple[str, str]] = {
    None: ("Not protected", "Duplicates in it may be removed"),
    Guard.PROTECTED: ("Protected", "Nothing in it is ever removed"),
    Guard.REFERENCE: (
        "Reference",
        "Nothing in it is ever removed, and its photos are the ones kept",
    ),
}


def folder_note(
    folder: FolderStatus, advice: str = "", guard: Guard | None = None
) -> tuple[str, str]:
    """The second line of a folder and its colour: what a person should know of it. Pure.

    The most important thing only: offline, polled, waiting, failed, protected; else nothing.
    """
    if not folder.online:
        return "Offline: its drive or share is not there", "warning"
    if advice:
        return "Checked now and then", "muted"
    if folder.pending:
        return f"{fmt.count(folder.pending)} waiting", "muted"
    if folder.failed:
        files = "file" if folder.failed == 1 else "files"
        return f"{fmt.count(folder.failed)} {files} failed", "warning"
    if guard is not None:
        return GUARDS[guard][0], "muted"
    return "", "muted"


def rows_of(
    folders: Sequence[FolderStatus],
    advice: Mapping[str, str],
    guards: Mapping[Path, Guard] = NO_GUARDS,
) -> list[FolderRow]:
    """The rows of the column: all photos first. Pure."""
    total = sum(folder.photos for folder in folders)
    rows = [FolderRow(None, ALL_PHOTOS, "", "muted", total, "photos", "")]
    names = [folder.path.name or str(folder.path) for folder in folders]
    for folder, name in zip(folders, names, strict=True):
        text = advice.get(str(folder.path), "")
        guard = guards.get(folder.path)
        note, role = folder_note(folder, text, guard)
        if not note and names.count(name) > 1:
            note = fmt.elide_path(str(folder.path.parent), 32)  # which of the two it is
        kept = ": ".join(GUARDS[guard]) if guard is not None else ""
        noted = "" if guard is not None and note == GUARDS[guard][0] else note
        tip = "\n".join(part for part in (str(folder.path), noted, text, kept) if part)
        icon = "folder" if folder.online else "folder-off"
        rows.append(FolderRow(folder.path, name, note, role, folder.photos, icon, tip))
    return rows


class FolderModel(RowsModel[FolderRow]):
    """The rows of the column. Changes of counts keep selection and scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(rows_of((), {}), parent)

    def set_rows(self, rows: list[FolderRow]) -> None:
        """Show other rows; a reset only where folders came or went."""
        self._show(rows, lambda row: row.path)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.name, f"{fmt.count(row.photos)} photos", row.note)
            return ", ".join(part for part in parts if part)
        return None


class FolderList(QListView):
    """The list itself; Delete asks to remove, Enter shows the folder."""

    remove_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
            return
        super().keyPressEvent(event)


class FoldersPanel(QFrame):
    """The column of folders.

    ``chosen(path or None)``: a person picked a folder or all photos. ``remove_asked()``: the
    chosen one is to go; ``menu_asked(global position)``: what can be done with it.
    ``current_changed()``: another row is chosen.
    """

    chosen = Signal(object)
    remove_asked = Signal()
    menu_asked = Signal(QPoint)
    current_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._advice: dict[str, str] = {}
        self._guards: Mapping[Path, Guard] = {}
        self._folders: list[FolderStatus] = []
        heading = QLabel("Folders")
        heading.setProperty("role", "heading")
        self.model = FolderModel(self)
        self.view = FolderList()
        self.view.setModel(self.model)
        self.view.setItemDelegate(FolderDelegate(ROW_ROLE, self.view))
        self.view.setUniformItemSizes(False)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.setAccessibleName("Folders")
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.remove_asked.connect(self.remove_asked)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 8, 4)
        head.addWidget(heading)
        head.addStretch(1)
        self._head = head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.select(None)

    def add_button(self, action: QAction) -> None:
        """Put a button for an action beside the heading."""
        button = QToolButton()
        button.setDefaultAction(action)
        self._head.addWidget(button)

    def show_folders(self, folders: Sequence[FolderStatus]) -> None:
        """Show these folders; keeps what is chosen."""
        chosen, none = self.current_folder(), not self.view.currentIndex().isValid()
        self._folders = list(folders)
        known = {str(folder.path) for folder in folders}
        self._advice = {path: text for path, text in self._advice.items() if path in known}
        self._show_rows()
        if not none:
            self.select(chosen)

    def shown(self) -> list[FolderStatus]:
        """The folders as they were shown last."""
        return list(self._folders)

    def show_advice(self, folder: str, text: str) -> None:
        """Mark a folder with what the watcher says of it; an empty text takes it away."""
        if text:
            self._advice[folder] = text
        else:
            self._advice.pop(folder, None)
        self._show_rows()

    def show_guards(self, guards: Mapping[Path, Guard]) -> None:
        """Mark the folders that are protected from cleaning up."""
        self._guards = guards
        self._show_rows()

    def guard_of(self, path: Path) -> Guard | None:
        """How a folder is protected."""
        return self._guards.get(path)

    def _show_rows(self) -> None:
        self.model.set_rows(rows_of(self._folders, self._advice, self._guards))

    def current_folder(self) -> Path | None:
        """The chosen folder; None for all photos."""
        index = self.view.currentIndex()
        row = self.model.rows()[index.row()] if index.isValid() else None
        return row.path if row is not None else None

    def select(self, folder: Path | None) -> None:
        """Mark a row as chosen without asking anybody to show it."""
        for number, row in enumerate(self.model.rows()):
            if row.path == folder:
                self.view.setCurrentIndex(self.model.index(number))
                return
        self.view.setCurrentIndex(self.model.index(0))

    def deselect(self) -> None:
        """Mark no row: something else than a folder is shown."""
        self.view.setCurrentIndex(QModelIndex())
        self.view.clearSelection()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.rows()[index.row()].path)

    def _show_menu(self, position: QPoint) -> None:
        index = self.view.indexAt(position)
        if index.isValid() and self.model.rows()[index.row()].path is not None:
            self.view.setCurrentIndex(index)
            self.menu_asked.emit(self.view.viewport().mapToGlobal(position))
