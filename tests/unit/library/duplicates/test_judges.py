"""Pairs are judged in processes as they are here, whatever becomes of the processes."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from pathlib import Path

import psutil
import pytest

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext, Progress
from photosim.core.types import Level, PhotoFacts
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Sketch
from photosim.library.duplicates import finder, judges
from photosim.library.duplicates.judges import Case, Judges, judge
from photosim.library.duplicates.judging import Judge, Judged
from photosim.library.library import Library
from photosim.library.matching.naming import Seen
from photosim.library.matching.thumbnails import Look, Sketches
from photosim.storage.pairs import PairRow
from tests.helpers.jobs import heard
from tests.helpers.libraries import open_library
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.turned import turned


def case(seed: int = 21) -> Case:
    """A picture, three copies of it, another picture, and one that can't be read."""
    photo = photo_like(seed, (640, 480))
    pictures = [photo, photo.resize((320, 240)), photo.crop((40, 30, 620, 460)), turned(photo, 20)]
    thumbnails = {number: thumbnail(one) for number, one in enumerate(pictures, 1)}
    thumbnails |= {5: thumbnail(photo_like(4, (640, 480))), 6: b"no picture"}
    facts = PhotoFacts("jpeg", 640, 480)
    seen = {number: Seen(facts, bytes([number]) * 20) for number in range(1, 8)}
    wanted = {(a, b): Look.FULL for a in range(1, 8) for b in range(a + 1, 8)}
    return Case(wanted, seen, thumbnails)


@pytest.fixture
def pool() -> Iterator[Judges]:
    with Judges(2) as made:
        yield made


def test_what_a_process_finds_is_what_is_found_here(pool: Judges) -> None:
    here = judge(case())
    copies = {row[:2] for row in here.rows if row.level is Level.COPY}
    assert {(1, 2), (1, 3), (1, 4)} <= copies
    assert not {photo for pair in copies for photo in pair} & {5, 6, 7}
    assert [pool.submit(case()).result(60) for _ in range(3)] == [here] * 3
    assert 1 <= len(pool.pids) <= 2


def test_processes_are_ready_before_the_first_case(pool: Judges) -> None:
    pool.start()
    deadline = time.monotonic() + 60
    while not pool.pids and time.monotonic() < deadline:
        time.sleep(0.01)
    ready = set(pool.pids)
    assert ready
    assert pool.submit(case()).result(60) == judge(case())
    assert ready <= set(pool.pids)


