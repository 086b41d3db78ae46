"""What goes beside what stays, as pictures: a row for each file of a plan.

The rows come in the order in which a person has to look at them: first those that something is
lost with, then those of which no copy stays, then by kind. Only rows on screen cost anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from photosim.core.language import listed, tr
from photosim.core.types import PhotoId
from photosim.library.duplicates.values import Kind
from photosim.library.holding.words import loss_words
from photosim.library.removal.values import Plan, PlannedFile, RemovalKind
from photosim.library.words import KINDS, how_line
from photosim.ui.pictures.image import fitted
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.painting import SMOOTH, rounded, write
from photosim.ui.widgets.theme import theme_of

PICTURE = 108
"""Side of a picture's box, points."""

GAP = 10
LINES = 7
MOST_PICTURES = 400
"""Pictures that are kept, for going back and forth."""

ROW_ROLE = Qt.ItemDataRole.UserRole
HARMLESS = frozenset({RemovalKind.MOVE, RemovalKind.TAG})
"""After these every file is still there, so that nothing is lost."""

_ORDER = {kind: place for place, kind in enumerate(Kind)}
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SeenFile:
    """What is shown of a file: its photo (None: there is no picture of it), and its size in pixels
    (zeros where that isn't known)."""

    photo: PhotoId | None = None
    size: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A file that goes, and the one that stays for it; None: no copy of it stays."""

    goes: PlannedFile
    keep: PlannedFile | None
    goes_seen: SeenFile = SeenFile()
    keep_seen: SeenFile = SeenFile()


def planned_rows(plan: Plan, seen: Mapping[Path, SeenFile]) -> list[PlannedRow]:
    """The rows of a plan, those first that a person has to look at."""
    unknown = SeenFile()

    def rows() -> Iterator[PlannedRow]:
        for group in plan.groups:
            keep = seen.get(group.keep.path, unknown)
            for file in group.remove:
                yield PlannedRow(file, group.keep, seen.get(file.path, unknown), keep)
        for file in plan.alone:
            yield PlannedRow(file, None, seen.get(file.path, unknown))

    def place(row: PlannedRow) -> tuple[bool, bool, int]:
        kind = row.goes.kind
        lost = plan.action not in HARMLESS and bool(row.goes.losses) and row.keep is not None
        return not lost, row.keep is not None, len(_ORDER) if kind is None else _ORDER[kind]

    return sorted(rows(), key=place)


def goes_lines(row: PlannedRow, action: RemovalKind) -> list[tuple[str, str]]:
    """What is said of a file that goes, with the token of each line's colour; its name first."""
    file = row.goes
    lines = [
        (file.path.name, "text"),
        (str(file.path.parent), "muted"),
        (_size(file, row.goes_seen), "muted"),
    ]
    if row.keep is None:
        return [*lines, (tr("no other copy of it"), "warning"), *_along(file)]
    kind = KINDS[file.kind] if file.kind is not None else ""
    done = how_line(file.how)
    lines += [(text, "muted") for text in (kind, done) if text]
    if file.losses and action not in HARMLESS:
        lines.append((tr("Lost: {names}", names=listed(loss_words(file.losses))), "error"))
    if file.linked:
        lines.append((tr("another name of it stays: nothing gained"), "muted"))
    return [*lines, *_along(file)]


def _along(file: PlannedFile) -> list[tuple[str, str]]:
    if not file.takes:
        return []
    return [(tr("takes {names} along", names=listed(one.path.name for one in file.takes)), "muted")]


def keep_lines(row: PlannedRow) -> list[tuple[str, str]]:
    """What is said of the file that stays."""
    if row.keep is None:
        return []
    return [
        (row.keep.path.name, "text"),
        (str(row.keep.path.parent), "muted"),
        (_size(row.keep, row.keep_seen), "muted"),
        (tr("stays"), "good"),
    ]


def _size(file: PlannedFile, seen: SeenFile) -> str:
    size = fmt.human_bytes(file.bytes)
    return f"{seen.size[0]} × {seen.size[1]} · {size}" if seen.size[0] else size


class PlannedModel(QStringListModel):
    """Rows of a plan: their names, which Qt keeps and counts itself, for a list asks three times
    for the count of each row that it lays out; the rest is told when it is asked for."""

    def __init__(self, rows: Sequence[PlannedRow], action: RemovalKind, parent: QObject) -> None:
        super().__init__([row.goes.path.name for row in rows], parent)
        self.rows = rows
        self.action = action

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Nothing is written into a plan, or dragged out of it."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.goes.path.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            goes = listed(text for text, _ in goes_lines(row, self.action))
            keep = listed(text for text, _ in keep_lines(row))
            return tr("{goes}; {keep}", goes=goes, keep=keep) if keep else goes
        return None


