"""Lanes: one end for each job, in order, in the GUI thread, whatever happens in the job."""

from __future__ import annotations

import os
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext, Progress
from photosim.ui.work.lane import JobState, Lane


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    made = Lane("test")
    yield made
    with qtbot.waitSignal(made.drained):
        made.close()
    assert made.wait(5)


class Ends:
    """Notes how a job ended, and in which thread it was told."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, object]] = []
        self.threads: set[object] = set()

    def note(self, kind: str) -> object:
        def take(value: object = None) -> None:
            self.seen.append((kind, value))
            self.threads.add(QThread.currentThread())

        return take

    def callbacks(self) -> dict[str, object]:
        return {
            "on_done": self.note("done"),
            "on_failed": self.note("failed"),
            "on_cancelled": self.note("cancelled"),
        }


def test_work_runs_elsewhere_and_its_value_comes_back_here(qtbot: QtBot, lane: Lane) -> None:
    ends = Ends()
    with qtbot.waitSignal(lane.busy_changed, check_params_cb=lambda busy: not busy):
        job = lane.submit("name the thread", lambda _: threading.current_thread().name,
                          **ends.callbacks())  # fmt: skip
    assert ends.seen == [("done", "photosim-test")]
    assert ends.threads == {QThread.currentThread()}
    assert job.state is JobState.DONE


def test_that_a_job_has_ended_is_told_before_how(qtbot: QtBot, lane: Lane) -> None:
    ends = Ends()

    def fail(_: JobContext) -> None:
        raise Cancelled

    for work in (lambda _: 1, fail):
        lane.submit("end", work, on_end=ends.note("ended"), **ends.callbacks())
    qtbot.waitUntil(lambda: not lane.busy)
    assert [kind for kind, _ in ends.seen] == ["ended", "done", "ended", "cancelled"]


@pytest.mark.parametrize(
    "error", [ValueError("no"), KeyboardInterrupt(), SystemExit(3), MemoryError(), GeneratorExit()]
)
def test_no_exception_can_vanish(qtbot: QtBot, lane: Lane, error: BaseException) -> None:
    ends = Ends()

    def fail(_: JobContext) -> None:
        raise error

    with qtbot.waitSignal(lane.busy_changed, check_params_cb=lambda busy: not busy):
        job = lane.submit("fail", fail, **ends.callbacks())
    assert ends.seen == [("failed", error)]
    assert job.state is JobState.FAILED
    # The lane survives it.
    with qtbot.waitSignal(lane.busy_changed, check_params_cb=lambda busy: not busy):
        lane.submit("go on", lambda _: 1, on_done=ends.note("done"))
    assert ends.seen[-1] == ("done", 1)


def test_a_failure_nobody_handles_is_announced(qtbot: QtBot, lane: Lane) -> None:
    with qtbot.waitSignal(lane.unhandled) as told:
        lane.submit("divide", lambda _: 1 // 0)
    what, error = told.args
    assert what == "divide"
    assert isinstance(error, ZeroDivisionError)


def test_jobs_run_in_order_and_the_first_first(qtbot: QtBot, lane: Lane) -> None:
    gate = threading.Event()
    order: list[str] = []
    lane.submit("hold", lambda _: gate.wait(10))
    lane.submit("second", lambda _: order.append("second"))
    lane.submit("third", lambda _: order.append("third"))
    lane.submit("urgent", lambda _: order.append("urgent"), first=True)
    gate.set()
    qtbot.waitUntil(lambda: not lane.busy)
    assert order == ["urgent", "second", "third"]


def test_cancelled_while_waiting_it_never_starts(qtbot: QtBot, lane: Lane) -> None:
    gate = threading.Event()
    ends = Ends()
    ran: list[int] = []
    lane.submit("hold", lambda _: gate.wait(10))
    job = lane.submit("cancelled", lambda _: ran.append(1), **ends.callbacks())
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not lane.busy)
    assert ran == []
    assert ends.seen == [("cancelled", None)]


def test_cancelled_while_running_it_stops_at_its_next_check(qtbot: QtBot, lane: Lane) -> None:
    started = threading.Event()
    ends = Ends()

    def work(job: JobContext) -> None:
        started.set()
        job.wait(30)

    job = lane.submit("long", work, **ends.callbacks())
    assert started.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: job.ended)
    assert ends.seen == [("cancelled", None)]


def test_progress_comes_before_the_end_and_never_floods(qtbot: QtBot, lane: Lane) -> None:
    seen: list[object] = []
    finished = threading.Event()

    def work(job: JobContext) -> str:
        for number in range(1000):
            job.report("count", number, 1000, force=True)
        finished.set()
        return "end"

    lane.submit("count", work, on_progress=seen.append, on_done=seen.append)
    # The GUI thread is busy meanwhile: all but the newest progress is dropped.
    assert finished.wait(10)
    qtbot.waitUntil(lambda: not lane.busy)
    assert seen[-1] == "end"
    assert isinstance(seen[0], Progress)
    assert seen[0].done > 0
    assert len(seen) <= 3


def test_a_paused_job_waits_and_goes_on(qtbot: QtBot, lane: Lane) -> None:
    reached = threading.Event()
    ends = Ends()

    def work(job: JobContext) -> str:
        reached.set()
        job.check()
        return "done"

    job = lane.submit("paused", work, paused=True, **ends.callbacks())
    assert reached.wait(10)
    assert ends.seen == []
    job.context.resume()
    qtbot.waitUntil(lambda: job.ended)
    assert ends.seen == [("done", "done")]


def test_closing_ends_everything_then_runs_the_last_act(qtbot: QtBot) -> None:
    lane = Lane("closing")
    ends = Ends()
    order: list[str] = []
    started = threading.Event()

    def long(job: JobContext) -> None:
        started.set()
        try:
            job.wait(30)
        except Cancelled:
            order.append("long")
            raise

    lane.submit("long", long, **ends.callbacks())
    lane.submit("waiting", lambda _: order.append("waiting"), **ends.callbacks())
    assert started.wait(10)
    with qtbot.waitSignal(lane.drained):
        lane.close(last=lambda: order.append("last"))
    assert order == ["long", "last"]
    assert ends.seen == [("cancelled", None), ("cancelled", None)]
    assert lane.wait(5)
    # What comes too late ends too.
    late = lane.submit("late", lambda _: order.append("late"), **ends.callbacks())
    qtbot.waitUntil(lambda: late.ended)
    assert order == ["long", "last"]
    assert late.state is JobState.CANCELLED


def test_a_last_act_that_fails_is_announced(qtbot: QtBot) -> None:
    lane = Lane("closing")

    def last() -> None:
        raise OSError("disk full")

    with qtbot.waitSignals([lane.unhandled, lane.drained]):
        lane.close(last=last)


@pytest.mark.skipif(sys.platform != "linux", reason="niceness belongs to a thread on Linux only")
def test_a_nice_lane_gives_way_and_so_does_what_it_starts(qtbot: QtBot) -> None:
    own = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    lane = Lane("nice", niceness=3)
    found: list[int] = []

    def look(_: object) -> int:
        inner: list[int] = []
        thread = threading.Thread(
            target=lambda: inner.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
        )
        thread.start()
        thread.join()
        return inner[0]

    lane.submit("look", look, on_done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [min(19, own + 3)]
    with qtbot.waitSignal(lane.drained):
        lane.close()


def test_a_job_that_was_told_is_gone(qtbot: QtBot, lane: Lane) -> None:
    """Without a look through all objects, though whom it tells refers to it mostly."""

    def begin() -> weakref.ref[object]:
        def done(_: object) -> None:
            assert job.state is JobState.DONE

        job = lane.submit("nothing", lambda _: None, on_done=done)
        return weakref.ref(done)

    gone = begin()
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None)
