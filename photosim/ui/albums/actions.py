"""What a person can do with albums: one method for each action, and the menus of albums."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtWidgets import QMenu

from photosim.core.types import PhotoId
from photosim.ui.albums.dialogs import (
    NameDialog,
    delete_box,
    file_name,
    merge_box,
)
from photosim.ui.albums.panel import dragged_ids, submenu
from photosim.ui.search.drop_data import Resolved, explain_nothing, read_mime, resolve
from photosim.ui.widgets.dialogs import ask
from photosim.ui.widgets.pickers import ALBUMS, pick_file, pick_folder, pick_new_file

if TYPE_CHECKING:
    from photosim.ui.window.main_window import MainWindow


class AlbumActs:
    """The part of the window's handler that is about albums."""

    _window: MainWindow
    _can_write: Callable[[], bool]

    # ---- the chosen photos

    def do_add_to_last(self) -> None:
        ids = self._window.grid.selected_ids()
        last = self._window.albums.last
        if not ids or not self._can_write():
            return
        if last is None:
            self.do_add_to_album()
        else:
            self._window.albums.add(last, ids)

    def do_add_to_album(self) -> None:
        """Let a person choose the album by keys, over the grid."""
        grid = self._window.grid
        if grid.selected_ids() and self._can_write():
            menu = QMenu(self._window)
            self.fill_add_menu(menu)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.setActiveAction(menu.actions()[0])
            at = grid.cell_rect(grid.selection.current) if grid.current_id() else grid.rect()
            menu.popup(grid.viewport().mapToGlobal(at.center()))

    def fill_add_menu(self, menu: QMenu) -> None:
        """The albums, the last one first, and a new one."""
        albums, ids = self._window.albums, self._window.grid.selected_ids()
        names = albums.names
        if albums.last is not None:
            names.remove(albums.last)
            names.insert(0, albums.last)
        for name in names:
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, name=name: albums.add(name, ids))
        if names:
            menu.addSeparator()
        action = menu.addAction("New album…")
        action.triggered.connect(lambda _=False: self.new_album(ids))

    def do_remove_from_album(self) -> None:
        album, ids = self._window.control.here.album, self._window.grid.selected_ids()
        if album is not None and ids and self._can_write():
            self._window.albums.remove(album, ids)

    # ---- suggestions

    def do_suggest_accept(self) -> None:
        self._window.suggestions.accept()

    def do_suggest_refuse(self) -> None:
        self._window.suggestions.refuse()

    def do_suggest_undo(self) -> None:
        self._window.suggestions.take_back()

    def do_suggest_unsure(self, unsure: bool) -> None:
        self._window.suggestions.set_unsure(unsure)

    def do_suggestions(self, shown: bool) -> None:
        self._window.suggestions.set_wanted(shown)
        self._window.preferences.set_shown("suggestions", shown)

    # ---- whole albums

    def do_new_album(self) -> None:
        self.new_album(())

    def new_album(self, photos: Sequence[PhotoId]) -> None:
        """Ask for a name, then make the album with these photos."""
        if len(photos) == 1:
            text = "An album for this photo:"
        elif photos:
            text = f"An album for these {len(photos)} photos:"
        else:
            text = "Photos can be dragged onto it then, or added with A."
        self._ask_new(text, lambda name: self._window.albums.add(name, photos, new=True))

    def _ask_new(self, text: str, on_named: Callable[[str], None]) -> None:
        if not self._can_write():
            return
        window = self._window
        dialog = NameDialog(window, "New album", text, yes="Create", taken=window.albums.names)
        dialog.named.connect(on_named)
        dialog.open()

    def do_rename_album(self) -> None:
        name = self._window.current_album()
        if name is None or not self._can_write():
            return
        taken = [one for one in self._window.albums.names if one != name]
        dialog = NameDialog(
            self._window,
            "Rename album",
            f"Another name for “{name}”:",
            yes="Rename",
            taken=taken,
            name=name,
        )
        dialog.named.connect(lambda new: self._window.albums.rename(name, new))
        dialog.open()

    def do_merge_album(self) -> None:
        """Let a person choose the album that it goes up in."""
        name = self._window.current_album()
        if name is not None:
            menu = QMenu(self._window)
            for other in self._others(name):
                action = menu.addAction(other.replace("&", "&&"))
                action.triggered.connect(lambda _=False, other=other: self.ask_merge(name, other))
            menu.aboutToHide.connect(menu.deleteLater)
            if menu.actions():
                menu.setActiveAction(menu.actions()[0])
                view = self._window.album_list.view
                at = view.visualRect(view.currentIndex()).bottomLeft()
                menu.popup(view.viewport().mapToGlobal(at))

    def _others(self, name: str) -> list[str]:
        return [one for one in self._window.albums.names if one != name]

    def ask_merge(self, name: str, other: str) -> None:
        """Ask, then merge an album into another."""
        if self._can_write():
            box = merge_box(self._window, name, other)
            ask(box, "merge", lambda: self._window.albums.merge(name, other))

    def do_delete_album(self) -> None:
        name = self._window.current_album()
        if name is not None:
            self.ask_delete_album(name)

    def ask_delete_album(self, name: str) -> None:
        """Ask, then delete an album."""
        seen = self._window.albums.seen(name)
        if seen is not None and self._can_write():
            box = delete_box(self._window, name, seen.photos)
            ask(box, "delete", lambda: self._window.albums.delete(name))

    def do_import_classes(self) -> None:
        if self._can_write():
            pick_folder(
                self._window,
                "A folder with a folder for each album",
                self._window.albums.import_folder,
            )

    def do_import_albums(self) -> None:
        if self._can_write():
            pick_file(self._window, "Import albums", ALBUMS, self._window.albums.import_file)

    def do_export_albums(self) -> None:
        self._pick_export("albums", self._window.albums.export)

    def export_album(self, name: str) -> None:
        """Write one album to a file."""
        self._pick_export(name, lambda path: self._window.albums.export(path, [name]))

    def _pick_export(self, name: str, on_picked: Callable[[Path], object]) -> None:
        pick_new_file(self._window, "Export albums", ALBUMS, file_name(name), on_picked)

    def show_album_menu(self, name: object, position: QPoint) -> None:
        """The context menu of the column of albums."""
        self.album_menu(name if isinstance(name, str) else None).popup(position)

    def album_menu(self, name: str | None) -> QMenu:
        """Everything for an album, and for all."""
        window = self._window
        actions = window.actions_
        menu = QMenu(window)
        menu.aboutToHide.connect(menu.deleteLater)
        if name is not None:
            menu.addAction("Show photos", lambda: window.control.browse(album=name))
            menu.addAction(actions["rename_album"])
            others = self._others(name)
            into = submenu(menu, "Merge into", others, partial(self.ask_merge, name))
            into.setEnabled(bool(others) and window.session.writable)
            menu.addMenu(into)
            menu.addAction("Export this album…", lambda: self.export_album(name))
            menu.addAction(actions["delete_album"])
            menu.addSeparator()
        for one in ("new_album", "import_classes", "import_albums", "export_albums"):
            menu.addAction(actions[one])
        return menu

    # ---- drops

    def drop_on_album(self, name: object, mime: QMimeData) -> None:
        """Photos of the grid, or files from elsewhere, on an album or (None) on a new one."""
        album = name if isinstance(name, str) else None
        ids = dragged_ids(mime)
        if ids and album is not None:
            self._window.albums.add(album, ids)
        elif ids:
            self.new_album(ids)
        else:
            self._drop_files(album, mime)

    def _drop_files(self, album: str | None, mime: QMimeData) -> None:
        """Look at the files in their own lane first: they may lie on a share that hangs."""
        window = self._window
        dropped = read_mime(mime)
        if not dropped.usable:
            window.show_error(
                explain_nothing(Resolved(links=dropped.links), dropped.origin)
                or RuntimeError("nothing was dropped")
            )
            return
        watched = [folder.path for folder in window.session.folders]
        window.session.files.submit(
            "look at the files",
            lambda _: resolve(dropped, watched, most=None),
            on_done=partial(self._take_files, album),
            on_failed=window.show_error,
        )

    def _take_files(self, album: str | None, resolved: Resolved) -> None:
        window = self._window
        error = explain_nothing(resolved, "drop")
        if error is not None:
            window.show_error(error)
            return
        sources: list[Path | bytes] = [*resolved.folders]
        sources += [chip.source for chip in resolved.chips if isinstance(chip.source, Path | bytes)]

        def put(name: str, *, new: bool) -> None:
            window.albums.add_sources(name, sources, new=new)

        if album is not None:
            put(album, new=False)
        else:
            self._ask_new("An album for what was dropped:", partial(put, new=True))
