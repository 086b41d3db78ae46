"""Albums as a plain file: for taking along, and for the dated backups in the library's folder.

A photo is named by its content hash; the path beside it is a hint for people, which import does
not act on. The layout::

    {"format": "photosim albums", "version": 1, "written": "2026-11-25T09:30:00",
     "albums": [{"name": …, "created": seconds, "photos": [{"hash": hex, "path": …}],
                 "refused": [{"hash": hex, "path": …}]}]}

Labels are the one thing of a library that can't be made again, so they are also written to
``albums/`` in its folder after every change. There is one file a day, the last ten are kept; a
day's file is replaced only by one that still has all its albums, else a further one is written,
so that a deletion, or a library begun anew, never takes the backup along.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from photosim.core.errors import UsageError
from photosim.core.files import write_whole
from photosim.core.types import ContentHash

FORMAT = "photosim albums"
VERSION = 1
HASH_BYTES = 20
KEPT = 10
FOLDER = "albums"


@dataclass(frozen=True, slots=True)
class Named:
    """A content and, as a hint, where it was: a path below a watched folder, or empty."""

    content_hash: ContentHash
    path: str = ""


@dataclass(frozen=True, slots=True)
class SavedAlbum:
    """An album in a file."""

    name: str
    created_at: float
    photos: tuple[Named, ...]
    refused: tuple[Named, ...] = ()


def dump(albums: Sequence[SavedAlbum], now: datetime) -> bytes:
    """The file's bytes: JSON in ASCII, so that names that are no UTF-8 come back."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "written": now.isoformat(timespec="seconds"),
        "albums": [
            {
                "name": album.name,
                "created": album.created_at,
                "photos": _named_json(album.photos),
                "refused": _named_json(album.refused),
            }
            for album in albums
        ],
    }
    return (json.dumps(document, indent=1) + "\n").encode("ascii")


def _named_json(photos: Sequence[Named]) -> list[dict[str, str]]:
    return [{"hash": one.content_hash.hex(), "path": one.path} for one in photos]


def parse(content: bytes, name: str) -> list[SavedAlbum]:
    """The albums in a file's bytes; ``name`` is for the message.

    Raises UsageError for anything that :func:`dump` did not write.
    """
    try:
        document = json.loads(content)
        if document["format"] != FORMAT:
            raise ValueError("it says it is something else")
        if document["version"] != VERSION:
            raise ValueError(f"its version is {document['version']}, this photosim knows {VERSION}")
        return [_album(row) for row in document["albums"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(
            "No album file",
            f"{name} is no file of albums: {error}.",
            "Choose a file that photosim album export wrote.",
        ) from error


def _album(row: dict[str, Any]) -> SavedAlbum:
    name = row["name"]
    if not isinstance(name, str):
        raise TypeError("an album's name is no text")
    return SavedAlbum(
        name, float(row["created"]), _named(row["photos"]), _named(row.get("refused", []))
    )


def _named(rows: list[dict[str, str]]) -> tuple[Named, ...]:
    photos = tuple(Named(bytes.fromhex(row["hash"]), str(row.get("path", ""))) for row in rows)
    if any(len(photo.content_hash) != HASH_BYTES for photo in photos):
        raise ValueError("a content hash has the wrong length")
    return photos


def back_up(directory: Path, albums: Sequence[SavedAlbum], now: datetime) -> Path:
    """Write today's backup into ``directory/albums`` and drop all but the last ten.

    Raises OSError where it can't be written.
    """
    folder = directory / FOLDER
    folder.mkdir(exist_ok=True)
    today = sorted(folder.glob(f"albums-{now:%Y-%m-%d}*.json"), key=_order)
    if not today:
        path = folder / f"albums-{now:%Y-%m-%d}.json"
    elif _covers(albums, today[-1]):
        path = today[-1]
    else:
        path = folder / f"albums-{now:%Y-%m-%d}-{now:%H%M%S-%f}.json"
    write_whole(path, dump(albums, now))
    for old in sorted(folder.glob("albums-*.json"), key=_order)[:-KEPT]:
        old.unlink(missing_ok=True)
    return path


def _order(path: Path) -> str:
    return path.stem  # without the suffix, a day's first file sorts before its others


def _covers(albums: Sequence[SavedAlbum], path: Path) -> bool:
    """Whether every album of a file is still there; a file that can't be read is kept as it is."""
    try:
        saved = parse(path.read_bytes(), path.name)
    except (UsageError, OSError):
        return False
    return {album.name for album in saved} <= {album.name for album in albums}
