"""The loss of a lesson while it is under way: a number and a small curve."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from photosim.core.jobs import Progress
from photosim.core.language import tr
from photosim.ui.widgets.painting import rounded
from photosim.ui.widgets.theme import theme_of

SIZE = QSize(360, 96)
MEANS = tr(
    "Loss: how far the lesson still is from what the albums say; lower is better. It begins anew "
    "with each training: some choose the settings, one is measured, the last is the model."
)


def loss_text(loss: float | None) -> str:
    """The number in words; nothing where there is none. Pure."""
    return "" if loss is None else tr("loss {toString}", toString=QLocale().toString(loss, "f", 3))


def curve(points: Sequence[tuple[float, float]], box: QRectF) -> list[QPointF]:
    """Points (share of the way, loss) as places in a box: 0 at its lower edge, the highest loss
    at its upper one. Pure."""
    highest = max((loss for _, loss in points), default=0.0) or 1.0
    return [
        QPointF(box.left() + share * box.width(), box.bottom() - loss / highest * box.height())
        for share, loss in points
    ]


class LossCurve(QWidget):
    """Paints the losses that it was shown since the last :meth:`clear`."""

    def __init__(self) -> None:
        super().__init__()
        self.points: list[tuple[float, float]] = []
        self.setFixedSize(SIZE)
        self.setToolTip(MEANS)
        self.setAccessibleName(tr("Loss so far"))

    def clear(self) -> None:
        """A lesson begins."""
        self.points.clear()
        self.update()

    def add(self, progress: Progress) -> None:
        """Show a step; nothing where it has no loss."""
        if progress.loss is not None and progress.total:
            self.points.append((progress.done / progress.total, progress.loss))
            self.setAccessibleDescription(loss_text(progress.loss))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        rounded(painter, box, 8, theme.color("canvas"), theme.color("line"))
        painter.setPen(QPen(theme.color("accent"), 1.8))
        painter.drawPolyline(QPolygonF(curve(self.points, box.adjusted(8, 10, -8, -8))))
        painter.end()
