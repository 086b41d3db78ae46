from __future__ import annotations

from dataclasses import replace

import pytest

from photosim.core.edits import Edit, EditKind, How
from photosim.core.types import Level, PhotoFacts
from photosim.imaging.verify import Proof
from photosim.library.matching.edits import is_edited, is_unpacked
from photosim.library.matching.naming import (
    COPY_CERTAINTY,
    Named,
    Seen,
    certainty,
    may_be_enlarged,
    may_be_same_pixels,
    name_enlarged,
    name_match,
    name_same_pixels,
)
from tests.helpers.edits import (
    ANOTHER_MOMENT,
    AS_PNG,
    COVERED,
    CROPPED,
    GREYED,
    HALF,
    MIRRORED,
    RE_ENCODED,
    SAME_BYTES,
    SAME_SCENE,
    TWICE,
)

PROOF = Proof(
    matrix=(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0),
    agree=1.0,
    drift=0.0,
    displaced=0.0,
    exchanged=0.0,
    drawn=False,
    covered=0,
    residual=0.05,
    softer=0.0,
    points=100,
    inliers=0,
    first_share=1.0,
    second_share=1.0,
    first_filled=0.0,
    second_filled=0.0,
    first_outlined=1.0,
    second_outlined=1.0,
    overhang=0.0,
    mirrored=False,
    degrees=0.0,
    scale=1.0,
    stretch=1.0,
    colour=0.5,
    light=0.5,
    first_grey=False,
    second_grey=False,
)
ONE = Seen(PhotoFacts("jpeg", 4000, 3000), b"1" * 20)
TWO = Seen(PhotoFacts("jpeg", 4000, 3000), b"2" * 20)


RECOLOURED = Edit(EditKind.RECOLOURED)
DEVELOPED = Edit(EditKind.DEVELOPED)
ENLARGED = Edit(EditKind.ENLARGED, scale=2.0)
BEFORE = Edit(EditKind.BEFORE_ENLARGING, scale=0.5)
AS_OTHER = Edit(EditKind.OTHER_CONTAINER, before="jpeg", format="png")


def turned(degrees: float) -> Edit:
    return Edit(EditKind.TURNED, degrees=degrees)


def facts(**changes: object) -> Seen:
    return replace(TWO, facts=replace(TWO.facts, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "proof", "how"),
    [
        (TWO, {}, RE_ENCODED),
        (facts(width=2000, height=1500), {}, HALF),
        (facts(format="png"), {}, AS_PNG),
        (
            facts(width=3150, height=2362),
            {"first_share": 0.62, "scale": 1.27},
            CROPPED,
        ),
        (TWO, {"degrees": 90.3}, turned(90)),
        (TWO, {"degrees": -90.0}, turned(270)),
        (TWO, {"degrees": 180.0}, turned(180)),
        (TWO, {"degrees": 15.2, "second_share": 0.7}, turned(15.2)),
        (TWO, {"mirrored": True}, MIRRORED),
        (TWO, {"second_share": 0.8, "first_outlined": 4.0}, Edit(EditKind.BORDERED)),
        (TWO, {"second_filled": 0.2}, Edit(EditKind.BORDERED)),
        (TWO, {"second_filled": 0.7}, Edit(EditKind.PASTED)),
        (TWO, {"first_filled": 0.38}, CROPPED),
        (TWO, {"first_filled": 0.38, "second_filled": 0.38}, RE_ENCODED),
        (TWO, {"second_filled": 0.3, "degrees": 25.0}, turned(25)),
        (TWO, {"second_share": 0.3, "first_outlined": 4.0}, Edit(EditKind.PASTED)),
        (TWO, {"second_share": 0.62}, Edit(EditKind.SHOWS_MORE, share=0.62)),
        (TWO, {"colour": 7.0}, RECOLOURED),
        (TWO, {"light": 30.0}, RECOLOURED),
        (TWO, {"second_grey": True, "colour": 18.0}, GREYED),
        (TWO, {"first_grey": True, "colour": 18.0}, Edit(EditKind.COLOURED)),
        (TWO, {"agree": 0.6, "covered": 90}, COVERED),
        (TWO, {"agree": 0.95, "covered": 20}, COVERED),
        (TWO, {"agree": 0.85, "covered": 4}, RE_ENCODED),
        (TWO, {"stretch": 1.4}, Edit(EditKind.STRETCHED)),
    ],
)
def test_copies_say_what_was_done(other: Seen, proof: dict[str, float], how: Edit) -> None:
    named = name_match(ONE, other, replace(PROOF, **proof))  # type: ignore[arg-type]
    assert (named.level, named.how) == (Level.COPY, (how,))
    assert named.certainty >= COPY_CERTAINTY


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [(0.8, 0.8, Level.COPY), (0.4, 0.4, Level.BURST), (0.9, 0.5, Level.BURST)],
)
def test_parts_of_one_picture_may_reach_out_of_each_other(
    first: float, second: float, level: Level
) -> None:
    proof = replace(PROOF, first_share=first, second_share=second, overhang=30.0)
    assert name_match(ONE, TWO, proof).level is Level.BURST
    name = name_match(ONE, TWO, proof, parts=True)
    assert name.level is level
    if level is Level.COPY:
        assert name.how == (
            Edit(EditKind.CROPPED, kept=first),
            Edit(EditKind.SHOWS_MORE, share=second),
        )


