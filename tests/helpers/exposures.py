"""Pairs that look like copies and are none: two exposures of one scene, and two pictures of a kind.

Scenes on an even ground turned between two exposures, a pan over a clipped sky, a sheet on a table,
stars, fog, walls, lawns; screens of one program, pages of one form, sheets of music. Drawn from a
seed; where a photo is wanted, any will do. Those of a camera still want its noise
(:func:`exposed`).
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from photosim.ml.measure.attacks import brightness, jpeg, noise

Photo = Image.Image
Rng = np.random.Generator
Pair = tuple[Photo, Photo]

SIZE = (960, 720)
_BICUBIC = Image.Resampling.BICUBIC


def exposed(photo: Photo, rng: Rng) -> Photo:
    """A camera's own noise and exposure, saved as a good JPEG."""
    return jpeg(noise(brightness(photo, float(rng.uniform(0.92, 1.08))), 6.0, rng), 92)


def _views(scene: Photo, rng: Rng, degrees: float, shift: float, zoom: float = 0.005) -> Pair:
    """Two views of a larger scene (1.5 times SIZE), the second turned, moved and nearer."""
    width, height = SIZE
    middle = (scene.width / 2, scene.height / 2)
    found = []
    for share in (0.0, 1.0):
        way = cv2.getRotationMatrix2D(middle, share * degrees, 1 + share * rng.uniform(-zoom, zoom))
        x, y = rng.uniform(0.3 * shift, shift, 2) * rng.choice([-1, 1], 2)
        way[0, 2] += width / 2 - middle[0] + share * x * width
        way[1, 2] += height / 2 - middle[1] + share * y * height
        found.append(
            Image.fromarray(
                cv2.warpAffine(
                    np.asarray(scene),
                    way,
                    SIZE,
                    flags=cv2.INTER_CUBIC,
                    borderMode=cv2.BORDER_REPLICATE,
                )
            )
        )
    return found[0], found[1]


