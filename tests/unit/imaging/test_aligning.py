"""Maps that are nearly right are made exact, as following points would make them."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image

from photosim.core.arrays import Bytes
from photosim.imaging.verify import Sketch, maps, prove
from photosim.imaging.verify.aligning import (
    _LARGE,
    _SMALL,
    _cell_sums,
    _four_each,
    _template,
    aligned,
)
from photosim.imaging.verify.following import follow
from photosim.library.matching.naming import certainty
from photosim.ml.measure.attacks import brightness, jpeg
from tests.helpers.pictures import photo_like

SIZE = (320, 240)


def foliage(seed: int) -> Image.Image:
    """Structure everywhere, soft enough to be followed."""
    rng = np.random.default_rng(seed)
    grain = rng.standard_normal((SIZE[1], SIZE[0], 3)).astype(np.float32)
    soft = np.asarray(cv2.GaussianBlur(grain, (0, 0), 2.5))
    return Image.fromarray((128 + 42 * soft / soft.std()).clip(0, 255).astype(np.uint8))


PHOTO = foliage(3)


def sketch(picture: Image.Image | Bytes) -> Sketch:
    return Sketch(np.ascontiguousarray(np.asarray(picture)[..., ::-1]))


def way(degrees: float, scale: float = 1.0, x: float = 0.0, y: float = 0.0) -> maps.Matrix:
    matrix = np.vstack([cv2.getRotationMatrix2D((160, 120), degrees, scale), [0, 0, 1]])
    matrix[:2, 2] += (x, y)
    return matrix


def moved(by: maps.Matrix, fill: int | None = None) -> Image.Image:
    border = cv2.BORDER_REPLICATE if fill is None else cv2.BORDER_CONSTANT
    warped = cv2.warpAffine(
        np.asarray(PHOTO), by[:2], SIZE, borderMode=border, borderValue=(fill or 0,) * 3
    )
    return Image.fromarray(np.asarray(warped, np.uint8))


def off(one: maps.Matrix, other: maps.Matrix) -> float:
    """By how many pixels two maps put a corner to different places at most."""
    corners = np.array([[0.0, 0, 1], [319, 0, 1], [0, 239, 1], [319, 239, 1]])
    return float(np.abs(corners @ (one - other).T).max())


@pytest.mark.parametrize("true", [way(0), way(7), way(25, 0.9), way(-90, 0.75), way(3, 0.6, 30)])
@pytest.mark.parametrize("wrong", [way(0, 1.0, 1.5, -1), way(0.5), way(0, 1.012), way(0.3, 0.99)])
def test_a_map_is_made_exact(true: maps.Matrix, wrong: maps.Matrix) -> None:
    copy = jpeg(brightness(moved(true), 0.85), 80)
    found = aligned(sketch(PHOTO), sketch(copy), wrong @ true, (False, False))
    assert off(wrong @ true, true) > 0.7
    assert found is not None
    assert off(found.way, true) < 0.2
    assert found.residual < 0.1
    assert found.drift < 0.1
    assert found.points > 24


def test_corners_of_one_colour_say_nothing() -> None:
    true = way(25)
    copy = sketch(moved(true, fill=255))
    found = aligned(sketch(PHOTO), copy, way(0, 1.0, 1) @ true, (False, True))
    assert copy.content.filled > 0.1
    assert found is not None
    assert off(found.way, true) < 0.2


def test_what_is_far_away_is_not_found() -> None:
    assert aligned(sketch(PHOTO), sketch(moved(way(0))), way(0, 1.0, 40, 25)) is None
    assert aligned(sketch(PHOTO), sketch(foliage(9)), np.eye(3)) is None


@pytest.mark.parametrize("pixels", [0.2, 0.4, 0.9, 3.0])
def test_another_point_of_view_drifts_as_when_points_are_followed(pixels: float) -> None:
    """What is no affine map is told by what is left, or left to following points."""
    x, y = np.meshgrid(np.arange(320, dtype=np.float32), np.arange(240, dtype=np.float32))
    bent = x + pixels * np.sin(y / 25).astype(np.float32)
    other = cv2.remap(np.asarray(PHOTO), bent, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    one, two = sketch(PHOTO), sketch(np.asarray(other, np.uint8))
    followed, found = follow(one, two, np.eye(3)), aligned(one, two, np.eye(3))
    assert followed is not None
    assert followed.drift > 0.3 * pixels
    assert (found is None) if pixels > 0.8 else (found is not None)
    if found is not None:
        assert found.drift == pytest.approx(followed.drift, rel=0.35)
        assert found.residual == pytest.approx(followed.residual, rel=0.35)


def test_a_part_is_proved_without_following_points(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("points are followed")

    photo = Image.blend(photo_like(3, SIZE), PHOTO, 0.5)
    part = sketch(photo.crop((30, 25, 300, 220)))
    monkeypatch.setitem(prove.__globals__, "follow", refused)
    found = prove(part, sketch(photo))
    assert found is not None
    assert found.agree > 0.98
    assert found.first_share > 0.97 > found.second_share
    assert found.inliers >= 24


def test_a_soft_picture_reduced_is_as_surely_a_copy_as_by_followed_points() -> None:
    photo = photo_like(3, SIZE)
    small = photo.resize((160, 120))
    first, second = (
        Sketch(np.ascontiguousarray(np.asarray(jpeg(one, 88))[..., ::-1])) for one in (photo, small)
    )
    found = prove(first, second)
    assert found is not None
    assert found.points >= 24
    assert certainty(found) > 0.98


@pytest.mark.parametrize("seed", [0, 3, 4, 9])
def test_a_picture_with_few_corners_is_laid_on_its_small_copy(seed: int) -> None:
    """Straight edges, and grain that the copy lost: small cells don't tell, large ones do."""
    picture = photo_like(seed, SIZE)
    small = sketch(picture.resize((160, 120), Image.Resampling.BICUBIC))
    found, followed = (
        aligned(sketch(picture), small, way(0, 1.0, 0.8, -0.6)),
        follow(sketch(picture), small, np.eye(3)),
    )
    assert found is not None
    assert followed is not None
    assert off(found.way, np.eye(3)) < 0.5
    assert found.points > 24
    assert abs(found.residual - followed.residual) < 0.1
    assert found.drift < 0.1


