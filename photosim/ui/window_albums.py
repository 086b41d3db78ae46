"""The albums' signals between the parts of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from photosim.ui.window import MainWindow


def connect_albums(window: MainWindow) -> None:
    """Carry what a person does in the column of albums to those who do it, and back."""
    panel, albums, handler = window.album_list, window.albums, window.handler
    panel.chosen.connect(lambda name: window.control.browse(album=name))
    panel.new_asked.connect(handler.do_new_album)
    panel.dropped.connect(handler.drop_on_album)
    panel.delete_asked.connect(handler.ask_delete_album)
    panel.menu_asked.connect(handler.show_album_menu)
    panel.current_changed.connect(window.refresh_actions)
    albums.changed.connect(window.refresh_actions)
    albums.changed.connect(window.side.refresh)
    albums.refused.connect(
        lambda text: window.banners.show_banner(
            "albums", text, role="warning", button="Add folder…", do=handler.do_add_folder
        )
    )
    panel.view.viewport().installEventFilter(window)


def show_place(window: MainWindow) -> None:
    """Mark the row of the folder or the album that is shown."""
    here = window.control.here
    if here.album is not None and not here.is_query:
        window.folders.deselect()
        window.album_list.select(here.album)
    else:
        window.album_list.select(None)
        window.folders.select(here.folder)


def refresh_album_actions(window: MainWindow) -> None:
    """Switch the actions on albums on or off."""
    actions = window.actions_
    writable = window.engine.writable
    selected = writable and len(window.grid.selection) > 0 and window.pages.at_main
    here = window.control.here
    for name in ("add_to_last", "add_to_album"):
        actions[name].setEnabled(selected)
    actions["remove_from_album"].setEnabled(
        selected and here.album is not None and not here.is_query
    )
    last = window.albums.last
    actions["add_to_last"].setText(f"Add to “{last}”" if last else "Add to the last album")
    for name in ("new_album", "import_classes", "import_albums"):
        actions[name].setEnabled(writable)
    chosen = window.current_album() is not None and window.pages.at_main
    for name in ("rename_album", "delete_album"):
        actions[name].setEnabled(writable and chosen)
    actions["merge_album"].setEnabled(writable and chosen and len(window.albums.albums) > 1)
    actions["export_albums"].setEnabled(bool(window.albums.albums))
