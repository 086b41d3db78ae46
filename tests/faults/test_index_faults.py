"""A search index on disk when its process is killed while saving, or the disk is full."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from photosim.index.exact import ExactIndex
from photosim.index.files import open_index

DIM = 64

SAVE = """
import sys
from pathlib import Path
import numpy as np
from photosim.index.files import open_index

index, health = open_index(Path(sys.argv[1]), "m", 64)
print("opened", health.state.value, len(index), flush=True)
number = len(index)
while True:
    ids = np.arange(number, number + 100)
    index.add(ids, np.random.default_rng(number).normal(size=(100, 64)), threads=1)
    number += 100
    index.save()
    print("saved", "good", number, flush=True)
"""


def vectors(count: int) -> np.ndarray:
    """The vectors that SAVE has added when it has so many."""
    parts = [np.random.default_rng(n).normal(size=(100, DIM)) for n in range(0, count, 100)]
    return np.concatenate(parts)


def test_a_kill_while_saving_leaves_the_old_index_or_the_new_one(tmp_path: Path) -> None:
    folder, dice = tmp_path / "index", random.Random(5)
    least = 0
    for _ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", SAVE, str(folder)], stdout=subprocess.PIPE, text=True
        )
        with process:
            assert process.stdout is not None
            told = [process.stdout.readline()]
            wait = dice.randrange(2, 12)
            while len(told) < wait:
                told.append(process.stdout.readline())
            # Somewhere in the next addition or one of the steps of the next saves.
            for _ in range(dice.randrange(200_000)):
                pass
            process.kill()
            told += process.stdout.readlines()
        _, state, count = told[0].split()
        assert (state == "good") == (least > 0)
        assert int(count) >= least
        least = max(int(line.split()[2]) for line in told if line.endswith("\n"))
        index, health = open_index(folder, "m", DIM)
        assert health.good
        assert len(index) in {least, least + 100}
        rows = vectors(len(index))
        assert index.ids().tolist() == list(range(len(rows)))
        exact = ExactIndex("m", DIM)
        exact.add(range(len(rows)), rows)
        some = dice.sample(range(len(rows)), 20)
        assert [row[0] for row in index.search(rows[some], 1)[0]] == some
        np.testing.assert_allclose(index.vectors(some), exact.vectors(some), atol=1e-6)


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on file sizes")
@pytest.mark.parametrize("limit", [0, 50_000, 1_100_000])
def test_a_full_disk_keeps_the_old_index(tmp_path: Path, limit: int) -> None:
    """hnswlib writes what there is room for and says nothing."""
    code = """
import resource, sys
from pathlib import Path
import numpy as np
from photosim.core.errors import LibraryError
from photosim.index.files import open_index

index, _ = open_index(Path(sys.argv[1]), "m", 64)
rows = np.random.default_rng(0).normal(size=(3000, 64))
index.add(range(100), rows[:100], threads=1)
index.save()
index.add(range(100, 3000), rows[100:], threads=1)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    index.save()
except LibraryError as error:
    print(error.title)
print(sorted(path.name for path in Path(sys.argv[1]).iterdir()))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
found, health = open_index(Path(sys.argv[1]), "m", 64)
print(health.state.value, len(found))
index.save()
found, health = open_index(Path(sys.argv[1]), "m", 64)
print(health.state.value, len(found))
"""
    result = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "index"), str(limit)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert result.stdout.splitlines() == [
        "Search index not saved",
        "['m.1.hnsw', 'm.1.ids', 'm.1.vectors', 'm.json']",
        "good 100",
        "good 3000",
    ]


def test_damage_of_the_same_length_never_reaches_hnswlib(tmp_path: Path) -> None:
    """Loaded unchecked, such a file ends the process; here in a process of its own, to be sure."""
    code = """
import sys
from pathlib import Path
import numpy as np
from photosim.index.files import open_index

folder = Path(sys.argv[1])
index, _ = open_index(folder, "m", 8)
index.add(range(500), np.random.default_rng(0).normal(size=(500, 8)), threads=1)
index.save()
path = folder / "m.1.hnsw"
sound = path.read_bytes()
dice = np.random.default_rng(1)
states = set()
for _ in range(40):
    content = np.frombuffer(bytearray(sound), np.uint8)
    start = int(dice.integers(0, len(content)))
    length = min(len(content) - start, int(dice.integers(1, 5000)))
    content[start : start + length] ^= dice.integers(1, 256, length).astype(np.uint8)
    path.write_bytes(content.tobytes())
    found, health = open_index(folder, "m", 8)
    assert len(found) == 0
    states.add(health.state.value)
print(states)
"""
    result = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "index")],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert result.stdout.strip() == "{'damaged'}"
