"""Where cards and files stand, what is on screen, where keys go."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect

from photosim.ui.duplicates.group_layout import (
    BETWEEN,
    GAP,
    MARGIN,
    PADDING,
    FileAt,
    GroupLayout,
    GroupSizes,
    TileSize,
)

TILE = TileSize(width=100, below=60, head=30)


def width_of(files: int) -> int:
    """A room of so many columns."""
    return 2 * MARGIN + files * (100 + (GAP + 2 * PADDING + BETWEEN) // 2) - GAP


def layout(*sizes: tuple[int, int], width: int) -> GroupLayout:
    files, pictures = np.array(sizes, np.int64).reshape(-1, 2).T
    return GroupLayout(GroupSizes(files, pictures), width, TILE)


def test_small_groups_stand_beside_each_other_where_there_is_room() -> None:
    made = layout((2, 50), (2, 80), (2, 50), width=width_of(4))
    first, second, third = (made.card(group) for group in range(3))
    assert first.top() == second.top() == MARGIN
    assert second.left() == first.right() + 1 + GAP
    # Those in a row are of one height: that of the highest picture.
    assert first.height() == second.height() == 30 + 60 + 80 + PADDING
    assert third.topLeft() == QPoint(MARGIN, first.bottom() + 1 + GAP)
    assert made.height == third.bottom() + 1 + MARGIN
    assert made.file(FileAt(0, 0)).width() == 100
    narrow = layout((2, 50), (2, 80), (2, 50), width=width_of(4) - 1)
    assert narrow.card(1).left() == MARGIN


@pytest.mark.parametrize("width", range(width_of(2), width_of(13), 41))
def test_pairs_fill_the_page_however_wide_it_is(width: int) -> None:
    made = layout(*[(2, 50)] * 40, width=width)
    row = [one for one in range(40) if made.card(one).top() == MARGIN]
    assert made.card(row[-1]).right() + 1 == width - MARGIN
    last = made.file(FileAt(row[-1], 1))
    assert 0 <= made.card(row[-1]).right() - PADDING - last.right() <= 1
    most = 160 if width >= width_of(4) else 240
    assert 100 <= last.width() <= most, "a file gets more room, not without end"


@pytest.mark.parametrize("width", [width_of(2), width_of(3) + 50, width_of(9), 2400])
def test_a_file_stays_where_it_is_while_groups_come_in(width: int) -> None:
    sizes = [(2 + n * n % 5, 50) for n in range(30)]
    whole = layout(*sizes, width=width)
    for shown in range(1, 30):
        made = layout(*sizes[:shown], width=width)
        for file in range(sizes[shown - 1][0]):
            at = FileAt(shown - 1, file)
            assert made.file(at) == whole.file(at)
            assert whole.card(at.group).contains(whole.file(at))


def test_all_files_of_a_large_group_are_there_in_lines() -> None:
    made = layout((9, 40), width=width_of(4) + 5)
    files = [made.file(FileAt(0, file)) for file in range(9)]
    assert [one.left() for one in files[:4]] == [one.left() for one in files[4:8]]
    assert len({one.top() for one in files}) == 3
    assert not any(a.intersects(b) for a in files for b in files if a is not b)
    assert all(made.card(0).contains(one) for one in files)


def test_a_room_narrower_than_a_file_still_shows_files_below_each_other() -> None:
    made = layout((3, 40), (2, 40), width=50)
    assert [made.columns(group) for group in range(2)] == [1, 1]
    assert made.height > 0
    assert layout(width=500).height == 0
    assert layout(width=500).between(0, 100) == range(0)


@pytest.mark.parametrize("width", [width_of(1), width_of(2), width_of(5), 1000])
def test_what_is_on_screen_is_found_among_many(width: int) -> None:
    sizes = [(2 + n % 4, 30 + n % 7 * 10) for n in range(200)]
    made = layout(*sizes, width=width)
    for top in range(0, made.height, 333):
        screen = QRect(0, top, width, 300)
        found = set(made.between(top, top + 300))
        wanted = {group for group in range(200) if made.card(group).intersects(screen)}
        assert wanted <= found
        assert len(found) <= len(wanted) + 12  # no more than a row or two beside those


def test_a_point_belongs_to_a_card_and_perhaps_a_file() -> None:
    made = layout((2, 50), (3, 50), width=width_of(3))
    for at in (FileAt(0, 1), FileAt(1, 2)):
        assert made.file_at(made.file(at).center()) == at
    head = made.card(1).topLeft() + QPoint(5, 5)
    assert (made.group_at(head), made.file_at(head)) == (1, None)
    assert made.group_at(QPoint(1, 1)) is None


def test_right_goes_through_all_files_and_down_to_the_next_line() -> None:
    made = layout((6, 50), (2, 50), width=width_of(4))
    at = FileAt(0, 0)
    seen = [at]
    while (following := made.beside(at, 1)) != at:
        seen.append(at := following)
    assert seen == [*(FileAt(0, n) for n in range(6)), FileAt(1, 0), FileAt(1, 1)]
    assert made.beside(FileAt(1, 0), -1) == FileAt(0, 5)
    assert made.beside(FileAt(0, 0), -1) == FileAt(0, 0)
    assert made.below(FileAt(0, 1), 1) == FileAt(0, 5)
    assert made.below(FileAt(0, 2), 1) == FileAt(0, 5)  # the nearest there is
    assert made.below(FileAt(0, 4), 1) == FileAt(1, 0)
    assert made.below(FileAt(1, 1), 1) == FileAt(1, 1)
    assert made.below(FileAt(1, 1), -1) == FileAt(0, 5)
    assert made.below(FileAt(0, 1), -1) == FileAt(0, 1)


def test_down_from_a_card_goes_to_the_nearest_of_those_below() -> None:
    made = layout((2, 50), (2, 50), (2, 50), (2, 50), width=2 * width_of(2))
    assert made.card(1).top() == made.card(0).top()
    assert made.below(FileAt(1, 1), 1) == FileAt(3, 1)
    assert made.below(FileAt(2, 0), -1) == FileAt(0, 0)
