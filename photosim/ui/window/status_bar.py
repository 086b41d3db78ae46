"""The bottom line: what the session is doing, how fast, how long still; pause; what failed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QProgressBar, QSlider, QToolButton, QWidget

from photosim.core.jobs import Progress
from photosim.core.language import tr, tr_n
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_row, text_label
from photosim.ui.work.session import Session, SessionState

MARGIN, SPACING = 12, 10
"""Points at both ends, and between two parts."""

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
    selected. ``failed_asked`` follows a click on the failed files.

    Where there is little room the pace gives way, then the bar of progress, then the counts; the
    failed files are a sign alone, and at last the words of the state are shortened.
    """

    failed_asked = Signal()
    zoomed = Signal(int)

    def __init__(self, session: Session, pause: QAction, binder: IconBinder) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self._state = SessionState.OPENING
        self._progress: Progress | None = None
        self._words = ""
        self.state = text_label()
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
        self.origin = text_label(role="muted")
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
            self.origin,
            self.counts,
            self.zoom,
            margins=(MARGIN, 4, MARGIN, 4),
            spacing=SPACING,
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

    def show_counts(self, text: str) -> None:
        """Say how many photos there are, or are selected."""
        self.counts.setText(text)
        self._give_way()

    def show_origin(self, text: str, address: str) -> None:
        """Say that the library is a part, and of which one; nothing where it is whole."""
        self.origin.setText(text)
        self.origin.setToolTip(address)
        self._give_way()

    def minimumSizeHint(self) -> QSize:
        """Any width will do: the window doesn't grow by what is said here."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._give_way()

    def _fit(self) -> None:
        self.setFixedHeight(max(40, self.fontMetrics().height() + 18))

    def _give_way(self) -> None:
        """Show what there is room for."""
        working = self._state in (SessionState.WORKING, SessionState.PAUSED)
        opening = self._state is SessionState.OPENING
        total = self._progress.total if self._progress is not None else 0
        wanted = {
            self.pace: bool(self.pace.text()),
            self.origin: bool(self.origin.text()),
            self._bar: opening or (working and total > 0),
            self.counts: bool(self.counts.text()),
        }
        style = Qt.ToolButtonStyle
        self._failed.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        over = self._needed([one for one, shown in wanted.items() if shown]) - self.width()
        for one, shown in wanted.items():
            one.setVisible(shown and over <= 0)
            if shown and over > 0:
                over -= _wide(one) + SPACING
        metrics = self.state.fontMetrics()
        if over > 0 and not self._failed.isHidden():
            over -= _wide(self._failed)
            self._failed.setToolButtonStyle(style.ToolButtonIconOnly)
            over += _wide(self._failed)
        words = self._words
        if over > 0:
            room = max(0, metrics.horizontalAdvance(words) - over)
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.state.setText(words)
        self.state.setToolTip(self._words if words != self._words else "")

    def _needed(self, parts: Sequence[QWidget]) -> int:
        """The width that these parts take, with those that don't give way."""
        standing = [one for one in (self._pause, self._failed, self.zoom) if not one.isHidden()]
        words = self.state.fontMetrics().horizontalAdvance(self._words)
        beside = sum(_wide(one) + SPACING for one in (*standing, *parts))
        return words + beside + SPACING + 2 * MARGIN

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()
            self._give_way()

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
        self._give_way()

    def _render(self) -> None:
        self._words = state_text(self._state, self._progress)
        self.pace.setText(pace_text(self._state, self._progress))
        self._pause.setVisible(self._state in (SessionState.WORKING, SessionState.PAUSED))
        total = self._progress.total if self._progress is not None else 0
        done = self._progress.done if self._progress is not None else 0
        if self._state is SessionState.OPENING:
            self._bar.setRange(0, 0)
        elif total:
            self._bar.setRange(0, total)
            self._bar.setValue(min(done, total))
        self._give_way()


def _wide(part: QWidget) -> int:
    """The width that a part takes, which may be a fixed one."""
    return max(part.minimumWidth(), min(part.sizeHint().width(), part.maximumWidth()))
