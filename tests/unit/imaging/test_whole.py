from __future__ import annotations

import io
from pathlib import Path

import cv2
import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageFilter

from photosim.imaging.decode import open_photo
from photosim.imaging.prepare import PreparedPhoto, PrepareRequest, prepare
from photosim.imaging.verify.whole.enlarged import enlarged
from photosim.imaging.whole import PATCH, WHOLE, Patches, PixelHash, patch_places
from tests.helpers.heic import QUICKLY
from tests.helpers.pictures import dng_bytes, finely_drawn, jpeg_bytes, photo_like

SMALL = photo_like(3, (64, 48))


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    output = io.BytesIO()
    image.save(output, kind, **options)  # type: ignore[arg-type]
    return output.getvalue()


def pixels_of(data: bytes) -> PreparedPhoto:
    result = prepare(PrepareRequest(data, PixelHash(), min_side=WHOLE))
    assert isinstance(result, PreparedPhoto)
    return result


WITH_HOLE = SMALL.convert("RGBA")
WITH_HOLE.putpixel((5, 5), (0, 0, 0, 0))
SIXTEEN = np.asarray(SMALL).astype(np.uint16) * 257


@pytest.mark.parametrize(
    ("data", "complete"),
    [
        (jpeg_bytes(SMALL), True),
        (saved(SMALL, "PNG"), True),
        (saved(SMALL.convert("L"), "PNG"), True),
        (saved(SMALL.convert("P"), "PNG"), True),
        (saved(SMALL.convert("RGBA"), "PNG"), True),
        (saved(SMALL, "TIFF"), True),
        (saved(SMALL, "TIFF", compression="tiff_lzw"), True),
        (saved(SMALL, "BMP"), True),
        (saved(SMALL, "WEBP", lossless=True), True),
        # What is decoded is not all that there is.
        (saved(SMALL, "MPO", save_all=True, append_images=[SMALL]), False),
        (saved(SMALL.convert("CMYK"), "JPEG"), False),
        (saved(WITH_HOLE, "PNG"), False),
        (saved(SMALL.convert("P"), "PNG", transparency=3), False),
        (cv2.imencode(".png", SIXTEEN)[1].tobytes(), False),
        (cv2.imencode(".tiff", SIXTEEN)[1].tobytes(), False),
        (saved(SMALL, "PNG", save_all=True, append_images=[photo_like(4, (64, 48))]), False),
        (saved(SMALL, "TIFF", save_all=True, append_images=[SMALL]), False),
        (saved(SMALL, "WEBP", save_all=True, append_images=[photo_like(4, (64, 48))]), False),
        (saved(SMALL, "GIF"), False),
        (saved(SMALL, "AVIF"), False),
        (dng_bytes(photo_like(3), preview=photo_like(3)), False),
    ],
)
def test_what_the_pixels_do_not_tell_is_known(data: bytes, complete: bool) -> None:
    assert open_photo(data).complete is complete
    assert pixels_of(data).complete is complete


def test_a_phones_photo_with_nothing_beside_it_is_complete() -> None:
    output = io.BytesIO()
    pillow_heif.from_pillow(SMALL).save(output, enc_params=QUICKLY)
    assert open_photo(output.getvalue()).complete
    two = pillow_heif.from_pillow(SMALL)
    two.add_from_pillow(photo_like(4, (64, 48)))
    output = io.BytesIO()
    two.save(output, enc_params=QUICKLY)
    assert not open_photo(output.getvalue()).complete


def test_equal_pixels_have_one_hash_and_others_another() -> None:
    hashes = {
        bytes(pixels_of(data).pixels)
        for data in (saved(SMALL, "PNG"), saved(SMALL, "TIFF"), saved(SMALL.convert("RGBA"), "PNG"))
    }
    assert len(hashes) == 1
    touched = SMALL.copy()
    touched.putpixel((63, 47), (1, 2, 3))
    wide = Image.frombytes("RGB", (48, 64), SMALL.tobytes())
    for other in (saved(touched, "PNG"), jpeg_bytes(SMALL), saved(wide, "PNG")):
        assert bytes(pixels_of(other).pixels) not in hashes


def test_patches_lie_at_the_same_places_of_every_size() -> None:
    picture = photo_like(1, (640, 480))
    patches = Patches()(picture)
    grey = np.asarray(picture.convert("L"))
    assert patches.shape == (36, PATCH, PATCH)
    for (left, top), patch in zip(patch_places(640, 480), patches, strict=True):
        if min(left, top, 640 - left - PATCH, 480 - top - PATCH) >= 0:
            assert np.array_equal(patch, grey[top : top + PATCH, left : left + PATCH])
    middle = [(x + PATCH / 2) / 640 for x, _ in patch_places(640, 480)]
    again = [(x + PATCH / 2) / 1280 for x, _ in patch_places(1280, 960)]
    assert np.allclose(middle, again, atol=1 / 640)


def certainty(large: Image.Image, small: Image.Image) -> float | None:
    return enlarged(Patches()(large), large.size, Patches()(small), small.size)


def jpeg(image: Image.Image, quality: int) -> Image.Image:
    return Image.open(io.BytesIO(jpeg_bytes(image, quality=quality)))


KERNELS = [Image.Resampling.BILINEAR, Image.Resampling.BICUBIC, Image.Resampling.LANCZOS]


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize("factor", [1.5, 2.0, 3.0])
@pytest.mark.parametrize("quality", [75, 92])
def test_enlarging_is_told_from_reducing(
    kernel: Image.Resampling, factor: float, quality: int
) -> None:
    picture = finely_drawn(5)
    width, height = picture.size
    larger = picture.resize((round(factor * width), round(factor * height)), kernel)
    smaller = picture.resize((round(width / factor), round(height / factor)), kernel)
    assert (certainty(jpeg(larger, quality), picture) or 0) > 0.9
    assert (certainty(picture, jpeg(smaller, quality)) or 0) < 0.1


def test_a_reduced_picture_that_was_sharpened_is_not_taken_for_the_original() -> None:
    picture = finely_drawn(6)
    smaller = picture.resize((480, 360), Image.Resampling.LANCZOS)
    sharpened = smaller.filter(ImageFilter.UnsharpMask(1, 100, 0))
    assert (certainty(picture, sharpened) or 0) < 0.5


def test_nothing_is_said_of_pictures_without_structure_or_of_a_few_pixels() -> None:
    flat = Image.new("RGB", (800, 600), (90, 120, 150))
    assert certainty(flat, flat.resize((400, 300))) is None
    assert certainty(photo_like(1, (90, 60)), photo_like(1, (45, 30))) is None


def test_enlarged_photos_are_told_from_reduced_ones(real_photos: Path) -> None:
    wrong = missed = count = 0
    for path in sorted(real_photos.glob("camera/*.jpg"))[:8]:
        photo = open_photo(path).image
        photo.thumbnail((1600, 1600), Image.Resampling.LANCZOS)
        for factor in (1.5, 2.0):
            size = (round(photo.width * factor), round(photo.height * factor))
            larger = jpeg(photo.resize(size, Image.Resampling.BICUBIC), 88)
            size = (round(photo.width / factor), round(photo.height / factor))
            smaller = jpeg(photo.resize(size, Image.Resampling.LANCZOS), 88)
            count += 1
            missed += (certainty(larger, photo) or 0) < 0.8
            wrong += (certainty(photo, smaller) or 0) >= 0.8
    assert count >= 10
    assert wrong == 0
    assert missed <= count // 5
