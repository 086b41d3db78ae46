"""A mark on disk while the app runs: where it is still there at the next start, the last run did
not end in order."""

from __future__ import annotations

import logging
import os
from pathlib import Path

log = logging.getLogger(__name__)


def _lives(process: int) -> bool:
    """Whether a process of this number is there. On Windows nobody can be asked without harm: the
    library's own lock tells two runs apart there."""
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


class RunMark:
    """The mark of one run. A disk that takes none costs the offer, never the start."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._mine = False

    def begin(self) -> bool:
        """Set the mark. True where the last run left its own, and is gone; the mark of a run that
        goes on is left alone."""
        left = False
        try:
            text = self._file.read_text("ascii", errors="replace").strip()
            left = text.isdigit()
            if left and int(text) != os.getpid() and _lives(int(text)):
                return False
        except OSError:
            pass  # no mark: the last run ended in order, or this is the first
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file.write_text(str(os.getpid()), "ascii")
            self._mine = True
        except OSError as error:
            log.info("the mark of this run can't be written: %s", error)
        return left

    def end(self) -> None:
        """Take the mark away: the run ended in order."""
        if self._mine:
            self._mine = False
            try:
                self._file.unlink(missing_ok=True)
            except OSError as error:
                log.info("the mark of this run can't be taken away: %s", error)
