"""A picture to look into: fitted or enlarged, moved with the mouse, a region drawn on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from photosim.ui.pictures.image import Picture
from photosim.ui.widgets.theme import theme_of

MAX_SCALE = 8.0
STEP = 1.25
MIN_REGION = 12
MARGIN = 12


def fit_scale(natural: QSize, room: QSize, largest: float = 1.0) -> float:
    """Points per pixel of the photo that show all of it, at most ``largest``."""
    if natural.isEmpty() or room.isEmpty():
        return largest
    return min(room.width() / natural.width(), room.height() / natural.height(), largest)


def clamped(offset: float, shown: float, room: float) -> float:
    """Where a picture ``shown`` long starts in ``room``: centred when it fits, else no gap."""
    if shown <= room:
        return (room - shown) / 2
    return min(0.0, max(room - shown, offset))


class PictureView(QWidget):
    """Shows a thumbnail at once and the picture when it is there, in the same place."""

    regionDrawn = Signal(QRectF)
    """Fractions of the upright photo, within [0, 1]."""
    regionModeChanged = Signal(bool)
    scaleChanged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnail: QPixmap | None = None
        self._picture: Picture | None = None
        self._natural = QSize()
        self._message = ""
        self._scale = 1.0
        self._fitted = True
        self._offset = QPointF()
        self._dragged_from: QPointF | None = None
        self._region_mode = False
        self._region: QRectF | None = None
        self._region_from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 140)
        self.setAccessibleName(self.tr("Preview"))

    # What is shown

    def show_thumbnail(self, thumbnail: QPixmap | None, natural: QSize) -> None:
        """Begin a new photo with what is at hand; ``natural`` is its size, empty if unknown."""
        self._thumbnail = thumbnail
        self._picture = None
        self._message = ""
        if natural.isEmpty() and thumbnail is not None:
            natural = thumbnail.size()
        self._natural = natural
        self._region = None
        self._fitted = True
        self._place()

    def show_picture(self, picture: Picture) -> None:
        """Put the real picture where the thumbnail is; zoom and place stay."""
        self._picture = picture
        self._message = ""
        before = self._natural
        if picture.natural != before:
            # The stored size may be that of a RAW while its preview is smaller: what is on
            # screen keeps its place.
            if not before.isEmpty() and not self._fitted:
                self._scale *= before.width() / picture.natural.width()
            self._natural = picture.natural
        self._place()

    def show_message(self, message: str) -> None:
        """Say why there is no picture; a thumbnail stays beside it."""
        self._message = message
        self.update()

    def has_picture(self) -> bool:
        """True once the picture itself is shown, not only its thumbnail."""
        return self._picture is not None

    def scale(self) -> float:
        """Points of the view per pixel of the photo."""
        return self._scale

    def zoom(self) -> float:
        """Pixels of the screen per pixel of the photo; 1.0 is 100 %."""
        return self._scale * self.devicePixelRatioF()

    def is_fitted(self) -> bool:
        """True while the whole photo is fitted into the view."""
        return self._fitted

    def picture_rect(self) -> QRectF:
        """Where the whole photo lies in the view; parts may be outside."""
        return QRectF(self._offset, QSizeF(self._natural) * self._scale)

    # Zoom

    def fit(self) -> None:
        """Show the whole photo."""
        self._fitted = True
        self._place()

    def actual_size(self, at: QPointF | None = None) -> None:
        """Show one pixel of the photo as one of the screen, around a point of the view."""
        self._zoom_to(self._pixel_for_pixel(), at)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge or reduce around a point of the view, its middle by default."""
        self._zoom_to(self._scale * factor, at)

    def _zoom_to(self, scale: float, at: QPointF | None) -> None:
        if self._natural.isEmpty():
            return
        at = at if at is not None else QPointF(self.rect().center())
        fit = fit_scale(self._natural, self._room(), self._pixel_for_pixel())
        scale = min(max(scale, fit), MAX_SCALE)
        on_photo = (at - self._offset) / self._scale
        self._fitted = scale <= fit
        self._scale = scale
        self._offset = at - on_photo * scale
        self._place()

    def _pixel_for_pixel(self) -> float:
        return 1.0 / self.devicePixelRatioF()

    def _room(self) -> QSize:
        return self.size() - QSize(2 * MARGIN, 2 * MARGIN)

    def _place(self) -> None:
        old = self._scale
        if self._fitted:
            self._scale = fit_scale(self._natural, self._room(), self._pixel_for_pixel())
        shown = QSizeF(self._natural) * self._scale
        self._offset = QPointF(
            clamped(self._offset.x(), shown.width(), self.width()),
            clamped(self._offset.y(), shown.height(), self.height()),
        )
        if old != self._scale:
            self.scaleChanged.emit(self._scale)
        self._update_cursor()
        self.update()

    # Region

    def region_mode(self) -> bool:
        """True while the mouse draws a region instead of moving the picture."""
        return self._region_mode

    def set_region_mode(self, on: bool) -> None:
        """Let the mouse draw a region, or move the picture again."""
        if on == self._region_mode:
            return
        self._region_mode = on
        self._region_from = None
        if not on:
            self._region = None
        self._update_cursor()
        self.update()
        self.regionModeChanged.emit(on)

    def region(self) -> QRectF | None:
        """The region drawn, as fractions of the photo, or None."""
        if self._region is None:
            return None
        picture = self.picture_rect()
        area = self._region.normalized().intersected(picture)
        if area.width() < MIN_REGION or area.height() < MIN_REGION:
            return None
        return QRectF(
            (area.x() - picture.x()) / picture.width(),
            (area.y() - picture.y()) / picture.height(),
            area.width() / picture.width(),
            area.height() / picture.height(),
        )

    def _update_cursor(self) -> None:
        room = self.picture_rect()
        if self._region_mode:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif room.width() > self.width() or room.height() > self.height():
            held = self._dragged_from is not None
            self.setCursor(
                Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor
            )
        else:
            self.unsetCursor()

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture, or begin a region."""
        shown = self._picture is not None or self._thumbnail is not None
        if event.button() != Qt.MouseButton.LeftButton or not shown:
            event.ignore()
            return
        if self._region_mode:
            self._region_from = event.position()
            self._region = None
        else:
            self._dragged_from = event.position()
        self._update_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the picture, or stretch the region."""
        if self._region_from is not None:
            self._region = QRectF(self._region_from, event.position())
            self.update()
        elif self._dragged_from is not None and not self._fitted:
            self._offset += event.position() - self._dragged_from
            self._dragged_from = event.position()
            self._place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a region that is large enough to mean something is told."""
        self._dragged_from = None
        if self._region_from is not None:
            self._region_from = None
            region = self.region()
            if region is None:
                self._region = None
            else:
                self.regionDrawn.emit(region)
            self.update()
        self._update_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """From the fitted view to 100 % at the pointer, and back."""
        if event.button() != Qt.MouseButton.LeftButton or self._region_mode:
            return
        if self._fitted:
            self.actual_size(event.position())
        else:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        steps = event.angleDelta().y() / 120
        if steps:
            self.zoom_by(STEP**steps, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom, 0 fits, 1 is 100 %, arrows move, Escape leaves the region."""
        key = Qt.Key(event.key())
        moves = {
            Qt.Key.Key_Left: QPoint(40, 0),
            Qt.Key.Key_Right: QPoint(-40, 0),
            Qt.Key.Key_Up: QPoint(0, 40),
            Qt.Key.Key_Down: QPoint(0, -40),
        }
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self.actual_size()
        elif key == Qt.Key.Key_Escape and self._region_mode:
            self.set_region_mode(False)
        elif key in moves and not self._fitted:
            self._offset += moves[key]
            self._place()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted photo stays fitted."""
        self._place()
        super().resizeEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, then the region, then what went wrong."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("canvas"))
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, on=self._scale < 2.0 or self._picture is None
        )
        area = self.picture_rect()
        if self._picture is not None:
            image = self._image_for(area)
            painter.drawImage(area, image, QRectF(image.rect()))
        elif self._thumbnail is not None:
            painter.drawPixmap(area, self._thumbnail, QRectF(self._thumbnail.rect()))
        if self._region is not None:
            self._paint_region(painter, self._region.normalized().intersected(area))
        if self._message:
            self._paint_message(painter)

    def _image_for(self, area: QRectF) -> QImage:
        """The reduced image where it has enough pixels: it is smoother and quicker."""
        assert self._picture is not None
        enough = self._picture.small.width() >= area.width() * self.devicePixelRatioF()
        return self._picture.small if enough else self._picture.full

    def _paint_region(self, painter: QPainter, region: QRectF) -> None:
        shade = QColor(0, 0, 0, 120)
        full = QRectF(self.rect())
        for part in (
            QRectF(full.left(), full.top(), full.width(), region.top()),
            QRectF(full.left(), region.bottom(), full.width(), full.bottom() - region.bottom()),
            QRectF(full.left(), region.top(), region.left(), region.height()),
            QRectF(region.right(), region.top(), full.right() - region.right(), region.height()),
        ):
            painter.fillRect(part, shade)
        painter.setPen(QPen(QColor("#ffffff"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(region)

    def _paint_message(self, painter: QPainter) -> None:
        theme = theme_of(self)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        room = QRectF(self.rect()).adjusted(24, 16, -24, -16)
        bounds = painter.boundingRect(room, flags, self._message)
        if self._thumbnail is not None:
            bounds.moveBottom(room.bottom() - 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("badge") if self._thumbnail else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bounds.adjusted(-10, -6, 10, 6), 6, 6)
        painter.setPen(theme.color("badge_text" if self._thumbnail else "muted"))
        painter.drawText(bounds, flags, self._message)
