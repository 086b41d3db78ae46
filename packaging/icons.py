"""Draw the app's icon in every size: ``python packaging/icons.py FOLDER``.

Into the tree of the ``hicolor`` theme below ``FOLDER`` (``/usr/share``), or with ``--other FOLDER``
as ``photosim.ico`` and ``photosim.png`` for other systems. Run it with a Python that has photosim.
"""

from __future__ import annotations

import shutil
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from photosim.core.paths import resources_dir

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
ID = "org.photosim.photosim"


def png(size: int) -> bytes:
    """The icon as PNG, ``size`` pixels wide."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(resources_dir() / "photosim.svg")).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):
        raise OSError("the icon could not be written as PNG")
    return bytes(buffer.data().data())


def ico() -> bytes:
    """Windows' icon: a table of sizes, then their PNGs."""
    pictures = [png(size) for size in ICO_SIZES]
    table, at = b"", 6 + 16 * len(pictures)
    for size, picture in zip(ICO_SIZES, pictures, strict=True):
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + table + b"".join(pictures)


def write_theme(share: Path) -> None:
    """All sizes and the drawing itself for desktops of freedesktop.org."""
    theme = share / "icons" / "hicolor"
    for size in SIZES:
        file = theme / f"{size}x{size}" / "apps" / f"{ID}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png(size))
    drawing = theme / "scalable" / "apps" / f"{ID}.svg"
    drawing.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(resources_dir() / "photosim.svg", drawing)


def write_other(folder: Path) -> None:
    """For Windows and, from the large PNG, macOS."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "photosim.ico").write_bytes(ico())
    (folder / "photosim.png").write_bytes(png(1024))


if __name__ == "__main__":
    application = QGuiApplication(["icons", "-platform", "offscreen"])
    if sys.argv[1] == "--other":
        write_other(Path(sys.argv[2]))
    else:
        write_theme(Path(sys.argv[1]))
