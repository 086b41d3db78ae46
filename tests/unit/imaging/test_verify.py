"""Copies are proved and other photos are not, on made pictures with the benchmark's edits."""

from __future__ import annotations

import gc
import itertools
import weakref

import cv2
import numpy as np
import pytest
from PIL import Image, ImageFilter

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Proof, Sketch, composed, hinted, maps, prove
from photosim.imaging.verify.agreement import _exchanged, _replaced, laid
from photosim.imaging.verify.derived import derived, surely_agrees
from photosim.imaging.verify.following import drift
from photosim.imaging.verify.hypotheses import by_few_features, by_small_features, by_symmetry
from photosim.imaging.verify.prove import _Lying
from photosim.imaging.verify.softness import steepness
from photosim.imaging.verify.windows import (
    GRID,
    WINDOW,
    means_and_squares,
    middles,
    seen_whole,
    side,
)
from photosim.library.matching.edits import LEAST_COVERED, OUTLINED
from photosim.ml.measure.attacks import attack, crop, mirror
from tests.helpers.exposures import pages_of_a_form
from tests.helpers.pictures import photo_like
from tests.helpers.turned import padded, turned


def sketch(image: Image.Image) -> Sketch:
    return Sketch.of(thumbnail(image))


ORIGINAL = photo_like(3, (640, 480))


def proof(name: str) -> Proof:
    edited = attack(name, ORIGINAL, "three", photo_like(9, (640, 480)))
    found = prove(sketch(ORIGINAL), sketch(edited))
    assert found is not None
    return found


EDITS = (
    *("crop_10", "crop_50", "brighter", "mirror", "aspect", "rotate_90", "jpeg_10"),
    *("rotate_15", "border", "grey", "quarter_size", "noise", "text", "blur", "pasted"),
)


@pytest.mark.parametrize("name", EDITS)
def test_edits_lie_on_their_original(name: str) -> None:
    found = proof(name)
    assert found.agree > 0.35
    assert found.displaced < 0.15
    assert found.drift < 0.3
    assert found.overhang < 1.0


def test_what_was_done_can_be_read_from_the_proof() -> None:
    assert proof("crop_50").first_share == pytest.approx(0.5, abs=0.03)
    assert proof("crop_50").second_share > 0.97
    assert proof("mirror").mirrored
    assert proof("rotate_90").degrees == pytest.approx(90, abs=0.5)
    assert proof("rotate_15").degrees == pytest.approx(15, abs=0.5)
    assert proof("aspect").stretch == pytest.approx(1.4, abs=0.03)
    assert proof("border").second_filled == pytest.approx(1 - 640 * 480 / (794 * 634), abs=0.04)
    assert proof("grey").second_grey
    assert not proof("grey").first_grey
    assert proof("text").covered >= LEAST_COVERED
    assert max(proof(name).covered for name in ("jpeg_10", "noise", "crop_50")) < LEAST_COVERED


@pytest.mark.parametrize(("name", "ends"), [("pasted", True), ("crop_30", False)])
def test_a_frame_is_told_from_a_picture_that_goes_on(name: str, ends: bool) -> None:
    found = proof(name)
    if name.startswith("crop"):
        found = found.reversed()  # the crop in front: it lies inside the original
    assert found.second_share < 0.97
    assert (found.first_outlined > OUTLINED) is ends
    assert found.second_outlined == 1.0


def test_the_matrix_takes_points_of_the_first_to_the_second() -> None:
    found = proof("rotate_90")  # counterclockwise: the top right corner comes to the top left
    x, y, _ = np.array(found.matrix).reshape(3, 3) @ (1.0, 0.0, 1.0)
    assert (x, y) == pytest.approx((0.0, 0.0), abs=0.01)
    back = found.reversed()
    x, y, _ = np.array(back.matrix).reshape(3, 3) @ (0.0, 0.0, 1.0)
    assert (x, y) == pytest.approx((1.0, 0.0), abs=0.01)
    assert back.degrees == pytest.approx(-90, abs=0.5)


@pytest.mark.parametrize("seed", range(4, 16))
def test_other_photos_don_t(seed: int) -> None:
    found = prove(sketch(ORIGINAL), sketch(photo_like(seed, (640, 480))))
    assert found is None or found.agree < 0.2


