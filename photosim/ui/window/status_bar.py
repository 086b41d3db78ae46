"""The bottom line: what the session is doing, how fast, how long still; pause; what failed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar, QSlider, QToolButton, QWidget

from photosim.core.jobs import Progress
from photosim.core.language import tr, tr_n
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_row, text_label
from photosim.ui.work.session import Session, SessionState

STANDING = {
    SessionState.OPENING: tr("Opening the library"),
    SessionState.FAILED: tr("The library can't be opened"),
    SessionState.CLOSING: tr("Closing"),
    SessionState.READING: tr("Reading only"),
    SessionState.READY: tr("Up to date"),
}


def state_text(state: SessionState, progress: Progress | None) -> str:
    """What the session is doing, in a few words. Pure."""
    if state in STANDING:
        return STANDING[state]
    if state is SessionState.PAUSED:
        lead = tr("Paused")
    else:
        lead = (progress.what if progress is not None else "") or tr("Looking at folders")
    lead = lead[:1].upper() + lead[1:]
    if progress is not None and progress.total:
        return tr(
            "{lead} · {done} of {total}",
            lead=lead,
            done=fmt.count(progress.done),
            total=fmt.count(progress.total),
        )
    if progress is not None and progress.done:
        return f"{lead} · {fmt.count(progress.done)}"
    return lead


def pace_text(state: SessionState, progress: Progress | None) -> str:
    """Rate and time left while there is work; pure."""
    if state is not SessionState.WORKING or progress is None:
        return ""
    parts = [
        fmt.rate(progress.rate, unit=progress.unit),
        fmt.time_left(progress.seconds_left),
    ]
    return " · ".join(part for part in parts if part)


class StatusBar(QWidget):
    """State, progress and pace of a session, and ``counts``: how many photos there are, or are
    selected. ``failed_asked`` follows a click on the failed files."""

    failed_asked = Signal()
    zoomed = Signal(int)

    def __init__(self, session: Session, pause: QAction, binder: IconBinder) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self._state = SessionState.OPENING
        self._progress: Progress | None = None
        self.state = QLabel()
        self.pace = text_label(role="muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(150)
        self._bar.setAccessibleName(tr("Progress of indexing"))
        self._pause = QToolButton()
        self._pause.setDefaultAction(pause)
        self._pause.setAutoRaise(True)
        self._failed = QToolButton()
        self._failed.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._failed.clicked.connect(self.failed_asked)
        binder.bind(self._failed, "warning", "warning")
        self.counts = text_label(role="muted")
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setFixedWidth(110)
        self.zoom.setAccessibleName(tr("Size of thumbnails"))
        self.zoom.setToolTip(tr("Size of thumbnails (Ctrl+Wheel)"))
        self.zoom.valueChanged.connect(self.zoomed)
        in_row(
            self.state,
            self._bar,
            self._pause,
            self.pace,
            self._failed,
            None,
            self.counts,
            self.zoom,
            margins=(12, 4, 12, 4),
            spacing=10,
            on=self,
        )
        self._fit()
        session.state_changed.connect(self.show_state)
        session.progressed.connect(self.show_progress)
        session.folders_changed.connect(
            lambda folders: self.show_failed(sum(folder.failed for folder in folders))
        )
        self.show_failed(0)
        self._render()

    def _fit(self) -> None:
        self.setFixedHeight(max(40, self.fontMetrics().height() + 18))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def show_state(self, state: SessionState) -> None:
        """Show what the session is doing."""
        self._state = state
        if state not in (SessionState.WORKING, SessionState.PAUSED):
            self._progress = None
        self._render()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the work is."""
        self._progress = progress
        self._render()

    def show_failed(self, number: int) -> None:
        """Show how many files failed; nothing where none did."""
        self._failed.setVisible(number > 0)
        files = tr_n("file", "files", number)
        self._failed.setText(tr("{number} {files} failed", number=fmt.count(number), files=files))
        self._failed.setToolTip(tr("Which files, and why (Ctrl+E)"))

    def _render(self) -> None:
        working = self._state in (SessionState.WORKING, SessionState.PAUSED)
        self.state.setText(state_text(self._state, self._progress))
        self.pace.setText(pace_text(self._state, self._progress))
        self.pace.setVisible(bool(self.pace.text()))
        self._pause.setVisible(working)
        total = self._progress.total if self._progress is not None else 0
        done = self._progress.done if self._progress is not None else 0
        opening = self._state is SessionState.OPENING
        self._bar.setVisible(opening or (working and total > 0))
        if opening:
            self._bar.setRange(0, 0)
        elif total:
            self._bar.setRange(0, total)
            self._bar.setValue(min(done, total))
