"""Commands of photosim that end with SIGKILL at a chosen step of their way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from photosim.core import paths
from tests.helpers import kill_server

# Runs photosim and counts what it does on the way: every report of the job, every transaction
# before and after its commit, every file before and after its rename. Ends itself with SIGKILL
# at the step asked for; prints the count where it comes to its end.
STEPS = """
import contextlib, os, signal, sys
from pathlib import Path
import photosim.core.paths as paths
models, kill_at = Path(sys.argv.pop(1)), int(sys.argv.pop(1))
paths.models_dir = lambda: models
from photosim.core.jobs import JobContext
from photosim.library.runtime.photo_index import PhotoIndex
from photosim import storage
from photosim.storage.store import Store
from photosim.storage.sqlite.database import Database
steps = 0
def step():
    global steps
    steps += 1
    if steps == kill_at:
        os.kill(os.getpid(), signal.SIGKILL)
def around(owner, name):
    real = getattr(owner, name)
    def both(*args, **options):
        step()
        found = real(*args, **options)
        step()
        return found
    setattr(owner, name, both)
around(JobContext, "report")
around(PhotoIndex, "save")
around(Path, "replace")
transaction = Database.transaction
@contextlib.contextmanager
def stepped(self, **options):
    with transaction(self, **options) as inside:
        yield inside
        step()
    step()
Database.transaction = stepped
from photosim.cli import run
status = run(sys.argv[1:])
print(steps, file=sys.stderr)
sys.exit(status)
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended. status: as ``subprocess`` has it; said: what it printed; embedded: how
    many pictures the model was given."""

    status: int
    steps: int
    embedded: int
    said: str

    @property
    def killed(self) -> bool:
        return self.status == -signal.SIGKILL


class Killing:
    """Runs commands of photosim and kills them at steps of their way; a context manager.

    They work in small batches, with the base models that this process works with.
    """

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._out = scratch / "said"
        self._server = subprocess.Popen(
            [sys.executable, str(Path(kill_server.__file__))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Killing:
        assert self._server.stdout is not None
        self._server.stdout.readline()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.communicate()

    def run(self, library: Path, *words: str | Path, kill_at: int = 0, delay: float = 0.0) -> Ended:
        """Run a command; killed ``delay`` seconds after its step ``kill_at``, 0: not at all."""
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        told = {
            "words": [*map(str, words), "--library", str(library)],
            "kill_at": kill_at,
            "delay": delay,
            "models": str(paths.models_dir()),
            "out": str(self._out),
            "environment": {
                "XDG_DATA_HOME": os.environ.get("XDG_DATA_HOME", str(self._scratch / "data")),
                "XDG_STATE_HOME": str(self._scratch / "state"),
            },
        }
        self._server.stdin.write(json.dumps(told) + "\n")
        self._server.stdin.flush()
        found = json.loads(self._server.stdout.readline())
        return Ended(**found, said=self._out.read_text("utf-8", "replace"))

    def whole(self, library: Path, *words: str | Path) -> Ended:
        """Run a command to its end, which has to be a good one."""
        ended = self.run(library, *words)
        assert ended.status == 0, ended
        return ended
