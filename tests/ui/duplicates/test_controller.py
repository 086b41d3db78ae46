"""What is asked of the library, and when: with a session that answers when it is told to."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from photosim.core.jobs import Progress
from photosim.core.types import DecisionKind, Level
from photosim.library.duplicates.values import (
    Decision,
    DecisionAltered,
    DuplicateGroup,
    SearchForDuplicates,
)
from photosim.library.values import Change, Report, WriteResult
from photosim.ui.duplicates.controller import DuplicatesControl
from photosim.ui.removal.marks import Marks
from photosim.ui.work.history import History
from photosim.ui.work.session import SessionState
from tests.helpers.groups import A, B, C, group, member

D = Path("/q/d.jpg")


class Duplicates:
    """The library's service, as far as it is asked."""

    def __init__(self) -> None:
        self.levels: list[Level] = []
        self.before: list[Sequence[object]] = []
        self.found: list[DuplicateGroup] = []
        self.kept: list[Decision] = []

    def groups(self, level: Level, *, before: Sequence[object]) -> list[DuplicateGroup]:
        self.levels.append(level)
        self.before.append(before)
        return list(self.found)

    def decide_pairs(
        self, pairs: Sequence[tuple[int, int]], kind: DecisionKind
    ) -> WriteResult[int]:
        made = [Decision(bytes([one]), bytes([two]), kind, 0.0) for one, two in pairs]
        self.kept += made
        altered = [DecisionAltered((one.first, one.second), None, (kind, 0.0)) for one in made]
        return WriteResult(len(made), Change(decisions=True, alterations=tuple(altered)))

    def decisions(self) -> list[Decision]:
        return list(self.kept)

    def forget(self, *decisions: Decision) -> Change:
        for one in decisions:
            self.kept.remove(one)
        return Change(decisions=True)


class Library:
    """A library that takes back decisions."""

    def __init__(self) -> None:
        self.duplicates = Duplicates()

    def take_back(self, change: Change) -> Change:
        pairs = {one.key for one in change.alterations}
        kept = self.duplicates.kept
        self.duplicates.kept = [one for one in kept if (one.first, one.second) not in pairs]
        back = tuple(one.back for one in change.alterations)
        return Change(decisions=True, alterations=back)


