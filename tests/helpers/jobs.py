"""Jobs that tests listen to."""

from __future__ import annotations

import itertools

from photosim.core.jobs import JobContext, Listener


def heard(listener: Listener) -> JobContext:
    """A job of which every report is heard, however soon it comes after the one before: a second
    passes between two looks at its clock."""
    return JobContext(listener, itertools.count().__next__)
