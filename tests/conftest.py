"""Fixtures that every kind of test may use."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

# Several processes run tests beside each other: threads inside each operator of one would only
# stand in the way of the others. Before NumPy and torch are loaded, and for child processes.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("MKL_NUM_THREADS", "1")
# The tests read English, whatever the system speaks; before any table of words is made.
os.environ["PHOTOSIM_LANGUAGE"] = "en"

import pytest

from photosim.core import language, paths
from photosim.library.runtime import runtime
from tests.helpers import lent_workers
from tests.helpers.at_start import sitecustomize
from tests.helpers.models import tiny_model
from tests.helpers.postgres import PostgresForTests, running_server
from tests.helpers.shared import shared_folder
from tests.helpers.teaching import kinds_library

pytest_plugins = ["tests.helpers.processes"]

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


@pytest.fixture(scope="session", autouse=True)
def _no_network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Neither the tests nor any process that they start ask the network."""
    found = tmp_path_factory.mktemp("network") / "asked"
    hook = str(Path(sitecustomize.__file__).parent)
    others = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([hook, *others]))
        patch.setenv(sitecustomize.FOUND, str(found))
        yield
        assert not found.exists(), found.read_text()


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


@pytest.fixture
def english() -> Iterator[None]:
    """What the test speaks ends with it."""
    yield
    language.use(language.ENGLISH)


@pytest.fixture(scope="session", autouse=True)
def _lent_workers() -> Iterator[None]:
    """Libraries of this process share their decoding processes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runtime, "new_workers", lent_workers.LentPool)
        yield
    lent_workers.close_all()


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresForTests]:
    """A PostgreSQL server with pgvector; the test is skipped where there is none."""
    with running_server(tmp_path_factory) as server:
        yield server


@pytest.fixture(scope="session")
def _tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny model."""
    return shared_folder(tmp_path_factory, "tiny", tiny_model)


@pytest.fixture(scope="session")
def _kinds(_tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with albums to learn from (see ``tests.helpers.teaching``), and its photos."""

    def make(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(paths, "models_dir", lambda: _tiny)
            kinds_library(folder / "library", folder / "photos")

    return shared_folder(tmp_path_factory, "kinds", make)


@pytest.fixture
def kinds_photos(_kinds: Path) -> Path:
    """The photos of that library; they are shared and must not be changed."""
    return _kinds / "photos"


@pytest.fixture
def kinds_copy(_kinds: Path, _tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder of a library with albums to learn from, the test's own; its model is in use."""
    monkeypatch.setattr(paths, "models_dir", lambda: _tiny)
    return shutil.copytree(_kinds / "library", tmp_path / "library")
