from __future__ import annotations

import hashlib
import io
import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from photosim.core.errors import PhotoUnreadable
from photosim.core.types import Region
from photosim.imaging import prepare as preparing
from photosim.imaging.decode import open_photo
from photosim.imaging.fingerprint import distance, fingerprint
from photosim.imaging.limits import Limits
from photosim.imaging.prepare import (
    FitWithin,
    KnownContent,
    PreparedPhoto,
    PrepareRequest,
    SmallContent,
    content_hash,
    crop,
    prepare,
)
from tests.helpers.pictures import four_corners, jpeg_bytes, photo_like, write_jpeg
from tests.helpers.transforms import Squeeze


def test_one_reading_gives_everything(tmp_path: Path) -> None:
    photo = photo_like(1, (1600, 1200))
    path = write_jpeg(tmp_path / "a.jpg", photo, orientation=6)
    got = prepare(PrepareRequest(path, Squeeze(32)))
    assert isinstance(got, PreparedPhoto)
    data = path.read_bytes()
    assert got.content_hash == hashlib.blake2b(data, digest_size=20).digest()
    assert got.bytes == len(data)
    assert (got.facts.width, got.facts.height, got.facts.format) == (1600, 1200, "jpeg")
    assert distance(got.fingerprint, fingerprint(photo)) <= 3
    assert Image.open(io.BytesIO(got.thumbnail)).size == (320, 240)
    wanted = np.asarray(photo.resize((32, 32), Image.Resampling.BICUBIC)).astype(int)
    assert got.pixels.shape == (32, 32, 3)
    assert got.pixels.dtype == np.uint8
    assert np.abs(got.pixels - wanted).mean() < 4


def test_bytes_do_as_well_as_a_path(tmp_path: Path) -> None:
    path = write_jpeg(tmp_path / "a.jpg", photo_like(2))
    by_path = prepare(PrepareRequest(path, Squeeze()))
    by_bytes = prepare(PrepareRequest(path.read_bytes(), Squeeze()))
    assert isinstance(by_path, PreparedPhoto)
    assert isinstance(by_bytes, PreparedPhoto)
    assert by_path.content_hash == by_bytes.content_hash
    assert by_path.thumbnail == by_bytes.thumbnail
    assert (by_path.pixels == by_bytes.pixels).all()


def test_known_content_is_read_once_and_never_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    data = jpeg_bytes(photo_like(3))
    asked: list[bytes] = []

    def known(content_hash: bytes) -> bool:
        asked.append(content_hash)
        return False

    def decoded(*_: object, **__: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr(preparing, "open_photo", decoded)
    got = prepare(PrepareRequest(data, Squeeze()), known)
    assert got == KnownContent(hashlib.blake2b(data, digest_size=20).digest(), len(data))
    assert asked == [got.content_hash]


def test_known_content_may_be_undecodable() -> None:
    broken = b"no photo at all"
    assert isinstance(prepare(PrepareRequest(broken, Squeeze()), lambda _: False), KnownContent)
    with pytest.raises(PhotoUnreadable):
        prepare(PrepareRequest(broken, Squeeze()), lambda _: True)


def test_a_region_is_cut_from_the_upright_photo_with_enough_pixels() -> None:
    photo = four_corners((3200, 2400))
    data = jpeg_bytes(photo, orientation=8)
    region = Region(0.5, 0.0, 0.25, 0.25)  # within the green quarter
    got = prepare(PrepareRequest(data, FitWithin(10_000), region, min_side=300))
    assert isinstance(got, PreparedPhoto)
    # Decoded at half size: a quarter of the sides of 1600 × 1200.
    assert got.pixels.shape == (300, 400, 3)
    assert got.pixels[150, 200].tolist() == pytest.approx([30, 200, 30], abs=5)
    assert (got.facts.width, got.facts.height) == (3200, 2400)
    thumbnail = Image.open(io.BytesIO(got.thumbnail))
    assert thumbnail.getpixel((50, 50)) == pytest.approx((30, 200, 30), abs=5)


@pytest.mark.parametrize(
    ("region", "size"),
    [
        (Region(0, 0, 1, 1), (100, 80)),
        (Region(0.25, 0.5, 0.5, 0.25), (50, 20)),
        (Region(-0.5, -0.5, 1, 1), (50, 40)),
        (Region(0.9, 0.9, 5, 5), (10, 8)),
        (Region(0.999999, 0.999999, 1e-9, 1e-9), (1, 1)),
        (Region(0.5, 0.5, 1e-12, 1e-12), (1, 1)),
    ],
)
def test_regions_are_clamped_and_keep_a_pixel(region: Region, size: tuple[int, int]) -> None:
    assert crop(photo_like(1, (100, 80)), region).size == size


@pytest.mark.parametrize(
    "region",
    [Region(1, 0, 1, 1), Region(0, 0, 0, 1), Region(0, 0, 1, -1), Region(-2, 0, 1, 1)],
)
def test_a_region_beside_the_photo_is_an_error(region: Region) -> None:
    with pytest.raises(ValueError, match="not on the photo"):
        crop(photo_like(1, (100, 80)), region)
    with pytest.raises(ValueError, match="not on the photo"):
        PrepareRequest(b"", Squeeze(), region)


def test_limits_reach_the_decoder() -> None:
    data = jpeg_bytes(photo_like(4, (200, 100)))
    with pytest.raises(PhotoUnreadable, match="200 × 100"):
        prepare(PrepareRequest(data, Squeeze()), limits=Limits(pixels=100))


def test_a_preview_keeps_the_proportions() -> None:
    assert FitWithin(100)(photo_like(5, (400, 200))).shape == (50, 100, 3)
    assert FitWithin(1000)(photo_like(5, (400, 200))).shape == (200, 400, 3)
    assert pickle.loads(pickle.dumps(FitWithin(7))) == FitWithin(7)


@pytest.mark.parametrize("name", ["pixels", "decoded_bytes", "file_bytes", "memory_bytes"])
def test_limits_have_to_be_positive(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        Limits(**{name: 0})


def test_the_real_photos_have_different_fingerprints(real_photos: Path) -> None:
    files = sorted((real_photos / "various").iterdir())[:60]
    prints = [fingerprint(open_photo(file).image) for file in files]
    apart = [distance(a, b) for i, a in enumerate(prints) for b in prints[:i]]
    assert min(apart) >= 8
    assert np.mean(apart) == pytest.approx(31.5, abs=2.5)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "gif", "tiff", "bmp", "avif", "heif"])
def test_what_is_too_small_is_told_by_its_header(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = io.BytesIO()
    picture = photo_like(1, (120, 90))
    if kind == "heif":
        pillow_heif.from_pillow(picture).save(out)
    else:
        picture.save(out, format=kind)
    data = out.getvalue()
    asked = PrepareRequest(data, Squeeze(), least=120)
    assert isinstance(prepare(asked), PreparedPhoto)
    monkeypatch.setattr("photosim.imaging.prepare.open_photo", None)  # nothing is decoded
    small = prepare(replace(asked, least=121))
    assert isinstance(small, SmallContent)
    assert (small.content_hash, small.bytes) == (content_hash(data), len(data))
    assert (small.width, small.height) == (120, 90)


def test_what_has_no_header_to_go_by_is_decoded() -> None:
    with pytest.raises(PhotoUnreadable, match="not a picture"):
        prepare(PrepareRequest(b"no photo", Squeeze(), least=100))
    with pytest.raises(PhotoUnreadable):
        prepare(PrepareRequest(jpeg_bytes(photo_like(1))[:20], Squeeze(), least=100))
