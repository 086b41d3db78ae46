"""Staying in the desktop's tray after the window was closed.

Where a person said so, closing the window leaves photosim watching, with the icon as the way back
to it and to its end. Without a tray there would be no way back: there, closing the window is the
end.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from photosim.core.language import tr
from photosim.ui.desktop.notices import DesktopNotices
from photosim.ui.widgets.preferences import Preferences

TRIES, BETWEEN = 20, 1_000
"""How often, and after how many milliseconds, a tray is looked for at login: it may come later."""


class StayingOn(QObject):
    """Goes on without a window. ``show`` brings the window, ``leave`` ends photosim.

    pause: the window's own action, in the icon's menu too; parent: the window.
    """

    def __init__(
        self,
        preferences: Preferences,
        notices: DesktopNotices,
        *,
        pause: QAction,
        show: Callable[[], None],
        leave: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._notices = notices
        self._show = show
        self.menu = QMenu(parent)
        self.menu.addAction(tr("Show photosim"), show)
        self.menu.addAction(pause)
        self.menu.addSeparator()
        self.menu.addAction(tr("Quit"), leave)
        self._tries = 0
        self._look = QTimer(self, interval=BETWEEN)
        self._look.timeout.connect(self._look_again)
        self.apply()

    @staticmethod
    def possible() -> bool:
        """Whether the desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def wanted(self) -> bool:
        """Whether closing the window leaves photosim running, here and now."""
        return self._preferences.stay_on and self.possible()

    def choose(self, stay_on: bool) -> None:
        """Keep what a person said."""
        self._preferences.stay_on = stay_on
        self.apply()

    def apply(self) -> None:
        """Show the icon, or take it away."""
        if self.wanted:
            self._notices.stay(self.menu, self._show)
        else:
            self._notices.leave()

    def window_closed(self) -> None:
        """The window is gone and photosim is not: said the first time."""
        if self._preferences.told_of_tray:
            return
        self._preferences.told_of_tray = True
        self._notices.show(
            "photosim",
            tr(
                "photosim goes on watching your folders. Its icon brings the window back or quits; "
                "Settings, Desktop turns this off."
            ),
            self._show,
        )

    def start_hidden(self) -> None:
        """Begin without a window, once there is a tray; where none comes the window is shown."""
        if self._preferences.stay_on and not self.possible():
            self._tries = TRIES
            self._look.start()
        elif self._preferences.stay_on:
            self.apply()
        else:
            self._show()

    def _look_again(self) -> None:
        self._tries -= 1
        if self.possible():
            self._look.stop()
            self.apply()
        elif self._tries <= 0:
            self._look.stop()
            self._show()
