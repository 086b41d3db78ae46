"""Workers that hang, crash, are killed, eat memory or lose their parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import CancelledError
from multiprocessing import resource_tracker
from pathlib import Path

import psutil
import pytest

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.limits import Limits
from photosim.imaging.prepare import PreparedPhoto, PrepareRequest
from photosim.imaging.processes.process import WorkerGone, WorkerProcess
from photosim.imaging.processes.workers import WorkerPool
from tests.helpers.pictures import jpeg_bytes, photo_like
from tests.helpers.transforms import ByWidth, Squeeze

SECONDS = 60
ODD = 77
ROOT = Path(__file__).resolve().parents[2]

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX signals")


def good(seed: int) -> PrepareRequest:
    return PrepareRequest(jpeg_bytes(photo_like(seed, (64, 48))), Squeeze())


def bad(what: str) -> PrepareRequest:
    return PrepareRequest(jpeg_bytes(photo_like(99, (ODD, 50))), ByWidth(ODD, what))


def failure(pool: WorkerPool, what: str) -> PhotoUnreadable:
    error = pool.submit(bad(what)).exception(SECONDS)
    assert isinstance(error, PhotoUnreadable)
    return error


def assert_goes_on(pool: WorkerPool) -> None:
    for seed in range(4):
        assert isinstance(pool.submit(good(seed)).result(SECONDS), PreparedPhoto)


def test_a_photo_that_hangs_is_given_up_and_the_rest_goes_on() -> None:
    with WorkerPool(1, Limits(seconds=0.5)) as pool:
        pool.submit(good(1)).result(SECONDS)
        old = pool.pids
        error = failure(pool, "hang")
        assert error.reason == "took longer than 0.5 s"
        assert not error.transient
        assert_goes_on(pool)
        assert pool.pids != old
        assert not any(psutil.pid_exists(pid) for pid in old)


@posix
@pytest.mark.parametrize(
    ("what", "name", "transient"), [("kill", "SIGKILL", True), ("crash", "SIGSEGV", False)]
)
def test_a_worker_that_dies_is_replaced_and_its_photo_marked(
    what: str, name: str, transient: bool
) -> None:
    with WorkerPool(1) as pool:
        error = failure(pool, what)
        assert error.reason == f"the decoder crashed ({name})"
        assert error.transient == transient
        assert_goes_on(pool)


@posix
def test_an_idle_worker_that_was_killed_costs_no_photo() -> None:
    with WorkerPool(1) as pool:
        pool.submit(good(1)).result(SECONDS)
        (pid,) = pool.pids
        process = psutil.Process(pid)
        process.kill()
        # Dead, though not yet buried: its pipe is closed from here on.
        while process.status() != psutil.STATUS_ZOMBIE:
            threading.Event().wait(0.01)
        assert_goes_on(pool)


@posix
def test_a_photo_that_eats_memory_is_stopped() -> None:
    with WorkerPool(1, Limits(memory_bytes=300 << 20)) as pool:
        error = failure(pool, "memory")
        assert error.reason == "needs too much memory"
        assert not error.transient
        assert_goes_on(pool)


@posix
def test_the_parent_stops_one_that_eats_memory_where_the_system_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    process = WorkerProcess(Limits(), background=False)
    # The worker was told of 4 GiB; its parent looks for much less.
    monkeypatch.setattr(process, "_limits", Limits(memory_bytes=100 << 20))
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(0.02):
            process.check()

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        process.wait_ready()
        with pytest.raises(WorkerGone) as caught:
            process.run(bad("memory"), None)
        assert caught.value.reason.reason == "needs too much memory"
    finally:
        stop.set()
        watcher.join()
        process.close()


def test_closing_ends_a_hung_worker_and_cancels_what_waits() -> None:
    # Whoever waited for the time limit of a photo would wait longer than a test may take.
    pool = WorkerPool(1, Limits(seconds=24 * 60 * 60))
    pool.submit(good(1)).result(SECONDS)
    (pid,) = pool.pids
    hung = pool.submit(bad("hang"))
    waiting = [pool.submit(good(seed)) for seed in range(5)]
    while not hung.running():
        threading.Event().wait(0.01)
    pool.close()
    assert all(future.cancelled() for future in waiting)
    with pytest.raises(CancelledError):
        hung.result(0)
    assert not psutil.pid_exists(pid)


def test_nothing_is_left_behind() -> None:
    me = psutil.Process()
    resource_tracker.ensure_running()  # multiprocessing's own child, which stays
    children = {child.pid for child in me.children(recursive=True)}
    threads = threading.active_count()
    handles = me.num_fds() if hasattr(me, "num_fds") else 0
    for _ in range(3):
        with WorkerPool(2, Limits(seconds=0.5), recycle_after=2) as pool:
            for what in ("kill", "hang"):
                if what == "hang" or os.name == "posix":
                    failure(pool, what)
            assert_goes_on(pool)
    assert {child.pid for child in me.children(recursive=True)} == children
    assert threading.active_count() == threads
    if handles:
        assert me.num_fds() == handles


SCRIPT = """
    import sys
    import time
    from pathlib import Path

    from photosim.imaging.limits import Limits
    from photosim.imaging.prepare import PrepareRequest
    from photosim.imaging.processes.workers import WorkerPool
    from tests.helpers.pictures import jpeg_bytes, photo_like
    from tests.helpers.transforms import ByWidth, Squeeze

    if __name__ == "__main__":
        good = PrepareRequest(jpeg_bytes(photo_like(1, (64, 48))), Squeeze())
        odd = jpeg_bytes(photo_like(2, (77, 50)))
        mark = Path(sys.argv[1])
        hang = PrepareRequest(odd, ByWidth(77, "hang", str(mark)))
        with WorkerPool(2) as pool:
            while len(pool.pids) < 2:
                for future in [pool.submit(good) for _ in range(4)]:
                    future.result()
            pool.submit(hang)
            while not mark.exists():
                time.sleep(0.01)
            print(*pool.pids, flush=True)
            sys.stdin.read(1)
            pool.submit(good).result()
            print("still here", flush=True)
            sys.stdin.read(1)
"""


def started(tmp_path: Path) -> tuple[subprocess.Popen[str], list[psutil.Process]]:
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(SCRIPT))
    process = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "hangs")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise AssertionError(process.communicate()[1])
    return process, [psutil.Process(int(pid)) for pid in line.split()]


@posix
def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    parent, workers = started(tmp_path)
    assert len(workers) == 2
    parent.kill()
    # One of them hangs in a photo and never looks at its pipe again.
    _, alive = psutil.wait_procs(workers, timeout=SECONDS)
    for worker in alive:
        worker.kill()
    parent.communicate()
    assert not alive


@posix
def test_workers_say_nothing_of_ctrl_c(tmp_path: Path) -> None:
    parent, workers = started(tmp_path)
    assert parent.stdin is not None
    assert parent.stdout is not None
    for worker in workers:
        worker.send_signal(signal.SIGINT)
    parent.stdin.write("x")
    parent.stdin.flush()
    assert parent.stdout.readline() == "still here\n"
    assert all(worker.is_running() for worker in workers)
    _, errors = parent.communicate("x")
    assert errors == ""
    assert parent.returncode == 0
