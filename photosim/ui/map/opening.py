"""What leads to the map."""

from __future__ import annotations

from collections.abc import Callable

from photosim.core.language import tr
from photosim.ui.widgets.action import Action

TITLE = tr("Map")


def opening(visit: Callable[[], object]) -> tuple[Action, ...]:
    """The action. visit: shows the page."""
    return (
        Action("map", TITLE, visit, menus=(("Library", 1),),
               keys="Ctrl+M", icon="map", tip=tr("All photos, alike ones near each other"),
               anywhere=True),
    )  # fmt: skip
