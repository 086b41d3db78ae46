"""The main window: puts the parts together and carries words between them.

Folders at the left, the query above, the grid in the middle, the chosen photo and its facts at
the right, the state of the session below. What a person does is in ``actions_handler``; where
the grid is and what it shows is in ``query_control``.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from concurrent.futures import CancelledError
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter

from photosim.core.types import PhotoId
from photosim.library.values import FolderStatus, Order
from photosim.library.watching.watcher import NoteKind, WatchNote
from photosim.ui.compare.page import ComparePage
from photosim.ui.duplicates.page import DuplicatesPage
from photosim.ui.folders.guards import FolderGuards
from photosim.ui.folders.panel import FoldersPanel
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.pictures.thumbnails import ThumbnailCache, ThumbnailLoader
from photosim.ui.search.chips import ChipPictures
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.details import DetailsCache
from photosim.ui.search.drop_target import DropTarget
from photosim.ui.search.grid_or_message import Centre
from photosim.ui.search.photo_side import SidePanel
from photosim.ui.search.query_bar import QueryBar
from photosim.ui.teach.page import TeachPage
from photosim.ui.widgets.banner import Banners
from photosim.ui.widgets.dialogs import error_box
from photosim.ui.widgets.icons import IconBinder, app_icon
from photosim.ui.widgets.layout import column_of, line
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.widgets.words.remedies import remedy_words
from photosim.ui.window.actions import Actions
from photosim.ui.window.actions_handler import ActionsHandler
from photosim.ui.window.albums import (
    AlbumParts,
    connect_albums,
    connect_teaching,
    restore_albums,
    show_place,
)
from photosim.ui.window.grid_removal import WindowRemoval
from photosim.ui.window.left_column import LeftColumn
from photosim.ui.window.pages import Pages
from photosim.ui.window.state import counts_text, refresh_actions, show_pause
from photosim.ui.window.status_bar import StatusBar
from photosim.ui.work.session import Opening, Session, SessionState

log = logging.getLogger(__name__)

SIZE = (1280, 800)
SPLIT = (230, 740, 310)
ZOOM = 140
"""Thumbnails in points at the first start: four in a row of the first window."""


class MainWindow(QMainWindow):
    """The window. ``closing`` follows when a person closes it; the app then ends in order."""

    closing = Signal()

    def __init__(self, session: Session, themes: ThemeManager, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self.themes = themes
        self.preferences = preferences
        self.setWindowTitle("photosim")
        self.setWindowIcon(app_icon())
        self.binder = IconBinder(themes)
        self.cache = ThumbnailCache()
        self.loader = ThumbnailLoader(self._fetch_thumbnails, self.cache, parent=self)
        self.details = DetailsCache(session, self)
        self.handler = ActionsHandler(self)
        self.actions_ = Actions(self, self.handler, self.binder)
        self._menus = self.actions_.fill(self.menuBar())
        self.grid = PhotoGrid(self.cache)
        self.bar = QueryBar(self.actions_, self.binder)
        self.control = QueryControl(
            session, self.grid, self.bar, self.details, order=preferences.order, parent=self
        )
        self.chip_pictures = ChipPictures(session, self.bar, self.control, self)
        self.folders = FoldersPanel(self.actions_["add_folder"])
        self.guards = FolderGuards(session, self.folders, self)
        self.side = SidePanel(session, self.grid, self.control, self.details)
        self.compare = ComparePage(session, self.cache, self.binder)
        self.duplicates = DuplicatesPage(session, self.cache, self.binder)
        self.teach = TeachPage(session, self.loader, self.binder)
        self.status = StatusBar(self.actions_["pause"], self.binder)
        self.banners = Banners(self.binder)
        self.removal = WindowRemoval(self)
        self.centre = Centre(session, self.grid, self.control, self.handler.offers)
        self.album_parts = parts = AlbumParts(self)
        self.albums, self.album_list = parts.control, parts.panel
        self.strip, self.suggestions = parts.strip, parts.suggestions
        self.left = LeftColumn(self.folders, self.album_list)
        self.drops = DropTarget(
            self, session.files, lambda: [folder.path for folder in session.folders]
        )
        self._answered = 0
        self._asked_to_close = False
        self._lay_out()
        self._connect()
        self._restore()
        self._refresh_all()

    # ---- putting together

    def _lay_out(self) -> None:
        centre = column_of(self.banners, self.centre, self.strip, stretch=self.centre)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.left, centre, self.side):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.left.setMinimumWidth(150)
        self.side.setMinimumWidth(220)
        centre.setMinimumWidth(260)
        self.pages = Pages(column_of(self.bar, line(), self.splitter))
        self.pages.addWidget(self.compare)
        self.pages.addWidget(self.duplicates)
        self.pages.addWidget(self.teach)
        self.setCentralWidget(column_of(self.pages, line(), self.status))
        self.status.zoom.setRange(64, 320)
        self.status.zoom.setValue(self.preferences.zoom or ZOOM)
        self.setTabOrder(self.folders.view, self.album_list.view)
        self.setTabOrder(self.album_list.view, self.grid)

    def _connect(self) -> None:
        session, grid, control = self.session, self.grid, self.control
        session.opened.connect(self._on_opened)
        session.open_failed.connect(self._on_open_failed)
        session.state_changed.connect(self._on_state)
        session.progressed.connect(self.status.show_progress)
        session.folders_changed.connect(self._on_folders)
        session.trouble.connect(self.show_error)
        session.noted.connect(self._on_note)
        grid.visibleChanged.connect(lambda ids: self.loader.request(ids, grid.thumbnail_side()))
        self.loader.loaded.connect(self._on_thumbnails)
        self.loader.failed.connect(lambda text: self.banners.show_banner("thumbnails", text))
        grid.activated.connect(self.handler.search_photo)
        grid.contextMenuAsked.connect(self.handler.show_menu)
        grid.selectionChanged.connect(self._on_selection)
        grid.zoomChanged.connect(self.status.zoom.setValue)
        grid.set_drag_provider(self.paths_of)
        self.status.zoomed.connect(grid.set_zoom)
        self.status.failed_asked.connect(self.handler.do_failed)
        control.changed.connect(self._refresh_all)
        control.place_changed.connect(self._on_place)
        control.place_named.connect(lambda: show_place(self))
        control.answered.connect(self._on_answered)
        self.pages.changed.connect(self._on_page)
        self.compare.left.connect(self.pages.leave)
        self.duplicates.left.connect(self.pages.leave)
        self.duplicates.compare_asked.connect(self.handler.compare)
        self.duplicates.open_asked.connect(self.handler.open_path)
        self.duplicates.show_asked.connect(self.handler.show_path)
        self.duplicates.wanted.connect(self.loader.request)
        self.loader.loaded.connect(lambda _: self.duplicates.view.viewport().update())
        self.folders.chosen.connect(control.choose_folder)
        self.folders.remove_asked.connect(self.handler.ask_remove_folder)
        self.folders.exclude_asked.connect(self.handler.edit_excluded)
        self.folders.rescan_asked.connect(lambda path: session.update([path]))
        self.folders.open_asked.connect(self.handler.open_folder)
        self.folders.guard_asked.connect(self.guards.guard)
        self.side.region_asked.connect(self.handler.search_region)
        self.side.photo_changed.connect(self.refresh_actions)
        self.side.pane.similarAsked.connect(self.handler.search_photo)
        self.side.pane.openAsked.connect(self.handler.open_photo)
        self.side.pane.showInFolderAsked.connect(self.handler.show_path)
        connect_albums(self)
        connect_teaching(self)
        self.bar.order_changed.connect(self._on_order)
        self.drops.photos.connect(control.search)
        self.drops.folders.connect(self.handler.ask_watch)
        self.drops.refused.connect(self.show_error)
        self.drops.notice.connect(lambda text: self.banners.show_banner("notice", text))
        self.themes.changed.connect(self._on_theme)
        # Not on the application: every event of the process would pass through Python.
        for widget in (
            self,
            grid.viewport(),
            self.folders.view.viewport(),
            self.side.pane.view,
            self.centre.empty,
        ):
            widget.installEventFilter(self)

    def _restore(self) -> None:
        self.resize(*SIZE)
        self.splitter.setSizes(list(SPLIT))
        if (state := self.preferences.layout("window")) is not None:
            self.restoreGeometry(state)
        for name, splitter in (("splitter", self.splitter), ("left", self.left.splitter)):
            if (state := self.preferences.layout(name)) is not None:
                splitter.restoreState(state)
        for name, panel in (("folders_panel", self.left), ("facts_panel", self.side)):
            shown = self.preferences.shown(name)
            self.actions_[name].setChecked(shown)
            panel.setVisible(shown)
        restore_albums(self)
        self.grid.set_zoom(self.status.zoom.value())

    # ---- the library

    def _fetch_thumbnails(self, ids: list[PhotoId]) -> Mapping[PhotoId, bytes]:
        """In the loader's threads."""
        library = self.session.library
        if library is None:
            raise CancelledError
        return library.thumbnails(ids)

    @Slot(object)
    def _on_thumbnails(self, ids: list[PhotoId]) -> None:
        self.grid.update_cells(ids)
        self._tell_shown()

    @Slot(int)
    def _on_answered(self, number: int) -> None:
        self._answered = number
        QTimer.singleShot(0, self, self._tell_shown)

    @Slot()
    def _tell_shown(self) -> None:
        """Log once when all results on screen have their pictures."""
        side = self.grid.thumbnail_side()
        if self._answered and all(self.cache.has(one, side) for one in self.grid.visible_ids()):
            log.info("query %d shown", self._answered)
            self._answered = 0

    @Slot(object)
    def _on_opened(self, opening: Opening) -> None:
        self.folders.set_writable(opening.busy is None)
        self.album_list.set_writable(opening.busy is None)
        if opening.busy is not None:
            text = f"{opening.busy.message} You can search and browse, but not change the library."
            self.banners.show_banner(
                "busy", text, role="warning", button="Try again", do=self.handler.reopen
            )
        else:
            self.banners.remove("busy")
        self._refresh_all()

    @Slot(object)
    def _on_open_failed(self, error: BaseException) -> None:
        self.control.error = error
        self._refresh_all()

    @Slot(object)
    def _on_state(self, state: SessionState) -> None:
        self.status.show_state(state)
        show_pause(self)
        self._refresh_all()

    @Slot(object)
    def _on_folders(self, folders: list[FolderStatus]) -> None:
        before = {folder.path: folder.online for folder in self.folders.shown()}
        if any(before.get(folder.path, folder.online) != folder.online for folder in folders):
            self.grid.forget_info()  # cells say whether their photo is offline
        self.folders.show_folders(folders)
        self.status.show_failed(sum(folder.failed for folder in folders))
        here = self.control.here.folder
        if here is not None and not any(here.is_relative_to(f.path) for f in folders):
            self.control.choose_folder(None)
        self._refresh_all()

    @Slot(object)
    def _on_note(self, note: WatchNote) -> None:
        text = f"{note.message} {remedy_words(note.remedy, note.about)}".rstrip()
        if note.kind in (NoteKind.LIMIT, NoteKind.FAILED):
            self.banners.show_banner(f"watch {note.path}", text, role="warning")
            self.folders.show_advice(note.path, text)
        elif note.kind is NoteKind.POLLING:
            self.folders.show_advice(note.path, text)
        elif note.kind is NoteKind.WATCHING:
            self.banners.remove(f"watch {note.path}")
            self.folders.show_advice(note.path, "")

    # ---- what is shown

    @Slot()
    def _on_place(self) -> None:
        show_place(self)
        self.pages.go_main()
        self.centre.focus()

    @Slot(object)
    def _on_order(self, order: Order) -> None:
        self.preferences.order = order

    @Slot()
    def _on_selection(self) -> None:
        ids = self.grid.selected_ids()
        self.details.want(ids[:2000])
        self.refresh_actions()
        self._refresh_counts()

    def paths_of(self, ids: list[PhotoId]) -> list[str]:
        """One file of each photo, as far as known: those that can be opened."""
        if self.control.here.is_query:
            rows = {row.photo_id: row for row in self.control.results.rows}
            found = [rows[one].paths[0] for one in ids if one in rows]
            if found:
                return found
        return self.details.paths(ids)

    def current_album(self) -> str | None:
        """The album that actions are about: the row that is chosen, else the one shown."""
        return self.album_list.current_album() or self.control.here.album

    @Slot()
    def _refresh_all(self) -> None:
        self.centre.refresh()
        self._refresh_counts()
        self.refresh_actions()

    def _refresh_counts(self) -> None:
        self.status.show_counts(counts_text(self) if self.pages.at_main else "")

    @Slot()
    def refresh_actions(self) -> None:
        """Switch every action on or off."""
        refresh_actions(self)

    @Slot()
    def _on_page(self) -> None:
        self.status.zoom.setVisible(self.pages.at_main)
        if self.pages.currentWidget() is not self.compare:
            self.compare.clear()
        self._refresh_counts()
        self.refresh_actions()

    @Slot(object)
    def show_error(self, error: BaseException) -> None:
        """Show an error over the window, without blocking."""
        error_box(self, error).open()

    @Slot(object)
    def _on_theme(self, _: object) -> None:
        self.centre.empty.refresh_theme()
        self.banners.refresh_theme()

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a page or goes home, from anywhere that has no use for it."""
        if event.key() == Qt.Key.Key_Escape and not self.pages.at_main:
            self.pages.leave()
            return
        if event.key() == Qt.Key.Key_Escape and self.actions_["home"].isEnabled():
            self.handler.do_home()
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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go away at once; what remains to be done is done without a window."""
        if not self._asked_to_close:
            self._asked_to_close = True
            self.save_layout()
            self.closing.emit()
        event.accept()

    def close_loaders(self) -> None:
        """Stop what reads the library for this window; before the library is closed."""
        self.compare.close_loader()
        self.chip_pictures.close_loader()
        self.side.close_loader()
        self.loader.close()

    def save_layout(self) -> None:
        """Keep sizes and zoom for the next start."""
        self.preferences.set_layout("window", self.saveGeometry())
        self.preferences.set_layout("splitter", self.splitter.saveState())
        self.preferences.set_layout("left", self.left.splitter.saveState())
        self.preferences.zoom = self.grid.zoom()
        self.preferences.save()

    def open_paths(self, paths: list[Path]) -> None:
        """Files from the command line: the first query."""
        self.drops.take_files(paths)
