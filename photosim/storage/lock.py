"""One process writes a library at a time, and the others can say which one."""

from __future__ import annotations

import contextlib
import datetime
import os
import socket
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

import msgspec
from filelock import FileLock, Timeout

from photosim.core.errors import LibraryBusy, LibraryError, Remedy
from photosim.core.files import write_whole
from photosim.core.language import tr
from photosim.core.person import local_person
from photosim.core.system_words import system_words
from photosim.storage.address import called

LOCK_NAME = "lock"
HOLDER_NAME = "holder.json"


@dataclass(frozen=True, slots=True)
class LibraryHolder:
    """The process that holds a library, and whose it is. ``since`` is seconds since the epoch.

    Of another person's process a server may tell no more than whose it is: then it has no program.
    """

    pid: int
    host: str
    program: str
    since: float
    person: str = ""

    def __str__(self) -> str:
        if not self.program:
            return self.person
        since = datetime.datetime.fromtimestamp(self.since).astimezone()
        today = since.date() == datetime.datetime.now().astimezone().date()
        when = since.strftime("%H:%M" if today else "%Y-%m-%d %H:%M")
        return tr(
            "{program} (process {pid} on {host}, since {when})",
            program=self.program,
            pid=self.pid,
            host=self.host,
            when=when,
        )


class WriterLock(Protocol):
    """The right to write a library, wherever its rows are.

    ``keeps_folder``: whether the library's folder here, with the saved index, is this process's.
    """

    keeps_folder: bool

    def acquire(self) -> None:
        """Take it, or fail at once. Raises LibraryBusy naming who has it, and LibraryError."""

    def release(self) -> None:
        """Give it back; nothing happens where it isn't held."""

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


class LibraryLock(WriterLock):
    """The right to write the library in a folder.

    The lock is the system's own (``flock``): it ends with its process however that ends, so a
    lock file or a ``holder.json`` left behind by a killed process is no obstacle.

    program: how the holder is called in the message that others get; by default what was
        started, such as ``photosim index``.
    """

    def __init__(self, directory: Path, program: str | None = None) -> None:
        self.keeps_folder = True
        self._directory = directory
        self._program = program or running_program()
        self._lock = FileLock(
            directory / LOCK_NAME, timeout=0, thread_local=False, fallback_to_soft=False
        )

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return bool(self._lock.is_locked)

    def acquire(self) -> None:
        """Take the lock, or fail at once.

        Raises LibraryBusy naming the process that has it, LibraryError where the folder can't
        be written or has no locks, RuntimeError where this object holds it already.
        """
        if self.held:
            raise RuntimeError("the library's lock is held already")
        try:
            self._lock.acquire()
        except Timeout:
            who = holder(self._directory)
            raise LibraryBusy(
                tr("Library in use"),
                tr(
                    "The library {directory} is in use by {who}.",
                    directory=called(self._directory),
                    who=who or tr("another process"),
                ),
                Remedy.CLOSE_OTHER,
            ) from None
        except (OSError, NotImplementedError) as error:
            raise self._not_writable(tr("locked"), error) from error
        try:
            self._introduce()
        except OSError as error:
            self._lock.release()
            raise self._not_writable(tr("written"), error) from error

    def release(self) -> None:
        """Give the lock back; nothing happens where it isn't held."""
        if self.held:
            (self._directory / HOLDER_NAME).unlink(missing_ok=True)
            self._lock.release()

    def _not_writable(self, how: str, error: Exception) -> LibraryError:
        why = system_words(error) if isinstance(error, OSError) else str(error)
        return LibraryError(
            tr("Library not writable"),
            tr(
                "The library's folder {directory} can't be {how} ({why}).",
                directory=self._directory,
                how=how,
                why=why,
            ),
            Remedy.CHECK_LIBRARY_FOLDER,
        )

    def _introduce(self) -> None:
        me = LibraryHolder(
            os.getpid(), socket.gethostname(), self._program, time.time(), local_person()
        )
        write_whole(self._directory / HOLDER_NAME, msgspec.json.encode(me))


def holder(directory: Path) -> LibraryHolder | None:
    """Who took the library's lock last and didn't give it back; None where nothing tells.

    After a kill this names a process that is gone: ask only where the lock is known to be held.
    """
    with contextlib.suppress(OSError, ValueError):
        return msgspec.json.decode((directory / HOLDER_NAME).read_bytes(), type=LibraryHolder)
    return None


def is_held(directory: Path) -> bool:
    """Whether some process holds the library now; a look that takes nothing from anybody else.

    The look itself holds the lock for a moment where nobody else does.
    """
    lock = FileLock(directory / LOCK_NAME, timeout=0, fallback_to_soft=False)
    if not (directory / LOCK_NAME).exists():
        return False
    try:
        lock.acquire()
    except Timeout:
        return True
    except (OSError, NotImplementedError):
        return False
    lock.release()
    return False


def running_program() -> str:
    """What was started, for people: ``photosim index``, or ``photosim`` for the app."""
    command = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    return f"photosim {command}" if command.isascii() and command.isalpha() else "photosim"
