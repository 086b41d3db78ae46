"""What can be taken back, and in what order: with a session that answers when it is told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from photosim.library.values import Alteration, Change
from photosim.ui.work.history import MOST, Deed, History, Notice, Outcome, WayBack, way_back
from photosim.ui.work.session import SessionState


class Library:
    """Rows that writes alter and take back; a row that is locked can't be."""

    def __init__(self) -> None:
        self.rows: dict[str, int | None] = {}
        self.locked = False

    def put(self, key: str, value: int) -> Change:
        altered = Alteration(key, self.rows.get(key), value)
        self.rows[key] = value
        return Change(alterations=(altered,))

    def take_back(self, change: Change) -> Change:
        if self.locked:
            raise ValueError("locked")
        back = [one.back for one in reversed(change.alterations)]
        done = [one for one in back if self.rows.get(one.key) == one.before]
        self.rows.update({one.key: one.after for one in done})
        return Change(alterations=tuple(done))


class Waiting(QObject):
    """A session that keeps what it is to write until :meth:`answer`."""

    open_failed = Signal(object)
    trouble = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.library: Library | None = Library()
        self.state = SessionState.READY
        self.writable = True
        self.jobs: list[Callable[[], None]] = []

    def write(
        self,
        what: str,
        work: Callable[..., Any],
        done: Callable[[Any], None],
        *_: object,
        on_failed: Callable[[BaseException], None],
        **__: object,
    ) -> None:
        if not self.writable and self.state is not SessionState.OPENING:
            self.trouble.emit(RuntimeError("read only"))
            return

        def run() -> None:
            try:
                report = work(self.library, None)
            except ValueError as error:
                on_failed(error)
                return
            done(report)

        self.jobs.append(run)

    def answer(self) -> None:
        while self.jobs:
            self.jobs.pop(0)()


@dataclass
class Stage:
    session: Waiting
    history: History
    said: list[tuple[str, Deed | None]] = field(default_factory=list)

    def put(self, key: str, value: int) -> Deed | None:
        text = f"{key} is {value}"
        return self.history.write(
            "put",
            lambda library, _: library.put(key, value),  # type: ignore[attr-defined]
            lambda change: Notice(f"{text}.", way_back(text, change)),
        )

    @property
    def rows(self) -> dict[str, int | None]:
        assert self.session.library is not None
        return {key: value for key, value in self.session.library.rows.items() if value is not None}

    @property
    def words(self) -> tuple[str, str]:
        """What would be taken back, and what would be done again."""
        history = self.history
        return (
            history.newest.text if history.newest else "",
            history.newest_undone.text if history.newest_undone else "",
        )


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    session = Waiting()
    made = Stage(session, History(session, session))  # type: ignore[arg-type]
    made.history.said.connect(lambda notice, deed: made.said.append((notice.text, deed)))
    return made


def test_back_and_forth_in_order(stage: Stage) -> None:
    for n in (1, 2):
        stage.put("a", n)
    stage.put("b", 3)
    stage.session.answer()
    assert stage.words == ("b is 3", "")
    for rows, words in (
        ({"a": 2}, ("a is 2", "b is 3")),
        ({"a": 1}, ("a is 1", "a is 2")),
        ({}, ("", "a is 1")),
        ({}, ("", "a is 1")),
    ):
        stage.history.undo()
        stage.session.answer()
        assert (stage.rows, stage.words) == (rows, words)
    for rows in ({"a": 1}, {"a": 2}, {"a": 2, "b": 3}, {"a": 2, "b": 3}):
        stage.history.redo()
        stage.session.answer()
        assert stage.rows == rows
    assert stage.words == ("b is 3", "")
    assert [text for text, _ in stage.said[3:]] == [
        *(f"Undone: {text}." for text in ("b is 3", "a is 2", "a is 1")),
        *(f"Done again: {text}." for text in ("a is 1", "a is 2", "b is 3")),
    ]


def test_a_deed_is_taken_back_once_by_its_own_message(stage: Stage) -> None:
    stage.put("a", 1)
    stage.put("b", 2)
    stage.session.answer()
    (_, first), _ = stage.said
    assert first is not None
    stage.history.take_back(first)
    stage.history.take_back(first)
    stage.session.answer()
    assert stage.rows == {"b": 2}
    assert stage.words == ("b is 2", "a is 1")


def test_what_was_altered_since_is_told_and_is_none_of_the_history(stage: Stage) -> None:
    deed = stage.put("a", 1)
    stage.put("a", 2)
    stage.session.answer()
    assert deed is not None
    stage.history.take_back(deed)
    stage.session.answer()
    assert stage.rows == {"a": 2}
    assert stage.said[-1] == ("Nothing of this was left to take back: a is 1.", None)
    assert stage.words == ("a is 2", "")


