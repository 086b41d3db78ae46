"""One line of text that is shortened where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)

INSIDE = 2
"""Points of its width that the text leaves free."""


class ElidedLabel(QLabel):
    """One line of selectable text, shortened in its middle; copies the whole of it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(SELECTABLE)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._elide()

    def full_text(self) -> str:
        """The text before it was shortened."""
        return self._full

    def show_text(self, text: str) -> None:
        """Another text."""
        if text != self._full:
            self._full = text
            self.setToolTip(text)
            self.setAccessibleName(text)
            self._elide()

    def minimumSizeHint(self) -> QSize:
        """Any width will do; the height of a line."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten to the new width."""
        self._elide()
        super().resizeEvent(event)

    def _elide(self) -> None:
        room = max(0, self.contentsRect().width() - INSIDE)
        text = self._shown(room)
        if text != self.text():
            self.setText(text)

    def _shown(self, room: int) -> str:
        """What of the text is shown where there are so many points."""
        elide = Qt.TextElideMode.ElideMiddle
        return self.fontMetrics().elidedText(self._full, elide, room)


class GivingWay(ElidedLabel):
    """One line as wide as its words, shortened where there is no room for them."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """The room that the whole text takes."""
        wide = self.fontMetrics().horizontalAdvance(self.full_text()) + 4
        return QSize(wide, super().sizeHint().height())

    def show_text(self, text: str) -> None:
        """Another text."""
        super().show_text(text)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """The first letters, or all where they take less."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), self.sizeHint().width()), least.height())
