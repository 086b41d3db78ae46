"""Who takes which file, and who makes the vectors of which photo, where several processes write.

A process claims what it works on. A claim is good for as long as the process's lease, which runs by
the server's clock and which the process extends while it lives. What a process that died or stands
still had claimed is free for the others once its lease is over; what it writes after that counts
for nothing (:meth:`ClaimStore.still_own`). In a library that one process writes at a time all that
is open is that process's own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from photosim.core.types import ContentHash, PhotoId
from photosim.storage.files import FileRow

LEASE_SECONDS = 60.0
"""How long a process that no longer says that it is there keeps what it has claimed."""


class ContentClaim(NamedTuple):
    """Whether a content is this process's to decode; else the photo that it is, or None: another
    process is just decoding it."""

    own: bool
    photo: PhotoId | None = None


class OpenWork(NamedTuple):
    """What is left to do in some folders: pending files that nobody takes yet, and files and photos
    that others have claimed."""

    free: int
    others: int


class ClaimStore(Protocol):
    """Store of claims."""

    shared: bool
    """Whether other processes may write at the same time."""

    def take_files(self, folders: Sequence[int], most: int) -> list[FileRow]:
        """Claim pending files of folders that stand for themselves and that nobody takes: at most
        so many where others may want some. By folder, then in the order in which they came."""

    def still_own(self, files: Iterable[int]) -> set[int]:
        """Which of these claims are this process's still. Needs the caller's transaction, until the
        end of which they stay so."""

    def release(self, keep: Collection[ContentHash] = ()) -> None:
        """Give up this process's claims, but those on the contents to keep."""

    def resting(self) -> AbstractContextManager[None]:
        """This process does nothing while inside: its lease runs out, if that takes long."""

    def waiting(self, folders: Sequence[int]) -> int:
        """How many files of folders are pending and stand for themselves."""

    def take_content(self, content: ContentHash, model_id: str) -> ContentClaim:
        """Claim a content, unless it has vectors of the model or another process has claimed it.
        Any thread."""

    def release_contents(self, contents: Iterable[ContentHash]) -> None:
        """Give up this process's claims on contents. Needs the caller's transaction."""

    def under_way(self) -> set[PhotoId]:
        """Photos whose contents other processes have claimed: they get their vectors there."""

    def open_work(self, folders: Sequence[int]) -> OpenWork:
        """What is left to do in folders, once claims are dropped whose lease is over."""
