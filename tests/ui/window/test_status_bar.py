"""The bottom line: what the library does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from photosim.core.jobs import Progress
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_column
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.status_bar import StatusBar, pace_text, state_text
from photosim.ui.work.session import Session, SessionState

S = SessionState


@pytest.mark.parametrize(
    ("state", "progress", "text", "pace"),
    [
        (S.READY, None, "Up to date", ""),
        (S.OPENING, None, "Opening the library", ""),
        (S.READING, None, "Reading only", ""),
        (S.WORKING, None, "Looking at folders", ""),
        (S.WORKING, Progress("scanning", 40), "Scanning · 40", ""),
        (
            S.WORKING,
            Progress("adding photos", 40, 100, 12.0, 5.0),
            "Adding photos · 40 of 100",
            "12 photos/s · 5 s left",
        ),
        (S.PAUSED, Progress("adding photos", 40, 100, 12.0, 5.0), "Paused · 40 of 100", ""),
    ],
)
def test_what_the_bottom_line_says(
    state: SessionState, progress: Progress | None, text: str, pace: str
) -> None:
    assert state_text(state, progress) == text
    assert pace_text(state, progress) == pace


@pytest.mark.parametrize("percent", [100, 200])
def test_what_has_no_room_gives_way_and_the_window_does_not_grow(
    qtbot: QtBot, themed: ThemeManager, tmp_path: Path, percent: int
) -> None:
    session = Session(tmp_path / "library")
    bar = StatusBar(session, QAction("Pause"), IconBinder(themed))
    window = QWidget()
    in_column(None, bar, margins=0, on=window)
    qtbot.addWidget(window)
    themed.set_text_size(percent)
    window.show()
    progress = Progress("comparing photos", 123_456, 1_234_567, 1234.0, 7200.0)
    bar.show_state(SessionState.WORKING)
    bar.show_progress(progress)
    bar.show_failed(1234)
    bar.show_counts("12,345 of 1,234,567 selected")
    failed = bar.findChildren(QToolButton)[-1]
    seen = []
    for width in range(2200, 300, -20):
        window.resize(width, 200)
        QApplication.processEvents()
        assert bar.width() == width
        assert bar.zoom.geometry().right() < width
        state = bar.state
        assert state.width() + 1 >= state.fontMetrics().horizontalAdvance(state.text())
        shown = (bar.pace.isVisible(), bar.counts.isVisible(), bool(failed.text()), state.text())
        seen.append(shown)
    assert seen[0] == (True, True, True, state_text(SessionState.WORKING, progress))
    assert seen[-1][:2] == (False, False)
    assert [one[:2] for one in seen] == sorted((one[:2] for one in seen), reverse=True)
    window.resize(2200, 200)
    assert bar.pace.isVisible()
    assert bar.counts.isVisible()
    themed.set_text_size(100)
    with qtbot.waitSignal(session.closed):
        session.close()
