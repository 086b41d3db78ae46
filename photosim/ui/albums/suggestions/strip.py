"""The strip below an album's photos: which photos may belong to it, and how to answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QPushButton,
    QSizePolicy,
    QToolButton,
)

from photosim.core.language import tr
from photosim.ui.albums.suggestions.accessible import SuggestedItems
from photosim.ui.albums.suggestions.view import SuggestView
from photosim.ui.widgets.action import ActionButton, ActionSet
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import choice, in_column, in_row, text_label
from photosim.ui.widgets.spoken.roles import tell_by

tell_by(SuggestView, SuggestedItems)

LEAST_LETTERS = 16
"""How many letters of the title have room beside the answers; where fewer have, those stand
below."""


class SuggestStrip(QFrame):
    """Heading, the row of photos, and a button for each answer."""

    def __init__(self, view: SuggestView) -> None:
        super().__init__()
        self.setObjectName("suggestStrip")
        self.view = view
        self.order = choice(tr("What to suggest"))
        self._answers: tuple[QPushButton | QToolButton, ...] = ()
        self._text = ""
        self.title = text_label(role="heading")
        # Such a label and strip give way where there is little room.
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._acts = in_row(spacing=8)
        self._words = in_row((self.title, 1), self._acts, spacing=8)
        self._head = in_row((self._words, 1), margins=(14, 8, 10, 0), spacing=8)
        in_column(self._head, self.view, margins=(0, 0, 0, 2), spacing=2, on=self)

    def add_buttons(self, actions: ActionSet, icons: IconBinder) -> None:
        """Put a button for each answer beside the title, and what to suggest."""
        self.accept = ActionButton(actions["suggest_accept"], tr("Belongs (Y)"))
        self.accept.setProperty("primary", True)
        self.refuse = ActionButton(actions["suggest_refuse"], tr("Does not (N)"))
        back = QToolButton()
        back.setDefaultAction(actions["suggest_undo"])
        action = actions["suggest_unsure"]
        kinds = ((tr("Most alike first"), False), (tr("Most worth labelling"), True))
        order = self.order
        for text, unsure in kinds:
            order.addItem(text, unsure)
        order.setToolTip(action.toolTip())
        order.setCurrentIndex(int(action.isChecked()))
        order.currentIndexChanged.connect(lambda place: action.setChecked(place == 1))
        action.toggled.connect(lambda unsure: order.setCurrentIndex(int(unsure)))
        hide = partial(actions["suggestions"].setChecked, False)
        close = icons.button("close", tr("Hide the suggestions (S)"), hide, 16, "muted")
        self._answers = (self.accept, self.refuse, back)
        for widget in (order, *self._answers):
            self._acts.addWidget(widget)
        self._acts.addStretch()
        self._head.addWidget(close)
        self._head.setAlignment(close, Qt.AlignmentFlag.AlignTop)

    def show_title(self, text: str) -> None:
        """Say which album it is about."""
        self._text = text
        self.title.setToolTip(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit)  # its parts have their new size by then

    def _fit(self) -> None:
        """The answers stand below the title where too little of it could be read beside them; what
        else could be suggested gives way before they do."""
        margins, gap = self._head.contentsMargins(), self._head.spacing()
        room = self.width() - margins.left() - margins.right() - 2 * self.title.height() - gap
        answers = sum(one.sizeHint().width() + gap for one in self._answers)
        order = self.order.sizeHint().width() + gap
        title = LEAST_LETTERS * self.title.fontMetrics().averageCharWidth()
        beside = room >= answers + title
        way = QBoxLayout.Direction
        self._words.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.order.setVisible(room >= answers + order + (title if beside else 0))
        QTimer.singleShot(0, self, self._elide)  # the label has its new width by then

    def _elide(self) -> None:
        room = self.title.width()
        middle = Qt.TextElideMode.ElideMiddle
        self.title.setText(self.title.fontMetrics().elidedText(self._text, middle, room))
