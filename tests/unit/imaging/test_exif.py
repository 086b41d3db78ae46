from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from photosim.imaging import exif
from photosim.imaging.decode import open_photo
from photosim.imaging.formats.tiff import Tiff
from tests.helpers.pictures import exif_block, four_corners, jpeg_bytes, photo_like

FULL = exif_block(
    orientation=6,
    make="NIKON CORPORATION",
    model="NIKON D90",
    lens="50mm f/1.8",
    taken="2021:05:04 10:11:12",
    subseconds="25",
    exposure=(1, 250),
    f_number=2.8,
    iso=200,
    gps=(-33.8568, 151.2153),
)


def test_all_facts_of_a_block() -> None:
    facts = exif.from_block(FULL)
    assert facts.orientation == 6
    # 2021-05-04 10:11:12 on the camera's clock, counted as if it were UTC.
    assert facts.taken_at == pytest.approx(1620123072.25)
    assert facts.camera == "NIKON D90"
    assert facts.lens == "50mm f/1.8"
    assert facts.exposure == "1/250 s · f/2.8 · ISO 200"
    assert facts.latitude == pytest.approx(-33.8568, abs=1e-6)
    assert facts.longitude == pytest.approx(151.2153, abs=1e-6)


def test_the_facts_arrive_with_the_photo() -> None:
    facts = open_photo(jpeg_bytes(four_corners((64, 96)), orientation=6, exif=FULL)).facts
    assert (facts.width, facts.height, facts.camera) == (64, 96, "NIKON D90")
    assert facts.taken_at == pytest.approx(1620123072.25)
    assert facts.latitude == pytest.approx(-33.8568, abs=1e-6)


@pytest.mark.parametrize(
    ("make", "model", "name"),
    [
        ("Canon", "Canon EOS 20D", "Canon EOS 20D"),
        ("NIKON CORPORATION", "NIKON D90", "NIKON D90"),
        ("EASTMAN KODAK COMPANY", "KODAK EASYSHARE M5370", "KODAK EASYSHARE M5370"),
        ("SONY", "ILCE-7M3", "SONY ILCE-7M3"),
        ("Panasonic", "DMC-LX7", "Panasonic DMC-LX7"),
        ("SAMSUNG", "SAMSUNG-SM-N900A", "SAMSUNG-SM-N900A"),
        ("RICOH IMAGING COMPANY, LTD.", "PENTAX K-1", "RICOH IMAGING PENTAX K-1"),
        ("Apple", "", "Apple"),
        ("", "iPhone 12", "iPhone 12"),
        ("", "", None),
    ],
)
def test_the_camera_names_its_maker_once(make: str, model: str, name: str | None) -> None:
    assert exif.camera_name(make, model) == name


@pytest.mark.parametrize(
    ("seconds", "f_number", "iso", "text"),
    [
        (1 / 250, 2.8, 200, "1/250 s · f/2.8 · ISO 200"),
        (0.6, 8, 100, "0.6 s · f/8 · ISO 100"),
        (30, None, None, "30 s"),
        (None, None, None, None),
        (0, 0, 0, None),
        (-1, 2.0, None, "f/2"),
        (1.7e-313, None, 100, "ISO 100"),
        (float("nan"), float("inf"), float("nan"), None),
    ],
)
def test_exposures(
    seconds: float | None, f_number: float | None, iso: float | None, text: str | None
) -> None:
    assert exif.exposure_text(seconds, f_number, iso) == text


@pytest.mark.parametrize(
    "taken",
    ["", "0000:00:00 00:00:00", "2021:13:45 99:99:99", "    :  :     :  :  ", "yesterday", "2021"],
)
def test_a_date_that_is_none_is_left_out(taken: str) -> None:
    assert exif.from_block(exif_block(taken=taken, make="M")).taken_at is None


def directories(
    main: dict[int, object], details: dict[int, object], gps: dict[int, object] | None = None
) -> bytes:
    """An EXIF block with these tags, whatever they are."""
    made = Image.Exif()
    made.update(main)
    made.get_ifd(34665).update(details)
    made.get_ifd(34853).update(gps or {})
    return made.tobytes()


NOON, ONE, TWO = "2021:05:04 12:00:00", "2021:05:04 13:00:00", "2021:05:04 14:00:00"
NOON_AT = 1620129600.0


