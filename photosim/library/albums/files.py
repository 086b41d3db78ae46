"""Albums and votes as a plain file: to take along, and as dated backups in the library's folder.

A photo is named by its content hash; the path beside it is a hint for people, which import does
not act on. The layout::

    {"format": "photosim albums", "version": 1, "written": "2026-11-25T09:30:00",
     "albums": [{"name": …, "created": seconds, "photos": [{"hash": hex, "path": …}],
                 "refused": [{"hash": hex, "path": …}]}],
     "votes": [{"query": hex, "near": hex, "far": hex}]}

Files without ``votes`` are older. What a person said is the one thing of a library that can't be
made again, so it is also written to ``albums/`` in its folder after every change. There is one
file a day, the last ten are kept; a day's file is replaced only by one that still has all its
albums and decides all its votes, else a further one is written, so that a deletion, or a library
begun anew, never takes the backup along.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from photosim.core.errors import Remedy, UsageError
from photosim.core.files import write_whole
from photosim.core.language import tr
from photosim.core.types import ContentHash
from photosim.storage.decisions import Vote

FORMAT = "photosim albums"
VERSION = 1
HASH_BYTES = 20
KEPT = 10
FOLDER = "albums"


@dataclass(frozen=True, slots=True)
class PhotoReference:
    """A content and, as a hint, where it was: a path below a watched folder, or empty."""

    content_hash: ContentHash
    path: str = ""


@dataclass(frozen=True, slots=True)
class SavedAlbum:
    """An album in a file."""

    name: str
    created_at: float
    photos: tuple[PhotoReference, ...]
    refused: tuple[PhotoReference, ...] = ()


@dataclass(frozen=True, slots=True)
class AlbumFile:
    """What a file holds."""

    albums: tuple[SavedAlbum, ...]
    votes: tuple[Vote, ...] = ()


def dump(saved: AlbumFile, now: datetime) -> bytes:
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
            for album in saved.albums
        ],
        "votes": [
            {name: getattr(vote, name).hex() for name in Vote._fields} for vote in saved.votes
        ],
    }
    return (json.dumps(document, indent=1) + "\n").encode("ascii")


def _named_json(photos: Sequence[PhotoReference]) -> list[dict[str, str]]:
    return [{"hash": one.content_hash.hex(), "path": one.path} for one in photos]


def parse(content: bytes, name: str) -> AlbumFile:
    """What a file's bytes hold; ``name`` is for the message.

    Raises UsageError for anything that :func:`dump` did not write.
    """
    try:
        document = json.loads(content)
        if document["format"] != FORMAT:
            raise ValueError("it says it is something else")
        if document["version"] != VERSION:
            raise ValueError(f"its version is {document['version']}, this photosim knows {VERSION}")
        return AlbumFile(
            tuple(_album(row) for row in document["albums"]),
            tuple(_vote(row) for row in document.get("votes", [])),
        )
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise UsageError(
            tr("No album file"),
            tr("{name} is no file of albums: {error}.", name=name, error=error),
            Remedy.EXPORTED_ALBUMS,
        ) from error


def _album(row: dict[str, Any]) -> SavedAlbum:
    name = row["name"]
    if not isinstance(name, str):
        raise TypeError("an album's name is no text")
    created = float(row["created"])
    if not math.isfinite(created):
        raise ValueError("an album was made at no time")
    return SavedAlbum(name, created, _named(row["photos"]), _named(row.get("refused", [])))


def _vote(row: dict[str, str]) -> Vote:
    vote = Vote(*(_hash(row[name]) for name in Vote._fields))
    if len(set(vote)) < len(vote):
        raise ValueError("a vote names a photo twice")
    return vote


def _hash(text: str) -> ContentHash:
    content = bytes.fromhex(text)
    if len(content) != HASH_BYTES:
        raise ValueError("a content hash has the wrong length")
    return content


def _named(rows: list[dict[str, str]]) -> tuple[PhotoReference, ...]:
    return tuple(PhotoReference(_hash(row["hash"]), str(row.get("path", ""))) for row in rows)


def back_up(directory: Path, saved: AlbumFile, now: datetime) -> Path:
    """Write today's backup into ``directory/albums`` and drop all but the last ten.

    Raises OSError where it can't be written.
    """
    folder = directory / FOLDER
    folder.mkdir(exist_ok=True)
    today = sorted(folder.glob(f"albums-{now:%Y-%m-%d}*.json"), key=_order)
    if not today:
        path = folder / f"albums-{now:%Y-%m-%d}.json"
    elif _covers(saved, today[-1]):
        path = today[-1]
    else:
        path = folder / f"albums-{now:%Y-%m-%d}-{now:%H%M%S-%f}.json"
    write_whole(path, dump(saved, now))
    for old in backups(directory)[:-KEPT]:
        old.unlink(missing_ok=True)
    return path


def backups(directory: Path) -> list[Path]:
    """The backups in a library's folder, oldest first."""
    return sorted((directory / FOLDER).glob("albums-*.json"), key=_order)


def _order(path: Path) -> str:
    return path.stem  # without the suffix, a day's first file sorts before its others


def _covers(saved: AlbumFile, path: Path) -> bool:
    """Whether all that a file says is known now; one that can't be read is kept as it is."""
    try:
        before = parse(path.read_bytes(), path.name)
    except (UsageError, OSError):
        return False
    names = {album.name for album in before.albums} - {album.name for album in saved.albums}
    return not names and not undecided(before.votes, saved.votes)


def undecided(votes: Sequence[Vote], known: Sequence[Vote]) -> list[Vote]:
    """Those of the votes on which the known ones say nothing, neither the same nor the contrary."""
    decided = {(vote.query, frozenset((vote.near, vote.far))) for vote in known}
    return [vote for vote in votes if (vote.query, frozenset((vote.near, vote.far))) not in decided]
