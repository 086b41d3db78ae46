"""The real photosim in a process of its own, watched through what it writes.

The app's log file tells what happened and ``photosim status --json``, a second process reading
the same library, what is true.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from photosim.library.library import Library
from tests.helpers.libraries import paths_of

DEADLINE = 120.0


def wait_for(what: str, condition: Callable[[], Any], seconds: float = DEADLINE) -> Any:
    """Ask again and again until the answer is true; that answer. Fails after the deadline."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        answer = condition()
        if answer:
            return answer
        time.sleep(0.05)  # between two looks at another process, which has no signal for us
    raise AssertionError(f"waited {seconds:.0f} s in vain for {what}")


def photosim(
    *words: str | Path, check: bool = True, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run one headless command to its end."""
    result = subprocess.run(
        [sys.executable, "-m", "photosim", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env=dict(environment or os.environ),
    )
    assert not check or result.returncode == 0, result.stderr
    return result


def ask(*words: str | Path) -> Any:
    """Run one headless command with ``--json`` and return its document."""
    return json.loads(photosim(*words, "--json").stdout)


def indexed(library: Path) -> int:
    """How many files the library has taken, read by this process beside the app's."""
    with Library.open(library, write=False, provider="cpu") as reader:
        return len(paths_of(reader))


def members(library: Path, album: str) -> int | None:
    """How many photos an album has, read in the same way; None where there is no such album."""
    with Library.open(library, write=False, provider="cpu") as reader:
        found = [one for one in reader.albums.all() if one.name == album]
        return len(found[0].photos) if found else None


class AppProcess:
    """The app on a screen; use as a context manager."""

    def __init__(
        self, library: Path, environment: Mapping[str, str], files: Sequence[Path] = ()
    ) -> None:
        self.library = library
        self._environment = dict(environment)
        self._files = files
        self._errors = library.parent / f"{library.name}-stderr.txt"
        self._process: subprocess.Popen[bytes] | None = None
        self._read = 0

    def __enter__(self) -> AppProcess:
        self._read = len(self.log)
        with self._errors.open("ab") as errors:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "photosim",
                    "--library",
                    str(self.library),
                    *map(str, self._files),
                ],
                env=self._environment,
                stdout=errors,
                stderr=errors,
            )
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(30)

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """The running process."""
        assert self._process is not None
        return self._process

    @property
    def log(self) -> str:
        """All that the log file holds."""
        file = Path(self._environment["XDG_STATE_HOME"], "photosim", "log", "photosim.log")
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    @property
    def errors(self) -> str:
        """What the process wrote to standard error."""
        return self._errors.read_text(encoding="utf-8", errors="replace")

    def wait_log(self, pattern: str) -> re.Match[str]:
        """Wait for the next log line that matches; lines before it are passed over."""

        def look() -> re.Match[str] | None:
            assert self.process.poll() is None, f"the app ended early: {self.errors}"
            return re.compile(pattern).search(self.log, self._read)

        found: re.Match[str] = wait_for(f"the log line {pattern!r}\n{self.log[-2000:]}", look)
        self._read = found.end()
        return found

    def status(self) -> Any:
        """``photosim status`` of the library, asked while the app runs."""
        return ask("status", "--library", self.library)

    def ended(self, seconds: float = 30) -> int:
        """Wait for the end of the process; its exit status."""
        return self.process.wait(seconds)

    def interrupt(self, number: signal.Signals) -> None:
        """Send a signal."""
        self.process.send_signal(number)
