"""The two ways to teach, and a deep lesson that was interrupted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from photosim.library.teaching.child import INSTALL
from photosim.library.teaching.deep import LOSSES, STEPS, DeepOptions
from photosim.library.teaching.values import UnfinishedLesson
from photosim.ui.widgets import format as fmt

QUICK = "Quick (seconds)"
DEEP = "Deep (minutes to hours; needs the train extra)"
QUICK_MEANS = "Learns to weigh what the base model sees in your photos already."
DEEP_MEANS = (
    "Trains the network itself to see more, at low priority beside your work, on a graphics card "
    "where there is one. It can be stopped at any time, and goes on where it was."
)
WIDTH = 720


def interrupted_text(lesson: UnfinishedLesson) -> str:
    """Where a deep lesson was interrupted. Pure."""
    if lesson.trained:
        return "A deep lesson was interrupted after its last step, before its model could answer."
    if lesson.step:
        return f"A deep lesson was interrupted at step {lesson.step} of {lesson.steps}."
    return "A deep lesson was interrupted before its first step."


def interrupted_note(lesson: UnfinishedLesson) -> str:
    """What going on with it means. Pure."""
    if not lesson.usable:
        return "The library has another base model since, so that it can't go on."
    count = len(lesson.albums)
    albums = f"the {count} albums" if count != 1 else "the album"
    return f"Going on, it learns from {albums} as they were when it began."


class Ways(QWidget):
    """Quick or deep, and what a deep lesson may be told. ``changed``: another way is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._missing = ""
        self.quick, self.deep = QRadioButton(QUICK), QRadioButton(DEEP)
        self.quick.setChecked(True)
        self._group = QButtonGroup(self)
        self.loss = QComboBox()
        self.loss.addItems(LOSSES)
        self.loss.setAccessibleName("Loss")
        self.steps = QComboBox()
        for number in (STEPS, 2 * STEPS, 4 * STEPS, 10 * STEPS):
            self.steps.addItem(fmt.count(number), number)
        self.steps.setAccessibleName("Steps")
        self.missing = QLabel()
        self.missing.setProperty("role", "warning")
        self.copy = QPushButton("Copy the command")
        self.copy.clicked.connect(lambda _=False: QGuiApplication.clipboard().setText(INSTALL))
        self._options, self._lacking = QWidget(), QWidget()
        _row(self._options, QLabel("Loss"), self.loss, QLabel("Steps"), self.steps)
        lacking = QVBoxLayout(self._lacking)
        lacking.setContentsMargins(24, 2, 0, 0)
        lacking.setSpacing(8)
        lacking.addWidget(self.missing)
        lacking.addWidget(self.copy, alignment=Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for button, means in ((self.quick, QUICK_MEANS), (self.deep, DEEP_MEANS)):
            self._group.addButton(button)
            button.setAccessibleDescription(means)
            column.addWidget(button)
            column.addWidget(_means(means))
        column.addWidget(self._options)
        column.addWidget(self._lacking)
        self.missing.setWordWrap(True)
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        self.missing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setMaximumWidth(WIDTH)
        self.deep.toggled.connect(self._show)
        self._show()

    @property
    def options(self) -> DeepOptions | None:
        """What a deep lesson is told; None for a quick one."""
        if not self.deep.isChecked():
            return None
        return DeepOptions(self.loss.currentText(), self.steps.currentData())

    @property
    def installed(self) -> bool:
        """Whether deep teaching is possible on this computer."""
        return not self._missing

    @property
    def possible(self) -> bool:
        """Whether the chosen way is."""
        return self.installed or not self.deep.isChecked()

    def show_missing(self, missing: str) -> None:
        """What deep teaching lacks on this computer; empty: nothing."""
        self._missing = missing
        install = f"Install them, then start photosim again:\n{INSTALL}"
        self.missing.setText(f"{missing} {install}" if missing else "")
        self._show()

    def _show(self) -> None:
        deep = self.deep.isChecked()
        self._options.setVisible(deep and not self._missing)
        self._lacking.setVisible(deep and bool(self._missing))
        self.changed.emit()


class InterruptedCard(QFrame):
    """A deep lesson that can go on. ``continue_asked``, ``over_asked``, ``discard_asked``."""

    continue_asked = Signal()
    over_asked = Signal()
    discard_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setMaximumWidth(WIDTH)
        self.text, self.note = QLabel(), QLabel()
        self.text.setProperty("role", "heading")
        self.note.setProperty("role", "muted")
        self.go_on = QPushButton("Continue")
        self.go_on.setProperty("primary", True)
        self.over = QPushButton("Start over…")
        self.discard = QPushButton("Throw away…")
        for button, signal in (
            (self.go_on, self.continue_asked),
            (self.over, self.over_asked),
            (self.discard, self.discard_asked),
        ):
            button.clicked.connect(lambda _=False, asked=signal: asked.emit())
        buttons = QWidget()
        _row(buttons, self.go_on, self.over, self.discard, indent=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self.text, self.note, buttons):
            column.addWidget(part)
        for label in (self.text, self.note):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)

    def show_lesson(self, lesson: UnfinishedLesson, *, possible: bool, writable: bool) -> None:
        """Show it. possible: deep teaching is installed."""
        self.text.setText(interrupted_text(lesson))
        self.note.setText(interrupted_note(lesson))
        self.go_on.setEnabled(writable and possible and lesson.usable)
        self.over.setEnabled(writable and possible)
        self.discard.setEnabled(writable)


def _means(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setContentsMargins(24, 0, 0, 4)
    return label


def _row(widget: QWidget, *parts: QWidget, indent: int = 24) -> None:
    row = QHBoxLayout(widget)
    row.setContentsMargins(indent, 2, 0, 0)
    row.setSpacing(10)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
