"""What two whole files say of each other, compared at the resolution of the smaller one.

A thumbnail shows that two pictures are made of one; whether a letter was changed, which of the two
is finer and which was saved worse, only the files can tell.
"""

from __future__ import annotations

import msgspec


class Comparison(msgspec.Struct, frozen=True, omit_defaults=True):
    """The outcome for a pair of photos, the first and the second of it.

    unreadable: one of the files can't be decoded as a whole, so that nothing else here is known;
        it is not tried again while both contents are what they are.
    same_pixels: all decoded pixels are equal, and nothing else is in the pictures.
    same_frames: both are animations of the same frames, each as far as the first of them is.
    changed: places that differ by more than saving and resizing explain.
    finer: how much finer the first shows what both show, along a side; below 1, the second.
    worse: 1 where saving has lost more of the first, -1 where it has of the second, 0 where it
        has lost as much of both, None where that is not known.
    reworked: one is the other, sharpened, softened, or with stronger or paler colours as a whole.
    first_made, second_made: this one was made of the other by saving it without more loss: its
        values are those that the other decodes to, so that its format holds no more.
    first_alone, second_alone: share of its scene that only this one shows, [0, 1]; frames,
        letterboxes and blurred surroundings are no scene.
    """

    unreadable: bool = False
    same_pixels: bool = False
    same_frames: bool = False
    changed: int = 0
    finer: float = 1.0
    worse: int | None = 0
    reworked: bool = False
    first_made: bool = False
    second_made: bool = False
    first_alone: float = 0.0
    second_alone: float = 0.0
