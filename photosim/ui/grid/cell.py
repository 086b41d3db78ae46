"""One cell of the grid: what it says and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QStaticText

from photosim.core.edits import How
from photosim.core.language import labelled, listed, tr
from photosim.core.types import Level
from photosim.library.words import how_line
from photosim.ui.grid.layout import PADDING
from photosim.ui.pictures.image import fitted
from photosim.ui.pictures.thumbnails import Thumbnail
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets import icons
from photosim.ui.widgets.painting import rounded
from photosim.ui.widgets.theme import Theme, beside_text, type_of

RADIUS = 7.0
BADGE_RADIUS = 4.0
OFFLINE_OPACITY = 0.45
TINY = 40
BADGES_FROM = 96
MAX_NAMES = 4000
STORED_SIDE = 320
"""Longest side of a stored thumbnail whose photo is larger, pixels."""


@dataclass(frozen=True, slots=True)
class CellInfo:
    """What a cell says beside its picture; ``similarity`` is a cosine in [-1, 1], ``how`` what was
    done to the photo asked about to get this one, ``taken_at`` as in ``PhotoFacts``."""

    name: str = ""
    similarity: float | None = None
    level: Level | None = None
    offline: bool = False
    failed: bool = False
    how: How = ()
    taken_at: float | None = None


@dataclass(frozen=True, slots=True)
class Stack:
    """A burst that one photo stands for: of how many photos, and whether they are all shown."""

    count: int
    opened: bool = False


IN_LINES = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class CellState:
    """How a cell stands in the grid at the moment of painting."""

    selected: bool = False
    current: bool = False
    hovered: bool = False
    focused: bool = False
    missing: bool = False


def badge_texts(info: CellInfo) -> list[str]:
    """What the badge may say, longest first; the first that fits the picture is taken."""
    # What is proved has no percentage: how far the model finds it says nothing of it.
    if info.level in {Level.EXACT, Level.BURST} or (info.level is Level.COPY and info.how):
        return [fmt.level_name(info.level)]
    return [fmt.similarity(info.similarity)] if info.similarity is not None else []


def note_text(info: CellInfo) -> str:
    """What a match is and what was done: "Copy: cropped, keeps 62 %"; "" for a look-alike."""
    if info.level is None or info.level is Level.SIMILAR or not info.how:
        return ""
    return labelled(fmt.level_name(info.level), how_line(info.how))


def description(info: CellInfo, stack: Stack | None = None) -> str:
    """The cell in words, for tool tips and screen readers."""
    parts = [info.name] if info.name else []
    if date := fmt.date_taken(info.taken_at):
        parts.append(date)
    if stack is not None:
        shown = tr("shown") if stack.opened else tr("the sharpest on top")
        parts.append(tr("burst of {count}, {shown}", count=fmt.count(stack.count), shown=shown))
    parts += badge_texts(info)[:1]
    if info.how:
        parts.append(how_line(info.how))
    if info.offline:
        parts.append(tr("offline"))
    if info.failed:
        parts.append(tr("can't be read"))
    return listed(parts)


class CellPainter:
    """Paints cells in one theme and font; the same drawing on screen and under a drag."""

    def __init__(self, theme: Theme, font: QFont, ratio: float) -> None:
        self.theme = theme
        self.ratio = ratio
        self.caption_font = QFont(font)
        self.badge_font = type_of(font, "small", strong=True)
        self._caption_metrics = QFontMetrics(self.caption_font)
        self._badge_metrics = QFontMetrics(self.badge_font)
        # Letters that the shipped font lacks are the system's, and may be higher.
        letters = self._caption_metrics.boundingRect("Ág" + fmt.level_name(Level.COPY))
        self._line = max(self._caption_metrics.height(), letters.height())
        # Colours are made once: a QColor from a string for each cell would show in the frames.
        self._selection = theme.color("selection")
        self._hover = theme.color("hover")
        self._accent = theme.color("accent")
        self._text = theme.color("text")
        self._muted = theme.color("muted")
        self._tile = theme.color("tile")
        self._badge = theme.color("badge")
        self._badge_text = theme.color("badge_text")
        self._focus = theme.color("text")
        self._ring = theme.color("focus")
        self._hairline = QColor(128, 128, 128, 70)
        self._over = theme.color("muted")
        self._chosen = QPen(self._accent, 3.0)
        self._badges: dict[tuple[str, Level | None], tuple[QPixmap, QSize]] = {}
        self._names: dict[tuple[str, int], tuple[QStaticText, int]] = {}
        self._levels = {Level.EXACT: theme.color("exact"), Level.COPY: theme.color("copy")}
        self._notes = {Level.EXACT: theme.color("good"), Level.COPY: self._accent}

    @property
    def caption_height(self) -> int:
        """Height of the name's line, its distance from the picture included."""
        return self._line + 5

    @property
    def note_height(self) -> int:
        """Height of the two lines below the name."""
        return 2 * self._line

    def picture_rect(self, cell: QRect, zoom: int, natural: QSize | None) -> QRect:
        """Where a picture of ``natural`` size stands in its cell; a 4:3 tile while unknown."""
        box = QRect(0, 0, zoom, zoom)
        box.moveTop(cell.top() + PADDING)
        box.moveLeft(cell.left() + (cell.width() - zoom) // 2)
        if natural is None or natural.isEmpty():
            return fitted(QSize(zoom, max(1, zoom * 3 // 4)), box)
        return fitted(natural, box)

    def paint(
        self,
        painter: QPainter,
        cell: QRect,
        zoom: int,
        thumbnail: Thumbnail | None,
        *,
        info: CellInfo,
        state: CellState,
        with_note: bool = False,
        stack: Stack | None = None,
        filling: int | None = None,
        named: bool = True,
    ) -> None:
        """Draw one cell; the painter's state is left as it was but for pen and brush.

        filling: the picture fills the cell but for so many points of words below it; None: it
        stands in a box. named: whether the name is among the words.
        """
        if filling is not None:
            frame = self.frame(cell, zoom, None, filling)
            self._paint_filling(painter, frame, thumbnail, info=info, state=state)
        else:
            self._ground(painter, cell, state)
            picture = self.picture_rect(cell, zoom, thumbnail.natural if thumbnail else None)
            frame = self._paint_boxed(
                painter, cell, zoom, thumbnail, picture=picture, info=info, state=state
            )
        self._marks(painter, frame, info, has_picture=thumbnail is not None)
        if stack is not None:
            self._paint_stack(painter, self.frame(cell, zoom, None, filling), stack)
        # On small pictures a badge would hide what it speaks of: its text takes the name's line.
        small = zoom < BADGES_FROM
        texts = badge_texts(info)
        pen = self._text if state.selected or state.hovered else self._muted
        if not small:
            self._paint_badge(painter, frame, info)
        elif info.level is not None:
            pen = self._levels.get(info.level, pen)
        if named:
            line = cell.adjusted(0, 0, 0, -self.note_height if with_note else 0)
            self._caption(painter, line, texts[-1] if small and texts else info.name, pen)
        if with_note and (note := note_text(info)):
            self._note(painter, cell, note, info)

    def frame(self, cell: QRect, zoom: int, natural: QSize | None, filling: int | None) -> QRect:
        """Where marks and badges stand: on the picture, or the tile that would be there."""
        if filling is not None:
            return cell.adjusted(0, 0, 0, -filling)
        return self.picture_rect(cell, zoom, natural)

    def _paint_filling(
        self,
        painter: QPainter,
        box: QRect,
        thumbnail: Thumbnail | None,
        *,
        info: CellInfo,
        state: CellState,
    ) -> None:
        """A picture that fills its box: its middle where it has another shape, and on a tile where
        it is smaller. The line around it parts dark pictures from a dark ground."""
        if thumbnail is None:
            painter.fillRect(box, self._tile)
            self._placeholder(painter, box, info, state)
        else:
            if info.offline:
                painter.fillRect(box, self._tile)
                painter.setOpacity(OFFLINE_OPACITY)
            _paint_covering(painter, box, thumbnail, self._tile, self.ratio)
            painter.setOpacity(1.0)
        _outline(painter, box, self._hairline)
        if state.selected:
            rounded(painter, QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5), 2, line=self._chosen)
            self._paint_tick(painter, box)
        elif state.hovered:
            _outline(painter, box, self._over)
        if state.current and state.focused:
            ring = QRectF(box).adjusted(-2, -2, 2, 2)
            rounded(painter, ring, 3, line=QPen(self._focus, 2.0))

    def _paint_tick(self, painter: QPainter, box: QRect) -> None:
        disc = self.tick(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._accent)
        painter.drawEllipse(disc)
        side = self._beside(14)
        mark = _mark("check", self.theme.tokens["accent_text"], side, self.ratio)
        painter.drawPixmap(_middle(disc, side), mark)

    def _beside(self, points: int) -> int:
        return beside_text(points, self.caption_font.pointSizeF())

    def tick(self, box: QRect) -> QRectF:
        """Where a picture that fills its box says that it is selected."""
        side = self._beside(20)
        return QRectF(box.left() + 7, box.top() + 7, side, side)

    def stack_badge(self, frame: QRect, stack: Stack) -> QRect:
        """Where the number of a burst's photos stands on its picture."""
        words = self._badge_metrics.horizontalAdvance(fmt.count(stack.count))
        width = words + self._beside(14) + 20
        height = max(self._beside(22), self._badge_metrics.height() + 3)
        return QRect(frame.right() - width - 4, frame.bottom() - height - 5, width, height)

    def _paint_stack(self, painter: QPainter, frame: QRect, stack: Stack) -> None:
        badge = self.stack_badge(frame, stack)
        rounded(painter, badge, BADGE_RADIUS, self._badge)
        name = "close" if stack.opened else "layers"
        side = self._beside(14)
        mark = _mark(name, self.theme.tokens["badge_text"], side, self.ratio)
        painter.drawPixmap(badge.left() + 6, badge.top() + (badge.height() - side) // 2, mark)
        painter.setFont(self.badge_font)
        painter.setPen(self._badge_text)
        text = badge.adjusted(side + 10, 0, -6, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, fmt.count(stack.count))

    def _paint_boxed(
        self,
        painter: QPainter,
        cell: QRect,
        zoom: int,
        thumbnail: Thumbnail | None,
        *,
        picture: QRect,
        info: CellInfo,
        state: CellState,
    ) -> QRect:
        """A picture in the box of its cell; where marks and badges stand."""
        # Marks and badges of a tiny picture stand on the tile that would be there without it.
        frame = picture
        if min(picture.width(), picture.height()) < TINY:
            frame = self.picture_rect(cell, zoom, None).united(picture)
        if thumbnail is not None:
            if max(picture.width(), picture.height()) < TINY:
                self._tile_under(painter, frame)
            painter.setOpacity(OFFLINE_OPACITY if info.offline else 1.0)
            painter.drawPixmap(picture, thumbnail.pixmap)
            painter.setOpacity(1.0)
        else:
            self._tile_under(painter, frame)
            self._placeholder(painter, frame, info, state)
        return frame

    def _ground(self, painter: QPainter, cell: QRect, state: CellState) -> None:
        ring = state.current and state.focused
        if not (state.selected or state.hovered or ring):
            return
        fill = self._selection if state.selected else self._hover if state.hovered else None
        line = QPen(self._ring, 2.0) if ring else None
        rounded(painter, cell.adjusted(1, 1, -1, -1), RADIUS, fill, line)

    def _tile_under(self, painter: QPainter, box: QRect) -> None:
        rounded(painter, box, BADGE_RADIUS, self._tile)

    def _placeholder(self, painter: QPainter, box: QRect, info: CellInfo, state: CellState) -> None:
        if not (state.missing or info.failed):
            return
        name, color = ("warning", "warning") if info.failed else ("image-off", "faint")
        side = max(16, min(32, box.height() // 3))
        mark = _mark(name, self.theme.tokens[color], side, self.ratio)
        painter.drawPixmap(box.center() - QRect(0, 0, side, side).center(), mark)

    def _marks(
        self, painter: QPainter, picture: QRect, info: CellInfo, *, has_picture: bool
    ) -> None:
        marks = ["drive-off"] if info.offline else []
        if info.failed and has_picture:
            marks.append("warning")
        side, across = self._beside(15), self._beside(21)
        for place, name in enumerate(marks):
            left = picture.right() - (place + 1) * (across + 4)
            disc = QRectF(left, picture.top() + 5, across, across)
            rounded(painter, disc, BADGE_RADIUS, self._badge)
            mark = _mark(name, self.theme.tokens["badge_text"], side, self.ratio)
            painter.drawPixmap(_middle(disc, side), mark)

    def _paint_badge(self, painter: QPainter, picture: QRect, info: CellInfo) -> None:
        texts = badge_texts(info)
        if not texts:
            return
        room = picture.width() - 8
        badges = (self._badge_picture(text, info.level) for text in texts)
        badge = next((one for one in badges if one[1].width() <= room), None)
        left = picture.left() + 4
        if badge is None:
            # Centred over a picture that is narrower than its badge.
            badge = self._badge_picture(texts[-1], info.level)
            left = picture.center().x() - badge[1].width() // 2
        pixmap, size = badge
        top = max(picture.top() - 1, picture.bottom() - 3 - size.height())
        painter.drawPixmap(left, top, pixmap)

    def _badge_picture(self, text: str, level: Level | None) -> tuple[QPixmap, QSize]:
        """The badge and its size in points, drawn once: there are few different ones."""
        found = self._badges.get((text, level))
        if found is not None:
            return found
        metrics = self._badge_metrics
        size = QSize(metrics.horizontalAdvance(text) + 12, metrics.height() + 3)
        pixmap = QPixmap(size * self.ratio)
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0, 0, size.width(), size.height())
        ground = self._levels.get(level or Level.SIMILAR, self._badge)
        rounded(painter, area, BADGE_RADIUS, ground)
        painter.setFont(self.badge_font)
        painter.setPen(self._badge_text)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        self._badges[text, level] = pixmap, size
        return pixmap, size

    def _caption(
        self,
        painter: QPainter,
        cell: QRect,
        name: str,
        pen: QColor,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    ) -> None:
        if not name:
            return
        text, width = self._static_text(name, cell.width() - 2 * PADDING, elide)
        painter.setFont(self.caption_font)
        painter.setPen(pen)
        height = self._line
        painter.drawStaticText(
            cell.left() + (cell.width() - width) // 2, cell.bottom() - height - 3, text
        )

    def _note(self, painter: QPainter, cell: QRect, note: str, info: CellInfo) -> None:
        height = self.note_height
        box = QRect(cell.left() + PADDING, cell.bottom() - height - 1, cell.width() - 2 * PADDING,
                    height)  # fmt: skip
        painter.setFont(self.caption_font)
        painter.setPen(self._notes.get(info.level or Level.SIMILAR, self._muted))
        painter.drawText(box, IN_LINES, self.shown_note(note, info, box.width()))

    def shown_note(self, note: str, info: CellInfo, width: int) -> str:
        """What of a note is seen in two lines ``width`` points wide: all of it; where that is too
        long, without the level, which is on the badge; else its beginning."""
        box = QRect(0, 0, width, self.note_height)
        for whole in (note, how_line(info.how)):
            shown = whole.replace(" %", "\N{NO-BREAK SPACE}%")
            if self._caption_metrics.boundingRect(box, IN_LINES, shown).height() <= box.height():
                return shown
        # A word that is broken at the end of the first line costs some room of it.
        room = 2 * width - self._caption_metrics.averageCharWidth() * 8
        return self._caption_metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)

    def _static_text(
        self, name: str, room: int, elide: Qt.TextElideMode
    ) -> tuple[QStaticText, int]:
        """The name shortened to ``room`` points and laid out, and its width."""
        found = self._names.get((name, room))
        if found is None:
            if len(self._names) >= MAX_NAMES:
                self._names.clear()
            metrics = self._caption_metrics
            short = metrics.elidedText(name, elide, room)
            text = QStaticText(short)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            found = text, metrics.horizontalAdvance(short)
            self._names[name, room] = found
        return found


def _middle(box: QRectF, side: int) -> QPointF:
    """Where a mark begins that stands in the middle of a box: on whole points, to be sharp."""
    return box.topLeft() + QPointF((int(box.width()) - side) // 2, (int(box.height()) - side) // 2)


def _outline(painter: QPainter, box: QRect, color: QColor) -> None:
    """A line of one point inside a box: four fills, a fifth of the time of a smooth rectangle."""
    left, top, width, height = box.x(), box.y(), box.width(), box.height()
    painter.fillRect(left, top, width, 1, color)
    painter.fillRect(left, top + height - 1, width, 1, color)
    painter.fillRect(left, top + 1, 1, height - 2, color)
    painter.fillRect(left + width - 1, top + 1, 1, height - 2, color)


def _paint_covering(
    painter: QPainter, box: QRect, thumbnail: Thumbnail, tile: QColor, ratio: float
) -> None:
    pixmap, natural = thumbnail.pixmap, thumbnail.natural
    size = QSize(round(box.width() * ratio), round(box.height() * ratio))
    whole = max(natural.width(), natural.height()) < STORED_SIDE
    if whole and natural.width() < size.width() and natural.height() < size.height():
        # All that there is of a small picture: enlarged it would only be blurred.
        painter.fillRect(box, tile)
        painter.drawPixmap(fitted(natural / ratio, box), pixmap)
        return
    scale = min(pixmap.width() / size.width(), pixmap.height() / size.height())
    if 1.0 <= scale <= 1.04:
        scale = 1.0  # made for this cell: its pixels are copied as they are
    source = QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
    source = source.boundedTo(pixmap.size())
    part = QRect(
        (pixmap.width() - source.width()) // 2, (pixmap.height() - source.height()) // 2,
        source.width(), source.height(),
    )  # fmt: skip
    painter.drawPixmap(box, pixmap, part)


@lru_cache(maxsize=64)
def _mark(name: str, color: str, side: int, ratio: float) -> QPixmap:
    return icons.pixmap(name, color, side, ratio)
