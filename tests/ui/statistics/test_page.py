"""The page Library statistics on a real library, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosim.library.library import Library
from photosim.ui.statistics.counting import Share, Statistics
from photosim.ui.statistics.page import EMPTY, StatisticsPage, duplicates_words
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.windows import Opened, opened, write_photos
from tests.ui.conftest import Indexed

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        yield made


def visit(app: Opened) -> StatisticsPage:
    """The page, opened by its key, and counted."""
    app.window.grid.setFocus()
    QTest.keyClick(app.window, Qt.Key.Key_T, CTRL_SHIFT)
    page = app.window.statistics
    assert app.window.pages.currentWidget() is page
    app.wait_settled()
    return page


def figure(page: StatisticsPage, name: str) -> str:
    return page.figures[name][0].text()


def test_the_key_opens_it_and_escape_leaves(app: Opened) -> None:
    page = visit(app)
    menu = next(one.menu() for one in app.window.menuBar().actions() if one.text() == "&Library")
    assert "statistics" in {one.objectName() for one in menu.actions()}
    assert page.area.hasFocus()
    QTest.keyClick(page.area, Qt.Key.Key_Escape)
    assert app.window.pages.at_main
    assert app.window.grid.hasFocus()


def test_photos_files_and_bytes_formats_and_folders(app: Opened, indexed: Indexed) -> None:
    page = visit(app)
    sizes = {
        folder: sum(path.stat().st_size for path in folder.iterdir())
        for folder in (indexed.first, indexed.second)
    }
    total = fmt.human_bytes(sum(sizes.values()))
    assert [figure(page, name) for name in ("Photos", "Files", "Size")] == ["22", "22", total]
    assert f"Size: {total}" in page.area.accessibleDescription()
    assert page.formats.accessibleDescription() == f"JPEG: 22 photos · {total}"
    words = {
        str(indexed.first): f"12 photos · {fmt.human_bytes(sizes[indexed.first])}",
        str(indexed.second): f"10 photos · {fmt.human_bytes(sizes[indexed.second])}",
    }
    assert {bar.name: bar.words for bar in page.folders.bars} == words
    assert [bar.size for bar in page.folders.bars] == sorted(sizes.values(), reverse=True)
    assert page.undated.text() == "22 photos without a date"
    assert page.years.isHidden()


def test_tab_goes_from_chart_to_chart(app: Opened) -> None:
    page = visit(app)
    for chart in (page.formats, page.folders):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is chart
    QTest.keyClick(page.folders, Qt.Key.Key_Escape)
    assert app.window.pages.at_main


def test_what_duplicates_hold_is_known_once_they_were_looked_for(
    app: Opened, indexed: Indexed
) -> None:
    page = visit(app)
    assert figure(page, "Duplicates") == "Not searched yet"
    assert app.session.find_duplicates(lambda _: None)
    app.wait(lambda: figure(page, "Duplicates") != "Not searched yet")
    app.wait_settled()
    # Four photos have a smaller copy each; the larger file is the one that is kept.
    copies = [indexed.second / f"photo {seed}.jpg" for seed in range(100, 104)]
    gain = sum(path.stat().st_size for path in copies)
    assert figure(page, "Duplicates") == fmt.human_bytes(gain)


def test_it_follows_the_library_while_it_is_in_front(app: Opened, tmp_path: Path) -> None:
    page = visit(app)
    write_photos(tmp_path / "more", [30, 31])
    app.session.add_folders([tmp_path / "more"])
    app.wait(lambda: figure(page, "Photos") == "24")
    app.wait_settled()
    QTest.keyClick(page.area, Qt.Key.Key_Escape)
    (tmp_path / "more" / "photo 030.jpg").unlink()
    app.session.update()
    app.wait_settled()
    assert figure(page, "Photos") == "24"
    visit(app)
    assert figure(page, "Photos") == "23"


def test_an_empty_library_says_so_until_photos_come(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    with opened(qtbot, themed, tmp_path / "library", watcher=None) as app:
        page = visit(app)
        assert page.empty.isVisible()
        assert page.empty.message == EMPTY
        write_photos(tmp_path / "photos", [1])
        app.session.add_folders([tmp_path / "photos"])
        app.wait(page.area.isVisible)
        app.wait_settled()
        assert not page.empty.isVisible()
        assert page.area.hasFocus()


def test_a_library_that_another_process_writes_is_counted_and_followed(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed, tmp_path: Path
) -> None:
    with (
        Library.open(indexed.library, write=True, provider="cpu") as holder,
        opened(qtbot, themed, indexed.library, watcher=None) as app,
    ):
        assert not app.session.writable
        page = visit(app)
        assert figure(page, "Photos") == "22"
        write_photos(tmp_path / "more", [30])
        holder.add_folder(tmp_path / "more")
        holder.update()
        app.session.refresh()
        app.wait(lambda: figure(page, "Photos") == "23")


@pytest.mark.parametrize(
    ("gain", "unexamined", "value", "note"),
    [
        (0, 10, "Not searched yet", "0 B in files with the same bytes"),
        (2500, 10, "Not searched yet", "2.5 kB in files with the same bytes"),
        (2500, 1, "2.5 kB", "could be gained; 1 photo not compared yet"),
        (2500, 0, "2.5 kB", "could be gained"),
        (0, 0, "0 B", "could be gained"),
    ],
)
def test_how_far_duplicates_are_known_is_said(
    gain: int, unexamined: int, value: str, note: str
) -> None:
    known = Statistics({}, Share(10, 10, 9999), gain=gain, unexamined=unexamined)
    assert duplicates_words(known) == (value, note)


def test_what_is_passed_over_is_told(app: Opened, indexed: Indexed) -> None:
    page = visit(app)
    assert page.passed_over.isHidden()
    page.show_statistics(Statistics({}, Share(1, 1, 1), passed_over={"jxl": 2, "php": 1}))
    assert page.passed_over.isVisible()
    assert page.passed_over.text() == "Passed over, of kinds that are not read: 2 jxl, 1 php"