def test_keys_pressed_before_a_deed_is_done_are_about_it(stage: Stage) -> None:
    stage.put("a", 1)
    stage.session.answer()
    stage.put("b", 2)
    stage.put("c", 3)
    assert stage.words == ("", "")  # nobody knows yet what it did
    stage.history.undo()
    stage.history.undo()
    stage.session.answer()
    assert stage.rows == {"a": 1}
    stage.history.redo()
    stage.history.undo()  # of what is being done again
    stage.session.answer()
    assert stage.rows == {"a": 1}
    stage.history.redo()
    stage.history.redo()
    stage.session.answer()
    assert stage.rows == {"a": 1, "b": 2, "c": 3}


def test_what_fails_stays_where_it_was(stage: Stage, qtbot: QtBot) -> None:
    stage.put("a", 1)
    stage.put("b", 2)
    stage.session.answer()
    library = stage.session.library
    assert library is not None
    library.locked = True
    with qtbot.waitSignal(stage.session.trouble):
        stage.history.undo()
        stage.session.answer()
    assert stage.words == ("b is 2", "")
    library.locked = False
    stage.history.undo()
    stage.session.answer()
    assert stage.words == ("a is 1", "b is 2")


def test_nothing_is_kept_of_what_can_not_be_written(stage: Stage, qtbot: QtBot) -> None:
    stage.put("a", 1)
    stage.session.answer()
    stage.session.writable = False
    with qtbot.waitSignal(stage.session.trouble):
        assert stage.put("b", 2) is None
    with qtbot.waitSignal(stage.session.trouble):
        stage.history.undo()
    assert stage.words == ("a is 1", "")


def test_what_waited_for_a_library_that_can_not_be_opened_is_gone(stage: Stage) -> None:
    session = stage.session
    session.library, session.writable, session.state = None, False, SessionState.OPENING
    deed = stage.put("a", 1)
    assert stage.history.newest is deed
    session.open_failed.emit(ValueError("no library"))
    assert stage.history.newest is None


def entry(number: int, when: float, *, restored: bool = True, left: bool = False) -> WayBack:
    """A way back from an entry of the journal: everything, some of it, or nothing goes back."""

    def outcome(_: Change) -> Outcome:
        return Outcome(stays=left and restored, text=f"{number} back", warning=left)

    return WayBack(f"entry {number}", lambda *_: Change(), outcome, entry=number, when=when)


def test_the_journal_stands_in_its_place_by_time(stage: Stage) -> None:
    history = stage.history
    stage.put("a", 1)
    stage.session.answer()
    now = history.newest.when if history.newest else 0.0
    history.know([entry(2, now - 10), entry(1, now - 20), entry(3, now + 10)], now)
    found = []
    for _ in range(4):
        found.append(stage.words[0])
        history.undo()
        stage.session.answer()
    assert found == ["entry 3", "a is 1", "entry 2", "entry 1"]
    assert stage.words == ("", "a is 1")  # of the others nobody knows how they were done


def test_the_journal_read_again_says_what_was_undone_elsewhere(stage: Stage) -> None:
    history = stage.history
    history.know([entry(1, 1.0), entry(2, 2.0)], 10.0)
    assert history.of_entry(1) is not None
    stage.put("a", 1)
    stage.session.answer()
    history.know([entry(2, 2.0)], 20.0)
    assert history.of_entry(1) is None
    assert stage.words[0] == "a is 1"
    later = history.record(entry(3, 30.0))
    history.know([entry(2, 2.0)], 20.0)  # read before the newest was there
    assert history.of_entry(3) is later


def test_what_goes_back_in_part_can_be_tried_again_and_what_does_not_bars_no_way(
    stage: Stage,
) -> None:
    history = stage.history
    history.know([entry(1, 1.0), entry(2, 2.0, left=True, restored=False)], 10.0)
    history.undo()
    stage.session.answer()
    assert stage.words == ("entry 1", "")
    history.know([entry(1, 1.0), entry(2, 2.0, left=True, restored=False)], 20.0)
    assert stage.words == ("entry 1", "")
    history.know([entry(1, 1.0), entry(3, 3.0, left=True)], 30.0)
    history.undo()
    stage.session.answer()
    assert stage.words == ("entry 3", "")


def test_the_oldest_are_let_go(stage: Stage) -> None:
    for n in range(MOST + 5):
        stage.put("a", n + 1)
    stage.session.answer()
    for _ in range(MOST + 5):
        stage.history.undo()
        stage.session.answer()
    assert stage.rows == {"a": 5}
