"""What was done to the library in this window, and the one way back from it: the newest first.

A feature writes through :meth:`History.write` and answers what it did with a :class:`Notice`: words
for a person and, where it can be taken back, a :class:`WayBack`. Taking something back is a write
like another, whose way back does the same again. Files that were removed before the window was
opened come from the journal (:meth:`History.know`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from photosim.core.jobs import JobContext, Progress
from photosim.core.language import tr
from photosim.library.library import Library
from photosim.library.values import Change, Report
from photosim.ui.work.session import Session, SessionState

R = TypeVar("R", bound=Report)

MOST = 100
"""Deeds that are kept, the newest."""

UNDONE, AGAIN = tr("Undone: {text}."), tr("Done again: {text}.")
NOTHING_LEFT = tr("Nothing of this was left to take back: {text}.")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of taking something back.

    way: the way that does it again; None where that can't be. stays: of what was not taken back,
    something can be tried again. text: what to tell where "undone" doesn't say it all; warning: a
    person has to read it.
    """

    way: WayBack | None = None
    stays: bool = False
    text: str = ""
    warning: bool = False


@dataclass(frozen=True, slots=True)
class WayBack:
    """How something is taken back that was done.

    text: what was done, as it stands behind "Undo: " and before a full stop. take: takes it back,
    in the library lane. outcome: tells what came of it. files: it moves files. entry: its number in
    the journal of removals. when: seconds since the epoch, of what was done before.
    """

    text: str
    take: Callable[[Library, JobContext], Report]
    outcome: Callable[[Any], Outcome]
    files: bool = False
    entry: int | None = None
    when: float = 0.0


@dataclass(frozen=True, slots=True)
class Notice:
    """What a write has to tell: words for a person ("" for none), and the way back from it.

    warning: it stays until it was read.
    """

    text: str
    way: WayBack | None = None
    warning: bool = False


class Deed:
    """Something that is being done, or was; its ``way`` back is known once it is done."""

    def __init__(self, way: WayBack | None = None) -> None:
        self.way = way
        self.when = way.when if way is not None and way.when else time.time()
        self.wanted_back = False
        """It shall be taken back as soon as it is done."""

    @property
    def text(self) -> str:
        """What was done; "" while it is under way."""
        return self.way.text if self.way is not None else ""


def way_back(text: str, change: Change) -> WayBack | None:
    """The way back from a write that altered rows; None where it altered none."""
    if not change.alterations:
        return None

    def outcome(report: Report) -> Outcome:
        again = way_back(text, report.change)
        return Outcome(again, text="" if again is not None else NOTHING_LEFT.format(text=text))

    return WayBack(text, lambda library, _: library.take_back(change), outcome)


