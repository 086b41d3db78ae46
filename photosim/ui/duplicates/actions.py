"""What can be done with duplicates beside the trash: move, link, put into an album."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QWidget

from photosim.library.removal.values import Action
from photosim.ui.widgets.pickers import pick_folder
from photosim.ui.work.session import Session

OTHERS = (
    (Action.MOVE, "Move to a folder…", "M"),
    (Action.HARD_LINK, "Replace by hard links…", "L"),
    (Action.SYMBOLIC_LINK, "Replace by symbolic links…", "Shift+L"),
    (Action.TAG, "Only put into an album…", "T"),
)


class OtherActions(QPushButton):
    """A button with a menu. ``chosen(Action, target)``: a person wants this done, with the folder
    or the album's name where there is one to name."""

    chosen = Signal(object, str)

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page.tr("Other…"))
        self._session = session
        self._page = page
        self.setToolTip(page.tr("Move, replace by links, or put into an album, after an overview"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        self.actions_: dict[Action, QAction] = {}
        for kind, text, key in OTHERS:
            action = menu.addAction(page.tr(text))
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, kind=kind: self._choose(kind))
            page.addAction(action)  # so that its key works
            self.actions_[kind] = action
        self.setMenu(menu)

    def set_possible(self, possible: bool) -> None:
        """Whether there is anything to act on."""
        self.setEnabled(possible)
        for action in self.actions_.values():
            action.setEnabled(possible)

    def _choose(self, kind: Action) -> None:
        if kind is Action.MOVE:
            pick_folder(
                self._page,
                self._page.tr("Move to a folder"),
                lambda folder: self.chosen.emit(kind, str(folder)),
            )
        elif kind is Action.TAG:
            self._session.read(
                "list the albums",
                lambda library: [album.name for album in library.albums.all()],
                self._name_album,
            )
        else:
            self.chosen.emit(kind, "")

    def _name_album(self, names: list[str]) -> None:
        ask_album(self._page, names, lambda name: self.chosen.emit(Action.TAG, name))


def ask_album(
    parent: QWidget, names: Sequence[str], on_named: Callable[[str], None]
) -> QInputDialog:
    """Let a person name an album, one there is or a new one; does not block."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(parent.tr("Put into an album"))
    dialog.setLabelText(parent.tr("Album, one there is or a new one:"))
    dialog.setComboBoxItems(list(names))
    dialog.setComboBoxEditable(True)

    def named(text: str) -> None:
        if text.strip():
            on_named(text.strip())

    dialog.textValueSelected.connect(named)
    dialog.open()
    return dialog
