"""What photosim writes, where, and who can read it: nothing outside of library, cache, settings and
log, folders for their owner alone, and of a photo that was removed not even its thumbnail."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.library.library import Library
from photosim.library.values import Order
from tests.helpers.app_process import AppProcess
from tests.helpers.at_start import sitecustomize
from tests.helpers.duplicates import tree
from tests.helpers.libraries import copy, open_library, photo_folder
from tests.helpers.models import tiny_model

posix = pytest.mark.skipif(os.name != "posix", reason="rights work differently")


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = photo_folder(tmp_path / "photos", [f"{number}.jpg" for number in range(8)])
    copy(folder / "0.jpg", folder / "copy.jpg")
    return folder


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tiny_model(tmp_path / "models")
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")
    return tmp_path / "models"


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    """An environment in which all that a process writes is written down."""
    home = tmp_path / "home"
    places = {name: home / name for name in ("data", "config", "cache", "state", "tmp")}
    for place in places.values():
        place.mkdir(parents=True)
    return {
        **os.environ,
        sitecustomize.WROTE: str(tmp_path / "wrote"),
        "HOME": str(home),
        "XDG_DATA_HOME": str(places["data"]),
        "XDG_CONFIG_HOME": str(places["config"]),
        "XDG_CACHE_HOME": str(places["cache"]),
        "XDG_STATE_HOME": str(places["state"]),
        "TMPDIR": str(places["tmp"]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }


OURS = ("data/photosim", "config/photosim", "cache/photosim", "state/photosim", "data/Trash")


def assert_only_ours(tmp_path: Path, library: Path) -> None:
    """Whatever was written lies in the library, or in what is photosim's in the home."""
    home = tmp_path / "home"
    allowed = [library, *(home / one for one in OURS), home / "tmp", Path("/dev")]
    # Folders that are made on the way there, and sockets of one window for each library.
    allowed_folders = {parent for one in allowed for parent in one.parents}
    wrote = (tmp_path / "wrote").read_bytes().decode("utf-8", "surrogateescape").split("\0")
    strays = {
        one
        for one in filter(None, wrote)
        if Path(one) not in allowed_folders
        and not any(Path(one).is_relative_to(place) for place in allowed)
        and not one.startswith(("file:", ":memory:"))
        and f"file:{library}" not in one  # as SQLite is told it
    }
    assert not strays
    # And what compiled code writes, which is not told: nothing else is there.
    left = {str(path.relative_to(home)) for path in home.rglob("*") if path.is_file()}
    # Where a later start finds the window that is there.
    assert all(one.startswith((*OURS, "tmp/photosim-")) for one in left), left


RUN = (
    "import sys; from pathlib import Path; import photosim.core.paths as paths;"
    "models = Path(sys.argv.pop(1)); paths.models_dir = lambda: models;"
    "from photosim.cli import run; sys.exit(run(sys.argv[1:]))"
)


def run(environment: Mapping[str, str], models: Path, *words: str | Path) -> None:
    result = subprocess.run(
        [sys.executable, "-c", RUN, str(models), *map(str, words)],
        env=dict(environment),
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert result.returncode == 0, result.stderr


def test_commands_write_nowhere_else(
    photos: Path, tmp_path: Path, models: Path, watched: dict[str, str]
) -> None:
    library, before = tmp_path / "library", tree(photos)
    for words in (
        ("index", photos),
        ("duplicates",),
        ("album", "create", "cats", photos / "1.jpg"),
        ("check", "--repair"),
    ):
        at = 2 if words[0] == "album" else 1
        run(watched, models, *words[:at], "--library", library, *words[at:])
    assert_only_ours(tmp_path, library)
    assert tree(photos) == before


def test_the_window_writes_nowhere_else(
    photos: Path, tmp_path: Path, watched: dict[str, str]
) -> None:
    library, before = tmp_path / "library", tree(photos)
    with AppProcess(library, watched) as app:
        app.wait_log("library open")
        app.interrupt(signal.SIGTERM)
        assert app.ended(60) == 0
    assert_only_ours(tmp_path, library)
    assert tree(photos) == before
    if os.name == "posix":
        for folder in ("config/photosim", "state/photosim/log"):
            assert (tmp_path / "home" / folder).stat().st_mode & 0o077 == 0, folder


@posix
def test_a_library_is_for_its_owner_alone(photos: Path, tmp_path: Path, models: Path) -> None:
    old = os.umask(0)
    try:
        open_library(tmp_path / "new/library", photos).close()
        (tmp_path / "shared").mkdir(mode=0o770)
        open_library(tmp_path / "shared", photos).close()
    finally:
        os.umask(old)
    assert (tmp_path / "new/library").stat().st_mode & 0o777 == 0o700
    # A folder that was there has the rights that its owner gave it.
    assert (tmp_path / "shared").stat().st_mode & 0o777 == 0o770


def test_nothing_of_a_removed_photo_is_left(photos: Path, tmp_path: Path, models: Path) -> None:
    directory = tmp_path / "library"
    kept = photo_folder(tmp_path / "kept", [f"{number}.jpg" for number in range(9)], first_seed=50)
    with open_library(directory, photos, kept) as library:
        library.update()
        ids = library.browse(Order.ADDED, photos).tolist()
        thumbnails = dict(library.thumbnails(ids))
        assert len(thumbnails) == 8
        # From the middle of the coded picture: no other picture has it.
        marks = [data[-400:-300] for data in thumbnails.values()]
        assert count(directory, marks) == len(marks)
        library.remove_folder(photos)
    assert count(directory, marks) == 0
    with Library.open(directory, write=False, provider="cpu") as library:
        assert len(library.browse(Order.ADDED)) == 9


def test_the_copy_before_an_update_goes_too(photos: Path, tmp_path: Path, models: Path) -> None:
    directory = tmp_path / "library"
    open_library(directory, photos).close()
    shutil.copy(directory / "library.db", directory / "library.db.version-3")
    open_library(directory).close()
    assert not (directory / "library.db.version-3").exists()


def count(directory: Path, marks: list[bytes]) -> int:
    """How many of some pieces stand in any file below a folder."""
    content = b"".join(path.read_bytes() for path in directory.rglob("*") if path.is_file())
    return sum(mark in content for mark in marks)
