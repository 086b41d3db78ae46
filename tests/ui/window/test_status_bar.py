"""The bottom line: what the library does."""

from __future__ import annotations

import pytest

from photosim.core.jobs import Progress
from photosim.ui.window.status_bar import pace_text, state_text
from photosim.ui.work.session import SessionState

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
