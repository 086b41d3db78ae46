"""The row of suggested photos: painted, the one that keys answer for framed, chosen by mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.ui.pictures.image import fitted
from photosim.ui.widgets.painting import SMOOTH, rounded, write
from photosim.ui.widgets.spoken.items import tell_current
from photosim.ui.widgets.theme import Theme, theme_of

PICTURE = 112
"""Side of a picture's box, points."""

GAP = 6
PADDING = 7
SIDE = 12


@dataclass(frozen=True, slots=True)
class Suggested:
    """A photo in the row and the words below it."""

    photo_id: PhotoId
    words: str


@dataclass(frozen=True, slots=True)
class StripLayout:
    """Where the cells stand, counted from the left edge of what is seen."""

    width: int
    line: int
    first: int = 0

    @property
    def cell(self) -> QSize:
        """A cell with picture and words."""
        return QSize(PICTURE + 2 * PADDING, PICTURE + 2 * PADDING + self.line)

    @property
    def fitting(self) -> int:
        """How many cells are wholly seen, at least one."""
        return max(1, (self.width - SIDE + GAP) // (self.cell.width() + GAP))

    def rect(self, place: int) -> QRect:
        """The cell of a place in the row."""
        left = SIDE + (place - self.first) * (self.cell.width() + GAP)
        return QRect(QPoint(left, 2), self.cell)

    def place_at(self, point: QPoint, number: int) -> int:
        """The place of so many at a point; -1 where there is none."""
        for place in range(self.first, min(number, self.first + self.fitting + 1)):
            if self.rect(place).contains(point):
                return place
        return -1


def first_seen(first: int, fitting: int, current: int, number: int) -> int:
    """The first place to show so that the current one is seen, and one more where there is. Pure.

    first: the one shown first until now.
    """
    last = max(0, number - fitting)
    wanted = min(max(first, current - max(0, fitting - 2)), current)
    return min(max(0, wanted), last)


class SuggestView(QWidget):
    """The row. ``chosen(place)``: another photo is the one to answer for; ``opened(photo id)``:
    a double click."""

    chosen = Signal(int)
    opened = Signal(object)

    def __init__(self, picture: Callable[[PhotoId | None], QPixmap | None]) -> None:
        super().__init__()
        self._picture = picture
        self._photos: list[Suggested] = []
        self._current = 0
        self._first = 0
        self._message = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Suggested photos"))
        self.setFixedHeight(self._layout().cell.height() + 8)

    def show_photos(self, photos: Sequence[Suggested], current: int, message: str = "") -> None:
        """Show these with one of them current, or a message where there are none."""
        self._photos = list(photos)
        self._current = current
        self._message = message
        layout = self._layout()
        self._first = first_seen(self._first, layout.fitting, current, len(self._photos))
        words = self._photos[current].words if self._photos else message
        self.setAccessibleDescription(words)
        if self._photos:
            tell_current(self, current)
        self.update()

    def photos(self) -> list[Suggested]:
        """What is shown, in order."""
        return list(self._photos)

    @property
    def current(self) -> int:
        """Which one is answered for."""
        return self._current

    def message(self) -> str:
        """What is said in place of photos."""
        return "" if self._photos else self._message

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setFixedHeight(self._layout().cell.height() + 8)

    def _layout(self) -> StripLayout:
        return StripLayout(self.width(), self.fontMetrics().height() + 3, self._first)

    def cell_rect(self, place: int) -> QRect:
        """Where a photo of the row stands."""
        return self._layout().rect(place)

    def sizeHint(self) -> QSize:
        return QSize(400, self._layout().cell.height() + 8)

    # ---- events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(SMOOTH)
        theme = theme_of(self)
        if not self._photos:
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(SIDE + 4, 0, -SIDE, 0), flags, self._message)
        layout = self._layout()
        last = min(len(self._photos), self._first + layout.fitting + 1)
        for place in range(self._first, last):
            self._paint_cell(painter, layout.rect(place), place, theme)
        painter.end()

    def _paint_cell(self, painter: QPainter, cell: QRect, place: int, theme: Theme) -> None:
        photo = self._photos[place]
        current = place == self._current
        if current:
            frame = QPen(theme.color("accent"), 1.4)
            if self.hasFocus():
                frame = QPen(theme.color("focus"), 3.0)
            rounded(painter, cell.adjusted(1, 1, -1, -1), 7, theme.color("selection"), frame)
        box = QRect(cell.left() + PADDING, cell.top() + PADDING, PICTURE, PICTURE)
        picture = self._picture(photo.photo_id)
        if picture is None:
            rounded(painter, box, 4, theme.color("tile"))
        else:
            painter.drawPixmap(fitted(picture.size(), box), picture)
        painter.setPen(theme.color("text" if current else "muted"))
        words = QRect(cell.left() + 4, box.bottom() + 3, cell.width() - 8, cell.bottom())
        words.setBottom(cell.bottom() - 2)
        write(painter, words, photo.words, align=Qt.AlignmentFlag.AlignCenter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._layout().place_at(event.position().toPoint(), len(self._photos))
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self.chosen.emit(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._layout().place_at(event.position().toPoint(), len(self._photos))
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self.opened.emit(self._photos[place].photo_id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() or -event.angleDelta().x()
        self._step(-1 if steps > 0 else 1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose; Enter searches with the photo."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._photos:
            self.opened.emit(self._photos[self._current].photo_id)
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        place = min(max(self._current + step, 0), len(self._photos) - 1)
        if place >= 0 and place != self._current:
            self.chosen.emit(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Words that were shortened as a tool tip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._layout().place_at(event.pos(), len(self._photos))
            text = self._photos[place].words if place >= 0 else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
