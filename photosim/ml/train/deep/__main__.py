"""``python -m photosim.ml.train.deep JOB_FOLDER``: the child process of deep teaching."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import traceback
from pathlib import Path

import psutil

GONE = 3
"""Exit status where the parent is gone."""


def main(arguments: list[str]) -> int:
    """0 where the result lies in the folder, 1 after a ``failed`` event, 2 for wrong usage."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m photosim.ml.train.deep JOB_FOLDER\n")
        return 2
    # Ctrl-C goes to the whole terminal group; the parent decides what becomes of its child.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _give_way()
    from photosim.ml.train.deep.events import Events

    # Libraries that print must not disturb the lines.
    events, sys.stdout = Events(sys.stdout), sys.stderr
    events.progress("starting", 0, 0)
    from photosim.core.errors import PhotosimError
    from photosim.ml.train.deep.run import explained, run_job

    try:
        run_job(Path(arguments[0]), events)
    except Exception as error:  # noqa: BLE001  told to the parent, with its traceback in the log
        traceback.print_exc()
        events.failed(*explained(error), hopeless=isinstance(error, PhotosimError))
        return 1
    return 0


def _end_with_parent() -> None:
    """The parent holds the other end of standard input: its end is the parent's."""
    # Not by sys.stdin: its lock, held while waiting, would end the interpreter in an abort.
    with contextlib.suppress(OSError):
        while os.read(0, 1):
            pass
    os._exit(GONE)


def _give_way() -> None:
    """Everything else on the computer comes first."""
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(10)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
