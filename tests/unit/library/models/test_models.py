"""Taught models of a library: kept, used, left, taken along, and followed by new photos."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from photosim.core import paths
from photosim.core.errors import Cancelled, LibraryError, ModelError, UsageError
from photosim.library.library import Library
from photosim.library.models import files
from photosim.library.runtime import projector as placing
from photosim.library.runtime.model import Model
from photosim.library.runtime.runtime import TAUGHT
from photosim.library.searching.sources import FileSource, PhotoSource
from photosim.library.values import Query
from photosim.ml.copy_curve import CopyCurve
from photosim.storage.sqlite.vectors import SqliteVectors
from tests.helpers.jobs import heard
from tests.helpers.kept import database, found_by
from tests.helpers.libraries import copy, open_library, photo_folder
from tests.helpers.models import tiny_model
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.teaching import ids_by_name


def in_use(library: Library) -> str:
    return library.models.in_use().id


def nearest_of(library: Library, photo: int) -> list[int]:
    return found_by(library, photo, 8)


def test_a_candidate_changes_nothing_until_it_is_used(kinds: Library, taught: str) -> None:
    photo = ids_by_name(kinds)["ash-00"]
    base = in_use(kinds)
    before = nearest_of(kinds, photo)
    assert kinds.search(Query((PhotoSource(photo),))).model == base
    assert [(m.id, m.kind, m.in_use, m.placed) for m in kinds.models.all()] == [
        (taught, "taught", False, 0),
        (base, "base", True, 224),
    ]

    model = kinds.models.use(taught).value

    assert (model.id, model.in_use, model.placed) == (taught, True, 224)
    assert kinds.search(Query((PhotoSource(photo),))).model == taught
    after = nearest_of(kinds, photo)
    assert after != before
    names = {number: name.split("-")[0] for name, number in ids_by_name(kinds).items()}
    right = [sum(names[one] == "ash" for one in row) for row in (before, after)]
    assert right[1] > right[0]

    assert kinds.models.rollback().value.id == base
    assert nearest_of(kinds, photo) == before
    with pytest.raises(UsageError, match="No other model"):
        kinds.models.rollback()


def test_a_taught_model_says_nothing_of_the_share_of_copies(
    kinds: Library, taught: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    curve = CopyCurve((0.1, 1.0), (0.0, 1.0), (0.1, 1.0))
    monkeypatch.setattr(Model, "copy_curve", lambda _: curve)
    assert kinds.levels().copies is curve
    kinds.models.use(taught)
    assert kinds.levels().copies is None


def test_what_is_in_use_stays_so_after_a_restart(kinds: Library, taught: str) -> None:
    photo = ids_by_name(kinds)["ash-00"]
    kinds.models.use(taught[:5])
    expected = nearest_of(kinds, photo)
    kinds.close()
    with Library.open(kinds.directory, write=False, provider="cpu") as again:
        assert in_use(again) == taught
        assert nearest_of(again, photo) == expected
        assert again.levels().copy == 0.95  # the base model's
        assert again.levels().similar != 0.5


def test_a_fresh_photo_is_asked_about_with_the_same_head(
    kinds: Library, taught: str, tmp_path: Path
) -> None:
    kinds.models.use(taught)
    write_jpeg(tmp_path / "new.jpg", photo_like(999, (64, 48)))
    hits = kinds.search(Query((FileSource(tmp_path / "new.jpg"),), min_similarity=-1, k=5)).hits
    assert len(hits) == 5
    assert {hit.level for hit in hits} == {"similar"}


def test_copies_are_looked_for_with_the_base_model(
    kinds: Library, taught: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds.models.use(taught)
    photo = ids_by_name(kinds)["ash-00"]
    asked: list[str] = []
    real = kinds._runtime.nearest

    def spy(model):  # type: ignore[no-untyped-def]
        asked.append(model.id)
        return real(model)

    monkeypatch.setattr(kinds._runtime, "nearest", spy)
    kinds.search(Query((PhotoSource(photo),)))
    assert set(asked) == {taught, kinds.model_id()}


def test_new_photos_get_a_place_under_every_placed_model(
    kinds: Library, taught: str, tmp_path: Path
) -> None:
    kinds.models.use(taught)
    folder = kinds.folders()[0].path
    new = tmp_path / "more"
    photo_folder(new, ["x.jpg", "y.jpg"], first_seed=700)
    assert folder != new
    kinds.add_folder(new)
    assert kinds.update().added == 2
    ids = ids_by_name(kinds)
    head = kinds._runtime.taught.head(taught)
    with database(kinds) as store:
        found, vectors = store.vectors.embeddings([ids["x"], ids["y"]], taught)
        _, features = store.vectors.features([ids["x"], ids["y"]], str(kinds.model_id()))
        assert found.tolist() == sorted([ids["x"], ids["y"]])
        np.testing.assert_allclose(
            vectors, head.project(features), rtol=2**-11, atol=1e-6
        )  # halves
    assert ids["y"] in found_by(kinds, ids["x"])
    # A copy of a known photo comes without being embedded.
    copy(new / "x.jpg", new / "again.jpg")
    kinds.update()
    assert kinds.check().problems == ()
    kinds.models.use("base")
    photo_folder(new, ["z.jpg"], first_seed=800)
    kinds.update()
    with database(kinds) as store:
        assert len(store.vectors.ids(taught)) == 227
    kinds.models.use(taught)
    assert ids_by_name(kinds)["z"] in found_by(kinds, ids["x"])
    kinds.remove_folder(new)
    assert kinds.check().problems == ()


def test_placing_goes_on_where_it_stopped(
    kinds: Library, taught: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "CHUNK", 50)
    job = heard(lambda progress: job.cancel() if progress.done >= 100 else None)
    base = in_use(kinds)
    with pytest.raises(Cancelled):
        kinds.models.use(taught, job)
    assert in_use(kinds) == base
    with database(kinds) as store:
        assert len(store.vectors.ids(taught)) == 100
    placed: list[int] = []
    real = SqliteVectors.add_embeddings

    def count(self, ids, model_id, embeddings):  # type: ignore[no-untyped-def]
        placed.extend(ids)
        real(self, ids, model_id, embeddings)

    monkeypatch.setattr(SqliteVectors, "add_embeddings", count)
    kinds.models.use(taught)
    assert len(placed) == 124
    assert kinds.check().problems == ()


def test_check_finds_and_repairs_what_lies_elsewhere(kinds: Library, taught: str) -> None:
    kinds.models.use(taught)
    ids = ids_by_name(kinds)
    some = [ids["ash-00"], ids["ash-01"]]
    writer = kinds._runtime.stores.writer()
    with writer.transaction():
        _, base = writer.vectors.embeddings(some, str(kinds.model_id()))
        writer.vectors.add_embeddings(some, taught, base)
        writer.vectors.remove([ids["ash-02"]], taught)
    found = {problem.what: problem for problem in kinds.check().problems}
    assert found["photos misplaced by a taught model"].count == 2
    assert found["photos without a place under a taught model"].count == 1
    assert all(problem.repaired for problem in kinds.check(repair=True).problems)
    assert kinds.check().problems == ()
    with database(kinds) as store:
        placer = kinds._runtime.placer(kinds._runtime.model(taught))
        assert placing.misplaced(store, placer, some) == []


def test_a_damaged_model_leaves_the_base_model_in_use(kinds: Library, taught: str) -> None:
    kinds.models.use(taught)
    base = kinds.model_id()
    file = kinds.directory / "models" / f"{taught}.safetensors"
    file.write_bytes(file.read_bytes()[:-8] + b"\0" * 8)
    kinds.close()
    with Library.open(kinds.directory, write=True, provider="cpu") as again:
        photo = ids_by_name(again)["ash-00"]
        assert again.search(Query((PhotoSource(photo),))).model == base
        what = [problem.what for problem in again.check().problems]
        assert len(what) == 1
        assert "taught model that can't be used" in what[0]
        with pytest.raises(ModelError):
            again.models.use(taught)
        again.models.remove(taught)
        assert again.check().problems == ()


def test_removing_takes_files_places_and_index(kinds: Library, taught: str) -> None:
    kinds.models.use(taught)
    with pytest.raises(UsageError, match="says what is similar now"):
        kinds.models.remove(taught)
    kinds.models.use("base")
    kinds.models.remove(taught)
    assert [model.kind for model in kinds.models.all()] == ["base"]
    assert not list((kinds.directory / "models").iterdir())
    assert not list((kinds.directory / "index").glob(f"{taught}*"))
    with database(kinds) as store:
        assert taught not in store.vectors.known()
    with pytest.raises(UsageError, match="No other model"):
        kinds.models.rollback()
    with pytest.raises(UsageError, match="no model"):
        kinds.models.use(taught)
    with pytest.raises(UsageError, match="base model"):
        kinds.models.remove(str(kinds.model_id()))


def test_a_model_travels_in_a_file(kinds: Library, taught: str, tmp_path: Path) -> None:
    file = tmp_path / "trees.photosim-model"
    kinds.models.export(taught, file)
    with zipfile.ZipFile(file) as archive:
        card = json.loads(archive.read("card.json"))
    assert "worst" not in card["metrics"]["report"]
    assert card["metrics"]["report"]["after"]["queries"] == 12
    kinds.models.remove(taught)
    model = kinds.models.import_file(file).value
    assert (model.id, model.usable, model.in_use) == (taught, True, False)
    assert kinds.models.use(taught).value.in_use


def test_a_model_of_another_base_is_refused(
    kinds: Library, taught: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "trees.photosim-model"
    kinds.models.export(taught, file)
    tiny_model(tmp_path / "other", seed=1)
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "other")
    with open_library(tmp_path / "second") as other:
        with pytest.raises(UsageError, match="on the base model"):
            other.models.import_file(file)
        assert [model.kind for model in other.models.all()] == ["base"]


def _rezipped(change: Callable[[dict[str, bytes]], None]) -> Callable[[Path], None]:
    def spoil(file: Path) -> None:
        with zipfile.ZipFile(file) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        change(members)
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in members.items():
                archive.writestr(name, content)

    return spoil


def _other_numbers(members: dict[str, bytes]) -> None:
    content = members["model.safetensors"]
    members["model.safetensors"] = content[:3000] + b"\1\2\3\4" + content[3004:]


def _base_card(members: dict[str, bytes]) -> None:
    members["card.json"] = members["card.json"].replace(b'"taught"', b'"base"')


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"PK\3\4 no archive"),
        lambda file: file.unlink(),
        _rezipped(lambda members: members.update({"run.py": b"import os"})),
        _rezipped(lambda members: members.update({"card.json": b"[]"})),
        _rezipped(_other_numbers),
        _rezipped(_base_card),
    ],
    ids=["empty", "no archive", "gone", "more", "no card", "numbers", "base"],
)
def test_other_files_are_refused_in_a_sentence(
    kinds: Library, taught: str, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    file = tmp_path / "trees.photosim-model"
    kinds.models.export(taught, file)
    kinds.models.remove(taught)
    spoil(file)
    with pytest.raises(UsageError, match=r"\.photosim-model"):
        kinds.models.import_file(file)
    assert [model.kind for model in kinds.models.all()] == ["base"]


def test_a_huge_member_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    file = tmp_path / "bomb.photosim-model"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("model.onnx", b"\0" * 100_000)
        archive.writestr("card.json", b"{}")
    with pytest.raises(UsageError):
        files.read(file)


def test_two_models_are_compared_where_they_differ_most(kinds: Library, taught: str) -> None:
    found = kinds.models.compare("base", taught, 5)
    assert 0 < len(found) <= 5
    assert [one.shared for one in found] == sorted(one.shared for one in found)
    first = found[0]
    assert first.photo not in (*first.first, *first.second)
    assert len(first.first) == len(first.second) == 6
    assert first.shared == len(set(first.first) & set(first.second)) / 6
    # What the index says of the base model is the same.
    assert list(first.first) == nearest_of(kinds, first.photo)[:6]
    assert kinds.models.compare("base", "base") == []


def test_a_full_disk_keeps_the_old_model(
    kinds: Library, taught: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from photosim.library.runtime import taught_store as store

    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    head, card = kinds._runtime.taught.head(taught), kinds._runtime.taught.get(taught).card
    monkeypatch.setattr(store, "write_whole", full)
    with pytest.raises(LibraryError, match="No space left"):
        kinds._runtime.taught.publish(head, card)


def test_leftovers_of_a_kill_are_cleared(kinds: Library, taught: str) -> None:
    folder = kinds.directory / "models"
    (folder / "0123456789abcdef.onnx").write_bytes(b"half")
    (folder / "fedcba9876543210.safetensors").write_bytes(b"half")
    (folder / ".x.json.1.tmp").write_bytes(b"half")
    (folder / "broken.json").write_text("{")
    assert next(model.id for model in kinds.models.all()) == taught
    kinds.teacher.teach(adopt=False, seed=1)
    names = {path.name for path in folder.iterdir()}
    assert "0123456789abcdef.onnx" not in names
    assert "fedcba9876543210.safetensors" not in names
    assert ".x.json.1.tmp" not in names


def test_the_base_model_made_anew_leaves_taught_ones_behind(
    kinds: Library, taught: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds.models.use(taught)
    kinds.close()
    tiny_model(tmp_path / "other", seed=1)
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "other")
    with Library.open(kinds.directory, write=True, provider="cpu") as again:
        again.change_over()
        model = next(one for one in again.models.all() if one.id == taught)
        assert (model.usable, model.in_use) == (False, False)
        assert again.models.in_use().kind == "base"
        with pytest.raises(ModelError, match="another base model"):
            again.models.use(taught)
        assert again._runtime.stores.writer().settings.get(TAUGHT) is None
        again.models.remove(taught)
        assert taught not in [one.id for one in again.models.all()]
