"""What is seen of two to four photos: beside each other, in place, subtracted.

All panes are painted through one :class:`~photosim.ui.pictures.camera.Camera`: what is shown of one
photo is shown of all. Mouse and keys are in ``compare_view``.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from photosim.ui.compare.difference import DEFAULT_FROM, Difference, colour_table
from photosim.ui.compare.pane import CAPTION, GAP, GHOST, LETTERS, Mode, Pane, picture_area
from photosim.ui.pictures.camera import (
    MAX_SCALE,
    Camera,
    contained,
    density,
    extent,
    in_pixels,
    pane_rects,
)
from photosim.ui.pictures.image import Picture
from photosim.ui.widgets.theme import Theme, theme_of


class CompareCanvas(QWidget):
    """Shows panes, but takes no input.

    ``currentChanged(int)``, ``modeChanged(Mode)``, ``cameraChanged()``.
    """

    currentChanged = Signal(int)
    modeChanged = Signal(object)
    cameraChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes: list[Pane] = []
        self._transforms: list[QTransform] = []
        self._aligned: dict[int, QTransform] = {}
        self._use_alignment = True
        self.camera = Camera()
        """Which part is shown; :meth:`place` after a change."""
        self._mode = Mode.BESIDE
        self._current = 0
        self._before = 0
        self._difference: Difference | None = None
        self._least = DEFAULT_FROM
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 200)
        self.setAccessibleName(self.tr("Comparison"))

    # ---- what is shown

    def show_panes(self, panes: Sequence[Pane]) -> None:
        """Begin another comparison: fitted, side by side."""
        self._panes = list(panes)
        self._aligned = {}
        self._use_alignment = True
        self.camera = Camera()
        self._difference = None
        self._current = 0
        self._before = 1 if len(panes) > 1 else 0
        self._link()
        self.set_mode(Mode.BESIDE)
        self._describe()

    def panes(self) -> list[Pane]:
        """The photos shown."""
        return self._panes

    def show_picture(self, number: int, picture: Picture) -> None:
        """The picture of a pane has come; what is on screen keeps its place."""
        pane = self._panes[number]
        pane.picture = picture
        if number == 0 and not pane.natural.isEmpty() and not self.camera.fitted:
            factor = pane.natural.width() / picture.natural.width()
            self.camera = Camera(self.camera.scale * factor, self.camera.offset, fitted=False)
        pane.natural = picture.natural
        self._link()

    def show_problem(self, number: int, problem: str) -> None:
        """Say why a photo can't be shown."""
        self._panes[number].problem = problem
        self.update()

    def set_alignment(self, number: int, transform: QTransform) -> None:
        """Where a photo lies on the first one, both counted in fractions of their sides."""
        self._aligned[number] = transform
        self._link()

    @property
    def aligned(self) -> bool:
        """Whether alignments are used where they are known."""
        return self._use_alignment

    @property
    def can_align(self) -> bool:
        """Whether an alignment is known of any photo."""
        return bool(self._aligned)

    def use_alignment(self, on: bool) -> None:
        """Lay subjects over each other, or whole photos."""
        if on != self._use_alignment:
            self._use_alignment = on
            self._difference = None
            self._link()

    def transform_of(self, number: int) -> QTransform:
        """From pixels of a photo to pixels of the first one."""
        return self._transforms[number]

    def _link(self) -> None:
        frame = self._panes[0].natural if self._panes else QSize()
        self._transforms = []
        for number, pane in enumerate(self._panes):
            found = self._aligned.get(number) if self._use_alignment else None
            if number == 0:
                self._transforms.append(QTransform())
            elif found is None or pane.natural.isEmpty():
                self._transforms.append(contained(pane.natural, frame))
            else:
                self._transforms.append(in_pixels(found, pane.natural, frame))
        self.place()

    # ---- modes

    @property
    def mode(self) -> Mode:
        """How the photos are shown."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Show them another way; zoom and place stay."""
        if mode is Mode.DIFFERENCE and len(self._panes) < 2:
            return
        if mode is not self._mode:
            self._mode = mode
            self._difference = None
            self.place()
            self._describe()
            self.modeChanged.emit(mode)

    @property
    def current(self) -> int:
        """The photo that keys act on; in the difference, the one that is subtracted."""
        return self._current

    def set_current(self, number: int) -> None:
        """Make a photo the current one."""
        if not 0 <= number < len(self._panes):
            return
        if number != self._current:
            self._before, self._current = self._current, number
            self._difference = None
            self._describe()
            self.update()
            self.currentChanged.emit(number)

    def next(self, step: int = 1) -> None:
        """Go on to the next photo, from the last to the first."""
        if self._panes:
            self.set_current((self._current + step) % len(self._panes))

    def flip(self) -> None:
        """Show one photo alone, and each time the next one in its very place."""
        if self._mode is Mode.FLIP:
            self.next()
        else:
            self.set_mode(Mode.FLIP)

    def pair(self) -> tuple[int, int]:
        """The photos that the difference is of: the first and the current one."""
        return 0, self._current or (self._before or 1)

    def show_difference(self, difference: Difference | None) -> None:
        """The difference of :meth:`pair`; None while it is being made."""
        self._difference = difference
        if difference is not None:
            difference.image.setColorTable(colour_table(self._least))
        self.update()

    @property
    def difference(self) -> Difference | None:
        """The difference shown, None where there is none yet."""
        return self._difference

    @property
    def least(self) -> int:
        """The least difference shown, of 255."""
        return self._least

    def set_least(self, least: int) -> None:
        """Show differences from this one on; needs no new subtraction."""
        self._least = least
        self.show_difference(self._difference)

    # ---- zoom

    def zoom_of(self, number: int) -> float:
        """Pixels of the screen per pixel of the photo; 1.0 is 100 %."""
        return self._points_per_pixel(number) * self.devicePixelRatioF()

    def fit(self) -> None:
        """Show all of the photos."""
        self.camera = Camera()
        self.place()

    def actual_size(self, at: QPointF | None = None) -> None:
        """Show the current photo pixel for pixel, also where that is smaller than the pane."""
        if self._panes:
            self._zoom_to(self.camera.scale / self.zoom_of(self._current), at)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge or reduce all, around a point of a pane, its middle by default."""
        self._zoom_to(max(self.camera.scale * factor, self._whole()), at)

    def _zoom_to(self, scale: float, at: QPointF | None) -> None:
        room = self._room()
        sized = [
            density(pane.natural, transform)
            for pane, transform in zip(self._panes, self._transforms, strict=True)
            if not pane.natural.isEmpty()
        ]
        if not sized or room.isEmpty():
            return
        at = at if at is not None else QPointF(room.width() / 2, room.height() / 2)
        whole = self._whole()
        scale = min(scale, max(MAX_SCALE / min(sized), whole))
        self.camera = Camera() if scale == whole else self.camera.zoomed(scale, at)
        self.place()

    def _whole(self) -> float:
        """The scale that shows all of the photos."""
        return Camera().placed(self._extent(), self._room()).scale

    def _points_per_pixel(self, number: int) -> float:
        pane = self._panes[number]
        return self.camera.scale * density(pane.natural, self._transforms[number])

    def _extent(self) -> QRectF:
        return extent([pane.natural for pane in self._panes], self._transforms)

    def rects(self) -> list[tuple[int, QRectF]]:
        """The panes on screen: which photo, and where, its caption included."""
        if self._mode is Mode.BESIDE:
            return list(enumerate(pane_rects(len(self._panes), self.size(), GAP)))
        return [(self._current, QRectF(self.rect()))] if self._panes else []

    def _room(self) -> QSize:
        rects = self.rects()
        return picture_area(rects[0][1]).size().toSize() if rects else QSize()

    def place(self) -> None:
        """Put the camera right after it, the photos or the room have changed."""
        self.camera = self.camera.placed(self._extent(), self._room())
        self.setCursor(
            Qt.CursorShape.ArrowCursor if self.camera.fitted else Qt.CursorShape.OpenHandCursor
        )
        self.update()
        self.cameraChanged.emit()

    def _describe(self) -> None:
        if self._panes:
            self.setAccessibleDescription(self.caption(self._current))

    def caption(self, number: int) -> str:
        """What stands over a pane."""
        text = f"{LETTERS[number]} · {self._panes[number].name}"
        if self._mode is not Mode.DIFFERENCE:
            return text
        first, second = self.pair()
        return self.tr("{a} minus {b}").format(
            a=f"{LETTERS[first]} · {self._panes[first].name}",
            b=f"{LETTERS[second]} · {self._panes[second].name}",
        )

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each pane through the one camera."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("line"))
        for number, rect in self.rects():
            painter.save()
            painter.setClipRect(rect)
            painter.fillRect(rect, theme.color("canvas"))
            self._paint_photo(painter, number, picture_area(rect), theme)
            painter.restore()
            self._paint_caption(painter, number, rect, theme)

    def _paint_photo(self, painter: QPainter, number: int, area: QRectF, theme: Theme) -> None:
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        through = self.camera.transform() * QTransform.fromTranslate(area.left(), area.top())
        if self._mode is Mode.DIFFERENCE:
            painter.setOpacity(GHOST)
            self._draw(painter, 0, through)
            painter.setOpacity(1.0)
            if self._difference is not None:
                painter.setTransform(through)
                image = self._difference.image
                painter.drawImage(self._difference.area, image, QRectF(image.rect()))
        else:
            self._draw(painter, number, through)
        painter.resetTransform()
        if self._panes[number].problem:
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(24, 16, -24, -16), flags, self._panes[number].problem)

    def _draw(self, painter: QPainter, number: int, through: QTransform) -> None:
        pane = self._panes[number]
        points = self.zoom_of(number) * pane.natural.width()
        image = pane.image(points)
        if image is None or pane.natural.isEmpty():
            return
        # Far enlarged, the pixels themselves are of interest.
        smooth = self.zoom_of(number) < 3 or pane.picture is None
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=smooth)
        painter.setTransform(self._transforms[number] * through)
        target = QRectF(0, 0, pane.natural.width(), pane.natural.height())
        if isinstance(image, QImage):
            painter.drawImage(target, image, QRectF(image.rect()))
        else:
            painter.drawPixmap(target, image, QRectF(image.rect()))

    def _paint_caption(self, painter: QPainter, number: int, rect: QRectF, theme: Theme) -> None:
        strip = QRectF(rect.left(), rect.top(), rect.width(), CAPTION)
        painter.fillRect(strip, theme.color("panel"))
        many = self._mode is Mode.BESIDE
        marked = many and number == self._current and len(self._panes) > 1
        if marked:
            line = QRectF(strip.left(), strip.bottom() - 2, strip.width(), 2)
            painter.fillRect(line, theme.color("accent" if self.hasFocus() else "faint"))
        room = strip.adjusted(12, 0, -12, -1)
        zoom = f"{self.zoom_of(number) * 100:.0f} %"
        metrics = painter.fontMetrics()
        right = metrics.horizontalAdvance(zoom) + 14
        painter.setPen(QPen(theme.color("muted")))
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | vertical, zoom)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold if marked or not many else QFont.Weight.Normal)
        painter.setFont(bold)
        painter.setPen(QPen(theme.color("text")))
        width = int(room.width()) - right
        text = painter.fontMetrics().elidedText(
            self.caption(number), Qt.TextElideMode.ElideMiddle, width
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | vertical, text)
        painter.setFont(self.font())