class Asked(QObject):
    """A session that keeps its questions until :meth:`answer`."""

    opened = Signal(object)
    changed = Signal(object)
    finished_update = Signal(object)
    progressed = Signal(object)
    folders_changed = Signal(object)
    state_changed = Signal(object)
    open_failed = Signal(object)
    trouble = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.library = Library()
        self.writable = True
        self.waiting: list[Callable[[], None]] = []
        self.searched = 0
        self.state = SessionState.READY
        self.told: Callable[[SearchForDuplicates], None] | None = None

    def read(
        self, what: str, work: Callable[[Library], Any], done: Callable[..., None], *_: object
    ) -> None:
        self.waiting.append(lambda: done(work(self.library)))

    def write(
        self,
        what: str,
        work: Callable[..., Any],
        done: Callable[..., None] | None = None,
        *_: object,
        **__: object,
    ) -> None:
        self.waiting.append(lambda: self.tell(work(self.library, None), done))

    def tell(self, report: Report, done: Callable[..., None] | None) -> None:
        """The end of a write: its change, then its result."""
        if report.change:
            self.changed.emit(report.change)
        if done is not None:
            done(report)

    def find_duplicates(self, told: Callable[[SearchForDuplicates], None]) -> bool:
        self.searched += 1
        self.told = told
        return True

    def answer(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


@pytest.fixture
def session(qtbot: QtBot) -> Asked:
    return Asked()


@pytest.fixture
def history(session: Asked) -> History:
    return History(session, session)  # type: ignore[arg-type]


@pytest.fixture
def control(session: Asked, history: History) -> DuplicatesControl:
    return DuplicatesControl(session, history, Marks(), session)  # type: ignore[arg-type]


def test_nothing_is_asked_until_somebody_looks(session: Asked, control: DuplicatesControl) -> None:
    session.opened.emit(None)
    assert not session.waiting
    control.look(True)
    session.answer()
    assert session.library.duplicates.levels == [Level.BURST]
    assert (control.answered, control.comparing, session.searched) == (True, True, 1)
    session.finished_update.emit(None)
    assert session.searched == 2
    control.look(False)
    session.finished_update.emit(None)
    assert session.searched == 2


def test_only_the_newest_answer_counts(
    session: Asked, control: DuplicatesControl, qtbot: QtBot
) -> None:
    control.read()
    control.set_level(Level.EXACT)
    with qtbot.waitSignal(control.changed):
        session.answer()
    changes: list[int] = []
    control.changed.connect(lambda: changes.append(1))
    control.read()
    control.read()
    session.answer()
    assert len(changes) == 1
    assert session.library.duplicates.levels[:2] == [Level.BURST, Level.EXACT]


def test_what_was_compared_is_read_where_it_found_something(
    session: Asked, control: DuplicatesControl
) -> None:
    control.look(True)
    session.answer()
    assert session.told is not None
    asked = len(session.library.duplicates.levels)
    session.tell(SearchForDuplicates(), session.told)  # thumbnails
    assert control.comparing
    session.tell(SearchForDuplicates(), session.told)  # whole files: the end, and nothing new
    session.answer()
    assert not control.comparing
    assert len(session.library.duplicates.levels) == asked
    session.tell(SearchForDuplicates(found=2), session.told)
    session.answer()
    assert len(session.library.duplicates.levels) == asked + 1


def test_a_search_that_was_cut_short_does_not_end_the_one_that_follows(
    session: Asked, control: DuplicatesControl
) -> None:
    control.look(True)
    before = session.told
    session.finished_update.emit(None)
    assert before is not None
    assert session.told is not None
    session.tell(SearchForDuplicates(), before)
    session.tell(SearchForDuplicates(), session.told)
    assert control.comparing
    session.tell(SearchForDuplicates(), session.told)
    assert not control.comparing


@pytest.mark.parametrize(
    ("change", "reads"),
    [
        (Change(photos=True), True),
        (Change(folders=True), True),
        (Change(albums={"Dogs": "Dogs"}), True),
        (Change(decisions=True), True),
        (Change(model=True, models=True), False),
    ],
)
def test_what_groups_depend_on_is_followed_while_somebody_looks(
    session: Asked, control: DuplicatesControl, change: Change, reads: bool
) -> None:
    session.changed.emit(change)
    assert not session.waiting
    control.look(True)
    session.answer()
    session.changed.emit(change)
    assert len(session.waiting) == reads


def test_decisions_are_on_pairs_of_two_photos_and_can_be_taken_back(
    session: Asked, control: DuplicatesControl, history: History, qtbot: QtBot
) -> None:
    def pairs() -> list[tuple[bytes, bytes]]:
        return [(one.first, one.second) for one in session.library.duplicates.kept]

    with qtbot.waitSignal(history.said):
        control.decide(DecisionKind.DIFFERENT, [(1, 2), (3, 3), (1, 4)])
        session.answer()
    assert pairs() == [(b"\1", b"\2"), (b"\1", b"\4")]
    control.decide(DecisionKind.KEEP_BOTH, [(5, 6)])
    session.answer()
    history.undo()
    session.answer()
    assert pairs() == [(b"\1", b"\2"), (b"\1", b"\4")]
    control.forget(session.library.duplicates.decisions())
    session.answer()
    assert not session.library.duplicates.kept


def test_a_decision_on_one_photo_alone_is_none(session: Asked, control: DuplicatesControl) -> None:
    control.decide(DecisionKind.KEEP_BOTH, [(3, 3)])
    assert not session.waiting


def test_groups_come_in_while_the_library_is_worked_at(
    session: Asked, control: DuplicatesControl, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was told before is told along, so that only what is new is put together; where nothing
    is new, nothing is shown anew."""
    clock = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: clock)
    replaced: list[int] = []
    control._marks.replaced.connect(lambda: replaced.append(len(control._marks.all())))
    service = session.library.duplicates
    service.found = [group(member(A), member(B), key="one")]
    session.folders_changed.emit([])
    assert not session.waiting  # nobody looks
    control.look(True)
    clock += 2.0
    session.answer()
    assert replaced == [1]
    session.folders_changed.emit([])
    assert not session.waiting  # nobody works
    session.state = SessionState.WORKING
    session.folders_changed.emit([])
    assert not session.waiting  # reading took two seconds
    clock += 7.9
    session.folders_changed.emit([])
    assert not session.waiting
    clock += 0.2
    session.folders_changed.emit([])
    session.answer()
    assert service.before[-1] == service.found
    assert replaced == [1]
    service.found = [*service.found, group(member(C), member(D), key="two")]
    first = control._marks.all()[0]
    session.state = SessionState.READING  # another process works
    session.folders_changed.emit([])
    session.answer()
    assert replaced == [1, 2]
    assert control._marks.all()[0] is first
    session.changed.emit(Change(decisions=True))
    session.answer()
    assert service.before[-1] == []  # all of it anew
    assert replaced == [1, 2, 2]


def test_progress_is_told_at_a_humane_rate(
    session: Asked, control: DuplicatesControl, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: clock)
    told: list[Progress | None] = []
    session.progressed.emit(Progress("adding photos", 1, 9))
    assert control.progress is None  # nobody looks
    control.look(True)
    session.answer()
    control.changed.connect(lambda: told.append(control.progress))
    for done in range(1, 9):
        session.progressed.emit(Progress("adding photos", done, 9))
        clock += 0.1
    assert [one.done for one in told if one] == [1, 4, 7]
    session.progressed.emit(Progress("comparing pairs", 0, 5))
    assert told[-1] == Progress("comparing pairs", 0, 5)
    session.tell(SearchForDuplicates(), session.told)
    session.tell(SearchForDuplicates(), session.told)
    assert not control.at_work
    assert control.progress is None
