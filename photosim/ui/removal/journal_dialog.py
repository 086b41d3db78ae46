"""The list of what was done to files, to take any of it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photosim.library.removal.values import Action, JournalEntry, JournalFile
from photosim.ui.removal.overview_dialog import files_text, tree, when_text
from photosim.ui.widgets import format as fmt

SHOWN = 200
"""Entries that are listed, the newest."""

MOST_FILES = 500
"""Files of an entry that are listed; the rest is a number."""

WORDS = {
    Action.TRASH: "Moved to the trash",
    Action.MOVE: "Moved to “{target}”",
    Action.HARD_LINK: "Replaced by hard links",
    Action.SYMBOLIC_LINK: "Replaced by symbolic links",
    Action.TAG: "Put into the album “{target}”",
}

BACK = {
    Action.TRASH: "Put back",
    Action.MOVE: "Moved back",
    Action.HARD_LINK: "Put back in place of the link",
    Action.SYMBOLIC_LINK: "Put back in place of the link",
    Action.TAG: "Taken out again",
}


def action_text(entry: JournalEntry) -> str:
    """What was done, in words."""
    return WORDS[entry.action].format(target=entry.target)


def state_text(entry: JournalEntry) -> str:
    """Whether an entry was undone, and when; or how much of it."""
    if entry.undone_at is not None:
        return f"Undone, {when_text(entry.undone_at)}"
    back = sum(file.state == "undone" for file in entry.files)
    return f"{files_text(back)} {BACK[entry.action].lower()}" if back else ""


def file_text(file: JournalFile, action: Action) -> str:
    """How a file stands, in words."""
    if file.state == "failed":
        return f"Left as it is: {file.reason}"
    if file.state == "undone":
        return BACK[action]
    if file.state in {"doing", "undoing"}:
        return "Under way when photosim ended; its drive is away"
    if action is Action.TAG:
        return "In the album"
    if file.target is None:
        return "In the system's trash"
    return f"Now {file.target}"


def undoable(entry: JournalEntry) -> bool:
    """Whether something of an entry can be taken back."""
    return entry.undone_at is None and any(file.state == "done" for file in entry.files)


class JournalDialog(QDialog):
    """Entries of the journal, the newest first, and the files of the chosen one.

    ``undo_asked(int)``: a person wants the entry of this number taken back.
    """

    undo_asked = Signal(int)

    def __init__(self, parent: QWidget | None, writable: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was removed"))
        self._writable = writable
        self._entries: list[JournalEntry] = []
        self._summary = QLabel(self.tr("Looking…"))
        self._summary.setWordWrap(True)
        self.model = QStandardItemModel(0, 4, self)
        self.model.setHorizontalHeaderLabels(["When", "What", "Files", ""])
        self.view = tree(self.model)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.view.header()
        for column, width in ((0, 150), (1, 270), (2, 60)):
            header.resizeSection(column, width)
        self.files = QStandardItemModel(0, 2, self)
        self.files.setHorizontalHeaderLabels(["File", "Where it is"])
        self.files_view = tree(self.files)
        self.files_view.setAccessibleName(self.tr("Files of the chosen line"))
        self.files_view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.files_view.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_files())
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.hide()
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self._undo)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.undo)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self._summary)
        layout.addWidget(self.view, 3)
        layout.addWidget(self.files_view, 2)
        layout.addWidget(self.told)
        layout.addLayout(row)
        self.resize(760, 520)
        self.view.setFocus()
        self._update_button()

    def show_entries(self, entries: Sequence[JournalEntry]) -> None:
        """Fill the list; the chosen line stays chosen."""
        before = self.current()
        self._entries = list(entries)
        self.model.removeRows(0, self.model.rowCount())
        for entry in entries:
            items = [
                QStandardItem(when_text(entry.started_at)),
                QStandardItem(action_text(entry)),
                QStandardItem(fmt.count(len(entry.files))),
                QStandardItem(state_text(entry)),
            ]
            items[1].setToolTip(action_text(entry))
            items[2].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.model.appendRow(items)
        self._summary.setText(
            self.tr("Each line can be undone, also after a restart: files, albums and dates.")
            if entries
            else self.tr("Nothing was removed yet.")
        )
        ids = [entry.id for entry in entries]
        if entries:
            row = ids.index(before.id) if before is not None and before.id in ids else 0
            self.view.setCurrentIndex(self.model.index(row, 0))
        self._show_files()

    def current(self) -> JournalEntry | None:
        """The chosen entry."""
        row = self.view.currentIndex().row()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def tell(self, text: str) -> None:
        """Say what came of an undo."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _show_files(self) -> None:
        entry = self.current()
        self.files.removeRows(0, self.files.rowCount())
        files = () if entry is None else entry.files
        for file in files[:MOST_FILES]:
            assert entry is not None
            where = file_text(file, entry.action)
            items = [QStandardItem(str(file.source)), QStandardItem(where)]
            items[0].setToolTip(str(file.source))
            items[1].setToolTip(where)
            self.files.appendRow(items)
        if len(files) > MOST_FILES:
            more = fmt.count(len(files) - MOST_FILES)
            self.files.appendRow([QStandardItem(f"and {more} more")])
        self._update_button()

    def _update_button(self) -> None:
        entry = self.current()
        self.undo.setEnabled(self._writable and entry is not None and undoable(entry))

    def _undo(self) -> None:
        entry = self.current()
        if entry is not None:
            self.tell("")
            self.undo_asked.emit(entry.id)
