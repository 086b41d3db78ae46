"""Selecting in the grid, and the size of its thumbnails."""

from __future__ import annotations

from photosim.core.language import tr
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.widgets.action import Action, KeyHints
from photosim.ui.widgets.preferences import Preferences

ZOOM_STEP = 24
NORMAL_ZOOM = 180
"""Points: three rows of photos in the first window."""

GRID_KEYS: KeyHints = (
    (tr("Arrows, Page up, Page down, Home, End"), tr("Move through the photos")),
    (tr("Shift + arrows, Shift + click"), tr("Extend the selection")),
    (tr("Ctrl + click, Ctrl + Space"), tr("Add to or take from the selection")),
    (tr("Enter, Space"), tr("View the photo")),
    (tr("Double click"), tr("View the photo, or find similar: see the settings")),
    (tr("Menu key, Shift + F10"), tr("Everything for the selected photos")),
)
"""What the grid makes of keys itself."""


def restore_look(grid: PhotoGrid, preferences: Preferences) -> None:
    """The grid looks as it did when the app was closed."""
    grid.set_look(
        uniform=preferences.shown("uniform_cells", default=False),
        names=preferences.shown("names", default=False),
    )


def keep_look(grid: PhotoGrid, preferences: Preferences, *, uniform: bool, names: bool) -> None:
    """Give the grid another look, also after the next start."""
    preferences.set_shown("uniform_cells", uniform)
    preferences.set_shown("names", names)
    grid.set_look(uniform=uniform, names=names)


def grid_actions(grid: PhotoGrid, preferences: Preferences) -> tuple[Action, ...]:
    """What is done with the grid, whatever it shows."""

    def set_names(shown: bool) -> None:
        keep_look(grid, preferences, uniform=grid.uniform, names=shown)

    def set_uniform(uniform: bool) -> None:
        keep_look(grid, preferences, uniform=uniform, names=grid.names_shown)

    def toggle_burst() -> None:
        photo_id = grid.current_stack()
        if photo_id is not None:
            grid.stackAsked.emit(photo_id)

    return (
        Action("select_all", tr("Select all"), grid.select_all, menus=(("Photo", 3),),
               keys="Ctrl+A",
               enabled=lambda: grid.count() > 0),
        Action("burst", tr("Open or close burst"), toggle_burst, menus=(("Photo", 3), ("photos",
               3)),
               keys="B", icon="layers", tip=tr("Show all photos of a burst, or the sharpest alone"),
               enabled=lambda: grid.current_stack() is not None, optional=True),
        Action("names", tr("Names of files"), set_names, menus=(("View", 1),), keys="Ctrl+Shift+N",
               tip=tr("Write the name below each photo"), checked=lambda: grid.names_shown),
        Action("uniform_cells", tr("Cells of one size"), set_uniform, menus=(("View", 1),),
               tip=tr("Whole photos in cells of one size, or rows that fill the width"),
               checked=lambda: grid.uniform),
        Action("zoom_in", tr("Larger thumbnails"), lambda: grid.set_zoom(grid.zoom() + ZOOM_STEP),
               menus=(("View", 1),), keys="Ctrl++; Ctrl+=", hint=tr("Ctrl+Wheel"), icon="zoom-in"),
        Action("zoom_out", tr("Smaller thumbnails"), lambda: grid.set_zoom(grid.zoom() - ZOOM_STEP),
               menus=(("View", 1),), keys="Ctrl+-", icon="zoom-out"),
        Action("zoom_reset", tr("Normal thumbnails"), lambda: grid.set_zoom(NORMAL_ZOOM),
               menus=(("View", 1),), keys="Ctrl+0"),
    )  # fmt: skip
