from __future__ import annotations

import gc
import threading
import weakref
from concurrent.futures import CancelledError, Future
from pathlib import Path

import numpy as np
import psutil
import pytest

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.types import Region
from photosim.imaging.limits import Limits
from photosim.imaging.prepare import KnownContent, PreparedPhoto, PrepareRequest, prepare
from photosim.imaging.processes.workers import WorkerPool
from tests.helpers.pictures import jpeg_bytes, photo_like, write_jpeg
from tests.helpers.transforms import ByWidth, ReportsLimits, ReportsModules, Squeeze

SECONDS = 60


def request(seed: int, size: tuple[int, int] = (64, 48)) -> PrepareRequest:
    return PrepareRequest(jpeg_bytes(photo_like(seed, size)), Squeeze())


def test_a_worker_gives_what_prepare_gives(tmp_path: Path) -> None:
    path = write_jpeg(tmp_path / "two\nlines é.jpg", photo_like(1, (800, 600)), orientation=3)
    asked = PrepareRequest(path, Squeeze(), Region(0.1, 0.2, 0.5, 0.6))
    wanted = prepare(asked)
    with WorkerPool(1) as pool:
        got = pool.submit(asked).result(SECONDS)
    assert isinstance(got, PreparedPhoto)
    assert isinstance(wanted, PreparedPhoto)
    assert np.array_equal(got.pixels, wanted.pixels)
    assert (got.content_hash, got.facts, got.fingerprint, got.thumbnail) == (
        wanted.content_hash,
        wanted.facts,
        wanted.fingerprint,
        wanted.thumbnail,
    )


def test_many_photos_come_back_each_to_its_own_future() -> None:
    requests = [request(seed) for seed in range(60)]
    with WorkerPool(2) as pool:
        futures = [pool.submit(each) for each in requests]
        for each, future in zip(requests, futures, strict=True):
            got, wanted = future.result(SECONDS), prepare(each)
            assert got.content_hash == wanted.content_hash
        assert len(set(pool.pids)) == 2


def test_what_comes_one_after_the_other_is_done_by_one_worker() -> None:
    """Each other would have to be started first, while who asked waits for half a second."""
    with WorkerPool(3) as pool:
        for seed in range(6):
            pool.submit(request(seed)).result(SECONDS)
            assert len(pool.pids) == 1
        assert len({pool.submit(request(1)).result(SECONDS).content_hash for _ in range(3)}) == 1
        assert len(pool.pids) == 1


def test_a_worker_is_ready_for_a_photo_that_is_about_to_come() -> None:
    with WorkerPool(2) as pool:
        assert pool.pids == []
        for _ in range(3):
            assert pool.get_ready().result(SECONDS) is None
            (worker,) = pool.pids
        pool.submit(request(1)).result(SECONDS)
        assert pool.pids == [worker]


def test_more_workers_start_where_more_waits_than_the_running_ones_can_take() -> None:
    go_on, asked = threading.Event(), threading.Semaphore(0)

    def wait(_: bytes) -> bool:
        asked.release()
        return go_on.wait(SECONDS)

    with WorkerPool(2) as pool:
        pool.submit(request(1)).result(SECONDS)
        (first,) = pool.pids
        held = [pool.submit(request(seed), wait) for seed in (2, 3)]
        assert all(asked.acquire(timeout=SECONDS) for _ in held)
        assert first in pool.pids
        assert len(pool.pids) == 2
        go_on.set()
        for one in held:
            one.result(SECONDS)


def test_the_question_is_asked_here_with_the_hash() -> None:
    asked: list[tuple[bytes, int]] = []
    me = psutil.Process().pid

    def unknown(content_hash: bytes) -> bool:
        asked.append((content_hash, psutil.Process().pid))
        return len(asked) > 1

    with WorkerPool(1) as pool:
        first = pool.submit(request(1), unknown).result(SECONDS)
        second = pool.submit(request(1), unknown).result(SECONDS)
    assert isinstance(first, KnownContent)
    assert isinstance(second, PreparedPhoto)
    assert asked == [(first.content_hash, me)] * 2
    assert second.content_hash == first.content_hash


def test_a_question_that_fails_fails_its_photo_only() -> None:
    def broken(_: bytes) -> bool:
        raise LookupError("the database is away")

    with WorkerPool(1) as pool:
        with pytest.raises(LookupError, match="away"):
            pool.submit(request(1), broken).result(SECONDS)
        pids = pool.pids
        assert isinstance(pool.submit(request(2)).result(SECONDS), PreparedPhoto)
        assert pool.pids == pids


def test_the_time_of_the_question_is_not_the_workers() -> None:
    gate = threading.Event()
    with WorkerPool(1, Limits(seconds=0.5)) as pool:
        pool.submit(request(1)).result(SECONDS)
        slow = pool.submit(request(2), lambda _: not gate.wait(1.2))
        assert isinstance(slow.result(SECONDS), PreparedPhoto)


