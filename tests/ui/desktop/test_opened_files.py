"""Files that the desktop hands over by an event."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from photosim.ui.desktop.opened_files import OpenedFiles


def test_an_event_of_the_desktop_names_a_file(qtbot: QtBot) -> None:
    application, opened = QObject(), OpenedFiles()
    application.installEventFilter(opened)
    asked: list[Path] = []
    opened.asked.connect(asked.append)
    assert QCoreApplication.sendEvent(application, QFileOpenEvent("/photos/a b.jpg"))
    assert asked == [Path("/photos/a b.jpg")]
    QCoreApplication.sendEvent(application, QEvent(QEvent.Type.User))
    assert len(asked) == 1
