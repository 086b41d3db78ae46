"""The picture of the dots: drawn, moved, scaled, and as sharp as one drawn anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from photosim.core.arrays import Bools
from photosim.ui.map import sheet as sheet_module
from photosim.ui.map.dots import DotLook, Drawing, Pixels
from photosim.ui.map.field import PointField, View
from photosim.ui.map.sheet import DotSheet, Piece

GROUND, INK, RIM = 7, 100_000, 200_000


def look(count: int, meant: Bools | None = None) -> DotLook:
    numbers = np.arange(count, dtype=np.uint32)
    return DotLook(GROUND, INK + numbers, RIM + numbers, meant, 1.0)


def random_sheet(count: int = 3000, meant: Bools | None = None) -> DotSheet:
    rng = np.random.default_rng(3)
    return DotSheet(PointField(np.arange(count), rng.random((count, 2), np.float32)),
                    look(count, meant))  # fmt: skip


def anew(sheet: DotSheet, view: View) -> Pixels:
    """The dots of a view, drawn at once."""
    dots = sheet.field.within(view, view.canvas.grown(sheet.look.reach))
    drawing = Drawing(sheet.look, view, view.canvas, dots)
    assert drawing.draw()
    inner = slice(drawing.margin, -drawing.margin)
    return drawing.pixels[inner, inner]


def put_together(pieces: Sequence[Piece], view: View) -> Pixels:
    """What is seen, of pieces of their own size."""
    seen = np.zeros((view.height, view.width), np.uint32)
    for piece in pieces:
        assert (piece.source.width, piece.source.height) == (
            piece.target.width, piece.target.height)  # fmt: skip
        source = piece.picture[piece.source.rows, piece.source.columns]
        seen[piece.target.rows, piece.target.columns] = source
    return seen


def covered(pieces: Sequence[Piece], view: View) -> bool:
    """Whether pieces leave nothing of a canvas free."""
    free = np.ones((view.height, view.width), np.bool_)
    for piece in pieces:
        part = piece.target.within(view.canvas)
        free[part.rows, part.columns] = False
    return not free.any()


def test_dots_are_round_and_later_ones_lie_over_earlier_ones() -> None:
    count = 400  # so many that they are small
    places = np.zeros((count, 2), np.float32)
    places[:2] = [[-1, -1], [1, 1]]
    field = PointField(np.arange(count), places)
    view = View(6, 20, 15, 40, 30)
    drawn = anew(DotSheet(field, look(count)), view)
    top = max(np.flatnonzero(field.ids > 1))
    assert drawn[15, 19:22].tolist() == [INK + top] * 3
    assert drawn[15, 18] == RIM + top
    assert drawn[13, 18] == GROUND  # no square
    assert set(drawn[17:26, 24:30].ravel().tolist()) > {GROUND}  # the one at the corner
    assert (drawn[:7] == GROUND).all()


def test_those_that_are_meant_lie_over_all_others() -> None:
    meant = np.zeros(3000, np.bool_)
    meant[:40] = True
    sheet = random_sheet(meant=meant)
    view = View(40, 50, 50, 100, 100)
    drawn = anew(sheet, view)
    dots = sheet.field.within(view, view.canvas)
    there = meant[dots.points]
    assert there.sum() > 20
    at = drawn[dots.y[there].astype(int), dots.x[there].astype(int)]
    assert meant[at % INK].all()
    assert (anew(random_sheet(), view) != drawn).any()


def test_what_hangs_over_the_edge_is_seen() -> None:
    field = PointField(np.arange(2), np.array([[-1, 0], [1, 0]], np.float32))
    view = View(50, 48, 20, 100, 40)
    drawn = anew(DotSheet(field, look(2)), view)  # middles at -2 and 98
    assert (drawn[20, :2] != GROUND).any()
    assert (drawn[20, 95:] != GROUND).all()


def test_a_map_that_is_moved_looks_as_if_drawn_anew() -> None:
    sheet = random_sheet()
    rng = np.random.default_rng(8)
    view = View(800.0, 150, 120, 300, 240)
    for _ in range(120):
        assert (put_together(sheet.pieces(view), view) == anew(sheet, view)).all()
        assert not sheet.rough
        right, down = rng.integers(-70, 71, 2).tolist()
        view = View(view.scale, view.left + right, view.top + down, view.width, view.height)


@pytest.fixture
def nothing_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_module, "AT_ONCE", 100_000)


Step = Callable[[View], View]


@pytest.mark.usefixtures("nothing_at_once")
@pytest.mark.parametrize(
    "step",
    [
        lambda view: View(view.scale * 1.3, view.left + 9, view.top - 4, view.width, view.height),
        lambda view: View(view.scale / 1.3, view.left, view.top + 5, view.width, view.height),
        lambda view: View(view.scale * 40, view.left, view.top, view.width, view.height),
        lambda view: View(view.scale, view.left + 900, view.top, view.width, view.height),
        lambda view: View(view.scale, view.left, view.top, view.width + 60, view.height - 30),
    ],
    ids=["nearer", "farther", "much nearer", "far away", "another size"],
)
def test_a_picture_of_another_view_stands_in_until_it_is_as_if_drawn_anew(step: Step) -> None:
    sheet = random_sheet(60_000)
    before = View(130.0, 150, 120, 300, 240)
    sheet.pieces(before)
    for move in range(3):
        sheet.pieces(before := View(130.0, 150 + 11 * move, 120 - 7 * move, 300, 240))
    view = step(before)
    pieces = sheet.pieces(view)
    if sheet.rough:
        assert covered(pieces, view)
        bits = 1
        while not sheet.sharpen(0.0):
            bits += 1
        assert bits > 2
        pieces = sheet.pieces(view)
    assert not sheet.rough
    assert (put_together(pieces, view) == anew(sheet, view)).all()


@pytest.mark.usefixtures("nothing_at_once")
def test_a_picture_that_comes_late_stands_in_for_where_one_looks_then() -> None:
    sheet = random_sheet(60_000)
    view = View(130.0, 150, 120, 300, 240)
    sheet.pieces(view)
    nearer = View(150.0, 150, 120, 300, 240)
    sheet.pieces(nearer)
    assert sheet.rough
    assert not sheet.sharpen(0.0)
    moved = View(150.0, 155, 118, 300, 240)
    assert covered(sheet.pieces(moved), moved)
    while not sheet.sharpen(0.0):
        pass
    assert (put_together(sheet.pieces(moved), moved) == anew(sheet, moved)).all()
    assert not sheet.rough
