"""The GUI thread paints and nothing else: who does what is proved by thread, not by the clock.

How long gaps are is measured in ``tests/benchmarks``; here the measuring itself is proved.
"""

from __future__ import annotations

import builtins
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosim.library.library import Library
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers import gaps
from tests.helpers.windows import opened, write_photos
from tests.ui.conftest import Indexed


class Clock:
    """A clock that the test moves, in place of the module ``time``."""

    def __init__(self) -> None:
        self.seconds = self.computed = 0.0

    def perf_counter(self) -> float:
        return self.seconds

    def thread_time(self) -> float:
        return self.computed


def test_a_blocked_loop_is_noticed_and_a_free_one_is_not(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(gaps, "time", clock)
    watch = gaps.LoopWatch(least=0.05)
    watch.start()

    def turn(seconds: float, computed: float) -> None:
        """The loop turns, after so long."""
        turns = watch.gaps.turns
        clock.seconds += seconds
        clock.computed += computed
        qtbot.waitUntil(lambda: watch.gaps.turns > turns)

    turn(0.005, 0.001)
    turn(0.050, 0.050)
    assert watch.gaps.late == []
    turn(0.305, 0.200)
    turn(0.105, 0.000)
    noted = watch.stop()
    assert [(gap.seconds, gap.busy) for gap in noted.late] == [
        (pytest.approx(0.3), pytest.approx(0.2)),
        (pytest.approx(0.1), 0.0),
    ]
    assert noted.late[0].at == pytest.approx(0.36)
    assert noted.longest == pytest.approx(0.3)
    assert noted.above(0.25) == noted.late[:1]


METHODS = (
    "open", "close", "update", "apply", "add_folder", "remove_folder", "exclude", "folders",
    "watched", "search", "levels", "browse", "listing", "places", "details", "thumbnails",
    "picture", "photo_at",
    "failed", "status", "check",
)  # fmt: skip


def test_the_gui_thread_never_asks_the_library(
    qtbot: QtBot,
    themed: ThemeManager,
    model: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A tour of the window during indexing, with every way to the disk watched."""
    gui = threading.get_ident()
    calls: list[str] = []
    sinners: list[str] = []
    touring = False

    def watched(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            calls.append(name)
            if touring and threading.get_ident() == gui:
                sinners.append(name)
            return function(*args, **kwargs)

        return call

    for name in METHODS:
        original = Library.__dict__[name]
        if isinstance(original, classmethod):
            monkeypatch.setattr(Library, name, classmethod(watched(name, original.__func__)))
        else:
            monkeypatch.setattr(Library, name, watched(name, original))
    monkeypatch.setattr(sqlite3, "connect", watched("sqlite3.connect", sqlite3.connect))
    folder = tmp_path / "photos"
    write_photos(folder, range(40))
    photos = {str(path) for path in folder.iterdir()}
    opening = builtins.open

    def watched_open(file: Any, *args: Any, **kwargs: Any) -> Any:
        if touring and threading.get_ident() == gui and str(file) in photos:
            sinners.append(f"open {file}")
        return opening(file, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", watched_open)
    touring = True
    with opened(qtbot, themed, tmp_path / "library") as app:
        window = app.window
        app.session.add_folders([folder])
        app.wait(lambda: window.grid.count() > 3)
        window.grid.set_current(int(window.grid.ids()[2]))
        window.action_set["find_similar"].trigger()
        app.wait(lambda: window.control.here.result is not None)
        window.bar.slider.setValue(0)
        window.action_set["failed"].trigger()
        window.action_set["check"].trigger()
        window.open_paths([folder / "photo 001.jpg", folder / "gone.jpg"])
        app.wait(lambda: len(window.control.history.places) == 3)
        app.wait(lambda: window.control.here.result is not None)
        window.action_set["home"].trigger()
        app.wait(lambda: window.grid.count() == 40)
        window.grid.select_all()
        window.action_set["copy_paths"].trigger()
        window.grid.verticalScrollBar().setValue(window.grid.verticalScrollBar().maximum())
        app.wait_settled()
    touring = False
    assert sinners == []
    assert {"open", "add_folder", "search", "listing", "details", "thumbnails"} <= set(calls)


def test_a_slow_search_leaves_the_window_alive(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    search = Library.search

    def slow(self: Library, query: Any) -> Any:
        assert gate.wait(30)
        return search(self, query)

    monkeypatch.setattr(Library, "search", slow)
    with opened(qtbot, themed, indexed.library) as app:
        window = app.window
        window.control.search_photos([int(window.grid.ids()[0])])
        try:
            # While it searches, everything else goes on.
            window.control.back()
            app.wait(lambda: window.grid.count() == 22 and not app.session.reading.busy)
            window.grid.set_current(int(window.grid.ids()[5]))
            app.wait(lambda: window.side.has_photo)
            QTest.qWait(0)
        finally:
            gate.set()
        app.wait_settled()
        # The late answer belongs to a place that was left.
        assert window.grid.count() == 22
        assert not window.control.here.is_query
