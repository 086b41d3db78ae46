"""How a group of duplicates is painted: a card with a head, and its files as pictures with words.

Only what is on screen is painted. Lines of text are shortened and laid out once and kept, for a
list that scrolls paints the same words again and again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QStaticText

from photosim.core.arrays import Doubles, Ints
from photosim.core.language import tr
from photosim.core.types import Level
from photosim.library.duplicates.values import Member, Stays
from photosim.ui.duplicates.file_words import (
    Said,
    day_of,
    heading,
    kinds_line,
    outcome,
    size_line,
    what_was_done,
)
from photosim.ui.duplicates.group_layout import PADDING, GroupSizes, TileSize
from photosim.ui.pictures.image import fitted
from photosim.ui.pictures.thumbnails import Thumbnail
from photosim.ui.removal.review import Review, refusal
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets import icons
from photosim.ui.widgets.painting import rounded
from photosim.ui.widgets.theme import Theme, beside_text, type_of

INSET = 8
"""Between the edge of a tile and its words, and above its picture; beside that, half as much at
least."""

LEAST_HEIGHT = 0.5
"""Share of its side that a picture has room for at least, however wide it is."""

LEAST_TEXT = 200
"""Width that words below a picture have at least, points with the smallest text."""

WORD_LINES = 3
"""Lines for what was done to a file and what becomes of it."""

MAX_TEXTS = 4000
RADIUS = 8
KEPT = tr("Kept")
GUARDED = {
    Stays.OFFLINE: ("drive-off", tr("Offline")),
    Stays.LINKED: ("link", tr("Another name")),
    Stays.PROTECTED: ("shield", tr("Protected")),
    Stays.REFERENCE: ("shield", tr("Reference")),
}
"""What stands in place of the check box of a file that has to stay: an icon, and a word."""


@dataclass(frozen=True, slots=True)
class TileState:
    """How a tile is seen: under the mouse, the current one, with the keyboard."""

    hovered: bool = False
    current: bool = False
    focused: bool = False


class GroupPainter:
    """Paints in one theme, font and size of pictures (points)."""

    def __init__(self, theme: Theme, font: QFont, ratio: float, side: int) -> None:
        self.theme = theme
        self.side = side
        self._ratio = ratio
        self._font = QFont(font)
        self._bold = type_of(font, "body", strong=True)
        self._small = type_of(font, "small")
        self._metrics = {
            id(one): QFontMetrics(one) for one in (self._font, self._bold, self._small)
        }
        self.line = QFontMetrics(self._small).height()
        self._colours = {token: theme.color(token) for token in theme.tokens}
        self._texts: dict[tuple[str, int, int, int], list[QStaticText]] = {}

    # ---- measures

    @cached_property
    def tile(self) -> TileSize:
        """What a file and a card's head need."""
        width = max(self.side, self._beside(LEAST_TEXT)) + INSET
        bold = QFontMetrics(self._bold).height()
        below = INSET + 6 + self.box_height + bold + (2 + WORD_LINES) * self.line + INSET
        head = 9 + bold + 3 + self.line + 7
        return TileSize(width, below, head)

    def group_sizes(self, files: Ints, tallest: Doubles) -> GroupSizes:
        """How large groups are. files: of each, int64 (n,); tallest: how high its highest picture
        is for its width, float64 (n,)."""
        heights = np.rint(self.side * np.minimum(1.0, tallest)).astype(np.int64)
        return GroupSizes(files, np.maximum(heights, round(self.side * LEAST_HEIGHT)))

    def _beside(self, points: int) -> int:
        return beside_text(points, self._font.pointSizeF())

    @cached_property
    def box_height(self) -> int:
        """The line in which the check box stands."""
        return max(22, QFontMetrics(self._font).height() + 6)

    def box_rect(self, tile: QRect) -> QRect:
        """Where the check box of a tile stands."""
        top = tile.bottom() + 1 - self.tile.below + INSET + 6
        return QRect(tile.left() + INSET, top, tile.width() - 2 * INSET, self.box_height)

    # ---- painting

    def paint_card(self, painter: QPainter, card: QRect, review: Review, *, current: bool) -> None:
        """The ground of a group and the words about all of it."""
        line = self._colours["accent" if current else "line"]
        rounded(
            painter,
            QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5),
            RADIUS,
            self._colours["panel"],
            QPen(line, 1.0),
        )
        left, top = card.left() + PADDING + INSET, card.top() + 9
        right = card.right() - PADDING - INSET
        bold = QFontMetrics(self._bold)
        level = {Level.EXACT: "exact", Level.COPY: "copy"}.get(review.group.level, "muted")
        name = fmt.level_name(review.group.level)
        pill = QRectF(left, top - 1, bold.horizontalAdvance(name) + 14, bold.height() + 2)
        rounded(painter, pill, 4, self._colours[level])
        painter.setFont(self._bold)
        painter.setPen(self._colours["window" if level == "muted" else "badge_text"])
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, name)
        at = round(pill.right()) + 9
        head = QRect(at, top, right - at, bold.height())
        self._line(painter, head, Said(heading(review), "text"), self._bold)
        below = QRect(left, top + bold.height() + 4, right - left, self.line)
        self._line(painter, below, kinds_line(review))

    def paint_file(
        self,
        painter: QPainter,
        tile: QRect,
        member: Member,
        review: Review,
        *,
        thumbnail: Thumbnail | None,
        missing: bool,
        state: TileState,
    ) -> None:
        """A file: its picture at full strength, and the words below it."""
        keeps = member.path == review.keep
        ground = "selection" if state.current else "hover" if state.hovered else ""
        ring = QPen(self._colours["accent"], 2.0) if state.current and state.focused else None
        if ground or ring:
            fill = self._colours[ground] if ground else None
            rounded(painter, tile.adjusted(1, 1, -1, -1), 6, fill, ring)
        self._paint_picture(painter, tile, thumbnail, missing=missing)
        box = self.box_rect(tile)
        self._paint_state(painter, box, member, review, keeps=keeps)
        width = box.width()
        room = QRect(box.left(), box.bottom() + 1, width, self.line)
        name = Said(member.path.name, "text")
        self._line(painter, room, name, self._bold, Qt.TextElideMode.ElideMiddle)
        room.translate(0, QFontMetrics(self._bold).height())
        measure = self._metrics[id(self._small)].horizontalAdvance
        folder = fmt.elide_path(str(member.path.parent), width, measure)
        self._line(painter, room, Said(folder))
        room.translate(0, self.line)
        size = size_line(member)
        dated = f"{size} · {day_of(member)}"
        self._line(painter, room, Said(dated if measure(dated) <= width else size))
        room.translate(0, self.line)
        painter.setFont(self._small)
        for text, role in self._words(member, review, width):
            painter.setPen(self._colours[role])
            painter.drawStaticText(room.topLeft(), text)
            room.translate(0, self.line)

    def _words(
        self, member: Member, review: Review, width: int
    ) -> Sequence[tuple[QStaticText, str]]:
        """What was done and what becomes of it, in the lines that there are."""
        done, told = what_was_done(member, review), outcome(member, review)
        below = self._laid(told.text, width, WORD_LINES - bool(done)) if told.text else []
        above = self._laid(done, width, WORD_LINES - len(below)) if done else []
        return [*((one, "muted") for one in above), *((one, told.role) for one in below)]

    def _paint_picture(
        self, painter: QPainter, tile: QRect, thumbnail: Thumbnail | None, *, missing: bool
    ) -> None:
        height = tile.height() - self.tile.below
        box = QRect(0, tile.top() + INSET, self.side, height)
        box.moveLeft(tile.left() + (tile.width() - self.side) // 2)
        if thumbnail is not None:
            picture = fitted(thumbnail.natural, box)
            painter.drawPixmap(picture, thumbnail.pixmap)
            # A picture as dark or as light as the ground has an edge all the same.
            hairline = QColor(self._colours["line"])
            rounded(painter, QRectF(picture).adjusted(-0.5, -0.5, 0.5, 0.5), 0, None, hairline)
            return
        rounded(painter, box, 4, self._colours["tile"])
        if missing:
            mark = icons.pixmap("image-off", self._colours["faint"], 32, self._ratio)
            painter.drawPixmap(box.center().x() - 16, box.center().y() - 16, mark)

    def _paint_state(
        self, painter: QPainter, box: QRect, member: Member, review: Review, *, keeps: bool
    ) -> None:
        """What stands in the line of the check box beside or instead of it."""
        metrics = QFontMetrics(self._bold)
        if keeps:
            side = self._beside(14)
            width = metrics.horizontalAdvance(KEPT) + side + 18
            boxed = refusal(member, review) is None
            left = box.right() - width if boxed else box.left()
            pill = QRectF(left, box.top() + 1, width, box.height() - 2)
            rounded(painter, pill, pill.height() / 2, self._colours["exact"])
            mark = icons.pixmap("check", self._colours["badge_text"], side, self._ratio)
            painter.drawPixmap(QPointF(pill.left() + 7, pill.center().y() - side / 2), mark)
            painter.setFont(self._bold)
            painter.setPen(self._colours["badge_text"])
            text = pill.adjusted(side + 10, 0, -8, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, KEPT)
        elif member.stays is not None:
            name, word = GUARDED[member.stays]
            side = self._beside(16)
            mark = icons.pixmap(name, self._colours["muted"], side, self._ratio)
            painter.drawPixmap(box.left(), box.center().y() - side // 2, mark)
            room = box.adjusted(side + 6, (box.height() - self.line) // 2, 0, 0)
            self._line(painter, room, Said(word))

    # ---- text

    def _line(
        self,
        painter: QPainter,
        room: QRect,
        said: Said,
        font: QFont | None = None,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """One line at the top of a room, shortened where it is too long."""
        font = font or self._small
        if said.text and room.width() > 0:
            painter.setPen(self._colours[said.role])
            painter.setFont(font)
            (text,) = self._laid(said.text, room.width(), 1, font, elide)
            painter.drawStaticText(room.topLeft(), text)

    def _laid(
        self,
        text: str,
        width: int,
        lines: int,
        font: QFont | None = None,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> list[QStaticText]:
        font = font or self._small
        key = (text, width, lines, id(font))
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= MAX_TEXTS:
                self._texts.clear()
            found = list[QStaticText]()
            for part in wrapped(text, width, lines, self._metrics[id(font)], elide):
                laid = QStaticText(part)
                laid.setTextFormat(Qt.TextFormat.PlainText)
                laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
                found.append(laid)
            self._texts[key] = found
        return found


def wrapped(
    text: str,
    width: int,
    lines: int,
    metrics: QFontMetrics,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> list[str]:
    """A text in at most so many lines, broken where a line may end; the last one is shortened where
    there is too much."""
    found: list[str] = []
    rest = text
    while rest and len(found) < lines - 1 and metrics.horizontalAdvance(rest) > width:
        ends = _line_ends(rest)
        end = next(
            (at for at in reversed(ends) if metrics.horizontalAdvance(rest[:at].rstrip()) <= width),
            ends[0],
        )
        found.append(metrics.elidedText(rest[:end].rstrip(), elide, width))
        rest = rest[end:]
    if rest:
        found.append(metrics.elidedText(rest, elide, width))
    return found


def _line_ends(text: str) -> list[int]:
    """Where a line of a text may end: between words, and in Chinese between most signs."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    ends = []
    while (at := finder.toNextBoundary()) > 0:
        ends.append(at)
    return ends or [len(text)]
