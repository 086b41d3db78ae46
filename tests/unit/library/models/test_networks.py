"""Taught models that are whole networks: placed by thumbnails, followed, checked, kept at home."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from photosim.core.errors import Cancelled
from photosim.imaging import thumbnails as pictures
from photosim.library.library import Library
from photosim.library.runtime import projector as placing
from photosim.library.searching.sources import FileSource, PhotoSource
from photosim.library.values import Query
from photosim.storage.sqlite.vectors import SqliteVectors
from tests.helpers.jobs import heard
from tests.helpers.kept import database, found_by
from tests.helpers.libraries import copy, paths_of, photo_folder


def expected(library: Library, model: str) -> dict[int, np.ndarray]:
    """What the network makes of each stored thumbnail, one at a time."""
    session = library._runtime.model(model).session()
    with database(library) as store:
        stored = store.thumbnails.get_many(paths_of(library).values())
    return {
        photo: session.embed([session.card.preprocessing(pictures.read(data))]).embeddings[0]
        for photo, data in stored.items()
    }


def assert_placed_by_the_network(library: Library, model: str) -> None:
    with database(library) as store:
        ids, vectors = store.vectors.embeddings(paths_of(library).values(), model)
    wanted = expected(library, model)
    assert ids.tolist() == sorted(wanted)
    for photo, vector in zip(ids.tolist(), vectors, strict=True):
        np.testing.assert_allclose(vector, wanted[photo], rtol=2**-11, atol=1e-5)  # kept as halves


def test_used_and_left_again(opened: Library, deep: str) -> None:
    photo = min(paths_of(opened).values())
    base = opened.models.in_use().id
    before = found_by(opened, photo)
    model = opened.models.use(deep).value
    assert (model.id, model.deep, model.usable, model.placed) == (deep, True, True, 12)
    assert_placed_by_the_network(opened, deep)
    assert opened.search(Query((PhotoSource(photo),))).model == deep
    assert found_by(opened, photo) != before
    assert sorted(found_by(opened, photo)) == sorted(before)
    assert opened.levels().copy == 0.95  # the base model's
    assert opened.check().problems == ()
    assert opened.models.rollback().value.id == base
    assert found_by(opened, photo) == before


def test_a_copy_is_still_told_by_the_base_model(
    opened: Library, deep: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.models.use(deep)
    photo = min(paths_of(opened).values())
    asked: list[str] = []
    real = opened._runtime.nearest

    def spy(model):  # type: ignore[no-untyped-def]
        asked.append(model.id)
        return real(model)

    monkeypatch.setattr(opened._runtime, "nearest", spy)
    opened.search(Query((PhotoSource(photo),)))
    assert set(asked) == {deep, opened.model_id()}
    copy(tmp_path / "photos" / "00.jpg", tmp_path / "elsewhere" / "x.jpg")
    data = (tmp_path / "elsewhere" / "x.jpg").read_bytes() + b"\0"
    (tmp_path / "elsewhere" / "x.jpg").write_bytes(data)
    asked.clear()
    hits = opened.search(Query((FileSource(tmp_path / "elsewhere" / "x.jpg"),))).hits
    assert set(asked) == {deep, opened.model_id()}
    assert hits[0].level == "exact"  # the same pixels


def test_new_photos_get_a_place(opened: Library, deep: str, tmp_path: Path) -> None:
    opened.models.use(deep)
    photo_folder(tmp_path / "photos", ["new.jpg", "other.jpg"], first_seed=500)
    assert opened.update().added == 2
    assert_placed_by_the_network(opened, deep)
    new = paths_of(opened)[str(tmp_path / "photos" / "new.jpg")]
    other = paths_of(opened)[str(tmp_path / "photos" / "other.jpg")]
    assert other in found_by(opened, new)
    opened.models.use("base")
    photo_folder(tmp_path / "photos", ["late.jpg"], first_seed=600)
    opened.update()
    assert_placed_by_the_network(opened, deep)
    assert opened.check().problems == ()


def test_placing_goes_on_where_it_stopped(
    opened: Library, deep: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "PICTURES", 5)
    job = heard(lambda progress: job.cancel() if progress.done >= 5 else None)
    with pytest.raises(Cancelled):
        opened.models.use(deep, job)
    assert opened.models.in_use().kind == "base"
    with database(opened) as store:
        assert len(store.vectors.ids(deep)) == 5
    placed: list[int] = []
    real = SqliteVectors.add_embeddings

    def count(self, ids, model_id, embeddings):  # type: ignore[no-untyped-def]
        placed.extend(ids)
        real(self, ids, model_id, embeddings)

    monkeypatch.setattr(SqliteVectors, "add_embeddings", count)
    opened.models.use(deep)
    assert len(placed) == 7
    assert_placed_by_the_network(opened, deep)


def test_check_finds_and_repairs_what_lies_elsewhere(
    opened: Library, deep: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photosim.library.health.check.NETWORK_SAMPLE", 6)
    opened.models.use(deep)
    ids = sorted(paths_of(opened).values())
    writer = opened._runtime.stores.writer()
    with writer.transaction():
        _, base = writer.vectors.embeddings(ids, str(opened.model_id()))
        writer.vectors.add_embeddings(ids[:3], deep, base[:3])
        writer.vectors.remove([ids[5]], deep)
    found = {problem.what: problem.count for problem in opened.check().problems}
    assert found == {
        "photos misplaced by a taught model": 3,
        "photos without a place under a taught model": 1,
    }
    assert all(problem.repaired for problem in opened.check(repair=True).problems)
    assert opened.check().problems == ()
    assert_placed_by_the_network(opened, deep)


def test_a_damaged_thumbnail_is_made_again(opened: Library, deep: str) -> None:
    photo = min(paths_of(opened).values())
    writer = opened._runtime.stores.writer()
    with writer.transaction():
        writer.thumbnails.put(photo, b"\xff\xd8\xff no picture")
    assert opened.models.use(deep).value.placed == 11
    found = {problem.what: problem.count for problem in opened.check(repair=True).problems}
    assert found["photos with a damaged thumbnail"] == 1
    opened.update()
    assert opened.check().problems == ()
    assert_placed_by_the_network(opened, deep)


def test_compared_without_having_been_in_use(opened: Library, deep: str) -> None:
    found = opened.models.compare("base", deep, 5)
    assert found
    with database(opened) as store:
        assert deep not in store.vectors.known()
    opened.models.use(deep)
    assert opened.models.compare("base", deep, 5) == found
    assert opened.models.compare(deep, deep) == []


def test_it_travels_in_a_file(opened: Library, deep: str, tmp_path: Path) -> None:
    file = tmp_path / "x.photosim-model"
    opened.models.export(deep, file)
    opened.models.use(deep)
    opened.models.use("base")
    opened.models.remove(deep)
    assert [model.kind for model in opened.models.all()] == ["base"]
    with database(opened) as store:
        assert deep not in store.vectors.known()
    model = opened.models.import_file(file).value
    assert (model.id, model.deep, model.usable, model.in_use) == (deep, True, True, False)
    assert model.albums == ("a", "b")
    assert opened.models.use(deep).value.placed == 12
    assert_placed_by_the_network(opened, deep)
