"""What a library says of itself, and what it finds and repairs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from photosim.core import paths
from photosim.core.errors import Remedy
from photosim.core.types import DecisionKind
from photosim.library.library import Library
from photosim.library.runtime.runtime import BEHIND
from photosim.library.searching.sources import FileSource
from photosim.library.values import Query
from tests.helpers.libraries import Embedded, open_library, photo_folder
from tests.helpers.models import tiny_model


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return photo_folder(tmp_path / "photos", [f"{number:02}.jpg" for number in range(20)])


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def test_status_counts_and_measures(library: Library, folder: Path) -> None:
    (folder / "broken.jpg").write_bytes(b"no photo")
    library.update()
    status = library.status()
    model = library._runtime.model()
    assert status.exists
    assert status.photos == 20
    assert status.files == {"indexed": 20, "failed": 1}
    assert [one.path for one in status.folders] == [folder]
    assert status.database_bytes > 20 * 1000
    assert (status.model, status.precision) == (model.id, model.card.precision)
    assert status.provider == "CPUExecutionProvider"
    assert status.index is not None
    assert (status.index.photos, status.index.recall, status.index.sampled) == (20, 1.0, 20)
    assert status.holder is not None
    assert str(library.directory) not in status.holder


def test_status_counts_what_is_passed_over(library: Library, folder: Path) -> None:
    for name in ("a.jxl", "b.jxl", "notes.txt"):
        (folder / name).write_bytes(b"no photo")
    assert library.update().change.folders
    assert library.status().passed_over == {"jxl": 2, "txt": 1}
    assert library.folders()[0].passed_over == {"jxl": 2, "txt": 1}
    assert not library.update().change.folders
    (folder / "a.jxl").unlink()
    library.update()
    assert library.status().passed_over == {"jxl": 1, "txt": 1}


def test_status_of_an_empty_library(tmp_path: Path) -> None:
    with open_library(tmp_path / "empty") as library:
        status = library.status()
    assert status.photos == 0
    assert status.index is not None
    assert status.index.recall is None


def test_a_sound_library_has_no_problems(library: Library) -> None:
    report = library.check()
    assert (report.ok, report.problems) == (True, ())
    assert (report.photos, report.vectors) == (20, 20)


def test_lost_and_spoilt_vectors_are_found_and_made_again(
    library: Library, folder: Path, embedded: Embedded
) -> None:
    model = library._runtime.model()
    a, b, c, d, e = (library.photo_at(folder / f"{n:02}.jpg") for n in range(5))
    store = library._runtime.stores.writer()
    features = np.ones(model.card.feature_dim, dtype=np.float32)
    long = np.full(model.card.embedding_dim, 2.0, dtype=np.float32)
    with store.transaction():
        store.vectors.remove([a], model.id)
        store.vectors.add(b, model.id, features, long)
        store.vectors.add(c, model.id, features, np.ones(3, dtype=np.float32))
        store.write("DELETE FROM features WHERE photo_id = ?", (d,))
        no_numbers = b"\xff" * (2 * model.card.feature_dim)
        store.write("UPDATE features SET data = ? WHERE photo_id = ?", (no_numbers, e))
        store.write("DELETE FROM thumbnails WHERE photo_id = ?", (d,))
    found = {problem.what: problem.count for problem in library.check().problems}
    assert found == {
        "photos without vectors": 1,
        "photos with unusable vectors": 2,
        "photos without features": 2,
        "photos without a thumbnail": 1,
        "photos in the saved index that are gone": 1,
    }
    assert not library.check().ok
    repaired = library.check(repair=True)
    assert repaired.ok
    assert len(repaired.problems) >= 4
    assert {problem.remedy for problem in repaired.problems} == {None, Remedy.TAKE_AGAIN}
    report = library.update()
    assert report.updated == 5
    assert embedded.take() == 5
    assert library.check().problems == ()
    assert (
        len(library.search(Query((FileSource(folder / "10.jpg"),), min_similarity=-1, k=99)).hits)
        == 19
    )


def test_an_index_that_lacks_photos_is_rebuilt(library: Library, tmp_path: Path) -> None:
    for file in (library.directory / "index").iterdir():
        file.unlink()
    (problem,) = library.check().problems
    assert problem.count == 20
    assert "lacks" in problem.what
    (problem,) = library.check(repair=True).problems
    assert problem.repaired
    assert library.check().problems == ()


def test_an_index_that_is_known_to_be_behind_is_no_damage(library: Library) -> None:
    store = library._runtime.stores.writer()
    with store.transaction():
        store.settings.set(BEHIND, True)
    for file in (library.directory / "index").iterdir():
        file.unlink()
    assert library.check().ok


def test_damage_of_the_database_is_named(tmp_path: Path, folder: Path) -> None:
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        store = library._runtime.stores.writer()
        store.rows("PRAGMA foreign_keys = OFF")
        with store.transaction():
            store.write("UPDATE thumbnails SET photo_id = photo_id + 1000 WHERE photo_id = 1")
        report = library.check()
    assert not report.ok
    assert "thumbnails" in report.problems[0].what


def test_a_library_keeps_to_its_model_and_renews_what_a_lost_one_made(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, embedded: Embedded
) -> None:
    models = tmp_path / "models"
    monkeypatch.setattr(paths, "models_dir", lambda: models)
    first = tiny_model(models, seed=1)
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        assert library.status().model == first.id
    # Another default does not touch the library as long as its own model is there.
    for file in (*models.glob("tiny.*"),):
        file.rename(models / file.name.replace("tiny", "old"))
    card = (models / "old.json").read_text()
    (models / "old.json").write_text(
        card.replace("tiny.onnx", "old.onnx").replace('"kind": "base"', '"kind": "taught"')
    )
    second = tiny_model(models, seed=2)
    assert second.id != first.id
    with open_library(tmp_path / "library") as library:
        assert library.status().model == first.id
        assert library.update().updated == 0
    # Its own model is gone: what it made answers, and the writer goes over to the other one.
    for file in models.glob("old.*"):
        file.unlink()
    embedded.take()
    with Library.open(tmp_path / "library", write=False, provider="cpu") as reader:
        assert reader.search(Query((FileSource(folder / "00.jpg"),))).model == first.id
    with open_library(tmp_path / "library") as library:
        assert library.update().updated == 0
        assert embedded.take() == 0
        assert library.change_over().finished
        assert embedded.take() == 20
        library.update()
        assert library.status().model == second.id
        assert library._runtime.stores.writer().vectors.models() == {second.id: 20}
        assert library.check().ok
        hits = library.search(Query((FileSource(folder / "00.jpg"),), min_similarity=-1, k=99)).hits
        assert len(hits) == 19


def test_labels_and_decisions_of_pictures_that_are_nowhere(library: Library, folder: Path) -> None:
    a, b, c, d = (folder / f"{n:02}.jpg" for n in range(4))
    for name, photos in (("cats", [a, b]), ("dogs", [a, c])):
        library.albums.create(name)
        library.albums.add(name, photos)
    library.albums.refuse("cats", [c])
    pairs = [[library.photo_at(one) or 0 for one in pair] for pair in ((a, b), (c, d))]
    for pair in pairs:
        library.duplicates.decide(pair, DecisionKind.DIFFERENT)
    assert library.check().ok
    a.unlink()
    c.unlink()
    library.update()
    for repair in (False, True):
        report = library.check(repair=repair)
        assert not report.ok
        assert [(one.what, one.count, dict(one.albums)) for one in report.problems] == [
            ("labels and refusals whose picture is nowhere", 4, {"cats": 2, "dogs": 2}),
            ("decisions whose picture is nowhere", 2, {}),
        ]
        assert {one.remedy for one in report.problems} == {Remedy.BRING_BACK_OR_FORGET}
    assert len(library.albums.get("cats").photos) == 2
    report = library.check(forget=True)
    assert report.ok
    assert report.change.albums == {"cats": "cats", "dogs": "dogs"}
    assert report.change.decisions
    assert library.check().problems == ()
    assert len(library.albums.get("cats").photos) == 1
    assert library.albums.get("dogs").photos == ()
    assert library.duplicates.decisions() == []


def test_what_lies_on_a_drive_that_is_away_is_not_lost(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    library.albums.create("cats")
    library.albums.add("cats", [folder / "00.jpg"])
    folder.rename(tmp_path / "unplugged")
    library.update()
    assert library.folders()[0].state == "offline"
    assert library.check().ok
