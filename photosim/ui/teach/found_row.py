"""Rows of small pictures with words before them: what a query finds, and whether it is right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from photosim.core.language import listed, tr
from photosim.core.types import PhotoId
from photosim.library.models.values import Neighbour, WorstQuery
from photosim.ui.pictures.image import fitted
from photosim.ui.widgets.layout import text_share
from photosim.ui.widgets.painting import SMOOTH, rounded, write
from photosim.ui.widgets.theme import Theme, theme_of

PICTURE = 64
GAP = 8
WORDS = 84
"""Room for the words before a row, points with the smallest text."""

IN_LINES = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """A picture: the photo (None where the library has it no more) and its frame's colour."""

    photo: PhotoId | None
    role: str = ""


@dataclass(frozen=True, slots=True)
class FoundByQuery:
    """A query and what it finds, in one row for each model: (words, pictures)."""

    title: str
    query: FoundPhoto
    rows: tuple[tuple[str, tuple[FoundPhoto, ...]], ...]


class FoundView(QWidget):
    """Paints a :class:`FoundByQuery`: the query large, its rows beside it. ``opened(photo id)``."""

    opened = Signal(object)

    def __init__(
        self, picture: Callable[[PhotoId | None], QPixmap | None], found: FoundByQuery
    ) -> None:
        super().__init__()
        self._picture = picture
        self.found = found
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._row_top(len(found.rows)) + 2)
        words = listed(row for row, _ in found.rows)
        self.setAccessibleName(f"{found.title}: {words}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setFixedHeight(self._row_top(len(self.found.rows)) + 2)

    def sizeHint(self) -> QSize:
        whole = self._side() + self._words() + 8 * (PICTURE + GAP)
        return QSize(whole, self._row_top(len(self.found.rows)) + 2)

    def photos(self) -> list[PhotoId]:
        """All that it shows."""
        shown = [self.found.query, *(one for _, row in self.found.rows for one in row)]
        return [one.photo for one in shown if one.photo is not None]

    def _line(self) -> int:
        return self.fontMetrics().height() + 6

    def _words(self) -> int:
        return round(WORDS * text_share())

    def _row_height(self) -> int:
        """As high as a picture, or as the words before it are."""
        room = QRect(0, 0, self._words() - 8, PICTURE)
        words = (
            self.fontMetrics().boundingRect(room, IN_LINES, one).height()
            for one, _ in self.found.rows
        )
        return max(PICTURE, *words)

    def _row_top(self, row: int) -> int:
        return self._line() + row * (self._row_height() + GAP)

    def _side(self) -> int:
        """The query's side: as high as its rows of pictures."""
        return len(self.found.rows) * (PICTURE + GAP) - GAP

    def cells(self) -> list[tuple[QRect, FoundPhoto]]:
        """Where each picture stands."""
        side = self._side()
        found = [(QRect(2, self._line(), side, side), self.found.query)]
        for number, (_, row) in enumerate(self.found.rows):
            for place, shown in enumerate(row):
                left = side + 20 + self._words() + place * (PICTURE + GAP)
                top = self._row_top(number) + (self._row_height() - PICTURE) // 2
                found.append((QRect(left, top, PICTURE, PICTURE), shown))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(SMOOTH)
        theme = theme_of(self)
        painter.setPen(theme.color("text"))
        write(painter, QRect(2, 0, self.width(), self._line() - 4), self.found.title)
        painter.setPen(theme.color("muted"))
        for number, (words, _) in enumerate(self.found.rows):
            width, height = self._words() - 8, self._row_height()
            room = QRect(self._side() + 20, self._row_top(number), width, height)
            painter.drawText(room, IN_LINES, words)
        for rect, shown in self.cells():
            self._paint_picture(painter, rect, shown, theme)
        painter.end()

    def _paint_picture(
        self, painter: QPainter, rect: QRect, shown: FoundPhoto, theme: Theme
    ) -> None:
        rounded(painter, rect, 5, theme.color("tile"))
        picture = self._picture(shown.photo)
        if picture is not None:
            painter.drawPixmap(fitted(picture.size(), rect.adjusted(4, 4, -4, -4)), picture)
        if shown.role:
            frame = QPen(theme.color(shown.role), 2.5)
            rounded(painter, rect.adjusted(1, 1, -1, -1), 5, line=frame)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for rect, shown in self.cells():
            if rect.contains(at) and shown.photo is not None:
                self.opened.emit(shown.photo)
                return


def of_worst(query: WorstQuery, photos: Mapping[str, PhotoId]) -> FoundByQuery:
    """A worst query of a report card; ``photos`` by content. Pure."""

    def row(found: tuple[Neighbour, ...]) -> tuple[FoundPhoto, ...]:
        return tuple(
            FoundPhoto(photos.get(one.photo), "exact" if one.right else "error") for one in found
        )

    title = listed(f"“{name}”" for name in query.albums)
    return FoundByQuery(
        tr("A photo of {title} finds:", title=title),
        FoundPhoto(photos.get(query.photo)),
        ((tr("Before"), row(query.before)), (tr("After"), row(query.after))),
    )
