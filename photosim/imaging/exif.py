"""Facts from EXIF: orientation, time, camera, lens, exposure, place. Damage is left out.

Reference: CIPA DC-008 (Exif 3.0), the tag numbers and the meaning of orientation 1 to 8.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from typing import NamedTuple

from PIL import Image

from photosim.imaging.formats import tiff
from photosim.imaging.formats.tiff import Directory, Tiff

_EXPOSURE_TIME, _F_NUMBER, _ISO = 33434, 33437, 34855
_LENS_MODEL, _PROCESSING_SOFTWARE, _SOFTWARE = 42036, 11, 305
_TIME, _SUBSECONDS, _OFFSET = 306, 37520, 36880
_TIME_ORIGINAL, _SUBSECONDS_ORIGINAL, _OFFSET_ORIGINAL = 36867, 37521, 36881
_TIME_DIGITIZED, _SUBSECONDS_DIGITIZED, _OFFSET_DIGITIZED = 36868, 37522, 36882
_LATITUDE_REF, _LATITUDE, _LONGITUDE_REF, _LONGITUDE = 1, 2, 3, 4

_CLOCK = re.compile(r"(\d{4})[:/.-](\d{1,2})[:/.-](\d{1,2})[ T](\d{1,2}):(\d{1,2}):(\d{1,2})")
_ZONE = re.compile(r"([+-])(\d{2}):?(\d{2})")
_MOST_OFFSET = 14 * 3600  # seconds; Kiribati's
# Programs that put the time of saving into DateTime. Cameras and scanners name their firmware.
_EDITORS = re.compile(
    r"photo|gimp|paint|lightroom|picasa|snapseed|affinity|darktable|rawtherapee|digikam|capture one"
    r"|irfanview|xnview|faststone|acdsee|magick|pixelmator|luminar|krita",
    re.I,
)
_COMPANY = re.compile(r"[ ,]+(corporation|corp\.?|company|co\.?,? ?ltd\.?|inc\.?|ltd\.?)$", re.I)
_ORIENTATIONS = (1, 2, 3, 4, 5, 6, 7, 8)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

UPRIGHT: dict[int, Image.Transpose] = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture of this EXIF orientation upright; 1 and unknown values need nothing."""


class ExifFacts(NamedTuple):
    """What EXIF says; after the first the last fields of :class:`photosim.core.types.PhotoFacts`.

    ``orientation`` is 1 to 8, or None where the tag is missing or has another value.
    """

    orientation: int | None = None
    taken_at: float | None = None
    camera: str | None = None
    lens: str | None = None
    exposure: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    utc_offset: float | None = None


NOTHING = ExifFacts()


class TakenAt(NamedTuple):
    """When a photo was taken, and how exactly that is said.

    ``taken_at`` and ``utc_offset`` as in :class:`photosim.core.types.PhotoFacts`; ``digits``: those
    of the fraction of a second.
    """

    taken_at: float | None = None
    utc_offset: float | None = None
    digits: int = 0


NO_MOMENT = TakenAt()


def from_block(block: bytes) -> ExifFacts:
    """The facts of an EXIF block, with or without its leading ``Exif\\0\\0``."""
    if block.startswith(b"Exif\0\0"):
        block = block[6:]
    structure = Tiff(block)
    if not structure.valid:
        return NOTHING
    first = structure.first()
    return from_directories(
        structure,
        first,
        structure.sub(first, tiff.EXIF_IFD),
        structure.sub(first, tiff.GPS_IFD),
    )


def from_canon_boxes(data: bytes) -> ExifFacts:
    """The facts of a CR3 file, whose directories stand in boxes CMT1, CMT2 and CMT4."""
    structure, (first, exif, gps) = canon_directories(data)
    return from_directories(structure, first, exif, gps)


def canon_directories(data: bytes) -> tuple[Tiff, tuple[Directory, Directory, Directory]]:
    """The main, the EXIF and the GPS directory of a CR3 file, with the structure of the first."""
    places = [data.find(name, 0, 1 << 20) for name in (b"CMT1", b"CMT2", b"CMT4")]
    found = [Tiff(data, at + 4) if at >= 0 else Tiff(b"") for at in places]
    return found[0], (found[0].first(), found[1].first(), found[2].first())


def from_directories(
    structure: Tiff, first: Directory, exif: Directory, gps: Directory
) -> ExifFacts:
    """The facts of the three directories: main, EXIF and GPS, any of which may be empty."""
    orientation = structure.number(first.get(tiff.ORIENTATION)) or 0.0
    taken = moment(structure, first, exif)
    latitude, longitude = _place(structure, gps)
    return ExifFacts(
        orientation=int(orientation) if orientation in _ORIENTATIONS else None,
        taken_at=taken.taken_at,
        camera=camera_name(
            structure.text(first.get(tiff.MAKE)), structure.text(first.get(tiff.MODEL))
        ),
        lens=structure.text(exif.get(_LENS_MODEL)) or None,
        exposure=exposure_text(
            structure.number(exif.get(_EXPOSURE_TIME)),
            structure.number(exif.get(_F_NUMBER)),
            structure.number(exif.get(_ISO)),
        ),
        latitude=latitude,
        longitude=longitude,
        utc_offset=taken.utc_offset,
    )


