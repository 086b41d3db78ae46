"""Pictures for tests: procedural photos, EXIF blocks, JPEG and DNG files, and odd files.

Everything is made from seeds, so that two runs see the same bytes of pixels.
"""

from __future__ import annotations

import functools
import io
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from tests.helpers.odd_files import OddFile, odd_files

__all__ = [
    "STORED",
    "OddFile",
    "dng_bytes",
    "exif_block",
    "finely_drawn",
    "four_corners",
    "jpeg_bytes",
    "odd_files",
    "photo_like",
    "stored",
    "write_jpeg",
]

STORED: dict[int, Image.Transpose] = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How an upright picture has to be turned to be stored under an EXIF orientation."""


def photo_like(seed: int, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """A picture that has what photos have: soft light, edges, texture and noise; mode RGB.

    Two seeds give pictures as different as two subjects; the same seed at two sizes gives the
    same subject.
    """
    # Drawn at one size and scaled, so that the subject does not depend on the size asked for.
    whole = _drawn(seed)
    return whole.copy() if size == whole.size else whole.resize(size, Image.Resampling.BICUBIC)


@functools.lru_cache(maxsize=64)
def _drawn(seed: int) -> Image.Image:
    rng = np.random.default_rng(seed)
    width, height = 240, 180
    light = Image.fromarray(rng.integers(30, 226, (4, 5, 3), dtype=np.uint8))
    picture = light.resize((width, height), Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(picture)
    for _ in range(int(rng.integers(5, 12))):
        x, y = int(rng.integers(-20, width)), int(rng.integers(-20, height))
        w, h = int(rng.integers(15, 130)), int(rng.integers(15, 110))
        color = tuple(int(value) for value in rng.integers(0, 256, 3))
        if rng.random() < 0.5:
            draw.ellipse((x, y, x + w, y + h), fill=color)
        else:
            corners = [(x + int(rng.integers(0, w)), y + int(rng.integers(0, h))) for _ in range(4)]
            draw.polygon(corners, fill=color)
    angle, period = float(rng.uniform(0, np.pi)), float(rng.uniform(6, 30))
    across = np.arange(width, dtype=np.float32) * np.float32(np.cos(angle))
    down = np.arange(height, dtype=np.float32) * np.float32(np.sin(angle))
    texture = 8 * np.sin((down[:, None] + across) * np.float32(2 * np.pi / period))
    texture += rng.standard_normal((height, width), dtype=np.float32) * 5
    pixels = np.asarray(picture).astype(np.int16) + texture.astype(np.int16)[:, :, None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def finely_drawn(seed: int, size: tuple[int, int] = (960, 720)) -> Image.Image:
    """A picture with detail down to its last pixel, as of a sharp photo: mode RGB.

    Noise whose power falls with the square of the frequency, and shapes with hard edges.
    """
    rng = np.random.default_rng(seed)
    width, height = size
    waves = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None])
    waves[0, 0] = 1
    shape = waves.shape
    spectrum = (rng.standard_normal(shape) + 1j * rng.standard_normal(shape)) / waves
    ground = np.fft.irfft2(spectrum, s=(height, width))
    ground = 128 + 40 * ground / ground.std()
    picture = Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8)).convert("RGB")
    draw = ImageDraw.Draw(picture)
    for _ in range(40):
        x, y = int(rng.integers(0, width)), int(rng.integers(0, height))
        reach = int(rng.integers(4, width // 8))
        color = tuple(int(value) for value in rng.integers(0, 256, 3))
        draw.line((x, y, x + reach, y + int(rng.integers(-reach, reach))), fill=color, width=2)
    return picture


def four_corners(size: tuple[int, int] = (96, 64)) -> Image.Image:
    """A picture that shows how it was turned: red, green, blue, yellow from the top left on."""
    width, height = size
    picture = Image.new("RGB", size)
    half = (width // 2, height // 2)
    picture.paste((220, 30, 30), (0, 0, half[0], half[1]))
    picture.paste((30, 200, 30), (half[0], 0, width, half[1]))
    picture.paste((30, 30, 220), (0, half[1], half[0], height))
    picture.paste((220, 220, 30), (half[0], half[1], width, height))
    return picture


def stored(image: Image.Image, orientation: int) -> Image.Image:
    """The upright ``image`` as a camera stores it under an EXIF orientation from 1 to 8."""
    turn = STORED.get(orientation)
    return image if turn is None else image.transpose(turn)


def exif_block(
    *,
    orientation: int | None = None,
    make: str = "",
    model: str = "",
    lens: str = "",
    taken: str = "",
    subseconds: str = "",
    exposure: tuple[int, int] | None = None,
    f_number: float | None = None,
    iso: int | None = None,
    gps: tuple[float, float] | None = None,
) -> bytes:
    """An EXIF block with the fields given; ``taken`` as ``2021:05:04 10:11:12``."""
    exif = Image.Exif()
    main = {271: make, 272: model, 274: orientation}
    details: dict[int, object] = {36867: taken, 37521: subseconds, 42036: lens}
    details |= {33434: exposure and exposure[0] / exposure[1], 33437: f_number, 34855: iso}
    for tag, value in main.items():
        if value:
            exif[tag] = value
    inner = {tag: value for tag, value in details.items() if value}
    if inner:
        exif.get_ifd(34665).update(inner)
    if gps is not None:
        latitude, longitude = gps
        exif.get_ifd(34853).update(
            {
                1: "N" if latitude >= 0 else "S",
                2: _sexagesimal(abs(latitude)),
                3: "E" if longitude >= 0 else "W",
                4: _sexagesimal(abs(longitude)),
            }
        )
    return exif.tobytes()


def jpeg_bytes(
    image: Image.Image,
    *,
    orientation: int = 1,
    exif: bytes = b"",
    quality: int = 90,
    progressive: bool = False,
    icc_profile: bytes | None = None,
) -> bytes:
    """A JPEG file that shows the upright ``image``, stored under ``orientation``.

    ``exif`` is used as it is where given (see :func:`exif_block`), and has to name the
    orientation itself.
    """
    output = io.BytesIO()
    block = exif or (exif_block(orientation=orientation) if orientation != 1 else b"")
    stored(image, orientation).save(
        output,
        "JPEG",
        quality=quality,
        exif=block,
        progressive=progressive,
        icc_profile=icc_profile,
    )
    return output.getvalue()


def write_jpeg(
    path: Path,
    image: Image.Image,
    *,
    orientation: int = 1,
    exif: bytes = b"",
    quality: int = 90,
    progressive: bool = False,
    icc_profile: bytes | None = None,
) -> Path:
    """Write :func:`jpeg_bytes` to ``path``, making its folder; returns the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(
        jpeg_bytes(
            image,
            orientation=orientation,
            exif=exif,
            quality=quality,
            progressive=progressive,
            icc_profile=icc_profile,
        )
    )
    return path


