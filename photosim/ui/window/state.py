"""Which actions make sense now, and what the status bar counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photosim.ui.widgets import format as fmt
from photosim.ui.window.albums import refresh_album_actions
from photosim.ui.work.session import SessionState

if TYPE_CHECKING:
    from photosim.ui.window.main_window import MainWindow

OF_THE_GRID = (
    "find_similar",
    "find_region",
    "compare",
    "open_file",
    "show_in_folder",
    "copy_paths",
    "select_all",
    "trash",
    "undo",
    "next_duplicate",
    "previous_duplicate",
    "zoom_in",
    "zoom_out",
    "zoom_reset",
    "copies_only",
    "reset_similarity",
    "folders_panel",
    "facts_panel",
)
"""Actions on what the library's page shows: without effect while another page is over it."""


def refresh_actions(window: MainWindow) -> None:
    """Switch every action of the window on or off."""
    actions, history = window.actions_, window.control.history
    selected = len(window.grid.selection) > 0
    here = window.control.here
    writable = window.session.writable
    for name in OF_THE_GRID:
        actions[name].setEnabled(True)
    for name in ("find_similar", "open_file", "show_in_folder", "copy_paths"):
        actions[name].setEnabled(selected)
    actions["trash"].setEnabled(selected and writable)
    actions["undo"].setEnabled(writable)
    actions["compare"].setEnabled(bool(window.handler.comparable()))
    actions["find_region"].setEnabled(window.side.has_photo)
    actions["select_all"].setEnabled(window.grid.count() > 0)
    actions["back"].setEnabled(history.can_go_back or not window.pages.at_main)
    actions["forward"].setEnabled(history.can_go_forward and window.pages.at_main)
    actions["home"].setEnabled(here.is_query or (here.folder, here.album) != (None, None))
    for name in ("next_duplicate", "previous_duplicate"):
        actions[name].setEnabled(window.control.results.has_duplicates)
    actions["copies_only"].setEnabled(here.is_query)
    actions["copies_only"].blockSignals(True)
    actions["copies_only"].setChecked(here.query is not None and here.query.copies_only)
    actions["copies_only"].blockSignals(False)
    actions["reset_similarity"].setEnabled(here.is_query)
    working = window.session.state in (SessionState.WORKING, SessionState.PAUSED)
    actions["pause"].setEnabled(working)
    actions["add_folder"].setEnabled(writable)
    actions["rescan"].setEnabled(writable and not working)
    chosen = window.folders.current_folder() is not None
    actions["remove_folder"].setEnabled(writable and chosen)
    actions["excluded"].setEnabled(writable and chosen)
    refresh_album_actions(window)
    if not window.pages.at_main:
        for name in OF_THE_GRID:
            actions[name].setEnabled(False)
        actions["home"].setEnabled(True)


def show_pause(window: MainWindow) -> None:
    """Let the action say what it would do: pause, or resume."""
    pause = window.actions_["pause"]
    paused = window.session.state is SessionState.PAUSED
    pause.setText("Resume indexing" if paused else "Pause indexing")
    pause.setToolTip(f"{pause.text()} (Ctrl+P)")
    window.binder.bind(pause, "play" if paused else "pause")


def counts_text(window: MainWindow) -> str:
    """How many photos are shown, found or selected."""
    selected, shown = len(window.grid.selection), window.grid.count()
    found = window.control.found_here
    if selected > 1:
        return f"{fmt.count(selected)} of {fmt.count(shown)} selected"
    if window.control.here.is_query and found > shown:
        return f"{fmt.count(shown)} of {fmt.count(found)} results"
    return f"{fmt.count(shown)} {'photo' if shown == 1 else 'photos'}" if shown else ""
