"""The left column: folders and albums."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from photosim.ui.widgets.layout import in_column
from photosim.ui.widgets.preferences import Preferences


class LeftColumn(QFrame):
    """Folders above, albums below, each with a share of the height that a person can change."""

    def __init__(self, folders: QWidget, albums: QWidget, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.setProperty("role", "panel")
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (folders, albums):
            widget.setMinimumHeight(90)
            self.splitter.addWidget(widget)
        self.splitter.setSizes([270, 400])
        self.splitter.setStretchFactor(1, 1)
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