def test_a_picture_without_structure_proves_nothing() -> None:
    blank = sketch(Image.new("RGB", (640, 480), "white"))
    assert prove(blank, blank) is None
    assert prove(sketch(ORIGINAL), blank) is None


def test_views_beside_each_other_reach_out_of_each_other() -> None:
    left = ORIGINAL.crop((0, 0, 560, 480))
    right = ORIGINAL.crop((80, 0, 640, 480))
    found = prove(sketch(left), sketch(right))
    assert found is not None
    assert found.agree > 0.8
    assert found.overhang > 20


def test_something_that_moved_is_found_at_its_new_place() -> None:
    pixels = np.asarray(ORIGINAL).copy()
    moved = pixels.copy()
    moved[150:330, 340:520] = pixels[150:330, 300:480]
    found = prove(sketch(ORIGINAL), sketch(Image.fromarray(moved)))
    assert found is not None
    assert found.displaced > 0.4


def test_a_text_is_not_something_that_moved() -> None:
    found = proof("text")
    assert found.agree < 0.95
    assert found.displaced < 0.1


def test_another_point_of_view_is_told_by_what_lies_off_in_common() -> None:
    height, width = 480, 640
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    depth = 4 * np.sin(x / 90) * np.cos(y / 70)
    seen = cv2.remap(np.asarray(ORIGINAL), x + depth, y, cv2.INTER_LINEAR)
    found = prove(sketch(ORIGINAL), sketch(Image.fromarray(seen)))
    assert found is not None
    assert found.drift > 0.5
    same = proof("noise")
    assert same.drift < 0.1


def test_common_steps_count_and_single_ones_cancel() -> None:
    rng = np.random.default_rng(1)
    places = rng.uniform(0, 300, (150, 2)).astype(np.float32)
    assert drift(places, np.full((150, 2), 0.5, np.float32)) == pytest.approx(0.5 * 2**0.5)
    assert drift(places, rng.normal(0, 0.5, (150, 2)).astype(np.float32)) < 0.2
    assert drift(places[:4], np.ones((4, 2), np.float32)) == 0.0  # too few to say


def test_a_blurred_picture_agrees_with_the_sharp_one_once_both_are_soft() -> None:
    found = proof("blur")
    assert found.softer > 0.5
    assert found.agree > 0.9
    assert proof("brighter").softer == 0.0


def test_the_same_two_pictures_give_the_same_answer() -> None:
    assert proof("crop_50") == proof("crop_50")


def test_a_damaged_thumbnail_is_refused() -> None:
    with pytest.raises(PhotoUnreadable):
        Sketch.of(b"no picture")


@pytest.mark.parametrize("name", ["crop_10", "crop_50", "mirror", "rotate_15", "border"])
def test_copies_have_a_sign_of_it_and_most_other_photos_none(name: str) -> None:
    edited = attack(name, ORIGINAL, "three", photo_like(9, (640, 480)))
    assert hinted(sketch(ORIGINAL), sketch(edited))
    assert hinted(sketch(edited), sketch(ORIGINAL))
    others = [
        hinted(sketch(photo_like(seed, (640, 480))), sketch(edited)) for seed in range(20, 40)
    ]
    assert sum(others) <= 10  # of twenty, all drawn by one and the same program


@pytest.mark.parametrize(
    "edited",
    [
        mirror(crop(ORIGINAL, 0.5, np.random.default_rng(1))),
        turned(ORIGINAL, 40, "white", grown=True, mirrored=True),
        padded(ORIGINAL, 0.2, "white"),
    ],
    ids=["mirrored part", "mirrored and turned", "padded"],
)
def test_mirrored_parts_and_framed_pictures_have_a_sign_too(edited: Image.Image) -> None:
    assert hinted(sketch(ORIGINAL), sketch(edited))
    assert hinted(sketch(edited), sketch(ORIGINAL))


def test_pictures_without_structure_have_no_sign() -> None:
    assert not hinted(sketch(Image.new("RGB", (640, 480), "grey")), sketch(ORIGINAL))


