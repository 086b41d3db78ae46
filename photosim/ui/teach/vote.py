"""A photo that two models see differently, and a person's word on which of them is right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photosim.core.types import PhotoId
from photosim.ui.teach.found_row import FoundView
from photosim.ui.widgets.action import KeyHints

KEYS = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1}
VOTE_KEYS: KeyHints = (("1, 2", "Where two models differ: which row is right"),)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


def voted_text(name: str) -> str:
    """What is said of a vote that is kept. Pure."""
    return f"{name} is right: kept for the next lesson."


class _Choice(QPushButton):
    """A button that leaves up and down to what it stands in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)


class VoteView(QWidget):
    """A photo's two rows with a button for each: 1 and 2 press them, up and down go to another
    photo. ``voted(row)``: 0 or 1 is right; ``step_asked(1 or -1)``."""

    voted = Signal(int)
    step_asked = Signal(int)

    def __init__(self, photo: PhotoId, view: FoundView, names: tuple[str, str]) -> None:
        super().__init__()
        self.photo = photo
        self.names = names
        self.chosen: int | None = None
        self._writable = True
        self._waiting = False
        question = QLabel("Which is right?")
        question.setProperty("role", "muted")
        self.buttons = tuple(
            self._button(row, place) for row, place in enumerate(("upper", "lower"))
        )
        self.state = QLabel()
        self.state.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (question, *self.buttons, self.state):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(view)
        column.addLayout(row)

    def _button(self, row: int, place: str) -> QPushButton:
        button = _Choice(f"{place.capitalize()} row")
        button.setCheckable(True)
        button.setToolTip(f"{self.names[row]} is right ({row + 1})")
        button.setAccessibleName(f"{self.names[row]} is right")
        button.clicked.connect(lambda _=False: self._vote(row))
        return button

    def _vote(self, row: int) -> None:
        self._show()  # the button is down only where the vote is kept
        if self._writable and not self._waiting:
            self._waiting = True
            self._show()
            self.voted.emit(row)

    def set_writable(self, writable: bool) -> None:
        """Whether a vote can be kept now."""
        self._writable = writable
        self._show()

    def show_kept(self, row: int) -> None:
        """The vote is kept."""
        self.chosen, self._waiting = row, False
        self._show()

    def show_failed(self) -> None:
        """The vote could not be kept: what was said before still holds."""
        self._waiting = False
        self._show()

    def _show(self) -> None:
        for row, button in enumerate(self.buttons):
            button.setChecked(row == self.chosen)
            button.setEnabled(self._writable)
        kept = voted_text(self.names[self.chosen]) if self.chosen is not None else ""
        self.state.setText("Keeping your answer…" if self._waiting else kept)

    def take_focus(self) -> None:
        """Put the keyboard here."""
        self.buttons[self.chosen or 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key of a button that has the focus and does not know it."""
        key = Qt.Key(event.key())
        if key in KEYS:
            self._vote(KEYS[key])
        elif key in STEPS:
            self.step_asked.emit(STEPS[key])
        else:
            super().keyPressEvent(event)
