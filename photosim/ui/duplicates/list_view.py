"""The list of groups with mouse and keys: rows are groups, within a row one goes from file to file.

The selected rows are what a bulk action is about. Only the rows on screen cost anything.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QToolTip, QWidget

from photosim.core.types import PhotoId
from photosim.library.duplicates.values import Member
from photosim.ui.duplicates.list_model import GroupsModel, member_text
from photosim.ui.duplicates.row_delegate import PICTURE, GroupDelegate
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.removal.review import Review, toggled
from photosim.ui.removal.worse import keep_instead
from photosim.ui.widgets.action import KeyHints

_Index = QModelIndex | QPersistentModelIndex


LIST_KEYS: KeyHints = (
    ("Up, Down", "From group to group"),
    ("Left, Right", "From file to file"),
    ("Esc", "Back to where you were"),
)
"""What the list and its page make of keys themselves."""


class GroupsView(QListView):
    """Shows a :class:`GroupsModel`.

    ``visibleChanged(list of photo ids)``: whose thumbnails are wanted. ``currentMoved()``: another
    group or file is the current one. ``activatedMember()``: look at it closely.
    """

    visibleChanged = Signal(object)
    currentMoved = Signal()
    activatedMember = Signal()

    def __init__(
        self, groups: GroupsModel, thumbnails: ThumbnailCache, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.groups = groups
        self.delegate = GroupDelegate(thumbnails, self)
        self.setModel(groups)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName("Groups of duplicates")
        self.viewport().setMouseTracking(True)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._report_visible)
        groups.modelReset.connect(self._timer.start)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._timer.start())
        self.doubleClicked.connect(lambda _: self.activatedMember.emit())

    # ---- where one is

    def current_review(self) -> Review | None:
        """The group that keys act on."""
        index = self.currentIndex()
        return self.groups.review(index.row()) if index.isValid() else None

    def current_member(self) -> Member | None:
        """The file that keys act on."""
        review = self.current_review()
        if review is None:
            return None
        return review.members[min(self.delegate.current_member, len(review.members) - 1)]

    def selected_reviews(self) -> list[Review]:
        """The selected groups, in the order shown."""
        # By ranges: an index of its own for each of ten thousand rows would be felt.
        chosen = self.selectionModel().selection()
        parts = (chosen.at(place) for place in range(chosen.size()))
        ranges = sorted((one.top(), one.bottom()) for one in parts)
        return [self.groups.review(row) for top, end in ranges for row in range(top, end + 1)]

    def go_to(self, row: int, member: int = 0) -> None:
        """Make a group and one of its files the current ones; the last row where it is beyond."""
        row = min(row, self.groups.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.groups.index(row))
            self.delegate.current_member = member
            self.viewport().update()

    def go_to_member(self, member: int) -> None:
        """Make a file of the current group the current one."""
        review = self.current_review()
        if review is not None:
            self.delegate.current_member = min(max(0, member), len(review.members) - 1)
            self.update(self.currentIndex())
            self.currentMoved.emit()

    # ---- deciding

    def keep_current(self) -> None:
        """Keep the current file instead of the one that the rules chose."""
        review, member = self.current_review(), self.current_member()
        if review is not None and member is not None:
            # The keeper stands first.
            keep_instead(self, self.groups.marks, member.path, lambda: self.go_to_member(0))

    def toggle_current(self) -> None:
        """Let the current file go, or stay."""
        review, member = self.current_review(), self.current_member()
        if review is not None and member is not None:
            self.groups.change(self.currentIndex().row(), toggled(review, member.path))
            self.currentMoved.emit()

    # ---- events

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Another group: begin with its first file again."""
        if previous.isValid() and current.row() != previous.row():
            self.delegate.current_member = 0
        super().currentChanged(current, previous)
        self.currentMoved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from file to file, Enter looks closely; the rest moves rows."""
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in steps and plain:
            self.go_to_member(self.delegate.current_member + steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self.activatedMember.emit()
        elif (event.text() and plain and event.text().isprintable()) or key == Qt.Key.Key_Escape:
            event.ignore()  # no search by typing: letters are the page's keys
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click also chooses the file under it."""
        place = self.member_at(event.position().toPoint())
        super().mousePressEvent(event)
        if place is not None:
            self.go_to_member(place)

    def member_at(self, at: QPoint) -> int | None:
        """The file at a point of the viewport, by its place in its group."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        review = self.groups.review(index.row())
        layout = self.delegate.layout_in(self.viewport().width())
        place = layout.place_at(at - self.visualRect(index).topLeft())
        if place < 0:
            return None
        member = self.delegate.first_seen(index.row(), len(review.members)) + place
        return member if member < len(review.members) else None

    def viewportEvent(self, event: QEvent) -> bool:
        """Tool tips of files: all of what is shortened."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index, place = self.indexAt(event.pos()), self.member_at(event.pos())
            text = ""
            if place is not None:
                review = self.groups.review(index.row())
                text = member_text(review.members[place], review)
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer files fit into a row."""
        super().resizeEvent(event)
        self._timer.start()

    # ---- what is on screen

    def thumbnail_side(self) -> int:
        """The side that thumbnails are wanted in, device pixels."""
        return round(PICTURE * self.devicePixelRatioF())

    def visible_rows(self) -> range:
        """The rows on screen."""
        height = self.delegate.row_height()
        top = self.verticalScrollBar().value()
        first = top // height
        last = -(-(top + self.viewport().height()) // height)
        return range(min(first, self.groups.rowCount()), min(last, self.groups.rowCount()))

    def visible_ids(self) -> list[PhotoId]:
        """Photos of the rows on screen."""
        ids: dict[PhotoId, None] = {}
        for row in self.visible_rows():
            ids.update(dict.fromkeys(one.photo_id for one in self.groups.review(row).members))
        return list(ids)

    def refresh_visible(self) -> None:
        """Ask again for what is on screen."""
        self._timer.start()

    def _report_visible(self) -> None:
        if self.isVisible():
            self.visibleChanged.emit(self.visible_ids())
