"""A library that is killed on its way to another base model answers by the old one or by the new
one, whole, and goes on."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.library.library import Library
from photosim.library.searching.sources import FileSource
from photosim.library.values import Order, Query
from tests.helpers.killing import STEPS
from tests.helpers.libraries import open_library, photo_folder
from tests.helpers.sizes import Sizes

KILLS = 10
PHOTOS = 30


def go_over(library: Path, models: Path, kill_at: int) -> subprocess.CompletedProcess[str]:
    words = ["models", "use", "light", "--library", str(library)]
    return subprocess.run(
        [sys.executable, "-c", STEPS, str(models), str(kill_at), *words],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_at_any_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = Sizes(tmp_path / "models")
    monkeypatch.setattr(paths, "models_dir", lambda: sizes.folder)
    folder = photo_folder(tmp_path / "photos", [f"{number:02}.jpg" for number in range(PHOTOS)])
    asked, made = folder / "03.jpg", tmp_path / "made"
    with open_library(made, folder) as library:
        library.update()
        library.albums.create("cats")
        library.albums.add("cats", library.browse(Order.ADDED)[:3].tolist())
        expected = {sizes.default.id: _nearest(library, asked)}
    whole = tmp_path / "whole"
    shutil.copytree(made, whole)
    done = go_over(whole, sizes.folder, 0)
    assert done.returncode == 0, done.stderr
    steps = int(done.stderr.splitlines()[-1])
    with Library.open(whole, write=False, provider="cpu") as library:
        expected[sizes.light.id] = _nearest(library, asked)
    assert expected[sizes.light.id] != expected[sizes.default.id]
    rng = random.Random(20261128)
    # The last ones are saving the index and letting the new model answer.
    moments = rng.sample(range(1, steps - 8), KILLS // 2) + rng.sample(
        range(steps - 8, steps + 1), KILLS // 2
    )
    ends = set()
    for kill_at in moments:
        library_folder = Path(shutil.copytree(made, tmp_path / str(kill_at)))
        killed = go_over(library_folder, sizes.folder, kill_at)
        assert killed.returncode == -9, (kill_at, steps, killed.stderr)
        with Library.open(library_folder, write=False, provider="cpu") as reader:
            answers = str(reader.model_id())
            ends.add(answers)
            assert _nearest(reader, asked) == expected[answers], kill_at
            assert [len(album.photos) for album in reader.albums.all()] == [3]
            assert reader.check().problems == (), kill_at
        again = go_over(library_folder, sizes.folder, 0)
        assert again.returncode == 0, again.stderr
        with Library.open(library_folder, write=False, provider="cpu") as reader:
            assert reader.model_id() == sizes.light.id
            assert not reader.is_changing_over()
            assert _nearest(reader, asked) == expected[sizes.light.id]
            assert reader.check().problems == ()
    assert ends == {sizes.default.id, sizes.light.id}


def _nearest(library: Library, path: Path) -> list[str]:
    query = Query((FileSource(path),), min_similarity=-1, k=PHOTOS)
    return [hit.path for hit in library.search(query).hits]
