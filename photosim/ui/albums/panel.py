"""The column of albums: choosing one, making one, dropping photos on one.

What a person asks for leaves as signals; ``albums_control`` answers them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QFrame

from photosim.core.language import clauses, labelled, tr
from photosim.core.types import PhotoId
from photosim.library.albums.values import AlbumSummary
from photosim.ui.grid.drag import PHOTO_IDS_MIME
from photosim.ui.search.drop_data import may_be_taken
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.header import ListHead
from photosim.ui.widgets.layout import in_column, text_label
from photosim.ui.widgets.row_list import ListRow, PictureOf, RowList

NEW_ALBUM = tr("New album…")
WHAT_FOR = tr("A label on photos: a trip, a person. Drag photos here; no file is moved.")


def dragged_ids(mime: QMimeData) -> list[PhotoId]:
    """The photos of a drag that began in a grid of ours; empty for any other."""
    data = bytes(mime.data(PHOTO_IDS_MIME).data()).decode("ascii", "replace")
    return [int(one) for one in data.split(",") if one.isdigit()]


def _who(album: AlbumSummary, me: str) -> list[str]:
    """Who made an album and put photos into it, a line each; nothing where nobody else did."""
    people = {album.person, *(one.person for one in album.labellers)}
    if not people - {"", me}:
        return []
    made = (album.person, fmt.day_of(album.created_at))
    lines = [tr("Made by {who}", who=clauses(made))] if album.person else []
    return lines + [
        labelled(one.person, clauses((fmt.photos(one.photos), fmt.day_of(one.last_at))))
        for one in album.labellers
        if one.person
    ]


def rows_of(albums: Sequence[AlbumSummary], me: str = "") -> list[ListRow]:
    """The rows of the column: the albums, and the one for a new album. Pure.

    me: who sits here; others are named.
    """
    rows = []
    for album in albums:
        spoken = f"{album.name}, {fmt.photos(album.photos)}"
        tip = labelled(album.name, fmt.photos(album.photos))
        if album.absent:
            more = fmt.photos(album.absent)
            tip += tr("\n{more} with this label not in the library now", more=more)
        tip += "".join(f"\n{line}" for line in _who(album, me))
        rows.append(
            ListRow(
                album.name,
                album.name,
                side=fmt.count(album.photos),
                icon="photos",
                tip=tip,
                spoken=spoken,
                photo=album.picture,
            )
        )
    tip = tr("Drop photos here, or press Ctrl+N")
    return [*rows, ListRow(None, NEW_ALBUM, icon="plus", tip=tip, text_role="muted")]


class AlbumList(RowList):
    """The list itself, which takes drags.

    ``dropped(name or None, mime data)``: on an album, or (None) where a new one is meant.
    ``hovered(point)``: a drag is there; what is near should come into view.
    """

    dropped = Signal(object, object)
    hovered = Signal(QPoint)

    def __init__(self, picture: PictureOf) -> None:
        super().__init__(tr("Albums"), rows_of(()), picture)
        self.takes_drops = False
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    # The list's own handlers are not called: they would ask the model.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._hover(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._hover(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        if not self._hover(event):
            return
        self._mark(-1)
        index = self.indexAt(event.position().toPoint())
        self.dropped.emit(self.key_at(index), event.mimeData())

    def _hover(self, event: QDropEvent) -> bool:
        mime = event.mimeData()
        if not self.takes_drops or not (dragged_ids(mime) or may_be_taken(mime)):
            event.ignore()
            return False
        # Never a move: a file manager would remove the file.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        index = self.indexAt(event.position().toPoint())
        # Below the rows a new album is meant, which is the last row.
        self._mark(index.row() if index.isValid() else self.rows.rowCount() - 1)
        self.hovered.emit(event.position().toPoint())
        return True

    def _mark(self, row: int) -> None:
        if row != self.delegate.target:
            self.delegate.target = row
            self.viewport().update()


class AlbumsPanel(QFrame):
    """Heading, list, and what albums are for while there are none.

    ``chosen(name)``: a person picked an album; ``new_asked()``: or the row for a new one.
    ``dropped(name or None, mime data)``, ``delete_asked(name)``, ``menu_asked(name or None,
    global position)``; ``current_changed()``: another row is current.
    """

    chosen = Signal(str)
    new_asked = Signal()
    dropped = Signal(object, object)
    delete_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    current_changed = Signal()

    def __init__(self, picture: PictureOf) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.view = AlbumList(picture)
        self.model = self.view.rows
        self.hint = text_label(WHAT_FOR, role="muted", wrap=True)
        self.hint.setContentsMargins(14, 2, 14, 8)
        head = ListHead(tr("Albums"))
        self.add_button = head.add_button
        in_column(head, self.hint, self.view, margins=0, spacing=0, on=self)
        self.view.fit()
        self.view.picked.connect(self._choose)
        self.view.dropped.connect(self.dropped)
        self.view.delete_asked.connect(self.delete_asked)
        self.view.menu_asked.connect(self._ask_menu)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())

    def set_writable(self, writable: bool) -> None:
        """Whether photos can be dropped."""
        self.view.takes_drops = writable

    def show_albums(self, albums: Sequence[AlbumSummary], me: str) -> None:
        """Show these to somebody; keeps the current row by its name."""
        current = self.current_album()
        self.model.set_rows(rows_of(albums, me))
        self.hint.setVisible(not albums)
        self.select(current)

    def names(self) -> list[str]:
        """The albums shown, by name."""
        return [row.key for row in self.model.rows if row.key is not None]

    def current_album(self) -> str | None:
        """The album of the current row."""
        album: str | None = self.view.current_key()
        return album

    def select(self, name: str | None) -> None:
        """Make an album's row the current one, or none, without asking anybody to show it."""
        self.view.choose(self.model.row_of(name) if name is not None else -1)

    def _choose(self, name: str | None) -> None:
        if name is None:
            self.new_asked.emit()
        else:
            self.chosen.emit(name)

    def _ask_menu(self, name: str | None, at: QPoint) -> None:
        if name is not None:
            self.select(name)
        self.menu_asked.emit(name, at)
