"""The mouse on the grid: clicks, rubber band, drag out, hover."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from photosim.ui.grid.area import GridArea
from photosim.ui.grid.selection import NONE

AUTO_SCROLL_MS = 16
AUTO_SCROLL_MAX = 40


@dataclass(slots=True)
class _Press:
    """What the left button went down on."""

    at: QPoint
    content: QPoint
    index: int
    on_picture: bool
    # A press on one of several selected photos may begin a drag of them all: only its release
    # makes it the single selected one.
    narrow_on_release: bool
    base: NDArray[np.bool_]
    toggle: bool


class GridMouse(QObject):
    """Turns mouse events of the viewport into selections and bands. ``drag_asked()``: the selected
    photos are being dragged."""

    drag_asked = Signal()

    def __init__(self, grid: GridArea) -> None:
        super().__init__(grid)
        self._grid = grid
        self._press: _Press | None = None
        self._banding = False
        self._last = QPoint()
        self._scroll_timer = QTimer(self)
        self._scroll_timer.setInterval(AUTO_SCROLL_MS)
        self._scroll_timer.timeout.connect(self._auto_scroll)

    def forget(self) -> None:
        """No press or band goes on: it ended, or the items changed under it."""
        self._press = None
        self._banding = False
        self._scroll_timer.stop()

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        grid = self._grid
        at = event.position().toPoint()
        index = grid.index_at(at)
        modifiers = event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if event.button() == Qt.MouseButton.RightButton:
            if index != NONE and index not in grid.selection:
                grid.change_selection(lambda: grid.selection.only(index))
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        keep = index != NONE and index in grid.selection and not control and not shift
        if index != NONE and not keep:
            grid.change_selection(lambda: grid.selection.click(index, control=control, shift=shift))
        elif index == NONE and not control and not shift:
            grid.change_selection(grid.selection.clear)
        base = (
            grid.selection.mask.copy() if control or shift else np.zeros_like(grid.selection.mask)
        )
        self._press = _Press(
            at, grid.to_content(at), index, grid.on_picture(at, index), keep, base, control
        )

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved, with or without a button."""
        at = event.position().toPoint()
        self._last = at
        if not event.buttons():
            self.hover(at)
            return
        press = self._press
        if press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if not self._banding:
            if (at - press.at).manhattanLength() < QApplication.startDragDistance():
                return
            if press.on_picture:
                self._press = None
                self.drag_asked.emit()
                return
        self._stretch_band(at)
        outside = not 0 <= at.y() < self._grid.viewport().height()
        if outside and not self._scroll_timer.isActive():
            self._scroll_timer.start()
        elif not outside:
            self._scroll_timer.stop()

    def release(self, event: QMouseEvent) -> None:
        """The left button came up."""
        press, banding = self._press, self._banding
        if event.button() != Qt.MouseButton.LeftButton or press is None:
            return
        self.forget()
        if banding:
            self._grid.band = None
            self._grid.viewport().update()
        elif press.narrow_on_release and press.index < self._grid.count():
            self._grid.change_selection(lambda: self._grid.selection.only(press.index))

    def hover(self, at: QPoint | None) -> None:
        """The pointer is over a point of the viewport, or over none."""
        index = self._grid.index_at(at) if at is not None else NONE
        if index != self._grid.hovered:
            old, self._grid.hovered = self._grid.hovered, index
            self._grid.repaint_cells([old, index])

    def _stretch_band(self, at: QPoint) -> None:
        grid, press = self._grid, self._press
        if press is None:
            return
        self._banding = True
        grid.band = QRect(press.content, grid.to_content(at)).normalized()
        inside = grid.grid_layout().inside(grid.band)
        grid.change_selection(lambda: grid.selection.band(press.base, inside, toggle=press.toggle))
        grid.viewport().update()

    def _auto_scroll(self) -> None:
        grid = self._grid
        over = self._last.y() - min(max(self._last.y(), 0), grid.viewport().height() - 1)
        step = max(-AUTO_SCROLL_MAX, min(AUTO_SCROLL_MAX, over))
        bar = grid.verticalScrollBar()
        bar.setValue(bar.value() + step)
        self._stretch_band(self._last)
