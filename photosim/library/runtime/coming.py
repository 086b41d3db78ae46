"""The next base model of a library: how far it has come, and whether anything is left to do."""

from __future__ import annotations

from photosim.library.runtime.photo_index import searchable_ids
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import ChangeoverStatus
from photosim.storage.store import Store

AGAIN = "taught model to teach again"
"""Setting: id of the head that said what is similar under the base model before; the albums teach
it again on the new one."""

BY_THUMBNAIL = "photos seen by their thumbnails"
"""Setting: the photos whose vectors of a model are by their thumbnails, as no file of theirs could
be opened: ``model``, its id, and ``photos``. They are taken again when a file can be."""


def changeover_status(runtime: Runtime, store: Store) -> ChangeoverStatus | None:
    """How far the library has come on its way to another model; None where it stays.

    Raises ModelError where the one it has is gone and there is no other.
    """
    coming = runtime.next_model()
    if coming is None:
        return None
    done = len(searchable_ids(store, coming.id))
    photos = len(store.photos.live_ids())
    return ChangeoverStatus(coming.id, coming.card.size, done, photos, runtime.model().runs)


def is_on_its_way(runtime: Runtime, store: Store) -> bool:
    """Whether there is something to do for another base model, or still for the last one."""
    return runtime.next_model() is not None or store.settings.get(AGAIN, None) is not None
