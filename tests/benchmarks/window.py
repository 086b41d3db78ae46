"""The window measured from inside: start, drop to painted grid, gaps of the event loop.

``python -m tests.benchmarks.window start|drop|gaps|view|first-minute …`` prints JSON. It wants a
display.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from photosim.app import App
from photosim.imaging.viewing import ViewRequest
from photosim.imaging.viewing import view as view_photo
from photosim.library.library import Library
from photosim.library.values import IndexReport
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.window.first_steps import Step
from photosim.ui.work.session import SessionState
from tests.benchmarks.measure import own_peak_mb, process_start
from tests.helpers.gaps import LoopWatch

PATIENCE = 30 * 60 * 1000


class AppRun:
    """The app in this process, its library open and up to date."""

    def __init__(self, library: Path) -> None:
        self.qt = QApplication([])
        self.qt.setQuitOnLastWindowClosed(False)
        self.app = App(self.qt, library, [], Preferences(Path(tempfile.mkdtemp())))
        self.app.window.resize(1280, 800)
        self.reports: list[IndexReport] = []
        self.app.session.finished_update.connect(self.reports.append)
        opened: list[object] = []
        self.app.session.opened.connect(opened.append)
        self.app.start()
        self.until(lambda: bool(opened))

    @property
    def library(self) -> Library:
        """The library that is open."""
        library = self.app.session.library
        assert library is not None
        return library

    def until(self, done: Callable[[], object]) -> None:
        """Run the event loop until ``done()`` is true."""
        loop, end = QEventLoop(), time.monotonic() + PATIENCE / 1000
        timer = QTimer()

        def look() -> None:
            if done():
                loop.quit()

        timer.timeout.connect(look)
        timer.start(2)
        if not done():
            loop.exec()
        timer.stop()
        if time.monotonic() > end:
            raise TimeoutError

    def drop(self, file: Path) -> None:
        """Drop a file on the middle of the window, as Qt hands it on from another program."""
        window = self.app.window
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        at = window.rect().center()
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, buttons, keys)
        QApplication.sendEvent(window, enter)
        event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, buttons, keys)
        QApplication.sendEvent(window, event)

    def close(self) -> float:
        """Close the window as a person does; seconds until everything has ended."""
        ended: list[bool] = []
        self.app.session.closed.connect(lambda: ended.append(True))
        start = time.perf_counter()
        self.app.window.close()
        self.until(lambda: bool(ended))
        return time.perf_counter() - start


class Painted(QObject):
    """Notes when the grid painted results, and when every visible thumbnail was among them."""

    def __init__(self, run: AppRun) -> None:
        super().__init__()
        self._window = run.app.window
        self.start = time.perf_counter()
        self.first = self.full = 0.0
        self._window.grid.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look after each paint event of the grid."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._look)
        return False

    def _look(self) -> None:
        window = self._window
        if window.control.searching or not window.control.results.rows or self.full:
            return
        now = time.perf_counter() - self.start
        self.first = self.first or now
        ids = window.grid.visible_ids()
        if ids and all(window.cache.get(one) is not None for one in ids):
            self.full = now

    def stop(self) -> None:
        """Look no more."""
        self._window.grid.viewport().removeEventFilter(self)


def start(library: str) -> dict[str, float]:
    """Seconds from the interpreter's start to the first paint of the window."""
    run = AppRun(Path(library))
    opened, computed = time.time() - process_start(), time.process_time()
    peak = own_peak_mb()
    run.close()
    return {"open": opened, "cpu": computed, "peak_mb": peak}


def _has_more(values: list[float], count: int) -> bool:
    return len(values) > count


def drop(library: str, *files: str) -> dict[str, object]:
    """Milliseconds from the drop of each file to the first results, to all thumbnails, and to
    the names of what they are."""
    run = AppRun(Path(library))
    run.until(lambda: run.app.session.state is SessionState.READY)
    first, full, named = [], [], []
    names: list[float] = []
    run.app.window.control.named.connect(lambda: names.append(time.perf_counter()))
    for number, file in enumerate(files):
        painted = Painted(run)
        run.drop(Path(file))
        run.until(partial(getattr, painted, "full"))
        run.until(partial(_has_more, names, number))
        painted.stop()
        if number:  # the first starts the model and the worker; it is reported apart
            first.append(painted.first * 1000)
            full.append(painted.full * 1000)
            named.append((names[-1] - painted.start) * 1000)
        else:
            cold = painted.full * 1000
    peak = own_peak_mb()
    run.close()
    return {"cold_ms": cold, "first_ms": first, "full_ms": full, "named_ms": named, "peak_mb": peak}


def gaps(library: str, folder: str) -> dict[str, object]:
    """Gaps of the event loop while a folder is indexed, and seconds to close in the middle."""
    run = AppRun(Path(library))
    run.until(lambda: run.app.session.state is SessionState.READY)
    run.reports.clear()
    watch = LoopWatch()
    watch.start()
    begin = time.perf_counter()
    run.app.session.add_folders([Path(folder)])
    run.until(lambda: any(report.added for report in run.reports))
    seconds = time.perf_counter() - begin
    found = watch.stop()
    report = max(run.reports, key=lambda one: one.added)
    longest = max(found.late, key=lambda gap: gap.seconds, default=None)
    run.close()
    return {
        "photos": report.added,
        "seconds": seconds,
        "turns": found.turns,
        "longest_ms": found.longest * 1000,
        "busy_ms": longest.busy * 1000 if longest else 0.0,
        "over_50_ms": len(found.above(0.05)),
        "over_20_ms": len(found.above(0.02)),
    }


