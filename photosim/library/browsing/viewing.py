"""Photos of the library and others, decoded for somebody who looks at them."""

from __future__ import annotations

from photosim.core.errors import PhotoUnreadable
from photosim.core.types import FileState, PhotoId
from photosim.imaging.decode import THUMBNAIL_SIDE
from photosim.imaging.desktop_thumbnails import desktop_thumbnail
from photosim.imaging.viewing import WHOLE, ViewedPhoto, ViewRequest
from photosim.library.folders.folder_map import FolderMap
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import Source
from photosim.storage.store import Store

MOST_ROUNDED = 1.0
"""By how many pixels a side of a thumbnail may be off from what the photo's shape makes it."""


def viewed(
    runtime: Runtime, source: Source, width: int, height: int, *, frames: bool
) -> ViewedPhoto:
    """A photo within a room of so many pixels; see ``Library.view``."""
    with runtime.stores.reading() as store:
        data = source.find(store).opened()
    return runtime.workers().view(ViewRequest(data, width, height, frames)).result()


def glanced(runtime: Runtime, photo: PhotoId) -> ViewedPhoto | None:
    """The desktop's thumbnail of a photo; see ``Library.glance``."""
    with runtime.stores.reading() as store:
        row = store.photos.rows([photo]).get(photo)
        data = _thumbnail(store, photo)
    if row is None or data is None:
        return None
    try:
        seen = runtime.workers().view(ViewRequest(data, WHOLE, WHOLE)).result()
    except PhotoUnreadable:
        return None  # another program's file: damaged, it is as good as none
    return seen if _shows(seen.natural, row.facts.size) else None


def _thumbnail(store: Store, photo: PhotoId) -> bytes | None:
    """Of the first file of a photo that has a valid one."""
    folders = FolderMap(store)
    for file in store.files.of_photos([photo]).get(photo, []):
        if file.state is FileState.INDEXED and file.primary_id is None:
            path = folders.path_of(file)
            if (found := desktop_thumbnail(path, file.bytes, file.mtime_ns)) is not None:
                return found
    return None


def _shows(thumbnail: tuple[int, int], photo: tuple[int, int]) -> bool:
    """Whether it is larger than the library's own and has the photo's shape: as upright, and
    nothing cut away."""
    across = thumbnail[0] / photo[0]
    off = abs(thumbnail[1] - photo[1] * across)
    return max(thumbnail) > THUMBNAIL_SIDE and off <= MOST_ROUNDED + photo[1] / photo[0]