def test_an_unreadable_photo_raises_with_its_reason(tmp_path: Path) -> None:
    with WorkerPool(1) as pool:
        broken = pool.submit(PrepareRequest(b"no photo", Squeeze())).exception(SECONDS)
        missing = pool.submit(PrepareRequest(tmp_path / "x.jpg", Squeeze())).exception(SECONDS)
    assert isinstance(broken, PhotoUnreadable)
    assert (broken.reason, broken.transient) == ("not a picture", False)
    assert isinstance(missing, PhotoUnreadable)
    assert (missing.reason, missing.transient) == ("file not found", True)


def test_a_query_overtakes_what_waits() -> None:
    done: list[str] = []
    gate = threading.Event()

    def mark(name: str, future: Future[PreparedPhoto | KnownContent]) -> None:
        future.add_done_callback(lambda _: done.append(name))

    with WorkerPool(1) as pool:
        held = pool.submit(request(0), lambda _: gate.wait(SECONDS))
        waiting = [pool.submit(request(seed)) for seed in range(1, 6)]
        urgent = pool.submit(request(9), urgent=True)
        for seed, future in enumerate(waiting):
            mark(f"waiting {seed}", future)
        mark("urgent", urgent)
        gate.set()
        for future in (held, urgent, *waiting):
            future.result(SECONDS)
    assert done == ["urgent", *(f"waiting {seed}" for seed in range(5))]


def test_a_cancelled_photo_is_never_prepared() -> None:
    gate = threading.Event()
    with WorkerPool(1) as pool:
        held = pool.submit(request(0), lambda _: gate.wait(SECONDS))
        waiting = pool.submit(request(1))
        assert waiting.cancel()
        gate.set()
        held.result(SECONDS)
        assert pool.submit(request(2)).result(SECONDS)
        with pytest.raises(CancelledError):
            waiting.result(0)


def test_workers_start_with_the_first_task_that_they_get() -> None:
    with WorkerPool(2) as pool:
        assert pool.pids == []
        pool.submit(request(1)).result(SECONDS)
        assert len(pool.pids) == 1
        for seed in range(20):
            for future in [pool.submit(request(seed)) for _ in range(2)]:
                future.result(SECONDS)
            if len(pool.pids) == 2:
                break
        else:
            pytest.fail("the second worker was never started")


def test_workers_are_replaced_after_their_share() -> None:
    with WorkerPool(1, recycle_after=3) as pool:
        seen = []
        for seed in range(7):
            pool.submit(request(seed)).result(SECONDS)
            seen += pool.pids
        # The third photo of each ends it, so that only two show it alive.
        assert len(set(seen)) >= 3


def test_a_transforms_mistake_is_logged_and_fails_its_photo_only(
    caplog: pytest.LogCaptureFixture,
) -> None:
    wrong = PrepareRequest(jpeg_bytes(photo_like(1, (77, 50))), ByWidth(77, "raise"))
    with WorkerPool(1) as pool:
        with pytest.raises(PhotoUnreadable, match="ZeroDivisionError: a mistake") as caught:
            pool.submit(wrong).result(SECONDS)
        assert (caught.value.fault, caught.value.transient) == (PhotoFault.INTERNAL, False)
        pids = pool.pids
        pool.submit(request(1)).result(SECONDS)
        assert pool.pids == pids
    assert "a mistake in a transform" in caplog.text
    assert "Traceback" in caplog.text


def test_workers_in_the_background_are_polite_and_ignore_the_keyboard() -> None:
    asked = PrepareRequest(jpeg_bytes(photo_like(1)), ReportsLimits())
    seen = []
    for background in (False, True):
        with WorkerPool(1, background=background) as pool:
            got = pool.submit(asked).result(SECONDS)
            assert isinstance(got, PreparedPhoto)
            seen.append(got.pixels[0, 0].astype(int))
    assert seen[1][0] > seen[0][0]
    assert seen[0][1] == seen[1][1] == 1


def test_workers_load_nothing_heavy() -> None:
    asked = PrepareRequest(jpeg_bytes(photo_like(1)), ReportsModules())
    with WorkerPool(1) as pool:
        got = pool.submit(asked).result(SECONDS)
    assert isinstance(got, PreparedPhoto)
    assert got.pixels.sum() == 0, ReportsModules.heavy


def test_a_closed_pool_takes_nothing_and_closes_again() -> None:
    pool = WorkerPool(1)
    pool.close()
    pool.close()
    with pytest.raises(RuntimeError, match="closed"):
        pool.submit(request(1))


def test_a_pool_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        WorkerPool(0)


def test_what_failed_is_gone_with_who_asked_for_it(tmp_path: Path) -> None:
    """The error refers to what handled it; that is no reason to stay in memory."""
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    gc.collect()
    gc.disable()
    try:
        with WorkerPool(1) as pool:
            future = pool.submit(PrepareRequest(broken, Squeeze()))
            assert isinstance(future.exception(SECONDS), PhotoUnreadable)
            gone = weakref.ref(future)
            del future
            pool.submit(request(1)).result(SECONDS)
            assert gone() is None
    finally:
        gc.enable()
