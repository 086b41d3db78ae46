"""Animations of other formats that show the same frames."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from photosim.imaging import animation
from tests.helpers.pictures import finely_drawn

PICTURE = finely_drawn(5, (360, 240))
PAN = [PICTURE.crop((step, 0, 300 + step, 240)) for step in range(0, 40, 8)]
FEW_COLOURS = [one.quantize(128) for one in PAN]
FASTER = {"duration": 40}


def saved(frames: list[Image.Image], form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    options = {"duration": 80, **options}
    frames[0].save(buffer, form, save_all=True, append_images=frames[1:], **options)
    return buffer.getvalue()


def photo() -> bytes:
    buffer = io.BytesIO()
    PAN[0].save(buffer, "JPEG")
    return buffer.getvalue()


GIF = saved(FEW_COLOURS, "GIF", loop=0)
APNG = saved(PAN, "PNG")
WEBP = saved(PAN, "WEBP", quality=80)
OF_GIF = [one.convert("RGB") for one in FEW_COLOURS]
ANOTHER_END = [*PAN[:-1], PICTURE.crop((0, 0, 300, 240))]

CASES: dict[str, tuple[bytes, bytes, bool]] = {
    "a GIF as an animated PNG": (GIF, saved(OF_GIF, "PNG"), True),
    "a GIF as WebP without loss": (GIF, saved(OF_GIF, "WEBP", lossless=True), True),
    "an animated PNG as WebP": (APNG, WEBP, True),
    "an animated PNG as AVIF": (APNG, saved(PAN, "AVIF", quality=80), True),
    "WebP saved again": (WEBP, saved(PAN, "WEBP", quality=60), True),
    "a GIF of few colours of it": (APNG, GIF, False),
    "a GIF as WebP with loss": (GIF, saved(OF_GIF, "WEBP", quality=80), False),
    "a frame less": (APNG, saved(PAN[:-1], "WEBP", quality=80), False),
    "another last frame": (APNG, saved(ANOTHER_END, "WEBP", quality=80), False),
    "the other way round": (APNG, saved([PAN[0], *PAN[:0:-1]], "WEBP", quality=80), False),
    "faster": (APNG, saved(PAN, "WEBP", quality=80, **FASTER), False),
    "smaller": (APNG, saved([one.resize((150, 120)) for one in PAN], "PNG"), False),
    "a still": (APNG, saved(PAN[:1], "PNG"), False),
    "two stills": (saved(PAN[:1], "PNG"), saved(PAN[:1], "WEBP", lossless=True), False),
    "a photo": (APNG, photo(), False),
    "cut short": (APNG, WEBP[: len(WEBP) // 2], False),
    "nothing": (APNG, b"", False),
}


@pytest.mark.parametrize("name", CASES)
def test_frames_of_two_formats(name: str) -> None:
    first, second, expected = CASES[name]
    assert animation.show_the_same(first, second) is expected
    assert animation.show_the_same(second, first) is expected


def test_endless_animations_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(animation, "MOST_PIXELS", 300 * 240 * len(PAN) - 1)
    assert not animation.show_the_same(APNG, WEBP)
