"""Windows without a screen, in known fonts and colours."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

# Before Qt is loaded; a test run in a real window names its platform itself.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QImage
from PySide6.QtWidgets import QApplication

from photosim.core import paths
from photosim.ui.widgets.spoken import announce
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.shared import shared_folder
from tests.helpers.windows import copy_library, make_library, write_photos

MakeJpeg = Callable[..., bytes]


@pytest.fixture(scope="package", autouse=True)
def _collected_only_here() -> Iterator[None]:
    """As in the app, the cyclic garbage collector never runs in the middle of Qt's work or in
    another thread (``photosim.ui.work.gc_timer``)."""
    gc.disable()
    gc.collect()
    gc.freeze()  # or every test would pay for all modules
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True)
def _collected_between_tests(
    _collected_only_here: None, request: pytest.FixtureRequest
) -> Iterator[None]:
    """A test's widgets go when it is over, in this thread."""
    yield
    if "qapp" in request.fixturenames:  # the others have no widgets
        gc.collect()


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[ThemeManager]:
    """The application in the light theme.

    The sheet is not taken away afterwards: windows of the test may still wait to be deleted, and
    Qt would keep them in its books for ever (``ThemeManager`` has the reason).
    """
    manager = ThemeManager(qapp, "light")
    yield manager
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    manager.deleteLater()


def make_jpeg(width: int = 60, height: int = 40, color: str = "#336699") -> bytes:
    """A one-coloured JPEG."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPEG")
    return bytes(buffer.data().data())


class Reader:
    """A screen reader that listens: Qt's door to one, and the sentences that came through it."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.said: list[str] = []

    def isActive(self) -> bool:
        return True

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        self.said.append(event.message())


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """What is announced to a screen reader is in its ``said``."""
    made = Reader()
    monkeypatch.setattr(announce, "QAccessible", made)
    return made


@pytest.fixture
def jpeg() -> MakeJpeg:
    """Function that makes a one-coloured JPEG: ``jpeg(width, height, color)``."""
    return make_jpeg


@pytest.fixture
def model(_tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny model instead of the shipped one; the folder it is in."""
    monkeypatch.setattr(paths, "models_dir", lambda: _tiny)
    return _tiny


@dataclass(frozen=True, slots=True)
class Indexed:
    """Folders ``first`` (seeds 0 to 11) and ``second`` (smaller copies of 0 to 3, and 20 to 25),
    and a library that has indexed both."""

    first: Path
    second: Path
    library: Path


@pytest.fixture(scope="session")
def _indexed(_tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Indexed:
    def make(root: Path) -> None:
        write_photos(root / "first", range(12))
        write_photos(root / "second", [*range(100, 104), *range(20, 26)])
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(paths, "models_dir", lambda: _tiny)
            make_library(root / "library", [root / "first", root / "second"])

    root = shared_folder(tmp_path_factory, "indexed", make)
    return Indexed(root / "first", root / "second", root / "library")


@pytest.fixture
def indexed(_indexed: Indexed, model: Path, tmp_path: Path) -> Indexed:
    """An indexed library of the test's own; its photos are shared and must not be changed."""
    library = copy_library(_indexed.library, tmp_path / "library")
    return Indexed(_indexed.first, _indexed.second, library)
