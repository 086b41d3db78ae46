"""Programs that end themselves with SIGKILL at a chosen step of photosim."""

from __future__ import annotations

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
