"""A section of the settings: rows of a name, what is set, and a word about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QWidget

from photosim.ui.widgets.layout import in_column, in_row, no_wider, text_label

NAME, ROOMY = 8, 30
"""Widths in heights of a line: of the names at the left, and from where there is room for them
beside what is set."""

QWIDGETSIZE_MAX = 16_777_215
"""Qt's own: no limit."""

WIDEST = 760
"""Points with the smallest text."""


class SettingsSection(QWidget):
    """The rows. ``name``: what it is called in the list at the left; ``icon`` stands beside that;
    ``words``: a line below the title."""

    name = ""
    icon = ""
    words = ""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QBoxLayout, QLabel]] = []
        no_wider(self, WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        parts: list[QWidget] = [text_label(self.name, role="title")]
        if self.words:
            parts.append(text_label(self.words, role="muted", wrap=True))
        self.column = in_column(*parts, margins=(24, 20, 24, 24), spacing=8, on=self)
        self.column.addSpacing(8)

    def add_row(self, name: str, *widgets: QWidget, note: str = "") -> QLabel:
        """A card with a name at the left, and what is set at the right over a note; the note's
        label."""
        card = QFrame()
        card.setProperty("role", "card")
        label = text_label(name, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        told = text_label(note, role="muted", wrap=True)
        right = in_column(*widgets, told, margins=0, spacing=6)
        row = in_row(label, (right, 1), margins=(16, 12, 16, 12), spacing=16, on=card)
        told.setVisible(bool(note))
        self._rows.append((row, label))
        self.column.addWidget(card)
        self._fit()
        return told

    def _fit(self) -> None:
        """Names stand beside what is set where there is room for both, else above it."""
        line = self.fontMetrics().height()
        beside = self.width() >= ROOMY * line
        direction = QBoxLayout.Direction
        for row, label in self._rows:
            row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
            row.setSpacing(16 if beside else 4)
            label.setMinimumWidth(NAME * line if beside else 0)
            label.setMaximumWidth(NAME * line if beside else QWIDGETSIZE_MAX)
            label.setContentsMargins(0, 6 if beside else 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def finish(self) -> None:
        """No row follows."""
        self.column.addStretch(1)

    def read(self) -> None:
        """Read what is shown; called when the section comes on screen, and after changes."""
