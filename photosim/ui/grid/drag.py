"""What is dragged out of the grid: files for other programs, and how it looks under way."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QPainter, QPixmap

from photosim.ui.grid.area import GridArea
from photosim.ui.widgets.painting import SMOOTH, rounded

PHOTO_IDS_MIME = "application/x-photosim-photo-ids"


def drag_mime(ids: list[int], paths: list[str]) -> QMimeData:
    """Files for other programs, ids for ourselves."""
    mime = QMimeData()
    if paths:
        mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    mime.setData(PHOTO_IDS_MIME, ",".join(map(str, ids)).encode())
    return mime


def drag_picture(grid: GridArea, ids: list[int]) -> QPixmap | None:
    """The first few thumbnails as a small pile, with their number."""
    pile = [found for one in ids[:40] if (found := grid.thumbnails.get(one)) is not None][:3]
    if not pile:
        return None
    ratio = grid.devicePixelRatioF()
    side, shift = 96, 6
    extent = side + shift * 2 + 14
    picture = QPixmap(round(extent * ratio), round(extent * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(SMOOTH)
    painter.setOpacity(0.92)
    for place in range(len(pile) - 1, -1, -1):
        small = pile[place].scaled(
            round(side * ratio),
            round(side * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(ratio)
        painter.drawPixmap(QPointF(place * shift, place * shift), small)
    if len(ids) > 1:
        text = str(len(ids))
        width = max(22, painter.fontMetrics().horizontalAdvance(text) + 12)
        badge = QRect(extent - width, 0, width, 22)
        rounded(painter, badge, 11, grid.theme().color("accent"))
        painter.setPen(grid.theme().color("accent_text"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture
