"""A lesson computes in its own lane and writes by turns in the library's."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photosim.core.jobs import JobContext
from photosim.library.library import Library
from photosim.library.runtime.connections import Turn
from photosim.ui.work.lane import Job, JobState, Lane
from photosim.ui.work.lesson_lane import Lessons
from photosim.ui.work.long_jobs import LongWork


class Bench:
    """The two lanes, and how each lesson ended."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.writing = Lane("library", self.owner)
        self.long = LongWork(self.writing, lambda: None, self.owner)
        self.updates: list[bool] = []
        self.lessons = Lessons(
            self.writing, self.long, lambda: self.updates.append(True), self.owner
        )
        self.ended: list[object] = []

    def submit(self, work: Callable[[JobContext, Turn], Any]) -> Job[Any]:
        """A lesson; its end is the last of ``ended``."""
        library: Any = None

        def run(_: Library, job: JobContext, turn: Turn) -> Any:
            return work(job, turn)

        return self.lessons.submit(
            library,
            "a lesson",
            run,
            on_done=self.ended.append,
            on_failed=self.ended.append,
            on_cancelled=lambda: self.ended.append("cancelled"),
        )


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench()
    yield made
    for lane in (made.lessons.lane, made.writing):
        with qtbot.waitSignal(lane.drained):
            lane.close()
        assert lane.wait(5)


def test_what_is_written_is_done_by_the_library_lane(qtbot: QtBot, bench: Bench) -> None:
    def work(_: JobContext, turn: Turn) -> tuple[str, str]:
        return threading.current_thread().name, turn(lambda: threading.current_thread().name)

    bench.submit(work)
    qtbot.waitUntil(lambda: bool(bench.ended))
    assert bench.ended == [("photosim-lessons", "photosim-library")]


@pytest.mark.parametrize("kind", [ValueError, TimeoutError, KeyboardInterrupt])
def test_what_the_write_raises_the_lesson_raises(
    qtbot: QtBot, bench: Bench, kind: type[BaseException]
) -> None:
    error = kind("no")

    def fail() -> None:
        raise error

    bench.submit(lambda _, turn: turn(fail))
    qtbot.waitUntil(lambda: bool(bench.ended))
    assert bench.ended == [error]


def test_a_lesson_that_waits_for_its_turn_can_be_cancelled(qtbot: QtBot, bench: Bench) -> None:
    free, written = threading.Event(), []
    held = bench.writing.submit("holds the lane", lambda _: free.wait(5))
    qtbot.waitUntil(lambda: held.state is JobState.RUNNING)  # a turn goes before what waits
    job = bench.submit(lambda _, turn: turn(lambda: written.append(1)))
    qtbot.waitUntil(lambda: len(bench.writing.jobs()) == 2)
    job.cancel()
    qtbot.waitUntil(lambda: bool(bench.ended))
    assert bench.ended == ["cancelled"]
    free.set()
    qtbot.waitUntil(lambda: not bench.writing.busy)
    assert written == []


def test_a_lesson_ends_where_its_turn_never_comes(qtbot: QtBot, bench: Bench) -> None:
    free = threading.Event()
    held = bench.writing.submit("holds the lane", lambda _: free.wait(5))
    qtbot.waitUntil(lambda: held.state is JobState.RUNNING)  # a turn goes before what waits
    bench.submit(lambda _, turn: turn(lambda: None))
    qtbot.waitUntil(lambda: len(bench.writing.jobs()) == 2)
    bench.writing.cancel_all()
    free.set()
    qtbot.waitUntil(lambda: bool(bench.ended))
    assert bench.ended == ["cancelled"]


def test_long_work_is_held_back_from_the_first_write_to_the_end(qtbot: QtBot, bench: Bench) -> None:
    order: list[str] = []
    go_on = threading.Event()

    def lesson(_: JobContext, turn: Turn) -> None:
        turn(lambda: order.append("written"))
        go_on.wait(5)

    bench.submit(lesson)
    qtbot.waitUntil(lambda: order == ["written"])
    bench.long.submit("index", lambda _: order.append("indexed"), lambda _: None, lambda: None)
    assert not bench.writing.busy
    go_on.set()
    qtbot.waitUntil(lambda: order == ["written", "indexed"])
    assert bench.updates == []  # nothing was cut short
