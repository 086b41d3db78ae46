"""A renewal of heads that is killed at any step leaves a library that finds the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.library.library import Library
from tests.helpers.kept import assert_finds_as_told, older_library

# Forks a renewal for each library named, the n-th of which ends itself with SIGKILL at the n-th
# step: a file before or after its rename or removal, a transaction before or after its end.
# Prints how each ended.
RENEWALS = """
import contextlib, os, signal, sys
from pathlib import Path
from photosim.library.models.renewal import renew_heads
from photosim import storage
from photosim.storage.store import Store
from photosim.storage.sqlite.database import Database
steps = kill_at = 0
def step():
    global steps
    steps += 1
    if steps == kill_at:
        os.kill(os.getpid(), signal.SIGKILL)
def around(name):
    real = getattr(Path, name)
    def both(*args, **options):
        step()
        found = real(*args, **options)
        step()
        return found
    setattr(Path, name, both)
around("replace")
around("unlink")
transaction = Database.transaction
@contextlib.contextmanager
def stepped(self, **options):
    with transaction(self, **options) as inside:
        yield inside
        step()
    step()
Database.transaction = stepped
for kill_at, library in enumerate(sys.argv[1:], start=1):
    child = os.fork()
    if not child:
        store = storage.open(Path(library), write=True)
        renew_heads(Path(library), store)
        store.close()
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""

MOST_STEPS = 60
LONG = int(os.environ.get("PHOTOSIM_KILLS", "0")) > 30


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_killed_at_any_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = older_library(tmp_path / "older")
    monkeypatch.setattr(paths, "models_dir", lambda: older.base)
    libraries = [
        Path(shutil.copytree(older.directory, tmp_path / str(number)))
        for number in range(1, MOST_STEPS + 1)
    ]
    done = subprocess.run(
        [sys.executable, "-c", RENEWALS, *map(str, libraries)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    ends = [int(line) for line in done.stdout.split()]
    killed = ends.count(-9)
    assert killed > 20
    assert ends == [-9] * killed + [0] * (MOST_STEPS - killed), done.stderr
    everything = sorted([*3 * [".hnsw", ".ids", ".vectors"], *6 * [".json"], *2 * [".safetensors"]])
    names = set()
    looked_at = libraries[: killed + 1]
    for library in looked_at if LONG else [*looked_at[:-1:3], looked_at[-1]]:
        with Library.open(library, write=True, provider="cpu") as opened:
            assert_finds_as_told(opened, older.told, photos=1)
            names.add(frozenset(model.id for model in opened.models.all()))
        left = [path.suffix for path in library.glob("*/*") if path.suffix != ".onnx"]
        assert sorted(left) == everything, library.name
    assert len(names) == 1
