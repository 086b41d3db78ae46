from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from photosim.ui.grid.layout import (
    GAP,
    LAST_ROW,
    MARGIN,
    ROOMIEST,
    GridLayout,
    end_to_end,
    justified,
    needed_sides,
    roomy_zoom,
    uniform,
)
from photosim.ui.pictures.image import fitted

SHAPES = (0.2, 0.56, 0.75, 1.0, 4 / 3, 1.5, 1.78, 6.0, float("nan"))


@st.composite
def layouts(draw: st.DrawFn, width: int | None = None) -> GridLayout:
    """Layouts of both kinds, with sections and without."""
    count = draw(st.integers(0, 400))
    width = draw(st.integers(1, 2500)) if width is None else width
    zoom, caption = draw(st.integers(64, 320)), draw(st.sampled_from([0, 24]))
    heading = draw(st.sampled_from([0, 40]))
    starts: list[int] = []
    if heading and count:
        starts = sorted({0, *draw(st.lists(st.integers(0, count - 1), max_size=6))})
    if draw(st.booleans()):
        return uniform(count, width, zoom, caption, starts=starts, heading=heading)
    shapes = draw(st.lists(st.sampled_from(SHAPES), min_size=count, max_size=count))
    of = np.array(shapes, dtype=np.float32)
    return justified(end_to_end(of), width, zoom, caption, starts=starts, heading=heading)


