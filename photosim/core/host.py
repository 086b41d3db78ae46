"""Which computer this is, for libraries that several of them share.

A name alone tells no two computers apart for certain (two laptops called ``laptop``), and it
changes. So a computer, or rather a person's account on it, has an id that was drawn once and lies
with the person's settings; the name is for people.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import socket
from dataclasses import dataclass
from pathlib import Path

import msgspec

from photosim.core import paths
from photosim.core.errors import LibraryError, Remedy, told_as
from photosim.core.language import tr

NAME = "host.json"
"""The file in the folder of settings that has the id."""


@dataclass(frozen=True, slots=True)
class Host:
    """A computer: its id (32 hexadecimal digits), and what it is called."""

    id: str
    name: str


class _Kept(msgspec.Struct):
    id: str


def this_host() -> Host:
    """This computer; its id is drawn and kept where there is none yet.

    Raises LibraryError where it can't be kept.
    """
    folder = paths.config_dir()
    what = tr("The name of this computer can't be kept in {folder}", folder=folder)
    with told_as(LibraryError, tr("Settings not writable"), what, Remedy.CHECK_DISK):
        return Host(_kept(folder / NAME) or _drawn(folder / NAME), _called())


def _called() -> str:
    return socket.gethostname() or "localhost"


def _kept(path: Path) -> str | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Kept).id
    except FileNotFoundError:
        return None
    except (msgspec.DecodeError, UnicodeDecodeError):
        path.unlink(missing_ok=True)
        return None


def _drawn(path: Path) -> str:
    """A new id; where two processes draw at once, both get that of the first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn = _Kept(secrets.token_hex(16))
    draft = path.with_name(f".{NAME}.{drawn.id}.tmp")
    try:
        draft.write_bytes(msgspec.json.encode(drawn))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    return _kept(path) or drawn.id
