"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import glob
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_LONGEST_IN_DRAFT = 120
"""Bytes of a name that is part of its draft's."""


@contextlib.contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """A place beside ``path`` to write to; synced and renamed to ``path`` when the block ends.

    After a crash at any moment the old file is there or the new, and what a killed process left
    goes with the next write. Raises OSError; whatever is raised, the old file stays.
    """
    name = _draft_name(path.name)
    for left in path.parent.glob(f".{glob.escape(name)}.*.tmp"):
        if not _is_alive(left.name.split(".")[-2]):
            left.unlink(missing_ok=True)
    draft = path.with_name(f".{name}.{os.getpid()}.tmp")
    try:
        yield draft
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def write_whole(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``, as :func:`drafted` does."""
    with drafted(path) as draft:
        draft.write_bytes(content)


def sync_folder(folder: Path) -> None:
    """Make names in a folder last through a power cut; not on Windows, where none can be opened.

    Raises OSError.
    """
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _draft_name(name: str) -> str:
    """What a draft is named after: the file's name, or a hash of it where that leaves no room for
    more (255 bytes as a rule, 143 on encrypted disks)."""
    data = os.fsencode(name)
    if len(data) <= _LONGEST_IN_DRAFT:
        return name
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _is_alive(process: str) -> bool:
    import psutil

    return not process.isdigit() or psutil.pid_exists(int(process))
