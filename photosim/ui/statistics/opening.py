"""What leads to the page of statistics."""

from __future__ import annotations

from collections.abc import Callable

from photosim.core.language import tr
from photosim.ui.widgets.action import Action

TITLE = tr("Library statistics")


def opening(visit: Callable[[], object]) -> tuple[Action, ...]:
    """The action. visit: shows the page."""
    return (
        Action("statistics", TITLE, visit, menus=(("Library", 1),),
               keys="Ctrl+Shift+T", icon="layers", tip=tr("What the library holds"),
               anywhere=True),
    )  # fmt: skip
