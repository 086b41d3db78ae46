"""A list of rows at the side of the window: of folders, albums, models.

A row is a plain value. What came or went resets the list; what merely changed is drawn again, so
that selection and scroll stay.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from photosim.core.types import PhotoId
from photosim.ui.widgets.icons import pixmap
from photosim.ui.widgets.painting import RIGHT, SMOOTH, rounded, write
from photosim.ui.widgets.theme import Theme, beside_text, theme_of, type_of

ROW_ROLE = Qt.ItemDataRole.UserRole
MARGIN = 6
PADDING = 8
ICON = 18
PICTURE = 34
"""Sides of what stands before a row, points with the smallest text."""

STEP = 16
"""How far a row of a tree lies to the right of the one it lies in; room for its arrow."""

ARROW = 12
PICTURE_ICON = 16

PictureOf = Callable[[PhotoId | None], QPixmap | None]
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: words, a note below them, something short at the right, each with its colour token.

    ``key`` is what it stands for; None for the row that is of another kind than the rest (all
    photos, a new album). ``photo`` is whose picture stands before it in a list with pictures.
    ``spoken`` is the row for a screen reader. In a tree ``depth`` is how many rows it lies below,
    and ``opened`` whether what lies in it is shown; None where nothing does.
    """

    key: Any
    text: str
    note: str = ""
    side: str = ""
    icon: str = ""
    tip: str = ""
    spoken: str = ""
    photo: PhotoId | None = None
    text_role: str = "text"
    note_role: str = "muted"
    side_role: str = "muted"
    icon_role: str = "muted"
    depth: int = 0
    opened: bool | None = None


