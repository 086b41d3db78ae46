"""The Compare page in the window: reached from the grid, used by keys and mouse, left again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QTransform
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QSplitter, QToolButton
from pytestqt.qtbot import QtBot

from photosim.library.library import Library
from photosim.library.searching.sources import DataSource, FileSource, PhotoSource
from photosim.ui.compare.facts import Cell, ComparedRow, Verdict
from photosim.ui.compare.page import ComparePage
from photosim.ui.compare.pane import CAPTION, Mode
from photosim.ui.compare.table import FactsTable
from photosim.ui.photo.compared import ComparedPhoto
from photosim.ui.search.query import Chip
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.pictures import exif_block, photo_like
from tests.helpers.windows import Opened, make_library, opened
from tests.ui.conftest import Indexed


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library) as made:
        yield made


def compare(app: Opened, *names: str) -> ComparePage:
    """Select photos of the grid, press C, and wait for the pictures."""
    grid = app.window.grid
    grid.select([app.id_of(name) for name in names])
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_C)
    page = app.window.compare
    app.wait(lambda: page.loaded and not page.lane.busy)
    return page


def middle(page: ComparePage, pane: int) -> QPoint:
    return page.view.rects()[pane][1].center().toPoint()


def shown_part(page: ComparePage, number: int) -> tuple[float, float]:
    """Which point of a photo, in fractions, lies in the middle of its pane."""
    rect = page.view.rects()[0][1]
    room = QPointF(rect.width() / 2, (rect.height() - CAPTION) / 2)
    through = page.view.transform_of(number) * page.view.camera.transform()
    at = through.inverted()[0].map(room)
    natural = page.view.panes[number].natural
    return at.x() / natural.width(), at.y() / natural.height()


def test_c_compares_the_selection_and_escape_returns_to_it(app: Opened) -> None:
    window = app.window
    page = compare(app, "photo 002.jpg", "photo 102.jpg", "photo 005.jpg")
    assert window.pages.currentWidget() is page
    assert page.view.hasFocus()
    assert sorted(item.name for item in page.items()) == [
        "photo 002.jpg", "photo 005.jpg", "photo 102.jpg",
    ]  # fmt: skip
    assert len(page.view.rects()) == 3
    selection = window.grid.selected_ids()
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert window.pages.at_main
    assert window.grid.hasFocus()
    assert window.grid.selected_ids() == selection
    assert page.view.panes == []  # large pictures are not kept


def test_one_photo_or_five_can_not_be_compared(app: Opened) -> None:
    window = app.window
    action = window.action_set["compare"]
    window.grid.setFocus()
    for number in (0, 1, 5):
        window.activateWindow()
        app.wait(window.isActiveWindow)
        window.grid.select(window.grid.ids()[:number].tolist())
        QTest.keyClick(window.grid, Qt.Key.Key_C)
        (box,) = window.findChildren(QMessageBox)  # a key that does nothing would not say why
        assert box.text() == "Nothing to compare"
        assert "two to 4 photos" in box.informativeText()
        box.reject()
        app.wait(lambda: not window.findChildren(QMessageBox))
        assert window.pages.at_main
    window.grid.select(window.grid.ids()[:4].tolist())
    assert action in window.action_set.menu("photos", window).actions()
    with pytest.raises(ValueError, match="1 photos"):
        window.compare.show_items([ComparedPhoto(PhotoSource(1), "a")])


def test_a_result_is_compared_with_the_query(app: Opened, indexed: Indexed) -> None:
    window = app.window
    window.control.search([Chip.of_file(indexed.first / "photo 003.jpg")])
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    QTest.keyClick(window.grid, Qt.Key.Key_C)  # the best result is selected
    page = window.compare
    app.wait(lambda: page.loaded)
    assert [item.name for item in page.items()] == ["photo 003.jpg", "photo 103.jpg"]
    rows = {row.label: row.cells for row in page.table.rows}
    assert [cell.verdict for cell in rows["Dimensions"]] == [Verdict.BETTER, Verdict.WORSE]
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.pages.at_main
    assert window.control.here.is_query


def test_zoom_and_move_are_linked_between_different_sizes(app: Opened) -> None:
    page = compare(app, "photo 002.jpg", "photo 102.jpg")
    view = page.view
    natural = [pane.natural.width() for pane in view.panes]
    assert sorted(natural) == [160, 320]
    QTest.keyClick(view, Qt.Key.Key_Plus)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle(page, 1))
    QTest.mouseMove(view, middle(page, 1) + QPoint(-60, 30))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle(page, 1) + QPoint(-60, 30))
    first, second = shown_part(page, 0), shown_part(page, 1)
    assert first == pytest.approx(second, abs=1e-3)  # one is laid on the other by its alignment
    assert first != pytest.approx((0.5, 0.5), abs=0.01)
    assert view.zoom_of(0) / view.zoom_of(1) == pytest.approx(natural[1] / natural[0], rel=1e-3)
    assert view.current == 1
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert shown_part(page, 0)[0] > first[0]
    QTest.keyClick(view, Qt.Key.Key_1)
    assert view.zoom_of(1) == pytest.approx(1.0)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.camera.fitted


def test_a_double_click_enlarges_where_it_was_and_a_second_one_fits(app: Opened) -> None:
    page = compare(app, "photo 002.jpg", "photo 102.jpg")
    view = page.view
    view.resize(300, 300)  # the photos are small: they are shown reduced only in a small room
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=middle(page, 0))
    assert view.zoom_of(0) == pytest.approx(1.0)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=middle(page, 0))
    assert view.camera.fitted


def test_a_key_flips_in_place(app: Opened) -> None:
    page = compare(app, "photo 002.jpg", "photo 005.jpg")
    view = page.view
    QTest.keyClick(view, Qt.Key.Key_Plus)
    QTest.keyClick(view, Qt.Key.Key_F)
    assert view.mode is Mode.FLIP
    assert len(view.rects()) == 1
    part, seen = shown_part(page, 0), view.grab().toImage()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.current == 1
    assert shown_part(page, 1) == pytest.approx(part)
    assert view.grab().toImage() != seen
    QTest.keyClick(view, Qt.Key.Key_F)
    assert view.current == 0
    assert view.grab().toImage() == seen
    QTest.keyClick(view, Qt.Key.Key_S)
    assert view.mode is Mode.BESIDE


def test_the_difference_follows_slider_and_photo(app: Opened) -> None:
    page = compare(app, "photo 002.jpg", "photo 005.jpg", "photo 006.jpg")
    view, slider = page.view, page.bar.slider
    assert not slider.isVisible()
    QTest.keyClick(view, Qt.Key.Key_D)
    app.wait(lambda: view.difference is not None)
    assert slider.isVisible()
    assert view.pair() == (0, 1)
    before, seen, text = view.difference, view.grab().toImage(), page.bar.note.full_text()
    QTest.keyClick(view, Qt.Key.Key_BracketLeft)
    QTest.keyClick(view, Qt.Key.Key_BracketLeft)
    assert view.difference is before  # coloured anew, not subtracted anew
    assert view.least == 16
    assert page.bar.note.full_text() != text
    assert view.grab().toImage() != seen
    view.set_current(2)
    app.wait(lambda: view.difference not in (None, before))
    assert view.pair() == (0, 2)
    assert "16 or more" in page.bar.note.full_text()


def test_subjects_are_laid_over_each_other_where_an_alignment_is_known(
    app: Opened, qtbot: QtBot, indexed: Indexed
) -> None:
    """The second photo is said to be the right half of the first one."""
    window = app.window
    ids = [app.id_of("photo 002.jpg"), app.id_of("photo 102.jpg")]
    asked: list[tuple[int, int]] = []

    def align(library: Library, first: int, second: int) -> QTransform:
        asked.append((first, second))
        return QTransform(0.5, 0, 0, 1, 0.5, 0)

    page = ComparePage(app.session, window.removal, window.cache, window.binder, align=align)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.show_items(
        [ComparedPhoto(PhotoSource(one), name) for one, name in zip(ids, "ab", strict=False)]
    )
    app.wait(lambda: page.view.can_align and not page.lane.busy)
    assert asked == [(ids[0], ids[1])]
    assert page.bar.align.isVisible()
    through = page.view.transform_of(1)
    natural = page.view.panes[1].natural
    assert through.map(QPointF(0, 0)).x() == pytest.approx(160)
    QTest.keyClick(page.view, Qt.Key.Key_A)
    assert not page.view.aligned
    assert page.view.transform_of(1).map(QPointF(0, 0)).x() == pytest.approx(0)
    assert natural.width() == 160
    page.shut_down()


def test_escape_leaves_while_the_difference_is_shown(app: Opened) -> None:
    page = compare(app, "photo 002.jpg", "photo 102.jpg")
    QTest.keyClick(page.view, Qt.Key.Key_D)
    app.wait(lambda: page.view.difference is not None)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert app.window.pages.at_main
    assert page.view.panes == []
    assert page.view.mode is Mode.BESIDE


def test_a_crop_is_laid_where_it_was_cut_from(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    whole = photo_like(3, (480, 360))
    whole.save(folder / "whole.jpg", quality=92)
    whole.crop((96, 36, 456, 324)).save(folder / "crop.jpg", quality=92)
    make_library(tmp_path / "library", [folder])
    with opened(qtbot, themed, tmp_path / "library", watcher=None) as app:
        page = compare(app, "whole.jpg", "crop.jpg")
        app.wait(lambda: page.view.can_align)
        crop = next(n for n, one in enumerate(page.items()) if one.name == "crop.jpg")
        to_frame = page.view.transform_of(crop)
        on_whole = to_frame * page.view.transform_of(1 - crop).inverted()[0]
        for corner, expected in (((0, 0), (96, 36)), ((360, 288), (456, 324))):
            found = on_whole.map(QPointF(*corner))
            assert (found.x(), found.y()) == pytest.approx(expected, abs=4)


def test_a_photo_that_can_not_be_read_says_so_beside_the_others(
    app: Opened, indexed: Indexed, qtbot: QtBot
) -> None:
    page = app.window.compare
    good = indexed.first / "photo 001.jpg"
    page.show_items(
        [ComparedPhoto(FileSource(good), "good"), ComparedPhoto(DataSource(b"no picture"), "bad")]
    )
    app.window.pages.visit(page)
    app.wait(lambda: page.loaded)
    assert "can't be read" in page.view.panes[1].problem
    assert page.view.panes[0].picture is not None
    QTest.keyClick(page.view, Qt.Key.Key_D)
    assert page.bar.note.full_text() == "Loading…"


def test_a_new_search_leaves_the_page(app: Opened, indexed: Indexed) -> None:
    compare(app, "photo 002.jpg", "photo 005.jpg")
    window = app.window
    assert not window.action_set["select_all"].isEnabled()
    window.open_paths([indexed.first / "photo 003.jpg"])
    app.wait(lambda: window.pages.at_main)
    app.wait_settled()
    assert window.action_set["select_all"].isEnabled()


def test_what_is_painted_is_the_same_part_of_both(app: Opened) -> None:
    """A photo and its smaller copy, enlarged: the panes show nearly the same pixels."""
    page = compare(app, "photo 002.jpg", "photo 102.jpg")
    view = page.view
    view.camera.zoom_by(2.0)
    left, right = (rect.toRect().adjusted(4, CAPTION + 4, -4, -4) for _, rect in view.rects())
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    ours, theirs = (_pixels(image.copy(rect)) for rect in (left, right))
    height, width = min(ours.shape[0], theirs.shape[0]), min(ours.shape[1], theirs.shape[1])
    apart = np.abs(ours[:height, :width].astype(int) - theirs[:height, :width]).mean()
    assert apart < 6
    assert ours.std() > 20


def _pixels(image: QImage) -> np.ndarray:
    rows = np.array(image.constBits(), dtype=np.uint8)
    return rows.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 3]


def test_the_table_is_a_sound_model_with_colours_and_marks(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    table = FactsTable()
    qtbot.addWidget(table)
    with qtbot.waitExposed(table):
        table.show()
    table.setFocus()
    QAbstractItemModelTester(
        table.facts, QAbstractItemModelTester.FailureReportingMode.Fatal, table
    )
    better, worse = Cell("20 MB", Verdict.BETTER), Cell("1 MB", Verdict.WORSE)
    table.show_rows([ComparedRow("Size", (better, worse))], 2)
    model = table.facts
    assert model.index(0, 0).data() == "▲ 20 MB"
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Size: 1 MB, worse"
    green, red = (model.index(0, n).data(Qt.ItemDataRole.ForegroundRole) for n in (0, 1))
    assert green == themed.theme.color("good")
    assert red == themed.theme.color("error")
    assert model.headerData(1, Qt.Orientation.Horizontal) == "B"
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "20 MB\n1 MB"
    table.show_rows([], 0)
    assert model.rowCount() == 0


def test_four_portraits_use_their_panes_and_the_facts_take_at_most_a_quarter(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    told = exif_block(make="Made", model="A camera", taken="2024:05:01 12:00:00")
    for number in range(4):
        photo_like(number, (900, 1200)).save(folder / f"photo 00{number}.jpg", exif=told)
    make_library(tmp_path / "library", [folder])
    with opened(qtbot, themed, tmp_path / "library") as app:
        app.window.resize(1280, 800)
        page = compare(app, *(f"photo 00{number}.jpg" for number in range(4)))
        view = page.view
        panes = [rect for _, rect in view.rects()]
        assert page.table.maximumHeight() > page.height() / 4
        assert page.table.height() <= page.height() / 4
        for number, pane in enumerate(panes):
            natural = view.panes[number].natural
            assert view.camera.scale * natural.width() >= 0.9 * pane.width()
        # Who wants to read all of the facts has them.
        handle = page.findChildren(QSplitter)[0].handle(1)
        middle_of_it = handle.rect().center()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle_of_it)
        QTest.mouseMove(handle, middle_of_it - QPoint(0, 60))
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle_of_it - QPoint(0, 60))
        taken = page.table.height()
        assert taken > page.height() / 4
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert page.table.height() == taken


def test_a_narrow_window_is_wide_enough_and_nothing_is_cut(app: Opened) -> None:
    window = app.window
    window.resize(800, 600)
    page = compare(app, "photo 003.jpg", "photo 103.jpg", "photo 004.jpg")
    QTest.keyClick(page.view, Qt.Key.Key_D)
    app.wait_settled()
    assert window.width() == 800
    for note in (None, "99.9 % differ by 64 or more of 255, and what is said goes on and on"):
        if note:
            page.bar.say(note)
            app.wait_settled()
        shown = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
        assert len(shown) > 10
        for button in shown:
            left = button.mapTo(window, button.rect().topLeft()).x()
            assert 0 <= left <= 800 - button.width(), button.text()
            assert button.width() >= button.minimumSizeHint().width(), button.text()
    modes = [one for one in page.bar.findChildren(QToolButton) if one.text() == "Difference"]
    assert [one.toolButtonStyle() for one in modes] == [Qt.ToolButtonStyle.ToolButtonIconOnly]
    page.bar.say("1 % differ")
    window.resize(1280, 800)
    app.wait_settled()
    assert [one.toolButtonStyle() for one in modes] == [Qt.ToolButtonStyle.ToolButtonTextBesideIcon]
