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

from photosim.core.language import listed, tr
from photosim.ui.compare.choosing import PaneMark
from photosim.ui.compare.difference import DEFAULT_FROM, Difference, colour_table
from photosim.ui.compare.frame import contained, density, extent, in_pixels
from photosim.ui.compare.pane import (
    GAP,
    GHOST,
    LANDSCAPE,
    LETTERS,
    Mode,
    Pane,
    caption_height,
    pane_rects,
    picture_area,
)
from photosim.ui.pictures.camera import MAX_SCALE, Camera
from photosim.ui.pictures.image import Picture
from photosim.ui.widgets.action import KeyHints
from photosim.ui.widgets.painting import RIGHT, write
from photosim.ui.widgets.spoken.items import tell_current
from photosim.ui.widgets.theme import Theme, theme_of

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

VIEW_KEYS: KeyHints = (
    (tr("Left, Right"), tr("The photo before, the next one")),
    ("+, -, 0, 1", tr("Zoom all photos, show all, pixel for pixel")),
    (tr("Arrows"), tr("Move all photos, once they are enlarged")),
    (tr("Esc"), tr("Back to where you were")),
)
"""What the view and its page make of keys themselves."""

_IGNORED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class CompareView(QWidget):
    """The photos of the Compare page. ``currentChanged(int)``, ``modeChanged(Mode)``."""

    currentChanged = Signal(int)
    modeChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes: list[Pane] = []
        """The photos shown."""
        self._transforms: list[QTransform] = []
        self._aligned: dict[int, QTransform] = {}
        self.aligned = True
        """Whether alignments are used where they are known."""
        self.camera = Camera(self)
        self.camera.changed.connect(self._on_camera)
        self.mode = Mode.BESIDE
        """How the photos are shown."""
        self.current = 0
        """The photo that keys act on; in the difference, the one that is subtracted."""
        self._before = 0
        self.difference: Difference | None = None
        """The difference shown, None where there is none yet."""
        self.marks: list[PaneMark | None] = []
        """What becomes of the photos, in their order; empty where that is no question."""
        self.least = DEFAULT_FROM
        """The least difference shown, of 255."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 200)
        self.setAccessibleName(tr("Comparison"))

    # ---- what is shown

    def show_panes(self, panes: Sequence[Pane]) -> None:
        """Begin another comparison: fitted, side by side."""
        self.panes = list(panes)
        self.marks = []
        self._aligned = {}
        self.aligned = True
        self.camera.fit()
        self.difference = None
        self.current = 0
        self._before = 1 if len(panes) > 1 else 0
        self._link()
        self.set_mode(Mode.BESIDE)
        self._describe()

    def show_picture(self, number: int, picture: Picture) -> None:
        """The picture of a pane has come; what is on screen keeps its place."""
        pane = self.panes[number]
        pane.picture = picture
        if number == 0 and not pane.natural.isEmpty() and not self.camera.fitted:
            self.camera.rescale(pane.natural.width() / picture.natural.width())
        pane.natural = picture.natural
        self._link()

    def show_problem(self, number: int, problem: str) -> None:
        """Say why a photo can't be shown."""
        self.panes[number].problem = problem
        self.update()

    def show_marks(self, marks: Sequence[PaneMark | None]) -> None:
        """Say over each photo what becomes of it."""
        if list(marks) != self.marks:
            self.marks = list(marks)
            self._describe()
            self.update()

    def mark_of(self, number: int) -> PaneMark | None:
        """What becomes of a photo; of two that are subtracted nothing is said."""
        known = number < len(self.marks) and self.mode is not Mode.DIFFERENCE
        return self.marks[number] if known else None

    def set_alignment(self, number: int, transform: QTransform) -> None:
        """Where a photo lies on the first one, both counted in fractions of their sides."""
        self._aligned[number] = transform
        self._link()

    @property
    def can_align(self) -> bool:
        """Whether an alignment is known of any photo."""
        return bool(self._aligned)

    def use_alignment(self, on: bool) -> None:
        """Lay subjects over each other, or whole photos."""
        if on != self.aligned:
            self.aligned = on
            self.difference = None
            self._link()

    def transform_of(self, number: int) -> QTransform:
        """From pixels of a photo to pixels of the first one."""
        return self._transforms[number]

    def _link(self) -> None:
        frame = self.panes[0].natural if self.panes else QSize()
        self._transforms = []
        for number, pane in enumerate(self.panes):
            found = self._aligned.get(number) if self.aligned else None
            if number == 0:
                self._transforms.append(QTransform())
            elif found is None or pane.natural.isEmpty():
                self._transforms.append(contained(pane.natural, frame))
            else:
                self._transforms.append(in_pixels(found, pane.natural, frame))
        self._place()

    # ---- modes

    def set_mode(self, mode: Mode) -> None:
        """Show them another way; zoom and place stay."""
        if mode is Mode.DIFFERENCE and len(self.panes) < 2:
            return
        if mode is not self.mode:
            self.mode = mode
            self.difference = None
            self._place()
            self._describe()
            self.modeChanged.emit(mode)

    def set_current(self, number: int) -> None:
        """Make a photo the current one."""
        if not 0 <= number < len(self.panes):
            return
        if number != self.current:
            self._before, self.current = self.current, number
            self.difference = None
            self._place()
            self._describe()
            self.update()
            self.currentChanged.emit(number)

    def next(self, step: int = 1) -> None:
        """Go on to the next photo, from the last to the first."""
        if self.panes:
            self.set_current((self.current + step) % len(self.panes))

    def flip(self) -> None:
        """Show one photo alone, and each time the next one in its very place."""
        if self.mode is Mode.FLIP:
            self.next()
        else:
            self.set_mode(Mode.FLIP)

    def pair(self) -> tuple[int, int]:
        """The photos that the difference is of: the first and the current one."""
        return 0, self.current or (self._before or 1)

    def show_difference(self, difference: Difference | None) -> None:
        """The difference of :meth:`pair`; None while it is being made."""
        self.difference = difference
        if difference is not None:
            difference.image.setColorTable(colour_table(self.least))
        self.update()

    def set_least(self, least: int) -> None:
        """Show differences from this one on; needs no new subtraction."""
        self.least = least
        self.show_difference(self.difference)

    # ---- zoom

    def zoom_of(self, number: int) -> float:
        """Pixels of the screen per pixel of the photo; 1.0 is 100 %."""
        return self.camera.scale * self._density(number) * self.devicePixelRatioF()

    def _density(self, number: int) -> float:
        return density(self.panes[number].natural, self._transforms[number])

    def _extent(self) -> QRectF:
        return extent([pane.natural for pane in self.panes], self._transforms)

    @property
    def caption_height(self) -> int:
        """Height of what stands above each photo."""
        return caption_height(self.fontMetrics().height())

    def rects(self) -> list[tuple[int, QRectF]]:
        """The panes on screen: which photo, and where, its caption included."""
        if self.mode is Mode.BESIDE:
            # Not the extent of all: panes that change places once photos are laid on each other
            # would be in the way of looking at them.
            first = self.panes[0].natural if self.panes else QSize()
            shape = LANDSCAPE if first.isEmpty() else first
            return list(
                enumerate(pane_rects(len(self.panes), self.size(), GAP, shape, self.caption_height))
            )
        return [(self.current, QRectF(self.rect()))] if self.panes else []

    def _room(self) -> QSize:
        rects = self.rects()
        return picture_area(rects[0][1], self.caption_height).size().toSize() if rects else QSize()

    def _place(self) -> None:
        """Put the camera right after the photos or the room have changed."""
        sized = [n for n, pane in enumerate(self.panes) if not pane.natural.isEmpty()]
        if sized:
            self.camera.most = MAX_SCALE / min(map(self._density, sized))
            self.camera.actual = 1 / (self._density(self.current) * self.devicePixelRatioF())
        self.camera.look_at(self._extent(), self._room())

    def _on_camera(self) -> None:
        self.setCursor(
            Qt.CursorShape.ArrowCursor if self.camera.fitted else Qt.CursorShape.OpenHandCursor
        )
        self.update()

    def _describe(self) -> None:
        if self.panes:
            self.setAccessibleDescription(self.spoken(self.current))
            tell_current(self, self.current)

    def spoken(self, number: int) -> str:
        """A photo for a screen reader: what stands over it, and what becomes of it."""
        mark = self.mark_of(number)
        return listed(filter(None, (self.caption(number), mark.text if mark is not None else "")))

    def caption(self, number: int) -> str:
        """What stands over a pane."""
        text = f"{LETTERS[number]} · {self.panes[number].name}"
        if self.mode is not Mode.DIFFERENCE:
            return text
        first, second = self.pair()
        names = (f"{LETTERS[place]} · {self.panes[place].name}" for place in (first, second))
        return tr(" minus ").join(names)

    # ---- mouse and keys

    def _at(self, point: QPointF) -> tuple[int, QPointF] | None:
        """The photo at a point of the widget, and the point in its pane."""
        for number, rect in self.rects():
            if rect.contains(point):
                return number, point - picture_area(rect, self.caption_height).topLeft()
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
            self._paint_photo(painter, number, picture_area(rect, self.caption_height), theme)
            painter.restore()
            self._paint_caption(painter, number, rect, theme)

    def _paint_photo(self, painter: QPainter, number: int, area: QRectF, theme: Theme) -> None:
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        through = self.camera.transform() * QTransform.fromTranslate(area.left(), area.top())
        if self.mode is Mode.DIFFERENCE:
            painter.setOpacity(GHOST)
            self._draw(painter, 0, through)
            painter.setOpacity(1.0)
            if self.difference is not None:
                painter.setTransform(through)
                image = self.difference.image
                painter.drawImage(self.difference.area, image, QRectF(image.rect()))
        else:
            self._draw(painter, number, through)
        painter.resetTransform()
        if self.panes[number].problem:
            painter.setPen(theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(24, 16, -24, -16), flags, self.panes[number].problem)

    def _draw(self, painter: QPainter, number: int, through: QTransform) -> None:
        pane = self.panes[number]
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
        strip = QRectF(rect.left(), rect.top(), rect.width(), self.caption_height)
        painter.fillRect(strip, theme.color("panel"))
        many = self.mode is Mode.BESIDE
        marked = many and number == self.current and len(self.panes) > 1
        if marked:
            line = QRectF(strip.left(), strip.bottom() - 2, strip.width(), 2)
            painter.fillRect(line, theme.color("faint"))
        if self.hasFocus() and (number == self.current or not many):
            painter.setPen(QPen(theme.color("focus"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        room = strip.adjusted(12, 0, -12, -1)
        zoom = f"{self.zoom_of(number) * 100:.0f} %"
        metrics = painter.fontMetrics()
        right = metrics.horizontalAdvance(zoom) + 14
        painter.setPen(QPen(theme.color("muted")))
        painter.drawText(room, RIGHT, zoom)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        if (mark := self.mark_of(number)) is not None:
            painter.setFont(bold)
            painter.setPen(QPen(theme.color(mark.colour)))
            painter.drawText(room.adjusted(0, 0, -right, 0), RIGHT, mark.text)
            right += painter.fontMetrics().horizontalAdvance(mark.text) + 14
        painter.setFont(bold if marked or not many else self.font())
        painter.setPen(QPen(theme.color("text")))
        write(painter, room.adjusted(0, 0, -right, 0), self.caption(number))
        painter.setFont(self.font())
