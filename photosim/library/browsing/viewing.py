"""Photos of the library and others, decoded for somebody who looks at them."""

from __future__ import annotations

from photosim.imaging.viewing import ViewedPhoto, ViewRequest
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import Source


def viewed(
    runtime: Runtime, source: Source, width: int, height: int, *, frames: bool
) -> ViewedPhoto:
    """A photo within a room of so many pixels; see ``Library.view``."""
    with runtime.stores.reading() as store:
        data = source.find(store).opened()
    return runtime.workers().view(ViewRequest(data, width, height, frames)).result()
