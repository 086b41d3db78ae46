"""What the system says of files that it refuses, as phrases that can be kept, and their words.

A phrase is the system's own English one, whatever language the system speaks: it is the same for
every reader of a library, and each reads it in their own language.
"""

from __future__ import annotations

import errno

from photosim.core.language import mark, tr

_PHRASES = {
    errno.EACCES: mark("Permission denied"),
    errno.EBUSY: mark("Device or resource busy"),
    errno.EDQUOT: mark("Disk quota exceeded"),
    errno.EEXIST: mark("File exists"),
    errno.EFBIG: mark("File too large"),
    errno.EINVAL: mark("Invalid argument"),
    errno.EIO: mark("Input/output error"),
    errno.EISDIR: mark("Is a directory"),
    errno.ELOOP: mark("Too many levels of symbolic links"),
    errno.EMFILE: mark("Too many open files"),
    errno.EMLINK: mark("Too many links"),
    errno.ENAMETOOLONG: mark("File name too long"),
    errno.ENFILE: mark("Too many open files in system"),
    errno.ENODEV: mark("No such device"),
    errno.ENOENT: mark("No such file or directory"),
    errno.ENOMEM: mark("Cannot allocate memory"),
    errno.ENOSPC: mark("No space left on device"),
    errno.ENOTDIR: mark("Not a directory"),
    errno.ENOTEMPTY: mark("Directory not empty"),
    errno.ENXIO: mark("No such device or address"),
    errno.EOPNOTSUPP: mark("Operation not supported"),
    errno.EPERM: mark("Operation not permitted"),
    errno.EROFS: mark("Read-only file system"),
    errno.ESTALE: mark("Stale file handle"),
    errno.ETIMEDOUT: mark("Connection timed out"),
    errno.EXDEV: mark("Invalid cross-device link"),
}
_KNOWN = frozenset(_PHRASES.values())


def phrase_of(error: OSError) -> str:
    """What the system says, in English where that is known; else in its own words."""
    known = _PHRASES.get(error.errno) if error.errno is not None else None
    return known or error.strerror or str(error) or type(error).__name__


def phrase_words(phrase: str) -> str:
    """A phrase in the language of the person; one that isn't known, as it is."""
    return tr(phrase) if phrase in _KNOWN else phrase


def system_words(error: OSError) -> str:
    """What the system says, in the language of the person."""
    return phrase_words(phrase_of(error))
