"""Animations of other formats that show the same frames."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable

import pytest
from PIL import Image

from photosim.imaging import animation
from tests.helpers.pictures import finely_drawn

FASTER = {"duration": 40}


@functools.cache
def picture() -> Image.Image:
    return finely_drawn(5, (360, 240))


@functools.cache
def pan() -> list[Image.Image]:
    return [picture().crop((step, 0, 300 + step, 240)) for step in range(0, 40, 8)]


@functools.cache
def few_colours() -> list[Image.Image]:
    return [one.quantize(128) for one in pan()]


def saved(frames: list[Image.Image], form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    options = {"duration": 80, **options}
    frames[0].save(buffer, form, save_all=True, append_images=frames[1:], **options)
    return buffer.getvalue()


def photo() -> bytes:
    buffer = io.BytesIO()
    pan()[0].save(buffer, "JPEG")
    return buffer.getvalue()


@functools.cache
def gif() -> bytes:
    return saved(few_colours(), "GIF", loop=0)


def of_gif(form: str, **options: object) -> bytes:
    return saved([one.convert("RGB") for one in few_colours()], form, **options)


@functools.cache
def apng() -> bytes:
    return saved(pan(), "PNG")


def webp(frames: list[Image.Image] | None = None, quality: int = 80, **options: object) -> bytes:
    return saved(frames or pan(), "WEBP", quality=quality, **options)


def another_end() -> list[Image.Image]:
    return [*pan()[:-1], picture().crop((0, 0, 300, 240))]


CASES: dict[str, tuple[Callable[[], bytes], Callable[[], bytes], bool]] = {
    "a GIF as an animated PNG": (gif, lambda: of_gif("PNG"), True),
    "a GIF as WebP without loss": (gif, lambda: of_gif("WEBP", lossless=True), True),
    "an animated PNG as WebP": (apng, webp, True),
    "an animated PNG as AVIF": (apng, lambda: saved(pan(), "AVIF", quality=80), True),
    "WebP saved again": (webp, lambda: webp(quality=60), True),
    "a GIF of few colours of it": (apng, gif, False),
    "a GIF as WebP with loss": (gif, lambda: of_gif("WEBP", quality=80), False),
    "a frame less": (apng, lambda: webp(pan()[:-1]), False),
    "another last frame": (apng, lambda: webp(another_end()), False),
    "the other way round": (apng, lambda: webp([pan()[0], *pan()[:0:-1]]), False),
    "faster": (apng, lambda: webp(**FASTER), False),
    "smaller": (apng, lambda: saved([one.resize((150, 120)) for one in pan()], "PNG"), False),
    "a still": (apng, lambda: saved(pan()[:1], "PNG"), False),
    "two stills": (
        lambda: saved(pan()[:1], "PNG"),
        lambda: saved(pan()[:1], "WEBP", lossless=True),
        False,
    ),
    "a photo": (apng, photo, False),
    "cut short": (apng, lambda: webp()[: len(webp()) // 2], False),
    "nothing": (apng, bytes, False),
}


@pytest.mark.parametrize("name", CASES)
def test_frames_of_two_formats(name: str) -> None:
    make_first, make_second, expected = CASES[name]
    first, second = make_first(), make_second()
    assert animation.show_the_same(first, second) is expected
    assert animation.show_the_same(second, first) is expected


def test_endless_animations_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(animation, "MOST_PIXELS", 300 * 240 * len(pan()) - 1)
    assert not animation.show_the_same(apng(), webp())
