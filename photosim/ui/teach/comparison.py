"""Two models side by side: the photos whose nearest photos they see most differently."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from photosim.core.language import tr, tr_n
from photosim.core.types import PhotoId
from photosim.library.models.values import Disagreement, KeptModel
from photosim.ui.teach.controller import Compared
from photosim.ui.teach.found_row import FoundByQuery, FoundPhoto, FoundView
from photosim.ui.teach.report_text import voted_text
from photosim.ui.widgets.action import KeyHints
from photosim.ui.widgets.layout import choice, flow_of, in_column, in_row, swapped, text_label
from photosim.ui.widgets.words.models import model_name

VOTES = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1}
VOTE_KEYS: KeyHints = (("1, 2", tr("Where two models differ: which row is right")),)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


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
        question = text_label(tr("Which is right?"), role="muted")
        self.buttons = tuple(
            self._button(row, place) for row, place in enumerate((tr("Upper row"), tr("Lower row")))
        )
        self.state = text_label(role="muted")
        row = in_row(question, *self.buttons, self.state, None, spacing=8)
        in_column(view, row, margins=0, spacing=4, on=self)

    def _button(self, row: int, place: str) -> QPushButton:
        button = _Choice(place)
        button.setCheckable(True)
        button.setToolTip(tr("{names} is right ({row})", names=self.names[row], row=row + 1))
        button.setAccessibleName(tr("{names} is right", names=self.names[row]))
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
        self.state.setText(tr("Keeping your answer…") if self._waiting else kept)

    def take_focus(self) -> None:
        """Put the keyboard here."""
        self.buttons[self.chosen or 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key of a button that has the focus and does not know it."""
        key = Qt.Key(event.key())
        if key in VOTES:
            self._vote(VOTES[key])
        elif key in STEPS:
            self.step_asked.emit(STEPS[key])
        else:
            super().keyPressEvent(event)


def of_difference(one: Disagreement, names: tuple[str, str]) -> FoundByQuery:
    """A photo with what each model finds; what only one of them finds is framed. Pure."""

    def row(mine: Sequence[PhotoId], other: Sequence[PhotoId]) -> tuple[FoundPhoto, ...]:
        return tuple(FoundPhoto(photo, "" if photo in other else "accent") for photo in mine)

    same, all_of_them = len(set(one.first) & set(one.second)), len(one.first)
    return FoundByQuery(
        tr_n("{n} of {count} is the same", "{n} of {count} are the same", same, count=all_of_them)
        if same
        else tr("None of {count} is the same", count=all_of_them),
        FoundPhoto(one.photo),
        ((names[0], row(one.first, one.second)), (names[1], row(one.second, one.first))),
    )


class ComparePanel(QWidget):
    """Choose two models, see where they differ and say which is right. ``pair_chosen(first,
    second)``; ``left``; ``opened(photo id)``; ``voted(photo id, the model that is right, the
    other)``; ``shown_asked(widget)``: it has the keyboard and should be in view."""

    pair_chosen = Signal(str, str)
    left = Signal()
    opened = Signal(object)
    voted = Signal(object, str, str)
    shown_asked = Signal(object)

    def __init__(self, picture: Callable[[PhotoId | None], QPixmap | None]) -> None:
        super().__init__()
        self._picture = picture
        self._names: dict[str, str] = {}
        self._writable = True
        title = text_label(tr("Where two models differ"), role="title")
        self.first, self.second = choice(tr("First model")), choice(tr("Second model"))
        back = QPushButton(tr("Back to the report card"))
        back.clicked.connect(lambda _=False: self.left.emit())
        self.note = text_label(role="muted", wrap=True)
        row = flow_of(self.first, QLabel(tr("and")), self.second, back, gap=10)
        self._column = in_column(
            title, row, self.note, margins=(28, 24, 28, 24), spacing=12, on=self
        )
        self._body = QWidget()
        self._column.addWidget(self._body)
        self._column.addStretch(1)
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(self._ask)

    def start(self, models: Sequence[KeptModel], first: str, second: str) -> None:
        """Compare two of these models."""
        usable = [model for model in models if model.usable]
        self._names = {model.id: model_name(model) for model in usable}
        for box, wanted in ((self.first, first), (self.second, second)):
            with QSignalBlocker(box):
                box.clear()
                for model in usable:
                    box.addItem(model_name(model), model.id)
                box.setCurrentIndex(max(0, box.findData(wanted)))
        self._ask()

    def _ask(self) -> None:
        first, second = self.first.currentData(), self.second.currentData()
        self._fill([])
        if first is None or second is None or first == second:
            self.note.setText(tr("Choose two different models."))
            return
        self.note.setText(tr("Looking…"))
        self.pair_chosen.emit(first, second)

    def show_differences(self, found: Compared) -> None:
        """Show an answer, if it is for the pair that is chosen."""
        if (found.first, found.second) != (self.first.currentData(), self.second.currentData()):
            return
        names = (self._names.get(found.first, ""), self._names.get(found.second, ""))
        self.note.setText(
            tr(
                "Framed: found by one of the two only. A double click searches with a photo. Say "
                "which "
                "row is right (1, 2), and the next lesson learns it."
            )
            if found.differences
            else tr("The two agree on every photo that was looked at.")
        )
        self._fill(
            [self._vote_on(one, (found.first, found.second), names) for one in found.differences]
        )

    def _vote_on(
        self, one: Disagreement, pair: tuple[str, str], names: tuple[str, str]
    ) -> VoteView:
        view = FoundView(self._picture, of_difference(one, names))
        view.opened.connect(self.opened)
        vote = VoteView(one.photo, view, names)
        vote.set_writable(self._writable)
        vote.voted.connect(lambda row: self.voted.emit(one.photo, pair[row], pair[1 - row]))
        vote.step_asked.connect(lambda step: self._go(vote, step))
        return vote

    def _go(self, vote: VoteView, step: int) -> None:
        votes = self.votes()
        place = votes.index(vote) + step
        if 0 <= place < len(votes):
            votes[place].take_focus()
            self.shown_asked.emit(votes[place])

    def votes(self) -> list[VoteView]:
        """The photos to vote on, in order."""
        return self._body.findChildren(VoteView)

    def show_writable(self, writable: bool) -> None:
        """Whether votes can be kept now."""
        self._writable = writable
        for vote in self.votes():
            vote.set_writable(writable)

    def show_vote(self, photo: PhotoId, chosen: str | None) -> None:
        """A vote is kept for this model, or (None) could not be."""
        pair = (self.first.currentData(), self.second.currentData())
        for vote in self.votes():
            if vote.photo == photo and chosen is None:
                vote.show_failed()
            elif vote.photo == photo and chosen in pair:
                vote.show_kept(pair.index(chosen))

    def found(self) -> list[FoundView]:
        """What is shown."""
        return self._body.findChildren(FoundView)

    def _fill(self, views: Sequence[QWidget]) -> None:
        body = QWidget()
        column = in_column(margins=0, spacing=14, on=body)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for view in views:
            column.addWidget(view)
        self._body = swapped(self._column, self._body, body)
