"""How a library is doing: counts, the model and where it runs, how good the index is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from photosim import storage
from photosim.core.arrays import Floats, Ints
from photosim.core.types import FileState
from photosim.index.compact import DamagedVectorsError
from photosim.index.exact import measured_recall
from photosim.library.browsing import catalog
from photosim.library.runtime.coming import changeover_status
from photosim.library.runtime.model import Model
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import IndexStatus, Status, passed_over
from photosim.storage.address import called
from photosim.storage.store import Store

SAMPLE = 50
"""Photos whose true neighbours are compared with those that the index finds."""

NEIGHBOURS = 10


def status(runtime: Runtime) -> Status:
    """How the library is doing; starts a model session to name the provider in use."""
    with runtime.stores.reading() as store:
        folders = tuple(catalog.folder_statuses(store))
        counts: Counter[str] = Counter()
        for states in store.files.counts().values():
            counts.update({str(state): count for state, count in states.items()})
        for name in ("left_out", "small"):
            fallen_out = sum(getattr(folder, name) for folder in folders)
            if fallen_out:
                counts[name] = fallen_out
                counts[FileState.MISSING] -= fallen_out
        model = runtime.model()
        session = runtime.taking_model().session()
        nearest = runtime.nearest(model)
        who = storage.holder(runtime.directory)
        return Status(
            library=called(runtime.directory),
            exists=True,
            photos=len(nearest),
            files=dict(counts),
            folders=folders,
            passed_over=passed_over(folders),
            database_bytes=store.size(),
            model=model.id,
            precision=model.card.precision,
            provider=session.provider,
            provider_note=session.provider_note,
            index=index_status(store, model, nearest),
            changeover=changeover_status(runtime, store),
            holder=None if who is None else str(who),
        )


def index_status(store: Store, model: Model, nearest: PhotoIndex) -> IndexStatus:
    """Counts, and the measured recall of the index against exact search."""
    ids = nearest.ids()
    sample = ids[:: max(1, len(ids) // SAMPLE)][:SAMPLE]
    recall = None
    if len(sample):
        _, queries = store.vectors.embeddings(sample.tolist(), model.id)

        def measured(everything: Iterator[tuple[Ints, Floats]]) -> float:
            return measured_recall(nearest, everything, queries, NEIGHBOURS, model.as_similar)

        stored = (
            (photos[there], vectors[there])
            for photos, vectors in store.vectors.iterate(model.id)
            if (there := np.isin(photos, ids, assume_unique=True)).any()
        )
        # The file of a compact index has each vector with its checksum, in half of the bytes.
        try:
            recall = measured(nearest.everything() if nearest.compact else stored)
        except DamagedVectorsError:
            recall = measured(stored)
    return IndexStatus(
        photos=len(ids),
        saved=nearest.found_saved,
        recall=recall,
        sampled=len(sample),
        note=nearest.health.note,
    )
