"""Notices of the desktop, for a person who looks at another window."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from photosim.core.errors import PhotosimError
from photosim.ui.widgets import programs
from photosim.ui.widgets.icons import app_icon

SHOWN = 15_000
"""Milliseconds that a notice stays; the icon in the tray goes with it."""

HELPER = "notify-send"
"""Shows a notice by the desktop's own service, where there is no tray."""


class DesktopNotices(QObject):
    """Shows notices where the desktop can: by its tray, or by its service; elsewhere none.

    clicked: what a click on a notice of the tray does.
    """

    def __init__(self, clicked: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._clicked = clicked
        self._tray: QSystemTrayIcon | None = None
        self._over = QTimer(self, singleShot=True, interval=SHOWN)
        self._over.timeout.connect(self._hide)

    def show(self, title: str, text: str) -> bool:
        """Show a notice; whether there is a way to."""
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            if self._tray is None:
                self._tray = QSystemTrayIcon(app_icon(), self)
                self._tray.messageClicked.connect(self._clicked)
                self._tray.activated.connect(lambda _: self._clicked())
            self._tray.show()
            self._tray.showMessage(title, text, app_icon(), SHOWN)
            self._over.start()
            return True
        helper = shutil.which(HELPER) if programs.FREEDESKTOP else None
        if helper is None:
            return False
        try:
            programs.run([helper, "-a", "photosim", "--", title, text], HELPER)
        except PhotosimError:
            return False  # as on a desktop that shows none: the list has it all the same
        return True

    def _hide(self) -> None:
        if self._tray is not None:
            self._tray.hide()
