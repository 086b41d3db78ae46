"""The first minute: three steps on a person's own folder, then a hint, then nothing ever again.

Each step is done by doing it: a folder is watched, its photos are in, a photo was searched with.
Whoever skips the steps still has the hint that photos can be dropped, until that was done once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from photosim.core.language import tr
from photosim.ui.search.controller import QueryControl
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import in_row, text_label
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.spoken.announce import announce
from photosim.ui.work.session import Session, SessionState

STEPS, HINT = "first_steps", "drop_hint"
"""What is kept of them in the preferences."""


class Step(IntEnum):
    """Where a person is."""

    CHOOSE = 0
    FILL = 1
    DROP = 2


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the step depends on."""

    folders: int
    photos: int
    working: bool


def step_now(now: Beginning) -> Step:
    """The step that comes next. Pure."""
    if not now.folders:
        return Step.CHOOSE
    return Step.FILL if now.working or not now.photos else Step.DROP


FITS = ((True, True, False), (True, False, False), (False, False, False), (False, False, True))
"""From much room to little: whether the other steps are shown, and with words; whether the words of
the step to take are broken."""


class FirstSteps(QFrame):
    """A line above the photos. ``add_folder``, ``find``: what its button does in a step."""

    def __init__(
        self,
        session: Session,
        control: QueryControl,
        preferences: Preferences,
        *,
        add_folder: Callable[[], object],
        find: Callable[[], object],
    ) -> None:
        super().__init__()
        self._session, self._control, self._preferences = session, control, preferences
        self._do = {Step.CHOOSE: add_folder, Step.DROP: find}
        self._begun = False
        self._step: Step | None = None
        self._said: dict[Step, str] = {}
        self.setProperty("role", "banner")
        self.marks: list[QLabel] = [text_label() for _ in Step]
        self._ruler = text_label()
        self._ruler.setParent(self)
        self._ruler.hide()
        self.hint = text_label(
            tr("Drop a photo anywhere here to find its duplicates and look-alikes."), wrap=True
        )
        self.button = QPushButton()
        self.button.setProperty("primary", True)
        self.button.clicked.connect(self._act)
        self.skip = QPushButton(tr("Skip"))
        self.skip.setToolTip(tr("Don't show these steps again"))
        self.skip.clicked.connect(self.end)
        self._row = in_row(
            *self.marks,
            (self.hint, 1),
            None,
            self.button,
            self.skip,
            margins=(14, 8, 10, 8),
            spacing=18,
            on=self,
        )
        self.hide()

    def begin(self) -> None:
        """Show what is still to be learnt; nothing where all was."""
        if self._begun or not self._preferences.shown(HINT):
            return
        self._begun = True
        self._session.folders_changed.connect(self._refresh)
        self._session.state_changed.connect(self._refresh)
        self._control.answered.connect(self._found)
        self._refresh()

    def end(self) -> None:
        """No steps any more; the hint stays until a photo was searched with."""
        if self._preferences.shown(STEPS):
            self._preferences.set_shown(STEPS, False)
        else:
            self._preferences.set_shown(HINT, False)
        self._refresh()

    def _found(self, _: int) -> None:
        """A photo was searched with: all has been learnt."""
        self._preferences.set_shown(STEPS, False)
        self._preferences.set_shown(HINT, False)
        self._refresh()

    def _act(self) -> None:
        if self._step in self._do:
            self._do[self._step]()

    def _refresh(self, *_: object) -> None:
        session = self._session
        photos = sum(one.photos for one in session.folders)
        opening = session.state in {SessionState.OPENING, SessionState.FAILED}
        working = session.state in {SessionState.WORKING, SessionState.PAUSED}
        before, self._step = self._step, step_now(Beginning(len(session.folders), photos, working))
        steps = self._preferences.shown(STEPS)
        # The page of an empty library says by itself how to begin.
        hint = self._preferences.shown(HINT) and self._step is Step.DROP
        self.setVisible(not opening and (steps or hint))
        for mark in self.marks:
            mark.setVisible(steps)
        self.hint.setVisible(not steps)
        words = self._said = self._words(photos)
        for step, mark in zip(Step, self.marks, strict=True):
            done, now = step < self._step, step is self._step
            font = mark.font()
            font.setBold(now)
            mark.setFont(font)
            mark.setEnabled(now or done)
        self.button.setText(
            tr("Add folder…") if self._step is Step.CHOOSE else tr("Find by photo…")
        )
        self.button.setVisible(steps and self._step in self._do)
        self._fit()
        self.setAccessibleName(words[self._step] if steps else self.hint.text())
        if steps and self.isVisible() and before is not self._step:
            announce(self, words[self._step])

    def _fit(self) -> None:
        """Where there is no room for all words, the steps that are done or not begun yet have
        their signs alone, and their words where they are pointed at; where that is too much they
        give way, and the step to take breaks its words into lines."""
        now = self._step
        if now is None or not self._said or not self._preferences.shown(STEPS):
            return
        for shown, words, wraps in FITS:
            texts = {step: self._mark_text(step, words) for step in Step if shown or step is now}
            if wraps or self._width_with(texts) <= self.width():
                break
        for step, mark in zip(Step, self.marks, strict=True):
            mark.setText(texts.get(step, ""))
            mark.setToolTip(self._said[step])
            mark.setAccessibleName(self._said[step])
            mark.setWordWrap(wraps and step is now)
            mark.setVisible(step in texts)

    def _mark_text(self, step: Step, words: bool) -> str:
        sign = "✓" if self._step is not None and step < self._step else f"{step + 1}"
        return f"{sign}  {self._said[step]}" if words or step is self._step else sign

    def _width_with(self, texts: Mapping[Step, str]) -> int:
        """The points that the line takes with these marks. They are tried on a label beside them:
        a mark that is shown for a trial would at once make the whole window as wide as it needs."""
        widths = [one.sizeHint().width() for one in (self.button, self.skip) if not one.isHidden()]
        for step, text in texts.items():
            self._ruler.setFont(self.marks[step].font())
            self._ruler.setText(text)
            widths.append(self._ruler.sizeHint().width())
        margins = self.contentsMargins() + self._row.contentsMargins()
        between = self._row.spacing() * (len(widths) - 1)
        return margins.left() + margins.right() + between + sum(widths)

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fit()

    @staticmethod
    def _words(photos: int) -> dict[Step, str]:
        fill = tr("Watch it fill")
        return {
            Step.CHOOSE: tr("Choose a folder of photos"),
            Step.FILL: tr("{what}: {photos}", what=fill, photos=fmt.photos(photos))
            if photos
            else fill,
            Step.DROP: tr("Drop a photo here"),
        }
