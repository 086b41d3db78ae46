"""The end: in order, from any state, with nothing left behind."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from photosim.app import LAST_RESORT, App, CrashReporter
from photosim.core.errors import PhotosimError, Remedy
from photosim.library.library import Library
from photosim.library.values import Order
from photosim.ml.embedder import Embedder
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.main_window import MainWindow
from photosim.ui.window.unexpected_dialog import UnexpectedDialog
from photosim.ui.work.session import Session, SessionState
from tests.helpers.app_process import wait_for
from tests.helpers.windows import LONG, lane_threads, opened, write_photos
from tests.ui.conftest import Indexed


class Watcher:
    """Notes when it is told to stop."""

    def __init__(self, order: list[str]) -> None:
        self._order = order

    def set_folders(self, folders: object) -> None:
        self._order.append("watch")

    def stop(self) -> None:
        self._order.append("stop watching")


def test_the_order_of_the_end(
    qtbot: QtBot, indexed: Indexed, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    started = threading.Event()

    def update(self: Library, paths: object, job: object) -> None:
        started.set()
        try:
            job.wait(60)  # type: ignore[attr-defined]
        finally:
            order.append("job ends")

    close = Library.close
    monkeypatch.setattr(Library, "update", update)
    monkeypatch.setattr(Library, "close", lambda self: (order.append("close"), close(self))[1])
    session = Session(indexed.library, watcher=lambda *_: Watcher(order))
    with qtbot.waitSignal(session.opened, timeout=LONG):
        session.open()
    session.update()
    assert started.wait(30)
    with qtbot.waitSignal(session.closed, timeout=LONG):
        session.close()
        session.close()  # a second time changes nothing
    assert order == ["watch", "job ends", "stop watching", "close"]
    assert not session.writable


def vectors(library: Library) -> int:
    with library._runtime.stores.reading() as store:
        return len(store.vectors.ids(library._runtime.model().id))


def test_closing_in_the_middle_of_indexing_keeps_what_was_finished(
    qtbot: QtBot,
    themed: ThemeManager,
    model: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "photos"
    write_photos(folder, range(200), (96, 72))
    # From the third batch on the model waits, so that the end falls into the middle for sure.
    calls: list[int] = []
    gate = threading.Event()
    embed = Embedder.embed

    def slow(self: Embedder, pixels: Any) -> Any:
        calls.append(len(pixels))
        if len(calls) > 2:
            gate.wait(30)
        return embed(self, pixels)

    monkeypatch.setattr(Embedder, "embed", slow)
    with opened(qtbot, themed, tmp_path / "library") as app:
        app.session.add_folders([folder])
        app.wait(lambda: len(calls) > 2)
        assert app.session.state is SessionState.WORKING
        QTimer.singleShot(50, gate.set)  # by then the window is closing
    assert lane_threads() == []
    with Library.open(tmp_path / "library", write=True, provider="cpu") as library:
        assert len(library.browse(Order.NAME)) == 200
        assert vectors(library) < 200
        assert library.check().ok
        library.update()
        assert vectors(library) == 200


@pytest.mark.parametrize("when", ["at once", "paused", "searching", "reading only"])
def test_closing_from_any_state(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed, when: str
) -> None:
    holder = None
    if when == "reading only":
        holder = Library.open(indexed.library, write=True, provider="cpu")
    try:
        with opened(qtbot, themed, indexed.library, settle=when != "at once") as app:
            if when == "paused":
                app.session.pause()
                app.session.update()
                app.wait(lambda: app.session.state is SessionState.PAUSED)
            elif when == "searching":
                app.window.control.search_photos([int(app.window.grid.ids()[0])])
        assert lane_threads() == []
    finally:
        if holder is not None:
            holder.close()
    # The lock is free again.
    Library.open(indexed.library, write=True, provider="cpu").close()


def test_a_reader_that_hangs_does_not_keep_the_app(qtbot: QtBot, indexed: Indexed) -> None:
    session = Session(indexed.library)
    with qtbot.waitSignal(session.opened, timeout=LONG):
        session.open()
    hang = threading.Event()
    try:
        session.files.submit("look at a dead share", lambda _: hang.wait(60))
        with qtbot.waitSignal(session.closed, timeout=LONG):
            session.close()
        assert session.writing.wait(1)
    finally:
        hang.set()
        assert session.files.wait(10)


def test_a_library_that_cannot_be_closed_says_so_in_the_log(
    qtbot: QtBot,
    indexed: Indexed,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    close = Library.close

    def fail(self: Library) -> None:
        close(self)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Library, "close", fail)
    session = Session(indexed.library)
    with qtbot.waitSignal(session.opened, timeout=LONG):
        session.open()
    with caplog.at_level(logging.INFO), qtbot.waitSignal(session.closed, timeout=LONG):
        session.close()
    assert "No space left on device" in caplog.text


# ---- errors nobody caught


def boxes(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The dialogs that would have been opened."""
    shown: list[Any] = []

    def note(self: Any) -> None:
        shown.append(self)

    monkeypatch.setattr(QMessageBox, "open", note)
    monkeypatch.setattr(UnexpectedDialog, "open", note)
    return shown


