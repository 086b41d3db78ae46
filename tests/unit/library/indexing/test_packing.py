"""A pass keeps vectors that an older version wrote in less room, and may be stopped meanwhile."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext, Progress
from photosim.library.indexing import update
from photosim.library.library import Library
from photosim.storage.sqlite.vectors import unpacked_embedding
from tests.helpers.pictures import photo_like


def lengths(library: Path) -> list[int]:
    with closing(sqlite3.connect(library / "library.db")) as database:
        return [row[0] for row in database.execute("SELECT length(data) % 2 FROM embeddings")]


def test_older_vectors_are_packed_by_a_pass_which_may_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "library"
    (tmp_path / "photos").mkdir()
    for seed in range(6):
        photo_like(seed, (160, 120)).save(tmp_path / "photos" / f"{seed}.jpg")
    with Library.open(place, write=True, provider="cpu") as library:
        library.add_folder(tmp_path / "photos")
        library.update()
        with library._stores.reading() as store:
            before = store.vectors.embeddings(store.photos.live_ids(), library._runtime.model().id)
    with closing(sqlite3.connect(place / "library.db")) as database:
        rows = database.execute("SELECT data, rowid FROM embeddings").fetchall()
        older = [(unpacked_embedding(data), row) for data, row in rows]
        database.executemany("UPDATE embeddings SET data = ? WHERE rowid = ?", older)
        database.execute("INSERT INTO settings VALUES ('embeddings_packed', '[0, 0]')")
        database.commit()
    assert lengths(place) == [0] * 6
    monkeypatch.setattr(update, "PACKED_AT_ONCE", 2)

    def stop(progress: Progress) -> None:
        if progress.what == "making the library smaller":
            job.cancel()

    job = JobContext(stop)
    with Library.open(place, write=True, provider="cpu") as library:
        with pytest.raises(Cancelled):
            library.update(job=job)
        assert sorted(lengths(place)) == [0] * 4 + [1] * 2
        library.update()
        assert lengths(place) == [1] * 6
        with library._stores.reading() as store:
            after = store.vectors.embeddings(store.photos.live_ids(), library._runtime.model().id)
    np.testing.assert_array_equal(before[0], after[0])
    np.testing.assert_array_equal(before[1], after[1])
