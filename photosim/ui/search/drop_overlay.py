"""What a person sees while something is dragged over the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from photosim.ui.widgets.icons import pixmap
from photosim.ui.widgets.theme import theme_of


class DropOverlay(QWidget):
    """Covers its parent with a frame and a sentence; lets all events through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.text = ""
        self.hide()

    def show_over(self, text: str) -> None:
        """Cover the parent as it is now."""
        self.text = text
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = theme.color("canvas")
        veil.setAlpha(242)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(14, 14, -14, -14)
        fill = theme.color("accent")
        fill.setAlpha(28)
        painter.setBrush(fill)
        painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 14, 14)
        middle = self.rect().center()
        icon = pixmap("drop", theme.color("accent"), 56, self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - 28, middle.y() - 66, icon)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        below = self.rect().adjusted(40, 0, -40, 0)
        below.setTop(middle.y() + 4)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self.text)
        painter.end()
