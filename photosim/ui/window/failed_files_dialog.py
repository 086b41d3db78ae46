"""The list of files that could not be taken, and what can be done about each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from photosim.core.types import FailedFile
from photosim.ui.widgets import format as fmt

ModelIndex = QModelIndex | QPersistentModelIndex


class _FolderDelegate(QStyledItemDelegate):
    """Shortens a folder at its beginning: what says which one it is stands at the end."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft


class FailedDialog(QDialog):
    """Files that could not be taken, each with its reason.

    ``show_asked(path)``: show it in its folder; ``retry_asked(paths)``: try these again.
    """

    show_asked = Signal(str)
    retry_asked = Signal(list)

    def __init__(self, parent: QWidget | None, writable: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Files that failed")
        self._writable = writable
        self._files: list[FailedFile] | None = None
        self._summary = QLabel("Looking…")
        self._summary.setWordWrap(True)
        self._filter = QLineEdit()
        self._filter.setPlaceholderText("Filter by name or reason")
        self._filter.setClearButtonEnabled(True)
        self.model = QStandardItemModel(0, 3, self)
        self.model.setHorizontalHeaderLabels(["File", "Reason", "Folder"])
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.model)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setFilterKeyColumn(-1)
        self._filter.textChanged.connect(self._proxy.setFilterFixedString)
        self.view = self._make_view()
        self.copy = QPushButton("Copy path")
        self.show_in = QPushButton("Show in folder")
        self.retry = QPushButton("Try again")
        self.copy.clicked.connect(self._copy)
        self.show_in.clicked.connect(self._show)
        self.retry.clicked.connect(self._retry)
        close = QPushButton("Close")
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        for button in (self.copy, self.show_in, self.retry, close):
            button.setAutoDefault(False)
        for button in (self.copy, self.show_in, self.retry):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._summary)
        column.addWidget(self._filter)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        self.resize(760, 460)
        self.view.setFocus()
        self._update_buttons()

    def _make_view(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self._proxy)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setSortingEnabled(True)
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setItemDelegateForColumn(2, _FolderDelegate(view))
        header = view.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 220)
        header.resizeSection(1, 240)
        view.selectionModel().selectionChanged.connect(self._update_buttons)
        shortcut = QAction("Copy path", view)
        shortcut.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        shortcut.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.triggered.connect(self._copy)
        view.addAction(shortcut)
        return view

    def show_files(self, files: Sequence[FailedFile]) -> None:
        """Fill the list; the same list again changes nothing."""
        if self._files == list(files):
            return
        self._files = list(files)
        self.model.removeRows(0, self.model.rowCount())
        for file in files:
            path = Path(file.path)
            items = [QStandardItem(text) for text in (path.name, file.reason, str(path.parent))]
            items[0].setData(file.path, Qt.ItemDataRole.UserRole)
            items[0].setToolTip(file.path)
            items[1].setToolTip(file.reason)
            items[2].setToolTip(str(path.parent))
            self.model.appendRow(items)
        if not files:
            text = "No file failed: every photo in the folders could be read."
        elif len(files) == 1:
            text = "One file can't be read. It is tried again when it changes."
        else:
            text = (
                f"{fmt.count(len(files))} files can't be read. "
                "They are tried again when they change."
            )
        self._summary.setText(text)
        if self.model.rowCount():
            self.view.setCurrentIndex(self._proxy.index(0, 0))
        self._update_buttons()

    def selected(self) -> list[str]:
        """Paths of the selected files, in the order shown."""
        rows = sorted(self.view.selectionModel().selectedRows(0), key=lambda index: index.row())
        return [str(index.data(Qt.ItemDataRole.UserRole)) for index in rows]

    def _update_buttons(self) -> None:
        number = len(self.selected())
        self.copy.setEnabled(number > 0)
        self.show_in.setEnabled(number == 1)
        self.retry.setEnabled(number > 0 and self._writable)

    def _copy(self) -> None:
        if paths := self.selected():
            QGuiApplication.clipboard().setText("\n".join(paths))

    def _show(self) -> None:
        if paths := self.selected():
            self.show_asked.emit(paths[0])

    def _retry(self) -> None:
        if paths := self.selected():
            self.retry_asked.emit(paths)
