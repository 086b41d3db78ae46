"""Teaching that is killed at any step leaves the old model or the new one, whole."""

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
from tests.helpers.killing import STEPS
from tests.helpers.teaching import KINDS, TAUGHT, ids_by_name

KILLS = max(2, int(os.environ.get("PHOTOSIM_KILLS", "0")) // 30)
"""Half of them among the last steps; ``test_kills`` has every command, and finer steps."""


def teach(
    library: Path, models: Path, kill_at: int, *words: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", STEPS, str(models), str(kill_at), *words, "--library", str(library)],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.mark.timeout(900)
def test_killed_at_any_step_of_teaching(kinds_copy: Path) -> None:
    library, models = kinds_copy, paths.models_dir()
    whole = teach(library, models, 0, "teach")
    assert whole.returncode == 0, whole.stderr
    steps = int(whole.stderr.splitlines()[-1])
    assert teach(library, models, 0, "models", "use", "base").returncode == 0
    with Library.open(library, write=False, provider="cpu") as reader:
        base = reader.models.in_use().id
        photo = ids_by_name(reader)["ash-00"]
        new = reader.models.all()[0].id
        expected = {model: _nearest(reader, photo, model) for model in (base, new)}
    rng = random.Random(20261126)
    # The last ones are publishing, placing, saving and swapping.
    moments = rng.sample(range(1, steps - 20), KILLS // 2) + rng.sample(
        range(steps - 20, steps + 1), KILLS // 2
    )
    for kill_at in moments:
        with Library.open(library, write=True, provider="cpu") as writer:
            writer.models.use("base")
            writer.models.remove(new)
        killed = teach(library, models, kill_at, "teach")
        assert killed.returncode == -9, (kill_at, steps, killed.stderr)
        with Library.open(library, write=False, provider="cpu") as reader:
            assert reader.models.in_use().id in {base, new}
            in_use = reader.models.in_use().id
            assert _nearest(reader, photo, None) == expected[in_use], kill_at
            assert [(album.name, len(album.photos)) for album in reader.albums.all()] == [
                (kind, TAUGHT) for kind in KINDS
            ]
            assert reader.check().problems == (), kill_at
        again = teach(library, models, 0, "teach")
        assert again.returncode == 0, again.stderr
        with Library.open(library, write=True, provider="cpu") as reader:
            assert reader.models.in_use().id == new
            assert _nearest(reader, photo, None) == expected[new]
            assert reader.check().problems == ()


def _nearest(library: Library, photo: int, model: str | None) -> list[int]:
    query = Query((PhotoSource(photo),), min_similarity=-1, k=10, model=model)
    return [hit.photo_id for hit in library.search(query).hits]
