"""Drags over the window, pastes, dialogs and command lines, all ending in one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from photosim.core.language import tr
from photosim.ui.search.drop_data import (
    MOST_PHOTOS,
    Dropped,
    Resolved,
    explain_nothing,
    may_be_taken,
    read_mime,
    resolve,
)
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.icons import pixmap
from photosim.ui.widgets.painting import rounded
from photosim.ui.widgets.theme import theme_of, type_of
from photosim.ui.work.lane import Lane

INVITATION = tr("Drop photos to find similar ones, or a folder to watch it")


class DropOverlay(QWidget):
    """Covers its parent with a frame and a sentence; lets all events through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.text = ""
        self.hide()

    def show_over(self, text: str) -> None:
        """Cover the parent as it is now."""
        self.text = text
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = theme.color("canvas")
        veil.setAlpha(176)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(14, 14, -14, -14)
        fill = theme.color("accent")
        fill.setAlpha(28)
        rounded(painter, frame, 14, fill, QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
        middle = self.rect().center()
        icon = pixmap("drop", theme.color("accent"), 56, self.devicePixelRatioF())
        painter.setFont(type_of(self.font(), "title", strong=True))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        below = self.rect().adjusted(72, 0, -72, 0)
        below.setTop(middle.y() + 4)
        words = painter.boundingRect(below, flags, self.text)
        # What lies behind is still seen, and the words are read all the same.
        plate = QRectF(words.adjusted(-32, -96, 32, 28))
        rounded(painter, plate, 16, theme.color("raised"), QPen(theme.color("line")))
        painter.drawPixmap(middle.x() - 28, middle.y() - 66, icon)
        painter.setPen(theme.color("text"))
        painter.drawText(words, flags, self.text)
        painter.end()


class DropTarget(QObject):
    """Takes what comes into the window and says what it was.

    ``expected()``: something that may be used is held over the window, or about to be chosen.
    ``photos(chips)``: search with these. ``folders(paths)``: ask whether to watch them.
    ``refused(error)``: nothing could be used, and why. ``notice(text)``: some could not.

    Drags that began in this window are not taken: letting go of a photo where it came from
    should do nothing.
    """

    expected = Signal()
    photos = Signal(object)
    folders = Signal(object)
    refused = Signal(object)
    notice = Signal(str)

    def __init__(
        self, window: QWidget, lane: Lane, watched: Callable[[], list[Path]] = list
    ) -> None:
        super().__init__(window)
        self._window = window
        self._lane = lane
        self._watched = watched
        self.overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QDropEvent) and kind in (
            QEvent.Type.DragEnter,
            QEvent.Type.DragMove,
            QEvent.Type.Drop,
        ):
            if kind == QEvent.Type.Drop:
                self._drop(event)
            else:
                self._hover(event)
            return True
        if kind == QEvent.Type.DragLeave:
            self.overlay.hide()
        return False

    def _hover(self, event: QDropEvent) -> None:
        foreign = event.source() is None
        if foreign and may_be_taken(event.mimeData()):
            # Never a move: the file manager would remove the file.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if isinstance(event, QDragEnterEvent) or not isinstance(event, QDragMoveEvent):
                self.overlay.show_over(INVITATION)
                self.expected.emit()
        else:
            event.ignore()

    def _drop(self, event: QDropEvent) -> None:
        self.overlay.hide()
        if event.source() is not None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # The keyboard follows the photo, which came out of another window.
        self._window.activateWindow()
        self.take_mime(event.mimeData(), "drop")

    def take_mime(self, mime: QMimeData, origin: str) -> None:
        """Search with what is dropped or on the clipboard."""
        self.take(read_mime(mime, origin))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Search with files named on the command line or in a dialog; folders are offered."""
        if paths:
            self.take(Dropped(paths=[path.absolute() for path in paths], origin="files"))

    def take(self, dropped: Dropped) -> None:
        """Search with it, or offer to watch it."""
        self.look_at(dropped, self._tell)

    def look_at(
        self,
        dropped: Dropped,
        on_found: Callable[[Resolved], None],
        *,
        most: int | None = MOST_PHOTOS,
    ) -> None:
        """Look at it in the lane for files, for it may lie on a share that hangs; where nothing of
        it can be used, ``refused`` says why."""

        def found(resolved: Resolved) -> None:
            if (error := explain_nothing(resolved, dropped.origin)) is not None:
                self.refused.emit(error)
            else:
                on_found(resolved)

        if not dropped.usable:
            found(Resolved(links=dropped.links))
            return
        watched = self._watched()
        self._lane.submit(
            "look at the files",
            lambda _: resolve(dropped, watched, most=most),
            on_done=found,
            on_failed=self.refused.emit,
        )

    def _tell(self, resolved: Resolved) -> None:
        for text in notices(resolved):
            self.notice.emit(text)
        if resolved.chips:
            self.photos.emit(resolved.chips)
        if resolved.folders:
            self.folders.emit(resolved.folders)


def notices(resolved: Resolved) -> list[str]:
    """What a person should know of the part that could not be used. Pure."""
    texts = []
    if len(resolved.gone) == 1:
        texts.append(
            tr("“{name}” could not be opened and was left out.", name=resolved.gone[0].name)
        )
    elif resolved.gone:
        texts.append(tr("{count} files could not be opened.", count=fmt.count(len(resolved.gone))))
    if resolved.left_out:
        texts.append(
            tr(
                "Only the first {count} photos are searched with; {left_out} more were left out.",
                count=fmt.count(len(resolved.chips)),
                left_out=fmt.count(resolved.left_out),
            )
        )
    if resolved.links:
        texts.append(
            tr(
                "A link was left out: photosim doesn't fetch pictures from the network. "
                "Save the image and drop the file."
            )
        )
    return texts
