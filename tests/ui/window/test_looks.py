"""How the window looks: nothing clipped where it is narrow, nothing that can't be read after the
theme changed, nothing on screen that means nothing yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from photosim.ui.search.query_bar import QueryBar
from photosim.ui.widgets.banner import Banners
from photosim.ui.widgets.empty_page import Message
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.theme import DARK, LIGHT, Theme, ThemeManager
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed
from tests.ui.widgets.test_theme import contrast


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        yield made


def searched(app: Opened) -> None:
    app.window.control.search_photos([app.id_of("photo 000.jpg")])
    app.wait(lambda: app.window.control.here.result is not None)
    app.wait_settled()


def cut(widget: QWidget) -> list[str]:
    """The labels in a widget that have less room than their words take."""
    return [
        label.text()
        for label in widget.findChildren(QLabel)
        if label.isVisible()
        and not label.wordWrap()
        and label.width() + 1 < label.fontMetrics().horizontalAdvance(label.text())
    ]


@pytest.mark.parametrize("width", [800, 960, 1280])
@pytest.mark.parametrize("results", [False, True])
def test_nothing_of_the_bar_is_cut(app: Opened, width: int, results: bool) -> None:
    app.window.resize(width, 600)
    if results:
        searched(app)
    app.wait_settled()
    bar = app.window.bar
    assert app.window.width() == width
    assert cut(bar) == []
    for box in (bar.level, bar.order):
        if box.isVisible():
            assert box.width() >= box.minimumSizeHint().width()
    shown = [one for one in bar.findChildren(QToolButton) if one.isVisible()]
    assert all(one.geometry().right() <= bar.width() for one in shown)


def test_longer_words_beside_the_slider_are_seen_whole(app: Opened, themed: ThemeManager) -> None:
    window, bar = app.window, app.window.bar
    window.resize(1280, 800)
    themed.set_text_size(200)
    try:
        searched(app)
        window.control.less_like([int(window.grid.ids()[-1])])
        app.wait_settled()
        bar.show_copies("over 99 % are true copies")
        app.wait_settled()
        QTest.qWait(300)
        window.grab()
        assert cut(bar) == []
    finally:
        themed.set_text_size(100)


def test_how_to_find_by_a_photo_stands_in_words_in_a_narrow_window_too(app: Opened) -> None:
    app.window.resize(800, 600)
    app.wait_settled()
    words = {
        one.text()
        for one in app.window.bar.findChildren(QToolButton)
        if one.isVisible() and one.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    }
    assert "Find by photo…" in words or "Find by photo" in words


def test_no_slider_is_seen_before_there_are_results(qtbot: QtBot, themed: ThemeManager) -> None:
    bar = QueryBar(IconBinder(themed))
    qtbot.addWidget(bar)
    bar.resize(1200, 60)
    bar.show()
    assert not bar.slider.isVisible()
    assert not bar.level.isVisible()


@pytest.mark.parametrize(("before", "after"), [(LIGHT, DARK), (DARK, LIGHT)])
def test_a_banner_can_be_read_after_the_theme_has_changed(
    qtbot: QtBot, themed: ThemeManager, before: Theme, after: Theme
) -> None:
    themed.set_choice(before.name)
    banners = Banners(IconBinder(themed))
    qtbot.addWidget(banners)
    banners.resize(600, 60)
    with qtbot.waitExposed(banners):
        banners.show()
    banners.show_banner("busy", "Another photosim writes.", role="warning")
    themed.set_choice(after.name)
    label = next(one for one in banners.findChildren(QLabel) if one.text())
    ground = banners.grab().toImage().pixelColor(2, banners.height() // 2)
    assert ground == after.color("selection")
    ink = label.palette().color(QPalette.ColorRole.WindowText)
    assert contrast(ink, ground) >= 4.5


def test_what_could_not_be_used_is_said_and_goes_by_itself(app: Opened) -> None:
    toast = app.window.toast
    app.window.drops.notice.emit("“a.jpg” could not be opened and was left out.")
    assert toast.isVisible()
    assert "left out" in toast.label.text()
    assert app.window.banners.texts() == {}
    assert not toast.close_button.isVisible()  # it goes without being told to


def test_results_say_for_how_many_photos_they_can_not_speak(app: Opened) -> None:
    searched(app)
    control, banners = app.window.control, app.window.banners
    result = control.here.result
    assert result is not None
    assert banners.texts() == {}
    control.here.result = replace(result, left_out=7)
    control.changed.emit()
    assert banners.texts() == {
        "left out": "7 photos were left out: the library is moving to another model, which has"
        " not seen them yet."
    }
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    app.wait_settled()
    assert banners.texts() == {}


def test_few_results_fill_the_page_until_a_person_sizes_them(app: Opened) -> None:
    app.window.resize(1280, 800)
    searched(app)
    app.window.control.set_copies_only(True)
    app.wait(lambda: app.window.grid.count() == 1)
    app.wait_settled()
    grid = app.window.grid
    assert grid.cell_zoom() > grid.zoom()
    assert grid.verticalScrollBar().maximum() == 0
    QTest.keyClick(app.window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert grid.cell_zoom() == grid.zoom()
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    app.wait_settled()
    assert grid.cell_zoom() == grid.zoom()


def test_the_facts_of_the_first_photo_chosen_are_seen_whole(app: Opened) -> None:
    window = app.window
    window.resize(1280, 800)
    window.grid.set_current(int(window.grid.ids()[0]))
    facts = window.side.pane.facts
    app.wait(lambda: len(facts.rows()) > 3)
    app.wait_settled()
    print(
        "SEEN",
        facts.visibleRegion().boundingRect(),
        facts.sizeHint(),
        facts.size(),
        facts.isVisible(),
    )
    app.wait(lambda: facts.visibleRegion().boundingRect().height() >= facts.sizeHint().height())


@pytest.mark.parametrize("percent", [80, 200])
def test_every_size_of_text_leaves_the_window_usable(
    app: Opened, themed: ThemeManager, percent: int
) -> None:
    themed.set_text_size(percent)
    try:
        app.window.resize(1280, 800)
        searched(app)
        assert cut(app.window.status) == []
        bar = app.window.bar
        assert bar.height() >= 2 * bar.fontMetrics().height()
        assert app.window.grid.viewport().width() > 200
    finally:
        themed.set_text_size(100)


def test_the_left_column_has_room_for_larger_text_until_a_person_divides_otherwise(
    app: Opened, themed: ThemeManager
) -> None:
    window = app.window
    window.resize(1280, 800)
    themed.set_text_size(200)
    app.wait_settled()
    QTest.qWait(1)
    view = window.places.view
    words = view.fontMetrics().horizontalAdvance("Recently added 22")
    assert view.viewport().width() > words + 60
    themed.set_text_size(100)
    QTest.qWait(1)
    left = window.splitter.sizes()[0]
    assert left == 230
    handle = window.splitter.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    QTest.mouseMove(handle, handle.rect().center() + QPoint(40, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    divided = window.splitter.sizes()[0]
    assert divided > left
    themed.set_text_size(200)
    QTest.qWait(1)
    assert window.splitter.sizes()[0] == divided
    themed.set_text_size(100)


def test_how_to_find_by_a_photo_stands_in_words_where_large_text_leaves_room(
    app: Opened, themed: ThemeManager
) -> None:
    app.window.resize(1280, 800)
    themed.set_text_size(200)
    try:
        app.wait_settled()
        button = next(
            one
            for one in app.window.bar.findChildren(QToolButton)
            if one.defaultAction() is app.window.action_set["open"]
        )
        words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        app.wait(lambda: button.toolButtonStyle() == words)
        app.wait(lambda: cut(app.window.bar) == [])
        assert "All photos" in {one.text() for one in app.window.bar.findChildren(QLabel)}
    finally:
        themed.set_text_size(100)


def test_the_choice_of_what_to_show_is_no_wider_than_its_words(
    app: Opened, themed: ThemeManager
) -> None:
    app.window.resize(1280, 800)
    themed.set_text_size(200)
    try:
        app.wait_settled()
        searched(app)
        level = app.window.bar.level
        assert level.currentText() == "All"
        words = level.fontMetrics().horizontalAdvance("All that is alike")
        app.wait(lambda: level.width() < words)
    finally:
        themed.set_text_size(100)


def test_a_long_message_that_is_hidden_takes_no_room(app: Opened, themed: ThemeManager) -> None:
    """Beside first steps, a banner and suggestions it made the window higher than a screen."""
    window = app.window
    window.resize(1280, 800)
    themed.set_text_size(200)
    try:
        app.wait_settled()
        shown = window.centre.minimumSizeHint().height()
        window.centre.empty.show_message(Message("folder-add", "Drop here", "Many words. " * 60))
        assert window.centre.empty.minimumSizeHint().height() > shown
        assert window.centre.currentWidget() is window.grid
        assert window.centre.minimumSizeHint().height() == shown
    finally:
        themed.set_text_size(100)
