"""A list of plain rows for a column: what came or went resets it, what changed is only redrawn."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

Row = TypeVar("Row")


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows of one kind; subclasses say with ``data`` what is shown of them."""

    def __init__(self, rows: list[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows

    def rows(self) -> list[Row]:
        """The rows now."""
        return self._rows

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's signature
    ) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def _show(self, rows: list[Row], key: Callable[[Row], Hashable]) -> None:
        """Show other rows. Selection and scroll stay where the keys are the same as before."""
        if [key(row) for row in rows] != [key(row) for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [n for n, (a, b) in enumerate(zip(rows, self._rows, strict=True)) if a != b]
        self._rows = rows
        for number in changed:
            self.dataChanged.emit(self.index(number), self.index(number))
