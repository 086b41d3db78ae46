"""The app: builds the services, puts them together and ends them in order.

Start: the library is opened in its lane, and the window made and shown meanwhile. End, whatever
caused it (the window, a signal, the session): the window goes, what reads for it is stopped, then
the session ends its own way (stop watching → cancel jobs → drain lanes → save index → close
database), and only then the event loop.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import FrameType, TracebackType
from typing import IO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

import photosim
from photosim.core.log import set_up as set_up_log
from photosim.core.paths import default_library, log_dir
from photosim.core.run_mark import RunMark
from photosim.ui.desktop.instance import OneInstance, StartRequest, claim
from photosim.ui.desktop.opened_files import OpenedFiles
from photosim.ui.widgets.dialogs import error_box
from photosim.ui.widgets.icons import app_icon
from photosim.ui.widgets.locale import speak
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.main_window import MainWindow
from photosim.ui.window.unexpected_dialog import CRASHES, UnexpectedDialog, is_unexpected
from photosim.ui.work.gc_timer import GarbageCollector
from photosim.ui.work.session import Session

log = logging.getLogger("photosim.app")
qt_log = logging.getLogger("photosim.qt")

SWITCH_INTERVAL = 0.0001
"""Seconds after which a thread that computes in Python gives way to one that waits.

