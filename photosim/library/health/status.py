"""How a library is doing: counts, the model and where it runs, how good the index is."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np

from photosim.index.quality import measured_recall
from photosim.library.browsing import catalog
from photosim.library.runtime.model import Model
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import IndexStatus, Status
from photosim.storage.database import Database
from photosim.storage.files import Files
from photosim.storage.lock import holder, is_held
from photosim.storage.vectors import Vectors

SAMPLE = 50
"""Photos whose true neighbours are compared with those that the index finds."""

NEIGHBOURS = 10


def status(runtime: Runtime, directory: Path, database: Path) -> Status:
    """How the library is doing; starts a model session to name the provider in use."""
    with runtime.readers.lend() as db:
        folders = tuple(catalog.folder_statuses(db))
        counts: Counter[str] = Counter()
        for states in Files(db).counts().values():
            counts.update({str(state): count for state, count in states.items()})
        model = runtime.model()
        session = model.session()
        nearest = runtime.nearest(model)
        who = holder(directory)
        return Status(
            library=directory,
            exists=True,
            photos=len(nearest),
            files=dict(counts),
            folders=folders,
            database_bytes=size_on_disk(database),
            model=model.id,
            precision=model.card.precision,
            provider=session.provider,
            provider_note=session.provider_note,
            index=index_status(db, model, nearest),
            holder=str(who) if who is not None and is_held(directory) else None,
        )


def size_on_disk(database: Path) -> int:
    """Bytes of the database and of what SQLite keeps beside it."""
    files = (database, Path(f"{database}-wal"))
    return sum(file.stat().st_size for file in files if file.exists())


def index_status(db: Database, model: Model, nearest: PhotoIndex) -> IndexStatus:
    """Counts, and the measured recall of the index against exact search."""
    ids = nearest.ids()
    sample = ids[:: max(1, len(ids) // SAMPLE)][:SAMPLE]
    recall = None
    if len(sample):
        store = Vectors(db)
        _, queries = store.embeddings(sample.tolist(), model.id)
        everything = (
            (photos[there], vectors[there])
            for photos, vectors in store.iterate(model.id)
            if (there := np.isin(photos, ids, assume_unique=True)).any()
        )
        recall = measured_recall(nearest, everything, queries, NEIGHBOURS)
    return IndexStatus(
        photos=len(ids),
        saved=nearest.found_saved,
        recall=recall,
        sampled=len(sample),
        note=nearest.health.note,
    )