def test_how_two_lie_on_each_other_follows_from_what_lies_between() -> None:
    whole, cut, mirrored = (
        sketch(ORIGINAL if name is None else attack(name, ORIGINAL, "three", ORIGINAL))
        for name in (None, "crop_30", "mirror")
    )
    first, second = prove(cut, whole), prove(whole, mirrored)
    assert first is not None
    assert second is not None
    found = composed(cut, mirrored, [first, second])
    direct = prove(cut, mirrored)
    assert found is not None
    assert direct is not None
    assert found.matrix == pytest.approx(direct.matrix, abs=0.005)
    assert found.mirrored
    assert found.agree > 0.97
    assert found.residual == max(first.residual, second.residual)
    assert composed(whole, sketch(photo_like(9, (640, 480))), [second]) is None
    assert composed(whole, mirrored, [first]) is None  # they don't lie like that


def test_the_whole_on_the_whole_needs_no_points() -> None:
    found = prove(sketch(ORIGINAL), sketch(ORIGINAL.resize((500, 400))))
    assert found is not None
    assert found.agree > 0.98
    assert found.residual < 0.3
    shifted = np.roll(np.asarray(ORIGINAL), 3, axis=1)  # a pixel and a half, compared
    moved = prove(sketch(ORIGINAL), sketch(Image.fromarray(shifted)))
    assert moved is not None
    assert moved.overhang > 1.0


def test_what_is_made_of_a_picture_is_made_once() -> None:
    made = []

    def make(one: Sketch, by: float) -> float:
        made.append(by)
        return by * one.width

    picture = sketch(ORIGINAL)
    assert [picture.once(make, by) for by in (2.0, 3.0, 2.0)] == [640.0, 960.0, 640.0]
    assert made == [2.0, 3.0]


@pytest.mark.parametrize("name", ["crop_50", "border", "rotate_15", "mirror"])
def test_a_picture_goes_with_its_last_comparison(name: str) -> None:
    """Some hundred kB each: they don't wait for Python to go through all objects, which the window
    leaves to quiet moments."""
    edited = attack(name, ORIGINAL, "three", photo_like(9, (640, 480)))
    gc.collect()
    gc.disable()
    try:
        pictures = [sketch(ORIGINAL), sketch(edited), sketch(photo_like(5, (640, 480)))]
        gone = [weakref.ref(one) for one in pictures]
        for one, other in itertools.permutations(pictures, 2):
            hinted(one, other, far=True)
            prove(one, other)
        del one, other
        pictures.clear()
        assert [there() for there in gone] == [None] * 3
    finally:
        gc.enable()


@pytest.mark.parametrize("degrees", [0, 25, 90])
def test_windows_lie_whole_in_an_outline_where_all_their_pixels_do(degrees: int) -> None:
    """Against the same by masks and their erosion."""
    way = np.vstack([cv2.getRotationMatrix2D((160.0, 120.0), degrees, 0.8), [0.0, 0.0, 1.0]])
    corners = np.array([[-0.5, -0.5], [319.5, -0.5], [319.5, 239.5], [-0.5, 239.5]])
    found = seen_whole(320, 240, [maps.sides_of(maps.placed(corners, way))])
    mask = cv2.warpAffine(np.full((240, 320), 255, np.uint8), way[:2], (320, 240), flags=0)
    expected = middles(cv2.erode(mask, np.ones((WINDOW, WINDOW), np.uint8))) > 0
    assert found.any()
    assert np.count_nonzero(found != expected) <= 0.01 * found.size


def test_a_picture_is_as_smooth_before_it_is_laid_as_after() -> None:
    """Of a picture that is laid on several others the smooth one is made once."""
    way = np.array([[0.9, 0.0, 7.3], [0.0, 0.7, 11.9], [0.0, 0.0, 1.0]])
    one = sketch(ORIGINAL)
    before = laid(one, one, way, 0.0)
    warped = cv2.warpAffine(one.grey, way[:2], (one.width, one.height))
    after = cv2.GaussianBlur(warped, (0, 0), 1.0)
    inside = (slice(16, 170), slice(12, 290))
    differs = np.abs(before[inside].astype(int) - after[inside].astype(int))
    assert differs.mean() < 1.5
    assert np.corrcoef(before[inside].ravel(), after[inside].ravel())[0, 1] > 0.995


