"""The grid of thumbnails with mouse and keys.

What it shows is in ``view``, geometry in ``layout``, selection in ``selection``, painting in
``cell``, the mouse in ``mouse``, what is dragged out in ``drag``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from photosim.core.types import PhotoId
from photosim.ui.grid.accessible import GridItems
from photosim.ui.grid.area import GridArea
from photosim.ui.grid.cell import CellInfo
from photosim.ui.grid.drag import drag_mime, drag_picture
from photosim.ui.grid.layout import MAX_ZOOM, MIN_ZOOM
from photosim.ui.grid.mouse import GridMouse
from photosim.ui.grid.selection import NONE, key_target
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.widgets.spoken.roles import tell_by
from photosim.ui.widgets.theme import moves

__all__ = ["CellInfo", "PhotoGrid"]

ZOOM_STEP = 16
WHEEL_STEP = 110
SCROLL_MS = 140
WHEEL_NOTCH = 120
OPENING_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})

BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)

DragProvider = Callable[[list[PhotoId]], list[str]]


class PhotoGrid(GridArea):
    """A virtual grid of photos. Photo ids travel as ``object`` in signals: they are 64-bit."""

    activated = Signal(object)
    """A photo was double-clicked."""
    openAsked = Signal(object)
    """Enter or Space was pressed on a photo."""
    contextMenuAsked = Signal(QPoint, object)
    """Global position and the photo under it, or None."""
    stackAsked = Signal(object)
    """The badge of a photo that stands for a burst was clicked: show all of it, or one again."""
    removeAsked = Signal()
    """Delete was pressed, with photos selected."""
    zoomChanged = Signal(int)

    def __init__(self, thumbnails: ThumbnailCache, parent: QWidget | None = None) -> None:
        super().__init__(thumbnails, parent)
        self._drag_provider: DragProvider | None = None
        self._zoom_rest = 0
        self._glide_to = 0
        self._mouse = GridMouse(self)
        self._mouse.drag_asked.connect(self._start_drag)
        self.itemsReplaced.connect(self._mouse.forget)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    # Selection

    def selected_ids(self) -> list[PhotoId]:
        """The selected photos in the order shown."""
        return list(self._ids[self.selection.mask].tolist())

    def select_all(self) -> None:
        """Select every photo."""
        self.change_selection(self.selection.select_all)

    def clear_selection(self) -> None:
        """Select nothing."""
        self.change_selection(self.selection.clear)

    def select(self, ids: Iterable[PhotoId]) -> None:
        """Select exactly these photos, as far as they are shown."""
        mask = np.isin(self._ids, np.fromiter(ids, dtype=np.int64))
        self.change_selection(lambda: self.selection.replace(mask))

    def set_current(self, photo_id: PhotoId) -> None:
        """Select this photo alone and bring it into view; nothing where it isn't shown."""
        index = self._index_of(photo_id)
        if index != NONE:
            self.change_selection(lambda: self.selection.only(index))
            self._reveal(index)

    def set_no_current(self) -> None:
        """No photo is the current one."""

        def leave() -> None:
            self.selection.current = self.selection.anchor = NONE

        self.change_selection(leave)

    # Zoom

    def zoom(self) -> int:
        """Side of a picture's box, in pixels."""
        return self._zoom

    def set_zoom(self, pixels: int, anchor: QPoint | None = None) -> None:
        """Show pictures in a box of this side (64 to 320).

        The photo at ``anchor`` (a point of the viewport) stays where it is, by default the
        current photo if it is on screen, else the one at the top left.
        """
        pixels = min(max(pixels, MIN_ZOOM), MAX_ZOOM)
        if pixels == self._zoom:
            return
        held = self._hold(anchor)
        self._zoom = pixels
        self._sized = True
        self._glide.stop()
        self._lay_out()
        self._put_back(held)
        self.viewport().update()
        self.zoomChanged.emit(pixels)

    def set_notes_shown(self, shown: bool) -> None:
        """Say below the name what a match is and what was done to it."""
        if shown != self._notes_shown:
            held = self._hold(None)
            self._notes_shown = shown
            self._lay_out()
            self._put_back(held)
            self.viewport().update()

    # Drag

    def set_drag_provider(self, provider: DragProvider | None) -> None:
        """Ask this function for the files of dragged photos."""
        self._drag_provider = provider

    def _start_drag(self) -> None:
        ids = self.selected_ids()
        if not ids:  # a Control press has just taken the last one out of the selection
            return
        mime = self.drag_data(ids)
        if not mime.hasUrls():
            return
        drag = QDrag(self)
        drag.setMimeData(mime)
        picture = drag_picture(self, ids)
        if picture is not None:
            drag.setPixmap(picture)
            drag.setHotSpot(QPoint(24, 24))
        self.run_drag(drag)

    def drag_data(self, ids: list[PhotoId]) -> QMimeData:
        """What a drag of these photos carries."""
        return drag_mime(ids, self._drag_provider(ids) if self._drag_provider else [])

    def run_drag(self, drag: QDrag) -> None:
        """Let the person drop it somewhere; files are only ever copied."""
        drag.exec(Qt.DropAction.CopyAction)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and pages move, Shift extends, Control and Space select, Enter and Space open,
        Delete removes, Escape lets go."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = Qt.Key(event.key())
        layout, selection = self.grid_layout(), self.selection
        target = key_target(
            key,
            selection.current,
            layout,
            layout.rows_in(self.viewport().height()),
        )
        if target is not None and not alt:
            self.change_selection(lambda: selection.move(target, control=control, shift=shift))
            self._reveal(target)
        elif not self._act_on(key, control=control):
            event.ignore()
            return
        event.accept()

    def _act_on(self, key: Qt.Key, *, control: bool) -> bool:
        """A key that doesn't move; False where it means nothing here."""
        current = self.current_id()
        if key in OPENING_KEYS and current is not None and not control:
            self.openAsked.emit(current)
        elif key == Qt.Key.Key_Space and current is not None:
            self.change_selection(lambda: self.selection.toggle(self.selection.current))
        elif key == Qt.Key.Key_Delete and not control and len(self.selection):
            self.removeAsked.emit()
        elif key == Qt.Key.Key_Escape and len(self.selection):
            self.clear_selection()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, or begin a band or a drag; on the badge of a burst, open or close it."""
        self._glide.stop()
        if event.button() == Qt.MouseButton.LeftButton:
            photo_id = self.stack_at(event.position().toPoint())
            if photo_id is not None:
                self.stackAsked.emit(photo_id)
                return
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hover, band or drag."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End of a click or a band."""
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the photo under the pointer."""
        at = event.position().toPoint()
        index = self.index_at(at)
        if self.stack_at(at) is not None:
            self.mousePressEvent(event)  # a second click on it is a click
        elif event.button() == Qt.MouseButton.LeftButton and index != NONE:
            self.activated.emit(int(self.ids()[index]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll smoothly; with Control, zoom around the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_rest += event.angleDelta().y()
            notches = int(self._zoom_rest / WHEEL_NOTCH)
            self._zoom_rest -= notches * WHEEL_NOTCH
            self.set_zoom(self.zoom() + notches * ZOOM_STEP, event.position().toPoint())
        elif not event.pixelDelta().isNull():
            self._glide.stop()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - event.pixelDelta().y())
        else:
            self._glide_by(-event.angleDelta().y() * WHEEL_STEP // WHEEL_NOTCH)
        event.accept()

    def _glide_by(self, pixels: int) -> None:
        bar = self.verticalScrollBar()
        running = self._glide.state() == self._glide.State.Running
        start = self._glide_to if running else bar.value()
        self._glide_to = min(max(start + pixels, bar.minimum()), bar.maximum())
        self._glide.stop()
        if not moves(self):
            bar.setValue(self._glide_to)
            return
        self._glide.setDuration(SCROLL_MS)
        self._glide.setStartValue(bar.value())
        self._glide.setEndValue(self._glide_to)
        self._glide.start()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse for the photo under it, by key for the current photo."""
        index, at = self.index_at(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.selection.current
            if index != NONE:
                self._reveal(index)
                at = self.viewport().mapToGlobal(self.cell_rect(index).center())
        self.contextMenuAsked.emit(at, int(self.ids()[index]) if index != NONE else None)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tool tips, and the pointer leaving."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.index_at(event.pos())
            text = self.described(index) if index != NONE else ""
            area = self.cell_rect(index) if index != NONE else self.viewport().rect()
            QToolTip.showText(event.globalPos(), text, self.viewport(), area)
            return True
        if event.type() == QEvent.Type.Leave:
            self._mouse.hover(None)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys act."""
        self._by_keyboard = event.reason() in BY_KEYBOARD
        self.viewport().update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys act elsewhere."""
        self.viewport().update()
        super().focusOutEvent(event)


tell_by(
    PhotoGrid,
    lambda grid: GridItems(grid, go_to=grid.set_current, opened=grid.openAsked.emit),
)
