"""A program that runs commands of photosim and kills them, for :class:`.killing.Killing`.

Each command runs in a fork of this process, which has everything imported already. A fork counts
its steps: every file that it opens to write, renames, links or removes, every statement that
changes the database, both sides of every commit, every batch of the model. At the step that it is
told, it is ended by SIGKILL, at once or some microseconds later, so that what runs in compiled code
is cut in two as well.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import signal
import struct
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

TOUCHES = {"os.rename", "os.remove", "os.link", "os.symlink", "os.mkdir", "os.rmdir", "os.utime"}
WRITES = os.O_WRONLY | os.O_RDWR


class Steps:
    """Counts the steps of a command in memory that outlives it."""

    def __init__(self, kept: mmap.mmap, kill_at: int, delay: float) -> None:
        self._kept = kept
        self._kill_at = kill_at
        self._delay = delay
        self._lock = threading.RLock()

    def step(self) -> None:
        with self._lock:
            if self._add(0, 1) == self._kill_at:
                if self._delay:
                    threading.Thread(target=self._die, daemon=True).start()
                else:
                    self._die()

    def embedded(self, count: int) -> None:
        with self._lock:
            self._add(8, count)

    def _add(self, at: int, more: int) -> int:
        (count,) = struct.unpack_from("q", self._kept, at)
        struct.pack_into("q", self._kept, at, count + more)
        return int(count) + more

    def _die(self) -> None:
        time.sleep(self._delay)
        os.kill(os.getpid(), signal.SIGKILL)

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An audit hook."""
        if event in TOUCHES or (event == "open" and (arguments[2] or 0) & WRITES):
            self.step()


def watch(steps: Steps) -> None:
    """Let the database, the index and the model count their steps."""
    from photosim.library.runtime.model import Model
    from photosim.library.runtime.photo_index import PhotoIndex
    from photosim.storage.sqlite import migrations
    from photosim.storage.sqlite.database import Database

    def before_and_after(owner: type, name: str) -> None:
        real: Callable[..., Any] = getattr(owner, name)

        def both(*arguments: Any, **options: Any) -> Any:
            steps.step()
            found = real(*arguments, **options)
            steps.step()
            return found

        setattr(owner, name, both)

    for owner, name in ((Database, "write"), (Database, "write_many"), (PhotoIndex, "save")):
        before_and_after(owner, name)
    transaction = Database.transaction

    @contextlib.contextmanager
    def stepped(self: Database, **options: bool) -> Iterator[None]:
        with transaction(self, **options):
            yield
            steps.step()
        steps.step()

    Database.transaction = stepped  # type: ignore[method-assign]
    embed = Model.embed

    def counted(self: Model, pixels: Any) -> Any:
        steps.embedded(len(pixels))
        steps.step()
        return embed(self, pixels)

    Model.embed = counted  # type: ignore[method-assign]
    # Each statement of a migration is a step.
    migrations.STEPS = tuple(
        tuple(one for statement in step for one in (lambda _: steps.step(), statement))
        for step in migrations.STEPS
    )
    migrations.migrate.__defaults__ = (migrations.STEPS,)


def small_batches() -> None:
    """So that a library of few photos has many batches."""
    from photosim.library.duplicates import judging, slices, whole_pairs
    from photosim.library.indexing import pipeline, reconcile
    from photosim.library.runtime import runtime

    pipeline.GROUP, pipeline.BATCH, pipeline.LEAST_BATCH = 8, 4, 2
    reconcile.ROWS = 10
    runtime.usable_cores = lambda: 1
    slices.PAIRS, slices.MOST, judging.AT_ONCE, whole_pairs.LOOKED_AT = 3, 6, 2, 2


def run(told: dict[str, Any], kept: mmap.mmap) -> int:
    """Run a command in this process, which ends with it."""
    os.environ.update(told["environment"])
    out = os.open(told["out"], os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    os.dup2(out, 1)
    os.dup2(out, 2)
    from photosim.cli import run as run_command
    from photosim.core import paths

    paths.models_dir = lambda: Path(told["models"])

    steps = Steps(kept, told["kill_at"], told["delay"])
    watch(steps)
    sys.addaudithook(steps.hook)
    return run_command(told["words"])


def main() -> None:
    """Serve until standard input ends."""
    # Imported once, so that a fork has not to.
    import photosim.cli.main
    import photosim.library.library
    import photosim.library.teaching.service
    import photosim.ml.embedder  # noqa: F401

    small_batches()
    kept = mmap.mmap(-1, 16)
    print(flush=True)
    for line in sys.stdin:
        told = json.loads(line)
        struct.pack_into("qq", kept, 0, 0, 0)
        child = os.fork()
        if not child:
            status = 70
            try:
                status = run(told, kept)
            except BaseException:  # noqa: BLE001 - told, and the fork ends
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(status)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        steps, embedded = struct.unpack_from("qq", kept, 0)
        print(json.dumps({"status": status, "steps": steps, "embedded": embedded}), flush=True)


if __name__ == "__main__":
    main()
