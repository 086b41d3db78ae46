"""The strip below an album's photos: which photos may belong to it, and how to answer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from photosim.ui.albums.suggestions.view import SuggestView
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.window.actions import Actions


class SuggestStrip(QFrame):
    """Heading, the row of photos, and a button for each answer."""

    def __init__(self, view: SuggestView, actions: Actions, binder: IconBinder) -> None:
        super().__init__()
        self.setObjectName("suggestStrip")
        self.view = view
        self._text = ""
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        # Such a label and strip give way where there is little room.
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.accept = _button(actions["suggest_accept"], "Belongs")
        self.accept.setProperty("primary", True)
        self.refuse = _button(actions["suggest_refuse"], "Does not")
        back = QToolButton()
        back.setDefaultAction(actions["suggest_undo"])
        self.order = QComboBox()
        self.order.addItems(["Most alike first", "Most worth labelling"])
        self.order.setAccessibleName("What to suggest")
        action = actions["suggest_unsure"]
        self.order.setToolTip(action.toolTip())
        self.order.setCurrentIndex(int(action.isChecked()))
        self.order.currentIndexChanged.connect(lambda place: action.setChecked(place == 1))
        action.toggled.connect(lambda unsure: self.order.setCurrentIndex(int(unsure)))
        close = QToolButton()
        close.setAutoRaise(True)
        close.setIconSize(QSize(16, 16))
        close.setToolTip("Hide the suggestions (S)")
        close.setAccessibleName("Hide the suggestions")
        close.clicked.connect(lambda: actions["suggestions"].setChecked(False))
        binder.bind(close, "close", "muted")
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 10, 0)
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        for widget in (self.order, self.accept, self.refuse, back, close):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.view)

    def show_title(self, text: str) -> None:
        """Say which album it is about."""
        self._text = text
        self.title.setToolTip(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._elide)  # the label has its new width by then

    @Slot()
    def _elide(self) -> None:
        room = self.title.width()
        middle = Qt.TextElideMode.ElideMiddle
        self.title.setText(self.title.fontMetrics().elidedText(self._text, middle, room))


def _button(action: QAction, text: str) -> QPushButton:
    """A button for an action, with its key."""
    button = QPushButton(f"{text} ({action.shortcut().toString()})")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    button.setEnabled(action.isEnabled())
    return button
