"""Heads that an older photosim kept as ONNX files become what heads are now.

A model's id is a hash of its bytes, so each of them gets another id: the vectors, the settings
and the saved index that name the old one follow, and nothing is embedded again. The new files
are there before the names change, in one transaction, and the old ones go after it: a kill at
any moment leaves the old model in use or the new one, and the next opening does the rest.
"""

from __future__ import annotations

import logging
from pathlib import Path

from photosim.core.errors import LibraryError, ModelError
from photosim.library.runtime.runtime import INDEX, TAUGHT
from photosim.library.runtime.taught_store import HEAD, TaughtStore
from photosim.storage.store import Store

log = logging.getLogger(__name__)


def renew_heads(directory: Path, store: Store) -> None:
    """Bring the heads of a library up to date. One that can't be stays as it is, and is logged."""
    from photosim.index.files import move_index

    taught = TaughtStore(directory)
    for card in taught.cards():
        if not card.base or card.file.endswith(HEAD):
            continue
        try:
            new = taught.publish(taught.head(card.id), card).id
            move_index(directory / INDEX, card.id, new)
            _rename(store, card.id, new)
            taught.remove(card.id)
        except (ModelError, LibraryError, OSError) as error:
            log.warning("a taught model stays in its older file: %s", error)


def _rename(store: Store, old: str, new: str) -> None:
    from photosim.library.models.service import BEFORE

    settings = store.settings
    with store.transaction(durable=True):
        store.vectors.rename_model(old, new)
        if settings.get(TAUGHT) == old:
            settings.set(TAUGHT, new)
        before = settings.get(BEFORE, [])
        settings.set(BEFORE, [new if one == old else one for one in before])
