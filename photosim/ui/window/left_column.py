"""The left column: the places one can go to, in sections below each other."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QWidget

from photosim.ui.widgets.layout import in_column, scrolled
from photosim.ui.widgets.preferences import Preferences

NEAR = 48
"""Points around a drag that are kept in view."""


class LeftColumn(QFrame):
    """Sections below each other, each as high as its rows; the column scrolls as a whole."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.setProperty("role", "panel")
        content = QFrame()
        content.setProperty("role", "panel")
        self._sections = in_column(None, margins=0, spacing=6, on=content)
        self.area = scrolled(content)
        in_column(self.area, margins=0, on=self)
        if not self.shown:
            self.hide()

    def add_sections(self, *sections: QWidget) -> None:
        """Put sections below those that are there."""
        for section in sections:
            self._sections.insertWidget(self._sections.count() - 1, section)

    def keep_in_view(self, widget: QWidget, at: QPoint) -> None:
        """Scroll so that what lies around a point of a section is to be seen."""
        content = self.area.widget()
        if content is not None:
            place = widget.mapTo(content, at)
            self.area.ensureVisible(place.x(), place.y(), 0, NEAR)

    @property
    def shown(self) -> bool:
        """Whether a person wants to see it."""
        return self._preferences.shown("folders_panel")

    def set_shown(self, shown: bool) -> None:
        """Show it, or not, from now on."""
        self._preferences.set_shown("folders_panel", shown)
        self.setVisible(shown)
