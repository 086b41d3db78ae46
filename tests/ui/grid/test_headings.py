"""What stands beside the title of a section."""

from __future__ import annotations

import pytest

from photosim.ui.grid.headings import as_far_as


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (100, "1 photo · by the date of the file"),
        (33, "1 photo · by the date of the file"),
        (32, "1 photo"),  # no half of a part
        (3, "1 photo"),
    ],
)
def test_a_part_that_has_no_room_is_left_out_whole(room: int, shown: str) -> None:
    assert as_far_as("1 photo · by the date of the file", room, len) == shown
