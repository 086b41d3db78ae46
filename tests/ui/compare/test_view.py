"""The photos of a comparison and the bar over them, without a library."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from photosim.ui.compare.actions import view_actions
from photosim.ui.compare.bar import CompareBar
from photosim.ui.compare.difference import difference
from photosim.ui.compare.pane import CAPTION, GAP, Mode, Pane
from photosim.ui.compare.view import CompareView
from photosim.ui.pictures.image import Picture, picture_of, to_image
from photosim.ui.widgets.action import ActionSet
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.theme import ThemeManager

LEFT = Qt.MouseButton.LeftButton


def picture(color: str, width: int = 400, height: int = 300) -> Picture:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return picture_of(image)


@pytest.fixture
def view(qtbot: QtBot, themed: ThemeManager) -> Iterator[CompareView]:
    """Red, green and blue photos side by side; the second has half of the pixels."""
    made = CompareView()
    qtbot.addWidget(made)
    made.resize(3 * 200 + 2 * GAP, 150 + CAPTION)
    sizes = ((400, 300), (200, 150), (400, 300))
    made.show_panes([Pane(f"{n}.jpg", QSize(*size)) for n, size in enumerate(sizes)])
    for number, (color, size) in enumerate(zip(("red", "lime", "blue"), sizes, strict=True)):
        made.show_picture(number, picture(color, *size))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def middle(view: CompareView, pane: int) -> QPoint:
    return view.rects()[pane][1].center().toPoint() + QPoint(0, CAPTION // 2)


def colours(view: CompareView) -> list[str]:
    """What is painted in the middle of each pane on screen."""
    image = view.grab().toImage()
    return [image.pixelColor(middle(view, n)).name() for n in range(len(view.rects()))]


def test_every_photo_is_painted_in_its_pane_and_fitted_alike(view: CompareView) -> None:
    assert colours(view) == ["#ff0000", "#00ff00", "#0000ff"]
    assert view.camera.fitted
    assert [view.zoom_of(n) for n in range(3)] == pytest.approx([0.5, 1.0, 0.5])
    assert view.accessibleDescription() == "A · 0.jpg"


def test_wheel_drag_and_keys_act_on_all_of_them(view: CompareView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.camera.changed):
        QTest.keyClick(view, Qt.Key.Key_1)
    assert view.zoom_of(0) == 1.0  # of the current photo
    assert view.zoom_of(1) == 2.0
    offset = view.camera.offset
    QTest.mousePress(view, LEFT, pos=middle(view, 1))
    QTest.mouseMove(view, middle(view, 1) + QPoint(-30, 10))
    QTest.mouseRelease(view, LEFT, pos=middle(view, 1))
    assert view.camera.offset == offset + QPointF(-30, 10)
    assert view.current == 1
    QTest.mouseDClick(view, LEFT, pos=middle(view, 2))
    assert view.camera.fitted
    assert view.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_left_and_right_go_on_while_all_is_seen_and_move_when_it_is_not(
    view: CompareView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.currentChanged) as changed:
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert changed.args == [2]
    QTest.keyClick(view, Qt.Key.Key_Plus)
    before = view.camera.offset
    with qtbot.assertNotEmitted(view.currentChanged):
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.camera.offset.x() > before.x()


def test_flipping_shows_one_photo_after_the_other_in_one_place(view: CompareView) -> None:
    view.flip()
    assert (view.mode, len(view.rects())) == (Mode.FLIP, 1)
    seen = [colours(view)[0]]
    for _ in range(3):
        view.flip()
        seen += colours(view)
    assert seen == ["#ff0000", "#00ff00", "#0000ff", "#ff0000"]


def test_an_alignment_lays_a_photo_where_it_belongs_and_can_be_left_out(view: CompareView) -> None:
    right_half = QTransform(0.5, 0, 0, 1, 0.5, 0)
    assert not view.can_align
    view.set_alignment(1, right_half)
    assert view.can_align
    assert view.transform_of(1).map(QPointF(0, 0)) == QPointF(200, 0)
    view.use_alignment(False)
    assert view.transform_of(1).map(QPointF(0, 0)) == QPointF(0, 0)
    view.use_alignment(True)
    assert view.transform_of(1).map(QPointF(200, 150)) == QPointF(400, 300)


def test_the_difference_is_of_the_first_and_the_current_one(view: CompareView) -> None:
    pixels = np.zeros((300, 400, 3), dtype=np.uint8)
    first = to_image(pixels)
    pixels[:, 200:] = 255
    size = QSize(400, 300)
    view.set_current(2)
    view.set_mode(Mode.DIFFERENCE)
    assert view.pair() == (0, 2)
    assert view.caption(2) == "A · 0.jpg minus C · 2.jpg"
    before = view.grab().toImage()
    view.show_difference(difference(first, to_image(pixels), size, size, QTransform()))
    assert view.grab().toImage() != before
    view.set_current(1)
    assert view.difference is None  # another pair, another difference
    assert view.pair() == (0, 1)


def test_a_problem_is_said_in_its_pane_and_two_are_needed_for_a_difference(
    view: CompareView,
) -> None:
    before = view.grab().toImage()
    view.show_problem(1, "truncated file")
    after = view.grab().toImage()
    assert after != before
    area = view.rects()[0][1].toRect()
    assert after.copy(area) == before.copy(area)
    view.show_panes([Pane("one.jpg", QSize(4, 3))])
    view.set_mode(Mode.DIFFERENCE)
    assert view.mode is Mode.BESIDE


# ---- the bar


@pytest.fixture
def bar(view: CompareView, themed: ThemeManager, qtbot: QtBot) -> CompareBar:
    icons = IconBinder(themed)
    made = CompareBar(view, icons)
    qtbot.addWidget(made)
    actions = ActionSet(made, icons)
    actions.add(*view_actions(view, made, view.use_alignment))
    made.add_buttons(actions)
    made.show()
    made.refresh()
    return made


def button(bar: CompareBar, words: str) -> QToolButton:
    return next(one for one in bar.findChildren(QToolButton) if words in one.toolTip())


def test_buttons_of_the_bar_act_on_the_camera(view: CompareView, bar: CompareBar) -> None:
    QTest.mouseClick(button(bar, "Larger"), LEFT)
    assert view.camera.scale == pytest.approx(0.5 * 1.25)
    QTest.mouseClick(button(bar, "Smaller"), LEFT)
    assert view.camera.fitted
    QTest.mouseClick(button(bar, "Pixel for pixel"), LEFT)
    assert view.zoom_of(0) == 1.0
    QTest.mouseClick(button(bar, "Show all"), LEFT)
    assert view.camera.fitted


def test_what_is_of_no_use_now_is_not_in_the_bar(view: CompareView, bar: CompareBar) -> None:
    assert not bar.slider.isVisible()
    assert not bar.align.isVisible()
    view.set_mode(Mode.DIFFERENCE)
    view.set_alignment(1, QTransform(0.5, 0, 0, 1, 0.5, 0))
    bar.refresh()
    assert bar.slider.isVisible()
    assert bar.align.isVisible()


def test_the_way_back_is_told(bar: CompareBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.left):
        QTest.mouseClick(button(bar, "Back"), LEFT)
