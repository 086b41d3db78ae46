"""What the child tells: one JSON object a line, and nothing else, on standard output."""

from __future__ import annotations

import json
import time
from typing import Any, TextIO

from photosim.core.errors import Remedy

OFTEN = 0.1
"""Seconds between two lines of progress of one kind; the last one always comes."""


class Events:
    """Writes events. Not for several threads at once."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._last: tuple[str, float] = ("", 0.0)

    def progress(self, what: str, done: int, total: int, **more: Any) -> None:
        """How far a part of the work is; ``more``: what else there is to tell, the loss say."""
        now = time.monotonic()
        before, at = self._last
        if what == before and now - at < OFTEN and done != total and not more:
            return
        self._last = (what, now)
        self._say({"event": "progress", "what": what, "done": done, "total": total, **more})

    def done(self, **more: Any) -> None:
        """The result lies in the folder."""
        self._say({"event": "done", **more})

    def failed(self, message: str, remedy: Remedy | None, *, hopeless: bool) -> None:
        """It can't be done: a sentence, and what can be done about it.

        hopeless: the same job would fail again.
        """
        told = {"message": message, "remedy": remedy, "hopeless": hopeless}
        self._say({"event": "failed", **told})

    def _say(self, event: dict[str, Any]) -> None:
        self._out.write(json.dumps(event) + "\n")
        self._out.flush()
