"""What leads to the reports."""

from __future__ import annotations

from collections.abc import Callable

from photosim.core.language import tr
from photosim.ui.widgets.action import Action

TITLE = tr("Reports")


def opening(visit: Callable[[], object]) -> tuple[Action, ...]:
    """The action. visit: shows the page."""
    return (
        Action("reports", TITLE, visit, menus=(("Library", 1),),
               keys="Ctrl+Shift+R", icon="bell", tip=tr("What rules had to say of new photos"),
               anywhere=True),
    )  # fmt: skip
