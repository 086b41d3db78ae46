"""``kill -9`` at random moments of joining a part with its shared library: nothing is half done,
and joining again gives what it would have given.

``PHOTOSIM_JOIN_KILLS`` sets how often.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.library.library import Library
from photosim.storage.address import ServerAddress
from tests.helpers.killing import Killing
from tests.helpers.libraries import open_library, paths_of, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.postgres import PostgresForTests

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")

KILLS = int(os.environ.get("PHOTOSIM_JOIN_KILLS", "3"))


@pytest.fixture
def address(postgres: PostgresForTests) -> Iterator[ServerAddress]:
    with postgres.database() as lent:
        yield lent


@pytest.fixture(autouse=True)
def _a_model(_tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "models_dir", lambda: _tiny)


def albums(library: Library) -> dict[str, list[str]]:
    names = {photo: path for path, photo in paths_of(library).items()}
    return {
        one.name: sorted([*(names[photo] for photo in one.photos), "-",
                          *(names[photo] for photo in one.refused)])
        for one in library.albums.all()
    }  # fmt: skip


def test_a_join_that_is_killed_is_done_by_the_next_one(
    address: ServerAddress, tmp_path: Path
) -> None:
    """Takes its time: some commands in processes of their own."""
    photos = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg", "c.jpg"])
    own, shared, part = tmp_path / "own", tmp_path / "shared", tmp_path / "part"
    shared.mkdir()
    own.mkdir()
    address.keep(shared)
    with open_library(shared, photos) as library:
        library.update()
        library.replicas.take(part, [photos], [])
    with open_library(part, own):
        pass
    chance, killed = random.Random(KILLS), 0
    with Killing(tmp_path) as killing:
        steps = killing.whole(part, "library", "join").steps
        for number in range(KILLS):
            write_jpeg(own / f"{number}.jpg", photo_like(100 + number, (320, 240)))
            with open_library(part) as library:
                library.update()
                library.albums.add(
                    f"x{number}", [photos / "a.jpg", own / f"{number}.jpg"], new=True
                )
            with open_library(shared) as library:
                library.albums.add(f"X{number}", [photos / "b.jpg"], new=True)
                library.albums.refuse(f"X{number}", [photos / "a.jpg"])
            ended = killing.run(part, "library", "join", kill_at=chance.randint(1, 2 * steps))
            killed += ended.killed
            steps = max(steps, ended.steps)
            killing.whole(part, "library", "join")
            again = json.loads(killing.whole(part, "library", "join", "--json").said)
            assert (again["brought"], again["taken"], again["conflicts"]) == ({}, {}, []), ended
            with open_library(part) as here, open_library(shared) as there:
                assert albums(here) == albums(there), ended
                assert paths_of(here).keys() == paths_of(there).keys(), ended
                assert len(there.replicas.conflicts()) == number + 1, ended
                assert here.replicas.conflicts() == there.replicas.conflicts()
                assert there.check().problems == ()
    assert killed
