"""What a person does with files outside of photosim: open, show, copy."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QDesktopServices, QGuiApplication

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.language import tr


def open_with_usual_program(path: str) -> None:
    """Open a file. Raises PhotosimError where the system has nothing for it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
        raise PhotosimError(
            tr("The file can't be opened"),
            tr(
                "The system has no program for “{name}”, or it did not start.", name=Path(path).name
            ),
            Remedy.USE_FILE_MANAGER,
        )


def show_in_folder(path: str) -> None:
    """Show a file, marked, in the file manager; at least its folder.

    On Linux by the file manager's own service, which marks the file, and where there is none by
    opening the folder. Raises PhotosimError where neither works.
    """
    if sys.platform == "darwin":
        subprocess.Popen(["open", "-R", path])
        return
    if sys.platform == "win32":
        subprocess.Popen(["explorer", f"/select,{path}"])
        return
    if not _ask_file_manager(path):
        open_folder(str(Path(path).parent))


def _ask_file_manager(path: str) -> bool:
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    known = bus.interface().isServiceRegistered("org.freedesktop.FileManager1").value()
    if not known:
        return False
    message = QDBusMessage.createMethodCall(
        "org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1",
        "ShowItems",
    )
    message.setArguments([[QUrl.fromLocalFile(path).toString()], ""])
    return bus.send(message)


def open_folder(path: str) -> None:
    """Open a folder in the file manager. Raises PhotosimError where there is none."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
        raise PhotosimError(
            tr("The folder can't be shown"),
            tr("The system has no file manager to show {path} in, or it did not start.", path=path),
        )


def copy_paths(paths: Sequence[str]) -> None:
    """Put paths on the clipboard as text, and as files for a file manager."""
    mime = QMimeData()
    mime.setText("\n".join(paths))
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    QGuiApplication.clipboard().setMimeData(mime)
