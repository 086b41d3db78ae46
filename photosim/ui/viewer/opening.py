"""What leads to the viewer."""

from __future__ import annotations

from collections.abc import Callable

from photosim.core.arrays import Ints
from photosim.core.language import tr
from photosim.ui.widgets.action import Action

TITLE = tr("View")

Shown = Callable[[], tuple[Ints, int, str]]
"""The photos of the view that is in front, the place of the one to open, and what they are;
a place below 0: there is none."""


def opening(look: Callable[[Ints, int, str], object], shown: Shown) -> tuple[Action, ...]:
    """The action. look: opens photos in the viewer. shown: what would be opened now."""
    return (
        Action("view", TITLE, lambda: look(*shown()),
               menus=(("Photo", 1), ("photos", 1)), hint=tr("Enter"), icon="eye",
               tip=tr("The photo in the whole window"), enabled=lambda: shown()[1] >= 0),
    )  # fmt: skip
