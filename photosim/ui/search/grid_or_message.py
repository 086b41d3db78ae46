"""The middle of the window: the grid, or the page that says why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, QTimer

from photosim.core.filters import NO_FILTER
from photosim.core.language import sentence, sentences
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.empty_states import Empty, Situation, decide, message_of
from photosim.ui.widgets.empty_page import EmptyPage, Message
from photosim.ui.widgets.quiet_stack import QuietStack
from photosim.ui.widgets.spoken.announce import announce
from photosim.ui.work.session import Session

DELAY = 250
"""Milliseconds before "Searching" and "Opening" stand in the grid's place: a quick answer
should not flash."""


class Centre(QuietStack):
    """Shows the grid, or what ``empty_states`` decides to show instead.

    offers: what can be done about it elsewhere: ``add_folder``, ``home``, ``failed``.
    """

    def __init__(
        self,
        session: Session,
        grid: PhotoGrid,
        control: QueryControl,
        offers: Mapping[str, Callable[[], None]],
    ) -> None:
        super().__init__()
        self._session = session
        self._grid = grid
        self._control = control
        self._offers = {
            **offers,
            "all_folders": lambda: control.choose_folder(None),
            "reset_similarity": control.show_all_similarities,
            "everything": lambda: control.set_copies_only(False),
            "anyway": control.show_anyway,
            "reopen": session.reopen,
            "make_anew": session.make_anew,
            "not_narrowed": lambda: control.narrow(NO_FILTER),
        }
        self.empty = EmptyPage()
        self.addWidget(self.empty)
        self.addWidget(grid)
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._show_now)
        control.answer_shown.connect(self._tell_answer)

    def situation(self) -> Situation:
        """All that the decision depends on."""
        control, here = self._control, self._control.here
        folders = self._session.folders
        chosen = here.folder
        online = [f.online for f in folders if chosen and chosen.is_relative_to(f.path)]
        return Situation(
            state=self._session.state,
            folders=len(folders),
            photos=self._grid.count(),
            browsed=control.browsed,
            album=here.album is not None,
            is_query=here.is_query,
            searching=control.searching,
            failed=control.error is not None and here.is_query,
            answered=here.result is not None,
            nothing_similar=control.nothing_similar,
            copies_only=here.query is not None and here.query.copies_only,
            found=len(control.results.rows),
            found_here=control.found_here,
            online=online[0] if online else None,
            narrowed=bool(here.filter),
        )

    def refresh(self) -> None:
        """Decide again."""
        empty = decide(self.situation())
        if empty in {Empty.SEARCHING, Empty.OPENING} and self.isVisible():
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._show_now()

    def _show_now(self) -> None:
        self._timer.stop()
        empty = decide(self.situation())
        # Also where a dialog is in front of the window: it gives the focus back later.
        focus = self.window().focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        if empty is None:
            self.setCurrentWidget(self._grid)
        else:
            self.empty.show_message(self._message(empty))
            self.setCurrentWidget(self.empty)
        if had_focus:
            self.focus()

    def _message(self, empty: Empty) -> Message:
        folder = self._control.here.folder
        return message_of(
            empty,
            self._offers,
            error=self._control.error,
            folder=(folder.name or str(folder)) if folder is not None else "",
            library_photos=sum(one.photos for one in self._session.folders),
            album=self._control.here.album or "",
        )

    def _tell_answer(self) -> None:
        """Say what was found to who doesn't see it, or why nothing is shown."""
        empty = decide(self.situation())
        if empty is None:
            announce(self, self._control.results.counts)
        else:
            message = self._message(empty)
            announce(self, sentences([sentence(message.title), message.text]))

    def minimumSizeHint(self) -> QSize:
        """What is hidden takes no room: a long message of before would hold the window open."""
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()

    def focus(self) -> None:
        """Give the keyboard to what is shown, and of a message to what can be done about it."""
        if self.currentWidget() is self._grid:
            self._grid.setFocus()
        else:
            next(iter(self.empty.buttons()), self.empty).setFocus()
