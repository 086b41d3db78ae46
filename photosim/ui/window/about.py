"""What photosim is, as a box."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

import photosim
from photosim.core.language import tr
from photosim.ui.widgets.dialogs import message_box


def about_box(parent: QWidget, library: Path, model: str) -> QMessageBox:
    """What this is, its version, where the library lies, which model answers."""
    lines = [
        tr(
            "Finds the duplicates and the look-alikes of a photo in your own folders,"
            " on your own computer. Nothing is sent anywhere."
        ),
        tr("Library: {library}", library=library),
    ]
    if model:
        lines.append(tr("Model: {model}", model=model))
    lines.append(tr("Licence: Apache-2.0"))
    text = f"photosim {photosim.__version__}"
    box = message_box(parent, tr("About photosim"), text, "\n\n".join(lines))
    box.setIconPixmap(QGuiApplication.windowIcon().pixmap(64, 64))
    return box
