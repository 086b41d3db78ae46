"""Pages shown in place of the grid: what there is nothing of, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from photosim.ui.widgets.icons import pixmap
from photosim.ui.widgets.layout import in_column, in_row, text_share
from photosim.ui.widgets.painting import rounded
from photosim.ui.widgets.spoken.roles import tell_as
from photosim.ui.widgets.theme import beside_text, theme_of

ICON, TEXT_WIDTH = 56, 420
"""Points with the smallest text; more with larger text, where there is room."""

BESIDE = 40
"""Points that are left free at both sides, for the frame of a place to drop things on."""

FRAME, SPACING, ABOVE_BUTTONS = 24, 12, 6
"""Points between the edge and that frame, between two parts, and more of it above the buttons."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: its text and what it does."""

    text: str
    do: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Message:
    """An empty state: icon name, title, text, and what can be done.

    ``target`` draws the dashed frame of a place to drop things on.
    """

    icon: str
    title: str
    text: str
    offers: tuple[Offer, ...] = ()
    target: bool = False


class EmptyPage(QWidget):
    """Shows one :class:`Message` in its middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.message: Message | None = None
        """What is shown."""
        super().__init__(parent)
        self._by_tab = False
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self._title.setContentsMargins(BESIDE, 0, BESIDE, 0)
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self._buttons = in_row(spacing=8)
        text = in_row(None, self._text, None)
        column = in_column(
            self._icon, self._title, text, ABOVE_BUTTONS, self._buttons, spacing=SPACING
        )
        outer = in_column(on=self)
        outer.addStretch(5)
        outer.addLayout(column)
        outer.addStretch(6)
        tell_as(self, QAccessible.Role.Grouping)

    def buttons(self) -> list[QPushButton]:
        """What can be done about it, first the one that is meant."""
        items = (self._buttons.itemAt(place) for place in range(self._buttons.count()))
        found = (None if item is None else item.widget() for item in items)
        return [one for one in found if isinstance(one, QPushButton)]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is of use at the first button."""
        super().focusInEvent(event)
        if buttons := self.buttons():
            buttons[0].setFocus(event.reason())
        reasons = Qt.FocusReason
        self._by_tab = event.reason() in {reasons.TabFocusReason, reasons.BacktabFocusReason}
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes."""
        super().focusOutEvent(event)
        self.update()

    def show_message(self, message: Message) -> None:
        """Show another message; the same one again changes nothing."""
        if message == self.message:
            return
        self.message = message
        self._title.setText(message.title)
        self._text.setText(message.text)
        self._fit_text()
        self._draw_icon()
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons.addStretch(1)
        for number, offer in enumerate(message.offers):
            button = QPushButton(offer.text, self)
            button.setProperty("primary", number == 0)
            button.clicked.connect(lambda _=False, do=offer.do: do())
            self._buttons.addWidget(button)
            button.show()  # a layout would show it later, from the event loop
        self._buttons.addStretch(1)
        self.setAccessibleName(message.title)
        self.setAccessibleDescription(message.text)
        self.update()

    def _fit_text(self) -> None:
        """As wide as lines read well, and as high as the text is: a layout asks a wrapped label for
        its height at a width that it then doesn't give."""
        room = max(1, self.width() - 2 * BESIDE)
        width = min(round(TEXT_WIDTH * text_share()), room)
        self._text.setMinimumSize(0, 0)  # a label says it needs no less than it had
        self._text.setFixedSize(width, max(0, self._text.heightForWidth(width)))
        self._icon.setVisible(self.height() >= self._whole_height())

    def _whole_height(self) -> int:
        """How high all of it is with the icon, which gives way first, inside the frame."""
        words = self._title.heightForWidth(self.width()) + self._text.height()
        free = 2 * FRAME + 5 * SPACING + ABOVE_BUTTONS
        return beside_text(ICON) + words + self._buttons.sizeHint().height() + free

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for the text."""
        super().resizeEvent(event)
        self._fit_text()

    def minimumSizeHint(self) -> QSize:
        """As wide as the buttons: the text follows any width."""
        return QSize(self._buttons.minimumSize().width(), super().minimumSizeHint().height())

    def _draw_icon(self) -> None:
        if self.message is not None:
            color = theme_of(self).color("faint")
            side, ratio = beside_text(ICON), self.devicePixelRatioF()
            self._icon.setPixmap(pixmap(self.message.icon, color, side, ratio))

    def changeEvent(self, event: QEvent) -> None:
        """The icon has the colours of the theme, the text the room that its size takes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()
        elif event.type() is QEvent.Type.FontChange:
            self._draw_icon()
            QTimer.singleShot(0, self, self._fit_text)  # its label has its new font by then

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self)
        painter.fillRect(self.rect(), theme.color("canvas"))
        if self.message is not None and self.message.target:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(theme.color("line"), 2, Qt.PenStyle.DashLine)
            pen.setDashPattern([4, 4])
            rounded(painter, self.rect().adjusted(FRAME, FRAME, -FRAME, -FRAME), 16, line=pen)
        if self.hasFocus() and self._by_tab:
            ring = QPen(theme.color("focus"), 2.0)
            rounded(painter, self.rect().adjusted(1, 1, -1, -1), 3, line=ring)
        painter.end()
