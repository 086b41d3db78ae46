"""Photos that macOS hands over: there "open with" is an event, not words of a command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class OpenedFiles(QObject):
    """``asked(Path)`` follows each file that the desktop hands to the application it filters.

    Every event of the process passes through it: install it where there are such events alone.
    """

    asked = Signal(object)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.asked.emit(Path(event.file()))
            return True
        return False
