"""The sharpest photo of a burst."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageFilter

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.sharpness import sharpness
from photosim.imaging.thumbnails import encode
from tests.helpers.pictures import photo_like


def test_the_more_blurred_the_less_sharp() -> None:
    picture = photo_like(3, (320, 240))
    blurred = [picture.filter(ImageFilter.GaussianBlur(radius)) for radius in (0, 0.8, 1.5, 4)]
    found = [sharpness(encode(one)) for one in blurred]
    assert found == sorted(found, reverse=True)
    assert found[0] > 1.3 * found[1]
    moved = np.asarray(picture, dtype=np.float32)
    moved = np.mean([np.roll(moved, shift, axis=1) for shift in range(9)], axis=0)
    assert sharpness(encode(Image.fromarray(moved.astype(np.uint8)))) < found[0]


def test_flat_and_tiny_pictures_have_none_and_what_is_no_thumbnail_is_refused() -> None:
    assert sharpness(encode(Image.new("RGB", (200, 100), "grey"))) == pytest.approx(0, abs=0.01)
    assert sharpness(encode(Image.new("RGB", (2, 100), "red"))) == 0.0
    with pytest.raises(PhotoUnreadable):
        sharpness(b"nothing")