class History(QObject):
    """What can be taken back, and what can be done again.

    ``changed`` follows when that is another thing. ``said(Notice, Deed | None)``: what a person
    should read; with a deed, one that can be taken back. ``going_back(Deed)``: this is about to be
    taken back.
    """

    changed = Signal()
    said = Signal(object, object)
    going_back = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        self._aside: set[int] = set()
        session.open_failed.connect(lambda _: self._drop_waiting())

    # ---- what there is

    @property
    def newest(self) -> Deed | None:
        """What :meth:`undo` would take back."""
        return _last(self._done)

    @property
    def newest_undone(self) -> Deed | None:
        """What :meth:`redo` would do again."""
        return _last(self._undone)

    def of_entry(self, entry: int) -> Deed | None:
        """The deed that the journal has under a number; None where it isn't here."""
        return next((one for one in self._done if one.way and one.way.entry == entry), None)

    def know(self, journal: Iterable[WayBack], read_at: float) -> None:
        """Take in what the journal had at a time that can be undone.

        What it had no more then was undone elsewhere: by another process, while the library was
        closed.
        """
        there = {one.entry: one for one in journal}
        kept = [
            one
            for one in self._done
            if _entry(one) is None or _entry(one) in there or one.when > read_at
        ]
        known = {_entry(one) for one in kept} | self._aside
        new = [Deed(one) for entry, one in there.items() if entry not in known]
        self._done[:] = sorted([*kept, *new], key=lambda one: one.when)
        self.changed.emit()

    # ---- doing

    def write(
        self,
        what: str,
        work: Callable[[Library, JobContext], R],
        notice: Callable[[R], Notice],
        on_done: Callable[[R], None] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
        *,
        on_failed: Callable[[BaseException], None] | None = None,
        files: bool = False,
    ) -> Deed | None:
        """Change the library as ``Session.write`` does, so that it can be taken back.

        notice: what is to be told of it. on_done comes before that. Returns None where nothing
        can be written, and a person was told so.
        """
        deed = Deed()

        def done(report: R) -> None:
            if on_done is not None:
                on_done(report)
            told = notice(report)
            if told.way is not None:
                # What was taken back before this was begun is not done again on top of it.
                self._undone[:] = [one for one in self._undone if one.when > deed.when]
            self._settle(deed, told.way, self._done)
            if deed.wanted_back and told.way is not None:
                self.take_back(deed)
            elif told.text:
                self.said.emit(told, deed if told.way is not None else None)

        def failed(error: BaseException) -> None:
            self._settle(deed, None, self._done)
            (on_failed or self._session.trouble.emit)(error)

        return self._submit(
            deed,
            self._done,
            what,
            work,
            on_done=done,
            on_failed=failed,
            on_progress=on_progress,
            files=files,
        )

    def record(self, way: WayBack) -> Deed:
        """Something that was done, and is not here yet."""
        deed = Deed(way)
        self._done.append(deed)
        return deed

    def _submit(
        self,
        deed: Deed,
        into: list[Deed],
        what: str,
        work: Callable[[Library, JobContext], R],
        *,
        on_done: Callable[[R], None],
        on_failed: Callable[[BaseException], None],
        on_progress: Callable[[Progress], None] | None = None,
        files: bool,
    ) -> Deed | None:
        """Write, with ``deed`` standing in its list while it is under way."""
        session = self._session
        waits = session.library is None and session.state is SessionState.OPENING
        possible = session.writable or waits
        if possible:
            into.append(deed)
        session.write(
            what,
            work,
            on_done,
            on_progress,
            on_failed=on_failed,
            on_cancelled=lambda: self._settle(deed, None, into),
            files=files,
        )
        self.changed.emit()
        return deed if possible else None

    def _settle(self, deed: Deed, way: WayBack | None, among: list[Deed]) -> None:
        """A deed is done; without a way back it is none of the history."""
        deed.way = way
        if way is None and deed in among:
            among.remove(deed)
        del among[:-MOST]
        self.changed.emit()

    def _drop_waiting(self) -> None:
        for deeds in (self._done, self._undone):
            deeds[:] = [one for one in deeds if one.way is not None]
        self.changed.emit()

    # ---- back and forth

    def undo(self) -> None:
        """Take back what was done last; nothing where there is nothing."""
        if (deed := self.newest) is not None:
            self.take_back(deed)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if (deed := self.newest_undone) is not None:
            self._turn(deed, self._undone, self._done, AGAIN)

    def take_back(self, deed: Deed) -> None:
        """Take back one thing, the newest or not; nothing where that was done already."""
        if deed in self._done:
            self.going_back.emit(deed)
            self._turn(deed, self._done, self._undone, UNDONE)

    def _turn(self, deed: Deed, out: list[Deed], into: list[Deed], words: str) -> None:
        way = deed.way
        if way is None:
            deed.wanted_back = True
            self.changed.emit()
            return
        place = out.index(deed)
        out.remove(deed)
        turned = Deed()

        def stay() -> None:
            deed.wanted_back = False
            out.insert(place, deed)

        def done(report: Report) -> None:
            came = way.outcome(report)
            if came.stays:
                stay()
            elif came.way is None and way.entry is not None and came.warning:
                self._aside.add(way.entry)
            self._settle(turned, came.way, into)
            text = came.text or words.format(text=way.text)
            self.said.emit(Notice(text, warning=came.warning), None)
            if turned.wanted_back and came.way is not None:
                self._turn(turned, into, out, UNDONE if into is self._done else AGAIN)

        def failed(error: BaseException) -> None:
            stay()
            self._settle(turned, None, into)
            self._session.trouble.emit(error)

        what = tr("take it back") if words == UNDONE else tr("do it again")
        started = self._submit(
            turned, into, what, way.take, on_done=done, on_failed=failed, files=way.files
        )
        if started is None:
            stay()


def _entry(deed: Deed) -> int | None:
    return deed.way.entry if deed.way is not None else None


def _last(deeds: Iterable[Deed]) -> Deed | None:
    """The newest that nobody has asked to turn yet."""
    return next((one for one in reversed(list(deeds)) if not one.wanted_back), None)
