"""The left column: folders and albums."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from photosim.ui.widgets.layout import in_column, split
from photosim.ui.widgets.preferences import Preferences


class LeftColumn(QFrame):
    """Folders above, albums below, each with a share of the height that a person can change."""

    def __init__(self, folders: QWidget, albums: QWidget, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.setProperty("role", "panel")
        self.splitter = split(
            Qt.Orientation.Vertical, folders, albums, sizes=(270, 400), grows=1, handle=1
        )
        for widget in (folders, albums):
            widget.setMinimumHeight(90)
        in_column(self.splitter, margins=0, on=self)
        if not self.shown:
            self.hide()

    @property
    def shown(self) -> bool:
        """Whether a person wants to see it."""
        return self._preferences.shown("folders_panel")

    def set_shown(self, shown: bool) -> None:
        """Show it, or not, from now on."""
        self._preferences.set_shown("folders_panel", shown)
        self.setVisible(shown)
