"""Work goes on by itself once the server that has the library is back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from photosim import storage
from photosim.core.errors import ServerAway
from photosim.core.jobs import JobContext
from photosim.core.language import tr

log = logging.getLogger(__name__)

T = TypeVar("T")

SERVER_SECONDS = 1.0
"""Between two looks whether the server is back."""


def steadily(work: Callable[[], T], library: Path, job: JobContext) -> T:
    """Do work that can begin anew at any time; where the server of the library in a folder can't be
    reached, wait for it, say so, and do it again. Raises what the work raises, and Cancelled."""
    while True:
        try:
            return work()
        except ServerAway as away:
            log.warning("%s", away.message)
            _wait(library, away, job)


def _wait(library: Path, away: ServerAway, job: JobContext) -> None:
    while True:
        job.report(tr("Waiting for the server: {message}", message=away.message), force=True)
        job.check()
        job.wait(SERVER_SECONDS)
        try:
            storage.exists(library)
        except ServerAway:
            continue
        return