@pytest.mark.parametrize(("second", "holds"), [(1.0, True), (0.6, False)])
def test_a_photo_holds_what_lies_in_it(second: float, holds: bool) -> None:
    assert name_match(ONE, TWO, replace(PROOF, second_share=second)).holds is holds


def test_a_raw_file_and_its_jpeg_say_which_is_which() -> None:
    raw = facts(format="nef")
    edited = replace(PROOF, light=20.0)
    assert name_match(raw, ONE, edited).how == (RECOLOURED, DEVELOPED)
    assert name_match(ONE, raw, PROOF).how == (Edit(EditKind.RAW_OF_IT),)
    assert name_match(raw, facts(format="dng"), PROOF).how == (
        Edit(EditKind.SAVED_AS, format="dng"),
    )
    assert not is_edited(name_match(ONE, raw, PROOF).how)


AT = PhotoFacts("jpeg", 4000, 3000, taken_at=1000.25)


@pytest.mark.parametrize(
    ("taken_at", "how"), [(1000.0, SAME_SCENE), (8200.25, ANOTHER_MOMENT), (1000.5, ANOTHER_MOMENT)]
)
def test_times_on_two_clocks_are_one_only_where_the_proof_says_copy(
    taken_at: float, how: Edit
) -> None:
    proof = replace(PROOF, displaced=0.9, agree=0.8)
    one, other = Seen(AT, b"a" * 20), Seen(replace(AT, taken_at=taken_at), b"b" * 20)
    assert name_match(one, other, proof).how == (how,)


