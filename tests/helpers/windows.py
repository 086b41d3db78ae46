"""The app's window on a real library of generated photos, without a screen."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from photosim.library.library import Library
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.main_window import MainWindow
from photosim.ui.work.lane import Lane
from photosim.ui.work.session import Session, SessionState
from tests.helpers.lent_workers import open_pools, shared_threads
from tests.helpers.pictures import photo_like

LONG = 30_000
"""Milliseconds that a test waits for the library at most."""


def write_photos(folder: Path, seeds: Sequence[int], size: tuple[int, int] = (320, 240)) -> None:
    """One photo for each seed; with seeds from 100 on, a smaller copy of the photo seed - 100."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        image = photo_like(seed % 100, size)
        if seed >= 100:
            image = image.resize((size[0] // 2, size[1] // 2))
        image.save(folder / f"photo {seed:03d}.jpg", quality=88)


def make_library(directory: Path, folders: Sequence[Path]) -> None:
    """Index folders as the command line would."""
    with Library.open(directory, write=True, provider="cpu") as library:
        for folder in folders:
            library.add_folder(folder)
        library.update()


@dataclass(slots=True)
class Opened:
    """A window whose library is open and up to date."""

    window: MainWindow
    session: Session
    qtbot: QtBot

    def settled(self) -> bool:
        """Nothing is under way in any lane, and the grid shows what it was told."""
        session = self.session
        return session.state in {SessionState.READY, SessionState.READING} and not any(
            lane.busy for lane in lanes(session)
        )

    def wait(self, what: Callable[[], Any]) -> None:
        """Run the event loop until it is true."""
        self.qtbot.waitUntil(lambda: bool(what()), timeout=LONG)

    def wait_settled(self) -> None:
        """Run the event loop until nothing is under way."""
        self.wait(self.settled)

    def names(self) -> list[str]:
        """What the cells of the grid say, in order."""
        grid = self.window.grid
        return [grid.info(int(one)).name for one in grid.ids()]

    def id_of(self, name: str) -> int:
        """The photo whose first file has this name."""
        library = self.session.library
        assert library is not None
        ids = self.window.grid.ids().tolist()
        return next(one.photo_id for one in library.details(ids) if one.paths[0].name == name)


@contextmanager
def opened(
    qtbot: QtBot,
    themes: ThemeManager,
    directory: Path,
    *,
    settle: bool = True,
    **session_options: Any,
) -> Iterator[Opened]:
    """A shown window on the library in ``directory``; closed in order at the end."""
    session = Session(directory, **session_options)
    window = MainWindow(session, themes, Preferences(directory.parent / "config"))
    window.resize(1100, 760)
    troubles: list[object] = []
    session.trouble.connect(troubles.append)
    with qtbot.waitExposed(window):
        window.show()
    try:
        session.open()
        made = Opened(window, session, qtbot)
        if settle:
            made.wait(lambda: session.state is not SessionState.OPENING)
            made.wait_settled()
        yield made
    finally:
        close(qtbot, window, session)


def close(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    """End the window and its session as the app does."""
    with qtbot.waitSignal(session.closed, timeout=LONG):
        window.close()
        window.close_loaders()
        session.close()
    for lane in lanes(session):
        assert lane.wait(5), f"the lane {lane.name} did not end"
    window.deleteLater()
    session.deleteLater()


def lanes(session: Session) -> list[Lane]:
    return [session.writing, session.lessons.lane, *session.lanes_of_readers()]


def lane_threads() -> list[str]:
    """What of lanes, loaders, watchers and decoding pools still lives, by name."""
    mine = ("photosim-", "thumbnails-", "preview")
    threads = set(threading.enumerate()) - shared_threads()
    return [one.name for one in threads if one.name.startswith(mine)] + ["pool"] * open_pools()


def copy_library(source: Path, target: Path) -> Path:
    """A library of its own for a test, indexed already."""
    shutil.copytree(source, target)
    return target
