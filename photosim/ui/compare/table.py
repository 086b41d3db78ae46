"""The facts of the compared photos as a table: a column for each photo, marks for what differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QColor, QFont, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from photosim.ui.compare.facts import Cell, ComparedRow, Verdict
from photosim.ui.compare.pane import LETTERS
from photosim.ui.widgets.theme import Theme, theme_of

MARKS = {Verdict.BETTER: "▲", Verdict.WORSE: "▼"}
"""Beside the colours, for those who can't tell green from red."""

WORDS = {Verdict.BETTER: "better", Verdict.WORSE: "worse", Verdict.DIFFERENT: "different"}

_Index = QModelIndex | QPersistentModelIndex


class FactsModel(QAbstractTableModel):
    """Rows of facts; ``theme`` gives the colours."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._rows: list[ComparedRow] = []
        self._columns = 0
        self._bold = QFont(parent.font())
        self._bold.setWeight(QFont.Weight.DemiBold)

    def set_rows(self, rows: Sequence[ComparedRow], columns: int) -> None:
        """Show other facts, of so many photos."""
        self.beginResetModel()
        self._rows = list(rows)
        self._columns = columns
        self.endResetModel()

    def rows(self) -> list[ComparedRow]:
        """The facts shown."""
        return self._rows

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._columns

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        word, mark = WORDS.get(cell.verdict), MARKS.get(cell.verdict)
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: f"{mark} {cell.text}" if mark else cell.text,
            Qt.ItemDataRole.ToolTipRole: lambda: cell.tip or None,
            Qt.ItemDataRole.AccessibleTextRole: lambda: (
                f"{row.label}: {cell.text}" + (f", {word}" if word else "")
            ),
            Qt.ItemDataRole.ForegroundRole: lambda: _colour(cell, theme_of(self._widget)),
            Qt.ItemDataRole.FontRole: lambda: self._bold if word else None,
        }
        answer = answers.get(role)
        return None if answer is None else answer()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return LETTERS[section] if section < self._columns else None
        return self._rows[section].label if section < len(self._rows) else None


def _colour(cell: Cell, theme: Theme) -> QColor:
    token = {
        Verdict.BETTER: "exact",
        Verdict.WORSE: "error",
        Verdict.DIFFERENT: "text",
        Verdict.SAME: "muted",
    }
    return theme.color(token[cell.verdict])


class FactsTable(QTableView):
    """The table; Ctrl+C copies what is selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = FactsModel(self)
        self.setModel(self.facts)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 9)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setCornerButtonEnabled(False)
        self.setAccessibleName("Facts side by side")
        copy = QAction("Copy", self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_rows(self, rows: Sequence[ComparedRow], columns: int) -> None:
        """Show other facts; the same again changes nothing."""
        if list(rows) != self.facts.rows() or columns != self.facts.columnCount():
            self.facts.set_rows(rows, columns)

    def _copy(self) -> None:
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        rows = self.facts.rows()
        texts = [rows[index.row()].cells[index.column()].text for index in chosen]
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))