class RowsModel(QAbstractListModel):
    """The rows of a list, told apart by their keys."""

    def __init__(self, rows: Sequence[ListRow] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = list(rows)

    @property
    def is_tree(self) -> bool:
        """Whether a row lies in another one, or could."""
        return any(row.opened is not None for row in self.rows)

    def row_of(self, key: object) -> int:
        """Where a key stands; -1 where it doesn't."""
        return next((n for n, row in enumerate(self.rows) if row.key == key), -1)

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows. Selection and scroll stay where the keys are the same as before."""
        if [row.key for row in rows] != [row.key for row in self.rows]:
            self.beginResetModel()
            self.rows = list(rows)
            self.endResetModel()
            return
        changed = [n for n, (a, b) in enumerate(zip(rows, self.rows, strict=True)) if a != b]
        self.rows = list(rows)
        for number in changed:
            self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        answers: dict[int, object] = {
            ROW_ROLE: row,
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.ToolTipRole: row.tip or None,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken or row.text,
        }
        return answers.get(role)


class RowDelegate(QStyledItemDelegate):
    """Paints a :class:`ListRow`. ``target`` is the row that a drag is over, -1 for none.

    picture: gives the picture of a row's photo where it is here; None: the list has icons only.
    """

    def __init__(self, picture: PictureOf | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.target = -1

    @property
    def _side(self) -> int:
        return beside_text(ICON if self._picture is None else PICTURE)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: ListRow = index.data(ROW_ROLE)
        line = QFontMetrics(option.font).height()
        return QSize(120, max(line * (2 if row.note else 1) + 16, self._side + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ListRow = index.data(ROW_ROLE)
        widget = option.widget
        if not isinstance(widget, QWidget):
            return
        theme = theme_of(widget)
        painter.save()
        painter.setRenderHints(SMOOTH)
        box = option.rect.adjusted(MARGIN, 1, -MARGIN, -1)
        self._paint_ground(painter, box, option, theme, target=index.row() == self.target)
        box.setLeft(box.left() + row.depth * beside_text(STEP))
        if row.opened is not None:
            side = beside_text(ARROW)
            arrow = pixmap(
                "chevron-down" if row.opened else "chevron-right",
                theme.color("muted"),
                side,
                widget.devicePixelRatioF(),
            )
            place = arrow_rect(option.rect, row.depth)
            painter.drawPixmap(place.center() - QRect(0, 0, side, side).center(), arrow)
        if self._is_tree(index):
            box.setLeft(box.left() + beside_text(STEP))
        mark = QRect(box.left() + PADDING, 0, self._side, self._side)
        mark.moveTop(box.top() + (box.height() - self._side) // 2)
        self._paint_mark(painter, mark, row, theme, widget.devicePixelRatioF())
        line = painter.fontMetrics().height()
        room = box.adjusted(PADDING + self._side + 10, 0, -PADDING, 0)
        first = QRect(room.left(), room.top(), room.width(), line)
        first.moveTop(box.top() + (box.height() - line * (2 if row.note else 1)) // 2)
        below = first.translated(0, line)
        if row.side:
            wide = painter.fontMetrics().horizontalAdvance(row.side) + 8
            words = painter.fontMetrics().horizontalAdvance(row.text)
            # Below them it leaves the words whole.
            beside = below if row.note and words + wide > first.width() else first
            painter.setPen(theme.color(row.side_role))
            painter.drawText(beside, RIGHT, row.side)
            beside.adjust(0, 0, -wide, 0)
        painter.setPen(theme.color(row.text_role))
        write(painter, first, row.text)
        if row.note:
            painter.setFont(type_of(painter.font(), "small"))
            painter.setPen(theme.color(row.note_role))
            write(painter, below, row.note, Qt.TextElideMode.ElideRight)
        painter.restore()

    @staticmethod
    def _is_tree(index: _Index) -> bool:
        model = index.model()
        return isinstance(model, RowsModel) and model.is_tree

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
            rounded(painter, box, 6, theme.color(ground))
        if option.state & QStyle.StateFlag.State_Selected:
            # Not by a colour alone.
            bar = QRectF(box.left() + 1, box.top() + 6, 3, box.height() - 12)
            rounded(painter, bar, 1.5, theme.color("accent"))
        if target or option.state & QStyle.StateFlag.State_HasFocus:
            edge = QRectF(box).adjusted(1, 1, -1, -1)
            rounded(painter, edge, 6, line=QPen(theme.color("focus"), 2.0))

    def _paint_mark(
        self, painter: QPainter, box: QRect, row: ListRow, theme: Theme, ratio: float
    ) -> None:
        """The picture, or the icon: in a list with pictures on a tile, dashed where none can
        come."""
        found = self._picture(row.photo) if self._picture is not None else None
        if found is not None:
            _paint_filling(painter, box, found)
            return
        side = beside_text(ICON if self._picture is None else PICTURE_ICON)
        if self._picture is not None:
            if row.key is None:
                dashes = QPen(theme.color("faint"), 1.2, Qt.PenStyle.DashLine)
                rounded(painter, box.adjusted(1, 1, -1, -1), 5, line=dashes)
            else:
                rounded(painter, box, 5, theme.color("tile"))
        icon = pixmap(row.icon, theme.color(row.icon_role), side, ratio)
        painter.drawPixmap(box.center() - QRect(0, 0, side, side).center(), icon)


def arrow_rect(row: QRect, depth: int) -> QRect:
    """Where the arrow stands that opens and closes a row of a tree."""
    step = beside_text(STEP)
    return QRect(row.left() + MARGIN + 2 + depth * step, row.top(), step + 4, row.height())


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


class RowList(QListView):
    """The list. ``picked(key)``: a click or Enter on a row; ``delete_asked(key)``: Delete on one
    that has a key; ``menu_asked(key, global position)``, None beside the rows. ``fold_asked(key)``:
    open or close a row of a tree."""

    picked = Signal(object)
    delete_asked = Signal(object)
    menu_asked = Signal(object, object)
    fold_asked = Signal(object)

    def __init__(
        self, name: str, rows: Sequence[ListRow] = (), picture: PictureOf | None = None
    ) -> None:
        super().__init__()
        self._fits = False
        self.rows = RowsModel(rows, self)
        self.delegate = RowDelegate(picture, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(name)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.picked.emit(self.key_at(index)))
        self.activated.connect(lambda index: self.picked.emit(self.key_at(index)))
        self.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(
                self.key_at(self.indexAt(at)), self.viewport().mapToGlobal(at)
            )
        )

    def key_at(self, index: _Index) -> Any:
        """The key of a row; None beside the rows."""
        return self.rows.rows[index.row()].key if index.isValid() else None

    def fit(self) -> None:
        """Be as high as the rows are, in a column that scrolls as a whole."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self._fits = True
        self.rows.modelReset.connect(self._follow)
        self.rows.dataChanged.connect(lambda *_: self._follow())
        self._follow()

    def _follow(self) -> None:
        if self._fits:
            self.setFixedHeight(sum(self.sizeHintForRow(n) for n in range(len(self.rows.rows))) + 4)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
            self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows; around all of them, that keys act here, where no row can say it."""
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHints(SMOOTH)
            edge = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
            rounded(painter, edge, 6, line=QPen(theme_of(self).color("focus"), 2.0))
            painter.end()

    def current_key(self) -> Any:
        """The key of the current row; None where there is none."""
        return self.key_at(self.currentIndex())

    def choose(self, row: int) -> None:
        """Make a row the current one, or (-1) none, without telling that it was picked."""
        if row != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
            if row < 0:
                self.clearSelection()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the arrow of a row, open or close it; else the list's."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        row = self.rows.rows[index.row()] if index.isValid() else None
        on_arrow = row is not None and arrow_rect(self.visualRect(index), row.depth).contains(at)
        if row is not None and row.opened is not None and on_arrow:
            self.fold_asked.emit(row.key)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a click on an arrow picks nothing."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        row = self.rows.rows[index.row()] if index.isValid() else None
        if (
            row is not None
            and row.opened is not None
            and arrow_rect(self.visualRect(index), row.depth).contains(at)
        ):
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def _fold_by_key(self, key: int) -> bool:
        """Right opens a row of a tree, Left closes it, or goes to the row that it lies in."""
        at = self.currentIndex().row()
        if at < 0 or not self.rows.is_tree:
            return False
        row = self.rows.rows[at]
        if row.opened is not None and row.opened == (key == Qt.Key.Key_Left):
            self.fold_asked.emit(row.key)
            return True
        if key == Qt.Key.Key_Left and row.depth:
            above = (n for n in range(at, -1, -1) if self.rows.rows[n].depth < row.depth)
            self.choose(next(above, at))
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to delete what the row stands for; Left and Right close and open; the rest is
        the list's."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._fold_by_key(event.key()):
            return
        if event.key() != Qt.Key.Key_Delete:
            super().keyPressEvent(event)
        elif self.current_key() is not None:
            self.delete_asked.emit(self.current_key())
