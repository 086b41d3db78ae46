"""Requests of other computers in the window: told as they come, and answered by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from photosim.core.language import labelled, sentence, sentences, tr, tr_n
from photosim.library.library import Library
from photosim.library.values import Change
from photosim.library.words import request_state_words, request_words
from photosim.storage.requests import RequestKind, RequestRow
from photosim.storage.rights import Right
from photosim.ui.removal.removal import Removal
from photosim.ui.widgets.action import Action
from photosim.ui.widgets.banner import Banners
from photosim.ui.widgets.toast import Toast
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

if TYPE_CHECKING:
    from photosim.ui.removal.requests_dialog import RequestsDialog

KEY = "requests"
SHOWN = 100
"""Requests that are listed, the newest."""


class RequestsControl(QObject):
    """Says in ``banners`` what waits for an answer, answers through ``removal``, and says in
    ``toast`` how others have answered."""

    def __init__(
        self, session: Session, removal: Removal, banners: Banners, toast: Toast, window: QWidget
    ) -> None:
        super().__init__(window)
        self._toast = toast
        self._sent: set[int] = set()
        """Requests of this computer that were not answered yet when last looked at."""
        self._session = session
        self._removal = removal
        self._banners = banners
        self._window = window
        self._newest = Latest(self)
        session.opened.connect(lambda _: self._look())
        session.changed.connect(self._on_change)

    def actions(self) -> tuple[Action, ...]:
        """The list of all requests, where computers share the library."""
        return (
            Action("requests", tr("Requests of other computers…"), self.show_all,
                   menus=(("Library", 1),),
                   tip=tr("What computers that share this library ask of each other"),
                   shown=self._is_shared, anywhere=True),
        )  # fmt: skip

    def show_all(self) -> None:
        """List them, to answer those that are asked of this computer."""
        from photosim.ui.removal.requests_dialog import RequestsDialog

        session = self._session
        dialog = RequestsDialog(self._window, session.may(Right.CLEAN))
        dialog.accept_asked.connect(lambda row: self._accept(row, dialog))
        dialog.refuse_asked.connect(self._refuse)
        session.keep_filled(
            dialog,
            "read the requests",
            lambda library: library.requests.all(SHOWN),
            dialog.show_requests,
            session.changed,
        )
        dialog.open()

    def _is_shared(self) -> bool:
        library = self._session.library
        return library is not None and library.shared

    def _accept(self, row: RequestRow, dialog: RequestsDialog) -> None:
        if row.kind is RequestKind.UNDO:
            self._removal.undo_for(row)
        else:
            dialog.accept()  # the overview that follows stands over the window
            self._removal.ask_for_request(row)

    def _refuse(self, row: RequestRow) -> None:
        self._session.write(
            "refuse a request", lambda library, _: library.requests.refuse(row.id), files=False
        )

    def _on_change(self, change: Change) -> None:
        if change.requests:
            self._look()

    def _look(self) -> None:
        """Tell what waits for an answer, where this person may give it."""
        if not self._session.may(Right.CLEAN) or not self._is_shared():
            return

        def read(library: Library) -> list[RequestRow]:
            return library.requests.all(SHOWN)

        self._newest.ask(self._session.read, "look at requests", read, self._tell)

    def _tell(self, rows: list[RequestRow]) -> None:
        answered = [row for row in rows if row.id in self._sent and not row.is_open]
        self._sent = {row.id for row in rows if row.own and row.is_open}
        if answered:
            self._toast.say("\n".join(map(_answer_text, answered)))
        waiting = [row for row in reversed(rows) if row.here and row.is_open]
        if not waiting:
            self._banners.remove(KEY)
            return
        more = len(waiting) - 1
        words = (
            sentence(request_words(waiting[0])),
            tr_n("{n} more request waits.", "{n} more requests wait.", more) if more else "",
        )
        self._banners.show_banner(KEY, sentences(words), button=tr("Look…"), do=self.show_all)


def _answer_text(row: RequestRow) -> str:
    """What became of a request of this computer."""
    return sentence(labelled(row.computer, request_state_words(row)))
