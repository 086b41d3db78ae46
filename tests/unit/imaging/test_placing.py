"""A part is found at its place without features, and made exact whatever is written over it."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from photosim.core.arrays import Doubles
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Sketch, hinted, prove
from photosim.imaging.verify.aligning import settled
from photosim.imaging.verify.beyond import fills_of, shares
from photosim.imaging.verify.placing import by_placing
from photosim.imaging.verify.prove import Proof
from photosim.library.matching.naming import COPY_CERTAINTY, certainty
from photosim.ml.measure.attacks import jpeg, text
from tests.helpers.pictures import photo_like
from tests.helpers.turned import captioned, turned

SIZE = (640, 480)
LEFT, TOP, RIGHT, BOTTOM = 150, 40, 630, 400


def sketch(image: Image.Image) -> Sketch:
    return Sketch.of(thumbnail(image))


def original(seed: int = 3) -> Image.Image:
    return photo_like(seed, SIZE)


def part_of(whole: Image.Image, seed: int) -> Image.Image:
    """Most of it, written over and poorly saved."""
    cut = whole.crop((LEFT, TOP, RIGHT, BOTTOM)).resize((240, 180))
    return jpeg(text(cut, 3, 0.14, np.random.default_rng(seed)), 20)


def part(seed: int = 3) -> Image.Image:
    return part_of(original(seed), seed)


def true_map(whole: Sketch, cut: Sketch) -> Doubles:
    scale = cut.width / (RIGHT - LEFT) * SIZE[0] / whole.width
    shift = cut.width / (RIGHT - LEFT)
    return np.array([[scale, 0, -LEFT * shift], [0, scale, -TOP * shift], [0, 0, 1]])


def off(one: Doubles, other: Doubles, sketch_: Sketch) -> float:
    """How far apart two maps put the corners of a part, in its pixels."""
    corners = np.array([[0, 0, 1], [sketch_.width, 0, 1], [0, sketch_.height, 1]]).T
    back = np.linalg.inv(other) @ corners
    return float(np.abs(one @ back - corners).max())


@pytest.mark.parametrize("seed", [3, 5, 8])
def test_a_part_is_found_at_its_place(seed: int) -> None:
    whole, cut = sketch(original(seed)), sketch(part(seed))
    found = by_placing(whole, cut)
    assert found is not None
    assert off(found.matrix, true_map(whole, cut), cut) < 12
    back = by_placing(cut, whole)
    assert back is not None
    assert off(np.linalg.inv(back.matrix), true_map(whole, cut), cut) < 12


@pytest.mark.parametrize("seed", range(4, 12))
def test_another_picture_has_no_place_there(seed: int) -> None:
    assert by_placing(sketch(original()), sketch(original(seed))) is None
    assert by_placing(sketch(original()), sketch(Image.new("RGB", SIZE, "white"))) is None


def test_a_place_is_a_sign_of_a_copy() -> None:
    assert hinted(sketch(original()), sketch(part()))
    assert not hinted(sketch(original()), sketch(part(9)))


@pytest.mark.parametrize("seed", [3, 5, 8])
def test_most_of_the_pixels_make_a_map_exact(seed: int) -> None:
    grain = np.random.default_rng(seed).standard_normal((SIZE[1], SIZE[0], 3)).astype(np.float32)
    soft = np.asarray(cv2.GaussianBlur(grain, (0, 0), 5))
    foliage = Image.fromarray((128 + 42 * soft / soft.std()).clip(0, 255).astype(np.uint8))
    whole, cut = sketch(foliage), sketch(part_of(foliage, seed))
    true = true_map(whole, cut)
    rough = np.array([[1.01, 0, 2.5], [0, 0.99, -2.0], [0, 0, 1]]) @ true
    # What is larger is laid on what is smaller.
    assert np.linalg.det(true) > 1
    found = settled(cut, whole, np.linalg.inv(rough))
    assert found is not None
    assert off(np.linalg.inv(found.way), true, cut) < 1.0
    assert found.drift < 0.2


def test_a_map_that_is_far_off_leads_nowhere_or_explains_little() -> None:
    whole, other = sketch(original()), sketch(original(9))
    found = settled(whole, other, np.eye(3))
    assert found is None or found.points < 64


def colourful() -> Image.Image:
    """A poor JPEG lets strong colours run out into what is beside them."""
    red, green, blue = original().split()
    return Image.merge(
        "RGB",
        (
            red.point(lambda value: min(255, 200 + value // 2)),
            green.point(lambda value: value // 3),
            blue.point(lambda value: value // 4),
        ),
    )


def overhang(found: Proof | None) -> float:
    assert found is not None
    return found.overhang


@pytest.mark.parametrize("degrees", [8, -8])
def test_empty_corners_of_a_turned_part_show_nothing_more(degrees: float) -> None:
    # From the corner of the picture: its own corners reach out of what it was made of.
    size = (200, 146)
    cut = colourful().crop((0, 0, 520, 380)).resize(size)
    copy = sketch(jpeg(captioned(turned(cut, degrees), np.random.default_rng(1)), 40))
    whole = sketch(colourful())
    assert copy.content.filled == 0  # not told by its colours
    reduced = np.diag([SIZE[0] / whole.width * 200 / 520, SIZE[1] / whole.height * 146 / 380, 1.0])
    turn = cv2.getRotationMatrix2D(((size[0] - 1) / 2, (size[1] - 1) / 2), degrees, 1.0)
    enlarged = np.diag([copy.width / size[0], copy.height / size[1], 1.0])
    way = enlarged @ np.vstack([turn, [0, 0, 1]]) @ reduced
    found = shares(whole, copy, way, fills_of(whole, copy, way))
    assert found.overhang < 1.5
    assert found.second > 0.97


@pytest.mark.parametrize("degrees", [8, -8])
def test_a_dark_scene_that_is_seen_turned_shows_more(degrees: float) -> None:
    scene = photo_like(3, (900, 700))
    # Dark at the edge, and getting there little by little.
    y, x = np.mgrid[-1:1:700j, -1:1:900j]
    light = np.clip(1.5 - 1.45 * np.hypot(x, y), 0, 1)[..., None]
    dark = Image.fromarray((np.asarray(scene) * light).astype(np.uint8))
    second = turned(dark, degrees).crop((140, 110, 760, 590))
    first = dark.crop((140, 110, 760, 590))
    assert overhang(prove(sketch(first), sketch(second))) > 1.5


def test_of_drawings_none_is_looked_for() -> None:
    drawing = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(drawing)
    draw.ellipse((200, 80, 500, 380), outline="black", width=12)
    draw.pieslice((200, 80, 500, 380), 90, 270, fill="black")
    draw.rectangle((60, 420, 580, 440), fill="black")
    smaller = drawing.crop((LEFT, TOP, RIGHT, BOTTOM))
    assert sketch(drawing).is_drawn
    assert by_placing(sketch(drawing), sketch(smaller)) is None


def stripes(seed: int) -> Image.Image:
    """Bands as of a cloth or a sky, each as it comes."""
    rng = np.random.default_rng(seed)
    rows = np.repeat(rng.uniform(40, 215, 60), 8)[: SIZE[1]]
    soft = np.asarray(cv2.GaussianBlur(np.tile(rows[:, None], (1, SIZE[0])), (0, 0), 2.0))
    grain = rng.standard_normal((SIZE[1], SIZE[0])) * 4
    return Image.fromarray((soft + grain).clip(0, 255).astype(np.uint8)).convert("RGB")


@pytest.mark.parametrize("seed", range(6))
def test_stripes_that_lie_on_stripes_prove_nothing(seed: int) -> None:
    one, other = sketch(stripes(seed)), sketch(stripes(seed + 1))
    found = prove(one, other)
    assert found is None or certainty(found) < COPY_CERTAINTY
    cut = sketch(stripes(seed).crop((LEFT, TOP, RIGHT, BOTTOM)))
    assert settled(cut, one, np.linalg.inv(true_map(one, cut))) is None