def upright(image: Image.Image, orientation: int | None) -> Image.Image:
    """The picture turned and mirrored as its EXIF orientation asks."""
    turn = UPRIGHT.get(orientation or 1)
    return image if turn is None else image.transpose(turn)


def camera_name(make: str, model: str) -> str | None:
    """ "Make Model" without the make twice: ``NIKON CORPORATION, NIKON D90`` is ``NIKON D90``."""
    short = make
    while (shorter := _COMPANY.sub("", short)) != short:
        short = shorter
    if not model:
        return short or None
    first_word = model.split(maxsplit=1)[0].lower()
    if first_word in make.lower().split() or model.lower().startswith(short.lower()):
        return model
    return f"{short} {model}".strip()


def exposure_text(seconds: float | None, f_number: float | None, iso: float | None) -> str | None:
    """For example ``1/250 s · f/2.8 · ISO 200``, of the parts that are known and make sense."""
    parts = []
    if seconds is not None and 1e-6 < seconds < 1e6:
        if seconds <= 0.3:
            parts.append(f"1/{round(1 / seconds)} s")
        else:
            parts.append(f"{seconds:.1f}".removesuffix(".0") + " s")
    if f_number is not None and 0 < f_number < 1000:
        parts.append(f"f/{f_number:.1f}".removesuffix(".0"))
    if iso is not None and 0 < iso < 1e8:
        parts.append(f"ISO {iso:.0f}")
    return " · ".join(parts) or None


def moment(structure: Tiff, first: Directory, exif: Directory) -> TakenAt:
    """When the photo was taken and how far its clock is ahead of UTC, each None if unknown.

    The first of DateTimeOriginal, DateTimeDigitized and DateTime that can be read, with the
    fraction and the zone that belong to that tag. DateTime is the time of the last change: it is
    taken only where no program that edits pictures has signed the file.
    """
    times = [
        (exif.get(_TIME_ORIGINAL), _SUBSECONDS_ORIGINAL, _OFFSET_ORIGINAL),
        (exif.get(_TIME_DIGITIZED), _SUBSECONDS_DIGITIZED, _OFFSET_DIGITIZED),
    ]
    edited = structure.text(first.get(_PROCESSING_SOFTWARE)) or _EDITORS.search(
        structure.text(first.get(_SOFTWARE))
    )
    if not edited:
        times.append((first.get(_TIME), _SUBSECONDS, _OFFSET))
    for time, subseconds, offset in times:
        digits = re.match(r"\d{0,9}", structure.text(exif.get(subseconds)))
        fraction = digits[0] if digits else ""
        taken_at = _taken_at(structure.text(time), fraction)
        if taken_at is not None:
            return TakenAt(taken_at, _utc_offset(structure.text(exif.get(offset))), len(fraction))
    return NO_MOMENT


def _utc_offset(text: str) -> float | None:
    if text == "Z":
        return 0.0
    match = _ZONE.fullmatch(text)
    if match is None or int(match[3]) >= 60:
        return None
    seconds = float(int(match[2]) * 3600 + int(match[3]) * 60)
    if seconds > _MOST_OFFSET:
        return None
    return -seconds if match[1] == "-" else seconds


def _taken_at(text: str, fraction: str) -> float | None:
    match = _CLOCK.match(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in match.groups())
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
    whole = (moment - _EPOCH).total_seconds()
    return whole + (float("0." + fraction) if fraction else 0.0)


def _place(structure: Tiff, gps: Directory) -> tuple[float | None, float | None]:
    """Latitude and longitude in degrees: both, or neither.

    0, 0 is what is written where no satellite was found.
    """
    latitude = _degrees(structure, gps, _LATITUDE, _LATITUDE_REF, 90.0)
    longitude = _degrees(structure, gps, _LONGITUDE, _LONGITUDE_REF, 180.0)
    if latitude is None or longitude is None or latitude == longitude == 0:
        return None, None
    return latitude, longitude


def _degrees(
    structure: Tiff, gps: Directory, tag: int, reference_tag: int, limit: float
) -> float | None:
    parts = structure.numbers(gps.get(tag))
    reference = structure.text(gps.get(reference_tag)).upper()[:1]
    if len(parts) != 3 or reference not in {"N", "S", "E", "W"}:
        return None
    value = parts[0] + parts[1] / 60 + parts[2] / 3600
    if not math.isfinite(value) or min(parts) < 0 or max(parts[1:]) > 60 or value > limit:
        return None
    return -value if reference in {"S", "W"} else value
