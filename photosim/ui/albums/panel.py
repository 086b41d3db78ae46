"""The column of albums: choosing one, making one, dropping photos on one.

What a person asks for leaves as signals; ``albums_control`` answers them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QToolButton,
    QVBoxLayout,
)

from photosim.core.types import PhotoId
from photosim.library.albums.values import AlbumSummary
from photosim.ui.albums.model import AlbumDelegate, AlbumsModel
from photosim.ui.grid.drag import PHOTO_IDS_MIME
from photosim.ui.search.drop_data import may_be_taken

WHAT_FOR = (
    "An album is a label on photos: a trip, a person, a kind of flower. Drag photos onto “New "
    "album…”, and photosim suggests more that belong there. No file is moved."
)


def dragged_ids(mime: QMimeData) -> list[PhotoId]:
    """The photos of a drag that began in a grid of ours; empty for any other."""
    data = bytes(mime.data(PHOTO_IDS_MIME).data()).decode("ascii", "replace")
    return [int(one) for one in data.split(",") if one.isdigit()]


class AlbumList(QListView):
    """The list itself, which takes drags.

    ``dropped(name or None, mime data)``: on an album, or (None) where a new one is meant.
    """

    delete_asked = Signal()
    dropped = Signal(object, object)

    def __init__(self, picture: Callable[[PhotoId | None], QPixmap | None]) -> None:
        super().__init__()
        self.albums = AlbumsModel(self)
        self.delegate = AlbumDelegate(picture, self)
        self.takes_drops = False
        self.setModel(self.albums)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setAccessibleName("Albums")
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to delete the album; the rest is the list's."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
            return
        super().keyPressEvent(event)

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
        self.dropped.emit(self.albums.name_at(index), event.mimeData())

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
        self._mark(index.row() if index.isValid() else self.albums.rowCount() - 1)
        self.startAutoScroll()
        return True

    def _mark(self, row: int) -> None:
        if row == -1:
            self.stopAutoScroll()
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
    delete_asked = Signal(str)
    menu_asked = Signal(object, QPoint)
    current_changed = Signal()

    def __init__(self, picture: Callable[[PhotoId | None], QPixmap | None]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        heading = QLabel("Albums")
        heading.setProperty("role", "heading")
        self.view = AlbumList(picture)
        self.model = self.view.albums
        self.hint = QLabel(WHAT_FOR)
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "muted")
        self.hint.setContentsMargins(14, 2, 14, 8)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 8, 4)
        head.addWidget(heading)
        head.addStretch(1)
        self._head = head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.view, 1)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self.view.dropped.connect(self.dropped)
        self.view.delete_asked.connect(self._ask_delete)
        self.view.customContextMenuRequested.connect(self._ask_menu)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())

    def add_button(self, action: QAction) -> None:
        """Put a button for an action beside the heading."""
        button = QToolButton()
        button.setDefaultAction(action)
        self._head.addWidget(button)

    def set_writable(self, writable: bool) -> None:
        """Whether photos can be dropped."""
        self.view.takes_drops = writable

    def show_albums(self, albums: Sequence[AlbumSummary]) -> None:
        """Show these; keeps the current row by its name."""
        current = self.current_album()
        self.model.set_albums(albums)
        self.hint.setVisible(not albums)
        self.select(current)

    def names(self) -> list[str]:
        """The albums shown, by name."""
        return [row.album.name for row in self.model.rows() if row.album is not None]

    def current_album(self) -> str | None:
        """The album of the current row."""
        return self.model.name_at(self.view.currentIndex())

    def select(self, name: str | None) -> None:
        """Make an album's row the current one, or none, without asking anybody to show it."""
        row = self.model.row_of(name)
        if row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())
            if row < 0:
                self.view.clearSelection()

    def refresh_pictures(self) -> None:
        """Paint again: pictures have come."""
        self.view.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        name = self.model.name_at(index)
        if name is None:
            self.new_asked.emit()
        else:
            self.chosen.emit(name)

    def _ask_delete(self) -> None:
        name = self.current_album()
        if name is not None:
            self.delete_asked.emit(name)

    def _ask_menu(self, position: QPoint) -> None:
        index = self.view.indexAt(position)
        name = self.model.name_at(index)
        if name is not None:
            self.select(name)
        self.menu_asked.emit(name, self.view.viewport().mapToGlobal(position))
