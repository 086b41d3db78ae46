"""Two to four photos that are zoomed and moved as one, with mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from photosim.ui.compare.canvas import CompareCanvas
from photosim.ui.compare.pane import picture_area
from photosim.ui.pictures.picture_view import STEP

MOVE = 40
"""Points by which an arrow moves the photos."""

_IGNORED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class CompareView(CompareCanvas):
    """The photos of the Compare page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragged_from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _at(self, point: QPointF) -> tuple[int, QPointF] | None:
        """The photo at a point of the widget, and the point in its pane."""
        for number, rect in self.rects():
            if rect.contains(point):
                return number, point - picture_area(rect).topLeft()
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make a photo current and take hold of all."""
        found = self._at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            event.ignore()
            return
        self.set_current(found[0])
        self._dragged_from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move all of them."""
        if self._dragged_from is not None:
            self.camera = self.camera.moved(event.position() - self._dragged_from)
            self._dragged_from = event.position()
            self.place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._dragged_from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """From all to 100 % at the pointer, and back."""
        found = self._at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            return
        if self.camera.fitted:
            self.set_current(found[0])
            self.actual_size(found[1])
        else:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom all around the pointer."""
        found = self._at(event.position())
        steps = event.angleDelta().y() / 120
        if steps and found is not None:
            self.zoom_by(STEP**steps, found[1])
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom, 0 shows all, 1 is 100 %, arrows move; fitted, they go on."""
        key = Qt.Key(event.key())
        moves = {
            Qt.Key.Key_Left: QPointF(MOVE, 0),
            Qt.Key.Key_Right: QPointF(-MOVE, 0),
            Qt.Key.Key_Up: QPointF(0, MOVE),
            Qt.Key.Key_Down: QPointF(0, -MOVE),
        }
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.modifiers() & ~_IGNORED:
            event.ignore()
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self.actual_size()
        elif key in moves and not self.camera.fitted:
            self.camera = self.camera.moved(moves[key])
            self.place()
        elif key in steps:
            self.next(steps[key])
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fitted photos stay fitted."""
        self.place()
        super().resizeEvent(event)
