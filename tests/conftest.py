"""Fixtures that every kind of test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from photosim.core import paths
from tests.helpers.models import tiny_model
from tests.helpers.teaching import kinds_library

CHECKOUT = Path(__file__).resolve().parent.parent


def photo_folder() -> Path | None:
    """Folder of real photos: ``$PHOTOSIM_PHOTOS``, or ``shared/photos`` beside the checkout."""
    named = os.environ.get("PHOTOSIM_PHOTOS")
    folder = Path(named) if named else CHECKOUT.parent / "shared" / "photos"
    return folder if (folder / "classes" / "splits.csv").is_file() else None


@pytest.fixture(scope="session")
def real_photos() -> Path:
    """The folder of real photos; the test is skipped where there is none."""
    folder = photo_folder()
    if folder is None:
        pytest.skip("no real photos: set PHOTOSIM_PHOTOS to a folder with classes/splits.csv")
    return folder


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the real user's data, settings and trash."""
    home = tmp_path_factory.mktemp("home")
    for name, folder in (
        ("HOME", ""),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
    ):
        path = home / folder
        path.mkdir(exist_ok=True)
        monkeypatch.setenv(name, str(path))


@pytest.fixture(scope="session")
def _tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny model."""
    folder = tmp_path_factory.mktemp("models")
    tiny_model(folder)
    return folder


@pytest.fixture(scope="session")
def _kinds(_tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with albums to learn from (see ``tests.helpers.teaching``), and its photos."""
    folder = tmp_path_factory.mktemp("kinds")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "models_dir", lambda: _tiny)
        kinds_library(folder / "library", folder / "photos")
    return folder
