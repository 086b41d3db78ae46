"""Thumbnails that a desktop of freedesktop.org keeps for all its programs, where one is valid.

"Thumbnail Managing Standard", version 0.9.0: PNG files named by the MD5 of the photo's URI, in a
folder for each size, that say of which file they are and when it was last changed. They may be
larger than photosim's own, and stand for a photo until it is decoded, or as long as it is away.
They are looked at, never judged by: another program made them.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.limits import Limits
from photosim.imaging.reading import read_photo

SIZES = ("xx-large", "x-large")
"""Folders of those whose longer side has up to 1,024 and 512 pixels; smaller ones tell less than
photosim's own."""

MOST_BYTES = 16 * 1024 * 1024
"""A file with more is no thumbnail."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHUNK = struct.Struct(">I4s")
_CRC_BYTES = 4
_UNQUOTED = "/~!$&'()*+,;=:@"


def desktop_thumbnail(path: str, size: int, mtime_ns: int) -> bytes | None:
    """The largest valid thumbnail of a file, a PNG; None where there is none.

    path: absolute. size, mtime_ns: bytes and time of change of the file, as they are, or as they
    were while it could be reached. Nothing of the file itself is opened.
    """
    uri = "file://" + quote(os.fsencode(path), safe=_UNQUOTED)
    name = hashlib.md5(uri.encode(), usedforsecurity=False).hexdigest() + ".png"
    for folder in SIZES:
        try:
            data = read_photo(thumbnails_dir() / folder / name, Limits(file_bytes=MOST_BYTES))
        except PhotoUnreadable:
            continue  # there is none, as for most photos
        if _is_of(data, uri, size, mtime_ns):
            return data
    return None


def thumbnails_dir() -> Path:
    """Where the thumbnails of this person lie."""
    cache = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(cache) if Path(cache).is_absolute() else Path.home() / ".cache") / "thumbnails"


def _is_of(data: bytes, uri: str, size: int, mtime_ns: int) -> bool:
    said = dict(_texts(data))
    return (
        said.get(b"Thumb::URI") == uri.encode()
        and said.get(b"Thumb::MTime", b"").split(b".")[0] == str(mtime_ns // 10**9).encode()
        and said.get(b"Thumb::Size") in {None, str(size).encode()}
    )


def _texts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """What a PNG says of itself before its pixels: key and value."""
    at = len(_SIGNATURE)
    if not data.startswith(_SIGNATURE):
        return
    while at + _CHUNK.size <= len(data):
        length, kind = _CHUNK.unpack_from(data, at)
        at += _CHUNK.size
        if kind == b"IDAT":
            return
        if kind == b"tEXt":
            key, _, value = data[at : at + length].partition(b"\0")
            yield key, value
        at += length + _CRC_BYTES
