"""Photos painted on pages: many small ones with their names, or one on each page.

In a thread that is not the window's: only images are painted, on a printer or a PDF.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTransform,
)

from photosim.core.errors import PhotosimError
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.library.filing.values import SheetPhoto
from photosim.ui.widgets import format as fmt

COLUMNS = 4
RESOLUTION = 300
"""Dots per inch of a PDF."""

_MARGIN, _GAP = 12.0, 0.16
"""Millimetres around a page; inches between photos."""
_HEIGHT = 0.8
"""Of the room for a photo, its width being 1: most are 4 : 3 or 3 : 2."""

_TITLE, _TEXT = 14, 8
_GREY = QColor("#6b6b70")


def pdf(file: Path, title: str) -> QPdfWriter:
    """A PDF of A4 pages that is written to a file."""
    writer = QPdfWriter(str(file))
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle(title)
    writer.setCreator("photosim")
    return writer


def paint_sheet(
    device: QPagedPaintDevice, photos: Sequence[SheetPhoto], title: str, job: JobContext
) -> int:
    """Paint photos small, each with its name and date; tells how many pages there are.

    Raises PhotosimError where nothing can be written, Cancelled.
    """
    painter = _painter(device)
    try:
        inch = device.logicalDpiX()
        width, height, gap = device.width(), device.height(), round(inch * _GAP)
        heading, text = _font(_TITLE, bold=True), _font(_TEXT)
        painter.setFont(text)
        line = QFontMetrics(text, device).lineSpacing()
        side = (width - gap * (COLUMNS - 1)) // COLUMNS
        room = round(side * _HEIGHT)
        cell = room + 2 * line + gap // 2
        top = QFontMetrics(heading, device).lineSpacing() + line + gap
        rows = max(1, (height - top - line) // (cell + gap))
        on_page = rows * COLUMNS
        pages = max(1, -(-len(photos) // on_page))
        for page in range(pages):
            if page:
                device.newPage()
            painter.setFont(heading)
            painter.setPen(QColor("black"))
            painter.drawText(QRect(0, 0, width, top), Qt.AlignmentFlag.AlignLeft, title)
            painter.setFont(text)
            foot = QRect(0, height - line, width, line)
            painter.setPen(_GREY)
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, fmt.photos(len(photos)))
            painter.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{page + 1} / {pages}")
            shown = photos[page * on_page : (page + 1) * on_page]
            for place, photo in enumerate(shown):
                job.report(
                    tr("painting photos"),
                    page * on_page + place,
                    len(photos),
                    unit=tr("photos", context="a second"),
                )
                job.check()
                row, column = divmod(place, COLUMNS)
                corner = QRect(column * (side + gap), top + row * (cell + gap), side, room)
                _paint_cell(painter, corner, line, photo)
        return pages
    finally:
        painter.end()


def paint_whole(
    device: QPagedPaintDevice, count: int, load: Callable[[int, QSize], QImage], job: JobContext
) -> int:
    """Paint one photo on each page, as large as it can be, turned where that makes it larger.

    load: gives one of so many photos, at most as large as a size in dots; may raise. Tells how
    many pages there are. Raises PhotosimError where nothing can be written, Cancelled.
    """
    painter = _painter(device)
    try:
        page = QSize(device.width(), device.height())
        for place in range(count):
            job.report(tr("printing photos"), place, count, unit=tr("photos", context="a second"))
            job.check()
            longest = max(page.width(), page.height())
            image = load(place, QSize(longest, longest))
            if (image.width() > image.height()) != (page.width() > page.height()):
                image = image.transformed(QTransform().rotate(90))
            if place:
                device.newPage()
            _paint_in(painter, QRect(0, 0, page.width(), page.height()), image)
        return count
    finally:
        painter.end()


def _painter(device: QPagedPaintDevice) -> QPainter:
    painter = QPainter()
    if not painter.begin(device):
        raise PhotosimError(
            tr("Nothing can be printed"), tr("The printer or the file can't be opened.")
        )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def _font(points: int, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPointSize(points)
    font.setBold(bold)
    return font


def _paint_cell(painter: QPainter, corner: QRect, line: int, photo: SheetPhoto) -> None:
    if photo.thumbnail is not None:
        _paint_in(painter, corner, QImage.fromData(photo.thumbnail))
    words = QRect(corner.left(), corner.bottom() + line // 4, corner.width(), line)
    for text, colour in ((photo.name, QColor("black")), (photo.taken, _GREY)):
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, shown)
        words.translate(0, line)


def _paint_in(painter: QPainter, room: QRect, image: QImage) -> None:
    if image.isNull():
        return
    size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(room.topLeft(), size)
    place.moveCenter(room.center())
    painter.drawImage(place, image)
