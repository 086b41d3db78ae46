"""Where the panes of the comparison lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from photosim.ui.compare.pane import pane_rects


@pytest.mark.parametrize(("number", "columns", "rows"), [(2, 2, 1), (3, 3, 1), (4, 2, 2)])
def test_panes_have_one_size_and_do_not_touch(number: int, columns: int, rows: int) -> None:
    rects = pane_rects(number, QSize(602, 402), 2)
    assert len({(rect.width(), rect.height()) for rect in rects}) == 1
    assert len({rect.left() for rect in rects}) == columns
    assert len({rect.top() for rect in rects}) == rows
    assert not any(a.intersects(b) for a in rects for b in rects if a is not b)