@pytest.mark.parametrize(
    ("main", "details", "taken_at", "offset"),
    [
        # Original, digitized, changed: the first that can be read.
        ({306: TWO}, {36867: NOON, 36868: ONE}, NOON_AT, None),
        ({306: TWO}, {36868: ONE}, NOON_AT + 3600, None),
        ({306: TWO}, {}, NOON_AT + 7200, None),
        ({306: TWO}, {36867: "0000:00:00 00:00:00", 36868: ONE}, NOON_AT + 3600, None),
        ({306: TWO}, {36867: "    :  :     :  :  ", 36868: "yesterday"}, NOON_AT + 7200, None),
        ({306: "2021:13:45 99:99:99"}, {}, None, None),
        # The time of an edit is none of taking; what a camera runs says nothing of an edit.
        ({306: TWO, 305: "Adobe Photoshop CC 2019 (Windows)"}, {}, None, None),
        ({306: TWO, 305: "GIMP 2.10.34"}, {}, None, None),
        ({306: TWO, 11: "digiKam-7.1.0"}, {}, None, None),
        ({306: TWO, 305: "Adobe Lightroom 6.0"}, {36868: ONE}, NOON_AT + 3600, None),
        ({306: TWO, 305: "Ver.1.01"}, {}, NOON_AT + 7200, None),
        ({306: TWO, 305: "17.1.2"}, {}, NOON_AT + 7200, None),
        # Each with the fraction of its own tag.
        ({306: TWO}, {36867: NOON, 37520: "1", 37521: "2", 37522: "3"}, NOON_AT + 0.2, None),
        ({306: TWO}, {36868: ONE, 37520: "1", 37521: "2", 37522: "3"}, NOON_AT + 3600.3, None),
        ({306: TWO}, {37520: "1", 37521: "2", 37522: "3"}, NOON_AT + 7200.1, None),
        ({}, {36867: NOON, 37520: "1", 37522: "3"}, NOON_AT, None),
        ({}, {36867: NOON, 37521: "00"}, NOON_AT, None),
        ({}, {36867: NOON, 37521: "abc"}, NOON_AT, None),
        # And with its own zone.
        ({}, {36867: NOON, 36880: "+01:00", 36881: "+02:00", 36882: "+03:00"}, NOON_AT, 7200.0),
        ({}, {36868: NOON, 36880: "+01:00", 36881: "+02:00", 36882: "+03:00"}, NOON_AT, 10800.0),
        ({306: NOON}, {36880: "+01:00", 36881: "+02:00", 36882: "+03:00"}, NOON_AT, 3600.0),
        ({}, {36867: NOON, 36880: "+01:00"}, NOON_AT, None),
        ({}, {36867: NOON, 36881: "-03:30"}, NOON_AT, -12600.0),
        ({}, {36867: NOON, 36881: "+0545"}, NOON_AT, 20700.0),
        ({}, {36867: NOON, 36881: "+14:00"}, NOON_AT, 50400.0),
        ({}, {36867: NOON, 36881: "Z"}, NOON_AT, 0.0),
        ({}, {36867: NOON, 36881: "+00:00"}, NOON_AT, 0.0),
        ({}, {36867: NOON, 36881: "+15:00"}, NOON_AT, None),
        ({}, {36867: NOON, 36881: "+02:75"}, NOON_AT, None),
        ({}, {36867: NOON, 36881: "   :  "}, NOON_AT, None),
        ({}, {36881: "+02:00"}, None, None),
    ],
)
def test_the_moment_is_that_of_the_first_tag_that_can_be_read(
    main: dict[int, object],
    details: dict[int, object],
    taken_at: float | None,
    offset: float | None,
) -> None:
    facts = exif.from_block(directories(main, details))
    assert facts.taken_at == (None if taken_at is None else pytest.approx(taken_at, abs=1e-6))
    assert facts.utc_offset == offset


