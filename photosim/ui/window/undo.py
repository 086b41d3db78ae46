"""Taking back what was done last, anywhere in the window, and saying what was done."""

from __future__ import annotations

from functools import partial

from photosim.core.language import labelled, tr
from photosim.ui.widgets.action import Action
from photosim.ui.widgets.toast import Toast
from photosim.ui.work.history import Deed, History, Notice
from photosim.ui.work.session import Session

LONGEST = 60
"""Letters of a deed that a menu shows."""


def undo_actions(session: Session, history: History) -> tuple[Action, ...]:
    """Undo and redo; each says what it would do."""

    def words(verb: str, deed: Deed | None) -> str:
        text = deed.text if deed is not None else ""
        short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
        return labelled(verb, short).replace("&", "&&") if short else verb

    return (
        Action("undo", tr("Undo"), history.undo, menus=(("Edit", 1),), keys="Ctrl+Z", icon="undo",
               tip=tr("Take back what was done last: to files, also before a restart, to albums, "
               "decisions and guarded folders"),
               label=lambda: words(tr("Undo"), history.newest),
               enabled=lambda: session.writable and history.newest is not None, anywhere=True),
        Action("redo", tr("Redo"), history.redo, menus=(("Edit", 1),), keys="Ctrl+Shift+Z",
               icon="redo", tip=tr("Do again what was taken back last"),
               label=lambda: words(tr("Redo"), history.newest_undone),
               enabled=lambda: session.writable and history.newest_undone is not None,
               anywhere=True),
    )  # fmt: skip


def show_notices(history: History, toast: Toast) -> None:
    """Say in one place what was done and what was taken back, each with its own way back."""

    def show(notice: Notice, deed: Deed | None) -> None:
        if deed is None:
            toast.say(notice.text, stays=notice.warning)
        else:
            undo = partial(history.take_back, deed)
            toast.say(notice.text, tr("Undo"), undo, stays=notice.warning)

    history.said.connect(show)
