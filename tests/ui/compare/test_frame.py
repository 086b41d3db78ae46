"""Photos of different sizes, laid onto the first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QTransform

from photosim.ui.compare.frame import contained, density, extent, in_pixels, onto_first


def test_a_photo_of_another_size_is_laid_into_the_middle_of_the_first() -> None:
    transform = contained(QSize(200, 100), QSize(800, 600))
    assert transform.mapRect(QRectF(0, 0, 200, 100)) == QRectF(0, 100, 800, 400)
    assert density(QSize(200, 100), transform) == pytest.approx(4.0)


def test_an_alignment_in_fractions_becomes_one_in_pixels() -> None:
    """The second photo is the lower right quarter of the first, mirrored."""
    fractions = QTransform(-0.5, 0, 0, 0.5, 1.0, 0.5)
    transform = in_pixels(fractions, QSize(100, 50), QSize(400, 300))
    assert transform.map(QPointF(0, 0)) == QPointF(400, 150)
    assert transform.map(QPointF(100, 50)) == QPointF(200, 300)
    assert extent([QSize(400, 300), QSize(100, 50)], [QTransform(), transform]) == QRectF(
        0, 0, 400, 300
    )


@pytest.mark.parametrize(
    ("alignment", "corners"),
    [
        # The second is the right half of the first: of it, x goes from 0.5 to 1.
        ((2, 0, -1, 0, 1, 0, 0, 0, 1), ((0.5, 0), (1, 1))),
        # Mirrored.
        ((-1, 0, 1, 0, 1, 0, 0, 0, 1), ((1, 0), (0, 1))),
        # Turned by a quarter, clockwise: the top left of the first is the top right of the second.
        ((0, -1, 1, 1, 0, 0, 0, 0, 1), ((0, 1), (1, 0))),
        # Seen from the side: 2 x / (1 + x), y / (1 + x).
        ((2, 0, 0, 0, 1, 0, 1, 0, 1), ((0, 0), (1, 2))),
    ],
)
def test_what_the_library_proved_is_turned_round_to_lie_on_the_first(
    alignment: tuple[float, ...], corners: tuple[tuple[float, float], tuple[float, float]]
) -> None:
    back = onto_first(alignment)
    assert back is not None
    for at, expected in zip(((0, 0), (1, 1)), corners, strict=True):
        found = back.map(QPointF(*at))
        assert (found.x(), found.y()) == pytest.approx(expected, abs=1e-9)


def test_an_alignment_onto_a_line_is_none() -> None:
    assert onto_first((1, 0, 0, 0, 0, 0, 0, 0, 1)) is None


def test_what_lies_outside_of_the_first_photo_is_seen_too() -> None:
    """The first is a crop: the original reaches beyond it on all sides."""
    transform = QTransform(2, 0, 0, 2, -50, -40)
    seen = extent([QSize(100, 100), QSize(100, 100)], [QTransform(), transform])
    assert seen == QRectF(-50, -40, 200, 200)