@pytest.mark.parametrize(
    ("latitude", "longitude", "place"),
    [
        ((48.0, 30.0, 36.0), (2.0, 15.0, 0.0), (48.51, 2.25)),
        ((48.0, 60.0, 0.0), (2.0, 0.0, 60.0), (49.0, 2 + 1 / 60)),
        # On the equator, and on the meridian of Greenwich.
        ((0.0, 0.0, 0.0), (2.0, 15.0, 0.0), (0.0, 2.25)),
        ((48.0, 30.0, 36.0), (0.0, 0.0, 0.0), (48.51, 0.0)),
        # No satellite was found.
        ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), (None, None)),
        # Half a place is none.
        ((91.0, 0.0, 0.0), (2.0, 15.0, 0.0), (None, None)),
        ((48.0, 30.0, 36.0), (181.0, 0.0, 0.0), (None, None)),
        ((90.0, 0.0, 1.0), (2.0, 15.0, 0.0), (None, None)),
        ((48.0, 61.0, 0.0), (2.0, 15.0, 0.0), (None, None)),
        ((48.0, 30.0, 99.0), (2.0, 15.0, 0.0), (None, None)),
        ((48.0, 30.0), (2.0, 15.0, 0.0), (None, None)),
    ],
)
def test_a_place_is_one_on_earth_or_none(
    latitude: tuple[float, ...],
    longitude: tuple[float, ...],
    place: tuple[float | None, float | None],
) -> None:
    gps: dict[int, object] = {1: "N", 2: latitude, 3: "E", 4: longitude}
    facts = exif.from_block(directories({}, {}, gps))
    assert (facts.latitude, facts.longitude) == (
        None if place[0] is None else pytest.approx(place[0], abs=1e-6),
        None if place[1] is None else pytest.approx(place[1], abs=1e-6),
    )


def test_a_place_without_its_hemisphere_is_none() -> None:
    where = (48.0, 30.0, 36.0)
    for gps in ({2: where, 4: where}, {1: "N", 2: where, 4: where}, {1: "N", 2: where, 3: "E"}):
        facts = exif.from_block(directories({}, {}, dict(gps)))
        assert (facts.latitude, facts.longitude) == (None, None)


def block(*entries: tuple[int, int, int, bytes], tail: bytes = b"", order: str = "<") -> bytes:
    body = b"".join(
        struct.pack(order + "HHI", tag, kind, count) + value.ljust(4, b"\0")
        for tag, kind, count, value in entries
    )
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    return head + struct.pack(order + "H", len(entries)) + body + bytes(4) + tail


def test_fractions_over_zero_and_wrong_types_are_left_out() -> None:
    after = 8 + 2 + 2 * 12 + 4
    data = block(
        (271, 7, 4, b"A\0\xffB"),
        (274, 5, 1, struct.pack("<I", after)),
        tail=struct.pack("<II", 6, 0),
    )
    facts = exif.from_block(data)
    assert facts.camera == "A"
    assert facts.orientation is None
    assert exif.from_block(block((274, 2, 4, b"six\0"))).orientation is None
    assert exif.from_block(block((274, 3, 1, struct.pack("<H", 9)))).orientation is None


def test_both_byte_orders() -> None:
    assert exif.from_block(block((274, 3, 1, struct.pack("<H", 8)))).orientation == 8
    assert exif.from_block(block((274, 3, 1, b"\0\x08"), order=">")).orientation == 8


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Exif\0\0",
        b"II*\0",
        b"II*\0\xff\xff\xff\xff",
        b"II*\0\x08\0\0\0\xff\xff" + b"\1" * 100,
        b"II*\0\x08\0\0\0\1\0" + struct.pack("<HHII", 271, 2, 0xFFFFFFFF, 8),
        b"MM\0+" + bytes(20),
    ],
)
def test_damaged_blocks_give_nothing(data: bytes) -> None:
    assert exif.from_block(data) == exif.NOTHING


def test_directories_that_point_at_each_other_end() -> None:
    data = b"II*\0\x08\0\0\0" + b"\0\0" + struct.pack("<I", 8)
    assert list(Tiff(data).all()) == [{}]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_damage_to_exif_ever_raises(data: st.DataObject) -> None:
    damaged = bytearray(FULL)
    for _ in range(data.draw(st.integers(1, 30))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(damaged[: data.draw(st.integers(0, len(damaged)))])
    facts = exif.from_block(cut)
    assert facts.orientation in {None, *range(1, 9)}
    assert facts.latitude is None or 0 <= abs(facts.latitude) <= 90


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_garbage_in_place_of_exif_never_fails_a_photo(garbage: bytes) -> None:
    picture = photo_like(1, (32, 24))
    assert open_photo(jpeg_bytes(picture, exif=b"Exif\0\0" + garbage)).image.mode == "RGB"
