"""What goes to standard output and standard error, and how."""

from __future__ import annotations

import contextlib
import io
import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from photosim.core.jobs import JobContext, Progress
from photosim.core.language import clauses, tr
from photosim.core.quantities import time_left

REFRESHED = 4
"""Times a second that a bar is drawn."""

FIRST_LINE, NEXT_LINE = 5.0, 10.0
"""Seconds until the first line of progress where there is no terminal, and between two."""


def prepare_streams() -> None:
    """Make every name printable: bytes of names that are no UTF-8 go out as they are."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            utf8 = stream.encoding.lower().replace("-", "") == "utf8"
            stream.reconfigure(errors="surrogateescape" if utf8 else "backslashreplace")


def say(line: str = "") -> None:
    """One line of result on standard output, control characters made visible."""
    sys.stdout.write(_visible(line) + "\n")


def note(line: str) -> None:
    """One line for a person on standard error."""
    sys.stderr.write(_visible(line) + "\n")


def note_lines(text: str) -> None:
    """Several lines for a person on standard error."""
    for line in text.splitlines():
        note(line)


def complain(line: str) -> None:
    """The one line that says why photosim failed."""
    note(f"photosim: {line}")


def say_json(document: dict[str, Any]) -> None:
    """The one JSON document of a command; valid JSON whatever the names, so ASCII only."""
    sys.stdout.write(json.dumps(document, ensure_ascii=True, allow_nan=False) + "\n")


def _visible(text: str) -> str:
    # A file may be called "\x1b[2J"; a terminal must not obey it.
    if text.isprintable():
        return text
    return "".join(
        f"\\x{ord(char):02x}" if ord(char) < 32 or 127 <= ord(char) < 160 else char for char in text
    )


@contextlib.contextmanager
def progress_job(words: Callable[[Progress], str] | None = None) -> Iterator[JobContext]:
    """A job whose progress is a bar on standard error, or a line now and then where that is no
    terminal.

    ``words`` tells what stands at the end of the line; without it, rate and time left.
    """
    if not sys.stderr.isatty():
        yield JobContext(ProgressLines(words or pace))
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}", markup=False),
    )
    console = Console(stderr=True)
    with Bar(*columns, console=console, transient=True, refresh_per_second=REFRESHED) as bar:
        task = bar.add_task("starting", total=None, pace="")

        def show(progress: Progress) -> None:
            bar.update(
                task,
                description=progress.what,
                completed=progress.done,
                total=progress.total or None,
                pace=(words or pace)(progress),
            )

        yield JobContext(show)


class ProgressLines:
    """Tells progress in lines, for logs and whoever reads a pipe: the first after some seconds, so
    that what is done at once says nothing, then one now and then."""

    def __init__(
        self, words: Callable[[Progress], str], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._words = words
        self._clock = clock
        self._due = clock() + FIRST_LINE

    def __call__(self, progress: Progress) -> None:
        """A job reports where it stands."""
        now = self._clock()
        if now < self._due:
            return
        self._due = now + NEXT_LINE
        count = f"{progress.done:,}" if progress.done else ""
        if progress.total:
            count = tr("{done:,} of {total:,}", done=progress.done, total=progress.total)
        note(clauses((progress.what, count, self._words(progress))))
        sys.stderr.flush()


def pace(progress: Progress) -> str:
    """Rate and time left in words, as far as they are known."""
    parts = []
    if progress.rate > 0:
        rate = f"{progress.rate:,.0f}" if progress.rate >= 10 else f"{progress.rate:.1f}"
        parts.append(
            tr("{rate} {unit}/s", rate=rate, unit=progress.unit)
            if progress.unit
            else tr("{rate}/s", rate=rate)
        )
    if progress.seconds_left is not None:
        parts.append(time_left(progress.seconds_left))
    return clauses(parts)
