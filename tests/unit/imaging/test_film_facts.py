"""What films and the beginnings of photos say, damage left out."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from photosim.imaging.film_facts import FilmFacts, film_facts, live_photo_ids
from photosim.imaging.head_facts import head_facts
from tests.helpers.pictures import dng_bytes, exif_block, jpeg_bytes, photo_like

MADE = 3_800_000_000  # seconds since 1904
NOON = MADE - 2_082_844_800.0
ID = b"0A1B2C3D-0000-1111-2222-333344445555"


def box(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(data), name) + data


def mvhd(made: int, scale: int, length: int, version: int = 0) -> bytes:
    numbers = ">QQIQ" if version else ">IIII"
    return box(b"mvhd", bytes([version, 0, 0, 0]) + struct.pack(numbers, made, 0, scale, length))


def film(*inside: bytes, before: bytes = box(b"mdat", bytes(1000))) -> bytes:
    return box(b"ftyp", b"qt  ") + before + box(b"moov", b"".join(inside))


HUGE = struct.pack(">I4sQ", 1, b"mdat", 16 + 100) + bytes(100)
KEYS = box(b"meta", b"com.apple.quicktime.content.identifier" + ID)

FILMS = {
    "plain": (film(mvhd(MADE, 600, 1740)), FilmFacts(NOON, 2.9)),
    "of 64 bits": (film(mvhd(MADE, 600, 1740, 1)), FilmFacts(NOON, 2.9)),
    "behind a large box": (film(mvhd(MADE, 600, 1740), before=HUGE), FilmFacts(NOON, 2.9)),
    "of a live photo": (
        film(mvhd(MADE, 600, 1740), KEYS),
        FilmFacts(NOON, 2.9, frozenset({ID})),
    ),
    "without a time": (film(mvhd(0, 600, 1740)), FilmFacts(None, 2.9)),
    "without a scale": (film(mvhd(MADE, 0, 1740)), FilmFacts(NOON, None)),
    "without its head": (film(), FilmFacts()),
    "cut short": (film(mvhd(MADE, 600, 1740))[:-10], FilmFacts()),
    "a box of no size": (struct.pack(">I4s", 2, b"free") + bytes(50), FilmFacts()),
    "no film": (b"film", FilmFacts()),
    "empty": (b"", FilmFacts()),
}


@pytest.mark.parametrize("name", FILMS)
def test_facts_of_a_film(tmp_path: Path, name: str) -> None:
    data, expected = FILMS[name]
    (tmp_path / "a.mov").write_bytes(data)
    assert film_facts(tmp_path / "a.mov") == expected


def test_ids_stand_in_apples_note_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    path.write_bytes(bytes(500) + b"Apple iOS\0" + bytes(20) + ID + bytes(99))
    assert live_photo_ids(path) == {ID}
    path.write_bytes(bytes(500) + ID)
    assert live_photo_ids(path) == frozenset()


BLOCK = exif_block(make="Canon", model="EOS 80D", taken="2021:05:04 10:11:12", subseconds="25")


def fuji(preview: bytes) -> bytes:
    head = b"FUJIFILMCCD-RAW 0201".ljust(84, b"\0") + struct.pack(">II", 400_000, len(preview))
    return head.ljust(400_000, b"\0") + preview


@pytest.mark.parametrize(
    ("data", "camera", "seconds"),
    [
        (jpeg_bytes(photo_like(1, (64, 48)), exif=BLOCK), "Canon EOS 80D", 12.25),
        (fuji(jpeg_bytes(photo_like(1, (64, 48)), exif=BLOCK)), "Canon EOS 80D", 12.25),
        (dng_bytes(photo_like(1, (64, 48)), make="Canon", model="EOS 80D"), "Canon EOS 80D", None),
        (jpeg_bytes(photo_like(1, (64, 48))), None, None),
        (fuji(b"")[:100], None, None),
        (b"II*\0\xff\xff\xff\xff", None, None),
        (b"", None, None),
    ],
)
def test_facts_at_the_beginning_of_a_file(
    tmp_path: Path, data: bytes, camera: str | None, seconds: float | None
) -> None:
    (tmp_path / "a.raw").write_bytes(data)
    found = head_facts(tmp_path / "a.raw")
    assert found.camera == camera
    assert (None if found.taken_at is None else found.taken_at % 60) == seconds
