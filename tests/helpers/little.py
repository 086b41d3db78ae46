"""Pairs of pictures that differ in little, and copies that differ in nothing but saving.

Documents, screens and score sheets are drawn twice, with another digit, date, item or note; scenes
get a person, lose a small thing, are retouched, stamped, signed, marked; a camera on a stand takes
one twice; a print is photographed again. Everything is made from a seed. Pillow, NumPy and OpenCV.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import pillow_heif
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from photosim.imaging.decode import open_photo
from photosim.imaging.whole import WHOLE
from tests.helpers.pictures import finely_drawn, photo_like

Picture = Image.Image
Rng = np.random.Generator
Size = tuple[int, int]
Scene = Callable[[Rng, Size], Picture]
"""A picture of a scene of that size."""

_RESAMPLING = Image.Resampling
_WORDS = re.findall(
    r"\w+",
    "milk bread apples rice coffee tea sugar butter cheese eggs total tax cash change card table"
    " lamp chair invoice date number amount price due paid station gate seat row class name street"
    " city phone order item piece kilo",
)
_FONTS = sorted(
    str(path)
    for pattern in ("*.ttf", "*.otf")
    for path in Path("/usr/share/fonts").rglob(pattern)
    if not any(word in path.name for word in ("Math", "D050", "Z003", "Symbol", "Fallback"))
)


def made_scene(rng: Rng, size: Size) -> Picture:
    """A scene without any photo at hand: shapes and texture down to the last pixel."""
    seed = int(rng.integers(1 << 30))
    return photo_like(seed, size) if rng.random() < 0.5 else finely_drawn(seed, size)


def photographed(files: Sequence[Path]) -> Scene:
    """Scenes that are parts of photos."""

    def scene(rng: Rng, size: Size) -> Picture:
        with Image.open(files[int(rng.integers(len(files)))]) as opened:
            photo = Image.fromarray(np.asarray(opened.convert("RGB")))
        factor = max(size[0] / photo.width, size[1] / photo.height)
        scale = min(1 / factor, float(rng.uniform(1.0, 2.2))) if factor < 1 else 1 / factor
        width, height = (max(1, int(side * scale)) for side in size)
        left = int(rng.integers(photo.width - width + 1))
        top = int(rng.integers(photo.height - height + 1))
        part = photo.crop((left, top, left + width, top + height))
        return part.resize(size, _RESAMPLING.LANCZOS)

    return scene


def _font(rng: Rng, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    if _FONTS and rng.random() < 0.7:
        return ImageFont.truetype(_FONTS[int(rng.integers(len(_FONTS)))], size)
    return ImageFont.load_default(size)


def _number(rng: Rng, digits: int) -> str:
    return "".join(str(int(rng.integers(10))) for _ in range(digits))


def _other_digit(rng: Rng, text: str) -> str:
    at = int(rng.choice([place for place, sign in enumerate(text) if sign.isdigit()]))
    return text[:at] + str((int(text[at]) + int(rng.integers(1, 10))) % 10) + text[at + 1 :]


def _colour(rng: Rng, low: int = 0, high: int = 256) -> tuple[int, int, int]:
    red, green, blue = (int(value) for value in rng.integers(low, high, 3))
    return red, green, blue


def _paper(rng: Rng, size: Size) -> Picture:
    light = cv2.resize(
        rng.uniform(-12, 6, (3, 3)).astype(np.float32), size, interpolation=cv2.INTER_CUBIC
    )
    sheet = rng.uniform(225, 255) + rng.uniform(-6, 6, 3) + light[..., None]
    sheet = sheet + rng.normal(0, float(rng.choice([0, 0, 1.0, 2.5])), (*light.shape, 1))
    return Image.fromarray(np.clip(sheet, 0, 255).astype(np.uint8))


# -- drawn twice ---------------------------------------------------------------------------------


def receipt(rng: Rng, size: Size, other: Rng | None) -> Picture:
    """A till receipt; with ``other`` a digit, a date or an item is another."""
    width, height = size
    sheet = _paper(rng, size)
    draw = ImageDraw.Draw(sheet)
    letters = int(rng.integers(10, max(11, width // 28)))
    font = _font(rng, letters)
    grey = int(rng.integers(10, 110))
    lines: list[tuple[int, str, str]] = []
    y = letters
    while y < height - 2 * letters:
        if rng.random() < 0.75:
            left = " ".join(rng.choice(_WORDS, int(rng.integers(1, 3))))
            right = f"{int(rng.integers(999))}.{_number(rng, 2)}"
        else:
            left = f"{_number(rng, 2)}.{_number(rng, 2)}.20{_number(rng, 2)}"
            right = _number(rng, 6)
        lines.append((y, left, right))
        y += int(letters * rng.uniform(1.25, 1.9))
    if other is not None:
        at = int(other.integers(len(lines)))
        y, left, right = lines[at]
        if other.random() < 0.25:
            left = " ".join(other.choice(_WORDS, 2)) + " x"
        lines[at] = y, left, _other_digit(other, right)
    for y, left, right in lines:
        draw.text((letters, y), left, font=font, fill=(grey, grey, grey + 10))
        end = width - letters - draw.textlength(right, font=font)
        draw.text((end, y), right, font=font, fill=(grey, grey, grey + 10))
    return sheet


def screen(rng: Rng, size: Size, other: Rng | None) -> Picture:
    """A list in a program's window; with ``other`` a number, a word or a mark is another."""
    width, height = size
    dark = rng.random() < 0.4
    ground = _colour(rng, 20, 50) if dark else _colour(rng, 225)
    ink = (220, 220, 225) if dark else (30, 30, 35)
    picture = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(picture)
    letters = int(rng.integers(11, 18))
    font = _font(rng, letters)
    draw.rectangle((0, 0, width, letters * 2), fill=_colour(rng, 40, 200))
    rows = [
        (y, " ".join(rng.choice(_WORDS, 3)), _number(rng, 5), rng.random() < 0.4)
        for y in range(letters * 3, height - letters * 2, int(letters * 1.8))
    ]
    if other is not None:
        at = int(other.integers(len(rows)))
        y, text, number, marked = rows[at]
        rows[at] = (
            (y, text, _other_digit(other, number), marked),
            (y, " ".join(other.choice(_WORDS, 2)) + " now", number, marked),
            (y, text, number, not marked),
        )[int(other.integers(3))]
    for y, text, number, marked in rows:
        draw.rectangle((letters, y, letters * 2, y + letters), outline=ink, width=1)
        if marked:
            draw.line((letters + 2, y + 2, letters * 2 - 2, y + letters - 2), fill=ink, width=2)
            draw.line((letters + 2, y + letters - 2, letters * 2 - 2, y + 2), fill=ink, width=2)
        draw.text((letters * 3, y), text, font=font, fill=ink)
        draw.text((width - letters * 6, y), number, font=font, fill=ink)
    return picture


