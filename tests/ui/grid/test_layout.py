from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from photosim.ui.grid.layout import GridLayout
from photosim.ui.pictures.image import fitted

layouts = st.builds(
    GridLayout,
    count=st.integers(0, 400),
    width=st.integers(1, 2500),
    zoom=st.integers(64, 320),
    caption=st.sampled_from([0, 24]),
)


@given(layouts)
def test_a_cell_is_found_where_it_stands(layout: GridLayout) -> None:
    for index in {0, layout.count // 2, layout.count - 1} & set(range(layout.count)):
        rect = layout.rect(index)
        for point in (rect.topLeft(), rect.center(), rect.bottomRight()):
            assert layout.index_at(point.x(), point.y()) == index
        assert rect.bottom() < layout.height


@given(layouts, st.integers(-500, 20_000), st.integers(0, 3000))
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


@given(layouts, st.integers(-50, 2500), st.integers(-50, 5000), st.integers(1, 900))
def test_band_takes_what_it_touches(layout: GridLayout, x: int, y: int, side: int) -> None:
    area = QRect(x, y, side, side)
    touched = [i for i in range(layout.count) if layout.rect(i).intersects(area)]
    assert layout.inside(area).tolist() == touched


@given(layouts)
def test_cells_never_leave_the_width(layout: GridLayout) -> None:
    widest = max((layout.rect(i).right() for i in range(min(layout.count, 60))), default=0)
    assert widest < layout.width or layout.columns == 1


def test_nothing_and_outside() -> None:
    empty = GridLayout(0, 800, 128, 20)
    assert empty.height == 0
    assert empty.nearest(5, 5) == -1
    assert empty.index_at(20, 20) == -1
    assert empty.span(0, 500) == (0, 0)
    one = GridLayout(1, 800, 128, 20)
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
    layout = GridLayout(1_000_000, 1000, 320, 24)
    last = layout.rect(999_999)
    assert layout.index_at(last.center().x(), last.center().y()) == 999_999
    assert np.array_equal(layout.inside(last), [999_999])
