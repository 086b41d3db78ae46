"""A library that is killed on its way to another base model answers by the old one or by the new
one, whole, and goes on."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.core.errors import Cancelled
from photosim.library.library import Library
from photosim.library.models.changeover import Changeover
from photosim.library.searching.sources import FileSource
from photosim.library.values import Order, Query
from tests.helpers.killing import STEPS
from tests.helpers.libraries import open_library, photo_folder
from tests.helpers.sizes import Sizes

LONG = int(os.environ.get("PHOTOSIM_KILLS", "0")) > 30
KILLS = 5 if LONG else 2
"""While photos are being seen; how many steps that has, depends on how fast they come."""

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
    killed = 0
    for kill_at in rng.sample(range(1, steps // 2), KILLS):
        copy = Path(shutil.copytree(made, tmp_path / f"seen {kill_at}"))
        killed += go_over(copy, sizes.folder, kill_at).returncode == -9
        assert_whole(copy, asked, expected)
        assert_goes_on(copy, sizes, asked, expected)
    assert killed > (KILLS - 1) // 2
    # All photos have been seen: what is left is the same number of steps each time.
    ready = Path(shutil.copytree(made, tmp_path / "ready"))
    with Library.open(ready, write=True, provider="cpu") as library, monkeypatch.context() as patch:
        patch.setattr(Changeover, "_exchange", _stop)
        library.models.bases.choose("light")
        with pytest.raises(Cancelled):
            library.change_over()
    end = int(go_over(Path(shutil.copytree(ready, tmp_path / "end")), sizes.folder, 0).stderr)
    ends = []
    for kill_at in range(1, end + 1) if LONG else sorted({1, *rng.sample(range(2, end), 4), end}):
        copy = Path(shutil.copytree(ready, tmp_path / f"ready {kill_at}"))
        ended = go_over(copy, sizes.folder, kill_at)
        assert ended.returncode == -9, (kill_at, end, ended.stderr)
        ends.append(assert_whole(copy, asked, expected))
    assert_goes_on(copy, sizes, asked, expected)
    # One transaction: up to its end the old model, from there on the new one.
    old, new = sizes.default.id, sizes.light.id
    assert ends == [old] * ends.count(old) + [new] * ends.count(new)
    assert ends[0] == old
    assert ends[-1] == new


def _stop(*_: object) -> None:
    raise Cancelled


def assert_whole(directory: Path, asked: Path, expected: dict[str, list[str]]) -> str:
    """One of the models answers, with all that belongs to it; tells which."""
    with Library.open(directory, write=False, provider="cpu") as reader:
        answers = str(reader.model_id())
        assert _nearest(reader, asked) == expected[answers], directory.name
        assert [len(album.photos) for album in reader.albums.all()] == [3]
        assert reader.check().problems == (), directory.name
    return answers


def assert_goes_on(
    directory: Path, sizes: Sizes, asked: Path, expected: dict[str, list[str]]
) -> None:
    again = go_over(directory, sizes.folder, 0)
    assert again.returncode == 0, again.stderr
    with Library.open(directory, write=False, provider="cpu") as reader:
        assert not reader.is_changing_over()
    assert assert_whole(directory, asked, expected) == sizes.light.id


def _nearest(library: Library, path: Path) -> list[str]:
    query = Query((FileSource(path),), min_similarity=-1, k=PHOTOS)
    return [hit.path for hit in library.search(query).hits]
