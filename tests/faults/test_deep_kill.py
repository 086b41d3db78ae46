"""Deep teaching that is killed at any step leaves the old model or the new one, and goes on."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.library.library import Library
from photosim.library.searching.sources import PhotoSource
from photosim.library.values import Query
from tests.helpers.deep_child import CHILD
from tests.helpers.killing import STEPS
from tests.helpers.models import tiny_model
from tests.helpers.teaching import KINDS, TAUGHT, ids_by_name

# The training's part is played by a small program.
PLAYED = """
import sys
child, network = sys.argv.pop(1), sys.argv.pop(1)
from photosim.library.teaching import service
service.require_training = lambda: None
service.command = lambda folder: [sys.executable, "-c", child, str(folder), network, "good"]
"""

WORDS = ("teach", "--deep", "--steps", "3")
KILLS = max(2, int(os.environ.get("PHOTOSIM_KILLS", "0")) // 50)


def run(
    library: Path, models: Path, network: Path, kill_at: int, *words: str
) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-c", PLAYED + STEPS, CHILD, str(network)]
    return subprocess.run(
        [*program, str(models), str(kill_at), *words, "--library", str(library)],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.mark.timeout(900)
def test_killed_at_any_step_of_deep_teaching(kinds_copy: Path, tmp_path: Path) -> None:
    library, models = kinds_copy, paths.models_dir()
    network = tmp_path / "network" / tiny_model(tmp_path / "network", seed=1).file
    whole = run(library, models, network, 0, *WORDS)
    assert whole.returncode == 0, whole.stderr
    steps = int(whole.stderr.splitlines()[-1])
    with Library.open(library, write=False, provider="cpu") as reader:
        new = reader.models.in_use().id
        base = reader.models.all()[-1].id
        photo = ids_by_name(reader)["ash-00"]
        expected = {model: _nearest(reader, photo, model) for model in (base, new)}
    rng = random.Random(20261126)
    for kill_at in sorted(rng.sample(range(1, steps + 1), KILLS)):
        with Library.open(library, write=True, provider="cpu") as writer:
            writer.models.use("base")
            writer.models.remove(new)
        killed = run(library, models, network, kill_at, *WORDS)
        assert killed.returncode == -9, (kill_at, steps, killed.stderr)
        with Library.open(library, write=False, provider="cpu") as reader:
            in_use = reader.models.in_use().id
            assert in_use in {base, new}
            assert _nearest(reader, photo, None) == expected[in_use], kill_at
            assert [(album.name, len(album.photos)) for album in reader.albums.all()] == [
                (kind, TAUGHT) for kind in KINDS
            ]
            assert reader.check().problems == (), kill_at
        again = run(library, models, network, 0, *WORDS)
        assert again.returncode == 0, again.stderr
        with Library.open(library, write=True, provider="cpu") as reader:
            assert reader.models.in_use().id == new
            assert _nearest(reader, photo, None) == expected[new]
            assert reader.check().problems == ()
            assert not list((library / "teaching").iterdir())


def _nearest(library: Library, photo: int, model: str | None) -> list[int]:
    query = Query((PhotoSource(photo),), min_similarity=-1, k=10, model=model)
    return [hit.photo_id for hit in library.search(query).hits]
