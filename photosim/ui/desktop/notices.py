"""Notices of the desktop, for a person who looks at another window."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from photosim.core.errors import PhotosimError
from photosim.ui.widgets import programs
from photosim.ui.widgets.icons import app_icon

SHOWN = 15_000
"""Milliseconds that a notice stays; the icon in the tray goes with it, unless it is to stay."""

HELPER = "notify-send"
"""Shows a notice by the desktop's own service, where there is no tray."""


class DesktopNotices(QObject):
    """Shows notices where the desktop can: by its tray, or by its service; elsewhere none.

    The icon in the tray is there with a notice, or for as long as :meth:`stay` says.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clicked: Callable[[], object] = lambda: None
        self._opened: Callable[[], object] | None = None
        self._icon: QSystemTrayIcon | None = None
        self._over = QTimer(self, singleShot=True, interval=SHOWN)
        self._over.timeout.connect(self._hide)

    @property
    def stays(self) -> bool:
        """Whether the icon is there without a notice."""
        return self._opened is not None

    def show(self, title: str, text: str, clicked: Callable[[], object]) -> bool:
        """Show a notice; whether there is a way to. ``clicked``: what a click on it does."""
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._clicked = clicked
            icon = self._in_tray()
            icon.show()
            icon.showMessage(title, text, app_icon(), SHOWN)
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

    def stay(self, menu: QMenu, opened: Callable[[], object]) -> None:
        """Keep the icon in the tray, with a menu; ``opened``: what a click on it does."""
        self._opened = opened
        icon = self._in_tray()
        icon.setContextMenu(menu)
        icon.show()

    def leave(self) -> None:
        """Keep it no longer."""
        self._opened = None
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _in_tray(self) -> QSystemTrayIcon:
        if self._icon is None:
            self._icon = QSystemTrayIcon(app_icon(), self)
            self._icon.setToolTip("photosim")
            self._icon.messageClicked.connect(self._on_clicked)
            self._icon.activated.connect(self._on_activated)
        return self._icon

    def _on_clicked(self) -> None:
        self._clicked()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Context:
            return
        (self._opened or self._clicked)()

    def _hide(self) -> None:
        if self._icon is not None and not self.stays:
            self._icon.hide()
