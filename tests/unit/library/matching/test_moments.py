from __future__ import annotations

import pytest

from photosim.core.types import PhotoFacts
from photosim.library.matching.moments import Moment, compare_moments

SAME, PERHAPS, ANOTHER = Moment.SAME, Moment.PERHAPS, Moment.ANOTHER

AT = 1683375194.0
"""A whole second: 2023-05-06 12:13:14."""

HOUR = 3600.0


@pytest.mark.parametrize(
    ("one", "other", "moment"),
    [
        # No time says nothing.
        ((None, None), (None, None), SAME),
        ((AT, None), (None, None), SAME),
        ((AT + 0.37, HOUR), (None, None), SAME),
        # One second; a fraction that one of them does not say.
        ((AT, None), (AT, None), SAME),
        ((AT + 0.37, None), (AT + 0.37, None), SAME),
        ((AT + 0.37, None), (AT, None), SAME),
        ((AT + 0.999, None), (AT, None), SAME),
        ((-AT + 0.37, None), (-AT, None), SAME),
        # A burst.
        ((AT + 0.37, None), (AT + 0.38, None), ANOTHER),
        ((AT + 0.371, None), (AT + 0.372, None), ANOTHER),
        ((AT + 0.37, HOUR), (AT + 0.87, HOUR), ANOTHER),
        ((AT, None), (AT + 1, None), ANOTHER),
        ((AT + 0.9, None), (AT + 1, None), ANOTHER),
        ((AT + 0.9, None), (AT + 1.1, None), ANOTHER),
        # Two clocks of which none, or one, says its zone.
        ((AT, None), (AT - 2 * HOUR, None), PERHAPS),
        ((AT, None), (AT + 5.5 * HOUR, None), PERHAPS),
        ((AT, None), (AT + 5.75 * HOUR, None), PERHAPS),
        ((AT, None), (AT + 14 * HOUR, None), PERHAPS),
        ((AT, 2 * HOUR), (AT - 2 * HOUR, None), PERHAPS),
        ((AT, None), (AT - 2 * HOUR, 0.0), PERHAPS),
        ((AT + 0.37, None), (AT - 2 * HOUR, None), PERHAPS),
        ((AT + 0.37, None), (AT - 2 * HOUR + 0.37, None), PERHAPS),
        ((AT + 0.37, None), (AT - 2 * HOUR + 0.38, None), ANOTHER),
        ((AT, None), (AT + 14.25 * HOUR, None), ANOTHER),
        ((AT, None), (AT + 24 * HOUR, None), ANOTHER),
        ((AT, None), (AT + HOUR + 1, None), ANOTHER),
        ((AT, None), (AT + HOUR + 60, None), ANOTHER),
        ((AT, None), (AT + 10 * 60, None), ANOTHER),
        # Both say their zone: nothing is unsaid.
        ((AT, 2 * HOUR), (AT - 2 * HOUR, 0.0), SAME),
        ((AT, 2 * HOUR), (AT + 3.5 * HOUR, 5.5 * HOUR), SAME),
        ((AT + 0.37, 2 * HOUR), (AT - 2 * HOUR, 0.0), SAME),
        ((AT + 0.37, 2 * HOUR), (AT - 2 * HOUR + 0.5, 0.0), ANOTHER),
        ((AT, 2 * HOUR), (AT - 2 * HOUR, 2 * HOUR), ANOTHER),
        ((AT, 2 * HOUR), (AT - 2 * HOUR, HOUR), ANOTHER),
        # One time of the wall, and a zone that a program made up.
        ((AT, 2 * HOUR), (AT, 0.0), SAME),
    ],
)
def test_times_differ_or_leave_something_unsaid(
    one: tuple[float | None, float | None],
    other: tuple[float | None, float | None],
    moment: Moment,
) -> None:
    first, second = (
        PhotoFacts("jpeg", 4, 3, taken_at=taken_at, utc_offset=offset)
        for taken_at, offset in (one, other)
    )
    assert compare_moments(first, second) is moment
    assert compare_moments(second, first) is moment


@pytest.mark.parametrize(
    ("one", "other", "moment"),
    [
        (("Acme A1", 4000), ("Acme A1", 4000), ANOTHER),
        (("Acme A1", 4000), ("Acme A1", 2000), PERHAPS),
        (("Acme A1", 4000), (None, 4000), PERHAPS),
        ((None, 4000), (None, 4000), PERHAPS),
        (("Acme A1", 4000), ("Acme A2", 4000), PERHAPS),
    ],
)
def test_a_camera_on_a_stand_takes_another_shot_every_hour(
    one: tuple[str | None, int], other: tuple[str | None, int], moment: Moment
) -> None:
    first, second = (
        PhotoFacts("jpeg", width, 3000, taken_at=at, camera=camera)
        for (camera, width), at in ((one, AT), (other, AT + HOUR))
    )
    assert compare_moments(first, second) is moment
    assert compare_moments(second, first) is moment