def test_a_picture_with_few_corners_is_not_laid_on_another_point_of_view() -> None:
    picture = np.asarray(photo_like(0, SIZE))
    x, y = np.meshgrid(np.arange(320, dtype=np.float32), np.arange(240, dtype=np.float32))
    bent = x + 3 * np.sin(y / 25).astype(np.float32)
    other = cv2.remap(picture, bent, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    found = aligned(sketch(picture), sketch(np.asarray(other, np.uint8)), np.eye(3))
    assert found is None or found.drift > 0.5


@pytest.mark.parametrize("size", [(320, 240), (320, 213), (199, 320)])
@pytest.mark.parametrize("weighed", [False, True])
def test_cells_are_summed_as_one_pixel_after_the_other(
    size: tuple[int, int], weighed: bool
) -> None:
    rng = np.random.default_rng(1)
    template = _template(sketch(PHOTO.resize(size)), 1.0)
    _, height, width = template.slopes.shape
    at = np.flatnonzero(rng.random(height * width) < 0.8)
    left, weights = rng.standard_normal((2, len(at))).astype(np.float32)
    small = _cell_sums(template, at, left, weights if weighed else None)
    for sums, (side, _) in ((small, _SMALL), (_four_each(small), _LARGE)):
        expected = np.zeros((7, height // side, width // side))
        for pixel, off, weight in zip(at.tolist(), left.tolist(), weights.tolist(), strict=True):
            row, column = divmod(pixel, width)
            if row // side >= height // side or column // side >= width // side:
                continue
            x, y = template.slopes[:, row, column].tolist()
            told = (x * x, x * y, y * y, x * off, y * off, 1, weight if weighed else 1)
            expected[:, row // side, column // side] += told
        assert sums.shape == expected.shape
        np.testing.assert_allclose(sums, expected, rtol=1e-4, atol=0.01)
