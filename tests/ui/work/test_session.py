"""What changed in the library is told once, whoever changed it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosim.core.errors import ServerAway, UsageError
from photosim.core.jobs import JobContext
from photosim.library.library import Library
from photosim.library.searching.sources import FileSource
from photosim.library.values import Change, FolderStatus, Query
from photosim.ui.work.session import FILES, Session, SessionState
from tests.helpers.postgres import PostgresForTests
from tests.helpers.windows import LONG, lanes, write_photos
from tests.ui.conftest import Indexed


class Told:
    """A session on a library of the test's own, and what it has told since it was open."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session = session
        self.qtbot = qtbot
        self.changes: list[Change] = []
        self.counted = 0
        self.troubles: list[object] = []
        session.changed.connect(self.changes.append)
        session.folders_changed.connect(self._count)
        session.trouble.connect(self.troubles.append)

    def _count(self, _: object) -> None:
        self.counted += 1

    def settle(self) -> None:
        """Run the event loop until nothing is under way."""
        self.qtbot.waitUntil(self._quiet, timeout=LONG)

    def _quiet(self) -> bool:
        ready = self.session.state is SessionState.READY
        return ready and not any(lane.busy for lane in lanes(self.session))


@pytest.fixture
def told(qtbot: QtBot, indexed: Indexed) -> Iterator[Told]:
    with opened(qtbot, indexed.library) as made:
        yield made


@contextlib.contextmanager
def opened(qtbot: QtBot, library: Path) -> Iterator[Told]:
    """A session on a library, open and quiet."""
    session = Session(library, watcher=None)
    made = Told(session, qtbot)
    with qtbot.waitSignal(session.opened, timeout=LONG):
        session.open()
    made.settle()
    made.changes.clear()
    made.counted = 0
    yield made
    with qtbot.waitSignal(session.closed, timeout=LONG):
        session.close()
    for lane in lanes(session):
        assert lane.wait(5)
    session.deleteLater()


def test_what_others_left_is_looked_for_where_there_are_others(
    qtbot: QtBot, told: Told, postgres: PostgresForTests, tmp_path: Path
) -> None:
    assert not told.session._left.isActive()
    with postgres.database() as address:
        address.keep(tmp_path)
        with opened(qtbot, tmp_path) as shared:
            assert shared.session._left.isActive()


def test_a_write_is_told_once_and_before_its_own_end(told: Told) -> None:
    order: list[object] = []
    told.session.changed.connect(order.append)
    told.session.write(
        "make an album", lambda lib, _: lib.albums.create("Dogs"), order.append, files=False
    )
    told.settle()
    change = Change(albums={"Dogs": "Dogs"})
    assert told.changes == [change]
    assert order == [change, change]
    assert told.counted == 0  # no photo came or went


def test_what_changes_nothing_is_not_told(told: Told) -> None:
    told.session.update()
    told.settle()
    assert told.changes == []


def test_photos_that_come_are_told_and_counted(told: Told, tmp_path: Path) -> None:
    write_photos(tmp_path / "more", range(40, 43))
    told.session.add_folders([tmp_path / "more"])
    told.settle()
    assert told.changes == [Change(folders=True), Change(photos=True)]
    assert told.counted
    assert sum(folder.photos for folder in told.session.folders) == 25


def test_a_write_that_fails_says_why_and_what_it_may_have_done(told: Told) -> None:
    def fail(library: Library, _: JobContext) -> Change:
        raise UsageError("No", "Not today.")

    told.session.write("fail", fail, files=False)
    told.settle()
    assert told.changes == []
    told.session.write("fail", fail)
    told.settle()
    assert told.changes == [FILES]
    assert [str(error) for error in told.troubles] == ["Not today."] * 2


def test_long_work_that_is_cut_short_is_told_as_what_it_may_have_done(told: Told) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def compare(_: Library, job: JobContext) -> Change:
        begun.set()
        go_on.wait(5)
        job.check()
        return Change()

    told.session._submit_long("compare", compare, lambda _: None, Change(decisions=True))
    told.qtbot.waitUntil(begun.is_set)
    told.session.write("make an album", lambda lib, _: lib.albums.create("Cats"), files=False)
    go_on.set()
    told.settle()
    assert told.changes == [Change(decisions=True), Change(albums={"Cats": "Cats"})]


def test_a_search_tells_its_hits_first_in_the_window_s_thread(told: Told, indexed: Indexed) -> None:
    order: list[tuple[str, bool]] = []

    def note(what: str) -> None:
        order.append((what, threading.current_thread() is threading.main_thread()))

    query = Query((FileSource(indexed.first / "photo 001.jpg"),), min_similarity=-1)
    told.session.search(
        query, lambda _: note("found"), told.troubles.append, lambda _: note("hits")
    )
    told.settle()
    assert order == [("hits", True), ("found", True)]
    assert told.troubles == []


def test_nothing_is_asked_before_the_library_is_open(indexed: Indexed, qtbot: QtBot) -> None:
    session = Session(indexed.library, watcher=None)
    told: list[object] = []
    assert session.read("read", lambda lib: lib.folders(), told.append) is None
    assert session.ask("ask", lambda lib, _: lib.folders(), told.append) is None
    with qtbot.waitSignal(session.closed, timeout=LONG):
        session.close()
    assert told == []
    for lane in lanes(session):
        assert lane.wait(5)


def test_that_the_server_is_away_is_told_once(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    away = ServerAway("Server not reached", "It can't be reached.")

    def fail(_: Library) -> list[FolderStatus]:
        raise away

    with monkeypatch.context() as patch:
        patch.setattr(Library, "folders", fail)
        for _ in range(3):
            told.session.refresh()
            told.settle()
    assert told.troubles == [away]
    told.session.refresh()  # it is back
    told.settle()
    with monkeypatch.context() as patch:
        patch.setattr(Library, "folders", fail)
        told.session.refresh()
        told.settle()
    assert told.troubles == [away, away]
