"""When what the grid shows is worth asking for."""

from __future__ import annotations

import pytest

from photosim.ui.grid.glance import STILL, Glance, flies_past

SOON, LATE = STILL / 3, STILL * 2
PAGE = Glance(0.0, 1, 100, 120, "normal")


@pytest.mark.parametrize(
    ("now", "with_pictures", "expected"),
    [
        (Glance(SOON, 1, 500, 520, "normal"), (), True),
        (Glance(SOON, 1, 20, 40, "normal"), (), True),
        (Glance(LATE, 1, 500, 520, "normal"), (), False),  # it was looked at
        (Glance(SOON, 1, 500, 520, "normal"), range(100, 120), False),  # they keep up
        (Glance(SOON, 1, 110, 130, "normal"), (), False),  # part of it stays
        (Glance(SOON, 2, 500, 520, "normal"), (), False),  # another list
        (Glance(SOON, 1, 98, 118, "wider"), range(90, 130), True),  # there is something to show
        (Glance(SOON, 1, 98, 118, "wider"), range(99, 130), False),
        (Glance(LATE, 1, 98, 118, "wider"), range(90, 130), False),
    ],
)
def test_what_flies_past_is_not_asked_for(
    now: Glance, with_pictures: range, expected: bool
) -> None:
    assert flies_past(PAGE, now, lambda cells: set(cells) <= set(with_pictures)) is expected


def test_the_first_look_is_no_flight() -> None:
    assert not flies_past(None, PAGE, lambda _: False)
