"""Two to four photos seen as one: beside each other, flipped in place, subtracted.

All panes are painted through one camera: what is shown of one photo is shown of all, and they are
zoomed and moved together.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from photosim.ui.compare.difference import DEFAULT_FROM, Difference, colour_table
from photosim.ui.compare.frame import contained, density, extent, in_pixels
from photosim.ui.compare.pane import (
    CAPTION,
    GAP,
    GHOST,
    LETTERS,
    Mode,
    Pane,
    pane_rects,
    picture_area,
)
from photosim.ui.pictures.camera import MAX_SCALE, Camera
from photosim.ui.pictures.image import Picture
from photosim.ui.widgets.action import KeyHints
from photosim.ui.widgets.theme import Theme, theme_of

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

VIEW_KEYS: KeyHints = (
    ("Left, Right", "The photo before, the next one"),
    ("+, -, 0, 1", "Zoom all photos, show all, pixel for pixel"),
    ("Arrows", "Move all photos, once they are enlarged"),
    ("Esc", "Back to where you were"),
)
"""What the view and its page make of keys themselves."""

_IGNORED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class CompareView(QWidget):
    """The photos of the Compare page. ``currentChanged(int)``, ``modeChanged(Mode)``."""

    currentChanged = Signal(int)
    modeChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes: list[Pane] = []
        self._transforms: list[QTransform] = []
        self._aligned: dict[int, QTransform] = {}
        self._use_alignment = True
        self.camera = Camera(self)
        self.camera.changed.connect(self._on_camera)
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
        self.camera.fit()
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
            self.camera.rescale(pane.natural.width() / picture.natural.width())
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
        self._place()

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
            self._place()
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
            self._place()
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
        return self.camera.scale * self._density(number) * self.devicePixelRatioF()

    def _density(self, number: int) -> float:
        return density(self._panes[number].natural, self._transforms[number])

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

    def _place(self) -> None:
        """Put the camera right after the photos or the room have changed."""
        sized = [n for n, pane in enumerate(self._panes) if not pane.natural.isEmpty()]
        if sized:
            self.camera.most = MAX_SCALE / min(map(self._density, sized))
            self.camera.actual = 1 / (self._density(self._current) * self.devicePixelRatioF())
        self.camera.look_at(self._extent(), self._room())

    def _on_camera(self) -> None:
        self.setCursor(
            Qt.CursorShape.ArrowCursor if self.camera.fitted else Qt.CursorShape.OpenHandCursor
        )
        self.update()

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

    # ---- mouse and keys

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
        self.camera.take(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move all of them."""
        self.camera.drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.camera.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """From all to 100 % at the pointer, and back."""
        found = self._at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            return
        if self.camera.fitted:
            self.set_current(found[0])
        self.camera.toggle(found[1])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom all around the pointer."""
        found = self._at(event.position())
        if found is not None:
            self.camera.wheel(event.angleDelta().y(), found[1])
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the camera; of fitted photos, left and right go on to the next one."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~_IGNORED:
            event.ignore()
        elif not self.camera.press(key):
            if key in _STEPS:
                self.next(_STEPS[key])
            else:
                event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fitted photos stay fitted."""
        self._place()
        super().resizeEvent(event)

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
