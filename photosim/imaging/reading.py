"""Reading a file once, whole, and only if it held still meanwhile."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.language import tr
from photosim.core.system_words import phrase_of
from photosim.imaging.limits import DEFAULT_LIMITS, Limits

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    # Opening a pipe that nobody writes to would wait forever; files don't care.
    | getattr(os, "O_NONBLOCK", 0)
)


def read_photo(path: Path, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """The bytes of a regular file.

    Plain reads, never a mapping: a file that shrinks while mapped ends the process. Raises
    PhotoUnreadable, transient where the file is missing, in use or changed while it was read.
    """
    try:
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise _unreadable(error) from error
    try:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise PhotoUnreadable(PhotoFault.NO_FILE)
        if before.st_size == 0:
            raise PhotoUnreadable(PhotoFault.EMPTY)
        if before.st_size > limits.file_bytes:
            raise PhotoUnreadable(
                PhotoFault.TOO_LARGE,
                message=tr(
                    "The file has {st_size:.1f} GB; at most {file_bytes:.1f} GB are read.",
                    st_size=before.st_size / 1e9,
                    file_bytes=limits.file_bytes / 1e9,
                ),
            )
        data = _read_all(handle, before.st_size)
        after = os.fstat(handle)
    except OSError as error:
        raise _unreadable(error) from error
    finally:
        # All was read; a share that has gone meanwhile refuses even this.
        with contextlib.suppress(OSError):
            os.close(handle)
    held_still = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    if not held_still or len(data) != after.st_size:
        raise PhotoUnreadable(PhotoFault.CHANGED, transient=True)
    return data


def _read_all(handle: int, size: int) -> bytes:
    data = os.read(handle, size)
    if len(data) == size:  # the usual case, without a copy
        return data
    parts = [data]
    missing = size - len(data)
    while missing > 0 and (part := os.read(handle, missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _unreadable(error: OSError | ValueError) -> PhotoUnreadable:
    if isinstance(error, FileNotFoundError):
        return PhotoUnreadable(PhotoFault.NOT_FOUND, transient=True)
    if isinstance(error, PermissionError):
        return PhotoUnreadable(PhotoFault.NO_PERMISSION, transient=True)
    if isinstance(error, OSError):
        if error.errno in {errno.ELOOP, errno.ENAMETOOLONG, errno.ENXIO, errno.EISDIR}:
            return PhotoUnreadable(PhotoFault.NO_FILE)
        return PhotoUnreadable(PhotoFault.READ_ERROR, phrase_of(error), transient=True)
    return PhotoUnreadable(PhotoFault.NO_FILE)  # a name with a NUL