@pytest.mark.parametrize(
    ("one", "other", "proof", "level"),
    [
        # Another moment by EXIF, to the fraction of a second: never a copy, however alike.
        (AT, replace(AT, taken_at=1000.5), {}, Level.BURST),
        (AT, replace(AT, taken_at=1001.25), {}, Level.BURST),
        (AT, AT, {}, Level.COPY),
        # One of them says no fraction, or no zone: the picture tells.
        (AT, replace(AT, taken_at=1000.0), {}, Level.COPY),
        (AT, replace(AT, taken_at=1000.0), {"displaced": 0.9, "agree": 0.8}, Level.BURST),
        (AT, replace(AT, taken_at=8200.25), {}, Level.COPY),
        (AT, replace(AT, taken_at=8200.0), {}, Level.COPY),
        (AT, replace(AT, taken_at=8200.5), {}, Level.BURST),
        (AT, replace(AT, taken_at=8260.25), {}, Level.BURST),
        (replace(AT, utc_offset=0.0), replace(AT, taken_at=8200.25), {}, Level.COPY),
        # An export without metadata of a photo with them.
        (AT, replace(AT, taken_at=None), {}, Level.COPY),
        # RAW and its JPEG carry one moment.
        (replace(AT, format="cr2"), AT, {"light": 20.0}, Level.COPY),
        # Seen from another place, something moved, each shows what the other lacks.
        (AT, AT, {"drift": 1.2, "residual": 0.6, "agree": 0.6}, Level.BURST),
        (AT, AT, {"displaced": 0.9, "agree": 0.8}, Level.BURST),
        (AT, AT, {"overhang": 9.0}, Level.BURST),
        (AT, AT, {"agree": 0.1}, Level.SIMILAR),
        (AT, AT, None, Level.SIMILAR),
    ],
)
def test_two_exposures_are_no_copies(
    one: PhotoFacts, other: PhotoFacts, proof: dict[str, float] | None, level: Level
) -> None:
    evidence = None if proof is None else replace(PROOF, **proof)  # type: ignore[arg-type]
    named = name_match(replace(ONE, facts=one), replace(TWO, facts=other), evidence)
    assert named.level is level


@pytest.mark.parametrize(
    ("other", "edit"),
    [
        (facts(format="png"), AS_OTHER),
        (facts(format="png", camera="Canon"), AS_OTHER),
        (facts(camera="Canon"), Edit(EditKind.OTHER_METADATA)),
        (TWO, Edit(EditKind.OTHER_BYTES)),
    ],
)
def test_equal_pixels_are_exact(other: Seen, edit: Edit) -> None:
    assert name_same_pixels(ONE, other) == Named(Level.EXACT, (edit,), 1.0)


@pytest.mark.parametrize(
    ("other", "named", "possible"),
    [
        (TWO, Named(Level.COPY, (RE_ENCODED,), 0.99), True),
        (facts(format="png"), Named(Level.COPY, (AS_PNG,), 0.99), True),
        (TWO, Named(Level.BURST, (ANOTHER_MOMENT,), 0.99), True),
        (TWO, Named(Level.BURST, (ANOTHER_MOMENT,), 0.5), False),
        (TWO, Named(Level.BURST, (SAME_SCENE,), 0.99), False),
        (TWO, Named(Level.COPY, (MIRRORED,), 0.99), False),
        (TWO, Named(Level.COPY, (turned(180), AS_PNG), 0.99), False),
        (facts(width=3999), Named(Level.COPY, (RE_ENCODED,), 0.99), False),
        (facts(width=3000, height=4000), Named(Level.COPY, (RE_ENCODED,), 0.99), False),
        (TWO, Named(Level.SIMILAR, (), 0.0), False),
    ],
)
def test_pixels_are_compared_only_where_they_may_be_equal(
    other: Seen, named: Named, possible: bool
) -> None:
    assert may_be_same_pixels(ONE, other, named) is possible


LARGE = facts(width=8000, height=6000, camera="Canon")


@pytest.mark.parametrize(
    ("other", "named", "possible"),
    [
        (facts(width=2000, height=1500), Named(Level.COPY, (HALF,)), True),
        (facts(width=2000, height=1500), Named(Level.BURST, (SAME_SCENE,)), False),
        (facts(width=2000, height=1500), Named(Level.COPY, (HALF, MIRRORED)), False),
        (
            facts(width=3600, height=2700),
            Named(Level.COPY, (Edit(EditKind.RESIZED, scale=0.9),)),
            False,
        ),
        (
            facts(width=8000, height=6000, camera="X"),
            Named(Level.COPY, (TWICE,)),
            False,
        ),
        (facts(width=2000, height=1500, camera="X"), Named(Level.COPY, (HALF,)), True),
    ],
)
def test_enlargements_are_looked_for_where_size_alone_differs(
    other: Seen, named: Named, possible: bool
) -> None:
    assert may_be_enlarged(ONE, other, named) is possible
    assert may_be_enlarged(other, ONE, named) is possible


