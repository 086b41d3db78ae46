"""Selecting in the grid, and the size of its thumbnails."""

from __future__ import annotations

from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.widgets.action import Action, KeyHints

ZOOM_STEP = 24
NORMAL_ZOOM = 140
"""Points: four thumbnails in a row of the first window."""

GRID_KEYS: KeyHints = (
    ("Arrows, Page up, Page down, Home, End", "Move through the photos"),
    ("Shift + arrows, Shift + click", "Extend the selection"),
    ("Ctrl + click, Ctrl + Space", "Add to or take from the selection"),
    ("Enter, Space", "View the photo"),
    ("Double click", "View the photo, or find similar: see the settings"),
    ("Menu key, Shift + F10", "Everything for the selected photos"),
)
"""What the grid makes of keys itself."""


def grid_actions(grid: PhotoGrid) -> tuple[Action, ...]:
    """What is done with the grid, whatever it shows."""
    return (
        Action("select_all", "Select all", grid.select_all, menus=(("Photo", 3),), keys="Ctrl+A",
               enabled=lambda: grid.count() > 0),
        Action("zoom_in", "Larger thumbnails", lambda: grid.set_zoom(grid.zoom() + ZOOM_STEP),
               menus=(("View", 1),), keys="Ctrl++; Ctrl+=", hint="Ctrl+Wheel", icon="zoom-in"),
        Action("zoom_out", "Smaller thumbnails", lambda: grid.set_zoom(grid.zoom() - ZOOM_STEP),
               menus=(("View", 1),), keys="Ctrl+-", icon="zoom-out"),
        Action("zoom_reset", "Normal thumbnails", lambda: grid.set_zoom(NORMAL_ZOOM),
               menus=(("View", 1),), keys="Ctrl+0"),
    )  # fmt: skip
