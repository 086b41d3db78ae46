"""Results are shown at once and named afterwards, without anything jumping."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosim.core.types import Level
from photosim.library.matching.naming import Named
from photosim.library.searching import searcher as asking
from photosim.ml.copy_curve import CopyCurve
from photosim.ui.search.query import Chip
from photosim.ui.search.results import ResultRow, worth_showing
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.edits import MIRRORED
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed


class Gate:
    """Naming waits here; ``proved`` are the photos it then says are copies."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.proved: set[int] = set()

    def name(
        self, _sketch: Any, _seen: Any, others: dict[int, Any], *_rest: Any, **_how: Any
    ) -> Any:
        assert self.open.wait(30)
        return {
            one: Named(Level.COPY, (MIRRORED,))
            if one in self.proved
            else Named(Level.SIMILAR, (), 0.0)
            for one in others
        }


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate()
    monkeypatch.setattr(asking, "name_all", made.name)
    yield made
    made.open.set()


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed, gate: Gate) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        yield made
        gate.open.set()


def ask(app: Opened, indexed: Indexed, name: str = "photo 002.jpg") -> None:
    """Search, and wait until hits are shown."""
    app.window.control.search([Chip.of_file(indexed.first / name)])
    app.window.bar.slider.setValue(0)
    app.wait(lambda: app.window.control.here.result is not None)
    assert app.session.searching.busy


def levels(app: Opened) -> set[Level | None]:
    return {app.window.grid.info(one).level for one in app.window.grid.ids().tolist()}


def test_hits_are_shown_at_once_and_named_afterwards(
    app: Opened, indexed: Indexed, gate: Gate
) -> None:
    grid, window = app.window.grid, app.window
    ask(app, indexed)
    before = grid.ids().tolist()
    assert len(before) == 21
    assert not window.control.searching
    assert levels(app) == {Level.SIMILAR}
    assert grid.current_id() == before[0]
    assert not window.action_set["next_duplicate"].isEnabled()
    pitch = grid.grid_layout().row_pitch

    gate.proved = {before[0], before[7]}
    gate.open.set()
    app.wait_settled()
    assert grid.ids().tolist() == [before[0], before[7], *before[1:7], *before[8:]]
    assert window.action_set["next_duplicate"].isEnabled()
    assert grid.info(before[7]).how == (MIRRORED,)
    # Room for the names was there from the start: nothing moved.
    assert grid.grid_layout().row_pitch == pitch
    facts = {row.label: row.value for row in window.side.pane.facts.rows()}
    assert "Copy" in facts["Match"]


def test_what_a_person_chose_meanwhile_stays_chosen_and_in_place(
    app: Opened, indexed: Indexed, gate: Gate
) -> None:
    grid = app.window.grid
    ask(app, indexed)
    before = grid.ids().tolist()
    third = grid.cell_rect(3).center() - QPoint(0, 10)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=third)
    at = grid.cell_rect(3)
    gate.proved = {before[5]}
    gate.open.set()
    app.wait_settled()
    assert grid.ids().tolist()[0] == before[5]
    assert grid.selected_ids() == [before[3]]
    assert grid.current_id() == before[3]
    assert grid.verticalScrollBar().value() == 0
    assert grid.cell_rect(4) != at  # a proved copy came before it, the others follow


def test_where_nobody_moved_the_first_duplicate_is_current(
    app: Opened, indexed: Indexed, gate: Gate
) -> None:
    grid = app.window.grid
    ask(app, indexed)
    gate.proved = {grid.ids().tolist()[5]}
    gate.open.set()
    app.wait_settled()
    assert {grid.current_id()} == gate.proved
    assert set(grid.selected_ids()) == gate.proved


def test_names_for_an_older_question_are_dropped(app: Opened, indexed: Indexed, gate: Gate) -> None:
    window = app.window
    ask(app, indexed)
    first = window.control.here
    window.control.search([Chip.of_file(indexed.first / "photo 005.jpg")])
    assert first.result is None  # it would have no names, ever
    gate.open.set()
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    assert window.control.here.query is not None
    assert window.control.here.query.title == "photo 005.jpg"
    assert first.result is None
    window.action_set["back"].trigger()
    app.wait(lambda: first.result is not None)
    app.wait_settled()
    assert window.control.here is first
    assert not window.control.results.unnamed


def test_nothing_similar_is_said_only_when_nothing_is_proved() -> None:
    far = ResultRow(1, 0.2, Level.SIMILAR, ("/a/1.jpg",), offline=False)
    near = ResultRow(2, 0.9, Level.SIMILAR, ("/a/2.jpg",), offline=False)
    assert not worth_showing([far], None, -1.0, similar=0.5)
    assert worth_showing([near, far], None, 0.5, similar=0.5)
    assert not worth_showing([near, far], None, 0.95, similar=0.5)
    assert not worth_showing([], None, -1.0, similar=0.5)


def test_the_slider_says_how_many_are_copies(app: Opened, indexed: Indexed, gate: Gate) -> None:
    window = app.window
    curve = CopyCurve((0.1, 0.95, 1.0), (0.0, 0.9, 1.0), (0.1, 0.96, 0.98))
    window.control.results.levels = replace(window.control.results.levels, copies=curve)
    ask(app, indexed)
    window.bar.slider.setValue(97)
    assert window.bar.copies == ""  # nothing is named yet
    near = {one for one in window.grid.ids().tolist() if window.grid.info(one).similarity >= 0.97}
    gate.proved = near
    assert near
    gate.open.set()
    app.wait_settled()
    assert window.bar.copies == "96 % are true copies"
    window.bar.slider.setValue(100)
    assert window.bar.copies == "98 % are true copies"
    assert "98 %" in window.bar.slider.accessibleDescription()
    window.bar.slider.setValue(0)
    assert window.bar.copies == ""
    assert window.bar.slider.accessibleDescription() == ""


def test_an_answer_that_names_its_photo_leaves_another_page_open(
    app: Opened, indexed: Indexed, gate: Gate
) -> None:
    """A photo of the library has no name of its own until the first answer."""
    window = app.window
    photo = app.id_of("photo 002.jpg")
    gate.open.set()
    window.control.search([Chip.of_photo(photo, "")])
    window.action_set["duplicates"].trigger()
    assert window.pages.currentWidget() is window.duplicates
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    assert window.pages.currentWidget() is window.duplicates
    assert window.windowTitle() == "Duplicates — photosim"
    assert [chip.chip.label for chip in window.bar.chips()] == ["photo 002.jpg"]
    app.wait(lambda: window.bar.chips()[0].has_picture)
    window.pages.leave()
    assert window.windowTitle() == "photo 002.jpg — photosim"
