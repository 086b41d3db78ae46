"""Windows over the Duplicates page: the overview before files go, and the list of decisions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from photosim.library.duplicates.values import Action, Decision, DecisionKind, Overview
from photosim.ui import format as fmt

MOST_FOLDERS = 200

VERBS = {
    Action.TRASH: "Move {files} to the trash",
    Action.MOVE: "Move {files} to “{target}”",
    Action.HARD_LINK: "Replace {files} by hard links to the kept ones",
    Action.SYMBOLIC_LINK: "Replace {files} by symbolic links to the kept ones",
    Action.TAG: "Put the photos of {files} into the album “{target}”",
}
FREED = {
    Action.TRASH: "{size} are freed once the trash is emptied.",
    Action.MOVE: "{size} leave their folders.",
    Action.HARD_LINK: "{size} are freed.",
    Action.SYMBOLIC_LINK: "{size} are freed.",
    Action.TAG: "No file is touched.",
}


def files_text(number: int) -> str:
    """ "1 file", "12,345 files"."""
    return f"{fmt.count(number)} {'file' if number == 1 else 'files'}"


def when_text(seconds: float) -> str:
    """A moment of the person's own clock."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


class OverviewDialog(QDialog):
    """What is about to happen, for a person to agree to: files, bytes, folders touched."""

    def __init__(
        self, parent: QWidget | None, action: Action, overview: Overview, target: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Clean up duplicates"))
        verb = VERBS[action].format(files=files_text(overview.files), target=target)
        title = QLabel(f"{verb}?")
        title.setProperty("role", "title")
        title.setWordWrap(True)
        groups = "1 group" if overview.groups == 1 else f"{fmt.count(overview.groups)} groups"
        self.summary = QLabel(
            f"One file of each of {groups} is kept, and is opened and checked again before "
            f"anything happens. {FREED[action].format(size=fmt.human_bytes(overview.bytes))} "
            "It can be undone."
        )
        self.summary.setWordWrap(True)
        self.model = QStandardItemModel(0, 2, self)
        self.model.setHorizontalHeaderLabels(["Folder", "Files"])
        for folder, number in overview.folders[:MOST_FOLDERS]:
            items = [QStandardItem(str(folder)), QStandardItem(fmt.count(number))]
            items[0].setToolTip(str(folder))
            items[1].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.model.appendRow(items)
        more = len(overview.folders) - MOST_FOLDERS
        if more > 0:
            self.model.appendRow([QStandardItem(f"and {fmt.count(more)} more folders")])
        self.view = _tree(self.model)
        self.view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.view.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.view.header().setStretchLastSection(False)
        buttons = QDialogButtonBox()
        self.yes = buttons.addButton(
            self.tr("Move to trash") if action is Action.TRASH else self.tr("Go on"),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        self.no = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.yes.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(self.summary)
        column.addWidget(QLabel(self.tr("Folders that are touched:")))
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self.resize(560, 380)
        self.yes.setFocus()


class DecisionsDialog(QDialog):
    """What a person decided about pairs of photos. ``forget_asked(list of Decision)``."""

    forget_asked = Signal(object)

    def __init__(self, parent: QWidget | None, writable: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Decisions on duplicates"))
        self._decisions: list[Decision] = []
        self._writable = writable
        self._summary = QLabel(self.tr("Looking…"))
        self._summary.setWordWrap(True)
        self.model = QStandardItemModel(0, 4, self)
        self.model.setHorizontalHeaderLabels(["Photo", "and", "Decision", "When"])
        self.view = _tree(self.model)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.selectionModel().selectionChanged.connect(self._update_buttons)
        self.view.header().resizeSection(0, 220)
        self.view.header().resizeSection(1, 220)
        self.forget = QPushButton(self.tr("Take back"))
        self.forget.setAutoDefault(False)
        self.forget.clicked.connect(self._forget)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.forget)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._summary)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        self.resize(760, 420)
        self.view.setFocus()
        self._update_buttons()

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """Fill the list, the newest first."""
        self._decisions = list(decisions)
        self.model.removeRows(0, self.model.rowCount())
        words = {
            DecisionKind.DIFFERENT: self.tr("Not a duplicate"),
            DecisionKind.KEEP_BOTH: self.tr("Keep both"),
        }
        for place, one in enumerate(decisions):
            items = [
                QStandardItem(_name(one.first_paths)),
                QStandardItem(_name(one.second_paths)),
                QStandardItem(words[one.kind]),
                QStandardItem(when_text(one.decided_at)),
            ]
            for item, paths in zip(items, (one.first_paths, one.second_paths), strict=False):
                item.setToolTip("\n".join(map(str, paths)))
            items[0].setData(place, Qt.ItemDataRole.UserRole)
            self.model.appendRow(items)
        self._summary.setText(
            self.tr(
                "These pairs are not offered again, wherever their files go. Take a decision back "
                "to see them as duplicates again."
            )
            if decisions
            else self.tr("Nothing is decided yet. Press N on a group that is no duplicate.")
        )
        if decisions:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self._update_buttons()

    def selected(self) -> list[Decision]:
        """The selected decisions."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows(0))
        return [self._decisions[row] for row in rows]

    def _update_buttons(self) -> None:
        self.forget.setEnabled(self._writable and bool(self.selected()))

    def _forget(self) -> None:
        if chosen := self.selected():
            self.forget_asked.emit(chosen)


def _name(paths: Sequence[Path]) -> str:
    if not paths:
        return "(in no folder now)"
    more = len(paths) - 1
    return f"{paths[0].name} (+{more})" if more else paths[0].name


def _tree(model: QStandardItemModel) -> QTreeView:
    view = QTreeView()
    view.setModel(model)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    return view
