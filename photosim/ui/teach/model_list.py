"""The list at the left of the Teach page: teaching itself, then the models of the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photosim.library.models.values import KeptModel
from photosim.ui.teach.report_text import model_name, model_note, model_state
from photosim.ui.widgets.icons import pixmap
from photosim.ui.widgets.row_list import RowsModel
from photosim.ui.widgets.theme import theme_of

ROW_ROLE = Qt.ItemDataRole.UserRole
TEACH = "Teach from your albums"
ICON = 20

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One row; without a ``model`` it is the one for teaching. ``state``: a word and its
    colour."""

    text: str
    note: str
    state: tuple[str, str]
    model: str | None = None


def rows_of(models: Sequence[KeptModel]) -> list[ModelRow]:
    """The rows: teaching first. Pure."""
    rows = [ModelRow(TEACH, "On this computer alone", ("", "muted"))]
    rows += [ModelRow(model_name(one), model_note(one), model_state(one), one.id) for one in models]
    return rows


class ModelsModel(RowsModel[ModelRow]):
    """The rows. A reset only where models came or went."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(rows_of(()), parent)

    def row_of(self, model: str | None) -> int:
        """Where a model stands; the row for teaching where it doesn't."""
        found = [row.model for row in self._rows]
        return found.index(model) if model in found else 0

    def set_models(self, models: Sequence[KeptModel]) -> None:
        """Show other models."""
        self._show(rows_of(models), lambda row: row.model)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(part for part in (row.text, row.note, row.state[0]) if part)
        return None


class ModelDelegate(QStyledItemDelegate):
    """Paints a :class:`ModelRow`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(160, 2 * QFontMetrics(option.font).height() + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ModelRow = index.data(ROW_ROLE)
        widget = option.widget
        if not isinstance(widget, QListView):
            return
        theme = theme_of(widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(6, 1, -6, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection" if selected else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        icon = pixmap(
            "teach" if row.model is None else "layers",
            theme.color("accent" if row.model is None else "muted"),
            ICON,
            widget.devicePixelRatioF(),
        )
        painter.drawPixmap(box.left() + 8, box.center().y() - ICON // 2, icon)
        line = painter.fontMetrics().height()
        text = QRect(box.left() + 38, box.top() + 8, box.width() - 48, line)
        if row.state[0]:
            painter.setPen(theme.color(row.state[1]))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(text, right, row.state[0])
            text.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(row.state[0]) - 8, 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        elided = Qt.TextElideMode.ElideRight
        painter.setPen(theme.color("text"))
        words = painter.fontMetrics().elidedText(row.text, elided, text.width())
        painter.drawText(text, left, words)
        painter.setPen(theme.color("muted"))
        below = QRect(box.left() + 38, box.top() + 9 + line, box.width() - 48, line)
        words = painter.fontMetrics().elidedText(row.note, elided, below.width())
        painter.drawText(below, left, words)
        painter.restore()


class ModelsView(QListView):
    """The list. ``chosen(model id or None)``: another row is current; ``delete_asked(id)``."""

    chosen = Signal(object)
    delete_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.kept = ModelsModel(self)
        self.setModel(self.kept)
        self.setItemDelegate(ModelDelegate(self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName("Models")
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current()))
        self.setCurrentIndex(self.kept.index(0))

    def current(self) -> str | None:
        """The chosen model; None for teaching."""
        index = self.currentIndex()
        return self.kept.rows()[index.row()].model if index.isValid() else None

    def show_models(self, models: Sequence[KeptModel]) -> None:
        """Show these; keeps what is chosen."""
        current = self.current()
        self.kept.set_models(models)
        self.choose(current)

    def choose(self, model: str | None) -> None:
        """Make a model's row the current one."""
        self.setCurrentIndex(self.kept.index(self.kept.row_of(model)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to delete the model."""
        model = self.current()
        if event.key() == Qt.Key.Key_Delete and model is not None:
            self.delete_asked.emit(model)
            return
        super().keyPressEvent(event)
