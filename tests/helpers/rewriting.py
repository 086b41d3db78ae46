"""Ten ways in which other programs write into a photo that stays the same picture.

``exiftool`` and ``jpegtran`` do what they are made for where they are installed (the test command
installs them); elsewhere the same is done to the bytes here, so that no test goes without.
"""

from __future__ import annotations

import io
import os
import shutil
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

from PIL import Image

Rewrite = Callable[[Path], None]


def with_segment(data: bytes, marker: int, payload: bytes) -> bytes:
    """A JPEG with one more segment of metadata in front."""
    return (
        data[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(payload) + 2) + payload + data[2:]
    )


def with_xmp(data: bytes, inner: str) -> bytes:
    """A JPEG with an XMP packet of one property."""
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        f' xmlns:xmp="http://ns.adobe.com/xap/1.0/">{inner}</rdf:Description></rdf:RDF></x:xmpmeta>'
    )
    return with_segment(data, 0xE1, b"http://ns.adobe.com/xap/1.0/\0" + packet.encode())


def with_exif(data: bytes, tags: dict[int, object], gps: dict[int, object] | None = None) -> bytes:
    """A JPEG with these EXIF tags in place of its own."""
    exif = Image.Exif()
    for tag, value in tags.items():
        exif[tag] = value
    if gps is not None:
        exif.get_ifd(34853).update(gps)
    return with_segment(without_metadata(data), 0xE1, exif.tobytes())


def without_metadata(data: bytes) -> bytes:
    """A JPEG without its application segments and comments."""
    kept, at = data[:2], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if not (0xE1 <= data[at + 1] <= 0xEF or data[at + 1] == 0xFE):
            kept += data[at:end]
        at = end
    return kept + data[at:]


def saved(picture: Image.Image, **options: object) -> bytes:
    """A picture as a JPEG."""
    output = io.BytesIO()
    picture.save(output, "JPEG", **options)
    return output.getvalue()


def _exiftool(path: Path, *words: str, instead: Callable[[bytes], bytes]) -> None:
    """``exiftool`` leaves ``<name>_original`` beside the file unless it is told not to."""
    if shutil.which("exiftool"):
        subprocess.run(["exiftool", "-q", *words, os.fspath(path)], check=True)
        return
    data = path.read_bytes()
    path.rename(f"{path}_original")
    path.write_bytes(instead(data))


def _jpegtran(path: Path, *words: str, instead: Callable[[bytes], bytes]) -> None:
    data = path.read_bytes()
    if shutil.which("jpegtran"):
        command = ["jpegtran", "-copy", "all", *words]
        data = subprocess.run(command, input=data, capture_output=True, check=True).stdout
    else:
        data = instead(data)
    new = path.with_name(f"{path.name}_tmp")
    new.write_bytes(data)
    new.replace(path)


def _turned(way: Image.Transpose) -> Callable[[bytes], bytes]:
    def turned(data: bytes) -> bytes:
        with Image.open(io.BytesIO(data)) as image:
            return saved(image.transpose(way), quality=97)

    return turned


def rating(path: Path) -> None:
    """A rating, written as digiKam and Lightroom do; ``_original`` stays."""
    _exiftool(
        path,
        "-xmp:rating=5",
        instead=lambda data: with_xmp(data, "<xmp:Rating>5</xmp:Rating>"),
    )


def keywords(path: Path) -> None:
    """Keywords and a caption, in place."""
    _exiftool(
        path,
        "-overwrite_original_in_place",
        "-iptc:keywords=garden",
        "-description=A day in the garden",
        instead=lambda data: with_segment(data, 0xED, b"Photoshop 3.0\0" + b"8BIM" + b"\4\4" * 20),
    )


def place(path: Path) -> None:
    """Where it was taken."""
    _exiftool(
        path,
        "-overwrite_original",
        "-gpslatitude=52.5",
        "-gpslatituderef=N",
        "-gpslongitude=13.4",
        "-gpslongituderef=E",
        instead=lambda data: with_exif(
            data, {}, {1: "N", 2: (52.0, 30.0, 0.0), 3: "E", 4: (13.0, 24.0, 0.0)}
        ),
    )


def flag(path: Path) -> None:
    """Turned by its EXIF orientation alone, at the same size and date."""
    status = path.stat()
    _exiftool(
        path,
        "-overwrite_original",
        "-n",
        "-orientation=6",
        instead=lambda data: with_exif(data, {274: 6}),
    )
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def stripped(path: Path) -> None:
    """Without any metadata."""
    _exiftool(path, "-overwrite_original", "-all=", instead=without_metadata)


def turned(path: Path) -> None:
    """Turned by a quarter without loss, also where its blocks don't come out even."""
    _jpegtran(path, "-rotate", "90", instead=_turned(Image.Transpose.ROTATE_270))


def mirrored(path: Path) -> None:
    """Mirrored without loss; what is left of a block is cut off."""
    _jpegtran(
        path, "-trim", "-flip", "horizontal", instead=_turned(Image.Transpose.FLIP_LEFT_RIGHT)
    )


def packed(path: Path) -> None:
    """Packed better, as an optimiser does: the same samples in other bytes."""

    def again(data: bytes) -> bytes:
        with Image.open(io.BytesIO(data)) as image:
            return saved(image, quality="keep", optimize=True, progressive=True)

    _jpegtran(path, "-optimize", "-progressive", instead=again)


def resaved(path: Path) -> None:
    """Saved again by a program that writes its rating so."""
    with Image.open(path) as image:
        data = saved(image, quality=90, exif=image.getexif().tobytes(), comment=b"rated")
    path.unlink()
    path.write_bytes(data)


def in_a_drawer(path: Path) -> None:
    """Moved into a folder and rewritten there at once."""
    drawer = path.parent / "drawer"
    drawer.mkdir(exist_ok=True)
    moved = path.rename(drawer / path.name)
    new = drawer / "new.tmp"
    new.write_bytes(with_segment(moved.read_bytes(), 0xFE, b"filed"))
    new.replace(moved)


WAYS: tuple[Rewrite, ...] = (
    rating,
    keywords,
    place,
    flag,
    stripped,
    turned,
    mirrored,
    packed,
    resaved,
    in_a_drawer,
)
