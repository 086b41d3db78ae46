"""Libraries with a taught model that is not in use yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.library.library import Library
from tests.helpers.kept import keep_network
from tests.helpers.libraries import open_library, photo_folder
from tests.helpers.models import tiny_model


@pytest.fixture
def taught(kinds: Library) -> str:
    """A head that the library ``kinds`` keeps and does not use yet."""
    return kinds.teacher.teach(adopt=False).model


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """A library of twelve photos."""
    tiny_model(tmp_path / "models")
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")
    photo_folder(tmp_path / "photos", [f"{number:02}.jpg" for number in range(12)])
    with open_library(tmp_path / "library", tmp_path / "photos") as library:
        library.update()
        yield library


@pytest.fixture
def deep(opened: Library, tmp_path: Path) -> str:
    """A network of its own that the library keeps and does not use yet."""
    return keep_network(opened, tmp_path / "deep").id