def test_other_entries_of_a_form_stand_in_both_and_a_text_in_one_alone() -> None:
    rng = np.random.default_rng(4)
    first, second = pages_of_a_form(ORIGINAL, rng)
    found = prove(sketch(first), sketch(second))
    assert found is not None
    assert found.exchanged > 0.25
    captioned = proof("text")
    assert captioned.agree < 0.9
    assert captioned.exchanged < 0.2


def test_other_lines_of_two_documents_are_replaced_and_a_note_on_one_is_not() -> None:
    """Which is stronger says nothing where one of them has longer lines."""
    page, longer = np.full((20, 30), 300, np.float32), np.full((20, 30), 420, np.float32)
    ground = np.full_like(page, 4)
    lines = np.zeros(page.shape, np.bool_)
    lines[4:16:3] = True
    assert _replaced(lines, page, longer) == 0.5
    assert _exchanged(lines, page, longer) == 0.0
    assert _replaced(lines, page, ground) == 0.0
    assert _replaced(lines, page, 9 * page) == 0.0  # a picture over the lines
    lines[:, 8:] = False
    lines[7:] = False
    assert _replaced(lines, page, longer) == 0.0  # too few to tell


def test_few_features_are_enough_for_most_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    """No others are looked for then, and no points are followed from far away."""
    monkeypatch.setattr(Sketch, "features_both_ways", property(lambda _: pytest.fail("not needed")))
    for name in ("crop_10", "rotate_15", "mirror", "brighter", "jpeg_10"):
        assert proof(name).agree > 0.7


def test_an_outline_within_another_lies_in_it_whole() -> None:
    large, small = maps.whole_canvas(320, 240), maps.whole_canvas(160, 120)
    way = np.array([[1.0, 0.0, 20.0], [0.0, 1.0, 30.0], [0.0, 0.0, 1.0]])
    assert maps.contained(small, large, way) == (1.0, 0.0)
    way[0, 2] = 240.0
    share, out = maps.contained(small, large, way)
    assert share == pytest.approx((319 - 240) / 159, abs=0.001)
    assert out == pytest.approx(240 + 159 - 319)
    assert maps.contained(small, large, way, 0.5)[1] < out


def test_features_of_the_mirrored_picture_are_those_of_its_mirror_image() -> None:
    """Nearly all are described alike, though they are looked for in one of both alone."""
    one = sketch(ORIGINAL)
    other = Sketch(np.ascontiguousarray(one.pixels[:, ::-1]))
    found, expected = one.mirrored_features, other.features
    apart = np.hypot(*(found.places[:, None] - expected.places[None]).transpose(2, 0, 1))
    nearest = apart.argmin(axis=1)
    there = apart.min(axis=1) < 1.5
    assert there.mean() > 0.8
    bits = found.descriptors[there] ^ expected.descriptors[nearest[there]]
    assert np.median(np.bitwise_count(bits).sum(axis=1)) < 24


