"""Copies turned by any angle, padded, and edited several times over are proved, by what both show;
other views of a scene that are turned or look filled are not."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PIL import Image

from photosim.core.edits import EditKind
from photosim.core.types import Level, PhotoFacts
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Sketch, prove
from photosim.imaging.verify.content import content_of, fill_of, may_be_filled, shown_upright
from photosim.library.matching.naming import Named, Seen, name_match
from photosim.ml.measure.attacks import crop, jpeg, mirror, noise
from tests.helpers import exposures
from tests.helpers.exposures import OF_A_CAMERA
from tests.helpers.pictures import finely_drawn, photo_like
from tests.helpers.turned import FILLS, padded, squeezed, three_at_once, turned

SEEN = Seen(PhotoFacts("jpeg", 640, 480), b"1" * 20)
PHOTOS = {seed: photo_like(seed, (640, 480)) for seed in (21, 11)}
Edit = Callable[[Image.Image, np.random.Generator], Image.Image]


def sketch(image: Image.Image) -> Sketch:
    return Sketch.of(thumbnail(jpeg(image, 90)))


def named(one: Image.Image, other: Image.Image) -> Named:
    return name_match(SEEN, SEEN, prove(sketch(one), sketch(other)))


def kinds(name: Named) -> set[EditKind]:
    return {edit.kind for edit in name.how}


@pytest.mark.parametrize("grown", [False, True], ids=["kept", "grown"])
@pytest.mark.parametrize("fill", FILLS)
@pytest.mark.parametrize("degrees", [20, 45, 105, 225, 330])
def test_a_turned_copy_is_proved_and_says_its_angle(degrees: int, fill: str, grown: bool) -> None:
    for seed, photo in PHOTOS.items():
        mirrored = seed == 11
        name = named(photo, turned(photo, degrees, fill, grown=grown, mirrored=mirrored))
        assert name.level is Level.COPY
        turn = next(edit for edit in name.how if edit.kind is EditKind.TURNED)
        assert turn.degrees % 360 == pytest.approx(degrees, abs=0.6)
        assert (EditKind.MIRRORED in kinds(name)) is mirrored
        assert not kinds(name) & {EditKind.BORDERED, EditKind.PASTED, EditKind.COVERED}
        assert (EditKind.CROPPED in kinds(name)) is not grown


@pytest.mark.parametrize("degrees", [0, 12, 40, 80, 130, -75])
@pytest.mark.parametrize("fill", ["black", "white", "clear"])
def test_a_framed_picture_is_shown_upright_without_its_frame(fill: str, degrees: int) -> None:
    photo = PHOTOS[21].resize((320, 240))
    framed = turned(photo, degrees, fill, grown=True) if degrees else padded(photo, 0.5, fill)
    jpeg_bytes = thumbnail(framed)
    assert may_be_filled(jpeg_bytes)
    shown = shown_upright(sketch(framed).pixels)
    assert shown is not None
    high, wide = shown.shape[:2]
    assert max(high, wide) / min(high, wide) == pytest.approx(4 / 3, rel=0.05)
    levels = cv2.resize(shown, (64, 48) if wide > high else (48, 64), interpolation=cv2.INTER_AREA)
    expected = cv2.resize(sketch(photo).pixels, (64, 48), interpolation=cv2.INTER_AREA)
    differs = [
        np.abs(np.rot90(levels, way).astype(np.float32) - expected).mean()
        for way in range(4)
        if np.rot90(levels, way).shape == expected.shape
    ]
    assert min(differs) < 15  # upright, but for quarter turns: else it is over 50


def test_a_picture_that_fills_its_canvas_is_shown_as_it_is() -> None:
    photo = PHOTOS[21]
    assert shown_upright(sketch(photo).pixels) is None
    assert not may_be_filled(thumbnail(photo))
    assert not may_be_filled(b"no picture")


COMBINED: dict[str, Edit] = {
    "squeezed, turned": lambda photo, _: turned(squeezed(photo), 25),
    "turned, squeezed": lambda photo, _: squeezed(turned(photo, 25)),
    "cropped, turned": lambda photo, rng: turned(crop(photo, 0.2, rng), 25),
    "mirrored, cropped, turned": lambda photo, rng: turned(crop(mirror(photo), 0.3, rng), 20),
    "turned a quarter on its canvas": lambda photo, _: turned(photo, 90),
    "cropped, padded": lambda photo, rng: padded(crop(photo, 0.3, rng), 0.5),
    "three at once": three_at_once,
}


@pytest.mark.parametrize("seed", PHOTOS)
@pytest.mark.parametrize("edit", COMBINED)
def test_several_edits_are_proved(edit: str, seed: int) -> None:
    photo = PHOTOS[seed]
    edited = COMBINED[edit](photo, np.random.default_rng(seed))
    assert named(photo, edited).level is Level.COPY


@pytest.mark.parametrize("fill", ["black", "white", "clear"])
@pytest.mark.parametrize(
    ("share", "seed"), [(0.6, 21), (0.6, 11), (0.4, 21), (0.4, 11), (0.3, 21), (0.3, 11), (0.2, 21)]
)
def test_a_padded_copy_is_compared_without_its_frame(share: float, seed: int, fill: str) -> None:
    photo = PHOTOS[seed]
    name = named(photo, padded(photo, share, fill))
    assert name.level is Level.COPY
    assert EditKind.PASTED in kinds(name)
    assert EditKind.CROPPED in kinds(named(padded(photo, share, fill), photo))


def test_two_turned_copies_of_which_neither_shows_all_are_not_proved_by_themselves() -> None:
    photo = PHOTOS[21]
    assert named(turned(photo, 20), turned(photo, -20)).level is Level.BURST


@pytest.mark.parametrize("degrees", [1, 4, 12])
def test_another_view_that_is_turned_reaches_out_of_the_first(degrees: float) -> None:
    photo = photo_like(3, (960, 720))
    wide = photo.rotate(degrees, resample=Image.Resampling.BICUBIC)
    views = [one.crop((240, 180, 720, 540)) for one in (photo, wide)]
    rng = np.random.default_rng(1)
    assert named(*(noise(view, 3.0, rng) for view in views)).level is Level.BURST


@pytest.mark.parametrize("level", [0, 255])
def test_a_camera_that_pans_over_an_even_sky_takes_another_photo(level: int) -> None:
    pixels = np.asarray(photo_like(5, (800, 600))).copy()
    pixels[:200] = level
    scene = Image.fromarray(pixels)
    views = [scene.crop((60, top, 700, top + 480)) for top in (40, 60)]
    assert named(*views).level is Level.BURST


def test_an_even_ground_is_no_frame() -> None:
    """What both have is a part of the scene: nobody put a frame around it."""
    ground = Image.new("RGB", (640, 480), "white")
    ground.paste(PHOTOS[21].resize((320, 300)), (160, 90))
    name = named(ground, noise(ground, 6.0, np.random.default_rng(1)))
    assert name.level is Level.COPY
    assert not kinds(name) & {EditKind.BORDERED, EditKind.PASTED, EditKind.CROPPED}


def horizon() -> Image.Image:
    pixels = np.asarray(PHOTOS[21]).copy()
    pixels[:240] = 250
    return Image.fromarray(pixels)


def round_object() -> Image.Image:
    pixels = np.full((480, 640, 3), 255, np.uint8)
    mask = cv2.circle(np.zeros((480, 640), np.uint8), (320, 240), 180, 255, -1)
    pixels[mask > 0] = np.asarray(PHOTOS[21])[mask > 0]
    return Image.fromarray(pixels)


@pytest.mark.parametrize(
    ("picture", "filled"),
    [
        (PHOTOS[21], 0.0),
        (Image.new("RGB", (640, 480), "white"), 0.0),
        (horizon(), 0.0),
        (round_object(), 0.0),
        (padded(PHOTOS[21], 0.5), 0.75),
        (padded(PHOTOS[21], 0.2, "white"), 0.96),
        (turned(PHOTOS[21], 45, grown=True), 0.51),
        (turned(PHOTOS[21], 25), 0.145),
    ],
    ids=["photo", "blank", "horizon", "round", "padded", "small", "grown", "kept"],
)
def test_what_is_a_fill(picture: Image.Image, filled: float) -> None:
    pixels = sketch(picture).pixels
    content = content_of(pixels, fill_of(pixels))
    assert content.filled == pytest.approx(filled, abs=0.04)


def test_fill_reaches_from_corners_over_sides_of_pixels() -> None:
    pixels = np.random.default_rng(1).integers(60, 200, (120, 160, 3), np.uint8)
    pixels[:20], pixels[:, :10] = 240, 240
    filled = np.zeros((120, 160), np.bool_)
    filled[:20], filled[:, :10] = True, True
    pixels[60:70, 80:90] = 240  # an island
    pixels[20, 159] = pixels[21, 158] = 240  # one is beside the fill, the other touches a corner
    filled[20, 159] = True
    found = fill_of(pixels)
    assert found is not None
    assert np.array_equal(found == 255, filled)
    assert set(np.unique(found).tolist()) == {0, 255}


@pytest.mark.parametrize("name", OF_A_CAMERA)
def test_another_exposure_of_a_scene_is_no_copy(name: str) -> None:
    for seed in range(5):
        views = exposures.pair(name, PHOTOS[21], np.random.default_rng([seed, 3]))
        assert named(*views).level is not Level.COPY


def drawing() -> Image.Image:
    """Something with straight sides on an even ground, as on a sheet."""
    ground = Image.new("RGB", (640, 480), "white")
    ground.paste(turned(PHOTOS[21].resize((320, 300)), 20, "white", grown=True), (110, 30))
    return ground


@pytest.mark.parametrize("fill", FILLS)
@pytest.mark.parametrize("degrees", [25, 90, 160])
def test_a_ground_of_its_own_is_not_taken_for_a_fill(fill: str, degrees: int) -> None:
    name = named(drawing(), turned(drawing(), degrees, fill, mirrored=True))
    assert name.level is Level.COPY


def test_an_even_ground_that_goes_on_is_none_only_where_the_picture_was_turned_on_its_canvas() -> (
    None
):
    scene = Image.new("RGB", (960, 720), "white")
    scene.paste(finely_drawn(2, (460, 340)), (250, 190))
    moved = [
        scene.rotate(6, resample=Image.Resampling.BICUBIC, translate=by, fillcolor="white")
        for by in ((0, 0), (14, 9))
    ]
    views = [one.crop((160, 120, 800, 600)) for one in (scene, *moved)]
    assert named(views[0], views[1]).level is Level.COPY
    assert named(views[0], views[2]).level is Level.BURST
