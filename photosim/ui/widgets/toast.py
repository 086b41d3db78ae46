"""A short message over a page that goes by itself, with the way back where there is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from photosim.core.language import tr
from photosim.ui.widgets.layout import in_row, text_label
from photosim.ui.widgets.spoken.announce import announce

SHOWN = 8000
"""Milliseconds; not counted while the pointer is over it."""

GAP = 18

WIDEST = 560
"""Points; a longer message takes more lines."""


class Toast(QFrame):
    """Stands above the lower edge of its parent. One at a time: a later one replaces it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.label = text_label()
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.clicked.connect(self.hide)
        self.button = QPushButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._act)
        self._do: Callable[[], None] | None = None
        self._stays = False
        in_row(
            (self.label, 1),
            self.button,
            self.close_button,
            margins=(16, 8, 8, 8),
            spacing=12,
            on=self,
        )
        self._timer = QTimer(self, singleShot=True, interval=SHOWN)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def stand_over(self, parent: QWidget) -> None:
        """Stand over another widget from now on; what is said there stays."""
        before = self.parentWidget()
        if parent is before:
            return
        if before is not None:
            before.removeEventFilter(self)
        shown = not self.isHidden()
        self.setParent(parent)
        parent.installEventFilter(self)
        if shown:
            self.show()
            self._place()
            self.raise_()

    def say(
        self,
        text: str,
        button: str = "",
        do: Callable[[], None] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Show a sentence; ``button`` is one thing that can be done about it.

        stays: until it is closed, or another takes its place.
        """
        self.label.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button) and do is not None)
        self._do = do
        self._stays = stays
        self.close_button.setVisible(stays)
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        self._start()
        announce(self, text)

    def _start(self) -> None:
        if self._stays:
            self._timer.stop()
        else:
            self._timer.start()

    def _act(self) -> None:
        do, self._do = self._do, None
        self.hide()
        if do is not None:
            do()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.label.setWordWrap(False)
            self.label.setFixedWidth(1)  # of what is wrapped the hint would be as wide as it is
            beside = self.sizeHint().width() - 1
            whole = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 1
            room = min(WIDEST, parent.width() - 2 * GAP)
            self.label.setWordWrap(whole > WIDEST or whole + beside > parent.width() - 2 * GAP)
            self.label.setFixedWidth(max(1, room - beside) if self.label.wordWrap() else whole)
            self.adjustSize()
            self.move(
                max(0, (parent.width() - self.width()) // 2),
                max(0, parent.height() - self.height() - GAP),
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Stay while the pointer is over it."""
        if event.type() == QEvent.Type.Enter:
            self._timer.stop()
        elif event.type() == QEvent.Type.Leave and self.isVisible():
            self._start()
        return super().event(event)
