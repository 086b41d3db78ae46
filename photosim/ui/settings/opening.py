"""What leads to the settings."""

from __future__ import annotations

from collections.abc import Callable

from photosim.core.language import tr
from photosim.ui.widgets.action import Action

TITLE = tr("Settings")


def opening(visit: Callable[[], object]) -> tuple[Action, ...]:
    """The action. visit: shows the page."""
    return (
        Action("settings", tr("Settings…"), visit,
               menus=(("File", 3),), keys="Ctrl+,", icon="settings", anywhere=True),
    )  # fmt: skip
