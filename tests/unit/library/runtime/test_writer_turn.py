"""A lesson beside the library lane: it writes by turns only, and labels are written meanwhile."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext
from photosim.library.library import Library
from photosim.library.runtime import projector as placing
from photosim.library.runtime.connections import Turn
from photosim.library.teaching.values import TeachReport
from photosim.storage.sqlite.database import Database
from photosim.storage.store import Store
from tests.helpers.teaching import KINDS, TAUGHT, ids_by_name


class Lane:
    """This thread is the library lane; work is done in another one, which asks for turns."""

    def __init__(self) -> None:
        self._wanted: queue.Queue[tuple[Callable[[], Any], Future[Any]] | None] = queue.Queue()
        self.turns = 0

    def turn(self, work: Callable[[], Any]) -> Any:
        assert threading.current_thread() is not threading.main_thread()
        future: Future[Any] = Future()
        self._wanted.put((work, future))
        return future.result()

    def serve(self, work: Callable[[Turn], Any], between: Callable[[], None]) -> Any:
        """Do work in another thread; ``between`` is called here before each turn."""
        outcome: Future[Any] = Future()

        def run() -> None:
            try:
                outcome.set_result(work(self.turn))
            except BaseException as error:  # noqa: BLE001 - raised in the test's thread
                outcome.set_exception(error)
            self._wanted.put(None)

        thread = threading.Thread(target=run)
        thread.start()
        while (wanted := self._wanted.get(timeout=60)) is not None:
            between()
            self.turns += 1
            part, future = wanted
            try:
                future.set_result(part())
            except BaseException as error:  # noqa: BLE001 - raised in the other thread
                future.set_exception(error)
        thread.join()
        return outcome.result()


@pytest.fixture
def only_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A transaction in another thread than this one is an error."""
    real = Database.transaction

    def transaction(self: Store, **options: bool) -> Any:
        assert threading.current_thread() is threading.main_thread()
        return real(self, **options)

    monkeypatch.setattr(Database, "transaction", transaction)


@pytest.mark.usefixtures("only_here")
def test_a_lesson_writes_by_turns_and_labels_go_on(
    kinds: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "CHUNK", 50)
    ids = ids_by_name(kinds)
    rest = iter(f"other-{number:03}" for number in range(160))
    lane = Lane()

    def label() -> None:
        kinds.albums.add("ash", [ids[next(rest)]])
        kinds.models.compare("base", "base", 1)  # a question

    report: TeachReport = lane.serve(lambda turn: kinds.teacher.teach(turn=turn), label)
    # Published, five parts of 50 photos, swapped.
    assert lane.turns == 7
    assert report.adopted
    assert kinds.models.in_use().placed == 224
    # What it learnt from was read once, at its beginning; the labels are all there.
    assert len(report.card.map.points) == len(KINDS) * TAUGHT
    assert len(kinds.albums.get("ash").photos) == TAUGHT + 7
    assert kinds.check().problems == ()
    base = lane.serve(lambda turn: kinds.models.rollback(turn=turn), lambda: None)
    assert base.value.kind == "base"
    used = lane.serve(lambda turn: kinds.models.use(report.model, turn=turn), lambda: None)
    assert used.value.id == report.model


def test_a_photo_that_goes_meanwhile_gets_no_place(
    kinds: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "CHUNK", 50)
    lane = Lane()
    gone = sorted(ids_by_name(kinds).values())[60]

    def forget() -> None:
        if lane.turns == 2:  # the second part is computed, and not kept yet
            writer = kinds._runtime.stores.writer()
            with writer.transaction():
                writer.vectors.remove([gone], str(kinds.model_id()))

    assert lane.serve(lambda turn: kinds.teacher.teach(turn=turn), forget).adopted
    assert kinds.models.in_use().placed == 223


def test_a_cancel_between_two_turns_leaves_the_old_model(
    kinds: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "CHUNK", 50)
    job = JobContext()
    lane = Lane()

    def cancel() -> None:
        if lane.turns == 3:
            job.cancel()

    with pytest.raises(Cancelled):
        lane.serve(lambda turn: kinds.teacher.teach(job, turn=turn), cancel)
    assert lane.turns == 4
    assert kinds.models.in_use().kind == "base"
    assert kinds.teacher.teach().adopted
    assert kinds.check().problems == ()
