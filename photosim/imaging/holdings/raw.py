"""Where RAW files keep a person's words: in TIFF's tags, in boxes, in the picture that is inside.

References: Canon's CR3 as described by Laurent Clévy (canon_cr3); Fujifilm's RAF as ExifTool's
FujiFilm.pm reads it.
"""

from __future__ import annotations

from photosim.imaging import exif
from photosim.imaging.formats.tiff import Tiff
from photosim.imaging.holdings import exif as words
from photosim.imaging.holdings import jpeg, pages
from photosim.imaging.holdings.found import Found

_FUJIFILM = b"FUJIFILMCCD-RAW"
_PICTURE_AT = 84
_HEAD = 1 << 20
_PACKET = (b"<x:xmpmeta", b"</x:xmpmeta>")


def metadata(data: bytes) -> Found:
    """The blocks of a RAW file; empty ones for a kind that keeps them elsewhere."""
    if Tiff(data).valid:
        return pages.metadata(data)
    found = Found()
    if data.startswith(_FUJIFILM):
        start, size = (
            int.from_bytes(data[at : at + 4], "big") for at in (_PICTURE_AT, _PICTURE_AT + 4)
        )
        inside = jpeg.read(data[start : start + size])
        found.exif, found.xmp, found.resources = inside.exif, inside.xmp, inside.resources
    elif data[4:12] == b"ftypcrx ":
        structure, (first, details, _) = exif.canon_directories(data)
        found.words = words.of_directories(structure, first, details)
        start, end = (data.find(mark, 0, _HEAD) for mark in _PACKET)
        if 0 <= start < end:
            found.xmp.append(data[start : end + len(_PACKET[1])])
    return found
