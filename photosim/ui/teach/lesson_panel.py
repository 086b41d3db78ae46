"""The part of the Teach page that teaches: what is ready, what is missing, how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QWidget,
)

from photosim.core.jobs import Progress
from photosim.core.language import sentences, tr, tr_n
from photosim.library.teaching.child import INSTALL
from photosim.library.teaching.deep import STEPS, DeepOptions
from photosim.library.teaching.values import LOSSES, AlbumReadiness, Readiness, UnfinishedLesson
from photosim.library.teaching.words import lack_words
from photosim.ui.teach.loss_curve import LossCurve, loss_text
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import choice, in_column, in_row, no_wider, swapped, text_label

WHAT_FOR = tr(
    "photosim learns from your albums what you call similar. It puts a quarter of each album "
    "aside, learns from the rest, and measures on what it put aside. Only where that "
    "is better than chance can explain, and nothing else is told apart worse, does the new "
    "model answer. Duplicates are always told by the base model."
)

STEPS_OF = tr("teaching the network")
"""What a deep lesson calls its training, which is counted in steps."""


def album_text(album: AlbumReadiness) -> str:
    """How an album stands. Pure."""
    if album.lack is not None:
        return lack_words(album)
    if album.pictures < album.photos:
        return tr(
            "Ready: {photos}, {pictures} different",
            photos=fmt.photos(album.photos),
            pictures=fmt.count(album.pictures),
        )
    return tr("Ready: {photos}", photos=fmt.photos(album.photos))


def progress_text(progress: Progress) -> str:
    """How far a lesson is, how well it does, and how long still. Pure."""
    parts = [progress.what[:1].upper() + progress.what[1:]]
    if progress.what == STEPS_OF:
        parts.append(
            tr(
                "step {done} of {total}",
                done=fmt.count(progress.done),
                total=fmt.count(progress.total),
            )
        )
    elif progress.total:
        parts.append(f"{progress.done * 100 // progress.total} %")
    parts += [loss_text(progress.loss), fmt.time_left(progress.seconds_left)]
    return " · ".join(part for part in parts if part)


QUICK = tr("Quick (seconds)")
DEEP = tr("Deep (minutes to hours; needs the train extra)")
QUICK_MEANS = tr("Learns to weigh what the base model sees in your photos already.")
DEEP_MEANS = tr(
    "Trains the network itself to see more, at low priority beside your work, on a graphics card "
    "where there is one. It can be stopped at any time, and goes on where it was."
)
WIDTH = 776
"""Points with the smallest text."""


def interrupted_text(lesson: UnfinishedLesson) -> str:
    """Where a deep lesson was interrupted. Pure."""
    if lesson.trained:
        return tr(
            "A deep lesson was interrupted after its last step, before its model could answer."
        )
    if lesson.step:
        return tr(
            "A deep lesson was interrupted at step {step} of {steps}.",
            step=lesson.step,
            steps=lesson.steps,
        )
    return tr("A deep lesson was interrupted before its first step.")


def interrupted_note(lesson: UnfinishedLesson) -> str:
    """What going on with it means. Pure."""
    if not lesson.usable:
        return tr("The library has another base model since, so that it can't go on.")
    count = len(lesson.albums)
    albums = tr_n("the album", "the {n} albums", count)
    return tr("Going on, it learns from {albums} as they were when it began.", albums=albums)


class Ways(QWidget):
    """Quick or deep, and what a deep lesson may be told. ``changed``: another way is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._missing = ""
        self.quick, self.deep = QRadioButton(QUICK), QRadioButton(DEEP)
        self.quick.setChecked(True)
        self._group = QButtonGroup(self)
        self.loss = choice(tr("Loss"), ((loss, loss) for loss in LOSSES))
        numbers = (STEPS, 2 * STEPS, 4 * STEPS, 10 * STEPS)
        self.steps = choice(tr("Steps"), ((fmt.count(number), number) for number in numbers))
        self.missing = text_label(role="warning", wrap=True)
        self.missing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton(tr("Copy the command"))
        self.copy.clicked.connect(lambda _=False: QGuiApplication.clipboard().setText(INSTALL))
        self._options, self._lacking = QWidget(), QWidget()
        _row(self._options, QLabel(tr("Loss")), self.loss, QLabel(tr("Steps")), self.steps)
        copy = in_row(self.copy, None)
        in_column(self.missing, copy, margins=(24, 2, 0, 0), spacing=8, on=self._lacking)
        for button, means in ((self.quick, QUICK_MEANS), (self.deep, DEEP_MEANS)):
            self._group.addButton(button)
            button.setAccessibleDescription(means)
        in_column(
            *(self.quick, _means(QUICK_MEANS), self.deep, _means(DEEP_MEANS)),
            *(self._options, self._lacking),
            margins=0,
            spacing=4,
            on=self,
        )
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
        install = tr("Install them, then start photosim again:\n{install}", install=INSTALL)
        self.missing.setText(sentences((missing, install)) if missing else "")
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
        self.text = text_label(role="heading", wrap=True)
        self.note = text_label(role="muted", wrap=True)
        self.go_on = QPushButton(tr("Continue"))
        self.go_on.setProperty("primary", True)
        self.over = QPushButton(tr("Start over…"))
        self.discard = QPushButton(tr("Throw away…"))
        for button, signal in (
            (self.go_on, self.continue_asked),
            (self.over, self.over_asked),
            (self.discard, self.discard_asked),
        ):
            button.clicked.connect(lambda _=False, asked=signal: asked.emit())
        buttons = QWidget()
        _row(buttons, self.go_on, self.over, self.discard, indent=0)
        in_column(self.text, self.note, buttons, margins=(16, 12, 16, 12), spacing=8, on=self)

    def show_lesson(self, lesson: UnfinishedLesson, *, possible: bool, writable: bool) -> None:
        """Show it. possible: deep teaching is installed."""
        self.text.setText(interrupted_text(lesson))
        self.note.setText(interrupted_note(lesson))
        self.go_on.setEnabled(writable and possible and lesson.usable)
        self.over.setEnabled(writable and possible)
        self.discard.setEnabled(writable)


