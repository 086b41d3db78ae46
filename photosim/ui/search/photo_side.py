"""The right column: the photo that is current in the grid, large, with its facts."""

from __future__ import annotations

from concurrent.futures import CancelledError
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from photosim.core.errors import PhotosimError
from photosim.core.language import tr
from photosim.core.types import PhotoId, Region
from photosim.library.searching.sources import PhotoSource
from photosim.library.values import Change
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.photo.facts import PhotoSheet, sheet_of
from photosim.ui.photo.preview_pane import PreviewPane
from photosim.ui.photo.summary import SummaryPanel
from photosim.ui.pictures.image import to_image
from photosim.ui.pictures.selection import PhotoSelection
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.details import DetailsCache
from photosim.ui.widgets import file_manager
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_column
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

SIDE = 4096
"""Longest side of the picture that is loaded, pixels: all of a 12-megapixel photo."""


class SidePanel(QWidget):
    """Follows the grid's current photo; what is asked for in its pane is done here."""

    photo_changed = Signal()

    def __init__(
        self,
        session: Session,
        grid: PhotoGrid,
        control: QueryControl,
        details: DetailsCache,
        *,
        selection: PhotoSelection,
        preferences: Preferences,
        icons: IconBinder,
    ) -> None:
        super().__init__()
        self.setObjectName("sidePanel")
        self._session = session
        self._grid = grid
        self._control = control
        self._details = details
        self._selection = selection
        self._preferences = preferences
        self._sheet: PhotoSheet | None = None
        self._other: PhotoId | None = None
        self.pane = PreviewPane(self._load, grid.thumbnails, icons)
        self.summary = SummaryPanel()
        self._newest = Latest(self)
        in_column(self.summary, (self.pane, 1), margins=0, spacing=0, on=self)
        grid.selectionChanged.connect(self._summarise)
        self.pane.regionAsked.connect(self._on_region)
        self.pane.similarAsked.connect(lambda photo_id: control.search_photos([photo_id]))
        self.pane.openAsked.connect(self._open)
        self.pane.showInFolderAsked.connect(
            lambda path: session.attempt(lambda: file_manager.show_in_folder(path))
        )
        grid.currentChanged.connect(self._on_current)
        details.arrived.connect(self._on_details)
        control.named.connect(self._on_named)
        control.restored.connect(self._on_named)
        session.changed.connect(self._on_change)
        if not self.shown:
            self.hide()

    @property
    def shown(self) -> bool:
        """Whether a person wants to see it."""
        return self._preferences.shown("facts_panel")

    def set_shown(self, shown: bool) -> None:
        """Show it, or not, from now on."""
        self._preferences.set_shown("facts_panel", shown)
        self.setVisible(shown)

    def _open(self, photo_id: PhotoId) -> None:
        for path in self._selection.paths([photo_id])[:1]:
            self._session.attempt(partial(file_manager.open_with_usual_program, path))

    @property
    def has_photo(self) -> bool:
        """Whether a photo is shown."""
        return self.pane.photo_id() is not None

    def start_region(self) -> None:
        """Let a person draw the region to search with."""
        self.set_shown(True)
        self.pane.start_region()

    def _on_change(self, change: Change) -> None:
        if change.photos:
            self._summarise()
        current = self._current()
        if (change.albums or change.photos) and current is not None:
            self._details.want([current])

    def _summarise(self) -> None:
        """Say what several selected photos are together."""
        ids = self._selection.ids() if len(self._selection) > 1 else []
        if not ids:
            self._newest.drop()
            self.summary.show_summary(None)
            return
        self._newest.ask(
            self._session.read,
            "look at the selected photos",
            lambda library: library.summary(ids),
            self.summary.show_summary,
        )

    def _current(self) -> PhotoId | None:
        return self._grid.current_id() if self._other is None else self._other

    def show_other(self, photo_id: PhotoId) -> None:
        """Show a photo that stands elsewhere than in the grid, until another becomes current
        there."""
        self._on_current(photo_id)
        self._other = photo_id

    def _on_current(self, photo_id: PhotoId | None) -> None:
        self._other = None
        if photo_id is None:
            self._sheet = None
            self.pane.show_photo(None)
            self.photo_changed.emit()
            return
        self._details.want([photo_id])
        if self._details.get(photo_id) is not None:
            self._show(photo_id)

    def _on_details(self, ids: list[PhotoId]) -> None:
        current = self._current()
        if current is not None and current in ids:
            self._show(current)

    def _on_named(self) -> None:
        """The photo shown may be a copy of the one asked about."""
        current = self._current()
        if current is not None:
            self._show(current)

    def _show(self, photo_id: PhotoId) -> None:
        details = self._details.get(photo_id)
        if details is None:
            return
        row = self._control.results.row(photo_id)
        sheet = (
            sheet_of(details)
            if row is None
            else sheet_of(details, similarity=row.similarity, level=row.level, how=row.how)
        )
        sheet = replace(sheet, albums=self._details.albums(photo_id))
        if sheet != self._sheet:
            self._sheet = sheet
            self.pane.show_photo(sheet)
            self.photo_changed.emit()

    def _load(self, photo_id: PhotoId) -> QImage:
        """In the pane's own thread. Raises PhotosimError where there is nothing to show."""
        library = self._session.library
        if library is None:
            raise PhotosimError(tr("Not open"), tr("The library is not open yet."))
        try:
            return to_image(library.picture(PhotoSource(photo_id), SIDE))
        except CancelledError as error:
            raise PhotosimError(tr("Closing"), tr("The library is being closed.")) from error

    def _on_region(self, photo_id: PhotoId, rect: QRectF) -> None:
        region = Region(rect.x(), rect.y(), rect.width(), rect.height())
        self._control.search_photos([photo_id], region)
