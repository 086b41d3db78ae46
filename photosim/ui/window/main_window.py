"""The main window: puts the parts together and carries words between them.

The places of the library, folders and albums at the left, the query above, the grid in the middle,
the chosen photo and its facts at the right, the state of the session below. What a person can do is
in the ``actions`` of each feature, where the grid is and what it shows in ``search``; here stands
only what crosses features.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import CancelledError
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from photosim.core.arrays import Ints
from photosim.core.errors import NotPermitted
from photosim.core.language import sentences, tr
from photosim.core.types import PhotoId
from photosim.library.words import changed_over_words, left_out_words
from photosim.ui.albums.actions import AlbumActions
from photosim.ui.albums.controller import ALBUM_PICTURE, AlbumsControl
from photosim.ui.albums.panel import AlbumsPanel
from photosim.ui.albums.suggestions.actions import suggestion_actions
from photosim.ui.albums.suggestions.controller import SUGGESTED_PICTURE, SuggestControl
from photosim.ui.albums.suggestions.strip import SuggestStrip
from photosim.ui.albums.suggestions.view import SuggestView
from photosim.ui.compare.opening import comparable
from photosim.ui.compare.opening import opening as opening_compare
from photosim.ui.desktop.ended import EndNotices
from photosim.ui.desktop.notices import DesktopNotices
from photosim.ui.desktop.tray import StayingOn
from photosim.ui.duplicates.opening import opening as opening_duplicates
from photosim.ui.filing.actions import filing_actions
from photosim.ui.filing.control import FilingControl
from photosim.ui.folders.actions import FolderActions
from photosim.ui.folders.controller import FoldersControl
from photosim.ui.folders.panel import FoldersPanel
from photosim.ui.grid.actions import NORMAL_ZOOM, grid_actions, restore_look
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.map.opening import opening as opening_map
from photosim.ui.photo.actions import photo_actions
from photosim.ui.photo.compared import ComparedPhoto
from photosim.ui.pictures.loader import CLOSE_SECONDS
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.pictures.thumbnails import ThumbnailCache, ThumbnailLoader
from photosim.ui.removal.actions import removal_actions, trash
from photosim.ui.removal.removal import Removal
from photosim.ui.removal.requests import RequestsControl
from photosim.ui.reports.notices import ReportNotices
from photosim.ui.reports.opening import opening as opening_reports
from photosim.ui.reports.rules_control import RulesControl
from photosim.ui.search.actions import search_actions
from photosim.ui.search.chips import ChipPictures
from photosim.ui.search.controller import QueryControl, browse_title
from photosim.ui.search.details import DetailsCache
from photosim.ui.search.drop_target import DropTarget
from photosim.ui.search.grid_or_message import Centre
from photosim.ui.search.narrowing import Narrowing
from photosim.ui.search.photo_side import SidePanel
from photosim.ui.search.places import Place
from photosim.ui.search.query_bar import QueryBar
from photosim.ui.search.remembered import RememberedPlaces
from photosim.ui.search.saved import saved_actions
from photosim.ui.search.selection import GridSelection
from photosim.ui.settings.opening import opening as opening_settings
from photosim.ui.statistics.opening import opening as opening_statistics
from photosim.ui.teach.opening import opening as opening_teach
from photosim.ui.viewer.opening import opening as opening_viewer
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import ActionButton, ActionSet
from photosim.ui.widgets.banner import Banners
from photosim.ui.widgets.dialogs import error_box
from photosim.ui.widgets.icons import IconBinder, app_icon
from photosim.ui.widgets.layout import column_of, in_column, line, sided
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.preferences import DoubleClick, Preferences
from photosim.ui.widgets.spoken.announce import announce
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.widgets.toast import Toast
from photosim.ui.widgets.words.remedies import remedy_words
from photosim.ui.window.after_crash import offer_to_go_on
from photosim.ui.window.app_actions import AppActions
from photosim.ui.window.first_steps import FirstSteps
from photosim.ui.window.left_column import LeftColumn
from photosim.ui.window.pages import Pages
from photosim.ui.window.places_panel import LibraryPlace, PlacesControl, PlacesPanel
from photosim.ui.window.replicas import ReplicaControl
from photosim.ui.window.shared_library import SharedLibraries
from photosim.ui.window.status_bar import StatusBar
from photosim.ui.window.undo import show_notices, undo_actions
from photosim.ui.window.unexpected_dialog import UnexpectedDialog, is_unexpected
from photosim.ui.work.history import History
from photosim.ui.work.session import Opening, Session

if TYPE_CHECKING:
    from photosim.ui.compare.page import ComparePage
    from photosim.ui.duplicates.page import DuplicatesPage
    from photosim.ui.map.page import MapPage
    from photosim.ui.reports.page import ReportsPage
    from photosim.ui.settings.page import SettingsPage
    from photosim.ui.statistics.page import StatisticsPage
    from photosim.ui.teach.page import TeachPage
    from photosim.ui.viewer.page import ViewerPage

log = logging.getLogger(__name__)

SIZE = (1280, 800)
SPLIT = (230, 740, 310)
NARROW = 960
"""Width of the window, in points, below which the photos get the room of the panel at the right."""


def library_place(here: Place) -> LibraryPlace | None:
    """Which place of the library is browsed; None for a folder or an album."""
    if here.recent:
        return LibraryPlace.RECENT
    return LibraryPlace.ALL if here.folder is None and here.album is None else None


class MainWindow(QMainWindow):
    """The window. ``closing`` follows when a person closes it; the app then ends in order."""

    closing = Signal()

    def __init__(self, session: Session, themes: ThemeManager, preferences: Preferences) -> None:
        super().__init__()
        self.session, self.themes, self.preferences = session, themes, preferences
        self.setWindowTitle("photosim")
        self.setWindowIcon(app_icon())
        self.binder = IconBinder(themes)
        self.action_set = ActionSet(
            self,
            self.binder,
            active=lambda: self.pages.at_main,
            context=Qt.ShortcutContext.WindowShortcut,
        )
        self.pages = Pages(self.action_set)
        self.history = History(session, self)
        self.banners = Banners(self.binder)
        self.cache = ThumbnailCache()
        self.loader = ThumbnailLoader(self._fetch_thumbnails, self.cache, parent=self)
        # Searching, and what it shows.
        self.details = DetailsCache(session, self)
        self.grid = PhotoGrid(self.cache)
        self.bar = QueryBar(self.binder)
        self.control = QueryControl(
            session, self.grid, self.bar, self.details, preferences=preferences, parent=self
        )
        self.selection = GridSelection(self.grid, self.control, self.details)
        self.chip_pictures = ChipPictures(session, self.bar, self.control, self)
        self.side = SidePanel(
            session,
            self.grid,
            self.control,
            self.details,
            selection=self.selection,
            preferences=preferences,
            icons=self.binder,
        )
        self.drops = DropTarget(
            self, session.files, lambda: [folder.path for folder in session.folders]
        )
        # Folders and albums.
        self.folders = FoldersPanel()
        self.folders_control = FoldersControl(session, self.history, self.folders, self.banners)
        self.folder_actions = FolderActions(
            session,
            self.folders,
            self.folders_control,
            searching=lambda: self.control.here.is_query,
            narrow=self.control.choose_folder,
        )
        self.app_actions = AppActions(self, session, self.control, self.pages, leave=self.quit)
        self.centre = Centre(
            session,
            self.grid,
            self.control,
            {
                "add_folder": self.folder_actions.add,
                "home": self.app_actions.go_home,
                "failed": self.app_actions.show_failed,
            },
        )
        self.toast = Toast(self.centre)
        small = SmallPictures(self.loader, ALBUM_PICTURE, 500, self)
        self.album_list = AlbumsPanel(small.get)
        self.albums = AlbumsControl(
            session,
            self.history,
            self.album_list,
            pictures=small,
            preferences=preferences,
            toast=self.toast,
            parent=self,
        )
        self.album_actions = AlbumActions(
            session,
            self.albums,
            self.album_list,
            self.control,
            selection=self.selection,
            drops=self.drops,
        )
        large = SmallPictures(self.loader, SUGGESTED_PICTURE, 200, self)
        self.strip = SuggestStrip(SuggestView(large.get))
        self.suggestions = SuggestControl(
            session,
            self.history,
            self.control,
            self.albums,
            self.strip,
            pictures=large,
            preferences=preferences,
            parent=self,
        )
        self.places = PlacesPanel()
        self.places_control = PlacesControl(session, self.places, self.folders)
        self.left = LeftColumn(preferences)
        self.remembered = RememberedPlaces(session, self.control, self.grid, preferences, self)
        self.narrowing = Narrowing(
            session, self.history, self.control, self.loader, self.binder, parent=self
        )
        # What the pages over the grid share.
        self.removal = Removal(session, self.history, self.toast, self.loader, self)
        self.requests = RequestsControl(session, self.removal, self.banners, self.toast, self)
        self.filing = FilingControl(session, self.history, self.removal, self.toast, self)
        self.notices = DesktopNotices(self)
        self.report_rules = RulesControl(self, session, self.history, chosen=self.selection.ids)
        ReportNotices(
            self,
            session,
            self.toast,
            self.notices,
            show=lambda: self.pages.visit(self.reports),
            come_forward=self.come_forward,
        )
        self._add_actions()
        self.status = StatusBar(session, self.action_set["pause"], self.binder)
        self._answered, self._asked_to_close, self._leaving = 0, False, False
        self._lay_out()
        self._connect()
        self._restore()
        self._refresh_all()

    # ---- putting together

    def _add_actions(self) -> None:
        """In the order in which they stand in a section of a menu."""
        self.replicas = ReplicaControl(self, self.session)
        actions, selection, preferences = self.action_set, self.selection, self.preferences
        actions.add(
            *undo_actions(self.session, self.history),
        )
        register, visit = self.pages.register, self.pages.visit
        register(lambda: self.viewer, opening_viewer(self._open_viewer, self._row_to_view))
        actions.add(
            *search_actions(
                self.control,
                self.bar,
                self.drops,
                self.side,
                selection,
                narrow_bar=self.narrowing.bar,
            ),
            *saved_actions(self.narrowing.saved, self.control),
            *self.album_actions.on_photos(),
            *suggestion_actions(self.suggestions),
            *self.album_actions.on_albums(),
        )
        register(
            lambda: self.compare,
            opening_compare(
                self._compare_chosen,
                lambda: comparable(self.selection, self.control.here.query),
                self.session,
            ),
        )
        actions.add(
            *photo_actions(selection),
            *filing_actions(self.filing, selection),
            *grid_actions(self.grid, preferences),
        )
        register(lambda: self.duplicates, opening_duplicates(lambda: visit(self.duplicates)))
        actions.add(*removal_actions(self.session, self.removal, selection))
        actions.add(*self.requests.actions())
        register(lambda: self.teach, opening_teach(lambda: visit(self.teach)))
        register(lambda: self.map, opening_map(lambda: visit(self.map)))
        register(lambda: self.reports, opening_reports(lambda: visit(self.reports)))
        actions.add(*self.report_rules.actions())
        register(lambda: self.statistics, opening_statistics(lambda: visit(self.statistics)))
        actions.add(
            *self.app_actions.actions(actions, self.left, self.side),
            *self.folder_actions.actions(),
            *SharedLibraries(self, self.session, self.preferences).actions(),
            *self.replicas.actions(),
        )
        self._add_desktop()
        register(lambda: self.settings, opening_settings(lambda: visit(self.settings)))
        actions.fill(self.menuBar())
        self.bar.add_buttons(
            (actions[name] for name in ("back", "forward", "home")),
            (actions[name] for name in ("open", "paste", "duplicates", "teach", "facts_panel")),
        )
        self.folders.add_button(actions["add_folder"])
        self.album_list.add_button(actions["new_album"])
        self.strip.add_buttons(actions, self.binder)

    def _add_desktop(self) -> None:
        preferences = self.preferences
        self.staying = StayingOn(
            preferences,
            self.notices,
            pause=self.action_set["pause"],
            show=self.come_forward,
            leave=self.quit,
            parent=self,
        )
        self.ends = EndNotices(
            self.session,
            preferences,
            self.notices,
            looking=self.isActiveWindow,
            show=self.come_forward,
            say=self._say_ended,
            parent=self,
        )

    def _lay_out(self) -> None:
        # From the outside in: whatever is put into another widget is styled anew, with all in it.
        main = QWidget()
        self.pages.set_main(main)
        self.foot = column_of(line(), self.status)
        self.setCentralWidget(column_of(self.pages, self.foot, stretch=self.pages))
        self.left.add_sections(self.places, self.folders, self.album_list, self.narrowing.panel)
        self.steps = FirstSteps(
            self.session,
            self.control,
            self.preferences,
            add_folder=self.folder_actions.add,
            find=self.action_set["open"].trigger,
        )
        centre = column_of(
            self.banners,
            self.steps,
            self.narrowing.bar,
            self.centre,
            self.strip,
            stretch=self.centre,
        )
        columns = (self.left, centre, self.side)
        self.splitter = sided(*columns, sizes=SPLIT, handle=1)
        self.left.setMinimumWidth(150)
        self.side.setMinimumWidth(220)
        centre.setMinimumWidth(260)
        in_column(self.bar, line(), self.splitter, margins=0, spacing=0, on=main)
        self.status.zoom.setRange(64, 320)
        self.status.zoom.setValue(self.preferences.zoom or NORMAL_ZOOM)
        self.setTabOrder(self.places.view, self.folders.view)
        self.setTabOrder(self.folders.view, self.album_list.view)
        self.setTabOrder(self.album_list.view, self.narrowing.panel.view)
        self.setTabOrder(self.narrowing.panel.view, self.grid)

    def _connect(self) -> None:
        session, grid, control = self.session, self.grid, self.control
        session.opened.connect(self._on_opened)
        session.state_changed.connect(self._refresh_all)
        session.folders_changed.connect(self._refresh_all)
        session.trouble.connect(self.show_error)
        self.action_set.failed.connect(self.show_error)
        for changed in (
            self.side.photo_changed,
            self.folders.current_changed,
            self.album_list.current_changed,
            self.albums.changed,
            self.suggestions.changed,
            self.narrowing.saved.changed,
            self.history.changed,
            self.replicas.changed,
        ):
            changed.connect(self.action_set.update)
        grid.visibleChanged.connect(lambda ids: self.loader.request(ids, grid.thumbnail_sides(ids)))
        self.loader.loaded.connect(self._on_thumbnails)
        self.loader.failed.connect(lambda text: self.banners.show_banner("thumbnails", text))
        grid.openAsked.connect(lambda _: self._open_viewer(*self._row_to_view()))
        grid.activated.connect(self._on_activated)
        self.suggestions.looked_at.connect(self.side.show_other)
        self.suggestions.view_asked.connect(
            lambda ids, photo: self.viewer.open_photos(ids, photo, tr("suggested"))
        )
        grid.removeAsked.connect(lambda: trash(session, self.removal, self.selection))
        grid.contextMenuAsked.connect(self._show_photo_menu)
        grid.selectionChanged.connect(self._on_selection)
        grid.zoomChanged.connect(self.status.zoom.setValue)
        self.status.zoomed.connect(grid.set_zoom)
        self.status.failed_asked.connect(self.app_actions.show_failed)
        self.replicas.changed.connect(
            lambda: self.status.show_origin(self.replicas.words, self.replicas.address)
        )
        control.changed.connect(self._refresh_all)
        control.place_changed.connect(self._on_place)
        control.place_named.connect(self._show_place)
        control.answered.connect(self._on_answered)
        control.changed.connect(self._tell_left_out)
        self.pages.changed.connect(self._on_page)
        show_notices(self.history, self.toast)
        session.changing_over.ended.connect(
            lambda report: self.toast.say(changed_over_words(report), stays=bool(report.lost))
        )
        self.places.chosen.connect(self._go_to)
        self.folders.chosen.connect(control.browse)
        self.album_list.view.hovered.connect(
            lambda at: self.left.keep_in_view(self.album_list.view, at)
        )
        self.folders.menu_asked.connect(lambda at: self.action_set.menu("folder", self).popup(at))
        self.album_list.menu_asked.connect(
            lambda name, at: self.action_set.menu("album" if name else "albums", self).popup(at)
        )
        self.narrowing.panel.menu_asked.connect(
            lambda _, at: self.action_set.menu("search", self).popup(at)
        )
        self.narrowing.bar.closed.connect(self.centre.focus)
        self.narrowing.panel.emptied.connect(self.centre.focus)
        self.albums.refused.connect(
            lambda text: self.toast.say(
                text, tr("Add folder…"), self.folder_actions.add, stays=True
            )
        )
        self.drops.expected.connect(session.get_ready)
        self.drops.photos.connect(control.search)
        self.drops.folders.connect(self.folder_actions.ask_watch)
        self.drops.refused.connect(self.show_error)
        self.drops.notice.connect(self.toast.say)
        # Not on the application: every event of the process would pass through Python.
        for widget in (
            self,
            grid.viewport(),
            self.places.view.viewport(),
            self.folders.view.viewport(),
            self.album_list.view.viewport(),
            self.side.pane.view,
            self.centre.empty,
        ):
            widget.installEventFilter(self)

    def _restore(self) -> None:
        self.resize(*SIZE)
        self.splitter.setSizes(list(SPLIT))
        if (state := self.preferences.layout("window")) is not None:
            self.restoreGeometry(state)
        if (state := self.preferences.layout("splitter")) is not None:
            self.splitter.restoreState(state)
        self.grid.set_zoom(self.status.zoom.value())
        restore_look(self.grid, self.preferences)
        self.centre.focus()  # keys are about the photos first

    # ---- pages, each built when it is first needed

    @cached_property
    def viewer(self) -> ViewerPage:
        """One photo in the whole window."""
        from photosim.ui.viewer.page import ViewerPage

        page = ViewerPage(
            self.session,
            self.control,
            self.details,
            self.removal,
            filing=self.filing,
            thumbnails=self.loader,
            preferences=self.preferences,
            themes=self.themes,
        )
        page.returned.connect(self._come_back)
        page.compare_asked.connect(self._compare)
        page.albums_asked.connect(self.album_actions.add_to_album)
        return self.pages.take(page)

    @cached_property
    def compare(self) -> ComparePage:
        """Photos beside each other."""
        from photosim.ui.compare.page import ComparePage

        return self.pages.take(ComparePage(self.session, self.removal, self.cache, self.binder))

    @cached_property
    def duplicates(self) -> DuplicatesPage:
        """Groups of duplicates."""
        from photosim.ui.duplicates.page import DuplicatesPage

        page = DuplicatesPage(
            self.session, self.history, self.removal, self.loader, self.binder, filing=self.filing
        )
        page.view_asked.connect(
            lambda ids, photo: self.viewer.open_photos(ids, photo, tr("in its group"))
        )
        page.compare_asked.connect(lambda: self.compare.compare_groups(page.tour, page.marks))
        return self.pages.take(page)

    @cached_property
    def teach(self) -> TeachPage:
        """Lessons and models."""
        from photosim.ui.teach.page import TeachPage

        page = TeachPage(self.session, self.toast, self.loader, self.binder)
        page.albums_asked.connect(self.pages.go_main)
        page.opened.connect(lambda photo_id: self.control.search_photos([photo_id]))
        return self.pages.take(page)

    @cached_property
    def map(self) -> MapPage:
        """The library by likeness."""
        from photosim.ui.map.page import MapPage

        page = MapPage(self.session, self.details, self.loader, self.binder, filing=self.filing)
        page.opened.connect(self._view)
        page.albums_asked.connect(self.album_actions.add_to_album)
        page.searched.connect(self.control.search_photos)
        page.listed.connect(self.control.browse_selected)
        return self.pages.take(page)

    @cached_property
    def reports(self) -> ReportsPage:
        """What rules had to say of new photos."""
        from photosim.ui.reports.page import ReportsPage

        page = ReportsPage(self.session, self.report_rules, self.loader, self.binder)
        page.opened.connect(lambda ids, photo: self.viewer.open_photos(ids, photo, tr("reported")))
        return self.pages.take(page)

    @cached_property
    def statistics(self) -> StatisticsPage:
        """What the library holds."""
        from photosim.ui.statistics.page import StatisticsPage

        return self.pages.take(StatisticsPage(self.session, self.binder))

    @cached_property
    def settings(self) -> SettingsPage:
        """What a person can choose."""
        from photosim.ui.settings.appearance import AppearanceSection
        from photosim.ui.settings.desktop import DesktopSection
        from photosim.ui.settings.folders import FoldersSection
        from photosim.ui.settings.indexing import IndexingSection
        from photosim.ui.settings.keys import KeysSection
        from photosim.ui.settings.library import LibrarySection
        from photosim.ui.settings.models import ModelSection
        from photosim.ui.settings.page import SettingsPage
        from photosim.ui.settings.viewing import ViewingSection

        session, preferences, actions = self.session, self.preferences, self.action_set
        page = SettingsPage(session, self.binder)
        page.add_sections(
            (
                FoldersSection(
                    session, self.folders_control.guard, ActionButton(actions["add_folder"])
                ),
                IndexingSection(
                    session,
                    preferences,
                    ActionButton(actions["failed"]),
                    ActionButton(actions["rescan"]),
                ),
                ModelSection(session, preferences),
                AppearanceSection(preferences, self.themes, self.grid),
                ViewingSection(preferences),
                DesktopSection(preferences, self.staying, session.directory, self.show_error),
                LibrarySection(session),
                KeysSection(lambda: self.app_actions.key_parts(actions)),
            )
        )
        return self.pages.take(page)

    # ---- the library

    def _fetch_thumbnails(self, ids: list[PhotoId]) -> Mapping[PhotoId, bytes]:
        """In the loader's threads."""
        library = self.session.library
        if library is None:
            raise CancelledError
        return library.thumbnails(ids)

    def _on_thumbnails(self, ids: list[PhotoId]) -> None:
        self.banners.remove("thumbnails")
        self.grid.update_cells(ids)
        self._tell_shown()

    def _on_answered(self, number: int) -> None:
        self._answered = number
        QTimer.singleShot(0, self, self._tell_shown)

    def _tell_left_out(self) -> None:
        """Say beside results for how many photos they can't speak."""
        result = self.control.here.result
        if self.control.here.is_query and result is not None and result.left_out:
            self.banners.show_banner("left out", left_out_words(result.left_out))
        else:
            self.banners.remove("left out")

    def _tell_shown(self) -> None:
        """Log once when all results on screen have their pictures."""
        if not self._answered:
            return
        ids = self.grid.visible_ids()
        wanted = zip(ids, self.grid.thumbnail_sides(ids), strict=True)
        if all(self.cache.has(one, side) for one, side in wanted):
            log.info("query %d shown", self._answered)
            self._answered = 0

    def _on_opened(self, opening: Opening) -> None:
        self.banners.remove("shared")
        if opening.salvaged is not None:
            told = tr(
                "The library was damaged and is made anew of the {rows} rows that could be read."
                " The damaged file is kept as {damaged}.",
                rows=fmt.count(opening.salvaged.rows),
                damaged=opening.salvaged.damaged.name,
            )
            self.banners.show_banner("salvaged", told)
        if opening.busy is not None:
            told = opening.busy.message
            text = (
                sentences((told, remedy_words(opening.busy.remedy, opening.busy.about)))
                if isinstance(opening.busy, NotPermitted)
                else tr(
                    "{message} You can search and browse, but not change the library.", message=told
                )
            )
            self.banners.show_banner(
                "busy", text, role="warning", button=tr("Try again"), do=self.session.reopen
            )
        else:
            self.banners.remove("busy")
            if limits := opening.library.limits:
                self.banners.show_banner("shared", limits)
        self._refresh_all()

    # ---- what is shown

    def _on_place(self) -> None:
        self._show_place()
        self.pages.go_main()
        # Whoever picks a place at the left goes on there: Delete is about the place, not a photo.
        focus = QApplication.focusWidget()
        if focus is None or not self.left.isAncestorOf(focus):
            self.centre.focus()

    def _show_place(self) -> None:
        """Mark the row of the folder or the album that is shown, or that a search is limited to."""
        here = self.control.here
        self._show_title()
        listed = here.saved is None
        self.album_list.select(here.album if listed and not here.is_query else None)
        self.folders.select(here.folder if listed else None)
        self.places.select(library_place(here) if listed and not here.is_query else None)

    def _show_title(self) -> None:
        """The page that stands over the library's, else the query, is the window's title."""
        page, query = self.pages.currentWidget(), self.control.here.query
        saved = self.narrowing.saved.seen(self.control.here.saved)
        title = query.title if query is not None else ""
        if saved is not None:
            title = saved.name
        if isinstance(page, Page):
            title = page.name
        self.setWindowTitle(f"{title} — photosim" if title else "photosim")

    def _go_to(self, place: LibraryPlace) -> None:
        """What a click on a place of the library shows."""
        if place is LibraryPlace.ALL:
            self.app_actions.go_home()
        elif place is LibraryPlace.RECENT:
            self.pages.go_main()
            self.control.browse(recent=True)
        elif place is LibraryPlace.DUPLICATES:
            self.pages.visit(self.duplicates)
            self._show_place()
        elif place is LibraryPlace.REPORTS:
            self.pages.visit(self.reports)
            self._show_place()
        else:
            self.app_actions.show_failed()
            self._show_place()

    def _row_to_view(self) -> tuple[Ints, int, str]:
        """The selected photos where there are several, else all that are shown; the current one."""
        grid, here = self.grid, self.control.here
        current = grid.selection.current
        if len(self.selection) > 1 and current in grid.selection:
            row = np.flatnonzero(grid.selection.mask)
            return grid.ids()[row], int(np.searchsorted(row, current)), "selected"
        if here.query is not None:
            return grid.ids(), current, tr("found with {title}", title=here.query.title)
        return grid.ids(), current, browse_title(here.folder, here.album)

    def _open_viewer(self, photos: Ints, place: int, what: str) -> None:
        self.viewer.open(photos, place, what)

    def _view(self, photos: Sequence[PhotoId], photo: PhotoId) -> None:
        self.viewer.open_photos(photos, photo)

    def _compare(self, photos: Sequence[ComparedPhoto]) -> None:
        self.compare.compare(photos)

    def _compare_chosen(self, photos: Sequence[ComparedPhoto]) -> None:
        self.compare.compare_chosen(photos)

    def _on_activated(self, photo_id: PhotoId) -> None:
        if self.preferences.double_click is DoubleClick.SIMILAR:
            self.control.search_photos([photo_id])
        else:
            self._open_viewer(*self._row_to_view())

    def _come_back(self, looked_at: list[PhotoId]) -> None:
        """From the viewer: the last photo that the grid has is selected and in sight."""
        shown = set(self.grid.ids().tolist())
        photo = next((one for one in looked_at if one in shown), None)
        if photo is not None and photo != self.grid.current_id():
            self.grid.set_current(photo)

    def _show_photo_menu(self, at: QPoint, photo_id: object) -> None:
        if photo_id is not None or len(self.selection):
            self.action_set.menu("photos", self).popup(at)

    def _on_selection(self) -> None:
        self.details.want(self.selection.ids()[:2000])
        self._refresh_counts()
        self.action_set.update()

    def _refresh_all(self) -> None:
        self.centre.refresh()
        self._refresh_counts()
        self.action_set.update()

    def _refresh_counts(self) -> None:
        counts = self._counts_text() if self.pages.at_main else ""
        if len(self.selection) > 1 and counts != self.status.counts.text():
            announce(self.status, counts)
        self.status.show_counts(counts)

    def _counts_text(self) -> str:
        """How many photos are shown, found or selected; nothing while only the first of a list are
        there."""
        if self.control.more_comes:
            return ""
        selected, shown = len(self.selection), self.grid.count()
        found = self.control.found_here
        if selected > 1:
            return tr(
                "{selected} of {shown} selected",
                selected=fmt.count(selected),
                shown=fmt.count(shown),
            )
        if self.control.here.is_query and found > shown:
            return tr("{shown} of {found} results", shown=fmt.count(shown), found=fmt.count(found))
        return fmt.photos(shown) if shown else ""

    def _on_page(self) -> None:
        page = self.pages.currentWidget()
        self.toast.stand_over(page.content if isinstance(page, Page) else self.centre)
        self.status.zoom.setVisible(self.pages.at_main)
        whole = isinstance(page, Page) and page.fills_window
        self.menuBar().setVisible(not whole)
        self.foot.setVisible(not whole)
        self._show_title()
        self._refresh_counts()
        self.action_set.update()

    def show_error(self, error: BaseException) -> None:
        """Show an error over the window, without blocking."""
        (UnexpectedDialog(self, error) if is_unexpected(error) else error_box(self, error)).open()

    def tell_crashed(self) -> None:
        """The last run did not end in order: offer to go on where it was."""
        offer_to_go_on(self, self.banners, self.remembered)

    def _say_ended(self, words: str) -> None:
        """Have a screen reader say that work has ended, unless the page that is shown does."""
        page = self.pages.currentWidget()
        if not (isinstance(page, Page) and page.tells_end):
            announce(self.status, words)

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a page or goes home, from anywhere that has no use for it."""
        if event.key() == Qt.Key.Key_Escape and not self.pages.at_main:
            self.pages.leave()
            return
        if event.key() == Qt.Key.Key_Escape and self.action_set["home"].isEnabled():
            self.app_actions.go_home()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mouse's own back and forward buttons, over the parts that would swallow them."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            steps = {
                Qt.MouseButton.BackButton: self.control.back,
                Qt.MouseButton.ForwardButton: self.control.forward,
            }
            step = steps.get(event.button())
            if step is not None:
                step()
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the photos come first; the panel is back when there is room."""
        super().resizeEvent(event)
        narrow, before = event.size().width() < NARROW, event.oldSize().width() < NARROW
        if narrow != before or not event.oldSize().isValid():
            self.side.setVisible(self.side.shown and not narrow)
            self.action_set.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go away at once; what remains to be done is done without a window. Where a person said
        so photosim stays, and goes on watching."""
        desktop = QGuiApplication.instance()  # which may be about to end the person's session
        ends = isinstance(desktop, QGuiApplication) and desktop.isSavingSession()
        leaving = self._asked_to_close or self._leaving or ends
        if not leaving and self.staying.wanted:
            self.save_layout()
            event.ignore()
            self.hide()
            log.info("the window is closed, photosim stays in the tray")
            self.staying.window_closed()
            return
        if not self._asked_to_close:
            self._asked_to_close = True
            self.save_layout()
            self.closing.emit()
        event.accept()

    def quit(self) -> None:
        """End photosim, also where closing the window would leave it watching."""
        self._leaving = True
        self.close()

    def close_loaders(self) -> None:
        """Stop what reads the library for this window; before the library is closed."""
        self.pages.shut_down()
        self.chip_pictures.loader.close(CLOSE_SECONDS)
        self.side.pane.loader.close(CLOSE_SECONDS)
        self.loader.close()

    def save_layout(self) -> None:
        """Keep sizes and zoom for the next start."""
        if isinstance(page := self.pages.currentWidget(), Page):
            page.set_full_screen(False)
        self.preferences.set_layout("window", self.saveGeometry())
        if self.splitter.divided:
            self.preferences.set_layout("splitter", self.splitter.saveState())
        self.preferences.zoom = self.grid.zoom()
        self.control.note_position()
        self.remembered.keep()
        self.preferences.save()

    def come_forward(self) -> None:
        """Be seen, in front, wherever the window was."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def open_paths(self, paths: list[Path]) -> None:
        """Files from the command line, or of a later start: a query."""
        self.drops.take_files(paths)
