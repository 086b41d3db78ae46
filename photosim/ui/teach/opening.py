"""What leads to teaching."""

from __future__ import annotations

from collections.abc import Callable

from photosim.core.language import tr
from photosim.ui.widgets.action import Action

TITLE = tr("Teach")


def opening(visit: Callable[[], object]) -> tuple[Action, ...]:
    """The action. visit: shows the page."""
    return (
        Action("teach", TITLE, visit, menus=(("Library", 1),),
               keys="Ctrl+T",
               icon="teach",
               tip=tr("Learn from the albums what is similar; report cards, and the way back"),
               anywhere=True),
    )  # fmt: skip
