"""The facts of the compared photos as a table: a column for each photo, marks for what differs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QAction,
    QFont,
    QGuiApplication,
    QKeySequence,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from photosim.core.language import tr
from photosim.ui.compare.facts import Cell, ComparedRow, Verdict
from photosim.ui.compare.pane import LETTERS
from photosim.ui.widgets.painting import LEFT
from photosim.ui.widgets.theme import Theme, theme_of

MARKS = {Verdict.BETTER: "▲", Verdict.WORSE: "▼"}
"""Beside the colours, for those who can't tell green from red."""

WORDS = {Verdict.BETTER: "better", Verdict.WORSE: "worse", Verdict.DIFFERENT: "different"}

TOKENS = {
    Verdict.BETTER: "good",
    Verdict.WORSE: "error",
    Verdict.DIFFERENT: "text",
    Verdict.SAME: "muted",
}
"""The colour of each verdict."""


def _item(label: str, cell: Cell, theme: Theme, bold: QFont) -> QStandardItem:
    word, mark = WORDS.get(cell.verdict), MARKS.get(cell.verdict)
    item = QStandardItem(f"{mark} {cell.text}" if mark else cell.text)
    item.setToolTip(cell.tip)
    item.setAccessibleText(f"{label}: {cell.text}" + (f", {word}" if word else ""))
    item.setData(theme.color(TOKENS[cell.verdict]), Qt.ItemDataRole.ForegroundRole)
    if word:
        item.setFont(bold)
    return item


class FactsTable(QTableView):
    """The table; Ctrl+C copies what is selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.rows: list[ComparedRow] = []
        super().__init__(parent)
        self.facts = QStandardItemModel(self)
        self.setModel(self.facts)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultAlignment(LEFT)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)  # else that of text which was larger once
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 9)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(tr("Facts side by side"))
        copy = QAction(tr("Copy"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_rows(self, rows: Sequence[ComparedRow], columns: int) -> None:
        """Show other facts; the same again changes nothing."""
        if list(rows) != self.rows or columns != self.facts.columnCount():
            self.rows = list(rows)
            self._fill(columns)

    def _fill(self, columns: int) -> None:
        theme, bold = theme_of(self), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self.facts.clear()
        self.facts.setHorizontalHeaderLabels(list(LETTERS[:columns]))
        for row in self.rows:
            self.facts.appendRow([_item(row.label, cell, theme, bold) for cell in row.cells])
        self.facts.setVerticalHeaderLabels([row.label for row in self.rows])
        # More room than the facts take is the pictures'.
        line = self.verticalHeader().defaultSectionSize()
        head = self.horizontalHeader().sizeHint().height()
        self.setMaximumHeight(max(80, head + len(self.rows) * line + 8))

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 9)
        if self.rows and event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._fill(self.facts.columnCount())

    def _copy(self) -> None:
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        texts = [self.rows[index.row()].cells[index.column()].text for index in chosen]
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))
