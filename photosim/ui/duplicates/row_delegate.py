"""How a group of duplicates is painted: a line about it, and its files beside each other."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photosim.core.types import Level
from photosim.library.duplicates.values import Member
from photosim.library.words import how_line
from photosim.ui.duplicates.list_model import REVIEW_ROLE, heading
from photosim.ui.pictures.image import fitted
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.removal.review import Review, fate
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets import icons
from photosim.ui.widgets.painting import RIGHT, SMOOTH, rounded, write
from photosim.ui.widgets.theme import Theme, theme_of
from photosim.ui.widgets.words.reasons import fate_words, why_line

PICTURE = 92
"""Side of a thumbnail's box, points."""

PADDING = 8
CELL = 288
SIDE = 14
FADED = 0.5


@dataclass(frozen=True, slots=True)
class GroupLayout:
    """Where a row's files stand, counted from the row's top left corner."""

    width: int
    head: int

    @property
    def fitting(self) -> int:
        """How many files are seen at once, at least one."""
        return max(1, (self.width - 2 * SIDE) // CELL)

    def first(self, number: int, current: int) -> int:
        """The first file that is seen where ``current`` must be."""
        return min(max(0, current - self.fitting + 1), max(0, number - self.fitting))

    def rect(self, place: int) -> QRect:
        """The cell at a place of those seen."""
        return QRect(SIDE + place * CELL, self.head, CELL - PADDING, PICTURE + 2 * PADDING)

    def place_at(self, point: QPoint) -> int:
        """The place at a point of the row, -1 where there is none."""
        for place in range(self.fitting):
            if self.rect(place).contains(point):
                return place
        return -1


class GroupDelegate(QStyledItemDelegate):
    """Paints :class:`Review` rows; ``current_member`` is the place keys act on, in the current
    row."""

    def __init__(self, thumbnails: ThumbnailCache, view: QListView) -> None:
        super().__init__(view)
        self._thumbnails = thumbnails
        self._view = view
        self.current_member = 0

    def layout_in(self, width: int) -> GroupLayout:
        """The geometry of a row so wide."""
        return GroupLayout(width, QFontMetrics(self._view.font()).height() + 18)

    def row_height(self) -> int:
        """The same for every group."""
        return self.layout_in(0).head + PICTURE + 2 * PADDING + 10

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(CELL, self.row_height())

    def first_seen(self, row: int, number: int) -> int:
        """The first file that a row shows."""
        layout = self.layout_in(self._view.viewport().width())
        current = self.current_member if row == self._view.currentIndex().row() else 0
        return layout.first(number, current)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        review: Review = index.data(REVIEW_ROLE)
        theme = theme_of(self._view)
        box = option.rect
        painter.save()
        painter.setRenderHints(SMOOTH)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme.color("selection" if selected else "canvas"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.color("line"))
        painter.translate(box.topLeft())
        layout = self.layout_in(box.width())
        current = index.row() == self._view.currentIndex().row()
        first = self.first_seen(index.row(), len(review.members))
        self._paint_head(painter, layout, review, theme, hidden=(first, layout.fitting))
        for place, member in enumerate(review.members[first : first + layout.fitting]):
            marked = current and self._view.hasFocus() and first + place == self.current_member
            self._paint_member(painter, layout.rect(place), member, review, theme, marked=marked)
        painter.restore()

    def _paint_head(
        self,
        painter: QPainter,
        layout: GroupLayout,
        review: Review,
        theme: Theme,
        *,
        hidden: tuple[int, int],
    ) -> None:
        room = QRect(SIDE, 4, layout.width - 2 * SIDE, layout.head - 4)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(_bold(self._view.font()))
        colour = {Level.EXACT: "exact", Level.COPY: "copy"}.get(review.group.level, "faint")
        level = fmt.level_name(review.group.level)
        left = _pill(painter, room, level, theme.color(colour), theme.color("badge_text"))
        painter.setFont(self._view.font())
        painter.setPen(theme.color("text"))
        text = heading(review)
        painter.drawText(room.adjusted(left - room.left() + 10, 0, 0, 0), middle, text)
        used = left + 10 + painter.fontMetrics().horizontalAdvance(text)
        why = f"Kept: {why_line(review.why)}" if review.why else ""
        first, fitting = hidden
        behind = len(review.members) - first - fitting
        if first or behind > 0:
            more = [f"‹ {first}"] if first else []
            more += [f"{behind} ›"] if behind > 0 else []
            why = "   ".join([why, "more: " + "  ".join(more)])
        painter.setPen(theme.color("muted"))
        right = QRect(used + 24, room.top(), room.right() - used - 24, room.height())
        write(painter, right, why, Qt.TextElideMode.ElideRight, RIGHT)

    def _paint_member(
        self,
        painter: QPainter,
        cell: QRect,
        member: Member,
        review: Review,
        theme: Theme,
        *,
        marked: bool,
    ) -> None:
        keeps, goes = member.path == review.keep, member.path in review.going
        if keeps or marked:
            ground = theme.color("raised") if keeps else None
            line = QPen(theme.color("accent" if marked else "line"), 2.0 if marked else 1.0)
            rounded(painter, cell.adjusted(1, 1, -1, -1), 7, ground, line)
        box = QRect(cell.left() + PADDING, cell.top() + PADDING, PICTURE, PICTURE)
        self._paint_picture(painter, box, member, theme, faded=goes or not member.online)
        room = cell.adjusted(PADDING + PICTURE + 10, PADDING - 2, -PADDING, 0)
        self._paint_words(painter, room, member, review, theme)

    def _paint_picture(
        self, painter: QPainter, box: QRect, member: Member, theme: Theme, *, faded: bool
    ) -> None:
        entry = self._thumbnails.entry(member.photo_id)
        if entry is None:
            rounded(painter, box, 4, theme.color("tile"))
            return
        painter.setOpacity(FADED if faded else 1.0)
        painter.drawPixmap(fitted(entry.natural, box), entry.pixmap)
        painter.setOpacity(1.0)

    def _paint_words(
        self, painter: QPainter, room: QRect, member: Member, review: Review, theme: Theme
    ) -> None:
        facts = member.facts
        size = f"{facts.width} × {facts.height} · {fmt.human_bytes(member.bytes)}"
        keeps, goes = member.path == review.keep, member.path in review.going
        colour = "exact" if keeps else "error" if goes else "muted"
        small = QFont(self._view.font())
        small.setPointSizeF(small.pointSizeF() * 0.92)
        height = QFontMetrics(small).height() + 1
        state, how = fate_words(fate(member, review).stays), "" if keeps else how_line(member.how)
        bold = QFontMetrics(_bold(small))
        if how and bold.horizontalAdvance(f"{state} · {how}") <= room.width():
            state, how = f"{state} · {how}", ""
        folder = fmt.elide_path(
            str(member.path.parent), room.width(), QFontMetrics(small).horizontalAdvance
        )
        lines: list[tuple[str, str, QFont, Qt.TextElideMode]] = [
            (member.path.name, "text", _bold(small), Qt.TextElideMode.ElideMiddle),
            (size, "muted", small, Qt.TextElideMode.ElideRight),
            (_day(member), "muted", small, Qt.TextElideMode.ElideRight),
            (folder, "muted", small, Qt.TextElideMode.ElideLeft),
            (state, colour, _bold(small), Qt.TextElideMode.ElideRight),
            (how, colour, small, Qt.TextElideMode.ElideRight),
        ]
        for number, (text, token, font, elide) in enumerate(lines):
            line = QRect(room.left(), room.top() + number * height, room.width(), height)
            painter.setFont(font)
            painter.setPen(theme.color(token))
            write(painter, line, text, elide)
        if member.protected or member.reference:
            mark = icons.pixmap("shield", theme.color("muted"), 14, self._view.devicePixelRatioF())
            painter.drawPixmap(room.right() - 14, room.top(), mark)


def _day(member: Member) -> str:
    """When it was taken, else when its file was changed last."""
    if member.facts.taken_at is not None:
        return fmt.day(member.facts.taken_at)
    return f"File of {fmt.day(member.modified)}"


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _pill(painter: QPainter, room: QRect, text: str, ground: QColor, pen: QColor) -> int:
    """A coloured word at the left; where it ends."""
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 4
    box = QRectF(room.left(), room.center().y() - height / 2, width, height)
    rounded(painter, box, 4, ground)
    painter.setPen(pen)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return room.left() + width
