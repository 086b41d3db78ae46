"""Photos decoded for looking at them."""

from __future__ import annotations

import io

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.processes.wire import pack_viewed, unpack_viewed
from photosim.imaging.processes.workers import WorkerPool
from photosim.imaging.viewing import (
    MOST_PIXELS,
    WHOLE,
    ViewedPhoto,
    ViewRequest,
    fitting,
    view,
)
from tests.helpers.heic import QUICKLY
from tests.helpers.pictures import dng_bytes, exif_block, jpeg_bytes, photo_like


def animation(kind: str, times: list[int], size: tuple[int, int] = (60, 40)) -> bytes:
    """Frames of one colour each: 10, 20, … of grey."""
    frames = [Image.new("RGB", size, (10 * (n + 1),) * 3) for n in range(len(times))]
    output = io.BytesIO()
    more = {"lossless": True} if kind == "WEBP" else {}
    frames[0].save(
        output, kind, save_all=True, append_images=frames[1:], duration=times, loop=0, **more
    )
    return output.getvalue()


@pytest.mark.parametrize(
    ("size", "room", "most", "expected"),
    [
        ((4000, 3000), (1920, 1080), MOST_PIXELS, (1440, 1080)),
        ((3000, 4000), (1920, 1080), MOST_PIXELS, (810, 1080)),
        ((9000, 500), (1920, 1080), MOST_PIXELS, (1920, 107)),
        ((300, 200), (1920, 1080), MOST_PIXELS, (300, 200)),
        ((4000, 4000), (WHOLE, WHOLE), 4_000_000, (2000, 2000)),
        ((5000, 1), (50, 50), MOST_PIXELS, (50, 1)),
    ],
)
def test_a_picture_fits_its_room_and_is_never_enlarged(
    size: tuple[int, int], room: tuple[int, int], most: int, expected: tuple[int, int]
) -> None:
    assert fitting(size, *room, most) == expected


@pytest.mark.parametrize(
    ("size", "orientation", "shape", "natural"),
    [
        ((1600, 1200), 1, (300, 400, 3), (1600, 1200)),
        ((1600, 1200), 6, (300, 225, 3), (1200, 1600)),
        ((200, 100), 1, (100, 200, 3), (200, 100)),
    ],
)
def test_a_jpeg_comes_upright_and_within_its_room(
    size: tuple[int, int], orientation: int, shape: tuple[int, int, int], natural: tuple[int, int]
) -> None:
    data = jpeg_bytes(photo_like(1, size), exif=exif_block(orientation=orientation))
    seen = view(ViewRequest(data, 400, 300))
    assert seen.frames.shape == (1, *shape)
    assert (seen.natural, seen.milliseconds, seen.animated) == (natural, (), False)


def test_a_heic_and_the_preview_in_a_raw_are_seen_too() -> None:
    image, output = photo_like(4, (640, 480)), io.BytesIO()
    pillow_heif.from_pillow(image).save(output, quality=90, enc_params=QUICKLY)
    heic = view(ViewRequest(output.getvalue(), 320, 320))
    assert (heic.frames.shape, heic.natural) == ((1, 240, 320, 3), (640, 480))
    raw = view(ViewRequest(dng_bytes(image, preview=image), 320, 320))
    assert raw.frames.shape == (1, 240, 320, 3)


def test_the_whole_of_a_photo_is_all_its_pixels() -> None:
    image = photo_like(2, (500, 400))
    data = jpeg_bytes(image)
    with Image.open(io.BytesIO(data)) as opened:
        expected = np.asarray(opened)
    assert np.array_equal(view(ViewRequest(data, WHOLE, WHOLE)).frames[0], expected)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_an_animation_is_said_to_be_one_and_gives_its_frames(kind: str) -> None:
    data = animation(kind, [100, 200, 300])
    still = view(ViewRequest(data, 400, 300))
    assert (still.frames.shape, still.animated) == ((1, 40, 60, 3), True)
    seen = view(ViewRequest(data, 30, 30, frames=True))
    assert seen.frames.shape == (3, 20, 30, 3)
    assert seen.milliseconds == (100, 200, 300)
    assert [int(frame.mean()) for frame in seen.frames] == [10, 20, 30]
    assert (seen.natural, seen.animated) == ((60, 40), True)


def test_frames_that_take_no_time_are_shown_as_long_as_browsers_do() -> None:
    data = animation("GIF", [0, 50])
    assert view(ViewRequest(data, 30, 30, frames=True)).milliseconds == (100, 50)


def test_an_animation_that_is_cut_short_ends_before(monkeypatch: pytest.MonkeyPatch) -> None:
    data = animation("GIF", [100] * 6, (300, 200))
    seen = view(ViewRequest(data[: len(data) * 2 // 3], 300, 200, frames=True))
    assert 1 <= len(seen.frames) < 6


def test_many_large_frames_are_made_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photosim.imaging.viewing.MOST_PIXELS", 3 * 600)
    seen = view(ViewRequest(animation("GIF", [100] * 3), 400, 300, frames=True))
    assert seen.frames.shape == (3, 20, 30, 3)


def test_what_is_no_photo_says_why() -> None:
    with pytest.raises(PhotoUnreadable):
        view(ViewRequest(b"nothing", 100, 100))
    with pytest.raises(ValueError, match="shows nothing"):
        ViewRequest(b"", 0, 100)


def test_it_survives_the_way_from_a_worker() -> None:
    frames = np.arange(2 * 3 * 4 * 3, dtype=np.uint8).reshape(2, 3, 4, 3)
    sent = ViewedPhoto(frames, (40, 50), (8, 6), animated=True)
    got = unpack_viewed(memoryview(pack_viewed(sent)))
    assert np.array_equal(got.frames, frames)
    assert (got.milliseconds, got.natural, got.animated) == ((40, 50), (8, 6), True)


@pytest.mark.parametrize(
    "message", [b"", b"\x02\x00\x00\x00\x00\x00\x00\x00{}", pack_viewed(
        ViewedPhoto(np.zeros((2, 3, 4, 3), np.uint8), (40,), (8, 6), animated=True)
    )],
)  # fmt: skip
def test_what_is_no_answer_is_refused(message: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of them
        unpack_viewed(memoryview(message))


def test_a_pool_hands_it_over() -> None:
    with WorkerPool(1) as pool:
        seen = pool.view(ViewRequest(jpeg_bytes(photo_like(3, (640, 480))), 320, 320)).result(60)
        assert seen.frames.shape == (1, 240, 320, 3)
        with pytest.raises(PhotoUnreadable):
            pool.view(ViewRequest(b"nothing", 320, 320)).result(60)
