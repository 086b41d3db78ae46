"""Logging: a rotating file for later, standard error for now."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from pathlib import Path

from photosim.core.errors import PhotosimError

SENTENCE = "%s"
"""Of a record that is what an error tells a person, with nothing around it."""
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class EnglishFormatter(logging.Formatter):
    """Writes what errors tell in English, whatever the person speaks.

    but: a record of this text stays as it is.
    """

    def __init__(self, form: str, *, but: str = "") -> None:
        super().__init__(form)
        self._but = but

    def format(self, record: logging.LogRecord) -> str:
        if isinstance(record.args, tuple) and record.msg != self._but:
            record = logging.makeLogRecord(record.__dict__)
            record.args = tuple(
                one.logged if isinstance(one, PhotosimError) else one for one in record.args or ()
            )
        return super().format(record)


def set_up(*, file: Path | None = None, verbose: bool = False) -> None:
    """Send photosim's records to standard error (warnings; all with ``verbose``) and a file.

    The file is kept at 2 MB times four. Where it can't be written, the log goes to standard
    error alone, with one line that says so.
    """
    logger = logging.getLogger("photosim")
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    logger.setLevel(logging.DEBUG if verbose else logging.INFO)
    logger.propagate = False
    console = logging.StreamHandler(sys.stderr)
    console.setLevel(logging.DEBUG if verbose else logging.WARNING)
    console.setFormatter(EnglishFormatter("photosim: %(message)s", but=SENTENCE))
    logger.addHandler(console)
    if file is None:
        return
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            file, maxBytes=2_000_000, backupCount=3, encoding="utf-8", delay=True
        )
    except OSError as error:
        logger.warning("the log file %s can't be written (%s)", file, error)
        return
    handler.setFormatter(EnglishFormatter(FORMAT))
    logger.addHandler(handler)
