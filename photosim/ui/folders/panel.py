"""The left column: all photos, and the watched folders with their counts and state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame

from photosim.library.duplicates.values import Guard
from photosim.library.values import FolderStatus
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.header import ListHead
from photosim.ui.widgets.layout import in_column
from photosim.ui.widgets.row_list import ListRow, RowList

ALL_PHOTOS = "All photos"
NO_GUARDS: Mapping[Path, Guard] = {}

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
) -> list[ListRow]:
    """The rows of the column: all photos first. Pure."""
    total = sum(folder.photos for folder in folders)
    rows = [_row(None, ALL_PHOTOS, total, icon="photos")]
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
        rows.append(
            _row(
                folder.path,
                name,
                folder.photos,
                note=note,
                note_role=role,
                icon="folder" if folder.online else "folder-off",
                icon_role="muted" if folder.online else "warning",
                tip=tip,
            )
        )
    return rows


def _row(path: Path | None, name: str, photos: int, note: str = "", **more: Any) -> ListRow:
    parts = (name, f"{fmt.count(photos)} photos", note)
    spoken = ", ".join(part for part in parts if part)
    return ListRow(path, name, note, fmt.count(photos), spoken=spoken, **more)


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
        self.guards: Mapping[Path, Guard] = {}
        self._folders: list[FolderStatus] = []
        self.view = RowList("Folders", rows_of((), {}))
        self.model = self.view.rows
        self.view.picked.connect(self.chosen)
        self.view.delete_asked.connect(lambda _: self.remove_asked.emit())
        self.view.menu_asked.connect(self._ask_menu)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        head = ListHead("Folders")
        self.add_button = head.add_button
        in_column(head, (self.view, 1), margins=0, spacing=0, on=self)
        self.select(None)

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
        self.guards = guards
        self._show_rows()

    def _show_rows(self) -> None:
        self.model.set_rows(rows_of(self._folders, self._advice, self.guards))

    def current_folder(self) -> Path | None:
        """The chosen folder; None for all photos."""
        folder: Path | None = self.view.current_key()
        return folder

    def select(self, folder: Path | None) -> None:
        """Mark a row as chosen without asking anybody to show it."""
        self.view.choose(max(0, self.model.row_of(folder)))

    def deselect(self) -> None:
        """Mark no row: something else than a folder is shown."""
        self.view.choose(-1)

    def _ask_menu(self, path: Path | None, at: QPoint) -> None:
        if path is not None:
            self.select(path)
            self.menu_asked.emit(at)
