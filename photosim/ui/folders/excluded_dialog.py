"""Which parts of a watched folder are left out, as a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QPushButton,
    QWidget,
)

from photosim.core.language import tr
from photosim.ui.widgets.empty_page import EmptyPage, Message
from photosim.ui.widgets.layout import in_column, in_row, roomy, text_label
from photosim.ui.widgets.pickers import pick_folder


class ExcludedDialog(QDialog):
    """Parts of a watched folder that are left out. ``chosen`` carries the list when accepted."""

    chosen = Signal(list)

    def __init__(self, folder: Path, excluded: Sequence[Path], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Excluded folders"))
        self.folder = folder
        heading = text_label(
            tr("Folders inside “{name}” that photosim leaves out:", name=folder.name or folder),
            wrap=True,
        )
        self.list = QListWidget()
        self.list.addItems([str(path) for path in excluded])
        self.list.setAccessibleName(tr("Excluded folders"))
        self.nothing = EmptyPage()
        none = tr("No folder inside is left out")
        self.nothing.show_message(Message("folder", none, tr("All of them are looked through.")))
        add = QPushButton(tr("Exclude a folder…"))
        add.clicked.connect(self._pick)
        self.remove = QPushButton(tr("Take back in"))
        self.remove.clicked.connect(self._remove)
        for button in (add, self.remove):
            button.setAutoDefault(False)
        self.list.itemSelectionChanged.connect(self._update)
        self._problem = text_label(role="error")
        self._problem.hide()
        row = in_row(add, self.remove, None)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        in_column(
            *(heading, (self.list, 1), (self.nothing, 1), self._problem, row, buttons),
            margins=(16, 16, 16, 12),
            on=self,
        )
        self.resize(roomy(self, 520, 320))
        self._update()

    def paths(self) -> list[Path]:
        """The folders in the list."""
        return [Path(self.list.item(row).text()) for row in range(self.list.count())]

    def add(self, path: Path) -> bool:
        """Take a folder into the list; False, and a sentence, where it isn't inside."""
        inside = path != self.folder and path.is_relative_to(self.folder)
        self._problem.setVisible(not inside)
        if not inside:
            self._problem.setText(tr("“{name}” is not inside this folder.", name=path.name or path))
        elif path not in self.paths():
            self.list.addItem(str(path))
            self._update()
        return inside

    def _pick(self) -> None:
        pick_folder(self, tr("Exclude a folder"), self.add, start=self.folder)

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._update()

    def _update(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))
        self.list.setVisible(bool(self.list.count()))
        self.nothing.setVisible(not self.list.count())

    def _accept(self) -> None:
        self.chosen.emit(self.paths())
        self.accept()
