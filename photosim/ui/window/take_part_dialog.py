"""Choosing what of a shared library is kept on this computer, and where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from photosim.core import quantities
from photosim.core.jobs import Progress
from photosim.core.language import labelled, sentences, tr
from photosim.library.albums.values import AlbumSummary
from photosim.library.replica.values import TakeReport
from photosim.library.values import FolderStatus
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.layout import in_column, in_row, roomy, text_label
from photosim.ui.widgets.pickers import pick_folder
from photosim.ui.widgets.words.remedies import remedy_words

NAME = "photosim-part"
"""What the folder of a part is called by default."""


class TakePartDialog(QDialog):
    """Folders and albums to tick, and a folder for the part.

    ``take_asked(Path, list of folders, list of albums)``, ``open_asked(Path)``: the part that was
    made; ``stopped()``: what is under way is not wanted any more.
    """

    take_asked = Signal(object, object, object)
    open_asked = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keep a part on this computer"))
        heading = text_label(
            tr(
                "A part of this library is a library of its own that answers without the server,"
                " and joins this one again later. Choose whose photos it has:"
            ),
            wrap=True,
        )
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Folders and albums of the part"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(lambda _: self._update())
        self.place = QLineEdit(str(Path.home() / NAME))
        self.place.setAccessibleName(tr("Folder of the part"))
        self.place.textChanged.connect(lambda _: self._update())
        label = QLabel(tr("&Folder of the part"))
        label.setBuddy(self.place)
        self.other = QPushButton(tr("Choose…"))
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self._pick)
        self.state = text_label(wrap=True)
        self.state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.take = buttons.addButton(tr("Keep this part"), QDialogButtonBox.ButtonRole.ActionRole)
        self.take.setDefault(True)
        self.take.clicked.connect(self._ask)
        self.open_part = buttons.addButton(tr("Open it"), QDialogButtonBox.ButtonRole.ActionRole)
        self.open_part.hide()
        buttons.rejected.connect(self.reject)
        in_column(
            heading,
            (self.list, 1),
            in_row(label, (self.place, 1), self.other, spacing=8),
            self.state,
            buttons,
            margins=(16, 16, 16, 12),
            spacing=10,
            on=self,
        )
        self.resize(roomy(self, 600, 460))
        self._tell(tr("Looking…"))
        self._let_choose(choosing=True)

    def show_choices(self, folders: Sequence[FolderStatus], albums: Sequence[AlbumSummary]) -> None:
        """What there is to choose from."""
        self.list.clear()
        for folder in folders:
            count = quantities.photos(folder.photos)
            self._add(labelled(folder.path, count), folder.path)
        for album in albums:
            count = quantities.photos(album.photos)
            self._add(labelled(tr("Album {name}", name=album.name), count), album.name)
        self._tell("" if self.list.count() else tr("This library has no folders and albums yet."))
        self._update()

    def chosen(self) -> tuple[list[Path], list[str]]:
        """The folders and the albums that are ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        keys = [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]
        folders = [key for key in keys if isinstance(key, Path)]
        return folders, [key for key in keys if isinstance(key, str)]

    def show_progress(self, progress: Progress) -> None:
        """Say what is being done."""
        self._tell(f"{progress.what[:1].upper()}{progress.what[1:]}…")

    def show_taken(self, report: TakeReport) -> None:
        """It is there."""
        self.take.hide()
        self._tell(
            tr(
                "{folder} has {photos} of this library.",
                folder=report.replica,
                photos=quantities.photos(report.photos),
            )
        )
        self.open_part.show()
        self.open_part.clicked.connect(lambda: self._open(report.replica))
        self.open_part.setDefault(True)
        self.open_part.setFocus()

    def show_failure(self, error: BaseException) -> None:
        """It can't be, and why."""
        self._let_choose(choosing=True)
        # The keyboard, and what Enter does, had gone on from the button that could not be pressed.
        self.place.setFocus()
        self.take.setDefault(True)
        told = as_shown(error)
        words = (told.message, remedy_words(told.remedy, told.about))
        self._tell(sentences(filter(None, words)), role="error")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever closes it while it works wants no part."""
        self.stopped.emit()
        super().closeEvent(event)

    def reject(self) -> None:
        """As closing."""
        self.stopped.emit()
        super().reject()

    def _add(self, text: str, key: Path | str) -> None:
        item = QListWidgetItem(text)
        item.setToolTip(text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        item.setData(Qt.ItemDataRole.UserRole, key)
        self.list.addItem(item)

    def _pick(self) -> None:
        def picked(path: Path) -> None:
            # A part has a folder of its own; one that holds something gets one inside.
            try:
                empty = not any(path.iterdir())
            except OSError:
                empty = True  # taking says what is wrong with it
            self.place.setText(str(path if empty else path / NAME))

        pick_folder(self, tr("Folder of the part"), picked)

    def _ask(self) -> None:
        folders, albums = self.chosen()
        self._let_choose(choosing=False)
        self._tell(tr("Making the part…"))
        self.take_asked.emit(Path(self.place.text().strip()).expanduser(), folders, albums)

    def _open(self, folder: Path) -> None:
        self.open_asked.emit(folder)
        self.accept()

    def _let_choose(self, *, choosing: bool) -> None:
        """What was chosen stays as it is while the part is made, and afterwards."""
        for one in (self.list, self.place, self.other):
            one.setEnabled(choosing)
        self._update()

    def _update(self) -> None:
        ready = any(self.chosen()) and bool(self.place.text().strip())
        self.take.setEnabled(ready and self.list.isEnabled())

    def _tell(self, text: str, *, role: str = "") -> None:
        self.state.setText(text)
        self.state.setProperty("role", role)
        self.state.style().polish(self.state)
