"""Where two photos differ, and how much."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QTransform

from photosim.ui.compare.difference import colour_table, difference
from photosim.ui.compare.frame import contained, in_pixels
from photosim.ui.pictures.image import to_image
from tests.helpers.pictures import photo_like


def image(seed: int, size: tuple[int, int]) -> QImage:
    return to_image(np.asarray(photo_like(seed, size))).convertToFormat(QImage.Format.Format_RGB32)


def test_a_photo_does_not_differ_from_itself() -> None:
    one = image(1, (320, 240))
    found = difference(one, one, one.size(), one.size(), QTransform())
    assert found.share(1) == 0.0
    assert int(found.counts[0]) == 320 * 240


def test_a_smaller_copy_differs_little_and_another_photo_much() -> None:
    first, other = image(1, (640, 480)), image(2, (640, 480))
    small = image(1, (320, 240))
    link = contained(small.size(), first.size())
    copy = difference(first, small, first.size(), small.size(), link)
    alien = difference(first, other, first.size(), other.size(), QTransform())
    assert copy.share(40) < 0.05
    assert alien.share(40) > 0.4


def test_a_change_is_found_where_it_is_also_through_an_alignment() -> None:
    """The second photo is the first one mirrored, with a white square at its left."""
    first = image(3, (400, 300))
    pixels = np.asarray(photo_like(3, (400, 300)))[:, ::-1].copy()
    pixels[100:200, 20:60] = 255
    second = to_image(pixels).convertToFormat(QImage.Format.Format_RGB32)
    mirrored = in_pixels(QTransform(-1, 0, 0, 1, 1, 0), second.size(), first.size())
    found = difference(first, second, first.size(), second.size(), mirrored)
    rows = np.array(found.image.constBits(), dtype=np.uint8)
    levels = rows.reshape(300, found.image.bytesPerLine())[:, :400]
    away = levels.copy()
    away[100:200, 340:380] = 0
    assert levels[100:200, 340:380].max() > 60
    assert away.max() <= 2


def test_only_the_common_part_counts() -> None:
    first = image(4, (400, 300))
    quarter = in_pixels(QTransform(0.5, 0, 0, 0.5, 0, 0), QSize(400, 300), QSize(400, 300))
    found = difference(first, first, first.size(), first.size(), quarter)
    assert int(found.counts.sum()) == pytest.approx(200 * 150, rel=0.02)


def test_photos_that_do_not_meet_have_no_share() -> None:
    first = image(4, (400, 300))
    away = QTransform.fromTranslate(4000, 0)
    assert difference(first, first, first.size(), first.size(), away).share(1) == 0.0


def test_colours_begin_at_the_threshold_and_end_in_red() -> None:
    table = colour_table(20)
    assert table[:20] == [0] * 20
    assert table[20] == 0xFF2B5CE2
    assert table[255] == 0xFFE22424
    assert colour_table(0)[0] == 0  # no difference is never coloured
