"""The watched folders: what is left out of each, and what may be removed in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFrame, QPushButton

from photosim.core.language import listed, tr
from photosim.library.duplicates.values import Guard, GuardedFolder
from photosim.library.values import FolderStatus
from photosim.storage.rights import Right
from photosim.ui.folders.dialogs import ask_remove
from photosim.ui.folders.excluded_dialog import ExcludedDialog
from photosim.ui.folders.panel import GUARDS, away_text
from photosim.ui.settings.section import SettingsSection
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import ActionButton
from photosim.ui.widgets.layout import choice, flow_of, in_column, in_row, text_label
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

GUARD_TIP = tr("Whether duplicates in it may be removed when cleaning up")


class FolderCard(QFrame):
    """One watched folder, or one inside a watched folder that is protected."""

    def __init__(self, path: Path, note: str, guard: Guard | None, *, writable: bool) -> None:
        super().__init__()
        self.path = path
        self.setProperty("role", "card")
        name = text_label(path.name or str(path), role="heading")
        place = text_label(str(path), role="muted", wrap=True)
        self.note = text_label(note, wrap=True)
        if not note:  # shown before it has a place, it would be a window and take the keyboard
            self.note.hide()
        items = [(text, kind) for kind, (text, _) in GUARDS.items()]
        self.guard: QComboBox = choice(
            tr("When cleaning up in {words}", words=name.text()), items, GUARD_TIP
        )
        self.guard.setCurrentIndex(list(GUARDS).index(guard))
        self.guard.setEnabled(writable)
        self.excluded = QPushButton(tr("Left out…"))
        self.excluded.setToolTip(tr("Which folders in it photosim leaves out"))
        self.remove = QPushButton(tr("Remove…"))
        self.remove.setToolTip(tr("Stop watching it; no file is touched"))
        for button in (self.excluded, self.remove):
            button.setEnabled(writable)
            button.setAccessibleName(f"{button.text()} {path}")
        controls = flow_of(self.guard, self.excluded, self.remove)
        in_column(name, place, self.note, 4, controls, margins=(16, 12, 16, 12), spacing=4, on=self)


def folder_words(folder: FolderStatus) -> str:
    """How much a folder has, and what is left out of it; pure."""
    parts = [fmt.photos(folder.photos)]
    if away := away_text(folder):
        parts.append(away)
    if folder.pending:
        parts.append(tr("{pending} waiting", pending=fmt.count(folder.pending)))
    if folder.failed:
        parts.append(tr("{files} failed", files=fmt.files(folder.failed)))
    if folder.excluded:
        names = listed(str(path.relative_to(folder.path)) for path in folder.excluded)
        parts.append(tr("left out: {names}", names=names))
    return " · ".join(parts)


class FoldersSection(SettingsSection):
    """``guard``: changes what a folder is guarded as; add: the button that adds one."""

    name = tr("Folders")
    icon = "folder"
    words = tr(
        "The folders whose photos are in the library. Nothing is removed in a protected one; of a"
        " reference folder the photos are the ones kept."
    )

    def __init__(
        self, session: Session, guard: Callable[[Path, Guard | None], object], add: ActionButton
    ) -> None:
        super().__init__()
        self._session = session
        self._guard = guard
        self._newest = Latest(self)
        self.cards: dict[Path, FolderCard] = {}
        self._shown: object = None
        self.none = text_label(tr("No folder is watched yet."), role="muted")
        self._list = in_column(margins=0, spacing=8)
        self.column.addLayout(in_row(add, None, margins=0))
        self.column.addWidget(self.none)
        self.column.addLayout(self._list)
        self.finish()

    def read(self) -> None:
        self._newest.ask(
            self._session.read,
            "read protected folders",
            lambda library: library.duplicates.guarded(),
            self._show,
        )

    def _show(self, guarded: list[GuardedFolder]) -> None:
        folders = self._session.folders
        writable = self._session.may(Right.OWN)
        shown = (list(folders), guarded, writable)
        if shown == self._shown:
            return
        self._shown = shown
        guards = {one.path: one.guard for one in guarded}
        for card in self.cards.values():
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards.clear()
        self.none.setVisible(not folders)
        for folder in folders:
            self._add(folder.path, folder_words(folder), guards, writable=writable)
            card = self.cards[folder.path]
            card.excluded.clicked.connect(partial(self._edit_excluded, folder.path))
            card.remove.clicked.connect(partial(self._ask_remove, folder.path))
        for path in guards:
            if path not in self.cards:
                self._add(path, tr("Inside a watched folder"), guards, writable=writable)
                self.cards[path].excluded.hide()
                self.cards[path].remove.hide()

    def _add(self, path: Path, note: str, guards: dict[Path, Guard], *, writable: bool) -> None:
        card = FolderCard(path, note, guards.get(path), writable=writable)
        card.guard.activated.connect(
            lambda row, card=card: self._guard(card.path, list(GUARDS)[row])
        )
        self.cards[path] = card
        self._list.addWidget(card)

    def _status(self, path: Path) -> FolderStatus | None:
        return next((one for one in self._session.folders if one.path == path), None)

    def _edit_excluded(self, path: Path) -> None:
        status = self._status(path)
        if status is not None and self._session.can_write(Right.OWN):
            dialog = ExcludedDialog(path, status.excluded, self.window())
            dialog.chosen.connect(lambda paths: self._session.set_excluded(path, paths))
            dialog.open()

    def _ask_remove(self, path: Path) -> None:
        status = self._status(path)
        if status is not None and self._session.can_write(Right.OWN):
            remove = partial(self._session.remove_folder, path)
            ask_remove(self.window(), path, status.photos, remove)
