"""The bar that narrows lists down, on what the grid shows."""

from __future__ import annotations

from PySide6.QtCore import QObject

from photosim.core.language import tr
from photosim.library.library import Library
from photosim.library.values import Change
from photosim.storage.filters import FilterChoices
from photosim.ui.narrowing.bar import NarrowBar
from photosim.ui.narrowing.saved_panel import SavedPanel
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.pictures.thumbnails import ThumbnailLoader
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.saved import SAVED_PICTURE, SavedControl
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.work.history import History
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session


class NarrowControl(QObject):
    """Carries filters between bar and place, and reads what can be picked once somebody needs
    it."""

    def __init__(
        self, session: Session, control: QueryControl, bar: NarrowBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._control = control
        self._bar = bar
        self._newest = Latest(self)
        self._stale = True
        bar.narrowed.connect(control.narrow)
        bar.opened.connect(self._show)
        bar.scope_removed.connect(lambda: control.choose_folder(None))
        control.changed.connect(self._show)
        control.place_changed.connect(self._show)
        session.changed.connect(self._on_change)
        session.folders_changed.connect(lambda _: self._expire())

    def _show(self) -> None:
        here = self._control.here
        scope = ""
        if here.is_query and here.folder is not None:
            scope = tr("In “{name}”", name=here.folder.name or here.folder)
        self._bar.show_filter(here.filter, scope=scope, can_save=self._session.writable)
        if self._stale and self._bar.isVisible():
            self._stale = False
            what = "read what there is to filter by"
            self._newest.ask(self._session.read, what, _read, self._take)

    def _take(self, read: tuple[FilterChoices, list[str]]) -> None:
        self._bar.show_choices(*read)

    def _on_change(self, change: Change) -> None:
        if change.albums or change.photos:
            self._expire()
            if self._control.here.filter:
                self._control.refresh()

    def _expire(self) -> None:
        self._stale = True


class Narrowing:
    """All that narrows lists down, put together: the bar over the grid, and what was saved."""

    def __init__(
        self,
        session: Session,
        history: History,
        control: QueryControl,
        thumbnails: ThumbnailLoader,
        icons: IconBinder,
        *,
        parent: QObject,
    ) -> None:
        self.bar = NarrowBar(icons)
        self.control = NarrowControl(session, control, self.bar, parent)
        pictures = SmallPictures(thumbnails, SAVED_PICTURE, 200, parent)
        self.panel = SavedPanel(pictures.get)
        self.saved = SavedControl(
            session, history, control, self.panel, pictures=pictures, parent=parent
        )
        self.bar.save_asked.connect(self.saved.ask_save)


def _read(library: Library) -> tuple[FilterChoices, list[str]]:
    return library.filter_choices(), [one.name for one in library.albums.all()]
