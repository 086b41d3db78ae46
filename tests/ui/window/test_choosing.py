"""Keeping and removing while photos are compared, and a worse keeper that says what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosim.core.types import DecisionKind
from photosim.ui.compare.page import ComparePage
from photosim.ui.compare.pane import Mode
from photosim.ui.duplicates.page import DuplicatesPage
from photosim.ui.removal.worse import WorseKeeperDialog
from photosim.ui.search.query import Chip
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.duplicates import trashed
from tests.helpers.pictures import finely_drawn
from tests.helpers.windows import Opened, make_library, opened

GROUPS = 3


@pytest.fixture
def photos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three photos, each again at half its size, and two photos more."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "photos"
    folder.mkdir()
    for seed in range(GROUPS + 2):
        whole = finely_drawn(seed, (640, 480))
        whole.save(folder / f"photo {seed}.jpg", quality=92)
        if seed < GROUPS:
            whole.resize((320, 240)).save(folder / f"small {seed}.jpg", quality=80)
    return folder


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, photos: Path, model: Path) -> Iterator[Opened]:
    make_library(photos.parent / "library", [photos])
    with opened(qtbot, themed, photos.parent / "library", watcher=None) as made:
        made.wait(lambda: all(made.names()))
        yield made


@pytest.fixture
def page(app: Opened) -> DuplicatesPage:
    """The page of duplicates with its three groups, compared at full size."""
    app.window.action_set["duplicates"].trigger()
    shown = app.window.duplicates
    app.wait(lambda: len(shown.marks.going()) == GROUPS and not shown.control.comparing)
    app.wait_settled()
    return shown


@pytest.fixture
def compared(app: Opened, page: DuplicatesPage) -> ComparePage:
    """The first group, looked at closely by Enter."""
    page.view.go_to(0)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    shown = app.window.compare
    assert app.window.pages.currentWidget() is shown
    app.wait(lambda: shown.loaded)
    app.wait_settled()
    return shown


def press(app: Opened, keys: str) -> None:
    app.window.activateWindow()
    app.wait(app.window.isActiveWindow)
    app.window.compare.view.setFocus()
    QTest.keySequence(app.window.compare.view, QKeySequence(keys))


def marks(compared: ComparePage) -> dict[str, str]:
    view = compared.view
    return {
        pane.name: mark.text if mark is not None else ""
        for pane, mark in zip(view.panes, view.marks, strict=True)
    }


def question(app: Opened) -> WorseKeeperDialog:
    (found,) = app.window.findChildren(WorseKeeperDialog)
    return found


def agree(app: Opened) -> None:
    """Yes to the overview; what went is in the trash."""
    app.wait(lambda: app.window.removal.dialog is not None)
    dialog = app.window.removal.dialog
    assert dialog is not None
    before = len(trashed())
    QTest.keyClick(dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: len(trashed()) > before)
    app.wait_settled()


def test_a_file_is_kept_or_goes_as_on_the_page_of_duplicates(
    app: Opened, page: DuplicatesPage, compared: ComparePage
) -> None:
    big, small = (item.name for item in compared.items())
    assert (big[:5], small[:5]) == ("photo", "small")
    assert marks(compared) == {big: "kept", small: "goes"}
    assert not compared.lost.isVisible()
    assert not compared.keys["keep"].isEnabled()  # it is kept already
    press(app, "Right")
    assert compared.keys["toggle"].text() == "Keep"
    assert compared.keys["trash"].text() == "Move 1 file to the trash…"
    press(app, "X")
    assert marks(compared)[small].startswith("stays")
    assert compared.keys["toggle"].text() == "Remove"
    assert not compared.keys["trash"].isEnabled()
    press(app, "Esc")
    assert app.window.pages.currentWidget() is page
    review = page.view.current_review()
    assert review is not None
    assert not review.going
    page.view.opened.emit()
    app.wait(lambda: compared.loaded)
    assert marks(compared)[small].startswith("stays")


def test_a_worse_keeper_says_what_it_costs_before_anything_is_marked(
    app: Opened, page: DuplicatesPage, compared: ComparePage
) -> None:
    big, small = (item.name for item in compared.items())
    press(app, "Right")
    press(app, "K")
    asked = question(app)
    assert small in asked.question.text()
    assert asked.lost.property("role") == "error"
    assert asked.lost.text().startswith(f"Lost with {big}: finer, 2.0 times along a side")
    QTest.keyClick(asked, Qt.Key.Key_Return)  # the default leaves everything as it is
    assert marks(compared) == {big: "kept", small: "goes"}

    app.wait(lambda: not app.window.findChildren(WorseKeeperDialog))
    press(app, "K")
    QTest.mouseClick(question(app).both, Qt.MouseButton.LeftButton)
    kept = marks(compared)
    assert kept[small] == "kept"
    assert kept[big].startswith("stays")
    assert not compared.lost.isVisible()

    press(app, "Left")
    press(app, "K")  # the better one again: there is nothing to ask
    assert marks(compared)[big] == "kept"
    press(app, "Right")
    press(app, "X")
    assert marks(compared) == {big: "kept", small: "goes"}
    app.wait(lambda: not app.window.findChildren(WorseKeeperDialog))
    press(app, "K")
    QTest.mouseClick(question(app).go_on, Qt.MouseButton.LeftButton)
    assert marks(compared) == {small: "kept", big: "goes"}
    mark = compared.view.marks[0]
    assert mark is not None
    assert mark.colour == "error"
    assert compared.lost.isVisible()
    assert compared.lost.text().startswith(f"Lost with A ({big}): finer")
    press(app, "Del")
    app.wait(lambda: app.window.removal.dialog is not None)
    overview = app.window.removal.dialog
    assert overview is not None
    assert overview.lost.property("role") == "error"
    assert overview.lost.text().startswith(f"Lost with {big}: finer")
    QTest.keyClick(overview, Qt.Key.Key_Return)  # the default goes back
    assert app.window.removal.dialog is None
    app.wait_settled()
    assert trashed() == []
    review = page.marks.of(next(one.path for one in compared.items() if one.path))
    assert review is not None
    assert review.keep.name == small


def test_the_page_of_duplicates_asks_the_same(app: Opened, page: DuplicatesPage) -> None:
    page.view.go_to(0)
    before = page.view.current_review()
    assert before is not None
    (small,) = before.going
    app.window.activateWindow()
    page.view.setFocus()
    app.wait(page.view.hasFocus)
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    QTest.keyClick(page.view, Qt.Key.Key_K)
    asked = question(app)
    assert asked.lost.text().startswith(f"Lost with {before.keep.name}: finer")
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    assert page.view.current_review() == before
    app.wait(lambda: not app.window.findChildren(WorseKeeperDialog))
    app.window.activateWindow()
    app.wait(page.view.hasFocus)
    QTest.keyClick(page.view, Qt.Key.Key_K)
    QTest.mouseClick(question(app).go_on, Qt.MouseButton.LeftButton)
    after = page.view.current_review()
    assert after is not None
    assert (after.keep, after.going) == (small, frozenset({before.keep}))
    member = page.view.current_member()
    assert member is not None
    assert member.path == small


def test_one_group_after_the_other_is_compared_and_the_list_follows(
    app: Opened, page: DuplicatesPage, compared: ComparePage
) -> None:
    assert not compared.keys["previous_group"].isEnabled()
    press(app, "F")
    assert compared.view.mode is Mode.FLIP
    seen = [compared.items()[0].name]
    for _ in range(GROUPS - 1):
        press(app, "PgDown")
        app.wait(lambda: compared.loaded)
        assert compared.view.mode is Mode.FLIP
        seen.append(compared.items()[0].name)
    assert sorted(seen) == [f"photo {seed}.jpg" for seed in range(GROUPS)]
    assert not compared.keys["next_group"].isEnabled()
    press(app, "PgUp")
    assert compared.items()[0].name == seen[-2]
    press(app, "Esc")
    review = page.view.current_review()
    assert review is not None
    assert review.keep.name == seen[-2]


def test_what_goes_is_removed_from_here_and_the_next_group_follows(
    app: Opened, page: DuplicatesPage, compared: ComparePage, photos: Path
) -> None:
    gone = []
    for left in range(GROUPS, 0, -1):
        app.wait(lambda: compared.loaded)
        shown = {item.name for item in compared.items()}
        assert len(shown) == 2
        press(app, "Del")
        agree(app)
        gone += [name for name in shown if not (photos / name).exists()]
        assert len(gone) == GROUPS + 1 - left
        if left > 1:
            app.wait(lambda shown=shown: {one.name for one in compared.items()}.isdisjoint(shown))
            assert app.window.pages.currentWidget() is compared
    app.wait(lambda: app.window.pages.currentWidget() is page)
    assert sorted(gone) == [f"small {seed}.jpg" for seed in range(GROUPS)]
    for left in range(GROUPS - 1, -1, -1):
        app.window.action_set["undo"].trigger()
        app.wait(lambda left=left: len(trashed()) == left)
        app.wait_settled()
    app.wait(lambda: len(page.groups) == GROUPS)


@pytest.mark.parametrize(
    "case",
    [
        ("N", DecisionKind.DIFFERENT, "no duplicate"),
        ("B", DecisionKind.KEEP_BOTH, "all of them stay"),
    ],
)
def test_what_is_no_duplicate_is_said_from_here_and_the_next_group_follows(
    app: Opened,
    page: DuplicatesPage,
    compared: ComparePage,
    case: tuple[str, DecisionKind, str],
) -> None:
    key, kind, words = case
    library = app.session.library
    assert library is not None
    shown = {item.name for item in compared.items()}
    press(app, key)
    app.wait(lambda: {item.name for item in compared.items()}.isdisjoint(shown))
    assert words in app.window.toast.label.text()
    assert app.window.toast.parentWidget() is compared.view
    (decision,) = library.duplicates.decisions()
    assert decision.kind is kind
    assert {decision.first_paths[0].name, decision.second_paths[0].name} == shown
    app.wait_settled()
    QTest.mouseClick(app.window.toast.button, Qt.MouseButton.LeftButton)
    app.wait(lambda: not library.duplicates.decisions())
    app.wait_settled()
    press(app, "Esc")
    app.wait(lambda: len(page.marks.all()) == GROUPS)


def compare(app: Opened, *names: str) -> ComparePage:
    """Select photos of the grid, press C, and wait for the pictures."""
    grid = app.window.grid
    grid.select([app.id_of(name) for name in names])
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_C)
    shown = app.window.compare
    app.wait(lambda: shown.loaded and not shown.lane.busy)
    return shown


def test_photos_of_the_grid_are_removed_by_the_ordinary_request(app: Opened, photos: Path) -> None:
    compared = compare(app, "photo 3.jpg", "photo 4.jpg", "small 0.jpg")
    keys = compared.keys
    assert [mark for mark in compared.view.marks if mark is not None] == []
    assert not any(keys[one].isVisible() for one in ("next_group", "previous_group", "toggle"))
    places = [item.name for item in compared.items()]
    for _ in range(places.index("small 0.jpg")):
        press(app, "Right")
    press(app, "Del")
    app.wait(lambda: app.window.removal.dialog is not None)
    dialog = app.window.removal.dialog
    assert dialog is not None
    assert dialog.lost.text() == ""  # its files were compared for this
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert trashed() == []
    press(app, "Del")
    agree(app)
    assert trashed() == ["small 0.jpg"]
    app.wait(lambda: len(compared.items()) == 2)
    app.wait(lambda: compared.loaded)

    assert keys["keep"].text() == "Keep only this one…"
    current = compared.items()[compared.view.current].name
    press(app, "K")
    app.wait(lambda: app.window.removal.dialog is not None)
    dialog = app.window.removal.dialog
    assert dialog is not None
    assert "no other copy" in dialog.warning.text()
    agree(app)
    assert (photos / current).exists()
    assert len(trashed()) == 2
    app.wait(lambda: app.window.pages.at_main)  # one photo alone is no comparison
    app.window.action_set["undo"].trigger()
    app.wait(lambda: trashed() == ["small 0.jpg"])
    app.wait_settled()


def test_a_query_that_is_no_photo_of_the_library_can_not_be_removed(
    app: Opened, photos: Path
) -> None:
    outside = photos.parent / "outside.jpg"
    finely_drawn(0, (640, 480)).save(outside, quality=60)
    app.window.control.search([Chip.of_file(outside)])
    app.wait(lambda: app.window.control.here.result is not None)
    app.wait_settled()
    QTest.keyClick(app.window.grid, Qt.Key.Key_C)
    compared = app.window.compare
    app.wait(lambda: compared.loaded)
    assert compared.items()[0].name == "outside.jpg"
    assert not compared.keys["trash"].isEnabled()
    press(app, "Right")
    assert compared.keys["trash"].isEnabled()
    assert not compared.keys["keep"].isEnabled()  # nothing else could go
