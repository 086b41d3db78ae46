"""Folders of photos to measure with: copies of real ones, or distinct crops of them."""

from __future__ import annotations

import shutil
from pathlib import Path

from PIL import Image, ImageOps

LARGE_MEGAPIXELS = 6.0


def class_photos(source: Path, count: int) -> list[Path]:
    """So many photos of the class folders, or all there are, spread evenly."""
    files = sorted((source / "classes").glob("*/*/*.jpg"))
    return files[:: max(1, len(files) // count)][:count]


def small(source: Path, target: Path, count: int) -> int:
    """Copy ``count`` photos of the class folders, spread evenly; how many there are."""
    target.mkdir(parents=True)
    chosen = class_photos(source, count)
    for number, file in enumerate(chosen):
        shutil.copyfile(file, target / f"{number:05d}.jpg")
    return len(chosen)


def large(source: Path, target: Path, count: int) -> int:
    """Camera photos of 8 to 22 megapixels, made more by cutting rows off; how many there are."""
    target.mkdir(parents=True)
    files = [file for file in sorted((source / "camera").glob("*.jpg")) if _is_large(file)]
    for number in range(count):
        file, turn = files[number % len(files)], number // len(files)
        out = target / f"{number:05d}.jpg"
        if turn == 0:
            shutil.copyfile(file, out)
            continue
        with Image.open(file) as image:
            width, height = image.size
            exif = image.info.get("exif", b"")
            image.crop((0, 16 * turn, width, height)).save(out, quality=92, exif=exif)
    return count


def twelve_megapixels(source: Path | None, target: Path, count: int) -> int:
    """JPEGs of 4000 × 3000 pixels: real camera photos enlarged or reduced to that, made more by
    taking other parts; generated ones without a source. How many there are."""
    if source is None:
        return generated(target, count, 4000)
    target.mkdir(parents=True)
    files = [file for file in sorted((source / "camera").glob("*.jpg")) if _is_large(file)]
    for number in range(count):
        file, turn = files[number % len(files)], number // len(files)
        with Image.open(file) as image:
            upright = ImageOps.exif_transpose(image)
            size = (4000 + 24 * turn, 3000 + 24 * turn)
            picture = ImageOps.fit(upright, size).crop((24 * turn, 24 * turn, *size))
            picture.convert("RGB").save(target / f"{number:05d}.jpg", quality=92)
    return count


def _is_large(file: Path) -> bool:
    with Image.open(file) as image:
        if image.width * image.height < LARGE_MEGAPIXELS * 1e6:
            return False
        try:
            image.load()
        except OSError:  # a truncated one can't be cropped
            return False
    return True


def generated(target: Path, count: int, side: int = 320) -> int:
    """Distinct pictures without any real photo at hand; how many there are."""
    from tests.helpers.pictures import photo_like

    target.mkdir(parents=True)
    for number in range(count):
        photo_like(number, (side, side * 3 // 4)).save(target / f"{number:05d}.jpg", quality=88)
    return count
