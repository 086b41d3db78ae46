from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from photosim.imaging.decode import THUMBNAIL_SIDE
from photosim.imaging.thumbnails import fit, thumbnail
from tests.helpers.pictures import photo_like


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((1000, 750), (320, 240)),
        ((750, 1000), (240, 320)),
        ((320, 100), (320, 100)),
        ((90, 60), (90, 60)),
        ((20_000, 40), (320, 1)),
        ((1, 1), (1, 1)),
        ((321, 321), (320, 320)),
    ],
)
def test_sizes(size: tuple[int, int], wanted: tuple[int, int]) -> None:
    small = Image.open(io.BytesIO(thumbnail(photo_like(1, size))))
    assert small.format == "JPEG"
    assert small.size == wanted
    assert max(small.size) <= THUMBNAIL_SIDE


def test_it_shows_the_photo() -> None:
    photo = photo_like(2, (960, 720))
    small = np.asarray(Image.open(io.BytesIO(thumbnail(photo)))).astype(int)
    wanted = np.asarray(photo.resize((320, 240), Image.Resampling.LANCZOS)).astype(int)
    assert np.abs(small - wanted).mean() < 5


def test_nothing_of_the_original_travels_along() -> None:
    photo = photo_like(3, (200, 150))
    photo.info["exif"] = b"Exif\0\0II*\0\x08\0\0\0\0\0"
    photo.info["icc_profile"] = b"profile" * 9
    photo.info["comment"] = b"somebody's words"
    data = thumbnail(photo)
    assert not {"exif", "icc_profile", "comment"} & set(Image.open(io.BytesIO(data)).info)
    assert b"Exif" not in data
    assert b"ICC_PROFILE" not in data
    assert b"somebody" not in data


def test_fit_leaves_small_pictures_alone() -> None:
    photo = photo_like(4, (100, 80))
    assert fit(photo, 320) is photo
    assert fit(photo, 50).size == (50, 40)


def test_other_modes_are_converted() -> None:
    data = thumbnail(photo_like(5, (100, 80)).convert("L"))
    assert Image.open(io.BytesIO(data)).mode == "RGB"
