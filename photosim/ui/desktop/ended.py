"""Work that ended is said to a screen reader, and told where a person looks at another window."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject

from photosim.core.language import tr, tr_n
from photosim.library.values import IndexReport
from photosim.ui.desktop.notices import DesktopNotices
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.work.session import Session, SessionState

LONG = 60.0
"""Seconds from which on work is long: shorter work is waited for."""

SAID = 5.0
"""Seconds from which on a screen reader says the end of work that added no photo: looking at
folders after a start, or after another program wrote there, is nothing that was waited for."""


class EndNotices(QObject):
    """Tells by the desktop that the work of a session, or a lesson, has ended.

    looking: whether a person has the window before them; show: what a click on the notice does;
    say: has a screen reader say it.
    """

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        notices: DesktopNotices,
        *,
        looking: Callable[[], bool],
        show: Callable[[], None],
        say: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._notices = notices
        self._looking = looking
        self._show = show
        self._say = say
        self._clock: Callable[[], float] = time.monotonic
        self._began: float | None = None
        self._added = 0
        session.state_changed.connect(self._on_state)
        session.finished_update.connect(self._on_update)
        session.lessons.ended.connect(self._on_lesson)

    def _on_state(self, state: SessionState) -> None:
        if state is SessionState.WORKING and self._began is None:
            self._began, self._added = self._clock(), 0
        elif state is SessionState.READY and self._began is not None:
            seconds, self._began = self._clock() - self._began, None
            self._tell(seconds, self._words(), said=self._added > 0 or seconds >= SAID)
        elif state in {SessionState.CLOSING, SessionState.OPENING}:
            self._began = None

    def _on_update(self, report: object) -> None:
        if isinstance(report, IndexReport):
            self._added += report.added

    def _on_lesson(self, seconds: float) -> None:
        if self._session.state is not SessionState.CLOSING:
            self._tell(seconds, tr("The lesson has ended."), said=True)

    def _words(self) -> str:
        if not self._added:
            return tr("The work on your photos is done.")
        return tr_n("{n} photo was added; all is done.", "{n} photos were added; all is done.",
                    self._added)  # fmt: skip

    def _tell(self, seconds: float, words: str, *, said: bool) -> None:
        if said:
            self._say(words)
        if seconds >= LONG and self._preferences.tell_ends and not self._looking():
            self._notices.show("photosim", words, self._show)
