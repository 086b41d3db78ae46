"""Zoom and pan, worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosim.ui.pictures.camera import MOVE, STEP, Camera, clamped

MakeCamera = Callable[..., Camera]


@pytest.fixture
def camera(qapp: QApplication) -> MakeCamera:
    """Function that makes a camera on an extent, seen from a room."""
    parents: list[QObject] = []

    def make(extent: QRectF, room: QSize, **options: float) -> Camera:
        parents.append(QObject())
        made = Camera(parents[-1], **options)  # type: ignore[arg-type]
        made.look_at(extent, room)
        return made

    return make


def test_clamp() -> None:
    assert clamped(50, 100, 200) == 50
    assert clamped(50, 300, 200) == 0
    assert clamped(-500, 300, 200) == -100
    assert clamped(-30, 300, 200) == -30


@pytest.mark.parametrize(
    ("natural", "scale"),
    [((400, 100), 0.5), ((10, 10), 1.0), ((10, 400), 0.5), ((0, 0), 1.0)],
)
def test_a_photo_is_fitted_but_not_enlarged_beyond_its_pixels(
    camera: MakeCamera, natural: tuple[int, int], scale: float
) -> None:
    seen = camera(QRectF(0, 0, *natural), QSize(200, 200), largest=1.0)
    assert seen.fitted
    assert seen.scale == seen.whole == scale


def test_a_margin_is_left_around_a_fitted_photo_only(camera: MakeCamera) -> None:
    seen = camera(QRectF(0, 0, 400, 400), QSize(224, 224), margin=12)
    assert seen.scale == 0.5
    assert seen.shown() == QRectF(12, 12, 200, 200)
    seen.zoom_by(2.0, QPointF(0, 0))
    assert seen.shown() == QRectF(0, 0, 400, 400)


def test_an_extent_that_begins_anywhere_is_seen_in_the_middle(camera: MakeCamera) -> None:
    extent = QRectF(-50, -40, 200, 200)
    seen = camera(extent, QSize(400, 200))
    assert seen.scale == 1.0
    assert seen.transform().mapRect(extent) == seen.shown() == QRectF(100, 0, 200, 200)


def test_a_point_under_the_pointer_stays_there_when_zoomed(camera: MakeCamera) -> None:
    seen = camera(QRectF(0, 0, 1000, 500), QSize(500, 250))
    at = QPointF(100, 60)
    on_photo = seen.transform().inverted()[0].map(at)
    seen.zoom_by(3, at)
    assert seen.transform().map(on_photo) == at
    assert seen.scale == 1.5
    assert not seen.fitted


def test_a_photo_that_fills_the_room_leaves_no_gap(camera: MakeCamera) -> None:
    seen = camera(QRectF(0, 0, 100, 100), QSize(50, 50))
    seen.move(QPointF(9, 9))
    assert seen.fitted
    assert seen.offset == QPointF(0, 0)
    seen.zoom_by(4)
    seen.move(QPointF(900, -900))
    assert seen.shown() == QRectF(0, -150, 200, 200)


def test_it_ends_at_all_of_the_photo_and_at_the_largest_scale(camera: MakeCamera) -> None:
    seen = camera(QRectF(0, 0, 100, 100), QSize(50, 50))
    seen.most = 3.0
    seen.zoom_by(100)
    assert seen.scale == 3.0
    seen.zoom_by(0.001)
    assert (seen.scale, seen.fitted) == (0.5, True)
    small = camera(QRectF(0, 0, 10, 10), QSize(500, 500))
    small.most = 3.0
    assert small.scale == 50.0  # all of it, however large
    small.zoom_by(2)
    assert (small.scale, small.fitted) == (50.0, True)


def test_pixel_for_pixel_may_be_smaller_than_all_of_it(camera: MakeCamera) -> None:
    seen = camera(QRectF(0, 0, 10, 10), QSize(500, 500))
    seen.actual = 0.5
    seen.toggle(QPointF(250, 250))
    assert (seen.scale, seen.fitted) == (0.5, False)
    assert seen.shown().center() == QPointF(250, 250)
    seen.toggle(QPointF(250, 250))
    assert (seen.scale, seen.fitted) == (50.0, True)


def test_another_room_keeps_a_fitted_photo_fitted_and_an_enlarged_one_in_its_scale(
    camera: MakeCamera,
) -> None:
    extent = QRectF(0, 0, 100, 100)
    seen = camera(extent, QSize(50, 50))
    seen.look_at(extent, QSize(80, 90))
    assert seen.scale == 0.8
    seen.zoom_by(2)
    seen.look_at(extent, QSize(200, 200))
    assert seen.scale == 1.6
    assert seen.shown() == QRectF(20, 20, 160, 160)


def test_finer_pixels_of_the_same_photo_change_nothing_on_screen(camera: MakeCamera) -> None:
    seen = camera(QRectF(0, 0, 100, 100), QSize(50, 50))
    seen.zoom_by(4, QPointF(10, 10))
    before = seen.shown()
    seen.rescale(0.25)
    seen.look_at(QRectF(0, 0, 400, 400), QSize(50, 50))
    assert seen.shown() == before


def test_whatever_a_person_does_is_told(camera: MakeCamera, qtbot: QtBot) -> None:
    seen = camera(QRectF(0, 0, 1000, 1000), QSize(100, 100))

    def told(act: Callable[[], object]) -> float:
        with qtbot.waitSignal(seen.changed):
            act()
        return seen.scale

    assert told(lambda: seen.wheel(240, QPointF(5, 5))) == pytest.approx(0.1 * STEP**2)
    assert told(lambda: seen.press(Qt.Key.Key_Minus)) == pytest.approx(0.1 * STEP)
    assert told(lambda: seen.press(Qt.Key.Key_Equal)) == pytest.approx(0.1 * STEP**2)
    assert told(lambda: seen.press(Qt.Key.Key_1)) == 1.0
    before = seen.offset
    told(lambda: seen.press(Qt.Key.Key_Left))
    assert seen.offset == before + QPointF(MOVE, 0)
    assert told(lambda: seen.press(Qt.Key.Key_0)) == 0.1
    assert not seen.press(Qt.Key.Key_Left)  # fitted: it is another's key
    assert not seen.press(Qt.Key.Key_A)
    with qtbot.assertNotEmitted(seen.changed):
        seen.wheel(0, QPointF(5, 5))


def test_the_mouse_moves_what_it_has_hold_of(camera: MakeCamera) -> None:
    seen = camera(QRectF(0, 0, 1000, 1000), QSize(100, 100))
    seen.actual_size()
    before = seen.offset
    seen.drag(QPointF(70, 70))  # not taken yet
    assert seen.offset == before
    seen.take(QPointF(50, 50))
    assert seen.held
    seen.drag(QPointF(40, 45))
    seen.drag(QPointF(30, 45))
    assert seen.offset == before + QPointF(-20, -5)
    seen.release()
    assert not seen.held
    seen.drag(QPointF(0, 0))
    assert seen.offset == before + QPointF(-20, -5)
