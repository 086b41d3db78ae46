from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from photosim.ui.grid.layout import uniform
from photosim.ui.grid.selection import NONE, Selection, key_target

Key = Qt.Key

# Ten cells in rows of four: the last row has two.
#   0 1 2 3
#   4 5 6 7
#   8 9


FOUR_COLUMNS = uniform(10, 400, 64, 0)


@pytest.mark.parametrize(
    ("key", "current", "target"),
    [
        (Key.Key_Right, 3, 4),
        (Key.Key_Left, 4, 3),
        (Key.Key_Left, 0, 0),
        (Key.Key_Right, 9, 9),
        (Key.Key_Up, 5, 1),
        (Key.Key_Up, 2, 2),
        (Key.Key_Down, 1, 5),
        (Key.Key_Down, 6, 9),  # nothing below: the last one
        (Key.Key_Down, 8, 8),
        (Key.Key_Down, 9, 9),
        (Key.Key_Home, 7, 0),
        (Key.Key_End, 0, 9),
        (Key.Key_PageDown, 1, 9),
        (Key.Key_PageDown, 3, 9),
        (Key.Key_PageDown, 8, 8),
        (Key.Key_PageUp, 9, 1),
        (Key.Key_PageUp, 6, 2),
        (Key.Key_PageUp, 2, 2),
        (Key.Key_Down, NONE, 0),
        (Key.Key_Left, NONE, 0),
        (Key.Key_End, NONE, 9),
        (Key.Key_A, 3, None),
    ],
)
def test_keys(key: Qt.Key, current: int, target: int | None) -> None:
    assert key_target(key, current, FOUR_COLUMNS, 2) == target


def test_no_key_moves_in_nothing() -> None:
    assert key_target(Key.Key_End, NONE, uniform(0, 400, 64, 0), 2) is None


def chosen(selection: Selection) -> list[int]:
    return list(np.flatnonzero(selection.mask).tolist())


def test_click_control_and_shift() -> None:
    selection = Selection(10)
    selection.click(3, control=False, shift=False)
    assert chosen(selection) == [3]
    selection.click(6, control=True, shift=False)
    assert chosen(selection) == [3, 6]
    selection.click(8, control=False, shift=True)
    assert chosen(selection) == [6, 7, 8]
    # The anchor stays: the range turns around it.
    selection.click(4, control=False, shift=True)
    assert chosen(selection) == [4, 5, 6]
    assert selection.current == 4
    selection.click(0, control=True, shift=False)
    selection.click(1, control=True, shift=True)
    assert chosen(selection) == [0, 1, 4, 5, 6]
    selection.click(5, control=True, shift=False)
    assert chosen(selection) == [0, 1, 4, 6]


def test_keys_extend_or_only_walk() -> None:
    selection = Selection(10)
    selection.move(2, control=False, shift=False)
    selection.move(5, control=True, shift=False)
    assert chosen(selection) == [2]
    assert selection.current == 5
    selection.move(3, control=False, shift=True)
    assert chosen(selection) == [2, 3]


def test_shift_without_an_anchor_begins_at_the_cell() -> None:
    selection = Selection(10)
    selection.extend(4)
    assert chosen(selection) == [4]


def test_version_grows_only_with_a_change() -> None:
    selection = Selection(10)
    selection.only(3)
    version = selection.version
    selection.only(3)
    assert selection.version == version
    selection.select_all()
    selection.select_all()
    assert selection.version == version + 1
    assert len(selection) == 10
    assert 9 in selection
    assert 10 not in selection
    assert -1 not in selection


def test_band_adds_or_turns_over() -> None:
    selection = Selection(6)
    base = np.array([True, True, False, False, False, False])
    selection.band(base, np.array([1, 2]))
    assert chosen(selection) == [0, 1, 2]
    selection.band(base, np.array([1, 2]), toggle=True)
    assert chosen(selection) == [0, 2]
    selection.band(base, np.array([], dtype=np.int64), toggle=True)
    assert chosen(selection) == [0, 1]


def test_selection_goes_with_the_photos() -> None:
    selection = Selection(4)
    selection.replace(np.array([False, True, False, True]))
    mask = selection.carried_over(np.array([10, 20, 30, 40]), np.array([40, 5, 20, 6, 7]))
    assert mask.tolist() == [True, False, True, False, False]