def _wide(ground: tuple[int, int, int]) -> Photo:
    return Image.new("RGB", (SIZE[0] * 3 // 2, SIZE[1] * 3 // 2), ground)


def _on_ground(photo: Photo, rng: Rng) -> Photo:
    """A few things, cut out of a photo, on an even ground that a lamp may light unevenly."""
    level = int(rng.choice([0, 40, 128, 235, 255]))
    tint = rng.integers(-6, 7, 3) if 20 < level < 240 else np.zeros(3, np.int64)
    scene = _wide((level + int(tint[0]), level + int(tint[1]), level + int(tint[2])))
    pixels = np.asarray(photo.resize((scene.width, scene.height), _BICUBIC))
    mask = np.zeros(pixels.shape[:2], np.uint8)
    for _ in range(int(rng.integers(1, 4))):
        at = (
            scene.width // 2 + int(rng.integers(-220, 221)),
            scene.height // 2 + int(rng.integers(-150, 151)),
        )
        axes = (int(rng.integers(50, 190)), int(rng.integers(50, 170)))
        if rng.random() < 0.5:
            cv2.ellipse(mask, at, axes, float(rng.integers(180)), 0, 360, 255, -1)
        else:
            box = cv2.boxPoints((at, (2.0 * axes[0], 2.0 * axes[1]), float(rng.integers(180))))
            cv2.fillConvexPoly(mask, box.astype(np.int32), 255)
    result = np.where(mask[..., None] > 0, pixels, np.asarray(scene))
    if rng.random() < 0.3 and 20 < level < 240:
        fall = np.linspace(1.0, float(rng.uniform(0.8, 1.0)), scene.width, dtype=np.float32)
        result = (result * fall[None, :, None]).astype(np.uint8)
    return Image.fromarray(np.asarray(result, np.uint8))


def ground_turned(photo: Photo, rng: Rng) -> Pair:
    """Things on an even ground, the camera turned by 3 to 10 degrees."""
    degrees = float(rng.uniform(3, 10) * rng.choice([-1, 1]))
    return _views(_on_ground(photo, rng), rng, degrees, float(rng.choice([0.01, 0.03])))


def ground_moved(photo: Photo, rng: Rng) -> Pair:
    """Things on an even ground, the camera moved."""
    return _views(_on_ground(photo, rng), rng, float(rng.uniform(-1, 1)), 0.06)


def clipped_sky(photo: Photo, rng: Rng) -> Pair:
    """A pan over a scene under a sky without any structure."""
    scene = np.asarray(photo.resize((SIZE[0] * 3 // 2, SIZE[1] * 3 // 2), _BICUBIC)).copy()
    horizon = scene.shape[0] // 2 + int(rng.integers(-150, 150))
    slope = float(rng.uniform(-0.15, 0.15))
    rows, columns = np.indices(scene.shape[:2])
    rough = cv2.GaussianBlur(rng.standard_normal((1, scene.shape[1])), (0, 0), 12)[0] * 60
    scene[rows < horizon + slope * (columns - scene.shape[1] / 2) + rough] = int(
        rng.choice([0, 250, 255])
    )
    return _views(Image.fromarray(scene), rng, float(rng.uniform(-4, 4)), 0.05)


def sheet_on_table(photo: Photo, rng: Rng) -> Pair:
    """A written sheet on a table, the camera held twice."""
    table = int(rng.choice([0, 30, 90, 160]))
    scene = _wide((table, table, table))
    sheet = _page(rng, (620, 480))
    if rng.random() < 0.4:
        sheet.paste(photo.resize((200, 150)), (60, 300))
    turned = sheet.rotate(float(rng.uniform(-3, 3)), _BICUBIC, expand=True, fillcolor=(table,) * 3)
    scene.paste(turned, ((scene.width - turned.width) // 2, (scene.height - turned.height) // 2))
    return _views(scene, rng, float(rng.uniform(-5, 5)), float(rng.choice([0.01, 0.03])))


def stars(_photo: Photo, rng: Rng) -> Pair:
    """The sky at night: it turns, and the camera is moved."""
    scene = np.asarray(_wide((3, 3, 6))).copy()
    for _ in range(int(rng.integers(60, 400))):
        at = (int(rng.integers(scene.shape[1])), int(rng.integers(scene.shape[0])))
        level = int(rng.integers(60, 256))
        cv2.circle(scene, at, int(rng.integers(1, 4)), (level, level, level), -1, cv2.LINE_AA)
    return _views(Image.fromarray(scene), rng, float(rng.uniform(-8, 8)), 0.02)


def fog(photo: Photo, rng: Rng) -> Pair:
    """A scene of which hardly anything is to be seen, a moment later."""
    scene = cv2.GaussianBlur(
        np.asarray(photo.resize((SIZE[0] * 3 // 2, SIZE[1] * 3 // 2), _BICUBIC)), (0, 0), 6
    )
    veil = float(rng.uniform(0.75, 0.92))
    thick = Image.fromarray((scene * (1 - veil) + 205 * veil).astype(np.uint8))
    return _views(thick, rng, float(rng.uniform(-2, 2)), 0.04)


def bricks(_photo: Photo, rng: Rng) -> Pair:
    """Two places of one wall."""
    width, height = 96, 48
    wall = np.zeros((SIZE[1] * 2, SIZE[0] * 2, 3), np.float32)
    wall[:] = 170
    for row in range(wall.shape[0] // height):
        for column in range(-1, wall.shape[1] // width + 1):
            left = column * width + (width // 2 if row % 2 else 0)
            colour = np.array([150, 80, 60]) + rng.normal(0, 14) + rng.normal(0, 4, 3)
            wall[row * height + 4 : (row + 1) * height, max(0, left + 4) : left + width] = colour
    wall += cv2.GaussianBlur(rng.standard_normal(wall.shape).astype(np.float32), (0, 0), 1.5) * 20
    picture = Image.fromarray(np.clip(wall, 0, 255).astype(np.uint8))
    dx, dy = width * int(rng.integers(2, 8)), 2 * height * int(rng.integers(1, 6))
    return picture.crop((0, 0, *SIZE)), picture.crop((dx, dy, dx + SIZE[0], dy + SIZE[1]))


def lawn(_photo: Photo, rng: Rng) -> Pair:
    """Grass in the wind: each blade stands elsewhere a moment later, and the camera moved."""
    height, width = SIZE[1] * 3 // 2, SIZE[0] * 3 // 2
    grass = np.zeros((height, width), np.float32)
    for deviation, strength in ((1.2, 30.0), (3.0, 25.0), (9.0, 15.0)):
        layer = cv2.GaussianBlur(
            rng.standard_normal((height, width)).astype(np.float32), (0, 0), deviation
        )
        grass += strength * layer / layer.std()
    green = np.stack([70 + grass * 0.7, 120 + grass, 50 + grass * 0.5], axis=-1)
    scene = np.clip(green, 0, 255).astype(np.uint8)
    first, second = _views(Image.fromarray(scene), rng, float(rng.uniform(-1, 1)), 0.02)
    rough = rng.standard_normal((2, 40, 54)).astype(np.float32)
    wind = [cv2.resize(one, SIZE, interpolation=cv2.INTER_CUBIC) * 2.5 for one in rough]
    x, y = np.meshgrid(np.arange(SIZE[0], dtype=np.float32), np.arange(SIZE[1], dtype=np.float32))
    moved = cv2.remap(
        np.asarray(second),
        (x + wind[0]).astype(np.float32),
        (y + wind[1]).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT,
    )
    return first, Image.fromarray(moved)


_WORDS = (  # noqa: SIM905 - words are read more easily than a list
    "the order of items and prices was sent by mail on monday with a note that all goods will"
    " arrive before friday please sign here total amount due name street city date number"
).split()


def _page(rng: Rng, size: tuple[int, int]) -> Photo:
    """A page of text."""
    page = Image.new("RGB", size, (250, 250, 247))
    draw = ImageDraw.Draw(page)
    font = ImageFont.load_default(size[1] / 30)
    for line in range(4, 27):
        if rng.random() < 0.12:
            continue
        words = " ".join(str(word) for word in rng.choice(_WORDS, int(rng.integers(4, 9))))
        draw.text((size[0] * 0.08, line * size[1] / 30), words, (20, 20, 20), font)
    return page


def pages_of_a_form(_photo: Photo, rng: Rng) -> Pair:
    """One form, filled in twice with other entries in most fields, by hand."""
    form = Image.new("RGB", (720, 960), "white")
    draw = ImageDraw.Draw(form)
    small, large = ImageFont.load_default(20), ImageFont.load_default(34)
    names = rng.choice(_WORDS, 12)
    draw.text((40, 30), str(rng.choice(_WORDS)).upper() + " FORM", (0, 0, 0), large)
    for row in range(12):
        y = 110 + row * 68
        draw.rectangle((36, y, 684, y + 58), outline=(90, 90, 90), width=2)
        draw.text((44, y + 4), str(names[row]), (60, 60, 60), small)
    return _filled_in(form, rng), _filled_in(form, rng)


def _filled_in(form: Photo, rng: Rng) -> Photo:
    filled = form.copy()
    draw = ImageDraw.Draw(filled)
    font = ImageFont.load_default(32)
    for row in range(12):
        words = " ".join(str(word) for word in rng.choice(_WORDS, int(rng.integers(2, 5))))
        left = int(rng.integers(150, 230))
        draw.text((left, 116 + row * 68 + int(rng.integers(0, 12))), words, (25, 25, 120), font)
    return filled


def screens_of_a_program(photo: Photo, rng: Rng) -> Pair:
    """One program's window with another document in it."""
    found = []
    accent = tuple(int(value) for value in rng.integers(40, 220, 3))
    for number in range(2):
        screen = Image.new("RGB", SIZE, (240, 240, 240))
        draw = ImageDraw.Draw(screen)
        draw.rectangle((0, 0, SIZE[0], 46), fill=accent)
        font = ImageFont.load_default(18)
        for item in range(9):
            draw.text((14 + item * 80, 56), _WORDS[item], (40, 40, 40), font)
        for item in range(14):
            draw.rectangle((8, 96 + item * 42, 176, 130 + item * 42), outline=(190, 190, 190))
            draw.text((20, 102 + item * 42), _WORDS[(item * 5) % 30], (60, 60, 60), font)
        screen.paste(_page(rng, (560, 600)), (300, 100))
        if number:
            screen.paste(photo.resize((240, 180)), (420, 420))
        found.append(screen)
    return found[0], found[1]


def sheets_of_music(_photo: Photo, rng: Rng) -> Pair:
    """Two pages of a piece: the same staves, other notes."""
    found = []
    for _ in range(2):
        sheet = Image.new("RGB", (720, 960), "white")
        draw = ImageDraw.Draw(sheet)
        for staff in range(8):
            top = 80 + staff * 108
            for line in range(5):
                draw.line((50, top + line * 12, 670, top + line * 12), (0, 0, 0), 2)
            for bar in range(5):
                draw.line((50 + bar * 155, top, 50 + bar * 155, top + 48), (0, 0, 0), 3)
            for note in range(16):
                x, y = 70 + note * 37 + int(rng.integers(0, 9)), top - 6 + 6 * int(rng.integers(11))
                draw.ellipse((x, y, x + 15, y + 11), fill=(0, 0, 0))
                draw.line((x + 14, y + 5, x + 14, y - 32), (0, 0, 0), 3)
        found.append(sheet)
    return found[0], found[1]


OF_A_CAMERA: dict[str, Callable[[Photo, Rng], Pair]] = {
    "even ground, turned": ground_turned,
    "even ground, moved": ground_moved,
    "clipped sky": clipped_sky,
    "sheet on a table": sheet_on_table,
    "stars": stars,
    "fog": fog,
    "brick wall": bricks,
    "lawn": lawn,
}
"""Other exposures; they still want :func:`exposed`."""

DRAWN: dict[str, Callable[[Photo, Rng], Pair]] = {
    "form": pages_of_a_form,
    "screen": screens_of_a_program,
    "music": sheets_of_music,
}
"""Other pictures of one kind."""


def pair(name: str, photo: Photo, rng: Rng) -> Pair:
    """Two pictures of which neither was made from the other."""
    if name in DRAWN:
        return DRAWN[name](photo, rng)
    first, second = OF_A_CAMERA[name](photo, rng)
    return exposed(first, rng), exposed(second, rng)
