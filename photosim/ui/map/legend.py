"""What the colours of the map mean; a click on a group brings it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from photosim.core.language import labelled, tr
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.painting import RIGHT, rounded, write
from photosim.ui.widgets.spoken.items import tell_current
from photosim.ui.widgets.theme import theme_of

INSET = 10


class Legend(QWidget):
    """Groups below each other: colour, name, number of photos.

    ``brought_out(number)`` follows where a person clicks a group, or goes to it by keys; None:
    all are shown alike again.
    """

    brought_out = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._names: Sequence[str] = ()
        self._counts: Sequence[int] = ()
        self._colours: Sequence[QColor] = ()
        self._under_mouse: int | None = None
        self.current: int | None = None
        """The group that is brought out."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Groups on the map"))

    def show_groups(
        self, names: Sequence[str], counts: Sequence[int], colours: Sequence[QColor]
    ) -> None:
        """Show others; none is brought out."""
        self._names, self._counts, self._colours = names, counts, colours
        self.current = self._under_mouse = None
        self.setAccessibleDescription("; ".join(self.told()))
        self.setFixedHeight(max(1, len(names)) * self.row_height())
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setFixedHeight(max(1, len(self._names)) * self.row_height())

    def row_height(self) -> int:
        """Of one group; points."""
        return self.fontMetrics().height() + 12

    def sizeHint(self) -> QSize:
        return QSize(220, max(1, len(self._names)) * self.row_height())

    def bring_out(self, number: int | None) -> None:
        """Bring a group out, or none."""
        if number != self.current:
            self.current = number
            self.update()
            if number is not None:
                tell_current(self, number)
            self.brought_out.emit(number)

    def row_rect(self, number: int) -> QRect:
        """Where a group stands."""
        return QRect(4, number * self.row_height() + 1, self.width() - 8, self.row_height() - 2)

    def told(self) -> list[str]:
        """Each group in words."""
        pairs = zip(self._names, self._counts, strict=True)
        return [labelled(name, fmt.photos(count)) for name, count in pairs]

    def _at(self, event: QMouseEvent) -> int | None:
        row = int(event.position().y() // self.row_height())
        return row if 0 <= row < len(self._names) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._at(event)
        self.bring_out(None if row == self.current else row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under_mouse = self._at(event)
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._under_mouse = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from group to group, Esc shows all alike again."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._names:
            start = -1 if self.current is None and step > 0 else self.current or 0
            self.bring_out((start + step) % len(self._names))
        elif event.key() == Qt.Key.Key_Escape and self.current is not None:
            self.bring_out(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = self.row_height()
        first, last = event.rect().top() // tall, event.rect().bottom() // tall
        for number in range(first, min(last + 1, len(self._names))):
            row = QRectF(self.row_rect(number))
            if number == self.current:
                rounded(painter, row, 6, theme.color("selection"))
            elif number == self._under_mouse:
                rounded(painter, row, 6, theme.color("hover"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours[number])
            painter.drawEllipse(QRectF(row.left() + INSET, row.center().y() - 5, 10, 10))
            count = fmt.count(self._counts[number])
            wide = self.fontMetrics().horizontalAdvance(count) + 8
            painter.setPen(theme.color("text"))
            write(painter, row.adjusted(INSET + 20, 0, -INSET - wide, 0), self._names[number])
            painter.setPen(theme.color("muted"))
            write(painter, row.adjusted(0, 0, -INSET, 0), count, align=RIGHT)
        if self.hasFocus():
            edge = QRectF(self.rect())
            if self.current is not None:
                edge = QRectF(self.row_rect(self.current))
            ring = QPen(theme.color("focus"), 2.0)
            rounded(painter, edge.adjusted(1, 1, -1, -1), 6, None, ring)
        painter.end()
