"""What the beginning of a photo's file says of when and with what it was taken; nothing is decoded.

For RAW files by the thousands, of which the pictures need not be seen.
"""

from __future__ import annotations

import struct
from pathlib import Path

from photosim.imaging import exif
from photosim.imaging.exif import ExifFacts
from photosim.imaging.formats import tiff
from photosim.imaging.sniff import sniff

HEAD_BYTES = 256 * 1024
"""How much is read: the directories of most RAW files lie within it."""

_FUJI_JPEG = struct.Struct(">II")
_FUJI_JPEG_AT = 84
_EXIF = b"Exif\0\0"


def head_facts(path: Path) -> ExifFacts:
    """The facts of EXIF as far as they stand in the first part of a file; damage is left out.

    Raises OSError.
    """
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        kind = sniff(head)
        if kind == "raf" and len(head) >= _FUJI_JPEG_AT + _FUJI_JPEG.size:
            start, _ = _FUJI_JPEG.unpack_from(head, _FUJI_JPEG_AT)
            file.seek(start)
            head, kind = file.read(HEAD_BYTES), "jpeg"
    if kind == "cr3":
        return exif.from_canon_boxes(head)
    if kind == "jpeg":
        at = head.find(_EXIF)
        return exif.from_block(head[at:]) if at >= 0 else exif.NOTHING
    return exif.from_block(head) if tiff.Tiff(head).valid else exif.NOTHING
