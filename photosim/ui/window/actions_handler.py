"""One method for each thing a person can do; ``actions`` names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.types import PhotoId, Region
from photosim.ui.albums.actions import AlbumActs
from photosim.ui.folders.dialogs import remove_box, watch_box
from photosim.ui.folders.excluded_dialog import ExcludedDialog
from photosim.ui.photo.compared import MOST_COMPARED, ComparedPhoto
from photosim.ui.search.query import Chip
from photosim.ui.widgets import file_manager as files
from photosim.ui.widgets.dialogs import ask
from photosim.ui.widgets.pickers import PHOTOS, pick_files, pick_folder
from photosim.ui.window.about import about_box
from photosim.ui.window.failed_files_dialog import FailedDialog
from photosim.ui.window.settings_dialog import SettingsDialog
from photosim.ui.window.shortcuts_dialog import ShortcutsDialog

if TYPE_CHECKING:
    from photosim.ui.window.main_window import MainWindow

ZOOM_STEP = 24
NORMAL_ZOOM = 140
MOST_OPENED = 10


class ActionsHandler(AlbumActs, QObject):
    """What the actions do, on the parts of one window."""

    def __init__(self, window: MainWindow) -> None:
        QObject.__init__(self, window)
        self._window = window
        self.offers: Mapping[str, Callable[[], None]] = {
            "add_folder": self.do_add_folder,
            "home": self.do_home,
            "all_folders": self.do_all_folders,
            "reset_similarity": self.do_reset_similarity,
            "everything": self.do_everything,
            "anyway": self.do_show_anyway,
            "failed": self.do_failed,
            "reopen": self.reopen,
        }

    # ---- file

    def do_open(self) -> None:
        pick_files(self._window, "Open photos", PHOTOS, self._window.drops.take_files)

    def do_paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:
            self._window.drops.take_mime(mime, "clipboard")

    def do_add_folder(self) -> None:
        if self._can_write():
            pick_folder(self._window, "Add a folder of photos", self.add_folder)

    def do_settings(self) -> None:
        window = self._window
        dialog = SettingsDialog(window.preferences, window.session.directory, window)
        dialog.theme_chosen.connect(self._choose_theme)
        dialog.background_chosen.connect(self._choose_background)
        dialog.open()

    def _choose_theme(self, name: str) -> None:
        self._window.preferences.theme = name
        self._window.themes.set_choice(name)

    def _choose_background(self, background: bool) -> None:
        self._window.preferences.background = background
        self._window.session.set_background(background)

    def do_quit(self) -> None:
        self._window.close()

    # ---- photo

    def do_find_similar(self) -> None:
        self.search_photos(self._window.grid.selected_ids())

    def search_photo(self, photo_id: PhotoId) -> None:
        """Make one photo of the grid the query."""
        self.search_photos([photo_id])

    def search_photos(self, ids: list[PhotoId]) -> None:
        """Make photos of the grid the query, several as one."""
        chips = [Chip.of_photo(one, self._label(one)) for one in ids[:50]]
        if chips:
            self._window.control.search(chips)

    def _label(self, photo_id: PhotoId) -> str:
        details = self._window.details.get(photo_id)
        if details is not None and details.paths:
            return details.paths[0].name
        return self._window.grid.info(photo_id).name

    def do_find_region(self) -> None:
        self._window.actions_["facts_panel"].setChecked(True)
        self._window.side.start_region()

    def search_region(self, photo_id: PhotoId, region: Region) -> None:
        """Search with a part of a photo."""
        self._window.control.search([Chip.of_photo(photo_id, self._label(photo_id))], region)

    def comparable(self) -> list[ComparedPhoto]:
        """What would be compared now: the selected photos, two to four of them, or the only
        photo of the query with the one result that is selected; else nothing."""
        window = self._window
        ids = window.grid.selected_ids() if len(window.grid.selection) <= MOST_COMPARED else []
        items = [ComparedPhoto(one, self._label(one)) for one in ids]
        query = window.control.here.query
        if len(items) == 1 and query is not None and len(query.chips) == 1:
            chip = query.chips[0]
            items.insert(0, ComparedPhoto(chip.source, chip.label))
        return items if len(items) > 1 else []

    def do_compare(self) -> None:
        self.compare(self.comparable())

    def compare(self, items: list[ComparedPhoto]) -> None:
        """Show photos beside each other; nothing where there are not enough."""
        if items:
            self._window.pages.visit(self._window.compare)
            self._window.compare.show_items(items)

    def do_open_file(self) -> None:
        paths = self._selected_paths()
        if len(paths) > MOST_OPENED:
            self._window.show_error(
                PhotosimError(
                    "Too many photos at once",
                    f"{len(paths)} photos are selected.",
                    Remedy.SELECT_FEWER,
                    str(MOST_OPENED),
                )
            )
            return
        for path in paths:
            self._attempt(partial(files.open_with_usual_program, path))

    def do_show_in_folder(self) -> None:
        paths = self._selected_paths()
        if paths:
            self._attempt(lambda: files.show_in_folder(paths[0]))

    def open_photo(self, photo_id: PhotoId) -> None:
        """Open one photo with its usual program."""
        for path in self._window.paths_of([photo_id])[:1]:
            self._attempt(partial(files.open_with_usual_program, path))

    def open_path(self, path: str) -> None:
        """Open a file with its usual program."""
        self._attempt(lambda: files.open_with_usual_program(path))

    def show_path(self, path: str) -> None:
        """Show a file in its folder."""
        self._attempt(lambda: files.show_in_folder(path))

    def do_copy_paths(self) -> None:
        paths = self._selected_paths()
        if paths:
            files.copy_paths(paths)

    def do_select_all(self) -> None:
        self._window.grid.select_all()

    def do_trash(self) -> None:
        if self._can_write():
            self._window.removal.ask()

    def do_undo(self) -> None:
        if self._can_write():
            self._window.removal.undo()

    def _selected_paths(self) -> list[str]:
        return self._window.paths_of(self._window.grid.selected_ids())

    def show_menu(self, position: QPoint, photo_id: object) -> None:
        """The context menu of the grid."""
        if photo_id is not None or len(self._window.grid.selection):
            self.photo_menu().popup(position)

    def photo_menu(self) -> QMenu:
        """Everything for the selected photos."""
        actions = self._window.actions_
        menu = QMenu(self._window)
        number = len(self._window.grid.selection)
        for name in ("find_similar", "find_region", "compare", "", "open_file", "show_in_folder"):
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()
        menu.addAction(actions["copy_paths"])
        menu.addSeparator()
        menu.addAction(actions["add_to_last"])
        below = menu.addMenu("Add to album")
        self.fill_add_menu(below)
        below.setEnabled(self._window.session.writable)
        if actions["remove_from_album"].isEnabled():
            menu.addAction(actions["remove_from_album"])
        menu.addSeparator()
        menu.addAction(actions["trash"])
        actions["copy_paths"].setText("Copy paths" if number > 1 else "Copy path")
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    # ---- go

    def do_back(self) -> None:
        if self._window.pages.at_main:
            self._window.control.back()
        else:
            self._window.pages.leave()

    def do_forward(self) -> None:
        self._window.control.forward()

    def do_home(self) -> None:
        self._window.pages.go_main()
        self._window.control.browse(None)

    def do_all_folders(self) -> None:
        self._window.control.choose_folder(None)

    def do_show_anyway(self) -> None:
        self._window.control.show_anyway()

    def do_everything(self) -> None:
        self._window.control.set_copies_only(False)

    def do_next_duplicate(self) -> None:
        self._window.control.results.step_duplicate(1)

    def do_previous_duplicate(self) -> None:
        self._window.control.results.step_duplicate(-1)

    # ---- view

    def do_zoom_in(self) -> None:
        self._window.grid.set_zoom(self._window.grid.zoom() + ZOOM_STEP)

    def do_zoom_out(self) -> None:
        self._window.grid.set_zoom(self._window.grid.zoom() - ZOOM_STEP)

    def do_zoom_reset(self) -> None:
        self._window.grid.set_zoom(NORMAL_ZOOM)

    def do_copies_only(self, only: bool) -> None:
        self._window.control.set_copies_only(only)

    def do_reset_similarity(self) -> None:
        self._window.bar.set_threshold(-1.0)

    def do_folders_panel(self, shown: bool) -> None:
        self._window.left.setVisible(shown)
        self._window.preferences.set_shown("folders_panel", shown)

    def do_facts_panel(self, shown: bool) -> None:
        self._window.side.setVisible(shown)
        self._window.preferences.set_shown("facts_panel", shown)

    # ---- library

    def do_duplicates(self) -> None:
        self._window.pages.visit(self._window.duplicates)

    def do_journal(self) -> None:
        self._window.removal.show_journal()

    def do_teach(self) -> None:
        self._window.pages.visit(self._window.teach)

    def do_pause(self) -> None:
        session = self._window.session
        if session.paused:
            session.resume()
        else:
            session.pause()

    def do_rescan(self) -> None:
        self._window.session.update()

    def do_failed(self) -> None:
        window = self._window
        dialog = FailedDialog(window, window.session.writable)
        dialog.show_asked.connect(self.show_path)
        dialog.retry_asked.connect(self._retry)
        dialog.open()

        def fill() -> None:
            if isValid(dialog):
                window.session.read(
                    "list failed files",
                    lambda library: library.failed(),
                    lambda files: dialog.show_files(files) if isValid(dialog) else None,
                )

        fill()
        # The list follows what is tried again; the connection ends with the dialog.
        connection = window.session.folders_changed.connect(fill)
        dialog.finished.connect(lambda: window.session.folders_changed.disconnect(connection))

    def _retry(self, paths: list[str]) -> None:
        self._window.session.retry([Path(path) for path in paths])

    def do_remove_folder(self) -> None:
        folder = self._window.folders.current_folder()
        if folder is not None:
            self.ask_remove_folder(folder)

    def ask_remove_folder(self, folder: Path) -> None:
        """Ask, then forget a folder."""
        window = self._window
        if not self._can_write():
            return
        known = {status.path: status.photos for status in window.session.folders}
        if folder in known:
            box = remove_box(window, folder, known[folder])
            ask(box, "remove", lambda: window.session.remove_folder(folder))

    def add_folder(self, folder: Path) -> None:
        """Watch a folder that a person picked."""
        self._window.session.add_folders([folder])

    def ask_watch(self, folders: list[Path]) -> None:
        """Ask, then watch dropped folders."""
        if self._can_write():
            box = watch_box(self._window, folders)
            ask(box, "watch", lambda: self._window.session.add_folders(folders))

    def do_excluded(self) -> None:
        folder = self._window.folders.current_folder()
        if folder is not None:
            self.edit_excluded(folder)

    def edit_excluded(self, folder: Path) -> None:
        """Let a person choose what is left out of a folder."""
        session = self._window.session
        known = {status.path: status.excluded for status in session.folders}
        if folder in known and self._can_write():
            dialog = ExcludedDialog(folder, known[folder], self._window)
            dialog.chosen.connect(lambda paths: session.set_excluded(folder, paths))
            dialog.open()

    def open_folder(self, folder: Path) -> None:
        """Open a watched folder in the file manager."""
        self._attempt(lambda: files.open_folder(str(folder)))

    def reopen(self) -> None:
        """Try to open the library once more, for writing."""
        self._window.session.reopen()

    # ---- help

    def do_shortcuts(self) -> None:
        ShortcutsDialog(self._window).open()

    def do_about(self) -> None:
        window = self._window
        about_box(window, window.session.directory, window.control.model).open()

    # ---- helpers

    def _can_write(self) -> bool:
        """Whether the library may be changed, now or once it is open; else says why not."""
        session = self._window.session
        reason = session.busy or session.open_error
        if reason is not None:
            self._window.show_error(reason)
        return reason is None

    def _attempt(self, act: Callable[[], None]) -> None:
        try:
            act()
        except PhotosimError as error:
            self._window.show_error(error)
