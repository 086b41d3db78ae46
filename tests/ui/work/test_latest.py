"""Of several questions only the newest is answered."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from photosim.core.jobs import JobContext
from photosim.ui.work.lane import Job, Lane
from photosim.ui.work.latest import Latest

Answered = list[object]


class Asker:
    """Questions in one lane, as the session's; ``hold`` keeps the first one waiting."""

    def __init__(self) -> None:
        self.lane = Lane("asking")
        self.hold = threading.Event()

    def ask(self, what, work, on_done, on_failed=None):  # type: ignore[no-untyped-def]
        def run(job: JobContext) -> object:
            self.hold.wait(5)
            return work(job)

        return self.lane.submit(what, run, on_done=on_done, on_failed=on_failed)

    def nothing(self, what, work, on_done, on_failed=None) -> Job[object] | None:  # type: ignore[no-untyped-def]
        """As the session before the library is open."""
        return None


@pytest.fixture
def asker(qtbot: QtBot) -> Iterator[Asker]:
    made = Asker()
    yield made
    made.hold.set()
    with qtbot.waitSignal(made.lane.drained):
        made.lane.close()
    assert made.lane.wait(5)


def test_only_the_newest_question_is_answered(qtbot: QtBot, asker: Asker) -> None:
    newest, told = Latest(asker.lane), Answered()
    newest.ask(asker.ask, "first", lambda _: 1, told.append)
    newest.ask(asker.ask, "second", lambda _: 2, told.append)
    asker.hold.set()
    qtbot.waitUntil(lambda: not asker.lane.busy)
    assert told == [2]
    assert newest.number == 2


def test_an_older_question_is_cancelled(qtbot: QtBot, asker: Asker) -> None:
    newest, jobs = Latest(asker.lane), []

    def work(job: JobContext) -> bool:
        jobs.append(job)
        return True

    newest.ask(asker.ask, "first", work, lambda _: None)
    qtbot.waitUntil(lambda: asker.lane.busy)
    newest.ask(asker.ask, "second", work, lambda _: None)
    asker.hold.set()
    qtbot.waitUntil(lambda: not asker.lane.busy)
    # The first either had not begun yet, or was told to stop.
    assert [job.cancelled for job in jobs] in ([False], [True, False])


def test_what_is_dropped_is_not_answered_nor_its_failure(qtbot: QtBot, asker: Asker) -> None:
    newest, told = Latest(asker.lane), Answered()

    def fail(_: JobContext) -> None:
        raise ValueError("no")

    newest.ask(asker.ask, "fails", fail, told.append, told.append)
    newest.drop()
    asker.hold.set()
    qtbot.waitUntil(lambda: not asker.lane.busy)
    assert told == []


def test_a_failure_of_the_newest_is_told(qtbot: QtBot, asker: Asker) -> None:
    newest, told = Latest(asker.lane), Answered()
    error = ValueError("no")

    def fail(_: JobContext) -> None:
        raise error

    newest.ask(asker.ask, "fails", fail, told.append, told.append)
    asker.hold.set()
    qtbot.waitUntil(lambda: not asker.lane.busy)
    assert told == [error]


def test_it_knows_whether_an_answer_is_still_to_come(qtbot: QtBot, asker: Asker) -> None:
    newest, told = Latest(asker.lane), Answered()
    assert not newest.waiting
    newest.ask(asker.ask, "one", lambda _: 1, lambda _: told.append(newest.waiting))
    assert newest.waiting
    asker.hold.set()
    qtbot.waitUntil(lambda: not asker.lane.busy)
    assert told == [False]
    assert not newest.waiting
    newest.ask(asker.nothing, "before the library is open", lambda _: 1, told.append)
    assert not newest.waiting


def test_nobody_is_told_once_the_owner_is_gone(qtbot: QtBot, asker: Asker) -> None:
    owner, told = QObject(), Answered()
    newest = Latest(owner)
    newest.ask(asker.ask, "one", lambda _: 1, told.append)
    delete(owner)
    asker.hold.set()
    qtbot.waitUntil(lambda: not asker.lane.busy)
    assert told == []


def test_several_parts_of_one_question_come_until_the_next_one() -> None:
    newest, told = Latest(QObject()), Answered()
    part = newest.only(lambda place, value: told.append((place, value)))
    part(1, value="a")
    part(2, value="b")
    newest.drop()
    part(3, value="c")
    assert told == [(1, "a"), (2, "b")]
