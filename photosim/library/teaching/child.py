"""The child process of deep teaching as its parent sees it: started, listened to, ended."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import logging
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from photosim.core.errors import ModelError, PhotosimError, Remedy
from photosim.core.jobs import JobContext
from photosim.core.language import sentences, tr

log = logging.getLogger(__name__)

LOG = "child.log"

PACKAGES = ("torch", "torchvision", "onnx", "onnxscript", "tensorboard", "sklearn")
"""What the extra ``train`` brings, by import name."""

UNCHANGED = tr("The model in use is unchanged.")

_POLL_SECONDS = 0.1
_LONGEST_LINE = 100_000
_TAIL = 4000

Event = Mapping[str, Any]


class ChildFailed(ModelError):
    """The child gave up or died; ``hopeless`` where trying again would end the same way."""

    def __init__(self, message: str, remedy: Remedy | None, *, hopeless: bool) -> None:
        super().__init__(tr("Deep teaching failed"), sentences((message, UNCHANGED)), remedy)
        self.hopeless = hopeless


INSTALL = 'pip install "photosim[train]"'
"""The command that adds them."""


def missing_training() -> str:
    """One sentence that says what deep teaching lacks on this computer; empty where nothing."""
    missing = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if getattr(sys, "frozen", False):
        return tr("Deep teaching needs more packages than the app, and the packaged app has none.")
    if missing:
        names = ", ".join(missing)
        return tr(
            "Deep teaching needs more packages than the app, and {names} can't be found.",
            names=names,
        )
    return ""


def require_training() -> None:
    """Raise PhotosimError where the packages for training are not installed."""
    missing = missing_training()
    if missing:
        raise PhotosimError(
            tr("Deep teaching is not installed"), missing, Remedy.INSTALL_OR_TEACH_QUICKLY
        )


def command(folder: Path) -> list[str]:
    """What is run for the job in a folder."""
    return [sys.executable, "-m", "photosim.ml.train.deep", str(folder)]


def run_child(words: Sequence[str], folder: Path, job: JobContext) -> Event:
    """Run the child to its end and return its ``done`` event.

    Its progress is the job's. It is killed at a cancel (Cancelled) and held while the job is
    paused. Raises ChildFailed where it fails or ends by itself, with the end of what it said on
    standard error in the log.
    """
    with (
        (folder / LOG).open("wb") as errors,
        subprocess.Popen(
            list(words),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            creationflags=_creation_flags(),
        ) as process,
    ):
        assert process.stdout is not None
        try:
            last = _listen(process, process.stdout, job)
        finally:
            process.kill()
        status = process.wait()
    if last.get("event") == "done":
        return last
    _log_end(folder / LOG)
    if last.get("event") == "failed":
        raise ChildFailed(
            str(last.get("message", "")),
            last.get("remedy"),
            hopeless=bool(last.get("hopeless", False)),
        )
    raise ChildFailed(
        _how_it_ended(status),
        Remedy.FREE_MEMORY_AND_GO_ON,
        hopeless=False,
    )


def _listen(process: subprocess.Popen[bytes], out: IO[bytes], job: JobContext) -> Event:
    """The last event; progress is passed on. Raises Cancelled."""
    lines: queue.Queue[bytes | None] = queue.Queue()

    def read() -> None:
        while line := out.readline(_LONGEST_LINE):
            lines.put(line)
        lines.put(None)

    threading.Thread(target=read, name="deep-teaching-reader", daemon=True).start()
    last: Event = {}
    while True:
        if job.paused:
            with _held(process.pid):
                job.check()
        job.check()
        try:
            line = lines.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            continue
        if line is None:
            return last
        event = _event(line)
        if event is None:
            continue
        last = event
        if event["event"] == "progress":
            loss = float(event["loss"]) if "loss" in event else None
            job.report(str(event["what"]), int(event["done"]), int(event["total"]), loss=loss)


@contextlib.contextmanager
def _held(pid: int) -> Iterator[None]:
    """While inside the process stands still."""
    import psutil  # it takes long to import: not before something is taught

    with contextlib.suppress(psutil.NoSuchProcess):
        psutil.Process(pid).suspend()
    try:
        yield
    finally:
        with contextlib.suppress(psutil.NoSuchProcess):
            psutil.Process(pid).resume()


def _event(line: bytes) -> Event | None:
    try:
        event = json.loads(line)
        if event["event"] == "progress":
            int(event["done"]), int(event["total"]), float(event.get("loss", 0))
        elif event.get("remedy"):
            event["remedy"] = Remedy(event["remedy"])
    except (ValueError, KeyError, TypeError):
        log.warning("the teaching process said something else: %r", line[:200])
        return None
    found: Event = event
    return found


def _how_it_ended(status: int) -> str:
    if status == -9:
        return tr(
            "The teaching process was ended by the system, most likely because memory ran out."
        )
    if status < 0:
        return tr("The teaching process was ended by signal {status}.", status=-status)
    return tr("The teaching process ended with status {status} and without a word.", status=status)


def _log_end(path: Path) -> None:
    try:
        text = path.read_bytes()[-_TAIL:].decode(errors="replace").strip()
    except OSError as error:
        text = str(error)
    log.error("deep teaching failed; the end of its log: %s", text)


def _creation_flags() -> int:
    # Windows: no console window, and everything else on the computer comes first.
    no_window: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    below: int = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
    return no_window | below
