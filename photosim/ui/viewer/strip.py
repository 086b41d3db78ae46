"""The photos nearest to the one shown, in a row below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.values import Near
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.painting import SMOOTH, rounded
from photosim.ui.widgets.theme import theme_of

TILE = 84
"""Side of a photo's box, points."""

GAP = 6
RADIUS = 5
Index = QModelIndex | QPersistentModelIndex
PictureOf = Callable[[PhotoId | None], QPixmap | None]


class NearModel(QAbstractListModel):
    """Near photos, nearest first. ``name``: what one is called, as far as known."""

    def __init__(self, name: Callable[[PhotoId], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.near: list[Near] = []

    def show(self, near: Sequence[Near]) -> None:
        """Other photos."""
        self.beginResetModel()
        self.near = list(near)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.near)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What one is called and how near it is, for tool tips and screen readers."""
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            one = self.near[index.row()]
            parts = (self._name(one.photo), fmt.similarity(one.similarity))
            return " · ".join(part for part in parts if part)
        return None


class NearDelegate(QStyledItemDelegate):
    """Paints a photo so that it fills its tile, and a frame where the mouse or the keyboard is."""

    def __init__(self, picture: PictureOf, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A tile and the gap beside it."""
        return QSize(TILE + GAP, TILE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The photo, cut to the tile around its middle."""
        view = option.widget
        rect, state = option.rect, option.state
        model = index.model()
        assert isinstance(model, NearModel)
        picture = self._picture(model.near[index.row()].photo)
        tile = QRectF(rect.left(), rect.top(), TILE, TILE)
        theme = theme_of(view)
        painter.save()
        painter.setRenderHints(SMOOTH)
        if picture is None:
            rounded(painter, tile, RADIUS, theme.color("tile"))
        else:
            path = QPainterPath()
            path.addRoundedRect(tile, RADIUS, RADIUS)
            painter.setClipPath(path)
            painter.drawPixmap(tile, picture, QRectF(_middle(picture.size())))
            painter.setClipping(False)
        framed = state & QStyle.StateFlag.State_HasFocus
        if framed or state & QStyle.StateFlag.State_MouseOver:
            pen = QPen(theme.color("focus" if framed else "text"), 3.0 if framed else 2.0)
            rounded(painter, tile.adjusted(1, 1, -1, -1), RADIUS, None, pen)
        painter.restore()


def _middle(size: QSize) -> QRect:
    """The square in the middle of a picture. Pure."""
    side = min(size.width(), size.height())
    return QRect((size.width() - side) // 2, (size.height() - side) // 2, side, side)


class NearStrip(QListView):
    """The row. ``chosen(place)``: a photo of it was clicked, or Enter pressed on it."""

    chosen = Signal(int)

    def __init__(self, picture: PictureOf, name: Callable[[PhotoId], str]) -> None:
        super().__init__()
        self._near = NearModel(name, self)
        self.setModel(self._near)
        self.setItemDelegate(NearDelegate(picture, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "strip")
        self.setMouseTracking(True)
        self.setFixedHeight(TILE)
        self.setAccessibleName(tr("Nearest photos"))
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def show_near(self, near: Sequence[Near]) -> None:
        """Show these; the same ones stay where they are."""
        if list(near) != self._near.near:
            self._near.show(near)
            self.scrollToTop()

    @property
    def last_seen(self) -> int:
        """The place of the last photo on screen."""
        right = self.horizontalScrollBar().value() + self.viewport().width()
        return right // (TILE + GAP)

    @property
    def near(self) -> list[Near]:
        """The photos shown."""
        return list(self._near.near)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Either way of the wheel moves along the row."""
        bar = self.horizontalScrollBar()
        turned = event.angleDelta().y() or event.angleDelta().x()
        bar.setValue(bar.value() - turned)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from the photo that is framed."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The keyboard comes to the nearest photo first."""
        if event.type() == QEvent.Type.FocusIn and not self.currentIndex().isValid():
            self.setCurrentIndex(self._near.index(0, 0))
        return super().event(event)
