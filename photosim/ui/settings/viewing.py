"""What opens a photo, and how one wanders."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QSlider

from photosim.core.language import tr, tr_n
from photosim.ui.settings.section import SettingsSection
from photosim.ui.widgets.layout import choice, row_of, text_label
from photosim.ui.widgets.preferences import DoubleClick, Preferences

LONGEST = 30
"""Seconds that a photo stands at most, by the slider."""


class ViewingSection(SettingsSection):
    """Double click, and the seconds of a photo while one wanders."""

    name = tr("Viewing")
    icon = "eye"

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.double_click = choice(
            tr("Double click"),
            [
                (tr("View the photo"), DoubleClick.VIEW),
                (tr("Find similar photos"), DoubleClick.SIMILAR),
            ],
        )
        self.double_click.activated.connect(lambda _: self._choose())
        self.add_row(
            tr("Double click"),
            row_of(self.double_click, None),
            note=tr("Enter and Space always view the photo; S always finds similar ones."),
        )
        self.wander = QSlider(Qt.Orientation.Horizontal)
        self.wander.setRange(1, LONGEST)
        self.wander.setMaximumWidth(260)
        self.wander.setAccessibleName(tr("Seconds that a photo stands while wandering"))
        self.seconds = text_label()
        self.wander.valueChanged.connect(self._choose_seconds)
        self.add_row(
            tr("Wander"),
            row_of((self.wander, 1), self.seconds, None, spacing=12),
            note=tr("How long each photo stands before the viewer goes on to a near one."),
        )
        self.finish()

    def read(self) -> None:
        self.double_click.setCurrentIndex(
            self.double_click.findData(self._preferences.double_click)
        )
        with QSignalBlocker(self.wander):
            self.wander.setValue(self._preferences.wander_seconds)
        self._say_seconds()

    def _choose(self) -> None:
        # Qt hands a plain word back.
        self._preferences.double_click = DoubleClick(self.double_click.currentData())

    def _choose_seconds(self, seconds: int) -> None:
        self._preferences.wander_seconds = seconds
        self._say_seconds()

    def _say_seconds(self) -> None:
        seconds = self._preferences.wander_seconds
        self.seconds.setText(tr_n("{n} second", "{n} seconds", seconds))
