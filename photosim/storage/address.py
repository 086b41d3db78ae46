"""Where a library's database is that lies on a server, and how its folder here remembers that.

An address is a URL as libpq takes it: ``postgresql://anna@server/photos?sslmode=verify-full``, or
``postgresql:///?service=studio`` for what a service file says. It never holds a password: that
comes by libpq's own means (``PGPASSFILE``, a service file), so that it is in no setting, log,
message or list of processes.

A shared library has a folder on each machine for what is that machine's own: the index, taught
models, the jobs of lessons. Its file :data:`ADDRESS` says whose folder it is, in the place of a
``library.db``.
"""

from __future__ import annotations

import hashlib
import urllib.parse
from dataclasses import dataclass
from pathlib import Path

import msgspec

from photosim.core import paths
from photosim.core.errors import LibraryError, Remedy, UsageError, told_as
from photosim.core.files import write_whole
from photosim.core.language import tr

ADDRESS = "server.json"
"""The file in a library's folder that names the server which has its database."""

SCHEMES = ("postgresql", "postgres")
_SECRETS = {"password", "sslpassword", "oauth_client_secret"}


class _Kept(msgspec.Struct):
    address: str


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """The address of a library's database. Made by :meth:`parse`, which says what is one."""

    url: str

    @staticmethod
    def is_one(text: str) -> bool:
        """Whether a text means a server, rather than a folder."""
        return text.partition(":")[0].lower() in SCHEMES and "://" in text

    @classmethod
    def parse(cls, text: str) -> ServerAddress:
        """The address that a person wrote.

        Raises UsageError where it is none, or where it has a password.
        """
        try:
            text.encode()
            if not cls.is_one(text):
                raise ValueError(text)
            parts = urllib.parse.urlsplit(text)
            asked = urllib.parse.parse_qsl(parts.query, keep_blank_values=True)
        except ValueError:
            raise UsageError(
                tr("No address of a server"),
                tr("The address of a shared library begins with postgresql://."),
                Remedy.SERVER_ADDRESS,
            ) from None
        user, at, _ = parts.netloc.rpartition("@")
        if (at and ":" in user and not user.endswith(":")) or _SECRETS & {n for n, _ in asked}:
            raise UsageError(
                tr("A password in an address"),
                tr("The address of a shared library may not have a password in it."),
                Remedy.PASSWORD_FILE,
            )
        return cls(f"postgresql:{text.partition(':')[2]}")

    def __str__(self) -> str:
        return self.url

    @property
    def key(self) -> str:
        """A name for its folders here: 16 hexadecimal digits."""
        return hashlib.sha256(self.url.encode("utf-8", "surrogateescape")).hexdigest()[:16]

    def asks(self, option: str) -> bool:
        """Whether the address itself sets an option of the connection."""
        query = urllib.parse.urlsplit(self.url).query
        return option in urllib.parse.parse_qs(query, keep_blank_values=True)

    def keep(self, folder: Path) -> None:
        """Let a folder be that of this library. Raises OSError."""
        write_whole(folder / ADDRESS, msgspec.json.encode(_Kept(self.url)))


def address_in(folder: Path) -> ServerAddress | None:
    """The server that has the database of the library in a folder; None where the folder has it
    itself, or where there is no library.

    Raises LibraryError where the file that says so can't be read.
    """
    try:
        kept = msgspec.json.decode((folder / ADDRESS).read_bytes(), type=_Kept)
        return ServerAddress.parse(kept.address)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, UsageError) as error:
        raise LibraryError(
            tr("Library damaged"),
            tr("The file {path} does not say which server has the library.", path=folder / ADDRESS),
            Remedy.SERVER_ADDRESS,
        ) from error


def has_folder(address: ServerAddress) -> bool:
    """Whether there is a folder here already that belongs to a library on a server."""
    return (paths.shared_libraries() / address.key / ADDRESS).exists()


def folder_of(address: ServerAddress) -> Path:
    """The folder here that belongs to a library on a server; made where it is not there yet.

    Raises LibraryError where it can't be.
    """
    folder = paths.shared_libraries() / address.key
    what = tr("The library {directory} can't be made", directory=folder)
    with told_as(LibraryError, tr("Library not writable"), what, Remedy.CHECK_LIBRARY_FOLDER):
        if not (folder / ADDRESS).exists():
            folder.mkdir(parents=True, exist_ok=True)
            address.keep(folder)
    return folder


def called(folder: Path) -> str:
    """What a person calls the library in a folder: the address of its server, or the folder."""
    return str(address_in(folder) or folder)