@given(layouts())
def test_a_cell_is_found_where_it_stands(layout: GridLayout) -> None:
    for index in {0, layout.count // 2, layout.count - 1} & set(range(layout.count)):
        rect = layout.rect(index)
        for point in (rect.topLeft(), rect.center(), rect.bottomRight()):
            assert layout.index_at(point.x(), point.y()) == index
        assert rect.bottom() < layout.height


@given(layouts(), st.integers(-500, 20_000), st.integers(0, 3000))
def test_span_has_every_row_on_screen_and_not_many_more(
    layout: GridLayout, top: int, height: int
) -> None:
    first, last = layout.span(top, top + height)
    on_screen = [
        index
        for index in range(layout.count)
        if layout.rect(index).top() < top + height and layout.rect(index).bottom() >= top
    ]
    if height and on_screen:
        assert first <= on_screen[0]
        assert last > on_screen[-1]
    assert last - first <= len(on_screen) + 2 * layout.columns


@given(layouts(), st.integers(-50, 2500), st.integers(-50, 5000), st.integers(1, 900))
def test_band_takes_what_it_touches(layout: GridLayout, x: int, y: int, side: int) -> None:
    area = QRect(x, y, side, side)
    touched = [i for i in range(layout.count) if layout.rect(i).intersects(area)]
    assert layout.inside(area).tolist() == touched


@given(layouts(width=1100))
def test_cells_never_leave_the_width(layout: GridLayout) -> None:
    widest = max((layout.rect(i).right() for i in range(min(layout.count, 60))), default=0)
    assert widest < 1100


@given(layouts())
def test_sections_begin_rows_below_their_headings_and_nothing_overlaps(layout: GridLayout) -> None:
    for section, start in enumerate(layout.starts.tolist() if layout.heading else []):
        box, cell = layout.heading_rect(section), layout.rect(start)
        assert (cell.left(), cell.top()) == (box.left(), box.top() + box.height())
        before = layout.rect(start - 1) if start else None
        if box.left() == MARGIN:
            assert before is None or before.bottom() < box.top()
        else:  # beside the section before, which has room for its own words
            assert before is not None
            assert before.right() < box.left()
            assert layout.heading_rect(section - 1).right() < box.left()
            assert layout.row_of(start) == layout.row_of(start - 1)
        assert section in layout.headings(box.top(), box.top() + 1)
    for one, next_one in itertools.pairwise(range(min(layout.count, 80))):
        first, second = layout.rect(one), layout.rect(next_one)
        assert not first.intersects(second)
        assert second.left() > first.right() or second.top() > first.bottom()


@pytest.mark.parametrize("kind", ["uniform", "justified"])
def test_small_sections_stand_side_by_side_while_all_of_them_fit(kind: str) -> None:
    shapes = np.full(60, 1.5, dtype=np.float32)
    starts = [0, 1, 3, 4, 44, 45]
    layout = (
        justified(end_to_end(shapes), 1200, 150, 0, starts=starts, heading=40)
        if kind == "justified"
        else uniform(60, 1200, 150, 0, starts=starts, heading=40)
    )
    rows = [layout.row_of(one) for one in starts]
    assert rows[0] == rows[1] == rows[2]  # one, two and one
    assert rows[3] > rows[2]  # forty fill rows of their own
    assert layout.rect(4).left() == layout.rect(44).left() == MARGIN
    assert rows[5] > rows[4]  # fifteen don't fit beside one
    assert layout.heading_rect(0).width() >= 190


@pytest.mark.parametrize("width", [640, 1016, 1257, 2300])
@pytest.mark.parametrize("zoom", [96, 180, 300])
def test_justified_rows_fill_the_width_near_the_height_asked_for(width: int, zoom: int) -> None:
    shapes = np.random.default_rng(1).choice(
        np.array([0.56, 0.75, 1.0, 1.33, 1.5, 1.78], dtype=np.float32), 3000
    )
    starts = [0, 700, 703, 704]
    layout = justified(end_to_end(shapes), width, zoom, 0, starts=starts, heading=40)
    lasts = {layout.row_of(one - 1) for one in [*starts[1:], 3000]}
    for row in range(layout.rows):
        last = int(layout.first[row + 1]) - 1
        end = layout.rect(last).right() + 1
        if row not in lasts:
            assert end == width - MARGIN
            assert 0.5 * zoom < layout.cell_height[row] < 1.9 * zoom
        else:
            assert end <= width - MARGIN
            assert layout.cell_height[row] <= zoom * LAST_ROW + 1
    for index in range(0, 3000, 7):
        cell = layout.rect(index)
        assert cell.width() / cell.height() == pytest.approx(shapes[index], rel=0.03)
    row = int(layout.first[3])
    assert layout.rect(row + 1).left() - layout.rect(row).right() - 1 == GAP


@given(
    shapes=st.lists(st.sampled_from(SHAPES), min_size=1, max_size=200),
    width=st.integers(100, 2500),
    zoom=st.integers(64, 320),
)
def test_a_row_ends_with_the_cell_that_ends_nearest_to_the_width(
    shapes: list[float], width: int, zoom: int
) -> None:
    ends = end_to_end(np.array(shapes, dtype=np.float32))
    layout = justified(ends, width, zoom, 0)
    room = max(zoom, width - 2 * MARGIN)
    assert (layout.first[0], layout.first[-1]) == (0, len(shapes))
    for begin, end in itertools.pairwise(layout.first.tolist()):
        missed = [
            abs((ends[one] - ends[begin]) * zoom + (one - begin - 1) * GAP - room)
            for one in range(begin + 1, len(shapes) + 1)
        ]
        assert missed[end - begin - 1] <= min(missed) + 1e-6


def test_a_cell_shows_the_middle_of_a_panorama_and_its_picture_covers_it() -> None:
    shapes = np.array([8.0, 1.5, 0.2, 1.0], dtype=np.float32)
    layout = justified(end_to_end(shapes), 4000, 100, 0)
    assert [layout.rect(one).width() for one in range(4)] == [260, 150, 50, 100]
    # 100 high, and eight times as wide; 50 wide, and five times as high.
    assert needed_sides(shapes, layout, 0, np.arange(4)).tolist() == [801, 151, 251, 101]


@pytest.mark.parametrize("rows", [-3, -1, 1, 2])
def test_up_and_down_stay_as_near_as_a_row_allows(rows: int) -> None:
    shapes = np.random.default_rng(2).choice(np.array([0.6, 1.5, 2.2], dtype=np.float32), 300)
    layout = justified(end_to_end(shapes), 900, 120, 0)
    for index in range(0, 300, 11):
        target = layout.beside(index, rows)
        row = min(max(layout.row_of(index) + rows, 0), layout.rows - 1)
        assert layout.row_of(target) == row
        centre = layout.rect(index).center().x()
        others = range(int(layout.first[row]), int(layout.first[row + 1]))
        nearest = min(abs(layout.rect(one).center().x() - centre) for one in others)
        assert abs(layout.rect(target).center().x() - centre) <= nearest + 1


def test_nothing_and_outside() -> None:
    empty = uniform(0, 800, 128, 20)
    assert empty.height == 0
    assert empty.nearest(5, 5) == -1
    assert empty.index_at(20, 20) == -1
    assert empty.span(0, 500) == (0, 0)
    one = uniform(1, 800, 128, 20)
    assert one.nearest(799, 9999) == 0
    assert one.index_at(one.rect(0).right() + 1, one.rect(0).top()) == -1
    assert one.span(10, 10) == (0, 0)


@pytest.mark.parametrize(
    ("size", "width", "height"),
    [
        ((320, 240), 160, 120),
        ((240, 320), 120, 160),
        ((100, 50), 100, 50),  # never enlarged
        ((30_000, 20), 160, 1),
        ((20, 30_000), 1, 160),
        ((1, 1), 1, 1),
    ],
)
def test_fitted(size: tuple[int, int], width: int, height: int) -> None:
    box = QRect(10, 20, 160, 160)
    rect = fitted(QSize(*size), box)
    assert (rect.width(), rect.height()) == (width, height)
    assert box.contains(rect)
    assert abs(rect.center().x() - box.center().x()) <= 1


def test_arithmetic_holds_at_a_million() -> None:
    layout = uniform(1_000_000, 1000, 320, 24)
    last = layout.rect(999_999)
    assert layout.index_at(last.center().x(), last.center().y()) == 999_999
    assert np.array_equal(layout.inside(last), [999_999])


@pytest.mark.parametrize(
    ("count", "size", "zoom", "expected"),
    [
        (1, QSize(1000, 600), 160, 320),  # one result is seen as large as its thumbnail
        (4, QSize(2200, 1300), 160, 320),
        (200, QSize(1000, 600), 160, 160),  # they scroll anyway
        (0, QSize(1000, 600), 160, 320),
        (3, QSize(200, 200), 64, 64),
        (5, QSize(1000, 600), 320, 320),
    ],
)
def test_few_results_are_seen_larger(count: int, size: QSize, zoom: int, expected: int) -> None:
    assert roomy_zoom(count, size, zoom, 40, heading=50) == expected


@given(
    count=st.integers(1, 120),
    width=st.integers(200, 2600),
    height=st.integers(200, 1500),
    zoom=st.integers(64, 320),
)
def test_larger_cells_never_leave_the_viewport(
    count: int, width: int, height: int, zoom: int
) -> None:
    size = QSize(width, height)
    found = roomy_zoom(count, size, zoom, 40, starts=(0,), heading=50)
    assert zoom <= found <= ROOMIEST
    if found > zoom:
        made = uniform(count, width, found, 40, starts=(0,), heading=50)
        assert made.height <= height


def test_sections_beside_each_other_have_room_for_their_words() -> None:
    ends = end_to_end(np.full(8, 0.7, dtype=np.float32))
    for least in (190, 380):
        made = justified(ends, 2000, 160, 0, starts=range(8), heading=40, least=least)
        assert made.heading_width.min() >= least
