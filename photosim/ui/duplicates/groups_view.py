"""The list of groups with mouse and keys: cards with all their files, a check box on each.

Only what is on screen costs anything: cards are painted, and the check boxes, which are widgets of
their own, move on to the files that come into sight.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QCheckBox, QToolTip, QWidget

from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.duplicates.values import Member
from photosim.ui.duplicates.file_words import box_name, file_text, group_text, spoken
from photosim.ui.duplicates.group_layout import GAP, MARGIN, NO_GROUPS, FileAt, GroupLayout
from photosim.ui.duplicates.group_list import GroupList
from photosim.ui.duplicates.group_painter import GroupPainter, TileState
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.removal.review import Review, refusal
from photosim.ui.removal.worse import keep_instead
from photosim.ui.widgets.action import KeyHints
from photosim.ui.widgets.painting import SMOOTH
from photosim.ui.widgets.spoken.items import tell_current
from photosim.ui.widgets.theme import theme_of

LIST_KEYS: KeyHints = (
    (tr("Left, Right"), tr("From file to file")),
    (tr("Up, Down"), tr("To the files above and below")),
    (tr("Space"), tr("Remove the file, or keep it")),
    (tr("Esc"), tr("Back to where you were")),
)
"""What the list and its page make of keys themselves."""

SIDES = (160, 224, 320)
"""Sides of pictures that can be chosen, points; thumbnails are stored in the largest."""

_MOVES = {
    Qt.Key.Key_Left: (GroupLayout.beside, -1),
    Qt.Key.Key_Right: (GroupLayout.beside, 1),
    Qt.Key.Key_Up: (GroupLayout.below, -1),
    Qt.Key.Key_Down: (GroupLayout.below, 1),
}


class FileBox(QCheckBox):
    """The check box of the file that is at ``at`` now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Remove"), parent)
        self.at = FileAt(0, 0)
        # One goes from file to file with the arrows; Tab leaves the list.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class GroupsView(QAbstractScrollArea):
    """Shows a :class:`GroupList`.

    ``wanted(list of photo ids)``: whose thumbnails are to be loaded, those on screen first.
    ``current_moved()``: another file is the current one. ``opened()``: look at it closely.
    ``refused(path)``: a person wanted a file gone that has to stay. ``menu_asked(point)``: what can
    be done is to be shown there, on the screen. ``touched()``: somebody goes through the groups.
    """

    wanted = Signal(object)
    current_moved = Signal()
    opened = Signal()
    refused = Signal(object)
    menu_asked = Signal(object)
    touched = Signal()

    def __init__(
        self, groups: GroupList, thumbnails: ThumbnailCache, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.groups = groups
        self._thumbnails = thumbnails
        self._side = SIDES[1]
        self._current = FileAt(0, 0)
        self._hovered: FileAt | None = None
        self._painter: GroupPainter | None = None
        self._layout = GroupLayout(NO_GROUPS, 1, self._paints().tile)
        self._boxes: dict[FileAt, FileBox] = {}
        self._spare: list[FileBox] = []
        self._shown = list(groups.shown())
        self._last_top = 0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._tell_wanted)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Groups of duplicates"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        groups.reset.connect(self._on_reset)
        groups.changed.connect(self._on_changed)

    # ---- where one is

    def current_review(self) -> Review | None:
        """The group that keys act on."""
        return self.groups.review(self._current.group) if len(self.groups) else None

    def current_member(self) -> Member | None:
        """The file that keys act on."""
        review = self.current_review()
        if review is None:
            return None
        return review.group.members[min(self._current.file, len(review.group.members) - 1)]

    @property
    def current_place(self) -> FileAt | None:
        """Where the current file is; None where there is none."""
        return self._current if len(self.groups) else None

    def _files_before(self, row: int) -> int:
        return int(self.groups.files[:row].sum())

    @property
    def current_row(self) -> int:
        """The row of the current group; -1 where there is none."""
        return self._current.group if len(self.groups) else -1

    def go_to(self, row: int, file: int = 0) -> None:
        """Make a file of a group the current one, and show it; the last row where it is beyond."""
        row = min(row, len(self.groups) - 1)
        if row >= 0:
            files = len(self.groups.review(row).group.members)
            self._move_to(FileAt(row, min(file, files - 1)))

    def go_to_path(self, path: Path) -> None:
        """Make a file the current one, where its group is shown."""
        review = self.groups.marks.of(path)
        row = -1 if review is None else self.groups.row_of(review.group.key)
        if review is not None and row >= 0:
            self.go_to(row, [one.path for one in review.group.members].index(path))

    def _move_to(self, at: FileAt) -> None:
        before, self._current = self._current, at
        self._reveal(at)
        for one in (before, at):
            if one.group < len(self.groups):
                self.viewport().update(self._on_screen(self._layout.card(one.group)))
        self._tell_current()

    def _tell_current(self) -> None:
        """Say to the page, and to a screen reader, which file is the current one."""
        review, member = self.current_review(), self.current_member()
        if review is not None and member is not None:
            text = spoken(member, review)
            self.setAccessibleDescription(text)
            tell_current(self, self._files_before(self._current.group) + self._current.file)
        self.current_moved.emit()

    # ---- deciding

    def toggle_current(self) -> None:
        """Let the current file go, or stay; ``refused`` follows where it has to stay."""
        review, member = self.current_review(), self.current_member()
        if review is None or member is None:
            return
        if refusal(member, review) is not None:
            self.refused.emit(member.path)
        else:
            self.groups.marks.toggle(member.path)

    def keep_current(self) -> None:
        """Keep the current file instead of the one that is kept now."""
        member = self.current_member()
        if member is not None:
            keep_instead(self, self.groups.marks, member.path)

    # ---- geometry

    @property
    def side(self) -> int:
        """Side of the pictures, points."""
        return self._side

    def set_side(self, side: int) -> None:
        """Show larger or smaller pictures; what one looks at stays in sight."""
        if side != self._side:
            self._side = side
            self._painter = None
            self._lay_out()

    def thumbnail_side(self) -> int:
        """The side that thumbnails are wanted in, device pixels."""
        return round(self._side * self.devicePixelRatioF())

    def file_rect(self, at: FileAt) -> QRect:
        """The tile of a file, in the viewport."""
        return self._on_screen(self._layout.file(at))

    def card_rect(self, row: int) -> QRect:
        """The card of a group, in the viewport."""
        return self._on_screen(self._layout.card(row))

    def box(self, at: FileAt) -> QCheckBox | None:
        """The check box of a file on screen; None where it can't go, or is out of sight."""
        return self._boxes.get(at)

    def file_at(self, at: QPoint) -> FileAt | None:
        """The file at a point of the viewport."""
        return self._layout.file_at(at + QPoint(0, self._top))

    @property
    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _on_screen(self, box: QRect) -> QRect:
        return box.translated(0, -self._top)

    def _paints(self) -> GroupPainter:
        ratio = self.devicePixelRatioF()
        if self._painter is None or self._painter.side != self._side:
            self._painter = GroupPainter(theme_of(self), self.font(), ratio, self._side)
        return self._painter

    def visible_rows(self) -> range:
        """The rows on screen."""
        return self._layout.between(self._top, self._top + self.viewport().height())

    def _reveal(self, at: FileAt) -> None:
        """Scroll a file into sight: with the head of its card, where both fit."""
        tile, card = self._layout.file(at), self._layout.card(at.group)
        bar, page = self.verticalScrollBar(), self.viewport().height()
        fits = tile.bottom() - card.top() < page
        top = max(card.top() - MARGIN // 2, tile.bottom() + 1 - page) if fits else tile.top()
        if top < bar.value():
            bar.setValue(top)
        elif tile.bottom() + GAP > bar.value() + page:
            bar.setValue(min(tile.bottom() + GAP - page, top))

    def _lay_out(self, held: tuple[int, int] | None = None) -> None:
        """Put everything in place; a group held by row and height on screen stays there."""
        held = held or self._held()
        width, paints = self.viewport().width(), self._paints()
        sizes = paints.group_sizes(self.groups.files, self.groups.tallest)
        self._layout = GroupLayout(sizes, width, paints.tile)
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._layout.height - page))
        bar.setPageStep(page)
        bar.setSingleStep(48)
        if held is not None and held[0] < len(self.groups):
            bar.setValue(self._layout.card(held[0]).top() - held[1])
        self._place_boxes()
        self._timer.start()
        self.viewport().update()

    def _held(self) -> tuple[int, int] | None:
        """The group that one looks at, as laid out now, and how high it is on screen.

        That is the current one where it is in sight, else the first one; none at the very top,
        where what is new is meant to be seen.
        """
        rows = self.visible_rows()
        if not rows:
            return None
        row = self._current.group if self._current.group in rows else rows[0]
        if not self._top and row == rows[0]:
            return None
        return row, self._layout.card(row).top() - self._top

    # ---- other groups, other marks

    def _on_reset(self) -> None:
        before, held, at = self._shown, self._held(), self._current
        self._shown = list(self.groups.shown())
        self._hovered = None
        if held is not None:
            held = self._followed(before, *held)
        self._current = self._found(before, at)
        self._lay_out(held)
        self._tell_current()

    def _followed(self, before: list[Review], row: int, height: int) -> tuple[int, int] | None:
        """Where the group is now that one looked at, or the nearest one behind it."""
        for one in before[row:]:
            found = self._row_now(one)
            if found >= 0:
                return found, height
        return None

    def _row_now(self, review: Review) -> int:
        key, marks = review.group.key, self.groups.marks
        if key not in marks.reviews and (other := marks.of(review.group.members[0].path)):
            key = other.group.key
        return self.groups.row_of(key)

    def _found(self, before: list[Review], at: FileAt) -> FileAt:
        """The file that was current, or the one that has taken its place."""
        if at.group >= len(before):
            return FileAt(0, 0)
        old = before[at.group]
        row = self._row_now(old)
        if row < 0:
            return FileAt(max(0, min(at.group, len(self.groups) - 1)), 0)
        paths = [one.path for one in self.groups.review(row).group.members]
        path = old.group.members[min(at.file, len(old.group.members) - 1)].path
        return FileAt(row, paths.index(path) if path in paths else 0)

    def _on_changed(self, rows: Collection[int]) -> None:
        self._shown = list(self.groups.shown())
        self._place_boxes()
        self.viewport().update()
        if self._current.group in rows:
            self._tell_current()

    # ---- check boxes

    def _place_boxes(self) -> None:
        """Put a check box on each file on screen that can go; the others are spared."""
        needed: dict[FileAt, tuple[Member, Review, QRect]] = {}
        paints, page = self._paints(), self.viewport().rect()
        for row in self.visible_rows():
            review = self.groups.review(row)
            for file, member in enumerate(review.group.members):
                at = FileAt(row, file)
                rect = paints.box_rect(self.file_rect(at))
                if rect.intersects(page) and refusal(member, review) is None:
                    needed[at] = member, review, rect
        for at in [at for at in self._boxes if at not in needed]:
            box = self._boxes.pop(at)
            box.hide()
            self._spare.append(box)
        for at, (member, review, rect) in needed.items():
            box = self._boxes.get(at) or self._take_box(at)
            goes = member.path in review.going
            if box.isChecked() is not goes:
                box.setChecked(goes)
            name = box_name(member)
            if box.accessibleName() != name:
                box.setAccessibleName(name)
            width = min(rect.width(), box.sizeHint().width())
            box.setGeometry(rect.left(), rect.top(), width, rect.height())
            box.setVisible(True)

    def _take_box(self, at: FileAt) -> FileBox:
        if self._spare:
            box = self._spare.pop()
        else:
            box = FileBox(self.viewport())
            box.clicked.connect(lambda _, box=box: self._on_box(box))
            box.installEventFilter(self)
        box.at = at
        self._boxes[at] = box
        return box

    def _on_box(self, box: FileBox) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._move_to(box.at)
        self.toggle_current()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """A check box's tool tip and context menu are those of its file."""
        if isinstance(watched, FileBox) and isinstance(event, QHelpEvent):
            self._show_tip(watched.mapTo(self.viewport(), event.pos()), event.globalPos())
            return True
        return False

    # ---- events

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Somebody looks through the groups."""
        self.touched.emit()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from file to file, Space marks, Enter looks closely."""
        self.touched.emit()
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not len(self.groups):
            event.ignore()
        elif key in _MOVES:
            move, step = _MOVES[key]
            self._move_to(move(self._layout, self._current, step))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(0 if key == Qt.Key.Key_Home else len(self.groups) - 1)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._turn_page(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Space:
            self.toggle_current()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            event.ignore()

    def _turn_page(self, step: int) -> None:
        at, page = self._current, self.viewport().height()
        start = self._layout.file(at).top()
        while abs(self._layout.file(at).top() - start) < page:
            following = self._layout.below(at, step)
            if following == at:
                break
            at = following
        self._move_to(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes the file under it the current one; beside the files, the card's first."""
        self.touched.emit()
        point = event.position().toPoint()
        at = self.file_at(point)
        row = self._layout.group_at(point + QPoint(0, self._top))
        if at is None and row is not None and row != self._current.group:
            at = FileAt(row, 0)
        if at is not None:
            self._move_to(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a click that was taken."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look closely."""
        if self.file_at(event.position().toPoint()) is not None:
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the current file, at the mouse or, from the keyboard, at it."""
        if self.current_review() is None:
            return
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.file_rect(self._current).center())
        self.menu_asked.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The tile under the mouse is marked."""
        self._hover(self.file_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """No tile is under the mouse."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, at: FileAt | None) -> None:
        before, self._hovered = self._hovered, at
        for one in {before, at} - {None} if before != at else ():
            if one is not None and one.group < len(self.groups):
                self.viewport().update(self.file_rect(one))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tool tips: all of what is shortened."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def _show_tip(self, at: QPoint, globally: QPoint) -> None:
        file = self.file_at(at)
        row = self._layout.group_at(at + QPoint(0, self._top))
        text = ""
        if file is not None:
            review = self.groups.review(file.group)
            text = file_text(review.group.members[file.file], review)
        elif row is not None:
            text = group_text(self.groups.review(row))
        if text:
            QToolTip.showText(globally, text, self.viewport())
        else:
            QToolTip.hideText()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is seen."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring is not seen."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer files fit beside each other."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """What is on screen wants pictures."""
        super().showEvent(event)
        self._timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Colours and fonts of the theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._painter = None
            self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stays on screen is moved, and only the rest painted."""
        self.viewport().scroll(dx, dy)
        self._place_boxes()
        self._timer.start()

    # ---- what is on screen

    def visible_ids(self) -> list[PhotoId]:
        """Photos of the files on screen."""
        page = self.viewport().rect()
        return self._ids(self.visible_rows(), page)

    def _ids(self, rows: range, page: QRect) -> list[PhotoId]:
        found: dict[PhotoId, None] = {}
        for row in rows:
            for file, member in enumerate(self.groups.review(row).group.members):
                if self.file_rect(FileAt(row, file)).intersects(page):
                    found[member.photo_id] = None
        return list(found)

    def refresh_visible(self) -> None:
        """Ask again for what is on screen."""
        self._timer.start()

    def _tell_wanted(self) -> None:
        if not self.isVisible():
            return
        top, page = self._top, self.viewport().height()
        ahead = page if top >= self._last_top else -page
        self._last_top = top
        next_page = self.viewport().rect().translated(0, ahead)
        rows = self._layout.between(top + ahead, top + ahead + page)
        self.wanted.emit(list(dict.fromkeys([*self.visible_ids(), *self._ids(rows, next_page)])))

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards that the damaged part of the viewport touches."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(SMOOTH)
        paints, dirty = self._paints(), event.rect()
        painter.fillRect(dirty, theme_of(self).color("canvas"))
        focused = self.hasFocus()
        for row in self._layout.between(dirty.top() + self._top, dirty.bottom() + 1 + self._top):
            card = self.card_rect(row)
            if not card.intersects(dirty):
                continue
            review, current = self.groups.review(row), row == self._current.group
            paints.paint_card(painter, card, review, current=current)
            for file, member in enumerate(review.group.members):
                at = FileAt(row, file)
                tile = self.file_rect(at)
                if not tile.intersects(dirty):
                    continue
                paints.paint_file(
                    painter,
                    tile,
                    member,
                    review,
                    thumbnail=self._thumbnails.entry(member.photo_id),
                    missing=self._thumbnails.is_missing(member.photo_id),
                    state=TileState(at == self._hovered, at == self._current, focused),
                )
        painter.end()