def _means(words: str) -> QLabel:
    label = text_label(words, role="muted", wrap=True)
    label.setContentsMargins(24, 0, 0, 4)
    return label


def _row(widget: QWidget, *parts: QWidget, indent: int = 24) -> None:
    in_row(*parts, None, margins=(indent, 2, 0, 0), spacing=10, on=widget)


class LessonPanel(QWidget):
    """Readiness, the two ways to teach, one button, and progress. ``teach_asked``,
    ``cancel_asked``, ``albums_asked``: a person wants to label more photos."""

    teach_asked = Signal()
    cancel_asked = Signal()
    albums_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        no_wider(self, WIDTH)
        self._rows = QWidget()
        self.ways, self.interrupted = Ways(), InterruptedCard()
        title = text_label(tr("Teach photosim what is similar"), role="title")
        text = text_label(WHAT_FOR, role="muted", wrap=True)
        self.missing = text_label(role="warning", wrap=True)
        self.button = QPushButton(tr("Teach"))
        self.button.setProperty("primary", True)
        self.button.clicked.connect(lambda _=False: self.teach_asked.emit())
        self.more = QPushButton(tr("Go to the albums"))
        self.more.clicked.connect(lambda _=False: self.albums_asked.emit())
        self.stop = QPushButton(tr("Cancel"))
        self.stop.clicked.connect(lambda _=False: self.cancel_asked.emit())
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(260)
        self.bar.setAccessibleName(tr("Progress of teaching"))
        self.loss = LossCurve()
        self.state = text_label(role="muted")
        row = in_row(self.button, self.more, self.stop, self.bar, self.state, None, spacing=10)
        self._column = in_column(
            title,
            text,
            self.interrupted,
            self.missing,
            self._rows,
            self.ways,
            row,
            self.loss,
            None,
            margins=(28, 24, 28, 24),
            spacing=14,
            on=self,
        )
        self._state = (False, False, False)
        self.ways.changed.connect(self._render)
        self._render()

    def show_readiness(self, readiness: Readiness) -> None:
        """Show what is ready and what is missing."""
        refusal = readiness.refusal
        self.missing.setText(refusal.message if refusal is not None else "")
        self.missing.setVisible(refusal is not None)
        self._rows = swapped(self._column, self._rows, _rows(readiness))

    def show_state(
        self,
        *,
        teaching: bool,
        ready: bool,
        writable: bool,
        unfinished: UnfinishedLesson | None = None,
    ) -> None:
        """Show whether a lesson is under way, or could be; unfinished: one that could go on."""
        self._state = (teaching, ready, writable)
        self.interrupted.setVisible(unfinished is not None and not teaching)
        if unfinished is not None:
            self.interrupted.show_lesson(
                unfinished, possible=self.ways.installed, writable=writable
            )
        self._render()

    def _render(self) -> None:
        teaching, ready, writable = self._state
        had_focus = self.button.hasFocus() or self.stop.hasFocus()
        self.button.setVisible(not teaching)
        self.button.setEnabled(ready and writable and self.ways.possible)
        self.ways.setVisible(not teaching)
        self.more.setVisible(not teaching and not ready)
        for widget in (self.stop, self.bar):
            widget.setVisible(teaching)
        if not teaching:
            self.loss.hide()
        if teaching and not self.state.text():
            self.loss.clear()
            self.bar.setRange(0, 0)
            self.state.setText(tr("Waiting for its turn"))
        if not teaching:
            self.state.setText("" if writable else tr("The library can only be read now."))
        if had_focus:
            (self.stop if teaching else self.button).setFocus()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the lesson is."""
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        self.state.setText(progress_text(progress))
        self.loss.add(progress)
        self.loss.setVisible(bool(self.loss.points))


def _rows(readiness: Readiness) -> QWidget:
    """A line for each album."""
    card = QFrame()
    card.setProperty("role", "card")
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 12, 16, 12)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for number, album in enumerate(readiness.albums):
        role = "warning" if album.lack is not None else "muted"
        grid.addWidget(text_label(album.name), number, 0)
        grid.addWidget(text_label(album_text(album), role=role, wrap=True), number, 1)
    card.setVisible(bool(readiness.albums))
    return card