A thread waits so long in vain before it asks for its turn, and from the start again whenever the
turn was given up and taken meanwhile: beside one that asks the disk about a file every half
millisecond, the window would never ask with one millisecond, let alone Python's own five (seen:
0.3 s while ten thousand groups were read)."""

LAST_RESORT = 15_000
"""Milliseconds after which an end that hangs is cut short; the database survives that."""


class CrashReporter(QObject):
    """Shows exceptions that nobody caught, from any thread, and logs them; the app goes on.

    One dialog at a time: a fault that repeats in every paint must not bury the screen.
    """

    _raised = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self._raised.connect(self._show)
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Put back the hooks that were there before."""
        sys.excepthook, threading.excepthook = self._hooks

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QTimer.singleShot(0, QApplication.closeAllWindows)
            return
        log.critical("unexpected error", exc_info=(kind, error, trace))
        self._raised.emit(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        if self._showing:
            return
        self._showing = True
        over = QApplication.activeWindow()
        box = UnexpectedDialog(over, error) if is_unexpected(error) else error_box(over, error)
        box.finished.connect(self._done)
        box.open()

    @Slot()
    def _done(self) -> None:
        self._showing = False


LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


SPOKEN = "qt.accessibility"
"""Qt warns of each question of a screen reader that comes too late: no fault of anybody's."""


class QtMessageError(RuntimeError):
    """What Qt itself calls critical."""


def note_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Write what Qt says into the log; what it calls critical is told as an error is."""
    level = LEVELS.get(kind, logging.WARNING)
    if (context.category or "").startswith(SPOKEN) and kind is QtMsgType.QtWarningMsg:
        level = logging.DEBUG
    qt_log.log(level, "%s (%s)", text, context.category)
    if kind is QtMsgType.QtCriticalMsg:
        error = QtMessageError(text)
        sys.excepthook(QtMessageError, error, None)


class SignalBridge(QObject):
    """SIGINT and SIGTERM as a Qt signal: Python's handlers alone never run inside Qt's loop."""

    received = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ours, theirs = socket.socketpair()
        for end in (self._ours, theirs):
            end.setblocking(False)
        self._theirs = theirs
        self._old_wakeup = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        self._old = {
            number: signal.signal(number, self._on_signal)
            for number in (signal.SIGINT, signal.SIGTERM)
        }
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)

    def uninstall(self) -> None:
        """Put back the handlers that were there before."""
        self._notifier.setEnabled(False)
        for number, handler in self._old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_wakeup)
        self._ours.close()
        self._theirs.close()

    @staticmethod
    def _on_signal(number: int, _frame: FrameType | None) -> None:
        log.info("signal %d: closing", number)

    @Slot()
    def _on_readable(self) -> None:
        self._ours.recv(64)
        self.received.emit()


class App(QObject):
    """Window, session and their end."""

    def __init__(
        self,
        qt: QApplication,
        directory: Path,
        files: Sequence[Path],
        preferences: Preferences,
        instance: OneInstance | None = None,
        *,
        mark: RunMark | None = None,
    ) -> None:
        super().__init__()
        self._mark = mark
        self._qt = qt
        self._instance = instance
        self._files = list(files)
        self.themes = ThemeManager(
            qt, preferences.theme, preferences.text_size, preferences.contrast
        )
        self.themes.set_motion(preferences.motion)
        self.session = Session(
            directory, background=preferences.background, provider=preferences.provider
        )
        self.session.open()  # in its lane, while the window is made
        self.window = MainWindow(self.session, self.themes, preferences)
        self.window.closing.connect(self.close)
        if sys.platform == "darwin":
            opened = OpenedFiles(self)
            opened.asked.connect(lambda path: self._on_asked(StartRequest((str(path),))))
            qt.installEventFilter(opened)
        self.session.closed.connect(self._on_closed)
        self.session.opened.connect(lambda _: log.info("library open: %s", directory))
        self.session.finished_update.connect(
            lambda report: log.info(
                "up to date: %d added, %d updated, %d moved, %d removed, %d failed in %.1f s",
                report.added,
                report.updated,
                report.moved,
                report.removed,
                len(report.failed),
                report.seconds,
            )
        )
        self._closing = False
        self._last_resort = QTimer(self, singleShot=True, interval=LAST_RESORT)
        self._last_resort.timeout.connect(self._give_up)

    def start(self, *, in_tray: bool = False) -> None:
        """Show the window, though the library may still be on its way; ``in_tray``: without the
        window where photosim may stay so."""
        if self._instance is not None:
            self._instance.asked.connect(self._on_asked)
        if self._mark is not None and self._mark.begin():
            self.window.tell_crashed()
        self.window.steps.begin()
        if in_tray:
            self.window.staying.start_hidden()
        else:
            self.window.show()
        if self._files:
            self.window.open_paths(self._files)

    @Slot()
    def close(self) -> None:
        """End in order; the event loop ends last."""
        if self._closing:
            return
        self._closing = True
        log.info("closing")
        if self._instance is not None:
            self._instance.stop()
        self.window.hide()
        self._last_resort.start()
        self.window.close_loaders()
        self.session.close()

    @Slot(object)
    def _on_asked(self, request: StartRequest) -> None:
        """A later start: its photos are the next query of this window."""
        log.info("started again, with %d files", len(request.files))
        if request.leave:
            # Where Qt looks for the desktop's leave to come to the front.
            os.environ["XDG_ACTIVATION_TOKEN"] = request.leave
        if request.files or not request.quiet:
            self.window.come_forward()
        if request.files:
            self.window.open_paths([Path(file) for file in request.files])

    @Slot()
    def _on_closed(self) -> None:
        # An end in time: whoever goes on in this process must not be cut short after all.
        self._last_resort.stop()
        log.info("closed")
        if self._mark is not None:
            self._mark.end()
        self._qt.exit(0)

    @Slot()
    def _give_up(self) -> None:
        log.critical("the library could not be closed in time; leaving without")
        logging.shutdown()
        os._exit(1)


def _note_broken_process() -> IO[str] | None:
    """Have Python write where it was when the process itself breaks; None where no file can be."""
    try:
        log_dir().mkdir(parents=True, exist_ok=True)
        file = (log_dir() / CRASHES).open("a", encoding="utf-8")
    except OSError as error:
        log.info("no traces of a broken process: %s", error)
        return None
    faulthandler.enable(file)
    return file


def main(files: Sequence[Path] = (), library: Path | None = None, *, in_tray: bool = False) -> int:
    """Run the app until its window is closed; the exit status.

    ``files`` are its first query; ``library`` is the folder of the library, by default the
    person's own. Where the app runs with that library already, its window takes the files.
    ``in_tray``: without the window, where a person lets photosim stay in the tray.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    set_up_log(file=log_dir() / "photosim.log")
    log.info("photosim %s starts", photosim.__version__)
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(qt, QApplication):
        raise TypeError("a QCoreApplication without windows is running already")
    speak(qt)
    qt.setApplicationName("photosim")
    qt.setApplicationDisplayName("photosim")
    qt.setApplicationVersion(photosim.__version__)
    qt.setDesktopFileName("photosim")
    qt.setWindowIcon(app_icon())
    qt.setQuitOnLastWindowClosed(False)
    directory = library or default_library()
    try:
        instance = claim(directory, files, quiet=in_tray)
    except (OSError, NotImplementedError) as error:
        log.warning("not looking for another window of this library: %s", error)
        instance = None
    else:
        if instance is None:
            log.info("the photosim that is running has taken over")
            return 0
    crashes = CrashReporter()
    before = qInstallMessageHandler(note_qt_message)
    broken = _note_broken_process()
    signals = SignalBridge()
    garbage = GarbageCollector()
    try:
        mark = RunMark(log_dir() / "running")
        app = App(qt, directory, files, Preferences(), instance, mark=mark)
        signals.received.connect(app.close)
        app.start(in_tray=in_tray)
        return qt.exec()
    finally:
        if instance is not None:
            instance.release()
        garbage.stop()
        qInstallMessageHandler(before)
        if broken is not None:
            faulthandler.disable()
            broken.close()
        signals.uninstall()
        crashes.uninstall()