def score(rng: Rng, size: Size, other: Rng | None) -> Picture:
    """A score sheet; with ``other`` a note is moved, missing or of another value."""
    width, height = size
    sheet = _paper(rng, size)
    draw = ImageDraw.Draw(sheet)
    gap = int(rng.integers(6, 12))
    notes: list[tuple[int, float, bool]] = []
    for y in range(gap * 4, height - gap * 10, gap * 9):
        for line in range(5):
            place = (gap * 2, y + line * gap, width - gap * 2, y + line * gap)
            draw.line(place, fill=(40, 40, 40), width=max(1, gap // 8))
        x = gap * 5
        while x < width - gap * 4:
            notes.append((x, y + int(rng.integers(9)) * gap / 2, rng.random() < 0.3))
            x += int(gap * rng.uniform(2.5, 5))
    if other is not None:
        at = int(other.integers(len(notes)))
        x, note_y, hollow = notes[at]
        change = int(other.integers(3))
        if change == 0:
            notes.pop(at)
        else:
            moved = gap * int(other.choice([-1, 1])) if change == 1 else 0
            notes[at] = (x, note_y + moved, hollow if change == 1 else not hollow)
    for x, note_y, hollow in notes:
        head = (x - gap * 0.6, note_y - gap * 0.45, x + gap * 0.6, note_y + gap * 0.45)
        ink = (20, 20, 20)
        draw.ellipse(head, outline=ink, fill=None if hollow else ink, width=max(1, gap // 6))
        stem = (x + gap * 0.6, note_y, x + gap * 0.6, note_y - gap * 3)
        draw.line(stem, fill=ink, width=max(1, gap // 8))
    return sheet


def painting(rng: Rng, size: Size, other: Rng | None) -> Picture:
    """Strokes of a brush; with ``other`` one of the last was painted over."""
    width, height = size
    picture = Image.new("RGB", size, _colour(rng, 60, 220))
    draw = ImageDraw.Draw(picture)
    strokes = []
    for _ in range(int(rng.integers(200, 600))):
        x, y = int(rng.integers(width)), int(rng.integers(height))
        length, angle = int(rng.integers(8, max(10, width // 8))), rng.uniform(0, 2 * math.pi)
        end = (x + length * math.cos(angle), y + length * math.sin(angle))
        strokes.append((x, y, *end, _colour(rng), int(rng.integers(3, max(4, width // 60)))))
    if other is not None:
        # One of the last that lies in the picture, so that it is seen.
        at = next(
            place
            for place in range(len(strokes) - 1 - int(other.integers(10)), 0, -1)
            if 20 < strokes[place][2] < width - 20 and 20 < strokes[place][3] < height - 20
        )
        x, y, to_x, to_y, colour, broad = strokes[at]
        red, green, blue = ((value + int(other.integers(70, 186))) % 256 for value in colour)
        strokes.append((x, y, to_x, to_y, (red, green, blue), broad))
    for x, y, to_x, to_y, colour, broad in strokes:
        draw.line((x, y, to_x, to_y), fill=colour, width=broad)
    return picture.filter(ImageFilter.GaussianBlur(0.6))


# -- a scene changed -----------------------------------------------------------------------------


def _place(rng: Rng, picture: Picture, width: int, height: int) -> tuple[int, int]:
    return (
        int(rng.integers(max(1, picture.width - width))),
        int(rng.integers(max(1, picture.height - height))),
    )


def with_person(rng: Rng, scene: Picture, texture: Picture, share: float) -> Picture:
    """Somebody walks through; ``share`` of the height."""
    height = max(24, int(scene.height * share))
    width = max(9, int(height * rng.uniform(0.3, 0.45)))
    mask = Image.new("L", (width * 4, height * 4))
    draw = ImageDraw.Draw(mask)
    w, h = width * 4, height * 4
    draw.ellipse((w * 0.3, 0, w * 0.7, h * 0.22), fill=255)
    draw.rounded_rectangle((w * 0.1, h * 0.2, w * 0.9, h * 0.7), width, fill=255)
    draw.rectangle((w * 0.2, h * 0.6, w * 0.45, h), fill=255)
    draw.rectangle((w * 0.55, h * 0.6, w * 0.8, h), fill=255)
    mask = mask.resize((width, height), _RESAMPLING.LANCZOS)
    x, y = _place(rng, texture, width, height)
    clothes = np.asarray(texture.crop((x, y, x + width, y + height))).astype(np.int16)
    changed = scene.copy()
    at = _place(rng, scene, width, height)
    there = np.asarray(scene.crop((*at, at[0] + width, at[1] + height))).astype(np.float32)
    # Dressed so that they can be told from what is behind them.
    clothes = clothes + (60 if there.mean() < 128 else -60)
    dressed = Image.fromarray(np.clip(clothes, 0, 255).astype(np.uint8))
    changed.paste(dressed, at, mask)
    return changed


def without_thing(rng: Rng, scene: Picture, share: float) -> Picture:
    """Something small with structure is painted over with what lies around it."""
    pixels = np.asarray(scene).copy()
    height, width = pixels.shape[:2]
    reach = max(4, int(min(height, width) * share / 2))
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
    around = (2 * reach, 2 * reach)
    spread = cv2.blur(grey * grey, around) - cv2.blur(grey, around) ** 2
    inner = spread[3 * reach : height - 3 * reach, 3 * reach : width - 3 * reach]
    best = np.flatnonzero(inner >= np.quantile(inner, 0.9))
    y, x = divmod(int(rng.choice(best)), inner.shape[1])
    x, y = x + 3 * reach, y + 3 * reach
    mask = np.zeros((height, width), np.uint8)
    cv2.circle(mask, (x, y), reach, 255, -1)
    window = (slice(y - 3 * reach, y + 3 * reach), slice(x - 3 * reach, x + 3 * reach))
    part, hole = np.ascontiguousarray(pixels[window]), np.ascontiguousarray(mask[window])
    pixels[window] = cv2.inpaint(part, hole, 3, cv2.INPAINT_TELEA)
    return Image.fromarray(pixels)


def with_sticker(rng: Rng, scene: Picture, share: float) -> Picture:
    """A round sticker, in a colour that is not there."""
    changed = scene.copy()
    reach = max(5, int(min(scene.size) * share / 2))
    x, y = _place(rng, scene, 2 * reach, 2 * reach)
    behind = scene.crop((x, y, x + 2 * reach, y + 2 * reach)).resize((1, 1), _RESAMPLING.BOX)
    red, green, blue = ((value + 128) % 256 for value in np.asarray(behind)[0, 0].tolist())
    place = (x, y, x + 2 * reach, y + 2 * reach)
    ImageDraw.Draw(changed).ellipse(place, fill=(red, green, blue))
    return changed


def stamped(rng: Rng, sheet: Picture) -> Picture:
    """A stamp in red, blue or green."""
    layer = Image.new("L", sheet.size)
    draw = ImageDraw.Draw(layer)
    side = int(min(sheet.size) * rng.uniform(0.08, 0.2))
    x, y = _place(rng, sheet, side, side)
    draw.rounded_rectangle((x, y, x + side, y + side // 2), 4, outline=255, width=2)
    word = str(rng.choice(["PAID", "COPY", "OK", "VOID"]))
    draw.text((x + side // 10, y + side // 12), word, font=_font(rng, max(10, side // 3)), fill=255)
    ink = Image.new("RGB", sheet.size, [(200, 20, 30), (20, 40, 180), (20, 120, 40)][side % 3])
    strength = float(rng.uniform(0.5, 0.95))
    return Image.composite(ink, sheet, layer.point([int(strength * v) for v in range(256)]))


def signed(rng: Rng, sheet: Picture) -> Picture:
    """A signature by pen."""
    changed = sheet.copy()
    length = int(min(sheet.size) * rng.uniform(0.1, 0.25))
    x, y = _place(rng, sheet, length, length)
    t = np.linspace(0, 1, 80)
    waves = rng.uniform(2, 6, 4)
    across = x + length * t + length * 0.06 * np.sin(waves[0] * 6 * t)
    down = y + length * (0.5 + 0.12 * np.sin(waves[1] * 6 * t) + 0.08 * np.sin(waves[2] * 9 * t))
    points = list(zip(across.tolist(), down.tolist(), strict=True))
    ImageDraw.Draw(changed).line(points, fill=(20, 20, 90), width=max(2, length // 60))
    return changed


def watermarked(rng: Rng, scene: Picture) -> Picture:
    """A faint word over it."""
    layer = Image.new("L", scene.size)
    side = int(min(scene.size) * rng.uniform(0.08, 0.15))
    x, y = _place(rng, scene, 3 * side, side)
    ImageDraw.Draw(layer).text((x, y), "sample", font=_font(rng, side), fill=255)
    pixels = np.asarray(scene).astype(np.float32)
    behind = np.asarray(scene.crop((x, y, x + 3 * side, y + side))).mean()
    ink = 0.0 if behind > 128 else 255.0
    mask = np.asarray(layer)[..., None] / 255 * float(rng.uniform(0.15, 0.3))
    return Image.fromarray(np.clip(pixels * (1 - mask) + ink * mask, 0, 255).astype(np.uint8))


def with_other_face(rng: Rng, scene: Picture, texture: Picture) -> Picture:
    """An oval of another picture, blended in."""
    reach = max(8, int(min(scene.size) * rng.uniform(0.03, 0.1)))
    size = (2 * reach, int(2.6 * reach))
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).ellipse((1, 1, size[0] - 2, size[1] - 2), fill=255)
    mask = mask.filter(ImageFilter.GaussianBlur(reach / 6))
    x, y = _place(rng, texture, *size)
    face = texture.crop((x, y, x + size[0], y + size[1]))
    at = _place(rng, scene, *size)
    behind = scene.crop((*at, at[0] + size[0], at[1] + size[1]))
    if np.abs(np.asarray(face).astype(int) - np.asarray(behind)).mean() < 20:
        face = face.point([255 - value for value in range(256)] * 3)
    changed = scene.copy()
    changed.paste(face, at, mask)
    return changed


def retouched(rng: Rng, scene: Picture) -> Picture:
    """A soft spot on the skin, or one that was taken away."""
    pixels = np.asarray(scene).astype(np.float32)
    height, width = pixels.shape[:2]
    reach = max(4, int(min(height, width) * rng.uniform(0.008, 0.02)))
    x, y = (int(rng.integers(3 * reach, side - 3 * reach)) for side in (width, height))
    down, across = np.mgrid[:height, :width]
    spot = np.exp(-((across - x) ** 2 + (down - y) ** 2) / (2 * reach * reach))[..., None]
    darker = -1 if pixels[y, x].mean() > 80 else 1
    changed = pixels + darker * spot * np.array([1, 1.5, 1.5]) * float(rng.uniform(20, 35))
    return Image.fromarray(np.clip(changed, 0, 255).astype(np.uint8))


def noisy(rng: Rng, scene: Picture, sigma: float) -> Picture:
    """As a camera has it, partly smoothed by the camera itself."""
    pixels = np.asarray(scene).astype(np.float32)
    noise = rng.normal(0, sigma, pixels.shape).astype(np.float32)
    noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), 0.7), np.float32) * np.float32(2.2)
    return Image.fromarray(np.clip(pixels + noise + 0.5, 0, 255).astype(np.uint8))


def photographed_again(rng: Rng, sheet: Picture) -> Picture:
    """A print before a camera: perspective, blur, uneven light, noise."""
    pixels = np.asarray(sheet)
    height, width = pixels.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    moved = corners + (rng.uniform(-0.006, 0.006, (4, 2)) * [width, height]).astype(np.float32)
    way = cv2.getPerspectiveTransform(corners, moved)
    seen = cv2.warpPerspective(
        pixels, way, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    soft = cv2.GaussianBlur(seen, (0, 0), float(rng.uniform(0.5, 1.2))).astype(np.float32)
    few = rng.uniform(0.9, 1.05, (3, 3)).astype(np.float32)
    light = cv2.resize(few, (width, height), interpolation=cv2.INTER_CUBIC)[..., None]
    lit = soft * light * 0.95 + 8 + rng.normal(0, 2, soft.shape)
    return Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8))


# -- pairs ---------------------------------------------------------------------------------------

_DRAWN = {"receipt": receipt, "screen": screen, "score sheet": score, "painting": painting}
_SCENES = ("person", "thing removed", "sticker", "watermark", "face", "retouched", "time lapse")
_SHEETS = ("stamp", "signature", "photographed again")
KINDS = (*_DRAWN, *_SCENES, *_SHEETS)
"""Kinds of little differences, each as often as the others."""

SHOT_TWICE = "shot twice"
"""A camera on a stand took one scene twice; nothing but the noise differs."""


def little_different(kind: str, rng: Rng, size: Size, scene: Scene) -> tuple[Picture, Picture]:
    """Two pictures of one size that differ in one little thing, which can be seen."""
    while True:
        one, other = _drawn_or_changed(kind, rng, size, scene)
        if _can_be_seen(one, other):
            return one, other


def _can_be_seen(one: Picture, other: Picture) -> bool:
    soft, its = (cv2.blur(np.asarray(each), (3, 3)).astype(np.int16) for each in (one, other))
    return bool(np.abs(soft - its).max() >= 16)


def _drawn_or_changed(kind: str, rng: Rng, size: Size, scene: Scene) -> tuple[Picture, Picture]:
    seed, other_seed = (int(rng.integers(1 << 30)) for _ in range(2))
    if kind in _DRAWN:
        draw = _DRAWN[kind]
        other = np.random.default_rng(other_seed)
        one = draw(np.random.default_rng(seed), size, None)
        return one, draw(np.random.default_rng(seed), size, other)
    if kind in _SHEETS:
        draw = [receipt, score][seed % 2]
        sheet = draw(np.random.default_rng(seed), size, None)
        change = {"stamp": stamped, "signature": signed}.get(kind, photographed_again)
        return sheet, change(rng, sheet)
    one, texture = scene(rng, size), scene(rng, size)
    if kind == SHOT_TWICE:
        sigma = float(rng.uniform(2, 5))
        return noisy(rng, one, sigma), noisy(rng, one, sigma)
    changed: Picture
    match kind:
        case "person":
            changed = with_person(rng, one, texture, float(rng.uniform(0.06, 0.5)))
        case "thing removed":
            changed = without_thing(rng, one, float(rng.uniform(0.03, 0.1)))
        case "sticker":
            changed = with_sticker(rng, one, float(rng.uniform(0.02, 0.1)))
        case "watermark":
            changed = watermarked(rng, one)
        case "face":
            changed = with_other_face(rng, one, texture)
        case "retouched":
            changed = retouched(rng, one)
        case "time lapse":
            again = noisy(rng, one, 1.5)
            changed = with_person(rng, again, texture, float(rng.uniform(0.03, 0.06)))
        case _:
            raise ValueError(f"no such kind of differences: {kind}")
    return one, changed


@dataclass(frozen=True, slots=True)
class SavedPicture:
    """Bytes of a file, and in words how they were made."""

    data: bytes
    how: str


def saved(rng: Rng, picture: Picture) -> SavedPicture:
    """As people save: mostly JPEG of 60 to 95, some PNG, WebP, HEIC and AVIF."""
    buffer = io.BytesIO()
    dice = float(rng.random())
    quality = int(rng.integers(60, 96))
    if dice < 0.62:
        picture.save(
            buffer,
            "JPEG",
            quality=quality,
            subsampling=int(rng.choice([0, 1, 2, 2])),
            progressive=bool(rng.random() < 0.3),
        )
        return SavedPicture(buffer.getvalue(), f"jpeg {quality}")
    if dice < 0.75:
        picture.save(buffer, "PNG", compress_level=1)
        return SavedPicture(buffer.getvalue(), "png")
    if dice < 0.87:
        quality = max(65, quality)
        picture.save(buffer, "WEBP", quality=quality, method=2)
        return SavedPicture(buffer.getvalue(), f"webp {quality}")
    quality = min(90, quality)
    if dice < 0.96:
        pillow_heif.from_pillow(picture).save(buffer, quality=quality)
        return SavedPicture(buffer.getvalue(), f"heic {quality}")
    picture.save(buffer, "AVIF", quality=quality, speed=9)
    return SavedPicture(buffer.getvalue(), f"avif {quality}")


def reduced(rng: Rng, picture: Picture, least: float = 0.5) -> tuple[Picture, str]:
    """Made smaller, to between ``least`` and nearly all of its sides, and by which filter."""
    scale = 0.5 if rng.random() < 0.3 else float(rng.uniform(least, 0.95))
    size = (max(8, round(picture.width * scale)), max(8, round(picture.height * scale)))
    filters = ("lanczos", "bicubic", "box", "bilinear", "hamming", "area", "sharpened")
    name = filters[int(rng.integers(len(filters)))]
    if name == "area":
        pixels = cv2.resize(np.asarray(picture), size, interpolation=cv2.INTER_AREA)
        return Image.fromarray(pixels), f"{name} {scale:.2f}"
    sharpened = name == "sharpened"
    smaller = picture.resize(
        size, Image.Resampling.__members__["LANCZOS" if sharpened else name.upper()]
    )
    if sharpened:
        smaller = smaller.filter(ImageFilter.UnsharpMask(0.8, int(rng.integers(30, 90)), 0))
    return smaller, f"{name} {scale:.2f}"


@dataclass(frozen=True, slots=True)
class LittlePair:
    """Two files: of pictures that differ in little, or (``copy``) of one picture."""

    kind: str
    copy: bool
    first: SavedPicture
    second: SavedPicture


def little_pair(
    seed: int, kind: str, size: Size, scene: Scene = made_scene, *, copy: bool
) -> LittlePair:
    """A pair of a kind; ``copy``: one of its two pictures twice, saved again or reduced.

    The same seed gives the same two pictures, of which the copy is one.
    """
    one, other = little_different(kind, np.random.default_rng([seed, 0]), size, scene)
    rng = np.random.default_rng([seed, 1, copy])
    if copy:
        one = other = one if rng.random() < 0.5 else other
    first = saved(rng, one)
    smaller = rng.random() < 0.5
    how = ""
    if smaller:
        other, how = reduced(rng, other)
    elif copy and rng.random() < 0.5:
        other = open_photo(first.data, min_side=WHOLE).image
        how = "again"
    second = saved(rng, other)
    second = replace(second, how=f"{how}, {second.how}" if how else second.how)
    return LittlePair(kind, copy, first, second)
