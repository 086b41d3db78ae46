"""All keys under their headings, with a field that narrows them down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from photosim.core.language import tr
from photosim.ui.widgets.action import KeyHints
from photosim.ui.widgets.layout import in_column, scrolled, text_label

KEYS_WIDTH = 210
"""Points, but for keys that are longer in one piece: they take more lines rather than more
width."""


class KeyList(QWidget):
    """The overview of keys. ``field``: what is typed there must be in a heading, an action or its
    keys, word by word."""

    def __init__(self, parts: Sequence[tuple[str, KeyHints]]) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Filter, such as “similar” or “Ctrl”"))
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(tr("Filter the keys"))
        self.field.textChanged.connect(self._narrow)
        self.none = text_label(tr("No key is so."), role="muted")
        self.none.hide()
        self._rows: list[tuple[str, int, list[QWidget]]] = []
        self._keys: list[QLabel] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        line = 0
        for number, (menu, rows) in enumerate(parts):
            heading = text_label(menu, role="heading")
            heading.setContentsMargins(0, 12 if line else 0, 0, 2)
            grid.addWidget(heading, line, 0, 1, 2)
            self._rows.append(("", number, [heading]))
            line += 1
            for keys, text in rows:
                action, shown = text_label(text, wrap=True), text_label(keys, role="muted")
                shown.setWordWrap(True)
                self._keys.append(shown)
                action.setAlignment(Qt.AlignmentFlag.AlignTop)
                grid.addWidget(action, line, 0)
                grid.addWidget(shown, line, 1)
                self._rows.append((f"{menu} {text} {keys}".casefold(), number, [action, shown]))
                line += 1
        grid.setRowStretch(line, 1)
        body = QWidget()
        body.setLayout(grid)
        self.area: QScrollArea = scrolled(body, tr("Keys"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        in_column(self.field, self.none, (self.area, 1), margins=0, spacing=12, on=self)
        self.setFocusProxy(self.field)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit)  # the labels have their new font by then

    def showEvent(self, event: QShowEvent) -> None:
        """Only what is shown has its font."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        measure = self._keys[0].fontMetrics().horizontalAdvance if self._keys else len
        pieces = (piece for one in self._keys for piece in one.text().split())
        width = max(KEYS_WIDTH, *(measure(piece) + 2 for piece in pieces), 0)
        for one in self._keys:
            one.setFixedWidth(width)

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        shown = {
            number for text, number, _ in self._rows if text and all(word in text for word in words)
        }
        for text, number, widgets in self._rows:
            seen = number in shown and (not text or all(word in text for word in words))
            for widget in widgets:
                widget.setVisible(seen)
        self.none.setVisible(not shown)

    def shown(self) -> list[str]:
        """The words of what is to be seen now, headings included."""
        return [
            label.text()
            for _, _, widgets in self._rows
            for label in widgets
            if isinstance(label, QLabel) and not label.isHidden()
        ]