def test_an_enlargement_is_told_either_way() -> None:
    large, named = facts(width=8000, height=6000), Named(Level.COPY, (TWICE,), 0.9)
    assert name_enlarged(ONE, large, named).how == (ENLARGED,)
    named = Named(Level.COPY, (HALF, AS_PNG), 0.9)
    assert name_enlarged(large, ONE, named) == Named(Level.COPY, (BEFORE, AS_PNG), 0.9)


@pytest.mark.parametrize(
    ("how", "edited"),
    [
        ((RE_ENCODED,), False),
        ((HALF, AS_PNG), False),
        ((SAME_BYTES,), False),
        ((AS_OTHER,), False),
        ((ENLARGED, AS_PNG), False),
        ((BEFORE,), False),
        ((MIRRORED, AS_PNG), True),
        ((CROPPED,), True),
        ((COVERED,), True),
        ((TWICE, GREYED), True),
    ],
)
def test_saving_and_resizing_are_no_edits(how: How, edited: bool) -> None:
    assert is_edited(how) is edited


def test_a_soft_picture_may_lie_less_exactly() -> None:
    sharp = certainty(replace(PROOF, residual=0.5))
    assert certainty(replace(PROOF, residual=0.5, softer=2.0)) > sharp


def test_what_differs_in_a_soft_picture_looks_like_other_places_by_chance() -> None:
    soft = replace(PROOF, agree=0.9, displaced=0.3, drift=0.3, softer=2.0)
    assert certainty(soft) >= COPY_CERTAINTY
    assert certainty(replace(soft, softer=0.0)) < COPY_CERTAINTY


def test_points_of_a_poor_picture_may_lie_less_exactly_but_not_off_in_common() -> None:
    poor = replace(PROOF, agree=0.55, residual=0.4, exchanged=0.3)
    assert certainty(poor) >= COPY_CERTAINTY
    assert certainty(replace(poor, drift=0.3)) < COPY_CERTAINTY  # another exposure
    # A lemon and a pear on one plate.
    assert certainty(replace(PROOF, agree=0.78, residual=0.8, displaced=0.07)) < COPY_CERTAINTY


def test_of_a_small_part_of_another_picture_more_has_to_agree() -> None:
    """The neck of a bottle, photographed twice, and a part of a picture under a caption."""
    neck = replace(PROOF, agree=0.72, drift=0.19, residual=0.3, points=25, first_share=0.16)
    assert certainty(neck) < COPY_CERTAINTY
    assert certainty(replace(neck, first_share=0.6)) >= COPY_CERTAINTY
    assert certainty(replace(PROOF, agree=0.97, first_share=0.16)) >= COPY_CERTAINTY


def test_other_entries_of_a_form_are_no_copy() -> None:
    form = replace(PROOF, agree=0.72, exchanged=0.4, drawn=True)
    assert name_match(ONE, TWO, form).level is Level.BURST
    assert name_match(ONE, TWO, replace(form, exchanged=0.15)).level is Level.COPY
    assert name_match(ONE, TWO, replace(form, drawn=False)).level is Level.COPY  # a text over half
    # A digit more or less is told by whole files.
    assert name_match(ONE, TWO, replace(form, agree=0.995)).level is Level.COPY


def test_certainty_falls_with_everything_that_speaks_against_a_copy() -> None:
    best = certainty(PROOF)
    assert 0.97 < best <= 1
    for change in (
        {"agree": 0.5},
        {"drift": 0.5},
        {"displaced": 0.5, "agree": 0.9},
        {"overhang": 2.0},
        {"residual": 0.5},
        {"points": 5},
    ):
        assert certainty(replace(PROOF, **change)) < best  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "unpacked"),
    [("jpeg", "png", True), ("png", "jpeg", False), ("heic", "tiff", True), ("png", "tiff", False)],
)
def test_a_lossy_picture_without_loss_is_unpacked(one: str, other: str, unpacked: bool) -> None:
    assert is_unpacked(name_same_pixels(facts(format=one), facts(format=other)).how) is unpacked
    assert not is_unpacked((AS_PNG,))
