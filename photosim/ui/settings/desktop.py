"""What photosim does beside its window: staying in the tray, starting at login, notices."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox

from photosim.core.errors import PhotosimError
from photosim.core.language import tr
from photosim.ui.desktop import login
from photosim.ui.desktop.tray import StayingOn
from photosim.ui.settings.section import SettingsSection
from photosim.ui.widgets.preferences import Preferences


class DesktopSection(SettingsSection):
    """Tray, login, notices. ``complain`` shows an error."""

    name = tr("Desktop")
    icon = "bell"

    def __init__(
        self,
        preferences: Preferences,
        staying: StayingOn,
        library: Path,
        complain: Callable[[BaseException], None],
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._staying = staying
        self._library = library
        self._complain = complain
        self.stay = QCheckBox(tr("Go on watching when the window is closed"))
        self.stay.toggled.connect(self._choose_stay)
        self.tray_note = self.add_row(tr("Window"), self.stay, note=" ")
        self.start = QCheckBox(tr("Start photosim when I log in"))
        self.start.toggled.connect(self._choose_login)
        self.start_note = self.add_row(tr("Login"), self.start, note=" ")
        self.ends = QCheckBox(tr("Tell when long work has ended"))
        self.ends.toggled.connect(self._choose_ends)
        self.add_row(
            tr("Notices"),
            self.ends,
            note=tr(
                "By the desktop, after a minute of work or more, while another window is in front."
            ),
        )
        self.finish()

    def read(self) -> None:
        tray = self._staying.possible()
        for box, on in (
            (self.stay, self._preferences.stay_on),
            (self.start, login.is_on()),
            (self.ends, self._preferences.tell_ends),
        ):
            with QSignalBlocker(box):
                box.setChecked(on)
        self.stay.setEnabled(tray or self._preferences.stay_on)
        self.tray_note.setText(
            tr("Its icon in the tray brings the window back, pauses the work, or quits.")
            if tray
            else tr("This desktop has no tray: closing the window ends photosim.")
        )
        self.start.setEnabled(login.possible())
        self._say_login()

    def _say_login(self) -> None:
        if not login.possible():
            words = tr("Not from inside a sandbox: use the settings of your desktop.")
        elif self._preferences.stay_on:
            words = tr(
                "Without a window: it looks for new photos, and its icon stands in the tray."
            )
        else:
            words = tr("With its window. Together with the choice above it starts in the tray.")
        self.start_note.setText(words)

    def _choose_stay(self, stay_on: bool) -> None:
        self._staying.choose(stay_on)
        self._say_login()

    def _choose_login(self, on: bool) -> None:
        try:
            login.choose(on, self._library)
        except PhotosimError as error:
            self._complain(error)
        self.read()

    def _choose_ends(self, on: bool) -> None:
        self._preferences.tell_ends = on
