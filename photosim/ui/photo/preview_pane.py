"""The right pane: the current photo large, what can be done with it, and its facts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.ui.photo.facts import FactsPanel, PhotoSheet
from photosim.ui.pictures.camera import STEP
from photosim.ui.pictures.image import Picture, picture_of
from photosim.ui.pictures.loader import PictureLoader, each
from photosim.ui.pictures.picture_view import PictureView
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_column, in_row, scrolled, split, text_label

EMPTY = tr(
    "Select a photo to see it here.\n\nDrop a photo anywhere on the window to find its copies and "
    "look-alikes."
)


class PreviewPane(QWidget):
    """Shows one photo. ``load`` runs in a thread and gives the upright picture, or raises an error
    that is shown in its place."""

    regionAsked = Signal(object, QRectF)
    """Photo id and the region as fractions of the upright photo: find what is similar to it."""
    similarAsked = Signal(object)
    openAsked = Signal(object)
    showInFolderAsked = Signal(str)
    """A path."""

    def __init__(
        self,
        load: Callable[[PhotoId], QImage],
        thumbnails: ThumbnailCache,
        icons: IconBinder,
    ) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._sheet: PhotoSheet | None = None
        self.loader: PictureLoader[PhotoId, Picture] = PictureLoader(
            "preview", each(lambda photo_id: picture_of(load(photo_id))), parent=self
        )
        self.loader.made.connect(self._take_picture)
        self.loader.failed.connect(self._take_problem)
        self.view = PictureView()
        self.view.regionDrawn.connect(self._ask_region)
        self.facts = FactsPanel()
        self.facts.pathMenuAsked.connect(self.showInFolderAsked)
        self._scale_label = text_label(role="muted")
        self.view.camera.changed.connect(self._show_scale)
        self._bar = self._tool_bar(icons)
        self._divided, self._needed = False, 0
        self._lay_out()
        self.show_photo(None)

    def photo_id(self) -> PhotoId | None:
        """The photo shown."""
        return self._sheet.photo_id if self._sheet else None

    def show_photo(self, sheet: PhotoSheet | None) -> None:
        """Show a photo, or nothing.

        The same photo with other facts keeps the picture, its zoom and a region in progress.
        """
        same = sheet is not None and sheet.photo_id == self.photo_id()
        self._sheet = sheet
        self.facts.show_sheet(sheet)
        if self._lower.isHidden() is (sheet is not None):
            self._lower.setVisible(sheet is not None)
            self._splitter.refresh()  # or its handle would take its room later, below the picture
        self._share_room()
        self._bar.setVisible(sheet is not None)
        if same:
            return
        self.view.set_region_mode(False)
        if sheet is None:
            self.loader.request([])
            self.view.show_thumbnail(None, QSize())
            self.view.show_message(EMPTY)
            return
        facts = sheet.facts
        natural = QSize(facts.width, facts.height) if facts else QSize()
        self.view.show_thumbnail(self._thumbnails.get(sheet.photo_id), natural)
        self.loader.request([sheet.photo_id])

    def start_region(self) -> None:
        """Let the person draw the region to search for."""
        if self._sheet is not None:
            self.view.set_region_mode(True)
            self.view.setFocus()

    def _take_picture(self, photo_id: PhotoId, picture: Picture) -> None:
        if photo_id == self.photo_id():
            self.view.show_picture(picture)

    def _take_problem(self, ids: list[PhotoId], error: Exception) -> None:
        if self.photo_id() in ids:
            self.view.show_message(as_shown(error).message)

    def _ask_region(self, region: QRectF) -> None:
        photo_id = self.photo_id()
        if photo_id is not None:
            self.regionAsked.emit(photo_id, region)

    def _show_scale(self) -> None:
        shown = self._sheet is not None
        self._scale_label.setText(f"{self.view.zoom() * 100:.0f} %" if shown else "")
        if self._bar.sizeHint().width() > self.width():
            self._scale_label.setText("")  # no part of the figure, where buttons take all the room

    # Parts

    def _tool_bar(self, icons: IconBinder) -> QWidget:
        def button(icon: str, text: str, do: Callable[[], object] | None) -> QToolButton:
            return icons.button(icon, text, do, 18)

        bar, camera = QWidget(), self.view.camera
        region = button("region", tr("Find photos similar to a part of this one"), None)
        region.setCheckable(True)
        region.toggled.connect(self.view.set_region_mode)
        self.view.regionModeChanged.connect(region.setChecked)
        similar = partial(self._emit, self.similarAsked)
        opened = partial(self._emit, self.openAsked)
        in_row(
            button("similar", tr("Find similar photos"), similar),
            region,
            button("open", tr("Open in the usual program"), opened),
            None,
            self._scale_label,
            4,
            button("zoom-out", tr("Smaller"), lambda: camera.zoom_by(1 / STEP)),
            button("zoom-in", tr("Larger"), lambda: camera.zoom_by(STEP)),
            button("fit", tr("Show the whole photo"), camera.fit),
            button("actual-size", tr("Show it pixel for pixel"), camera.actual_size),
            margins=(8, 4, 12, 4),
            spacing=2,
            on=bar,
        )
        return bar

    def _emit(self, signal: SignalInstance) -> None:
        photo_id = self.photo_id()
        if photo_id is not None:
            signal.emit(photo_id)

    def _lay_out(self) -> None:
        upper = QWidget()
        in_column((self.view, 1), self._bar, margins=0, spacing=0, on=upper)
        self._lower = lower = scrolled(self.facts, tr("Facts of the photo"))
        lower.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._splitter = split(Qt.Orientation.Vertical, upper, lower, sizes=(700, 300))
        self._splitter.splitterMoved.connect(self._on_divided)
        self.facts.installEventFilter(self)
        in_column(self._splitter, margins=0, on=self)

    def _on_divided(self) -> None:
        self._divided = True

    def _share_room(self) -> None:
        """The facts get what they need, at most half, and the photo the rest: until a person
        divides otherwise. They are not cut down again for a photo of which less is known, or the
        picture would jump from photo to photo."""
        if self._divided:
            return
        frame = self._lower.height() - self._lower.viewport().height()
        self._needed = max(self._needed, self.facts.sizeHint().height() + frame)
        room = self._splitter.height()
        facts = min(self._needed, room // 2)
        self._splitter.setSizes([room - facts, facts])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the facts need: new ones know it once they are laid out."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            QTimer.singleShot(0, self, self._share_room)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What a larger panel brings is the photo's."""
        super().resizeEvent(event)
        self._share_room()
        self._show_scale()
        self.setMinimumWidth(240)
