"""Where the grid's cells are: which photos it has, what of them the viewport shows, what stays in
place when they change."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRect, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from photosim.core.types import PhotoId
from photosim.ui.grid.cell import BADGES_FROM, CellPainter
from photosim.ui.grid.layout import GAP, MARGIN, GridLayout
from photosim.ui.grid.selection import NONE, Selection
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.widgets.theme import Theme, theme_of

DEFAULT_ZOOM = 160


class GridArea(QAbstractScrollArea):
    """Cells of one size in rows, scrolled; it paints nothing."""

    def __init__(self, thumbnails: ThumbnailCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thumbnails = thumbnails
        self.selection = Selection()
        self._ids: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._zoom = DEFAULT_ZOOM
        self._names_shown = True
        self._notes_shown = False
        self._painter: CellPainter | None = None
        self._laid_out = GridLayout(0, 1, DEFAULT_ZOOM, 0)
        self._visible_timer = QTimer(self)
        self._visible_timer.setSingleShot(True)
        self._visible_timer.setInterval(0)
        self._glide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)

    def ids(self) -> NDArray[np.int64]:
        """The photos shown, in order; not to be changed."""
        return self._ids

    def count(self) -> int:
        """Number of photos shown."""
        return len(self._ids)

    def current_id(self) -> PhotoId | None:
        """The photo that keys act on, or None."""
        current = self.selection.current
        return int(self._ids[current]) if 0 <= current < len(self._ids) else None

    # Geometry

    def thumbnail_side(self) -> int:
        """The side that thumbnails are wanted in, in device pixels."""
        return round(self._zoom * self.devicePixelRatioF())

    def grid_layout(self) -> GridLayout:
        """Where cells stand at this moment."""
        painter = self._cell_painter()
        caption = painter.caption_height if self._names_shown else 0
        caption += painter.note_height if self._with_notes else 0
        return GridLayout(len(self._ids), self.viewport().width(), self._zoom, caption)

    def to_content(self, at: QPoint) -> QPoint:
        """A point of the viewport as one of the whole content."""
        return QPoint(at.x(), at.y() + self.verticalScrollBar().value())

    def index_at(self, at: QPoint) -> int:
        """The cell at a point of the viewport, or -1."""
        point = self.to_content(at)
        return self.grid_layout().index_at(point.x(), point.y())

    def cell_rect(self, index: int) -> QRect:
        """A cell in viewport coordinates."""
        return self.grid_layout().rect(index).translated(0, -self.verticalScrollBar().value())

    def visible_ids(self) -> list[PhotoId]:
        """The photos on screen, in order."""
        first, last = self._visible_span()
        return list(self._ids[first:last].tolist())

    def repaint_cells(self, indexes: Sequence[int]) -> None:
        """Repaint these cells, where they are on screen."""
        layout = self.grid_layout()
        offset = self.verticalScrollBar().value()
        for index in indexes:
            if 0 <= index < len(self._ids):
                self.viewport().update(layout.rect(index).translated(0, -offset))

    def _index_of(self, photo_id: PhotoId | None) -> int:
        if photo_id is None:
            return NONE
        found = np.flatnonzero(self._ids == photo_id)
        return int(found[0]) if len(found) else NONE

    def _visible_span(self) -> tuple[int, int]:
        top = self.verticalScrollBar().value()
        return self.grid_layout().span(top, top + self.viewport().height())

    def _lay_out(self) -> None:
        layout, page = self.grid_layout(), self.viewport().height()
        self._laid_out = layout
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, layout.height - page))
        bar.setPageStep(page)
        bar.setSingleStep(max(1, layout.row_pitch // 3))
        self._visible_timer.start()

    def _hold(self, anchor: QPoint | None) -> tuple[int, float, int] | None:
        """What to keep in place: a cell, the part of its height, the viewport's y for that."""
        layout = self.grid_layout()
        if not layout.count:
            return None
        if anchor is not None:
            point = self.to_content(anchor)
            index = layout.nearest(point.x(), point.y())
        else:
            first, last = self._visible_span()
            current = self.selection.current
            index = current if first <= current < last else first
            anchor = self.cell_rect(index).center()
        cell = self.cell_rect(index)
        part = (anchor.y() - cell.top()) / cell.height()
        return index, min(max(part, 0.0), 1.0), anchor.y()

    def _put_back(self, held: tuple[int, float, int] | None) -> None:
        if held is None:
            return
        index, part, y = held
        cell = self.grid_layout().rect(index)
        self.verticalScrollBar().setValue(round(cell.top() + part * cell.height() - y))

    def _top_photo(self) -> tuple[PhotoId, int] | None:
        """The first photo on screen, as last laid out, and its distance from the top."""
        top = self.verticalScrollBar().value()
        first, last = self._laid_out.span(top, top + 1)
        # At the very start, new photos are meant to be seen coming in.
        if first == last or not top or last > len(self._ids):
            return None
        return int(self._ids[first]), self._laid_out.rect(first).top() - top

    @property
    def _with_notes(self) -> bool:
        """Whether cells have a line that says what a match is; on small ones it would say
        nothing."""
        return self._notes_shown and self._names_shown and self._zoom >= BADGES_FROM

    def _restore_top(self, top: tuple[PhotoId, int] | None) -> None:
        bar = self.verticalScrollBar()
        index = self._index_of(top[0]) if top else NONE
        if top is None or index == NONE:
            bar.setValue(0)
        else:
            bar.setValue(self.grid_layout().rect(index).top() - top[1])

    def _reveal(self, index: int) -> None:
        layout, bar = self.grid_layout(), self.verticalScrollBar()
        cell = layout.rect(index)
        top, height = bar.value(), self.viewport().height()
        if cell.top() - MARGIN < top:
            self._stop_glide()
            bar.setValue(cell.top() - MARGIN)
        elif cell.bottom() + GAP > top + height:
            self._stop_glide()
            # A cell taller than the viewport shows its top.
            bar.setValue(min(cell.bottom() + GAP - height, cell.top() - MARGIN))

    def _stop_glide(self) -> None:
        self._glide.stop()

    def theme(self) -> Theme:
        """The colours in use."""
        return self._cell_painter().theme

    def _cell_painter(self) -> CellPainter:
        ratio = self.devicePixelRatioF()
        if self._painter is None or self._painter.ratio != ratio:
            self._painter = CellPainter(theme_of(self), self.font(), ratio)
        return self._painter