def test_an_error_nobody_caught_is_shown_and_logged(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sys.excepthook
    reporter = CrashReporter()
    shown = boxes(monkeypatch)
    try:
        error = ValueError("a fault of ours")
        sys.excepthook(ValueError, error, None)
        sys.excepthook(ValueError, error, None)  # only one dialog at a time
        assert len(shown) == 1
        assert "ValueError" in shown[0].said.text()
        assert "ValueError: a fault of ours" in shown[0].text()
        shown[0].finished.emit(0)
        sys.excepthook(
            PhotosimError, PhotosimError("Title", "Sentence.", Remedy.SEARCH_AGAIN), None
        )
        assert shown[1].text() == "Title"
        assert shown[1].informativeText() == "Sentence.\n\nSearch again."
        assert caplog.text.count("unexpected error") == 3
    finally:
        reporter.uninstall()
        for box in shown:
            box.deleteLater()
    assert sys.excepthook is before


def test_an_error_in_a_thread_reaches_the_window_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reporter = CrashReporter()
    shown = boxes(monkeypatch)
    try:
        thread = threading.Thread(target=lambda: 1 // 0)
        thread.start()
        thread.join(10)
        qtbot.waitUntil(lambda: len(shown) == 1)
        assert "ZeroDivisionError" in shown[0].said.text()
    finally:
        reporter.uninstall()
        for box in shown:
            box.deleteLater()


# ---- the whole app


def test_the_library_is_opened_while_the_window_is_made(
    qtbot: QtBot,
    themed: ThemeManager,
    indexed: Indexed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opening: list[bool] = []

    class Window(MainWindow):
        def __init__(self, session: Session, *parts: Any) -> None:
            opening.append(session.writing.busy)
            super().__init__(session, *parts)

    monkeypatch.setattr("photosim.app.MainWindow", Window)
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    app = App(qt, indexed.library, [], Preferences(tmp_path))
    assert opening == [True]
    app.start()
    qtbot.waitUntil(lambda: app.window.grid.count() > 0, timeout=LONG)
    with qtbot.waitSignal(app.session.closed, timeout=LONG):
        app.window.close()
    app.window.deleteLater()


def test_the_app_ends_its_event_loop_after_the_window_is_closed(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed, tmp_path: Path
) -> None:
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    quits_by_itself = qt.quitOnLastWindowClosed()
    qt.setQuitOnLastWindowClosed(False)
    app = App(qt, indexed.library, [indexed.first / "photo 002.jpg"], Preferences(tmp_path))
    try:
        app.start()
        app.window.control.answered.connect(
            lambda _: QTimer.singleShot(0, app.window, app.window.close)
        )
        waiting: list[bool] = []
        app.window.closing.connect(
            lambda: waiting.extend(timer.isActive() for timer in last_resorts(app))
        )
        assert qt.exec() == 0
        # The one that ends a process which hangs: it waited, and waits no more.
        assert waiting == [True]
        assert [timer.isActive() for timer in last_resorts(app)] == [False]
        assert app.window.grid.info(int(app.window.grid.ids()[0])).name == "photo 102.jpg"
        assert not app.window.isVisible()
        assert lane_threads() == []
    finally:
        qt.setQuitOnLastWindowClosed(quits_by_itself)
        app.window.deleteLater()


def last_resorts(app: App) -> list[QTimer]:
    """The timers of the app itself that are to fire after :data:`LAST_RESORT`."""
    return [
        timer
        for timer in app.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if timer.interval() == LAST_RESORT
    ]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_app_in_order(
    indexed: Indexed, tmp_path: Path, number: signal.Signals
) -> None:
    log = Path(os.environ["XDG_STATE_HOME"], "photosim", "log", "photosim.log")
    code = (
        "import sys; from pathlib import Path; from photosim.core import paths;"
        f"paths.models_dir = lambda: Path({str(model_folder(indexed))!r});"
        "from photosim.app import main; sys.exit(main([], Path(sys.argv[1])))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(indexed.library)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
    )
    try:
        wait_for(
            "the library to be open", lambda: log.is_file() and "library open" in log.read_text()
        )
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait(10)
    assert process.returncode == 0, errors
    assert log.read_text().rstrip().endswith("closed")
    assert b"Traceback" not in errors


def model_folder(indexed: Indexed) -> Path:
    """Where the tiny model of the test is."""
    from photosim.core import paths

    return paths.models_dir()