def dng_bytes(
    image: Image.Image,
    *,
    preview: Image.Image | None = None,
    orientation: int = 1,
    make: str = "Handmade",
    model: str = "One",
) -> bytes:
    """A minimal DNG of the stored ``image``: 16-bit RGGB sensor data, maybe a JPEG preview.

    Reference: Adobe DNG specification 1.4, chapters 2 and 4.
    """
    pixels = np.asarray(image.convert("RGB")).astype(np.uint16) * 257
    height, width = pixels.shape[0] // 2 * 2, pixels.shape[1] // 2 * 2
    sensor = pixels[:height, :width, 1].copy()
    sensor[::2, ::2] = pixels[:height:2, :width:2, 0]
    sensor[1::2, 1::2] = pixels[1:height:2, 1:width:2, 2]
    raw: dict[int, tuple[str, Sequence[int]]] = {
        254: ("I", [0]),
        256: ("I", [width]),
        257: ("I", [height]),
        258: ("H", [16]),
        259: ("H", [1]),
        262: ("H", [32803]),
        277: ("H", [1]),
        278: ("I", [height]),
        279: ("I", [sensor.nbytes]),
        33421: ("H", [2, 2]),
        33422: ("B", [0, 1, 1, 2]),
        50717: ("I", [65535]),
    }
    main: dict[int, tuple[str, Sequence[int]]] = {
        271: ("s", (make + "\0").encode("ascii")),
        272: ("s", (model + "\0").encode("ascii")),
        274: ("H", [orientation]),
        50706: ("B", [1, 4, 0, 0]),
        50707: ("B", [1, 1, 0, 0]),
        50708: ("s", f"{make} {model}\0".encode("ascii")),
        50721: ("r", [1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1]),
        50728: ("u", [1, 1, 1, 1, 1, 1]),
        50778: ("H", [21]),
    }
    if preview is None:
        return _tiff([main | raw], {0: sensor.tobytes()})
    encoded = jpeg_bytes(preview)
    main |= {
        254: ("I", [1]),
        256: ("I", [preview.width]),
        257: ("I", [preview.height]),
        258: ("H", [8, 8, 8]),
        259: ("H", [7]),
        262: ("H", [6]),
        277: ("H", [3]),
        278: ("I", [preview.height]),
        279: ("I", [len(encoded)]),
    }
    return _tiff([main, raw], {0: encoded, 1: sensor.tobytes()})


def _tiff(
    directories: Sequence[Mapping[int, tuple[str, Sequence[int]]]], strips: Mapping[int, bytes]
) -> bytes:
    """A little-endian TIFF: the first directory, the others below its SubIFDs, a strip each."""
    at = 8
    strip_at = {}
    body = b""
    for number, strip in strips.items():
        strip_at[number] = at + len(body)
        body += strip + b"\0" * (len(strip) % 2)
    at += len(body)
    written: list[bytes] = []
    starts: list[int] = []
    for number in reversed(range(len(directories))):
        entries = dict(directories[number])
        entries[273] = ("I", [strip_at[number]])
        if number == 0 and len(directories) > 1:
            entries[330] = ("I", list(reversed(starts)))
        start = at + sum(len(part) for part in written)
        written.append(_directory(entries, start))
        starts.append(start)
    return b"II*\0" + struct.pack("<I", starts[-1]) + body + b"".join(written)


def _directory(entries: Mapping[int, tuple[str, Sequence[int]]], start: int) -> bytes:
    kinds = {"B": (1, 1, "B"), "s": (2, 1, "B"), "H": (3, 1, "H"), "I": (4, 1, "I")}
    kinds |= {"u": (5, 2, "I"), "r": (10, 2, "i")}
    head, tail = struct.pack("<H", len(entries)), b""
    after = start + 2 + 12 * len(entries) + 4
    for tag, (code, values) in sorted(entries.items()):
        kind, per_value, letter = kinds[code]
        raw = struct.pack(f"<{len(values)}{letter}", *values)
        inline = raw.ljust(4, b"\0")
        if len(raw) > 4:
            inline = struct.pack("<I", after + len(tail))
            tail += raw + b"\0" * (len(raw) % 2)
        head += struct.pack("<HHI", tag, kind, len(values) // per_value) + inline
    return head + struct.pack("<I", 0) + tail


def _sexagesimal(degrees: float) -> tuple[float, float, float]:
    minutes = degrees % 1 * 60
    return float(int(degrees)), float(int(minutes)), round(minutes % 1 * 60, 4)
