"""The pure parts of the comparison: geometry, differences, verdicts."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QTransform

from photosim.core.types import PhotoFacts
from photosim.ui.compare.difference import colour_table, difference
from photosim.ui.compare.facts import (
    Verdict,
    by_amount,
    by_difference,
    by_presence,
    compared,
)
from photosim.ui.compare.frame import contained, density, extent, in_pixels, onto_first
from photosim.ui.compare.pane import pane_rects
from photosim.ui.photo.facts import PhotoSheet, SheetFile
from photosim.ui.pictures.image import to_image
from tests.helpers.pictures import photo_like

S, D, B, W = Verdict.SAME, Verdict.DIFFERENT, Verdict.BETTER, Verdict.WORSE


# ---- geometry


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


@pytest.mark.parametrize(("number", "columns", "rows"), [(2, 2, 1), (3, 3, 1), (4, 2, 2)])
def test_panes_have_one_size_and_do_not_touch(number: int, columns: int, rows: int) -> None:
    rects = pane_rects(number, QSize(602, 402), 2)
    assert len({(rect.width(), rect.height()) for rect in rects}) == 1
    assert len({rect.left() for rect in rects}) == columns
    assert len({rect.top() for rect in rects}) == rows
    assert not any(a.intersects(b) for a in rects for b in rects if a is not b)


# ---- differences


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


# ---- facts


@pytest.mark.parametrize(
    ("values", "verdicts"),
    [
        ([5, 5], [S, S]),
        ([9, 5], [B, W]),
        ([5, 9, 7], [W, B, D]),
        ([5, None], [B, W]),
        ([5, 9, None], [D, B, W]),
        ([5, 5, None], [B, B, W]),
        ([None, None], [S, S]),
        ([0, 0], [S, S]),
    ],
)
def test_more_is_better(values: list[float | None], verdicts: list[Verdict]) -> None:
    assert by_amount(values) == verdicts


@pytest.mark.parametrize(
    ("values", "verdicts"),
    [
        (["x", "x"], [S, S]),
        (["x", "y"], [D, D]),
        (["x", ""], [B, W]),
        (["", None], [S, S]),
        (["x", "y", ""], [B, B, W]),
    ],
)
def test_to_have_is_better(values: list[object], verdicts: list[Verdict]) -> None:
    assert by_presence(values) == verdicts


def test_difference_alone_is_no_fault() -> None:
    assert by_difference(["a", "a", "b"]) == [D, D, D]
    assert by_difference([]) == []


def sheet(name: str, bytes_: int = 1000, *, offline: bool = False, **facts: object) -> PhotoSheet:
    known = PhotoFacts(**{"format": "jpeg", "width": 400, "height": 300, **facts})  # type: ignore[arg-type]
    return PhotoSheet(1, (SheetFile(f"/p/{name}", offline),), bytes_, known)


def test_rows_say_what_differs_and_leave_out_what_nobody_has() -> None:
    rows = compared([sheet("a.jpg", 2000, camera="X"), sheet("b.jpg", width=800, height=600)])
    verdicts = {row.label: [cell.verdict for cell in row.cells] for row in rows}
    assert verdicts["Dimensions"] == [W, B]
    assert verdicts["Size"] == [B, W]
    assert verdicts["Camera"] == [B, W]
    assert verdicts["Folder"] == verdicts["Format"] == verdicts["Name"] == [S, S]
    assert "Lens" not in verdicts
    assert "State" not in verdicts
    camera = next(row for row in rows if row.label == "Camera")
    assert [cell.text for cell in camera.cells] == ["X", "—"]


def test_a_photo_that_the_library_does_not_know_is_not_judged() -> None:
    rows = compared([None, sheet("a.jpg")])
    assert {cell.verdict for row in rows for cell in row.cells} == {S}
    rows = compared([None, sheet("a.jpg", 10), sheet("b.jpg", 20)])
    size = next(row for row in rows if row.label == "Size")
    assert [cell.verdict for cell in size.cells] == [S, W, B]


def test_what_is_offline_is_worse_than_what_is_at_hand() -> None:
    rows = compared([sheet("a.jpg"), sheet("b.jpg", offline=True)])
    state = next(row for row in rows if row.label == "State")
    assert [(cell.text, cell.verdict) for cell in state.cells] == [("At hand", B), ("Offline", W)]
