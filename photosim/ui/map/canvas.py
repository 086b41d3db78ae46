"""The map itself: dots, thumbnails from near, the lasso, and what the mouse and the keys do.

What is painted with each frame is the picture of the dots (``sheet``) and whichever thumbnails are
there (``tiles``); nothing is read. Thumbnails that are missing are asked for once the map stands
still. What a frame has no time for follows between two events: dots as sharp as they can be, tiles.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from photosim.core.arrays import Bools, Floats, Ints
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.ui.map.dots import DotLook, Pixels
from photosim.ui.map.field import Box, Cells, PointField, View
from photosim.ui.map.sheet import DotSheet
from photosim.ui.map.tiles import PICTURE, PhotoTiles, fitted
from photosim.ui.pictures.camera import Camera
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.painting import SMOOTH, rounded
from photosim.ui.widgets.palette import mixed
from photosim.ui.widgets.spoken.items import tell_current
from photosim.ui.widgets.theme import theme_of, type_of

UNIT = 1000.0
"""The camera's pixels for a unit of the map."""

MARGIN = 40
"""Points around the whole map."""

CELL = 104
"""About how wide the cell of a thumbnail is; points."""

HOVERED = 220
"""Longest side of the picture of the photo under the mouse; points."""

REACH = 14
"""How near a dot the mouse has to be; points."""

QUIET = 60
"""Milliseconds without a movement after which missing thumbnails are asked for."""

KEPT_PICTURES = 1200

FRAME = 0.014
"""Seconds that painting and what follows it may take together, so that a movement is smooth."""

LEAST_BIT = 0.002
"""Seconds of what follows that are taken however long painting took."""

_TOWARDS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

Label = tuple[str, QColor, tuple[float, float]]
"""A name on the map: its words, its colour, its place."""


