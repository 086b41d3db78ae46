"""A picture to look into: fitted or enlarged, moved with the mouse, a region drawn on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
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

from photosim.core.language import tr
from photosim.ui.pictures.camera import Camera
from photosim.ui.pictures.image import Picture
from photosim.ui.widgets.painting import rounded
from photosim.ui.widgets.spoken.roles import tell_as
from photosim.ui.widgets.theme import theme_of

MIN_REGION = 12
MARGIN = 12


class PictureView(QWidget):
    """Shows a thumbnail at once and the picture when it is there, in the same place.

    ``camera`` says which part is seen. margin: points left free around a fitted picture. framed:
    a frame says that the keys act here.
    """

    regionDrawn = Signal(QRectF)
    """Fractions of the upright photo, within [0, 1]."""
    regionModeChanged = Signal(bool)

    def __init__(
        self, parent: QWidget | None = None, *, margin: int = MARGIN, framed: bool = True
    ) -> None:
        super().__init__(parent)
        self._framed = framed
        self._thumbnail: QPixmap | None = None
        self._picture: Picture | None = None
        self._natural = QSize()
        self._message = ""
        self.camera = Camera(self, margin=margin)
        self.camera.changed.connect(self._on_camera)
        self.region_mode = False
        """True while the mouse draws a region instead of moving the picture."""
        self._region: QRectF | None = None
        self._region_from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 140)
        tell_as(self, QAccessible.Role.Graphic, tr("Preview"))

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
        self.camera.fit()
        self._place()

    def sharpen(self, thumbnail: QPixmap) -> None:
        """Show a larger thumbnail of the same photo until its picture is here."""
        self._thumbnail = thumbnail
        self.update()

    def show_picture(self, picture: Picture) -> None:
        """Put the real picture where the thumbnail is; zoom and place stay."""
        self._picture = picture
        self._message = ""
        before = self._natural
        if picture.natural != before:
            # The stored size may be that of a RAW while its preview is smaller: what is on
            # screen keeps its place.
            if not before.isEmpty() and not self.camera.fitted:
                self.camera.rescale(before.width() / picture.natural.width())
            self._natural = picture.natural
        self._place()

    def show_message(self, message: str) -> None:
        """Say why there is no picture; a thumbnail stays beside it."""
        self._message = message
        self.update()

    def has_picture(self) -> bool:
        """True once the picture itself is shown, not only its thumbnail."""
        return self._picture is not None

    def zoom(self) -> float:
        """Pixels of the screen per pixel of the photo; 1.0 is 100 %."""
        return self.camera.scale * self.devicePixelRatioF()

    def _place(self) -> None:
        self.camera.largest = self.camera.actual = 1.0 / self.devicePixelRatioF()
        self.camera.look_at(QRectF(QPointF(), QSizeF(self._natural)), self.size())

    def _on_camera(self) -> None:
        self._update_cursor()
        self.update()

    # Region

    def set_region_mode(self, on: bool) -> None:
        """Let the mouse draw a region, or move the picture again."""
        if on == self.region_mode:
            return
        self.region_mode = on
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
        picture = self.camera.shown()
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
        shown = self.camera.shown()
        if self.region_mode:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif shown.width() > self.width() or shown.height() > self.height():
            held = self.camera.held
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
        if self.region_mode:
            self._region_from = event.position()
            self._region = None
        else:
            self.camera.take(event.position())
        self._update_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the picture, or stretch the region."""
        if self._region_from is not None:
            self._region = QRectF(self._region_from, event.position())
            self.update()
        else:
            self.camera.drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a region that is large enough to mean something is told."""
        self.camera.release()
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
        if event.button() == Qt.MouseButton.LeftButton and not self.region_mode:
            self.camera.toggle(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self.camera.wheel(event.angleDelta().y(), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the camera; Escape leaves the region."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.region_mode:
            self.set_region_mode(False)
        elif not self.camera.press(key):
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted photo stays fitted."""
        self._place()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys act."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys act elsewhere."""
        self.update()
        super().focusOutEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, then the region, then what went wrong."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("canvas"))
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform,
            on=self.camera.scale < 2.0 or self._picture is None,
        )
        area = self.camera.shown()
        if self._picture is not None:
            image = self._picture.for_width(area.width() * self.devicePixelRatioF())
            painter.drawImage(area, image, QRectF(image.rect()))
        elif self._thumbnail is not None:
            painter.drawPixmap(area, self._thumbnail, QRectF(self._thumbnail.rect()))
        if self._region is not None:
            self._paint_region(painter, self._region.normalized().intersected(area))
        if self._message:
            self._paint_message(painter)
        if self._framed and self.hasFocus():
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            rounded(painter, frame, 4, None, QPen(theme.color("focus"), 2.0))

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
        ground = theme.color("badge") if self._thumbnail else None
        rounded(painter, bounds.adjusted(-10, -6, 10, 6), 6, ground)
        painter.setPen(theme.color("badge_text" if self._thumbnail else "muted"))
        painter.drawText(bounds, flags, self._message)
