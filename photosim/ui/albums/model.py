"""The rows of the column of albums, and how one of them is painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from photosim.core.types import PhotoId
from photosim.library.albums.values import AlbumSummary
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.icons import pixmap
from photosim.ui.widgets.row_list import RowsModel
from photosim.ui.widgets.theme import Theme, theme_of

ROW_ROLE = Qt.ItemDataRole.UserRole
NEW_ALBUM = "New album…"
PICTURE = 34
"""Side of an album's picture, points."""

MARGIN = 6

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class AlbumRow:
    """One row; without an ``album`` it is the one that makes a new album."""

    text: str
    album: AlbumSummary | None = None
    tip: str = ""


def rows_of(albums: Sequence[AlbumSummary]) -> list[AlbumRow]:
    """The rows of the column: the albums, and the one for a new album. Pure."""
    rows = []
    for album in albums:
        tip = f"{album.name}: {fmt.photos(album.photos)}"
        if album.absent:
            more = fmt.photos(album.absent)
            tip += f"\n{more} with this label not in the library now"
        rows.append(AlbumRow(album.name, album, tip))
    return [*rows, AlbumRow(NEW_ALBUM, tip="Drop photos here, or press Ctrl+N")]


class AlbumsModel(RowsModel[AlbumRow]):
    """The rows. Changes of counts and pictures keep selection and scroll."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(rows_of(()), parent)

    def name_at(self, index: _Index) -> str | None:
        """The album of a row; None for the last row and beside the rows."""
        album = self._rows[index.row()].album if index.isValid() else None
        return album.name if album is not None else None

    def row_of(self, name: str | None) -> int:
        """Where an album stands; -1 where it doesn't."""
        names = [row.album.name for row in self._rows if row.album is not None]
        return names.index(name) if name in names else -1

    def set_albums(self, albums: Sequence[AlbumSummary]) -> None:
        """Show other albums; a reset only where some came or went."""
        self._show(rows_of(albums), lambda row: row.text)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip
        if role == Qt.ItemDataRole.AccessibleTextRole:
            photos = f", {fmt.photos(row.album.photos)}" if row.album is not None else ""
            return row.text + photos
        return None


class AlbumDelegate(QStyledItemDelegate):
    """Paints an :class:`AlbumRow`: picture, name, count. ``target`` is the row that a drag is
    over, -1 where there is none."""

    def __init__(
        self, picture: Callable[[PhotoId | None], QPixmap | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self.target = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, PICTURE + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: AlbumRow = index.data(ROW_ROLE)
        widget = option.widget
        if not isinstance(widget, QWidget):
            return
        theme = theme_of(widget)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = option.rect.adjusted(MARGIN, 1, -MARGIN, -1)
        target = index.row() == self.target
        self._paint_ground(painter, box, option, theme, target=target)
        middle = box.center().y() + 1
        picture = QRect(box.left() + 8, middle - PICTURE // 2, PICTURE, PICTURE)
        self._paint_picture(painter, picture, row, theme, widget.devicePixelRatioF())
        text = QRect(picture.right() + 10, box.top(), box.right() - picture.right() - 18, 0)
        text.setBottom(box.bottom())
        flags = Qt.AlignmentFlag.AlignVCenter
        if row.album is not None:
            count = fmt.count(row.album.photos)
            painter.setPen(theme.color("muted"))
            painter.drawText(text, Qt.AlignmentFlag.AlignRight | flags, count)
            text.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 8, 0)
        painter.setPen(theme.color("text" if row.album is not None else "muted"))
        shown = painter.fontMetrics().elidedText(
            row.text, Qt.TextElideMode.ElideMiddle, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | flags, shown)
        painter.restore()

    @staticmethod
    def _paint_ground(
        painter: QPainter, box: QRect, option: QStyleOptionViewItem, theme: Theme, *, target: bool
    ) -> None:
        ground = ""
        if target or option.state & QStyle.StateFlag.State_Selected:
            ground = "selection"
        elif option.state & QStyle.StateFlag.State_MouseOver:
            ground = "hover"
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(box, 6, 6)
        if target or option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 2.0 if target else 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)

    def _paint_picture(
        self, painter: QPainter, box: QRect, row: AlbumRow, theme: Theme, ratio: float
    ) -> None:
        found = self._picture(row.album.picture) if row.album is not None else None
        if found is not None:
            _paint_filling(painter, box, found)
            return
        if row.album is None:
            painter.setPen(QPen(theme.color("faint"), 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("tile"))
            painter.drawRoundedRect(QRectF(box), 5, 5)
        icon = pixmap("plus" if row.album is None else "photos", theme.color("muted"), 16, ratio)
        painter.drawPixmap(box.center().x() - 7, box.center().y() - 7, icon)


def _paint_filling(painter: QPainter, box: QRect, picture: QPixmap) -> None:
    """The middle of a picture, filling a box with round corners."""
    side = min(picture.width(), picture.height())
    source = QRect((picture.width() - side) // 2, (picture.height() - side) // 2, side, side)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(box), 5, 5)
    painter.save()
    painter.setClipPath(shape)
    painter.drawPixmap(box, picture, source)
    painter.restore()