class MapCanvas(QWidget):
    """Shows a :class:`PointField`; photos are told by their ids.

    ``chosen()`` follows when other photos are selected, ``opened(photo)`` a double click or Enter,
    ``hovered(photo)`` when another one, or None, lies under the mouse.
    """

    chosen = Signal()
    opened = Signal(object)
    hovered = Signal(object)

    def __init__(self, pictures: SmallPictures, previews: SmallPictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._previews = previews
        self._tiles = PhotoTiles(2 * KEPT_PICTURES, self.devicePixelRatioF())
        self._field = PointField(np.empty(0, np.int64), np.empty((0, 2), np.float32))
        self._sheet: DotSheet | None = None
        self._colours: Sequence[QColor] = ()
        self._numbers: Ints = np.empty(0, np.int64)
        self._labels: Sequence[Label] = ()
        self._bright: Bools = np.zeros(0, np.bool_)
        """The points in their full colours, as the sheet was made for."""
        self._brought_out: int | None = None
        self._selected: Bools = np.zeros(0, np.bool_)
        self._lasso: QPolygonF | None = None
        self._pressed: QPointF | None = None
        self._hovered: int | None = None
        self._caption = ("", "")
        self._drawn: list[tuple[int, Box]] = []
        """The thumbnails on the canvas, in device pixels, those on top last."""
        self._painting = 0.0
        """Seconds that the last frame took, since nothing followed it."""
        self.current: PhotoId | None = None
        """The photo that Enter opens."""
        self.lassoing = False
        """Whether dragging draws a lasso; else it moves the map, and with Shift it draws one."""
        self.camera = Camera(self, margin=MARGIN)
        self.camera.changed.connect(self._on_moved)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._want_pictures)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._go_on)
        for one in (pictures, previews):
            one.arrived.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map of the photos by likeness"))
        self.setMinimumSize(200, 160)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    # ---- what is shown

    @property
    def field(self) -> PointField:
        """The points shown."""
        return self._field

    def show_field(self, field: PointField) -> None:
        """Show other points, from where one looks now; the selection goes on."""
        selected = self.selected_ids()
        first = not len(self._field)
        self._field = field
        self._numbers, self._labels = np.full(len(field), -1, np.int64), ()
        self._colours, self._sheet = (), None
        self._hovered, self._brought_out = None, None
        self._selected = np.zeros(len(field), np.bool_)
        self._selected[field.points_of(np.array(selected, np.int64))] = True
        self._look(first=first)
        if len(selected) != int(self._selected.sum()):
            self.chosen.emit()
        self._tell()

    def show_groups(
        self, numbers: Ints, colours: Sequence[QColor], labels: Sequence[Label]
    ) -> None:
        """Colour the points. numbers: int64 (n,), the group of each point of the field, -1 for
        none; colours: of the groups. labels: names to write on the map."""
        self._numbers, self._colours, self._labels = numbers, colours, labels
        self._tiles.clear()
        self._brought_out, self._sheet = None, None
        self.update()

    def bring_out(self, group: int | None) -> None:
        """Show one group in its colour and the others faintly; None: all alike."""
        self._brought_out, self._sheet = group, None
        self.update()

    def show_caption(self, photo: PhotoId, name: str, detail: str) -> None:
        """What stands below the picture of the photo under the mouse."""
        if self._hovered is not None and int(self._field.ids[self._hovered]) == photo:
            self._caption = (name, detail)
            if photo == self.current:
                tell_current(self, self._hovered)  # now it has a name
            self.update()

    def _tell(self) -> None:
        count, chosen = len(self._field), int(self._selected.sum())
        self.setAccessibleDescription(
            tr("{photos}, {chosen} of them selected", photos=fmt.photos(count), chosen=chosen)
        )

    # ---- selection

    def selected_ids(self) -> list[PhotoId]:
        """The selected photos."""
        found: list[PhotoId] = self._field.ids[self._selected[: len(self._field)]].tolist()
        return found

    def select(self, points: Ints, *, add: bool = False) -> None:
        """Select these points of the field, or add them."""
        if not add:
            self._selected[:] = False
        self._selected[points] = True
        self._sheet = None
        self._tell()
        self.update()
        self.chosen.emit()

    def clear_selection(self) -> None:
        """Select nothing."""
        self.select(np.empty(0, np.int64))

    def select_group(self, group: int) -> None:
        """Select all photos of a group."""
        self.select(np.flatnonzero(self._numbers == group))

    def photos_around(self, photo: PhotoId, most: int = 400) -> list[PhotoId]:
        """A photo and those around it on the map, the nearest first."""
        (point,) = self._field.points_of(np.array([photo]))
        away = self._field.places - self._field.places[point]
        squares = np.einsum("nd,nd->n", away, away)
        squares[point] = -1
        count = min(most, len(squares))
        nearest = np.argpartition(squares, count - 1)[:count]
        ids: list[PhotoId] = self._field.ids[nearest[np.argsort(squares[nearest])]].tolist()
        return ids

    # ---- looking

    def view(self) -> View:
        """What the canvas sees of the map, in device pixels."""
        ratio, camera = self.devicePixelRatioF(), self.camera
        return View(
            camera.scale * UNIT * ratio,
            round(camera.offset.x() * ratio),
            round(camera.offset.y() * ratio),
            math.ceil(self.width() * ratio),
            math.ceil(self.height() * ratio),
        )

    def _look(self, *, first: bool = False) -> None:
        camera = self.camera
        nearest = max(6.0, 0.7 * math.sqrt(max(1, len(self._field))))
        extent = QRectF(-UNIT, -UNIT, 2 * UNIT, 2 * UNIT)
        if len(self._field):
            low, high = self._field.places.min(axis=0), self._field.places.max(axis=0)
            across, down = (max(0.05, float(one)) for one in high - low)
            middle = (low + high) / 2 * UNIT
            extent = QRectF(0, 0, across * UNIT, down * UNIT)
            extent.moveCenter(QPointF(float(middle[0]), float(middle[1])))
        if first:
            camera.fitted = True
        camera.look_at(extent, self.size())
        camera.most = camera.actual = camera.whole * nearest
        self.update()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Look nearer, or from farther away."""
        self.camera.zoom_by(factor, at)

    def _on_moved(self) -> None:
        self._quiet.start()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._look()

    # ---- colours

    def _look_of_dots(self) -> DotLook:
        """How every point looks now."""
        theme = theme_of(self)
        canvas, none = theme.color("canvas"), theme.color("faint")
        if not self._colours:
            none = theme.color("accent")
        table = [*self._colours, none]  # the last one is found by -1
        numbers, chosen = self._numbers, bool(self._selected.any())
        bright = np.ones(len(numbers), np.bool_)
        if self._brought_out is not None:
            bright &= numbers == self._brought_out
        meant = bright if self._brought_out is not None else None
        if chosen:
            bright = bright & self._selected
            meant = self._selected.copy()
        self._bright = self._selected.copy() if chosen else bright
        inks, rims = (
            np.where(bright, _packed(vivid)[numbers], _packed(faint)[numbers])
            for vivid, faint in (
                (table, [mixed(one, canvas, 0.78) for one in table]),
                ([mixed(one, canvas, 0.5) for one in table],
                 [mixed(one, canvas, 0.9) for one in table]),
            )
        )  # fmt: skip
        return DotLook(int(_packed([canvas])[0]), inks, rims, meant, self.devicePixelRatioF())

    def _dots(self) -> DotSheet:
        if self._sheet is None:
            self._sheet = DotSheet(self._field, self._look_of_dots())
        return self._sheet

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        if event.type() is QEvent.Type.PaletteChange:
            self._sheet = None
            self._tiles.clear()
        super().changeEvent(event)

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        started = time.perf_counter()
        painter, theme, view = QPainter(self), theme_of(self), self.view()
        self._drawn = []
        if not len(self._field) or view.width < 2:
            painter.fillRect(self.rect(), theme.color("canvas"))
            return
        painter.save()
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)  # to whole pixels: then painting copies them
        self._paint_dots(painter, view)
        self._paint_thumbnails(painter, view)
        painter.restore()
        painter.setRenderHints(SMOOTH)
        self._paint_labels(painter)
        self._paint_lasso(painter)
        self._paint_hovered(painter, view)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2.0))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()
        self._painting = time.perf_counter() - started
        if not self.sharp:
            self._rest.start()

    def _go_on(self) -> None:
        """Do some of what the last frame had no time for."""
        spent, self._painting = self._painting, 0.0
        sheet = self._sheet
        if sheet is None or not sheet.rough or sheet.sharpen(max(LEAST_BIT, FRAME - spent)):
            self.update()
        else:
            self._rest.start()

    def _paint_dots(self, painter: QPainter, view: View) -> None:
        for piece in self._dots().pieces(view):
            height, width = piece.picture.shape
            image = QImage(piece.picture.data, width, height, 4 * width, QImage.Format.Format_RGB32)
            target, source = piece.target, piece.source
            room = QRect(target.left, target.top, target.width, target.height)
            painter.drawImage(
                room, image, QRect(source.left, source.top, source.width, source.height)
            )

    def _thumbnail_cells(self, view: View) -> Cells:
        cell = round(CELL * self.devicePixelRatioF())
        return self._field.cells(self._field.level(view.scale), cell)

    def _in_cells(self, view: View) -> tuple[Ints, Floats, float]:
        """The photos in sight that are shown as thumbnails: points, corners of their cells from the
        middle of the map on, and the side of these; device pixels."""
        cells = self._thumbnail_cells(view)
        side = cells.side * view.scale
        corners = cells.corners * np.float32(view.scale)
        left, top = -view.left, -view.top
        inside = (corners[:, 0] > left - side) & (corners[:, 0] < left + view.width)
        inside &= (corners[:, 1] > top - side) & (corners[:, 1] < top + view.height)
        return cells.points[inside], corners[inside], side

    def _paint_thumbnails(self, painter: QPainter, view: View) -> None:
        points, corners, side = self._in_cells(view)
        ratio = self.devicePixelRatioF()
        room = max(0.0, side / 2 - PICTURE * ratio / 2)
        middles = corners + np.float32(side / 2)
        # As near to its own place as its cell allows.
        own = self._field.places[points] * np.float32(view.scale)
        middles += np.clip(own - middles, -room, room)
        spots = np.rint(middles).astype(np.int64)
        spots += np.array([view.left, view.top])
        theme, tiles, colours = theme_of(self), self._tiles, self._colours
        plain, ground = theme.color("line"), theme.color("canvas")
        ring = QPen(theme.color("accent"), 3 * ratio)
        tiles.ratio = ratio
        tiles.begin()
        get, tile_of, draw = self._pictures.get, tiles.get, painter.drawPixmap
        for point, photo, group, bright, chosen, (x, y) in zip(
            points.tolist(),
            self._field.ids[points].tolist(),
            self._numbers[points].tolist(),
            self._bright[points].tolist(),
            self._selected[points].tolist(),
            spots.tolist(),
            strict=True,
        ):
            picture = get(photo)
            if picture is None:
                continue
            known = 0 <= group < len(colours)
            rim = colours[group] if known else plain
            tile = tile_of(photo, picture, group if known else -1, rim, None if bright else ground)
            if tile is None:
                continue
            wide, tall = tile.width(), tile.height()
            left, top = x - wide // 2, y - tall // 2
            draw(left, top, tile)
            self._drawn.append((point, Box(left, top, left + wide, top + tall)))
            if chosen:
                painter.setRenderHints(SMOOTH)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(ring)
                box = QRectF(left, top, wide, tall).adjusted(ratio, ratio, -ratio, -ratio)
                painter.drawRoundedRect(box, 6 * ratio, 6 * ratio)
                painter.setRenderHints(SMOOTH, on=False)

    def _paint_labels(self, painter: QPainter) -> None:
        """Names where most of each group lies, while one looks from afar."""
        if self.camera.scale > 2.6 * self.camera.whole or self._selected.any():
            return
        theme = theme_of(self)
        font = type_of(self.font(), "body", strong=True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        taken: list[QRectF] = []
        to_room = self.camera.transform()
        for words, colour, (x, y) in self._labels:
            middle = to_room.map(QPointF(x * UNIT, y * UNIT))
            short = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, 180)
            box = QRectF(0, 0, metrics.horizontalAdvance(short) + 18, metrics.height() + 8)
            box.moveCenter(middle)
            if any(box.intersects(one) for one in taken):
                continue
            taken.append(box)
            ground = theme.color("raised")
            ground.setAlpha(225)
            rounded(painter, box, box.height() / 2, ground, theme.color("line"))
            painter.setPen(mixed(colour, theme.color("text"), 0.35))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short)
        painter.setFont(self.font())

    def _paint_lasso(self, painter: QPainter) -> None:
        if self._lasso is None:
            return
        accent = theme_of(self).color("accent")
        fill = QColor(accent)
        fill.setAlpha(36)
        painter.setBrush(fill)
        painter.setPen(QPen(accent, 1.6, Qt.PenStyle.DashLine))
        painter.drawPolygon(self._lasso)

    def _paint_hovered(self, painter: QPainter, view: View) -> None:
        """The photo under the mouse: a ring around its dot, its picture beside it."""
        if self._hovered is None or self._lasso is not None or self.camera.held:
            return
        theme = theme_of(self)
        ratio = self.devicePixelRatioF()
        ((x, y),) = self._field.positions(view, np.array([self._hovered])).tolist()
        spot = QRectF(x / ratio - 1, y / ratio - 1, 2, 2)
        for point, box in self._drawn:
            if point == self._hovered:
                spot = QRectF(
                    box.left / ratio, box.top / ratio, box.width / ratio, box.height / ratio
                )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("text"), 2))
        reach = 8 if spot.width() < 4 else 1
        painter.drawRoundedRect(spot.adjusted(-reach, -reach, reach, reach), 8, 8)
        photo = int(self._field.ids[self._hovered])
        picture = self._previews.get(photo)
        name, detail = self._caption
        lines = [line for line in (name, detail) if line]
        metrics = self.fontMetrics()
        wide = HOVERED
        tall = 0.0
        if picture is not None:
            fit = fitted(picture, HOVERED)
            wide, tall = max(120, round(fit.width())), fit.height()
        if picture is None and not lines:
            return
        card = QRectF(0, 0, wide + 16, tall + 16 + len(lines) * metrics.height())
        card.moveTopLeft(QPointF(spot.right() + 14, spot.center().y() - card.height() / 2))
        if card.right() > self.width() - 8:
            card.moveRight(spot.left() - 14)
        card.moveTop(max(8.0, min(card.top(), self.height() - 8 - card.height())))
        rounded(painter, card, 8, theme.color("raised"), theme.color("line"))
        if picture is not None:
            place = QRectF(card.left() + 8, card.top() + 8, wide, tall)
            inner = QRectF(0, 0, fit.width(), fit.height())
            inner.moveCenter(place.center())
            painter.drawPixmap(inner, picture, QRectF(picture.rect()))
        top = card.top() + 10 + tall
        for number, words in enumerate(lines):
            painter.setPen(theme.color("muted" if number else "text"))
            short = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, wide)
            row = QRectF(card.left() + 8, top + number * metrics.height(), wide, metrics.height())
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, short)

    # ---- pictures

    def _want_pictures(self) -> None:
        """Ask for the thumbnails that are in sight, those in the middle first."""
        if not len(self._field) or not self.isVisible():
            return
        view = self.view()
        points, corners, _ = self._in_cells(view)
        middle = np.array([view.width / 2 - view.left, view.height / 2 - view.top])
        away = np.abs(corners - middle).max(axis=1) if len(points) else np.empty(0)
        nearest = points[np.argsort(away)][: KEPT_PICTURES // 2]
        self._pictures.want(self._field.ids[nearest].tolist())

    @property
    def sharp(self) -> bool:
        """Whether nothing follows what was painted last: every dot is there, and every tile whose
        picture is."""
        return not self._dots().rough and not self._tiles.late

    @property
    def pictured(self) -> bool:
        """Whether every photo in sight that has a picture is shown by it."""
        points, _, _ = self._in_cells(self.view())
        return all(self._pictures.has(one) for one in self._field.ids[points].tolist())

    # ---- mouse

    def point_at(self, at: QPointF) -> int | None:
        """The point that is meant at a spot of the canvas."""
        ratio = self.devicePixelRatioF()
        x, y = at.x() * ratio, at.y() * ratio
        for point, box in reversed(self._drawn):
            if box.left <= x < box.right and box.top <= y < box.bottom:
                return point
        return self._field.nearest(self.view(), x, y, REACH * ratio)

    def spot_of(self, photo: PhotoId) -> QPointF:
        """Where a photo lies on the canvas."""
        point = self._field.points_of(np.array([photo]))
        ((x, y),) = self._field.positions(self.view(), point) / self.devicePixelRatioF()
        return QPointF(float(x), float(y))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at, shift = event.position(), Qt.KeyboardModifier.ShiftModifier
        if event.button() == Qt.MouseButton.MiddleButton:
            self.camera.take(at)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pressed = at
            if self.lassoing or event.modifiers() & shift:
                self._lasso = QPolygonF([at])
            else:
                self.camera.take(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._lasso is not None:
            if (at - self._lasso.last()).manhattanLength() >= 3:
                self._lasso.append(at)
                self.update()
        elif self.camera.held:
            if self._is_click(at):
                return
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.camera.drag(at)
        else:
            self._hover(self.point_at(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at, control = event.position(), Qt.KeyboardModifier.ControlModifier
        add = bool(event.modifiers() & control)
        drawn = self._lasso is not None and self._lasso.size() > 2
        clicked = self._pressed is not None and self._is_click(at) and not drawn
        lasso, self._lasso, self._pressed = self._lasso, None, None
        self.camera.release()
        self._show_cursor()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if clicked:
            self._click(self.point_at(at), add=add)
        elif lasso is not None:
            self.select(self.points_in(lasso), add=add)
        self.update()

    def _is_click(self, at: QPointF) -> bool:
        if self._pressed is None:
            return False
        near = (at - self._pressed).manhattanLength() < QApplication.startDragDistance()
        if not near:
            self._pressed = QPointF(-1e6, -1e6)  # once moved, it stays a movement
        return near

    def _click(self, point: int | None, *, add: bool) -> None:
        if point is None:
            if not add:
                self.clear_selection()
            return
        self.current = int(self._field.ids[point])
        if add and self._selected[point]:
            self._selected[point] = False
            self.select(np.flatnonzero(self._selected))
        else:
            self.select(np.array([point]), add=add)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.point_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and point is not None:
            self._pressed = None
            self.camera.release()
            self.opened.emit(int(self._field.ids[point]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.camera.wheel(event.angleDelta().y(), event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, point: int | None) -> None:
        if point == self._hovered:
            return
        self._hovered, self._caption = point, ("", "")
        photo = None if point is None else int(self._field.ids[point])
        if photo is not None:
            self._previews.want([photo])
        self._show_cursor()
        self.hovered.emit(photo)
        self.update()

    def _show_cursor(self) -> None:
        shapes = Qt.CursorShape
        over = shapes.CrossCursor if self.lassoing else shapes.ArrowCursor
        self.setCursor(shapes.PointingHandCursor if self._hovered is not None else over)

    def set_lassoing(self, on: bool) -> None:
        """Let dragging draw a lasso, or move the map."""
        self.lassoing = on
        self._show_cursor()

    def points_in(self, lasso: QPolygonF) -> Ints:
        """The points inside a line drawn around them; points of the canvas."""
        ratio, view = self.devicePixelRatioF(), self.view()
        mask = QImage(view.width, view.height, QImage.Format.Format_Grayscale8)
        mask.fill(0)
        painter = QPainter(mask)
        painter.scale(ratio, ratio)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("white"))
        painter.drawPolygon(lasso)
        painter.end()
        rows = np.frombuffer(mask.constBits(), np.uint8).reshape(view.height, mask.bytesPerLine())
        return self._field.inside(view, rows[:, : view.width] > 127)

    # ---- keys

    def current_point(self) -> int | None:
        """The point of the current photo; None where it isn't on the map."""
        if self.current is None:
            return None
        found = self._field.points_of(np.array([self.current]))
        return int(found[0]) if len(found) else None

    def step(self, across: int, down: int) -> None:
        """Go to the next photo towards a side; to the one in the middle where none is current."""
        places = self._field.places
        if not len(places):
            return
        point = self.current_point()
        if point is None:
            ratio = self.devicePixelRatioF()
            at = self._field.positions(self.view()) / ratio
            middle = np.array([self.width() / 2, self.height() / 2])
            self.go_to(int(np.abs(at - middle).sum(axis=1).argmin()))
            return
        found = next_towards(places, point, across, down)
        if found is not None:
            self.go_to(found)

    def go_to(self, point: int) -> None:
        """Make a photo the current one, in sight, with its picture beside it."""
        photo = int(self._field.ids[point])
        self.current = photo
        spot, room = self.spot_of(photo), QRectF(self.rect()).adjusted(40, 40, -40, -40)
        if not room.contains(spot):
            self.camera.move(QPointF(self.rect().center()) - spot)
        self._hover(point)
        tell_current(self, point)

    def toggle(self, point: int) -> None:
        """Select a photo beside those that are, or no longer."""
        self._selected[point] = not self._selected[point]
        self.select(np.flatnonzero(self._selected))
        tell_current(self, point)

    def is_selected(self, point: int) -> bool:
        """Whether the photo of a point is selected."""
        return bool(self._selected[point])

    def name_of(self, point: int) -> str:
        """What is known of the photo of a point: that of the current one is."""
        return ", ".join(filter(None, self._caption)) if point == self._hovered else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, plus, minus and 0 move; with Shift, arrows go from photo to photo; Space selects
        the one gone to, Enter opens it; Esc drops lasso and selection first."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current is not None:
            if len(self._field.points_of(np.array([self.current]))):
                self.opened.emit(self.current)
        elif key in _TOWARDS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.step(*_TOWARDS[key])
        elif key == Qt.Key.Key_Space and (point := self.current_point()) is not None:
            self.toggle(point)
        elif key == Qt.Key.Key_Escape and self._lasso is not None:
            self._lasso = None
            self.update()
        elif key == Qt.Key.Key_Escape and self._selected.any():
            self.clear_selection()
        elif key == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.select(np.arange(len(self._field)))
        elif not self.camera.press(key):
            super().keyPressEvent(event)


def next_towards(places: Floats, point: int, across: int, down: int) -> int | None:
    """The nearest point of the quarter that lies towards a side; None where there is none. Pure.

    places: float32 (n, 2); across, down: one of them -1 or 1, the other 0.
    """
    away = places - places[point]
    ahead = away @ np.array([across, down], np.float32)
    aside = np.abs(away @ np.array([down, across], np.float32))
    there = np.flatnonzero((ahead > 0) & (aside <= ahead))
    if not len(there):
        return None
    squares = np.einsum("nd,nd->n", away[there], away[there])
    return int(there[squares.argmin()])


def _packed(colours: Sequence[QColor]) -> Pixels:
    return np.array([one.rgb() for one in colours], np.uint32)
