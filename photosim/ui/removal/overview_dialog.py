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

from photosim.core.types import DecisionKind
from photosim.library.duplicates.values import Decision
from photosim.library.removal.values import Action, NotDone, Overview, StayingFile
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.words.reasons import stays_words

MOST_FOLDERS = 200

MOST_REASONS = 5
"""Files that a sentence names; the rest is a number."""

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


def left_text(left: Sequence[NotDone | StayingFile]) -> str:
    """The files that stay where they are, each with its reason; "" where there are none."""
    if not left:
        return ""
    lines = [
        f"{one.path}: {stays_words(one.reason) if isinstance(one, StayingFile) else one.reason}"
        for one in left[:MOST_REASONS]
    ]
    if len(left) > MOST_REASONS:
        lines.append(f"and {fmt.count(len(left) - MOST_REASONS)} more")
    return "\n".join([f"Left as they are: {files_text(len(left))}", *lines])


def kept_text(overview: Overview, *, named: bool) -> str:
    """What stays for the files that go. ``named``: a person named the files, not groups."""
    checked = "opened and checked again before anything happens."
    if named:
        copies = overview.files - len(overview.last)
        if not copies:
            return ""
        if overview.last:
            return f"A copy of {fmt.count(copies)} of them stays, and is {checked}"
        whose = "A copy of it" if copies == 1 else "A copy of each of them"
        return f"{whose} stays, and is {checked}"
    groups = "1 group" if overview.groups == 1 else f"{fmt.count(overview.groups)} groups"
    return f"One file of each of {groups} is kept, and is {checked}"


def last_text(overview: Overview) -> str:
    """A warning that no copy of some files stays; "" where one of each does."""
    number = len(overview.last)
    if not number:
        return ""
    if number == 1 == overview.files:
        return "The library has no other copy of this photo."
    names = [path.name for path in overview.last[:MOST_REASONS]]
    if number > MOST_REASONS:
        names.append(f"and {fmt.count(number - MOST_REASONS)} more")
    photos = "1 photo" if number == 1 else f"{fmt.count(number)} photos"
    return f"The library has no other copy of {photos}: {', '.join(names)}."


class OverviewDialog(QDialog):
    """What is about to happen, for a person to agree to: files, bytes, folders touched, what
    stays, and whether something is the last copy. ``staying``: files that were named, but stay."""

    def __init__(
        self,
        parent: QWidget | None,
        action: Action,
        overview: Overview,
        target: str = "",
        *,
        named: bool = False,
        staying: Sequence[StayingFile] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(
            self.tr("Move to the trash") if named else self.tr("Clean up duplicates")
        )
        verb = VERBS[action].format(files=files_text(overview.files), target=target)
        title = QLabel(f"{verb}?")
        title.setProperty("role", "title")
        title.setWordWrap(True)
        parts = (
            kept_text(overview, named=named),
            FREED[action].format(size=fmt.human_bytes(overview.bytes)),
            "It can be undone.",
        )
        self.summary = QLabel(" ".join(part for part in parts if part))
        self.warning = QLabel(last_text(overview))
        self.warning.setProperty("role", "warning")
        self.staying = QLabel(left_text(staying))
        self.staying.setProperty("role", "muted")
        for label in (self.summary, self.warning, self.staying):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setVisible(bool(label.text()))
        self.view = self._folders(overview)
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
        for label in (title, self.warning, self.summary, self.staying):
            column.addWidget(label)
        touched = (
            self.tr("Folders of these files:")
            if action is Action.TAG
            else self.tr("Folders that are touched:")
        )
        column.addWidget(QLabel(touched))
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self.resize(560, 380)
        self.yes.setFocus()

    def _folders(self, overview: Overview) -> QTreeView:
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
        view = tree(self.model)
        view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        view.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        view.header().setStretchLastSection(False)
        return view


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
        self.view = tree(self.model)
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


def tree(model: QStandardItemModel) -> QTreeView:
    """A flat list of rows that are chosen as a whole."""
    view = QTreeView()
    view.setModel(model)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    return view