class PlannedDelegate(QStyledItemDelegate):
    """Paints a row: the file that goes at the left, the one that stays at the right."""

    def __init__(self, pictures: SmallPictures, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._pictures = pictures
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = max(PICTURE, LINES * QFontMetrics(self._view.font()).height())
        return QSize(2 * PICTURE, height + 2 * GAP)

    def halves(self, row: QRect) -> tuple[QRect, QRect]:
        """Where the file that goes stands, and the one that stays."""
        half = row.width() * 11 // 20
        left = QRect(row.left(), row.top(), half, row.height())
        return left, QRect(left.right() + 1, row.top(), row.width() - half, row.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: PlannedRow = index.data(ROW_ROLE)
        theme = theme_of(self._view)
        painter.save()
        painter.setRenderHints(SMOOTH)
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.fillRect(option.rect, theme.color("selection" if current else "panel"))
        line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, theme.color("line"))
        model = self._view.model()
        action = model.action if isinstance(model, PlannedModel) else RemovalKind.TRASH
        left, right = self.halves(option.rect)
        self._paint_file(painter, left, row.goes_seen, goes_lines(row, action))
        if row.keep is not None:
            self._paint_file(painter, right, row.keep_seen, keep_lines(row))
        painter.restore()

    def _paint_file(
        self, painter: QPainter, room: QRect, seen: SeenFile, lines: Sequence[tuple[str, str]]
    ) -> None:
        theme = theme_of(self._view)
        box = QRect(room.left() + GAP, room.top() + GAP, PICTURE, PICTURE)
        picture = self._pictures.get(seen.photo)
        if picture is None:
            rounded(painter, box, 4, theme.color("tile"))
        else:
            place = fitted(picture.size(), box)
            painter.drawPixmap(place, picture)
            edge = QRectF(place).adjusted(-0.5, -0.5, 0.5, 0.5)
            rounded(painter, edge, 0, None, theme.color("line"))
        words = room.adjusted(PICTURE + 2 * GAP, GAP - 2, -GAP, 0)
        plain, bold = QFont(self._view.font()), QFont(self._view.font())
        bold.setWeight(QFont.Weight.DemiBold)
        height = QFontMetrics(bold).height()
        for number, (text, role) in enumerate(lines[:LINES]):
            painter.setFont(plain if number else bold)
            painter.setPen(theme.color(role))
            shown, elide = text, Qt.TextElideMode.ElideRight
            if number == 0:
                elide = Qt.TextElideMode.ElideMiddle
            elif number == 1:
                shown = fmt.elide_path(text, words.width(), QFontMetrics(plain).horizontalAdvance)
            line = QRect(words.left(), words.top() + number * height, words.width(), height)
            write(painter, line, shown, elide)


class PlannedView(QListView):
    """All that goes, beside what stays for it. Pictures are asked for as rows come into sight."""

    def __init__(
        self, rows: Sequence[PlannedRow], action: RemovalKind, pictures: SmallPictures
    ) -> None:
        super().__init__()
        self._pictures = pictures
        self.planned = PlannedModel(rows, action, self)
        self.setModel(self.planned)
        self.delegate = PlannedDelegate(pictures, self)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Files that go, and those that stay for them"))
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._want)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._timer.start())
        pictures.arrived.connect(self.viewport().update)
        self._timer.start()

    def rows_on_screen(self) -> range:
        """The rows that are seen."""
        if not self.planned.rows:
            return range(0)
        height = max(1, self.sizeHintForRow(0))
        top = self.verticalScrollBar().value()
        last = -(-(top + self.viewport().height()) // height)
        return range(top // height, min(last, len(self.planned.rows)))

    def photos_on_screen(self) -> list[PhotoId]:
        """The photos of the rows that are seen."""
        seen = [self.planned.rows[row] for row in self.rows_on_screen()]
        photos = [one for row in seen for one in (row.goes_seen.photo, row.keep_seen.photo)]
        return [one for one in photos if one is not None]

    def shows_all(self) -> bool:
        """Whether the pictures of all rows that are seen have come."""
        return all(self._pictures.get(one) is not None for one in self.photos_on_screen())

    def _want(self) -> None:
        self._pictures.want(self.photos_on_screen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer rows are seen."""
        super().resizeEvent(event)
        self._timer.start()

    def viewportEvent(self, event: Any) -> bool:
        """Tool tips: all of what is shortened."""
        if isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            text = ""
            if index.isValid():
                row = self.planned.rows[index.row()]
                left, _ = self.delegate.halves(self.visualRect(index))
                over = left.contains(event.pos())
                lines = goes_lines(row, self.planned.action) if over else keep_lines(row)
                text = "\n".join(one for one, _ in lines)
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)
