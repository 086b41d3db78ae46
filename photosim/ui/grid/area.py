"""The grid as it is seen: any number of photos, the cost of those on screen.

It holds an array of photo ids and paints the cells that the viewport shows. Thumbnails come
from the cache, names and marks from ``update_info`` or a provider; for both the grid says which
ids it shows (``visibleChanged``, ``infoWanted``) and repaints a cell when its answer arrives. Where
it knows the shapes of the photos they stand in justified rows; with headings it has a scrubber in
place of its scroll bar.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPoint,
    QPropertyAnimation,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.ui.grid.cell import (
    BADGES_FROM,
    CellInfo,
    CellPainter,
    CellState,
    Stack,
    description,
)
from photosim.ui.grid.glance import STILL, Glance, flies_past
from photosim.ui.grid.headings import Heading, HeadingPainter
from photosim.ui.grid.layout import (
    GAP,
    LEAST_HEADING,
    MARGIN,
    GridLayout,
    end_to_end,
    justified,
    needed_sides,
    roomy_zoom,
    uniform,
)
from photosim.ui.grid.scrubber import Scrubber
from photosim.ui.grid.selection import NONE, Selection
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.widgets.layout import text_share
from photosim.ui.widgets.painting import SMOOTH, rounded
from photosim.ui.widgets.spoken.items import tell_current
from photosim.ui.widgets.theme import Theme, theme_of

DEFAULT_ZOOM = 160
MAX_INFOS = 20_000

INFO_EVERY = 80
"""Milliseconds at least from one question for what cells say to the next: a question for each row
that comes in would take longer than what it asks for."""

NO_INFO = CellInfo()
NO_STACKS: Mapping[PhotoId, Stack] = {}


class GridArea(QAbstractScrollArea):
    """Photos in rows, as many as there are; it paints and reports, but takes no input."""

    itemsReplaced = Signal()
    """Indexes mean other photos from now on."""
    selectionChanged = Signal()
    currentChanged = Signal(object)
    """The current photo's id, or None."""
    visibleChanged = Signal(object)
    """Ids to load: those on screen, then the next page in the direction of scrolling; none while
    pages fly past."""
    infoWanted = Signal(object)
    """Ids among those whose :class:`CellInfo` is not known yet."""

    def __init__(self, thumbnails: ThumbnailCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thumbnails = thumbnails
        self.selection = Selection()
        self._ids: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._zoom = DEFAULT_ZOOM
        self._sized = False
        self._roomy = DEFAULT_ZOOM
        self._roomy_key: object = None
        self._notes_shown = False
        self._names_shown = True
        self._uniform = False
        self._shapes: NDArray[np.float32] | None = None
        self._ends: NDArray[np.float64] = np.zeros(1)
        self._headings: tuple[Heading, ...] = ()
        self._more = False
        self._stacks = NO_STACKS
        self._painter: CellPainter | None = None
        self._heading_painter: HeadingPainter | None = None
        self._laid_out = self._layout = uniform(0, 1, DEFAULT_ZOOM, 0)
        self._layout_key: tuple[object, ...] = ()
        self._by_id: NDArray[np.int64] | None = None
        self._by_keyboard = False
        self._visible_timer = QTimer(self, singleShot=True, interval=0)
        self._still_timer = QTimer(self, singleShot=True, interval=round(STILL * 1000))
        self._info_timer = QTimer(self, singleShot=True, interval=INFO_EVERY)
        self._glide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._similarities: NDArray[np.float32] | None = None
        self._info: dict[PhotoId, CellInfo] = {}
        self._reported: tuple[object, ...] = ()
        self._seen: Glance | None = None
        self._wanted: list[PhotoId] = []
        self._last_top = 0
        self._generation = 0
        self.hovered = NONE
        self.band: QRect | None = None
        self._visible_timer.timeout.connect(self._look)
        self._still_timer.timeout.connect(self._report_visible)
        self._info_timer.timeout.connect(self._want_info)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Photos"))
        self.scrubber = Scrubber(self, self.verticalScrollBar())
        self.scrubber.hide()
        self.scrubber.width_changed.connect(self._place_scrubber)
        self._lay_out()

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
        """The side that thumbnails are wanted in while all cells are alike, in device pixels."""
        return round(self.cell_zoom() * self.devicePixelRatioF())

    def thumbnail_sides(self, ids: Sequence[PhotoId]) -> list[int]:
        """The longest sides that the thumbnails of these photos are wanted in, in device pixels:
        what covers their cells."""
        if not self._is_justified or self._shapes is None:
            return [self.thumbnail_side()] * len(ids)
        indexes = self._indexes_of(np.array(ids, dtype=np.int64))
        sides = needed_sides(self._shapes, self.grid_layout(), self._caption, indexes)
        # A photo that has left the list meanwhile is wanted as it would be in a cell of its own.
        sides = np.where(indexes == NONE, self.cell_zoom(), sides)
        return [round(side * self.devicePixelRatioF()) for side in sides.tolist()]

    def grid_layout(self) -> GridLayout:
        """Where cells stand at this moment."""
        heading = self._heading_height
        width = self.viewport().width()
        zoom = self.cell_zoom()
        key = (self._generation, width, zoom, self._caption, heading, self._is_justified)
        if key != self._layout_key:
            starts, least = [one.first for one in self._headings], self._least_heading
            if self._is_justified:
                self._layout = justified(
                    self._ends,
                    width,
                    zoom,
                    self._caption,
                    starts=starts,
                    heading=heading,
                    least=least,
                )
            else:
                self._layout = uniform(
                    len(self._ids),
                    width,
                    zoom,
                    self._caption,
                    starts=starts,
                    heading=heading,
                    least=least,
                )
            self._layout_key = key
        return self._layout

    def cell_zoom(self) -> int:
        """The size of the pictures in their cells, points: what a person chose, and larger where so
        few results are shown that all of them have room, until a person chooses again."""
        if self._similarities is None or self._sized or not len(self._ids):
            return self._zoom
        size = self.viewport().size()
        key = (self._generation, size, self._zoom, self._caption, self._heading_height)
        if key != self._roomy_key:
            self._roomy = roomy_zoom(
                len(self._ids),
                size,
                self._zoom,
                self._caption,
                starts=[one.first for one in self._headings],
                heading=self._heading_height,
                least=self._least_heading,
            )
            self._roomy_key = key
        return self._roomy

    @property
    def _is_justified(self) -> bool:
        return self._shapes is not None and not self._uniform

    @property
    def _caption(self) -> int:
        """Height of the words below a picture."""
        painter = self._cell_painter()
        note = painter.note_height if self._with_notes else 0
        return (painter.caption_height if self._is_named else 0) + note

    @property
    def _is_named(self) -> bool:
        """Whether names stand below the photos."""
        return self._names_shown or self._shapes is None

    @property
    def _heading_height(self) -> int:
        return self._painter_of_headings().height if self._headings else 0

    @property
    def _least_heading(self) -> int:
        return round(LEAST_HEADING * text_share())

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
        return int(self._indexes_of(np.array([photo_id], dtype=np.int64))[0])

    def _indexes_of(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where photos stand; ``NONE`` for those that are not shown."""
        if not len(self._ids):
            return np.full(len(ids), NONE, dtype=np.int64)
        if self._by_id is None:
            self._by_id = np.argsort(self._ids, kind="stable")
        places = np.searchsorted(self._ids, ids, sorter=self._by_id)
        found = self._by_id[np.minimum(places, len(self._ids) - 1)]
        return np.where(self._ids[found] == ids, found, NONE)

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
        # Where the sections of a list stand beside the scrubber is known with the whole of it.
        self.scrubber.show_marks(() if self._more else self._headings, layout)
        self._visible_timer.start()

    def _place_scrubber(self) -> None:
        """The scrubber in place of the scroll bar where there is something to say beside it."""
        wanted = len(self._headings) > (0 if self._more else 1)
        margin = self.scrubber.sizeHint().width() if wanted else 0
        if wanted != (self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff):
            self.setVerticalScrollBarPolicy(
                Qt.ScrollBarPolicy.ScrollBarAlwaysOff
                if wanted
                else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            )
        if margin != self.viewportMargins().right():
            self.setViewportMargins(0, 0, margin, 0)
        self.scrubber.setVisible(wanted)
        self.scrubber.setGeometry(self.width() - margin, 0, margin, self.height())

    def _hold(self, anchor: QPoint | None) -> tuple[int, float, int] | None:
        """What to keep in place: a cell, the part of its height, the viewport's y for that."""
        layout = self.grid_layout()
        at_start = anchor is None and self.selection.current == NONE
        if not layout.count or (at_start and not self.verticalScrollBar().value()):
            return None  # the start stays the start, with its heading
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
        return self._notes_shown and self._zoom >= BADGES_FROM

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
            self._glide.stop()
            bar.setValue(cell.top() - MARGIN)
        elif cell.bottom() + GAP > top + height:
            self._glide.stop()
            # A cell taller than the viewport shows its top.
            bar.setValue(min(cell.bottom() + GAP - height, cell.top() - MARGIN))

    def theme(self) -> Theme:
        """The colours in use."""
        return self._cell_painter().theme

    def _painter_of_headings(self) -> HeadingPainter:
        if self._heading_painter is None:
            self._heading_painter = HeadingPainter(theme_of(self), self.font())
        return self._heading_painter

    def _cell_painter(self) -> CellPainter:
        ratio = self.devicePixelRatioF()
        if self._painter is None or self._painter.ratio != ratio:
            self._painter = CellPainter(theme_of(self), self.font(), ratio)
        return self._painter

    # Items

    def set_items(
        self,
        ids: NDArray[np.int64],
        similarities: NDArray[np.float32] | None = None,
        *,
        keep_position: bool = False,
        shapes: NDArray[np.float32] | None = None,
        headings: Sequence[Heading] = (),
        stacks: Mapping[PhotoId, Stack] = NO_STACKS,
        more: bool = False,
    ) -> None:
        """Show these photos, in this order; selection and current photo are kept by id.

        ``similarities`` has one cosine per id, ``shapes`` one width by height; with it the photos
        stand in justified rows, unless cells of one size are chosen. Each of the ``headings``
        begins a row. ``stacks``: the photos that stand for several. With ``keep_position`` the
        photo at the top of the viewport stays there if it is still among them, for a library that
        grows while it is looked at; else the grid begins at its start. ``more``: these are the
        first photos of a list whose others come soon; the scrubber has its room already.
        """
        if similarities is not None and len(similarities) != len(ids):
            raise ValueError(f"{len(ids)} photos, but {len(similarities)} similarities")
        if shapes is not None and len(shapes) != len(ids):
            raise ValueError(f"{len(ids)} photos, but {len(shapes)} shapes")
        top = self._top_photo() if keep_position else None
        self._sized = self._sized and keep_position
        current = self.current_id()
        before, self._ids = self._ids, np.asarray(ids, dtype=np.int64)
        self._similarities = similarities
        self._shapes, self._headings, self._stacks = shapes, tuple(headings), stacks
        self._more = more
        self._ends = end_to_end(shapes) if shapes is not None else np.zeros(1)
        self._by_id = None
        self._generation += 1
        mask = self.selection.carried_over(before, self._ids)
        version = self.selection.version
        self.selection.replace(mask)
        self.selection.current = self.selection.anchor = self._index_of(current)
        self.itemsReplaced.emit()
        self.hovered = NONE
        self.band = None
        self._glide.stop()
        self._place_scrubber()
        self._lay_out()
        self._restore_top(top)
        self.viewport().update()
        if current is not None and self.selection.current == NONE:
            self.currentChanged.emit(None)
        if version != self.selection.version:
            self.selectionChanged.emit()

    def update_info(self, infos: Mapping[PhotoId, CellInfo]) -> None:
        """Take over what cells say, and repaint those on screen that look otherwise with it."""
        known = self._info
        changed = [
            photo_id
            for photo_id, info in infos.items()
            if self._painted(info) != self._painted(known.get(photo_id, NO_INFO))
        ]
        known.update(infos)
        self.update_cells(changed)

    def _painted(self, info: CellInfo) -> CellInfo:
        """As much of it as is painted."""
        return replace(info, taken_at=None, name=info.name if self._is_named else "")

    def forget_info(self, ids: Iterable[PhotoId] | None = None) -> None:
        """Ask again what these cells say (all without ``ids``); the old stays until then."""
        if ids is None:
            self._info.clear()
        else:
            for photo_id in ids:
                self._info.pop(photo_id, None)
        self._reported = ()
        self._visible_timer.start()

    def info(self, photo_id: PhotoId) -> CellInfo:
        """What the cell of a photo says, as far as it is known."""
        return self._info.get(photo_id, NO_INFO)

    def update_cells(self, ids: Iterable[PhotoId]) -> None:
        """Repaint the cells of these photos, where they are on screen."""
        changed = set(ids)
        first, last = self._visible_span()
        self.repaint_cells(
            [first + n for n, one in enumerate(self._ids[first:last].tolist()) if one in changed]
        )

    # What is on screen

    def _look(self) -> None:
        """Ask for what is on screen, at once or when it stands still."""
        if not self.isVisible():
            return
        first, last = self._visible_span()
        sizes = (self._layout_key, self.thumbnail_side())
        now = Glance(time.monotonic(), self._generation, first, last, sizes)
        before, self._seen = self._seen, now
        if flies_past(before, now, self._has_pictures):
            if not self._still_timer.isActive():
                self._reported, self._wanted = (), []
                self.visibleChanged.emit([])
            self._still_timer.start()
        else:
            self._report_visible()

    def _has_pictures(self, cells: range) -> bool:
        return all(one in self.thumbnails for one in self._ids[cells.start : cells.stop].tolist())

    def _report_visible(self) -> None:
        self._still_timer.stop()
        top, page = self.verticalScrollBar().value(), self.viewport().height()
        layout = self.grid_layout()
        first, last = layout.span(top, top + page)
        down = top >= self._last_top
        self._last_top = top
        key = (self._generation, first, last, down, self.thumbnail_side(), self._layout_key)
        if key == self._reported or not self.isVisible():
            return
        self._reported = key
        ahead = layout.span(top + page, top + 2 * page) if down else layout.span(top - page, top)
        visible = self._ids[first:last].tolist()
        seen = set(visible)
        wanted = visible + [n for n in self._ids[slice(*ahead)].tolist() if n not in seen]
        self._wanted = wanted
        if not self._info_timer.isActive():
            self._want_info()
        self.visibleChanged.emit(wanted)

    def _want_info(self) -> None:
        wanted = self._wanted
        if len(self._info) > MAX_INFOS:
            self._info = {one: self._info[one] for one in wanted if one in self._info}
        unknown = [one for one in wanted if one not in self._info]
        if unknown:
            self._info_timer.start()
            self.infoWanted.emit(unknown)

    def _info_of(self, index: int, photo_id: PhotoId) -> CellInfo:
        info = self._info.get(photo_id, NO_INFO)
        if info.similarity is None and self._similarities is not None:
            return replace(info, similarity=float(self._similarities[index]))
        return info

    # The look

    @property
    def names_shown(self) -> bool:
        """Whether names stand below the photos of a list."""
        return self._names_shown

    @property
    def uniform(self) -> bool:
        """Whether all cells have one size."""
        return self._uniform

    def set_look(self, *, uniform: bool, names: bool) -> None:
        """Cells of one size, or rows that fill the width; with names, or without."""
        if (uniform, names) == (self._uniform, self._names_shown):
            return
        held = self._hold(None)
        self._uniform, self._names_shown = uniform, names
        self._glide.stop()
        self._lay_out()
        self._put_back(held)
        self.viewport().update()

    # Selection

    def change_selection(self, change: Callable[[], None]) -> None:
        """Run a change of ``selection`` and tell what came of it."""
        version, current = self.selection.version, self.selection.current
        change()
        if version != self.selection.version:
            self.viewport().update()
            self.selectionChanged.emit()
        if NONE in {current, self.selection.current}:
            self.viewport().update()
        if current != self.selection.current:
            self.repaint_cells([current, self.selection.current])
            self._current_moved()

    def _current_moved(self) -> None:
        current = self.current_id()
        if current is not None:
            text = self.described(self.selection.current)
            self.setAccessibleDescription(text)
            tell_current(self, self.selection.current)
        self.currentChanged.emit(current)

    def described(self, index: int) -> str:
        """A cell in words: name, similarity, marks."""
        photo_id = int(self._ids[index])
        return description(self._info_of(index, photo_id), self._stacks.get(photo_id))

    def current_stack(self) -> PhotoId | None:
        """The current photo where it stands for a burst."""
        current = self.current_id()
        return current if current in self._stacks else None

    def stack_at(self, at: QPoint) -> PhotoId | None:
        """The photo whose stack is opened or closed by a click at a point of the viewport."""
        index = self.index_at(at)
        photo_id = int(self._ids[index]) if index != NONE else None
        if photo_id is None or photo_id not in self._stacks:
            return None
        frame = self._cell_painter().frame(
            self.cell_rect(index), self.cell_zoom(), None, self._box_caption
        )
        badge = self._cell_painter().stack_badge(frame, self._stacks[photo_id])
        return photo_id if badge.contains(at) else None

    @property
    def _box_caption(self) -> int | None:
        """Height of the words below a picture that fills its cell; None in cells of one size."""
        return self._caption if self._is_justified else None

    def on_picture(self, at: QPoint, index: int) -> bool:
        """True where the point of the viewport lies on the cell's picture, not beside it."""
        if index == NONE:
            return False
        entry = self.thumbnails.entry(int(self._ids[index]))
        cell = self.cell_rect(index)
        natural = entry.natural if entry else None
        if self._is_justified:
            return True
        picture = self._cell_painter().picture_rect(cell, self.cell_zoom(), natural)
        return picture.adjusted(-6, -6, 6, 6).contains(at)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that the damaged part of the viewport touches."""
        dirty = event.rect()
        painter = QPainter(self.viewport())
        painter.fillRect(dirty, self.theme().color("canvas"))
        painter.setRenderHints(SMOOTH)
        layout, top = self.grid_layout(), self.verticalScrollBar().value()
        first, last = layout.span(dirty.top() + top, dirty.bottom() + 1 + top)
        self._paint_cells(painter, dirty, range(first, last))
        for section in layout.headings(dirty.top() + top, dirty.bottom() + 1 + top):
            box = layout.heading_rect(section).translated(0, -top)
            self._painter_of_headings().paint(painter, box, self._headings[section])
        if self._is_framed:
            line = QPen(self.theme().color("focus"), 2.0)
            rounded(painter, self.viewport().rect().adjusted(1, 1, -1, -1), 3, line=line)
        if self.band is not None:
            painter.setPen(QPen(self.theme().color("accent"), 1.0))
            fill = self.theme().color("accent")
            fill.setAlpha(40)
            painter.setBrush(fill)
            painter.drawRect(self.band.translated(0, -top))

    @property
    def _is_framed(self) -> bool:
        """Whether a frame around the grid says that keys act here: no photo can say it."""
        return self._by_keyboard and self.hasFocus() and self.selection.current == NONE

    def _paint_cells(self, painter: QPainter, dirty: QRect, indexes: range) -> None:
        zoom, focused, top = self.cell_zoom(), self.hasFocus(), self.verticalScrollBar().value()
        paint = partial(
            self._cell_painter().paint,
            painter,
            with_note=self._with_notes,
            filling=self._box_caption,
            named=self._is_named,
        )
        ids = self._ids[indexes.start : indexes.stop].tolist()
        cells = self.grid_layout().rects(indexes.start, indexes.stop)
        for index, photo_id, cell in zip(indexes, ids, cells, strict=True):
            cell.translate(0, -top)
            if not cell.intersects(dirty):
                continue
            state = CellState(
                selected=index in self.selection,
                current=index == self.selection.current,
                hovered=index == self.hovered,
                focused=focused,
                missing=self.thumbnails.is_missing(photo_id),
            )
            paint(
                cell,
                zoom,
                self.thumbnails.entry(photo_id),
                info=self._info_of(index, photo_id),
                state=state,
                stack=self._stacks.get(photo_id),
            )

    # Events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already; only the new strip is painted."""
        if self.band is None and len(self._ids) and not self._is_framed:
            self.viewport().scroll(0, dy)
        else:
            self.viewport().update()
        self._visible_timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reflow; the first photo on screen stays on screen."""
        top = self._top_photo()
        self._place_scrubber()
        self._lay_out()
        if top is not None:
            self._restore_top(top)
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what is on screen from now on."""
        self._reported = ()
        self._lay_out()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and font."""
        if event.type() in {
            QEvent.Type.PaletteChange,
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
        }:
            self._painter = self._heading_painter = None
            self._place_scrubber()
            self._lay_out()
            self.viewport().update()
        super().changeEvent(event)
