"""In the left column: the watched folders with their counts and state, and what lies in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import takewhile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame

from photosim.core.language import listed, tr, tr_n
from photosim.library.browsing.places import FolderCount
from photosim.library.duplicates.values import Guard
from photosim.library.values import FolderStatus
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.header import ListHead
from photosim.ui.widgets.layout import in_column, text_label
from photosim.ui.widgets.row_list import ListRow, RowList

NO_FOLDERS = tr("Add a folder of photos, or drop one on the window.")
NO_GUARDS: Mapping[Path, Guard] = {}

GUARDS: dict[Guard | None, tuple[str, str]] = {
    None: (tr("Not protected"), tr("Duplicates in it may be removed")),
    Guard.PROTECTED: (tr("Protected"), tr("Nothing in it is ever removed")),
    Guard.REFERENCE: (
        tr("Reference"),
        tr("Nothing in it is ever removed, and its photos are the ones kept"),
    ),
}


def away_text(folder: FolderStatus) -> str:
    """Why a folder's files can't be opened here, empty where they can. Pure."""
    if not folder.here:
        return tr("On {computers}", computers=listed(one.computer for one in folder.elsewhere))
    return "" if folder.online else tr("Offline: its drive or share is not there")


def folder_note(
    folder: FolderStatus, advice: str = "", guard: Guard | None = None
) -> tuple[str, str]:
    """The second line of a folder and its colour: what a person should know of it. Pure.

    The most important thing only: offline or another computer's, polled, waiting, failed,
    protected; else nothing.
    """
    if away := away_text(folder):
        return away, "warning" if folder.here else "muted"
    if advice:
        return tr("Checked now and then"), "muted"
    if folder.pending:
        return tr("{pending} waiting", pending=fmt.count(folder.pending)), "muted"
    if folder.failed:
        files = tr_n("file", "files", folder.failed)
        return tr(
            "{failed} {files} failed", failed=fmt.count(folder.failed), files=files
        ), "warning"
    if guard is not None:
        return GUARDS[guard][0], "muted"
    return "", "muted"


def rows_of(
    folders: Sequence[FolderStatus],
    advice: Mapping[str, str],
    guards: Mapping[Path, Guard] = NO_GUARDS,
    tree: Sequence[FolderCount] = (),
    opened: Set[Path] = frozenset(),
) -> list[ListRow]:
    """The rows of the column: each watched folder, and below it what lies in it as far as it is
    opened. Pure.

    tree: all folders with photos, each right before those in it; opened: those that show what lies
    in them.
    """
    below = {folder.path: _below(folder.path, tree, opened) for folder in folders}
    rows = []
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
        inside, has_more = below[folder.path]
        rows.append(
            _row(
                folder.path,
                name,
                folder.photos,
                note=note,
                note_role=role,
                icon="folder" if folder.online else "folder-off",
                icon_role="muted" if folder.online or not folder.here else "warning",
                tip=tip,
                opened=folder.path in opened if has_more else None,
            )
        )
        rows += inside
    return rows


def _below(
    root: Path, tree: Sequence[FolderCount], opened: Set[Path]
) -> tuple[list[ListRow], bool]:
    """The rows of what lies in a watched folder and is shown, and whether anything lies in it."""
    at = next((n for n, one in enumerate(tree) if one.path == root and not one.depth), None)
    if at is None:
        return [], False
    inside = list(takewhile(lambda one: one.depth > 0, tree[at + 1 :]))
    rows = []
    shown = {root} & opened
    for number, one in enumerate(inside):
        if one.path.parent not in shown:
            continue
        has_more = number + 1 < len(inside) and inside[number + 1].depth > one.depth
        if one.path in opened:
            shown.add(one.path)
        rows.append(
            _row(
                one.path,
                one.path.name,
                one.photos,
                icon="folder",
                tip=str(one.path),
                depth=one.depth,
                opened=one.path in opened if has_more else None,
            )
        )
    return rows, bool(inside)


def _row(path: Path, name: str, photos: int, note: str = "", **more: Any) -> ListRow:
    state = {None: "", True: tr("open"), False: tr("closed")}[more.get("opened")]
    level = tr("level {more}", more=more["depth"] + 1) if more.get("depth") else ""
    parts = (name, fmt.photos(photos), note, level, state)
    spoken = listed(part for part in parts if part)
    return ListRow(path, name, note, fmt.count(photos), spoken=spoken, **more)


class FoldersPanel(QFrame):
    """The column of folders.

    ``chosen(path)``: a person picked a folder, watched or inside a watched one. ``remove_asked()``:
    the chosen one is to go; ``menu_asked(global position)``: what can be done with it.
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
        self._tree: Sequence[FolderCount] = ()
        self._opened: set[Path] = set()
        self.view = RowList(tr("Folders"), rows_of((), {}))
        self.model = self.view.rows
        self.view.picked.connect(self.chosen)
        self.view.delete_asked.connect(lambda _: self.remove_asked.emit())
        self.view.menu_asked.connect(self._ask_menu)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        head = ListHead(tr("Folders"))
        self.add_button = head.add_button
        self.view.fold_asked.connect(self._fold)
        self.hint = text_label(NO_FOLDERS, role="muted", wrap=True)
        self.hint.setContentsMargins(14, 2, 14, 8)
        in_column(head, self.hint, self.view, margins=0, spacing=0, on=self)
        self.view.fit()

    def show_folders(self, folders: Sequence[FolderStatus]) -> None:
        """Show these folders; keeps what is chosen."""
        self.hint.setVisible(not folders)
        self._folders = list(folders)
        known = {str(folder.path) for folder in folders}
        self._advice = {path: text for path, text in self._advice.items() if path in known}
        self._show_rows()

    def show_tree(self, tree: Sequence[FolderCount]) -> None:
        """What lies in the folders, each right before those in it."""
        self._tree = tree
        self._show_rows()

    def open(self, folder: Path) -> None:
        """Show the row of a folder inside another one."""
        above = [one.path for one in self._tree if folder.is_relative_to(one.path)]
        closed = {path for path in above if path != folder} - self._opened
        if closed:
            self._opened |= closed
            self._show_rows()

    def _fold(self, folder: Path) -> None:
        """Show what lies in a folder, or hide it."""
        self._opened ^= {folder}
        chosen = self.current_folder()
        self._show_rows()
        if chosen is not None and self.current_folder() is None:
            self.select(folder)  # what was chosen is hidden: the nearest that is to be seen

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
        chosen = self.current_folder()
        rows = rows_of(self._folders, self._advice, self.guards, self._tree, self._opened)
        self.model.set_rows(rows)
        self.select(chosen)

    def current_folder(self) -> Path | None:
        """The chosen folder; None where none is."""
        folder: Path | None = self.view.current_key()
        return folder

    def select(self, folder: Path | None) -> None:
        """Mark a row as chosen without asking anybody to show it; None: no row."""
        if folder is not None:
            self.open(folder)
        self.view.choose(self.model.row_of(folder) if folder is not None else -1)

    def _ask_menu(self, path: Path | None, at: QPoint) -> None:
        if path is not None:
            self.select(path)
            self.menu_asked.emit(at)
