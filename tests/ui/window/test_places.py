"""The left column and the timeline in the window, through real events."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, ImageFilter
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from photosim.library.duplicates.keeper import OLDEST
from photosim.library.library import Library
from photosim.library.values import Levels
from photosim.ui.search.query import Chip
from photosim.ui.search.results import NO_LEVELS
from photosim.ui.widgets.row_list import RowList, arrow_rect
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.places_panel import DuplicatesCount, LibraryPlace, rows_of
from tests.helpers.pictures import exif_block, photo_like
from tests.helpers.windows import Opened, opened, write_photos
from tests.ui.conftest import Indexed

LEFT = Qt.MouseButton.LeftButton


def dated(path: Path, seed: int, when: str) -> None:
    """A photo with a date in its EXIF: "2024:05:01 12:00:00"."""
    path.parent.mkdir(parents=True, exist_ok=True)
    exif = exif_block(make="Made", model="A camera", taken=when)
    photo_like(seed, (320, 240)).save(path, quality=90, exif=exif)


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path) -> Iterator[Opened]:
    """Photos of three months, one of a wrong clock, one without a date; copies in a second
    folder; a burst of three of which the second is the sharpest."""
    one, two = tmp_path / "one", tmp_path / "two"
    dated(one / "trip" / "day 1" / "a.jpg", 1, "2024:05:01 12:00:00")
    dated(one / "trip" / "day 2" / "b.jpg", 2, "2024:05:02 12:00:00")
    dated(one / "trip" / "c.jpg", 3, "2023:01:02 12:00:00")
    dated(one / "wrong clock.jpg", 4, "2038:01:01 00:00:00")
    write_photos(one, [5])
    dated(two / "same.jpg", 1, "2024:05:01 12:00:00")
    with Library.open(tmp_path / "library", write=True, provider="cpu") as library:
        library.add_folder(one)
        library.add_folder(two)
        library.update()
    with opened(qtbot, themed, tmp_path / "library") as made:
        made.wait(lambda: len(made.window.places.view.rows.rows) >= 3)
        yield made


def test_photos_are_shown_before_the_model_is_read(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, levels = threading.Event(), Library.levels

    def read_slowly(library: Library) -> Levels:
        assert read.wait(30)
        return levels(library)

    monkeypatch.setattr(Library, "levels", read_slowly)
    with opened(qtbot, themed, indexed.library, settle=False, watcher=None) as app:
        try:
            app.wait(lambda: app.window.grid.count() > 0)
            assert app.window.control.results.levels == NO_LEVELS
            # A search asked for meanwhile comes after them, and is told what is similar.
            app.window.control.search([Chip.of_file(indexed.first / "photo 002.jpg")])
        finally:
            read.set()
        app.wait(lambda: app.window.control.here.result is not None)
        assert app.window.control.results.levels.similar > 0
        assert app.window.bar.slider.value() > 0


def click(view: RowList, key: object) -> None:
    row = view.visualRect(view.rows.index(view.rows.row_of(key)))
    QTest.mouseClick(view.viewport(), LEFT, pos=row.center())


def side(app: Opened, key: object) -> str:
    view = app.window.places.view
    return view.rows.rows[view.rows.row_of(key)].side


def titles(app: Opened) -> list[str]:
    return [one.title for one in app.window.grid._headings]


def test_a_photo_in_two_folders_counts_once_everywhere(app: Opened) -> None:
    app.wait(lambda: side(app, LibraryPlace.ALL) == "5")
    assert app.window.grid.count() == 5
    assert app.window.status.counts.text() == "5 photos"
    assert app.window.bar._detail.text() == "5 photos"


def test_months_stand_over_their_photos_and_a_wrong_clock_does_not_come_first(
    app: Opened,
) -> None:
    app.wait(lambda: all(app.names()))
    today = f"{datetime.now(UTC):%B %Y}"  # the photo without a date was written just now
    assert titles(app) == [today, "May 2024", "January 2023", "Dates in the future"]
    assert app.names() == ["photo 005.jpg", "b.jpg", "a.jpg", "c.jpg", "wrong clock.jpg"]
    assert "date of the file" in app.window.grid._headings[0].detail


def test_a_sub_folder_can_be_entered(app: Opened, tmp_path: Path) -> None:
    view = app.window.folders.view
    root = tmp_path / "one"
    app.wait(lambda: view.rows.rows[0].opened is not None)
    QTest.mouseClick(
        view.viewport(), LEFT, pos=arrow_rect(view.visualRect(view.rows.index(0)), 0).center()
    )
    assert [(row.text, row.side) for row in view.rows.rows] == [
        ("one", "5"), ("trip", "3"), ("two", "1"),
    ]  # fmt: skip
    click(view, root / "trip")
    app.wait(lambda: app.window.grid.count() == 3)
    assert app.window.bar._title.full_text() == "trip"
    assert app.window.places.view.current_key() is None
    # The keyboard stays in the column: on to the folder below, into it, and there.
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    app.wait(lambda: app.window.grid.count() == 1)
    assert app.window.control.here.folder == root / "trip" / "day 1"


def test_delete_after_a_click_on_a_folder_is_about_the_folder(app: Opened, tmp_path: Path) -> None:
    window = app.window
    window.grid.set_current(int(window.grid.ids()[0]))
    view = window.folders.view
    click(view, tmp_path / "two")
    app.wait(lambda: window.grid.count() == 1)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Delete)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "two" in box.text()
    QTest.keyClick(box, Qt.Key.Key_Escape)


def test_a_folder_inside_a_watched_one_is_left_out_after_a_question(
    app: Opened, tmp_path: Path
) -> None:
    window = app.window
    app.wait(lambda: window.folders.view.rows.rows[0].opened is not None)
    window.folders.select(tmp_path / "one" / "trip")
    window.folders.view.setFocus()
    assert window.action_set["remove_folder"].text() == "Leave out folder…"
    QTest.keyClick(window.folders.view, Qt.Key.Key_Delete)
    box = window.findChild(QMessageBox)
    assert box is not None
    QTest.mouseClick(box.findChild(QPushButton, "remove"), LEFT)
    app.wait(lambda: window.grid.count() == 3)
    assert (tmp_path / "one" / "trip" / "c.jpg").exists()


def test_recently_added_duplicates_and_all_photos_are_places(app: Opened) -> None:
    window, view = app.window, app.window.places.view
    click(view, LibraryPlace.RECENT)
    app.wait(lambda: window.control.here.recent and window.grid.count() == 5)
    app.wait(lambda: titles(app) == ["Added today"])
    assert window.bar._title.full_text() == "Recently added"
    click(view, LibraryPlace.DUPLICATES)
    assert window.pages.currentWidget() is window.duplicates
    assert view.current_key() is LibraryPlace.RECENT  # that is what lies below the page
    window.pages.leave()
    click(view, LibraryPlace.ALL)
    app.wait(lambda: not window.control.here.recent)
    assert view.current_key() is LibraryPlace.ALL
    app.wait(lambda: len(titles(app)) == 4)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (None, ("", "")),
        (DuplicatesCount(40, 84_000_000, 0), ("", "40 groups · 84.0 MB to gain")),
        (DuplicatesCount(1, 999, 3), ("", "1 group · 999 B to gain")),
        (DuplicatesCount(0, 0, 3), ("", "Not all photos compared yet")),
        (DuplicatesCount(0, 0, 0), ("none", "")),
    ],
)
def test_duplicates_say_how_many_and_what_they_would_gain(
    count: DuplicatesCount | None, words: tuple[str, str]
) -> None:
    row = rows_of(None, count)[2]
    assert (row.side, row.note) == words


def test_groups_that_were_counted_are_let_go_one_by_one(app: Opened) -> None:
    control = app.window.places_control
    app.wait(lambda: len(control._groups) == 1)
    before = control._groups
    app.window.duplicates.control.use_rules(OLDEST.name, OLDEST.rules, save=False)
    app.wait(lambda: control._groups is not before and not before)
    assert len(control._groups) == 1


def test_what_is_not_counted_yet_has_no_number() -> None:
    assert [(row.side, row.spoken) for row in rows_of(None, None)[:2]] == [
        ("", "All photos"),
        ("", "Recently added"),
    ]


def test_after_escape_from_a_search_nothing_of_it_stays(app: Opened) -> None:
    window = app.window
    grid = window.grid
    photo = app.id_of("b.jpg")
    grid.setFocus()
    window.control.search_photos([photo])
    app.wait_settled()
    window.control.show_anyway()
    app.wait(lambda: grid.count() > 0)
    grid.set_current(int(grid.ids()[0]))
    app.wait(lambda: window.side.pane.photo_id() is not None)
    app.wait(lambda: "Match" in facts(app))
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    app.wait(lambda: not window.control.here.is_query and grid.count() == 5)
    app.wait_settled()
    assert grid.current_id() is None
    assert window.side.pane.photo_id() is None
    assert not window.side.pane.view.has_picture()
    assert "Match" not in facts(app)


def facts(app: Opened) -> set[str]:
    """The words at the right."""
    return {one.text() for one in app.window.side.findChildren(QLabel) if one.isVisible()}


def test_in_a_search_nothing_at_the_left_is_marked_but_what_it_is_limited_to(
    app: Opened, tmp_path: Path
) -> None:
    """What is marked there is what is shown; the title is that of what stands in the window."""
    window, control = app.window, app.window.control
    window.activateWindow()
    window.grid.set_current(app.id_of("a.jpg"))
    QTest.keyClick(window.grid, Qt.Key.Key_S)
    app.wait(lambda: control.here.result is not None and window.grid.count() > 0)
    app.wait_settled()
    marked = [window.places.view, window.folders.view, window.album_list.view]
    assert not any(view.selectionModel().hasSelection() for view in marked)
    assert window.windowTitle() == "a.jpg — photosim"
    control.choose_folder(tmp_path / "two")
    app.wait_settled()
    assert [view.selectionModel().hasSelection() for view in marked] == [False, True, False]
    assert window.folders.current_folder() == tmp_path / "two"
    (chip,) = window.narrowing.bar.chips
    assert "two" in chip.accessibleName()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_D, keys)
    assert window.windowTitle() == "Duplicates — photosim"
    QTest.keyClick(window.duplicates.view, Qt.Key.Key_Escape)
    assert window.windowTitle() == "a.jpg — photosim"
    click(window.folders.view, tmp_path / "one")
    app.wait(lambda: not control.here.is_query and window.grid.count() > 0)
    assert window.windowTitle() == "photosim"
    assert window.folders.current_folder() == tmp_path / "one"


@pytest.mark.parametrize("key", ["", "Ctrl+Shift+O"])
def test_after_a_folder_was_added_the_keyboard_is_at_the_photos(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path, key: str
) -> None:
    """By the button of the page that says how to begin, and by its key."""
    write_photos(tmp_path / "photos", range(3))
    with opened(qtbot, themed, tmp_path / "library") as app:
        window = app.window
        if key:
            QTest.keySequence(window, QKeySequence(key))
        else:
            button = next(
                one
                for one in window.centre.empty.findChildren(QPushButton)
                if one.isVisible() and one.text().startswith("Add folder")
            )
            QTest.mouseClick(button, LEFT)
        app.wait(lambda: window.findChildren(QFileDialog))
        (dialog,) = window.findChildren(QFileDialog)
        dialog.selectFile(str(tmp_path / "photos"))
        dialog.accept()
        app.wait(lambda: window.grid.count() == 3)
        app.wait_settled()
        window.activateWindow()
        app.wait(window.isActiveWindow)
        assert window.grid.hasFocus()


def test_a_file_renamed_outside_has_its_new_name_without_a_click(
    app: Opened, tmp_path: Path
) -> None:
    app.wait(lambda: all(app.names()))
    file = tmp_path / "one" / "trip" / "c.jpg"
    file.rename(file.with_name("renamed.jpg"))
    app.session.update()
    app.wait(lambda: "renamed.jpg" in app.names())
    assert "c.jpg" not in app.names()


def test_a_narrow_window_gives_the_photos_the_room(app: Opened) -> None:
    window = app.window
    assert window.side.isVisible()
    window.resize(800, 600)
    app.wait(lambda: not window.side.isVisible())
    assert window.width() == 800
    app.wait(lambda: window.grid.viewport().width() > 420)
    assert window.side.shown  # that is the person's choice, which stays
    panel = window.action_set["facts_panel"]
    assert not panel.isChecked()
    panel.trigger()  # here too it can be shown
    assert window.side.isVisible()
    window.resize(1200, 800)
    app.wait(window.side.isVisible)


def test_tab_into_an_untouched_grid_shows_where_the_keys_act(app: Opened) -> None:
    grid = app.window.grid
    app.window.folders.view.setFocus()
    plain = grid.viewport().grab().toImage()
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    accent = grid.theme().color("accent").name()
    framed = grid.viewport().grab().toImage()
    at = (1, framed.height() // 2)
    assert framed.pixelColor(*at).name() == accent
    assert plain.pixelColor(*at).name() != accent
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.viewport().grab().toImage().pixelColor(*at).name() != accent


def test_names_and_cells_of_one_size_can_be_chosen_and_are_kept(app: Opened) -> None:
    window = app.window
    pitch = window.grid.grid_layout().row_pitch
    window.action_set["names"].trigger()
    assert window.grid.grid_layout().row_pitch > pitch
    window.action_set["uniform_cells"].trigger()
    assert not window.grid.grid_layout().justified
    assert window.preferences.shown("names", default=False)
    assert window.preferences.shown("uniform_cells", default=False)


def test_a_burst_opens_and_closes(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    for number in range(3):
        path = folder / f"burst {number}.jpg"
        dated(path, 7, f"2024:05:01 12:00:0{number}")
        if number != 1:  # the others are blurred
            with Image.open(path) as image:
                exif = image.info["exif"]
                blurred = image.filter(ImageFilter.GaussianBlur(2 + number))
            blurred.save(path, quality=90, exif=exif)
    dated(folder / "alone.jpg", 20, "2024:06:01 12:00:00")
    with Library.open(tmp_path / "library", write=True, provider="cpu") as library:
        library.add_folder(folder)
        library.update()
    with opened(qtbot, themed, tmp_path / "library") as app:
        grid = app.window.grid
        app.wait(lambda: app.names() == ["alone.jpg", "burst 1.jpg"])
        assert app.window.bar._detail.text() == "4 photos"
        grid.set_current(app.id_of("burst 1.jpg"))
        grid.setFocus()
        QTest.keyClick(grid, Qt.Key.Key_B)
        app.wait(lambda: grid.count() == 4)
        app.wait(lambda: app.names() == ["alone.jpg", "burst 1.jpg", "burst 0.jpg", "burst 2.jpg"])
        assert grid.selected_ids() == [app.id_of("burst 1.jpg")]
        badge = grid.cell_rect(1).bottomRight()
        QTest.mouseClick(grid.viewport(), LEFT, pos=badge - QPoint(16, 14))
        app.wait(lambda: grid.count() == 2)