def test_of_other_photos_more_features_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where hardly any of the fewer agree, no more do."""
    rng = np.random.default_rng(8)
    rough = [rng.integers(0, 256, (24, 32, 3), dtype=np.uint8) for _ in range(8)]
    others = [Sketch(cv2.resize(one, (320, 240), interpolation=cv2.INTER_CUBIC)) for one in rough]
    pays = [by_few_features(one, other)[1] for one, other in itertools.pairwise(others)]
    assert sum(pays) <= 2
    not_needed = property(lambda _: pytest.fail("not needed"))
    for (one, other), paid in zip(itertools.pairwise(others), pays, strict=True):
        with monkeypatch.context() as patch:
            if not paid:
                patch.setattr(Sketch, "features_both_ways", not_needed)
            assert prove(one, other) is None
    # A text and a stamp leave enough of them.
    for name in ("strong_edit", "text", "crop_70"):
        first, edited = sketch(ORIGINAL), sketch(attack(name, ORIGINAL, "three", ORIGINAL))
        assert by_symmetry(first, edited) or by_few_features(first, edited)[1]


@pytest.mark.parametrize("size", [(320, 240), (319, 213), (217, 320)])
def test_windows_of_a_thinned_picture_are_those_of_all_of_it(size: tuple[int, int]) -> None:
    """A smoothed picture has the same means in the same windows with a quarter of its pixels."""
    smooth = np.asarray(cv2.GaussianBlur(sketch(ORIGINAL.resize(size)).grey, (0, 0), 1.0))
    smooth = smooth[: size[1], : size[0]]
    thin = np.ascontiguousarray(smooth[::2, ::2])
    for whole, some in zip(means_and_squares(smooth), means_and_squares(thin, 2), strict=True):
        assert whole.shape == some.shape
        assert np.abs(whole - some).mean() < 0.01 * whole.mean()
    assert np.array_equal(middles(smooth), middles(thin, 2))


@pytest.mark.parametrize("thinned", [1, 2])
def test_windows_are_summed_as_one_after_the_other(thinned: int) -> None:
    grey = np.random.default_rng(2).integers(0, 256, (67, 85), np.uint8)
    pitch, reach = GRID // thinned, side(thinned) // 2
    framed = np.pad(grey, reach, mode="reflect").astype(np.int64)
    found = means_and_squares(grey, thinned)
    for power, values in zip((1, 2), found, strict=True):
        expected = [
            [
                (framed[y : y + 2 * reach + 1, x : x + 2 * reach + 1] ** power).mean()
                for x in range(pitch // 2, 85, pitch)
            ]
            for y in range(pitch // 2, 67, pitch)
        ]
        np.testing.assert_allclose(values, expected, rtol=1e-6)
    beside = np.pad(grey, 1, mode="reflect").astype(np.int64)
    steps = (beside[1:-1, 2:] - beside[1:-1, :-2]) ** 2 + (
        beside[2:, 1:-1] - beside[:-2, 1:-1]
    ) ** 2
    framed = np.pad(steps, WINDOW // 2, mode="reflect")
    expected = [
        [framed[y : y + WINDOW, x : x + WINDOW].mean() / 8 for x in range(GRID // 2, 85, GRID)]
        for y in range(GRID // 2, 67, GRID)
    ]
    np.testing.assert_allclose(steepness(grey), expected, rtol=1e-5)


@pytest.mark.parametrize(("row", "rows", "grey"), [(0, 5, False), (230, 5, False), (40, 4, True)])
def test_colour_counts_wherever_it_is(row: int, rows: int, grey: bool) -> None:
    """A picture is grey where no more than a fiftieth of it has any colour."""
    pixels = np.full((240, 320, 3), 90, np.uint8)
    pixels[row : row + rows, :, 2] = 120
    assert Sketch(pixels).is_grey is grey


def test_a_soft_picture_has_features_too() -> None:
    soft = ORIGINAL.filter(ImageFilter.GaussianBlur(4))
    assert len(sketch(soft).features) > 40
    assert len(sketch(ORIGINAL).spread_features) > len(sketch(ORIGINAL).features)


def test_what_shows_the_same_as_another_lies_on_a_third_as_that_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole, cut, mirrored, squeezed, written_over = (
        sketch(ORIGINAL if name is None else attack(name, ORIGINAL, "three", ORIGINAL))
        for name in (None, "crop_30", "mirror", "aspect", "text")
    )
    first, second, third, fourth = (
        prove(*pair)
        for pair in (
            (cut, whole),
            (whole, mirrored),
            (mirrored, squeezed),
            (whole, written_over),
        )
    )
    assert first is not None
    assert second is not None
    assert third is not None
    assert fourth is not None
    looked_at = composed(cut, squeezed, [first, second, third])
    monkeypatch.setattr(_Lying, "check", lambda *_: pytest.fail("it was looked at"))
    for steps, pair in (
        ([first, second], (cut, mirrored)),
        ([second, third], (whole, squeezed)),
        ([first, second, third], (cut, squeezed)),
        ([second.reversed(), fourth], (mirrored, written_over)),
    ):
        found = composed(*pair, steps, 0.2)
        assert found is not None
        assert found.agree <= min(step.agree for step in steps)
        assert found.residual == max(step.residual for step in steps)
    found = composed(cut, squeezed, [first, second, third])
    assert found is not None
    assert looked_at is not None
    assert found.matrix == pytest.approx(looked_at.matrix, abs=1e-6)
    assert found.first_share == pytest.approx(looked_at.first_share, abs=0.01)
    assert found.second_share == pytest.approx(looked_at.second_share, abs=0.01)
    assert found.agree == pytest.approx(looked_at.agree, abs=0.03)
    assert (found.mirrored, found.covered) == (looked_at.mirrored, looked_at.covered)


def test_what_agrees_between_two_parts_is_told_by_the_whole_that_both_agree_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pictures = (
        ORIGINAL,
        attack("crop_10", ORIGINAL, "three", ORIGINAL),
        attack("crop_30", ORIGINAL, "three", ORIGINAL),
        turned(ORIGINAL, 25, "black", grown=True),
        attack("text", ORIGINAL, "three", ORIGINAL),
    )
    whole, cut, cut_far, leaning, written_over = map(sketch, pictures)
    steps = [prove(one, whole) for one in (cut, cut_far, leaning, written_over)]
    of_cut, of_cut_far, of_leaning, of_written_over = (step for step in steps if step is not None)
    ways = (
        (cut, leaning, [of_cut, of_leaning.reversed()]),
        (leaning, cut_far, [of_leaning, of_cut_far.reversed()]),
        (cut, cut_far, [of_cut, of_cut_far.reversed()]),
    )
    with monkeypatch.context() as looking:
        looking.setattr(_Lying, "told", lambda *_: None)
        looked_at = [composed(*way) for way in ways]
    monkeypatch.setattr(_Lying, "check", lambda *_, **__: pytest.fail("it was looked at"))
    for way, expected in zip(ways, looked_at, strict=True):
        found = composed(*way)
        assert found is not None
        assert expected is not None
        for name in ("matrix", "first_share", "second_share", "overhang", "degrees", "residual"):
            assert getattr(found, name) == pytest.approx(getattr(expected, name), abs=1e-6), name
        assert found.agree == pytest.approx(expected.agree, abs=0.02)
        assert found.colour == pytest.approx(expected.colour, abs=0.5)
        assert found.light == pytest.approx(expected.light, abs=1.0)
    assert surely_agrees([of_cut]) is None
    assert surely_agrees([of_cut, of_written_over.reversed()]) is None


def test_two_parts_with_little_in_common_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    width, height = ORIGINAL.size
    left, right = (
        sketch(ORIGINAL.crop((x, 0, x + 6 * width // 10, height))) for x in (0, 4 * width // 10)
    )
    whole = sketch(ORIGINAL)
    steps = [prove(one, whole) for one in (left, right)]
    of_left, of_right = (step for step in steps if step is not None)
    assert surely_agrees([of_left, of_right.reversed()]) is not None
    looked_at = []
    monkeypatch.setattr(_Lying, "check", lambda *_, **__: looked_at.append("both"))
    composed(left, right, [of_left, of_right.reversed()])
    assert looked_at


def test_where_two_of_the_steps_change_something_the_ends_are_looked_at() -> None:
    whole, cut, written_over, grey, recoloured = (
        sketch(ORIGINAL if name is None else attack(name, ORIGINAL, "three", ORIGINAL))
        for name in (None, "crop_30", "text", "grey", "brighter")
    )
    changed = [prove(whole, one) for one in (cut, written_over, grey, recoloured)]
    steps = [step for step in changed if step is not None]
    assert len(steps) == len(changed)
    for one, other in itertools.permutations(steps, 2):
        assert derived(whole, whole, [one.reversed(), other]) is None
    assert derived(whole, cut, steps[:1]) is None


def test_what_is_not_there_is_looked_for_once() -> None:
    looked_for = []
    picture = sketch(ORIGINAL)

    def nothing(_: Sketch) -> None:
        looked_for.append(1)

    for _ in range(3):
        assert picture.once(nothing) is None
    assert len(looked_for) == 1


def test_features_at_half_the_size_tell_where_a_part_lies() -> None:
    cut = attack("crop_30", ORIGINAL, "three", ORIGINAL)
    for made in (cut, attack("mirror", cut, "three", cut)):
        found = by_small_features(sketch(made), sketch(ORIGINAL))
        exact = prove(sketch(made), sketch(ORIGINAL))
        assert found is not None
        assert exact is not None
        corners = sketch(made).canvas
        known = maps.in_pixels(np.array(exact.matrix).reshape(3, 3), sketch(made), sketch(ORIGINAL))
        off = maps.placed(corners, found.matrix) - maps.placed(corners, known)
        assert float(np.abs(off).max()) < 5
    assert by_small_features(sketch(photo_like(9, (640, 480))), sketch(ORIGINAL)) is None
