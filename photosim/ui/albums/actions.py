"""What a person can do with albums: with the selected photos, with a whole album, by dropping.

What is about one album is about the one that is chosen in the column, else the one shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QMenu

from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.ui.albums.controller import AlbumsControl
from photosim.ui.albums.dialogs import ask_delete, ask_merge, file_name
from photosim.ui.albums.panel import AlbumsPanel, dragged_ids
from photosim.ui.pictures.selection import PhotoSelection
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.drop_data import Resolved, read_mime
from photosim.ui.search.drop_target import DropTarget
from photosim.ui.widgets.action import Action
from photosim.ui.widgets.pickers import ALBUMS, pick_file, pick_folder, pick_new_file
from photosim.ui.work.session import Session


class AlbumActions:
    """Asks what has to be asked, then tells :class:`AlbumsControl`."""

    def __init__(
        self,
        session: Session,
        albums: AlbumsControl,
        panel: AlbumsPanel,
        control: QueryControl,
        *,
        selection: PhotoSelection,
        drops: DropTarget,
    ) -> None:
        self._session = session
        self._albums = albums
        self._panel = panel
        self._control = control
        self._selection = selection
        self._drops = drops
        session.opened.connect(lambda opening: panel.set_writable(opening.busy is None))
        panel.chosen.connect(lambda name: control.browse(album=name))
        panel.new_asked.connect(self.new_album)
        panel.delete_asked.connect(self.ask_delete)
        panel.dropped.connect(self.drop)

    def current(self) -> str | None:
        """The album that actions on one are about."""
        return self._panel.current_album() or self._control.here.album

    def on_photos(self) -> tuple[Action, ...]:
        """Putting the selected photos into albums, and taking them out."""
        control, albums = self._control, self._albums

        def last() -> str:
            return (
                tr("Add to “{last}”", last=albums.last)
                if albums.last
                else tr("Add to the last album")
            )

        def selected() -> bool:
            return self._session.writable and len(self._selection) > 0

        def shown() -> bool:
            return selected() and control.here.album is not None and not control.here.is_query

        return (
            Action("add_to_last", tr("Add to the last album"), self.add_to_last,
                   menus=(("Album", 1), ("photos", 3)), keys="A", icon="star",
                   tip=tr("Add the selected photos to the album used last"),
                   label=last, enabled=selected),
            Action("add_to_album", tr("Add to album…"), self.add_to_album,
                   menus=(("Album", 1), ("photos", 3)), keys="Ctrl+L",
                   tip=tr("Add the selected photos to an album, or to a new one"), enabled=selected,
                   fill=self._fill_add),
            Action("remove_from_album", tr("Take out of the album"), self.remove,
                   menus=(("Album", 1), ("photos", 3)), keys="Shift+A",
                   tip=tr("Take the selected photos out of the album that is shown; they stay in "
                   "the "
                   "library"), enabled=shown, optional=True),
        )  # fmt: skip

    def on_albums(self) -> tuple[Action, ...]:
        """Whole albums."""
        albums, window = self._albums, self._panel.window

        def writable() -> bool:
            return self._session.writable

        def chosen() -> bool:
            return self._session.writable and self.current() is not None

        def import_classes() -> None:
            title = tr("A folder with a folder for each album")
            pick_folder(window(), title, albums.import_folder)

        def import_albums() -> None:
            pick_file(window(), tr("Import albums"), ALBUMS, albums.import_file)

        def export(name: str, names: Sequence[str] = ()) -> None:
            pick_new_file(
                window(),
                tr("Export albums"),
                ALBUMS,
                file_name(name),
                lambda path: albums.export(path, names),
            )

        def export_album() -> None:
            if (name := self.current()) is not None:
                export(name, [name])

        return (
            Action("new_album", tr("New album…"), self.new_album,
                   menus=(("Album", 3), ("album", 2), ("albums", 1)), keys="Ctrl+N", icon="plus",
                   tip=tr("Make a new album"), enabled=writable, anywhere=True),
            Action("show_album", tr("Show photos"),
                   lambda: self._control.browse(album=self.current()),
                   menus=(("album", 1),)),
            Action("rename_album", tr("Rename album…"), self.rename, menus=(("Album", 3), ("album",
                   1)),
                   keys="F2", enabled=chosen),
            Action("merge_album", tr("Merge album into…"), self.merge,
                   menus=(("Album", 3), ("album", 1)),
                   enabled=lambda: chosen() and len(albums.albums) > 1, fill=self._fill_merge),
            Action("export_album", tr("Export this album…"), export_album, menus=(("album", 1),)),
            Action("delete_album", tr("Delete album…"), lambda: self.ask_delete(self.current()),
                   menus=(("Album", 3), ("album", 1)), hint=tr("Del in the albums"),
                   tip=tr("Forget the album; its photos stay"), enabled=chosen),
            Action("import_classes", tr("Import folders as albums…"), import_classes,
                   menus=(("Album", 4), ("album", 2), ("albums", 1)), icon="folder",
                   tip=tr("Make an album of each folder in a folder"), enabled=writable,
                   anywhere=True),
            Action("import_albums", tr("Import albums from a file…"), import_albums,
                   menus=(("Album", 4), ("album", 2), ("albums", 1)), enabled=writable,
                   anywhere=True),
            Action("export_albums", tr("Export all albums…"), lambda: export("albums"),
                   menus=(("Album", 4), ("album", 2), ("albums", 1)),
                   tip=tr("Write the albums to a file that another library can import"),
                   enabled=lambda: bool(albums.albums), anywhere=True),
        )  # fmt: skip

    # ---- the selected photos

    def add_to_last(self) -> None:
        """Add them to the album used last; without one, ask which."""
        ids, last = self._selection.ids(), self._albums.last
        if last is None:
            self.add_to_album()
        elif ids and self._session.can_write():
            self._albums.add(last, ids)

    def add_to_album(self, selection: PhotoSelection | None = None) -> None:
        """Let a person choose the album by keys, over the photos; ``selection``: of another view
        than the grid."""
        chosen = selection or self._selection
        if len(chosen) and self._session.can_write():
            menu = self._menu(lambda menu: self._fill_add(menu, chosen.ids()))
            menu.popup(chosen.place())

    def remove(self) -> None:
        """Take them out of the album that is shown."""
        album, ids = self._control.here.album, self._selection.ids()
        if album is not None and ids and self._session.can_write():
            self._albums.remove(album, ids)

    def _fill_add(self, menu: QMenu, photos: Sequence[PhotoId] | None = None) -> None:
        """The albums, the last one first, and a new one: for these photos, or the selected ones."""
        names = self._albums.names
        ids = self._selection.ids() if photos is None else photos
        if (last := self._albums.last) is not None:
            names.remove(last)
            names.insert(0, last)
        for name in names:
            menu.addAction(_plain(name)).triggered.connect(
                lambda _=False, name=name: self._albums.add(name, ids)
            )
        if names:
            menu.addSeparator()
        menu.addAction(tr("New album…")).triggered.connect(lambda: self.new_album(ids))

    # ---- whole albums

    def new_album(self, photos: Sequence[PhotoId] = ()) -> None:
        """Ask for a name, then make the album with these photos."""
        if len(photos) == 1:
            text = tr("An album for this photo:")
        elif photos:
            text = tr("An album for these {count} photos:", count=len(photos))
        else:
            text = tr("Photos can then be dragged onto it, or added with the key A.")
        self._ask_new(text, lambda name: self._albums.add(name, photos, new=True))

    def _ask_new(self, text: str, on_named: Callable[[str], None]) -> None:
        from photosim.ui.widgets.name_dialog import NameDialog

        if self._session.can_write():
            dialog = NameDialog(
                self._panel.window(),
                tr("New album"),
                text,
                yes=tr("Create"),
                taken=self._albums.names,
            )
            dialog.named.connect(on_named)
            dialog.open()

    def rename(self) -> None:
        """Ask for another name of the album."""
        from photosim.ui.widgets.name_dialog import NameDialog

        name = self.current()
        if name is None or not self._session.can_write():
            return
        dialog = NameDialog(
            self._panel.window(),
            tr("Rename album"),
            tr("Another name for “{name}”:", name=name),
            yes=tr("Rename"),
            taken=self._others(name),
            name=name,
        )
        dialog.named.connect(lambda new: self._albums.rename(name, new))
        dialog.open()

    def merge(self) -> None:
        """Let a person choose the album that it goes up in."""
        view = self._panel.view
        menu = self._menu(self._fill_merge)
        if not menu.isEmpty():
            at = view.visualRect(view.currentIndex()).bottomLeft()
            menu.popup(view.viewport().mapToGlobal(at))

    def _fill_merge(self, menu: QMenu) -> None:
        if (name := self.current()) is not None:
            for other in self._others(name):
                menu.addAction(_plain(other)).triggered.connect(
                    lambda _=False, other=other: self._ask_merge(name, other)
                )

    def _others(self, name: str) -> list[str]:
        return [one for one in self._albums.names if one != name]

    def _ask_merge(self, name: str, other: str) -> None:
        if self._session.can_write():
            merge = partial(self._albums.merge, name, other)
            ask_merge(self._panel.window(), name, other, merge)

    def ask_delete(self, name: str | None) -> None:
        """Ask, then delete an album."""
        seen = self._albums.seen(name)
        if seen is not None and self._session.can_write():
            delete = partial(self._albums.delete, seen.name)
            ask_delete(self._panel.window(), seen.name, seen.photos, delete)

    def _menu(self, fill: Callable[[QMenu], None]) -> QMenu:
        """A menu by itself, its first line chosen; it goes when it is closed."""
        menu = QMenu(self._panel.window())
        fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        if not menu.isEmpty():
            menu.setActiveAction(menu.actions()[0])
        return menu

    # ---- drops

    def drop(self, name: object, mime: QMimeData) -> None:
        """Photos of the grid, or files from elsewhere, on an album or (None) on a new one."""
        album = name if isinstance(name, str) else None
        ids = dragged_ids(mime)
        if ids and album is not None:
            self._albums.add(album, ids)
        elif ids:
            self.new_album(ids)
        else:
            take = partial(self._take_files, album)
            self._drops.look_at(read_mime(mime), take, most=None)

    def _take_files(self, album: str | None, resolved: Resolved) -> None:
        def put(name: str, *, new: bool) -> None:
            sources = [chip.source for chip in resolved.chips]
            self._albums.add_dropped(name, resolved.folders, sources, new=new)

        if album is not None:
            put(album, new=False)
        else:
            self._ask_new(tr("An album for what was dropped:"), partial(put, new=True))


def _plain(name: str) -> str:
    """A name as a menu shows it: without keys of its own."""
    return name.replace("&", "&&")
