"""Where the panes of the comparison lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from photosim.ui.compare.pane import CAPTION, caption_height, pane_rects

LANDSCAPE, PORTRAIT, PANORAMA = QSize(4000, 3000), QSize(3000, 4000), QSize(9000, 1200)


@pytest.mark.parametrize(
    ("number", "shape", "columns", "rows"),
    [
        (2, LANDSCAPE, 2, 1),
        (3, LANDSCAPE, 3, 1),
        (4, LANDSCAPE, 2, 2),
        (4, PORTRAIT, 4, 1),
        (2, PANORAMA, 1, 2),
        (3, PANORAMA, 1, 3),
    ],
)
def test_panes_have_one_size_do_not_touch_and_suit_the_photos(
    number: int, shape: QSize, columns: int, rows: int
) -> None:
    rects = pane_rects(number, QSize(1002, 602), 2, shape)
    assert len({(rect.width(), rect.height()) for rect in rects}) == 1
    assert len({rect.left() for rect in rects}) == columns
    assert len({rect.top() for rect in rects}) == rows
    assert not any(a.intersects(b) for a in rects for b in rects if a is not b)


def test_a_caption_has_room_for_its_line_however_large() -> None:
    assert caption_height(14) == CAPTION
    assert caption_height(34) > 34