def close(library: str, folder: str) -> dict[str, float]:
    """Seconds to close the window while a folder is being indexed."""
    run = AppRun(Path(library))
    run.until(lambda: run.app.session.state is SessionState.READY)
    run.app.session.add_folders([Path(folder)])
    run.until(lambda: run.app.window.grid.count() > 50)
    return {"seconds": run.close()}


def view(library: str) -> dict[str, object]:
    """Milliseconds from the key to the next photo as it is decoded for the screen, two photos a
    second, through all that the grid shows, and how many of them the window computes itself; those
    that a worker computes for a photo, whatever else the machine does; memory of the pictures kept
    at most, and of everything.

    The first photo, of which nothing can be decoded ahead, is told apart.
    """
    run = AppRun(Path(library))
    run.until(lambda: run.app.session.state is SessionState.READY)
    window = run.app.window
    grid, page = window.grid, window.viewer
    run.until(grid.count)
    grid.set_current(int(grid.ids()[0]))
    cold, _ = _until_seen(run, lambda: QTest.keyClick(grid, Qt.Key.Key_Return))
    times, own, kept = [], [], 0
    for _ in range(grid.count() - 1):
        due = time.perf_counter() + 0.5
        run.until(partial(_is_past, due))
        seen, computed = _until_seen(run, lambda: QTest.keyClick(page.canvas, Qt.Key.Key_Right))
        times.append(seen)
        own.append(computed)
        kept = max(kept, page.control.pictures.bytes)
    peak = own_peak_mb()
    screen = page.screen().size()
    files = [one.paths[0] for one in run.library.details(grid.ids().tolist())]
    decoding = [_decoding(file, screen.width(), screen.height()) for file in files]
    run.close()
    return {
        "cold_ms": cold,
        "next_ms": times,
        "own_ms": own,
        "decoding_ms": decoding,
        "kept_mb": kept / 1e6,
        "peak_mb": peak,
    }


def first_minute(library: str, folder: str, file: str) -> dict[str, float]:
    """A person's first minute on an empty library: seconds from the start of the process to a
    window with its first step, to the first photo of the folder that they choose, to all of them,
    and to the painted results of a photo that they drop then; the clicks that it takes by buttons.
    """
    run = AppRun(Path(library))
    window = run.app.window
    run.until(window.steps.isVisible)
    usable = time.time() - process_start()
    clicks = _pick(run, window.steps.button, folder)
    run.until(lambda: window.grid.count() > 0)
    first = time.time() - process_start()
    run.until(lambda: window.steps.marks[Step.DROP].font().bold())
    filled = time.time() - process_start()
    painted = Painted(run)
    clicks += _pick(run, window.steps.button, file)
    run.until(lambda: painted.full)
    painted.stop()
    found, computed = time.time() - process_start(), time.process_time()
    run.until(window.steps.isHidden)
    photos = sum(one.photos for one in run.app.session.folders)
    run.close()
    return {
        "usable_s": usable,
        "photo_s": first,
        "filled_s": filled,
        "found_s": found,
        "drop_s": painted.full,
        "cpu_s": computed,
        "clicks": clicks,
        "photos": photos,
    }


def _pick(run: AppRun, button: QPushButton, path: str) -> int:
    """Press a button and pick in the dialog that it opens; the clicks that this takes: the button,
    what is picked, and the dialog's own button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    window = run.app.window
    run.until(lambda: window.findChildren(QFileDialog))
    dialog = window.findChildren(QFileDialog)[0]
    dialog.selectFile(path)
    dialog.fileSelected.emit(path)
    dialog.filesSelected.emit([path])
    dialog.reject()
    return 3


def _decoding(file: Path, width: int, height: int) -> float:
    """Milliseconds of CPU that a worker needs for a photo."""
    start = time.thread_time()
    view_photo(ViewRequest(file, width, height))
    return (time.thread_time() - start) * 1000


def _is_past(moment: float) -> bool:
    return time.perf_counter() >= moment


def _until_seen(run: AppRun, press: Callable[[], None]) -> tuple[float, float]:
    """Milliseconds until the canvas has painted the photo that a key leads to, and those of them
    that this thread computed."""
    canvas = run.app.window.viewer.canvas
    start, computed = time.perf_counter(), time.thread_time()
    press()
    run.until(canvas.has_picture)
    canvas.repaint()
    own = time.thread_time() - computed
    return (time.perf_counter() - start) * 1000, own * 1000


if __name__ == "__main__":
    parts: dict[str, Callable[..., object]] = {
        "start": start,
        "drop": drop,
        "gaps": gaps,
        "close": close,
        "view": view,
        "first-minute": first_minute,
    }
    print(json.dumps(parts[sys.argv[1]](*sys.argv[2:])))
