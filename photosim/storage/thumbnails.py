"""Thumbnails: one small JPEG for each photo."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from photosim.core.arrays import Ints
from photosim.core.types import PhotoId


class ThumbnailStore(Protocol):
    """Store of thumbnails. Writes need the caller's transaction."""

    def put(self, photo_id: PhotoId, data: bytes) -> None:
        """Store the JPEG of a photo, in place of the one before."""

    def ids(self) -> Ints:
        """Ids of all photos that have a thumbnail, sorted."""

    def get(self, photo_id: PhotoId) -> bytes | None:
        """The JPEG of a photo, None where there is none."""

    def get_many(self, ids: Iterable[PhotoId]) -> dict[PhotoId, bytes]:
        """The JPEGs of those photos that have one."""
