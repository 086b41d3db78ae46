"""How one row of the folder column is painted: icon, name, count, and a note below."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.icons import pixmap
from photosim.ui.widgets.theme import theme_of

ICON = 18
MARGIN = 6


@dataclass(frozen=True, slots=True)
class FolderRow:
    """One row: ``path`` is None for all photos; ``role`` is the note's colour token."""

    path: Path | None
    name: str
    note: str
    role: str
    photos: int
    icon: str
    tip: str


class FolderDelegate(QStyledItemDelegate):
    """Paints a :class:`FolderRow`, found in the model under ``role``."""

    def __init__(self, role: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._role = role

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: FolderRow = index.data(self._role)
        line = QFontMetrics(option.font).height()
        return QSize(120, line * (2 if row.note else 1) + 16)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: FolderRow = index.data(self._role)
        widget = option.widget
        if not isinstance(widget, QWidget):
            return
        theme = theme_of(widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(MARGIN, 1, -MARGIN, -1)
        ground = self._ground(option)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        line = painter.fontMetrics().height()
        first = QRect(box.left() + 8, box.top() + 7, box.width() - 16, line)
        ratio = widget.devicePixelRatioF()
        color = theme.color("warning" if row.icon == "folder-off" else "muted")
        picture = pixmap(row.icon, color, ICON, ratio)
        painter.drawPixmap(first.left(), first.center().y() - ICON // 2 + 1, picture)
        count = fmt.count(row.photos)
        painter.setPen(theme.color("muted"))
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        text = first.adjusted(ICON + 8, 0, -painter.fontMetrics().horizontalAdvance(count) - 8, 0)
        painter.setPen(theme.color("text"))
        self._write(painter, text, row.name, Qt.TextElideMode.ElideMiddle)
        if row.note:
            below = QRect(text.left(), first.bottom() + 1, first.right() - text.left(), line)
            font = painter.font()
            font.setPointSizeF(font.pointSizeF() * 0.9)
            painter.setFont(font)
            painter.setPen(theme.color(row.role))
            self._write(painter, below, row.note, Qt.TextElideMode.ElideRight)
        painter.restore()

    @staticmethod
    def _ground(option: QStyleOptionViewItem) -> str:
        if option.state & QStyle.StateFlag.State_Selected:
            return "selection"
        if option.state & QStyle.StateFlag.State_MouseOver:
            return "hover"
        return ""

    @staticmethod
    def _write(painter: QPainter, box: QRect, text: str, elide: Qt.TextElideMode) -> None:
        shown = painter.fontMetrics().elidedText(text, elide, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
