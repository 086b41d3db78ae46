"""Lines above the grid that stay until they are dealt with: who holds the library, say."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from photosim.core.language import tr
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_column, in_row, text_label

LEAST_LETTERS = 24
"""How many letters of a line have room beside the buttons; where fewer have, those stand below."""


class Banner(QFrame):
    """One line: an icon's colour, a sentence, perhaps a button, and a way to close it:
    ``closed()``."""

    closed = Signal()

    def __init__(self, text: str, role: str, binder: IconBinder) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.label = text_label(text, wrap=True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        mark = QToolButton()
        mark.setAutoRaise(True)
        mark.setEnabled(True)
        mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        binder.bind(mark, "warning" if role == "warning" else "info", role)
        self.close_button = close = binder.button(
            "close", tr("Close"), self.closed.emit, 16, "muted"
        )
        close.setAccessibleName(tr("Close this message"))
        words = in_row(mark, (self.label, 1))
        self.buttons = in_row()
        self._row = in_row((words, 1), self.buttons)
        in_row((self._row, 1), close, margins=(10, 6, 8, 6), on=self)
        self.setAccessibleName(text)

    def add_button(self, text: str, do: Callable[[], object]) -> None:
        """A button before the one that closes."""
        button = QPushButton(text)
        button.clicked.connect(lambda _=False: do())
        self.buttons.addWidget(button)

    def minimumSizeHint(self) -> QSize:
        """As wide as its widest button: they can stand below each other."""
        widest = max((one.sizeHint().width() for one in self._buttons()), default=0)
        beside = self.close_button.sizeHint().width() + 40
        return QSize(widest + beside, super().minimumSizeHint().height())

    def _buttons(self) -> list[QPushButton]:
        return self.findChildren(QPushButton)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons stand below the words where too little room is left beside them, and below each
        other where it is too little for all of them."""
        super().resizeEvent(event)
        wide = sum(one.sizeHint().width() + self.buttons.spacing() for one in self._buttons())
        room = self.width() - self.close_button.sizeHint().width() - 40
        beside = room - wide >= LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.buttons.setDirection(way.LeftToRight if wide <= room else way.TopToBottom)


class Banners(QWidget):
    """The banners above the grid, each under a key: a later one replaces it."""

    def __init__(self, binder: IconBinder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._binder = binder
        self._shown: dict[str, Banner] = {}
        self._column = in_column(margins=0, spacing=2, on=self)

    def show_banner(
        self,
        key: str,
        text: str,
        *,
        role: str = "accent",
        button: str = "",
        do: Callable[[], None] | None = None,
        more: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """Show a sentence; ``button`` is what can be done about it, ``more`` what else can, each
        with its words. The same again under
        its key changes nothing, so that it stays where the keyboard is in it."""
        if (
            (shown := self._shown.get(key)) is not None
            and shown.label.text() == text
            and do is None
        ):
            return
        self.remove(key)
        banner = Banner(text, role, self._binder)
        banner.closed.connect(lambda: self.remove(key))
        if button and do is not None:
            banner.add_button(button, do)
        for words, act in more:
            banner.add_button(words, act)
        self._shown[key] = banner
        self._column.addWidget(banner)
        banner.show()

    def remove(self, key: str) -> None:
        """Take a banner away; nothing where there is none."""
        banner = self._shown.pop(key, None)
        if banner is not None:
            banner.hide()
            banner.deleteLater()

    def texts(self) -> dict[str, str]:
        """What is shown, by key."""
        return {key: banner.label.text() for key, banner in self._shown.items()}
