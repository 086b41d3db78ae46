"""The viewer in a real window: opening, going on, by likeness, wandering, leaving."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from photosim.ui.viewer.page import ViewerPage
from photosim.ui.widgets.preferences import DoubleClick
from photosim.ui.widgets.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, ThemeManager, theme_of
from tests.helpers.desktop import write_thumbnail
from tests.helpers.windows import Opened, make_library, opened, write_photos
from tests.ui.conftest import Indexed

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library) as made:
        yield made


def view(app: Opened, name: str) -> ViewerPage:
    """Open a photo of the grid by Enter, and wait for its picture and its nearest."""
    window = app.window
    window.grid.set_current(app.id_of(name))
    window.grid.setFocus()
    QTest.keyClick(window.grid, Key.Key_Return)
    assert window.pages.currentWidget() is window.viewer
    wait_shown(app)
    return window.viewer


def wait_shown(app: Opened) -> None:
    page = app.window.viewer
    app.wait(lambda: page.canvas.has_picture() and page.strip.near)


def photo_name(app: Opened) -> str:
    page = app.window.viewer
    assert page.control.photo is not None
    return page.control.name(page.control.photo)


def move(widget, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        widget.mapToGlobal(QPointF(at)),
        Qt.MouseButton.NoButton,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


# ---- opening and leaving


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_keys_open_the_photo_and_escape_comes_back_to_it(app: Opened, key: Key) -> None:
    window = app.window
    window.grid.set_current(app.id_of("photo 003.jpg"))
    window.grid.setFocus()
    QTest.keyClick(window.grid, key)
    assert window.pages.currentWidget() is window.viewer
    assert window.menuBar().isHidden()
    assert window.foot.isHidden()
    app.wait(lambda: photo_name(app) == "photo 003.jpg")
    QTest.keyClick(window.viewer.canvas, Key.Key_Right)
    last = window.viewer.control.photo
    QTest.keyClick(window.viewer.canvas, Key.Key_Escape)
    assert window.pages.at_main
    assert not window.menuBar().isHidden()
    assert window.grid.current_id() == last
    assert window.grid.selected_ids() == [last]
    assert window.grid.hasFocus()


@pytest.mark.parametrize("does", list(DoubleClick))
def test_a_double_click_does_what_the_settings_say(app: Opened, does: DoubleClick) -> None:
    window, grid = app.window, app.window.grid
    window.preferences.double_click = does
    place = grid.cell_rect(0).center() - QPoint(0, 10)
    QTest.mouseClick(grid.viewport(), LEFT, pos=place)
    QTest.mouseDClick(grid.viewport(), LEFT, pos=place)
    assert (window.pages.currentWidget() is window.viewer) == (does is DoubleClick.VIEW)
    assert window.control.here.is_query == (does is DoubleClick.SIMILAR)
    app.wait_settled()


def test_of_several_selected_photos_those_are_gone_through(app: Opened) -> None:
    window = app.window
    ids = [app.id_of(f"photo {number:03d}.jpg") for number in (1, 4, 9)]
    window.grid.set_current(ids[0])
    window.grid.select(ids)
    window.grid.setFocus()
    QTest.keyClick(window.grid, Key.Key_Return)
    assert sorted(window.viewer.control.trail.here.row.tolist()) == sorted(ids)
    assert "of 3" in window.viewer.bar.detail.text()
    app.wait_settled()


def test_it_has_the_contrast_of_the_rest(app: Opened, themed: ThemeManager) -> None:
    view(app, "photo 000.jpg")
    viewer = app.window.viewer
    assert theme_of(viewer) is DARK
    themed.set_contrast("high")
    assert theme_of(app.window) is CONTRAST_LIGHT
    for part in (viewer, viewer.facts, viewer.bar):
        assert theme_of(part) is CONTRAST_DARK
    themed.set_contrast("normal")
    assert theme_of(viewer) is DARK


def test_it_is_dark_in_the_light_theme_too(app: Opened) -> None:
    page = view(app, "photo 001.jpg")
    assert not theme_of(app.window).is_dark
    for part in (page.canvas, page.strip, page.facts, page.bar):
        assert theme_of(part).is_dark


def test_a_photo_of_a_group_of_duplicates_is_looked_at_among_those_of_its_group(
    app: Opened,
) -> None:
    window, page = app.window, app.window.duplicates
    window.action_set["duplicates"].trigger()
    app.wait(lambda: len(page.groups) > 0)
    app.wait_settled()
    review = page.view.current_review()
    assert review is not None
    QTest.keyClick(page.view, Key.Key_V)
    assert window.pages.currentWidget() is window.viewer
    row = window.viewer.control.trail.here.row.tolist()
    assert set(row) == {one.photo_id for one in review.group.members}
    QTest.keyClick(window.viewer.canvas, Key.Key_Escape)
    assert window.pages.currentWidget() is page
    app.wait_settled()


def test_a_file_that_is_renamed_has_its_new_name_on_screen_by_itself(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    write_photos(folder, range(3))
    make_library(tmp_path / "library", [folder])
    with opened(qtbot, themed, tmp_path / "library") as app:
        photo = app.id_of("photo 001.jpg")
        app.window.grid.set_current(photo)
        pane = app.window.side.pane
        app.wait(lambda: pane.photo_id() == photo)
        (folder / "photo 001.jpg").rename(folder / "Rome.jpg")
        app.session.update()
        app.wait(lambda: any(row.file.endswith("Rome.jpg") for row in pane.facts.rows()))
        view(app, "Rome.jpg")
        assert app.window.viewer.bar.title.full_text() == "Rome.jpg"
        (folder / "Rome.jpg").rename(folder / "Paris.jpg")
        app.session.update()
        app.wait(lambda: photo_name(app) == "Paris.jpg")
        assert app.window.viewer.bar.title.full_text() == "Paris.jpg"
        app.wait_settled()


# ---- the row


def test_the_row_is_gone_through_by_keys(app: Opened) -> None:
    app.wait(lambda: all(app.names()[:3]))
    page = view(app, app.names()[2])
    row = app.window.grid.ids().tolist()
    here = 2
    for key, step in ((Key.Key_Right, 1), (Key.Key_PageDown, 2), (Key.Key_Left, 1)):
        QTest.keyClick(page.canvas, key)
        assert page.control.photo == row[here + step]
    QTest.keyClick(page.canvas, Key.Key_Space)
    assert page.control.photo == row[here + 2]
    QTest.keyClick(page.canvas, Key.Key_End)
    assert page.control.photo == row[-1]
    QTest.keyClick(page.canvas, Key.Key_Right)
    assert page.control.photo == row[-1]
    QTest.keyClick(page.canvas, Key.Key_Home)
    assert page.control.photo == row[0]
    wait_shown(app)


def test_the_photos_beside_are_decoded_ahead(app: Opened) -> None:
    page = view(app, "photo 004.jpg")
    trail, pictures = page.control.trail, page.control.pictures
    app.wait(lambda: all(pictures.get(trail.beside(by)) for by in (1, -1, 2)))
    QTest.keyClick(page.canvas, Key.Key_Right)
    assert page.canvas.has_picture()  # at once
    assert pictures.bytes > 0
    QTest.keyClick(page.canvas, Key.Key_Escape)
    assert pictures.bytes == 0


def test_an_enlarged_photo_is_moved_by_the_arrows(app: Opened) -> None:
    page = view(app, "photo 001.jpg")
    photo = page.control.photo
    page.canvas.camera.zoom_by(16)
    QTest.keyClick(page.canvas, Key.Key_Right)
    assert page.control.photo == photo
    assert page.canvas.camera.offset.x() < 0
    assert page.bar.scale.text() == f"{page.canvas.zoom() * 100:.0f} %"


# ---- by likeness


def test_a_click_in_the_strip_goes_on_from_there_and_back_leads_home(app: Opened) -> None:
    page = view(app, "photo 001.jpg")
    first, near = page.control.photo, page.strip.near
    assert near[0].photo == app.id_of("photo 101.jpg")  # its copy is nearest
    assert first not in {one.photo for one in near}
    at = page.strip.visualRect(page.strip.model().index(1, 0)).center()
    QTest.mouseClick(page.strip.viewport(), LEFT, pos=at)
    assert page.control.photo == near[1].photo
    wait_shown(app)
    QTest.keyClick(page.canvas, Key.Key_Left)
    assert page.control.photo == near[0].photo  # the strip is the row now
    QTest.keyClick(app.window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.control.photo == first
    QTest.keyClick(app.window, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.control.photo == near[0].photo
    for _ in range(2):
        QTest.keyClick(app.window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert app.window.pages.at_main


def test_s_makes_it_the_query_and_the_way_back_leads_to_it(app: Opened) -> None:
    page = view(app, "photo 002.jpg")
    QTest.keyClick(page.canvas, Key.Key_Right)
    photo = page.control.photo
    QTest.keyClick(page.canvas, Key.Key_S)
    assert app.window.pages.at_main
    app.wait(lambda: app.window.control.here.result is not None)
    app.wait_settled()
    app.window.control.back()
    app.wait_settled()
    assert app.window.grid.current_id() == photo


def test_a_region_that_is_drawn_is_searched_with(app: Opened) -> None:
    page = view(app, "photo 005.jpg")
    QTest.keyClick(page.canvas, Key.Key_R)
    assert page.canvas.region_mode
    shown = page.canvas.camera.shown()
    start, end = (
        QPoint(
            round(shown.left() + part * shown.width()), round(shown.top() + part * shown.height())
        )
        for part in (0.25, 0.75)
    )
    QTest.mousePress(page.canvas, LEFT, pos=start)
    move(page.canvas, end, LEFT)
    QTest.mouseRelease(page.canvas, LEFT, pos=end)
    query = app.window.control.here.query
    assert query is not None
    assert query.region is not None
    assert query.region.x == pytest.approx(0.25, abs=0.01)
    assert query.region.width == pytest.approx(0.5, abs=0.01)
    assert app.window.pages.at_main
    app.wait_settled()


def test_c_compares_with_the_photo_that_one_came_from(app: Opened) -> None:
    page = view(app, "photo 001.jpg")
    first, near = page.control.photo, page.strip.near
    page.control.go_near(2)
    wait_shown(app)
    QTest.keyClick(page.canvas, Key.Key_C)
    compare = app.window.compare
    assert app.window.pages.currentWidget() is compare
    assert [one.photo for one in compare.items()] == [first, near[2].photo]
    app.wait(lambda: compare.loaded)
    app.window.pages.leave()
    assert app.window.pages.currentWidget() is page


# ---- wandering


def test_wandering_takes_three_steps_to_photos_not_seen_yet_and_pauses(app: Opened) -> None:
    page = view(app, "photo 001.jpg")
    wander, trail = page.control.wander, page.control.trail
    QTest.keyClick(page.canvas, Key.Key_W)
    assert wander.on
    for steps in (1, 2, 3):
        wander.due.emit()
        app.wait(lambda steps=steps: trail.here.place == steps)
        wait_shown(app)
    row = trail.here.row.tolist()
    assert len(set(row)) == 4
    QTest.keyClick(page.canvas, Key.Key_Space)
    assert wander.paused
    assert "paused" in page.bar.detail.text()
    QTest.keyClick(page.canvas, Key.Key_Space)
    assert not wander.paused
    QTest.keyClick(page.canvas, Key.Key_BracketLeft)
    assert app.window.preferences.wander_seconds == 4
    QTest.keyClick(page.canvas, Key.Key_Escape)
    assert not wander.on
    assert app.window.pages.currentWidget() is page


def test_a_photo_stands_for_its_time_once_it_is_shown(app: Opened, qtbot: QtBot) -> None:
    page = view(app, "photo 001.jpg")
    page.control.wander.set_seconds(1)
    before = page.control.photo
    QTest.keyClick(page.canvas, Key.Key_W)
    with qtbot.waitSignal(page.control.wander.due, timeout=20_000):
        pass
    app.wait(lambda: page.control.photo != before)


def test_a_walk_ends_where_all_that_is_near_was_seen(app: Opened) -> None:
    page = view(app, "photo 001.jpg")
    QTest.keyClick(page.canvas, Key.Key_W)
    app.wait_settled()
    page.control.wander.seen.update(app.window.grid.ids().tolist())
    said: list[str] = []
    page.control.said.connect(said.append)
    page.control.wander.due.emit()  # to the one that was chosen already
    app.wait_settled()
    assert page.control.wander.on
    page.control.wander.due.emit()
    assert not page.control.wander.on
    assert said == ["All photos near this one have been seen."]


# ---- what stands around it


def test_controls_come_with_the_mouse_and_go_when_it_rests(app: Opened) -> None:
    page = view(app, "photo 001.jpg")
    QTest.mouseMove(page.canvas, page.canvas.rect().center())
    page.controls._timer.setInterval(1)
    page.controls.wake()
    app.wait(lambda: not page.controls.shown)
    page.controls._timer.setInterval(60_000)
    move(page.canvas, QPoint(300, 300))
    assert page.controls.shown


def test_facts_and_strip_fold_and_stay_as_they_were_left(app: Opened) -> None:
    page = view(app, "photo 001.jpg")
    assert page.facts_side.isHidden()
    QTest.keyClick(page.canvas, Key.Key_I)
    assert page.facts_side.isVisible()
    assert any(row.label == "Dimensions" for row in page.facts.rows())
    corner = page.facts_side.mapTo(app.window, page.facts_side.rect().bottomRight() - QPoint(9, 9))
    behind = app.window.grab().toImage().pixelColor(corner)
    assert behind.lightness() < 60, "facts are light words: their ground has to be dark"
    QTest.keyClick(page.canvas, Key.Key_N)
    assert not page.strip.isVisible()
    assert not app.window.preferences.shown("viewer_strip")
    QTest.keyClick(page.canvas, Key.Key_N)
    assert page.strip.isVisible()


def test_words_in_the_viewer_follow_the_size_of_text(app: Opened, themed: ThemeManager) -> None:
    page = view(app, "photo 001.jpg")
    QTest.keyClick(page.canvas, Key.Key_I)
    before = [one.sizeHint().height() for one in (page.bar.title, page.facts)]
    themed.set_text_size(200)
    try:
        app.wait_settled()
        after = [one.sizeHint().height() for one in (page.bar.title, page.facts)]
        assert all(late > 1.5 * early for early, late in zip(before, after, strict=True))
    finally:
        themed.set_text_size(100)


def test_the_whole_screen_is_given_back_on_leaving(app: Opened) -> None:
    page = view(app, "photo 001.jpg")
    QTest.keyClick(page.canvas, Key.Key_F11)
    assert app.window.isFullScreen()
    assert not page.strip.isVisible()
    QTest.keyClick(page.canvas, Key.Key_Escape)
    assert not app.window.isFullScreen()


def test_a_window_that_is_closed_on_the_whole_screen_opens_as_a_window_again(app: Opened) -> None:
    page = view(app, "photo 001.jpg")
    QTest.keyClick(page.canvas, Key.Key_F11)
    app.window.save_layout()
    assert not app.window.isFullScreen()


@pytest.mark.parametrize("key", [Key.Key_S, Key.Key_A, Key.Key_Delete])
def test_albums_trash_and_search_are_about_the_photo_shown(app: Opened, key: Key) -> None:
    page = view(app, "photo 006.jpg")
    photo = page.control.photo
    QTest.keyClick(page.canvas, key)
    if key is Key.Key_S:
        assert [chip.label for chip in app.window.control.here.query.chips] == ["photo 006.jpg"]
        return app.wait_settled()
    if key is Key.Key_A:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [one.text() for one in menu.actions()] == ["New album…"]
        menu.close()
        return app.wait_settled()
    app.wait(lambda: app.window.removal.dialog is not None)
    dialog = app.window.removal.dialog
    assert dialog is not None
    assert dialog.pictures is not None
    assert [row.goes.path.name for row in dialog.pictures.planned.rows] == ["photo 006.jpg"]
    dialog.reject()
    assert page.control.photo == photo
    return app.wait_settled()


def test_a_photo_that_goes_makes_room_for_the_next_one(app: Opened, indexed: Indexed) -> None:
    page = view(app, "photo 021.jpg")
    gone, after = page.control.photo, page.control.trail.beside(1)
    library = app.session.library
    assert library is not None
    app.session.write("forget", lambda lib, _: lib.remove_folder(indexed.second))
    app.wait(lambda: page.control.photo != gone)
    assert gone not in page.control.trail.here.row.tolist()
    assert after is not None
    app.wait_settled()


def test_of_a_photo_that_is_away_the_desktops_larger_picture_is_shown(
    qtbot: QtBot, themed: ThemeManager, tmp_path: Path
) -> None:
    drive = tmp_path / "drive"
    write_photos(drive, [1, 2], (1600, 1200))
    make_library(tmp_path / "library", [drive])
    file = drive / "photo 001.jpg"
    status = file.stat()
    write_thumbnail(
        str(file), folder="xx-large", size=status.st_size, mtime=int(status.st_mtime),
        image=Image.new("RGB", (1024, 768), "#00a000"),
    )  # fmt: skip
    drive.rename(tmp_path / "away")
    with opened(qtbot, themed, tmp_path / "library") as app:
        app.window.grid.set_current(app.id_of("photo 001.jpg"))
        app.window.grid.setFocus()
        QTest.keyClick(app.window.grid, Key.Key_Return)
        canvas = app.window.viewer.canvas

        def is_shown() -> bool:
            seen = canvas.grab().toImage().pixelColor(canvas.width() // 2, canvas.height() // 4)
            return seen.green() > 150 and seen.red() < 20

        app.wait(is_shown)
        app.wait_settled()
        assert is_shown()
        assert not canvas.has_picture()
