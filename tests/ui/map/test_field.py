"""The points of a map for the screen: where they are, what is in sight, their pixels."""

from __future__ import annotations

import numpy as np
import pytest

from photosim.core.arrays import Floats
from photosim.ui.map.field import FEW, Box, PointField, View

VIEW = View(scale=100, left=200, top=150, width=400, height=300)


def field(places: list[tuple[float, float]]) -> PointField:
    return PointField(np.arange(10, 10 + len(places)), np.array(places, np.float32))


def random_field(count: int) -> PointField:
    rng = np.random.default_rng(1)
    return PointField(np.arange(count), rng.random((count, 2)).astype(np.float32) * 50)


def place(points: PointField, photo: int) -> Floats:
    (at,) = points.points_of(np.array([photo]))
    return points.places[at]


def test_the_map_lies_between_one_and_one_with_its_proportions() -> None:
    points = field([(10, 10), (50, 10), (50, 30), (10, 30)])
    assert place(points, 10) == pytest.approx([-1, -0.5])
    assert place(points, 12) == pytest.approx([1, 0.5])


@pytest.mark.parametrize("places", [[], [(3.0, 4.0)], [(3.0, 4.0)] * 3])
def test_few_points(places: list[tuple[float, float]]) -> None:
    points = field(places)
    assert len(points) == len(places)
    assert np.isfinite(points.places).all()
    assert points.nearest(VIEW, 200, 150, 5) == (0 if places else None)
    assert len(points.points_of(np.array([99]))) == 0
    assert len(points.cells(points.level(100), 50).points) == bool(places)


def test_points_are_found_where_they_are_seen() -> None:
    points = field([(-1, -1), (1, 1), (0, 0)])
    (corner,) = points.points_of(np.array([11]))
    assert points.positions(VIEW)[corner] == pytest.approx([300, 250])
    assert points.nearest(VIEW, 303, 254, 5) == corner
    assert points.nearest(VIEW, 303, 254, 4.9) is None
    left = View(100, 10, 10, 50, 50)
    seen = points.within(left, left.canvas)
    assert points.ids[seen.points].tolist() == [12]
    assert (seen.x.tolist(), seen.y.tolist()) == ([10], [10])


def test_a_mask_picks_points() -> None:
    points = field([(-1, -1), (1, 1), (0, 0)])
    mask = np.zeros((300, 400), np.bool_)
    mask[240:260, 290:310] = True
    assert points.ids[points.inside(VIEW, mask)].tolist() == [11]


def test_thumbnails_stay_the_same_wherever_the_map_is_moved() -> None:
    points = random_field(2000)
    level = points.level(3000)
    cells = points.cells(level, 80)
    assert points.cells(level, 80) is cells
    assert 100 < len(cells.points) <= 2000
    on = points.places[cells.points] - cells.corners
    assert (on > -1e-6).all()
    assert (on < cells.side + 1e-6).all()
    keys = {tuple(np.round(corner / cells.side).tolist()) for corner in cells.corners}
    assert len(keys) == len(cells.points)  # one for each cell, so that none overlap


def test_from_afar_there_are_dots_alone_and_from_near_every_photo() -> None:
    points = random_field(FEW * 400)
    assert len(points.cells(points.level(150), 100).points) == 0
    # Hardly two photos share a cell then.
    assert len(points.cells(points.level(60_000), 100).points) > 0.97 * len(points)


def test_a_name_stands_where_most_of_a_group_lies() -> None:
    points = field([(0, 0), (0.1, 0.1), (0.2, 0), (10, 10)])
    x, y = points.middle_of(points.points_of(np.array([10, 11, 12, 13])))
    assert (x, y) == pytest.approx((-0.98, -1 + 2 * (0.1 / 3) / 10), abs=0.01)


@pytest.mark.parametrize("part", [Box(0, 0, 400, 300), Box(250, 120, 262, 180), Box(-9, 0, -3, 9)])
def test_those_within_a_part_are_found_in_their_order(part: Box) -> None:
    points = random_field(3000)
    view = View(190.3, 210, 160, 400, 300)
    x, y = np.rint(points.places * np.float32(view.scale)).T
    x, y = x + view.left, y + view.top
    there = (x >= part.left) & (x < part.right) & (y >= part.top) & (y < part.bottom)
    found = points.within(view, part)
    assert found.points.tolist() == np.flatnonzero(there).tolist()
    assert found.x.tolist() == x[there].tolist()
    assert points.about(view, part) >= len(found)
    above = points.within(view, part, topmost=500)
    assert above.points.tolist() == [one for one in found.points.tolist() if one >= 2500]


def test_a_point_lies_beside_another_alike_wherever_the_map_is_moved() -> None:
    points = random_field(2000)
    here = View(777.77, 0, 0, 1600, 1600)
    there = View(777.77, 311, 97, 1600, 1600)
    one, other = (points.within(view, Box(-9999, -9999, 9999, 9999)) for view in (here, there))
    assert (other.x - one.x == 311).all()
    assert (other.y - one.y == 97).all()
