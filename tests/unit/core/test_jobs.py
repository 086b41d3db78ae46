"""Jobs: progress with rate and time left, pause, cancel."""

from __future__ import annotations

import threading

import pytest

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext, Progress


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_rate_and_time_left_come_from_the_last_seconds() -> None:
    clock, seen = Clock(), list[Progress]()
    job = JobContext(seen.append, clock)
    for second in range(5):
        clock.now = float(second)
        job.report("indexing", done=second * 20, total=200)
    assert seen[-1].rate == pytest.approx(20.0)
    assert seen[-1].seconds_left == pytest.approx(6.0)
    clock.now = 10.0
    job.report("indexing", done=200, total=200)
    assert seen[-1].seconds_left is None


def test_the_time_left_is_of_all_so_far_where_parts_have_long_breaks_between_them() -> None:
    clock, seen = Clock(), list[Progress]()
    job = JobContext(seen.append, clock)
    for part in range(2):
        for step in range(80):
            clock.now = part * 12.0 + step * 0.05
            job.report("teaching", done=part * 80 + step, total=320)
            if part and not step:  # 8 s after the last one
                assert seen[-1].seconds_left == pytest.approx(240 * 12.0 / 80)
    assert seen[-1].rate == pytest.approx(20.0)  # nothing but the last seconds by now


def test_the_listener_is_called_at_most_thirty_times_a_second() -> None:
    clock, seen = Clock(), list[Progress]()
    job = JobContext(seen.append, clock)
    for step in range(1000):
        clock.now = step / 1000
        job.report("indexing", done=step, total=1001)
    assert 25 <= len(seen) <= 31


def test_the_last_report_and_a_new_phase_always_arrive() -> None:
    clock, seen = Clock(), list[Progress]()
    job = JobContext(seen.append, clock)
    job.report("scanning", done=1, total=3)
    job.report("scanning", done=3, total=3)
    job.report("indexing", done=0, total=9)
    assert [(p.what, p.done) for p in seen] == [("scanning", 1), ("scanning", 3), ("indexing", 0)]


def test_the_loss_of_a_training_is_passed_on() -> None:
    seen = list[Progress]()
    job = JobContext(seen.append, Clock())
    job.report("teaching", done=1, total=2, loss=0.5)
    job.report("teaching", done=2, total=2)
    assert [p.loss for p in seen] == [0.5, None]


def test_nothing_is_known_of_the_time_left_at_first() -> None:
    seen = list[Progress]()
    JobContext(seen.append, Clock()).report("indexing", done=0, total=10)
    assert seen[0].seconds_left is None
    assert seen[0].rate == 0.0


def test_a_pause_is_not_part_of_the_rate() -> None:
    clock, seen = Clock(), list[Progress]()
    job = JobContext(seen.append, clock)
    job.report("indexing", done=0, total=100, force=True)
    clock.now = 1.0
    job.report("indexing", done=10, total=100, force=True)
    job.pause()
    clock.now = 1000.0
    job.resume()
    job.report("indexing", done=10, total=100, force=True)
    clock.now = 1001.0
    job.report("indexing", done=20, total=100, force=True)
    assert seen[-1].rate == pytest.approx(10.0)


def test_cancel_is_raised_at_the_next_check() -> None:
    job = JobContext()
    job.check()
    job.cancel()
    with pytest.raises(Cancelled):
        job.check()
    with pytest.raises(Cancelled):
        job.wait(60)


def test_a_paused_job_waits_and_a_cancel_wakes_it() -> None:
    job = JobContext()
    job.pause()
    outcome = list[str]()

    def work() -> None:
        try:
            job.check()
        except Cancelled:
            outcome.append("cancelled")

    thread = threading.Thread(target=work)
    thread.start()
    assert job.paused
    assert thread.is_alive()
    job.cancel()
    thread.join(10)
    assert outcome == ["cancelled"]
