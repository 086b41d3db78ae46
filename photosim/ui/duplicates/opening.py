"""What leads to the page of duplicates."""

from __future__ import annotations

from collections.abc import Callable

from photosim.core.language import tr
from photosim.ui.widgets.action import Action

TITLE = tr("Duplicates")


def opening(visit: Callable[[], object]) -> tuple[Action, ...]:
    """The action. visit: shows the page."""
    return (
        Action("duplicates", TITLE, visit,
               menus=(("Library", 1),), keys="Ctrl+Shift+D", icon="duplicates",
               tip=tr("Find the duplicates of the whole library, and clean up"), anywhere=True),
    )  # fmt: skip