@pytest.mark.parametrize("at_once", [1, 3, 64])
def test_how_many_are_decoded_at_once_makes_no_difference(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = judge(case())
    monkeypatch.setattr(judges, "_AT_ONCE", at_once)
    assert judge(case()) == here


def test_photos_are_let_go_with_their_last_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve pairs of two photos each need the sketches of a few of them at a time."""
    photo = photo_like(21, (320, 240))
    thumbnails = {number: thumbnail(photo) for number in range(24)}
    seen = {
        number: Seen(PhotoFacts("jpeg", 320, 240), bytes([number]) * 20) for number in range(24)
    }
    pairs = {(number, number + 1): Look.FULL for number in range(0, 24, 2)}
    most = 0
    get = Sketches.get

    def counted(self: Sketches, photos: Sequence[int]) -> dict[int, Sketch]:
        nonlocal most
        found = get(self, photos)
        most = max(most, len(self._known))
        return found

    monkeypatch.setattr(Sketches, "get", counted)
    assert len(judge(Case(pairs, seen, thumbnails)).rows) == 12
    assert most <= 2 * judges._AT_ONCE


def test_what_was_learnt_travels(pool: Judges) -> None:
    """Two parts of one picture are told by what was proved elsewhere, without another proof."""
    judged = pool.submit(case()).result(60)
    asked: list[object] = []

    def photos(wanted: object) -> tuple[dict[int, Seen], dict[int, object]]:
        asked.append(wanted)
        return {}, {}

    own = Judge(photos)  # type: ignore[arg-type]
    own.learn(judged)
    assert own.compared == judged.compared
    assert own.shows_all(1, 3)
    assert not own.shows_all(3, 1)
    assert list(own.judge(case().wanted, lambda: None)) == []
    assert asked == []
    told = own.told()
    assert (told.looks, told.holds, told.proofs) == (judged.looks, judged.holds, judged.proofs)
    own.forget()
    assert own.told().looks == []


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_killed_process_costs_nothing_but_time(
    pool: Judges, caplog: pytest.LogCaptureFixture
) -> None:
    here = judge(case())
    assert pool.submit(case()).result(60) == here
    for pid in pool.pids:
        os.kill(pid, signal.SIGKILL)
    assert [pool.submit(case()).result(60) for _ in range(3)] == [here] * 3
    assert "has ended" in caplog.text


def test_without_processes_it_is_judged_here(
    pool: Judges, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refused() -> None:
        raise OSError("no processes here")

    monkeypatch.setattr(judges, "_JudgeProcess", refused)
    assert pool.submit(case()).result(60) == judge(case())
    assert pool.pids == []
    assert "no processes here" in caplog.text


def test_a_process_that_answers_nonsense_is_not_believed(
    pool: Judges, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As one that was taken over by a thumbnail might: what it says is JSON or nothing."""
    answer = pickle.dumps(judge(case()))
    monkeypatch.setattr(
        "multiprocessing.connection.Connection.recv_bytes", lambda *_: bytes(answer)
    )
    assert pool.submit(case()).result(60) == judge(case())
    assert "has ended" in caplog.text


def test_closing_ends_the_processes_and_what_waits() -> None:
    pool = Judges(1)
    assert isinstance(pool.submit(case()).result(60), Judged)
    (pid,) = pool.pids
    waiting = [pool.submit(case(seed)) for seed in range(20, 30)]
    pool.close()
    assert not psutil.pid_exists(pid)
    assert any(one.cancelled() for one in waiting)
    for one in waiting:
        if not one.cancelled() and (error := one.exception(0)) is not None:
            assert isinstance(error, CancelledError)


# -- a search ----------------------------------------------------------------------------


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for seed in range(4):
        photo = photo_like(seed, (480, 360))
        write_jpeg(folder / f"{seed}.jpg", photo)
        write_jpeg(folder / f"{seed}-small.jpg", photo.resize((240, 180)))
        write_jpeg(folder / f"{seed}-cut.jpg", photo.crop((30, 20, 460, 340)))
    return folder


@pytest.fixture
def library(
    tmp_path: Path, root: Path, tiny: object, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Library]:
    monkeypatch.setattr("photosim.library.duplicates.slices.PAIRS", 3)
    with open_library(tmp_path / "library", root) as opened:
        opened.update()
        yield opened


def running() -> list[str]:
    children = (child.name for child in multiprocessing.active_children())
    return [name for name in children if name == "photosim-judge"]


def search(
    library: Library, monkeypatch: pytest.MonkeyPatch, enough: int, *jobs: JobContext
) -> list[PairRow]:
    """What a search finds that begins anew; jobs: those that are stopped before."""
    monkeypatch.setattr(finder, "ENOUGH_PAIRS", enough)
    monkeypatch.setattr(finder, "METHOD", f"with {enough} pairs")
    for job in jobs:
        with pytest.raises(Cancelled):
            library.duplicates.find(job)
        assert not running()
    library.duplicates.find()
    assert not running()
    with library._runtime.stores.reading() as store:
        return store.pairs.all()


def test_a_search_in_processes_finds_what_one_here_finds(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_processes = search(library, monkeypatch, 1)
    assert in_processes == search(library, monkeypatch, 10_000)
    assert len(in_processes) >= 12


def test_a_search_that_is_stopped_leaves_no_process_and_goes_on(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(progress: Progress) -> None:
        if progress.what == "comparing pairs" and progress.done:
            job.cancel()

    job = heard(stop)
    in_turns = search(library, monkeypatch, 1, job)
    assert in_turns == search(library, monkeypatch, 10_000)


@pytest.mark.parametrize("enough", [1, 10_000])
def test_processes_start_before_it_is_known_what_they_judge(
    enough: int, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned: list[int] = []
    plan = finder._Finder._planned

    def watched(self: object, *asked: object) -> object:
        deadline = time.monotonic() + 60
        while not running() and time.monotonic() < deadline:
            time.sleep(0.01)
        planned.append(len(running()))
        return plan(self, *asked)  # type: ignore[arg-type]

    expected = search(library, monkeypatch, 20_000)
    monkeypatch.setattr(finder._Finder, "_planned", watched)
    monkeypatch.setattr(finder, "ENOUGH_PHOTOS", 1)
    assert search(library, monkeypatch, enough) == expected
    assert min(planned) >= 1
