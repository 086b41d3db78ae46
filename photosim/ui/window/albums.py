"""The albums' signals between the parts of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photosim.ui.albums.controller import AlbumsControl
from photosim.ui.albums.panel import AlbumsPanel
from photosim.ui.albums.suggestions.controller import SuggestControl
from photosim.ui.albums.suggestions.strip import SuggestStrip
from photosim.ui.albums.suggestions.view import SuggestView
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from photosim.ui.window.main_window import MainWindow


ALBUM_PICTURE = 128
"""Longest side of an album's picture, pixels."""

SUGGESTED_PICTURE = 256


class AlbumParts:
    """The parts of a window that are about albums: the column's panel, the strip of suggestions,
    and what drives them."""

    def __init__(self, window: MainWindow) -> None:
        session, actions = window.session, window.actions_
        self.toast = Toast(window.centre)
        pictures = SmallPictures(window.loader, ALBUM_PICTURE, 500, window)
        self.panel = AlbumsPanel(actions["new_album"], pictures.get)
        self.control = AlbumsControl(
            session,
            self.panel,
            window.control,
            pictures=pictures,
            preferences=window.preferences,
            toast=self.toast,
            parent=window,
        )
        large = SmallPictures(window.loader, SUGGESTED_PICTURE, 200, window)
        self.strip = SuggestStrip(SuggestView(large.get), actions, window.binder)
        self.suggestions = SuggestControl(
            session, window.control, self.control, self.strip, pictures=large, parent=window
        )


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
    window.suggestions.changed.connect(window.refresh_actions)
    window.strip.view.opened.connect(handler.search_photo)
    panel.view.viewport().installEventFilter(window)


def connect_teaching(window: MainWindow) -> None:
    """Carry what the Teach page asks for, and let searches follow the model in use."""
    page = window.teach
    page.left.connect(window.pages.leave)
    page.albums_asked.connect(window.pages.go_main)
    page.opened.connect(window.handler.search_photo)
    page.control.model_changed.connect(window.control.model_changed)
    page.control.model_changed.connect(lambda _: window.suggestions.start_again())


def restore_albums(window: MainWindow) -> None:
    """Show the strip of suggestions or not, as it was left."""
    shown = window.preferences.shown("suggestions")
    window.actions_["suggestions"].setChecked(shown)
    window.suggestions.set_wanted(shown)


def show_place(window: MainWindow) -> None:
    """Mark the row of the folder or the album that is shown; a query is the window's title."""
    here = window.control.here
    query = here.query
    window.setWindowTitle(f"{query.title} — photosim" if query is not None else "photosim")
    if here.album is not None and not here.is_query:
        window.folders.deselect()
        window.album_list.select(here.album)
    else:
        window.album_list.select(None)
        window.folders.select(here.folder)


def refresh_album_actions(window: MainWindow) -> None:
    """Switch the actions on albums on or off."""
    actions = window.actions_
    writable = window.session.writable
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
    suggestions = window.suggestions
    at_main = window.pages.at_main
    for name in ("suggest_accept", "suggest_refuse"):
        actions[name].setEnabled(at_main and suggestions.can_answer)
    actions["suggest_undo"].setEnabled(at_main and suggestions.can_take_back)
    actions["suggest_unsure"].setEnabled(at_main and suggestions.active)
    actions["suggestions"].setEnabled(at_main)
    actions["export_albums"].setEnabled(bool(window.albums.albums))
