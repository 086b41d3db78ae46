"""The cyclic garbage collector runs in the GUI thread's event loop, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosim.ui.work.gc_timer import MANY, QUIET, GarbageCollector


class Ring:
    """Garbage that only the cyclic collector can free; it notes where it died."""

    def __init__(self, deaths: list[int]) -> None:
        self.me = self
        self._deaths = deaths

    def __del__(self) -> None:
        self._deaths.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    made = GarbageCollector(interval=20)
    yield made
    made.stop()
    made.deleteLater()


def fill(deaths: list[int]) -> None:
    for _ in range(5 * gc.get_threshold()[0]):
        Ring(deaths)


def test_a_thread_that_makes_garbage_never_collects_it(
    qtbot: QtBot, collector: GarbageCollector
) -> None:
    deaths: list[int] = []
    thread = threading.Thread(target=fill, args=(deaths,))
    thread.start()
    thread.join()
    fill(deaths)
    assert deaths == []  # nor where the GUI thread makes it
    qtbot.waitUntil(lambda: len(deaths) > 0)
    assert set(deaths) == {threading.get_ident()}


def test_every_generation_gets_its_turn(qtbot: QtBot, collector: GarbageCollector) -> None:
    widget = QWidget()
    widget.me = widget  # type: ignore[attr-defined]
    gone = weakref.ref(widget)
    gc.collect()  # it is old now: only the last generation has it
    del widget
    old, junk = gc.get_threshold(), []
    gc.set_threshold(1, 1, 1)
    try:
        qtbot.waitUntil(lambda: junk.append([]) is None and gone() is None)
    finally:
        gc.set_threshold(*old)


def test_stopped_it_leaves_collection_to_python(qtbot: QtBot) -> None:
    before = gc.isenabled()
    gc.enable()
    try:
        made = GarbageCollector()
        assert not gc.isenabled()
        made.stop()
        made.stop()
        assert gc.isenabled()
        made.deleteLater()
    finally:
        if not before:
            gc.disable()


def test_data_just_read_is_not_gone_through(
    collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten thousand groups of duplicates would hold the window up for a tenth of a second."""
    collected: list[int] = []
    before = gc.get_freeze_count()
    read = [[number] for number in range(MANY + 10_000)]
    with monkeypatch.context() as patched:
        patched.setattr(gc, "collect", collected.append)
        collector.collect()
        assert gc.get_freeze_count() - before >= len(read)
        collector.collect()
    assert collected == []  # neither then, nor afterwards


def test_data_that_is_read_bit_by_bit_is_not_gone_through_again_and_again(
    collector: GarbageCollector,
) -> None:
    before, read = gc.get_freeze_count(), list[list[int]]()
    for _ in range(6):
        read += [[number] for number in range(MANY // 5)]
        collector.collect()
    assert gc.get_freeze_count() - before >= MANY


def test_rings_among_data_that_was_set_aside_go_when_nothing_is_going_on(
    qtbot: QtBot, collector: GarbageCollector
) -> None:
    deaths: list[int] = []
    before = gc.get_freeze_count()
    data: list[object] = [Ring(deaths), [[] for _ in range(MANY + 1000)]]
    qtbot.waitUntil(lambda: gc.get_freeze_count() > before + MANY)
    data.clear()
    assert deaths == []
    qtbot.waitUntil(lambda: len(deaths) == 1, timeout=20_000)
    assert gc.get_freeze_count() >= before // 2, "a full collection stays short"


def test_all_is_gone_through_only_after_a_while_in_which_nothing_is_going_on(
    collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside many groups it takes half a second, also where data was set aside often."""
    collector._timer.stop()
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=-1: collected.append(generation))
    for _ in range(20):
        data = [[] for _ in range(MANY + 1000)]
        collector.collect()
        del data
        for _ in range(QUIET // 2):
            collector.collect()
    assert -1 not in collected
    for _ in range(QUIET):
        collector.collect()
    assert -1 in collected
