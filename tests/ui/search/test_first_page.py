"""The first photos of a long list stand there before the whole of it, and stay where they are."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from photosim import storage
from photosim.core.types import PhotoFacts
from photosim.library.browsing import listing as listings
from photosim.library.browsing.listing import Listing, PhotoList
from photosim.library.library import Library
from photosim.library.values import Order
from photosim.storage.files import FileStat
from photosim.ui.search import controller
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.windows import Opened, opened

PHOTOS, PAGE = 300, 60
BEGIN = datetime(2024, 1, 3, tzinfo=UTC).timestamp()


def make_rows(library: Path) -> None:
    """Photos of five months in a folder that is not there: offline, so they stay."""
    library.mkdir()
    with closing(storage.open(library, write=True)) as store, store.transaction():
        folder = store.folders.add(library.parent / "away").id
        for number in range(PHOTOS):
            facts = PhotoFacts("jpeg", 400, 300, taken_at=BEGIN + number * 43_200)
            photo = store.photos.add(number.to_bytes(20, "big"), 1000 + number, facts, 0)
            stat = FileStat(1000 + number, 10**18 + number, number + 1, 1)
            row = store.files.add_pending(folder, f"{number:03d}.jpg", stat)
            store.files.link(row, photo)


class Gate:
    """Holds whole lists back until it is opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[PhotoList] = []
        self._open = threading.Event()
        listing = Library.listing

        def held(library: Library, wanted: PhotoList) -> Listing | None:
            self.asked.append(wanted)
            assert self._open.wait(30)
            return listing(library, wanted)

        monkeypatch.setattr(Library, "listing", held)

    def open(self) -> None:
        self._open.set()

    def close(self) -> None:
        self._open.clear()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    monkeypatch.setattr(listings, "PAGE", PAGE)
    monkeypatch.setattr(listings, "FEW", 100)
    monkeypatch.setattr(listings, "LOOKED_AT", 1000)
    made = Gate(monkeypatch)
    yield made
    made.open()


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, gate: Gate, tmp_path: Path) -> Iterator[Opened]:
    """A window that shows the first photos, and waits for the others."""
    make_rows(tmp_path / "library")
    with opened(qtbot, themed, tmp_path / "library", settle=False) as made:
        made.wait(lambda: made.window.grid.count() == PAGE)
        yield made
        gate.open()


def on_screen(app: Opened) -> dict[int, QRect]:
    grid = app.window.grid
    return {one: grid.cell_rect(grid.ids().tolist().index(one)) for one in grid.visible_ids()}


def test_the_whole_list_takes_the_place_of_its_first_page_without_moving_it(
    app: Opened, gate: Gate
) -> None:
    grid = app.window.grid
    app.wait(lambda: all(grid.info(one).name for one in grid.visible_ids()))  # short reads go on
    assert [one.title for one in grid._headings] == ["May 2024"]
    assert [one.detail for one in grid._headings] == [""]  # how many there are is not known yet
    assert grid.scrubber.isVisible()
    assert grid.scrubber.marks() == ()
    assert app.window.status.counts.text() == ""
    before = on_screen(app)
    assert 4 < len(before) < PAGE
    grid.set_current(int(grid.ids()[3]))
    grid.select_all()
    gate.open()
    app.wait(lambda: grid.count() == PHOTOS)
    assert on_screen(app) == before
    assert grid.current_id() == PHOTOS - 3
    assert len(grid.selected_ids()) == PHOTOS  # all is all
    assert all(one.detail for one in grid._headings)
    assert app.window.status.counts.text() == "300 of 300 selected"
    assert grid.scrubber.marks() != ()


def test_whoever_has_scrolled_in_the_first_page_stays_there(app: Opened, gate: Gate) -> None:
    grid = app.window.grid
    grid.select([int(grid.ids()[1])])
    grid.verticalScrollBar().setValue(300)
    before = on_screen(app)
    gate.open()
    app.wait(lambda: grid.count() == PHOTOS)
    assert on_screen(app) == before
    assert grid.selected_ids() == [PHOTOS - 1]


def test_a_place_is_written_down_as_it_is_with_the_whole_list(app: Opened, gate: Gate) -> None:
    control = app.window.control
    gate.open()
    app.wait(lambda: app.window.grid.count() == PHOTOS)
    far = 5  # the last month
    app.window.grid.select([far])
    app.window.grid.verticalScrollBar().setValue(0)
    control.note_position()
    gate.close()
    control._show()
    app.wait(lambda: app.window.grid.count() == PAGE)
    control.note_position()
    gate.open()
    app.wait(lambda: app.window.grid.count() == PHOTOS)
    assert app.window.grid.selected_ids() == [far]


def test_a_list_is_read_once_more_however_often_it_changes_meanwhile(
    app: Opened, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    control, grid = app.window.control, app.window.grid
    for _ in range(5):
        control.refresh()
    assert len(gate.asked) == 1
    gate.open()
    app.wait(lambda: grid.count() == PHOTOS)
    app.wait_settled()
    asked = len(gate.asked)
    assert 2 <= asked < 6  # the folders are counted meanwhile, too
    # A large one rests a while before it is read again.
    monkeypatch.setattr(controller, "LARGE", 100)
    monkeypatch.setattr(controller, "LARGE_REST", 300)
    for _ in range(2):
        control.refresh()
        app.wait_settled()
    assert len(gate.asked) == asked + 1
    app.wait(lambda: len(gate.asked) == asked + 2)
    app.wait_settled()


def test_another_order_has_its_first_page_at_once_too(app: Opened, gate: Gate) -> None:
    grid = app.window.grid
    app.window.control.set_order(Order.LARGEST)
    app.wait(lambda: grid.count() == PAGE and grid._headings == ())
    assert grid.ids().tolist() == list(range(PHOTOS, PHOTOS - PAGE, -1))
    gate.open()
    app.wait(lambda: grid.count() == PHOTOS)


def test_places_are_counted_once_more_however_often_they_change_meanwhile(
    app: Opened, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate.open()
    app.wait_settled()
    counted, go_on = [], threading.Event()
    places = Library.places

    def held(library: Library) -> object:
        counted.append(1)
        assert go_on.wait(30)
        return places(library)

    monkeypatch.setattr(Library, "places", held)
    changed: list[object] = []
    app.session.folders_changed.connect(changed.append)
    for _ in range(4):
        app.session.folders_changed.emit(app.session.folders)
    app.wait(lambda: counted)
    meanwhile = len(changed)
    go_on.set()
    app.wait_settled()
    # The session may have looked at its folders itself by then.
    assert 2 <= len(counted) <= 2 + len(changed) - meanwhile
